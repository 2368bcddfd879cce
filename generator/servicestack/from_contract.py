"""A contract as the service that its server's metadata would describe.

Whatever the contract does not say in its own words, its `dotnet` facts say; they are members of
the metadata document and win over what is derived here.
"""

from collections.abc import Mapping
from typing import Any, assert_never

from generator.ir import (
    Answer,
    Attribute,
    AttributeArgument,
    Contract,
    Declaration,
    EnumType,
    Facts,
    Field,
    JsonObject,
    ListOf,
    MapOf,
    Nullable,
    Operation,
    Parameter,
    Primitive,
    Record,
    Ref,
    SetOf,
    Type,
    Union,
)
from generator.kept import kept
from generator.servicestack.dotnet import (
    NULLABLE,
    VALUE_TYPES,
    NetType,
    arity_of,
    name_of,
    read_type,
    tree_of,
)
from generator.servicestack.members import Place, object_at, overlaid, type_name_at
from generator.servicestack.metadata import type_at
from generator.servicestack.naming import camel_case, declared_name
from generator.servicestack.service import (
    DataMember,
    MetaOperation,
    MetaRoute,
    MetaType,
    Property,
    Service,
    TypeName,
)

PRIMITIVES = {
    Primitive.STRING: NetType("String"),
    Primitive.CHAR: NetType("Char"),
    Primitive.BOOLEAN: NetType("Boolean"),
    Primitive.INT8: NetType("SByte"),
    Primitive.INT16: NetType("Int16"),
    Primitive.INT32: NetType("Int32"),
    Primitive.INT64: NetType("Int64"),
    Primitive.UINT8: NetType("Byte"),
    Primitive.UINT16: NetType("UInt16"),
    Primitive.UINT32: NetType("UInt32"),
    Primitive.UINT64: NetType("UInt64"),
    Primitive.FLOAT32: NetType("Single"),
    Primitive.FLOAT64: NetType("Double"),
    Primitive.DECIMAL: NetType("Decimal"),
    Primitive.DATE: NetType("DateOnly"),
    Primitive.TIME: NetType("TimeOnly"),
    Primitive.DATETIME: NetType("DateTime"),
    Primitive.DATETIMEOFFSET: NetType("DateTimeOffset"),
    Primitive.DURATION: NetType("TimeSpan"),
    Primitive.UUID: NetType("Guid"),
    Primitive.URI: NetType("Uri"),
    Primitive.BYTES: NetType("Byte[]"),
    Primitive.STREAM: NetType("Stream"),
    Primitive.ANY: NetType("Object"),
}
VERB_INTERFACES = {
    "GET": "IGet",
    "POST": "IPost",
    "PUT": "IPut",
    "DELETE": "IDelete",
    "PATCH": "IPatch",
}
# What a request's interface says of its verb; the first that is found counts.
_INTERFACE_VERBS = {
    **{interface: verb for verb, interface in VERB_INTERFACES.items()},
    "ICreateDb": "POST",
    "IUpdateDb": "PUT",
    "IPatchDb": "PATCH",
    "IDeleteDb": "DELETE",
    "ISaveDb": "POST",
}
_LIBRARY = "ServiceStack"


@kept
def service_of(contract: Contract) -> Service:
    """The whole contract as a service."""
    return ServiceMaker(contract).service()


@kept
def declarations_of(contract: Contract) -> dict[tuple[str, str], Declaration]:
    """The declarations of a contract by name and namespace of what `service_of` makes of each."""
    found: dict[tuple[str, str], Declaration] = {}
    requests = (operation.request for operation in contract.operations)
    for declared in (*contract.types, *requests):
        space: object = contract.namespace
        if declared.kind != "union" and declared.dotnet:
            space = dict(declared.dotnet).get("namespace", space) or ""
        found.setdefault((dotnet_name(declared), str(space)), declared)
    return found


