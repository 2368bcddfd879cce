"""Reads nodes by the kind that is wanted, and collects a problem for each that differs."""

import re
from collections.abc import Collection
from decimal import Decimal

from generator.ir import JsonObject, Value
from generator.problems import Note, Origin, Position, Problem, did_you_mean
from generator.source import Mapping, Node, Scalar, Sequence

# YAML 1.2, core schema. Octal, hexadecimal, infinities and NaN are no JSON and stay text.
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z")
_NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?\Z")
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_BOOLEANS = {"true": True, "false": False}
# What YAML 1.1 takes for a boolean, or for a number of another base.
_TRAP_BOOLEAN = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false"])
_TRAP_NUMBER = re.compile(
    r"[-+]?(?:0[0-7_]+|0o[0-7]+|0x[0-9a-fA-F_]+|0b[01_]+"
    r"|[0-9][0-9_]*(?::[0-5]?[0-9])+|[0-9][0-9_]*_[0-9_]*)\Z"
)
_MAX_DIGITS = 400  # of an exponent or a number; more is no constraint but an attack


def is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and node.text in _NULLS


def kind_of(node: Node) -> str:
    """What the node is, in the words of a message."""
    if isinstance(node, Mapping):
        return "a mapping"
    if isinstance(node, Sequence):
        return "a list"
    if not node.plain:
        return "a text"
    if node.text in _NULLS:
        return "nothing" if not node.text else "null"
    if node.text in _BOOLEANS:
        return "a boolean"
    if _NUMBER.match(node.text):
        return "a number"
    return "a text"


