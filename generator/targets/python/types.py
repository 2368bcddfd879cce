"""Types as annotations, and as the expressions that read and write a value."""

from typing import assert_never

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
from generator.targets.python.escape import identifier
from generator.targets.python.names import function_stem, type_name, variable_name
from generator.targets.python.signatures import signature
from generator.tuples import NamedTuple

NATIVE = {
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
_READERS = {
    **{primitive: f"_{primitive.value}" for primitive in Primitive},
    Primitive.URI: "_string",
    Primitive.STREAM: "_bytes",
    Primitive.FLOAT64: "_float",
    # `_decimal` and `_uuid` are modules.
    Primitive.DECIMAL: "_decimal_value",
    Primitive.UUID: "_uuid_value",
}
# How a value becomes what JSON has; the others are that already. None of it needs an escape.
_WRITTEN = {
    Primitive.DATE: Code("{}.isoformat()"),
    Primitive.TIME: Code("{}.isoformat()"),
    Primitive.DATETIME: Code("_write_datetime({})"),
    Primitive.DATETIMEOFFSET: Code("_write_datetime({})"),
    Primitive.DURATION: Code("_write_duration({})"),
    Primitive.UUID: Code("str({})"),
    Primitive.BYTES: Code("_write_bytes({})"),
    Primitive.STREAM: Code("_write_bytes({})"),
}
# How a value becomes JSON text; the others are texts, to be quoted.
_TEXT = {
    Primitive.BOOLEAN: Code('"true" if {} else "false"'),
    Primitive.FLOAT32: Code("_float_text({})"),
    Primitive.FLOAT64: Code("_float_text({})"),
    Primitive.DECIMAL: Code("_decimal_text({})"),
    Primitive.ANY: Code("_any_text({})"),
}
_DIGITS, _QUOTED = Code("_digits({})"), Code("_quoted({})")
_NEXT = Code(", ")


class Callee(NamedTuple):
    """What is called with (value, at, *more)."""

    name: Code
    more: tuple[Code, ...] = ()


class Text(NamedTuple):
    """An expression of JSON text; `quoted` if the quotes are still to be put around it."""

    code: Code
    quoted: bool = False


class Function(NamedTuple):
    """A function of the module for a type put together from others; `kind` as in its name."""

    kind: str
    type: Type


class Types:
    """Annotations and expressions of one contract; remembers what the module must define."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._annotations: dict[Type, Code] = {}
        self._declared: dict[str, Code] = {}
        self.functions: dict[Function, Code] = {}
        self.used: set[str] = set()

    def declaration(self, name: str) -> Declaration:
        return self._contract.declarations[name]

    def declared(self, name: str) -> Code:
        """The Python name of a declaration."""
        known = self._declared.get(name)
        if known is None:
            spellings = self._contract.declarations[name].spellings
            known = self._declared[name] = identifier(type_name(name, spellings))
        return known

    def slots(self, record: str) -> list[str]:
        """What the readers and writers of a record's parameters are called, in their order."""
        found = self._contract.record(record)
        serving = dict(signature(self._contract, found).serving)
        return [serving[name] for name in found.parameters]

    def enum(self, type_: Type) -> EnumType | None:
        """The enum that a type is."""
        declared = self._contract.declarations[type_.name] if isinstance(type_, Ref) else None
        return declared if isinstance(declared, EnumType) else None

    def members(self, enum: str) -> Code:
        """The mapping of an enum's values to its members."""
        return Code("_members_") + self.declared(enum)

    def function_stem(self, union: str) -> Code:
        """`endpoint`, of the functions of the union `Endpoint`."""
        return identifier(function_stem(str(self.declared(union))))

    def annotation(self, type_: Type) -> Code:
        """`Session[]?` is `list[Session] | None`."""
        known = self._annotations.get(type_)
        if known is None:
            known = self._annotations[type_] = self._annotation(type_)
        return known

    def _annotation(self, type_: Type) -> Code:
        match type_:
            case Primitive():
                return self._using(NATIVE[type_])
            case Parameter(name):
                return identifier(variable_name(name))
            case ListOf(item) | SetOf(item):
                return Code("list[{}]").format(self.annotation(item))
            case MapOf(key, value):
                return Code("dict[{}, {}]").format(self.annotation(key), self.annotation(value))
            case Nullable(inner):
                found = self.annotation(inner)
                # `Any | None` is Any.
                return found if inner is Primitive.ANY else found + Code(" | None")
            case Ref(name, arguments):
                own = self.declared(name)
                if not arguments:
                    return own
                inside = _NEXT.join(self.annotation(argument) for argument in arguments)
                return Code("{}[{}]").format(own, inside)
            case _:
                assert_never(type_)

    def helper(self, name: str) -> Code:
        """A helper of the module, or a module that it imports."""
        self.used.add(name)
        return identifier(name)

    def _using(self, code: Code) -> Code:
        """`code`, which may begin with a name of the module's own."""
        if code.startswith("_"):
            self.used.add(str(code).replace("(", ".").partition(".")[0])
        return code

    def reader(self, type_: Type) -> Callee:
        """What makes a value of JSON one of `type_`. Raises ValueError where it does not fit."""
        match type_:
            case Primitive():
                return Callee(self.helper(_READERS[type_]))
            case Parameter(name):
                return Callee(identifier(f"read_{name}"))
            case Ref(name, ()):
                declared = self._contract.declarations[name]
                if isinstance(declared, EnumType):
                    return Callee(identifier(f"_read_{self.word(type_)}"))
                if isinstance(declared, Union):
                    return Callee(self.function_stem(name) + Code("_from_dict"))
                return Callee(self.declared(name) + Code(".from_dict"))
            case _:
                handed = tuple(identifier(f"read_{name}") for name in parameters_in(type_))
                return Callee(self._function("read", type_), handed)

    def reading(self, type_: Type) -> Code:
        """`reader` as one expression, to be handed on."""
        name, more = self.reader(type_)
        if not more:
            return name
        return Code("lambda value, at: {}(value, at, {})").format(name, _NEXT.join(more))

    def is_json(self, type_: Type) -> bool:
        """Whether a value is what JSON has, with nothing to be written another way."""
        match type_:
            case Primitive():
                return type_ not in _WRITTEN
            case Nullable(inner):
                return self.is_json(inner)
            case _:
                return False

    def written(self, type_: Type, value: Code) -> Code:
        """The JSON value of `value`, an expression."""
        match type_:
            case Primitive():
                return self._using(_WRITTEN[type_]).format(value) if type_ in _WRITTEN else value
            case Nullable(inner) if self.is_json(inner):
                return value
            case Parameter(name):
                return Code("{}({})").format(identifier(f"write_{name}"), value)
            case ListOf(item) | SetOf(item) if self.is_json(item):
                return Code("list({})").format(value)
            case MapOf(Primitive.STRING, inner) if self.is_json(inner):
                return Code("dict({})").format(value)
            case Ref(name, ()):
                declared = self._contract.declarations[name]
                if isinstance(declared, Record):
                    return value + Code(".to_dict()")
                if isinstance(declared, EnumType):
                    return value + Code("._value_")
                return Code("{}_to_dict({})").format(self.function_stem(name), value)
            case _:
                return self._called("write", type_, value)

    def writing(self, type_: Type) -> Code:
        """`written` as a callable, to be handed on."""
        if isinstance(type_, Parameter):
            return identifier(f"write_{type_.name}")
        return Code("lambda item: ") + self.written(type_, Code("item"))

    def text(self, type_: Type, value: Code) -> Text:
        """The JSON text of `value`. No type with parameters has one."""
        match type_:
            case Primitive() if NATIVE[type_] == Code("int"):
                return Text(self._using(_DIGITS).format(value))
            case Primitive() if type_ in _TEXT:
                return Text(self._using(_TEXT[type_]).format(value))
            case Primitive() if type_ in _WRITTEN:
                return Text(self.written(type_, value), quoted=True)
            case Primitive():
                return Text(self._using(_QUOTED).format(value))
            case Nullable(Primitive.ANY) | ListOf(Primitive.ANY) | SetOf(Primitive.ANY):
                return self.text(Primitive.ANY, value)
            case MapOf(Primitive.STRING, Primitive.ANY):
                return self.text(Primitive.ANY, value)
            case Ref(name, arguments):
                declared = self._contract.declarations[name]
                if arguments:
                    return self.text(Primitive.ANY, self.written(type_, value))
                if isinstance(declared, Record):
                    return Text(value + Code(".to_json()"))
                if isinstance(declared, Union):
                    return Text(Code("{}_to_json({})").format(self.function_stem(name), value))
                return Text(self._using(_DIGITS if declared.integer else _QUOTED).format(value))
            case _:
                return Text(self._called("json", type_, value))

    def key(self, type_: Type, key: Code) -> Text:
        """A key of a map as a text; `quoted` if it needs quotes only, and no escape."""
        enum = self.enum(type_)
        if type_ in (Primitive.STRING, Primitive.URI, Primitive.CHAR):
            return Text(key)
        if enum is not None and not enum.integer:
            return Text(key + Code("._value_"))
        return Text(self.text(type_, key).code, quoted=True)

    def is_number(self, type_: Type) -> bool:
        """Whether values are whole numbers on the wire."""
        enum = self.enum(type_)
        if enum is not None:
            return enum.integer
        return isinstance(type_, Primitive) and NATIVE[type_] == Code("int")

    def is_hashable(self, type_: Type) -> bool:
        """Whether the values can be keys of a dictionary."""
        if isinstance(type_, Nullable):
            return self.is_hashable(type_.inner)
        if isinstance(type_, Primitive):
            return type_ is not Primitive.ANY
        return self.enum(type_) is not None

    def _called(self, kind: str, type_: Type, value: Code) -> Code:
        name = self._function(kind, type_)
        handed = (identifier(f"write_{parameter}") for parameter in parameters_in(type_))
        return Code("{}({})").format(name, _NEXT.join((value, *handed)))

    def _function(self, kind: str, type_: Type) -> Code:
        function = Function(kind, type_)
        name = self.functions.get(function)
        if name is None:
            name = self.functions[function] = identifier(f"_{kind}_{self.word(type_)}")
        return name

    def word(self, type_: Type) -> str:
        """A part of a function's name that no other type shares.

        Constructors come before their parts, and an underscore inside a name is doubled.
        """
        match type_:
            case Primitive():
                return type_.value
            case Parameter(name):
                return "p" + name.replace("_", "__")
            case Nullable(inner):
                return f"opt_{self.word(inner)}"
            case ListOf(item):
                return f"list_{self.word(item)}"
            case SetOf(item):
                return f"set_{self.word(item)}"
            case MapOf(key, value):
                return f"map_{self.word(key)}_{self.word(value)}"
            case Ref(name, arguments):
                own = str(self.declared(name)).replace("_", "__")
                return "_".join((own, *map(self.word, arguments)))
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
