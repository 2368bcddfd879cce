"""Contracts and outputs into the files that should be there. Nothing is written here."""

import os
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from generator.config import Output
from generator.ir import Contract
from generator.load import load
from generator.problems import ContractError, Position, Problem
from generator.target import Draw


class Plan(NamedTuple):
    """Every file by its path, by output and contract; and what the author should know."""

    files: dict[str, str]
    warnings: tuple[Problem, ...]  # of the contracts
    remarks: tuple[Problem, ...]  # of the targets: what they can say only with a loss


Progress = Callable[[str], None]


def load_all(specs: Sequence[str]) -> tuple[list[Contract], list[Problem]]:
    """The contracts and their warnings. Raises ContractError with the problems of all of them."""
    contracts: list[Contract] = []
    problems: list[Problem] = []
    for path in specs:
        try:
            loaded = load(path)
        except ContractError as error:
            problems += error.problems
            continue
        contracts.append(loaded.contract)
        problems += loaded.warnings
    by_name: dict[str, Contract] = {}
    for contract in contracts:
        known = by_name.setdefault(contract.name, contract)
        if known is not contract:
            message = f"the name '{contract.name}' is taken by {known.path}"
            hint = "outputs are named after it; give each contract its own name"
            problems.append(Problem(Position(contract.path, 1, 1), "same-name", message, hint))
    if any(not problem.warning for problem in problems):
        raise ContractError(problems)
    return contracts, problems


def judge(contracts: Iterable[Contract], outputs: Iterable[Output]) -> list[Problem]:
    """What the targets say about the contracts; each thing once, however many outputs say it."""
    found: dict[Problem, None] = {}
    for output in outputs:
        for contract in contracts:
            found.update(dict.fromkeys(output.target.problems(contract, output.options)))
    return list(found)


def plan(
    specs: Sequence[str], outputs: Sequence[Output], progress: Progress = lambda _: None
) -> Plan:
    """The files of every contract for every output, or ContractError."""
    progress("reading")
    contracts, warnings = load_all(specs)
    problems = judge(contracts, outputs)
    if any(not problem.warning for problem in problems):
        raise ContractError(problems)
    draw: Draw = _LazyDrawer()
    files: dict[str, str] = {}
    for output in outputs:
        for contract in contracts:
            progress(f"drawing {contract.name} for {output.name}")
            for file in output.target.files(contract, output.options, draw):
                files[_within(output.folder, file.path)] = file.text
    return Plan(files, tuple(warnings), tuple(problems))


class _LazyDrawer:
    """Makes the template environment when a target first draws; some targets never do."""

    def __init__(self) -> None:
        self._draw: Draw | None = None

    def __call__(self, template: str, page: object) -> str:
        if self._draw is None:
            from generator.render import Drawer

            self._draw = Drawer()
        return self._draw(template, page)


def _within(folder: str, path: str) -> str:
    """`path` inside `folder`. A target that would leave its folder is a bug."""
    parts = path.split("/")
    if os.path.isabs(path) or "\\" in path or not all(parts) or {".", ".."} & set(parts):
        raise ValueError(f"a target gave the path {path!r}, which leaves its folder")
    return f"{folder}/{path}"
