"""Which schemas a document has: a component for each, in the order of the contract."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias, assert_never

from generator.generics import substitute
from generator.ir import (
    Answer,
    Contract,
    Declaration,
    EnumType,
    Field,
    ListOf,
    MapOf,
    Nullable,
    Operation,
    Parameter,
    Primitive,
    Record,
    Ref,
    SetOf,
    Type,
    Union,
    Variant,
)
from generator.problems import Position, Problem
from generator.targets.openapi.names import Names
from generator.targets.openapi.routing import Routing
from generator.tuples import NamedTuple

# Parts of one type. A contract nests 32 deep at most, so more than this has been put together by
# a generic type that refers to itself with ever larger arguments.
_LARGEST_TYPE = 100
_MOST_INSTANCES = 20_000


class Instance(NamedTuple):
    """A declared type, with its arguments if it is generic."""

    ref: Ref


class KnownMembers(NamedTuple):
    enum: EnumType


class TaggedVariant(NamedTuple):
    union: Union
    variant: Variant


class PartialBody(NamedTuple):
    """The fields of a request that its body has."""

    operation: Operation
    fields: tuple[Field, ...]


Source: TypeAlias = Instance | KnownMembers | TaggedVariant | PartialBody


class Component(NamedTuple):
    """`says` tells an author what it is."""

    name: str
    source: Source
    at: Position
    says: str


class EndlessType(Exception):
    """A generic type that needs itself with ever larger arguments."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def components(contract: Contract, names: Names, routing: Routing | None) -> Iterator[Component]:
    """Requests, with the bodies that `routing` gives them, then types. Raises EndlessType."""
    instances = _instances(contract, names)
    for operation in contract.operations:
        request = operation.request
        says = f"the request '{request.name}'"
        yield Component(names.of(Ref(request.name)), Instance(Ref(request.name)), request.at, says)
        if routing is not None:
            yield from _bodies(routing, operation)
    for declared in contract.types:
        yield from _declared(names, declared, instances)


def _bodies(routing: Routing, operation: Operation) -> Iterator[Component]:
    seen: dict[str, tuple[Field, ...]] = {}
    for place in routing.places(operation):
        body = place.body
        if body is None or not body.component or seen.get(body.component) == body.fields:
            continue
        seen[body.component] = body.fields
        says = f"the body of '{operation.name}' on {place.verb} {place.route.path}"
        source = PartialBody(operation, body.fields)
        yield Component(body.component, source, operation.request.at, says)


def _declared(
    names: Names, declared: Declaration, instances: dict[str, list[Ref]]
) -> Iterator[Component]:
    if isinstance(declared, Record) and declared.parameters:
        for ref in instances.get(declared.name, ()):
            name = names.of(ref)
            yield Component(name, Instance(ref), declared.at, f"'{declared.name}' as '{name}'")
        return
    ref = Ref(declared.name)
    says = f"the type '{declared.name}'"
    if isinstance(declared, EnumType) and declared.open and not declared.flags:
        known = names.known_members(declared)
        yield Component(known, KnownMembers(declared), declared.at, f"the members of {says}")
    yield Component(names.of(ref), Instance(ref), declared.at, says)
    if isinstance(declared, Union):
        for variant in declared.variants:
            name = names.variant(declared, variant)
            told = f"the variant '{variant.tag}' of '{declared.name}'"
            yield Component(name, TaggedVariant(declared, variant), variant.at, told)


def _instances(contract: Contract, names: Names) -> dict[str, list[Ref]]:
    """By generic type, every set of arguments that it is used with, sorted by name."""
    found: dict[Ref, None] = {}
    if not any(isinstance(item, Record) and item.parameters for item in contract.types):
        return {}
    waiting = list(_generic_refs(_roots(contract)))
    while waiting:
        ref = waiting.pop()
        if ref in found:
            continue
        record = contract.record(ref.name)
        if _exceeds(ref) or len(found) == _MOST_INSTANCES:
            raise EndlessType(_endless(record))
        found[ref] = None
        arguments = dict(zip(record.parameters, ref.arguments, strict=True))
        inside = (substitute(type_, arguments) for type_ in _types_of(record))
        waiting.extend(_generic_refs(inside))
    by_name: dict[str, list[Ref]] = {}
    for ref in found:
        by_name.setdefault(ref.name, []).append(ref)
    # The order of a document must not depend on who used an instance first.
    return {name: sorted(refs, key=names.of) for name, refs in by_name.items()}


def _endless(record: Record) -> Problem:
    message = f"'{record.name}' needs itself with ever larger type arguments"
    hint = "OpenAPI has no generics: give the inner type the parameter itself, or declare a record"
    at, width = Position(*record.at), len(record.name)
    return Problem(at, "not-expressible", message, hint, width)


def _roots(contract: Contract) -> Iterator[Type]:
    """The types that stand outside of generic records."""
    for record in contract.records:
        if not record.parameters:
            yield from _types_of(record)
    for operation in contract.operations:
        if not isinstance(operation.returns, Answer):
            yield operation.returns
        for error in operation.errors:
            if error.type is not None:
                yield error.type


def _types_of(record: Record) -> Iterator[Type]:
    if record.extends is not None:
        yield record.extends
    for field in record.fields:
        if field.type.__class__ is not Primitive:
            yield field.type


def _generic_refs(types: Iterable[Type]) -> Iterator[Ref]:
    """Every reference with arguments within `types`, arguments too."""
    for type_ in types:
        match type_:
            case Primitive() | Parameter():
                pass
            case ListOf(item) | SetOf(item) | Nullable(item):
                yield from _generic_refs((item,))
            case MapOf(key, value):
                yield from _generic_refs((key, value))
            case Ref(_, arguments):
                if arguments:
                    yield type_
                    yield from _generic_refs(arguments)
            case _:
                assert_never(type_)


def _exceeds(type_: Type) -> bool:
    """Whether a type has more parts than a contract could write."""
    count, waiting = 0, [type_]
    while waiting and count <= _LARGEST_TYPE:
        count += 1
        match waiting.pop():
            case ListOf(item) | SetOf(item) | Nullable(item):
                waiting.append(item)
            case MapOf(key, value):
                waiting += (key, value)
            case Ref(_, arguments):
                waiting += arguments
            case _:
                pass
    return count > _LARGEST_TYPE
