"""Paths and components of one contract."""

from typing import Any

from generator.contenttypes import media_type
from generator.generics import all_fields
from generator.ir import (
    Answer,
    Auth,
    Contract,
    Field,
    ListOf,
    Location,
    Nullable,
    Operation,
    Primitive,
    Route,
    SetOf,
    Type,
)
from generator.naming import pascal
from generator.operations import route_parameters
from generator.targets.openapi.schemas import Schema, Schemas, deprecation

_ANY = ("GET", "POST", "PUT", "DELETE", "PATCH")
_WITHOUT_BODY = frozenset(("GET", "HEAD", "DELETE"))
# A contract says who may call, not how one signs in; a document needs a scheme to hang it on.
_SCHEME = "signedIn"


def document(contract: Contract, options: Any) -> Schema:
    """The whole tree in the order in which it is printed."""
    new = options.version == "3.1"
    schemas = Schemas(contract, new)
    paths: dict[str, Schema] = {}
    components: Schema = {}
    bodies: dict[str, Schema] = {}
    for operation in contract.operations:
        _add(paths, operation, contract, schemas, bodies)
    found = {**schemas.components(), **bodies}
    if found:
        components["schemas"] = found
    if any(operation.auth is not None for operation in contract.operations):
        components["securitySchemes"] = {_SCHEME: {"type": "http", "scheme": "bearer"}}
    tree: Schema = {}
    if options.style == "document":
        info: Schema = {"title": contract.title or contract.name}
        if contract.doc:
            info["description"] = contract.doc
        info["version"] = contract.version or "1"
        tree = {"openapi": "3.1.0" if new else "3.0.3", "info": info}
        if contract.base_url:
            tree["servers"] = [{"url": contract.base_url}]
        tags = dict.fromkeys(tag for op in contract.operations for tag in op.request.tags)
        if tags:
            tree["tags"] = [{"name": tag} for tag in tags]
    tree["paths"] = paths
    if components:
        tree["components"] = components
    return tree


def _add(
    paths: dict[str, Schema],
    operation: Operation,
    contract: Contract,
    schemas: Schemas,
    bodies: dict[str, Schema],
) -> None:
    calls = [(route, verb) for route in operation.routes for verb in route.verbs or _ANY]
    for route, verb in calls:
        path = _path(route)
        name = operation.name
        if len(calls) > 1:
            name = f"{name}{pascal(verb)}"
        if len(operation.routes) > 1:
            name = f"{name}{pascal(route.path) or 'Root'}"
        item = paths.setdefault(path, {})
        item[verb.lower()] = _call(operation, name, route, verb, contract, schemas, bodies)


def _path(route: Route) -> str:
    path = route.path
    for (written, rest), wire_name in zip(route_parameters(path), route.parameters, strict=True):
        path = path.replace(f"{{{written}{'*' * rest}}}", f"{{{wire_name}}}")
    return path


def _call(
    operation: Operation,
    name: str,
    route: Route,
    verb: str,
    contract: Contract,
    schemas: Schemas,
    bodies: dict[str, Schema],
) -> Schema:
    request = operation.request
    call: Schema = {"operationId": name}
    if request.tags:
        call["tags"] = list(request.tags)
    if request.doc:
        call["description"] = request.doc
    call.update(deprecation(request.deprecated))
    if operation.auth is not None:
        call["security"] = [{_SCHEME: []}]
        call.update(_access(operation.auth))
    fields = all_fields(contract, request)
    places = {field.wire_name: _place(field, route, verb) for field in fields}
    parameters = [
        _parameter(field, places[field.wire_name], schemas)
        for field in fields
        if places[field.wire_name] is not Location.BODY
    ]
    if parameters:
        call["parameters"] = parameters
    carried = tuple(field for field in fields if places[field.wire_name] is Location.BODY)
    if carried:
        whole = len(carried) == len(fields)
        body = {"$ref": f"#/components/schemas/{operation.name}"}
        if not whole:
            # Named after what is left out, so that it depends on the route alone.
            out = "".join(pascal(field.wire_name) for field in fields if field not in carried)
            component = f"{operation.name}BodyWithout{out}"
            bodies[component] = schemas.object(carried, {}, request.extras)
            body = {"$ref": f"#/components/schemas/{component}"}
        call["requestBody"] = {
            "required": any(field.required for field in carried),
            "content": {media_type(kind): {"schema": body} for kind in operation.content_types},
        }
    call["responses"] = _responses(operation, schemas)
    return call


def _access(auth: Auth) -> Schema:
    keys = ("roles", "any-role", "permissions", "any-permission")
    return {
        f"x-required-{key}": list(names) for key, names in zip(keys, auth, strict=True) if names
    }


def _place(field: Field, route: Route, verb: str) -> Location:
    if field.wire_name in route.parameters:
        return Location.PATH
    if field.location is not None and field.location is not Location.PATH:
        return field.location
    return Location.QUERY if verb in _WITHOUT_BODY else Location.BODY


def _parameter(field: Field, place: Location, schemas: Schemas) -> Schema:
    name = field.wire_name
    if place is Location.HEADER and field.server_name:
        name = field.server_name
    parameter: Schema = {"name": name, "in": place.value}
    if field.doc:
        parameter["description"] = field.doc
    if place is Location.PATH or field.required:
        parameter["required"] = True
    parameter.update(deprecation(field.deprecated))
    bare = field._replace(doc="", deprecated=None, read_only=False, write_only=False)
    inner: Type = field.type.inner if isinstance(field.type, Nullable) else field.type
    if place is not Location.BODY:
        bare = bare._replace(type=inner)  # a text in a URL or a header is never null
    if place is Location.QUERY and isinstance(inner, ListOf | SetOf):
        parameter["style"] = "form"
        parameter["explode"] = False
    parameter["schema"] = schemas.field(bare, {})
    return parameter


def _responses(operation: Operation, schemas: Schemas) -> Schema:
    responses: Schema = {}
    returns = operation.returns
    if returns is Answer.VOID:
        responses["204"] = {"description": "No content."}
    elif isinstance(returns, Answer):
        responses["default"] = {"description": "Not declared."}
    elif returns in (Primitive.STREAM, Primitive.BYTES):
        binary = {"schema": {"type": "string", "format": "binary"}}
        content = {"application/octet-stream": binary}
        responses["200"] = {"description": "Success.", "content": content}
    else:
        schema = schemas.type(returns)
        responses["200"] = {"description": "Success.", "content": _content(operation, schema)}
    if operation.auth is not None:
        responses["401"] = {"description": "Not signed in."}
        if any(operation.auth):
            responses["403"] = {"description": "A role or a permission is missing."}
    for error in operation.errors:
        status = str(error.status)
        described = responses.get(status, {}).get("description", "An error.")
        answer: Schema = {"description": error.doc or described}
        if error.type is not None:
            answer["content"] = _content(operation, schemas.type(error.type))
        responses[status] = answer
    return responses


def _content(operation: Operation, schema: Schema) -> Schema:
    kinds = [kind for kind in operation.content_types if kind not in ("form", "multipart")]
    return {media_type(kind): {"schema": schema} for kind in kinds or ["json"]}
