"""What the vectors show, as a table: for the terminal, and for docs/conformance.md.

The page is made of vectors and lists alone. That they are true is what the tests show, so it is
the same on a machine without all the toolchains.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from conformance.languages import HERE, ROOT, homes, outputs
from generator.testing.outputs import Output, known_failing, outputs_of, reason_of, vectors_for
from generator.testing.vectors import case_names, read_vectors

PAGE = ROOT / "docs/conformance.md"

_MARK = "<!-- made by 'make conformance' from here on -->\n"


class Counts(NamedTuple):
    """Of the vectors of one case."""

    all: int
    accepted: int
    as_sent: int
    refused: int


def counts_of(case: str) -> Counts:
    vectors = read_vectors(case)
    accepted = [vector for vector in vectors if vector.refused is None]
    as_sent = sum(vector.comes_back for vector in vectors)
    return Counts(len(vectors), len(accepted), as_sent, len(vectors) - len(accepted))


def wanted_cells() -> dict[tuple[str, str], str]:
    """By (case, output): how many vectors pass, as the lists of known failures have it."""
    return {
        (case, output.name): cell_of(output, case, _passing(output, case))
        for case in case_names()
        for output in outputs()
    }


def _passing(output: Output, case: str) -> int:
    return sum(not reason_of(output, vector) for vector in vectors_for(output, case))


def cell_of(output: Output, case: str, passing: int) -> str:
    if output.reason_without(case):
        return "–"
    total = len(vectors_for(output, case))
    return str(total) if passing == total else f"{passing} of {total}"


def rows(cells: Mapping[tuple[str, str], str]) -> list[list[str]]:
    """The table with its head; the last row sums up."""
    names = [output.name for output in outputs()]
    table = [["case", "vectors", "accepted", "as sent", "refused", *names]]
    total = Counts(0, 0, 0, 0)
    for case in case_names():
        counts = counts_of(case)
        total = Counts(*(a + b for a, b in zip(total, counts, strict=True)))
        table.append([case, *map(str, counts), *(cells[case, name] for name in names)])
    sums = [str(sum(_first(cells[case, name]) for case in case_names())) for name in names]
    return [*table, ["all", *map(str, total), *sums]]


def _first(cell: str) -> int:
    return int(cell.split()[0]) if cell[0].isdigit() else 0


def text_table(table: Sequence[Sequence[str]]) -> str:
    """For the terminal: columns are as wide as their widest cell."""
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = []
    for row in table:
        cells = zip(row[1:], widths[1:], strict=True)
        lines.append("  ".join([row[0].ljust(widths[0]), *(c.rjust(w) for c, w in cells)]))
    return "\n".join(lines) + "\n"


def page() -> str:
    """docs/conformance.md: as it stands up to the mark, then the table, and what is not in it."""
    told, mark, _ = PAGE.read_text(encoding="utf-8").partition(_MARK)
    head, *body = rows(wanted_cells())
    rule = ["---", *("---:" for _ in head[1:])]
    table = "".join(f"| {' | '.join(row)} |\n" for row in [head, rule, *body])
    return f"{told}{mark}\n{table}{_without()}{_known()}"


def reasons_without_driver() -> dict[str, str]:
    """By target, or target and option: why no vector is sent through it."""
    lines = (HERE / "without-driver.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split(" # ", 1) for line in lines if line)


def _without() -> str:
    rows = [f"| {name} | {reason} |\n" for name, reason in sorted(reasons_without_driver().items())]
    return "\n## Without a column\n\n| target | why |\n| --- | --- |\n" + "".join(rows)


def _known() -> str:
    parts = []
    for home in homes():
        reasons = _reasons(home)
        lines = [f"| {reason} | {len(ids)} | {_cases(ids)} |\n" for reason, ids in reasons.items()]
        if lines:
            head = f"\n### {home.name}\n\n| why | vectors | of |\n| --- | ---: | --- |\n"
            parts.append(head + "".join(lines))
    return "\n## Known to fail\n" + "".join(parts) if parts else ""


def _cases(ids: Sequence[str]) -> str:
    """The cases of ids such as `maps/no values` and `python: maps/no values`."""
    return ", ".join(dict.fromkeys(id_.partition("/")[0].rpartition(": ")[2] for id_ in ids))


def _reasons(home: Path) -> dict[str, list[str]]:
    """What the language fails, by the reason."""
    found: dict[str, list[str]] = {}
    for output in outputs_of(home):
        for case, reason in output.without:
            found.setdefault(reason, []).append(f"{output.name}: all of {case}")
    for name, reason in known_failing(home).items():
        found.setdefault(reason, []).append(name)
    return found
