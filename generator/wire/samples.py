"""Samples of types: the placeholders of ServiceStack's metadata pages, or a contract's examples.

Source of the placeholders: ServiceStack.Text's AutoMappingUtils.PopulateWith. Each settable
property gets a value, recursively; a type that is being made three times already gives null.
"""

from collections.abc import Callable, Iterator

from generator.ir import Contract, Field, Record, Union
from generator.servicestack.definitions import library_type
from generator.servicestack.dotnet import LISTS, MAPS, NULLABLE, NetType, tree_of
from generator.servicestack.from_contract import declarations_of, service_of
from generator.servicestack.service import MetaType, Property
from generator.wire.contractnames import CLR, ContractNames
from generator.wire.given import GivenValues
from generator.wire.making import (
    SCALARS,
    arguments_of,
    base_of,
    first_constant,
    instance,
    member_of,
    placeholder,
    properties_of,
    replaced,
)
from generator.wire.values import Entries, Items, Level, Member, Object, Sample

_MOST = 3  # of one type inside of itself
# Ours, so that types which use each other in many ways give a sample that a person can read.
_DEEPEST, _LARGEST = 40, 4000
# The names of lists and maps that are interfaces, of which .NET makes no instance.
_INTERFACES = frozenset(name for name in LISTS | MAPS if name[0] == "I" and name[1].isupper())


class Samples:
    """Makes the samples of one contract. `examples`: a field's own example or default, where it
    has one, and the first variant of a union; else a placeholder."""

    def __init__(self, contract: Contract, *, examples: bool = False) -> None:
        self._types = {made.name: made for made in service_of(contract).declared}
        self._declared = declarations_of(contract)
        self._given = GivenValues(self) if examples else None
        self._depths: dict[NetType, int] = {}
        self._level = self._count = 0
        self.names = ContractNames(self.type_named)

    def of_root(self, type_: NetType) -> Sample:
        """The whole body of a request or a response. The type that a body begins with counts for
        no depth; from a depth of 40 or from 4,000 values on, all is null."""
        self._level = self._count = 0
        made = self.type_named(type_.name)
        if made is None or made.enum or made.interface or made.abstract:
            return self.of_type(type_)
        return self.of_class(type_)

    def of_class(self, type_: NetType) -> Object:
        """An instance of a class with all its properties."""
        return self.object_of(type_, self._member)

    def of_type(self, type_: NetType) -> Sample:
        """A value of a type; None is null."""
        name = type_.name
        if name == NULLABLE:
            return None
        if name in SCALARS:
            return placeholder(SCALARS[name])
        made = self.type_named(name)
        if made is not None and made.enum:
            return first_constant(made)
        depth = self._depths.get(type_, 0)
        self._count += 1
        if depth >= _MOST or self._level >= _DEEPEST or self._count > _LARGEST:
            return None
        self._depths[type_] = depth + 1
        self._level += 1
        value = self._filled(type_, made)
        self._level -= 1
        self._depths[type_] = depth
        return value

    def object_of(
        self, type_: NetType, member: Callable[[Property, NetType, Field | None], Member]
    ) -> Object:
        """An instance of a class, whose properties `member` makes."""
        made = self.type_named(type_.name)
        assert made is not None
        levels = []
        for link, reached in self._lineage(type_):
            arguments = arguments_of(link, reached)
            fields = self._fields_of(link)
            members = tuple(
                member(one, replaced(tree_of(one.type), arguments), fields.get(one.wire_name))
                for one in properties_of(link)
            )
            levels.append(Level(self.names.space_of(link), members))
        return instance(made, self.names.of(type_), levels)

    def type_named(self, name: str) -> MetaType | None:
        """A type of the service, or of ServiceStack's client libraries."""
        return self._types.get(name) or library_type(name)

    def union_of(self, made: MetaType) -> Union | None:
        """The union that an interface stands for."""
        declared = self._declared.get(made.key)
        return declared if isinstance(declared, Union) else None

    def _fields_of(self, made: MetaType) -> dict[str, Field]:
        declared = self._declared.get(made.key)
        if not isinstance(declared, Record):
            return {}
        fields = (*declared.fields, *(field for _, field in declared.shadowed))
        return {field.wire_name: field for field in fields}

    def _lineage(self, type_: NetType) -> Iterator[tuple[MetaType, NetType]]:
        """A class and its bases, the nearest first."""
        seen: set[str] = set()
        current: NetType | None = type_
        while current is not None and current.name not in seen:
            seen.add(current.name)
            made = self.type_named(current.name)
            if made is None:
                return
            yield made, current
            current = base_of(made, arguments_of(made, current))

    def _filled(self, type_: NetType, made: MetaType | None) -> Sample:
        name, args = type_.name, type_.args
        if name.endswith("[]"):
            return self._items(NetType(name[:-2], args))
        if name in _INTERFACES:
            return None
        if name in LISTS:
            return self._items(args[0])
        if name in MAPS:
            key = self.of_type(args[0])
            pairs = () if key is None else ((key, self.of_type(args[1])),)
            return Entries(pairs, self.names.entry(*args))
        if name == "KeyValuePair`2":
            return self._pair(type_)
        # A tuple has no constructor without arguments.
        if made is None or made.bare_name == "Tuple":
            return None
        if made.interface or made.abstract:
            return self._given.variant(made) if self._given else None
        return self.of_class(type_)

    def _items(self, item: NetType) -> Items:
        return Items((self.of_type(item),), self.names.item(item))

    def _pair(self, type_: NetType) -> Object:
        members = tuple(
            Member(name.lower(), name, arg, self.of_type(arg))
            for name, arg in zip(("Key", "Value"), type_.args, strict=True)
        )
        level = Level(f"{CLR}System.Collections.Generic", members)
        return Object(self.names.of(type_), (level,))

    def _member(self, property_: Property, type_: NetType, field: Field | None) -> Member:
        if self._given is not None and field is not None and self._given.has(field):
            value = self._given.of_field(field, type_)
        else:
            value = self.of_type(type_)
        return member_of(property_, type_, value, field)
