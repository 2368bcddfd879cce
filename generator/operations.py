"""Operations: from nodes to request DTOs with routes, access and answers."""

import re

from generator.contenttypes import MEDIA_TYPES
from generator.declarations import COMMON_KEYS, RECORD_KEYS, DeclarationReader, Entries, Heading
from generator.ir import Answer, Auth, ErrorAnswer, Facts, Operation, Ref, Route, Type
from generator.problems import did_you_mean
from generator.reading import Reader, is_null
from generator.source import Mapping, Node, Scalar
from generator.source import Sequence as Items

STABILITIES = ("stable", "experimental")
VERBS = ("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS")
_KEYS = frozenset(
    (
        *COMMON_KEYS,
        *(key for key in RECORD_KEYS if key != "interface"),
        *("route", "routes", "auth", "returns", "errors", "contentTypes", "answerTypes", "status"),
        "stability",
    )
)
_AUTH_KEYS = ("required", "roles", "anyRole", "permissions", "anyPermission")
_PARAMETER = re.compile(r"\{([^{}*]*)(\*?)\}")


def read_operation(
    reader: DeclarationReader, heading: Heading, body: Node, content_types: tuple[str, ...]
) -> Operation:
    """The operation that `body` declares; it speaks `content_types` unless it says otherwise."""
    nodes = reader.reader
    entries: Entries = {}
    if not is_null(body):
        entries = nodes.mapping(body, _KEYS, f"the operation '{heading.name}'")
    if "contentTypes" in entries:
        content_types = content_types_of(nodes, entries["contentTypes"][1])
    answer_types: tuple[str, ...] = ()
    if "answerTypes" in entries:
        answer_types = content_types_of(nodes, entries["answerTypes"][1])
    request = reader.record(heading, entries)
    facts: Facts = ()
    if request.dotnet:
        from generator.servicestack.facts import of_operation

        facts, own = of_operation(request.dotnet)
        request = request._replace(dotnet=own)
    return Operation(
        request=request,
        routes=_routes(nodes, entries),
        auth=_auth(nodes, entries),
        returns=_returns(reader, entries),
        errors=_errors(reader, entries),
        content_types=content_types,
        dotnet=facts,
        answer_types=() if answer_types == content_types else answer_types,
        status=_status(nodes, entries),
        auth_at=nodes.at(entries["auth"][0]) if "auth" in entries else request.at,
        returns_at=nodes.at(entries["returns"][0]) if "returns" in entries else request.at,
        experimental=_experimental(nodes, entries),
    )


def content_types_of(reader: Reader, node: Node) -> tuple[str, ...]:
    """Short names, or media types with a slash."""
    found = reader.texts(node, "content types")
    for text in found:
        if text not in MEDIA_TYPES and "/" not in text:
            hint = did_you_mean(text, [*MEDIA_TYPES]) + "; others are written like image/png"
            reader.report(node, "unknown-word", f"unknown content type '{text}'", hint)
    if not found:
        reader.report(node, "missing-key", "at least one content type is needed")
    return found


def _routes(reader: Reader, entries: Entries) -> tuple[Route, ...]:
    if "route" in entries and "routes" in entries:
        key = entries["routes"][0]
        reader.report(key, "given-twice", "'route' and 'routes' are both given", "keep one of them")
    found = []
    if "route" in entries:
        found.append(_route(reader, entries["route"][1]))
    if "routes" in entries:
        for item in reader.sequence(entries["routes"][1], "routes"):
            found.append(_route(reader, item))
    return tuple(route for route in found if route is not None)


def _route(reader: Reader, node: Node) -> Route | None:
    text = reader.text(node)
    if text is None:
        return None
    verbs_text, _, path = text.strip().partition(" ")
    path = path.strip()
    if not path and verbs_text.startswith("/"):
        hint = f"write it like GET {verbs_text}, or ANY {verbs_text} for every verb"
        reader.report(node, "bad-route", "the verb is missing", hint)
        return None
    verbs = tuple(verb.strip() for verb in verbs_text.split(","))
    for verb in verbs:
        if verb not in VERBS and verb != "ANY":
            hint = did_you_mean(verb, [*VERBS, "ANY"])
            reader.report(node, "bad-route", f"'{verb}' is no HTTP verb", hint)
            return None
    fault = path_fault(path)
    if fault:
        reader.report(node, "bad-route", fault, "write it like /sessions/{id}")
        return None
    if len(set(verbs)) < len(verbs):
        reader.report(node, "given-twice", "a verb is given twice", "remove one of them")
    names = tuple(name for name, _ in route_parameters(path))
    if len(set(names)) < len(names):
        reader.report(node, "bad-route", "a path parameter is given twice", "rename one of them")
        return None
    # The names are settled with the fields' wire names once all records are known.
    return Route(() if "ANY" in verbs else verbs, path, names, reader.at(node))


