"""Which type datamodel-code-generator fails on: it is run on ever smaller parts of the document."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.ir import Contract
from generator.problems import Position, Problem
from generator.targets.openapi.components import Component, components
from generator.targets.openapi.names import Names
from generator.targets.openapi.tree import Object, Tree
from generator.targets.pydantic.names import class_name
from generator.targets.pydantic.running import GeneratorFailed

_PREFIX = "#/components/schemas/"


def culprit(
    contract: Contract, document: Object, drawn: Callable[[Object], str], said: str
) -> Problem:
    """The problem of a document that could not be drawn, at the declaration that it is about.

    `drawn` draws a document, or raises GeneratorFailed; `said` is what it said of the whole. Where
    no type fails by itself, the problem is that of the contract.
    """
    search = _Search(document, drawn, said)
    name = search.found()
    known = {item.name: item for item in components(contract, Names(contract, class_name), None)}
    at, width, says = Position(contract.path or contract.name, 1, 1), 1, "the contract"
    hint = "its version may be too old: pip install -U 'polydto[pydantic]'"
    if name is not None:
        component = _component(name, known, search.parts)
        if component is not None:
            # The names of declarations are what authors wrote there.
            at, says = Position(*component.at), component.says
            width = len(says.partition("'")[2].partition("'")[0]) or 1
            hint = "change it, leave it out with 'exclude:', or try another version of the tool"
    message = f"datamodel-code-generator fails on {says}: {search.said}"
    return Problem(at, "model-generator-failed", message, hint, width)


def _component(
    name: str, known: Mapping[str, Component], parts: Mapping[str, set[str]]
) -> Component | None:
    """The component of that name, or one that uses it, as scalars are nobody's declaration."""
    if name in known:
        return known[name]
    return next((known[user] for user in known if name in parts.get(user, ())), None)


class _Search:
    """`parts` are the components that each component mentions; `said` belongs to what failed
    last."""

    def __init__(self, document: Object, drawn: Callable[[Object], str], said: str) -> None:
        self._document, self._drawn, self.said = document, drawn, said
        whole = document["components"]
        assert isinstance(whole, dict)
        schemas = whole["schemas"]
        assert isinstance(schemas, dict)
        self._schemas: Mapping[str, Tree] = schemas
        self.parts = {name: set(_mentioned(schema)) for name, schema in schemas.items()}

    def found(self) -> str | None:
        """A component that fails with what it mentions, though all that it mentions does not."""
        if self._refuses({"Anything": {"type": "string"}}):
            return None  # it would fail on whatever it is given
        name = self._alone(list(self._schemas))
        while name is not None:
            # What is on a cycle with it brings it along, and is no smaller.
            inner = self._reach([name])
            smaller = [part for part in sorted(inner) if name not in self._reach([part])]
            deeper = self._alone(smaller)
            if deeper is None:
                return name
            name = deeper
        return None

    def _alone(self, names: Sequence[str]) -> str | None:
        """One of the names that fails by itself."""
        if not names or (len(names) < len(self._schemas) and not self._fails(names)):
            return None
        while len(names) > 1:
            middle = len(names) // 2
            halves = (names[:middle], names[middle:])
            failing = next((half for half in halves if self._fails(half)), None)
            if failing is None:
                return None
            names = failing
        return names[0]

    def _fails(self, names: Sequence[str]) -> bool:
        kept = self._reach(names)
        return self._refuses({name: part for name, part in self._schemas.items() if name in kept})

    def _refuses(self, schemas: Object) -> bool:
        try:
            self._drawn({**self._document, "components": {"schemas": schemas}})
        except GeneratorFailed as error:
            self.said = str(error)
            return True
        return False

    def _reach(self, names: Sequence[str]) -> set[str]:
        reached: set[str] = set()
        waiting = list(names)
        while waiting:
            name = waiting.pop()
            if name not in reached and name in self._schemas:
                reached.add(name)
                waiting += self.parts[name]
        return reached


def _mentioned(schema: Tree) -> Iterator[str]:
    """The components that a schema refers to, in `$ref` and in mappings of a discriminator."""
    waiting = [schema]
    while waiting:
        tree = waiting.pop()
        if isinstance(tree, dict):
            waiting += tree.values()
        elif isinstance(tree, list):
            waiting += tree
        elif isinstance(tree, str) and tree.startswith(_PREFIX):
            yield tree.removeprefix(_PREFIX)
