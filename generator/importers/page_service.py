"""A metadata page: its DTOs, with what the page around them says of the operation."""

import re
from collections.abc import Callable

from generator.contenttypes import MEDIA_TYPES
from generator.importers.dto_notes import Notebook
from generator.importers.dto_service import (
    Asked,
    Declared,
    DtoFile,
    asked_by_type,
    is_plain,
    likely_method,
    service_of_file,
)
from generator.importers.page import Head, Page, head_of
from generator.importers.page_sample import (
    Sample,
    elements_in,
    namespace_in,
    operation_in_path,
    sample_of,
)
from generator.importers.page_values import SampleValues, body_of
from generator.operations import route_parameters
from generator.problems import Position
from generator.servicestack.dotnet import NetType, names_in, tree_of
from generator.servicestack.naming import camel_case
from generator.servicestack.service import MetaOperation, MetaRoute, MetaType, Service, TypeName
from generator.tuples import NamedTuple

# Every host of ServiceStack has these formats unless its settings turn one off.
_BUILT_IN = ("json", "xml", "csv", "jsv")
_ADDRESS = re.compile(r"https?://[^\s/|<>\"']+(?=/\S*metadata)")
_SPECIAL = {"(string)": "String", "(byte[])": "Byte[]", "(Stream)": "Stream"}


class PageFacts(NamedTuple):
    """A service, with what the page says that is no part of one."""

    service: Service
    title: str
    content_types: tuple[str, ...]


def facts_of(page: Page, file: DtoFile, path: str) -> PageFacts:
    """The service of a page's DTOs; of one operation, if the page shows which class asks for it."""
    notes = file.notes
    sample = sample_of(page.tail)
    described = frozenset(one.made.description or "" for one in file.declared)
    head = head_of(page, frozenset(one.made.name for one in file.declared), described)
    values = SampleValues(file.declared, notes)
    request = _request(file.declared, head, sample, values)
    if not head.title:
        notes.whole("the title of the service: the page's text does not have it")
    base_url = _base_url(page, sample, file, notes)
    content_types = _content_types(sample, notes)
    file = file._replace(base_url=base_url, page=True)
    if request is None:
        text = "the page does not show which class is its request; routes and access are not kept"
        notes.lose(text, Position(path, 1, 1))
        return PageFacts(service_of_file(file), head.title, content_types)
    answer = _answer(file.declared, request, sample, values, notes)
    values.learn(NetType(request.made.name), body_of(sample.body))
    if answer is not None:
        values.learn(tree_of(answer), body_of(sample.answer or ""))
    routes = head.routes or _sample_routes(sample, notes)
    asked = Asked(likely_method(request.made, routes), answer)
    declared = tuple(
        one._replace(
            asked=asked if one.made.name == request.made.name else None,
            routes=routes if one.made.name == request.made.name else (),
        )
        for one in values.declared(file.declared)
    )
    declared = _named_by_xml(declared, request.made.name, sample)
    if head.tags:
        notes.whole("tags: taken from the line below the name of the operation")
    service = service_of_file(file._replace(declared=declared))
    (operation,) = service.operations
    service = service._replace(operations=(_with_access(operation, head),))
    return PageFacts(service, head.title, content_types)


def _request(
    declared: tuple[Declared, ...], head: Head, sample: Sample, values: SampleValues
) -> Declared | None:
    """The class of the request. Each clue that fits some classes leaves only those."""
    left = [one for one in declared if is_plain(one.made)]
    named = (head.operation, operation_in_path(sample.path), namespace_in(sample.body)[0])
    parameters = {
        name.casefold()
        for path in (*(route.path for route in head.routes), sample.path)
        for name, _ in route_parameters(path)
    }
    body = body_of(sample.body)
    used = _used(declared)
    clues: tuple[Callable[[MetaType], bool], ...] = (
        lambda made: made.name in named,
        lambda made: asked_by_type(made) is not None,
        lambda made: parameters <= {one.wire_name.casefold() for one in made.properties},
        lambda made: values.keys_fit(made.name, body),
        lambda made: f"{made.name}Response" in {one.made.name for one in declared},
        lambda made: made.name not in used,
        lambda made: not made.name.endswith("Response"),
    )
    for clue in clues:
        fitting = [one for one in left if clue(one.made)]
        left = fitting or left
        if len(left) == 1:
            return left[0]
    return None


def _used(declared: tuple[Declared, ...]) -> set[str]:
    """The names of classes that another class holds or extends."""
    found: set[str] = set()
    for one in declared:
        types = [property_.type for property_ in one.made.properties]
        if one.made.inherits is not None:
            types.append(one.made.inherits)
        for type_ in types:
            found |= {name for name in names_in(tree_of(type_)) if name != one.made.name}
    return found


