"""The body of validate(): the constraints that the readers leave alone."""

from collections.abc import Iterator, Sequence

from generator.code import EMPTY, Code
from generator.ir import (
    NO_LIMITS,
    EnumType,
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
)
from generator.targets.python.codec import Codec
from generator.targets.python.escape import (
    identifier,
    member_path,
    message,
    number,
    string,
    whole,
)
from generator.targets.python.layout import BREAK, Statement, shaped
from generator.targets.python.names import attribute_name
from generator.targets.python.types import Types

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
_START = Code("""        at = f"{at}." if at else ""
        found: list[str] = []
        value: _t.Any""")
_FOUND = Code("found.append")
_VALUE, _WHERE = Code("value"), Code("{where}")


def statements(fields: Sequence[tuple[Field, Type]], types: Types, codec: Codec) -> Code:
    """For each field that has limits, or holds records that may have some."""
    found: list[Code] = []
    for field, type_ in fields:
        inner = type_.inner if isinstance(type_, Nullable) else type_
        absent = codec.absent(field)
        guards = []
        if isinstance(type_, Nullable) or absent == "none":
            guards.append(Code("value is not None"))
        if absent == "unset":
            guards.append(Code("value is not UNSET"))
        indent = 12 if guards else 8
        checks = [
            *_limits(field.limits, inner, indent, types),
            *_held(inner, _VALUE, _WHERE, indent, EMPTY, types),
        ]
        if not checks:
            continue
        own = Code("value = self.") + identifier(attribute_name(field))
        rows = [Statement(8, own)]
        if guards:
            rows.append(Statement(8, Code("if {}:").format(Code(" and ").join(guards))))
        where = (member_path(field.wire_name),)
        rows.append(Statement(indent, Code("where = "), where, bare=True))
        found += [part for row in (*rows, *checks) for part in shaped(row)]
    if not found:
        return Code("        return []")
    return BREAK.join((_START, *found, Code("        return found")))


def _limits(limits: Limits, type_: Type, indent: int, types: Types) -> Iterator[Statement]:
    if limits == NO_LIMITS:
        return
    for name, sign, text in _COMPARED:
        limit = getattr(limits, name)
        if limit is not None:
            types.used.update(() if isinstance(limit, int) else ("_decimal",))
            broken = Code("value {} {}").format(sign, number(limit))
            yield from _said(broken, f"{text} {limit}", indent)
    if limits.multiple_of is not None:
        parts = types.helper("_rest"), string(str(limits.multiple_of))
        broken = Code("{}(value, {})").format(*parts)
        yield from _said(broken, f"must be a multiple of {limits.multiple_of}", indent)
    for name, sign, text in _COUNTED:
        limit = getattr(limits, name)
        if limit is not None:
            broken = Code("len(value) {} {}").format(sign, whole(limit))
            yield from _said(broken, text.format(limit), indent)
    if limits.pattern is not None:
        pattern = limits.pattern
        if pattern.endswith("$") and not pattern.endswith("\\$"):
            pattern = pattern[:-1] + r"\Z"  # Python's `$` also matches before a last line feed
        head = Code("if not {}.search").format(types.helper("_re"))
        yield Statement(indent, head, (string(pattern), _VALUE), Code(":"))
        yield _told(f"must match {limits.pattern}", indent)
    if limits.unique_items:
        broken = Code("any(item in value[:i] for i, item in enumerate(value))")
        if isinstance(type_, ListOf | SetOf) and types.is_hashable(type_.item):
            broken = Code("len(set(value)) < len(value)")
        yield from _said(broken, "must not repeat items", indent)


def _said(broken: Code, text: str, indent: int) -> Iterator[Statement]:
    yield Statement(indent, Code("if {}:").format(broken))
    yield _told(text, indent)


def _told(text: str, indent: int) -> Statement:
    return Statement(indent + 4, _FOUND, (message(text),))


def _held(
    type_: Type, value: Code, where: Code, indent: int, mark: Code, types: Types
) -> Iterator[Statement]:
    """Statements that add what the records inside `value` say.

    `where` is a part of an f-string; `mark` sets the names of nested loops apart.
    """
    item, key, index = Code("item") + mark, Code("key") + mark, Code("index") + mark
    match type_:
        case Nullable(inner):
            inside = list(_held(inner, value, where, indent + 4, mark, types))
            if inside:
                yield Statement(indent, Code("if {} is not None:").format(value))
                yield from inside
        case ListOf(inner) | SetOf(inner):
            place = Code("{}[{{{}}}]").format(where, index)
            inside = list(_held(inner, item, place, indent + 4, mark + Code("_"), types))
            if inside:
                loop = Code("for {}, {} in enumerate({}):").format(index, item, value)
                yield Statement(indent, loop)
                yield from inside
        case MapOf(_, inner):
            place = Code("{}.{{{}}}").format(where, key)
            inside = list(_held(inner, item, place, indent + 4, mark + Code("_"), types))
            if inside:
                loop = Code("for {}, {} in {}.items():").format(key, item, value)
                yield Statement(indent, loop)
                yield from inside
        case Ref(name) if not isinstance(types.declaration(name), EnumType):
            told = Code('f"{}"').format(where) if where != _WHERE else Code("where")
            validate = Code("{}.validate({})").format(value, told)
            yield Statement(indent, Code("found.extend"), (validate,))
        case Primitive() | Parameter() | Ref():
            pass
