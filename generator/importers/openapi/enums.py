"""Enums: members from values, with the names and descriptions that extensions give them."""

from typing import Any

from generator.importers.openapi.named import member_name, spelled
from generator.importers.openapi.report import Report
from generator.importers.openapi.retirement import deprecation
from generator.importers.openapi.shape import Shape
from generator.ir import EnumType, Member
from generator.naming import words
from generator.problems import Origin


def is_enum(shape: Shape) -> bool:
    """Whether a simplified shape is an enum of texts, or of whole numbers."""
    if shape.flags and shape.types == ("integer",):
        return True
    return shape.enum is not None and _kind(shape.enum) is not None


def _kind(values: tuple[Any, ...]) -> type | None:
    kinds = {value.__class__ for value in values}
    return next(iter(kinds)) if kinds in ({str}, {int}) else None


def enum_of(shape: Shape, name: str, report: Report, at: Origin) -> EnumType:
    """The enum of a shape that `is_enum`."""
    values: tuple[Any, ...] = shape.enum or ()
    names = shape.names
    if shape.flags:
        values, names = tuple(shape.flags.values()), tuple(shape.flags)
    given = names if len(names) == len(values) else ()
    if names and not given:
        report.lose((*shape.place, "x-enum-varnames"), "names that are not as many as the values")
    members: list[Member] = []
    taken: set[str] = set()
    wires: set[Any] = set()
    for index, value in enumerate(values):
        if value in wires:
            continue
        wires.add(value)
        wanted = member_name(given[index] if given else str(value))
        key = _key(wanted)
        if key in taken:
            # Targets write members in cases of their own, so that letters' case is no difference.
            wanted = f"Value{spelled(str(value))}"
            key = _key(wanted)
            if key in taken:
                wanted = "Value" + "".join(f"U{ord(sign):x}" for sign in str(value))
                key = _key(wanted)
        taken.add(key)
        doc = shape.docs[index].strip("\n") if index < len(shape.docs) else ""
        gone = shape.gone.get(wanted)
        members.append(
            Member(
                wanted,
                value,
                value if isinstance(value, int) else None,
                doc,
                deprecation(gone) if gone is not None else None,
            )
        )
    integer = isinstance(values[0], int)
    return EnumType(
        name=name,
        members=tuple(members),
        integer=integer,
        flags=bool(shape.flags),
        open=shape.open,
        at=at,
    )


def _key(name: str) -> str:
    return "_".join(words(name)) or name
