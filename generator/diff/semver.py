"""The smallest step of a contract's version that fits its changes, and whether it was taken."""

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from generator.diff.change import Change, Diff, Level
from generator.diff.policy import version_of
from generator.diff.rules import ORDER
from generator.problems import Position, Problem

# What says nothing that a caller could rely on.
_QUIET = frozenset((*ORDER["D"], "deprecation-reason-changed")) - {"extension-changed"}


class Step(IntEnum):
    """Steps compare: NONE < PATCH < MINOR < MAJOR."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3

    @property
    def word(self) -> str:
        return self.name.lower()


class Suggestion(NamedTuple):
    """`needed` is the smallest step that fits, forced by the first finding of that kind. `taken` is
    the step between both versions; None if one of them is no MAJOR.MINOR.PATCH, or it went back."""

    needed: Step
    forced_by: Change | None
    taken: Step | None


def suggestion(diff: Diff) -> Suggestion:
    """Below 1.0.0 nothing is promised: what would be a major step is a minor one, and so on.

    Of several versions the newest is stepped from.
    """
    diff = diff.latest or diff
    forced: Change | None = None
    needed = Step.NONE
    old, new = version_of(diff.old.contract.version), version_of(diff.new.contract.version)
    for change in diff.changes:
        step = _step(change)
        if old is not None and old[0] == 0 and step > Step.PATCH:
            step = Step(step - 1)
        if step > needed:
            needed, forced = step, change
    return Suggestion(needed, forced, _taken(old, new) if old and new else None)


def _step(change: Change) -> Step:
    if change.rule in _QUIET:
        return Step.PATCH
    if change.level is Level.BREAKING and not change.excused:
        return Step.MAJOR
    return Step.MINOR


def _taken(old: tuple[int, int, int], new: tuple[int, int, int]) -> Step | None:
    if new < old:
        return None
    for at, step in enumerate((Step.MAJOR, Step.MINOR, Step.PATCH)):
        if new[at] != old[at]:
            return step
    return Step.NONE


def suggestion_text(diff: Diff) -> str:
    """`calls 1.2.0 -> 1.3.0 is a minor step; a major one is needed: op-removed of GetCall`."""
    made = suggestion(diff)
    diff = diff.latest or diff
    name = diff.new.contract.name
    if made.forced_by is None:
        return f"{name}: no step of its version is needed"
    reason = f"{made.forced_by.rule} of {made.forced_by.path}"
    if made.taken is None:
        return f"{name}: a {made.needed.word} step of its version fits: {reason}"
    old, new = diff.old.contract.version, diff.new.contract.version
    taken = (
        f"{old} -> {new} is a {made.taken.word} step" if made.taken else f"{new} is no new version"
    )
    if made.taken < made.needed:
        return f"{name}: {taken}; a {made.needed.word} one is needed: {reason}"
    if made.taken > made.needed:
        return f"{name}: {taken}; a {made.needed.word} one would do: {reason}"
    return f"{name}: {taken}, as it should be: {reason}"


def version_problems(diffs: Sequence[Diff]) -> list[Problem]:
    """An error for each contract whose version moved less than its changes ask for."""
    problems = []
    for diff in diffs:
        made = suggestion(diff)
        at = Position(diff.new.contract.path or diff.new.label, 1, 1)
        version = diff.new.contract.version
        if made.forced_by is not None and made.taken is None:
            message = (
                f"the version '{version}' cannot be compared with '{diff.old.contract.version}'"
            )
            hint = "give the contract a version of the form MAJOR.MINOR.PATCH that goes up"
            problems.append(Problem(at, "version-unclear", message, hint))
        elif made.taken is not None and made.taken < made.needed:
            hint = f"the next {made.needed.word} version fits"
            problems.append(Problem(at, "version-too-small", suggestion_text(diff), hint))
    return problems
