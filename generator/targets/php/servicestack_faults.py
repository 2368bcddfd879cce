"""What the client library cannot read or write of what ServiceStack prints for it.

From running servicestack/client: it converts string, int, float, bool, DateTime, DateInterval,
ByteArray, List, Dictionary, enums and the service's classes; of any other name it tries to make an
instance, and stops.
"""

from collections.abc import Iterable

from generator.targets.php.servicestack_dotnet import Kind, NetType
from generator.targets.php.servicestack_metadata import holds_json
from generator.targets.php.servicestack_types import LISTS, MAP, NULLABLE, converter_name

_JSON = (
    "a union has no .NET type: the property holds decoded JSON, and a value that is written must"
    " bring its discriminator"
)
_DATE = "the client library reads and writes /Date(ms)/ only; ISO 8601 text becomes 1970-01-01"
_DECIMAL = "is a PHP float, which keeps about 15 digits"
_FLAGS = "a combination of flags is no case of a PHP enum, and reading one stops"
_SINGLE = "the converter 'int' that ServiceStack prints here cuts off the fraction"
_STOPS = "the client library does not know the converter '{}' that ServiceStack prints here"

# A property of that type itself.
_OWN = {
    "SByte": "PHP has no class SByte, which ServiceStack prints as its type, so reading it stops",
    "UInt64": "a number above 9223372036854775807 does not fit a PHP int",
    "Decimal": _DECIMAL,
    "DateTime": _DATE,
    "DateTimeOffset": _DATE,
    "DateOnly": _DATE,
    "TimeSpan": "the client library drops the sign, and stops at fractions of a second",
    "TimeOnly": "the client library reads a duration such as PT13H45M here, and stops at 13:45:00",
    "Object": _STOPS.format("Object"),
}
# Known as an argument, beside classes and enums.
_ARGUMENTS = frozenset(("string", "int", "float", "bool", "DateTime"))


def fault_of(type_: NetType, *, generic: bool) -> str:
    """What is lost of a property's value, in a generic class or not; empty if nothing is."""
    if holds_json(type_):
        return _JSON
    if type_.name in LISTS or type_.name == MAP:
        return _first(map(_argument_fault, type_.args))
    if type_.name == NULLABLE:
        return _nullable_fault(type_.args[0], generic=generic)
    if not type_.args:
        return _FLAGS if type_.kind is Kind.FLAGS else _named(_OWN, type_)
    if generic:
        return _STOPS.format(type_.text)
    return _first(map(_argument_fault, type_.args))


def _nullable_fault(inner: NetType, *, generic: bool) -> str:
    own = fault_of(inner, generic=generic)
    if inner.name in ("DateTimeOffset", "DateOnly", "TimeSpan", "TimeOnly") and not generic:
        return _STOPS.format(inner.name)
    return own


def _argument_fault(type_: NetType) -> str:
    """Of an argument of a list, a map or a generic class."""
    if type_.name in ("List`1", MAP):
        return _first(map(_nested_fault, type_.args))
    if type_.args:
        return _STOPS.format(type_.text)
    match type_.kind:
        case Kind.FLAGS:
            return _FLAGS
        case Kind.VALUE | Kind.REFERENCE:
            if type_.name == "Single":
                return _SINGLE
            name = converter_name(type_)
            return _named(_OWN, type_) if name in _ARGUMENTS else _STOPS.format(name)
        case _:
            return ""


def _nested_fault(type_: NetType) -> str:
    """Of a type inside `List<…>` or `Dictionary<…>`, where ServiceStack prints .NET's names."""
    if type_.name in ("List`1", MAP):
        return _first(map(_nested_fault, type_.args))
    if type_.name == "DateTime":
        return _DATE
    known = type_.name == "String" or type_.kind in (Kind.ENUM, Kind.CLASS)
    if type_.args or not known:
        return _FLAGS if type_.kind is Kind.FLAGS and not type_.args else _STOPS.format(type_.text)
    return ""


def _named(faults: dict[str, str], type_: NetType) -> str:
    return faults.get(type_.name, "") if type_.kind in (Kind.VALUE, Kind.REFERENCE) else ""


def _first(faults: Iterable[str]) -> str:
    return next((fault for fault in faults if fault), "")
