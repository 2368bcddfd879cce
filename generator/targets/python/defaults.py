"""Default values as expressions."""

from generator.code import Code
from generator.ir import (
    EnumType,
    JsonObject,
    ListOf,
    MapOf,
    Nullable,
    Primitive,
    Ref,
    SetOf,
    Type,
    Value,
)
from generator.targets.python.escape import fraction, identifier, number, string
from generator.targets.python.names import member_name
from generator.targets.python.types import Types
from generator.tuples import NamedTuple

_TEXTS = (Primitive.STRING, Primitive.URI, Primitive.CHAR, Primitive.ANY)
_FLOATS = (Primitive.FLOAT32, Primitive.FLOAT64)
_NEXT = Code(", ")


class Expression(NamedTuple):
    """`fresh` if each use needs a value of its own, or one that the module can make only later."""

    code: Code
    fresh: bool = False


def literal(value: Value, type_: Type, types: Types) -> Expression:
    """A default as an expression of the attribute's type."""
    inner = type_.inner if isinstance(type_, Nullable) else type_
    if value is None:
        return Expression(Code("None"))
    if isinstance(value, bool):
        return Expression(Code("True") if value else Code("False"))
    if isinstance(value, JsonObject):
        key, held = (inner.key, inner.value) if isinstance(inner, MapOf) else _ANY_MAP
        pairs = [
            Code("{}: {}").format(_key(name, key, types), literal(item, held, types).code)
            for name, item in value.members
        ]
        return Expression(Code("{{{}}}").format(_NEXT.join(pairs)), fresh=True)
    if isinstance(value, tuple):
        held = inner.item if isinstance(inner, ListOf | SetOf) else Primitive.ANY
        items = [literal(item, held, types).code for item in value]
        return Expression(Code("[{}]").format(_NEXT.join(items)), fresh=True)
    enum = types.enum(inner)
    if enum is not None:
        assert isinstance(inner, Ref) and isinstance(value, str | int)
        return Expression(_member(value, enum, types))
    if isinstance(value, str):
        if inner in _TEXTS:
            return Expression(string(value))
        return Expression(_read(value, inner, types), fresh=True)
    if inner in _FLOATS:
        return Expression(fraction(value))
    if inner is Primitive.DECIMAL and isinstance(value, int):
        return Expression(Code("_decimal.Decimal({})").format(number(value)))
    return Expression(number(value))


_ANY_MAP: tuple[Type, Type] = (Primitive.STRING, Primitive.ANY)


def _member(value: str | int, enum: EnumType, types: Types) -> Code:
    own = types.declared(enum.name)
    for member in enum.members:
        if member.wire == value:
            return Code("{}.{}").format(own, identifier(member_name(member)))
    assert isinstance(value, int)  # flags that are set together
    return Code("{}({})").format(own, number(value))


def _read(text: str, type_: Type, types: Types) -> Code:
    return Code('{}({}, "default")').format(types.reader(type_).name, string(text))


def _key(name: str, type_: Type, types: Types) -> Code:
    enum = types.enum(type_)
    if enum is not None:
        return _member(int(name) if enum.integer else name, enum, types)
    if types.is_number(type_):
        return number(int(name))
    if type_ is Primitive.BOOLEAN:
        return Code("True") if name == "true" else Code("False")
    return string(name) if type_ in _TEXTS else _read(name, type_, types)
