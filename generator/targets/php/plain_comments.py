"""Docblocks of style plain."""

from collections.abc import Iterable, Sequence

from generator.code import EMPTY, Code
from generator.ir import Deprecation
from generator.targets.php.escape import comment

Lines = tuple[Code, ...]

_WIDTH = 100
_MARGINS = tuple(Code(" ") * indent for indent in range(25))
_TAG = Code("@deprecated")


def docblock(indent: int, texts: Iterable[str], tags: Sequence[Code] = ()) -> Lines:
    """Paragraphs, then tags; one line if it fits, nothing if there is nothing to say."""
    rows: list[Code] = []
    width = _WIDTH - indent - 3
    for text in texts:
        cleaned = text.strip()
        if cleaned:
            if rows:
                rows.append(EMPTY)
            if len(cleaned) <= width and "\n" not in cleaned:
                rows.append(_row(cleaned))
            else:
                rows += map(_row, _wrapped(cleaned, width))
    if rows and tags:
        rows.append(EMPTY)
    rows += tags
    if not rows:
        return ()
    margin = _MARGINS[indent]
    if len(rows) == 1 and indent + len(rows[0]) + 7 <= _WIDTH:
        return (EMPTY.join((margin, Code("/** "), rows[0], Code(" */"))),)
    inner = [EMPTY.join((margin, Code(" * "), row)) if row else margin + Code(" *") for row in rows]
    return (margin + Code("/**"), *inner, margin + Code(" */"))


def deprecated_tags(deprecation: Deprecation | None) -> tuple[Code, ...]:
    """`@deprecated since 2026-10; use FindSessions. Because.`"""
    if deprecation is None:
        return ()
    since = f"since {deprecation.since}" if deprecation.since else ""
    until = f"until {deprecation.sunset}" if deprecation.sunset else ""
    said = ", ".join(filter(None, (since, until)))
    if deprecation.replaced_by:
        said += f"{'; ' if said else ''}use {deprecation.replaced_by}"
    if deprecation.reason:
        said += f"{'. ' if said else ''}{deprecation.reason.strip()}"
    return (_TAG + Code(" ") + comment(said) if said else _TAG,)


def _row(line: str) -> Code:
    # A line that starts with '@' would be a tag to the tools that read docblocks.
    return comment(f"\\{line}" if line.startswith("@") else line)


def _wrapped(text: str, width: int) -> list[str]:
    """The lines of a text, long ones wrapped between words."""
    found: list[str] = []
    for row in text.split("\n"):
        row = row.strip()
        if len(row) <= width:
            found.append(row)
            continue
        line = ""
        for word in row.split():
            if line and len(line) + 1 + len(word) > width:
                found.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        found.append(line)
    return found
