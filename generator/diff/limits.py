"""Limits of a field, one by one: which allow more than before, and which less."""

from collections.abc import Iterator
from typing import Any

from generator.diff.accepts import Accepts, Gap, Place, place_of
from generator.diff.change import Change, Way
from generator.diff.reach import Use
from generator.diff.walk import Judged, Shows, Walk, change
from generator.ir import Field, Limits, MapOf, Nullable

_NAMES = {
    "pattern": "pattern",
    "min_length": "min-length",
    "max_length": "max-length",
    "minimum": "min",
    "maximum": "max",
    "exclusive_minimum": "exclusive-min",
    "exclusive_maximum": "exclusive-max",
    "multiple_of": "multiple-of",
    "min_items": "min-items",
    "max_items": "max-items",
    "unique_items": "unique-items",
}
_WORDS = {
    "pattern": "pattern",
    "min_length": "minLength",
    "max_length": "maxLength",
    "minimum": "minimum",
    "maximum": "maximum",
    "multiple_of": "multipleOf",
    "exclusive_minimum": "exclusiveMinimum",
    "exclusive_maximum": "exclusiveMaximum",
    "min_items": "minItems",
    "max_items": "maxItems",
    "unique_items": "uniqueItems",
}


def limit_changes(
    walk: Walk, path: str, use: Use, old: Field, new: Field, shows: Shows
) -> Iterator[Change]:
    """A finding for each limit that is another one. Where all together allow the same, each is
    safe."""
    whole = _judged(walk, use, place_of(old), place_of(old)._replace(limits=new.limits), shows)
    for name, before, after in zip(Limits._fields, old.limits, new.limits, strict=True):
        if before == after:
            continue
        changed: dict[str, Any] = {name: after}
        alone = old.limits._replace(**changed)
        one, two = place_of(old), place_of(old)._replace(limits=alone)
        wire = _judged(walk, use, one, two, shows)
        if whole.level < wire.level:
            wire = whole
        map_ = isinstance(old.type.inner if isinstance(old.type, Nullable) else old.type, MapOf)
        yield change(
            _rule(walk, name, one, two, map_, wire),
            path,
            use,
            wire,
            f"{_WORDS[name]} of '{new.wire_name}' is {_shown(after)}, and was {_shown(before)}",
            old=old.at,
            new=new.at,
            was=_text(name, before),
            now=_text(name, after),
        )


def _judged(walk: Walk, use: Use, one: Place, two: Place, shows: Shows) -> Judged:
    def gaps(accepts: Accepts) -> Gap | None:
        return accepts.gap(*((one, two) if accepts.request else (two, one)))

    return walk.judged(use, gaps, shows)


def _rule(walk: Walk, name: str, one: Place, two: Place, map_: bool, wire: Judged) -> str:
    if name == "unique_items":
        return "field-list-uniqueness-changed"
    kind = "properties-count" if map_ else _NAMES[name]
    less = walk.asks.gap(one, two) is not None
    more = walk.tells.gap(two, one) is not None
    tightened = less and not (more and wire.worse is Way.RESPONSE)
    return f"constraint-{kind}-{'tightened' if tightened else 'loosened'}"


def _shown(value: Any) -> str:
    return (
        "not set"
        if value is None or value is False
        else str(value).lower() if value is True else str(value)
    )


def _text(name: str, value: Any) -> str:
    return "" if value is None or value is False else f"{_WORDS[name]}: {_shown(value)}"
