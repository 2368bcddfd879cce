"""XML as .NET's DataContractSerializer writes it.

Source: the rules of data contracts in .NET's documentation; DateTimeOffset is a struct there.
"""

import re
from typing import assert_never

from generator.ir import Primitive
from generator.servicestack.dotnet import NetType
from generator.wire.contractnames import ARRAYS, CLR, array_of
from generator.wire.scalars import duration, in_utc, plain
from generator.wire.values import (
    Constant,
    Entries,
    Items,
    Level,
    Member,
    Named,
    Object,
    Sample,
    Scalar,
    written,
)

_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>'
_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
_SERIALIZATION = "http://schemas.microsoft.com/2003/10/Serialization/"
_LETTERS = (
    "A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd"
)
_FIRST = re.compile(f"[{_LETTERS}]")
_NOT_IN_NAMES = re.compile(f"[^{_LETTERS}.0-9\xb7\u0300-\u036f\u203f\u2040-]")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}(?:[0-9A-Fa-f]{4})?_)")
_ANY = NetType("Object")  # XML asks no member for its type


def xml_text(sample: Sample, *, indent: bool = False) -> str:
    """A document. `indent`: each element on a line of its own, two spaces a level."""
    return _Writer(indent).document(sample)


class _Writer:
    """Writes one document. `space` is the namespace that names without prefix are in."""

    def __init__(self, indent: bool) -> None:
        self._indent = indent
        self._made: list[str] = [_DECLARATION]

    def document(self, sample: Sample) -> str:
        named = _root(sample)
        self._prefixes: dict[str, str] = {named.space: ""}
        name = local_name(named.name)
        head = f'{name} xmlns:i="{_INSTANCE}" xmlns="{_attribute(named.space)}"'
        self._content(head, name, sample, 1)
        return "".join(self._made)

    def _element(self, named: Named, value: Sample, depth: int) -> None:
        prefix = self._prefixes.get(named.space)
        if prefix is not None:
            name = f"{prefix}{local_name(named.name)}"
            self._content(name, name, value, depth)
            return
        prefix = f"d{depth}p1:"
        self._prefixes[named.space] = prefix
        name = f"{prefix}{local_name(named.name)}"
        head = f'{name} xmlns:{prefix[:-1]}="{_attribute(named.space)}"'
        self._content(head, name, value, depth)
        del self._prefixes[named.space]

    def _content(self, head: str, name: str, value: Sample, depth: int) -> None:
        """An element with `head` in its first tag. What the inside needs is declared there."""
        if value is None:
            self._line(depth - 1, f'<{head} i:nil="true"/>')
            return
        if isinstance(value, Scalar) and value.type is Primitive.DATETIMEOFFSET:
            value = _parts_of(value)
        if isinstance(value, Scalar | Constant):
            text = escaped(_text(value))
            self._line(depth - 1, f"<{head}>{text}</{name}>" if text else f"<{head}/>")
            return
        space = _inner_space(value)
        declared = space is not None and space not in self._prefixes
        if declared and space is not None:
            self._prefixes[space] = f"d{depth}p1:"
            head += f' xmlns:d{depth}p1="{_attribute(space)}"'
        children = _children(value)
        if children:
            self._line(depth - 1, f"<{head}>")
            for named, inner in children:
                self._element(named, inner, depth + 1)
            self._line(depth - 1, f"</{name}>")
        else:
            self._line(depth - 1, f"<{head}/>")
        if declared and space is not None:
            del self._prefixes[space]

    def _line(self, depth: int, text: str) -> None:
        if self._indent:
            self._made.append("\n" + "  " * depth)
        self._made.append(text)


def _root(sample: Sample) -> Named:
    match sample:
        case None:
            return Named("anyType", _SERIALIZATION)
        case Items():
            return array_of(sample.item)
        case Entries():
            return array_of(sample.entry)
        case Object():
            return sample.named
        case Scalar():
            return Named("string", _SERIALIZATION)
        case Constant():
            return Named(sample.name, CLR)
        case _:
            assert_never(sample)


def _inner_space(value: Items | Entries | Object) -> str | None:
    """The namespace of an element's children."""
    match value:
        case Items():
            return value.item.space
        case Entries():
            return ARRAYS
        case Object():
            return value.levels[0].space if value.levels else None
        case _:
            assert_never(value)


def _children(value: Items | Entries | Object) -> list[tuple[Named, Sample]]:
    match value:
        case Items():
            return [(value.item, item) for item in value.items]
        case Entries():
            return [(value.entry, _pair(key, inner)) for key, inner in value.entries]
        case Object():
            # Members of bases first; in each class those without an order, by name.
            return [
                (Named(member.name, level.space), member.value)
                for level in reversed(value.levels)
                for member in sorted(level.members, key=lambda one: (one.order, one.name))
                if member.emitted or written(member)
            ]
        case _:
            assert_never(value)


def _pair(key: Sample, value: Sample) -> Object:
    members = (Member("Key", "Key", _ANY, key), Member("Value", "Value", _ANY, value))
    return Object(Named("KeyValue", ARRAYS), (Level(ARRAYS, members),))


def _parts_of(scalar: Scalar) -> Object:
    """A DateTimeOffset: its time in UTC, and the offset in minutes."""
    time, minutes = in_utc(str(scalar.value))
    members = (
        Member("DateTime", "DateTime", _ANY, Scalar(Primitive.STRING, time)),
        Member("OffsetMinutes", "OffsetMinutes", _ANY, Scalar(Primitive.INT16, minutes)),
    )
    return Object(Named("DateTimeOffset", f"{CLR}System"), (Level(f"{CLR}System", members),))


def _text(value: Scalar | Constant) -> str:
    if isinstance(value, Constant):
        return value.wire if isinstance(value.wire, str) else value.name
    if value.type is Primitive.CHAR:
        return str(ord(str(value.value)[:1] or "\0"))
    if value.type is Primitive.DURATION:
        return duration(str(value.value))
    return plain(value).lower() if value.type is Primitive.UUID else plain(value)


def local_name(name: str) -> str:
    """The name of an element: what none can have is written as `_x0020_`.

    Source: .NET's XmlConvert.EncodeLocalName, which data contracts are named with.
    """
    made = _ESCAPE.sub("_x005F_", name)
    made = _NOT_IN_NAMES.sub(_as_units, made)
    return _as_units_of(made[0]) + made[1:] if made and not _FIRST.match(made) else made


def _as_units(found: re.Match[str]) -> str:
    return _as_units_of(found.group())


def _as_units_of(char: str) -> str:
    code = ord(char)
    return f"_x{code:04X}_" if code < 0x10000 else f"_x{code:08X}_"


def escaped(text: str) -> str:
    """Character data; what XML has no character for is a reference, as .NET writes it."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "".join(
        f"&#x{ord(char):X};" if char < " " and char not in "\t\n" else char for char in text
    )


def _attribute(text: str) -> str:
    return escaped(text).replace('"', "&quot;")
