"""A JSON document as an importer gets it: parsed, its texts cleaned, and places found late."""

import json
import os
import re
import sys
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from generator.problems import ContractError, Position, Problem
from generator.source import Mapping, Node, Sequence, forbidden_in, read_file, read_source
from generator.tuples import NamedTuple

if TYPE_CHECKING:
    from generator.servicestack.members import Fault

_MAX_DIGITS = 1000


class Document(NamedTuple):
    """`lost` tells of texts that a contract cannot hold as they were."""

    root: Any
    text: str
    path: str
    lost: tuple[str, ...]


def read_json(path: str) -> Document:
    """The document in a file, or of the standard input for `-`. Raises ContractError."""
    shown, text = read_text(path)
    try:
        root = json.loads(text, parse_float=Decimal, parse_int=_whole, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        at = Position(shown, error.lineno, error.colno)
        raise ContractError(
            [Problem(at, "json-syntax", f"not JSON: {error.msg.lower()}")]
        ) from None
    except RecursionError:
        at = Position(shown, 1, 1)
        raise ContractError([Problem(at, "too-deep", "nested too deeply to be read")]) from None
    except ValueError as error:
        at = Position(shown, 1, 1)
        raise ContractError([Problem(at, "json-syntax", f"not JSON: {error}")]) from None
    cleaner = Cleaner()
    # Only an escape, or a character of the document itself, can bring what has to be replaced.
    if re.search(r"\\[urbf]", text) or forbidden_in(text.replace("\r\n", "\n")):
        root = cleaner.cleaned(root)
    return Document(root, text, shown, tuple(cleaner.lost()))


def read_text(path: str) -> tuple[str, str]:
    """The name to show of a file or of the standard input (`-`), and its text without a mark.

    Raises ContractError.
    """
    shown = "<stdin>" if path == "-" else path
    text = _standard_input() if path == "-" else read_file(path)
    return shown, text.removeprefix("\ufeff")


def _standard_input() -> str:
    content = sys.stdin.buffer.read()
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"byte 0x{content[error.start]:02x} is not UTF-8"
        at = Position("<stdin>", content[: error.start].count(b"\n") + 1, 1)
        raise ContractError([Problem(at, "not-utf-8", message, "send it as UTF-8")]) from None


def _whole(text: str) -> int | Decimal:
    # A number of a million digits takes minutes to be made an int.
    if len(text) > _MAX_DIGITS:
        raise ValueError("a number has more digits than anybody needs")
    return int(text)


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no number of JSON")


class Cleaner:
    """Replaces what no contract may hold: controls, and characters that reorder text."""

    def __init__(self) -> None:
        self._line_ends = 0
        self._odd = 0
        self._alike = 0

    def cleaned(self, value: Any) -> Any:
        """The value with clean texts. The parser has limited how deep it is."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.cleaned(item) for item in value]
        if isinstance(value, dict):
            made: dict[str, Any] = {}
            for key, item in value.items():
                name = self.text(key)
                if name in made:
                    self._alike += 1
                else:
                    made[name] = self.cleaned(item)
            return made
        return value

    def text(self, text: str) -> str:
        """A clean text; LF is the only line end."""
        if text.isprintable():
            return text
        if "\r" in text:
            self._line_ends += 1
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        odd = forbidden_in(text)
        if odd:
            self._odd += 1
            for character in set(odd):
                text = text.replace(character, "\ufffd")
        return text

    def lost(self) -> Iterable[str]:
        if self._line_ends:
            yield f"{self._line_ends} texts have line ends with CR; they are kept with LF"
        if self._odd:
            yield (
                f"{self._odd} texts hold controls or characters that reorder text;"
                " each is kept as U+FFFD"
            )
        if self._alike:
            yield f"{self._alike} members are then called like another one; the first is kept"


def faults_as_problems(document: Document, faults: "Iterable[Fault]", code: str) -> list[Problem]:
    """Problems at the places of the document, which are looked for only now."""
    from generator.servicestack.metadata import path_text

    root = _nodes(document)
    return [
        Problem(
            _position(document, root, fault.path), code, f"{path_text(fault.path)}: {fault.message}"
        )
        for fault in faults
    ]


def _nodes(document: Document) -> Node | None:
    """The document as nodes that know their place: JSON is YAML but for some odd texts."""
    try:
        return read_source(document.text, document.path).root
    except ContractError:
        return None


def _position(document: Document, root: Node | None, path: tuple[str | int, ...]) -> Position:
    node = root
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str):
            pascal = step[:1].upper() + step[1:]
            found = node.entries.get(step) or node.entries.get(pascal)
            if found is None:
                break
            node = found[1]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            break
    return (
        Position(document.path, node.line, node.column) if node else Position(document.path, 1, 1)
    )


def stem_of(path: str) -> str:
    """The stem of a file's name."""
    return os.path.splitext(os.path.basename(path))[0]
