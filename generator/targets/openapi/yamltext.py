"""Plain data into block-style YAML that YAML 1.1 and 1.2 readers take alike.

A text stands plain only where no reader could take it for anything else; otherwise it stands in
double quotes, as in JSON. PyYAML's own representer is an order of magnitude slower.
"""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

# Words that start with a letter and hold none of YAML's signs.
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_./]*(?:[ -][A-Za-z0-9_./]+)*\Z")
_WORDS = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"])


def to_yaml(tree: dict[str, Any]) -> str:
    """The text of a document whose root is a mapping."""
    return "\n".join(_mapping(tree, "")) + "\n"


def to_json(tree: Any, indent: str = "") -> str:
    """The same data as JSON; unlike the standard encoder it writes a Decimal with its digits."""
    inner = indent + "  "
    if isinstance(tree, dict) and tree:
        rows = [
            f"{inner}{json.dumps(key, ensure_ascii=False)}: {to_json(value, inner)}"
            for key, value in tree.items()
        ]
        return "{\n" + ",\n".join(rows) + f"\n{indent}}}"
    if isinstance(tree, list) and tree:
        rows = [f"{inner}{to_json(item, inner)}" for item in tree]
        return "[\n" + ",\n".join(rows) + f"\n{indent}]"
    if isinstance(tree, str):
        return json.dumps(tree, ensure_ascii=False)
    return _scalar(tree)


def _mapping(tree: dict[str, Any], indent: str) -> Iterator[str]:
    for key, value in tree.items():
        head = f"{indent}{_text(key)}:"
        if isinstance(value, dict) and value:
            yield head
            yield from _mapping(value, indent + "  ")
        elif isinstance(value, list) and value:
            yield head
            yield from _sequence(value, indent)
        else:
            yield f"{head} {_scalar(value)}"


def _sequence(items: list[Any], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, dict) and item:
            first, *rest = _mapping(item, indent + "  ")
            yield f"{indent}- {first[len(indent) + 2 :]}"
            yield from rest
        elif isinstance(item, list) and item:
            yield f"{indent}-"
            yield from _sequence(item, indent + "  ")
        else:
            yield f"{indent}- {_scalar(item)}"


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        return _text(value)
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, Decimal):
        return _decimal(value)
    if isinstance(value, int):
        return str(value)
    return "{}" if isinstance(value, dict) else "[]"


def _decimal(value: Decimal) -> str:
    """A float for readers of 1.1 too, which want a point, and a sign in an exponent."""
    text = f"{value:f}" if -10 < value.adjusted() < 30 else str(value)
    mantissa, _, exponent = text.partition("E")
    mantissa = mantissa if "." in mantissa else f"{mantissa}.0"
    return f"{mantissa}e{exponent}" if exponent else mantissa


def _text(text: str) -> str:
    if _PLAIN.match(text) and text.lower() not in _WORDS:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    if text.isprintable():
        return quoted
    # Line separators and the like are breaks to some readers.
    return "".join(
        character if character.isprintable() else json.dumps(character)[1:-1]
        for character in quoted
    )
