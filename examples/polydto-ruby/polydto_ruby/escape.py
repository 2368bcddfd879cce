"""Data into Ruby code: the only module that makes Code of it."""

import re
from decimal import Decimal

from generator.code import Code

_LITERAL = re.compile(r"[^ !$-\[\]-~\w]|[\"\\#]|[^\x00-\x7f]")  # `#` may open `#{…}`
_LINES = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_HIDDEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


def string(text: str) -> Code:
    """A literal in double quotes."""
    return Code('"' + _LITERAL.sub(lambda found: f"\\u{{{ord(found[0]):x}}}", text) + '"')


def symbol(name: str) -> Code:
    """A name of polydto_ruby.names as a symbol."""
    return Code(f":{name}")


def identifier(name: str) -> Code:
    """A name of polydto_ruby.names."""
    return Code(name)


def comment(text: str, margin: str) -> Code:
    """Lines of a comment, each with a line feed; none for an empty text.

    The bar and the taken-apart `-*-` keep the text from being a magic comment, such as
    `shareable_constant_value`, which works in any line (Ruby's doc/syntax/comments.rdoc).
    """
    lines = _LINES.split(_HIDDEN.sub(" ", text).replace("-*-", "- * -")) if text else []
    return Code("".join(f"{margin}# | {line}".rstrip() + "\n" for line in lines))


def number(value: int | Decimal) -> Code:
    """A whole number, or the digits of a decimal as a literal text."""
    return Code(str(value)) if isinstance(value, int) else string(str(value))
