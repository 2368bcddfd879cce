"""Base classes, and the properties that they bring along."""

from collections.abc import Iterator, Mapping

from generator.servicestack.library import DTOS
from generator.servicestack.service import DataMember, MetaType, Property, TypeName


def _property(
    order: int, name: str, type_: TypeName, *, value_type: bool = False, required: bool = False
) -> Property:
    return Property(
        name=name,
        type=type_,
        value_type=value_type,
        required=required or None,
        data_member=DataMember(order=order),
        wire_name=name[0].lower() + name[1:],
    )


_TEXT = TypeName("String")
_MAYBE_INT = TypeName("Nullable`1", ("Int32",))
# Classes of the client libraries that services extend, with what they declare themselves.
LIBRARY_PROPERTIES: Mapping[str, tuple[Property, ...]] = {
    "AuditBase": (
        _property(1, "CreatedDate", TypeName("DateTime"), value_type=True),
        _property(2, "CreatedBy", _TEXT, required=True),
        _property(3, "ModifiedDate", TypeName("DateTime"), value_type=True),
        _property(4, "ModifiedBy", _TEXT, required=True),
        _property(5, "DeletedDate", TypeName("Nullable`1", ("DateTime",)), value_type=True),
        _property(6, "DeletedBy", _TEXT),
    ),
    "QueryBase": (
        _property(1, "Skip", _MAYBE_INT, value_type=True),
        _property(2, "Take", _MAYBE_INT, value_type=True),
        *(
            _property(order, name, _TEXT)
            for order, name in enumerate(("OrderBy", "OrderByDesc", "Include", "Fields"), 3)
        ),
        _property(7, "Meta", TypeName("Dictionary`2", ("String", "String"))),
    ),
}


def lineage(made: MetaType, by_name: Mapping[str, MetaType]) -> Iterator[tuple[MetaType, TypeName]]:
    """The bases of a type that `by_name` has, the nearest first, each as it is named there.

    A class of the client library ends the chain: nothing is known of its own base.
    """
    seen = {made.name}
    base = made.inherits
    while base is not None and base.name not in seen:
        seen.add(base.name)
        found = by_name.get(base.name)
        if found is None:
            if base.name in DTOS:
                properties = LIBRARY_PROPERTIES.get(base.name, ())
                yield MetaType(base.name, "ServiceStack", properties=properties), base
            return
        yield found, base
        base = found.inherits
