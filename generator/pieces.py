"""Marks around the pieces of a file that stand for one thing each, such as a class.

A target that marks promises two things. A piece depends on one declaration, on what that one
reaches, on what refers to it, and on the names of all; and the frame, which is the rest of the
file, depends on which things are used, never on who uses them first. Then a change of one
declaration can be drawn without the others: see generator.increment.

The marks are two control characters that no generated text has; `plan` takes them out again.
"""

from generator.code import Code
from generator.tuples import NamedTuple

OPEN, CLOSE = "\x02", "\x03"
OPEN_CODE, CLOSE_CODE = Code("\x02"), Code("\x03")


class Part(NamedTuple):
    """A stretch of a file; the parts of one put together are the file."""

    is_piece: bool
    text: str


def unmarked(text: str) -> str:
    """The text as it is written."""
    return text.replace(OPEN, "").replace(CLOSE, "")


def parts_of(text: str) -> list[Part] | None:
    """The parts of a marked text, in order; None where marks are not in pairs."""
    frame, *rest = text.split(OPEN)
    parts = [Part(False, frame)]
    for stretch in rest:
        piece, *after = stretch.split(CLOSE)
        if len(after) != 1:
            return None
        parts += (Part(True, piece), Part(False, after[0]))
    return None if CLOSE in frame else parts
