"""JSON and JSONL as a ServiceStack host writes them: compact, null members left out.

Source: ServiceStack.Text's JsonWriter with camelCase names and DateHandler.TimestampOffset.
"""

import json
from typing import assert_never

from generator.ir import Primitive
from generator.wire.rows import subject_of
from generator.wire.scalars import duration, json_date, plain, time_as_duration
from generator.wire.values import Constant, Entries, Items, Object, Sample, Scalar, written

_BARE = frozenset(
    (
        *(Primitive.BOOLEAN, Primitive.INT8, Primitive.INT16, Primitive.INT32, Primitive.INT64),
        *(Primitive.UINT8, Primitive.UINT16, Primitive.UINT32, Primitive.UINT64),
        *(Primitive.FLOAT32, Primitive.FLOAT64, Primitive.DECIMAL),
    )
)


def json_text(sample: Sample) -> str:
    """On one line, without a line end."""
    match sample:
        case None:
            return "null"
        case Scalar():
            return _scalar(sample)
        case Constant():
            return str(sample.wire) if isinstance(sample.wire, int) else _quoted(sample.wire)
        case Items():
            return f"[{','.join(map(json_text, sample.items))}]"
        case Entries():
            pairs = ((_key(key), value) for key, value in sample.entries if value is not None)
            return f"{{{','.join(f'{key}:{json_text(value)}' for key, value in pairs)}}}"
        case Object():
            shown = (one for one in sample.members if written(one))
            parts = (f"{_quoted(one.wire_name)}:{json_text(one.value)}" for one in shown)
            return f"{{{','.join(parts)}}}"
        case _:
            assert_never(sample)


def jsonl_text(sample: Sample) -> str:
    """Each row and a line end; what has no rows is plain JSON."""
    subject = subject_of(sample)
    if isinstance(subject, Items):
        return "".join(f"{json_text(row)}\n" for row in subject.items)
    return json_text(subject) if subject is not None else ""


def scalar_text(scalar: Scalar) -> str:
    """The text that JSON has in its quotes, or bare, before any escape."""
    value = scalar.value
    if isinstance(value, str):
        match scalar.type:
            case Primitive.DATETIME:
                return json_date(value, offset_always=True)
            case Primitive.DATETIMEOFFSET:
                return json_date(value, offset_always=False)
            case Primitive.DURATION:
                return duration(value)
            case Primitive.TIME:
                return time_as_duration(value)
            case Primitive.UUID:
                return value.replace("-", "").lower()
    return plain(scalar)


def _scalar(scalar: Scalar) -> str:
    text = scalar_text(scalar)
    if scalar.type in _BARE:
        return f'"{text}"' if scalar.quoted else text
    if scalar.type in (Primitive.DATETIME, Primitive.DATETIMEOFFSET):
        return '"' + text.replace("/", "\\/") + '"'
    return _quoted(text)


def _key(key: Sample) -> str:
    """Keys are texts, whatever they hold."""
    text = json_text(key)
    return text if text.startswith('"') else _quoted(text)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
