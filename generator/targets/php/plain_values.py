"""Defaults of style plain, as constant expressions of the property's type."""

import base64
import re
from collections.abc import Iterable

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
from generator.targets.php.escape import (
    boolean,
    byte_string,
    constant_name,
    floating,
    integer,
    is_integer,
    string,
)
from generator.targets.php.plain_names import case_name
from generator.targets.php.plain_types import Types, is_whole

NULL = Code("null")
_FLOATS = (Primitive.FLOAT32, Primitive.FLOAT64)
_DATETIMES = (Primitive.DATETIME, Primitive.DATETIMEOFFSET)
_EXCESS_DIGITS = re.compile(r"(\.[0-9]{6})[0-9]+")


def literal(value: Value, type_: Type, types: Types) -> Code:
    """A default that `check` has found to fit the type."""
    inner = type_.inner if isinstance(type_, Nullable) else type_
    if value is None:
        return NULL
    match inner:
        case ListOf(item) | SetOf(item) if isinstance(value, tuple):
            return _list(literal(element, item, types) for element in value)
        case MapOf(key, item) if isinstance(value, JsonObject):
            pairs = [
                Code("{} => {}").format(_key(name, key, types), literal(element, item, types))
                for name, element in value.members
            ]
            return Code("[{}]").format(Code(", ").join(pairs))
        case Ref(name):
            declared = types.declaration(name)
            assert isinstance(declared, EnumType) and isinstance(value, int | str)
            if declared.flags:
                return _number(value)
            return _case(declared, value, types)
        case Primitive.ANY:
            return _any(value)
        case Primitive():
            return _scalar(value, inner)
        case _:
            raise ValueError(f"no literal of {inner} for {value!r}")


def _scalar(value: Value, type_: Primitive) -> Code:
    if isinstance(value, bool):
        return boolean(value)
    if type_ in _FLOATS and not isinstance(value, str | tuple | JsonObject | None):
        return floating(value)
    if type_ is Primitive.DECIMAL or not isinstance(value, int | str):
        return string(str(value))
    if isinstance(value, int):
        return _number(value)
    if type_ in (Primitive.BYTES, Primitive.STREAM):
        return byte_string(base64.b64decode(value))
    if type_ is Primitive.UUID:
        return string(value.lower())
    if type_ in _DATETIMES:
        return _datetime(value)
    return string(value)


def _datetime(text: str) -> Code:
    """PHP takes 6 digits of a second; a text without offset would be in the zone of php.ini."""
    text = _EXCESS_DIGITS.sub(r"\1", text)
    if re.search(r"(Z|[+-][0-9:]{5})\Z", text):
        return Code("new \\DateTimeImmutable({})").format(string(text))
    return Code("new Wire\\LocalDateTime({})").format(string(f"{text}+00:00"))


def _number(value: int | str) -> Code:
    if isinstance(value, int) and is_integer(value):
        return integer(value)
    return string(str(value))


def _case(declared: EnumType, value: int | str, types: Types) -> Code:
    for member in declared.members:
        if member.wire == value:
            case = constant_name(case_name(member.name))
            return Code("{}::{}").format(types.name(declared.name), case)
    raise ValueError(f"{declared.name} has no member for {value!r}")


def _key(name: str, type_: Type, types: Types) -> Code:
    """A key as the reader makes it; PHP makes an int of a text that looks so."""
    if is_whole(type_):
        return _number(int(name))
    if isinstance(type_, Ref):
        declared = types.declaration(type_.name)
        if isinstance(declared, EnumType) and declared.integer:
            return _number(int(name))
    return string(name)


def _any(value: Value) -> Code:
    """A constant expression cannot build an stdClass; an ArrayObject is an object in JSON too."""
    match value:
        case JsonObject(members):
            pairs = [Code("{} => {}").format(string(name), _any(item)) for name, item in members]
            return Code("new \\ArrayObject([{}])").format(Code(", ").join(pairs))
        case None:
            return NULL
        case bool():
            return boolean(value)
        case int() if is_integer(value):
            return integer(value)
        case str():
            return string(value)
        case tuple():
            return _list(_any(item) for item in value)
        case _:
            return Code("new Wire\\JsonNumber({})").format(string(str(value)))


def _list(items: Iterable[Code]) -> Code:
    return Code("[{}]").format(Code(", ").join(items))
