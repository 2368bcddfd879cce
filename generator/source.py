"""YAML text into a tree of nodes that know where they stand. The only module that knows PyYAML.

Scalars keep their text; what it means (a number, a boolean) is asked for by the reader, under the
rules of YAML 1.2: `NO`, `on`, `012` and `1:20` are text, `true` and `false` alone are booleans.
"""

import re
from collections.abc import Callable
from itertools import islice
from typing import Any, TypeAlias

from generator.problems import ContractError, Note, Position, Problem
from generator.tuples import NamedTuple

MAX_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 64


class Scalar(NamedTuple):
    """`plain` scalars (no quotes, no block) may be numbers, booleans or null; others are text.

    `width` is the number of characters up to the end, or 1 where it ends on another line.
    """

    text: str
    plain: bool
    line: int
    column: int
    width: int = 1


class Sequence(NamedTuple):
    items: "list[Node]"
    line: int
    column: int


class Mapping(NamedTuple):
    """`entries` has (key, value) by the key's text, in file order. `flow` is `{…}` style."""

    entries: "dict[str, tuple[Scalar, Node]]"
    line: int
    column: int
    flow: bool = False


Node: TypeAlias = Scalar | Sequence | Mapping


class Document(NamedTuple):
    """One file: its tree, and the problems that do not keep it from being read further."""

    root: Node
    path: str
    text: str
    problems: list[Problem]


# C0 and C1 controls but for tab and line feed, lone surrogates, the characters that reorder text
# on a screen, and the two that no text may hold.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)
_PLAIN = bytes((0x09, 0x0A, *range(0x20, 0x7F)))


def read_file(path: str) -> str:
    """The text of a file, or a ContractError. A byte order mark and CR LF stay in the text."""
    at = Position(path, 1, 1)
    try:
        with open(path, "rb") as stream:
            # One byte more than allowed, so that an endless device ends here too.
            content = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise ContractError([Problem(at, "no-such-file", f"no such file: {path}")]) from None
    except IsADirectoryError:
        hint = f"name a file, such as {path.rstrip('/')}/contract.yaml"
        raise ContractError([Problem(at, "is-a-folder", f"{path} is a folder", hint)]) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise ContractError([Problem(at, "unreadable", f"cannot read {path}: {reason}")]) from None
    return decoded(content, path)


def decoded(content: bytes, path: str) -> str:
    """The text of a file's bytes. Raises ContractError."""
    at = Position(path, 1, 1)
    if len(content) > MAX_BYTES:
        message = f"{path} is larger than {MAX_BYTES // 1024 // 1024} MB"
        raise ContractError([Problem(at, "too-large", message, "split it with 'imports:'")])
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8")) + 1
        message = f"byte 0x{content[error.start]:02x} is not UTF-8"
        hint = "save the file as UTF-8"
        if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
            hint = "the file looks like UTF-16; save it as UTF-8"
        raise ContractError(
            [Problem(Position(path, line, column), "not-utf-8", message, hint)]
        ) from None


