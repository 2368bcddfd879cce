"""Type parameters replaced by arguments, and the fields of a record with those of its bases."""

from collections.abc import Callable, Mapping
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


def replaced(type_: Type, by: Callable[[Ref], Type]) -> Type:
    """`type_` with what `by` gives for each declared name, whose arguments are replaced first."""
    match type_:
        case Nullable(inner):
            return Nullable(replaced(inner, by))
        case ListOf(item):
            return ListOf(replaced(item, by))
        case SetOf(item):
            return SetOf(replaced(item, by))
        case MapOf(key, value):
            return MapOf(replaced(key, by), replaced(value, by))
        case Ref(name, arguments):
            if arguments:
                type_ = Ref(name, tuple(replaced(argument, by) for argument in arguments))
            return by(type_)
        case _:
            return type_


def with_names(type_: Type, names: Mapping[str, str]) -> Type:
    """`type_` with declared names replaced."""
    return replaced(type_, lambda ref: Ref(names.get(ref.name, ref.name), ref.arguments))


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
