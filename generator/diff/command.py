"""`polydto diff`: sides into changes, with verdicts of the outputs, and whether that fails."""

from collections.abc import Sequence

from generator.config import Output
from generator.diff.attach import with_source
from generator.diff.change import Diff, Level
from generator.diff.compare import walked
from generator.sides import Pair

FAIL_ON = ("breaking", "risky", "any", "none")


def diff_all(pairs: Sequence[Pair], outputs: Sequence[Output]) -> list[Diff]:
    """Each pair of sides with what separates them."""
    found = []
    for pair in pairs:
        changes, walk = walked(pair.old.contract, pair.new.contract)
        found.append(with_source(Diff(pair.old, pair.new, changes), walk, outputs))
    return found


def fails(diffs: Sequence[Diff], fail_on: str) -> bool:
    """Whether a change reaches the threshold."""
    if fail_on == "none":
        return False
    least = {"breaking": Level.BREAKING, "risky": Level.RISKY, "any": Level.SAFE}[fail_on]
    return any(change.level >= least for diff in diffs for change in diff.changes)
