"""Names that clash or that TypeScript does not take, and what it cannot say."""

from collections.abc import Iterator

from generator.ir import Contract, Declaration, EnumType, Record
from generator.problems import Note, Origin, Position, Problem
from generator.targets.typescript.escape import is_identifier
from generator.targets.typescript.plain_interfaces import unmet
from generator.targets.typescript.plain_names import (
    TAKEN_TYPES,
    TAKEN_VALUES,
    TARGET,
    codec_name,
    fact_name,
    parameter_name,
    type_name,
)

_LARGEST = 2**53 - 1  # Number.MAX_SAFE_INTEGER

Taken = dict[str, tuple[str, Origin]]


def problems_of(contract: Contract) -> Iterator[Problem]:
    """All problems of a contract."""
    yield from _names(contract)
    for declared in contract.declarations.values():
        if isinstance(declared, Record):
            yield from _record(contract, declared)
        elif isinstance(declared, EnumType):
            yield from _enum(declared)


def _names(contract: Contract) -> Iterator[Problem]:
    """Types have one set of names, and constants and codecs another."""
    types: Taken = {}
    values: Taken = {}
    requests = {operation.name for operation in contract.operations}
    for declared in contract.declarations.values():
        yield from _spelled(declared)
        name = type_name(declared.name, declared.spellings)
        shown, at = declared.name, declared.at
        yield from _claim(types, name, shown, at)
        yield from _claim(values, codec_name(name), shown, at)
        if isinstance(declared, EnumType):
            yield from _claim(values, name, shown, at)
        if declared.name in requests:
            yield from _claim(values, fact_name(name), shown, at)


def _spelled(declared: Declaration) -> Iterator[Problem]:
    name = dict(declared.spellings).get(TARGET) if declared.spellings else None
    if name is None:
        return
    if not is_identifier(name) or "$" in name or name in TAKEN_TYPES or name in TAKEN_VALUES:
        message = f"'{name}' cannot be the name of a type in TypeScript here"
        hint = "use letters, digits and '_', and no word that the language or the file needs"
        yield Problem(Position(*declared.at), "bad-spelling", message, hint, len(declared.name))


def _claim(taken: Taken, name: str, shown: str, at: Origin) -> Iterator[Problem]:
    known = taken.setdefault(name, (shown, at))
    if known[0] != shown:
        note = Note(Position(*known[1]), "the other one", len(known[0]))
        message = f"'{shown}' and '{known[0]}' are both '{name}' in TypeScript"
        hint = "give one of them 'names: {typescript: …}'"
        yield Problem(Position(*at), "name-collision", message, hint, len(shown), (note,))


def _record(contract: Contract, record: Record) -> Iterator[Problem]:
    parameters: Taken = {}
    for parameter in record.parameters:
        yield from _claim(parameters, parameter_name(parameter), parameter, record.at)
    for field in record.fields:
        if field.spellings and field.spelling(TARGET) is not None:
            message = f"'{field.wire_name}' keeps its wire name in TypeScript: JSON.parse gives it"
            hint = "remove 'names: {typescript: …}'"
            width = len(field.wire_name)
            yield Problem(Position(*field.at), "bad-spelling", message, hint, width)
    for interface in record.implements or ():
        if interface.name in contract.declarations:
            lacking = unmet(contract, record, interface)
            if lacking is not None:
                message = (
                    f"'{lacking.wire_name}' may be absent in '{record.name}', not in "
                    f"'{interface.name}'; in TypeScript the one does not extend the other"
                )
                at, width = Position(*lacking.at), len(lacking.wire_name)
                yield Problem(at, "lossy", message, "make both required", width, warning=True)


def _enum(enum: EnumType) -> Iterator[Problem]:
    for member in enum.members:
        if isinstance(member.wire, int) and abs(member.wire) > _LARGEST:
            message = f"{member.wire} is more than a JavaScript number holds exactly"
            hint = f"an enum's numbers go to {_LARGEST} in TypeScript"
            at, width = Position(*member.at), len(member.name)
            yield Problem(at, "not-expressible", message, hint, width)
