"""What OpenAPI cannot say of a contract, or says with a loss."""

import re
from collections.abc import Iterable, Iterator

from generator.ir import Contract, Location, Operation
from generator.problems import Note, Position, Problem
from generator.sending import BODILESS
from generator.targets.openapi.components import Component, EndlessType, components
from generator.targets.openapi.names import TARGET, Names
from generator.targets.openapi.routing import Place, Routing
from generator.targets.openapi.scalars import Dialect

_COMPONENT = r"[A-Za-z0-9._-]+\Z"
_IGNORED_HEADERS = frozenset(("accept", "content-type", "authorization"))


def judge(contract: Contract, dialect: Dialect) -> Iterator[Problem]:
    """Every problem of one contract."""
    routing = Routing(contract)
    spelled = list(_bad_spellings(contract))
    yield from spelled
    if spelled:
        return
    try:
        yield from collisions(components(contract, Names(contract), routing))
    except EndlessType as error:
        yield error.problem
    ids: dict[str, Operation] = {}
    taken: dict[tuple[str, str], Operation] = {}
    for operation in contract.operations:
        for place in routing.places(operation):
            known = ids.setdefault(place.operation_id, operation)
            if known is not operation:
                yield _same_id(place, operation, known)
            other = taken.setdefault((place.verb, place.shape), operation)
            if other is not operation:
                yield _same_place(place, other)
            yield from _losses(place, dialect)


def _bad_spellings(contract: Contract) -> Iterator[Problem]:
    for declared in (*contract.types, *(operation.request for operation in contract.operations)):
        spelling = dict(declared.spellings).get(TARGET)
        if spelling is not None and not re.match(_COMPONENT, spelling):
            message = f"'{spelling}' cannot name a schema of OpenAPI"
            hint = "use ASCII letters, digits, '.', '-' and '_'"
            yield Problem(Position(*declared.at), "bad-spelling", message, hint, len(declared.name))


def collisions(found: Iterable[Component], target: str = TARGET) -> Iterator[Problem]:
    """Components that would have the same name."""
    known: dict[str, Component] = {}
    for component in found:
        first = known.setdefault(component.name, component)
        if first is not component:
            message = f"{component.says} would be called '{component.name}', as {first.says} is"
            hint = f"rename one, or give its type another name under 'names: {{{target}: …}}'"
            note = Note(Position(*first.at), "the other one is declared here")
            yield Problem(Position(*component.at), "name-collision", message, hint, notes=(note,))


def _same_id(place: Place, operation: Operation, known: Operation) -> Problem:
    message = (
        f"{place.verb} {place.route.path} would have the operationId '{place.operation_id}',"
        f" as '{known.name}' has"
    )
    hint = f"rename one of the operations, or give it another name under 'names: {{{TARGET}: …}}'"
    note = Note(Position(*known.request.at), "the other one is declared here")
    at = Position(*operation.request.at)
    return Problem(at, "name-collision", message, hint, len(operation.name), (note,))


def _same_place(place: Place, other: Operation) -> Problem:
    message = f"'{other.name}' has {place.verb} {place.shape} already"
    hint = "paths that differ in the names of their parameters are one path; change one of them"
    note = Note(Position(*other.request.at), "the other one is declared here")
    at = Position(*place.route.at)
    return Problem(at, "route-taken", message, hint, notes=(note,))


def _losses(place: Place, dialect: Dialect) -> Iterator[Problem]:
    for field in place.sent_in(Location.HEADER):
        if field.wire_name.lower() in _IGNORED_HEADERS:
            message = f"readers of OpenAPI ignore a header parameter called '{field.wire_name}'"
            hint = "content types and 'auth' say what these headers hold; leave the field out"
            at, width = Position(*field.at), len(field.wire_name)
            yield Problem(at, "lossy", message, hint, width, warning=True)
    if dialect.old and place.body is not None and place.verb in BODILESS:
        field = place.body.fields[0]
        message = f"readers of OpenAPI 3.0 ignore the body of a {place.verb} request"
        hint = "send the field in the query, or write version 3.1"
        at, width = Position(*field.at), len(field.wire_name)
        yield Problem(at, "lossy", message, hint, width, warning=True)