def _answer(
    declared: tuple[Declared, ...],
    request: Declared,
    sample: Sample,
    values: SampleValues,
    notes: Notebook,
) -> TypeName | None:
    """The type of the response that the page shows; None without one."""
    if sample.answer is None:
        return None
    if sample.answer in _SPECIAL:
        return TypeName(_SPECIAL[sample.answer])
    body = body_of(sample.answer)
    others = [one.made for one in declared if is_plain(one.made) and one is not request]
    listed = isinstance(body, list)
    shown = body[0] if isinstance(body, list) and body else body
    used = _used(declared)
    xml = namespace_in(sample.answer)[0]
    clues: tuple[Callable[[MetaType], bool], ...] = (
        lambda made: made.name == xml or made.name == f"{request.made.name}Response",
        lambda made: values.keys_fit(made.name, shown),
        lambda made: made.name not in used,
    )
    what = request.made.name
    for clue in clues:
        fitting = [made for made in others if clue(made)]
        if len(fitting) == 1:
            text = "the page shows an answer but not its type; taken by its name or its members"
            notes.unsaid(text, what, request.at)
            args = (fitting[0].name,)
            return TypeName("List`1", args) if listed else TypeName(fitting[0].name)
    notes.unsaid("the page shows an answer but not its type", what, request.at)
    return None


def _sample_routes(sample: Sample, notes: Notebook) -> tuple[MetaRoute, ...]:
    """The route of the sample request, where no table of routes was copied."""
    if not sample.path or operation_in_path(sample.path) or not sample.path.startswith("/"):
        return ()
    notes.whole("routes: only the one of the sample request is on the page")
    return (MetaRoute(sample.path, sample.verb),)


def _base_url(page: Page, sample: Sample, file: DtoFile, notes: Notebook) -> str:
    """The address of the page itself, or of the host that the sample names."""
    for line in (*page.head, *page.tail):
        found = _ADDRESS.search(line)
        if found is not None:
            return found[0]
    if not re.fullmatch(r"[A-Za-z0-9.-]{1,253}(?::\d{1,5})?", sample.host):
        return file.base_url
    scheme = "http" if sample.host.partition(":")[0] in ("localhost", "127.0.0.1") else "https"
    notes.whole(f"the page names the host {sample.host}; the address is taken as {scheme}")
    return f"{scheme}://{sample.host}"


def _content_types(sample: Sample, notes: Notebook) -> tuple[str, ...]:
    """The formats that every host has, and the one of the page."""
    short = {media_type: name for name, media_type in MEDIA_TYPES.items()}
    shown = short.get(sample.media_type, sample.media_type)
    if not re.fullmatch(r"[a-z0-9][a-z0-9.+-]*(?:/[a-z0-9][a-z0-9.+-]*)?", shown):
        shown = ""
    ours = tuple(dict.fromkeys((*_BUILT_IN, *([shown] if shown else ()))))
    more = f"; the page shows {shown}" if shown and shown not in _BUILT_IN else ""
    notes.whole(f"content types: a host has {', '.join(_BUILT_IN)} unless it turns one off{more}")
    return ours


def _named_by_xml(
    declared: tuple[Declared, ...], request: str, sample: Sample
) -> tuple[Declared, ...]:
    """With the namespaces and the names of C# that a sample in XML shows."""
    bodies = (sample.body, sample.answer or "")
    spaces = {root: space for root, space in map(namespace_in, bodies) if root}
    usual = spaces.get(request) or next(iter(spaces.values()), "")
    if not usual:
        return declared
    names = {camel_case(name): name for body in bodies for name in elements_in(body)}
    made = []
    for one in declared:
        properties = tuple(
            property_._replace(name=names.get(property_.wire_name, property_.name))
            for property_ in one.made.properties
        )
        space = spaces.get(one.made.name, usual)
        made.append(one._replace(made=one.made._replace(namespace=space, properties=properties)))
    return tuple(made)


def _with_access(operation: MetaOperation, head: Head) -> MetaOperation:
    """A page says who may call, with the rules of [ValidateRequest] merged in."""
    return operation._replace(
        requires_auth=operation.requires_auth or head.secured,
        required_roles=head.roles or operation.required_roles,
        any_role=head.any_role or operation.any_role,
        required_permissions=head.permissions or operation.required_permissions,
        any_permission=head.any_permission or operation.any_permission,
        tags=operation.tags or head.tags,
    )
