"""Values that a contract gives, as samples of the types that they are of."""

from typing import TYPE_CHECKING

from generator.ir import Field, JsonObject, Primitive, Value
from generator.servicestack.dotnet import LISTS, MAPS, NULLABLE, NetType
from generator.servicestack.enums import wire_values
from generator.servicestack.service import MetaType, Property
from generator.wire.contractnames import ARRAYS
from generator.wire.making import SCALARS, constant, member_of
from generator.wire.scalars import is_written
from generator.wire.values import Entries, Items, Member, Named, Object, Sample, Scalar

if TYPE_CHECKING:
    from generator.wire.samples import Samples

_TEXT = NetType("String")


class GivenValues:
    """Examples and defaults of the fields of one contract."""

    def __init__(self, samples: "Samples") -> None:
        self._samples = samples

    def has(self, field: Field) -> bool:
        """Whether the contract gives a value for the field."""
        return bool(field.examples) or field.default is not None

    def of_field(self, field: Field, type_: NetType) -> Sample:
        """The first example, else the default."""
        if field.examples:
            return self.of_value(field.examples[0], type_)
        assert field.default is not None
        return self.of_value(field.default.value, type_)

    def variant(self, made: MetaType) -> Sample:
        """An instance of a union's first variant, with its discriminator."""
        union = self._samples.union_of(made)
        if union is None or not union.variants:
            return None
        variant = union.variants[0]
        target = self._samples.type_named(variant.record)
        if target is None:
            return None
        tag = Scalar(Primitive.STRING, variant.tag)
        return _tagged(self._samples.of_class(NetType(target.name)), union.discriminator, tag)

    def of_value(self, value: Value, type_: NetType) -> Sample:
        """A JSON value of a type; where they do not fit, the value as it is."""
        if value is None:
            return None
        if type_.name == NULLABLE:
            return self.of_value(value, type_.args[0])
        if type_.name in SCALARS and not isinstance(value, tuple):
            primitive = SCALARS[type_.name]
            fits = primitive is not Primitive.ANY and is_written(value, primitive)
            return Scalar(primitive, value) if fits else untyped(value)
        if isinstance(value, JsonObject):
            return self._of_object(value, type_)
        if isinstance(value, tuple):
            item = _item_of(type_)
            items = tuple(self.of_value(element, item) for element in value)
            return Items(items, self._samples.names.item(item))
        made = self._samples.type_named(type_.name)
        return _constant_of(made, value) if made is not None and made.enum else untyped(value)

    def _of_object(self, value: JsonObject, type_: NetType) -> Sample:
        if type_.name in MAPS:
            key, item = type_.args
            pairs = ((self.of_value(name, key), one) for name, one in value.members)
            entries = tuple((name, self.of_value(one, item)) for name, one in pairs)
            return Entries(entries, self._samples.names.entry(key, item))
        made = self._samples.type_named(type_.name)
        if made is None:
            return untyped(value)
        union = self._samples.union_of(made)
        if union is not None:
            return self._of_union(value, made)
        return self._of_class(value, type_)

    def _of_union(self, value: JsonObject, made: MetaType) -> Sample:
        union = self._samples.union_of(made)
        assert union is not None
        tag = dict(value.members).get(union.discriminator)
        for variant in union.variants:
            target = self._samples.type_named(variant.record)
            if variant.tag == tag and target is not None:
                inside = self._of_class(value, NetType(target.name))
                return _tagged(inside, union.discriminator, Scalar(Primitive.STRING, variant.tag))
        return untyped(value)

    def _of_class(self, value: JsonObject, type_: NetType) -> Object:
        """The object's own members; those that the value lacks are null."""
        given = dict(value.members)

        def member(property_: Property, wanted: NetType, field: Field | None) -> Member:
            inside = self.of_value(given.get(property_.wire_name), wanted)
            return member_of(property_, wanted, inside, field)

        return self._samples.object_of(type_, member)


def _tagged(made: Object, name: str, tag: Sample) -> Object:
    """With the discriminator first; it is no property of the class."""
    own, *bases = made.levels
    members = (Member(name, name, _TEXT, tag), *own.members)
    return made._replace(levels=(own._replace(members=members), *bases))


def _item_of(type_: NetType) -> NetType:
    if type_.name.endswith("[]"):
        return NetType(type_.name[:-2], type_.args)
    return type_.args[0] if type_.name in LISTS else NetType("Object")


def _constant_of(made: MetaType, value: Value) -> Sample:
    for index, (wire, name) in enumerate(zip(wire_values(made), made.enum_names, strict=True)):
        if value in (wire, name, str(wire)):  # a key is a text
            return constant(made, index)
    return untyped(value)


def untyped(value: Value) -> Sample:
    """A JSON value whose type nobody knows."""
    if value is None:
        return None
    if isinstance(value, bool):
        return Scalar(Primitive.BOOLEAN, value)
    if isinstance(value, JsonObject):
        pairs = tuple((Scalar(Primitive.STRING, name), untyped(one)) for name, one in value.members)
        return Entries(pairs, Named("KeyValueOfstringanyType", ARRAYS))
    if isinstance(value, tuple):
        return Items(tuple(map(untyped, value)), Named("anyType", ARRAYS))
    if isinstance(value, str):
        return Scalar(Primitive.STRING, value)
    return Scalar(Primitive.INT64 if isinstance(value, int) else Primitive.DECIMAL, value)
