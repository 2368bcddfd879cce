"""The members of a metadata document: how each is read into the model, and written back.

A whole document is read this way, and so are the `dotnet` facts of a contract, which are members
of the same names laid over what the contract says by itself.
"""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from generator.ir import Attribute, AttributeArgument, JsonObject, Value
from generator.servicestack.dotnet import name_of, read_type, tree_of
from generator.servicestack.service import (
    DataContract,
    DataMember,
    MetaOperation,
    MetaRoute,
    MetaType,
    Property,
    TypeName,
)
from generator.tuples import NamedTuple

_LISTS = (list, tuple)
Json = Any  # what the standard library's reader gives, with Decimal for numbers that are no int
Made = TypeVar("Made", MetaType, Property, MetaOperation)


class Fault(NamedTuple):
    """What is wrong at a place of the document: `("types", 3, "name")`."""

    path: tuple[str | int, ...]
    message: str


class Member(NamedTuple):
    """One member: its key, the model's field, and the way from JSON and back.

    A value of the class `plain` is read as it is.
    """

    key: str
    field: str
    read: "Callable[[Json, Place], Any]"
    write: Callable[[Any], Json]
    plain: type | None = None


class Place:
    """Where a value stands: a step from an outer place, or the document itself.

    `faults` grows for all places of one document.
    """

    __slots__ = ("_outer", "_step", "faults")

    def __init__(
        self, faults: list[Fault], outer: "Place | None" = None, step: str | int = ""
    ) -> None:
        self.faults, self._outer, self._step = faults, outer, step

    @property
    def path(self) -> tuple[str | int, ...]:
        """The steps from the document. Few places are ever asked for theirs."""
        return () if self._outer is None else (*self._outer.path, self._step)

    def at(self, step: str | int) -> "Place":
        return Place(self.faults, self, step)

    def wrong(self, wanted: str, value: Json) -> None:
        self.faults.append(Fault(self.path, f"expected {wanted}, got {_kind(value)}"))


def _kind(value: Json) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "a boolean"
    if isinstance(value, int | Decimal | float):
        return "a number"
    if isinstance(value, str):
        return "a text"
    return "a list" if isinstance(value, list | tuple) else "an object"


def _text(value: Json, place: Place) -> str:
    if isinstance(value, str):
        return value
    place.wrong("a text", value)
    return ""


def _flag(value: Json, place: Place) -> bool:
    if not isinstance(value, bool):
        place.wrong("a boolean", value)
    return value is True


def _whole(value: Json, place: Place) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    place.wrong("a whole number", value)
    return 0


def items(value: Json, place: Place) -> list[tuple[Json, Place]]:
    """The items of a list, each with its place; none after a report."""
    if isinstance(value, _LISTS):
        return [(item, place.at(index)) for index, item in enumerate(value)]
    place.wrong("a list", value)
    return []


def object_at(value: Json, place: Place) -> Mapping[str, Json]:
    """The members of an object by name in camel case; none after a report.

    ServiceStack writes `types`, and `Types` where its server keeps the names of .NET.
    """
    if isinstance(value, JsonObject):
        return dict(value.members)
    if isinstance(value, dict):
        # Keys between these begin with small letters of ASCII; nearly all documents have only such.
        if value and min(value) >= "a" and max(value) < "{":
            return value
        return {key[:1].lower() + key[1:]: item for key, item in value.items()}
    place.wrong("an object", value)
    return {}


def _texts(value: Json, place: Place) -> tuple[str, ...]:
    if isinstance(value, _LISTS) and all(item.__class__ is str for item in value):
        return tuple(value)
    return tuple(_text(item, at) for item, at in items(value, place))


def _type_name(value: Json, place: Place) -> TypeName:
    """`{name, genericArgs}`, or in short a text such as `Page<Field>`."""
    if isinstance(value, str):
        return name_of(read_type(value))
    if not isinstance(value, dict | JsonObject):
        place.wrong("a type", value)
        return TypeName("")
    members = object_at(value, place)
    name = _text_of(members, "name", place)
    args = members.get("genericArgs") or ()
    return TypeName(name, _texts(args, place.at("genericArgs")))


def _type_names(value: Json, place: Place) -> tuple[TypeName, ...]:
    return tuple(_type_name(item, at) for item, at in items(value, place))


def _written_type(name: TypeName) -> Json:
    """The short text where it says the same."""
    text = tree_of(name).text
    if name_of(read_type(text)) == name:
        return text
    return {"name": name.name, "genericArgs": list(name.args)}


def _data_contract(value: Json, place: Place) -> DataContract:
    members = object_at(value, place)
    return DataContract(*(_optional_text(members, key, place) for key in ("name", "namespace")))


def _text_of(members: Mapping[str, Json], key: str, place: Place) -> str:
    value = members.get(key)
    return value if isinstance(value, str) else _text(value, place.at(key))


