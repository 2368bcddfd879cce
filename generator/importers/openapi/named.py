"""Names of declarations, from keys, operationIds and paths. Each depends on its own text alone.

Where two texts would give one name, the first to claim it has it: components before operations
before inline types, so that an operation more never renames what is there.
"""

import re
from functools import cache
from unicodedata import normalize

from generator.declarations import is_free_name, is_member_name
from generator.naming import with_hash

_LONGEST = 160  # of what a name is made of; suffixes come on top
_PUNCTUATION = {
    "+": "plus",
    "-": "minus",
    "*": "star",
    "/": "slash",
    "%": "percent",
    "&": "and",
    "|": "or",
    "!": "not",
    "=": "equals",
    "<": "less",
    ">": "greater",
    "$": "dollar",
    "@": "at",
    "#": "number",
    "?": "question",
    "~": "tilde",
    "^": "caret",
    ".": "dot",
    ",": "comma",
    ":": "colon",
    ";": "semicolon",
    "_": "underscore",
    " ": "space",
    "'": "quote",
    '"': "quotes",
    "\\": "backslash",
    "(": "open",
    ")": "close",
    "[": "from",
    "]": "to",
}


@cache
def type_name(text: str) -> str:
    """A name for a type: the text itself if it can be one, else its words with capitals first.

    >>> type_name("Pet"), type_name("voice.v1.byoc_trunk"), type_name("getURL")
    ('Pet', 'VoiceV1ByocTrunk', 'GetURL')
    """
    if text[:1].isascii() and text[:1].isupper() and is_free_name(text):
        return text
    plain = normalize("NFKD", text) if not text.isascii() else text
    parts = re.findall(r"[A-Za-z0-9]+", plain)
    if not text.isascii():
        # What has no letters of ASCII is said by its code points, so that it stays its own.
        parts = [
            part if part.isascii() else "".join(f"U{ord(char):x}" for char in part)
            for part in re.findall(r"[A-Za-z0-9]+|[^\W\d_A-Za-z]+", normalize("NFKC", text))
        ]
        if any(part[:1] != "U" for part in parts) and plain.isascii():
            parts = re.findall(r"[A-Za-z0-9]+", plain)
    name = "".join(part[:1].upper() + part[1:] for part in parts)
    if not name:
        name = spelled(text)
    if not name[:1].isalpha():
        name = f"Type{name}"
    if len(name) > _LONGEST:
        name = with_hash(name[:_LONGEST], text)
    return name if is_free_name(name) else f"{name}Type"


@cache
def spelled(text: str) -> str:
    """A text by its words and its signs: `+1` is `Plus1`, and an empty one `Empty`."""
    if not text:
        return "Empty"
    parts = re.findall(r"[A-Za-z0-9]+|[^A-Za-z0-9]", text)
    made = []
    for part in parts:
        word = part if part.isalnum() and part.isascii() else _PUNCTUATION.get(part)
        made.append(f"U{ord(part):x}" if word is None else word[:1].upper() + word[1:])
    return "".join(made)


def member_name(text: str) -> str:
    """A name for a member of an enum whose wire value is `text`."""
    if is_member_name(text):
        return text
    parts = re.findall(r"[A-Za-z0-9]+", text)
    # Signs between words separate them; others are said: `-1`, `<=`, `a+`.
    if not parts or not re.match(r"[A-Za-z0-9][A-Za-z0-9 _./:-]*\Z", text) or text[-1] in "./:-":
        name = spelled(text)
    else:
        name = "".join(part[:1].upper() + part[1:] for part in parts)
    return name if name[:1].isalpha() else f"Value{name}"


class Names:
    """Hands out names. Letters' case tells no two types apart: PHP and file systems ask for it."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def claim(self, text: str, suffix: str = "") -> str:
        """A free name made of `text`; where it is taken, with `suffix`, else with a hash of it."""
        name = type_name(text)
        underscored = re.sub(r"[^A-Za-z0-9]+", "_", text).strip("_")
        wanted = [name, f"{name}{suffix}" if suffix else underscored[:1].upper() + underscored[1:]]
        wanted.append(with_hash(name, text))
        for candidate in wanted:
            if candidate.casefold() not in self._taken and is_free_name(candidate):
                self._taken.add(candidate.casefold())
                return candidate
        # Two equal texts, which only two places of one document can bring.
        while candidate.casefold() in self._taken:
            candidate += "_"
        self._taken.add(candidate.casefold())
        return candidate
