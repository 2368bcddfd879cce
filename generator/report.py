"""Problems as text for a person: place, message, the source line, carets, the way out."""

import os
import sys
from collections.abc import Iterable
from typing import TextIO

from generator.problems import Note, Position, Problem, in_file_order

_MOST = 50  # more than anybody reads in one go; the rest is counted
_WIDEST = 160


def wants_colour(stream: TextIO) -> bool:
    """NO_COLOR, then FORCE_COLOR, then whether the stream is a terminal that can."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def problems_text(problems: Iterable[Problem], colour: bool = False) -> str:
    """All problems in file order with excerpts, and a line that counts them."""
    found = in_file_order(list(problems))
    sources: dict[str, list[str]] = {}
    # An error is what stops a run: no number of warnings before it may hide it.
    first = set(sorted(range(len(found)), key=lambda index: found[index].warning)[:_MOST])
    shown = (problem for index, problem in enumerate(found) if index in first)
    parts = [_problem_text(problem, sources, colour) for problem in shown]
    if len(found) > _MOST:
        parts.append(f"… and {len(found) - _MOST} more\n")
    errors = sum(not problem.warning for problem in found)
    warnings = len(found) - errors
    counts = [count_text(errors, "error"), count_text(warnings, "warning")]
    parts.append(", ".join(count for count in counts if count) + "\n")
    return "\n".join(parts)


def count_text(number: int, word: str) -> str:
    """`2 errors`; empty for none."""
    return f"{number} {word}{'s' * (number > 1)}" if number else ""


def _problem_text(problem: Problem, sources: dict[str, list[str]], colour: bool) -> str:
    level, tint = ("warning", "33") if problem.warning else ("error", "31")
    head = f"{level}[{problem.code}]"
    if colour:
        head = f"\x1b[1;{tint}m{head}\x1b[0m"
    lines = [f"{head}: {shown_text(problem.message)}"]
    lines += excerpt(problem.at, problem.width, "", sources, "-->")
    for note in problem.notes:
        lines += _note(note, sources)
    if problem.hint:
        lines.append(f"  = help: {shown_text(problem.hint)}")
    return "\n".join(lines) + "\n"


def _note(note: Note, sources: dict[str, list[str]]) -> list[str]:
    return excerpt(note.at, note.width, note.message, sources, ":::")


def excerpt(
    at: Position, width: int, label: str, sources: dict[str, list[str]], arrow: str
) -> list[str]:
    """The place, its line and carets below. `sources` keeps the lines of each file by its path."""
    place = f"{arrow} {at.path}:{at.line}:{at.column}"
    rows = _rows(at.path, sources)
    if not 0 < at.line <= len(rows) or not rows[at.line - 1].strip():
        return [f"  {place}" + (f": {label}" if label else "")]
    row = rows[at.line - 1]
    start = max(0, at.column - _WIDEST // 2) if len(row) > _WIDEST else 0
    shown = shown_text(row[start : start + _WIDEST])
    margin = " " * len(str(at.line))
    indent = " " * _columns(shown_text(row[start : at.column - 1]))
    marked = row[at.column - 1 : at.column - 1 + width][: _WIDEST // 2]
    carets = "^" * max(1, _columns(shown_text(marked)))
    underline = f"{margin} | {indent}{carets} {label}".rstrip()
    return [f"{margin} {place}", f"{margin} |", f"{at.line} | {shown}", underline]


def _rows(path: str, sources: dict[str, list[str]]) -> list[str]:
    if path not in sources:
        sources[path] = []
        try:
            # A device or a pipe has no lines to show, and may have no end.
            if os.path.isfile(path):
                with open(path, encoding="utf-8", errors="replace") as stream:
                    sources[path] = stream.read().removeprefix("\ufeff").split("\n")
        except (OSError, ValueError):
            pass
    return sources[path]


def shown_text(text: str) -> str:
    """`text` as a terminal can show it: controls and characters that reorder text as escapes."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        (
            "    "
            if character == "\t"
            else character if character.isprintable() else ascii(character)[1:-1]
        )
        for character in text
    )


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    import unicodedata

    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    marks = sum(unicodedata.combining(character) != 0 for character in text)
    return len(text) + wide - marks


class ProgressLine:
    """One line on a terminal, from 300 ms on, erased at the end; elsewhere nothing."""

    def __init__(self) -> None:
        import time

        self._stream: TextIO = sys.stderr
        self._clock = time.monotonic
        self._live = self._stream.isatty()
        self._start = self._clock()
        self._shown = False

    def __call__(self, text: str) -> None:
        if self._live and self._clock() - self._start > 0.3:
            self._stream.write(f"\r\x1b[K{text[:78]}")
            self._stream.flush()
            self._shown = True

    def close(self) -> None:
        if self._shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
