"""Path items: parameters, bodies, answers and access of every operation."""

from typing import assert_never

from generator.contenttypes import media_type
from generator.ir import (
    Answer,
    Auth,
    Contract,
    EnumType,
    Field,
    ListOf,
    Location,
    MapOf,
    Nullable,
    Operation,
    Parameter,
    Primitive,
    Ref,
    SetOf,
    Type,
)
from generator.operations import route_parameters
from generator.targets.openapi.names import Names
from generator.targets.openapi.routing import Place, Routing
from generator.targets.openapi.scalars import Dialect
from generator.targets.openapi.schemas import Schemas, deprecation, pointer
from generator.targets.openapi.tree import Object, Tree

SECURITY_SCHEME = "bearerAuth"
# Of `x-stability-level`, which has draft, alpha, beta and stable (oasdiff, docs/STABILITY.md): the
# highest of the levels that promise nothing.
EXPERIMENTAL = "alpha"

_ERRORS = {
    400: "The request is wrong.",
    401: "The caller is not signed in.",
    402: "A payment is wanted.",
    403: "The caller may not do this.",
    404: "Not found.",
    409: "The request conflicts with what is there.",
    410: "Gone.",
    422: "The request cannot be processed.",
    429: "Too many requests.",
    500: "The server failed.",
    503: "The server is not available.",
}
_BINARY = (Primitive.BYTES, Primitive.STREAM)


