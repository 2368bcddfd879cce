"""Data into the lines of a `.http` file, and into words of a POSIX shell."""

import re

from generator.code import Code

_BREAKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")
# Of `printf %b`, beside the backslash: what a text file should not have.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def line(text: str) -> Code:
    """A text on one line, behind something that makes it a comment."""
    return Code(_BREAKS.sub(" ", text).strip())


def plain(text: str) -> Code:
    """What `slots` has encoded for a URL or judged to be fit for a header: it has no line end."""
    if "\n" in text or "\r" in text or "{{" in text:
        raise ValueError(f"not for a line of a request: {text!r}")
    return Code(text)


def body(text: str) -> Code:
    """A body that `http_bodies` has judged to be read as it is written."""
    return Code(text)


def word(text: str) -> Code:
    """A text as one word of a shell."""
    return Code("'{}'").format(Code(text.replace("'", "'\\''")))


def printed(text: str) -> Code:
    """The arguments of `printf` that print a text, whatever it holds."""
    if not _CONTROL.search(text):
        return Code("'%s' {}").format(word(text))
    doubled = text.replace("\\", "\\\\")
    return Code("'%b' {}").format(word(_CONTROL.sub(_escaped, doubled)))


def _escaped(found: re.Match[str]) -> str:
    char = found.group()
    return "\\r" if char == "\r" else f"\\0{ord(char):03o}"
