"""`--format json`."""

import json
from collections.abc import Sequence

from generator.diff.change import Diff, as_json
from generator.diff.formats import Shown


def report(diffs: Sequence[Diff], shown: Shown) -> str:
    """One JSON document, with a line for each contract and each change."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    parts = []
    for key, value in as_json(diffs).items():
        if isinstance(value, list):
            rows = ",\n".join(map(encode, value))
            parts.append(
                f"{encode(key)}: [{chr(10)}{rows}{chr(10)}]" if rows else f"{encode(key)}: []"
            )
        else:
            parts.append(f"{encode(key)}: {encode(value)}")
    return "{" + ",\n".join(parts) + "}\n"
