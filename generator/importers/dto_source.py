"""A DTO file as text and as the syntax tree that a tree-sitter grammar makes of it."""

from collections.abc import Callable, Iterator
from importlib import import_module
from time import process_time
from typing import TYPE_CHECKING

from generator.problems import ContractError, Position, Problem
from generator.source import forbidden_in
from generator.tuples import NamedTuple

if TYPE_CHECKING:
    from tree_sitter import Node, Parser

_SHOWN = 24  # characters of what is wrong
_SHORT, _READ = 20_000, 1 << 16  # bytes
_MOST_FAULTS = 20  # where a file is of another language, every line is one


class Source(NamedTuple):
    """The text of a file, LF as its line ends, also as UTF-8 and as the lines of that."""

    text: str
    path: str
    content: bytes
    lines: tuple[bytes, ...]

    def at(self, node: "Node") -> Position:
        """Where a node starts. The grammar counts bytes from 0, a position characters from 1."""
        row, column = node.start_point
        before = self.lines[row][:column] if row < len(self.lines) else b""
        return Position(self.path, row + 1, len(before.decode("utf-8", "replace")) + 1)


class Grammar(NamedTuple):
    """A package with a grammar, and the function of it that gives the language."""

    package: str
    function: str
    title: str


def source_of(text: str, path: str) -> Source:
    """The source that a text is. Raises ContractError for what is no text at all."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        column = text.index("\0") - (text.rfind("\n", 0, text.index("\0")) + 1) + 1
        message = "U+0000 is not allowed: this is no text file"
        raise ContractError([Problem(Position(path, line, column), "control-character", message)])
    content = text.encode("utf-8")
    return Source(text, path, content, tuple(content.split(b"\n")))


def without_forbidden(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with U+FFFD for each character that a contract cannot hold, and what was lost."""
    odd = [character for character in forbidden_in(text) if character not in "\r\0"]
    if not odd:
        return text, ()
    for character in set(odd):
        text = text.replace(character, "\ufffd")
    lost = (
        f"{len(odd)} controls or characters that reorder text are in the file;"
        " each is kept as U+FFFD"
    )
    return text, (lost,)


def root_of(source: Source, grammar: Grammar) -> "Node":
    """The syntax tree. Raises ContractError where the grammar is not installed."""
    try:
        from tree_sitter import Language, Parser

        language = Language(getattr(import_module(grammar.package), grammar.function)())
    except ImportError:
        message = f"the {grammar.title} grammar, which reads such files, is not installed"
        hint = "pip install 'polydto[import]'"
        at = Position(source.path, 1, 1)
        raise ContractError([Problem(at, "missing-extra", message, hint)]) from None
    parser = Parser(language)
    if len(source.content) > _SHORT and _is_tangle(parser, source.content):
        message = f"this is hardly any {grammar.title}: looking for it takes too long"
        at = Position(source.path, 1, 1)
        raise ContractError([Problem(at, "no-dtos", message)])
    return parser.parse(source.content).root_node


def _is_tangle(parser: "Parser", content: bytes) -> bool:
    """Whether a grammar takes ages to make sense of a text, as of prose with odd signs.

    Files that are in the language take 30 to 40 milliseconds for each 100 kB, a tenth of what they
    may take, so it matters to no other file how fast a machine is. Nodes of a tree that was read in
    parts do not know their text, so what is no tangle is parsed once more.
    """
    end = process_time() + 0.6 + len(content) / 300_000

    def gives_up(_offset: int, _wrong: bool) -> bool:
        return process_time() > end

    def read(offset: int, _point: object) -> bytes:
        return content[offset : offset + _READ]

    try:
        parser.parse(read, progress_callback=gives_up)
    except ValueError:  # "Parsing failed"
        parser.reset()
        return True
    return False


def text_of(node: "Node | None") -> str:
    """The source text of a node; nothing for none."""
    return node.text.decode("utf-8") if node is not None and node.text is not None else ""


def inner(node: "Node | None", *types: str) -> "Iterator[Node]":
    """The children of a node, those of the given types only if there are any."""
    for child in node.children if node is not None else ():
        if not types or child.type in types:
            yield child


def first(node: "Node | None", *types: str) -> "Node | None":
    """The first child of one of the types."""
    return next(inner(node, *types), None)


class Fault(NamedTuple):
    """Where a file leaves its grammar."""

    at: Position
    message: str
    hint: str


def faults_in(root: "Node", source: Source, excused: "Callable[[Node], bool]") -> list[Fault]:
    """The places that the grammar does not know, but for those inside of `excused` nodes."""
    found: list[Fault] = []
    waiting = [root]
    while waiting and len(found) < _MOST_FAULTS:
        node = waiting.pop()
        if not node.has_error or excused(node):
            continue
        if node.is_missing:
            found.append(Fault(source.at(node), f"'{node.type}' is missing", ""))
        elif node.is_error:
            found.append(_unexpected(node, source))
        else:
            waiting += reversed(node.children)
    return found


def _unexpected(node: "Node", source: Source) -> Fault:
    begin = source.content[node.start_byte : min(node.end_byte, node.start_byte + 1000)]
    shown = " ".join(begin.decode("utf-8", "ignore").split())
    shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
    whole = len(source.content.rstrip()) > node.end_byte
    hint = "" if whole else "the file ends before this does; is it whole?"
    return Fault(source.at(node), f"cannot read '{shown}'", hint)