def read_source(text: str, path: str) -> Document:
    """The tree of one YAML document. Raises ContractError where there is none to be had."""
    problems: list[Problem] = []
    if text.startswith("\ufeff"):
        message = "the file starts with a byte order mark"
        hint = "save it as UTF-8 without one"
        problems.append(
            Problem(Position(path, 1, 1), "byte-order-mark", message, hint, warning=True)
        )
        text = text[1:]
    if "\r" in text:
        if "\r\n" in text:
            before = text[: text.index("\r\n")]
            at = Position(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
            message = "the lines end with CR LF"
            hint = "save it with LF, or set 'eol=lf' for it in .gitattributes"
            problems.append(Problem(at, "crlf", message, hint, warning=True))
        text = text.replace("\r\n", "\n")
    if not _is_plain(text):
        found = islice(_FORBIDDEN.finditer(text), 50)
        refused = [_forbidden(character, text, path) for character in found]
        if refused:
            raise ContractError(refused)
    if not text.strip():
        hint = "start with 'polydto: 1' and 'name: …'"
        raise ContractError(
            [Problem(Position(path, 1, 1), "empty-file", "the file is empty", hint)]
        )
    return Document(_compose(text, path, problems), path, text, problems)


def forbidden_in(text: str) -> list[str]:
    """The characters of `text` that no contract may hold."""
    return [] if _is_plain(text) else _FORBIDDEN.findall(text)


def _is_plain(text: str) -> bool:
    """Whether a text has no character but those of ASCII that every contract may hold.

    Most have not, and this is known ten times sooner than what an expression finds.
    """
    return text.isascii() and not text.encode("ascii").translate(None, _PLAIN)


def _forbidden(found: "re.Match[str]", text: str, path: str) -> Problem:
    line_start = text.rfind("\n", 0, found.start()) + 1
    at = Position(path, text.count("\n", 0, found.start()) + 1, found.start() - line_start + 1)
    return forbidden_at(at, found.group())


def forbidden_at(at: Position, character: str) -> Problem:
    """The problem of such a character."""
    import unicodedata

    name = unicodedata.name(character, "control character")
    bidi = "\u202a" <= character <= "\u2069"
    code = "bidirectional-character" if bidi else "control-character"
    hint = "it changes the order of the text on a screen; remove it" if bidi else "remove it"
    return Problem(at, code, f"U+{ord(character):04X} ({name.lower()}) is not allowed", hint)


def _compose(text: str, path: str, problems: list[Problem]) -> Node:
    """Nodes from libyaml's events, without recursion, so that depth is ours to limit.

    PyYAML's own composer costs three times as much and loses one of two equal keys.
    """
    import yaml

    if not yaml.__with_libyaml__:
        # The pure reader refuses `{type: string?}`, which is right YAML 1.2.
        message = "PyYAML was installed without its C reader (libyaml)"
        hint = "install a wheel of PyYAML for this platform, or build it with libyaml"
        raise ContractError([Problem(Position(path, 1, 1), "no-libyaml", message, hint)])

    builder = _Builder(path, problems)
    try:
        get_event: Callable[[], Any] = yaml.CSafeLoader(text).get_event
        scalar_event, mapping_event = yaml.ScalarEvent, yaml.MappingStartEvent
        sequence_event, alias_event = yaml.SequenceStartEvent, yaml.AliasEvent
        end_events = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
        ends = 0
        while True:
            event = get_event()
            kind = event.__class__
            if kind is scalar_event:
                start, end = event.start_mark, event.end_mark
                line, column, value = start.line, start.column, event.value
                width = end.column - column if end.line == line else 0
                builder.place(Scalar(value, not event.style, line + 1, column + 1, width or 1))
                if event.style == '"':
                    builder.check_escapes(value, line, column)
            elif kind is mapping_event:
                start = event.start_mark
                builder.open(Mapping({}, start.line + 1, start.column + 1, event.flow_style))
            elif kind is sequence_event:
                start = event.start_mark
                builder.open(Sequence([], start.line + 1, start.column + 1))
            elif kind in end_events:
                builder.close()
                continue
            elif kind is alias_event:
                start = event.start_mark
                builder.refuse_alias(start.line + 1, start.column + 1, event.anchor)
                continue
            elif kind is yaml.DocumentStartEvent:
                ends += 1
                if ends > 1:
                    builder.refuse_document(event.start_mark.line + 1)
                continue
            elif kind is yaml.StreamEndEvent:
                break
            else:
                continue
            if event.anchor is not None or event.tag is not None:
                builder.refuse_properties(event)
    except yaml.MarkedYAMLError as error:
        raise ContractError([*problems, _syntax(error, text, path)]) from None
    except yaml.YAMLError as error:
        at = Position(path, 1, 1)
        raise ContractError([*problems, Problem(at, "yaml-syntax", f"not YAML: {error}")]) from None
    if builder.root is None:
        hint = "start with 'polydto: 1' and 'name: …'"
        message = "the file holds no contract"
        raise ContractError([Problem(Position(path, 1, 1), "empty-file", message, hint)])
    return builder.root


class _Builder:
    """Puts nodes where they belong, innermost open container last on the stack."""

    def __init__(self, path: str, problems: list[Problem]) -> None:
        self.root: Node | None = None
        self._path = path
        self._problems = problems
        self._stack: list[Mapping | Sequence | None] = []
        self._parent: Mapping | Sequence | None = None
        self._key: Scalar | None = None

    def place(self, node: Node) -> None:
        parent, key = self._parent, self._key
        if isinstance(parent, Mapping):
            entries = parent.entries
            if key is not None:
                entries.setdefault(key.text, (key, node))  # of two equal keys, the first
                self._key = None
            elif isinstance(node, Scalar):
                self._key = node
                if node.text in entries:
                    self._refuse_duplicate(entries[node.text][0], node)
            else:
                message = "a key must be a text, not a list or a mapping"
                hint = "quote it if it is meant to hold brackets"
                problem = Problem(self._at(node), "key-not-text", message, hint)
                raise ContractError([*self._problems, problem])
        elif parent is not None:
            parent.items.append(node)
        else:
            self.root = node

    def open(self, node: Mapping | Sequence) -> None:
        self.place(node)
        self._stack.append(self._parent)
        self._parent, self._key = node, None
        if len(self._stack) > MAX_DEPTH:
            message = f"nested deeper than {MAX_DEPTH} levels"
            problem = Problem(self._at(node), "too-deep", message, "declare types and name them")
            raise ContractError([*self._problems, problem])

    def close(self) -> None:
        self._parent, self._key = self._stack.pop(), None

    def check_escapes(self, value: str, line: int, column: int) -> None:
        """Double quotes can write a character that the raw text does not show."""
        for found in _FORBIDDEN.findall(value):
            self._problems.append(forbidden_at(Position(self._path, line + 1, column + 1), found))

    def refuse_alias(self, line: int, column: int, name: str) -> None:
        node = Scalar("", False, line, column, 1 + len(name))
        message = f"the alias *{name} is not allowed"
        hint = "write the value out; a type can be declared once and named"
        self._problems.append(Problem(self._at(node), "yaml-anchor", message, hint, node.width))
        self.place(node)

    def refuse_properties(self, event: Any) -> None:
        mark = event.start_mark
        at = Position(self._path, mark.line + 1, mark.column + 1)
        if event.anchor is not None:
            message = f"the anchor &{event.anchor} is not allowed"
            hint = "declare a type and name it where it is used"
            self._problems.append(Problem(at, "yaml-anchor", message, hint, 1 + len(event.anchor)))
        if event.tag is not None:
            message = f"the tag {event.tag} is not allowed"
            self._problems.append(Problem(at, "yaml-tag", message, "write the plain value"))

    def refuse_document(self, line: int) -> None:
        problem = Problem(
            Position(self._path, line, 1),
            "second-document",
            "a second document starts here",
            "one contract a file",
            3,
        )
        raise ContractError([*self._problems, problem])

    def _refuse_duplicate(self, first: Scalar, second: Scalar) -> None:
        note = Note(self._at(first), "first given here", first.width)
        self._problems.append(
            Problem(
                self._at(second),
                "duplicate-key",
                f"'{second.text}' is given twice",
                "keep one of them",
                second.width,
                (note,),
            )
        )

    def _at(self, node: Node) -> Position:
        return Position(self._path, node.line, node.column)


def _syntax(error: Any, text: str, path: str) -> Problem:
    """libyaml's complaint, with a hint for the mistakes that this language invites."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    source = text.split("\n")
    row = source[line] if line < len(source) else ""
    hint = ""
    if "\t" in row[: len(row) - len(row.lstrip())]:
        hint = "indent with spaces, not with tabs"
    elif "{" in row and ("[]" in row or "<" in row):
        hint = "inside {…}, quote a type that holds '[', ']' or ',': \"T[]\""
    elif "[" in row and "/{" in row:
        hint = "inside […], quote a route that holds '{': \"GET /a/{id}\""
    elif ": " in row.partition(": ")[2]:
        hint = "quote a text that holds ': '"
    message = " ".join(part for part in (error.context, error.problem) if part)
    return Problem(
        Position(path, line + 1, column + 1), "yaml-syntax", f"not YAML: {message}", hint
    )
