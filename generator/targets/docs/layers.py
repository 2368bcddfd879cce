"""Boxes in columns and the lines between them: where each thing of a diagram goes.

What a line leads to stands to the right of where it begins, as far as there are columns; a line
over several columns has a row of its own in each. Whole numbers only, and no chance: the same
diagram gives the same places.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise
from typing import TypeAlias

from generator.targets.docs.graphs import Edge, apart, columns_of, components, without_cycles
from generator.tuples import NamedTuple

HEIGHT = 40  # of a box
MOST_COLUMNS = 5
_GUTTER = 60  # between columns
_GAP, _LANE = 20, 12  # between boxes, and between anything else, in a column
_WIDEST = 1060  # of what stands side by side without lines between
_MARGIN = 16
_SWEEPS = 6

Point: TypeAlias = tuple[int, int]


class Box(NamedTuple):
    x: int
    y: int
    width: int
    height: int


class Form(Enum):
    """How a line goes: to another column, down its own column, or back to its own box."""

    ACROSS = "across"
    BESIDE = "beside"
    AROUND = "around"


class Line(NamedTuple):
    """The points of a line from its first box to its last. One that goes across has a curve from
    the first to the second, is straight from there to the third, and so on. `bulge` is how far to
    the right one that goes beside has to reach."""

    form: Form
    points: tuple[Point, ...]
    bulge: int = 0


class Drawing(NamedTuple):
    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


def drawing(widths: Sequence[int], edges: Sequence[Edge]) -> Drawing:
    """The places of boxes of these widths, and of the edges, each between two of them."""
    boxes: dict[int, Box] = {}
    lines: dict[Edge, Line] = {}
    x, y, shelf, right = 0, 0, 0, 0
    for nodes in components(len(widths), edges):
        own = [edge for edge in edges if edge[0] in nodes]
        part = _Part(sorted(nodes), own, widths)
        if x and x + part.width > _WIDEST:
            x, y = 0, y + shelf + _GAP * 2
            shelf = 0
        at = (x + _MARGIN, y + _MARGIN)
        for node, box in part.boxes().items():
            boxes[node] = box._replace(x=box.x + at[0], y=box.y + at[1])
        for edge, line in part.lines().items():
            points = tuple((px + at[0], py + at[1]) for px, py in line.points)
            lines[edge] = line._replace(points=points, bulge=line.bulge + at[0])
        x, shelf = x + part.width + _GUTTER // 2, max(shelf, part.height)
        right = max(right, x - _GUTTER // 2)
    return Drawing(
        right + 2 * _MARGIN,
        y + shelf + 2 * _MARGIN,
        tuple(boxes[node] for node in range(len(widths))),
        tuple(lines[edge] for edge in edges),
    )


class _Part:
    """One component. Things in columns are its boxes, and the lanes of lines that pass a column:
    numbers from the number of all boxes on."""

    def __init__(self, nodes: Sequence[int], edges: Sequence[Edge], widths: Sequence[int]) -> None:
        self._edges = edges
        self._lanes_from = len(widths)
        forward = without_cycles(nodes, [edge for edge in edges if edge[0] != edge[1]])
        column = columns_of(nodes, list(forward.values()), MOST_COLUMNS)
        self._rows: list[list[int]] = [[] for _ in range(max(column.values()) + 1)]
        for node in nodes:
            self._rows[column[node]].append(node)
        self._chains = self._with_lanes(forward, column)
        self._left, self._right = self._neighbours()
        self._order()
        self._centres = self._placed()
        self._column = {item: at for at, row in enumerate(self._rows) for item in row}
        broad = [
            max((widths[one] for one in row if self._is_box(one)), default=0) for row in self._rows
        ]
        self._widths = broad
        self._starts = [sum(broad[:at]) + at * _GUTTER for at in range(len(broad))]
        beside = any(column[one] == column[other] for one, other in edges)
        self.width = self._starts[-1] + broad[-1] + (_GUTTER // 2 if beside else 0)
        self.height = max(
            centre + self._height(item) // 2 for item, centre in self._centres.items()
        )

    def boxes(self) -> dict[int, Box]:
        return {
            item: Box(self._starts[at], self._centres[item] - HEIGHT // 2, self._widths[at], HEIGHT)
            for at, row in enumerate(self._rows)
            for item in row
            if self._is_box(item)
        }

    def lines(self) -> dict[Edge, Line]:
        ports = self._ports()
        return {edge: self._line(edge, ports) for edge in self._edges}

    def _is_box(self, item: int) -> bool:
        return item < self._lanes_from

    def _with_lanes(
        self, forward: dict[Edge, Edge], column: dict[int, int]
    ) -> dict[Edge, list[int]]:
        """The things that each line passes, from left to right, with lanes made for it."""
        chains: dict[Edge, list[int]] = {}
        made = self._lanes_from
        for edge, (left, right) in forward.items():
            between = range(column[left] + 1, column[right])
            lanes = list(range(made, made + len(between)))
            made += len(between)
            for lane, at in zip(lanes, between, strict=True):
                self._rows[at].append(lane)
            chains[edge] = [left, *lanes, right]
        return chains

    def _neighbours(self) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
        left: dict[int, list[int]] = {item: [] for row in self._rows for item in row}
        right: dict[int, list[int]] = {item: [] for row in self._rows for item in row}
        column = {item: at for at, row in enumerate(self._rows) for item in row}
        for chain in self._chains.values():
            for one, other in pairwise(chain):
                if column[one] != column[other]:
                    right[one].append(other)
                    left[other].append(one)
        return left, right

    def _order(self) -> None:
        """Each column in an order in which few lines cross."""
        best, least = [list(row) for row in self._rows], self._crossings()
        for _ in range(_SWEEPS):
            if least == 0:
                break
            for at in range(1, len(self._rows)):
                self._sorted_by(at, self._left, at - 1)
            for at in range(len(self._rows) - 2, -1, -1):
                self._sorted_by(at, self._right, at + 1)
            self._swapped()
            found = self._crossings()
            if found < least:
                best, least = [list(row) for row in self._rows], found
        self._rows = best

    def _sorted_by(self, at: int, near: dict[int, list[int]], other: int) -> None:
        """A column by the middle of what its things are connected with in another one."""
        place = {item: index for index, item in enumerate(self._rows[other])}
        scale = len(self._rows[other]) / len(self._rows[at])
        keys: dict[int, float] = {}
        for index, item in enumerate(self._rows[at]):
            places = [place[one] for one in near[item]]
            keys[item] = sum(places) / len(places) if places else index * scale
        self._rows[at].sort(key=keys.__getitem__)

    def _swapped(self) -> None:
        """Neighbours in a column change places where fewer lines cross then."""
        for at, row in enumerate(self._rows):
            places = [
                {item: index for index, item in enumerate(self._rows[other])}
                for other in (at - 1, at + 1)
                if 0 <= other < len(self._rows)
            ]
            nears = [
                near
                for near, there in ((self._left, at > 0), (self._right, at + 1 < len(self._rows)))
                if there
            ]
            for index in range(len(row) - 1):
                one, other = row[index], row[index + 1]
                gain = 0
                for near, place in zip(nears, places, strict=True):
                    ours, theirs = (
                        sorted(place[item] for item in near[which]) for which in (one, other)
                    )
                    gain += sum(len(ours) - bisect_right(ours, it) for it in theirs)
                    gain -= sum(bisect_left(ours, it) for it in theirs)
                if gain > 0:
                    row[index], row[index + 1] = other, one

    def _crossings(self) -> int:
        crossings = 0
        for at, row in enumerate(self._rows[:-1]):
            place = {item: index for index, item in enumerate(self._rows[at + 1])}
            ends: list[int] = []
            for item in row:
                mine = [place[one] for one in self._right[item]]
                crossings += sum(len(ends) - bisect_right(ends, end) for end in mine)
                for end in mine:
                    insort(ends, end)
        return crossings

    def _placed(self) -> dict[int, int]:
        """The middle of each thing from above: near to those of its neighbours."""
        centres: dict[int, float] = {}
        for row in self._rows:
            offsets = self._offsets(row)
            centres.update(zip(row, offsets, strict=True))
        both = {item: self._left[item] + self._right[item] for item in centres}
        inward, outward = list(self._rows), self._rows[::-1]
        for near, rows in [(self._left, inward), (self._right, outward)] * 3 + [(both, inward)] * 4:
            for row in rows:
                wanted = [self._wanted(item, near[item], centres) for item in row]
                centres.update(zip(row, apart(wanted, self._offsets(row)), strict=True))
        top = min(centres[item] - self._height(item) / 2 for item in centres)
        return {item: round(centre - top) for item, centre in centres.items()}

    def _wanted(self, item: int, near: Sequence[int], centres: dict[int, float]) -> float:
        if not near:
            return centres[item]
        # A line over several columns is straight there, whatever else is not.
        weights = [
            1 if self._is_box(one) and self._is_box(item) else 2 if self._is_box(item) else 6
            for one in near
        ]
        return sum(centres[one] * weight for one, weight in zip(near, weights, strict=True)) / sum(
            weights
        )

    def _height(self, item: int) -> int:
        return HEIGHT if self._is_box(item) else 0

    def _offsets(self, row: Sequence[int]) -> list[int]:
        """The middles of a column's things where these are as near to each other as can be."""
        offsets = [0] * len(row)
        for at in range(1, len(row)):
            one, other = row[at - 1], row[at]
            gap = _GAP if self._is_box(one) and self._is_box(other) else _LANE
            between = (self._height(one) + self._height(other)) // 2 + gap
            offsets[at] = offsets[at - 1] + between
        return offsets

    def _ports(self) -> dict[tuple[Edge, int], int]:
        """How far from the middle of a box each line ends there, so that lines stay apart."""
        ends: dict[tuple[int, bool], list[tuple[int, Edge, int]]] = {}
        for edge, chain in self._chains.items():
            first, last = chain[0], chain[-1]
            beside = self._column[first] == self._column[last]
            for end, next_, right in ((first, chain[1], True), (last, chain[-2], beside)):
                ends.setdefault((end, right), []).append((self._centres[next_], edge, end))
        ports: dict[tuple[Edge, int], int] = {}
        for found in ends.values():
            found.sort()
            step = min(8, (HEIGHT - 14) / max(1, len(found) - 1))
            for at, (_, edge, end) in enumerate(found):
                ports[edge, end] = round((at - (len(found) - 1) / 2) * step)
        return ports

    def _line(self, edge: Edge, ports: dict[tuple[Edge, int], int]) -> Line:
        if edge[0] == edge[1]:
            at = self._column[edge[0]]
            right, top = self._starts[at] + self._widths[at], self._centres[edge[0]] - HEIGHT // 2
            return Line(Form.AROUND, ((right - 18, top), (right, top + 12)))
        chain = self._chains[edge]
        first, last = chain[0], chain[-1]
        ends = [self._centres[end] + ports[edge, end] for end in (first, last)]
        left, right = self._column[first], self._column[last]
        edges = [start + width for start, width in zip(self._starts, self._widths, strict=True)]
        if left == right:
            points = [(edges[left], ends[0]), (edges[left], ends[1])]
        else:
            points = [(edges[left], ends[0])]
            for lane in chain[1:-1]:
                at = self._column[lane]
                points += [
                    (self._starts[at], self._centres[lane]),
                    (edges[at], self._centres[lane]),
                ]
            points.append((self._starts[right], ends[1]))
        if first != edge[0]:
            points.reverse()
        form = Form.BESIDE if left == right else Form.ACROSS
        return Line(form, tuple(points), edges[left] + _GUTTER // 2)
