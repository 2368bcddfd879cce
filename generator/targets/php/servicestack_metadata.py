"""From a contract to the service that ServiceStack's metadata would describe."""

from collections.abc import Mapping
from functools import cache
from typing import assert_never

from generator.ir import (
    Answer,
    Attribute,
    AttributeArgument,
    Contract,
    Declaration,
    EnumType,
    Field,
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
from generator.targets.php.servicestack_dotnet import (
    Kind,
    NetClass,
    NetEnum,
    NetOperation,
    NetRoute,
    NetType,
    Property,
    Service,
)
from generator.targets.php.servicestack_names import (
    dotnet_name,
    property_name_of,
    spelling,
)

JSON = NetType("mixed", kind=Kind.JSON)

_PRIMITIVES = {
    Primitive.STRING: NetType("String"),
    Primitive.CHAR: NetType("Char", kind=Kind.VALUE),
    Primitive.BOOLEAN: NetType("Boolean", kind=Kind.VALUE),
    Primitive.INT8: NetType("SByte", kind=Kind.VALUE),
    Primitive.INT16: NetType("Int16", kind=Kind.VALUE),
    Primitive.INT32: NetType("Int32", kind=Kind.VALUE),
    Primitive.INT64: NetType("Int64", kind=Kind.VALUE),
    Primitive.UINT8: NetType("Byte", kind=Kind.VALUE),
    Primitive.UINT16: NetType("UInt16", kind=Kind.VALUE),
    Primitive.UINT32: NetType("UInt32", kind=Kind.VALUE),
    Primitive.UINT64: NetType("UInt64", kind=Kind.VALUE),
    Primitive.FLOAT32: NetType("Single", kind=Kind.VALUE),
    Primitive.FLOAT64: NetType("Double", kind=Kind.VALUE),
    Primitive.DECIMAL: NetType("Decimal", kind=Kind.VALUE),
    Primitive.DATE: NetType("DateOnly", kind=Kind.VALUE),
    Primitive.TIME: NetType("TimeOnly", kind=Kind.VALUE),
    Primitive.DATETIME: NetType("DateTime", kind=Kind.VALUE),
    Primitive.DATETIMEOFFSET: NetType("DateTimeOffset", kind=Kind.VALUE),
    Primitive.DURATION: NetType("TimeSpan", kind=Kind.VALUE),
    Primitive.UUID: NetType("Guid", kind=Kind.VALUE),
    Primitive.URI: NetType("Uri"),
    Primitive.BYTES: NetType("Byte[]"),
    Primitive.STREAM: NetType("Stream"),
    Primitive.ANY: NetType("Object"),
}
_VERB_INTERFACES = {
    "GET": "IGet",
    "POST": "IPost",
    "PUT": "IPut",
    "DELETE": "IDelete",
    "PATCH": "IPatch",
}
# What a request's interface says of its verb; the first that is found counts.
_INTERFACE_VERBS = {
    **{interface: verb for verb, interface in _VERB_INTERFACES.items()},
    "ICreateDb": "POST",
    "IUpdateDb": "PUT",
    "IPatchDb": "PATCH",
    "IDeleteDb": "DELETE",
    "ISaveDb": "POST",
}


def service_of(contract: Contract) -> Service:
    """The whole contract as a service."""
    mapping = _Mapping(contract)
    answered: dict[str, None] = {}
    for operation in contract.operations:
        if not isinstance(operation.returns, Answer):
            returns = _not_null(operation.returns)
            if isinstance(returns, Ref):
                answered[returns.name] = None
    types = {declared.name: mapping.declaration(declared) for declared in contract.types}
    return Service(
        types=tuple(mapped for name, mapped in types.items() if name not in answered),
        # An answer may be a request, which has its own place.
        responses=tuple(types[name] for name in answered if name in types),
        operations=tuple(map(mapping.operation, contract.operations)),
    )


def verb_of(operation: Operation) -> str:
    """The verb that clients use: the request's interface tells it, or else its routes."""
    for interface in operation.request.implements or ():
        if interface.name in _INTERFACE_VERBS:
            return _INTERFACE_VERBS[interface.name]
    verbs = [route.verbs for route in operation.routes if route.verbs]
    single = [route_verbs[0] for route_verbs in verbs if len(route_verbs) == 1]
    return single[0] if single else verbs[0][0] if verbs else "POST"


class TypeMapping:
    """Maps types of one contract; each distinct one once."""

    def __init__(self, declarations: Mapping[str, Declaration]) -> None:
        self._declarations = declarations
        self._known: dict[Type, NetType] = {}

    def type(self, type_: Type) -> NetType:
        """The .NET type; a union, and a generic type that has one as argument, have none."""
        found = self._known.get(type_)
        if found is None:
            found = self._known[type_] = self._type(type_)
        return found

    def _type(self, type_: Type) -> NetType:
        match type_:
            case Primitive():
                return _PRIMITIVES[type_]
            case Nullable(inner):
                return _nullable(self.type(inner))
            case ListOf(item):
                return NetType("List`1", (self.type(item),))
            case SetOf(item):
                return NetType("HashSet`1", (self.type(item),))
            case MapOf(key, value):
                return NetType("Dictionary`2", (self.type(key), self.type(value)))
            case Ref(name, arguments):
                return self._ref(name, tuple(map(self.type, arguments)))
            case Parameter(name):
                return NetType(name, kind=Kind.PARAMETER)
            case _:
                assert_never(type_)

    def _ref(self, name: str, args: tuple[NetType, ...]) -> NetType:
        declared = self._declarations[name]
        if isinstance(declared, Union) or any(map(holds_json, args)):
            return JSON
        kind = Kind.CLASS
        if isinstance(declared, EnumType):
            kind = Kind.FLAGS if declared.flags else Kind.ENUM
        return NetType(dotnet_name(declared), args, kind)

    def _named(self, ref: Ref) -> NetType:
        """A base or an interface; the client library's own interfaces are not declared."""
        args = tuple(map(self.type, ref.arguments))
        declared = self._declarations.get(ref.name)
        if declared is not None:
            return NetType(dotnet_name(declared), args, Kind.CLASS)
        return NetType(f"{ref.name}`{len(args)}" if args else ref.name, args, Kind.CLASS)


class _Mapping(TypeMapping):
    """Maps declarations of one contract."""

    def __init__(self, contract: Contract) -> None:
        super().__init__(contract.declarations)
        self._described = contract.descriptions_from_attributes
        self._unions: dict[str, list[NetType]] = {}  # by variant
        for declared in contract.types:
            if isinstance(declared, Union):
                marker = NetType(dotnet_name(declared), kind=Kind.CLASS)
                for variant in declared.variants:
                    self._unions.setdefault(variant.record, []).append(marker)

    def declaration(self, declared: Declaration) -> NetClass | NetEnum:
        """A type of the contract. A union becomes an interface that its variants implement."""
        match declared:
            case Record():
                return self.record(declared, implied=())
            case EnumType():
                return _enum(declared)
            case Union():
                return NetClass(
                    dotnet_name(declared),
                    interface=True,
                    description=declared.doc,
                    attributes=declared.attributes,
                )
            case _:
                assert_never(declared)

    def record(self, record: Record, implied: tuple[NetType, ...]) -> NetClass:
        """A record; it implements the `implied` interfaces where it does not say otherwise."""
        interfaces = implied
        if record.implements is not None:
            interfaces = tuple(map(self._named, record.implements))
        attributes = record.attributes
        if self._described and not record.interface:
            attributes = _with_description("Api", record.doc, attributes)
        return NetClass(
            name=dotnet_name(record),
            parameters=record.parameters,
            base=None if record.extends is None else self._named(record.extends),
            interfaces=(*interfaces, *self._unions.get(record.name, ())),
            interface=record.interface,
            properties=tuple(map(self._property, record.fields)),
            description=record.doc,
            attributes=attributes,
            php_name=spelling(record),
        )

    def _property(self, field: Field) -> Property:
        attributes = field.attributes
        if self._described:
            attributes = _with_description("ApiMember", field.doc, attributes)
        return Property(
            wire_name=field.wire_name,
            name=property_name_of(field),
            type=self.type(field.type),
            required=field.required and not isinstance(field.type, Nullable),
            description=field.doc,
            attributes=attributes,
        )

    def operation(self, operation: Operation) -> NetOperation:
        implied: tuple[NetType, ...] = ()
        if len(operation.verbs) == 1 and operation.verbs[0] in _VERB_INTERFACES:
            implied = (NetType(_VERB_INTERFACES[operation.verbs[0]], kind=Kind.CLASS),)
        returns = operation.returns
        return NetOperation(
            request=self.record(operation.request, implied),
            type_name=operation.name,
            method=verb_of(operation),
            routes=tuple(NetRoute(route.path, ",".join(route.verbs)) for route in operation.routes),
            returns=None if isinstance(returns, Answer) else self.type(_not_null(returns)),
            returns_void=returns is Answer.VOID,
        )


@cache
def holds_json(type_: NetType) -> bool:
    """Whether a part of the type has no .NET type."""
    return type_.kind is Kind.JSON or any(map(holds_json, type_.args))


def _not_null(type_: Type) -> Type:
    return type_.inner if isinstance(type_, Nullable) else type_


def _nullable(inner: NetType) -> NetType:
    # A reference type may be null anyway, so .NET has no type for that.
    if inner.kind in (Kind.VALUE, Kind.ENUM, Kind.FLAGS):
        return NetType("Nullable`1", (inner,), inner.kind)
    return inner


def _enum(declared: EnumType) -> NetEnum:
    attributes = declared.attributes
    if declared.flags and not any(attribute.name == "Flags" for attribute in attributes):
        attributes = (Attribute("Flags"), *attributes)
    return NetEnum(
        name=dotnet_name(declared),
        cases=tuple((member.name, member.wire) for member in declared.members),
        integer=declared.integer,
        description=declared.doc,
        attributes=attributes,
    )


def _with_description(
    name: str, doc: str, attributes: tuple[Attribute, ...]
) -> tuple[Attribute, ...]:
    """`attributes` after the one that declared the description, unless they name it themselves."""
    if not doc or any(attribute.name == name for attribute in attributes):
        return attributes
    described = Attribute(name, named=(AttributeArgument("Description", "String", doc),))
    return (described, *attributes)
