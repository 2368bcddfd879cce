"""Parts of a contract: what `only:` and `exclude:` of an output leave of it.

An entry of either list is `Name`, `Name.*` (it, and all that it reaches), `*.Name` (the operations
that reach it), `Space/*` (what that namespace declares, or one below it) or `{tag,other}`
(operations and types with one of the tags). These are the forms of ServiceStack's IncludeTypes.
"""

from collections.abc import Iterable, Iterator

from generator.closure import answered, names_in, names_of
from generator.ir import Contract, Record
from generator.problems import Position, Problem, did_you_mean
from generator.tuples import NamedTuple


class Entry(NamedTuple):
    """An entry of a list as it is written, and where."""

    text: str
    at: Position


class Selection(NamedTuple):
    """`only` empty means everything. What `only` has is closed: it brings all that it reaches."""

    only: tuple[Entry, ...] = ()
    exclude: tuple[Entry, ...] = ()

    @property
    def texts(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Both lists without places, sorted: what tells one selection from another."""
        return (
            tuple(sorted({entry.text for entry in self.only})),
            tuple(sorted({entry.text for entry in self.exclude})),
        )


ALL = Selection()


class Narrowed(NamedTuple):
    """`contract` is sound if there are no problems. `used` are the entries that mean something."""

    contract: Contract
    problems: tuple[Problem, ...]
    used: frozenset[Entry]


def narrowed(contract: Contract, selection: Selection) -> Narrowed:
    """The part of a contract that a selection leaves.

    What is excluded and is still reached is a problem: leaving it out would not compile.
    """
    graph = _Graph(contract)
    used: set[Entry] = set()
    excluded: dict[str, Entry] = {}
    for entry in selection.exclude:
        for name in graph.meant(entry.text):
            excluded.setdefault(name, entry)
            used.add(entry)
    roots: dict[str, None] = {}
    for entry in selection.only:
        names = graph.meant(entry.text)
        roots.update(dict.fromkeys(names))
        if names:
            used.add(entry)
    if not selection.only:
        # Operations first: a path that begins at one says more.
        roots.update(dict.fromkeys(operation.name for operation in contract.operations))
        roots.update(dict.fromkeys(contract.declarations))
    kept, paths = graph.walk((name for name in roots if name not in excluded), excluded)
    problems = tuple(_still_reached(excluded[path[-1]], path) for path in paths)
    return Narrowed(_part(contract, kept), problems, frozenset(used))


def meaningless(entry: Entry, contracts: Iterable[Contract]) -> Problem:
    """The problem of an entry that selects nothing in any of the contracts."""
    text, hint = entry.text, ""
    named = {name for contract in contracts for name in contract.declarations}
    if text.startswith("{") and text.endswith("}"):
        message = f"'{text}' selects nothing: no operation or type has the tag"
        found = {tag for contract in contracts for tag in _tags(contract)}
        hint = did_you_mean(text[1:-1], sorted(found))
    elif text.endswith("/*"):
        message = f"'{text}' selects nothing: no such namespace"
        spaces = {_space_of(contract, name) for contract in contracts for name in named}
        hint = did_you_mean(text[:-2], sorted(spaces - {""}))
    else:
        bare = text.removeprefix("*.").removesuffix(".*")
        message = f"'{text}' selects nothing: no operation or type is called '{bare}'"
        hint = did_you_mean(bare, sorted(named))
    return Problem(entry.at, "unknown-name", message, hint, len(text))


class _Graph:
    """Which declaration mentions which, in file order."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._operations = {operation.name: operation for operation in contract.operations}

    def meant(self, entry: str) -> list[str]:
        """The names that an entry means, in file order of the operations, then of the types."""
        contract = self._contract
        if entry.startswith("{") and entry.endswith("}"):
            tags = {tag.strip() for tag in entry[1:-1].split(",")}
            declared = contract.declarations.values()
            return [item.name for item in declared if not tags.isdisjoint(item.tags)]
        if entry.endswith("/*"):
            space = entry[:-2]
            return [
                name
                for name in contract.declarations
                if space and f"{_space_of(contract, name)}.".startswith(f"{space}.")
            ]
        if entry.startswith("*."):
            return self._users(entry[2:])
        if entry.endswith(".*"):
            return self.walk([entry[:-2]], {})[0]
        return [entry] if entry in contract.declarations else []

    def walk(
        self, roots: Iterable[str], excluded: Iterable[str]
    ) -> tuple[list[str], list[tuple[str, ...]]]:
        """What the roots reach, breadth first, and the shortest path to each excluded name that
        is reached; nothing is looked for beyond one."""
        known = self._contract.declarations
        came_from: dict[str, str] = {name: "" for name in roots if name in known}
        stopped: dict[str, str] = {}
        waiting = list(came_from)
        stops = frozenset(excluded)
        for name in waiting:  # grows on the way
            for other in self._mentioned(name):
                if other in stops:
                    stopped.setdefault(other, name)
                elif other not in came_from and other in known:
                    came_from[other] = name
                    waiting.append(other)
        return waiting, [(*_path(name, came_from), other) for other, name in stopped.items()]

    def _mentioned(self, name: str) -> Iterator[str]:
        declaration = self._contract.declarations[name]
        yield from names_of(declaration)
        if isinstance(declaration, Record):
            for _, field in declaration.shadowed:
                yield from names_in(field.type)
        if name in self._operations:
            yield from answered(self._operations[name])

    def _users(self, wanted: str) -> list[str]:
        """The operations that reach a name."""
        users: dict[str, list[str]] = {}
        for name in self._contract.declarations:
            for other in self._mentioned(name):
                users.setdefault(other, []).append(name)
        found = {wanted} if wanted in self._contract.declarations else set()
        waiting = list(found)
        while waiting:
            for name in users.get(waiting.pop(), ()):
                if name not in found:
                    found.add(name)
                    waiting.append(name)
        return [name for name in self._operations if name in found]


def _path(name: str, came_from: dict[str, str]) -> tuple[str, ...]:
    path = [name]
    while came_from[path[-1]]:
        path.append(came_from[path[-1]])
    return tuple(reversed(path))


def _part(contract: Contract, kept: Iterable[str]) -> Contract:
    names = frozenset(kept)
    if len(names) == len(contract.declarations):
        return contract
    return contract._replace(
        operations=tuple(made for made in contract.operations if made.name in names),
        types=tuple(made for made in contract.types if made.name in names),
        declarations={name: made for name, made in contract.declarations.items() if name in names},
    )


def _still_reached(entry: Entry, path: tuple[str, ...]) -> Problem:
    message = f"'{path[-1]}' is excluded, but {' -> '.join(path)} reaches it"
    hint = f"exclude '{path[-2]}' too, or keep '{path[-1]}'"
    return Problem(entry.at, "excluded-but-reached", message, hint, len(entry.text))


def _space_of(contract: Contract, name: str) -> str:
    """The namespace that a declaration is in; one of its own is a fact of the server's type."""
    declaration = contract.declarations.get(name)
    own = dict(getattr(declaration, "dotnet", ())).get("namespace")
    return own if isinstance(own, str) else contract.namespace


def _tags(contract: Contract) -> Iterator[str]:
    for declaration in contract.declarations.values():
        yield from declaration.tags
