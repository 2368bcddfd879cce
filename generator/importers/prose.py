"""What descriptions say of values: a format that they name, an example that they give."""

import re

from generator.importers.dto_notes import Notebook
from generator.ir import Contract, Declaration, Field, Nullable, Primitive, Record, Type, Value
from generator.problems import Position
from generator.values import INTEGER_RANGES, misfit

# A standard's own name in a description, and the word of a contract for it.
_FORMATS = ((re.compile(r"\bE\.?164\b"), "e164", re.compile(r"\+[1-9][0-9]{1,14}\Z")),)
# The example ends the description, so that it is one word and no start of a sentence.
_EXAMPLE = re.compile(r"\be\.g\.:? (\S{1,200}?)[.)]*\Z")
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,18})\Z")


def with_prose(contract: Contract, notes: Notebook) -> Contract:
    """The contract with formats and examples of its texts and numbers; notes tell of each."""

    def told(record: Record) -> Record:
        fields = tuple(_told(one, record.name, contract, notes) for one in record.fields)
        return record._replace(fields=fields)

    types = tuple(told(made) if isinstance(made, Record) else made for made in contract.types)
    operations = tuple(made._replace(request=told(made.request)) for made in contract.operations)
    every: tuple[Declaration, ...] = (*types, *(made.request for made in operations))
    return contract._replace(
        types=types,
        operations=operations,
        declarations={made.name: made for made in every},
    )


def _told(field: Field, owner: str, contract: Contract, notes: Notebook) -> Field:
    type_ = field.type.inner if isinstance(field.type, Nullable) else field.type
    what = f"{owner}.{field.wire_name}"
    at = notes.places.get(what, Position("", 1, 1))
    form = None
    if type_ is Primitive.STRING:
        for pattern, name, values in _FORMATS:
            if pattern.search(field.doc):
                notes.unsaid(f"format {name} is taken from its description", what, at)
                field, form = field._replace(format=name), values
    found = _EXAMPLE.search(field.doc)
    value = _value(found[1], type_) if found is not None else None
    if value is None or misfit(value, field.type, contract.declarations) is not None:
        return field
    if form is not None and not form.match(str(value)):
        return field
    notes.unsaid("an example is taken from its description", what, at)
    return field._replace(examples=(value,))


def _value(text: str, type_: Type) -> Value:
    """The text of an example as a value; None for what is none of the type."""
    text = text.strip("\"'`“”‘’")
    if type_ is Primitive.STRING:
        return text or None
    if isinstance(type_, Primitive) and type_ in INTEGER_RANGES and _WHOLE.match(text):
        return int(text)
    return None
