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
from generator.tuples import NamedTuple

# Classes of the package that answer something by themselves.
_OF_THE_PACKAGE = dict.fromkeys(
    ("QueryDb`1", "QueryDb`2", "QueryData`1", "QueryData`2"), ("QueryBase", "IReturn`1")
)


class _Traits(NamedTuple):
    """`reified` if a base on the way has type arguments."""

    collection: bool
    reified: bool


class Lineage:
    """The printed types by name, and their bases."""

    def __init__(self, printed: Iterable[MetaType]) -> None:
        self._by_name = {made.name: made for made in reversed(list(printed))}
        self._heads: dict[str, tuple[str, ...]] = dict(_OF_THE_PACKAGE)
        self._known: dict[str, _Traits] = {}

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

    def derive(self, name: str, heads: Sequence[TypeName]) -> tuple[TypeName, ...]:
        """Notes what a class derives from; only those that Python can put in an order.

        Called for one class after the other, bases first.
        """
        kept = tuple(heads)
        if len(heads) > 1 and self._merged([head.name for head in heads]) is None:
            kept = self._consistent(heads)
        self._heads[name] = tuple(head.name for head in kept)
        return kept

    def _consistent(self, heads: Sequence[TypeName]) -> tuple[TypeName, ...]:
        """Without those that a later one implies, then without those that fit no order."""
        kept: list[TypeName] = []
        implied = [set(self._linear(head.name)[1:]) for head in heads]
        for place, head in enumerate(heads):
            later = any(head.name in names for names in implied[place + 1 :])
            if not later and self._merged([one.name for one in (*kept, head)]) is not None:
                kept.append(head)
        return tuple(kept)

    def _linear(self, name: str, below: frozenset[str] = frozenset()) -> tuple[str, ...]:
        """The class and all that it derives from, in the order of its methods.

        `below` are the classes that led here: where they go in a circle, it ends.
        """
        if name in below:
            return (name,)
        chain = [name]
        heads = self._heads.get(name, ())
        while len(heads) == 1 and heads[0] not in chain:
            chain += heads
            heads = self._heads.get(heads[0], ())
        if len(heads) < 2:
            return tuple(chain)
        return (*chain, *(self._merged(list(heads), below | set(chain)) or ()))

    def _merged(
        self, heads: list[str], below: frozenset[str] = frozenset()
    ) -> tuple[str, ...] | None:
        """Python's order of the bases of a class (C3); None if it has none."""
        waiting = [list(self._linear(head, below)) for head in heads]
        waiting.append(list(heads))
        if len(set(heads)) < len(heads):
            return None
        found: list[str] = []
        while any(waiting):
            waiting = [names for names in waiting if names]
            for names in waiting:
                if not any(names[0] in others[1:] for others in waiting):
                    break
            else:
                return None
            found.append(names[0])
            waiting = [one[1:] if one[0] == found[-1] else one for one in waiting]
        return tuple(found)

    def is_generic(self, name: str) -> bool:
        """Whether the class, or one that it derives from, has type parameters."""
        return any("`" in link for link in self._linear(name))

    def collection(self, made: MetaType) -> bool:
        """Whether the class is a list or a dictionary."""
        return self._traits(made).collection

    def _traits(self, made: MetaType) -> "_Traits":
        """What a class has of its bases; each class is asked once, however long the chain."""
        chain = [made]
        found = _Traits(False, False)
        while True:
            current = chain[-1]
            known = self._known.get(current.name)
            base = current.inherits
            if known is not None:
                found = known
                chain.pop()
                break
            if base is None:
                break
            next_ = self._by_name.get(base.name)
            if next_ is None or any(next_ is link for link in chain[-2:]):
                found = _Traits(base.name in LISTS or base.name in MAPS, False)
                break
            self._known[current.name] = found  # where a circle comes back
            chain.append(next_)
        for link in reversed(chain):
            base = link.inherits
            reified = found.reified or (base is not None and bool(base.args))
            found = self._known[link.name] = _Traits(found.collection, reified)
        return found

    def reified(self, made: MetaType) -> list[Property]:
        """The properties of generic bases whose types a derived class makes definite."""
        if not self._traits(made).reified:
            return []
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
