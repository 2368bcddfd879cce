"""Wire names into words, and words into the cases that languages use.

A name depends on its own text alone: no counter, no neighbour, no locale.
"""

import re
from functools import cache

# A small letter is any letter that is no ASCII capital, so that other scripts hold together.
_SMALL = r"[^\W\d_A-Z]"
_WORD = re.compile(
    r"[A-Z]{2,}s(?!SMALL)"  # the IDs of userIDs
    r"|(?:IPv[46]|OAuth\d?|GraphQL|macOS|iOS)(?!SMALL)"  # words that hold a hump
    r"|[A-Z]+\d*(?=[A-Z]SMALL)"  # the HTTP of HTTPServer
    r"|[A-Z]?SMALL+\d*"
    r"|[A-Z]+\d*"
    r"|\d+SMALL*".replace("SMALL", _SMALL)
)


@cache
def words(name: str) -> tuple[str, ...]:
    """The words of `name`, in lower case; punctuation separates and is dropped.

    >>> words("IPv4Addr"), words("userIDs"), words("OAuth2Token"), words("x-a.b")
    (('ipv4', 'addr'), ('user', 'ids'), ('oauth2', 'token'), ('x', 'a', 'b'))
    """
    return tuple(match.group().lower() for match in _WORD.finditer(name))


def camel(name: str) -> str:
    """`flow_id` -> `flowId`."""
    first, *rest = words(name) or ("",)
    return first + "".join(map(_capital, rest))


def pascal(name: str) -> str:
    """`flow_id` -> `FlowId`."""
    return "".join(map(_capital, words(name)))


def snake(name: str) -> str:
    """`flowId` -> `flow_id`."""
    return "_".join(words(name))


def screaming(name: str) -> str:
    """`flowId` -> `FLOW_ID`."""
    return "_".join(words(name)).upper()


def kebab(name: str) -> str:
    """`flowId` -> `flow-id`."""
    return "-".join(words(name))


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def with_hash(name: str, text: str) -> str:
    """`name` with a hash of the `text` that it was made of, to tell it from others made alike."""
    from zlib import crc32  # few names need it

    return f"{name}_{crc32(text.encode('utf-8', 'surrogatepass')):08x}"
