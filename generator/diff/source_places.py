"""Arguments by place: what a call becomes when constructor parameters move, and why they do."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.diff.change import Way
from generator.diff.source_effects import Pair, may_lack, removed
from generator.surface import Checked, Parameter

Matched = Sequence[tuple[Parameter, Parameter]]


class Shift(NamedTuple):
    """What a call by place becomes, with the old parameters `given`."""

    silent: bool
    given: tuple[Parameter, ...]
    before: Parameter
    after: Parameter


def shift(
    old: Sequence[Parameter], new: Sequence[Parameter], pairs: Matched, pair: Pair
) -> Shift | None:
    """The shortest call that means another thing without a word, or else one that is refused.

    A call gives the first parameters, all that are required among them.
    """
    partner = {id(before): after for before, after in pairs}
    first = next(
        (
            place
            for place, (before, after) in enumerate(zip(old, new, strict=False))
            if partner.get(id(before)) is not after
        ),
        None,
    )
    if first is None:
        return None
    needed = max(_needed(old), first + 1)
    most = len(old) if pair.traits.extra_dropped else min(len(old), len(new))
    size = first
    while size < most and (size >= len(new) or _is_taken(old[size], new[size], pair)):
        size += 1
    shortest = max(needed, _needed(new))
    if shortest <= size:
        return Shift(True, tuple(old[:shortest]), old[first], new[first])
    stop = min(size, len(new) - 1, len(old) - 1)
    return Shift(False, tuple(old[: max(needed, stop + 1)]), old[stop], new[stop])


def _is_taken(old: Parameter, new: Parameter, pair: Pair) -> bool:
    """Whether an argument that says something for `old` may do so for `new`."""
    if pair.building.types is Checked.NOBODY:
        return True
    types, nothing = pair.world.types, {pair.traits.null, pair.traits.absent}
    given = types.translated(old.type).alternatives
    said = [one for one in given if one not in nothing] or given
    return any(types.accepts(new.type.alternatives, (one,)) for one in said)


def causes(
    old: Sequence[Parameter], new: Sequence[Parameter], pairs: Matched, pair: Pair
) -> Iterator[tuple[str, str, str]]:
    """Where the fields are whose change moved others, with the rule of each."""
    partner = {id(before): after for before, after in pairs}
    place = {id(parameter): number for number, parameter in enumerate(new)}
    kept = {id(after) for _, after in pairs}
    last = max((place[id(after)] for _, after in pairs), default=-1)
    old_last = max((number for number, one in enumerate(old) if id(one) in partner), default=-1)
    fresh = set(pair.new.bases) - {pair.world.types.named(name) for name in pair.old.bases}
    names = pair.world.new_declarations
    for number, one in enumerate(new):
        if id(one) in kept or number > last:
            continue
        if fresh and one.owner != pair.new.declaration and one.owner in names:
            yield pair.new.declaration, "", "base-added"
        elif one.required:
            way = "response" if pair.way is Way.RESPONSE else "request"
            yield one.owner, one.wire, f"field-added-required-{way}"
        else:
            yield one.owner, one.wire, "field-inserted"
    for number, one in enumerate(old):
        if id(one) not in partner and number < old_last:
            yield one.owner, one.wire, removed(pair.way, optional=may_lack(one, pair))
    steady: list[tuple[Parameter, int]] = []
    renamed = pair.world.renames.declarations
    for before in old:
        after = partner.get(id(before))
        if after is None:
            continue
        if renamed.get(before.owner, before.owner) != after.owner:
            yield pair.new.declaration, after.wire, "field-moved-to-base"
        elif before.required != after.required:
            word = "required" if after.required else "optional"
            yield after.owner, after.wire, f"field-became-{word}-request"
        else:
            steady.append((after, place[id(after)]))
    still = _longest_rising([number for _, number in steady])
    for after, number in steady:
        if number not in still:
            yield after.owner, after.wire, "field-reordered"


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """A longest subsequence whose numbers rise; the numbers are distinct."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(tails, number)
        before[number] = tails[at - 1] if at else None
        tails[at : at + 1] = [number]
    found: set[int] = set()
    current = tails[-1] if tails else None
    while current is not None:
        found.add(current)
        current = before[current]
    return found


def _needed(parameters: Sequence[Parameter]) -> int:
    """How many arguments by place a call must have."""
    return max((number for number, one in enumerate(parameters, 1) if one.required), default=0)
