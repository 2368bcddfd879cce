"""Types, limits, values and deprecations in words, with links to the types that are named."""

from collections.abc import Callable, Iterator
from typing import assert_never

from generator.code import EMPTY, Code
from generator.ir import (
    Deprecation,
    Field,
    Limits,
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
from generator.targets.docs.reference_writing import Writing
from generator.wire import encode
from generator.wire.given import untyped

_LIMITS = {
    "pattern": "pattern {}",
    "min_length": "at least {} characters",
    "max_length": "at most {} characters",
    "minimum": "≥ {}",
    "maximum": "≤ {}",
    "exclusive_minimum": "> {}",
    "exclusive_maximum": "< {}",
    "multiple_of": "a multiple of {}",
    "min_items": "at least {} items",
    "max_items": "at most {} items",
}
Linker = Callable[[str], Code]  # from a declared name to the address of its section, or nothing


class Words:
    """Says it in what a reference is written in."""

    def __init__(self, writing: Writing, linked: Linker) -> None:
        self._writing, self._linked = writing, linked

    def type(self, type_: Type) -> Code:
        """A type as contracts write it."""
        text = self._writing.text
        match type_:
            case Primitive():
                return text(type_.value)
            case Parameter(name):
                return text(name)
            case ListOf(item):
                return self.type(item) + text("[]")
            case SetOf(item):
                return text("set<") + self.type(item) + text(">")
            case MapOf(key, value):
                return text("map<") + self.type(key) + Code(", ") + self.type(value) + text(">")
            case Nullable(inner):
                return self.type(inner) + Code("?")
            case Ref(name, arguments):
                head = self.named(name)
                if not arguments:
                    return head
                inside = Code(", ").join(map(self.type, arguments))
                return head + text("<") + inside + text(">")
            case _:
                assert_never(type_)

    def named(self, name: str) -> Code:
        """A declared name, with a link to its section if there is one."""
        address = self._linked(name)
        title = self._writing.text(name)
        return self._writing.link(address, title) if address else title

    def notes(self, field: Field) -> Iterator[Code]:
        """What a field's row says beside its type: limits, default, examples."""
        text = self._writing.text
        if field.format is not None:
            yield text(f"format {field.format}")
        yield from self._limits(field.limits)
        if field.default is not None:
            yield Code("default {}").format(self._value(field.default.value))
        if field.examples:
            yield Code("e.g. {}").format(Code(", ").join(map(self._value, field.examples)))
        if field.read_only:
            yield Code("read only")
        if field.write_only:
            yield Code("write only")
        if field.number_as_string:
            yield Code("a number as text")

    def deprecation(self, made: Deprecation | None) -> Code:
        """A sentence, or nothing for what is not deprecated."""
        if made is None:
            return EMPTY
        text = self._writing.text
        parts = [text(f"Deprecated since {made.since}." if made.since else "Deprecated.")]
        if made.replaced_by:
            parts.append(Code("Use {} instead.").format(self.named(made.replaced_by)))
        if made.reason:
            parts.append(text(made.reason))
        if made.sunset:
            parts.append(text(f"May be gone from {made.sunset} on."))
        return Code(" ").join(parts)

    def _value(self, value: Value) -> Code:
        """A value of a contract as JSON."""
        return self._writing.literal(encode("json", untyped(value)))

    def _limits(self, limits: Limits) -> Iterator[Code]:
        for name, words in _LIMITS.items():
            value = getattr(limits, name)
            if value is not None:
                yield self._writing.text(words.format(value))
        if limits.unique_items:
            yield Code("no item twice")
