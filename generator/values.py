"""Does a JSON value, given as a default or an example, fit a type?"""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import assert_never

from generator.ir import (
    Declaration,
    EnumType,
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

INTEGER_RANGES: dict[Primitive, tuple[int, int]] = {
    Primitive.INT8: (-(2**7), 2**7 - 1),
    Primitive.INT16: (-(2**15), 2**15 - 1),
    Primitive.INT32: (-(2**31), 2**31 - 1),
    Primitive.INT64: (-(2**63), 2**63 - 1),
    Primitive.UINT8: (0, 2**8 - 1),
    Primitive.UINT16: (0, 2**16 - 1),
    Primitive.UINT32: (0, 2**32 - 1),
    Primitive.UINT64: (0, 2**64 - 1),
}
_OFFSET = r"(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
_DATE = r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_TIME = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,9})?"
_TEXT_FORMS: dict[Primitive, tuple[str, str]] = {
    Primitive.DATE: (_DATE, "2026-11-24"),
    Primitive.TIME: (_TIME, "13:30:00"),
    Primitive.DATETIME: (f"{_DATE}T{_TIME}{_OFFSET}?", "2026-11-24T13:30:00Z"),
    Primitive.DATETIMEOFFSET: (f"{_DATE}T{_TIME}{_OFFSET}", "2026-11-24T13:30:00+01:00"),
    Primitive.DURATION: (
        r"-?P(?=[0-9T])(?:[0-9]+D)?(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\.[0-9]+)?S)?)?",
        "PT1H30M",
    ),
    Primitive.UUID: (
        r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}",
        "123e4567-e89b-12d3-a456-426614174000",
    ),
    Primitive.BYTES: (r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?", "aGk="),
}
_TEXT_FORMS[Primitive.STREAM] = _TEXT_FORMS[Primitive.BYTES]


def misfit(value: Value, type_: Type, declared: Mapping[str, Declaration]) -> str | None:
    """Why `value` is no value of `type_`, in a few words; None if it is one."""
    match type_:
        case Primitive():
            return _scalar_misfit(value, type_)
        case Nullable(inner):
            return None if value is None else misfit(value, inner, declared)
        case ListOf(item) | SetOf(item):
            if not isinstance(value, tuple) or isinstance(value, JsonObject):
                return "a list is wanted"
            return _first(misfit(element, item, declared) for element in value)
        case MapOf(_, inner):
            if not isinstance(value, JsonObject):
                return "a mapping is wanted"
            return _first(misfit(element, inner, declared) for _, element in value.members)
        case Ref(name):
            return _declared_misfit(value, declared[name], declared)
        case Parameter(name):
            return f"the type parameter '{name}' has no values of its own"
        case _:
            assert_never(type_)


def limits_misfit(value: Value, limits: Limits) -> str | None:
    """Which limit `value` breaks; null breaks none."""
    if isinstance(value, str):
        if limits.min_length is not None and len(value) < limits.min_length:
            return f"it is shorter than minLength {limits.min_length}"
        if limits.max_length is not None and len(value) > limits.max_length:
            return f"it is longer than maxLength {limits.max_length}"
        if limits.pattern is not None and not _matches(limits.pattern, value):
            return "it does not match the pattern"
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return _number_misfit(value, limits)
    if isinstance(value, tuple):
        size = len(value.members) if isinstance(value, JsonObject) else len(value)
        if limits.min_items is not None and size < limits.min_items:
            return f"it has fewer than minItems {limits.min_items}"
        if limits.max_items is not None and size > limits.max_items:
            return f"it has more than maxItems {limits.max_items}"
    return None


def _matches(pattern: str, text: str) -> bool:
    from generator.regular import Undecided, finds

    try:
        return finds(pattern, text)
    except Undecided:
        return True  # nobody can tell in good time


