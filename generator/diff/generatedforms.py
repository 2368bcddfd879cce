"""`polydto diff --generated` in its forms: what differs in generated files, and nothing else."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from generator import reportforms
from generator.diff.generated import FileDiff
from generator.diff.markdown import LIMIT, code, fenced, fitting, prose, size
from generator.problems import ConfigError, Position, Problem
from generator.report import count_text

_MARKER = "<!-- polydto diff --generated -->"
_ROOM_FOR_NOTE = 100


def generated_report(form: str, files: Sequence[FileDiff]) -> str:
    """The whole text. Raises ConfigError for a form that there is not."""
    if form not in _FORMS:
        message = f"--generated has no form '{form}'"
        hint = f"known here: {', '.join(_FORMS)}"
        if form == "html":
            hint += "; without --generated the page has the generated files, too"
        raise ConfigError([Problem(Position("--format", 1, 1), "unknown-word", message, hint)])
    return reportforms.writable(_FORMS[form](files))


def _text(files: Sequence[FileDiff]) -> str:
    rows = [row for file in files for row in file.rows]
    return "\n".join(rows) + "\n" if rows else "no generated file differs\n"


def _markdown(files: Sequence[FileDiff]) -> str:
    """A comment: a fold for each file, as many as there is room for."""
    count = count_text(len(files), "generated file") or "no generated file"
    head = f"{_MARKER}\n### Code changes: {count}\n\n"
    blocks = ["\n".join(_block(file)) + "\n" for file in files]
    kept = fitting(blocks, LIMIT - size(head) - _ROOM_FOR_NOTE)
    left = len(blocks) - len(kept)
    note = f"_Left out, since a comment has at most 65,536 characters: {left}._\n" if left else ""
    return head + "".join(kept) + note


def _block(file: FileDiff) -> Iterator[str]:
    yield "<details>"
    added, removed = _counts(file)
    counts = f"+{added} −{removed}"
    yield f"<summary>{code(file.output)} {code(file.path)} {counts}</summary>"
    yield ""
    if file.told:
        yield f"- {prose(file.told)}"
    else:
        yield from fenced("\n".join(file.rows), "diff")
    yield ""
    yield "</details>"
    yield ""


def _counts(file: FileDiff) -> tuple[int, int]:
    """Added and removed lines; two lines of a diff name its sides."""
    rows = () if file.told else file.rows[2:]
    return sum(row[:1] == "+" for row in rows), sum(row[:1] == "-" for row in rows)


def _json(files: Sequence[FileDiff]) -> str:
    return reportforms.as_json({"version": 1, "files": [_as_json(file) for file in files]})


def _as_json(file: FileDiff) -> dict[str, Any]:
    added, removed = _counts(file)
    return {
        "output": file.output,
        "path": file.path,
        "added": added,
        "removed": removed,
        "diff": None if file.told else "".join(f"{row}\n" for row in file.rows),
        "problem": file.told or None,
    }


_FORMS: dict[str, Callable[[Sequence[FileDiff]], str]] = {
    "text": _text,
    "markdown": _markdown,
    "json": _json,
}
