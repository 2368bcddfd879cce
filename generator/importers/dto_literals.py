"""The values of texts in quotes, as PHP and TypeScript read them."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.importers.dto_notes import Notebook
from generator.importers.dto_source import Source, inner, text_of
from generator.source import forbidden_in

if TYPE_CHECKING:
    from tree_sitter import Node

_SHORT = {"n": "\n", "t": "\t", "r": "\r", "v": "\v", "f": "\f"}
_OF_PHP = re.compile(r"\\(?:u\{([0-9a-fA-F]+)\}|x([0-9a-fA-F]{1,2})|([0-7]{1,3})|(.))", re.S)
_PHP_SHORT = {**_SHORT, "e": "\x1b", "\\": "\\", "$": "$", '"': '"'}
_OF_SCRIPTS = re.compile(
    r"\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\n|0(?![0-9])|.))", re.S
)
_SCRIPT_SHORT = {**_SHORT, "b": "\b", "0": "\0", "\n": "", "\u2028": "", "\u2029": ""}
_LAST = 0x10FFFF
_LITERALS = ("string", "encapsed_string")


def php_text(node: "Node | None") -> str | None:
    """The value of a text in PHP, with U+FFFD for what no contract holds; None for what is no
    text, or has a variable in it."""
    made = _php_text(node)
    return None if made is None else _clean(made)


def script_text(node: "Node | None") -> str | None:
    """The value of a text in TypeScript, with U+FFFD for what no contract holds."""
    made = _script_text(node)
    return None if made is None else _clean(made)


def tell_odd_texts(root: "Node", source: Source, notes: Notebook) -> None:
    """Escapes whose characters a contract cannot hold; the file itself has none of them."""
    if "\\" not in source.text:
        return
    for node in _literals(root):
        made = _php_text(node) if node.type == "encapsed_string" else _script_text(node)
        unread = made is not None and "\ufffd" in made and "\ufffd" not in text_of(node)
        if made is not None and (unread or forbidden_in(made)):
            text = "an escape stands for what no contract can hold; it is kept as U+FFFD"
            notes.lose(text, source.at(node))


def _literals(root: "Node") -> "Iterator[Node]":
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.type in _LITERALS:
            yield node
        else:
            waiting += reversed(node.children)


def _php_text(node: "Node | None") -> str | None:
    if node is None or node.type not in _LITERALS:
        return None
    content = text_of(node)[1:-1]
    if node.type == "string":
        return re.sub(r"\\([\\'])", r"\1", content)
    parts = inner(node)
    if any(part.type not in ('"', "string_content", "escape_sequence") for part in parts):
        return None
    # An escape may be a byte of a character.
    octets = _OF_PHP.sub(_php_escape, content.encode("utf-8").decode("latin-1"))
    return octets.encode("latin-1").decode("utf-8", "replace")


def _php_escape(found: "re.Match[str]") -> str:
    """The bytes that an escape stands for, each as a character."""
    point, octet, octal, other = found.groups()
    if point is not None:
        return _character(point).encode("utf-8").decode("latin-1")
    if octet is not None or octal is not None:
        return chr(int(octet, 16) if octet is not None else int(octal, 8) & 255)
    return _PHP_SHORT.get(other, found[0])


def _script_text(node: "Node | None") -> str | None:
    if node is None or node.type != "string":
        return None
    made = _OF_SCRIPTS.sub(_script_escape, text_of(node)[1:-1])
    # Two escapes of a surrogate pair are one character.
    return made.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _script_escape(found: "re.Match[str]") -> str:
    point, unit, octet, other = found.groups()
    if point is not None:
        return _character(point)
    if unit is not None or octet is not None:
        return chr(int(unit or octet, 16))
    return _SCRIPT_SHORT.get(other, other)


def _character(digits: str) -> str:
    """The character of a number; U+FFFD for what is none, whatever its length."""
    digits = digits.lstrip("0") or "0"
    point = int(digits, 16) if len(digits) <= 6 else _LAST + 1
    return chr(point) if point <= _LAST and not 0xD800 <= point <= 0xDFFF else "\ufffd"


def _clean(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for character in set(forbidden_in(text)):
        text = text.replace(character, "\ufffd")
    return text
