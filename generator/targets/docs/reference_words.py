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
from generator.targets.docs.escape import text
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


def type_code(type_: Type, linked: Linker) -> Code:
    """A type as contracts write it."""
    match type_:
        case Primitive():
            return text(type_.value)
        case Parameter(name):
            return text(name)
        case ListOf(item):
            return Code("{}[]").format(type_code(item, linked))
        case SetOf(item):
            return Code("set&lt;{}&gt;").format(type_code(item, linked))
        case MapOf(key, value):
            parts = type_code(key, linked), type_code(value, linked)
            return Code("map&lt;{}, {}&gt;").format(*parts)
        case Nullable(inner):
            return Code("{}?").format(type_code(inner, linked))
        case Ref(name, arguments):
            address = linked(name)
            head = text(name)
            if address:
                head = Code('<a href="{}">{}</a>').format(address, head)
            if not arguments:
                return head
            inside = Code(", ").join(type_code(one, linked) for one in arguments)
            return Code("{}&lt;{}&gt;").format(head, inside)
        case _:
            assert_never(type_)


def value_code(value: Value) -> Code:
    """A value of a contract as JSON."""
    return Code("<code>{}</code>").format(text(encode("json", untyped(value))))


def notes_of(field: Field) -> Iterator[Code]:
    """What a field's row says beside its type: limits, default, examples."""
    if field.format is not None:
        yield text(f"format {field.format}")
    yield from _limits(field.limits)
    if field.default is not None:
        yield Code("default {}").format(value_code(field.default.value))
    if field.examples:
        shown = Code(", ").join(map(value_code, field.examples))
        yield Code("e.g. {}").format(shown)
    if field.read_only:
        yield Code("read only")
    if field.write_only:
        yield Code("write only")
    if field.number_as_string:
        yield Code("a number as text")


def _limits(limits: Limits) -> Iterator[Code]:
    for name, words in _LIMITS.items():
        value = getattr(limits, name)
        if value is not None:
            yield text(words.format(value))
    if limits.unique_items:
        yield Code("no item twice")


def deprecation(made: Deprecation | None, linked: Linker) -> Code:
    """A sentence, or nothing for what is not deprecated."""
    if made is None:
        return EMPTY
    parts = [text(f"Deprecated since {made.since}." if made.since else "Deprecated.")]
    if made.replaced_by:
        address = linked(made.replaced_by)
        name = text(made.replaced_by)
        link = Code('<a href="{}">{}</a>').format(address, name) if address else name
        parts.append(Code("Use {} instead.").format(link))
    if made.reason:
        parts.append(text(made.reason))
    if made.sunset:
        parts.append(text(f"May be gone from {made.sunset} on."))
    return Code(" ").join(parts)
