"""`--format json`."""

import json
from collections.abc import Sequence

from generator.diff.change import Diff, as_json
from generator.diff.formats import Shown


def report(diffs: Sequence[Diff], shown: Shown) -> str:
    """One JSON document."""
    return json.dumps(as_json(diffs), indent=2, ensure_ascii=False) + "\n"
