"""Contracts and outputs into the files that should be there. Nothing is written here."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

from generator.config import Output
from generator.ir import Contract
from generator.kept import forget
from generator.load import load
from generator.problems import ConfigError, ContractError, DrawingError, Position, Problem
from generator.selection import ALL, Entry, meaningless, narrowed
from generator.target import Draw
from generator.tuples import NamedTuple

if TYPE_CHECKING:  # few contracts are large
    from generator.cover import Cover

# A contract of fewer declarations is drawn whole as fast as a part of it.
SMALLEST = 100


class Made(NamedTuple):
    """What a file was made of. `contract` is a path as the manifest in `root` has it."""

    root: str
    output: str
    contract: str


class Plan(NamedTuple):
    """Every file by its path, by output and contract; and what the author should know.

    `sources` are the hashes of each contract with all that it imports, by its path;
    `output_hashes` those of each output's target and options. A `whole` plan makes everything
    that its folders have from polydto. `covers` are those of large contracts, by path. `lying` are
    hashes of files as they lie on the disk, where the plan was made from them. `undrawn` has what
    a tool that is not ours failed to draw, and why; what lies there of it is left alone.
    """

    files: dict[str, str]
    warnings: tuple[Problem, ...]  # of the contracts
    remarks: int  # how many things the targets can say only with a loss
    made: dict[str, Made]
    roots: tuple[str, ...]
    sources: dict[str, str]
    read: tuple[tuple[str, str], ...]  # every file of a contract with its hash
    output_hashes: dict[str, str]
    whole: bool
    covers: "dict[str, Cover]"
    lying: Mapping[str, str] = {}
    undrawn: Mapping[Made, tuple[Problem, ...]] = {}

    def contract_hashes(self, root: str) -> dict[str, str]:
        """`sources` by the paths that the manifest in `root` has."""
        return {path_in(root, path): digest for path, digest in self.sources.items()}

    @property
    def failures(self) -> tuple[Problem, ...]:
        """Why some outputs could not be drawn."""
        return tuple(problem for told in self.undrawn.values() for problem in told)


Progress = Callable[[str], None]


def load_all(specs: Sequence[str]) -> tuple[list[Contract], list[Problem]]:
    """The contracts and their warnings. Raises ContractError with the problems of all of them."""
    return _load_all(specs, {}, {})


def _load_all(
    specs: Sequence[str], sources: dict[str, str], read: dict[str, str]
) -> tuple[list[Contract], list[Problem]]:
    contracts: list[Contract] = []
    problems: list[Problem] = []
    for path in specs:
        try:
            loaded = load(path, read)
        except ContractError as error:
            problems += error.problems
            continue
        contracts.append(loaded.contract)
        problems += loaded.warnings
        sources[path] = source_hash(loaded.sources)
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


def source_hash(sources: Iterable[tuple[str, str]]) -> str:
    """One hash of a contract and its imports, from those of the files."""
    return sha256("".join(digest for _, digest in sources).encode("ascii")).hexdigest()


def judge(
    contracts: Sequence[Contract], outputs: Iterable[Output], *, whole: bool = False
) -> list[Problem]:
    """What the targets say about the contracts; each thing once, however many outputs say it.

    Raises ConfigError where a selection is wrong.
    """
    return _judged(parts_of(contracts, outputs, whole=whole))


def _judged(parts: Iterable[tuple[Output, Contract]]) -> list[Problem]:
    found: dict[Problem, None] = {}
    for output, contract in parts:
        found.update(dict.fromkeys(output.target.problems(contract, output.options)))
    return list(found)


def parts_of(
    contracts: Sequence[Contract], outputs: Iterable[Output], *, whole: bool = False
) -> list[tuple[Output, Contract]]:
    """What each output sees of each contract. Raises ConfigError where a selection is wrong.

    A contract of which a selection leaves nothing is none of the output's business. With a `whole`
    list of contracts, an entry that none of them knows is wrong.
    """
    parts: list[tuple[Output, Contract]] = []
    problems: list[Problem] = []
    for output in outputs:
        if output.selection == ALL:
            parts += ((output, contract) for contract in contracts)
            continue
        used: set[Entry] = set()
        for contract in contracts:
            part = narrowed(contract, output.selection)
            problems += part.problems
            used |= part.used
            asked = part.contract.declarations or not (output.selection.only or part.used)
            if asked and not part.problems:
                parts.append((output, part.contract))
        if whole:
            entries = (*output.selection.only, *output.selection.exclude)
            problems += (meaningless(entry, contracts) for entry in entries if entry not in used)
    if problems:
        raise ConfigError(problems)
    return parts


def plan(
    specs: Sequence[str],
    outputs: Sequence[Output],
    progress: Progress | None = None,
    *,
    whole: bool = False,
    read: dict[str, str] | None = None,
) -> Plan:
    """The files of every contract for every output. Raises ContractError, or ConfigError where
    two of them would have the same path.

    `read` gets the hash of every file that is looked at, as it is looked at; "" if it is not there.
    """
    progress = progress or (lambda _: None)
    progress("reading")
    sources: dict[str, str] = {}
    read = {} if read is None else read
    contracts, warnings = _load_all(specs, sources, read)
    parts = parts_of(contracts, outputs, whole=whole)
    problems = _judged(parts)
    if any(not problem.warning for problem in problems):
        raise ContractError(problems)
    # Tens of thousands of them would be kept while files are drawn, only to be counted.
    remarks = len(problems)
    del problems
    # Taking the marks out again costs two copies of each file.
    unmarked, marked = LazyDrawer(marks=False), LazyDrawer()
    files: dict[str, str] = {}
    made: dict[str, Made] = {}
    undrawn: dict[Made, tuple[Problem, ...]] = {}
    for output, contract in parts:
        progress(f"drawing {contract.name} for {output.name}")
        origin = Made(output.root, output.name, path_in(output.root, contract.path))
        try:
            draw = marked if getattr(output.target, "SHOWS", "") else unmarked
            for file in output.target.files(contract, output.options, draw):
                path = _within(output.folder, file.path)
                if path in made:
                    raise ConfigError([_same_path(path, made[path], origin)])
                files[path], made[path] = file.text, origin
        except DrawingError as error:
            undrawn[origin] = error.problems
            for path in [path for path, of in made.items() if of is origin]:
                del files[path], made[path]
    forget()
    return Plan(
        files,
        tuple(warnings),
        remarks,
        made,
        tuple(dict.fromkeys(output.root for output in outputs)),
        sources,
        tuple(read.items()),
        {output.name: options_hash(output) for output in outputs},
        whole,
        _covers(contracts),
        undrawn=undrawn,
    )


def _covers(contracts: Iterable[Contract]) -> "dict[str, Cover]":
    large = [contract for contract in contracts if len(contract.declarations) >= SMALLEST]
    if not large:
        return {}
    from generator.cover import cover_of

    return {contract.path: cover_of(contract) for contract in large}


def _same_path(path: str, first: Made, second: Made) -> Problem:
    message = (
        f"{path} would be written twice: for {first.output} of {first.contract}"
        f" and for {second.output} of {second.contract}"
    )
    hint = "give one of the outputs another folder"
    return Problem(Position(path, 1, 1), "same-path", message, hint)


def options_hash(output: Output) -> str:
    """One hash of an output's target, options and selection."""
    given = f"{output.target_name} {output.options!r}"
    if output.selection != ALL:
        given += f" {output.selection.texts!r}"
    return sha256(given.encode("utf-8", "surrogatepass")).hexdigest()


def path_in(root: str, path: str) -> str:
    """A path as seen from a folder, so that a manifest is the same wherever it is made."""
    return os.path.relpath(path, root).replace(os.sep, "/")


class LazyDrawer:
    """Makes the template environment when a target first draws; some targets never do."""

    def __init__(self, *, marks: bool = True) -> None:
        self._marks = marks
        self._draw: Draw | None = None

    def __call__(self, template: str, page: object) -> str:
        if self._draw is None:
            from generator.render import Drawer

            self._draw = Drawer(marks=self._marks)
        return self._draw(template, page)


def _within(folder: str, path: str) -> str:
    """`path` inside `folder`. A target that would leave its folder is a bug."""
    parts = path.split("/")
    if os.path.isabs(path) or "\\" in path or not all(parts) or {".", ".."} & set(parts):
        raise ValueError(f"a target gave the path {path!r}, which leaves its folder")
    return f"{folder}/{path}"
