"""A sample of a type, in no format. Null is None."""

from decimal import Decimal
from typing import Literal, TypeAlias

from generator.ir import Primitive
from generator.servicestack.dotnet import NetType
from generator.tuples import NamedTuple


class Scalar(NamedTuple):
    """`value` as JSON of a contract has it: times and bytes are texts. `quoted`: JSON carries the
    number as a text."""

    type: Primitive
    value: "bool | int | Decimal | str"
    quoted: bool = False
    kind: Literal["scalar"] = "scalar"


class Constant(NamedTuple):
    """A member of an enum: its name, and what JSON carries. `zero`: the enum's default value."""

    name: str
    wire: str | int
    zero: bool = False
    kind: Literal["constant"] = "constant"


class Named(NamedTuple):
    """The name and the namespace of an XML element."""

    name: str
    space: str


class Items(NamedTuple):
    """A list, an array or a set; `item` is the element of each item in XML."""

    items: "tuple[Sample, ...]"
    item: Named
    kind: Literal["items"] = "items"


class Entries(NamedTuple):
    """A dictionary; `entry` is the element of each pair in XML."""

    entries: "tuple[tuple[Sample, Sample], ...]"
    entry: Named
    kind: Literal["entries"] = "entries"


class Member(NamedTuple):
    """A property with its value.

    `wire_name` is JSON's and JSV's; `name` is CSV's and XML's. `order` is the data member's, or -1.
    `emitted`: default values are written.
    """

    wire_name: str
    name: str
    type: NetType
    value: "Sample"
    order: int = -1
    emitted: bool = True


class Level(NamedTuple):
    """What one class declares, and its namespace in XML."""

    space: str
    members: tuple[Member, ...]


class Object(NamedTuple):
    """An instance of a class, named as in XML. `levels` are the properties of the class, then of
    each base, the nearest first. `contracted`: it is a data contract. `rows`: in CSV and JSONL one
    of its members stands for it."""

    named: Named
    levels: tuple[Level, ...]
    contracted: bool = False
    rows: bool = False
    kind: Literal["object"] = "object"

    @property
    def members(self) -> tuple[Member, ...]:
        """In the order of JSON, JSV and CSV: own before those of bases, then by order."""
        found = [member for level in self.levels for member in level.members]
        if self.contracted:
            found.sort(key=lambda member: member.order)
        return tuple(found)


Sample: TypeAlias = Scalar | Constant | Items | Entries | Object | None


def written(member: Member) -> bool:
    """Whether JSON and JSV have the member: null never, a default value unless it is left out."""
    return member.value is not None and (member.emitted or not _is_default(member.value))


def _is_default(value: Sample) -> bool:
    if isinstance(value, Constant):
        return value.zero
    if isinstance(value, Scalar) and value.type is not Primitive.STRING:
        return value.value == 0 or value.value == DEFAULTS.get(value.type)
    return False


# The default values of .NET's value types, as JSON of a contract writes them.
DEFAULTS: "dict[Primitive, bool | int | str]" = {
    Primitive.CHAR: "\0",
    Primitive.BOOLEAN: False,
    Primitive.DATE: "0001-01-01",
    Primitive.TIME: "00:00:00",
    Primitive.DATETIME: "0001-01-01T00:00:00",
    Primitive.DATETIMEOFFSET: "0001-01-01T00:00:00+00:00",
    Primitive.DURATION: "PT0S",
    Primitive.UUID: "00000000-0000-0000-0000-000000000000",
    **dict.fromkeys(
        (
            *(Primitive.INT8, Primitive.INT16, Primitive.INT32, Primitive.INT64),
            *(Primitive.UINT8, Primitive.UINT16, Primitive.UINT32, Primitive.UINT64),
            *(Primitive.FLOAT32, Primitive.FLOAT64, Primitive.DECIMAL),
        ),
        0,
    ),
}
