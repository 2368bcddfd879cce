"""YAML into plain values, from libyaml's events. Aliases share their value, within a bound."""

from typing import Any

from generator.importers.openapi.source import BadNumber, decimal_of, whole_of
from generator.problems import ContractError, Position, Problem
from generator.reading import _BOOLEANS, _INTEGER, _NULLS, _NUMBER

MAX_DEPTH = 400
_MOST_VALUES = 3_000_000  # with every alias written out
_NUMERIC = frozenset("-+0123456789")


def yaml_values(text: str, path: str) -> Any:
    """The value of the only document, by the core schema of YAML 1.2. Raises ContractError."""
    import yaml

    builder = _Builder(path)
    text = text.replace("\r\n", "\n")
    try:
        get_event: Any = (yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader)(text)
        get_event = get_event.get_event
        scalar, mapping, sequence = (
            yaml.ScalarEvent,
            yaml.MappingStartEvent,
            yaml.SequenceStartEvent,
        )
        ends = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
        documents = 0
        while True:
            event = get_event()
            kind = event.__class__
            if kind is scalar:
                value = event.value
                if not event.style:
                    value = builder.plain(value, event)
                builder.place(value, event, 1)
            elif kind is mapping:
                builder.open({}, event)
            elif kind is sequence:
                builder.open([], event)
            elif kind in ends:
                builder.close()
            elif kind is yaml.AliasEvent:
                builder.alias(event)
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    raise builder.wrong(event, "second-document", "a second document starts here")
            elif kind is yaml.StreamEndEvent:
                break
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        message = " ".join(part for part in (error.context, error.problem) if part)
        at = Position(path, line, column)
        raise ContractError([Problem(at, "yaml-syntax", f"not YAML: {message}")]) from None
    except yaml.YAMLError as error:
        at = Position(path, 1, 1)
        raise ContractError([Problem(at, "yaml-syntax", f"not YAML: {error}")]) from None
    if builder.problems:
        raise ContractError(builder.problems)
    return builder.root


class _Builder:
    """Puts values where they belong. A size counts values with every alias written out."""

    def __init__(self, path: str) -> None:
        self.root: Any = None
        self.problems: list[Problem] = []
        self._path = path
        self._stack: list[tuple[Any, Any, str | None]] = []
        self._parent: Any = None
        self._key: Any = None
        self._sizes: list[int] = [0]
        self._anchor: str | None = None
        self._anchors: dict[str, tuple[Any, int]] = {}

    def wrong(self, event: Any, code: str, message: str, hint: str = "") -> ContractError:
        return ContractError([*self.problems, self._problem(event, code, message, hint)])

    def _problem(self, event: Any, code: str, message: str, hint: str = "") -> Problem:
        mark = event.start_mark
        return Problem(Position(self._path, mark.line + 1, mark.column + 1), code, message, hint)

    def plain(self, text: str, event: Any) -> Any:
        """What a scalar without quotes means; as a key it is always a text."""
        if event.tag == "tag:yaml.org,2002:str" or (
            self._parent.__class__ is dict and self._key is None
        ):
            return text
        if text in _NULLS:
            return None
        if text in _BOOLEANS:
            return _BOOLEANS[text]
        if text[0] in _NUMERIC and _NUMBER.match(text):
            try:
                return whole_of(text) if _INTEGER.match(text) else decimal_of(text)
            except BadNumber as error:
                self.problems.append(self._problem(event, "bad-number", str(error)))
        return text

    def place(self, value: Any, event: Any, size: int, anchor: str | None = None) -> None:
        parent = self._parent
        self._sizes[-1] += size
        anchor = anchor or getattr(event, "anchor", None)
        if anchor is not None and event.__class__.__name__ == "ScalarEvent":
            self._anchors[anchor] = (value, 1)
        if parent.__class__ is dict:
            if self._key is None:
                if not isinstance(value, str):
                    message = "a key must be a text, not a list or a mapping"
                    raise self.wrong(event, "key-not-text", message)
                if value in parent:
                    message = f"'{value}' is given twice"
                    self.problems.append(
                        self._problem(event, "duplicate-key", message, "keep one of them")
                    )
                self._key = value
            else:
                parent[self._key] = value
                self._key = None
        elif parent is not None:
            parent.append(value)
        else:
            self.root = value

    def open(self, value: Any, event: Any) -> None:
        self.place(value, event, 1)
        self._stack.append((self._parent, self._key, event.anchor))
        self._sizes.append(0)
        self._parent, self._key = value, None
        if len(self._stack) > MAX_DEPTH:
            message = f"nested deeper than {MAX_DEPTH} levels"
            raise self.wrong(event, "too-deep", message, "declare schemas and refer to them")

    def close(self) -> None:
        value = self._parent
        self._parent, self._key, anchor = self._stack.pop()
        size = self._sizes.pop()
        self._sizes[-1] += size
        if anchor is not None:
            self._anchors[anchor] = (value, size + 1)

    def alias(self, event: Any) -> None:
        if event.anchor not in self._anchors:
            message = f"the alias *{event.anchor} names nothing that is complete here"
            raise self.wrong(event, "yaml-anchor", message, "give the value its anchor before")
        value, size = self._anchors[event.anchor]
        if self._sizes[-1] + size > _MOST_VALUES:
            message = "aliases make this document larger than anybody needs"
            raise self.wrong(event, "yaml-anchor", message, "write the values out")
        self.place(value, event, size)
