"""The forms in which `polydto diff` tells what it found. A form is a module with `report`.

`report(diffs, shown)` gives the whole text. To add a form, add a line to FORMATS.
"""

import importlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from generator.diff.change import Diff

FORMATS = {
    "text": "generator.diff.text",
    "json": "generator.diff.jsonform",
}


class Shown(NamedTuple):
    """What the command line wants to see. `by` is `type` or `operation`."""

    why: bool = False
    by: str = "type"
    colour: bool = False
    fail_on: str = "breaking"


def report(name: str, diffs: "Sequence[Diff]", shown: Shown) -> str:
    """The text of a form. Imports that form and no other."""
    return cast(str, importlib.import_module(FORMATS[name]).report(diffs, shown))
