"""Where a record and an interface that it implements differ in what may be absent."""

from collections.abc import Iterator, Sequence

from generator.generics import all_fields
from generator.ir import Contract, Field, Record, Ref


def unmet(contract: Contract, record: Record, interface: Ref) -> Field | None:
    """The member of `record` that may be absent although `interface` requires it, if any."""
    has = {field.wire_name: field for field in all_fields(contract, record)}
    for wanted in all_fields(contract, contract.record(interface.name)):
        field = has.get(wanted.wire_name)
        if field is not None and wanted.required and not field.required:
            return field
    return None


def met(contract: Contract, record: Record) -> list[Ref]:
    """The declared interfaces that `record` can extend."""
    return [
        interface
        for interface in record.implements or ()
        if interface.name in contract.declarations and unmet(contract, record, interface) is None
    ]


def restated(contract: Contract, record: Record, interfaces: Sequence[Ref]) -> Iterator[Field]:
    """Inherited members that are required, though an interface lets them be absent.

    TypeScript refuses two parents that differ in this, unless the heir says which it is.
    """
    if record.extends is None or not interfaces:
        return
    own = {field.wire_name for field in record.fields}
    looser = {
        field.wire_name
        for interface in interfaces
        for field in all_fields(contract, contract.record(interface.name))
        if not field.required
    }
    for field in all_fields(contract, record):
        if field.required and field.wire_name in looser and field.wire_name not in own:
            yield field
