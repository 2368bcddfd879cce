"""Statements in the shape that black keeps, at its default width."""

from collections.abc import Sequence

from generator.code import EMPTY, Code

WIDTH = 88


def margin(indent: int) -> Code:
    return Code(" ") * indent


def call(
    indent: int, head: Code, arguments: Sequence[Code], tail: Code = EMPTY
) -> tuple[Code, ...]:
    """`head(arguments)tail` on one line, or its arguments on one line, or one line each."""
    inside = Code(", ").join(arguments)
    whole = margin(indent) + head + Code("(") + inside + Code(")") + tail
    if len(whole) <= WIDTH or not arguments:
        return (whole,)
    opened, closed = margin(indent) + head + Code("("), margin(indent) + Code(")") + tail
    if indent + 4 + len(inside) < WIDTH:
        # black ends the only parameter of a definition with a comma.
        comma = Code(",") if len(arguments) == 1 and head.startswith("def ") else EMPTY
        return (opened, margin(indent + 4) + inside + comma, closed)
    rows = tuple(margin(indent + 4) + argument + Code(",") for argument in arguments)
    return (opened, *rows, closed)


def texts(indent: int, head: Code, items: Sequence[Code]) -> tuple[Code, ...]:
    """`head = (items)`: a tuple on one line if it fits, else one item a line."""
    comma = Code(",") if len(items) == 1 else EMPTY
    whole = margin(indent) + head + Code(" = (") + Code(", ").join(items) + comma + Code(")")
    if len(whole) <= WIDTH:
        return (whole,)
    rows = tuple(margin(indent + 4) + item + Code(",") for item in items)
    return (margin(indent) + head + Code(" = ("), *rows, margin(indent) + Code(")"))
