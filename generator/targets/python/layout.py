"""Statements in the shape that black keeps, at its default width."""

from collections.abc import Sequence

from generator.code import EMPTY, Code

WIDTH = 88


_MARGINS = tuple(Code(" ") * indent for indent in range(25))
_OPEN, _CLOSE, _COMMA, _NEXT = Code("("), Code(")"), Code(","), Code(", ")


def margin(indent: int) -> Code:
    return _MARGINS[indent]


def call(
    indent: int, head: Code, arguments: Sequence[Code], tail: Code = EMPTY
) -> tuple[Code, ...]:
    """`head(arguments)tail` on one line, or its arguments on one line, or one line each."""
    inside = _NEXT.join(arguments)
    size = indent + len(head) + len(inside) + 2 + len(tail)
    before, after = _MARGINS[indent], _MARGINS[indent + 4]
    if size <= WIDTH or not arguments:
        return (EMPTY.join((before, head, _OPEN, inside, _CLOSE, tail)),)
    opened, closed = EMPTY.join((before, head, _OPEN)), EMPTY.join((before, _CLOSE, tail))
    if indent + 4 + len(inside) < WIDTH:
        # black ends the only parameter of a definition with a comma.
        comma = _COMMA if len(arguments) == 1 and head.startswith("def ") else EMPTY
        return (opened, EMPTY.join((after, inside, comma)), closed)
    return (opened, *(EMPTY.join((after, item, _COMMA)) for item in arguments), closed)


def texts(indent: int, head: Code, items: Sequence[Code]) -> tuple[Code, ...]:
    """`head = (items)`: a tuple on one line if it fits, else one item a line."""
    comma = Code(",") if len(items) == 1 else EMPTY
    whole = margin(indent) + head + Code(" = (") + Code(", ").join(items) + comma + Code(")")
    if len(whole) <= WIDTH:
        return (whole,)
    rows = tuple(margin(indent + 4) + item + Code(",") for item in items)
    return (margin(indent) + head + Code(" = ("), *rows, margin(indent) + Code(")"))
