"""Types as annotations, and the names of the functions that read and write them."""

from typing import NamedTuple, assert_never

from generator.code import Code
from generator.ir import (
    Contract,
    Declaration,
    EnumType,
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
)
from generator.naming import snake
from generator.targets.python.escape import identifier
from generator.targets.python.names import type_name

_NATIVE = {
    Primitive.STRING: Code("str"),
    Primitive.CHAR: Code("str"),
    Primitive.URI: Code("str"),
    Primitive.BOOLEAN: Code("bool"),
    Primitive.INT8: Code("int"),
    Primitive.INT16: Code("int"),
    Primitive.INT32: Code("int"),
    Primitive.INT64: Code("int"),
    Primitive.UINT8: Code("int"),
    Primitive.UINT16: Code("int"),
    Primitive.UINT32: Code("int"),
    Primitive.UINT64: Code("int"),
    Primitive.FLOAT32: Code("float"),
    Primitive.FLOAT64: Code("float"),
    Primitive.DECIMAL: Code("_decimal.Decimal"),
    Primitive.DATE: Code("_dt.date"),
    Primitive.TIME: Code("_dt.time"),
    Primitive.DATETIME: Code("_dt.datetime"),
    Primitive.DATETIMEOFFSET: Code("_dt.datetime"),
    Primitive.DURATION: Code("_dt.timedelta"),
    Primitive.UUID: Code("_uuid.UUID"),
    Primitive.BYTES: Code("bytes"),
    Primitive.STREAM: Code("bytes"),
    Primitive.ANY: Code("_t.Any"),
}
# Written as they are: JSON has them.
_AS_THEY_ARE = frozenset(
    (
        *(Primitive.STRING, Primitive.CHAR, Primitive.URI, Primitive.BOOLEAN, Primitive.ANY),
        *(Primitive.INT8, Primitive.INT16, Primitive.INT32, Primitive.INT64),
        *(Primitive.UINT8, Primitive.UINT16, Primitive.UINT32, Primitive.UINT64),
        *(Primitive.FLOAT32, Primitive.FLOAT64, Primitive.DECIMAL),
    )
)
_DATES = (
    *(Primitive.DATE, Primitive.TIME, Primitive.DATETIME, Primitive.DATETIMEOFFSET),
    Primitive.DURATION,
)
_FUNCTION = {
    Primitive.CHAR: "char",
    Primitive.URI: "string",
    Primitive.STREAM: "bytes",
    Primitive.FLOAT32: "float",
    Primitive.FLOAT64: "float",
}


class Function(NamedTuple):
    """A generated function for a type put together from others."""

    name: Code
    type: Type
    parameters: tuple[str, ...]


