"""How a .NET type stands in ServiceStack's PHP: doc type, native type, default, conversion.

The names of converters are the ones that ServiceStack prints, also where its client library
cannot use them; servicestack_faults.py knows those.
"""

from collections.abc import Mapping
from typing import NamedTuple, assert_never

from generator.code import EMPTY, Code
from generator.targets.php.escape import class_name, identifier, integer, string
from generator.targets.php.servicestack_dotnet import Kind, NetType
from generator.targets.php.servicestack_metadata import holds_json
from generator.targets.php.servicestack_names import default_class_name

LISTS = frozenset(("List`1", "HashSet`1"))
MAP = "Dictionary`2"
NULLABLE = "Nullable`1"

# .NET name -> PHP's. What is not here keeps its name.
_ALIASES = {
    **dict.fromkeys(("String", "Guid", "Char", "Uri"), Code("string")),
    **dict.fromkeys(("Byte", "Int16", "Int32", "Int64", "UInt16", "UInt32", "UInt64"), Code("int")),
    "Boolean": Code("bool"),
    **dict.fromkeys(("Single", "Double", "Decimal"), Code("float")),
    **dict.fromkeys(("DateTime", "DateTimeOffset", "DateOnly"), Code("DateTime")),
    **dict.fromkeys(("TimeSpan", "TimeOnly"), Code("DateInterval")),
    **dict.fromkeys(("Byte[]", "Stream"), Code("ByteArray")),
}
_DEFAULTS = {
    "string": Code("''"),
    "int": Code("0"),
    "float": Code("0.0"),
    "DateTime": Code("new DateTime()"),
}
_NULL = Code("null")
_MIXED = Code("mixed")
# The name of a type as an argument of a converter; what is not here keeps its name. Single -> int
# is ServiceStack's.
_CONVERTERS = {
    "String": "string",
    "Boolean": "bool",
    **dict.fromkeys(
        ("Byte", "Int16", "Int32", "Int64", "UInt16", "UInt32", "UInt64", "Single"), "int"
    ),
    "Double": "float",
    "Decimal": "float",
}
# Value types that are no JSON number, boolean or string as they are.
CONVERTED_VALUES = frozenset(("DateTime", "DateOnly", "DateTimeOffset", "TimeSpan", "TimeOnly"))


class Typed(NamedTuple):
    """How a property is declared: `/** @var DOC */ public NATIVE $name=DEFAULT`."""

    doc: Code
    native: Code
    default: Code


class Conversion(NamedTuple):
    """What stands around a value that is read from JSON, or written to it."""

    reading: Code
    writing: Code
    end: Code


_AS_IT_IS = Conversion(EMPTY, EMPTY, EMPTY)


