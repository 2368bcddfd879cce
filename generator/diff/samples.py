"""Small JSON values of a type, to show what one side writes and the other does not take."""

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from generator.generics import all_fields, substitute
from generator.ir import (
    Contract,
    EnumType,
    Field,
    JsonObject,
    Limits,
    ListOf,
    MapOf,
    Nullable,
    Parameter,
    Primitive,
    Record,
    Ref,
    SetOf,
    Type,
    Union,
    Value,
)
from generator.values import INTEGER_RANGES

_DEEPEST = 3
_LONGEST = 240
_MOST = 12  # fields of a record; more are no example but a page

SCALARS: Mapping[Primitive, Any] = {
    **dict.fromkeys(INTEGER_RANGES, 1),
    Primitive.STRING: "text",
    Primitive.CHAR: "x",
    Primitive.BOOLEAN: True,
    Primitive.FLOAT32: 1.5,
    Primitive.FLOAT64: 1.5,
    Primitive.DECIMAL: 1.5,
    Primitive.DATE: "2026-11-24",
    Primitive.TIME: "13:30:00",
    Primitive.DATETIME: "2026-11-24T13:30:00",
    Primitive.DATETIMEOFFSET: "2026-11-24T13:30:00+01:00",
    Primitive.DURATION: "PT1H30M",
    Primitive.UUID: "123e4567-e89b-12d3-a456-426614174000",
    Primitive.URI: "https://example.com",
    Primitive.BYTES: "aGk=",
    Primitive.STREAM: "aGk=",
    Primitive.ANY: {"any": "value"},
}


def sample(type_: Type, contract: Contract, limits: Limits | None = None, depth: int = 0) -> Any:
    """A value of `type_` as Python's json writes it; nothing optional is there."""
    match type_:
        case Primitive():
            return _scalar(type_, limits)
        case Nullable(inner):
            return None if depth else sample(inner, contract, limits, depth)
        case ListOf(item) | SetOf(item):
            least = (limits.min_items or 0) if limits else 0
            if least == 0 and (depth >= _DEEPEST or depth > 1):
                return []
            return [sample(item, contract, None, depth + 1)] * max(1, min(least, 3))
        case MapOf(key, value):
            if depth >= _DEEPEST or depth > 1:
                return {}
            return {text(sample(key, contract)): sample(value, contract, None, depth + 1)}
        case Ref():
            return _declared(type_, contract, depth)
        case Parameter(name):
            return f"<{name}>"


def text(value: Any) -> str:
    """A key of a map."""
    return value if isinstance(value, str) else json.dumps(value)


def _scalar(type_: Primitive, limits: Limits | None) -> Any:
    value = SCALARS[type_]
    if limits is None:
        return value
    if isinstance(value, str):
        shortest = limits.min_length or 0
        return (value * (1 + shortest // max(1, len(value))))[: limits.max_length]
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    for bound, step in (
        (limits.minimum, 0),
        (limits.maximum, 0),
        (limits.exclusive_minimum, 1),
        (limits.exclusive_maximum, -1),
    ):
        if bound is not None:
            return plain(bound + step)
    return plain(limits.multiple_of) if limits.multiple_of is not None else value


def _declared(ref: Ref, contract: Contract, depth: int) -> Any:
    declared = contract.declarations.get(ref.name)
    match declared:
        case EnumType():
            return declared.members[0].wire
        case Union():
            first = declared.variants[0]
            inner = _declared(Ref(first.record), contract, depth + 1)
            return {declared.discriminator: first.tag, **inner} if inner != "…" else inner
        case Record():
            if depth >= _DEEPEST:
                return "…"
            arguments = dict(zip(declared.parameters, ref.arguments, strict=False))
            fields = [field for field in all_fields(contract, declared) if field.required]
            return {
                field.wire_name: field_sample(field, contract, arguments, depth + 1)
                for field in fields[:_MOST]
            }
        case None:
            return {}


def field_sample(
    field: Field, contract: Contract, arguments: Mapping[str, Type] = {}, depth: int = 0
) -> Any:
    """A value of the field; the first example, if the contract gives one."""
    if field.examples:
        return plain(field.examples[0])
    type_ = substitute(field.type, arguments) if arguments else field.type
    value = sample(type_, contract, field.limits, depth)
    return text(value) if field.number_as_string and not isinstance(value, str) else value


def plain(value: Value) -> Any:
    """A value of a contract as Python's json writes it."""
    if isinstance(value, JsonObject):
        return {name: plain(item) for name, item in value.members}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def payload(contract: Contract, known: Mapping[str, Field], changed: Mapping[str, Any]) -> str:
    """A record as JSON with what it requires and `changed`; ... for a key is that it is absent.

    `known` are all its fields by their names on the wire.
    """
    made: dict[str, Any] = {}
    fields: Iterable[Field] = known.values()
    if len(known) > _MOST:
        fields = [known[name] for name in changed if name in known]
        made["…"] = "…"
    for field in fields:
        if field.wire_name in changed:
            if changed[field.wire_name] is not ...:
                made[field.wire_name] = changed[field.wire_name]
        elif field.required:
            made[field.wire_name] = field_sample(field, contract, depth=1)
    for name, value in changed.items():
        if value is not ...:
            made.setdefault(name, value)
    whole = as_text(made)
    if len(whole) <= _LONGEST:
        return whole
    short = {name: value for name, value in changed.items() if value is not ...}
    return as_text({**short, "…": "…"})


_encode = json.JSONEncoder(ensure_ascii=False).encode


def as_text(value: Any) -> str:
    """JSON on one line."""
    return _encode(value)
