"""Independent judges of what becomes of a document: whatever they do not agree on is listed.

jsonschema-rs reads the document that we write; our Python, PHP and TypeScript and the models of
datamodel-code-generator read the same payloads. That our document and the one that it was imported
from take the same is the business of test_real_documents and test_import_documents.

A line of document-judges.txt is `DOCUMENT: JUDGE, JUDGE take|refuse PATTERN # reason`: in every
document, these judges take what jsonschema-rs refuses for such a reason, or refuse it with such a
message. It must be so in DOCUMENT at least, or the line is stale.
"""

import fnmatch
import json
import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from instances import modern
from judges import READERS, Judges, payloads_of, readers
from test_import_documents import CASES, DOCUMENTS, document_of
from test_real_documents import NAMES, imported, the_documents

from generator.importers.openapi.source import read_document
from generator.load import load

ROOT = Path(__file__).parent.parent
LIST = Path(__file__).parent / "document-judges.txt"
_LINE = re.compile(r"(\S+): ([a-z, -]+) (take|refuse) (.+?) # (.+)")


class Known(NamedTuple):
    document: str
    judges: tuple[str, ...]
    takes: bool
    pattern: str


def known_disagreements() -> list[Known]:
    """The lines of the list. Raises AssertionError for a line that is none."""
    found = []
    for line in LIST.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            match = _LINE.fullmatch(line)
            assert match, line
            names = tuple(match[2].split(", "))
            assert set(names) <= set(READERS), line
            found.append(Known(match[1], names, match[3] == "take", match[4]))
    return found


def _fits(known: Known, judge: str, takes: bool, why: str) -> bool:
    if judge not in known.judges or takes is not known.takes:
        return False
    pattern = known.pattern.replace("[", "[[]")
    return fnmatch.fnmatchcase(why, pattern)


def _agree(document: str, contract_path: Path, theirs: Any, folder: Path) -> None:
    judges = Judges(load(str(contract_path)).contract, folder)
    payloads = payloads_of(judges, theirs)
    assert len(payloads) >= 4 * len(judges.types)
    known = known_disagreements()
    used: set[tuple[Known, str]] = set()
    unknown = []
    for payload, said in judges.judged(payloads):
        refused = said.pop("openapi")
        for judge, why in said.items():
            if bool(why) == bool(refused):
                continue
            fitting = [line for line in known if _fits(line, judge, not why, why or refused)]
            used.update((line, judge) for line in fitting)
            if not fitting:
                verb = "refuse" if why else "take"
                unknown.append(f"{judge} {verb} {why or refused}  <- {payload.type} {payload.text}")
    assert not unknown, "\n".join(unknown)
    here = [(line, judge) for line in known if line.document == document for judge in line.judges]
    names = {output.name for output in readers()}
    assert [entry for entry in here if entry not in used and entry[1] in names] == []


@pytest.mark.parametrize("case", CASES)
def test_judges_of_a_case_agree(case: str, tmp_path: Path) -> None:
    kind, path = document_of(DOCUMENTS / case)
    theirs = modern(_tree(path)) if kind == "openapi" and case != "files" else {}
    _agree(case, DOCUMENTS / case / "expected.yaml", theirs, tmp_path)


def test_judges_of_the_kitchen_sink_agree(tmp_path: Path) -> None:
    _agree("kitchen-sink", ROOT / "specs/kitchen_sink.yaml", {}, tmp_path)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all of them, or a skip that says why."""
    return the_documents(tmp_path_factory)


@pytest.mark.parametrize("name", NAMES)
def test_judges_of_a_real_document_agree(name: str, documents: Path, tmp_path: Path) -> None:
    made = imported(documents / name)
    contract = tmp_path / "contract.yaml"
    contract.write_text(made.text, encoding="utf-8")
    theirs = modern(_tree(documents / name)) if "schema" not in name else {}
    _agree(name, contract, theirs, tmp_path)


def test_the_list_names_documents() -> None:
    names = {*CASES, *NAMES, "kitchen-sink"}
    assert [line for line in known_disagreements() if line.document not in names] == []


def _tree(path: Path) -> Any:
    return json.loads(json.dumps(read_document(str(path)).root, default=float))
