"""Scalar schemas as the language's scalar types, and their keywords as limits.

Formats: the registry of OpenAPI, and those that the openapi target writes.
"""

import re
from decimal import Decimal
from typing import Any, NamedTuple

from generator.importers.openapi.shape import Shape
from generator.ir import NO_LIMITS, Limits, Primitive
from generator.patterns import pattern_fault
from generator.values import INTEGER_RANGES

_INTEGERS = {primitive.value: primitive for primitive in INTEGER_RANGES}
_NUMBERS = {
    "float": Primitive.FLOAT32,
    "double": Primitive.FLOAT64,
    "decimal": Primitive.DECIMAL,
    "decimal128": Primitive.DECIMAL,
}
_TEXTS = {
    "date": Primitive.DATE,
    "time": Primitive.TIME,
    "date-time": Primitive.DATETIMEOFFSET,
    "duration": Primitive.DURATION,
    "uuid": Primitive.UUID,
    "uri": Primitive.URI,
    "byte": Primitive.BYTES,
    "binary": Primitive.STREAM,
    "char": Primitive.CHAR,
}
_LIMITS = {
    "text": {"pattern": "pattern", "minLength": "min_length", "maxLength": "max_length"},
    "number": {
        "minimum": "minimum",
        "maximum": "maximum",
        "exclusiveMinimum": "exclusive_minimum",
        "exclusiveMaximum": "exclusive_maximum",
        "multipleOf": "multiple_of",
    },
    "list": {"minItems": "min_items", "maxItems": "max_items"},
    "map": {"minProperties": "min_items", "maxProperties": "max_items"},
    "": {},
}
LIMIT_WORDS = {
    name: key for sort in ("map", "list", "number", "text") for key, name in _LIMITS[sort].items()
}


class Scalar(NamedTuple):
    """A scalar type. `format` is what the type does not say; `as_text`: a number as a text."""

    type: Primitive
    format: str = ""
    as_text: bool = False


def scalar_of(shape: Shape, kind: str) -> Scalar:
    """The type of a shape of JSON's `kind`: string, integer, number or boolean."""
    if kind == "boolean":
        return Scalar(Primitive.BOOLEAN, shape.format)
    if kind == "integer":
        return _integer(shape)
    if kind == "number":
        found = _NUMBERS.get(shape.format, Primitive.FLOAT64)
        known = shape.format in _NUMBERS
        return Scalar(found, "" if known else shape.format)
    limits = shape.limits
    if "pattern" in limits and (shape.format in _INTEGERS or shape.format in _NUMBERS):
        as_text = _number_text(shape.format, limits["pattern"])
        if as_text is not None:
            return Scalar(as_text, as_text=True)
    if shape.format in _TEXTS:
        return Scalar(_TEXTS[shape.format])
    if not shape.format and limits == {"minLength": 1, "maxLength": 1}:
        return Scalar(Primitive.CHAR)
    return Scalar(Primitive.STRING, shape.format)


def _number_text(format_: str, pattern: str) -> Primitive | None:
    """The number that a text of that format and pattern holds, as the openapi target writes it."""
    from generator.targets.openapi.scalars import Dialect, number_text_schema

    primitive = _INTEGERS.get(format_) or _NUMBERS[format_]
    schema = number_text_schema(primitive, Dialect())
    return primitive if schema["pattern"] == pattern else None


def _integer(shape: Shape) -> Scalar:
    """By the format; without one, 32 bits if the bounds say so, else 64."""
    found = _INTEGERS.get(shape.format)
    if found is not None:
        return Scalar(found)
    low, high = shape.limits.get("minimum"), shape.limits.get("maximum")
    if low is None and "exclusiveMinimum" in shape.limits:
        low = shape.limits["exclusiveMinimum"]
    if high is None and "exclusiveMaximum" in shape.limits:
        high = shape.limits["exclusiveMaximum"]
    least, most = INTEGER_RANGES[Primitive.INT32]
    if low is not None and high is not None and least <= low and high <= most:
        return Scalar(Primitive.INT32, shape.format)
    if high is not None and high > INTEGER_RANGES[Primitive.INT64][1] and (low or -1) >= 0:
        return Scalar(Primitive.UINT64, shape.format)
    return Scalar(Primitive.INT64, shape.format)


class Limited(NamedTuple):
    """Limits, and the keywords that they do not hold with the reason."""

    limits: Limits
    lost: tuple[tuple[str, str], ...]


