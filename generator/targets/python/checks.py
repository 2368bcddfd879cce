"""Statements of validate(): the constraints that the readers leave alone."""

from collections.abc import Sequence

from generator.code import Code
from generator.ir import (
    NO_LIMITS,
    Field,
    Limits,
    ListOf,
    MapOf,
    Nullable,
    Record,
    Ref,
    SetOf,
    Type,
    Union,
)
from generator.targets.python.escape import identifier, member_path, message, number, string
from generator.targets.python.layout import call, margin
from generator.targets.python.names import attribute_name
from generator.targets.python.types import Types

Lines = tuple[Code, ...]

_COMPARED = (
    ("minimum", Code("<"), "must be at least"),
    ("maximum", Code(">"), "must be at most"),
    ("exclusive_minimum", Code("<="), "must be greater than"),
    ("exclusive_maximum", Code(">="), "must be less than"),
)
_COUNTED = (
    ("min_length", Code("<"), "must have at least {} characters"),
    ("max_length", Code(">"), "must have at most {} characters"),
    ("min_items", Code("<"), "must have at least {} items"),
    ("max_items", Code(">"), "must have at most {} items"),
)


def statements(fields: Sequence[tuple[Field, Type]], types: Types, unset: bool) -> Lines:
    """For each field that has limits, or holds records that may have some."""
    found: list[Code] = []
    for field, type_ in fields:
        inner = type_.inner if isinstance(type_, Nullable) else type_
        inside = _inside(inner, types)
        if field.limits == NO_LIMITS and not inside:
            continue
        own = Code("self.") + identifier(attribute_name(field))
        indent = 8
        conditions = []
        optional = not field.required and field.default is None
        if isinstance(type_, Nullable) or (optional and not unset):
            conditions.append(Code("{} is not None").format(own))
        if optional and unset:
            conditions.append(Code("{} is not UNSET").format(own))
        if conditions:
            found.append(Code("        if {}:").format(Code(" and ").join(conditions)))
            indent = 12
        found.append(margin(indent) + Code("value = ") + own)
        found.append(margin(indent) + Code("where = ") + member_path(field.wire_name))
        found += _limits(field.limits, indent, types)
        for line in inside:
            found.append(margin(indent) + line)
    return (Code("        value: _t.Any"), *found) if found else ()


def _limits(limits: Limits, indent: int, types: Types) -> Lines:
    found: list[Code] = []

    def say(condition: Code, text: str) -> None:
        found.append(margin(indent) + Code("if {}:").format(condition))
        told = Code("found.append")
        found.extend(call(indent + 4, told, (message(text),)))

    for name, sign, text in _COMPARED:
        limit = getattr(limits, name)
        if limit is not None:
            say(Code("value {} {}").format(sign, number(limit)), f"{text} {limit}")
    if limits.multiple_of is not None:
        types.used.add("numeric")
        step = Code("_decimal.Decimal({})").format(string(str(limits.multiple_of)))
        say(
            Code("_decimal.Decimal(str(value)) % {}").format(step),
            f"must be a multiple of {limits.multiple_of}",
        )
    for name, sign, text in _COUNTED:
        limit = getattr(limits, name)
        if limit is not None:
            say(Code("len(value) {} {}").format(sign, number(limit)), text.format(limit))
    if limits.pattern is not None:
        types.used.add("re")
        pattern = limits.pattern
        if pattern.endswith("$") and not pattern.endswith("\\$"):
            pattern = pattern[:-1] + r"\Z"  # Python's `$` also matches before a last line feed
        arguments = (string(pattern), Code("value"))
        found.append(
            margin(indent) + Code("if not _re.search({}):").format(Code(", ").join(arguments))
        )
        found.extend(
            call(indent + 4, Code("found.append"), (message(f"must match {limits.pattern}"),))
        )
    if limits.unique_items:
        say(Code("any(item in value[:i] for i, item in enumerate(value))"), "must not repeat items")
    return tuple(found)


def _inside(type_: Type, types: Types) -> list[Code]:
    """Lines that append what the records inside `value` say."""
    match type_:
        case Ref(name, ()):
            declared = types.declaration(name)
            if isinstance(declared, Record | Union):
                return [Code("found.extend(value.validate(where))")]
        case ListOf(Ref(name, ())) | SetOf(Ref(name, ())):
            if isinstance(types.declaration(name), Record | Union):
                return [
                    Code("for index, element in enumerate(value):"),
                    Code('    found.extend(element.validate(f"{where}[{index}]"))'),
                ]
        case MapOf(_, Ref(name, ())):
            if isinstance(types.declaration(name), Record | Union):
                return [
                    Code("for key, element in value.items():"),
                    Code('    found.extend(element.validate(f"{where}.{key}"))'),
                ]
        case _:
            pass
    return []
