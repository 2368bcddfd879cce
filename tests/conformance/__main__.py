"""Runs every output over every case, prints the table, and writes docs/conformance.md.

Exit 1 where an answer is not as wanted; the page is then left as it is.
"""

import sys

from conformance.languages import outputs
from conformance.table import PAGE, cell_of, page, rows, text_table, wanted_cells
from generator.testing.outputs import disagreement, run
from generator.testing.vectors import case_names


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
            wrong += [said for outcome in found if (said := disagreement(outcome, output))]
    sys.stdout.write(text_table(rows(cells)))
    if wrong:
        sys.stdout.write("\n" + "\n".join(wrong) + "\n")
        return 1
    assert all(cell == wanted[place] or cell.startswith("no ") for place, cell in cells.items())
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
