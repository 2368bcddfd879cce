"""A service as its metadata document describes it. The names are .NET's.

`more` are members of the document that no DTO shows, as they came.
"""

from generator.ir import Attribute, Facts
from generator.tuples import NamedTuple


class TypeName(NamedTuple):
    """A type with arguments: "Page`1" of `("List<Field>",)`. Arguments are text like C#."""

    name: str
    args: tuple[str, ...] = ()


class DataContract(NamedTuple):
    """[DataContract]: only members with [DataMember] are on the wire."""

    name: str | None = None
    namespace: str | None = None


class DataMember(NamedTuple):
    """[DataMember]; None where the attribute does not say."""

    name: str | None = None
    order: int | None = None
    required: bool | None = None
    emit_default_value: bool | None = None


class Property(NamedTuple):
    """`type` is "Nullable`1", "Int32[]", "Session"; `required` is None where nothing says so.

    `value_type` and `enum` are judged on the type inside a Nullable. `wire_name` is JSON's: what
    the data member says, or else the name in camel case.
    """

    name: str
    type: TypeName
    value_type: bool = False
    enum: bool = False
    required: bool | None = None
    description: str | None = None
    data_member: DataMember | None = None
    attributes: tuple[Attribute, ...] = ()
    more: Facts = ()
    wire_name: str = ""


class MetaType(NamedTuple):
    """A class, an interface or an enum. `name` counts its parameters: "Page`1".

    The lists of an enum have one entry a member, or are None where the document leaves them out.
    """

    name: str
    namespace: str = ""
    parameters: tuple[str, ...] = ()
    inherits: TypeName | None = None
    implements: tuple[TypeName, ...] = ()
    description: str | None = None
    nested: bool = False
    enum: bool = False
    enum_int: bool = False
    interface: bool = False
    abstract: bool = False
    generic_definition: bool = False
    data_contract: DataContract | None = None
    properties: tuple[Property, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    enum_names: tuple[str, ...] = ()
    enum_values: tuple[str, ...] | None = None
    enum_member_values: tuple[str, ...] | None = None
    enum_descriptions: tuple[str, ...] | None = None
    more: Facts = ()

    @property
    def key(self) -> tuple[str, str]:
        """What tells a type from every other one of a service."""
        return self.name, self.namespace

    @property
    def bare_name(self) -> str:
        """The name without the count of its parameters."""
        return self.name.partition("`")[0]


class MetaRoute(NamedTuple):
    """`verbs` is the text that was registered, such as "GET POST"; None for every verb."""

    path: str
    verbs: str | None = None
    notes: str | None = None
    summary: str | None = None


class MetaOperation(NamedTuple):
    """A request with what the service says of it.

    `returns` is the T of IReturn<T>; `response` is None where it is unknown or a type of .NET.
    """

    request: MetaType
    response: MetaType | None = None
    actions: tuple[str, ...] = ("ANY",)
    returns_void: bool = False
    method: str | None = None
    returns: TypeName | None = None
    routes: tuple[MetaRoute, ...] = ()
    requires_auth: bool = False
    requires_api_key: bool = False
    required_roles: tuple[str, ...] = ()
    any_role: tuple[str, ...] = ()
    required_permissions: tuple[str, ...] = ()
    any_permission: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    data_model: TypeName | None = None
    view_model: TypeName | None = None
    more: Facts = ()


class Service(NamedTuple):
    """`types` are neither requests nor responses, in the document's order.

    `config` are the server's options for printing, without the address.
    """

    types: tuple[MetaType, ...] = ()
    operations: tuple[MetaOperation, ...] = ()
    namespaces: tuple[str, ...] = ()
    base_url: str = ""
    config: Facts = ()

    @property
    def declared(self) -> tuple[MetaType, ...]:
        """Types, then responses, then requests; each once, known by its name and namespace."""
        found = {made.key: made for made in self.types}
        for operation in self.operations:
            made = operation.response
            if made is not None:
                found.setdefault(made.key, made)
        for operation in self.operations:
            made = operation.request
            found.setdefault(made.key, made)
        return tuple(found.values())
