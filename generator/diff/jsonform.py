"""`--format json`. Its schema is generator/diff.schema.json."""

from collections.abc import Sequence
from typing import Any

from generator import reportforms
from generator.diff.change import Diff, as_json
from generator.diff.formats import Shown
from generator.diff.semver import suggestion


def report(diffs: Sequence[Diff], shown: Shown) -> str:
    """One JSON document."""
    return reportforms.as_json(document(diffs))


def document(diffs: Sequence[Diff]) -> dict[str, Any]:
    """The document as plain values, in a stable order."""
    made = as_json(diffs)
    for contract, diff in zip(made["contracts"], diffs, strict=True):
        step = suggestion(diff)
        contract["semver"] = {
            "needed": step.needed.word,
            "forcedBy": step.forced_by.fingerprint if step.forced_by else None,
            "taken": step.taken.word if step.taken is not None else None,
        }
    return made
