"""Component names: one for each declaration, and for each instance of a generic one."""

from collections.abc import Iterator
from typing import assert_never

from generator.generics import substitute
from generator.ir import (
    Answer,
    Contract,
    ListOf,
    MapOf,
    Nullable,
    Parameter,
    Primitive,
    Ref,
    SetOf,
    Type,
    Union,
)
from generator.problems import Note, Position, Problem

_MOST_INSTANCES = 20_000
_DEEPEST = 24


def type_word(type_: Type) -> str:
    """`Page<Session?[]>` is `PageOfListOfNullableSession`: a name from the type alone."""
    match type_:
        case Primitive():
            return type_.value[:1].upper() + type_.value[1:]
        case Parameter(name):
            return name
        case Nullable(inner):
            return f"Nullable{type_word(inner)}"
        case ListOf(item):
            return f"ListOf{type_word(item)}"
        case SetOf(item):
            return f"SetOf{type_word(item)}"
        case MapOf(Primitive.STRING, value):
            return f"MapOf{type_word(value)}"
        case MapOf(key, value):
            return f"MapOf{type_word(key)}To{type_word(value)}"
        case Ref(name, arguments):
            return f"{name}Of{'And'.join(map(type_word, arguments))}" if arguments else name
        case _:
            assert_never(type_)


def variant_name(union: Union, tag_record: str) -> str:
    """The component of a variant with its discriminator."""
    return f"{union.name}{tag_record}"


class EndlessGenericError(Exception):
    """A generic type that needs ever larger instances of itself; carries the record's name."""


def instances(contract: Contract) -> list[Ref]:
    """Every instance of a generic record that the contract needs, in the order of first use."""
    found: dict[Ref, None] = {}
    waiting: list[Type] = list(_top_types(contract))[::-1]
    while waiting:
        for ref in _generic_refs(waiting.pop()):
            if ref in found:
                continue
            if len(found) > _MOST_INSTANCES or _depth(ref) > _DEEPEST:
                raise EndlessGenericError(ref.name)
            found[ref] = None
            record = contract.record(ref.name)
            arguments = dict(zip(record.parameters, ref.arguments, strict=True))
            inside = [substitute(field.type, arguments) for field in record.fields]
            if record.extends is not None:
                inside.append(substitute(record.extends, arguments))
            waiting.extend(inside[::-1])
    return list(found)


def component_problems(contract: Contract) -> Iterator[Problem]:
    """Two components of one name, and generics without end."""
    taken: dict[str, tuple[str, Position]] = {}
    for name, declared in contract.declarations.items():
        taken[name] = (name, declared.at)
    for declared in contract.types:
        if not isinstance(declared, Union):
            continue
        for variant in declared.variants:
            name = variant_name(declared, variant.record)
            shown = f"the variant '{variant.tag}' of '{declared.name}'"
            yield from _claim(taken, name, shown, declared.at)
    try:
        found = instances(contract)
    except EndlessGenericError as error:
        at = contract.declarations[str(error)].at
        message = f"'{error}' needs ever larger instances of itself, which no schema can list"
        hint = "use it inside itself with its own parameters only"
        yield Problem(Position(*at), "not-expressible", message, hint, len(str(error)))
        return
    for ref in found:
        at = contract.declarations[ref.name].at
        yield from _claim(taken, type_word(ref), f"an instance of '{ref.name}'", at)


def _claim(
    taken: dict[str, tuple[str, Position]], name: str, shown: str, at: Position
) -> Iterator[Problem]:
    known = taken.setdefault(name, (shown, at))
    if known[0] != shown:
        note = Note(Position(*known[1]), "the other one", len(name))
        message = f"{shown} is called '{name}' in OpenAPI, as is {known[0]}"
        yield Problem(Position(*at), "name-collision", message, "rename one", 1, (note,))


def _top_types(contract: Contract) -> Iterator[Type]:
    for record in contract.records:
        if record.parameters:
            continue
        if record.extends is not None:
            yield record.extends
        for field in record.fields:
            if not isinstance(field.type, Primitive):
                yield field.type
    for operation in contract.operations:
        if not isinstance(operation.returns, Answer):
            yield operation.returns
        for error in operation.errors:
            if error.type is not None:
                yield error.type


def _generic_refs(type_: Type) -> Iterator[Ref]:
    match type_:
        case Primitive() | Parameter():
            return
        case Nullable(inner) | ListOf(inner) | SetOf(inner):
            yield from _generic_refs(inner)
        case MapOf(key, value):
            yield from _generic_refs(key)
            yield from _generic_refs(value)
        case Ref(_, arguments):
            if arguments:
                yield type_
            for argument in arguments:
                yield from _generic_refs(argument)
        case _:
            assert_never(type_)


def _depth(type_: Type) -> int:
    match type_:
        case Nullable(inner) | ListOf(inner) | SetOf(inner):
            return 1 + _depth(inner)
        case MapOf(_, value):
            return 1 + _depth(value)
        case Ref(_, arguments):
            return 1 + max(map(_depth, arguments), default=0)
        case _:
            return 0
