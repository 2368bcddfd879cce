"""OpenAPI documents and JSON Schemas into contracts: a folder each, written by hand."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cli import FINDINGS, FINE, main
from generator.importers.command import import_document, report_text
from generator.importers.openapi.places import Lines
from generator.load import load
from generator.problems import ContractError
from generator.specwriter import write

ROOT = Path(__file__).parent.parent
DOCUMENTS = ROOT / "tests/documents"
CASES = sorted(path.name for path in DOCUMENTS.iterdir())
WRONG = ROOT / "tests/documents_wrong"
WRONG_CASES = sorted(path.name for path in WRONG.iterdir())


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


@pytest.mark.parametrize("case", WRONG_CASES)
def test_a_wrong_document_is_refused_with_places(
    case: str, update_golden: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = WRONG / case
    kind, path = document_of(folder)
    monkeypatch.chdir(folder)
    with pytest.raises(ContractError) as caught:
        import_document(kind, path.name, None, "demo")
    told = "".join(f"{problem}\n" for problem in caught.value.problems)
    if update_golden:
        (folder / "problems.txt").write_text(told, encoding="utf-8")
    assert told == (folder / "problems.txt").read_text(encoding="utf-8")


HEAD = '{"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {}, "components": '


def schema_text(schema: str) -> str:
    return f'{HEAD}{{"schemas": {{"A": {schema}}}}}}}'


HOSTILE: dict[str, tuple[str | bytes, str]] = {
    "10,000 deep": (schema_text('{"items": ' * 10_000 + "{}" + "}" * 10_000), "too-deep"),
    "460 lists": (schema_text('{"items": ' * 460 + "{}" + "}" * 460), "too-deep"),
    "300 objects": (
        schema_text('{"properties": {"a": ' * 300 + "{}" + "}}" * 300),
        "too-deep",
    ),
    "100,000 brackets": ("[" * 100_000, "too-deep"),
    "10,000 deep in YAML": (f"openapi: 3.1.0\na: {'[' * 10_000}{']' * 10_000}", "too-deep"),
    "a million digits": (schema_text(f'{{"maximum": {"9" * 1_000_000}}}'), "bad-number"),
    "a wide exponent": (schema_text('{"maximum": 1e999999999999}'), "bad-number"),
    "not a number": (schema_text('{"maximum": NaN}'), "json-syntax"),
    "UTF-16": (HEAD.encode("utf-16"), "not-utf-8"),
    "a stray byte": (b'{"openapi": "\xff"}', "not-utf-8"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_document_is_refused_in_no_time(case: str, tmp_path: Path) -> None:
    text, code = HOSTILE[case]
    path = tmp_path / "document"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    started = time.process_time()
    with pytest.raises(ContractError) as caught:
        import_document("openapi", str(path), None, "demo")
    assert time.process_time() - started < 5
    assert [problem.code for problem in caught.value.problems] == [code]


def test_nesting_that_people_write_is_read(tmp_path: Path) -> None:
    path = tmp_path / "deep.json"
    path.write_text(schema_text('{"properties": {"a": ' * 60 + "{}" + "}}" * 60), "utf-8")
    contract = import_document("openapi", str(path), None, "demo").text
    (tmp_path / "demo.yaml").write_text(contract, encoding="utf-8")
    assert len(load(str(tmp_path / "demo.yaml")).contract.types) == 60


def test_the_command_tells_what_is_lost(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    document = str(DOCUMENTS / "nullable/openapi.yaml")
    out = tmp_path / "nullable.yaml"
    assert main(["import", "openapi", document, "-o", str(out)]) == FINE
    assert capsys.readouterr().err == (
        f"note: 1 x a type that may be null, said where it is used: {document}:6:5 (Part)\n"
        f"lost: 1 x 'nullable' beside $ref, which it ignores: {document}:16:54\n"
    )
    assert out.read_text("utf-8").splitlines()[1] == "name: nullable"
    assert main(["import", "openapi", document, "-o", str(out), "--strict"]) == FINDINGS
    capsys.readouterr()
    assert main(["import", "openapi", document, "-o", str(out), "--report", "json"]) == FINE
    told = json.loads(capsys.readouterr().err)
    assert told["lost"] == 1
    assert told["entries"][1] == {
        "lost": True,
        "sort": "'nullable' beside $ref, which it ignores",
        "detail": "",
        "path": document,
        "line": 16,
        "column": 54,
        "pointer": "#/components/schemas/States/properties/beside/nullable",
    }


def test_what_a_document_does_not_say_is_said_on_the_command_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    flags = ["--title", "Mine", "--base-url", "https://example.com", "--namespace", "A.B"]
    assert main(["import", "openapi", str(DOCUMENTS / "nullable/openapi.yaml"), *flags]) == FINE
    head = capsys.readouterr().out.split("\n\n")[0].splitlines()
    assert head == [
        *("polydto: 1", "name: nullable", "title: Mine", 'version: "1"'),
        *("baseUrl: https://example.com", "namespace: A.B"),
    ]


@given(st.text(alphabet="ab\n", max_size=40), st.lists(st.integers(0, 40)))
def test_offsets_have_lines_and_columns(text: str, offsets: list[int]) -> None:
    lines = Lines(text)
    for offset in sorted(offset for offset in offsets if offset <= len(text)):
        before = text[:offset]
        column = offset - (before.rfind("\n") + 1) + 1
        assert lines.mark(offset) == (before.count("\n") + 1, column)
