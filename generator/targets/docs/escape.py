"""Data into HTML. A text is shown as it is, and is never markup."""

import html
import re

from generator.code import Code

# Characters that no HTML document may have, even as references.
_NOT_IN_HTML = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def text(data: str) -> Code:
    """Text inside of an element, or an attribute's value inside of double quotes."""
    return Code(html.escape(_NOT_IN_HTML.sub("\ufffd", data).replace("\r\n", "\n"), quote=True))


def address(path: str) -> Code:
    """A relative address of a file, inside of double quotes."""
    from urllib.parse import quote

    return Code(html.escape(quote(path), quote=True))
