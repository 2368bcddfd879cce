"""Enums of style servicestack."""

from generator.code import Code
from generator.servicestack.enums import EnumValue, printed_values, wire_values
from generator.servicestack.service import MetaType
from generator.targets.typescript.escape import enum_member, number, quoted
from generator.targets.typescript.servicestack_remarks import NO_DIGITS, NOT_ON_THE_WIRE, Remarks

_MEMBER, _UNION = Code("    {} = {},"), Code("{}type {} = {};")
LARGEST = 2**53 - 1  # Number.MAX_SAFE_INTEGER


def values_of(made: MetaType, remarks: Remarks, *, exact: bool) -> list[EnumValue]:
    """What the members are: what ServiceStack prints, or what JSON carries."""
    wire = wire_values(made)
    values = printed_values(made) if exact else wire
    for name, value, sent in zip(made.enum_names, values, wire, strict=False):
        if value != sent:
            remarks.add(made, "", NOT_ON_THE_WIRE.format(name, _shown(value), _shown(sent)))
        if isinstance(value, int) and abs(value) > LARGEST:
            remarks.add(made, "", f"{name}: {NO_DIGITS}", fault=False)
    return values


def _shown(value: EnumValue) -> str:
    return str(value) if isinstance(value, int) else f"'{value}'"


def member_lines(made: MetaType, values: list[EnumValue]) -> list[Code]:
    """One line a member."""
    return [
        _MEMBER.format(enum_member(name), _literal(value, "'"))
        for name, value in zip(made.enum_names, values, strict=False)
    ]


def union_line(export: Code, name: Code, values: list[EnumValue]) -> Code:
    """The enum as a type alone."""
    literals = [_literal(value, '"') for value in dict.fromkeys(values)]
    return _UNION.format(export, name, Code(" | ").join(literals) or Code("string"))


def _literal(value: EnumValue, quote: str) -> Code:
    return number(value) if isinstance(value, int) else quoted(value, quote)
