"""Enums of a DTO file, whose printed values do not say what JSON carries."""

from generator.importers.dto_service import Declared, DtoFile
from generator.ir import Attribute
from generator.servicestack.service import MetaType


def enum_of(
    name: str, members: list[tuple[str, str | int | None]], attributes: tuple[Attribute, ...]
) -> MetaType:
    """An enum; a member's value is its text, its number, or None for its name."""
    numbers = [value for _, value in members if isinstance(value, int)]
    texts = tuple(own if value is None else str(value) for own, value in members)
    flags = any(attribute.name == "Flags" for attribute in attributes)
    names = tuple(own for own, _ in members)
    numbered = bool(members) and len(numbers) == len(members)
    # A server leaves the numbers out where they only count from 0, but for enums sent as numbers.
    counting = numbered and numbers == list(range(len(members)))
    return MetaType(
        name,
        enum=True,
        enum_int=flags or counting,
        attributes=attributes,
        enum_names=names,
        enum_values=tuple(map(str, numbers)) if numbered else None,
        enum_member_values=None if numbered or texts == names else texts,
    )


def judged_enums(file: DtoFile) -> DtoFile:
    """The file with each enum of numbers sent as a number or as a name.

    Only [Flags], or a server that sends every enum as a number, sends numbers. Enums of texts, and
    enums that count from 0, show which server it is.
    """
    flagged = {
        one.made.name
        for one in file.declared
        if any(attribute.name == "Flags" for attribute in one.made.attributes)
    }
    others = [one for one in file.declared if one.made.enum and one.made.name not in flagged]
    all_numbers = bool(others) and all(one.made.enum_values is not None for one in others)
    counting = any(one.made.enum_int for one in others)
    declared: list[Declared] = []
    for one in file.declared:
        made = one.made
        if made.enum and made.name not in flagged and made.enum_values is not None:
            sent_as_number = counting and all_numbers
            made = made._replace(enum_int=sent_as_number)
            if not sent_as_number:
                text = "an enum with numbers that JSON may carry as numbers or as names; as names"
                file.notes.unsaid(text, made.name, one.at)
        declared.append(one._replace(made=made))
    return file._replace(declared=tuple(declared))
