"""Where values stand in a text: a second pass, made only when something is to be told.

Of JSON all that nobody asks for is skipped by the standard library's own scanner.
"""

import re
from collections.abc import Iterable
from json import decoder
from typing import Any, TypeAlias

from generator.problems import Note, Position, Problem

# The standard library has no names for these in its stubs.
scanstring: Any = decoder.scanstring  # type: ignore[attr-defined]
Path: TypeAlias = tuple[Any, ...]
Mark: TypeAlias = tuple[int, int]
_SPACE = re.compile(r"[ \t\n\r]*")
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)
_STRING_OR_NUMBER = re.compile(r'"(?:[^"\\]|\\.)*"|-?[0-9][0-9.eE+-]*', re.DOTALL)
_DEEP = 200


class Lines:
    """Offsets into lines and columns, both from 1. Offsets have to be asked for in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._line, self._start, self._at = 1, 0, 0

    def mark(self, offset: int) -> Mark:
        # From the last offset on: a document may be one line of megabytes.
        text = self._text
        found = text.count("\n", self._at, offset)
        if found:
            self._line += found
            self._start = text.rfind("\n", self._at, offset) + 1
        self._at = offset
        return self._line, offset - self._start + 1


def _trie(paths: Iterable[Path]) -> dict[Any, Any]:
    root: dict[Any, Any] = {}
    for path in paths:
        node = root
        for step in path:
            node = node.setdefault(step, {})
    return root


def find_json(text: str, paths: list[Path]) -> dict[Path, Mark]:
    """The place of each path in a sound JSON text; of a member that of its key.

    A path that leads nowhere gets the place where it got lost.
    """
    walk = _JsonWalk(text)
    walk.value(0, _trie(paths), ())
    return {path: _nearest(path, walk.marks) for path in paths}


class _JsonWalk:
    """Walks to what is wanted. All else is skipped by the standard library's scanner."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = Lines(text)
        scanner: Any = decoder.JSONDecoder(parse_float=str, parse_int=str)
        self._skip = scanner.scan_once
        self.marks: dict[Path, Mark] = {(): self._lines.mark(self._space(0))}

    def _space(self, index: int) -> int:
        found = _SPACE.match(self._text, index)
        assert found is not None
        return found.end()

    def value(self, index: int, wanted: dict[Any, Any], path: Path) -> int:
        """Walks the value that starts at `index`, and gives its end."""
        text = self._text
        index = self._space(index)
        opening = text[index]
        if not wanted or opening not in "{[":
            return int(self._skip(text, index)[1])
        place, index = 0, index + 1
        while True:
            index = self._space(index)
            if text[index] in "}]":
                return index + 1
            if text[index] == ",":
                index += 1
                continue
            start, step = index, place
            place += 1
            if opening == "{":
                step, index = scanstring(text, index + 1)
                index = self._space(index) + 1
            inner = wanted.get(step)
            if inner is None:
                index = int(self._skip(text, self._space(index))[1])
            else:
                below = (*path, step)
                self.marks[below] = self._lines.mark(start)
                index = self.value(index, inner, below)


def _nearest(path: Path, marks: dict[Path, Mark]) -> Mark:
    while path not in marks:
        path = path[:-1]
    return marks[path]


def find_yaml(text: str, paths: list[Path]) -> dict[Path, Mark]:
    """The same for a sound YAML text; what stands behind an alias is at the alias."""
    import yaml

    marks: dict[Path, Mark] = {(): (1, 1)}
    events: Any = (yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader)(
        text.replace("\r\n", "\n")
    )
    # Of each open container: its part of the trie, its path, the next key or index, whether keys.
    stack: list[list[Any]] = [[{None: _trie(paths)}, (), None, False]]
    key_next = False
    while True:
        event: Any = events.get_event()
        kind = event.__class__
        if kind is yaml.StreamEndEvent:
            break
        if kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
            stack.pop()
            key_next = stack[-1][3]
            continue
        if kind not in (
            *(yaml.ScalarEvent, yaml.MappingStartEvent),
            *(yaml.SequenceStartEvent, yaml.AliasEvent),
        ):
            continue
        top = stack[-1]
        if top[3] and key_next:
            top[2] = event.value if kind is yaml.ScalarEvent else None
            key_next = False
            if top[0] and top[2] in top[0]:
                marks[(*top[1], top[2])] = (event.start_mark.line + 1, event.start_mark.column + 1)
            continue
        step = top[2]
        below = top[0].get(step) if top[0] else None
        path = top[1] if len(stack) == 1 else (*top[1], step) if below is not None else ()
        if not top[3] and len(stack) > 1:
            if below is not None:
                marks[path] = (event.start_mark.line + 1, event.start_mark.column + 1)
            top[2] += 1
        if kind is yaml.MappingStartEvent:
            stack.append([below, path, None, True])
            key_next = True
        elif kind is yaml.SequenceStartEvent:
            stack.append([below, path, 0, False])
            key_next = False
        else:
            key_next = top[3]
    return {path: _nearest(path, marks) for path in paths}


def deepest(text: str) -> Mark:
    """The first bracket that stands deeper than anybody needs; else the start."""
    depth = 0
    for found in _TOKEN.finditer(text):
        sign = found.group()
        if sign in "[{":
            depth += 1
            if depth > _DEEP:
                return Lines(text).mark(found.start())
        elif sign in "]}":
            depth -= 1
    return 1, 1


def number_at(text: str, number: str) -> Mark:
    """The first place of a number, written so, that stands in no string."""
    for found in _STRING_OR_NUMBER.finditer(text):
        if found.group() == number:
            return Lines(text).mark(found.start())
    return 1, 1


def repeated(text: str, path: str) -> list[Problem]:
    """A problem for each key of a JSON text that its object has twice, up to a hundred."""
    problems: list[Problem] = []
    lines = Lines(text)
    stack: list[dict[str, Mark] | None] = []
    for found in _TOKEN.finditer(text):
        sign = found.group()
        if sign == "{":
            stack.append({})
        elif sign == "[":
            stack.append(None)
        elif sign in "]}":
            stack.pop()
        elif stack and stack[-1] is not None:
            end = _SPACE.match(text, found.end()).end()  # type: ignore[union-attr]
            if text[end : end + 1] != ":":
                continue
            key, _ = scanstring(text, found.start() + 1)
            mark = lines.mark(found.start())
            first = stack[-1].setdefault(key, mark)
            if first is not mark and len(problems) < 100:
                note = Note(Position(path, *first), "first given here", len(sign))
                at = Position(path, *mark)
                message = f"'{key}' is given twice"
                hint = "keep one of them"
                problems.append(Problem(at, "duplicate-key", message, hint, len(sign), (note,)))
    return problems
