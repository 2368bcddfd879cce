"""The declared types of a DTO file by their printed names, and what no DTO file says of types."""

from collections.abc import Iterable

from generator.ir import Attribute
from generator.library import INTERFACES
from generator.servicestack.dotnet import NULLABLE, VALUE_TYPES, NetType, name_of
from generator.servicestack.naming import camel_case, declared_name
from generator.servicestack.service import DataMember, Property
from generator.tuples import NamedTuple

LISTS_UNSAID = (
    "the file does not say which collection of .NET it is; taken as List, Dictionary or array"
)
MAYBE_REQUIRED = "the file does not say whether it is required; taken as optional"
BYTES = "Byte[], Stream or HttpWebResponse; taken as Byte[]"


_NEEDED = ("NotNull", "NotEmpty")


class Heading(NamedTuple):
    """A declaration by its printed name: `Duo2` with two parameters, an enum, an interface."""

    name: str
    parameters: tuple[str, ...] = ()
    enum: bool = False


class KnownTypes:
    """Printed names into those of metadata; `counted` is what the language adds to a name."""

    def __init__(self, headings: Iterable[Heading]) -> None:
        listed = list(headings)
        plain = {heading.name for heading in listed if not heading.parameters}
        self._names: dict[str, str] = {}
        self._enums: set[str] = set()
        for heading in listed:
            self._names[heading.name] = _metadata_name(heading, plain)
            if heading.enum:
                self._enums.add(heading.name)

    def name(self, printed: str, count: int) -> str:
        """The metadata name: "Duo`2" of `Duo2` with two arguments, declared here or not."""
        if printed in self._names:
            return self._names[printed]
        if count == 0:
            return printed
        bare = printed
        for mark in (f"_{count}", str(count)):
            if count > 1 or mark[0] == "_":
                bare = bare.removesuffix(mark) or bare
        return f"{bare}`{count}"

    def enum(self, name: str) -> bool:
        """Whether a metadata name is that of an enum of the file."""
        return name in self._enums

    def value(self, net: NetType) -> bool:
        """Whether values of the type are never null in .NET; of a Nullable, its inner type."""
        kind = net.args[0] if net.name == NULLABLE and net.args else net
        return kind.name in VALUE_TYPES or kind.name in self._enums


def _metadata_name(heading: Heading, plain: set[str]) -> str:
    """`Box1` and `Box_1` are generic beside a `Box`, `Duo2` has two parameters."""
    count = len(heading.parameters)
    if not count:
        return heading.name
    bare = heading.name
    underscored = bare.removesuffix(f"_{count}")
    counted = bare.removesuffix(str(count))
    if underscored != bare:
        bare = underscored
    elif counted and (count > 1 or counted in plain):
        bare = counted
    return f"{bare}`{count}"


def dotnet_property(
    known: KnownTypes,
    wire_key: str,
    net: NetType,
    member: DataMember | None,
    *,
    required: bool,
) -> Property:
    """A property as metadata would have it; `required` of a reference type alone is a fact."""
    wire_name = member.name if member is not None and member.name else wire_key
    kind = net.args[0] if net.name == NULLABLE and net.args else net
    value = known.value(net)
    return Property(
        name=_server_name(wire_name),
        type=name_of(net),
        value_type=value,
        enum=known.enum(kind.name),
        required=True if required and not value else None,
        data_member=member,
        wire_name=wire_name,
    )


def _server_name(wire_name: str) -> str:
    """The likely name in C#: `flowId` -> `FlowId`, `plot-id` -> `PlotId`."""
    from generator.naming import pascal

    made = declared_name(wire_name)
    if made.isidentifier() and camel_case(made) == wire_name:
        return made
    return pascal(wire_name) or f"_{camel_case(wire_name)}"


def declared_required(attributes: Iterable[Attribute]) -> bool:
    """Whether attributes make a property required, as a server's metadata counts it.

    Source: ServiceStack's metadata sets isRequired for [Required], for ApiMember(IsRequired) and
    for the validators NotNull and NotEmpty.
    """
    for attribute in attributes:
        named = {argument.name: argument.value for argument in attribute.named}
        first = attribute.constructor[0].value if attribute.constructor else None
        if attribute.name == "ApiMember" and named.get("IsRequired") == "true":
            return True
        if attribute.name == "Validate" and named.get("Validator", first) in _NEEDED:
            return True
        if attribute.name == "Required":
            return True
    return False


def nullable(net: NetType) -> NetType:
    """`T?` of a value type."""
    return net if net.name == NULLABLE else NetType(NULLABLE, (net,))


def interface_name(known: KnownTypes, printed: str, args: tuple[NetType, ...]) -> NetType:
    """An interface; those of the client library have a count where they have arguments."""
    if printed in INTERFACES and not args:
        return NetType(printed)
    return NetType(known.name(printed, len(args)), args)