def _optional_text(members: Mapping[str, Json], key: str, place: Place) -> str | None:
    return None if members.get(key) is None else _text_of(members, key, place)


def _data_member(value: Json, place: Place) -> DataMember | None:
    if value is False:  # in a contract: a field without the attribute in a class with it
        return None
    members = object_at(value, place)
    order, required = members.get("order"), members.get("isRequired")
    emitted = members.get("emitDefaultValue")
    return DataMember(
        _optional_text(members, "name", place),
        None if order is None else _whole(order, place.at("order")),
        None if required is None else _flag(required, place.at("isRequired")),
        None if emitted is None else _flag(emitted, place.at("emitDefaultValue")),
    )


def _present(**members: Json) -> Json:
    return {key: value for key, value in members.items() if value is not None}


def _written_contract(made: DataContract) -> Json:
    return _present(name=made.name, namespace=made.namespace)


def _written_member(made: DataMember | None) -> Json:
    if made is None:
        return False
    return _present(
        name=made.name,
        order=made.order,
        isRequired=made.required,
        emitDefaultValue=made.emit_default_value,
    )


def _attributes(value: Json, place: Place) -> tuple[Attribute, ...]:
    found = []
    for item, at in items(value, place):
        members = object_at(item, at)
        found.append(
            Attribute(
                _text_of(members, "name", at),
                # What stands in the parentheses has no name there.
                _arguments(members, "constructorArgs", at, named=False),
                _arguments(members, "args", at, named=True),
            )
        )
    return tuple(found)


def _arguments(
    attribute: Mapping[str, Json], key: str, place: Place, *, named: bool
) -> tuple[AttributeArgument, ...]:
    value = attribute.get(key)
    if value is None:
        return ()
    found = []
    for item, at in items(value, place.at(key)):
        members = object_at(item, at)
        name = _text_of(members, "name", at) if named else ""
        type_ = _optional_text(members, "type", at) or "String"
        found.append(AttributeArgument(name, type_, _optional_text(members, "value", at)))
    return tuple(found)


def _routes(value: Json, place: Place) -> tuple[MetaRoute, ...]:
    found = []
    for item, at in items(value, place):
        members = object_at(item, at)
        path = _text_of(members, "path", at)
        rest = (_optional_text(members, key, at) for key in ("verbs", "notes", "summary"))
        found.append(MetaRoute(path, *rest))
    return tuple(found)


def _written_routes(routes: tuple[MetaRoute, ...]) -> Json:
    return [
        _present(path=route.path, verbs=route.verbs, notes=route.notes, summary=route.summary)
        for route in routes
    ]


def _as_it_is(value: Any) -> Json:
    return value


def _list(value: Any) -> Json:
    return list(value)


_TYPE_COMMON = (
    Member("name", "name", _text, _as_it_is, str),
    Member("namespace", "namespace", _text, _as_it_is, str),
    Member("genericArgs", "parameters", _texts, _list),
    Member("inherits", "inherits", _type_name, _written_type),
    Member("implements", "implements", _type_names, lambda made: [*map(_written_type, made)]),
    Member("description", "description", _text, _as_it_is, str),
    Member("isNested", "nested", _flag, _as_it_is, bool),
    Member("isEnum", "enum", _flag, _as_it_is, bool),
    Member("isEnumInt", "enum_int", _flag, _as_it_is, bool),
    Member("isInterface", "interface", _flag, _as_it_is, bool),
    Member("isAbstract", "abstract", _flag, _as_it_is, bool),
    Member("isGenericTypeDef", "generic_definition", _flag, _as_it_is, bool),
    Member("dataContract", "data_contract", _data_contract, _written_contract),
    Member("enumNames", "enum_names", _texts, _list),
    Member("enumValues", "enum_values", _texts, _list),
    Member("enumMemberValues", "enum_member_values", _texts, _list),
    Member("enumDescriptions", "enum_descriptions", _texts, _list),
)
_PROPERTY_COMMON = (
    Member("name", "name", _text, _as_it_is, str),
    Member("type", "type", _type_name, _written_type),
    Member("isValueType", "value_type", _flag, _as_it_is, bool),
    Member("isEnum", "enum", _flag, _as_it_is, bool),
    Member("isRequired", "required", _flag, _as_it_is, bool),
    Member("description", "description", _text, _as_it_is, str),
    Member("dataMember", "data_member", _data_member, _written_member),
)
_OPERATION_COMMON = (
    Member("actions", "actions", _texts, _list),
    Member("returnsVoid", "returns_void", _flag, _as_it_is, bool),
    Member("method", "method", _text, _as_it_is, str),
    Member("returnType", "returns", _type_name, _written_type),
    Member("routes", "routes", _routes, _written_routes),
    Member("requiresAuth", "requires_auth", _flag, _as_it_is, bool),
    Member("requiresApiKey", "requires_api_key", _flag, _as_it_is, bool),
    Member("requiredRoles", "required_roles", _texts, _list),
    Member("requiresAnyRole", "any_role", _texts, _list),
    Member("requiredPermissions", "required_permissions", _texts, _list),
    Member("requiresAnyPermission", "any_permission", _texts, _list),
    Member("tags", "tags", _texts, _list),
    Member("dataModel", "data_model", _type_name, _written_type),
    Member("viewModel", "view_model", _type_name, _written_type),
)
# Members that no DTO shows; they are kept as they are.
MORE_OF_TYPES = ("notes", "displayType", "icon", "meta", "innerTypes")
MORE_OF_PROPERTIES = (
    *("isPrimaryKey", "readOnly", "paramType", "displayType", "allowableValues", "allowableMin"),
    *("allowableMax", "uploadTo", "input", "format", "ref"),
)
MORE_OF_OPERATIONS = ("ui",)

