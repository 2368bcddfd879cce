"""Types as expressions that know how to read and write: one match, one table."""

from typing import assert_never

from generator.code import Code
from generator.ir import (
    Field,
    ListOf,
    MapOf,
    Nullable,
    Parameter,
    Primitive,
    Ref,
    SetOf,
    Type,
)
from polydto_ruby.escape import identifier
from polydto_ruby.names import constant

_WIRE = Code("::PolydtoWire::")
PRIMITIVES = {
    Primitive.STRING: Code("TEXT"),
    Primitive.CHAR: Code("CHAR"),
    Primitive.BOOLEAN: Code("BOOLEAN"),
    Primitive.INT8: Code("INT8"),
    Primitive.INT16: Code("INT16"),
    Primitive.INT32: Code("INT32"),
    Primitive.INT64: Code("INT64"),
    Primitive.UINT8: Code("UINT8"),
    Primitive.UINT16: Code("UINT16"),
    Primitive.UINT32: Code("UINT32"),
    Primitive.UINT64: Code("UINT64"),
    Primitive.FLOAT32: Code("FLOAT32"),
    Primitive.FLOAT64: Code("FLOAT64"),
    Primitive.DECIMAL: Code("DECIMAL"),
    Primitive.UUID: Code("UUID"),
    Primitive.URI: Code("TEXT"),
    Primitive.BYTES: Code("BYTES"),
    Primitive.ANY: Code("ANY"),
}
_LIST, _SET = Code("::PolydtoWire::List.new({})"), Code("::PolydtoWire::Unique.new({})")
_MAP = Code("::PolydtoWire::Map.new({}, {})")
_NULLABLE = Code("::PolydtoWire::Nullable.new({})")
_QUOTED = Code("::PolydtoWire::Quoted.new({})")


def field_type(field: Field) -> Code:
    """The type of a field's value where it is there and not null."""
    type_ = field.type.inner if isinstance(field.type, Nullable) else field.type
    made = expression(type_)
    return _QUOTED.format(made) if field.number_as_string else made


def expression(type_: Type) -> Code:
    """An object with `read` and `write`. Raises KeyError for what `judging` refuses."""
    match type_:
        case Primitive():
            return _WIRE + PRIMITIVES[type_]
        case ListOf(item):
            return _LIST.format(expression(item))
        case SetOf(item):
            return _SET.format(expression(item))
        case MapOf(key, value):
            return _MAP.format(expression(key), expression(value))
        case Nullable(inner):
            return _NULLABLE.format(expression(inner))
        case Ref(name):
            return identifier(constant(name))
        case Parameter(name):
            raise KeyError(name)
        case _:
            assert_never(type_)
