"""Schemas of the scalar types, and of the texts that are keys of maps.

A schema says what a writer writes: `int64` is a number here although readers take a text too.
"""

from generator.ir import EnumType, Primitive
from generator.targets.openapi.tree import Object, Tree
from generator.tuples import NamedTuple
from generator.values import INTEGER_RANGES

_WHOLE = "^-?[0-9]+$"
_NATURAL = "^[0-9]+$"
_FRACTION = r"^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$"

_FORMATS = {
    Primitive.STRING: "",
    Primitive.DATE: "date",
    Primitive.TIME: "time",
    Primitive.DATETIME: "date-time",
    Primitive.DATETIMEOFFSET: "date-time",
    Primitive.DURATION: "duration",
    Primitive.UUID: "uuid",
    Primitive.URI: "uri",
}
_NUMBERS = {
    Primitive.FLOAT32: "float",
    Primitive.FLOAT64: "double",
    Primitive.DECIMAL: "decimal",
}


class Dialect(NamedTuple):
    """Which schemas are written.

    `old` is OpenAPI 3.0. `models` is for a generator of models: formats become the types that hold
    every value of ours, a format that is advice only is left out, and scalars with bounds are
    components, so that a list of them is a list of a named type.
    """

    old: bool = False
    models: bool = False


def scalar_schema(primitive: Primitive, dialect: Dialect) -> Object:
    """The schema of a value that is not null."""
    if primitive in INTEGER_RANGES:
        low, high = INTEGER_RANGES[primitive]
        return {"type": "integer", "format": primitive.value, "minimum": low, "maximum": high}
    if primitive in _NUMBERS:
        return {"type": "number", "format": _NUMBERS[primitive]}
    if primitive is Primitive.ANY:
        return {}
    if primitive is Primitive.BOOLEAN:
        return {"type": "boolean"}
    if primitive is Primitive.CHAR:
        return {"type": "string", "minLength": 1, "maxLength": 1}
    if dialect.models and primitive in _MODELS:
        return {"type": "string", **_MODELS[primitive]}
    if primitive in (Primitive.BYTES, Primitive.STREAM):
        return {"type": "string", **_base64(dialect)}
    format_ = _FORMATS[primitive]
    return {"type": "string", "format": format_} if format_ else {"type": "string"}


def _base64(dialect: Dialect) -> Object:
    return {"format": "byte"} if dialect.old else {"contentEncoding": "base64"}


NAMED_IN_MODELS = frozenset((*INTEGER_RANGES, Primitive.CHAR))

# `date-time` alone would be a type that demands an offset, or one that never does; `uri` one that
# rewrites addresses and refuses relative ones; `byte` one for texts only.
_MODELS: dict[Primitive, Object] = {
    Primitive.DATETIMEOFFSET: {"customTypePath": "pydantic.AwareDatetime"},
    Primitive.URI: {},
    Primitive.BYTES: {"customTypePath": "pydantic.Base64Bytes"},
    Primitive.STREAM: {"customTypePath": "pydantic.Base64Bytes"},
}


def number_text_schema(primitive: Primitive, dialect: Dialect) -> Object:
    """A number that writers write as a text."""
    pattern = _FRACTION
    if primitive in INTEGER_RANGES:
        pattern = _NATURAL if INTEGER_RANGES[primitive][0] == 0 else _WHOLE
    format_ = _NUMBERS.get(primitive, primitive.value)
    if dialect.models:
        return {"type": "string", "pattern": pattern}
    return {"type": "string", "format": format_, "pattern": pattern}


def key_schema(primitive: Primitive) -> Object:
    """What the text of a key must be; empty for any text."""
    if primitive in INTEGER_RANGES:
        return {"pattern": _NATURAL if INTEGER_RANGES[primitive][0] == 0 else _WHOLE}
    if primitive is Primitive.DECIMAL:
        return {"pattern": _FRACTION}
    if primitive is Primitive.BOOLEAN:
        return {"enum": ["true", "false"]}
    if primitive is Primitive.CHAR:
        return {"minLength": 1, "maxLength": 1}
    format_ = _FORMATS.get(primitive, "")
    return {"format": format_} if format_ else {}


def enum_key_schema(enum: EnumType) -> Object:
    """What the text of a key must be that stands for a member."""
    if enum.flags:
        return {"pattern": _NATURAL}
    if enum.open:
        return {"pattern": _WHOLE} if enum.integer else {}
    members: list[Tree] = [str(member.wire) for member in enum.members]
    return {"enum": members}
