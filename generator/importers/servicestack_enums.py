"""The members of a server's enum that a contract can have."""

import re

from generator.declarations import is_member_name
from generator.ir import Member
from generator.servicestack.service import MetaType

_WHOLE = re.compile(r"-?[0-9]{1,20}\Z")


def numbers_of(made: MetaType) -> list[int]:
    """A number for each name, or none at all where the document does not have them."""
    numbers = [int(text) for text in made.enum_values or () if _WHOLE.match(text)]
    return numbers if len(numbers) == len(made.enum_names) else []


def members_of(made: MetaType) -> tuple[Member, ...]:
    """The members with a name and a value of their own, in the document's order."""
    numbers = numbers_of(made)
    integer = made.enum_int and bool(numbers)
    texts = made.enum_member_values or made.enum_names
    docs = made.enum_descriptions or ("",) * len(made.enum_names)
    members: dict[str, Member] = {}
    seen: set[str | int] = set()
    for index, own in enumerate(made.enum_names):
        number = numbers[index] if numbers else None
        wire = number if integer and number is not None else texts[index]
        if own in members or wire in seen or not is_member_name(own):
            continue
        seen.add(wire)
        members[own] = Member(own, wire, number, docs[index])
    return tuple(members.values())
