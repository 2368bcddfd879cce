"""Which records nest without end, and whether numbers must keep their digits."""

from collections.abc import Iterator
from typing import assert_never

from generator.closure import names_of
from generator.ir import (
    Contract,
    Extras,
    ListOf,
    MapOf,
    Nullable,
    Parameter,
    Primitive,
    Ref,
    SetOf,
    Type,
)

_EXACT = frozenset((Primitive.DECIMAL, Primitive.ANY))
_WHOLE = frozenset((Primitive.INT64, Primitive.UINT64))


def without_end(contract: Contract) -> set[str]:
    """The declarations whose values can be nested to any depth: they reach a cycle."""
    declared = contract.declarations
    # Library interfaces are declared nowhere.
    holds = {
        name: {other for other in names_of(item) if other in declared}
        for name, item in declared.items()
    }
    users: dict[str, list[str]] = {}
    for name, held in holds.items():
        for other in held:
            users.setdefault(other, []).append(name)
    ended = [name for name, held in holds.items() if not held]
    while ended:
        name = ended.pop()
        for user in users.get(name, ()):
            holds[user].discard(name)
            if not holds[user]:
                ended.append(user)
    return {name for name, held in holds.items() if held}


def parser(contract: Contract) -> str:
    """The helper that parses JSON text for a contract, with no digit lost that a reader wants."""
    if any(record.parameters or record.extras is Extras.KEEP for record in contract.records):
        return "_parse_exact"
    held = {
        primitive
        for record in contract.records
        for field in record.fields
        for primitive in _primitives(field.type)
    }
    if held & _EXACT:
        return "_parse_exact"
    return "_parse_whole" if held & _WHOLE else "_parse"


def _primitives(type_: Type) -> Iterator[Primitive]:
    match type_:
        case Primitive():
            yield type_
        case Parameter():
            return
        case Nullable(inner) | ListOf(inner) | SetOf(inner) | MapOf(_, inner):
            yield from _primitives(inner)
        case Ref(_, arguments):
            for argument in arguments:
                yield from _primitives(argument)
        case _:
            assert_never(type_)
