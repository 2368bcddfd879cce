"""Members that travel one way only, deep within a type that travels both ways."""

from generator.closure import answered, reach
from generator.importers.openapi.report import Report
from generator.importers.openapi.source import Place
from generator.ir import Contract, Record


def tell_directions(contract: Contract, places: list[Place], report: Report) -> None:
    """Notes what a request demands although it is `readOnly`, and an answer although `writeOnly`.

    The members of a body itself are left out of it; deeper ones are those of a type that others
    use, and say that they are `readOnly`.
    """
    asked = reach(contract, (operation.name for operation in contract.operations))
    told = reach(contract, (name for op in contract.operations for name in answered(op)))
    for declared in contract.types:
        if not isinstance(declared, Record):
            continue
        for field in declared.fields:
            if not field.required:
                continue
            if field.read_only and declared.name in asked:
                what = "a readOnly member that requests demand, too"
            elif field.write_only and declared.name in told:
                what = "a writeOnly member that answers demand, too"
            else:
                continue
            report.note(places[field.at.line - 1], what, field.wire_name)