class Reader:
    """Reads the nodes of one file; a method gives None, or nothing, after a report."""

    def __init__(self, path: str, problems: list[Problem]) -> None:
        self.path = path
        self.problems = problems

    def at(self, node: Node, offset: int = 0) -> Origin:
        return Origin(self.path, node.line, node.column + offset)

    def report(
        self,
        node: Node,
        code: str,
        message: str,
        hint: str = "",
        *,
        notes: tuple[Note, ...] = (),
        warning: bool = False,
    ) -> None:
        width = node.width if isinstance(node, Scalar) else 1
        at = Position(self.path, node.line, node.column)
        self.problems.append(Problem(at, code, message, hint, width, notes, warning))

    def wrong_kind(self, node: Node, wanted: str, hint: str = "") -> None:
        if isinstance(node, Scalar) and node.plain:
            trap = node.text.lower() in _TRAP_BOOLEAN or _TRAP_NUMBER.match(node.text)
            if wanted == "a boolean" and trap:
                self.report(
                    node,
                    "yaml-1-1",
                    f"'{node.text}' is a boolean in YAML 1.1 only; here it is a text",
                    "write true or false",
                )
                return
            if "number" in wanted and trap:
                self.report(
                    node,
                    "yaml-1-1",
                    f"'{node.text}' is a number in YAML 1.1 only; here it is a text",
                    "write a decimal number",
                )
                return
            if wanted == "a text" and not hint and kind_of(node) in ("a boolean", "a number"):
                hint = f'quote it: "{node.text}"'
        message = f"{wanted} is wanted here, not {kind_of(node)}"
        self.report(node, "wrong-kind", message, hint)

    def mapping(
        self, node: Node, known: Collection[str], what: str
    ) -> dict[str, tuple[Scalar, Node]]:
        """The entries of a mapping; keys that are not known are reported."""
        if not isinstance(node, Mapping):
            self.wrong_kind(node, f"{what} as a mapping")
            return {}
        for name, (key, value) in node.entries.items():
            if name not in known:
                self._unknown_key(key, value, known, what, node)
        return node.entries

    def _unknown_key(
        self, key: Scalar, value: Node, known: Collection[str], what: str, node: Mapping
    ) -> None:
        # `{type: map<string, int32>}` leaves a key `int32>` without a value.
        if node.flow and is_null(value) and ("<" in key.text or ">" in key.text or "]" in key.text):
            message = f"'{key.text}' is the rest of a type that a comma has cut in two"
            self.report(key, "unquoted-type", message, 'quote the type: "map<string, int32>"')
            return
        hint = did_you_mean(key.text, sorted(known))
        self.report(key, "unknown-key", f"{what} has no key '{key.text}'", hint)

    def any_mapping(self, node: Node, what: str) -> dict[str, tuple[Scalar, Node]]:
        """The entries of a mapping whose keys are names."""
        if isinstance(node, Mapping):
            return node.entries
        self.wrong_kind(node, f"{what} as a mapping")
        return {}

    def sequence(self, node: Node, what: str) -> list[Node]:
        if isinstance(node, Sequence):
            return node.items
        self.wrong_kind(node, f"a list of {what}", "write it in brackets: […]")
        return []

    def text(self, node: Node) -> str | None:
        if isinstance(node, Scalar) and (not node.plain or kind_of(node) == "a text"):
            return node.text
        self.wrong_kind(node, "a text")
        return None

    def texts(self, node: Node, what: str) -> tuple[str, ...]:
        """A list of texts without repetition."""
        found: dict[str, None] = {}
        for item in self.sequence(node, what):
            text = self.text(item)
            if text is None:
                continue
            if text in found:
                self.report(item, "given-twice", f"'{text}' is given twice", "remove one of them")
            found[text] = None
        return tuple(found)

    def flag(self, node: Node) -> bool | None:
        if isinstance(node, Scalar) and node.plain and node.text in _BOOLEANS:
            return _BOOLEANS[node.text]
        self.wrong_kind(node, "a boolean")
        return None

    def integer(self, node: Node, minimum: int | None = None) -> int | None:
        if isinstance(node, Scalar) and node.plain and _INTEGER.match(node.text):
            if len(node.text) <= _MAX_DIGITS and (minimum is None or int(node.text) >= minimum):
                return int(node.text)
            wanted = f"at least {minimum}" if minimum is not None else "of a sane length"
            self.report(node, "bad-number", f"the number must be {wanted}")
            return None
        self.wrong_kind(node, "a whole number")
        return None

    def number(self, node: Node) -> int | Decimal | None:
        if isinstance(node, Scalar) and node.plain and _NUMBER.match(node.text):
            found = self._number(node)
            if found is None:
                self.report(node, "bad-number", "the number is too long", "use fewer digits")
            return found
        self.wrong_kind(node, "a number")
        return None

    def choice(self, node: Node, choices: Collection[str]) -> str | None:
        text = node.text if isinstance(node, Scalar) else None
        if text in choices:
            return text
        names = ", ".join(choices)
        if text is None:
            self.wrong_kind(node, f"one of {names}")
        else:
            hint = did_you_mean(text, list(choices)) or f"known here: {names}"
            self.report(node, "unknown-word", f"'{text}' is not one of: {names}", hint)
        return None

    def value(self, node: Node) -> Value:
        """The JSON value that the node stands for."""
        if isinstance(node, Mapping):
            return JsonObject(
                tuple((name, self.value(value)) for name, (_, value) in node.entries.items())
            )
        if isinstance(node, Sequence):
            return tuple(self.value(item) for item in node.items)
        if not node.plain:
            return node.text
        if node.text in _NULLS:
            return None
        if node.text in _BOOLEANS:
            return _BOOLEANS[node.text]
        if _NUMBER.match(node.text):
            found = self._number(node)
            return node.text if found is None else found
        return node.text

    @staticmethod
    def _number(node: Scalar) -> int | Decimal | None:
        text = node.text
        exponent = re.split("[eE]", text)
        if len(text) > _MAX_DIGITS or (len(exponent) == 2 and abs(int(exponent[1])) > _MAX_DIGITS):
            return None
        return int(text) if _INTEGER.match(text) else Decimal(text)
