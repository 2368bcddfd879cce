"""`polydto diff … --explain FINGERPRINT`: one finding with all that is known about it.

Nothing of a comparison is kept, so the same sides are compared again.
"""

from collections.abc import Sequence

from generator.diff.change import Diff
from generator.diff.formats import Shown, report
from generator.diff.lookup import Found, found
from generator.diff.page import rule_text
from generator.report import shown_text


def explained(diffs: Sequence[Diff], fingerprint: str, form: str, shown: Shown) -> str:
    """The finding in a form; as text, with its rule. Raises ConfigError."""
    wanted = found(diffs, fingerprint, "--explain")
    alone = [one.diff._replace(changes=(one.change,)) for one in wanted]
    shown = shown._replace(why=True, by="type", more="")
    text = report(form, alone, shown)
    if form != "text":
        return text
    # The last line counts, and there is one.
    parts = [text.rpartition("\n\n")[0] + "\n"]
    parts += dict.fromkeys(line for one in wanted if (line := _cause(one)))
    parts.append(f"The rule:\n\n{rule_text(wanted[0].change.rule)}\n")
    return "\n".join(parts)


def _cause(one: Found) -> str:
    if one.parent is None:
        return ""
    cause = f"{one.parent.rule} of {shown_text(one.parent.path)}"
    return f"It follows from {cause}: {one.parent.fingerprint}\n"
