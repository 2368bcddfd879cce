"""Types of style plain: as PHP declares them, and as docblocks tell them."""

from collections.abc import Mapping
from typing import assert_never

from generator.code import EMPTY, Code
from generator.ir import (
    Declaration,
    EnumType,
    ListOf,
    MapOf,
    Nullable,
    Parameter,
    Primitive,
    Ref,
    SetOf,
    Type,
    Union,
)
from generator.targets.php.escape import class_name, identifier
from generator.targets.php.plain_names import declared_name

_STRING, _INT, _FLOAT = Code("string"), Code("int"), Code("float")
_ARRAY, _MIXED, _NULL = Code("array"), Code("mixed"), Code("null")
_DATETIME = Code("\\DateTimeImmutable")
ABSENT = Code("Wire\\Absent")

INTEGERS = frozenset(
    (
        *(Primitive.INT8, Primitive.INT16, Primitive.INT32, Primitive.INT64),
        *(Primitive.UINT8, Primitive.UINT16, Primitive.UINT32),
    )
)
_NATIVE: dict[Primitive, tuple[Code, ...]] = {
    **dict.fromkeys(INTEGERS, (_INT,)),
    Primitive.STRING: (_STRING,),
    Primitive.CHAR: (_STRING,),
    Primitive.URI: (_STRING,),
    Primitive.BOOLEAN: (Code("bool"),),
    Primitive.UINT64: (_INT, _STRING),
    Primitive.FLOAT32: (_FLOAT,),
    Primitive.FLOAT64: (_FLOAT,),
    Primitive.DECIMAL: (_STRING,),
    Primitive.DATE: (_STRING,),
    Primitive.TIME: (_STRING,),
    Primitive.DATETIME: (_DATETIME,),
    Primitive.DATETIMEOFFSET: (_DATETIME,),
    Primitive.DURATION: (_STRING,),
    Primitive.UUID: (_STRING,),
    Primitive.BYTES: (_STRING,),
    Primitive.STREAM: (_STRING,),
    Primitive.ANY: (_MIXED,),
}
_TOLD = {
    Primitive.UINT64: Code("int|numeric-string"),
    Primitive.DECIMAL: Code("numeric-string"),
}
# What a string holds, where its type does not say.
_FORMS = {
    Primitive.CHAR: Code("one character"),
    Primitive.URI: Code("an address"),
    Primitive.DATE: Code("a date: 2026-11-24"),
    Primitive.TIME: Code("a time: 13:30:00"),
    Primitive.DURATION: Code("an ISO 8601 duration: PT1H30M"),
    Primitive.UUID: Code("a UUID"),
    Primitive.BYTES: Code("bytes; base64 in JSON"),
    Primitive.STREAM: Code("bytes; base64 in JSON"),
}


class Types:
    """The types of one contract's declarations."""

    def __init__(self, declarations: Mapping[str, Declaration]) -> None:
        self._declarations = declarations
        self._names: dict[str, Code] = {}
        self._docs: dict[Type, Code] = {}
        self._natives: dict[tuple[Type, bool], Code] = {}
        self._member_docs: dict[tuple[Type, bool], tuple[Code, Code] | None] = {}

    def declaration(self, name: str) -> Declaration:
        return self._declarations[name]

    def name(self, name: str) -> Code:
        """The PHP class of a declaration."""
        known = self._names.get(name)
        if known is None:
            known = class_name(declared_name(self._declarations[name]))
            self._names[name] = known
        return known

    def native(self, type_: Type, *, optional: bool = False) -> Code:
        """`string|null|Wire\\Absent`; `optional` adds what stands for an absent key."""
        key = (type_, optional)
        known = self._natives.get(key)
        if known is None:
            known = self._natives[key] = self._native(type_, optional=optional)
        return known

    def _native(self, type_: Type, *, optional: bool) -> Code:
        parts = self.alternatives(type_)
        if _MIXED in parts:
            return _MIXED
        if optional:
            parts = (*parts, ABSENT)
        elif len(parts) == 2 and parts[1] is _NULL:
            return Code("?") + parts[0]
        return Code("|").join(parts)

    def alternatives(self, type_: Type) -> tuple[Code, ...]:
        """The members of the native type; null comes last."""
        match type_:
            case Primitive():
                return _NATIVE[type_]
            case Parameter():
                return (_MIXED,)
            case ListOf() | SetOf() | MapOf():
                return (_ARRAY,)
            case Nullable(inner):
                return (*self.alternatives(inner), _NULL)
            case Ref(name):
                declared = self._declarations[name]
                if isinstance(declared, Union):
                    return tuple(self.name(variant.record) for variant in declared.variants)
                if isinstance(declared, EnumType):
                    value = _INT if declared.integer else _STRING
                    if declared.flags:
                        return (_INT,)
                    return (self.name(name), value) if declared.open else (self.name(name),)
                return (self.name(name),)
            case _:
                assert_never(type_)

    def doc(self, type_: Type) -> Code:
        """The type for docblocks: `list<Session>`."""
        known = self._docs.get(type_)
        if known is None:
            known = self._docs[type_] = self._doc(type_)
        return known

    def _doc(self, type_: Type) -> Code:
        match type_:
            case Primitive():
                return _TOLD.get(type_) or Code("|").join(_NATIVE[type_])
            case Parameter(name):
                return identifier(name)
            case ListOf(item) | SetOf(item):
                return Code("list<{}>").format(self.doc(item))
            case MapOf(key, value):
                return Code("array<{}, {}>").format(self._key_doc(key), self.doc(value))
            case Nullable(inner):
                told = self.doc(inner)
                return told if told == _MIXED else told + Code("|null")
            case Ref(name, arguments):
                declared = self._declarations[name]
                if isinstance(declared, EnumType) and declared.flags:
                    return Code("int-mask-of<{}::*>").format(self.name(name))
                if arguments:
                    inside = Code(", ").join(self.doc(argument) for argument in arguments)
                    return Code("{}<{}>").format(self.name(name), inside)
                return Code("|").join(self.alternatives(type_))
            case _:
                assert_never(type_)

    def _key_doc(self, key: Type) -> Code:
        """PHP makes ints of all keys that look so, in `array<string, …>` too."""
        if isinstance(key, Primitive):
            return Code("|").join(_NATIVE[key]) if is_whole(key) else _STRING
        declared = self._declarations[key.name] if isinstance(key, Ref) else None
        return _INT if isinstance(declared, EnumType) and declared.integer else _STRING

    def member_doc(self, type_: Type, *, optional: bool) -> tuple[Code, Code] | None:
        """The type of a property, and what it stands for or nothing; None if PHP's own tells it."""
        key = (type_, optional)
        if key not in self._member_docs:
            self._member_docs[key] = self._member_doc(type_, optional=optional)
        return self._member_docs[key]

    def _member_doc(self, type_: Type, *, optional: bool) -> tuple[Code, Code] | None:
        inner = type_.inner if isinstance(type_, Nullable) else type_
        told = self.doc(type_)
        form = _FORMS.get(inner) if isinstance(inner, Primitive) else None
        if (form is None and told == Code("|").join(self.alternatives(type_))) or told == _MIXED:
            return None
        return (told + Code("|") + ABSENT if optional else told), form or EMPTY


def is_whole(type_: Type) -> bool:
    """Whether values are whole numbers."""
    return isinstance(type_, Primitive) and (type_ in INTEGERS or type_ is Primitive.UINT64)
