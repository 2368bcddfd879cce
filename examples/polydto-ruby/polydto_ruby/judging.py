"""What the target cannot say, each with the author's position."""

from collections.abc import Iterable, Iterator

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
from generator.problems import Problem
from polydto_ruby.names import SPELLING, attribute, constant
from polydto_ruby.types import PRIMITIVES


def judged(contract: Contract) -> Iterator[Problem]:
    """Errors only, in the order of the contract."""
    known: dict[str, str] = {}
    for declared in contract.declared:
        name = constant(declared.name)
        if known.setdefault(name, declared.name) != declared.name:
            message = f"'{declared.name}' and '{known[name]}' are both {name} in Ruby"
            yield Problem(declared.at, "name-collision", message, "rename one of them")
        if isinstance(declared, Record):
            yield from _record(declared)


def _record(record: Record) -> Iterator[Problem]:
    if record.parameters:
        message = f"'{record.name}' has type parameters, which the target ruby does not know"
        yield Problem(record.at, "not-expressible", message)
        return
    known: dict[str, str] = {}
    for field in record.fields:
        yield from _field(record, field)
        name = attribute(field)
        if known.setdefault(name, field.wire_name) != field.wire_name:
            message = f"'{field.wire_name}' and '{known[name]}' are both {name} in Ruby"
            yield Problem(field.at, "name-collision", message, "add names: {ruby: …}")


def _field(record: Record, field: Field) -> Iterator[Problem]:
    given = field.spelling("ruby")
    if given is not None and not SPELLING.fullmatch(given):
        message = f"'{given}' is no name of a Ruby method"
        yield Problem(field.at, "bad-spelling", message)
    for part in _parts(field.type):
        if isinstance(part, Primitive) and part not in PRIMITIVES:
            message = f"the target ruby has no {part.value} ({record.name}.{field.wire_name})"
            yield Problem(field.at, "not-expressible", message)


def _parts(type_: Type) -> Iterable[Type]:
    match type_:
        case Nullable(inner) | ListOf(inner) | SetOf(inner):
            return _parts(inner)
        case MapOf(key, value):
            return (*_parts(key), *_parts(value))
        case Ref() | Primitive() | Parameter():
            return (type_,)
