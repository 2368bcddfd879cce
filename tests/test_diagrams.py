"""Diagrams of types and operations: where boxes and lines are, and what stands in them."""

import re
from html.parser import HTMLParser
from itertools import combinations
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from test_docs_reference import CASE, KITCHEN, drawn, hostile_spec

from generator.load import load
from generator.targets.docs.diagram import MOST_BOXES
from generator.targets.docs.layers import HEIGHT, MOST_COLUMNS, Box, Form, Line, drawing

WIDTHS = st.integers(4, 25).map(lambda tens: tens * 10)


@st.composite
def graphs(draw: st.DrawFn) -> tuple[list[int], list[tuple[int, int]]]:
    widths = draw(st.lists(WIDTHS, min_size=1, max_size=30))
    node = st.integers(0, len(widths) - 1)
    edges = draw(st.lists(st.tuples(node, node), max_size=50, unique=True))
    return widths, edges


def touches(one: Box, other: Box) -> bool:
    """Whether two boxes have more in common than a border."""
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def is_at_border(point: tuple[int, int], box: Box) -> bool:
    x, y = point
    right, below = box.x + box.width, box.y + box.height
    return (x in (box.x, right) and box.y <= y <= below) or (y == box.y and box.x <= x <= right)


def rooms(line: Line) -> list[Box]:
    """Boxes that a line that goes across stays in: those of its curves and straight parts."""
    return [
        Box(min(x, to_x), min(y, to_y), abs(to_x - x), abs(to_y - y))
        for (x, y), (to_x, to_y) in zip(line.points, line.points[1:], strict=False)
    ]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(graphs())
@example(([100] * 60, [(at, at + 1) for at in range(59)]))
@example(([100] * 60, [(0, at) for at in range(1, 60)]))
@example(([100] * 60, [(at, 59) for at in range(60)]))
@example(([250] * 8, [(one, other) for one in range(8) for other in range(8)]))
def test_boxes_are_apart_and_lines_lead_from_box_to_box(
    graph: tuple[list[int], list[tuple[int, int]]],
) -> None:
    widths, edges = graph
    made = drawing(widths, edges)
    assert made == drawing(list(widths), list(edges))
    assert [box.height for box in made.boxes] == [HEIGHT] * len(widths)
    assert all(box.width >= width for box, width in zip(made.boxes, widths, strict=True))
    for one, other in combinations(made.boxes, 2):
        assert not touches(one, other)
    # The width has a bound, whatever the graph: columns of the widest box, or what is beside.
    assert made.width <= max(1100, MOST_COLUMNS * (max(widths) + 60) + 32)
    inside = Box(0, 0, made.width, made.height)
    for edge, line in zip(edges, made.lines, strict=True):
        first, last = (made.boxes[end] for end in edge)
        assert is_at_border(line.points[0], first) and is_at_border(line.points[-1], last)
        assert (line.form is Form.AROUND) == (edge[0] == edge[1])
        assert all(0 <= x <= made.width and 0 <= y <= made.height for x, y in line.points)
        if line.form is Form.ACROSS:
            assert not [box for box in made.boxes for room in rooms(line) if touches(box, room)]
        if line.form is Form.BESIDE:
            assert first.x == last.x and first.x + first.width < line.bulge <= made.width
    assert all(touches(box, inside) for box in made.boxes)


def test_lines_that_need_not_cross_do_not() -> None:
    """In the order in which they are given, the first two lines would."""
    made = drawing([100] * 5, [(0, 3), (1, 2), (3, 4), (2, 4)])
    tops = [box.y for box in made.boxes]
    assert (tops[0] < tops[1]) == (tops[3] < tops[2])
    assert [box.x for box in made.boxes] == [16, 16, 176, 176, 336]


class Pictures(HTMLParser):
    """The pictures of a page: by their labels the links of boxes, and the words of lines."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.links: dict[str, list[str]] = {}
        self.words: dict[str, list[str]] = {}
        self._label = self._inside = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        label = given.get("aria-label") or ""
        if tag == "div" and label.startswith("Diagram of "):
            self._label = label.removeprefix("Diagram of ")
        if tag == "a" and self._label:
            assert given["tabindex"] == "-1"
            self.links.setdefault(self._label, []).append(given["href"] or "")
        self._inside = f"{self._inside}/{tag}" if tag == "title" else tag

    def handle_endtag(self, tag: str) -> None:
        if tag == "svg":
            self._label = ""

    def handle_data(self, data: str) -> None:
        if self._label and self._inside == "path/title" and data.strip():
            self.words.setdefault(self._label, []).append(data)


def test_what_a_picture_shows() -> None:
    contract = load(str(CASE)).contract
    made = Pictures(drawn(CASE, outputs="")["library.html"])
    whole = made.links.pop("Library")
    names = [*(one.name for one in contract.operations), *(one.name for one in contract.types)]
    assert whole == [f"#{name}" for name in names]
    assert "Lend: answers" in made.words["Library"]
    assert "Loan: extends" in made.words["Library"]
    for label, links in made.links.items():
        assert links[0] == f"#{label}" and len(links) >= 3
    folder = drawn(CASE, outputs="", pages="folder")
    index = Pictures(folder["library/index.html"])
    assert index.links == {"Library": [f"at.{name}.html" for name in names]}


def test_of_a_large_contract_there_is_a_picture_of_each_tag(tmp_path: Path) -> None:
    lines = ["polydto: 1", "name: large", "operations:"]
    for at in range(40):
        tag = "few" if at < 5 else "many" if at < 38 else "tiny"
        lines += [
            f"  Do{at}: {{tags: [{tag}], route: GET /things{at}, returns: Thing{at}, fields: {{}}}}"
        ]
    lines += ["types:"]
    lines += [f"  Thing{at}: {{fields: {{id: uuid, next: Thing{at}?}}}}" for at in range(40)]
    spec = tmp_path / "large.yaml"
    spec.write_text("\n".join([*lines, ""]), encoding="utf-8")
    text = drawn(spec, outputs="")["large.html"]
    assert list(Pictures(text).links) == ["few", "tiny"]
    assert len(Pictures(text).links["few"]) == 10
    said = re.search('<p class="about">(.*?)</p>', text)
    assert said and said[1].startswith(
        f"A picture shows {MOST_BOXES} operations and types at most, and this contract has 80."
        " There is one for each tag but 1, with too much or too little to show."
    )


def test_hostile_names_of_tags_and_routes_are_text(tmp_path: Path) -> None:
    text = drawn(hostile_spec(tmp_path), outputs="")["hostile.html"]
    made = Pictures(text)
    assert made.links and all(
        re.fullmatch(r"#\w+", link) for links in made.links.values() for link in links
    )


def test_the_kitchen_sink_has_every_kind_of_box_and_line() -> None:
    text = drawn(KITCHEN, outputs="")["switchboard.html"]
    for form in ("operation", "chosen", "record", "interface", "enum", "union"):
        assert f'class="{form}" tabindex="-1"' in text, form
    for form in ("has", "answers", "fails", "heir"):
        assert f'<path class="{form}" d="M' in text, form
