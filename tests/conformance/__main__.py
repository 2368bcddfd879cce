"""Runs every output over every case, prints the table, and writes docs/conformance.md.

Exit 1 where an answer is not as wanted; the page is then left as it is.
"""

import sys

from conformance.languages import Outcome, Output, outputs, run
from conformance.table import PAGE, cell_of, page, rows, text_table, wanted_cells
from conformance.vectors import case_names


def main() -> int:
    cells: dict[tuple[str, str], str] = {}
    wrong: list[str] = []
    wanted = wanted_cells()
    for output in outputs():
        for case in case_names():
            if output.missing or output.reason_without(case):
                cells[case, output.name] = f"no {output.missing}" if output.missing else "–"
                continue
            found = run(output, case)
            passing = sum(not outcome.complaint for outcome in found)
            cells[case, output.name] = cell_of(output, case, passing)
            wrong += [said for outcome in found if (said := disagreement(output, outcome))]
    sys.stdout.write(text_table(rows(cells)))
    if wrong:
        sys.stdout.write("\n" + "\n".join(wrong) + "\n")
        return 1
    assert all(cell == wanted[place] or cell.startswith("no ") for place, cell in cells.items())
    PAGE.write_text(page(), encoding="utf-8")
    return 0


def disagreement(output: Output, outcome: Outcome) -> str:
    """What to tell of an outcome that is not as it should be; empty if it is."""
    name = f"{output.name}: {outcome.vector.id}"
    if outcome.reason and not outcome.complaint:
        where = f"tests/conformance/{output.language}/known-failing.txt"
        return f"{name}: passes, so remove its line from {where}"
    if outcome.complaint and not outcome.reason:
        return f"{name}: {outcome.complaint}"
    return ""


if __name__ == "__main__":
    sys.exit(main())
