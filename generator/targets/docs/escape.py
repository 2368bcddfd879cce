"""Data into HTML. A text is shown as it is, and is never markup."""

import html
import re
from base64 import b64encode
from hashlib import sha256

from generator.code import EMPTY, Code

# Characters that no HTML document may have, even as references.
_NOT_IN_HTML = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def text(data: str) -> Code:
    """Text inside of an element, or an attribute's value inside of double quotes."""
    return Code(html.escape(_NOT_IN_HTML.sub("\ufffd", data).replace("\r\n", "\n"), quote=True))


def content(data: str) -> Code:
    """Text inside of an element, and nowhere else: quotes are left as they are."""
    return Code(html.escape(_NOT_IN_HTML.sub("\ufffd", data).replace("\r\n", "\n"), quote=False))


def address(path: str) -> Code:
    """A relative address of a file, inside of double quotes."""
    from urllib.parse import quote

    return Code(html.escape(quote(path), quote=True))


def number(value: int) -> Code:
    """A number in digits."""
    return Code(str(value))


def prose(description: str) -> Code:
    """A description in CommonMark as elements of a page, of which it chooses neither names nor
    attributes but the addresses of links."""
    if not description:
        return EMPTY
    from generator.targets.docs.prose import rendered

    plain = _NOT_IN_HTML.sub("\ufffd", description).replace("\r\n", "\n")
    return Code(rendered(plain).rstrip("\n"))


def short_prose(description: str) -> Code:
    """The same where it has little room: a single paragraph is not made one."""
    made = prose(description)
    if made.count("<p>") == 1 and made.startswith("<p>") and made.endswith("</p>"):
        return Code(made[3:-4])
    return made


def hash_of(source: str) -> Code:
    """What a content security policy calls a script or a style by."""
    return Code(f"sha256-{b64encode(sha256(source.encode('utf-8')).digest()).decode('ascii')}")
