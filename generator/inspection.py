"""What a station holds, as JSON: for `polydto ir` and `polydto view`."""

import json
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import Any

from generator.problems import Position


def to_json(value: object) -> str:
    """`value` as indented JSON; named tuples are objects, places are `path:line:column`."""
    return json.dumps(_plain(value), indent=2, ensure_ascii=False)


def _plain(value: object) -> Any:
    if isinstance(value, Position):
        return f"{value.path}:{value.line}:{value.column}"
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return {name: _plain(getattr(value, name)) for name in value._fields}
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, bool | int | float) or value is None:
        return value
    raise TypeError(f"{type(value).__name__} is no part of a station: {value!r}")