def verb_of(operation: Operation) -> str:
    """The verb that clients use: the request's interface tells it, or else its routes."""
    for interface in operation.request.implements or ():
        if interface.name in _INTERFACE_VERBS:
            return _INTERFACE_VERBS[interface.name]
    verbs = [route.verbs for route in operation.routes if route.verbs]
    single = [route_verbs[0] for route_verbs in verbs if len(route_verbs) == 1]
    return single[0] if single else verbs[0][0] if verbs else "POST"


def implied_interfaces(operation: Operation) -> tuple[TypeName, ...]:
    """The marker of the only verb of an operation."""
    verbs = operation.verbs
    if len(verbs) == 1 and verbs[0] in VERB_INTERFACES:
        return (TypeName(VERB_INTERFACES[verbs[0]]),)
    return ()


def not_null(type_: Type) -> Type:
    """`T` of `T?`."""
    return type_.inner if isinstance(type_, Nullable) else type_


class ServiceMaker:
    """Makes the parts of one contract's service; each distinct type once."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._described = contract.descriptions_from_attributes
        self._known: dict[Type, NetType] = {}
        self._shapes: dict[NetType, tuple[TypeName, bool, bool]] = {}
        self._enums = {
            dotnet_name(declared)
            for declared in contract.declarations.values()
            if isinstance(declared, EnumType)
        }
        self._unions: dict[str, list[TypeName]] = {}  # by variant
        for declared in contract.types:
            if isinstance(declared, Union):
                for variant in declared.variants:
                    self._unions.setdefault(variant.record, []).append(TypeName(declared.name))

    def service(self) -> Service:
        contract = self._contract
        types = {declared.name: self.declaration(declared) for declared in contract.types}
        requests = {made.name: self.request(made) for made in contract.operations}
        named = {**types, **requests}
        operations = tuple(self.operation(made, named) for made in contract.operations)
        answers = {
            (made.response.name, made.response.namespace) for made in operations if made.response
        }
        listed = [made for made in types.values() if (made.name, made.namespace) not in answers]
        return Service(
            types=tuple(_with_opaque(listed, contract.dotnet)),
            operations=operations,
            namespaces=_texts(contract.dotnet, "namespaces"),
            base_url=contract.base_url,
            config=_config(contract.dotnet),
        )

    def declaration(self, declared: Declaration) -> MetaType:
        """A type of the contract. A union becomes an interface that its variants implement."""
        match declared:
            case Record():
                return self.record(declared, implied=())
            case EnumType():
                return overlaid(
                    _enum(declared)._replace(namespace=self._contract.namespace),
                    dict(declared.dotnet),
                    Place([]),
                )
            case Union():
                return MetaType(
                    name=declared.name,
                    namespace=self._contract.namespace,
                    interface=True,
                    abstract=True,
                    description=declared.doc or None,
                    attributes=declared.attributes,
                )
            case _:
                assert_never(declared)

    def record(self, record: Record, implied: tuple[TypeName, ...]) -> MetaType:
        """A record; it implements the `implied` interfaces where it does not say otherwise."""
        made = self.head(record, implied)
        fields = list(record.fields)
        for index, field in record.shadowed:
            fields.insert(index, field)
        contracted = made.data_contract is not None
        return made._replace(
            properties=tuple(self.property(field, contracted=contracted) for field in fields)
        )

    def head(self, record: Record, implied: tuple[TypeName, ...]) -> MetaType:
        """`record` without its properties."""
        interfaces = implied
        if record.implements is not None:
            interfaces = tuple(map(self._named, record.implements))
        attributes = record.attributes
        if self._described and not record.interface:
            attributes = _with_description("Api", record.doc, attributes)
        made = MetaType(
            name=dotnet_name(record),
            namespace=self._contract.namespace,
            parameters=record.parameters,
            inherits=None if record.extends is None else self._named(record.extends),
            implements=(*interfaces, *self._unions.get(record.name, ())),
            description=record.doc or None,
            interface=record.interface,
            abstract=record.interface,
            generic_definition=bool(record.parameters),
            attributes=attributes,
        )
        return overlaid(made, dict(record.dotnet), Place([])) if record.dotnet else made

    def property(self, field: Field, *, contracted: bool) -> Property:
        """A field as a property of a class that is a [DataContract] or none."""
        attributes = field.attributes
        if self._described:
            attributes = _with_description("ApiMember", field.doc, attributes)
        name = field.server_name or declared_name(field.wire_name)
        facts: dict[str, Any] = dict(field.dotnet)
        said = facts.get("type")
        if "type" not in facts:
            type_ = self.type(field.type)
        else:
            type_ = read_type(said) if isinstance(said, str) else tree_of(type_name_at(said))
        shape = self._shapes.get(type_)
        if shape is None:
            shape = self._shapes[type_] = self._shape(type_)
        type_name, enum, value_type = shape
        if isinstance(facts.get("isValueType"), bool):
            value_type = facts["isValueType"] is True
        # A value type always has a value, so nothing says that it is required.
        nullable = type_.name == NULLABLE if value_type else isinstance(field.type, Nullable)
        required = True if field.required and nullable == value_type else None
        member = None
        if contracted:
            renamed = camel_case(name) != field.wire_name
            member = DataMember(field.wire_name if renamed else None)
        made = Property(
            name=name,
            type=type_name,
            value_type=value_type,
            enum=enum,
            required=required,
            description=field.doc or None,
            data_member=member,
            attributes=attributes,
            wire_name=field.wire_name,
        )
        return overlaid(made, facts, Place([])) if facts else made

    def _shape(self, type_: NetType) -> tuple[TypeName, bool, bool]:
        """A type's name, and whether the type inside a Nullable is an enum, and a value type."""
        inner = type_.args[0] if type_.name == NULLABLE else type_
        enum = inner.name in self._enums
        return name_of(type_), enum, enum or inner.name in VALUE_TYPES

    def request(self, operation: Operation) -> MetaType:
        """The request DTO; without a word on interfaces it has the marker of its only verb."""
        return self.record(operation.request, implied_interfaces(operation))

    def operation(self, operation: Operation, named: Mapping[str, MetaType]) -> MetaOperation:
        """An operation; `named` are types and requests by the contract's own names."""
        returns = operation.returns
        answered = None
        name = None
        if not isinstance(returns, Answer):
            inner = not_null(returns)
            name = name_of(self.type(inner))
            if isinstance(inner, Ref):
                answered = inner.name
        auth = operation.auth
        made = MetaOperation(
            request=named[operation.name],
            returns_void=returns is Answer.VOID,
            method=verb_of(operation),
            returns=name,
            routes=tuple(
                MetaRoute(route.path, ",".join(route.verbs) or None) for route in operation.routes
            ),
            requires_auth=auth is not None,
            required_roles=auth.roles if auth else (),
            any_role=auth.any_role if auth else (),
            required_permissions=auth.permissions if auth else (),
            any_permission=auth.any_permission if auth else (),
            tags=operation.request.tags,
        )
        facts = dict(operation.dotnet)
        if "response" in facts:
            said = facts.pop("response")
            answered = said if isinstance(said, str) else None
        if facts:
            made = overlaid(made, facts, Place([]))
        response = named.get(answered) if answered else None
        return made._replace(response=None if response is None or response.enum else response)

    def type(self, type_: Type) -> NetType:
        """The .NET type of a value; a reference type may be null anyway."""
        found = self._known.get(type_)
        if found is None:
            found = self._known[type_] = self._type(type_)
        return found

    def _type(self, type_: Type) -> NetType:
        match type_:
            case Primitive():
                return PRIMITIVES[type_]
            case Nullable(inner):
                net = self.type(inner)
                value = net.name in VALUE_TYPES or net.name in self._enums
                return NetType(NULLABLE, (net,)) if value else net
            case ListOf(item):
                return NetType("List`1", (self.type(item),))
            case SetOf(item):
                return NetType("HashSet`1", (self.type(item),))
            case MapOf(key, value_type):
                return NetType("Dictionary`2", (self.type(key), self.type(value_type)))
            case Ref(name, arguments):
                declared = self._contract.declarations[name]
                return NetType(dotnet_name(declared), tuple(map(self.type, arguments)))
            case Parameter(name):
                return NetType(name)
            case _:
                assert_never(type_)

    def _named(self, ref: Ref) -> TypeName:
        """A base or an interface; the client library's own interfaces are not declared."""
        args = tuple(self.type(argument).text for argument in ref.arguments)
        declared = self._contract.declarations.get(ref.name)
        if declared is not None:
            return TypeName(dotnet_name(declared), args)
        return TypeName(f"{ref.name}`{len(args)}" if args else ref.name, args)


