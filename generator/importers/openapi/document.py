"""`polydto import openapi`: a whole document into a contract."""

import re
from typing import Any

from generator.importers.openapi.assembly import Declared, Made, assembled, guarded
from generator.importers.openapi.calls import Call, CallReader
from generator.importers.openapi.files import Files
from generator.importers.openapi.heirs import heirs_of
from generator.importers.openapi.named import Names
from generator.importers.openapi.report import Report
from generator.importers.openapi.requests import Requests
from generator.importers.openapi.shape import ShapeReader
from generator.importers.openapi.simplify import Simplifier
from generator.importers.openapi.source import Place
from generator.importers.openapi.types import Types
from generator.ir import Contract, Operation

_ROOT = frozenset(
    """openapi swagger info servers host basePath schemes paths components definitions parameters
    responses securityDefinitions security tags consumes produces jsonSchemaDialect $self""".split()
)


def import_openapi(path: str, name: str) -> Made:
    """The contract called `name` that the document in a file is. Raises ContractError.

    An empty name is made of the document's title.
    """
    files = Files(path)
    report = Report()
    version = _version(files)
    files.check()
    declared = guarded(files, lambda: _declarations(files, report, version))
    head = _head(files, report, name, version == "2.0")
    _tell_rest(files, report, version == "2.0")
    return assembled(head, declared, report, files)


def _declarations(files: Files, report: Report, version: str) -> Declared:
    """All types and operations. The shapes that they were made of end here."""
    old = version == "2.0"
    reader = ShapeReader(files, report, siblings=not old and not version.startswith("3.0"))
    simplifier = Simplifier(files, report, reader)
    names = Names()
    types = Types(simplifier, report, names)
    components = _components(files, old)
    call_reader = CallReader(files, report, reader, old=old)
    simplifier.add_heirs(heirs_of(files, components.values()))
    calls = list(call_reader.calls())
    _check_root(files, old)
    _tell_unused(files, report, call_reader.followed, old)
    _check_ids(files, calls)
    types.add_components(components.values())
    requests = Requests(simplifier, types, names, report, _usual_content(files))
    called = requests.names_of(calls, components)
    types.declare_components()
    operations: list[Operation] = []
    for call, own_name in zip(calls, called, strict=True):
        operation = requests.operation(call, own_name)
        if operation is not None:
            operations.append(operation)
    types.tell_plain()
    files.check()
    return Declared(types.all(), tuple(operations), names, types.places)


def _tell_unused(files: Files, report: Report, followed: set[Place], old: bool) -> None:
    """Parameters, bodies, answers and paths among the components that no operation refers to."""
    holder = files.root if old else files.root.get("components")
    start: Place = (0,) if old else (0, "components")
    for key in ("parameters", "responses", "requestBodies", "pathItems"):
        named = holder.get(key) if isinstance(holder, dict) else None
        for name in named if isinstance(named, dict) else ():
            if (*start, key, name) not in followed:
                report.lose((*start, key, name), f"one of '{key}' that nothing uses", str(name))


def _version(files: Files) -> str:
    """`2.0`, or `3.0` to `3.2`; empty after a problem."""
    root = files.root
    if not isinstance(root, dict):
        files.fail((0,), "openapi-version", "an OpenAPI document is an object")
        return ""
    given = root.get("swagger", root.get("openapi"))
    text = str(given)
    if "swagger" in root and text in ("2.0", "2"):
        return "2.0"
    found = re.match(r"3\.[012](?![0-9])", text)
    if "openapi" in root and found:
        return found.group()
    if given is None:
        message = "neither 'openapi' nor 'swagger' says which version the document has"
        hint = "a JSON Schema is imported with 'polydto import jsonschema'"
        files.fail((0,), "openapi-version", message, hint)
    else:
        key = "openapi" if "openapi" in root else "swagger"
        message = f"'{text[:40]}' is no version of OpenAPI that is known here"
        files.fail((0, key), "openapi-version", message, "2.0 and 3.0 to 3.2 are")
    return ""


def _components(files: Files, old: bool) -> dict[str, Place]:
    """The named schemas of the document itself."""
    root = files.root
    if old:
        given, place = root.get("definitions"), ("definitions",)
    else:
        holder = root.get("components")
        given = holder.get("schemas") if isinstance(holder, dict) else None
        place = ("components", "schemas")  # type: ignore[assignment]
    if given is not None and not isinstance(given, dict):
        files.fail((0, *place), "schema-shape", "an object is wanted here")
        return {}
    return {name: (0, *place, name) for name in given or {}}


def _check_root(files: Files, old: bool) -> None:
    """What stands beside the paths is of the kind that it should be."""
    root = files.root
    kinds: list[tuple[Place, Any, type]] = [
        *(((0, key), root.get(key), list) for key in ("servers", "tags", "security", "schemes")),
        *(((0, key), root.get(key), dict) for key in ("info", "components")),
    ]
    holder = root if old else root.get("components")
    start: Place = (0,) if old else (0, "components")
    for key in ("parameters", "responses", "requestBodies", "securitySchemes"):
        if isinstance(holder, dict):
            kinds.append(((*start, key), holder.get(key), dict))
    for place, value, kind in kinds:
        if value is not None and not isinstance(value, kind):
            what = "a list" if kind is list else "an object"
            files.fail(place, "schema-shape", f"{what} is wanted here")