class TypePrinter:
    """Prints the types of one service. `class_names` are PHP's by metadata name."""

    def __init__(self, class_names: Mapping[str, Code]) -> None:
        self._class_names = class_names
        self._docs: dict[NetType, Code] = {}
        self._typed: dict[tuple[NetType, bool, bool], Typed] = {}
        self._conversions: dict[tuple[NetType, tuple[str, ...]], Conversion] = {}

    def class_name(self, name: str) -> Code:
        """The class of the service or of the client library that has `name` in metadata."""
        known = self._class_names.get(name)
        return known if known is not None else class_name(default_class_name(name))

    def typed(self, type_: NetType, *, required: bool, generic: bool) -> Typed:
        """The declaration of a property that is isRequired or not, in a generic class or not."""
        key = (type_, required, generic)
        found = self._typed.get(key)
        if found is None:
            found = self._typed[key] = self._declaration(type_, required, generic)
        return found

    def _declaration(self, type_: NetType, required: bool, generic: bool) -> Typed:
        doc = self.doc(type_)
        native = self.native(type_)
        default = _DEFAULTS.get(doc) if required or is_value(type_) else None
        if generic or native == "mixed":
            native = _MIXED
        elif default is None:
            native = Code("?") + native
        if default is None and doc != "mixed":
            doc = doc + Code("|null")
        return Typed(doc, native, default or _NULL)

    def doc(self, type_: NetType) -> Code:
        """The type as `@var` has it."""
        found = self._docs.get(type_)
        if found is None:
            found = self._docs[type_] = self._doc(type_)
        return found

    def _doc(self, type_: NetType) -> Code:
        if type_.name == NULLABLE:
            return self.doc(type_.args[0])
        if type_.name in LISTS:
            return Code("array<{}>").format(self._inner(type_.args[0]))
        if type_.name == MAP:
            # Whatever the key is in .NET: JSON's are text.
            return Code("array<string,{}>").format(self._inner(type_.args[1]))
        if type_.args:
            args = Code(", ").join(map(self._inner, type_.args))
            return Code("{}<{}>").format(self.class_name(type_.name), args)
        return self._leaf(type_)

    def _leaf(self, type_: NetType) -> Code:
        match type_.kind:
            case Kind.VALUE | Kind.REFERENCE:
                return _ALIASES.get(type_.name) or identifier(type_.name)
            case Kind.ENUM | Kind.FLAGS | Kind.CLASS:
                return self.class_name(type_.name)
            case Kind.PARAMETER | Kind.JSON:
                return identifier(type_.name)
            case _:
                assert_never(type_.kind)

    def _inner(self, type_: NetType) -> Code:
        """The type inside the brackets of another."""
        if not type_.args:
            return self._leaf(type_)
        args = tuple(map(self._inner, type_.args))
        if type_.name == NULLABLE:
            return args[0]
        if type_.name == "List`1":
            return args[0] + Code("[]")
        if type_.name == MAP:
            return Code("array<string,{}>").format(args[1])
        return Code("{}<{}>").format(identifier(type_.short), Code(",").join(args))

    def native(self, type_: NetType) -> Code:
        """The type as PHP checks it, never nullable."""
        if type_.name == NULLABLE:
            return self.native(type_.args[0])
        if type_.name in LISTS or type_.name == MAP:
            return Code("array")
        return self.class_name(type_.name) if type_.args else self._leaf(type_)

    def conversion(self, type_: NetType, parameters: tuple[str, ...]) -> Conversion:
        """How JSON becomes a property's value, in a class that has these type parameters."""
        key = (type_, parameters)
        found = self._conversions.get(key)
        if found is None:
            found = self._conversions[key] = self._conversion(type_, parameters)
        return found

    def _conversion(self, type_: NetType, parameters: tuple[str, ...]) -> Conversion:
        if holds_json(type_):
            return _AS_IT_IS
        if not type_.args and is_plain(type_):
            return _AS_IT_IS
        if type_.name == MAP:
            return _single(_context("Dictionary", self._arguments(type_, parameters)))
        if type_.name in LISTS:
            return _array(converter(type_.args[0], parameters))
        if parameters:
            return _single(self._in_generic(type_, parameters))
        if type_.name == NULLABLE:
            inner = type_.args[0]
            return _AS_IT_IS if is_plain(inner) else _single(string(inner.name))
        if type_.args:
            name = str(self.class_name(type_.name))
            return _single(_context(name, self._arguments(type_, parameters)))
        return _single(string(str(self.native(type_))))

    def _in_generic(self, type_: NetType, parameters: tuple[str, ...]) -> Code:
        if type_.kind is Kind.PARAMETER:
            return converter(type_, parameters)
        return string(str(self.doc(type_)))

    def _arguments(self, type_: NetType, parameters: tuple[str, ...]) -> list[Code]:
        return [converter(arg, parameters) for arg in type_.args]


def converter(type_: NetType, parameters: tuple[str, ...] = ()) -> Code:
    """The name that a converter gets for an argument of a list, a map or a generic class."""
    if type_.kind is Kind.PARAMETER and type_.name in parameters:
        index = parameters.index(type_.name)
        return Code("$this->genericArgs[{}]").format(integer(index))
    return string(converter_name(type_))


def converter_name(type_: NetType) -> str:
    """The text of `converter`; .NET's own text for all that is not a simple type."""
    if type_.kind is Kind.VALUE or type_.kind is Kind.REFERENCE:
        return _CONVERTERS.get(type_.name, type_.text)
    return type_.text


def is_value(type_: NetType) -> bool:
    """A value type of .NET other than Nullable: it always has a value, so it is required."""
    return type_.kind in (Kind.VALUE, Kind.ENUM, Kind.FLAGS) and type_.name != NULLABLE


def has_default(type_: NetType) -> bool:
    """Whether a required property of that type has a default other than null."""
    known = type_.kind in (Kind.VALUE, Kind.REFERENCE) and not type_.args
    return known and _ALIASES.get(type_.name, EMPTY) in _DEFAULTS


def is_plain(type_: NetType) -> bool:
    """Numbers, booleans, Guid, Char and String: the JSON value is the PHP value."""
    return type_.name == "String" or (
        type_.kind is Kind.VALUE and type_.name not in CONVERTED_VALUES
    )


def _single(name: Code) -> Conversion:
    return Conversion(
        Code("JsonConverters::from({}, ").format(name),
        Code("JsonConverters::to({}, ").format(name),
        Code(")"),
    )


def _array(name: Code) -> Conversion:
    return Conversion(
        Code("JsonConverters::fromArray({}, ").format(name),
        Code("JsonConverters::toArray({}, ").format(name),
        Code(")"),
    )


def _context(name: str, arguments: list[Code]) -> Code:
    return Code("JsonConverters::context({},genericArgs:[{}])").format(
        string(name), Code(",").join(arguments)
    )