class Paths:
    """Draws the path items of one contract."""

    def __init__(
        self, contract: Contract, names: Names, schemas: Schemas, routing: Routing, dialect: Dialect
    ) -> None:
        self._contract, self._names, self._schemas = contract, names, schemas
        self._routing, self._dialect = routing, dialect

    def items(self) -> Object:
        """Path items in the order of the contract's routes.

        OpenAPI takes `/a/{id}` and `/a/{key}` for one path, so the first of them stands for both.
        """
        items: dict[str, Object] = {}
        known: dict[str, tuple[str, list[str]]] = {}
        for operation in self._contract.operations:
            for place in self._routing.places(operation):
                if place.shape not in known:
                    known[place.shape] = _template(place)
                path, parameters = known[place.shape]
                item = items.setdefault(path, {})
                item[place.verb.lower()] = self._operation(operation, place, parameters)
        return dict(items)

    def _operation(self, operation: Operation, place: Place, path_names: list[str]) -> Object:
        request = operation.request
        drawn: Object = {"operationId": place.operation_id}
        if request.doc:
            drawn["description"] = request.doc
        if request.tags:
            drawn["tags"] = list(request.tags)
        if request.deprecated is not None:
            drawn.update(deprecation(request.deprecated))
        if operation.experimental:
            drawn["x-stability-level"] = EXPERIMENTAL
        if operation.auth is not None:
            drawn.update(self._access(operation.auth))
        parameters = self._parameters(place, path_names)
        if parameters:
            drawn["parameters"] = parameters
        if place.body is not None:
            component = place.body.component or self._names.of(Ref(operation.name))
            drawn["requestBody"] = {
                "required": any(field.required for field in place.body.fields),
                "content": _content(operation.content_types, {"$ref": pointer(component)}),
            }
        drawn["responses"] = self._responses(operation)
        return drawn

    def _access(self, auth: Auth) -> Object:
        """The security requirement. Only 3.1 lets roles stand in it.

        One of several requirements is enough; all roles of one are needed.
        """
        all_of = list(auth.roles)
        one_of = [[name] for name in auth.any_role] or [[]]
        if self._dialect.old:
            all_of, one_of = [], [[]]
        demands: list[Tree] = [{SECURITY_SCHEME: [*all_of, *role]} for role in one_of]
        access: Object = {"security": demands}
        lists = {
            "x-required-roles": auth.roles,
            "x-required-any-role": auth.any_role,
            "x-required-permissions": auth.permissions,
            "x-required-any-permission": auth.any_permission,
        }
        access.update({key: list(names) for key, names in lists.items() if names})
        return access

    def _parameters(self, place: Place, path_names: list[str]) -> list[Tree]:
        by_name = {field.wire_name: field for field in place.fields}
        stars = [star for _, star in route_parameters(place.route.path)]
        found: list[Tree] = []
        given: set[str] = set()
        for wire_name, name, star in zip(place.route.parameters, path_names, stars, strict=True):
            if name in given:
                continue
            given.add(name)
            drawn = self._parameter(by_name[wire_name], "path")
            drawn["name"] = name
            if name != wire_name:
                drawn["x-wire-name"] = wire_name
            if star:
                drawn["x-wildcard"] = True
            found.append(drawn)
        for location in (Location.QUERY, Location.HEADER):
            for field in place.sent_in(location):
                found.append(self._parameter(field, location.value))
        return found

    def _parameter(self, field: Field, location: str) -> Object:
        """A parameter. None can carry a null, so its schema has none."""
        inner = field.type.inner if isinstance(field.type, Nullable) else field.type
        schema = self._schemas.field(field._replace(type=inner, doc="", deprecated=None))
        drawn: Object = {"name": field.wire_name, "in": location}
        if field.doc:
            drawn["description"] = field.doc
        if location == "path" or field.required:
            drawn["required"] = True
        if field.deprecated is not None:
            drawn.update(deprecation(field.deprecated))
        if not self._is_text(inner, lists=True):
            return {**drawn, "content": {"application/json": {"schema": schema}}}
        if location == "query" and isinstance(inner, ListOf | SetOf):
            # `ids=1,2`, and not `ids=1&ids=2`.
            drawn.update(style="form", explode=False)
        return {**drawn, "schema": schema}

    def _is_text(self, type_: Type, *, lists: bool) -> bool:
        """Whether a value is one text, or, with `lists`, several with commas between them."""
        match type_:
            case ListOf(item) | SetOf(item):
                return lists and self._is_text(item, lists=False)
            case Nullable(inner):
                return self._is_text(inner, lists=lists)
            case Ref(name):
                return isinstance(self._contract.declarations[name], EnumType)
            case Primitive():
                return type_ is not Primitive.ANY
            case MapOf() | Parameter():
                return False
            case _:
                assert_never(type_)

    def _responses(self, operation: Operation) -> Object:
        responses: Object = {}
        types = operation.answer_types or operation.content_types
        status = str(operation.status) if operation.status else "200"
        match operation.returns:
            case Answer.VOID:
                status = status if operation.status else "204"
                responses[status] = {"description": "Done; there is no body."}
            case Answer.UNDECLARED:
                responses[status] = {"description": "Done; the contract declares no body."}
            case returned:
                content = self._answer(returned, types)
                responses[status] = {"description": self._said(returned), "content": content}
        auth = operation.auth
        if auth is not None:
            responses["401"] = {"description": _ERRORS[401]}
            if any(auth):
                responses["403"] = {"description": _ERRORS[403]}
        for error in operation.errors:
            fallback = _ERRORS.get(error.status, "The request failed.")
            drawn: Object = {"description": error.doc or fallback}
            if error.type is not None:
                drawn["content"] = _content(types, self._schemas.of(error.type))
            responses[error.word] = drawn
        return dict(sorted(responses.items()))

    def _answer(self, type_: Type, content_types: tuple[str, ...]) -> Object:
        inner = type_.inner if isinstance(type_, Nullable) else type_
        if inner not in _BINARY:
            return _content(content_types, self._schemas.of(type_))
        # The body is the content itself. In 3.1 that is what a media type without a schema says.
        named = [name for name in content_types if "/" in name] or ["application/octet-stream"]
        media: Object = {}
        if self._dialect.old:
            media = {"schema": {"type": "string", "format": "binary"}}
        return dict.fromkeys(named, media)

    def _said(self, type_: Type) -> str:
        inner = type_.inner if isinstance(type_, Nullable) else type_
        declared = self._contract.declarations.get(inner.name) if isinstance(inner, Ref) else None
        return (declared.doc if declared is not None else "") or "Done."


def _template(place: Place) -> tuple[str, list[str]]:
    """The path with the wire names of its parameters, and these names."""
    path = place.route.path
    names = []
    for wire_name, (written, star) in zip(
        place.route.parameters, route_parameters(path), strict=True
    ):
        # A wire name may hold what cannot stand in a path.
        name = written if set("/{}?#").intersection(wire_name) else wire_name
        path = path.replace("{" + written + "*" * star + "}", "{" + name + "}", 1)
        names.append(name)
    return path, names


def _content(names: tuple[str, ...], schema: Object) -> Object:
    return {media_type(name): {"schema": schema} for name in names}
