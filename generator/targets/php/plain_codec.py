"""Expressions of style plain that read and write a type."""

from collections.abc import Callable
from typing import assert_never

from generator.code import EMPTY, Code
from generator.ir import (
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
)
from generator.targets.php.escape import identifier
from generator.targets.php.plain_types import INTEGERS, Types, is_whole

_READERS = {
    **{
        integer: Code("Wire\\Read::{}(...)").format(identifier(integer.value))
        for integer in (*INTEGERS, Primitive.UINT64)
    },
    Primitive.STRING: Code("Wire\\Read::string(...)"),
    Primitive.CHAR: Code("Wire\\Read::char(...)"),
    Primitive.URI: Code("Wire\\Read::string(...)"),
    Primitive.BOOLEAN: Code("Wire\\Read::boolean(...)"),
    Primitive.FLOAT32: Code("Wire\\Read::float32(...)"),
    Primitive.FLOAT64: Code("Wire\\Read::float(...)"),
    Primitive.DECIMAL: Code("Wire\\Read::decimal(...)"),
    Primitive.DATE: Code("Wire\\Read::date(...)"),
    Primitive.TIME: Code("Wire\\Read::time(...)"),
    Primitive.DATETIME: Code("Wire\\Read::datetime(...)"),
    Primitive.DATETIMEOFFSET: Code("Wire\\Read::datetimeoffset(...)"),
    Primitive.DURATION: Code("Wire\\Read::duration(...)"),
    Primitive.UUID: Code("Wire\\Read::uuid(...)"),
    Primitive.BYTES: Code("Wire\\Read::bytes(...)"),
    Primitive.STREAM: Code("Wire\\Read::bytes(...)"),
    Primitive.ANY: Code("Wire\\Read::any(...)"),
}
# The method of Wire\Write; the others are written as they are: JSON has them.
_WRITERS = {
    Primitive.UINT64: Code("number"),
    Primitive.DECIMAL: Code("number"),
    Primitive.DATE: Code("date"),
    Primitive.TIME: Code("time"),
    Primitive.DATETIME: Code("datetime"),
    Primitive.DATETIMEOFFSET: Code("datetime"),
    Primitive.DURATION: Code("duration"),
    Primitive.UUID: Code("uuid"),
    Primitive.BYTES: Code("bytes"),
    Primitive.STREAM: Code("bytes"),
}
_KEY_READERS = {
    Primitive.BOOLEAN: Code("Wire\\Read::booleanKey(...)"),
    Primitive.DATETIME: Code("Wire\\Read::datetimeKey(...)"),
    Primitive.DATETIMEOFFSET: Code("Wire\\Read::datetimeoffsetKey(...)"),
}
_SAME_DECIMAL = Code("Wire\\JsonNumber::same(...)")


