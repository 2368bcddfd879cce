"""`polydto diff` as a user meets it: sides, exit codes, forms."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from test_command_line import ROOT, polydto

from generator.arguments import DIFF_FORMATS
from generator.diff.formats import FORMATS
from generator.problems import ContractError
from generator.sides import read_side

TEXT = """\
polydto: 1
name: calls
imports: [common/line.yaml]
operations:
  GetCall: {route: GET /calls, returns: Call}
types:
  Call:
    fields:
      id: string
      line: Line
"""
LINE = """\
polydto: 1
name: lines
types:
  Line: {fields: {number: string}}
"""


def git(folder: Path, *words: str) -> None:
    config = ("-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *config, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository whose last commit has the contract and its import; nothing is changed yet."""
    (tmp_path / "specs/common").mkdir(parents=True)
    (tmp_path / "specs/calls.yaml").write_text(TEXT)
    (tmp_path / "specs/common/line.yaml").write_text(LINE)
    (tmp_path / "polydto.yaml").write_text("specs: [specs/calls.yaml]\ntargets: {python: {}}\n")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    return tmp_path


def _narrow(project: Path) -> None:
    """An import changes what the contract says."""
    text = LINE.replace("number: string", "digits: int32")
    (project / "specs/common/line.yaml").write_text(text)


def test_the_command_line_knows_every_form() -> None:
    assert tuple(FORMATS) == DIFF_FORMATS


def test_nothing_changed(project: Path) -> None:
    done = polydto("diff", "--against", "HEAD", cwd=project)
    assert (done.returncode, done.stdout, done.stderr) == (0, "no changes\n", "")


def test_a_commit_is_read_with_its_imports_and_without_a_checkout(project: Path) -> None:
    _narrow(project)
    for sides in (
        ("--against", "HEAD"),
        ("HEAD:specs/calls.yaml", "specs/calls.yaml"),
        ("HEAD:specs", "specs"),
    ):
        done = polydto("diff", *sides, cwd=project)
        assert done.returncode == 1, done.stderr
        assert "breaking[field-removed-required-response] Line.number" in done.stdout
        assert "--> HEAD:specs/common/line.yaml:4:19" in done.stdout
        assert "4 |   Line: {fields: {number: string}}" in done.stdout
        assert "used by: GetCall" in done.stdout


def test_a_folder_below_the_top_of_a_repository(project: Path) -> None:
    _narrow(project)
    done = polydto("diff", "HEAD:./calls.yaml", "calls.yaml", cwd=project / "specs")
    assert "Line.number" in done.stdout, done.stderr
    done = polydto(
        "diff", "--against", "HEAD", "--config", "../polydto.yaml", cwd=project / "specs"
    )
    assert "Line.number" in done.stdout, done.stderr


def test_a_contract_that_only_one_side_has(project: Path) -> None:
    (project / "specs/more.yaml").write_text(TEXT.replace("name: calls", "name: more"))
    done = polydto("diff", "HEAD:specs", "specs", cwd=project)
    assert done.returncode == 0
    assert "safe[op-added] GetCall" in done.stdout
    done = polydto("diff", "specs", "HEAD:specs", cwd=project)
    assert done.returncode == 1
    assert "breaking[op-removed] GetCall" in done.stdout


def test_a_contract_that_is_gone_is_told(project: Path) -> None:
    (project / "polydto.yaml").write_text("specs: ['specs/*.yaml']\ntargets: {python: {}}\n")
    (project / "specs/more.yaml").write_text(TEXT.replace("name: calls", "name: more"))
    git(project, "add", ".")
    git(project, "commit", "-qm", "more")
    (project / "specs/more.yaml").unlink()
    done = polydto("diff", "--against", "HEAD", cwd=project)
    assert done.returncode == 1, done.stderr
    assert "breaking[op-removed] GetCall" in done.stdout
    assert "--> HEAD:specs/more.yaml:5:3" in done.stdout


@pytest.mark.parametrize(
    ("threshold", "code"), [("breaking", 0), ("risky", 1), ("any", 1), ("none", 0)]
)
def test_the_threshold_decides(threshold: str, code: int, tmp_path: Path) -> None:
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    head = "polydto: 1\nname: a\noperations:\n  Put: {route: PUT /a, returns: void, fields: "
    old.write_text(head + "{x: string, y: string?}}\n")
    new.write_text(head + "{x: string}}\n")
    options = ("--fail-on", threshold, "--format", "json")
    done = polydto("diff", str(old), str(new), *options, "-t", "openapi", cwd=tmp_path)
    assert json.loads(done.stdout)["changes"][0]["levels"]["wire"] == "risky"
    assert done.returncode == code


