"""What the comments say: descriptions, and the facts that a type of TypeScript does not show."""

import json
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from generator.code import Code
from generator.ir import (
    NO_LIMITS,
    Deprecation,
    EnumType,
    Field,
    JsonObject,
    Limits,
    ListOf,
    MapOf,
    Nullable,
    Primitive,
    Ref,
    SetOf,
    Type,
    Value,
)
from generator.targets.typescript.escape import doc

# Scalars that their annotation names already.
_SHOWN = frozenset((Primitive.STRING, Primitive.BOOLEAN, Primitive.DECIMAL, Primitive.ANY))
_LIMITS = (
    ("min_length", "minLength"),
    ("max_length", "maxLength"),
    ("minimum", "minimum"),
    ("maximum", "maximum"),
    ("exclusive_minimum", "exclusiveMinimum"),
    ("exclusive_maximum", "exclusiveMaximum"),
    ("multiple_of", "multipleOf"),
    ("min_items", "minItems"),
    ("max_items", "maxItems"),
)
Tags = list[tuple[str, str]]


def field_doc(field: Field) -> Code | None:
    """The comment of a member, two columns in."""
    said = [field.doc] if field.doc else []
    if field.format is not None:
        said.append(f"Format: {field.format}.")
    hidden = _hidden(field.type)
    if hidden is not None:
        said.append(hidden)
    if field.limits is not NO_LIMITS:
        said += _limits(field.limits)
    if field.number_as_string:
        said.append("Sent as a text.")
    if field.read_only:
        said.append("Sent by the server only.")
    if field.write_only:
        said.append("Sent by clients only.")
    tags: Tags = []
    if field.default is not None:
        tags.append(("defaultValue", json_text(field.default.value)))
    if field.examples:
        tags += [("example", json_text(value)) for value in field.examples]
    if field.deprecated is not None:
        tags += deprecation(field.deprecated)
    return doc(said, 2, tags) if said or tags else None


def enum_doc(enum: EnumType, *, with_members: bool) -> Code | None:
    """The comment of an enum; `with_members` where it has to carry those of its members."""
    said = [enum.doc]
    for member in enum.members if with_members else ():
        about = [member.doc.strip()]
        about += [f"Deprecated. {text}".strip() for _, text in deprecation(member.deprecated)]
        told = " ".join(filter(None, about))
        if told:
            said.append(f"{member.name}: {told}")
    return doc(said, 0, deprecation(enum.deprecated))


def deprecation(deprecated: Deprecation | None) -> Tags:
    """The tag of a deprecation, if there is one."""
    if deprecated is None:
        return []
    since = f"Since {deprecated.since}." if deprecated.since else ""
    until = f"Until {deprecated.sunset}." if deprecated.sunset else ""
    instead = f"Use {deprecated.replaced_by}." if deprecated.replaced_by else ""
    return [("deprecated", " ".join(filter(None, (since, until, instead, deprecated.reason))))]


def json_text(value: Value) -> str:
    """A default or an example as JSON, with every digit."""
    if isinstance(value, JsonObject):
        pairs = (f"{json_text(name)}: {json_text(item)}" for name, item in value.members)
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, tuple):
        return f"[{', '.join(map(json_text, value))}]"
    if isinstance(value, Decimal):
        return str(value)
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isprintable() else json.dumps(value)


@cache
def _hidden(type_: Type) -> str | None:
    """What the annotation does not show: the scalar of a value or a list, the keys of a map."""
    type_ = type_.inner if isinstance(type_, Nullable) else type_
    if isinstance(type_, MapOf):
        key = type_.key
        if key is Primitive.STRING or not isinstance(key, Primitive | Ref):
            return None
        return f"Keys: {key.value if isinstance(key, Primitive) else key.name}."
    while isinstance(type_, Nullable | ListOf | SetOf):
        type_ = type_.inner if isinstance(type_, Nullable) else type_.item
    if not isinstance(type_, Primitive) or type_ in _SHOWN:
        return None
    return f"Format: {'bytes' if type_ is Primitive.STREAM else type_.value}."


def _limits(limits: Limits) -> Iterator[str]:
    given = [
        f"{word} {limit}" for name, word in _LIMITS if (limit := getattr(limits, name)) is not None
    ]
    if limits.unique_items:
        given.append("uniqueItems")
    if given:
        yield f"Limits: {', '.join(given)}."
    if limits.pattern is not None:
        yield f"Pattern: {limits.pattern}"
