"""A finding by its fingerprint, or by the first letters of it."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from generator.diff.change import Change, Diff, every
from generator.problems import ConfigError, Position, Problem

LEAST = 6  # letters
_NEAR = 3


class Found(NamedTuple):
    """A finding, the comparison that it is of, and the one that it is folded into, if any."""

    diff: Diff
    change: Change
    parent: Change | None = None


def found(diffs: Sequence[Diff], fingerprint: str, option: str) -> list[Found]:
    """The findings with this fingerprint: one for each contract that has it.

    Raises ConfigError where there is none, or where several begin so.
    """
    all_found = list(_every(diffs))
    wanted = fingerprint.strip().lower()
    exact = [one for one in all_found if one.change.fingerprint == wanted]
    begun = exact or [one for one in all_found if one.change.fingerprint.startswith(wanted)]
    names = dict.fromkeys(one.change.fingerprint for one in begun)
    if len(names) == 1 and (exact or len(wanted) >= LEAST):
        return begun
    if len(wanted) < LEAST:
        message, near = f"'{fingerprint}' is too short for a fingerprint", begun if wanted else []
        hint = f"its first {LEAST} letters are enough"
    elif names:
        message = f"{len(names)} findings of this comparison begin with '{fingerprint}'"
        hint, near = "give more of it", begun
    else:
        message = f"no finding of this comparison has the fingerprint '{fingerprint}'"
        hint, near = "'polydto diff' shows the fingerprint of each", _nearest(all_found, wanted)
    shown = {one.change.fingerprint: f"{one.change.rule} of {one.change.path}" for one in near}
    named = [f"{name} ({text})" for name, text in list(shown.items())[:_NEAR]]
    if named:
        hint += f"; near: {', '.join(named)}"
    raise ConfigError([Problem(Position(option, 1, 1), "unknown-finding", message, hint)])


def _every(diffs: Sequence[Diff]) -> Iterator[Found]:
    for diff in diffs:
        for change in diff.changes:
            yield Found(diff, change)
            yield from (Found(diff, child, change) for child in every(change.children))


def _nearest(all_found: Sequence[Found], wanted: str) -> list[Found]:
    """Those that most of the letters fit: a wrong digit, or two that changed places."""

    def likeness(one: Found) -> float:
        fingerprint = one.change.fingerprint[: len(wanted)]
        return SequenceMatcher(None, fingerprint, wanted, autojunk=False).ratio()

    rated = [(likeness(one), one) for one in all_found]
    near = [pair for pair in rated if pair[0] >= 0.7]
    return [one for _, one in sorted(near, key=lambda pair: -pair[0])]
