"""Declarations into a contract that the loader takes, and the report of what it does not hold."""

from collections import Counter
from collections.abc import Callable
from typing import Any, NamedTuple

from generator.check import Checker
from generator.generics import bases
from generator.importers.openapi.directions import with_directions
from generator.importers.openapi.discriminators import Told, without_discriminators
from generator.importers.openapi.files import Files
from generator.importers.openapi.given import with_sound_values, with_spellings
from generator.importers.openapi.named import Names
from generator.importers.openapi.report import Entry, Report
from generator.importers.openapi.source import Place, too_deep
from generator.importers.openapi.taken import freed
from generator.importers.repairs import repaired
from generator.ir import Contract, Declaration, Field, Operation, Record
from generator.problems import Problem

_SPELLED_IN = ("python", "php")
_MENDED = {
    "endless-type": "a member that its type demands within itself, made optional",
    "route-taken": "a route that another operation has",
    "path-without-field": "a route without its field",
    "bad-path-parameter": "a route with a parameter that is no text",
}


class Made(NamedTuple):
    contract: Contract
    entries: tuple[Entry, ...]
    lost: tuple[str, ...]


class Declared(NamedTuple):
    """What has been made of a document. The line of each thing's `at` counts in `places`."""

    types: tuple[Declaration, ...]
    operations: tuple[Operation, ...]
    names: Names
    places: list[Place]


def guarded(files: Files, make: Callable[[], Declared]) -> Declared:
    """What `make` gives. Raises ContractError for schemas that nest deeper than anybody needs."""
    try:
        return make()
    except RecursionError:
        deep = max(files.sources, key=lambda source: source.text.count("{"))
        raise too_deep(deep.path, deep.text) from None


def assembled(head: Contract, declared: Declared, report: Report, files: Files) -> Made:
    """The contract of all declarations, checked."""
    told = Told(declared.types, declared.operations)
    told = without_discriminators(told, declared.names)
    told = with_directions(told, declared.places, declared.names, report)
    contract = _polished(_with(head, told), declared.places, report)
    contract = _checked(_with_content_types(contract), declared.places, report, files)
    entries = report.entries(files.sources)
    lost = tuple(f"{source.path}: {line}" for source in files.sources for line in source.lost)
    return Made(contract, entries, lost)


def _with(contract: Contract, told: Told) -> Contract:
    every: tuple[Declaration, ...] = (*told.types, *(made.request for made in told.operations))
    return contract._replace(
        types=told.types,
        operations=told.operations,
        declarations={made.name: made for made in every},
    )


def _polished(contract: Contract, places: list[Place], report: Report) -> Contract:
    """With values that fit, and spellings where two fields would share a name."""

    def polished(record: Record) -> Record:
        record = with_sound_values(record, contract.declarations, report, places)
        inherited: tuple[Field, ...] = ()
        if record.extends is not None:
            inherited = tuple(field for base, _ in bases(contract, record) for field in base.fields)
        return with_spellings(record, inherited, _SPELLED_IN)

    free = freed((*contract.types, *(made.request for made in contract.operations)))

    def spelled(made: Any) -> Any:
        return made._replace(spellings=free[made.name]) if made.name in free else made

    types = tuple(
        spelled(polished(made) if isinstance(made, Record) else made) for made in contract.types
    )
    operations = tuple(
        made._replace(request=spelled(polished(made.request))) for made in contract.operations
    )
    return _with(contract, Told(types, operations))


def _with_content_types(contract: Contract) -> Contract:
    """What most operations speak is the contract's; the others say so."""
    counted = Counter(operation.content_types for operation in contract.operations)
    if not counted or (("json",) in counted and counted[("json",)] * 2 >= len(contract.operations)):
        return contract
    most = max(counted.values())
    return contract._replace(
        content_types=next(names for names, count in counted.items() if count == most)
    )


def _checked(contract: Contract, places: list[Place], report: Report, files: Files) -> Contract:
    problems: list[Problem] = []
    settled = Checker(contract, problems).check(())
    if not problems:
        return settled
    for problem in problems:
        place = places[problem.at.line - 1]
        if problem.code in _MENDED:
            report.lose(place, _MENDED[problem.code], problem.message)
        else:
            files.fail(place, "schema-shape", f"no contract can say this: {problem.message}")
    files.check()
    return repaired(contract, [])
