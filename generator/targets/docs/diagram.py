"""Pictures of what an operation reaches, and of a whole contract: boxes that are links, and lines
from each to what it mentions."""

from collections.abc import Iterable, Iterator, Sequence
from unicodedata import east_asian_width

from generator.closure import names_in
from generator.code import EMPTY, Code
from generator.ir import Answer, Contract, Declaration, EnumType, Operation, Record, Union
from generator.targets.docs.escape import number, text
from generator.targets.docs.layers import Box, Form, Line, drawing
from generator.targets.docs.reference_use import Uses
from generator.targets.docs.reference_views import BoxView, DiagramView, LineView
from generator.targets.docs.reference_words import Linker
from generator.tuples import NamedTuple

MOST_BOXES = 60  # of one picture; of more, nobody follows a line
_MOST_TAGS = 12  # whose pictures stand in for one of the whole
_FEWEST = 3  # boxes; what fewer say is said in words
_LONGEST = 30  # characters of a name that a box shows
_NAME, _KIND, _SIDE, _NARROWEST = 7.9, 6.4, 12, 104  # widths in a box; its letters are alike
_BROAD = 720  # from here on a picture is not made smaller than that
_FORMS = ("heir", "answers", "has", "fails")  # of lines
_CLASSES = {
    word: text(word)
    for word in (*_FORMS, "operation", "record", "interface", "enum", "union", "chosen")
}
_COMMANDS = {"M": Code("M"), "C": Code("C"), "H": Code("H"), "l": Code("l"), "m": Code("m")}


class _Relation(NamedTuple):
    """How one thing mentions another: the class of the line, and in words."""

    target: str
    form: str
    words: str


class Diagrams:
    """Draws those of one contract."""

    def __init__(self, contract: Contract, uses: Uses, linked: Linker) -> None:
        self._contract, self._uses, self._linked = contract, uses, linked
        self._operations = {made.name: made for made in contract.operations}

    def of(self, operation: Operation) -> DiagramView | None:
        """What an operation reaches; None where that is said in a word."""
        names, _ = self._uses.reached(operation.name)
        if len(names) + 1 < _FEWEST:
            return None
        return self._diagram(operation.name, (operation.name, *names), operation.name)

    def boxes(self) -> int:
        """How many there are in the pictures of all operations."""
        return sum(1 + len(self._uses.reached(name)[0]) for name in self._operations)

    def overview(self) -> tuple[tuple[DiagramView, ...], Code]:
        """A picture of the whole, or of each tag; and why it is not of the whole."""
        contract = self._contract
        names = (*self._operations, *(declared.name for declared in contract.types))
        if len(names) < _FEWEST:
            return (), EMPTY
        if len(names) <= MOST_BOXES:
            return (self._diagram(contract.title or contract.name, names),), EMPTY
        why = (
            f"A picture shows {MOST_BOXES} operations and types at most, and this contract has"
            f" {len(names)}."
        )
        tags = dict.fromkeys(tag for declared in contract.declared for tag in declared.tags)
        groups = {tag: self._tagged(tag) for tag in tags}
        fitting = [tag for tag, group in groups.items() if _FEWEST <= len(group) <= MOST_BOXES]
        shown = fitting[:_MOST_TAGS]
        if shown:
            why += " There is one for each tag"
            left = len(tags) - len(shown)
            why += f" but {left}, with too much or too little to show." if left else "."
        return tuple(self._diagram(tag, groups[tag]) for tag in shown), text(why)

    def _tagged(self, tag: str) -> tuple[str, ...]:
        """What has a tag, and all that it reaches: operations, then types."""
        found: set[str] = set()
        for declared in self._contract.declared:
            if tag in declared.tags:
                found |= {declared.name, *self._uses.reached(declared.name)[0]}
        types = (declared.name for declared in self._contract.types)
        return tuple(name for name in (*self._operations, *types) if name in found)

    def _diagram(self, label: str, names: Sequence[str], chosen: str = "") -> DiagramView:
        place = {name: at for at, name in enumerate(names)}
        lines = {
            (place[name], place[one.target]): (name, one)
            for name in names
            for one in self._relations(name)
            if one.target in place
        }
        labels = [self._labels(name) for name in names]
        drawn = drawing([_width(*one) for one in labels], list(lines))
        return DiagramView(
            text(label),
            number(drawn.width),
            number(drawn.height),
            drawn.width > _BROAD,
            tuple(
                self._box(name, box, *words, chosen == name)
                for name, box, words in zip(names, drawn.boxes, labels, strict=True)
            ),
            tuple(
                _line(line, one.form, text(f"{name}: {one.words}"))
                for line, (name, one) in zip(drawn.lines, lines.values(), strict=True)
            ),
        )

    def _box(self, name: str, box: Box, kind: str, shown: str, chosen: bool) -> BoxView:
        return BoxView(
            address=self._linked(name),
            form=_CLASSES["chosen" if chosen else self._class(name)],
            x=number(box.x),
            y=number(box.y),
            width=number(box.width),
            height=number(box.height),
            words_x=number(box.x + _SIDE),
            kind_y=number(box.y + 15),
            name_y=number(box.y + 31),
            kind=text(kind),
            name=text(shown),
            whole=text(name) if shown != name else EMPTY,
        )

    def _class(self, name: str) -> str:
        if name in self._operations:
            return "operation"
        match self._contract.declarations[name]:
            case EnumType():
                return "enum"
            case Union():
                return "union"
            case Record(interface=True):
                return "interface"
            case Record():
                return "record"

    def _labels(self, name: str) -> tuple[str, str]:
        """The small words above a name, and the name."""
        operation = self._operations.get(name)
        if operation is None:
            return self._class(name), _cut(name)
        if not operation.routes:
            return "operation", _cut(name)
        route = operation.routes[0]
        return _cut(f"{','.join(route.verbs) or 'ANY'} {route.path}", _LONGEST + 4), _cut(name)

    def _relations(self, name: str) -> Iterator[_Relation]:
        """One for each target. A base is one, whatever else it is."""
        found: dict[str, list[_Relation]] = {}
        for one in self._mentions(name):
            found.setdefault(one.target, []).append(one)
        for target, those in found.items():
            forms = {one.form for one in those}
            form = next(one for one in _FORMS if one in forms)
            yield _Relation(target, form, ", ".join(dict.fromkeys(one.words for one in those)))

    def _mentions(self, name: str) -> Iterator[_Relation]:
        operation = self._operations.get(name)
        if operation is not None:
            if not isinstance(operation.returns, Answer):
                yield from _all(names_in(operation.returns), "answers", "answers")
            for error in operation.errors:
                if error.type is not None:
                    yield from _all(names_in(error.type), "fails", f"fails with {error.word}")
        yield from _own(self._contract.declarations[name])


