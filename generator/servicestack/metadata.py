"""The metadata document into a Service. Truncated, older and hand-made documents get faults.

Older servers leave members out, newer ones add some; both are read as far as they go.
"""

from collections.abc import Mapping

from generator.servicestack.members import (
    Fault,
    Json,
    Place,
    attributes_at,
    changes,
    items,
    keys_of,
    object_at,
    overlaid,
    value_of,
)
from generator.servicestack.naming import camel_case
from generator.servicestack.service import (
    MetaOperation,
    MetaType,
    Property,
    Service,
    TypeName,
)
from generator.tuples import NamedTuple


class ReadDocument(NamedTuple):
    """`unknown` are members that are not kept, one line each, in the order of the document."""

    service: Service
    faults: tuple[Fault, ...]
    unknown: tuple[str, ...]


# Members that others say too: the namespace of a name, and what only the server's own code needs.
_REPEATED = frozenset(("namespace", "typeNamespace"))
_TOP = frozenset(("config", "namespaces", "types", "operations"))
_TYPE = frozenset((*keys_of(MetaType), "properties", "attributes", *_REPEATED))
_PROPERTY = frozenset((*keys_of(Property), "genericArgs", "attributes", *_REPEATED))
_OPERATION = frozenset((*keys_of(MetaOperation), "request", "response"))
_NO_PROPERTY = Property("", TypeName(""))
# /metadata/app.json holds the document as its member `api`.
_WRAPPED = "api"


def read_document(root: Json) -> ReadDocument:
    """The service that a parsed document describes."""
    reader = _Reader()
    place = Place(reader.faults)
    members = object_at(root, place)
    if "operations" not in members and isinstance(members.get(_WRAPPED), dict):
        place = place.at(_WRAPPED)
        members = object_at(members[_WRAPPED], place)
    if not reader.faults and "types" not in members and "operations" not in members:
        reader.faults.append(Fault(place.path, "the document has neither 'types' nor 'operations'"))
    reader.note_unknown(members, _TOP, place)
    types = [reader.type(item, at) for item, at in listed(members, "types", place)]
    operations = [reader.operation(item, at) for item, at in listed(members, "operations", place)]
    namespaces = listed(members, "namespaces", place)
    config: dict[str, Json] = {}
    if members.get("config") is not None:
        config = dict(object_at(members["config"], place.at("config")))
    base_url = config.get("baseUrl")
    if isinstance(base_url, str) and base_url.startswith(("http://", "https://")):
        del config["baseUrl"]
    else:
        base_url = ""
    service = Service(
        tuple(types),
        tuple(operations),
        tuple(item for item, _ in namespaces if isinstance(item, str)),
        base_url,
        tuple(
            (key, value_of(value))
            for key, value in config.items()
            if value is not None and value != []
        ),
    )
    return ReadDocument(service, tuple(reader.faults), tuple(reader.unknown))


def listed(members: Mapping[str, Json], key: str, place: Place) -> list[tuple[Json, Place]]:
    """The items of a member that may be absent or null."""
    value = members.get(key)
    return [] if value is None else items(value, place.at(key))


def type_at(value: Json) -> MetaType:
    """A single type of a document that has been read before, so that it has no faults."""
    return _Reader().type(value, Place([]))


class _Reader:
    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.unknown: list[str] = []

    def note_unknown(
        self, members: Mapping[str, Json], known: frozenset[str], place: Place
    ) -> None:
        if known.issuperset(members):
            return
        for key in members:
            if key not in known and members[key] is not None:
                shown = path_text((*place.path, key))
                self.unknown.append(f"{shown}: not known here, so it is not kept")

    def type(self, value: Json, place: Place) -> MetaType:
        before = len(self.faults)
        members = object_at(value, place)
        made = MetaType("")
        if len(self.faults) > before:
            return made
        if not isinstance(members.get("name"), str) or not members["name"]:
            self.faults.append(Fault(place.at("name").path, "a type needs a name"))
            return made
        made = overlaid(made, members, place)
        for key in ("enumValues", "enumMemberValues", "enumDescriptions"):
            entries = members.get(key)
            if isinstance(entries, list) and len(entries) != len(made.enum_names):
                message = f"{len(entries)} entries for {len(made.enum_names)} names"
                self.faults.append(Fault(place.at(key).path, message))
        self.note_unknown(members, _TYPE, place)
        properties = [self.property(item, at) for item, at in listed(members, "properties", place)]
        attributes = members.get("attributes") or []
        return made._replace(
            properties=tuple(properties),
            attributes=attributes_at(attributes, place.at("attributes")),
        )

    def property(self, value: Json, place: Place) -> Property:
        before = len(self.faults)
        members = object_at(value, place)
        made = _NO_PROPERTY
        if len(self.faults) > before:
            return made
        for key in ("name", "type"):
            if not isinstance(members.get(key), str) or not members[key]:
                self.faults.append(Fault(place.at(key).path, f"a property needs a {key}"))
                return made
        read = changes(made, {**members, "type": None}, place)
        self.note_unknown(members, _PROPERTY, place)
        texts: tuple[str, ...] = ()
        if members.get("genericArgs") is not None:
            arguments = listed(members, "genericArgs", place)
            texts = tuple(item for item, at in arguments if _is_text(item, at))
        read["type"] = TypeName(members["type"], texts)
        if members.get("attributes"):
            read["attributes"] = attributes_at(members["attributes"], place.at("attributes"))
        data_member = read.get("data_member")
        named = data_member.name if data_member is not None else None
        read["wire_name"] = named or camel_case(read["name"])
        return made._replace(**read)

    def operation(self, value: Json, place: Place) -> MetaOperation:
        members = object_at(value, place)
        if members.get("request") is None:
            self.faults.append(Fault(place.at("request").path, "an operation needs its request"))
        request = MetaType("")
        if members.get("request") is not None:
            request = self.type(members["request"], place.at("request"))
        made = overlaid(MetaOperation(request, actions=()), members, place)
        self.note_unknown(members, _OPERATION, place)
        if members.get("response") is None:
            return made
        response = self.type(members["response"], place.at("response"))
        # A list or a text as answer comes as an empty type, which the printers drop.
        of_dotnet = response.namespace.split(".")[0] == "System"
        return made if of_dotnet else made._replace(response=response)


def _is_text(value: Json, place: Place) -> bool:
    if not isinstance(value, str):
        place.wrong("a text", value)
    return isinstance(value, str)


def path_text(path: tuple[str | int, ...]) -> str:
    """`types[3].properties[0].type`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text or "the document"
