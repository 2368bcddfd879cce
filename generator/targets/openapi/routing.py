"""Routes as methods on paths, and the fields of a request by where they are sent."""

import re
from collections.abc import Iterator

from generator.generics import all_fields
from generator.ir import Contract, Extras, Field, Location, Operation, Route
from generator.naming import pascal
from generator.sending import BODILESS, sent_in
from generator.targets.openapi.names import own_name
from generator.tuples import NamedTuple

ANY_VERB = ("GET", "POST", "PUT", "DELETE", "PATCH")
_PARAMETER = r"\{[^{}]*\}"


class Body(NamedTuple):
    """`component` is empty where the whole request is the body. One that keeps members which the
    contract does not name may have no fields."""

    component: str
    fields: tuple[Field, ...]


class Place(NamedTuple):
    """One method on one path: an operation has one for each verb of each route.

    `shape` is the path without the names of its parameters; paths of one shape are one path.
    """

    verb: str
    route: Route
    shape: str
    operation_id: str
    fields: tuple[Field, ...]
    body: Body | None

    def sent_in(self, location: Location) -> tuple[Field, ...]:
        """The fields that travel there, in the order of the request."""
        return sent_in(self.fields, self.route.parameters, self.verb, location)


class Routing:
    """The places of a contract's operations."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._explicit = {
            (verb, shape_of(route.path))
            for operation in contract.operations
            for route in operation.routes
            for verb in route.verbs
        }

    def places(self, operation: Operation) -> list[Place]:
        """In the order of the routes. A route for any verb leaves methods alone that others name.

        A body of some of the fields is a component that is named after the operation; where its
        routes leave different bodies, each further one is named after its own route too.
        """
        fields = all_fields(self._contract, operation.request)
        partial: tuple[Field, ...] | None = None
        places = []
        for verb, route, operation_id in self._methods(operation):
            inside = sent_in(fields, route.parameters, verb, Location.BODY)
            free = operation.request.extras is Extras.KEEP and verb not in BODILESS
            body = Body("", inside) if inside or free else None
            if body is not None and len(inside) < len(fields):
                partial = inside if partial is None else partial
                name = own_name(operation.request) if inside == partial else operation_id
                body = Body(f"{name}Body", inside)
            shape = shape_of(route.path)
            places.append(Place(verb, route, shape, operation_id, fields, body))
        return places

    def _methods(self, operation: Operation) -> Iterator[tuple[str, Route, str]]:
        """Each verb with its route and its operationId: the first has the operation's name."""
        name = own_name(operation.request)
        for index, route in enumerate(operation.routes):
            for nth, verb in enumerate(route.verbs or ANY_VERB):
                if not route.verbs and (verb, shape_of(route.path)) in self._explicit:
                    continue
                if index == nth == 0:
                    yield verb, route, name
                elif route.path == operation.routes[0].path:
                    yield verb, route, name + verb.capitalize()
                else:
                    yield verb, route, name + verb.capitalize() + _path_words(route.path)


def shape_of(path: str) -> str:
    return re.sub(_PARAMETER, "{}", path)


def _path_words(path: str) -> str:
    """`/sessions/{id}/notes` -> `SessionsByIdNotes`."""
    parts = re.split(r"[{}]", path)
    return "".join(
        f"By{pascal(part)}" if index % 2 else pascal(part) for index, part in enumerate(parts)
    )
