"""Statements in the shape that black keeps, at its default width."""

from collections.abc import Sequence

from generator.code import EMPTY, Code
from generator.tuples import NamedTuple

Lines = tuple[Code, ...]

WIDTH = 88
BREAK = Code("\n")
_MARGINS = tuple(Code(" ") * indent for indent in range(33))
_OPEN, _CLOSE, _COMMA, _NEXT = Code("("), Code(")"), Code(","), Code(", ")
_SUBSCRIPT, _END = Code("["), Code("]")
_QUOTE, _UNQUOTE = Code("f'"), Code("'")
# What a recipe may take.
_NO_PARTS = dict.fromkeys(("name", "key", "path", "json", "given", "default"), EMPTY)
# What fits in none of black's shapes is left alone by it.
_KEPT = Code("  # fmt: skip")


class Statement(NamedTuple):
    """`head`, or `head(arguments)tail`, at a column; `bare` means brackets only where it is long.

    A bare statement, and one with a `subscript`, has one argument, which no formatter can break.
    """

    indent: int
    head: Code
    arguments: Lines | None = None
    tail: Code = EMPTY
    bare: bool = False
    subscript: bool = False  # `head[argument]`


class Recipe(NamedTuple):
    """Statements with the same `{names}` to be filled in.

    `short` has each of them on one line. `rooms` has, for each line that takes parts, how often
    it takes the name, how many others, and how many columns it leaves for them.
    """

    statements: tuple[Statement, ...]
    short: Code
    rooms: tuple[tuple[int, int, int], ...]


def recipe(statements: Sequence[Statement]) -> Recipe:
    """The recipe of some statements."""
    lines = [_short(statement) for statement in statements]
    rooms: dict[tuple[int, int], int] = {}
    for text in lines:
        room = WIDTH - len(text.format(**_NO_PARTS))
        names = text.count("{name}")
        taken = names, sum(text.count(f"{{{part}}}") for part in _NO_PARTS) - names
        # A line that takes no part fits or not by itself.
        if room < 0 or taken != (0, 0):
            rooms[taken] = min(room, rooms.get(taken, WIDTH))
    told = tuple((*taken, room) for taken, room in rooms.items())
    return Recipe(tuple(statements), BREAK.join(lines), told)


def filled(given: Recipe, name: int, other: int, /, **parts: Code) -> Code:
    """The statements with their names filled in, each in a shape that black keeps.

    `name` and `other` are the columns of the parameter `name`, and of the widest other part.
    """
    text = given.short.format(**parts)
    for names, others, room in given.rooms:
        if names * name + others * other > room:
            break
    else:
        return text
    if max(map(columns, text.split("\n"))) <= WIDTH:
        return text
    lines: list[Code] = []
    for statement in given.statements:
        inside = statement.arguments
        if inside is not None:
            inside = tuple(part.format(**parts) for part in inside)
        head = statement.head.format(**parts)
        lines += shaped(statement._replace(head=head, arguments=inside))
    return BREAK.join(lines)


def shaped(statement: Statement) -> Lines:
    """A statement on one line, or its arguments on one line, or one line each."""
    whole = _short(statement)
    if columns(whole) <= WIDTH:
        return (whole,)
    indent, head, arguments, tail, bare, subscript = statement
    before, after = _MARGINS[indent], _MARGINS[indent + 4]
    if subscript and arguments is not None:
        return (before + head + _SUBSCRIPT, after + arguments[0], before + _END)
    opened = EMPTY.join((before, head, _OPEN))
    closed = EMPTY.join((before, _CLOSE, tail))
    if bare and arguments is not None:
        row = after + arguments[0]
        return (opened, row, closed) if columns(row) <= WIDTH else (whole,)
    rows = tuple(EMPTY.join((after, part, _COMMA)) for part in arguments or ())
    if not rows or max(map(columns, (opened, closed, *rows))) > WIDTH:
        return (whole + _KEPT,)
    inside = after + _NEXT.join(arguments or ())
    if columns(inside) <= WIDTH and len(rows) > 1:
        return (opened, inside, closed)
    return (opened, *rows, closed)


def margin(indent: int) -> Code:
    """The space before a statement."""
    return _MARGINS[indent]


def call(indent: int, head: Code, arguments: Sequence[Code], tail: Code = EMPTY) -> Code:
    """`head(arguments)tail`."""
    return BREAK.join(shaped(Statement(indent, head, tuple(arguments), tail)))


def line(indent: int, code: Code) -> Code:
    """A statement that cannot be broken."""
    return shaped(Statement(indent, code))[0]


def texts(indent: int, head: Code, items: Sequence[Code]) -> Code:
    """`head = (items)`: a tuple on one line if it fits, else one item a line."""
    comma = _COMMA if len(items) == 1 else EMPTY
    inside = EMPTY.join((_OPEN, _NEXT.join(items), comma, _CLOSE))
    whole = EMPTY.join((_MARGINS[indent], head, Code(" = "), inside))
    if columns(whole) <= WIDTH:
        return whole
    return block(indent, head + Code(" = ("), items, _CLOSE)


def block(indent: int, opened: Code, items: Sequence[Code], closed: Code) -> Code:
    """`opened`, the items on a line each with a comma behind, and `closed`."""
    before, after = _MARGINS[indent], _MARGINS[indent + 4]
    rows = (EMPTY.join((after, item, _COMMA)) for item in items)
    return BREAK.join((before + opened, *rows, before + closed))


def parted(indent: int, head: Code, pieces: Sequence[Code]) -> Code:
    """`head` and an f-string of `pieces`, which stand between single quotes.

    It is broken between pieces into as few literals as the width allows, on a line each.
    """
    before, after = _MARGINS[indent], _MARGINS[indent + 4]
    room = WIDTH - indent - 4 - len(_QUOTE) - len(_UNQUOTE)
    parts: list[Code] = []
    size = 0
    breaks = False
    for piece in pieces:
        width = columns(piece)
        if size and size + width > room:
            parts += (_UNQUOTE, BREAK, after, _QUOTE)
            size, breaks = 0, True
        parts.append(piece)
        size += width
    if not breaks and (size + len(head) <= room + 4 or size > room):
        return EMPTY.join((before, head, _QUOTE, *parts, _UNQUOTE))
    end = (_UNQUOTE, BREAK, before, _CLOSE)
    return EMPTY.join((before, head, _OPEN, BREAK, after, _QUOTE, *parts, *end))


def columns(code: str) -> int:
    """How wide a line is to black: wide characters take two columns."""
    if code.isascii():
        return len(code)
    from unicodedata import east_asian_width  # only few contracts need it

    return len(code) + sum(east_asian_width(character) in "WF" for character in code)


def _short(statement: Statement) -> Code:
    indent, head, arguments, tail, bare, subscript = statement
    if arguments is None:
        return EMPTY.join((_MARGINS[indent], head, tail))
    inside = _NEXT.join(arguments)
    if bare:
        return EMPTY.join((_MARGINS[indent], head, inside, tail))
    if subscript:
        return EMPTY.join((_MARGINS[indent], head, _SUBSCRIPT, inside, _END))
    return EMPTY.join((_MARGINS[indent], head, _OPEN, inside, _CLOSE, tail))
