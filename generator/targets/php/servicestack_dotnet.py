"""A service as ServiceStack's metadata would describe it, as far as its PHP printer looks."""

from enum import StrEnum
from typing import NamedTuple

from generator.ir import Attribute


# Types are keys of dictionaries, and the hash of a plain Enum is slow.
class Kind(StrEnum):
    """What the printer must know of a type beside its name."""

    VALUE = "a value type of .NET, such as Int32 or Guid"
    REFERENCE = "a reference type of .NET, such as String or Object"
    ENUM = "an enum of the service"
    FLAGS = "an enum of the service whose members combine"
    CLASS = "a class or interface of the service, or of the client library"
    PARAMETER = "a type parameter of the class around it"
    JSON = "no type of .NET: the JSON value as it is"


class NetType(NamedTuple):
    """A type as metadata names it: "List`1" with one argument, "Byte[]", "Session"."""

    name: str
    args: "tuple[NetType, ...]" = ()
    kind: Kind = Kind.REFERENCE

    @property
    def short(self) -> str:
        """The name without the count of its parameters."""
        return self.name.partition("`")[0]

    @property
    def text(self) -> str:
        """The type as metadata writes it inside other types: `Dictionary<String,List<Session>>`."""
        if not self.args:
            return self.short
        return f"{self.short}<{','.join(arg.text for arg in self.args)}>"


class Property(NamedTuple):
    """`required` is metadata's isRequired, which says nothing of value types."""

    wire_name: str
    name: str
    type: NetType
    required: bool
    description: str = ""
    attributes: tuple[Attribute, ...] = ()


class NetClass(NamedTuple):
    """A class or an interface. `php_name` is empty where the printer's own rule gives it."""

    name: str
    parameters: tuple[str, ...] = ()
    base: NetType | None = None
    interfaces: tuple[NetType, ...] = ()
    interface: bool = False
    properties: tuple[Property, ...] = ()
    description: str = ""
    attributes: tuple[Attribute, ...] = ()
    php_name: str = ""


class NetEnum(NamedTuple):
    """`cases` are (name, value) pairs; the values are all str or all int."""

    name: str
    cases: tuple[tuple[str, str | int], ...]
    integer: bool
    description: str = ""
    attributes: tuple[Attribute, ...] = ()


class NetRoute(NamedTuple):
    """`verbs` is the text that was registered; empty for every verb."""

    path: str
    verbs: str = ""


class NetOperation(NamedTuple):
    """`type_name` is what the server calls the request; `returns` is None if void or unknown."""

    request: NetClass
    type_name: str
    method: str
    routes: tuple[NetRoute, ...] = ()
    returns: NetType | None = None
    returns_void: bool = False


class Service(NamedTuple):
    """`types` are neither requests nor responses; `responses` are in the operations' order."""

    types: tuple[NetClass | NetEnum, ...]
    responses: tuple[NetClass | NetEnum, ...]
    operations: tuple[NetOperation, ...]

    @property
    def declarations(self) -> "tuple[NetClass | NetEnum, ...]":
        """Types, then responses, then requests: the order in which the printer meets them."""
        requests = tuple(operation.request for operation in self.operations)
        return (*self.types, *self.responses, *requests)
