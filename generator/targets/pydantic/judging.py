"""Names that the models cannot have."""

from collections.abc import Iterable, Iterator

from generator.generics import all_fields
from generator.ir import Contract, EnumType, Field, Record, Union
from generator.naming import screaming
from generator.problems import Note, Position, Problem
from generator.targets.openapi.components import EndlessType, components
from generator.targets.openapi.judging import collisions
from generator.targets.openapi.names import Names
from generator.targets.pydantic.names import (
    TARGET,
    attribute_name,
    attribute_of,
    class_name,
    is_attribute,
    is_class,
    spelled,
)


def judge(contract: Contract) -> Iterator[Problem]:
    """Every problem of one contract."""
    spelled_badly = list(_bad_spellings(contract))
    yield from spelled_badly
    if spelled_badly:
        return
    try:
        yield from collisions(components(contract, Names(contract, class_name), None), TARGET)
    except EndlessType as error:
        yield error.problem
    for record in contract.records:
        yield from _attributes(all_fields(contract, record), record)
    for declared in contract.types:
        if isinstance(declared, Union):
            yield from _discriminator(contract, declared)
        elif isinstance(declared, EnumType):
            yield from _members(declared)


def _bad_spellings(contract: Contract) -> Iterator[Problem]:
    records = contract.records
    for declared in (*contract.types, *(operation.request for operation in contract.operations)):
        name = spelled(declared)
        if name is not None and not is_class(name):
            message = f"'{name}' cannot name a model"
            hint = "a class starts with a capital, then ASCII letters and digits; some are taken"
            at, width = Position(*declared.at), len(declared.name)
            yield Problem(at, "bad-spelling", message, hint, width)
    for record in records:
        for field in record.fields:
            name = spelled(field)
            if name is not None and not is_attribute(name):
                message = f"'{name}' cannot name an attribute of a model"
                hint = "it must be an identifier, no keyword, and no name that a model has itself"
                at, width = Position(*field.at), len(field.wire_name)
                yield Problem(at, "bad-spelling", message, hint, width)


def _attributes(fields: Iterable[Field], record: Record) -> Iterator[Problem]:
    known: dict[str, Field] = {}
    for field in fields:
        name = attribute_name(field)
        first = known.setdefault(name, field)
        if first is not field:
            message = (
                f"'{field.wire_name}' and '{first.wire_name}' of '{record.name}'"
                f" would both be the attribute '{name}'"
            )
            yield _collision(field, message, first)


def _discriminator(contract: Contract, union: Union) -> Iterator[Problem]:
    name = attribute_of(union.discriminator)
    for variant in union.variants:
        for field in all_fields(contract, contract.record(variant.record)):
            if attribute_name(field) == name:
                message = (
                    f"'{field.wire_name}' of '{variant.record}' would be the attribute '{name}',"
                    f" as the discriminator of '{union.name}' is"
                )
                yield _collision(field, message, union)


def _members(enum: EnumType) -> Iterator[Problem]:
    known: dict[str, str] = {}
    for member in enum.members:
        name = screaming(member.name)
        first = known.setdefault(name, member.name)
        if first != member.name:
            message = f"'{member.name}' and '{first}' would both be the member '{name}'"
            at, width = Position(*member.at), len(member.name)
            hint = "rename one; 'wire:' keeps what it is in JSON"
            yield Problem(at, "name-collision", message, hint, width)


def _collision(field: Field, message: str, other: Field | Union) -> Problem:
    hint = f"give one of them another name under 'names: {{{TARGET}: …}}'"
    note = Note(Position(*other.at), "the other one is declared here")
    at, width = Position(*field.at), len(field.wire_name)
    return Problem(at, "name-collision", message, hint, width, (note,))