def dotnet_name(declared: Declaration) -> str:
    """The name of a declaration in metadata: `Session`, or "Page`1" for a generic type."""
    if declared.kind == "union":
        return declared.name
    given = dict(declared.dotnet).get("name") if declared.dotnet else None
    if isinstance(given, str):
        return given
    if isinstance(declared, Record) and declared.parameters:
        return f"{declared.name}`{len(declared.parameters)}"
    return declared.name


def _enum(declared: EnumType) -> MetaType:
    members = declared.members
    attributes = declared.attributes
    if declared.flags and not any(attribute.name == "Flags" for attribute in attributes):
        attributes = (Attribute("Flags"), *attributes)
    numbers: tuple[str, ...] | None = None
    texts: tuple[str, ...] | None = None
    if declared.integer:
        numbers = tuple(str(member.wire) for member in members)
    else:
        if all(member.number is not None for member in members):
            numbers = tuple(str(member.number) for member in members)
        if any(member.wire != member.name for member in members):
            texts = tuple(str(member.wire) for member in members)
    return MetaType(
        name=declared.name,
        description=declared.doc or None,
        enum=True,
        enum_int=declared.integer,
        attributes=attributes,
        enum_names=tuple(member.name for member in members),
        enum_values=numbers,
        enum_member_values=texts,
        enum_descriptions=(
            tuple(member.doc for member in members)
            if any(member.doc for member in members)
            else None
        ),
    )


