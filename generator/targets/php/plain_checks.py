"""Statements of validate() in style plain: the constraints that the readers leave alone."""

from collections.abc import Sequence
from decimal import Decimal

from generator.code import Code
from generator.ir import (
    NO_LIMITS,
    EnumType,
    Limits,
    ListOf,
    MapOf,
    Nullable,
    Primitive,
    Ref,
    SetOf,
    Type,
)
from generator.targets.php.escape import (
    floating,
    integer,
    is_integer,
    string,
)
from generator.targets.php.plain_members import Member
from generator.targets.php.plain_types import INTEGERS, Types

Lines = tuple[Code, ...]

_COMPARED = (
    ("minimum", Code("<"), "must be at least"),
    ("maximum", Code(">"), "must be at most"),
    ("exclusive_minimum", Code("<="), "must be greater than"),
    ("exclusive_maximum", Code(">="), "must be less than"),
)
_COUNTED = (
    ("min_length", Code("Wire\\Limits::length($value) < {}"), "must have at least {} characters"),
    ("max_length", Code("Wire\\Limits::length($value) > {}"), "must have at most {} characters"),
    ("min_items", Code("\\count($value) < {}"), "must have at least {} items"),
    ("max_items", Code("\\count($value) > {}"), "must have at most {} items"),
)


def statements(members: Sequence[Member], types: Types) -> Lines:
    """For each member that has limits, or holds records that may have some."""
    found: list[Code] = []
    for member in members:
        field, type_ = member.field, member.type
        inner = type_.inner if isinstance(type_, Nullable) else type_
        inside = _inside(inner, types)
        if field.limits == NO_LIMITS and not inside:
            continue
        found.append(Code("$value = {};").format(member.value))
        conditions = []
        if isinstance(type_, Nullable):
            conditions.append(Code("$value !== null"))
        if member.optional:
            conditions.append(Code("$value !== Wire\\Absent::Value"))
        where = Code("$where = $at . {};").format(member.key)
        lines = (where, *_limits(field.limits, inner), *inside)
        if conditions:
            found.append(Code("if ({}) {{").format(Code(" && ").join(conditions)))
            found += (Code("    ") + line for line in lines)
            found.append(Code("}"))
        else:
            found += lines
    return tuple(found)


def _limits(limits: Limits, type_: Type) -> list[Code]:
    found: list[Code] = []
    if limits == NO_LIMITS:
        return found

    def say(condition: Code, text: str) -> None:
        found.append(Code("if ({}) {{").format(condition))
        found.append(Code("    $found[] = $where . {};").format(string(f": {text}")))
        found.append(Code("}"))

    for name, sign, text in _COMPARED:
        limit = getattr(limits, name)
        if limit is not None:
            say(_comparison(type_, sign, limit), f"{text} {limit}")
    if limits.multiple_of is not None:
        step = string(str(limits.multiple_of))
        condition = Code("!Wire\\JsonNumber::isMultiple($value, {})").format(step)
        say(condition, f"must be a multiple of {limits.multiple_of}")
    for name, form, text in _COUNTED:
        limit = getattr(limits, name)
        if limit is not None:
            say(form.format(integer(limit)), text.format(limit))
    if limits.pattern is not None:
        say(
            Code("\\preg_match({}, $value) !== 1").format(_pattern(limits.pattern)),
            f"must match {limits.pattern}",
        )
    if limits.unique_items:
        same = Code("")
        if isinstance(type_, ListOf | SetOf) and type_.item is Primitive.DECIMAL:
            same = Code(", Wire\\JsonNumber::same(...)")
        distinct = Code("\\count(Wire\\Limits::distinct($value{})) < \\count($value)").format(same)
        say(distinct, "must not repeat items")
    return found


def _comparison(type_: Type, sign: Code, limit: int | Decimal) -> Code:
    """By PHP's own numbers where they hold both sides exactly."""
    if type_ in INTEGERS and isinstance(limit, int) and is_integer(limit):
        return Code("$value {} {}").format(sign, integer(limit))
    if type_ in (Primitive.FLOAT32, Primitive.FLOAT64):
        return Code("$value {} {}").format(sign, floating(limit))
    compared = Code("Wire\\JsonNumber::compare($value, {})").format(string(str(limit)))
    return Code("{} {} 0").format(compared, sign)


def _pattern(pattern: str) -> Code:
    """In UTF-8, and `$` is the very end. No pattern of a contract has a '~' escaped."""
    return string("~" + pattern.replace("~", "\\~") + "~Du")


def _inside(type_: Type, types: Types) -> Lines:
    """Lines that append what the records inside `$value` say."""
    each = Code("    \\array_push($found, ...$element->validate({}));")
    match type_:
        case Ref(name, ()) if _validates(name, types):
            return (Code("\\array_push($found, ...$value->validate($where));"),)
        case ListOf(Ref(name, ())) | SetOf(Ref(name, ())) if _validates(name, types):
            return (
                Code("foreach ($value as $index => $element) {"),
                each.format(Code('"{$where}[$index]"')),
                Code("}"),
            )
        case MapOf(_, Ref(name, ())) if _validates(name, types):
            return (
                Code("foreach ($value as $key => $element) {"),
                each.format(Code('"$where.$key"')),
                Code("}"),
            )
        case _:
            return ()


def _validates(name: str, types: Types) -> bool:
    return not isinstance(types.declaration(name), EnumType)
