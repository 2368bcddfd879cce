"""Comparisons with several versions as one: what was found against more than one is told once."""

from collections.abc import Iterable, Sequence

from generator.diff.change import Change, Diff, Verdict
from generator.ir import Contract

_FEW = 6  # names of versions before the rest is counted


def alone(diff: Diff) -> Diff:
    """The same without the old contract, but for what reports say of it, and without files that
    no finding is in: of many versions only the newest stays whole."""
    contract = diff.old.contract
    small = Contract(contract.name, version=contract.version, path=contract.path)
    met = {at.path for change in diff.changes for at in (change.old,) if at is not None}
    texts = {path: text for path, text in diff.old.sources.items() if path in met}
    return diff._replace(old=diff.old._replace(contract=small, sources=texts))


def merged(diffs: Iterable[Diff]) -> tuple[Diff, ...]:
    """One comparison for each contract, in their order; of each the newest version stands last.

    A finding is at its worst on each axis, of the versions in which nothing excuses it.
    """
    groups: dict[tuple[str, str], list[Diff]] = {}
    for diff in diffs:
        groups.setdefault((diff.new.contract.name, diff.new.label), []).append(diff)
    return tuple(map(_one, groups.values()))


def _one(diffs: Sequence[Diff]) -> Diff:
    latest = diffs[-1]
    found: dict[str, list[Change]] = {}
    for diff in reversed(diffs):
        for change in diff.changes:
            known = found.setdefault(change.fingerprint, [])
            known.append(change._replace(versions=diff.versions))
    texts = {path: text for diff in diffs for path, text in diff.old.sources.items()}
    return latest._replace(
        changes=tuple(_worst(list(reversed(changes))) for changes in found.values()),
        outputs=tuple(dict.fromkeys(name for diff in diffs for name in diff.outputs)),
        versions=tuple(name for diff in diffs for name in diff.versions),
        latest=latest,
        texts=texts,
    )


def _worst(changes: Sequence[Change]) -> Change:
    """One finding of several versions, the newest last."""
    counted = [change for change in changes if not change.excused] or changes
    told = max(reversed(counted), key=lambda change: change.wire)
    children: dict[str, list[Change]] = {}
    verdicts: dict[str, Verdict] = {}
    for change in counted:
        for child in change.children:
            children.setdefault(child.fingerprint, []).append(child)
        for verdict in change.source:
            known = verdicts.setdefault(verdict.output, verdict)
            if (verdict.level, verdict.silent) >= (known.level, known.silent):
                verdicts[verdict.output] = verdict
    reached = (name for change in reversed(counted) for name in change.operations)
    return told._replace(
        behaviour=max(change.behaviour for change in counted),
        source=tuple(verdicts.values()),
        operations=tuple(dict.fromkeys(reached)),
        children=tuple(map(_worst, children.values())),
        versions=tuple(name for change in counted for name in change.versions),
    )


def versions_text(change: Change, diff: Diff) -> str:
    """`v1.0.0, v1.1.0 and 3 more`, or `all 12 versions`; empty where one was compared."""
    names = change.versions
    if names == diff.versions and len(names) > 3:
        return f"all {len(names)} versions, {names[0]} to {names[-1]}"
    more = len(names) - _FEW
    shown = ", ".join(names[:_FEW])
    return f"{shown} and {more} more" if more > 0 else shown


def old_text(diff: Diff) -> str:
    """What was compared with: the name of the old side, or the versions."""
    if len(diff.versions) < 2:
        return diff.old.label
    return f"{diff.versions[0]} to {diff.versions[-1]}, {len(diff.versions)} versions"
