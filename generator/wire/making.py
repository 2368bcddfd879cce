"""Parts of samples, made from what the service's metadata says of a type."""

from collections.abc import Iterator, Mapping

from generator.ir import Field, Primitive
from generator.servicestack.dotnet import NetType, tree_of
from generator.servicestack.enums import wire_values
from generator.servicestack.from_contract import PRIMITIVES
from generator.servicestack.service import MetaType, Property
from generator.wire.values import (
    DEFAULTS,
    Constant,
    Level,
    Member,
    Named,
    Object,
    Sample,
    Scalar,
)

SCALARS = {net.name: primitive for primitive, net in PRIMITIVES.items()}


def member_of(property_: Property, type_: NetType, value: Sample, field: Field | None) -> Member:
    """A property with a value."""
    if isinstance(value, Scalar) and field is not None and field.number_as_string:
        value = value._replace(quoted=True)
    said = property_.data_member
    return Member(
        property_.wire_name,
        said.name if said and said.name else property_.name,
        type_,
        value,
        said.order if said and said.order is not None else -1,
        said is None or said.emit_default_value is not False,
    )


def properties_of(made: MetaType) -> Iterator[Property]:
    """What goes over the wire: all, or the data members of a data contract."""
    contracted = made.data_contract is not None
    return (one for one in made.properties if not contracted or one.data_member is not None)


def instance(made: MetaType, named: Named, levels: list[Level]) -> Object:
    """An object of a class."""
    contracted = made.data_contract is not None
    rows = contracted or any(attribute.name == "Csv" for attribute in made.attributes)
    return Object(named, tuple(levels), contracted, rows)


def placeholder(type_: Primitive) -> Sample:
    """A text is the name of its type, bytes are one zero, all else is .NET's default."""
    match type_:
        case Primitive.STRING:
            return Scalar(type_, "String")
        case Primitive.BYTES:
            return Scalar(type_, "AA==")
        case Primitive.ANY:
            return Object(Named("anyType", ""), ())
        case Primitive.URI | Primitive.STREAM:
            return None
        case _:
            return Scalar(type_, DEFAULTS[type_])


def replaced(type_: NetType, arguments: Mapping[str, NetType]) -> NetType:
    """`type_` with type parameters replaced."""
    if not arguments:
        return type_
    if not type_.args:
        bare = type_.name.rstrip("[]")
        given = arguments.get(bare)
        if given is None:
            return type_
        return NetType(given.name + type_.name[len(bare) :], given.args)
    return NetType(type_.name, tuple(replaced(arg, arguments) for arg in type_.args))


def arguments_of(made: MetaType, type_: NetType) -> dict[str, NetType]:
    """What the parameters of a generic class stand for in `type_`."""
    return dict(zip(made.parameters, type_.args, strict=False))


def base_of(made: MetaType, arguments: Mapping[str, NetType]) -> NetType | None:
    """The base class, with arguments."""
    return None if made.inherits is None else replaced(tree_of(made.inherits), arguments)


def constant(made: MetaType, index: int) -> Constant:
    """A member of an enum by its place."""
    numbers = made.enum_values
    zero = index == 0 if numbers is None else numbers[index] == "0"
    return Constant(made.enum_names[index], wire_values(made)[index], zero)


def first_constant(made: MetaType) -> Sample:
    """The first member by value; .NET compares negative ones as if they had no sign."""
    if not made.enum_names:
        return None
    numbers = made.enum_values or tuple(map(str, range(len(made.enum_names))))
    values = [int(text) if text.lstrip("-").isdecimal() else 0 for text in numbers]
    return constant(made, min(range(len(values)), key=lambda at: values[at] % 2**64))