_Table = tuple[dict[str, Member], frozenset[str]]
_TABLES: dict[type, _Table] = {
    MetaType: ({made.key: made for made in _TYPE_COMMON}, frozenset(MORE_OF_TYPES)),
    Property: ({made.key: made for made in _PROPERTY_COMMON}, frozenset(MORE_OF_PROPERTIES)),
    MetaOperation: ({made.key: made for made in _OPERATION_COMMON}, frozenset(MORE_OF_OPERATIONS)),
}


def keys_of(made: type) -> list[str]:
    """The keys of the members that `overlaid` knows."""
    members, more = _TABLES[made]
    return [*members, *more]


def overlaid(base: Made, given: Mapping[str, Json], place: Place) -> Made:
    """`base` with the members that are given; null stands for a member that is absent.

    Keys that are unknown are left to the caller.
    """
    changed = changes(base, given, place)
    return base._replace(**changed) if changed else base


def changes(base: Made, given: Mapping[str, Json], place: Place) -> dict[str, Any]:
    """The fields of `base` that `overlaid` replaces."""
    members, raw = _TABLES[base.__class__]
    changed: dict[str, Any] = {}
    more: dict[str, Value] = {}
    for key, value in given.items():
        member = members.get(key)
        if member is not None:
            if value.__class__ is member.plain:
                changed[member.field] = value
            elif value is None:
                changed[member.field] = base.__class__._field_defaults.get(member.field)
            else:
                changed[member.field] = member.read(value, place.at(key))
        elif key in raw:
            more[key] = value_of(value)
    if more:
        changed["more"] = tuple({**dict(base.more), **more}.items())
    return changed


def differences(wanted: Made, derived: Made) -> Iterator[tuple[str, Json]]:
    """The members that turn `derived` into `wanted`; attributes and properties apart."""
    if wanted == derived:
        return
    members, _ = _TABLES[wanted.__class__]
    defaults = wanted.__class__._field_defaults
    for key, member in members.items():
        value = getattr(wanted, member.field)
        if value != getattr(derived, member.field):
            # A data member that is not there says `false`, which is shorter than its null.
            absent = value == defaults.get(member.field) and key != "dataMember"
            yield key, None if absent and value is None else member.write(value)
    known = dict(derived.more)
    for key, value in wanted.more:
        if key not in known or known[key] != value:
            yield key, value


def members_of(made: MetaType) -> dict[str, Json]:
    """A whole type as the document has it, with the short form of each name."""
    members = dict(differences(made, MetaType("")))
    if made.properties:
        members["properties"] = [_written_property(property_) for property_ in made.properties]
    if made.attributes:
        members["attributes"] = [*map(_written_attribute, made.attributes)]
    return members


def _written_property(made: Property) -> Json:
    members = dict(differences(made, Property("", TypeName(""))))
    members["type"] = made.type.name
    if made.data_member is None:
        members.pop("dataMember", None)
    if made.type.args:
        members["genericArgs"] = list(made.type.args)
    if made.attributes:
        members["attributes"] = [*map(_written_attribute, made.attributes)]
    return members


def _written_attribute(made: Attribute) -> Json:
    members: dict[str, Json] = {"name": made.name}
    for key, arguments in (("constructorArgs", made.constructor), ("args", made.named)):
        if arguments:
            members[key] = [
                _present(name=argument.name or None, type=argument.type, value=argument.value)
                for argument in arguments
            ]
    return members


def type_name_at(value: Json) -> TypeName:
    """A type's name of facts that have been read before."""
    return _type_name(value, Place([]))


def attributes_at(value: Json, place: Place) -> tuple[Attribute, ...]:
    """The attributes of a type or a property."""
    return _attributes(value, place)


def value_of(value: Json) -> Value:
    """JSON as a value of a contract: lists are tuples, objects keep their order."""
    if isinstance(value, dict):
        return JsonObject(tuple((key, value_of(item)) for key, item in value.items()))
    if isinstance(value, list):
        return tuple(map(value_of, value))
    return value  # type: ignore[no-any-return]  # a scalar, or a value already
