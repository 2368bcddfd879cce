"""`check --explain`: what regenerating a stale file means for those who use it.

A generated file does not say which text of its contract it was made of. Where all stale files are
as git has them, it is taken to be that of the commit that changed them last; else that of the last
commit.
"""

import os
from collections.abc import Sequence

from generator.against import pairs_against
from generator.config import Output
from generator.diff.change import Diff
from generator.diff.command import diff_of
from generator.diff.formats import Shown, report
from generator.drift import Comparison, Kind
from generator.gitfiles import GitFiles, changed_by, is_shallow
from generator.problems import ContractError

_UNKNOWN = "what regenerating breaks is not known"


def explanation_of(
    comparison: Comparison, specs: Sequence[str], outputs: Sequence[Output], colour: bool
) -> str:
    """What changed in the contracts of stale files since they were made; or why nobody knows."""
    stale = [drift for drift in comparison.drifts if drift.kind is Kind.STALE]
    if not stale:
        return ""
    roots = {output.name: output.root for output in outputs}
    wanted = {
        os.path.realpath(os.path.join(roots.get(drift.output, ""), drift.contract))
        for drift in stale
    }
    names = {drift.output for drift in stale}
    found = [spec for spec in specs if os.path.realpath(spec) in wanted]
    judging = [output for output in outputs if output.name in names]
    try:
        ref = changed_by([drift.path for drift in stale]) or "HEAD"
        diffs = [diff_of(pair, judging) for pair in pairs_against([GitFiles(ref)], found)]
    except ContractError as error:
        problem = error.problems[0]
        return f"\n{_UNKNOWN}: {problem.message}\n"
    commit = "the last commit" if ref == "HEAD" else f"{ref}, which changed them last,"
    # What was never committed is no news to anybody but its author.
    old = [diff for diff in diffs if diff.old.sources]
    told = _told(old, ref, commit, colour) if old else ""
    new = (diff.new.label for diff in diffs if not diff.old.sources)
    return told + "".join(f"\n{_UNKNOWN}: {commit} has no {label}\n" for label in new)


def _told(diffs: Sequence[Diff], ref: str, commit: str, colour: bool) -> str:
    if not any(diff.changes for diff in diffs):
        why = f"{commit} has the contract as it is"
        if ref == "HEAD":
            why += ", and stale files are older than that"
        if is_shallow():
            why += "; this clone is shallow, and older ones may have another: git fetch --unshallow"
        return f"\n{_UNKNOWN}: {why}\n"
    more = f"'polydto diff --against {ref} --explain FINGERPRINT' tells all of one finding"
    return f"\nregenerating brings, since {commit.rstrip(',')}:\n\n" + report(
        "text", diffs, Shown(colour=colour, more=more)
    )
