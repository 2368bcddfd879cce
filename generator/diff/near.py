"""A declaration with as little around it as its generated code needs.

What it names is there without what that names in turn, so that a declaration on a circle of types
has a small neighbourhood, too.
"""

from collections.abc import Iterable, Iterator

from generator.closure import answered, names_in, names_of, reach
from generator.ir import (
    Answer,
    Contract,
    Declaration,
    EnumType,
    Field,
    JsonObject,
    Record,
    Value,
)


def near(contract: Contract, name: str) -> Contract:
    """The declaration as it is, its bases as they are, and what they name cut short."""
    operation = next((made for made in contract.operations if made.name == name), None)
    whole = _whole(contract, name)
    waiting = [named for one in whole for named in names_of(contract.declarations[one])]
    waiting += answered(operation) if operation is not None else ()
    short: dict[str, Declaration] = {}
    while waiting:
        named = waiting.pop()
        if named in whole or named in short or named not in contract.declarations:
            continue
        short[named] = _short(contract.declarations[named], contract)
        waiting += names_of(short[named])
    kept = {one: contract.declarations[one] for one in whole} | short
    return _part(contract, kept, name)


def without(contract: Contract, name: str) -> Contract | None:
    """The same without the declaration; None where what is left needs it."""
    kept = {one: made for one, made in contract.declarations.items() if one != name}
    if any(name in names_of(declared) for declared in kept.values()):
        return None
    return _part(contract, kept, "")


def _part(contract: Contract, kept: dict[str, Declaration], name: str) -> Contract:
    """A contract of these declarations. Of the operations, `name` alone has its answers."""
    operations = []
    for operation in contract.operations:
        request = kept.get(operation.name)
        if isinstance(request, Record):
            bare = operation._replace(request=request, returns=Answer.UNDECLARED, errors=())
            operations.append(operation if operation.name == name else bare)
    return contract._replace(
        operations=tuple(operations),
        types=tuple(kept[made.name] for made in contract.types if made.name in kept),
        declarations={one: kept[one] for one in contract.declarations if one in kept},
    )


def _whole(contract: Contract, name: str) -> set[str]:
    """The declaration, its bases and interfaces, and types whose values it writes as defaults."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        one = waiting.pop()
        declared = contract.declarations.get(one)
        if one in found or declared is None:
            continue
        found.add(one)
        if isinstance(declared, Record):
            waiting += _bases(declared)
            waiting += reach(contract, _defaulted(declared.fields))
    return found


def _bases(record: Record) -> Iterator[str]:
    for base in (record.extends, *(record.implements or ())):
        if base is not None:
            yield from names_in(base)


def _defaulted(fields: Iterable[Field]) -> Iterator[str]:
    """The declared types of fields whose defaults hold objects."""
    for field in fields:
        if field.default is not None and _holds_object(field.default.value):
            yield from names_in(field.type)


def _holds_object(value: Value) -> bool:
    if isinstance(value, JsonObject):
        return True
    return isinstance(value, tuple) and any(map(_holds_object, value))


def _short(declared: Declaration, contract: Contract) -> Declaration:
    """A record without the fields that name records or unions."""
    if not isinstance(declared, Record):
        return declared

    def plain(field: Field) -> bool:
        named = (contract.declarations.get(name) for name in names_in(field.type))
        return all(isinstance(one, EnumType) for one in named)

    shadowed = tuple((at, field) for at, field in declared.shadowed if plain(field))
    return declared._replace(fields=tuple(filter(plain, declared.fields)), shadowed=shadowed)