def _number_misfit(value: int | Decimal, limits: Limits) -> str | None:
    if limits.minimum is not None and value < limits.minimum:
        return f"it is less than minimum {limits.minimum}"
    if limits.maximum is not None and value > limits.maximum:
        return f"it is more than maximum {limits.maximum}"
    if limits.exclusive_minimum is not None and value <= limits.exclusive_minimum:
        return f"it is not more than exclusiveMinimum {limits.exclusive_minimum}"
    if limits.exclusive_maximum is not None and value >= limits.exclusive_maximum:
        return f"it is not less than exclusiveMaximum {limits.exclusive_maximum}"
    return None


def _first(faults: Iterable[str | None]) -> str | None:
    return next((fault for fault in faults if fault is not None), None)


def _scalar_misfit(value: Value, type_: Primitive) -> str | None:
    if type_ is Primitive.ANY:
        return None
    if type_ is Primitive.BOOLEAN:
        return None if isinstance(value, bool) else "true or false is wanted"
    if type_ in INTEGER_RANGES:
        low, high = INTEGER_RANGES[type_]
        if isinstance(value, bool) or not isinstance(value, int):
            return "a whole number is wanted"
        return None if low <= value <= high else f"{type_.value} goes from {low} to {high}"
    if type_ in (Primitive.FLOAT32, Primitive.FLOAT64, Primitive.DECIMAL):
        number = isinstance(value, int | Decimal) and not isinstance(value, bool)
        return None if number else "a number is wanted"
    if not isinstance(value, str):
        return "a text is wanted; quote it"
    if type_ is Primitive.CHAR:
        return None if len(value) == 1 else "one character is wanted"
    if type_ in _TEXT_FORMS:
        pattern, sample = _TEXT_FORMS[type_]
        if not re.fullmatch(pattern, value) or not _on_calendar(value, type_):
            return f"a {type_.value} is wanted, like {sample}"
    return None


def _on_calendar(value: str, type_: Primitive) -> bool:
    if type_ not in (Primitive.DATE, Primitive.DATETIME, Primitive.DATETIMEOFFSET):
        return True
    import datetime

    try:
        datetime.date.fromisoformat(value[:10])
    except ValueError:
        return False
    return True


def _declared_misfit(
    value: Value, declaration: Declaration, declared: Mapping[str, Declaration]
) -> str | None:
    match declaration:
        case EnumType():
            if declaration.flags:
                fits = isinstance(value, int) and not isinstance(value, bool) and value >= 0
                return None if fits else "a whole number that combines flags is wanted"
            wires = [member.wire for member in declaration.members]
            if not isinstance(value, bool) and value in wires:
                return None
            return f"one of {', '.join(map(str, wires))} is wanted"
        case Record():
            return _record_misfit(value, declaration, declared)
        case Union():
            if not isinstance(value, JsonObject):
                return "a mapping is wanted"
            tag = dict(value.members).get(declaration.discriminator)
            for variant in declaration.variants:
                if variant.tag == tag:
                    rest = tuple(
                        member for member in value.members if member[0] != declaration.discriminator
                    )
                    return _declared_misfit(JsonObject(rest), declared[variant.record], declared)
            tags = ", ".join(variant.tag for variant in declaration.variants)
            return f"'{declaration.discriminator}' must be one of {tags}"
        case _:
            assert_never(declaration)


def _record_misfit(value: Value, record: Record, declared: Mapping[str, Declaration]) -> str | None:
    if not isinstance(value, JsonObject):
        return "a mapping is wanted"
    if record.parameters or record.extends is not None:
        return None  # generic and inherited members would want a whole contract; examples only
    given = dict(value.members)
    for field in record.fields:
        if field.wire_name not in given:
            if field.required:
                return f"'{field.wire_name}' is missing"
            continue
        fault = misfit(given.pop(field.wire_name), field.type, declared)
        if fault is not None:
            return f"'{field.wire_name}': {fault}"
    return f"'{next(iter(given))}' is unknown" if given else None
