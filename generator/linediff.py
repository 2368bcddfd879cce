"""Which lines of two texts are equal, in time that grows with the texts and not with their square.

difflib tries every pair of equal lines, of which generated code has millions. Here lines that
stand once in each text are matched first, as in patience diff; difflib sees what lies between.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

Opcode = tuple[str, int, int, int, int]  # as those of difflib

_SMALL = 60_000  # pairs of lines that difflib may look at


def opcodes(before: Sequence[str], after: Sequence[str]) -> list[Opcode]:
    """As SequenceMatcher.get_opcodes, without its guarantee of the longest match."""
    found: list[Opcode] = []
    for a, b, c, d in _equal(before, after, 0, len(before), 0, len(after)):
        last = found[-1] if found else ("", 0, 0, 0, 0)
        if last[0] == "equal" and last[2] == a and last[4] == c:
            found[-1] = ("equal", last[1], b, last[3], d)
            continue
        if last[2] < a or last[4] < c:
            found.append((_word(last[2], a, last[4], c), last[2], a, last[4], c))
        found.append(("equal", a, b, c, d))
    end = found[-1] if found else ("", 0, 0, 0, 0)
    if end[2] < len(before) or end[4] < len(after):
        word = _word(end[2], len(before), end[4], len(after))
        found.append((word, end[2], len(before), end[4], len(after)))
    return found


def _word(a: int, b: int, c: int, d: int) -> str:
    return "replace" if a < b and c < d else "delete" if a < b else "insert"


def _equal(
    one: Sequence[str], two: Sequence[str], a: int, b: int, c: int, d: int
) -> Iterator[tuple[int, int, int, int]]:
    """The equal stretches of one[a:b] and two[c:d], in order."""
    head = 0
    while a + head < b and c + head < d and one[a + head] == two[c + head]:
        head += 1
    if head:
        yield a, a + head, c, c + head
        a, c = a + head, c + head
    tail = 0
    while b - tail > a and d - tail > c and one[b - tail - 1] == two[d - tail - 1]:
        tail += 1
    b, d = b - tail, d - tail
    if a < b and c < d:
        anchors = [] if (b - a) * (d - c) <= _SMALL else _anchors(one, two, a, b, c, d)
        if anchors:
            for at, to in anchors:
                if at >= a and to >= c:
                    yield from _equal(one, two, a, at, c, to)
                    yield at, at + 1, to, to + 1
                    a, c = at + 1, to + 1
            yield from _equal(one, two, a, b, c, d)
        elif (b - a) * (d - c) <= _SMALL:
            matcher = SequenceMatcher(None, one[a:b], two[c:d], autojunk=False)
            for word, i, j, k, m in matcher.get_opcodes():
                if word == "equal":
                    yield a + i, a + j, c + k, c + m
    if tail:
        yield b, b + tail, d, d + tail


def _anchors(
    one: Sequence[str], two: Sequence[str], a: int, b: int, c: int, d: int
) -> list[tuple[int, int]]:
    """Lines that stand once on each side, as many as keep their order."""
    before, after = Counter(one[a:b]), Counter(two[c:d])
    places = {two[at]: at for at in range(c, d) if after[two[at]] == 1}
    pairs = [
        (at, places[one[at]]) for at in range(a, b) if before[one[at]] == 1 and one[at] in places
    ]
    tops: list[int] = []
    ends: list[int] = []
    back: list[int] = []
    for number, (_, to) in enumerate(pairs):
        pile = bisect_left(tops, to)
        if pile == len(tops):
            tops.append(to)
            ends.append(number)
        else:
            tops[pile], ends[pile] = to, number
        back.append(ends[pile - 1] if pile else -1)
    chain: list[tuple[int, int]] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        chain.append(pairs[number])
        number = back[number]
    return chain[::-1]


def unified(old: Sequence[str], new: Sequence[str], source: str, target: str) -> list[str]:
    """The rows of a unified diff with three lines around each change; none where all is equal."""
    matcher = SequenceMatcher(None, "", "")
    matcher.opcodes = opcodes(old, new)  # type: ignore[attr-defined]
    if all(word == "equal" for word, *_ in matcher.opcodes):  # type: ignore[attr-defined]
        return []
    rows = [f"--- {source}", f"+++ {target}"]
    for group in matcher.get_grouped_opcodes(3):
        first, last = group[0], group[-1]
        rows.append(f"@@ -{_range(first[1], last[2])} +{_range(first[3], last[4])} @@")
        for word, a, b, c, d in group:
            if word == "equal":
                rows += [f" {line}" for line in old[a:b]]
                continue
            rows += [f"-{line}" for line in old[a:b]]
            rows += [f"+{line}" for line in new[c:d]]
    return rows


def _range(start: int, stop: int) -> str:
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"
