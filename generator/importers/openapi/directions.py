"""Members that travel one way only, deep within types that travel both ways.

A request never has a `readOnly` member and an answer never a `writeOnly` one, also where the
schema demands it (OpenAPI: `required` is then about the other way). A class has one shape: so a
type that requests reach gets a second one without such members, as far as any of them is demanded.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, assert_never

from generator.closure import answered, followed, names_of
from generator.generics import replaced
from generator.importers.openapi.discriminators import Told
from generator.importers.openapi.named import Names
from generator.importers.openapi.report import Report
from generator.importers.openapi.source import Place
from generator.ir import (
    Answer,
    Declaration,
    EnumType,
    ErrorAnswer,
    Field,
    MapOf,
    Operation,
    Primitive,
    Record,
    Ref,
    Type,
    Union,
)


class Way(NamedTuple):
    """One of the two ways of a message. `suffix` makes the name of a type's second shape."""

    suffix: str
    misses: Callable[[Field], bool]
    names: Callable[[Operation], Iterable[str]]
    note: str


REQUESTS = Way(
    "Input",
    lambda field: field.read_only,
    lambda operation: (operation.name,),
    "a type with readOnly members, and its second for requests",
)
ANSWERS = Way(
    "Output",
    lambda field: field.write_only,
    answered,
    "a type with writeOnly members, and its second for answers",
)


def with_directions(told: Told, places: list[Place], names: Names, report: Report) -> Told:
    """The same with a second shape of each type that one way would demand too much of.

    A type of an operation's own, which no other one can name, is changed itself. Which names
    there are depends on the type and its use by any request (or answer), not on how many.
    """
    for way, other in ((REQUESTS, ANSWERS), (ANSWERS, REQUESTS)):
        told = _Split(told, way, other, places).made(names, report)
    return told


class _Split:
    def __init__(self, told: Told, way: Way, other: Way, places: list[Place]) -> None:
        self._told, self._way, self._other, self._places = told, way, other, places
        self._types = {made.name: made for made in told.types}
        self._changed: set[str] = set()
        self._second: dict[str, str] = {}  # the names of second shapes
        self._stands: dict[str, Type] = {}  # what is written for a type, on this way

    def made(self, names: Names, report: Report) -> Told:
        told, way = self._told, self._way
        demanded = [made.name for made in told.types if self._demands(made)]
        if not demanded:
            return told
        requests = (operation.request for operation in told.operations)
        graph = {made.name: names_of(made) for made in (*told.types, *requests)}
        used = _reached(graph, self._starts(way))
        self._changed = used & _leading_to(graph, demanded) & self._types.keys()
        shared = (made.name for made in told.types if self._is_shared(made))
        kept = _reached(graph, [*shared, *self._starts(self._other)])
        variants = {
            variant.record
            for made in told.types
            if isinstance(made, Union)
            for variant in made.variants
        }
        for made in told.types:
            if made.name not in self._changed:
                continue
            if made.name not in variants and self._is_emptied(made):
                self._stands[made.name] = MapOf(Primitive.STRING, Primitive.ANY)
            elif made.name in kept:
                name = self._second[made.name] = names.claim(f"{made.name}{way.suffix}", "Type")
                self._stands[made.name] = Ref(name)
                report.note(self._places[made.at.line - 1], way.note, name)
        types: list[Declaration] = []
        for made in told.types:
            if made.name not in self._changed or made.name in kept:
                types.append(made)
            if made.name in self._second:
                narrowed = self._narrowed(made)
                types.append(narrowed._replace(name=self._second[made.name], spellings=()))
            elif made.name in self._changed and made.name not in self._stands:
                types.append(self._narrowed(made))
        return Told(tuple(types), tuple(map(self._used, told.operations)))

    def _demands(self, made: Declaration) -> bool:
        if not isinstance(made, Record):
            return False
        return any(field.required and self._way.misses(field) for field in made.fields)

    def _starts(self, way: Way) -> list[str]:
        return [name for operation in self._told.operations for name in way.names(operation)]

    def _is_shared(self, made: Declaration) -> bool:
        """Whether a schema has a place where any operation may come to use it."""
        place = self._places[made.at.line - 1]
        if place[1:2] == ("components",):
            return place[2:3] == ("schemas",)
        return place[1:2] not in (("paths",), ("webhooks",))

    def _is_emptied(self, made: Declaration) -> bool:
        """Whether nothing is left of a record: any object, as all objects without members are."""
        while isinstance(made, Record) and all(map(self._way.misses, made.fields)):
            if made.extends is None:
                return True
            made = self._types[made.extends.name]
        return False

    def _narrowed(self, made: Declaration) -> Declaration:
        match made:
            case Record():
                fields = tuple(field for field in made.fields if not self._way.misses(field))
                return self._named(made._replace(fields=fields))
            case Union():
                variants = tuple(
                    variant._replace(record=self._second.get(variant.record, variant.record))
                    for variant in made.variants
                )
                return made._replace(variants=variants)
            case EnumType():
                return made
            case _:
                assert_never(made)

    def _named(self, record: Record) -> Record:
        base = record.extends
        if base is not None:
            stands = self._of(base)
            base = stands if isinstance(stands, Ref) else None
        fields = tuple(
            field._replace(type=replaced(field.type, self._of)) for field in record.fields
        )
        return record._replace(fields=fields, extends=base)

    def _of(self, ref: Ref) -> Type:
        return self._stands.get(ref.name, ref)

    def _used(self, operation: Operation) -> Operation:
        if self._way is REQUESTS:
            return operation._replace(request=self._named(operation.request))
        returns = operation.returns
        if not isinstance(returns, Answer):
            returns = replaced(returns, self._of)
        return operation._replace(returns=returns, errors=tuple(map(self._error, operation.errors)))

    def _error(self, error: ErrorAnswer) -> ErrorAnswer:
        """An error's body is a type: one of which nothing is left says so by none."""
        if error.type is None:
            return error
        stands = self._of(error.type)
        return error._replace(type=stands if isinstance(stands, Ref) else None)


def _reached(graph: Mapping[str, Iterable[str]], starts: Iterable[str]) -> set[str]:
    """`starts`, and all that they lead to."""
    return followed(starts, lambda name: graph.get(name, ()))


def _leading_to(graph: Mapping[str, Iterable[str]], ends: Iterable[str]) -> set[str]:
    """`ends`, and all that lead to them."""
    backward: dict[str, list[str]] = {}
    for name, mentioned in graph.items():
        for other in mentioned:
            backward.setdefault(other, []).append(name)
    return _reached(backward, ends)
