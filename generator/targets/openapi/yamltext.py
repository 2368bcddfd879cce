"""A document as YAML that readers of YAML 1.1 and of YAML 1.2 understand alike.

A text stands without quotes only if it is surely text in both: it starts with a letter, a slash
or a dollar sign,
is no word such as `no`, and holds nothing that a reader could take for punctuation. Any other text
is in double quotes, with the escapes of JSON, or a literal block if it has several lines. There
are no anchors and no tags.
"""

import re
from decimal import Decimal
from functools import lru_cache
from json.encoder import encode_basestring

from generator.pieces import CLOSE, OPEN
from generator.targets.openapi.tree import PIECES, Tree, is_above

_PLAIN = re.compile(r"[A-Za-z/$](?:[A-Za-z0-9_./,;()'+=%@!?&*<>{}$-]| (?! |\Z))*\Z")
# Words that some reader takes for a boolean, a null or a number.
_WORDS = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"))
# Characters that YAML breaks lines at, or that no reader lets pass: JSON leaves them as they are.
_UNPRINTABLE = "[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
# Punctuation within brackets, and nowhere else; a question mark to the reader that is pure Python.
_FLOW = frozenset("],[{}?")
_LONGEST_ROW = 80
_LONGEST_KEY = 1000  # readers look for the colon in 1,024 characters, and then no further


def yaml_text(tree: Tree, *, marked: bool = False) -> str:
    """The whole file, with a line break at its end; `marked` as generator.pieces says."""
    lines: list[str] = []
    if marked and isinstance(tree, dict) and tree:
        _document(tree, "", lines, ())
    elif isinstance(tree, dict) and tree:
        _mapping(tree, "", lines, "")
    elif isinstance(tree, list) and tree:
        _sequence(tree, "", lines)
    else:
        lines.append(_scalar(tree, "  "))
    lines.append("")
    return "\n".join(lines)


def _document(tree: dict[str, Tree], indent: str, lines: list[str], place: tuple[str, ...]) -> None:
    """As `_mapping`, for what lies above the pieces of a document, and marks those."""
    for key, value in tree.items():
        first = len(lines)
        if place in PIECES:
            _mapping({key: value}, indent, lines, indent)
            lines[first] = OPEN + lines[first]
            lines[-1] += CLOSE
        elif isinstance(value, dict) and value and is_above((*place, key)):
            lines.append(f"{indent}{key}:")
            _document(value, indent + "  ", lines, (*place, key))
        else:
            _mapping({key: value}, indent, lines, indent)


def _mapping(tree: dict[str, Tree], indent: str, lines: list[str], start: str) -> None:
    """Appends the lines of a mapping that is not empty; the first line begins with `start`."""
    inner = indent + "  "
    for key, value in tree.items():
        label = text(key)
        if len(label) > _LONGEST_KEY:
            lines.append(f"{start}? {label}")
            start, label = indent, ""
        if isinstance(value, str):
            lines.append(f"{start}{label}: {_string(value, inner)}")
        elif isinstance(value, dict) and value:
            lines.append(f"{start}{label}:")
            _mapping(value, inner, lines, inner)
        elif isinstance(value, list) and value:
            row = _row(value)
            lines.append(f"{start}{label}: {row}" if row else f"{start}{label}:")
            if not row:
                _sequence(value, inner, lines)
        else:
            lines.append(f"{start}{label}: {_scalar(value, inner)}")
        start = indent


def _sequence(tree: list[Tree], indent: str, lines: list[str]) -> None:
    inner = indent + "  "
    for value in tree:
        if isinstance(value, dict) and value:
            _mapping(value, inner, lines, f"{indent}- ")
        elif isinstance(value, list) and value:
            lines.append(f"{indent}-")
            _sequence(value, inner, lines)
        else:
            lines.append(f"{indent}- {_scalar(value, inner)}")


def _row(items: list[Tree]) -> str:
    """A short list of texts and whole numbers on one line; empty where it is not one."""
    parts = []
    for item in items:
        if isinstance(item, str):
            part = text(item)
            if not part.startswith('"') and not _FLOW.isdisjoint(part):
                return ""
        elif isinstance(item, int) and not isinstance(item, bool):
            part = str(item)
        else:
            return ""
        parts.append(part)
    row = f"[{', '.join(parts)}]"
    return row if len(row) <= _LONGEST_ROW else ""


def _scalar(value: Tree, indent: str) -> str:
    if isinstance(value, str):
        return _string(value, indent)
    if value is True:
        return "true"
    if value is False:
        return "false"
    if value is None:
        return "null"
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, int):
        return str(value)
    return "[]" if isinstance(value, list) else "{}"


def decimal_text(value: Decimal) -> str:
    """Every digit of `value`, as a number in JSON, YAML 1.1 and YAML 1.2.

    YAML 1.1 wants a point before an exponent and a sign after it.
    """
    if not value.is_finite():
        raise ValueError(f"{value} is no JSON number")
    written = str(value)
    if "E" not in written:
        return written
    mantissa, exponent = written.split("E")
    return f"{mantissa if '.' in mantissa else mantissa + '.0'}E{exponent}"


def _string(value: str, indent: str) -> str:
    """A value; a text of several lines is a literal block where that keeps it as it is."""
    if "\n" not in value:
        return text(value)
    body = value[:-1] if value.endswith("\n") else value
    lines = body.split("\n")
    # A block ends with one line break or none, takes its indent from its first line, has no
    # escapes, and nobody would see a space at the end of a line.
    if not lines[0] or not lines[-1] or lines[0].startswith(" "):
        return text(value)
    if any(line.endswith(" ") or not line.isprintable() for line in lines):
        return text(value)
    sign = "|" if body is not value else "|-"
    return "\n".join([sign, *(indent + line if line else "" for line in lines)])


@lru_cache(maxsize=4096)  # documents repeat their keys, and words such as `string`
def text(value: str) -> str:
    """A text on one line, with or without quotes."""
    if _PLAIN.match(value) and value.lower() not in _WORDS:
        return value
    return quoted(value)


def quoted(value: str) -> str:
    """A text in double quotes that readers of JSON and of YAML take for the same."""
    written = encode_basestring(value)
    if value.isprintable():
        return written
    return re.sub(_UNPRINTABLE, lambda found: f"\\u{ord(found.group()):04x}", written)
