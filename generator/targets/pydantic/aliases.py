"""The attribute of every member of every model."""

from generator.generics import all_fields
from generator.ir import Contract, Record
from generator.targets.openapi.components import Instance, TaggedVariant, components
from generator.targets.openapi.names import Names
from generator.targets.openapi.tree import Object
from generator.targets.pydantic.names import attribute_name, attribute_of


def aliases(contract: Contract, names: Names) -> Object:
    """By `Class.member`, where the attribute is not the member's own name."""
    found: Object = {}
    for component in components(contract, names, None):
        match component.source:
            case Instance(ref):
                declared = contract.declarations[ref.name]
                if isinstance(declared, Record):
                    found.update(_of_record(contract, declared, component.name))
            case TaggedVariant(union, variant):
                record = contract.record(variant.record)
                found.update(_of_record(contract, record, component.name))
                tag = attribute_of(union.discriminator)
                if tag != union.discriminator:
                    found[f"{component.name}.{union.discriminator}"] = tag
            case _:
                pass
    return found


def _of_record(contract: Contract, record: Record, model: str) -> Object:
    return {
        f"{model}.{field.wire_name}": name
        for field in all_fields(contract, record)
        if (name := attribute_name(field)) != field.wire_name
    }