class Types:
    """Annotations and functions of one contract; remembers which functions are needed."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._annotations: dict[Type, Code] = {}
        self.readers: dict[Type, Function] = {}
        self.writers: dict[Type, Function] = {}
        self.used: set[str] = set()

    def declaration(self, name: str) -> Declaration:
        return self._contract.declarations[name]

    def annotation(self, type_: Type) -> Code:
        """`Session[]?` is `list[Session] | None`."""
        known = self._annotations.get(type_)
        if known is None:
            known = self._annotations[type_] = self._annotation(type_)
        return known

    def _annotation(self, type_: Type) -> Code:
        match type_:
            case Primitive():
                if type_ in _DATES:
                    self.used.add("dt")
                elif type_ is Primitive.UUID:
                    self.used.add("uuid_module")
                elif type_ is Primitive.DECIMAL:
                    self.used.add("decimal")
                return _NATIVE[type_]
            case Parameter(name):
                return identifier(parameter_name(name))
            case ListOf(item) | SetOf(item):
                return Code("list[{}]").format(self.annotation(item))
            case MapOf(key, value):
                parts = (self.annotation(key), self.annotation(value))
                return Code("dict[{}, {}]").format(*parts)
            case Nullable(inner):
                found = self.annotation(inner)
                # `Any | None` is Any.
                return found if inner is Primitive.ANY else found + Code(" | None")
            case Ref(name, arguments):
                own = self.declared(name)
                if not arguments:
                    return own
                inside = Code(", ").join(self.annotation(argument) for argument in arguments)
                return Code("{}[{}]").format(own, inside)
            case _:
                assert_never(type_)

    def declared(self, name: str) -> Code:
        """The Python name of a declaration."""
        return identifier(type_name(name, self._contract.declarations[name].spellings))

    def reader(self, type_: Type) -> Code:
        """A callable of (value, at): a function's name, or a lambda that hands parameters on."""
        match type_:
            case Primitive():
                return self.primitive_reader(type_)
            case Parameter(name):
                return Code("read_") + identifier(name)
            case Ref(name, ()):
                declared = self._contract.declarations[name]
                if isinstance(declared, Union):
                    return identifier(snake(str(self.declared(name))) + "_from_dict")
                if isinstance(declared, EnumType):
                    return identifier(f"_read_{name}")
                return self.declared(name) + Code(".from_dict")
            case _:
                function = self._function(self.readers, "_read_", type_)
                return self._handed(function, Code("value, at"), Code("read_"))

    def read(self, type_: Type) -> tuple[Code, tuple[Code, ...]]:
        """The callable and what stands behind (value, at) in a call of it."""
        if isinstance(type_, Primitive | Parameter) or type_ == Ref(getattr(type_, "name", "")):
            return self.reader(type_), ()
        function = self._function(self.readers, "_read_", type_)
        return function.name, tuple(
            Code("read_") + identifier(name) for name in function.parameters
        )

    def primitive_reader(self, type_: Primitive) -> Code:
        name = _FUNCTION.get(type_, type_.value)
        self.used.add(name)
        # `_decimal` and `_uuid` are modules.
        suffix = {"decimal": "_number", "uuid": "_value"}.get(name, "")
        return identifier(f"_{name}{suffix}")

    def writer(self, type_: Type) -> Code | None:
        """A callable of one value, or None where the value is written as it is."""
        match type_:
            case Primitive():
                if type_ in _AS_THEY_ARE:
                    return None
                name = _FUNCTION.get(type_, type_.value).removesuffix("offset")
                self.used.add(f"write_{name}")
                return identifier(f"_write_{name}")
            case Parameter(name):
                return Code("write_") + identifier(name)
            case Nullable(inner) | ListOf(inner) | SetOf(inner) if self.writer(inner) is None:
                return None
            case MapOf(Primitive.STRING, inner) if self.writer(inner) is None:
                return None
            case Ref(name, ()):
                declared = self._contract.declarations[name]
                if isinstance(declared, EnumType):
                    self.used.add("write_enum")
                    return Code("_write_enum")
                if isinstance(declared, Record):
                    return self.declared(name) + Code(".to_dict")
                return identifier(snake(str(self.declared(name))) + "_to_dict")
            case _:
                function = self._function(self.writers, "_write_", type_)
                return self._handed(function, Code("value"), Code("write_"))

    def write(self, type_: Type) -> tuple[Code, tuple[Code, ...]] | None:
        """The callable and what stands behind the value in a call of it; None as in `writer`."""
        found = self.writer(type_)
        if found is None or not found.startswith("lambda"):
            return None if found is None else (found, ())
        function = self.writers[type_]
        return function.name, tuple(
            Code("write_") + identifier(name) for name in function.parameters
        )

    def _function(self, known: dict[Type, Function], prefix: str, type_: Type) -> Function:
        function = known.get(type_)
        if function is None:
            name = identifier(prefix + word(type_))
            function = known[type_] = Function(name, type_, tuple(parameters_in(type_)))
        return function

    def _handed(self, function: Function, given: Code, prefix: Code) -> Code:
        if not function.parameters:
            return function.name
        handed = Code(", ").join(prefix + identifier(name) for name in function.parameters)
        return Code("lambda {}: {}({}, {})").format(given, function.name, given, handed)


def parameter_name(name: str) -> str:
    """A type variable; private, so that no declared type is hidden by it."""
    return f"_{name}"


def word(type_: Type) -> str:
    """A part of a function's name that no other type shares."""
    match type_:
        case Primitive():
            return type_.value
        case Parameter(name):
            return f"p{name}"
        case Nullable(inner):
            return f"opt_{word(inner)}"
        case ListOf(item):
            return f"list_{word(item)}"
        case SetOf(item):
            return f"set_{word(item)}"
        case MapOf(key, value):
            return f"map_{word(key)}_{word(value)}"
        case Ref(name, ()):
            return name
        case Ref(name, arguments):
            return f"{name}{len(arguments)}_" + "_".join(map(word, arguments))
        case _:
            assert_never(type_)


def parameters_in(type_: Type) -> dict[str, None]:
    """The parameters that a type mentions, in order."""
    match type_:
        case Primitive():
            return {}
        case Parameter(name):
            return {name: None}
        case Nullable(inner) | ListOf(inner) | SetOf(inner):
            return parameters_in(inner)
        case MapOf(key, value):
            return parameters_in(key) | parameters_in(value)
        case Ref(_, arguments):
            found: dict[str, None] = {}
            for argument in arguments:
                found |= parameters_in(argument)
            return found
        case _:
            assert_never(type_)
