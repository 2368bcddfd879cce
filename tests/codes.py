"""Every problem code that the sources can report, found in their syntax trees."""

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent
# Where the code stands among the arguments of each call that reports.
_PLACES = {"Problem": 1, "fail": 1, "report": 1, "_report": 1, "TypeTextError": 0, "_problem": 1}


def codes() -> set[str]:
    """All codes; the two that are put together from a word are spelled out here."""
    found = set()
    for path in sorted((ROOT / "generator").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            place = _PLACES.get(name)
            if place is None or len(node.args) <= place:
                continue
            argument = node.args[place]
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                found.add(argument.value)
    return found | {
        "bad-type",
        "bad-default",
        "bad-example",
        "wrong-arity",
        "bidirectional-character",
        "control-character",
    }