def path_fault(path: str) -> str:
    """What is wrong with the path of a route; empty for a sound one."""
    if not path.startswith("/"):
        return "the path must start with '/'"
    if re.search(r"[\s?#\"<>\\^`|]", path):
        return "the path holds a character that a URL path cannot"
    rest = _PARAMETER.sub("", path)
    if "{" in rest or "}" in rest or "{}" in path or "{*}" in path:
        return "the braces of a path parameter do not match, or hold no name"
    if re.search(r"\{[^{}]*\*\}.", path):
        return "a parameter with '*' takes the rest of the path, so it must be last"
    return ""


def _auth(reader: Reader, entries: Entries) -> Auth | None:
    if "auth" not in entries:
        return None
    node = entries["auth"][1]
    parts = reader.mapping(node, _AUTH_KEYS, "'auth'")
    if not isinstance(node, Mapping):
        return None
    lists = [reader.texts(parts[key][1], "names") if key in parts else () for key in _AUTH_KEYS[1:]]
    for key in _AUTH_KEYS[1:]:
        given = parts[key][1] if key in parts else None
        if isinstance(given, Items) and not given.items:
            reader.report(given, "missing-key", "the list is empty", "name one, or leave it out")
    required = reader.flag(parts["required"][1]) if "required" in parts else None
    if required is False and any(lists):
        message = "'required: false' contradicts the roles or permissions beside it"
        reader.report(parts["required"][1], "contradiction", message, "remove one of them")
    if required is False or (required is None and not any(lists)):
        if required is None and parts.keys() <= {"required"}:
            hint = "write auth: {required: true}, or name roles"
            reader.report(entries["auth"][0], "missing-key", "'auth' says nothing", hint)
        return None
    return Auth(*lists)


def _returns(reader: DeclarationReader, entries: Entries) -> Type | Answer:
    if "returns" not in entries:
        return Answer.UNDECLARED
    node = entries["returns"][1]
    if isinstance(node, Scalar) and node.text == "void":
        return Answer.VOID
    return reader.type(node) or Answer.UNDECLARED


def _status(reader: Reader, entries: Entries) -> int:
    if "status" not in entries:
        return 0
    node = entries["status"][1]
    status = reader.integer(node)
    if status is None or 200 <= status <= 299:
        return status or 0
    message = f"{status} is no HTTP status of success"
    reader.report(node, "bad-number", message, "write a number from 200 to 299")
    return 0


def _experimental(reader: Reader, entries: Entries) -> bool:
    if "stability" not in entries:
        return False
    return reader.choice(entries["stability"][1], STABILITIES) == "experimental"


def _errors(reader: DeclarationReader, entries: Entries) -> tuple[ErrorAnswer, ...]:
    if "errors" not in entries:
        return ()
    nodes = reader.reader
    found = []
    for key, body in nodes.any_mapping(entries["errors"][1], "errors").values():
        status = _error_status(key.text)
        if status is None:
            message = f"'{key.text}' is no HTTP status of an error"
            hint = "write a number from 400 to 599, 4XX, 5XX, or default"
            nodes.report(key, "bad-number", message, hint)
            continue
        type_node: Node | None = body
        doc = ""
        if isinstance(body, Mapping):
            parts = nodes.mapping(body, ("type", "description"), "an error")
            type_node = parts["type"][1] if "type" in parts else None
            doc = (nodes.text(parts["description"][1]) or "") if "description" in parts else ""
        type_ = reader.type(type_node) if type_node is not None else None
        if type_ is not None and not isinstance(type_, Ref):
            assert type_node is not None
            nodes.report(type_node, "not-a-record", "an error's body is a declared type")
            type_ = None
        found.append(ErrorAnswer(status, type_, doc, nodes.at(key)))
    return tuple(found)


def _error_status(text: str) -> int | None:
    """The `status` of an ErrorAnswer, or None."""
    if re.match(r"[45][0-9][0-9]\Z", text):
        return int(text)
    return {"default": 0, "4XX": 4, "5XX": 5}.get(text)


def route_parameters(path: str) -> list[tuple[str, bool]]:
    """The parameters of a path in order, each with whether it takes the rest of the path."""
    return [(name, bool(star)) for name, star in _PARAMETER.findall(path)]
