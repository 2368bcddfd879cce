"""Enums in style servicestack. The client library reads a member by its value."""

import re
from collections.abc import Iterator

from generator.code import Code
from generator.servicestack.service import MetaType
from generator.targets.python.escape import identifier, integer, single_quoted
from generator.targets.python.servicestack_names import (
    is_member_name,
    member_name,
)
from generator.tuples import NamedTuple

_LINE = Code("{} = {}")
_STRANGE = "'{}' is no name that Python takes for a member, so that the file cannot be imported"
_TWICE = "'{}' and '{}' are both the member '{}', so that the file cannot be imported"


class PrintedEnum(NamedTuple):
    """`base` is `IntEnum`, `IntFlag` or `str, Enum`. `clashes` are members of one name.

    `members` are names and values of `lines`.
    """

    base: Code
    lines: tuple[Code, ...]
    faults: tuple[str, ...]
    clashes: tuple[str, ...]
    members: tuple[tuple[str, int | str], ...]


def printed_enum(made: MetaType, *, exact: bool) -> PrintedEnum:
    """`exact` is ServiceStack's text; else that which reads and writes what the server sends."""
    names = [member_name(name) for name in made.enum_names]
    flags = any(attribute.name == "Flags" for attribute in made.attributes)
    faults: list[str] = []
    if exact:
        whole = made.enum_int or made.enum_values is not None
        values = _server_values(made)
        if whole and any(isinstance(value, str) for value in values):
            faults.append("its values are texts in an IntEnum, so that the file cannot be imported")
        elif whole and not made.enum_int:
            faults.append("is a number here and a name on the wire, so that reading one stops")
        if flags and made.enum_int:
            faults.append("a combination of flags is no member, so that reading one stops")
        base = Code("IntEnum") if whole else Code("str, Enum")
    else:
        whole = made.enum_int
        values = _wire_values(made)
        number_base = Code("IntFlag") if flags else Code("IntEnum")
        base = number_base if whole else Code("str, Enum")
    lines = [
        _LINE.format(identifier(name), _literal(value))
        for name, value in zip(names, values, strict=True)
    ]
    members = tuple(zip(names, values, strict=True))
    clashes = tuple(_clashes(made, names))
    return PrintedEnum(base, tuple(lines), tuple(faults), clashes, members)


def _literal(value: int | str) -> Code:
    return integer(value) if isinstance(value, int) else single_quoted(value)


def _server_values(made: MetaType) -> list[int | str]:
    """The member value, or else the number, or else the name."""
    if made.enum_member_values is not None:
        return list(made.enum_member_values)
    return list(map(_number, made.enum_values or made.enum_names))


def _wire_values(made: MetaType) -> list[int | str]:
    """What JSON carries. Numbers that the document leaves out count from 0."""
    if made.enum_int:
        return [
            int(text) if _is_number(text) else place
            for place, text in enumerate(made.enum_values or made.enum_names)
        ]
    return list(made.enum_member_values or made.enum_names)


def _number(text: str) -> int | str:
    return int(text) if _is_number(text) else text


def _is_number(text: str) -> bool:
    return re.fullmatch("-?[0-9]{1,20}", text) is not None


def _clashes(made: MetaType, names: list[str]) -> Iterator[str]:
    taken: dict[str, str] = {}
    for declared, name in zip(made.enum_names, names, strict=True):
        if not is_member_name(name):
            yield _STRANGE.format(name)
        if name in taken:
            yield _TWICE.format(declared, taken[name], name)
        taken.setdefault(name, declared)
