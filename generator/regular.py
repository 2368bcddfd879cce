"""What patterns find, decided by walking automata: whether one finds a text, in time that grows
with both and no faster, and whether every text that one finds is found by another.

Patterns are those of generator.patterns: no look-around, no back references, greedy only. A
pattern is searched for in a text, so `b` stands for any text with a b in it. Sets of characters
are tried by one character of each set that the two patterns tell apart.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

_SHORT = 1000  # a text that no search without repeated groups takes long for
_REPEATED_GROUP = re.compile(r"\)[*+{]")
_MOST_STATES = 4000  # of an automaton, and of pairs that are looked at
_MOST_STEPS = 1_000_000  # from a state by a character
_LAST = 0x10FFFF
_SURROGATES = (0xD800, 0xDFFF)


class Undecided(Exception):
    """The pattern is too large, or two are compared and one has an anchor inside."""


Ranges = tuple[tuple[int, int], ...]
_ANY: Ranges = ((0, _LAST),)
_NO_LINE_END: Ranges = ((0, 9), (11, _LAST))


class _Machine(NamedTuple):
    """States are numbers; `silent` are moves without a character; `moves` have ranges; `anchors`
    are silent moves that only the start (^) or the end ($) of the text allows."""

    silent: list[list[int]]
    moves: list[list[tuple[Ranges, int]]]
    anchors: dict[int, list[tuple[str, int]]]
    start: int
    end: int


def finds(pattern: str, text: str) -> bool:
    """Whether a sound pattern is found in a text. Raises Undecided for a pattern that is too large.

    A document may bring a pattern that makes a backtracking search take for ever.
    """
    simple = len(text) <= _SHORT and "\n" not in text and not _REPEATED_GROUP.search(pattern)
    if simple:
        return re.search(pattern, text) is not None
    machine = _machine(pattern)
    last = len(text)
    states = _standing(machine, {machine.start}, "^$" if not last else "^")
    for index, sign in enumerate(text, 1):
        states = _after(machine, states, ord(sign))
        if machine.anchors and index == last:
            states = _standing(machine, set(states), "$")
    return machine.end in states


def _standing(machine: _Machine, states: set[int], allowed: str) -> frozenset[int]:
    """The states that silent moves and the `allowed` anchors lead to."""
    while True:
        closed = _closed(machine, states)
        states = set(closed)
        for state in closed & machine.anchors.keys():
            states |= {target for sign, target in machine.anchors[state] if sign in allowed}
        if states == closed:
            return closed


def text_outside(pattern: str, other: str) -> str | None:
    """A short text that `pattern` finds and `other` does not; None if there is none.

    Raises Undecided.
    """
    found = _outside(pattern, other)
    if isinstance(found, Undecided):
        raise Undecided
    return found


@lru_cache(4096)
def _outside(pattern: str, other: str) -> str | Undecided | None:
    """The same, with what it raises as a value: one comparison asks for a pair several times."""
    try:
        return _walked(_machine(pattern), _machine(other))
    except Undecided as undecided:
        return undecided


def _walked(one: _Machine, two: _Machine) -> str | None:
    if one.anchors or two.anchors:
        raise Undecided
    letters = _letters((one, two))
    start = (_closed(one, {one.start}), _closed(two, {two.start}))
    seen: dict[tuple[frozenset[int], frozenset[int]], str] = {start: ""}
    waiting = [start]
    steps = 0
    for pair in waiting:
        left, right = pair
        steps += (len(left) + len(right)) * len(letters)
        if steps > _MOST_STEPS:
            raise Undecided
        if one.end in left and two.end not in right:
            return seen[pair]
        for letter in letters:
            code = ord(letter)
            after = (_after(one, left, code), _after(two, right, code))
            if after[0] and after not in seen:
                if len(seen) > _MOST_STATES:
                    raise Undecided
                seen[after] = seen[pair] + letter
                waiting.append(after)
    return None


def _closed(machine: _Machine, states: set[int]) -> frozenset[int]:
    waiting = list(states)
    while waiting:
        for state in machine.silent[waiting.pop()]:
            if state not in states:
                states.add(state)
                waiting.append(state)
    return frozenset(states)


def _after(machine: _Machine, states: frozenset[int], code: int) -> frozenset[int]:
    found = {
        target
        for state in states
        for ranges, target in machine.moves[state]
        if any(low <= code <= high for low, high in ranges)
    }
    return _closed(machine, found)


def _letters(machines: Iterable[_Machine]) -> list[str]:
    """One character of each set that no range of the machines divides; readable ones first."""
    cuts = {0}
    for machine in machines:
        for moves in machine.moves:
            for ranges, _ in moves:
                for low, high in ranges:
                    cuts |= {low, high + 1}
    starts = sorted(cut for cut in cuts if cut <= _LAST)
    letters: list[str] = []
    for low, following in zip(starts, [*starts[1:], _LAST + 1], strict=True):
        wanted = next((ord(sign) for sign in "axA0 " if low <= ord(sign) < following), low)
        if low < 0x20 and wanted == low and following > 0x21:
            wanted = 0x21
        if _SURROGATES[0] <= wanted <= _SURROGATES[1]:
            if following - 1 <= _SURROGATES[1]:
                continue
            wanted = _SURROGATES[1] + 1
        letters.append(chr(wanted))
    return sorted(letters, key=lambda sign: (not sign.isalnum(), not sign.isprintable(), sign))


@lru_cache(maxsize=64)
def _machine(pattern: str) -> _Machine:
    return _Parser(pattern).machine()


class _Parser:
    """Thompson's construction; each part is a pair of states, its entry and its exit."""

    def __init__(self, pattern: str) -> None:
        self._pattern, self._at = pattern, 0
        self._silent: list[list[int]] = []
        self._moves: list[list[tuple[Ranges, int]]] = []
        self._anchors: dict[int, list[tuple[str, int]]] = {}

    def machine(self) -> _Machine:
        start, end = self._alternatives(top=True)
        if self._at < len(self._pattern):
            raise Undecided
        return _Machine(self._silent, self._moves, self._anchors, start, end)

    def _state(self) -> int:
        if len(self._silent) > _MOST_STATES:
            raise Undecided
        self._silent.append([])
        self._moves.append([])
        return len(self._silent) - 1

    def _alternatives(self, top: bool = False) -> tuple[int, int]:
        start, end = self._state(), self._state()
        while True:
            first, last = self._sequence(top)
            self._silent[start].append(first)
            self._silent[last].append(end)
            if not self._pattern.startswith("|", self._at):
                return start, end
            self._at += 1

    def _sequence(self, top: bool) -> tuple[int, int]:
        """Without an anchor at its ends, an alternative of the whole pattern is searched for."""
        start = current = self._state()
        if top:
            if self._pattern.startswith("^", self._at):
                self._at += 1
            else:
                self._moves[start].append((_ANY, start))
        anchored = False
        while self._at < len(self._pattern) and self._pattern[self._at] not in "|)":
            following = self._pattern[self._at + 1 : self._at + 2]
            if top and self._pattern[self._at] == "$" and following in ("", "|"):
                self._at, anchored = self._at + 1, True
                continue
            current = self._repeated(current)
        if top and not anchored:
            last = self._state()
            self._silent[current].append(last)
            self._moves[last].append((_ANY, last))
            current = last
        return start, current

    def _repeated(self, current: int) -> int:
        """What stands here once, then its quantifier; the part is read again for each copy."""
        begin = self._at
        first, last = self._atom()
        least, most, after = self._quantifier()
        copies = [(first, last)]
        for _ in range(1, max(least, 1 if most is None else most)):
            self._at = begin
            copies.append(self._atom())
        self._at = after
        exits: list[int] = [] if least else [current]
        for number, (first, last) in enumerate(copies, 1):
            self._silent[current].append(first)
            current = last
            if number >= least and most != 0:
                exits.append(last)
        if most is None:
            self._silent[copies[-1][1]].append(copies[-1][0])
        end = self._state()
        for state in exits:
            self._silent[state].append(end)
        return end

    def _quantifier(self) -> tuple[int, int | None, int]:
        sign = self._pattern[self._at : self._at + 1]
        simple = {"*": (0, None), "+": (1, None), "?": (0, 1)}
        if sign and sign in simple:
            least, most = simple[sign]
            return least, most, self._at + 1
        if sign != "{":
            return 1, 1, self._at
        close = self._pattern.index("}", self._at)
        low, comma, high = self._pattern[self._at + 1 : close].partition(",")
        least = int(low)
        most = (int(high) if high else None) if comma else least
        return least, most, close + 1

    def _atom(self) -> tuple[int, int]:
        sign = self._pattern[self._at]
        if sign == "(":
            self._at += 3 if self._pattern.startswith("(?:", self._at) else 1
            part = self._alternatives()
            self._at += 1
            return part
        start, end = self._state(), self._state()
        if sign in "^$":
            self._at += 1
            self._anchors.setdefault(start, []).append((sign, end))
            return start, end
        self._moves[start].append((self._characters(sign), end))
        return start, end

    def _characters(self, sign: str) -> Ranges:
        if sign == ".":
            self._at += 1
            return _NO_LINE_END
        if sign != "[":
            code = self._point()
            return ((code, code),)
        self._at += 1
        negated = self._pattern.startswith("^", self._at)
        self._at += negated
        ranges: list[tuple[int, int]] = []
        while self._pattern[self._at] != "]":
            low = high = self._point()
            if self._pattern[self._at] == "-" and self._pattern[self._at + 1] != "]":
                self._at += 1
                high = self._point()
            ranges.append((low, high))
        self._at += 1
        return _others(ranges) if negated else tuple(ranges)

    def _point(self) -> int:
        """The character here, escaped or not."""
        sign = self._pattern[self._at]
        self._at += 1
        if sign == "\\":
            sign = self._pattern[self._at]
            self._at += 1
            return ord({"t": "\t", "n": "\n", "r": "\r"}.get(sign, sign))
        return ord(sign)


def _others(ranges: list[tuple[int, int]]) -> Ranges:
    found: list[tuple[int, int]] = []
    at = 0
    for low, high in sorted(ranges):
        if low > at:
            found.append((at, low - 1))
        at = max(at, high + 1)
    if at <= _LAST:
        found.append((at, _LAST))
    return tuple(found)
