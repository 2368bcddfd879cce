"""Defaults and examples that fit their types; what does not fit is told. Spellings of fields."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from generator.closure import names_in
from generator.importers.openapi.named import spelled
from generator.importers.openapi.report import Report
from generator.importers.openapi.source import Place
from generator.ir import Declaration, Default, EnumType, Field, Record, Value
from generator.naming import camel, with_hash, words
from generator.values import limits_misfit, misfit

_MOST_DIGITS = 400  # of an exponent: more would not be read as a number again


def with_sound_values(
    record: Record, declared: Mapping[str, Declaration], report: Report, places: list[Place]
) -> Record:
    """The record with defaults and examples that its types take."""
    fields = tuple(
        (
            _sound(field, declared, report, places)
            if field.default is not None or field.examples
            else field
        )
        for field in record.fields
    )
    return record._replace(fields=fields)


def _sound(
    field: Field, declared: Mapping[str, Declaration], report: Report, places: list[Place]
) -> Field:
    place = places[field.at.line - 1]
    default = field.default
    if default is not None:
        value = _number(field, default.value)
        fault = _fault(value, field, declared)
        if fault is None and any(
            not isinstance(declared[name], EnumType) for name in names_in(field.type)
        ):
            fault = "records and unions have no defaults"
        default = Default(value)
        if fault is not None:
            report.lose((*place, "default"), "a default that its type does not take", fault)
            default = None
    examples = []
    for value in field.examples:
        value = _number(field, value)
        fault = _fault(value, field, declared)
        if fault is None:
            examples.append(value)
        else:
            report.lose(place, "an example that its type does not take", fault)
    return field._replace(default=default, examples=tuple(examples))


def _number(field: Field, value: Value) -> Value:
    """The number that a text holds, where writers write numbers as texts."""
    if not field.number_as_string or not isinstance(value, str):
        return value
    try:
        found = Decimal(value)
    except InvalidOperation:
        return value
    whole = found == found.to_integral_value() and "." not in value and "e" not in value.lower()
    return int(found) if whole and found.is_finite() else found


def _fault(value: Value, field: Field, declared: Mapping[str, Declaration]) -> str | None:
    if isinstance(value, Decimal) and abs(value.adjusted()) > _MOST_DIGITS:
        return "the number is too long"
    return misfit(value, field.type, declared) or limits_misfit(value, field.limits)


def with_spellings(
    record: Record, inherited: tuple[Field, ...], targets: tuple[str, ...]
) -> Record:
    """The record with names for fields that the targets would otherwise give one name.

    The first of such fields keeps its name; the others are spelled sign by sign.
    """
    taken = {_key(field.wire_name) for field in inherited}
    fields = []
    for field in record.fields:
        key = _key(field.wire_name)
        if key in taken and not field.spellings:
            name = camel(spelled(field.wire_name))
            if _key(name) in taken or not name[:1].isalpha():
                name = with_hash(name or "field", field.wire_name)
            taken.add(_key(name))
            field = field._replace(spellings=tuple((target, name) for target in targets))
        taken.add(key)
        fields.append(field)
    return record._replace(fields=tuple(fields))


def _key(wire_name: str) -> str:
    return "".join(words(wire_name)) or "field"