def test_json_has_levels_places_and_fingerprints(project: Path) -> None:
    _narrow(project)
    done = polydto("diff", "--against", "HEAD", "--format", "json", cwd=project)
    document = json.loads(done.stdout)
    assert document["level"] == "breaking"
    [contract] = document["contracts"]
    assert (contract["old"], contract["new"]) == ("HEAD:specs/calls.yaml", "specs/calls.yaml")
    assert contract["name"] == "calls"
    assert contract["semver"]["needed"] == "major"
    [gone] = [change for change in document["changes"] if change["path"] == "Line.number"]
    assert gone["old"] == {
        "path": "HEAD:specs/common/line.yaml",
        "line": 4,
        "column": 19,
        "text": "string",
    }
    assert gone["new"] is None
    assert gone["operations"] == ["GetCall"]
    assert len(gone["fingerprint"]) == 16
    assert {"wire", "source", "behaviour"} == set(gone["levels"])


def test_by_operation_and_why(project: Path) -> None:
    _narrow(project)
    done = polydto("diff", "--against", "HEAD", "--by", "operation", "--why", cwd=project)
    assert done.stdout.startswith("# GetCall: breaking\n")
    assert "= why:   'number' may be absent, and is required" in done.stdout
    assert "= fingerprint: " in done.stdout


def test_what_cannot_be_read_is_told_with_a_code(project: Path) -> None:
    cases = {
        ("diff",): (2, "no-sides"),
        ("diff", "specs/calls.yaml"): (2, "no-sides"),
        ("diff", "nowhere.yaml", "specs/calls.yaml"): (3, "no-such-file"),
        ("diff", "HEAD:nowhere.yaml", "specs/calls.yaml"): (3, "no-such-file"),
        ("diff", "--against", "origin/main"): (3, "no-such-ref"),
        ("diff", "--against", "--", "-x"): (2, ""),
    }
    for words, (code, name) in cases.items():
        done = polydto(*words, cwd=project)
        assert done.returncode == code, done.stderr
        assert f"error[{name}]" in done.stderr or not name
        assert "Traceback" not in done.stderr
    (project / "empty").mkdir()
    done = polydto("diff", "empty", "specs", cwd=project)
    assert done.returncode == 3
    assert "error[no-contract]" in done.stderr


def test_outside_of_a_repository(tmp_path: Path) -> None:
    (tmp_path / "calls.yaml").write_text(LINE)
    done = polydto("diff", "HEAD:calls.yaml", "calls.yaml", cwd=tmp_path, GIT_DIR="nowhere")
    assert done.returncode == 3
    assert "error[no-repository]" in done.stderr


def test_a_shallow_clone_gets_the_command_that_fetches(project: Path, tmp_path: Path) -> None:
    for number in range(2):
        (project / "note").write_text(str(number))
        git(project, "add", ".")
        git(project, "commit", "-qm", "more")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{project}", str(clone))
    done = polydto("diff", "--against", "HEAD~2", cwd=clone)
    assert done.returncode == 3
    assert "this clone is shallow; run: git fetch --deepen=2" in done.stderr
    git(clone, "fetch", "--deepen=2")
    assert polydto("diff", "--against", "HEAD~2", cwd=clone).returncode == 0


def test_documents_of_other_tools_are_sides(tmp_path: Path) -> None:
    metadata = ROOT / "tests/servicestack/cookbook/metadata.json"
    made = polydto("import", "servicestack", str(metadata), "--name", "made")
    (tmp_path / "made.yaml").write_text(made.stdout)
    done = polydto("diff", str(metadata), "made.yaml", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "no changes\n"), done.stderr


SCHEMA = """\
{"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": {"Call": {"type": "object",
 "properties": {"id": {"type": "%s"}}, "required": ["id"]}}}
"""
PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: getPet
      responses:
        "200":
          description: One.
          content: {application/json: {schema: {$ref: "parts/pet.yaml"}}}
