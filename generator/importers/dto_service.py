"""The declarations of a DTO file as a service: which are requests, and what each of them says."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from generator.importers.dto_notes import Notebook
from generator.ir import Attribute, Facts
from generator.library import INTERFACES
from generator.problems import Position
from generator.servicestack.from_contract import VERB_INTERFACES
from generator.servicestack.service import MetaOperation, MetaRoute, MetaType, Service, TypeName
from generator.tuples import NamedTuple

LIBRARY = "ServiceStack"


class Asked(NamedTuple):
    """What the methods of a request say. `returns` is the T of IReturn<T>."""

    method: str | None = None
    returns: TypeName | None = None
    returns_void: bool = False


class Declared(NamedTuple):
    """A declaration of the file; `asked` is None where nothing shows that it is a request."""

    made: MetaType
    at: Position
    routes: tuple[MetaRoute, ...] = ()
    asked: Asked | None = None


class DtoFile(NamedTuple):
    """A file as it was read. `base_url` and `config` are from the block of options.

    `page` is true where the page of an operation, read before, tells routes, access and formats.
    """

    declared: tuple[Declared, ...]
    base_url: str
    config: Facts
    notes: Notebook
    page: bool = False

    @property
    def has_operations(self) -> bool:
        """Whether it was printed with what the service says of its requests."""
        return any(one.asked is not None for one in self.declared)


_VERBS = {
    **{interface: verb for verb, interface in VERB_INTERFACES.items()},
    "ICreateDb`1": "POST",
    "IUpdateDb`1": "PUT",
    "IPatchDb`1": "PATCH",
    "IDeleteDb`1": "DELETE",
    "ISaveDb`1": "POST",
}
_QUERIES = frozenset(("QueryDb`1", "QueryDb`2", "QueryData`1", "QueryData`2"))
_TYPEOF = re.compile(r"typeof\(([^()<>,\s]+)\.([^().<>,\s]+)\)\Z")
_VALIDATOR = re.compile(r"(\w+)\s*(?:\((.*)\))?\s*\Z", re.S)
_QUOTED = re.compile(r"[`'\"]([^`'\"]*)[`'\"]")


def service_of_file(file: DtoFile) -> Service:
    """The service, as far as the file says it; notes tell what it does not say."""
    declared = _with_namespaces(file)
    if not file.has_operations:
        declared = [one._replace(asked=asked_by_type(one.made)) for one in declared]
    by_name = {one.made.name: one.made for one in declared}
    requests = [one for one in declared if one.asked is not None and is_plain(one.made)]
    operations = tuple(_operation(one, by_name, file.notes) for one in requests)
    taken = {made.request.name for made in operations}
    taken |= {made.response.name for made in operations if made.response is not None}
    types = tuple(one.made for one in declared if one.made.name not in taken)
    _whole_notes(file, [one.made for one in declared], operations)
    return Service(types, operations, base_url=file.base_url, config=file.config)


def is_plain(made: MetaType) -> bool:
    """Whether it can be a request: a class without parameters."""
    return not (made.enum or made.interface or made.parameters)


def asked_by_type(made: MetaType) -> Asked | None:
    """A request is known by its verb's interface or its base, where nothing else tells it."""
    verbs = [_VERBS[interface.name] for interface in made.implements if interface.name in _VERBS]
    if verbs:
        return Asked(verbs[0])
    if made.inherits is not None and made.inherits.name in _QUERIES:
        return Asked("GET")
    return None


def likely_method(made: MetaType, routes: tuple[MetaRoute, ...]) -> str:
    """The verb that clients use: the interface's, or that of the routes, or POST."""
    asked = asked_by_type(made)
    if asked is not None and asked.method is not None:
        return asked.method
    verbs = [re.split(r"[ ,]+", route.verbs) for route in routes if route.verbs]
    single = [found[0] for found in verbs if len(found) == 1]
    return single[0] if single else verbs[0][0] if verbs else "POST"


def _operation(one: Declared, by_name: Mapping[str, MetaType], notes: Notebook) -> MetaOperation:
    asked = one.asked
    assert asked is not None
    response = by_name.get(asked.returns.name) if asked.returns is not None else None
    if response is not None and (response.enum or response.interface):
        response = None
    made = MetaOperation(
        request=one.made,
        response=response,
        returns_void=asked.returns_void,
        method=asked.method,
        returns=asked.returns,
        routes=one.routes,
        tags=tuple(_texts(one.made.attributes, "Tag")),
    )
    return _with_access(made, one, notes)


