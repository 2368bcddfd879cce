"""OpenAPI documents and JSON Schemas into contracts: a folder each, written by hand."""

from pathlib import Path

import pytest

from generator.importers.command import import_document, report_text
from generator.load import load
from generator.specwriter import write

ROOT = Path(__file__).parent.parent
DOCUMENTS = ROOT / "tests/documents"
CASES = sorted(path.name for path in DOCUMENTS.iterdir())


def document_of(folder: Path) -> tuple[str, Path]:
    """The kind and the file of a case."""
    path = next(path for path in sorted(folder.iterdir()) if path.stem in _KINDS)
    return _KINDS[path.stem], path


_KINDS = {"openapi": "openapi", "swagger": "openapi", "schema": "jsonschema"}


@pytest.mark.parametrize("case", CASES)
def test_a_document_gives_its_contract_and_report(
    case: str, update_golden: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = DOCUMENTS / case
    kind, path = document_of(folder)
    monkeypatch.chdir(folder)
    made = import_document(kind, path.name, None, "demo")
    told = "".join(f"{line}\n" for line in _lines(made.report))
    if update_golden:
        (folder / "expected.yaml").write_text(made.text, encoding="utf-8")
        (folder / "report.txt").write_text(told, encoding="utf-8")
    assert made.text == (folder / "expected.yaml").read_text(encoding="utf-8")
    assert told == (folder / "report.txt").read_text(encoding="utf-8")
    assert report_text(made, "text").count("\n") == len(made.notes) + len(made.lost)


def _lines(entries: object) -> list[str]:
    assert isinstance(entries, tuple)
    return [
        f"{'lost' if entry.lost else 'note'} {entry.at.path}:{entry.at.line}:{entry.at.column}"
        f" {entry.sort}{f' ({entry.detail})' if entry.detail else ''}"
        for entry in entries
    ]


@pytest.mark.parametrize("case", CASES)
def test_a_contract_that_was_written_is_the_imported_one(case: str) -> None:
    found = load(str(DOCUMENTS / case / "expected.yaml"))
    assert found.warnings == ()
    assert write(found.contract) == (DOCUMENTS / case / "expected.yaml").read_text("utf-8")
