"""Two versions of a contract's files line by line, beside each other."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.diff.change import Change, Diff, Level, Side
from generator.linediff import opcodes
from generator.report import shown_text

_AROUND = 3  # unchanged lines above and below a change
_MOST_SAME = 400  # unchanged lines that can be unfolded; of more, only the number is told
_LONGEST = 400  # characters of a line


class Cell(NamedTuple):
    """One line of one side: what of it is `marked` differs. `number` is 0 where there is none."""

    number: int = 0
    before: str = ""
    marked: str = ""
    after: str = ""
    level: str = ""  # the worst of the changes that are declared here
    anchor: str = ""


class Row(NamedTuple):
    old: Cell
    new: Cell
    same: bool


class Stretch(NamedTuple):
    """Rows that stand together. `folded` ones are unchanged; `hidden` counts those left out."""

    rows: tuple[Row, ...]
    folded: bool
    hidden: int = 0


class SideFile(NamedTuple):
    """A file of both sides; a path is empty where that side has none."""

    old: str
    new: str
    stretches: tuple[Stretch, ...]


Marks = Mapping[tuple[str, int], Level]


def anchor(side: str, path: str, line: int) -> str:
    """The id of a line on the page."""
    from hashlib import sha256

    return f"{side}-{sha256(path.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}-{line}"


def side_files(diff: Diff) -> list[SideFile]:
    """The files that differ: the contract first, then its imports by their place beside it."""
    marks = {side: _marks(diff.changes, side) for side in ("old", "new")}
    found = []
    for old, new in _pairs(diff.old, diff.new):
        before = _lines(diff.old, old)
        after = _lines(diff.new, new)
        if before != after:
            rows = list(_rows(before, after, (old, marks["old"]), (new, marks["new"])))
            found.append(SideFile(old, new, tuple(_stretches(rows))))
    return found


def _lines(side: Side, path: str) -> list[str]:
    if not path:
        return []
    text = side.sources[path].removeprefix("\ufeff").removesuffix("\n")
    return [shown_text(line.removesuffix("\r"))[:_LONGEST] for line in text.split("\n")]


def _marks(changes: Iterable[Change], side: str) -> dict[tuple[str, int], Level]:
    found: dict[tuple[str, int], Level] = {}
    for change in changes:
        at = change.old if side == "old" else change.new
        if at is not None:
            place = (at.path, at.line)
            found[place] = max(found.get(place, Level.SAFE), change.level)
    return found


def _pairs(old: Side, new: Side) -> Iterator[tuple[str, str]]:
    """Files of both sides by their place beside the contract, which is the first of each."""
    before, after = list(old.sources), list(new.sources)
    yield before[0] if before else "", after[0] if after else ""
    known = {_beside(before[0], path): path for path in before[1:]}
    for path in after[1:]:
        yield known.pop(_beside(after[0], path), ""), path
    yield from ((path, "") for path in known.values())


def _beside(contract: str, path: str) -> str:
    folder = contract.rpartition("/")[0]
    return path.removeprefix(f"{folder}/") if folder else path.rpartition(":")[2]


def _rows(
    before: list[str], after: list[str], old: tuple[str, Marks], new: tuple[str, Marks]
) -> Iterator[Row]:
    def cell(side: str, lines: list[str], at: int, marked: tuple[int, int] | None) -> Cell:
        path, marks = old if side == "old" else new
        level = marks.get((path, at + 1))
        start, end = marked or (len(lines[at]), len(lines[at]))
        word = level.word if level is not None else ""
        place = anchor(side, path, at + 1) if level is not None else ""
        text = lines[at]
        return Cell(at + 1, text[:start], text[start:end], text[end:], word, place)

    for word, a, b, c, d in opcodes(before, after):
        if word == "equal":
            for at in range(b - a):
                yield Row(cell("old", before, a + at, None), cell("new", after, c + at, None), True)
            continue
        for at in range(max(b - a, d - c)):
            left, right = a + at < b, c + at < d
            one, two = (None, None)
            if left and right:
                one, two = _differing(before[a + at], after[c + at])
            yield Row(
                cell("old", before, a + at, one) if left else Cell(),
                cell("new", after, c + at, two) if right else Cell(),
                False,
            )


def _differing(old: str, new: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """What of two lines is not the same at their start and end."""
    most = min(len(old), len(new))
    head = next((at for at in range(most) if old[at] != new[at]), most)
    most -= head
    tail = next((at for at in range(most) if old[-1 - at] != new[-1 - at]), most)
    return (head, len(old) - tail), (head, len(new) - tail)


def _stretches(rows: list[Row]) -> Iterator[Stretch]:
    shown: set[int] = set()
    last = -_AROUND
    for at, row in enumerate(rows):
        if not row.same:
            # A gap of a line or two is not worth a fold.
            first = last if at - last <= 3 * _AROUND else at - _AROUND
            shown.update(range(max(0, first), min(len(rows), at + _AROUND + 1)))
            last = at
    start = 0
    while start < len(rows):
        end = start
        while end < len(rows) and (end in shown) == (start in shown):
            end += 1
        part = tuple(rows[start:end])
        if start in shown:
            yield Stretch(part, False)
        else:
            yield Stretch(part if len(part) <= _MOST_SAME else (), True, len(part))
        start = end
