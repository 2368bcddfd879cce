"""Type parameters replaced by arguments, and the fields of a record with those of its bases."""

from collections.abc import Mapping
from typing import assert_never

from generator.ir import (
    Contract,
    Field,
    ListOf,
    MapOf,
    Nullable,
    Parameter,
    Primitive,
    Record,
    Ref,
    SetOf,
    Type,
)


def substitute(type_: Type, arguments: Mapping[str, Type]) -> Type:
    """`type_` with each parameter that `arguments` names replaced; `T??` is folded to `T?`."""
    match type_:
        case Primitive():
            return type_
        case Parameter(name):
            return arguments.get(name, type_)
        case ListOf(item):
            return ListOf(substitute(item, arguments))
        case SetOf(item):
            return SetOf(substitute(item, arguments))
        case MapOf(key, value):
            return MapOf(substitute(key, arguments), substitute(value, arguments))
        case Nullable(inner):
            found = substitute(inner, arguments)
            return found if isinstance(found, Nullable) else Nullable(found)
        case Ref(name, given):
            return Ref(name, tuple(substitute(argument, arguments) for argument in given))
        case _:
            assert_never(type_)


def with_names(type_: Type, names: Mapping[str, str]) -> Type:
    """`type_` with declared names replaced."""
    match type_:
        case Nullable(inner):
            return Nullable(with_names(inner, names))
        case ListOf(item):
            return ListOf(with_names(item, names))
        case SetOf(item):
            return SetOf(with_names(item, names))
        case MapOf(key, value):
            return MapOf(with_names(key, names), with_names(value, names))
        case Ref(name, arguments):
            return Ref(names.get(name, name), tuple(with_names(a, names) for a in arguments))
        case _:
            return type_


def bases(contract: Contract, record: Record) -> list[tuple[Record, dict[str, Type]]]:
    """The base records, nearest first, each with what its parameters stand for in `record`."""
    found: list[tuple[Record, dict[str, Type]]] = []
    arguments: dict[str, Type] = {}
    current = record
    while current.extends is not None:
        base = contract.record(current.extends.name)
        if base.parameters or current.extends.arguments:
            given = (substitute(argument, arguments) for argument in current.extends.arguments)
            arguments = dict(zip(base.parameters, given, strict=True))
        elif arguments:
            arguments = {}
        found.append((base, arguments))
        current = base
    return found


def all_fields(contract: Contract, record: Record) -> tuple[Field, ...]:
    """The fields of `record` after those of its bases, outermost base first."""
    if record.extends is None:
        return record.fields
    fields: list[Field] = []
    for base, arguments in reversed(bases(contract, record)):
        if arguments:
            fields += [
                field._replace(type=substitute(field.type, arguments)) for field in base.fields
            ]
        else:
            fields += base.fields
    return (*fields, *record.fields)
