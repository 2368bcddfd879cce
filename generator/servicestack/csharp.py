"""C# literals, as ServiceStack writes the values of attributes in comments of any language."""

import re

_SPECIAL = r'[\\"\x00-\x1f\x7f-\x9f]'
_ESCAPES = dict(zip('\\"\0\a\b\f\n\r\t\v', '\\"0abfnrtv', strict=True))


def literal(text: str) -> str:
    """A string literal; apostrophes and other Unicode stay as they are."""
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    escaped = re.sub(_SPECIAL, _escape, text)
    return f'"{escaped}"'


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    known = _ESCAPES.get(char)
    return "\\" + known if known else f"\\u{ord(char):04X}"