def library_interface(name: str) -> MetaType:
    """An interface of the client library, as the document lists it: "ICreateDb`1"."""
    count = arity_of(name)
    parameters = {0: (), 1: ("T",)}.get(count) or tuple(f"T{index}" for index in range(count))
    return MetaType(
        name=name,
        namespace=_LIBRARY,
        parameters=parameters,
        interface=True,
        abstract=True,
        generic_definition=count > 0,
    )


def _with_opaque(listed: list[MetaType], facts: Facts) -> list[MetaType]:
    """`listed` with the types that only the facts have, each at its place."""
    given = dict(facts).get("types")
    found = list(listed)
    front = 0
    for item in given if isinstance(given, tuple) else ():
        if isinstance(item, str):
            found.insert(front, library_interface(item))
            front += 1
            continue
        members = dict(object_at(item, Place([])))
        at = members.pop("at", None)
        place = at if isinstance(at, int) else len(found)
        found.insert(place, type_at(members))
    return found


def _texts(facts: Facts, key: str) -> tuple[str, ...]:
    given = dict(facts).get(key)
    return (
        tuple(item for item in given if isinstance(item, str)) if isinstance(given, tuple) else ()
    )


def _config(facts: Facts) -> Facts:
    given = dict(facts).get("config")
    return given.members if isinstance(given, JsonObject) else ()


def _with_description(
    name: str, doc: str, attributes: tuple[Attribute, ...]
) -> tuple[Attribute, ...]:
    """`attributes` after the one that declared the description, unless they name it themselves."""
    if not doc or any(attribute.name == name for attribute in attributes):
        return attributes
    return (described_by(name, doc), *attributes)


def described_by(name: str, doc: str) -> Attribute:
    """The attribute that declares a description."""
    return Attribute(name, named=(AttributeArgument("Description", "String", doc),))
