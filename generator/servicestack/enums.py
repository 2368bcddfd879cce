"""What the members of an enum are: what ServiceStack prints for each, and what JSON carries."""

import re

from generator.servicestack.service import MetaType

EnumValue = str | int


def printed_values(made: MetaType) -> list[EnumValue]:
    """By the rule of ServiceStack's printers: the member's text, else its number, else its name."""
    texts, numbers = made.enum_member_values, made.enum_values
    if texts is not None:
        return list(texts)
    return list(made.enum_names) if numbers is None else list(map(_number, numbers))


def wire_values(made: MetaType) -> list[EnumValue]:
    """What JSON carries: numbers of an enum that is sent so, else texts."""
    if made.enum_int:
        numbers = made.enum_values
        return list(range(len(made.enum_names))) if numbers is None else list(map(_number, numbers))
    return list(made.enum_names if made.enum_member_values is None else made.enum_member_values)


def _number(text: str) -> EnumValue:
    # A document may hold any text here; one that is no number stays a text.
    return int(text) if re.fullmatch(r"-?[0-9]{1,20}", text, re.ASCII) else text