def limits_of(shape: Shape, sort: str, type_: Any, as_text: bool = False) -> Limited:
    """The limits of a value of `sort`: text, number, list, map, or nothing that takes any."""
    if not shape.limits:
        return Limited(NO_LIMITS, ())
    names = _LIMITS["number" if as_text else sort]
    found: dict[str, Any] = {}
    lost: list[tuple[str, str]] = []
    for key, value in shape.limits.items():
        if key == "uniqueItems" or _implied(key, value, type_):
            continue
        if as_text and key == "pattern":
            continue
        if key == "pattern" and "pattern" in names:
            pattern, fault = shared_pattern(value)
            if pattern is None:
                lost.append((key, fault))
            else:
                found["pattern"] = pattern
        elif key in names and (key != "multipleOf" or value > 0):
            found[names[key]] = value
        else:
            lost.append((key, f"beside {type_.value}" if isinstance(type_, Primitive) else ""))
    if _contradict(found):
        return Limited(
            NO_LIMITS, (*lost, *((LIMIT_WORDS[name], "no value fits") for name in found))
        )
    return Limited(Limits(**found) if found else NO_LIMITS, tuple(lost))


def _implied(key: str, value: Any, type_: Any) -> bool:
    """Whether the type says as much already."""
    if type_ in INTEGER_RANGES:
        low, high = INTEGER_RANGES[type_]
        return (key == "minimum" and value <= low) or (key == "maximum" and value >= high)
    if type_ is Primitive.CHAR:
        return key in ("minLength", "maxLength")
    if type_ is Primitive.UUID and key in ("minLength", "maxLength"):
        return bool(value == 36)
    return (key == "minLength" or key == "minItems" or key == "minProperties") and value == 0


def _contradict(found: dict[str, Any]) -> bool:
    for low, high in (
        ("min_length", "max_length"),
        ("min_items", "max_items"),
        ("minimum", "maximum"),
        ("minimum", "exclusive_maximum"),
        ("exclusive_minimum", "maximum"),
        ("exclusive_minimum", "exclusive_maximum"),
    ):
        if low in found and high in found:
            exclusive = low.startswith("excl") or high.startswith("excl")
            if found[low] > found[high] or (exclusive and found[low] == found[high]):
                return True
    return False


_SETS = {"d": "0-9", "w": "A-Za-z0-9_"}
_NEGATED = {"D": "[^0-9]", "W": "[^A-Za-z0-9_]"}
_LAZY = re.compile(r"([*+?]|\{[0-9]*,?[0-9]*\})[?]")


def shared_pattern(pattern: str) -> tuple[str | None, str]:
    r"""The pattern in the syntax that all languages share, or None with what is in the way.

    The syntax of JSON Schema is that of ECMA 262, where `\d` is `[0-9]`, `\w` is `[A-Za-z0-9_]`, a
    needless backslash says nothing, and laziness does not change what matches.
    """
    fault = pattern_fault(pattern)
    if fault is None:
        return pattern, ""
    made: list[str] = []
    index, inside = 0, False
    while index < len(pattern):
        character = pattern[index]
        following = pattern[index + 1 : index + 2]
        if character == "\\" and following in _SETS:
            made.append(_SETS[following] if inside else f"[{_SETS[following]}]")
            index += 2
        elif character == "\\" and following in _NEGATED and not inside:
            made.append(_NEGATED[following])
            index += 2
        elif character == "\\" and following and not following.isalnum():
            keep = following in "^$\\.*+?()[]{}|/-"
            made.append(f"\\{following}" if keep else following)
            index += 2
        elif character == "\\":
            made.append(pattern[index : index + 2])
            index += 2
        elif inside and character == "[":
            made.append("\\[")
            index += 1
        elif not inside and character in "*+?}" and following == "?":
            made.append(character)
            index += 2
        elif not inside and character == "]":
            made.append("\\]")
            index += 1
        else:
            if character == "[":
                inside = True
                if following == "^":
                    made.append("[")
                    index, character = index + 1, "^"
            elif character == "]":
                inside = False
            made.append(character)
            index += 1
    written = "".join(made)
    left = pattern_fault(written)
    return (written, "") if left is None else (None, left.message)


def exact(value: Any) -> Any:
    """A number of a document as the contract holds it: whole ones without a point."""
    if isinstance(value, Decimal) and value == value.to_integral_value() and abs(value) < 10**15:
        return int(value)
    return value
