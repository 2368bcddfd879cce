"""A document as JSON, which is YAML too. The standard writer would turn decimals into floats."""

from decimal import Decimal

from generator.pieces import CLOSE, OPEN
from generator.targets.openapi.tree import PIECES, Tree, is_above
from generator.targets.openapi.yamltext import decimal_text, quoted


def json_text(tree: Tree, *, marked: bool = False) -> str:
    """The whole file, with a line break at its end; `marked` as generator.pieces says."""
    parts: list[str] = []
    if marked and isinstance(tree, dict) and tree:
        _document(tree, "\n", parts, ())
    else:
        _write(tree, "\n", parts)
    parts.append("\n")
    return "".join(parts)


def _document(
    tree: dict[str, Tree], newline: str, parts: list[str], place: tuple[str, ...]
) -> None:
    """As `_write`, for what lies above the pieces of a document, and marks those."""
    inner = newline + "  "
    opening, closing = (OPEN, CLOSE) if place in PIECES else ("", "")
    separator = "{" + inner
    for key, value in tree.items():
        parts.append(f"{separator}{opening}{quoted(key)}: ")
        if not opening and isinstance(value, dict) and value and is_above((*place, key)):
            _document(value, inner, parts, (*place, key))
        else:
            _write(value, inner, parts)
        parts.append(closing)
        separator = "," + inner
    parts.append(newline + "}")


def _write(tree: Tree, newline: str, parts: list[str]) -> None:
    """Appends `tree`; `newline` is a line break and the indent of the line that it starts on."""
    if isinstance(tree, str):
        parts.append(quoted(tree))
    elif isinstance(tree, dict) and tree:
        inner = newline + "  "
        separator = "{" + inner
        for key, value in tree.items():
            parts.append(f"{separator}{quoted(key)}: ")
            _write(value, inner, parts)
            separator = "," + inner
        parts.append(newline + "}")
    elif isinstance(tree, list) and tree:
        inner = newline + "  "
        separator = "[" + inner
        for item in tree:
            parts.append(separator)
            _write(item, inner, parts)
            separator = "," + inner
        parts.append(newline + "]")
    else:
        parts.append(_scalar(tree))


def _scalar(value: Tree) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, dict):
        return "{}"
    return "[]" if isinstance(value, list) else str(value)
