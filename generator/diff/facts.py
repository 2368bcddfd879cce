"""What all forms say of a change: its levels, who uses it, where its file tells of it."""

from collections.abc import Sequence

from generator.diff.change import Change, Diff, Level, Side, Verdict, Way
from generator.documents import AS_CONTRACT
from generator.problems import Position
from generator.report import count_text
from generator.reportforms import Place

_WAYS = {Way.REQUEST: "in requests", Way.RESPONSE: "in responses", Way.BOTH: "both ways"}
_FEW = 4  # names of operations before the rest is counted


RENAMES = ("type-renamed", "op-symbol-renamed")  # of which the path is a declaration's new name


def owner_of(change: Change) -> str:
    """The declaration that a path is about, or begins with."""
    return change.path.partition(".")[0].partition(" ")[0]


def worst_first(changes: Sequence[Change]) -> list[Change]:
    """By level, what does not count last; else in their order."""
    return sorted(changes, key=lambda change: (bool(change.excused), -change.level))


def levels_text(change: Change) -> str:
    """`wire breaking, behaviour safe, php breaking (silent)`."""
    parts = [f"wire {change.wire.word}", f"behaviour {change.behaviour.word}"]
    parts += [f"{verdict.output} {verdict_word(verdict)}" for verdict in change.source]
    return ", ".join(parts)


def verdict_word(verdict: Verdict) -> str:
    """The level of generated code, and whether a compiler would tell."""
    return f"{verdict.level.word}{' (silent)' * verdict.silent}"


def uses_text(change: Change, most: int = _FEW) -> str:
    """`GetCall, PlaceCall and 3 more, both ways`; empty if no operation reaches it."""
    if not change.operations:
        return ""
    names = ", ".join(change.operations[:most])
    more = len(change.operations) - most
    text = f"{names} and {more} more" if more > 0 else names
    return f"{text}, {_WAYS[change.way]}" if change.way in _WAYS else text


def counts_text(changes: Sequence[Change]) -> str:
    """`2 breaking, 1 risky, 1 excused`; `no changes`."""
    if not changes:
        return "no changes"
    counts = [
        f"{number} {level.word}"
        for level in reversed(Level)
        if (number := sum(c.level is level and not c.excused for c in changes))
    ]
    excused = sum(bool(change.excused) for change in changes)
    return ", ".join([*counts, *([f"{excused} excused"] if excused else [])])


def count_of(changes: Sequence[Change]) -> str:
    """`3 changes: 2 breaking, 1 safe`."""
    number = count_text(len(changes), "change")
    return f"{number}: {counts_text(changes)}" if changes else counts_text(changes)


def place_of(change: Change, diff: Diff) -> Place:
    """Where the new side tells of a change; for what is gone, the declaration that had it."""
    if change.new is not None:
        return _place(diff.new, change.new)
    declared = diff.new.contract.declarations.get(owner_of(change))
    if declared is not None and declared.at.path:
        return _place(diff.new, declared.at)
    return _place(diff.new, Position(diff.new.contract.path or diff.new.label, 1, 1))


def former_place(change: Change, diff: Diff) -> Place | None:
    """Where the old side declared it."""
    if change.old is None or not change.old.path:
        return None
    refs = (diff.old.ref, *reversed(change.versions))
    ref = next((ref for ref in refs if ref and change.old.path.startswith(f"{ref}:")), "")
    message = f"{ref or 'old'}: {change.was}" if change.was else ref or "old"
    return _place(diff.old._replace(ref=ref), change.old)._replace(message=message)


def _place(side: Side, at: Position) -> Place:
    """A position as a checkout has it: without the commit that it was read from."""
    path = at.path.removeprefix(f"{side.ref}:") if side.ref else at.path
    if path.endswith(AS_CONTRACT):
        # A document; where in it is not known.
        return Place(path.removesuffix(AS_CONTRACT), 1)
    return Place(path, at.line, at.column)
