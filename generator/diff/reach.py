"""Which operations carry a declaration, in requests and in responses.

A set of operations is an int whose bits are operations, so that thousands of declarations that
thousands of operations reach cost little; components of types that hold each other share one.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.closure import answered, names_of
from generator.diff.change import Way
from generator.ir import (
    Answer,
    Contract,
    Declaration,
    ListOf,
    MapOf,
    Nullable,
    Primitive,
    Record,
    Ref,
    SetOf,
    Type,
)


class Reach(NamedTuple):
    """The operations that ask with a declaration, and those that tell it, by its name."""

    asked: Mapping[str, int]
    told: Mapping[str, int]


def reach_of(contract: Contract, bits: Mapping[str, int]) -> Reach:
    """`bits` has the bit of each operation, by its name."""
    asked: dict[str, int] = {}
    told: dict[str, int] = {}
    for operation in contract.operations:
        bit = 1 << bits[operation.name]
        asked[operation.name] = asked.get(operation.name, 0) | bit
        for name in answered(operation):
            told[name] = told.get(name, 0) | bit
    uses = {
        name: [used for used in _uses(declared) if used in contract.declarations]
        for name, declared in contract.declarations.items()
    }
    for component in _components(uses):
        for mask in (asked, told):
            together = 0
            for name in component:
                together |= mask.get(name, 0)
            if not together:
                continue
            for name in component:
                mask[name] = together
                for used in uses[name]:
                    mask[used] = mask.get(used, 0) | together
    return Reach(asked, told)


def _components(uses: Mapping[str, list[str]]) -> list[list[str]]:
    """The strongly connected components, users before what they use (Tarjan, no recursion)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    open_: dict[str, None] = {}
    found: list[list[str]] = []
    for root in uses:
        if root in index:
            continue
        index[root] = low[root] = len(index)
        open_[root] = None
        work = [(root, iter(uses[root]))]
        while work:
            name, rest = work[-1]
            for used in rest:
                if used not in index:
                    index[used] = low[used] = len(index)
                    open_[used] = None
                    work.append((used, iter(uses[used])))
                    break
                if used in open_ and index[used] < low[name]:
                    low[name] = index[used]
            else:
                work.pop()
                if work and low[name] < low[work[-1][0]]:
                    low[work[-1][0]] = low[name]
                if low[name] == index[name]:
                    component: list[str] = []
                    while True:
                        last, _ = open_.popitem()
                        component.append(last)
                        if last == name:
                            break
                    found.append(component)
    return found[::-1]


def _bits(mask: int) -> Iterator[int]:
    """The numbers of the bits that are set."""
    if mask.bit_count() > 64:
        digits = bin(mask)[:1:-1]
        yield from (number for number, digit in enumerate(digits) if digit == "1")
        return
    # Most sets are small, and the numbers of their operations large.
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


def _uses(declaration: Declaration) -> list[str]:
    """As closure.names_of, without generators: it is asked of every declaration."""
    if not isinstance(declaration, Record):
        return list(names_of(declaration))
    found: list[str] = []
    if declaration.extends is not None:
        _collect(declaration.extends, found)
    for interface in declaration.implements or ():
        _collect(interface, found)
    for field in declaration.fields:
        type_ = field.type
        if type_.__class__ is Nullable:
            type_ = type_.inner
        if type_.__class__ is not Primitive:
            _collect(type_, found)
    return found


def _collect(type_: Type, found: list[str]) -> None:
    if isinstance(type_, Ref):
        found.append(type_.name)
        for argument in type_.arguments:
            _collect(argument, found)
    elif isinstance(type_, MapOf):
        _collect(type_.key, found)
        _collect(type_.value, found)
    elif isinstance(type_, ListOf | SetOf):
        _collect(type_.item, found)
    elif isinstance(type_, Nullable):
        _collect(type_.inner, found)


class Use(NamedTuple):
    """How a declaration travels in both contracts. `declared` is false where no operation says.

    `doubtful` is true where one of them might carry it and does not tell.
    """

    way: Way
    operations: tuple[str, ...]
    doubtful: bool = False

    @property
    def asks(self) -> bool:
        return self.way in (Way.REQUEST, Way.BOTH)

    @property
    def tells(self) -> bool:
        return self.way in (Way.RESPONSE, Way.BOTH)


class Uses:
    """The use of pairs. `bits` numbers the operations of both sides, paired ones alike."""

    def __init__(self, old: Contract, new: Contract, pairs: Mapping[str, str]) -> None:
        order = [operation.name for operation in new.operations]
        bits = {name: bit for bit, name in enumerate(order)}
        old_bits: dict[str, int] = {}
        for operation in old.operations:
            name = pairs.get(operation.name)
            if name in bits and name is not None:
                old_bits[operation.name] = bits[name]
            else:
                old_bits[operation.name] = len(order)
                order.append(operation.name)
        self._order = order
        self._bare = not old.operations or not new.operations
        self._vague = any(
            operation.returns is Answer.UNDECLARED
            for contract in (old, new)
            for operation in contract.operations
        )
        self.old = reach_of(old, old_bits)
        self.new = reach_of(new, bits)
        self._names: dict[int, tuple[str, ...]] = {0: ()}

    def of(self, old: str | None, new: str | None) -> Use:
        """The use of a pair: by the operations that carry it on both sides; of what only one side
        has, by those of that side."""
        if self._bare:
            return Use(Way.BOTH, ())
        asked = self._common(old, new, self.old.asked, self.new.asked)
        told = self._common(old, new, self.old.told, self.new.told)
        if asked or told:
            way = Way.BOTH if asked and told else Way.REQUEST if asked else Way.RESPONSE
            return Use(way, self.names(asked | told))
        if self._vague:
            return Use(Way.NONE, (), doubtful=True)
        return Use(Way.NONE, ())

    def _common(
        self,
        old: str | None,
        new: str | None,
        before: Mapping[str, int],
        after: Mapping[str, int],
    ) -> int:
        if old is None or new is None:
            return after.get(new, 0) if new is not None else before.get(old or "", 0)
        return before.get(old, 0) & after.get(new, 0)

    def names(self, mask: int) -> tuple[str, ...]:
        """The operations of a set, in the order of the new contract."""
        known = self._names.get(mask)
        if known is None:
            known = tuple(map(self._order.__getitem__, _bits(mask)))
            self._names[mask] = known
        return known
