"""The rows of `polydto list`: for each thing, its columns by name."""

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.config import Output
from generator.ir import Contract
from generator.plan import Plan
from generator.problems import ConfigError, Position
from generator.selection import Entry, Selection, meaningless, narrowed
from generator.target import find_target, outside_target_names, target_names

Row = Mapping[str, Any]


def targets() -> list[Row]:
    """The targets of this distribution, then those of others."""
    rows: list[Row] = []
    for name in target_names():
        found = find_target(name)
        assert found is not None
        rows.append({"target": name, "from": "polydto", "purpose": found.PURPOSE})
    outside = outside_target_names()
    return [*rows, *({"target": name, "from": "plug-in", "purpose": ""} for name in outside)]


def types(contracts: Iterable[Contract]) -> list[Row]:
    return [
        {"contract": contract.name, "type": declared.name, "kind": declared.kind}
        for contract in contracts
        for declared in contract.types
    ]


def operations(contracts: Iterable[Contract]) -> list[Row]:
    rows: list[Row] = []
    for contract in contracts:
        for operation in contract.operations:
            routes = (f"{','.join(made.verbs) or 'ANY'} {made.path}" for made in operation.routes)
            row = {"operation": operation.name, "routes": ", ".join(routes)}
            rows.append({"contract": contract.name, **row})
    return rows


def outputs(asked: Iterable[Output], planned: Plan) -> list[Row]:
    """The outputs with the files that a run would leave behind, as paths in their folders."""
    files: dict[str, list[str]] = {}
    for path, made in planned.made.items():
        files.setdefault(made.output, []).append(path)
    return [
        {
            "output": output.name,
            "target": output.target_name,
            "folder": output.folder,
            "files": sorted(_in(output.folder, path) for path in files.get(output.name, ())),
        }
        for output in asked
    ]


def closure(contracts: Sequence[Contract], entries: Sequence[str]) -> list[Row]:
    """What `only:` with these entries would leave, operations first. Raises ConfigError for one
    that selects nothing."""
    given = tuple(Entry(text, Position("list closure", 1, 1)) for text in entries)
    rows: list[Row] = []
    used: set[Entry] = set()
    for contract in contracts:
        part = narrowed(contract, Selection(only=given))
        used |= part.used
        if given and not part.used:
            continue
        rows += [_closed(contract, "operation", made.name) for made in part.contract.operations]
        rows += [_closed(contract, made.kind, made.name) for made in part.contract.types]
    problems = [meaningless(entry, contracts) for entry in given if entry not in used]
    if problems:
        raise ConfigError(problems)
    return rows


def _closed(contract: Contract, kind: str, name: str) -> Row:
    return {"contract": contract.name, "kind": kind, "name": name}


def _in(folder: str, path: str) -> str:
    return os.path.relpath(path, folder).replace(os.sep, "/")


def table(rows: Sequence[Row]) -> str:
    """The rows for a person, in columns; a list in a cell is told by its length."""
    cells = [[_cell(value) for value in row.values()] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    )
    return "".join(f"{line}\n" for line in lines)


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return f"{len(value)} file{'s' * (len(value) != 1)}"
    return str(value)
