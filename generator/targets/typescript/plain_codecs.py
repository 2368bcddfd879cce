"""Codecs as expressions: which of the file's helpers read and write a type."""

from typing import assert_never

from generator.code import Code
from generator.ir import (
    Contract,
    EnumType,
    Field,
    JsonObject,
    ListOf,
    MapOf,
    Nullable,
    Parameter,
    Primitive,
    Ref,
    SetOf,
    Type,
    Value,
)
from generator.targets.typescript.escape import bigint, identifier, key, number, string
from generator.targets.typescript.plain_names import codec_name
from generator.targets.typescript.plain_types import BRANDED, Types

# Scalars that share a helper with another one; the others have one of their own name.
_HELPER = {
    Primitive.URI: "string",
    Primitive.STREAM: "bytes",
}
_WHOLE = frozenset(
    (
        *(Primitive.INT8, Primitive.INT16, Primitive.INT32, Primitive.INT64),
        *(Primitive.UINT8, Primitive.UINT16, Primitive.UINT32, Primitive.UINT64),
    )
)
# What a helper calls. Every file with codecs has "codec" and what that needs.
_CALLS: dict[str, tuple[str, ...]] = {
    "char": ("string",),
    "int8": ("integer",),
    "int16": ("integer",),
    "int32": ("integer",),
    "uint8": ("integer",),
    "uint16": ("integer",),
    "uint32": ("integer",),
    "int64": ("long",),
    "uint64": ("long",),
    "safe": ("whole", "number"),
    "integer": ("whole", "number"),
    "long": ("whole", "lenient"),
    "float32": ("float",),
    "float64": ("float",),
    "float": ("number",),
    "decimal": ("lenient", "number"),
    "quoted": ("lenient",),
    "date": ("text", "calendar"),
    "time": ("text", "clock"),
    "datetime": ("text", "moment"),
    "datetimeoffset": ("text", "moment"),
    "moment": ("calendar", "clock"),
    "duration": ("text",),
    "uuid": ("text",),
    "bytes": ("string",),
    "text": ("string",),
    "list": ("array",),
    "set": ("array",),
    "map": ("object",),
    "record": ("object", "own"),
    "extras": ("any",),
    "union": ("object", "own"),
    "flags": ("safe",),
}


class Codecs:
    """Codec expressions of one contract; remembers which helpers they call."""

    def __init__(self, contract: Contract, types: Types) -> None:
        self._contract = contract
        self._types = types
        self._known: dict[Type, Code] = {}
        self._optional: dict[Code, Code] = {}
        self.used: set[str] = set()

    def of(self, type_: Type) -> Code:
        """`Session[]?` is `$nullable($list(SessionCodec))`."""
        known = self._known.get(type_)
        if known is None:
            known = self._known[type_] = self._codec(type_)
        return known

    def _codec(self, type_: Type) -> Code:
        match type_:
            case Primitive():
                return self._helper(_HELPER.get(type_, type_.value))
            case Parameter(name):
                return parameter(name)
            case Nullable(inner):
                # `any` has null already.
                found = self.of(inner)
                return found if inner is Primitive.ANY else self._call("nullable", found)
            case ListOf(item):
                return self._call("list", self.of(item))
            case SetOf(item):
                return self._call("set", self.of(item))
            case MapOf(Primitive.STRING, value):
                return self._call("map", self.of(value))
            case MapOf(key_, value):
                return self._call("map", self.of(value), self._key(key_))
            case Ref(name, arguments):
                own = self.declared(name)
                if not arguments:
                    return own
                inside = Code(", ").join(self.of(argument) for argument in arguments)
                return Code("{}({})").format(own, inside)
            case _:
                assert_never(type_)

    def declared(self, name: str) -> Code:
        return identifier(codec_name(str(self._types.declared(name))))

    def member(self, field: Field, type_: Type) -> Code:
        """How a record reads and writes one of its members."""
        found = self.of(type_)
        if field.number_as_string:
            inner = type_.inner if isinstance(type_, Nullable) else type_
            found = self._call("quoted", self.of(inner))
            found = found if inner is type_ else self._call("nullable", found)
        if field.default is not None:
            default = self.literal(field.default.value, type_)
            whole = Code("() => ({})") if default.startswith("{") else Code("() => {}")
            return self._call("optional", found, whole.format(default))
        if field.required:
            return found
        known = self._optional.get(found)
        if known is None:
            known = self._optional[found] = self._call("optional", found)
        return known

    def enum(self, enum: EnumType) -> Code:
        """The expression behind `=` of an enum's codec."""
        name = string(enum.name)
        if enum.flags:
            return self._call("flags", name)
        base = self._helper("safe" if enum.integer else "string")
        type_ = self._types.declared(enum.name)
        if enum.open:
            self.used.add("open")
            return Code("$open<{}>({}, () => {})").format(type_, name, base)
        self.used.add("closed")
        values = Code(", ").join(
            string(member.wire) if isinstance(member.wire, str) else number(member.wire)
            for member in enum.members
        )
        return Code("$closed<{}>({}, () => {}, [{}])").format(type_, name, base, values)

    def literal(self, value: Value, type_: Type) -> Code:
        """A default as an expression of the member's type."""
        inner = type_.inner if isinstance(type_, Nullable) else type_
        if value is None:
            return Code("null")
        if isinstance(value, bool):
            return Code("true") if value else Code("false")
        if isinstance(value, JsonObject):
            item_type = inner.value if isinstance(inner, MapOf) else Primitive.ANY
            pairs = (
                Code("{}: {}").format(key(name), self.literal(item, item_type))
                for name, item in value.members
            )
            return Code("{{ {} }}").format(Code(", ").join(pairs)) if value.members else Code("{}")
        if isinstance(value, tuple):
            item_type = inner.item if isinstance(inner, ListOf | SetOf) else Primitive.ANY
            return Code("[{}]").format(Code(", ").join(self.literal(v, item_type) for v in value))
        if inner is Primitive.DECIMAL or (inner in BRANDED and self._types.branded):
            return Code("{} as {}").format(string(str(value)), self._types.annotation(inner))
        if isinstance(value, str):
            return string(value)
        if inner in (Primitive.INT64, Primitive.UINT64) and isinstance(value, int):
            return bigint(value)
        return number(value)

    def _key(self, type_: Type) -> Code:
        if type_ is Primitive.BOOLEAN:
            return self._helper("booleanKey")
        found = self.of(type_)
        integer = isinstance(type_, Ref) and self._is_integer(type_.name)
        return self._call("numberKey", found) if type_ in _WHOLE or integer else found

    def _is_integer(self, name: str) -> bool:
        declared = self._contract.declarations[name]
        return isinstance(declared, EnumType) and declared.integer

    def _helper(self, name: str) -> Code:
        self.used.add(name)
        return Code("$") + identifier(name)

    def _call(self, name: str, *arguments: Code) -> Code:
        return Code("{}({})").format(self._helper(name), Code(", ").join(arguments))


def parameter(name: str) -> Code:
    """The codec that a generic codec is given for a type parameter."""
    return identifier(f"of{name}")


def needed(used: set[str]) -> tuple[str, ...]:
    """`used` and what those call."""
    found: set[str] = set()
    waiting = [*used]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(_CALLS.get(name, ()))
    return tuple(sorted(found))