def _check_ids(files: Files, calls: list[Call]) -> None:
    known: dict[str, Call] = {}
    for call in calls:
        if call.id and known.setdefault(call.id, call) is not call:
            first = known[call.id]
            message = f"the operationId '{call.id}' is that of {first.method.upper()} {first.path}"
            hint = "give each operation an id of its own"
            files.fail((*call.place, "operationId"), "duplicate-operation-id", message, hint)


def _usual_content(files: Files) -> str:
    """What operations without a body and an answer would speak."""
    for key in ("produces", "consumes"):
        given = files.root.get(key)
        if isinstance(given, list) and given and isinstance(given[0], str):
            from generator.contenttypes import MEDIA_TYPES

            return {media: short for short, media in MEDIA_TYPES.items()}.get(given[0], given[0])
    return "json"


def _head(files: Files, report: Report, name: str, old: bool) -> Contract:
    root = files.root
    info = root.get("info")
    info = info if isinstance(info, dict) else {}
    for key in info:
        if key not in ("title", "version", "description", "summary"):
            what = f"extension '{key}'" if key[:2] == "x-" else f"'{key}' of the document"
            report.lose((0, "info", key), what)

    def text(key: str) -> str:
        value = info.get(key)
        return value.strip("\n") if isinstance(value, str) else ""

    texts = dict.fromkeys(part for part in (text("summary"), text("description")) if part)
    version = info.get("version")
    version = "" if version is None else str(version)
    if not name:
        plain = re.sub(r"[^A-Za-z0-9]+", "-", text("title").lower())
        name = plain.lstrip("0123456789-").rstrip("-") or "service"
    title = text("title")
    return Contract(
        name=name,
        title="" if title == name else title,
        doc="\n\n".join(texts),
        version="" if version == "0" else version,
        base_url=_base_url(root, report, old),
    )


def _base_url(root: dict[str, Any], report: Report, old: bool) -> str:
    if old:
        host = root.get("host")
        schemes = root.get("schemes")
        scheme = "https" if not isinstance(schemes, list) or "https" in schemes else "http"
        path = root.get("basePath")
        path = path if isinstance(path, str) and path != "/" else ""
        if isinstance(host, str) and host:
            return f"{scheme}://{host}{path}"
        if path:
            report.lose((0, "basePath"), "an address without a host", path)
        return ""
    servers = root.get("servers")
    servers = servers if isinstance(servers, list) else []
    chosen = ""
    for index, server in enumerate(servers):
        place: Place = (0, "servers", index)
        url = server.get("url") if isinstance(server, dict) else None
        if not isinstance(url, str):
            continue
        variables = server.get("variables")
        if isinstance(variables, dict) and variables:
            report.lose((*place, "variables"), "variables of an address")
            for key, value in variables.items():
                default = value.get("default") if isinstance(value, dict) else None
                url = url.replace(f"{{{key}}}", str(default))
        if server.get("description"):
            report.lose((*place, "description"), "the description of an address")
        if chosen or not re.match(r"https?://[^/]", url):
            what = "another address" if chosen else "an address without a host"
            if url != "/":
                report.lose(place, what, url)
        else:
            chosen = url
    return chosen.rstrip("/") if chosen.endswith("/") else chosen


def _tell_rest(files: Files, report: Report, old: bool) -> None:
    """What stands beside paths and schemas."""
    root = files.root
    for key in root:
        if key not in _ROOT and root[key] not in ({}, [], None):
            what = f"extension '{key}'" if key[:2] == "x-" else f"'{key}' of the document"
            report.lose((0, key), what)
    tags = root.get("tags")
    for index, tag in enumerate(tags if isinstance(tags, list) else ()):
        if isinstance(tag, dict) and set(tag) - {"name"}:
            report.lose((0, "tags", index), "the description of a tag", str(tag.get("name", "")))
    holder = root if old else root.get("components", {})
    place: Place = (0,) if old else (0, "components")
    if not isinstance(holder, dict):
        return
    schemes = holder.get("securityDefinitions" if old else "securitySchemes")
    for name, scheme in schemes.items() if isinstance(schemes, dict) else ():
        if name == "bearerAuth" and isinstance(scheme, dict) and scheme.get("scheme") == "bearer":
            continue
        key = "securityDefinitions" if old else "securitySchemes"
        detail = f"{name}: {scheme.get('type', '')}" if isinstance(scheme, dict) else name
        report.lose((*place, key, name), "how callers sign in", detail)
    if not old:
        for key in holder:
            if key in ("headers", "examples", "links", "callbacks") and holder[key]:
                report.lose((*place, key), f"'{key}' among the components", str(len(holder[key])))
            elif key.startswith("x-"):
                report.lose((*place, key), f"extension '{key}'")
