"""The parts of two contracts that their changes can be seen in, as generated code.

What is drawn of a side are the declarations that something happened to, their heirs, what these
name, and the bases of all: its `types` and `operations`. What those reach can be looked up in its
`declarations`. So nothing is drawn of a type that merely lies on a cycle with a changed one.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property

from generator.closure import answered, names_of, reach
from generator.config import Output
from generator.diff.walk import Walk
from generator.ir import Contract, Operation, Record
from generator.selection import ALL, Selection, narrowed
from generator.surface import Surface

_Both = tuple[Contract, Contract]


class Parts:
    """`old` and `new` are the names that are drawn of both sides of a comparison."""

    def __init__(self, walk: Walk, touched: Collection[str]) -> None:
        sides = _Side(walk.old, walk.heirs_old), _Side(walk.new, walk.heirs_new)
        self._sides = sides
        self.old, self.new = (side.decided(touched) for side in sides)
        pairs = walk.pairing.names
        back = {after: before for before, after in pairs.items()}
        while True:
            # What one side draws, the other does too: or else it would seem to be gone.
            more_old = {back[name] for name in self.new if name in back} - self.old
            more_new = {pairs[name] for name in self.old if name in pairs} - self.new
            if not more_old and not more_new:
                break
            self.old |= sides[0].based(more_old)
            self.new |= sides[1].based(more_new)
        self._selected: dict[Selection, tuple[Collection[str], Collection[str]]] = {}

    @cached_property
    def _drawn(self) -> _Both:
        one, two = self._sides
        return one.part(self.old, one.reached(self.old)), two.part(self.new, two.reached(self.new))

    @cached_property
    def _closed(self) -> _Both:
        """The same with all that can be looked up drawn too."""
        one, two = self._sides
        old, new = one.reached(self.old), two.reached(self.new)
        return one.part(old, old), two.part(new, new)

    def surfaces(self, output: Output) -> tuple[Surface, Surface] | None:
        """Both sides as callers of an output see them; None if its target refuses one of them."""
        draw = getattr(output.target, "surface")  # noqa: B009
        parts = self._seen(self._drawn, output.selection)
        if not _drawable(parts, output):
            # An error may be about what is only looked up here.
            parts = self._seen(self._closed, output.selection)
            if not _drawable(parts, output):
                return None
        return draw(parts[0], output.options), draw(parts[1], output.options)

    def _seen(self, parts: _Both, selection: Selection) -> _Both:
        """What an output sees of the parts: what its lists name is asked of the whole contracts."""
        if selection == ALL:
            return parts
        if selection not in self._selected:
            one, two = (narrowed(side.contract, selection).contract for side in self._sides)
            self._selected[selection] = one.declarations, two.declarations
        old, new = self._selected[selection]
        return _only(parts[0], old, old), _only(parts[1], new, new)


class _Side:
    def __init__(self, contract: Contract, heirs: Mapping[str, list[Record]]) -> None:
        self.contract, self._heirs = contract, heirs

    @cached_property
    def _operations(self) -> dict[str, Operation]:
        return {operation.name: operation for operation in self.contract.operations}

    def _answers(self, name: str) -> Iterator[str]:
        operation = self._operations.get(name)
        return iter(()) if operation is None else answered(operation)

    def decided(self, names: Iterable[str]) -> set[str]:
        """The names that the contract has, their heirs, and what decides their code."""
        declared = self.contract.declarations
        found = {name for name in names if name in declared}
        waiting = list(found)
        for name in waiting:
            more = [heir.name for heir in self._heirs.get(name, ()) if heir.name not in found]
            found.update(more)
            waiting += more
        return self.based({*found, *(used for name in found for used in names_of(declared[name]))})

    def based(self, names: Iterable[str]) -> set[str]:
        """`names` with their bases and interfaces, and the answers of operations."""
        declared = self.contract.declarations
        found: set[str] = set()
        waiting = list(names)
        while waiting:
            name = waiting.pop()
            if name in found or name not in declared:
                continue
            found.add(name)
            waiting += self._answers(name)
            record = declared[name]
            if isinstance(record, Record):
                waiting += (one.name for one in record.implements or ())
                if record.extends is not None:
                    waiting.append(record.extends.name)
        return found

    def reached(self, names: Iterable[str]) -> set[str]:
        """`names`, and all that these need."""
        kept: set[str] = set()
        wanted = set(names)
        while wanted:
            kept |= reach(self.contract, wanted)
            wanted = {answer for name in kept for answer in self._answers(name)} - kept
            wanted &= self.contract.declarations.keys()
        return kept

    def part(self, drawn: Collection[str], known: Collection[str]) -> Contract:
        return _only(self.contract, drawn, known)


def _only(contract: Contract, drawn: Collection[str], known: Collection[str]) -> Contract:
    return contract._replace(
        operations=tuple(op for op in contract.operations if op.name in drawn),
        types=tuple(declared for declared in contract.types if declared.name in drawn),
        declarations={n: declared for n, declared in contract.declarations.items() if n in known},
    )


def _drawable(parts: Iterable[Contract], output: Output) -> bool:
    """A target draws nothing of what it has an error about."""
    return all(
        problem.warning
        for contract in parts
        for problem in output.target.problems(contract, output.options)
    )