def _own(declared: Declaration) -> Iterator[_Relation]:
    match declared:
        case Record():
            if declared.extends is not None:
                base, *arguments = names_in(declared.extends)
                yield _Relation(base, "heir", "extends")
                yield from _all(arguments, "has", "extends with it")
            for interface in declared.implements or ():
                base, *arguments = names_in(interface)
                yield _Relation(base, "heir", "implements")
                yield from _all(arguments, "has", "implements with it")
            for field in declared.fields:
                yield from _all(names_in(field.type), "has", field.wire_name)
        case EnumType():
            return
        case Union():
            for variant in declared.variants:
                yield _Relation(variant.record, "has", variant.tag)


def _all(names: Iterable[str], form: str, words: str) -> Iterator[_Relation]:
    for name in names:
        yield _Relation(name, form, words)


def _cut(shown: str, most: int = _LONGEST) -> str:
    return shown if len(shown) <= most else f"{shown[: most - 1]}…"


def _width(kind: str, name: str) -> int:
    """Of the box that these words stand in, rounded up to tens."""
    inside = max(_columns(kind) * _KIND, _columns(name) * _NAME, _NARROWEST - 2 * _SIDE)
    return -(-int(inside + 2 * _SIDE) // 10) * 10


def _columns(shown: str) -> int:
    return len(shown) + sum(east_asian_width(character) in "WF" for character in shown)


def _line(line: Line, form: str, words: Code) -> LineView:
    path, head = _path(line, heir=form == "heir")
    if form == "fails":
        # A dashed line has a head that is none.
        tip = _place("M", *line.points[-1])
        return LineView(_CLASSES[form], path, tip + head, words)
    return LineView(_CLASSES[form], path + head, EMPTY, words)


def _path(line: Line, *, heir: bool) -> tuple[Code, Code]:
    """A line, and its head from there on: an open arrow, or the triangle that leads to bases."""
    (x, y), (end_x, end_y) = line.points[0], line.points[-1]
    right = line.form is Form.ACROSS and end_x > x
    forth = 1 if right else -1
    tip = end_x
    end_x -= 10 * forth if heir else 0
    parts = [_place("M", x, y)]
    if line.form is Form.BESIDE:
        parts.append(_place("C", line.bulge, y, line.bulge, end_y, end_x, end_y))
    elif line.form is Form.AROUND:
        parts.append(_place("C", x, y - 16, tip + 18, end_y - 18, end_x, end_y))
    else:
        points = [*line.points[:-1], (end_x, end_y)]
        for at in range(0, len(points), 2):
            (from_x, from_y), (to_x, to_y) = points[at], points[at + 1]
            middle = (from_x + to_x) // 2
            parts.append(_place("C", middle, from_y, middle, to_y, to_x, to_y))
            if at + 2 < len(points):
                parts.append(_place("H", points[at + 2][0]))
    if heir:
        head = _place("m", 0, -5) + _place("l", 10 * forth, 5, -10 * forth, 5) + Code("z")
    else:
        head = _place("m", -6 * forth, -4) + _place("l", 6 * forth, 4, -6 * forth, 4)
    return EMPTY.join(parts), head


def _place(command: str, *numbers: int) -> Code:
    return _COMMANDS[command] + Code(" ").join(map(number, numbers))
