"""The forms in which `polydto diff` tells what it found. A form is a function of a module.

It is called with (diffs, shown) and gives the whole text; its name is `report` where none is
given. To add a form, add a line to FORMATS.
"""

import importlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, cast

from generator.diff.threshold import Threshold
from generator.reportforms import writable

if TYPE_CHECKING:
    from generator.config import Output
    from generator.diff.change import Diff

FORMATS = {
    "text": "generator.diff.text",
    "json": "generator.diff.jsonform",
    "markdown": "generator.diff.markdown",
    "html": "generator.diff.htmlpage",
    "github": "generator.diff.findings:github",
    "gitlab": "generator.diff.findings:gitlab",
    "sarif": "generator.diff.findings:sarif",
    "junit": "generator.diff.findings:junit",
}


class Shown(NamedTuple):
    """What the command line wants to see. `by` is `type` or `operation`; `outputs` are those whose
    generated code may be shown. `more` tells how a person gets to know more."""

    why: bool = False
    by: str = "type"
    colour: bool = False
    fail_on: Threshold = Threshold()
    outputs: "tuple[Output, ...]" = ()
    more: str = "--explain FINGERPRINT tells all of one finding, --accept FINGERPRINT accepts it"


def report(name: str, diffs: "Sequence[Diff]", shown: Shown) -> str:
    """The text of a form. Imports that form and no other."""
    module, _, function = FORMATS[name].partition(":")
    form = getattr(importlib.import_module(module), function or "report")
    return writable(cast(str, form(diffs, shown)))
