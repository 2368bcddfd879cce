"""`check --explain`: what regenerating a stale file means for those who use it.

The contract that the file was made of is taken from the last commit.
"""

import os
from collections.abc import Sequence

from generator.against import pairs_against
from generator.config import Output
from generator.diff.command import diff_of
from generator.diff.formats import Shown, report
from generator.drift import Comparison, Kind
from generator.gitfiles import GitFiles
from generator.problems import ContractError

_MORE = "'polydto diff --against HEAD --explain FINGERPRINT' tells all of one finding"


def explanation_of(
    comparison: Comparison, specs: Sequence[str], outputs: Sequence[Output], colour: bool
) -> str:
    """What changed in the contracts of stale files since the last commit; or why nobody knows."""
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
        diffs = [diff_of(pair, judging) for pair in pairs_against([GitFiles("HEAD")], found)]
    except ContractError as error:
        problem = error.problems[0]
        return f"\nwhat regenerating breaks is not known: {problem.message}\n"
    if not any(diff.changes for diff in diffs):
        why = "the last commit has the contract as it is, and stale files are older than that"
        return f"\nwhat regenerating breaks is not known: {why}\n"
    return "\nregenerating brings, since the last commit:\n\n" + report(
        "text", diffs, Shown(colour=colour, more=_MORE)
    )
