"""Bases with a discriminator that list no variants: their variants are what extends them.

Source: "Composition and Inheritance (Polymorphism)" of the OpenAPI Specification 2.0 to 3.1: the
discriminator's value is the name of a schema, or a tag of `mapping`; the schemas in question refer
to the base in `allOf`. `x-ms-discriminator-value` is the tag of an heir in documents of 2.0.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from generator.importers.openapi.files import Files
from generator.importers.openapi.shape import Shape, discriminator_of
from generator.importers.openapi.source import Place


class Heirs(NamedTuple):
    """What extends a base, by the base. `tags` has a tag for each variant, empty for the name of
    its schema; `all` has the bases between, too."""

    tags: Mapping[Place, Mapping[Place, str]]
    all: Mapping[Place, frozenset[Place]]


NO_HEIRS = Heirs({}, {})


def heirs_of(files: Files, components: Iterable[Place]) -> Heirs:
    """The heirs of each component that has a discriminator and lists no variants. An heir that has
    heirs by a discriminator of its own stands for these."""
    raw: dict[Place, Any] = {}
    for place in components:
        value = files.value(place)
        if isinstance(value, dict):
            raw[place] = value
    bases = {place for place, value in raw.items() if _is_base(value)}
    if not bases:
        return NO_HEIRS
    direct: dict[Place, list[Place]] = {}
    for place, value in raw.items():
        for target in _extended(files, place, value):
            if target is not None and target in raw:
                direct.setdefault(target, []).append(place)
    known = {place for place in bases if place in direct}
    tags: dict[Place, dict[Place, str]] = {}
    every: dict[Place, frozenset[Place]] = {}
    for base in known:
        reached: dict[Place, str] = {}
        waiting = list(reversed(direct[base]))
        while waiting:
            place = waiting.pop()
            if place in reached or place == base:
                continue
            waiting += reversed(direct.get(place, ()))
            tag = raw[place].get("x-ms-discriminator-value")
            reached[place] = tag if isinstance(tag, str) else ""
        variants = {place: tag for place, tag in reached.items() if place not in known}
        if variants:
            tags[base], every[base] = variants, frozenset(reached)
    return Heirs(tags, every)


def with_heirs(base: Shape, heirs: Mapping[Place, str]) -> Shape:
    """A base as a union of its heirs, each with its tag."""
    assert base.discriminator is not None
    name, mapping = base.discriminator
    tags = {tag: _pointer(place) for place, tag in heirs.items() if tag}
    at: Place = (*base.place, "discriminator")
    variants = tuple(Shape(at, place) for place in heirs)
    # What the base extends itself is in each of them.
    return base._replace(all_of=(), one_of=variants, discriminator=(name, {**tags, **mapping}))


def _is_base(value: Mapping[str, Any]) -> bool:
    return discriminator_of(value) is not None and not (value.get("oneOf") or value.get("anyOf"))


def _extended(files: Files, place: Place, value: Mapping[str, Any]) -> Iterator[Place | None]:
    parts = value.get("allOf")
    for index, part in enumerate(parts if isinstance(parts, list) else ()):
        ref = part.get("$ref") if isinstance(part, dict) else None
        if isinstance(ref, str):
            yield files.target((*place, "allOf", index, "$ref"), ref)


def _pointer(place: Place) -> str:
    steps = (str(step).replace("~", "~0").replace("/", "~1") for step in place[1:])
    return "#/" + "/".join(steps)
