"""Types as TypeScript writes them."""

from typing import assert_never

from generator.code import Code
from generator.ir import (
    Contract,
    ListOf,
    MapOf,
    Nullable,
    Parameter,
    Primitive,
    Ref,
    SetOf,
    Type,
)
from generator.targets.typescript.escape import identifier
from generator.targets.typescript.plain_names import parameter_name, type_name

_STRING, _NUMBER = Code("string"), Code("number")
_NATIVE = {
    Primitive.STRING: _STRING,
    Primitive.CHAR: _STRING,
    Primitive.URI: _STRING,
    Primitive.UUID: _STRING,
    Primitive.BYTES: _STRING,
    Primitive.STREAM: _STRING,
    Primitive.DATE: _STRING,
    Primitive.TIME: _STRING,
    Primitive.DATETIME: _STRING,
    Primitive.DATETIMEOFFSET: _STRING,
    Primitive.DURATION: _STRING,
    Primitive.BOOLEAN: Code("boolean"),
    Primitive.INT8: _NUMBER,
    Primitive.INT16: _NUMBER,
    Primitive.INT32: _NUMBER,
    Primitive.UINT8: _NUMBER,
    Primitive.UINT16: _NUMBER,
    Primitive.UINT32: _NUMBER,
    Primitive.FLOAT32: _NUMBER,
    Primitive.FLOAT64: _NUMBER,
    Primitive.INT64: Code("bigint"),
    Primitive.UINT64: Code("bigint"),
    Primitive.DECIMAL: Code("DecimalText"),
    Primitive.ANY: Code("unknown"),
}
BRANDED = {
    Primitive.DATE: Code("DateText"),
    Primitive.TIME: Code("TimeText"),
    Primitive.DATETIME: Code("DateTimeText"),
    Primitive.DATETIMEOFFSET: Code("DateTimeOffsetText"),
    Primitive.DURATION: Code("DurationText"),
}


class Types:
    """Annotations of one contract; remembers which branded texts they name."""

    def __init__(self, contract: Contract, *, branded: bool) -> None:
        self._contract = contract
        self.branded = branded
        self._native = {**_NATIVE, **BRANDED} if branded else _NATIVE
        self._annotations: dict[Type, Code] = {}
        self._names: dict[str, Code] = {}
        self.brands: set[Primitive] = set()

    def annotation(self, type_: Type) -> Code:
        """`Session[]?` is `Session[] | null`."""
        known = self._annotations.get(type_)
        if known is None:
            known = self._annotations[type_] = self._annotation(type_)
        return known

    def _annotation(self, type_: Type) -> Code:
        match type_:
            case Primitive():
                native = self._native[type_]
                if type_ is Primitive.DECIMAL or native is not _NATIVE[type_]:
                    self.brands.add(type_)
                return native
            case Parameter(name):
                return identifier(parameter_name(name))
            case ListOf(item) | SetOf(item):
                with_null = isinstance(item, Nullable) and item.inner is not Primitive.ANY
                form = Code("({})[]") if with_null else Code("{}[]")
                return form.format(self.annotation(item))
            case MapOf(_, value):
                # Keys are texts in JSON, whatever they hold.
                return Code("Record<string, {}>").format(self.annotation(value))
            case Nullable(inner):
                found = self.annotation(inner)
                # `unknown` has null already.
                return found if inner is Primitive.ANY else found + Code(" | null")
            case Ref(name, arguments):
                own = self.declared(name)
                if not arguments:
                    return own
                inside = Code(", ").join(self.annotation(argument) for argument in arguments)
                return Code("{}<{}>").format(own, inside)
            case _:
                assert_never(type_)

    def declared(self, name: str) -> Code:
        """The TypeScript name of a declaration."""
        known = self._names.get(name)
        if known is None:
            spellings = self._contract.declarations[name].spellings
            known = self._names[name] = identifier(type_name(name, spellings))
        return known

    def variables(self, parameters: tuple[str, ...]) -> Code:
        """`<A, B>`, or nothing."""
        if not parameters:
            return Code("")
        names = (identifier(parameter_name(name)) for name in parameters)
        return Code("<{}>").format(Code(", ").join(names))
