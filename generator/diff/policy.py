"""`diff:` of polydto.yaml: what a project thinks of changes.

A policy raises or lowers levels, excuses findings, and says from which level on a comparison fails.
What it does to a finding stands in the finding.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from fnmatch import fnmatchcase
from typing import NamedTuple

from generator.days import day
from generator.diff.change import Change, Diff, Level, fingerprint
from generator.diff.levels import LevelRule, levelled
from generator.diff.rules import RULES
from generator.diff.threshold import Threshold
from generator.ir import Contract, Deprecation, EnumType, Operation, Record

VERSIONS = ("check", "ignore")

_ANNOUNCING = ("deprecated-", "sunset-")


class Policy(NamedTuple):
    """`outputs` are those whose code counts; None means all. `days` is how long something must
    have been deprecated before it may go; None where a project does not say."""

    fail_on: Threshold = Threshold()
    outputs: tuple[str, ...] | None = None
    accepted: str = ""
    strict: bool = False
    levels: tuple[LevelRule, ...] = ()
    experimental: tuple[str, ...] = ()
    days: int | None = None
    version: str = "ignore"


NO_POLICY = Policy()


def with_policy(diffs: Sequence[Diff], policy: Policy, today: date) -> list[Diff]:
    """The diffs as the policy sees them."""
    judged = []
    for diff in diffs:
        unsure = _experimental(diff, policy.experimental)
        changes = (_judged(change, diff, policy, unsure, today) for change in diff.changes)
        judged.append(diff._replace(changes=tuple(changes)))
    return judged


def before_sunset(change: Change, old: Contract, today: date) -> Change:
    """The change with what goes before the day that its deprecation promised, on `today`, told as
    that."""
    children = tuple(before_sunset(child, old, today) for child in change.children)
    if children:
        wire = max(change.wire, *(child.wire for child in children))
        change = change._replace(children=children, wire=wire)
    if change.rule != "removed-after-deprecation":
        return change
    told = (deprecation_of(old, change.path) or Deprecation()).sunset
    last = day(told)
    if last is None or last <= today:
        return change
    rule = "removed-before-sunset"
    return change._replace(
        rule=rule,
        message=f"{change.message}, and was promised until {told}",
        wire=Level.BREAKING,
        own=change.own and change.own._replace(wire=Level.BREAKING),
        why=(*change.why, f"it is deprecated with the promise to stay until {told}"),
        way_out=RULES[rule].way_out,
        fingerprint=fingerprint(rule, change.path, change.was, change.now),
    )


def _judged(
    change: Change, diff: Diff, policy: Policy, unsure: frozenset[str], today: date
) -> Change:
    """The finding, where operations that are `unsure` promise nothing."""
    change = before_sunset(change, diff.old.contract, today)
    if policy.levels:
        change = levelled(change, policy.levels)
    if change.operations and unsure.issuperset(change.operations):
        return change._replace(excused="experimental: only such operations use it")
    if policy.days is not None and change.rule == "removed-after-deprecation":
        return _after_deprecation(change, diff, policy.days, today)
    if policy.days is not None and change.rule.startswith(_ANNOUNCING):
        return _announced(change, diff, policy.days, today)
    return change


def _announced(change: Change, diff: Diff, days: int, today: date) -> Change:
    """A last day that leaves callers less time than the policy grants is breaking."""
    last = day((deprecation_of(diff.new.contract, change.path) or Deprecation()).sunset)
    if last is None or last >= today + timedelta(days=days):
        return change
    line = f"{last} is nearer than {days} days; it may be {today + timedelta(days=days)}"
    return change._replace(behaviour=Level.BREAKING, policy=line)


def _experimental(diff: Diff, entries: Sequence[str]) -> frozenset[str]:
    """The operations that promised nothing: what counts is what the old contract says."""
    sides = (diff.new.contract, diff.old.contract)
    known = {operation.name: operation for side in sides for operation in side.operations}
    return frozenset(
        name
        for name, operation in known.items()
        if operation.experimental or any(_means(entry, operation) for entry in entries)
    )


def _means(entry: str, operation: Operation) -> bool:
    """`{beta,draft}` is about tags, anything else a pattern of names."""
    if entry.startswith("{"):
        tags = {tag.strip() for tag in entry.strip("{}").split(",")}
        return bool(tags.intersection(operation.request.tags))
    return fnmatchcase(operation.name, entry)


def _after_deprecation(change: Change, diff: Diff, days: int, today: date) -> Change:
    """A removal when its time has come does not count; one before is breaking."""
    told = deprecation_of(diff.old.contract, change.path) or Deprecation()
    if told.sunset:
        return change._replace(excused=f"it was promised until {told.sunset}")
    since = told.since
    first = day(since)
    if first is not None:
        free = first + timedelta(days=days)
        if free <= today:
            return change._replace(excused=f"deprecated since {since}, {days} days and more")
        return _too_early(change, f"deprecated since {since}; it may go on {free}")
    announced, now = version_of(since), version_of(diff.new.contract.version)
    if announced is None or now is None:
        line = "the contract does not say since when it is deprecated"
        return _too_early(change, line)
    if now[0] > announced[0]:
        return change._replace(excused=f"deprecated since {since}; this is another major version")
    return _too_early(change, f"deprecated since {since}; it may go in {announced[0] + 1}.0.0")


def _too_early(change: Change, line: str) -> Change:
    return change._replace(wire=Level.BREAKING, policy=line)


def deprecation_of(contract: Contract, path: str) -> Deprecation | None:
    """What the contract says of the declaration or member at a path."""
    owner, _, member = path.partition(".")
    declared = contract.declarations.get(owner)
    if declared is None or not member:
        return declared.deprecated if declared is not None else None
    if isinstance(declared, Record):
        return next((f.deprecated for f in declared.fields if f.wire_name == member), None)
    if isinstance(declared, EnumType):
        return next((m.deprecated for m in declared.members if m.name == member), None)
    return None


def version_of(text: str) -> tuple[int, int, int] | None:
    """The numbers of MAJOR.MINOR.PATCH, of which the last may be missing; a `v` may stand before,
    and a pre-release or build behind. None for anything else, such as a date."""
    import re

    match = re.fullmatch(
        r"v?([0-9]{1,6})(?:\.([0-9]{1,6}))?(?:\.([0-9]{1,6}))?(?:[-+][0-9A-Za-z.+-]*)?", text
    )
    if match is None or (match[2] is None and "-" in text):
        return None
    return int(match[1]), int(match[2] or 0), int(match[3] or 0)
