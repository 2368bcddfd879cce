"""What surfaces of ServiceStack's styles have in common: types of a service and the contract."""

from typing import NamedTuple

from generator.ir import Contract, EnumType
from generator.servicestack.enums import wire_values
from generator.servicestack.from_contract import declarations_of
from generator.servicestack.service import MetaType, Property
from generator.surface import Kind


class Declared:
    """The declarations of a contract by what a service calls them."""

    def __init__(self, contract: Contract) -> None:
        self._declared = declarations_of(contract)
        # Of two types with one name the first is what others mean by it.
        self._by_name: dict[str, str] = {}
        for (name, _), declared in self._declared.items():
            self._by_name.setdefault(name, declared.name)

    def name(self, made: MetaType) -> str:
        """The declaration's name; metadata's for a type that is ServiceStack's own."""
        found = self._declared.get((made.name, made.namespace))
        return found.name if found is not None else self._by_name.get(made.name, made.name)

    def keys(self, made: MetaType) -> list[str]:
        """The JSON values of an enum's members, as text."""
        found = self._declared.get((made.name, made.namespace))
        if isinstance(found, EnumType) and len(found.members) == len(made.enum_names):
            return [str(member.wire) for member in found.members]
        return [str(value) for value in wire_values(made)]


class Meaning(NamedTuple):
    """What decides the type of a property, but for the options and the declarations it names."""

    type: object
    enum: bool
    required: bool | None


def meaning(made: Property) -> Meaning:
    return Meaning(made.type, made.enum, made.required)


def kind_of(made: MetaType) -> Kind:
    """What a type of a service is."""
    if made.enum:
        flags = any(attribute.name == "Flags" for attribute in made.attributes)
        return Kind.FLAGS if flags and made.enum_int else Kind.ENUM
    return Kind.INTERFACE if made.interface else Kind.RECORD
