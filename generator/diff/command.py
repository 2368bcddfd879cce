"""`polydto diff`: sides into changes, with verdicts of the outputs, and whether that fails."""

from collections.abc import Sequence

from generator.config import Output
from generator.diff.attach import with_source
from generator.diff.change import Diff
from generator.diff.compare import walked
from generator.diff.threshold import Threshold, parsed, reaches
from generator.problems import ConfigError, Position, Problem
from generator.sides import Pair


def threshold_of(text: str | None) -> Threshold:
    """The threshold that `--fail-on` gives. Raises ConfigError."""
    try:
        return parsed(text) if text is not None else Threshold()
    except ValueError as error:
        problem = Problem(Position("--fail-on", 1, 1), "unknown-word", str(error))
        raise ConfigError([problem]) from None


def diff_all(pairs: Sequence[Pair], outputs: Sequence[Output]) -> list[Diff]:
    """Each pair of sides with what separates them."""
    found = []
    for pair in pairs:
        changes, walk = walked(pair.old.contract, pair.new.contract)
        found.append(with_source(Diff(pair.old, pair.new, changes), walk, outputs))
    return found


def fails(diffs: Sequence[Diff], fail_on: Threshold) -> bool:
    """Whether a change reaches the threshold."""
    return any(reaches(change, fail_on) for diff in diffs for change in diff.changes)
