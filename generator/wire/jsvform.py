"""JSV, which is JSON without needless quotes, and forms, whose values are JSV.

Source: ServiceStack.Text's TypeSerializer and JsvFormatter, with camelCase names.
"""

from typing import assert_never
from urllib.parse import quote

from generator.ir import Primitive
from generator.wire.jsonform import scalar_text
from generator.wire.scalars import round_trip, shortest_date
from generator.wire.values import Constant, Entries, Items, Object, Sample, Scalar, written

_QUOTED = frozenset('":,{}[]\r\n')
_TEXTS = (Primitive.STRING, Primitive.CHAR, Primitive.URI, Primitive.ANY)


def jsv_text(sample: Sample) -> str:
    """On one line. Null in a list is nothing between its commas."""
    match sample:
        case None:
            return ""
        case Scalar():
            text = _scalar(sample)
            return quoted(text) if sample.type in _TEXTS else text
        case Constant():
            return str(sample.wire) if isinstance(sample.wire, int) else quoted(sample.wire)
        case Items():
            return f"[{','.join(map(jsv_text, sample.items))}]"
        case Entries():
            pairs = ((jsv_text(key), value) for key, value in sample.entries if value is not None)
            return f"{{{','.join(f'{key}:{jsv_text(value)}' for key, value in pairs)}}}"
        case Object():
            shown = (one for one in sample.members if written(one))
            parts = (f"{quoted(one.wire_name)}:{jsv_text(one.value)}" for one in shown)
            return f"{{{','.join(parts)}}}"
        case _:
            assert_never(sample)


def bare_text(sample: Sample) -> str:
    """JSV that is not quoted at its outside: the text of a cell or of a form's field."""
    if isinstance(sample, Scalar):
        return _scalar(sample)
    if isinstance(sample, Constant):
        return str(sample.wire)
    return jsv_text(sample)


def quoted(text: str) -> str:
    """A text in quotes if it has a character of JSV's own, or none at all."""
    if text and _QUOTED.isdisjoint(text):
        return text
    return '"' + text.replace('"', '""') + '"'


def form_text(sample: Sample) -> str:
    """`name=value&…`: complex values as JSV. What is no object has no fields."""
    if not isinstance(sample, Object):
        return ""
    return "&".join(
        f"{quote(one.wire_name, safe='')}={quote(bare_text(one.value), safe='')}"
        for one in sample.members
        if written(one)
    )


def dump_text(sample: Sample) -> str:
    """JSV with a property a line and tabs, as a metadata page shows it."""
    made: list[str] = []
    depth, inside, before = 0, False, ""
    text = jsv_text(sample)
    for index, char in enumerate(text):
        if char == '"':
            inside = not inside
        if inside or char not in "{}[],:":
            made.append(char)
        elif char in "{[":
            depth += 1
            opening = _line(depth - 1) if before == ":" else ""
            empty = text[index + 1] in "}]"
            made.append(f"{opening}{char}{'' if empty else _line(depth)}")
        elif char in "}]":
            depth -= 1
            made.append(char if before in ("{", "[") else f"{_line(depth)}{char}")
        else:
            made.append(f",{_line(depth)}" if char == "," else ": ")
        before = char
    return "".join(made)


def _line(depth: int) -> str:
    return "\n" + "\t" * depth


def _scalar(scalar: Scalar) -> str:
    value = scalar.value
    if isinstance(value, bool):
        return "True" if value else "False"
    if isinstance(value, str):
        if scalar.type is Primitive.DATETIME:
            return shortest_date(value)
        if scalar.type is Primitive.DATETIMEOFFSET:
            return round_trip(value)
    return scalar_text(scalar)
