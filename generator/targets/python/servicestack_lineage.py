"""What the classes of one service inherit, and the order in which Python can declare them."""

from collections.abc import Iterable, Iterator, Sequence

from generator.servicestack.dotnet import (
    LISTS,
    MAPS,
    NetType,
    name_of,
    names_in,
    read_type,
    tree_of,
)
from generator.servicestack.service import MetaOperation, MetaType, Property, TypeName
from generator.targets.python.servicestack_types import mentions, substituted


class Lineage:
    """The printed types by name, and their bases."""

    def __init__(self, printed: Iterable[MetaType]) -> None:
        self._by_name = {made.name: made for made in reversed(list(printed))}

    def bases(self, made: MetaType) -> Iterator[tuple[MetaType, tuple[str, ...]]]:
        """Base classes, nearest first, each with the arguments that the one before gives it."""
        seen = {made.name}
        current = made
        while current.inherits is not None:
            base = self._by_name.get(current.inherits.name)
            if base is None or base.name in seen:
                return
            yield base, current.inherits.args
            seen.add(base.name)
            current = base

    def ancestors(self, name: str) -> set[str]:
        """All that a class or an interface derives from, by metadata names."""
        found: set[str] = set()
        waiting = [name]
        while waiting:
            made = self._by_name.get(waiting.pop())
            if made is None:
                continue
            heads = [made.inherits] if made.inherits is not None else []
            parents = {parent.name for parent in (*heads, *made.implements)} - found
            found |= parents
            waiting += parents
        return found

    def is_generic(self, name: str) -> bool:
        """Whether the class, or one that it derives from, has type parameters."""
        return any("`" in link for link in (name, *self.ancestors(name)))

    def collection(self, made: MetaType) -> bool:
        """Whether the class is a list or a dictionary."""
        bases = [made, *(base for base, _ in self.bases(made))]
        last = bases[-1].inherits
        return last is not None and (last.name in LISTS or last.name in MAPS)

    def reified(self, made: MetaType) -> list[Property]:
        """The properties of generic bases whose types a derived class makes definite."""
        found: dict[str, Property] = {}
        given: dict[str, NetType] = {}
        for base, texts in self.bases(made):
            args = [substituted(read_type(text), given) for text in texts]
            if len(args) != len(base.parameters):
                break
            given = dict(zip(base.parameters, args, strict=True))
            for property_ in base.properties if given else ():
                type_ = tree_of(property_.type)
                if mentions(type_, base.parameters):
                    replaced = name_of(substituted(type_, given))
                    if replaced != property_.type:
                        found.setdefault(property_.wire_name, property_._replace(type=replaced))
        own = {property_.wire_name for property_ in made.properties}
        return [property_ for name, property_ in found.items() if name not in own]


def declaring_order(
    printed: Sequence[MetaType], operations: dict[str, MetaOperation]
) -> list[MetaType]:
    """The same types, each after those that its class statement names; else their order stays."""
    by_name: dict[str, list[MetaType]] = {}
    for made in printed:
        by_name.setdefault(made.name, []).append(made)
    ordered: list[MetaType] = []
    considered: set[str] = set()
    for root in printed:
        if root.name in considered:
            continue
        considered.add(root.name)
        # A stack of our own: the chain can be longer than Python's.
        stack = [(root.name, _named_in_head(root, operations))]
        while stack:
            name, names = stack[-1]
            for used in names:
                if used in by_name and used not in considered:
                    considered.add(used)
                    stack.append((used, _named_in_head(by_name[used][0], operations)))
                    break
            else:
                stack.pop()
                ordered += by_name[name]
    return ordered


def _named_in_head(made: MetaType, operations: dict[str, MetaOperation]) -> Iterator[str]:
    operation = operations.get(made.name)
    heads: list[TypeName] = []
    if made.inherits is not None:
        heads.append(made.inherits)
    if operation is not None and operation.returns is not None:
        heads.append(operation.returns)
    elif operation is not None and operation.response is not None:
        heads.append(TypeName(operation.response.name))
    for head in (*heads, *made.implements):
        yield from names_in(tree_of(head))
