"""Statements in the shape that black keeps, at its default width."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.code import EMPTY, Code

Lines = tuple[Code, ...]

WIDTH = 88
BREAK = Code("\n")
_MARGINS = tuple(Code(" ") * indent for indent in range(33))
_OPEN, _CLOSE, _COMMA, _NEXT = Code("("), Code(")"), Code(","), Code(", ")
# What fits in none of black's shapes is left alone by it.
_KEPT = Code("  # fmt: skip")


class Statement(NamedTuple):
    """`head`, or `head(arguments)tail`, at a column; `bare` means brackets only where it is long.

    A bare statement has one argument, which no formatter can break.
    """

    indent: int
    head: Code
    arguments: Lines | None = None
    tail: Code = EMPTY
    bare: bool = False


class Recipe(NamedTuple):
    """Statements with the same `{names}` to be filled in.

    `short` has each of them on one line; `room` is how much may be filled into any of these.
    """

    statements: tuple[Statement, ...]
    short: Code
    room: int


def recipe(statements: Sequence[Statement]) -> Recipe:
    """The recipe of some statements."""
    lines = [_short(statement) for statement in statements]
    return Recipe(tuple(statements), BREAK.join(lines), WIDTH - max(map(len, lines), default=0))


def filled(given: Recipe, size: int, /, **parts: Code) -> Code:
    """The statements with their names filled in, each in a shape that black keeps.

    `size` is the most that the parts can add to a line.
    """
    text = given.short.format(**parts)
    if size <= given.room or max(map(columns, text.split("\n"))) <= WIDTH:
        return text
    lines: list[Code] = []
    for indent, head, arguments, tail, bare in given.statements:
        inside = None if arguments is None else tuple(part.format(**parts) for part in arguments)
        lines += shaped(Statement(indent, head.format(**parts), inside, tail, bare))
    return BREAK.join(lines)


def shaped(statement: Statement) -> Lines:
    """A statement on one line, or its arguments on one line, or one line each."""
    whole = _short(statement)
    if columns(whole) <= WIDTH:
        return (whole,)
    indent, head, arguments, tail, bare = statement
    before, after = _MARGINS[indent], _MARGINS[indent + 4]
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
    """`head` and one f-string of `pieces`, which stand between single quotes.

    They are packed into as few literals as the width allows, on a line each.
    """
    rows: list[Code] = []
    row, size = [pieces[0]], columns(pieces[0])
    for piece in pieces[1:]:
        if indent + 4 + 3 + size + columns(piece) > WIDTH:
            rows.append(EMPTY.join(row))
            row, size = [], 0
        row.append(piece)
        size += columns(piece)
    rows.append(EMPTY.join(row))
    literals = [Code("f'{}'").format(text) for text in rows]
    if len(literals) == 1:
        return BREAK.join(shaped(Statement(indent, head, (literals[0],), bare=True)))
    after = _MARGINS[indent + 4]
    inside = (after + literal for literal in literals)
    before = _MARGINS[indent]
    return BREAK.join((EMPTY.join((before, head, _OPEN)), *inside, before + _CLOSE))


def columns(code: str) -> int:
    """How wide a line is to black: wide characters take two columns, combining ones none."""
    if code.isascii():
        return len(code)
    from unicodedata import category, east_asian_width  # only few contracts need it

    marks = sum(category(character) in ("Mn", "Me") for character in code)
    return len(code) - marks + sum(east_asian_width(character) in "WF" for character in code)


def _short(statement: Statement) -> Code:
    indent, head, arguments, tail, bare = statement
    if arguments is None:
        return EMPTY.join((_MARGINS[indent], head, tail))
    inside = _NEXT.join(arguments)
    if bare:
        return EMPTY.join((_MARGINS[indent], head, inside, tail))
    return EMPTY.join((_MARGINS[indent], head, _OPEN, inside, _CLOSE, tail))