def _texts(attributes: Iterable[Attribute], name: str) -> list[str]:
    """The first argument of each attribute of that name."""
    found = []
    for attribute in attributes:
        arguments = attribute.constructor or attribute.named
        if attribute.name == name and arguments and arguments[0].value:
            found.append(arguments[0].value)
    return found


def _with_access(made: MetaOperation, one: Declared, notes: Notebook) -> MetaOperation:
    """Who may call: [ValidateRequest] says it where the server declares it that way."""
    roles: list[str] = []
    permissions: list[str] = []
    signed_in = False
    for attribute in one.made.attributes:
        for argument in (*attribute.constructor, *attribute.named):
            validator = _VALIDATOR.match(argument.value or "")
            if attribute.name != "ValidateRequest" or validator is None:
                continue
            if argument.name not in ("", "Validator"):
                continue
            name, quoted = validator[1], _QUOTED.findall(validator[2] or "")
            if name in ("IsAuthenticated", "IsAdmin"):
                signed_in = True
                roles += ["Admin"] if name == "IsAdmin" else []
            elif name in ("HasRole", "HasRoles"):
                roles += quoted
            elif name in ("HasPermission", "HasPermissions"):
                permissions += quoted
    if not (signed_in or roles or permissions):
        return made
    text = "who may call is taken from its [ValidateRequest]"
    notes.unsaid(text, one.made.name, one.at)
    return made._replace(
        requires_auth=True,
        required_roles=tuple(dict.fromkeys(roles)),
        required_permissions=tuple(dict.fromkeys(permissions)),
    )


def _with_namespaces(file: DtoFile) -> list[Declared]:
    """The declarations in the namespaces that `typeof(Farm.Model.Field)` tells."""
    told: dict[str, str] = {}
    for one in file.declared:
        attributes = [*one.made.attributes]
        for property_ in one.made.properties:
            attributes += property_.attributes
        for attribute in attributes:
            for argument in (*attribute.constructor, *attribute.named):
                found = _TYPEOF.match(argument.value or "") if argument.type == "Type" else None
                if found is not None:
                    told.setdefault(found[2], found[1])
    names = {one.made.name for one in file.declared}
    counted = Counter(space for name, space in told.items() if name in names)
    usual = counted.most_common(1)[0][0] if counted else ""
    if usual:
        file.notes.whole(
            f"namespaces: only [typeof] tells them; the others are taken to be in {usual}"
        )
    elif not all(one.made.namespace for one in file.declared):
        file.notes.whole("namespaces: the file does not say them")
    return [
        one._replace(made=one.made._replace(namespace=_namespace(one.made, told, usual)))
        for one in file.declared
    ]


def _namespace(made: MetaType, told: Mapping[str, str], usual: str) -> str:
    return made.namespace or told.get(made.name, usual)


def _whole_notes(
    file: DtoFile, made: list[MetaType], operations: tuple[MetaOperation, ...]
) -> None:
    """What no DTO file says."""
    notes = file.notes
    notes.whole("names of properties in C#: taken as the JSON name with a capital first")
    if any(is_plain(one) for one in made):
        notes.whole("abstract and nested classes: the file does not mark them")
    if any(one.enum for one in made):
        notes.whole("descriptions of enum members: the file does not print them")
    if any(one.interface and one.namespace != LIBRARY for one in made):
        notes.whole("[DataContract] of interfaces: the file does not print it")
    if operations and not file.page:
        notes.whole("who may call (signed in, roles, permissions): the file does not say")
        notes.whole("content types: the file does not say them; taken as json")
        notes.whole("summaries and notes of routes: the file does not print them")
    if not (file.has_operations or file.page):
        notes.whole(
            "routes and answers: the file was printed without them; a request is known only by"
            " the interface of its verb"
        )


def once_each(file: DtoFile) -> DtoFile:
    """The file without what it declares again, as two that were put together do."""
    first: dict[str, Declared] = {}
    for one in file.declared:
        if first.setdefault(one.made.name, one) is not one:
            file.notes.lose(f"{one.made.name}: declared again; the first one counts", one.at)
    return file._replace(declared=tuple(first.values()))


def is_library_interface(name: str, count: int) -> bool:
    """Whether the client library carries the interface of that name and parameters."""
    return INTERFACES.get(name) == count or (name, count) in (("IReturn", 1), ("IReturnVoid", 0))
