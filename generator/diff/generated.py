"""What a change does to generated files: unified diffs between the two sides, by output."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.config import Output
from generator.diff.change import Diff
from generator.diff.near import near, without
from generator.driftreport import diff_lines
from generator.ir import Contract
from generator.kept import forget
from generator.linediff import opcodes
from generator.plan import LazyDrawer
from generator.problems import DrawingError
from generator.selection import ALL, narrowed


class FileDiff(NamedTuple):
    """`rows` are those of a unified diff. `told` is a sentence where a side cannot be drawn, and
    then the only row."""

    output: str
    path: str
    rows: tuple[str, ...]
    told: str = ""


_Files = dict[str, str]


def generated(diffs: Sequence[Diff], outputs: Sequence[Output]) -> list[FileDiff]:
    """Every generated file that differs, in the order of outputs and contracts, by path."""
    draw = LazyDrawer()
    found: list[FileDiff] = []
    for output in outputs:
        for diff in diffs:
            sides = [_all_drawn(side.contract, output, draw) for side in (diff.old, diff.new)]
            refused = [files for files in sides if isinstance(files, str)]
            if refused:
                found.append(FileDiff(output.name, output.folder, (refused[0],), refused[0]))
            else:
                found += _compared(
                    output, *(files for files in sides if not isinstance(files, str))
                )
    forget()
    return found


def declared_code(
    diff: Diff, names: Iterable[tuple[str, str]], outputs: Sequence[Output]
) -> Iterator[list[FileDiff]]:
    """For each pair of an old and a new name, what of each output differs about it alone.

    The code of a declaration is what is drawn with it, and not for what it needs alone.
    """
    draw = LazyDrawer()
    for old, new in names:
        found: list[FileDiff] = []
        for output in outputs:
            before = _own(diff.old.contract, old, output, draw)
            after = _own(diff.new.contract, new, output, draw)
            if before is not None and after is not None:
                found += map(_without_lines, _compared(output, before, after))
        forget()
        yield found


def _without_lines(file: FileDiff) -> FileDiff:
    """Where a part of a file stands in the part says nothing."""
    return file._replace(rows=tuple("@@" if row[:2] == "@@" else row for row in file.rows))


def _own(contract: Contract, name: str, output: Output, draw: LazyDrawer) -> _Files | None:
    """The lines of each file that are there for this declaration; None if it cannot be drawn."""
    if name not in contract.declarations:
        return {}
    if output.selection != ALL:
        part = narrowed(contract, output.selection)
        if part.problems:
            return None
        if name not in part.contract.declarations:
            return {}
        contract = part.contract
    whole = near(contract, name)
    files = _drawn(whole, output, draw)
    rest = without(whole, name)
    others = _drawn(rest, output, draw) if rest is not None else {}
    if isinstance(files, str) or isinstance(others, str):
        return None
    return {path: _added(others.get(path, ""), text) for path, text in files.items()}


def _added(less: str, more: str) -> str:
    """The lines of `more` that `less` has not."""
    old, new = less.split("\n"), more.split("\n")
    lines: list[str] = []
    for word, _, _, start, end in opcodes(old, new):
        if word != "equal":
            lines += new[start:end]
    return "\n".join(lines)


def _compared(output: Output, before: _Files, after: _Files) -> Iterator[FileDiff]:
    for path in sorted(before.keys() | after.keys()):
        old, new = before.get(path), after.get(path)
        if old != new:
            has = None if old is None else old.encode("utf-8")
            wants = None if new is None else new.encode("utf-8")
            rows = diff_lines(f"{output.folder}/{path}", has, wants)
            yield FileDiff(output.name, f"{output.folder}/{path}", tuple(rows))


def _all_drawn(contract: Contract, output: Output, draw: LazyDrawer) -> _Files | str:
    """The files of what an output selects of a contract, or why there are none."""
    if output.selection != ALL:
        part = narrowed(contract, output.selection)
        if part.problems:
            return f"{contract.path} cannot be drawn: {part.problems[0].message}"
        contract = part.contract
    return _drawn(contract, output, draw)


def _drawn(contract: Contract, output: Output, draw: LazyDrawer) -> _Files | str:
    """The files of one output by path, or a sentence that says why there are none."""
    for problem in output.target.problems(contract, output.options):
        if not problem.warning:
            return f"{contract.path} cannot be drawn: {problem.message}"
    if not contract.declarations:
        return {}
    try:
        files = output.target.files(contract, output.options, draw)
        return {file.path: file.text for file in files}
    except DrawingError as error:
        return f"{contract.path} cannot be drawn: {error.problems[0].message}"