"""
PET = "type: object\nrequired: [id]\nproperties: {id: {type: string}}\n"


def test_documents_of_all_importers_go_together(tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text(SCHEMA % "string")
    (tmp_path / "new.json").write_text(SCHEMA % "integer")
    done = polydto("diff", "old.json", "new.json", cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    assert "Call.id: 'id' is " in done.stdout
    assert "--> old.json (as a contract):" in done.stdout
    dtos = ROOT / "tests/imports/seed-dtos/input.php"
    made = polydto("import", "php", str(dtos))
    (tmp_path / "dtos.yaml").write_text(made.stdout)
    for sides in ((str(dtos), "dtos.yaml"), ("dtos.yaml", str(dtos))):
        done = polydto("diff", *sides, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (0, "no changes\n"), done.stderr
    code = ROOT / "tests/imports/cookbook-typescript/input.ts"
    done = polydto("diff", str(code), "dtos.yaml", "--fail-on", "none", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "op-removed" in done.stdout


def test_a_document_in_several_files_is_read_at_a_commit(project: Path) -> None:
    (project / "api/parts").mkdir(parents=True)
    (project / "api/pets.yaml").write_text(PETS)
    (project / "api/parts/pet.yaml").write_text(PET)
    git(project, "add", ".")
    git(project, "commit", "-qm", "pets")
    (project / "api/parts/pet.yaml").write_text(PET.replace("string", "integer"))
    sides = ("diff", "HEAD:api/pets.yaml", "api/pets.yaml")
    done = polydto(*sides, cwd=project)
    assert done.returncode == 1, done.stderr
    assert "breaking[field-type-changed] Pet.id" in done.stdout
    # What a file of a CI system marks is the document, not a line that it has not.
    done = polydto(*sides, "--format", "github", cwd=project)
    assert "::error file=api/pets.yaml,line=1,title=" in done.stdout
    # What is wrong in it is told where the commit has it.
    (project / "api/parts/pet.yaml").write_text("type: [\n")
    git(project, "commit", "-qam", "broken")
    done = polydto(*sides, cwd=project)
    assert done.returncode == 3
    assert "HEAD:api/parts/pet.yaml" in done.stderr
    assert "/tmp" not in done.stderr


def test_a_document_without_an_importer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    for text in ('{"openapi": "3.1.0"}', "openapi: 3.1.0\ninfo: {}\n"):
        with pytest.raises(ContractError) as caught:
            read_side(text, "openapi.yaml")
        assert [problem.code for problem in caught.value.problems] == ["no-importer"]


def test_check_explains_what_regenerating_breaks(project: Path) -> None:
    assert polydto("generate", cwd=project).returncode == 0
    assert polydto("check", "--explain", cwd=project).returncode == 0
    _narrow(project)
    done = polydto("check", "--explain", cwd=project)
    assert done.returncode == 1
    assert "stale: generated/python/calls.py" in done.stdout
    assert "regenerating brings, since the last commit:" in done.stdout
    assert "breaking[field-removed-required-response] Line.number" in done.stdout
    git(project, "commit", "-qam", "second")
    done = polydto("check", "--explain", cwd=project)
    assert "not known: the last commit has the contract as it is" in done.stdout
    done = polydto("check", "--explain", cwd=project, GIT_DIR="nowhere")
    assert "not known: there is no git repository here" in done.stdout


def _generated(project: Path, *, committed: bool = True) -> None:
    """With generated files, of the contract as it is."""
    assert polydto("generate", cwd=project).returncode == 0
    if committed:
        git(project, "add", ".")
        git(project, "commit", "-qm", "generated")


def test_check_explains_with_the_commit_that_generated(project: Path) -> None:
    """An edit was committed without its files, long ago."""
    _generated(project)
    _narrow(project)
    git(project, "commit", "-qam", "forgot to generate")
    (project / "note").write_text("")
    git(project, "add", ".")
    git(project, "commit", "-qm", "another thing")
    done = polydto("check", "--explain", cwd=project)
    assert done.returncode == 1
    found = re.search(
        r"regenerating brings, since ([0-9a-f]+), which changed them last:", done.stdout
    )
    assert found, done.stdout
    assert "breaking[field-removed-required-response] Line.number" in done.stdout
    words = re.search(r"'polydto (diff --against [0-9a-f]+ --explain) FINGERPRINT'", done.stdout)
    number = re.search(r"= fingerprint: (\S+)", done.stdout)
    assert words, done.stdout
    assert number
    done = polydto(*words.group(1).split(), number.group(1), cwd=project)
    assert done.stdout.startswith("risky[field-added-required-response] Line.digits")


def test_check_explains_without_a_branch(project: Path) -> None:
    _generated(project)
    git(project, "checkout", "-q", "--detach")
    _narrow(project)
    done = polydto("check", "--explain", cwd=project)
    assert "breaking[field-removed-required-response] Line.number" in done.stdout


def test_check_explains_a_contract_whose_file_was_renamed(project: Path) -> None:
    _generated(project)
    _narrow(project)
    (project / "specs/calls.yaml").rename(project / "specs/renamed.yaml")
    (project / "polydto.yaml").write_text("specs: [specs/renamed.yaml]\ntargets: {python: {}}\n")
    done = polydto("check", "--explain", cwd=project)
    assert "breaking[field-removed-required-response] Line.number" in done.stdout
    assert "op-added" not in done.stdout


def test_check_explains_no_contract_that_no_commit_has(project: Path) -> None:
    text = TEXT.replace("name: calls", "name: more").replace("imports: [common/line.yaml]\n", "")
    text = text.replace("      line: Line\n", "")
    (project / "polydto.yaml").write_text(
        "specs: [specs/calls.yaml, specs/more.yaml]\ntargets: {python: {}}\n"
    )
    more = project / "specs/more.yaml"
    more.write_text(text)
    _generated(project, committed=False)
    more.write_text(text.replace("id: string", "id: int32"))
    done = polydto("check", "--explain", cwd=project)
    assert "regenerating brings" not in done.stdout
    assert "not known: the last commit has no specs/more.yaml\n" in done.stdout
    # The others are explained all the same.
    _narrow(project)
    done = polydto("check", "--explain", cwd=project)
    assert "breaking[field-removed-required-response] Line.number" in done.stdout
    assert "not known: the last commit has no specs/more.yaml\n" in done.stdout


def test_check_explains_no_contract_outside_of_the_repository(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "calls.yaml"
    outside.write_text(LINE.replace("lines", "out"))
    (project / "polydto.yaml").write_text(f"specs: [{outside}]\ntargets: {{python: {{}}}}\n")
    _generated(project, committed=False)
    outside.write_text(LINE.replace("lines", "out").replace("string", "int32"))
    done = polydto("check", "--explain", cwd=project)
    assert done.returncode == 1
    assert f"not known: the last commit has no {outside}\n" in done.stdout
    assert "Traceback" not in done.stderr


def test_check_explains_nothing_before_the_first_commit(tmp_path: Path) -> None:
    (tmp_path / "line.yaml").write_text(LINE)
    (tmp_path / "polydto.yaml").write_text("specs: [line.yaml]\ntargets: {python: {}}\n")
    git(tmp_path, "init", "-q")
    _generated(tmp_path, committed=False)
    (tmp_path / "line.yaml").write_text(LINE.replace("string", "int32"))
    done = polydto("check", "--explain", cwd=tmp_path)
    assert "not known: git knows no commit 'HEAD' here\n" in done.stdout


def test_check_explains_in_a_shallow_clone(project: Path, tmp_path: Path) -> None:
    _generated(project)
    _narrow(project)
    git(project, "commit", "-qam", "forgot to generate")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{project}", str(clone))
    done = polydto("check", "--explain", cwd=clone)
    assert "this clone is shallow" in done.stdout
    git(clone, "fetch", "-q", "--unshallow")
    done = polydto("check", "--explain", cwd=clone)
    assert "breaking[field-removed-required-response] Line.number" in done.stdout


def _prints(project: Path) -> dict[str, str]:
    done = polydto("diff", "--against", "HEAD", "--format", "json", cwd=project)
    found = {c["path"]: c["fingerprint"] for c in json.loads(done.stdout)["changes"]}
    assert len(found) > 1
    return found


def test_one_finding_is_explained(project: Path) -> None:
    _narrow(project)
    number = _prints(project)["Line.number"]
    shown = polydto("diff", "--against", "HEAD", cwd=project).stdout
    assert f"= fingerprint: {number}\n" in shown
    assert "--explain FINGERPRINT tells all of one finding" in shown
    for name in (number, number[:6], number[:9].upper()):
        done = polydto("diff", "--against", "HEAD", "--explain", name, cwd=project)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("breaking[field-removed-required-response] Line.number: ")
        assert "= why:   'number' may be absent, and is required" in done.stdout
        assert "Line.digits" not in done.stdout
        assert "1 change" not in done.stdout
        assert "\nThe rule:\n\nfield-removed-required-response\n" in done.stdout
        assert done.stdout.endswith("way out: mark it `deprecated` and keep sending it\n")
    words = ("diff", "--against", "HEAD", "--explain", number, "--format", "json")
    [change] = json.loads(polydto(*words, cwd=project).stdout)["changes"]
    assert change["path"] == "Line.number"


def test_what_follows_from_another_finding_is_explained_too(tmp_path: Path) -> None:
    folder = ROOT / "tests/breaking/op-added"
    sides = ("diff", str(folder / "old.yaml"), str(folder / "new.yaml"), "-t", "openapi")
    [parent] = json.loads(polydto(*sides, "--format", "json", cwd=tmp_path).stdout)["changes"]
    [child] = parent["children"]
    done = polydto(*sides, "--explain", child["fingerprint"], cwd=tmp_path)
    assert done.stdout.startswith("safe[type-added] Call: ")
    assert f"\nIt follows from op-added of GetCall: {parent['fingerprint']}\n" in done.stdout
    done = polydto(*sides, "--accept", child["fingerprint"], "--reason", "a", cwd=tmp_path)
    assert done.returncode == 2
    assert f"help: accept that: {parent['fingerprint']}, op-added of GetCall" in done.stderr


def test_an_unknown_fingerprint_has_near_ones(project: Path) -> None:
    _narrow(project)
    number = _prints(project)["Line.number"]
    swapped = number[0] + number[2] + number[1] + number[3:]
    near = f"{number} (field-removed-required-response of Line.number)"
    cases = {
        swapped: ("no finding of this comparison has the fingerprint", near),
        number[:5]: (
            "is too short for a fingerprint",
            f"its first 6 letters are enough; near: {near}",
        ),
        "zzzzzzzz": ("no finding", "'polydto diff' shows the fingerprint of each\n"),
        "": ("too short", "its first 6 letters are enough\n"),
    }
    for name, (message, hint) in cases.items():
        for option in ("--explain", "--accept"):
            words = ("diff", "--against", "HEAD", f"{option}={name}", "--reason", "a")
            done = polydto(*words, cwd=project)
            assert (done.returncode, done.stdout) == (2, ""), name
            assert "error[unknown-finding]" in done.stderr
            assert message in done.stderr
            assert hint in done.stderr
    assert not (project / "accepted.yaml").exists()


def test_letters_of_two_findings_are_not_enough() -> None:
    from generator.diff.change import Diff, Side
    from generator.diff.compare import compare
    from generator.diff.lookup import found
    from generator.problems import ConfigError

    text = "polydto: 1\nname: a\ntypes: {{A: {{fields: {{{}}}}}}}\n"
    old = read_side(text.format(""), "old.yaml")
    new = read_side(text.format("x: string, y: string"), "new.yaml")
    changes = compare(old.contract, new.contract)
    alike = tuple(
        change._replace(fingerprint=f"abcdef{number}")
        for number, change in enumerate(changes[:1] * 2)
    )
    diff = Diff(Side("old", old.contract, {}), Side("new", new.contract, {}), alike)
    assert [one.change.fingerprint for one in found([diff], "abcdef1", "--explain")] == ["abcdef1"]
    with pytest.raises(ConfigError) as caught:
        found([diff], "abcdef", "--explain")
    [problem] = caught.value.problems
    assert problem.message == "2 findings of this comparison begin with 'abcdef'"
    assert "abcdef0 (" in problem.hint
    assert "abcdef1 (" in problem.hint
    # The same finding of two contracts is one.
    assert len(found([diff, diff], "abcdef1", "--explain")) == 2


def test_a_finding_of_two_contracts_is_accepted_in_both(project: Path) -> None:
    (project / "specs/more.yaml").write_text(TEXT.replace("name: calls", "name: more"))
    (project / "polydto.yaml").write_text(
        "specs: [specs/calls.yaml, specs/more.yaml]\ntargets: {openapi: {}}\n"
    )
    git(project, "add", ".")
    git(project, "commit", "-qm", "two")
    _narrow(project)
    for name in _prints(project).values():
        words = ("diff", "--against", "HEAD", "--accept", name[:8], "--reason", "meant")
        assert polydto(*words, cwd=project).returncode == 0
        again = polydto(*words, cwd=project)
        assert again.returncode == 2
        assert "error[already-accepted]" in again.stderr
    done = polydto("diff", "--against", "HEAD", "--fail-on", "any", cwd=project)
    assert (done.returncode, done.stderr) == (0, "")


def test_explain_tells_who_explains_a_fingerprint() -> None:
    done = polydto("explain", "2ddeb46588ef07f4")
    assert done.returncode == 2
    assert "polydto diff OLD NEW --explain 2ddeb46588ef07f4" in done.stderr
