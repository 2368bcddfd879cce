"""`polydto diff`: sides into changes, with verdicts of the outputs, under the project's policy."""

import os
from collections.abc import Iterable, Sequence
from datetime import date as system_date
from typing import NamedTuple

from generator.config import Output
from generator.diff.accepted import (
    FILE_NAME,
    Accepted,
    accept,
    given_day,
    load_accepted,
    with_accepted,
)
from generator.diff.attach import with_source
from generator.diff.change import Diff
from generator.diff.compare import walked
from generator.diff.policy import NO_POLICY, with_policy
from generator.diff.semver import version_problems
from generator.diff.threshold import Threshold, parsed, reaches
from generator.diff.versions import alone, merged
from generator.generation import Wanted
from generator.problems import ConfigError, Position, Problem
from generator.sides import Pair


def threshold_of(text: str) -> Threshold:
    """The threshold that `--fail-on` gives. Raises ConfigError."""
    try:
        return parsed(text)
    except ValueError as error:
        problem = Problem(Position("--fail-on", 1, 1), "unknown-word", str(error))
        raise ConfigError([problem]) from None


class Review(NamedTuple):
    """What a comparison found, as the project's policy sees it, and what is wrong with the rest."""

    diffs: tuple[Diff, ...]
    problems: tuple[Problem, ...]
    fail_on: Threshold
    accepted_path: str

    @property
    def fails(self) -> bool:
        """Whether a change reaches the threshold, or an error was found."""
        return fails(self.diffs, self.fail_on) or any(not p.warning for p in self.problems)


def reviewed(
    pairs: Iterable[Pair],
    asked: Wanted,
    *,
    named: bool = False,
    several: bool = False,
    fail_on: str | None = None,
    accepted: str | None = None,
    today: str | None = None,
) -> Review:
    """The comparison under the policy of the configuration. Raises ConfigError.

    `named` outputs of the command line count whatever the policy says of outputs. Of `several`
    versions, findings that are the same are one. `today` is a date; that of the system without it.
    """
    threshold = threshold_of(fail_on) if fail_on is not None else None
    date = given_day("--today", today) or system_date.today()
    policy = (asked.config.policy if asked.config else None) or NO_POLICY
    path = accepted or policy.accepted or _beside(asked)
    entries = load_accepted(path)
    outputs = asked.outputs
    if policy.outputs is not None and not named:
        outputs = tuple(output for output in outputs if output.name in policy.outputs)
    diffs: list[Diff] = []
    for pair in pairs:
        diff = diff_of(pair, outputs)
        if diffs and diffs[-1].new is diff.new:
            diffs[-1] = alone(diffs[-1])
        diffs += with_policy([diff], policy, date)
    judged = with_accepted(diffs, entries, date, strict=policy.strict)
    problems = list(judged.problems)
    found = merged(judged.diffs) if several else judged.diffs
    if policy.version == "check":
        problems += version_problems(found)
    return Review(found, tuple(problems), threshold or policy.fail_on, path)


def _beside(asked: Wanted) -> str:
    folder = os.path.dirname(asked.config.path) if asked.config else ""
    return os.path.join(folder, FILE_NAME).replace(os.sep, "/")


def accepting(
    review: Review,
    fingerprint: str,
    *,
    reason: str | None,
    author: str | None,
    expires: str | None,
) -> str:
    """The text of accepted.yaml with one more entry. Raises ConfigError."""
    if not reason or not reason.strip():
        hint = "say why the change is meant: --reason TEXT"
        message = "what is accepted needs a reason"
        raise ConfigError([Problem(Position("--accept", 1, 1), "no-reason", message, hint)])
    until = given_day("--expires", expires)
    at = Position(review.accepted_path, 1, 1)
    entry = Accepted(fingerprint, reason.strip(), at, author=author or "", expires=until)
    return accept(review.accepted_path, review.diffs, entry)


def diff_of(pair: Pair, outputs: Sequence[Output]) -> Diff:
    """A pair of sides with what separates them."""
    changes, walk = walked(pair.old.contract, pair.new.contract)
    return with_source(Diff(pair.old, pair.new, changes, versions=pair.versions), walk, outputs)


def fails(diffs: Sequence[Diff], fail_on: Threshold) -> bool:
    """Whether a change reaches the threshold."""
    return any(reaches(change, fail_on) for diff in diffs for change in diff.changes)
