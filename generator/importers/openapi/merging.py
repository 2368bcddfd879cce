"""Shapes put together: annotations laid over each other, and the parts of `allOf`."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any

from generator.importers.openapi.report import Report
from generator.importers.openapi.shape import ABSENT, Shape

_LOWER = ("minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum")
_UPPER = ("maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum")


def asserts(shape: Shape) -> bool:
    """Whether a shape refuses any value, or refers to one that may."""
    return bool(
        shape.ref
        or shape.types
        or shape.enum is not None
        or shape.props
        or shape.required
        or shape.extras is not None
        or shape.keys
        or shape.items
        or shape.tuple_
        or shape.all_of
        or shape.one_of
        or shape.any_of
        or shape.limits
        or shape.flags
        or shape.variants
        or shape.base
    )


def annotated(shape: Shape, over: Shape) -> Shape:
    """`shape` with the annotations of `over` where it has some, and its null."""
    return shape._replace(
        nullable=shape.nullable or over.nullable,
        title=over.title or shape.title,
        doc=over.doc or shape.doc,
        default=shape.default if over.default is ABSENT else over.default,
        examples=over.examples or shape.examples,
        deprecated=shape.deprecated or over.deprecated,
        retired=over.retired or shape.retired,
        read_only=shape.read_only or over.read_only,
        write_only=shape.write_only or over.write_only,
        tags=over.tags or shape.tags,
        discriminator=shape.discriminator or over.discriminator,
    )


def is_object(shape: Shape) -> bool:
    """Whether a shape is of objects, or says nothing that others have."""
    if shape.types:
        return shape.types == ("object",)
    return not (
        shape.ref or shape.enum is not None or shape.items or shape.tuple_ or shape.variants
    )


def alike(first: Shape | None, second: Shape | None) -> bool:
    """Whether two schemas say the same, wherever they stand."""
    if first is None or second is None:
        return first is second
    same: bool = _bare(first) == _bare(second)
    return same


def _bare(value: Any) -> Any:
    """A schema, or a part of one, without its place."""
    if isinstance(value, Shape):
        return tuple(_bare(part) for part in value[1:])
    if isinstance(value, Mapping):
        return {key: _bare(part) for key, part in value.items()}
    return tuple(map(_bare, value)) if isinstance(value, tuple) else value


class Merger(ABC):
    """Merges shapes that refer to nothing; `resolved` gives such a one for a member's shape."""

    def __init__(self, report: Report) -> None:
        self._report = report

    @abstractmethod
    def resolved(self, shape: Shape) -> Shape:
        """The shape with what it refers to written out."""

    def merged(self, first: Shape, second: Shape) -> Shape:
        """A shape of the values that fit both, as far as one shape can say it."""
        made = annotated(first, second)
        props = dict(first.props)
        for name, shape in second.props.items():
            known = props.get(name)
            props[name] = shape if known is None else self._member(known, shape)
        return made._replace(
            key=(first.key or first.place, second.key or second.place),
            nullable=(first.nullable and second.nullable)
            or (first.nullable and not second.types)
            or (second.nullable and not first.types),
            types=self._types(first, second),
            enum=self._enum(first, second),
            names=first.names or second.names,
            docs=first.docs or second.docs,
            format=first.format or second.format,
            props=props,
            required=first.required | second.required,
            extras=self._extras(first, second),
            keys=first.keys or second.keys,
            items=self._items(first, second),
            tuple_=first.tuple_ or second.tuple_,
            limits=self._limits(first, second),
            variants=self._variants(first, second),
            open=first.open or second.open,
        )

    def _member(self, first: Shape, second: Shape) -> Shape:
        if first.ref is not None and first.ref == second.ref:
            return annotated(first, second)
        if not asserts(second):
            return annotated(first, second)
        if not asserts(first):
            return annotated(second, first)
        return self.merged(self.resolved(first), self.resolved(second))

    def _types(self, first: Shape, second: Shape) -> tuple[str, ...]:
        if not first.types or not second.types:
            return first.types or second.types
        both = [item for item in first.types if item in second.types]
        both += [
            "integer"
            for one, other in ((first, second), (second, first))
            if "integer" in one.types and "number" in other.types and "integer" not in both
        ]
        if not both:
            self._report.lose(second.place, "'allOf' of types that exclude each other")
            return second.types
        return tuple(dict.fromkeys(both))

    def _enum(self, first: Shape, second: Shape) -> tuple[Any, ...] | None:
        if first.enum is None or second.enum is None:
            return second.enum if first.enum is None else first.enum
        both = tuple(value for value in first.enum if value in second.enum)
        if not both:
            self._report.lose(second.place, "'allOf' of enums that exclude each other")
        return both or second.enum

    def _extras(self, first: Shape, second: Shape) -> Any:
        for closed, other in ((first, second), (second, first)):
            if closed.extras is False and not other.props.keys() <= closed.props.keys():
                detail = "the other parts have members that it forbids"
                self._report.lose(closed.place, "'additionalProperties: false' in 'allOf'", detail)
                return None
        if first.extras is None or second.extras is None:
            return first.extras if second.extras is None else second.extras
        return False if False in (first.extras, second.extras) else first.extras

    def _items(self, first: Shape, second: Shape) -> Shape | None:
        if first.items is None or second.items is None:
            return first.items or second.items
        return self._member(first.items, second.items)

    def _limits(self, first: Shape, second: Shape) -> dict[str, Any]:
        limits = dict(first.limits)
        for key, value in second.limits.items():
            known = limits.get(key)
            if known is None or known == value:
                limits[key] = value
            elif key in _LOWER:
                limits[key] = max(known, value)
            elif key in _UPPER:
                limits[key] = min(known, value)
            elif key == "uniqueItems":
                limits[key] = True
            else:
                self._report.lose(second.place, f"the second of two '{key}' in 'allOf'")
        return limits

    def _variants(self, first: Shape, second: Shape) -> "tuple[tuple[str, Shape], ...]":
        if first.variants and second.variants:
            self._report.lose(second.place, "the second of two unions in 'allOf'")
        if (first.variants and second.props) or (second.variants and first.props):
            self._report.lose(second.place, "a union beside members in 'allOf'")
        return first.variants or second.variants