class Codecs:
    """Readers and writers of one contract's types. Both are callables of (value, path)."""

    def __init__(self, types: Types) -> None:
        self._types = types
        self._readers: dict[Type, Code] = {}
        self._writers: dict[Type, Code | None] = {}

    def reader(self, type_: Type) -> Code:
        """An expression for a reader: `Wire\\Read::list(Session::read(...))`."""
        known = self._readers.get(type_)
        if known is None:
            known = self._readers[type_] = self._reader(type_)
        return known

    def numeric_reader(self, type_: Type) -> Code:
        """A reader of a number that may be given as a text."""
        if type_ in (Primitive.INT64, Primitive.UINT64, Primitive.DECIMAL):
            return self.reader(type_)  # these take a text anyway
        return Code("Wire\\Read::numeric({})").format(self.reader(type_))

    def _reader(self, type_: Type) -> Code:
        match type_:
            case Primitive():
                return _READERS[type_]
            case Parameter(name):
                return Code("$read") + identifier(name)
            case Nullable(inner):
                if inner is Primitive.ANY:
                    return self.reader(inner)
                return Code("Wire\\Read::nullable({})").format(self.reader(inner))
            case ListOf(item):
                return Code("Wire\\Read::list({})").format(self.reader(item))
            case SetOf(item):
                same = (_SAME_DECIMAL,) if item is Primitive.DECIMAL else ()
                arguments = Code(", ").join((self.reader(item), *same))
                return Code("Wire\\Read::set({})").format(arguments)
            case MapOf(key, value):
                arguments = Code(", ").join((self.reader(value), *self._key_arguments(key)))
                return Code("Wire\\Read::map({})").format(arguments)
            case Ref(name, ()):
                return self._types.name(name) + Code("::read(...)")
            case Ref(name, arguments):
                handed = Code(", ").join(self.reader(argument) for argument in arguments)
                return Code("{}::reader({})").format(self._types.name(name), handed)
            case _:
                assert_never(type_)

    def _key_arguments(self, key: Type) -> tuple[Code, ...]:
        """What Read::map needs to know of the keys; nothing if they are any texts."""
        if isinstance(key, Primitive):
            if key in (Primitive.STRING, Primitive.URI):
                return ()
            reader = _KEY_READERS.get(key) or self.reader(key)
            return (reader, Code("whole: true")) if is_whole(key) else (reader,)
        reader = Code("Wire\\Read::enumKey({})").format(self.reader(key))
        declared = self._types.declaration(key.name) if isinstance(key, Ref) else None
        whole = isinstance(declared, EnumType) and declared.integer
        return (reader, Code("whole: true")) if whole else (reader,)

    def writer(self, type_: Type) -> Code | None:
        """An expression for a writer, or None where the value is written as it is."""
        if type_ not in self._writers:
            self._writers[type_] = self._writer(type_)
        return self._writers[type_]

    def _writer(self, type_: Type) -> Code | None:
        match type_:
            case Primitive():
                method = _WRITERS.get(type_)
                return None if method is None else Code("Wire\\Write::{}(...)").format(method)
            case Parameter(name):
                return Code("$write") + identifier(name)
            case Nullable(inner):
                written = self.writer(inner)
                if written is None:
                    return None
                return Code("Wire\\Write::nullable({})").format(written)
            case ListOf(item) | SetOf(item):
                return Code("Wire\\Write::list({})").format(self.writer(item) or EMPTY)
            case MapOf(_, value):
                return Code("Wire\\Write::map({})").format(self.writer(value) or EMPTY)
            case Ref(name, ()):
                declared = self._types.declaration(name)
                if isinstance(declared, EnumType):
                    return None if declared.flags else Code("Wire\\Write::enum(...)")
                if isinstance(declared, Record):
                    return Code("Wire\\Write::record(...)")
                return self._types.name(name) + Code("::write(...)")
            case Ref(name, arguments):
                handed = self._handed(arguments)
                return Code("{}::writer({})").format(self._types.name(name), handed)
            case _:
                assert_never(type_)

    def _handed(self, arguments: tuple[Type, ...]) -> Code:
        writers = (self.writer(argument) or Code("null") for argument in arguments)
        return Code(", ").join(writers)

    def written(self, type_: Type, value: Code, at: Callable[[], Code]) -> Code:
        """`value`, which is not null, as JSON has it; `at` makes the literal of its path."""
        match type_:
            case ListOf(item) | SetOf(item) if self.writer(item) is None:
                return Code("\\array_values({})").format(value)
            case MapOf(_, item) if self.writer(item) is None:
                return Code("Wire\\Write::object({})").format(value)
            case Primitive.BYTES | Primitive.STREAM:
                return Code("\\base64_encode({})").format(value)
            case Primitive() if type_ in _WRITERS:
                return Code("Wire\\Write::{}({}, {})").format(_WRITERS[type_], value, at())
            case Ref(name, ()):
                return self._declared(name, value)
            case Ref(_, arguments):
                handed = self._handed(arguments)
                return Code("Wire\\Write::object({}->toArray({}))").format(value, handed)
            case _:
                writer = self.writer(type_)
                return value if writer is None else Code("{}({}, {})").format(writer, value, at())

    def _declared(self, name: str, value: Code) -> Code:
        declared = self._types.declaration(name)
        if isinstance(declared, EnumType):
            if declared.flags:
                return value
            form = Code("Wire\\Write::enum({})") if declared.open else Code("{}->value")
            return form.format(value)
        if isinstance(declared, Record):
            return Code("Wire\\Write::record({})").format(value)
        return Code("{}::write({})").format(self._types.name(name), value)
