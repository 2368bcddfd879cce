"""The edits of docs/how-to/review.md, and what `polydto diff` prints of each."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from test_command_line import polydto
from test_diff_command import git
from test_hooks import block

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs/how-to/review.md"
MARK = "and what `polydto diff` prints.\n"  # what follows is made
SEED = (ROOT / "specs/new_outgoing_session.yaml").read_text(encoding="utf-8")
ROLES = "anyRole: [Manager, SystemAdministrator]"
FLOW_ID = """\
      flowId:
        type: string?
        description: >-
          The ID of the flow to use. This flow will be executed as soon as the call is answered.
"""

# A title, what the contract says before, and after.
EDITS = (
    ("Add an optional field", "    fields:\n", "    fields:\n      note: string?\n"),
    ("Add a required field", "    fields:\n", "    fields:\n      note: string\n"),
    ("Remove a field", FLOW_ID, ""),
    ("Rename a field", "      callerId:\n", "      callerNumber:\n"),
    (
        "Narrow a pattern",
        "format: e164\n        example",
        'format: e164\n        pattern: "^[+][0-9]{8,15}$"\n        example',
    ),
    ("Drop a role", ROLES, "anyRole: [Manager]"),
    ("Add a role", ROLES, "anyRole: [Manager, SystemAdministrator, Agent]"),
    ("Change the route", "POST /sessions/outgoing", "POST /calls/outgoing"),
)


def _shown(folder: Path) -> str:
    """The part of the page below its heading."""
    (folder / "old").mkdir()
    (folder / "old/session.yaml").write_text(SEED, encoding="utf-8")
    parts: list[str] = []
    for title, before, after in EDITS:
        assert SEED.count(before) == 1, title
        (folder / "session.yaml").write_text(SEED.replace(before, after), encoding="utf-8")
        targets = ("-t", "python", "-t", "php", "-t", "typescript")
        sides = ("old/session.yaml", "session.yaml")
        done = polydto("diff", *sides, *targets, cwd=folder)
        assert done.returncode in (0, 1), done.stderr
        comment = polydto("diff", *sides, *targets, "--format", "markdown", cwd=folder)
        parts.append(
            f"\n### {title}\n\n```\n{done.stdout}```\n\n"
            "<details>\n<summary>As a comment</summary>\n\n"
            f"````markdown\n{comment.stdout}````\n\n</details>\n"
        )
    return "".join(parts)


def test_the_page_shows_what_is_printed(tmp_path: Path, update_golden: bool) -> None:
    intro, mark, _ = PAGE.read_text(encoding="utf-8").partition(MARK)
    assert mark
    made = f"{intro}{MARK}{_shown(tmp_path)}"
    if update_golden:
        PAGE.write_text(made, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == made


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with the seed as specs/dialer.yaml, of which a field was taken since; and a
    folder `bin` with polydto."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin/polydto"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m generator "$@"\n')
    program.chmod(0o755)
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs/dialer.yaml").write_text(SEED.replace("name: evovoice", "name: dialer"))
    (tmp_path / "polydto.yaml").write_text("specs: [specs/*.yaml]\ntargets: {openapi: {}}\n")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "specs", "polydto.yaml")
    git(tmp_path, "commit", "-qm", "first")
    spec = tmp_path / "specs/dialer.yaml"
    spec.write_text(spec.read_text().replace(FLOW_ID, ""))
    return tmp_path


def _shell(folder: Path, script: str) -> str:
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "HOME": str(folder)}
    done = subprocess.run(
        ["sh", "-ec", script], cwd=folder, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_page_accepts_a_finding(project: Path) -> None:
    [change] = json.loads(
        polydto("diff", "--against", "HEAD", "--format", "json", cwd=project).stdout
    )["changes"]
    assert change["fingerprint"] in block("review.md", "accept")
    _shell(project, block("review.md", "accept"))
    made = (project / "accepted.yaml").read_text()
    assert made.endswith(block("review.md", "accepted"))
    done = polydto("diff", "--against", "HEAD", "--fail-on", "risky", cwd=project)
    assert (done.returncode, done.stderr) == (0, "")


def test_git_shows_what_an_edit_means(project: Path) -> None:
    (project / ".gitattributes").write_text(block("review.md", "attributes"))
    _shell(project, block("review.md", "driver"))
    told = _shell(project, "git diff")
    assert "risky[field-removed-request] NewOutgoingSession.flowId" in told
    git(project, "commit", "-qam", "second")
    assert "NewOutgoingSession.flowId" in _shell(project, "git log -p -1 --ext-diff specs")
    assert "-      flowId:" in _shell(project, "git show --no-ext-diff")
    _shell(project, "git diff HEAD~1 HEAD > told")
    assert "NewOutgoingSession.flowId" in (project / "told").read_text()


LINE = "polydto: 1\nname: line\ntypes: {Line: {fields: {number: string}}}\n"
CALLS = """\
polydto: 1
name: calls
imports: [parts/line.yaml]
operations:
  GetCall: {route: GET /calls, returns: Line}
  GetOther: {route: GET /other, returns: Other}
types: {Other: {fields: {id: string, line: Line}}}
"""


@pytest.fixture
def parted(project: Path) -> Path:
    """The repository, with the driver and a contract that imports another file."""
    (project / ".gitattributes").write_text(block("review.md", "attributes"))
    _shell(project, block("review.md", "driver"))
    (project / "specs/parts").mkdir()
    (project / "specs/parts/line.yaml").write_text(LINE)
    (project / "specs/calls.yaml").write_text(CALLS)
    git(project, "add", ".")
    git(project, "commit", "-qm", "parts")
    return project


def _edit(project: Path, name: str, before: str, after: str) -> None:
    path = project / f"specs/{name}"
    assert before in path.read_text()
    path.write_text(path.read_text().replace(before, after))


def test_git_shows_a_contract_with_its_imports(parted: Path) -> None:
    # What is imported is gone from the disk: each side has its own.
    _edit(parted, "calls.yaml", "id: string", "id: int32")
    _edit(parted, "calls.yaml", "parts/line.yaml", "line.yaml")
    (parted / "specs/parts/line.yaml").rename(parted / "specs/line.yaml")
    told = _shell(parted, "git diff specs/calls.yaml")
    assert told.startswith("diff polydto specs/calls.yaml\n")
    assert "breaking[field-type-changed] Other.id" in told
    assert "--> HEAD:specs/calls.yaml:7:26" in told
    # The index, and then a commit that is not the last one.
    git(parted, "add", ".")
    told = _shell(parted, "git diff --cached specs/calls.yaml")
    assert "Other.id" in told
    assert "::: :specs/calls.yaml:7:26" in told
    git(parted, "commit", "-qm", "moved")
    _edit(parted, "calls.yaml", "id: int32", "id: boolean")
    git(parted, "commit", "-qam", "once more")
    for words in ("git diff HEAD~2 HEAD~1", "git show --ext-diff HEAD~1", "git diff HEAD~2"):
        told = _shell(parted, f"{words} -- specs/calls.yaml")
        assert "[field-type-changed] Other.id" in told
        assert "not compared" not in told


def test_git_shows_an_edit_behind_an_import(parted: Path) -> None:
    _edit(parted, "parts/line.yaml", "number: string", "number: int32")
    (parted / ".gitattributes").write_text("*.yaml diff=polydto\n")
    told = _shell(parted, "git diff specs/parts")
    assert "breaking[field-type-changed" in told
    assert "Line.number" in told


def test_git_shows_new_removed_and_renamed_contracts(parted: Path) -> None:
    (parted / "specs/calls.yaml").unlink()
    told = _shell(parted, "git diff -- specs/calls.yaml")
    assert "breaking[op-removed] GetCall" in told
    assert "not compared" not in told
    git(parted, "checkout", "specs/calls.yaml")
    text = CALLS.replace("name: calls", "name: more")
    (parted / "specs/more.yaml").write_text(text)
    git(parted, "add", ".")
    told = _shell(parted, "git diff --cached specs/more.yaml")
    assert "safe[op-added] GetCall" in told
    assert "not compared" not in told
    git(parted, "commit", "-qm", "more")
    git(parted, "mv", "specs/more.yaml", "specs/other.yaml")
    _edit(parted, "other.yaml", "id: string", "id: int32")
    git(parted, "add", ".")
    told = _shell(parted, "git diff --cached -M30 specs")
    assert "diff polydto specs/more.yaml -> specs/other.yaml\n" in told
    assert "breaking[field-type-changed] Other.id" in told


def test_git_shows_as_text_what_is_no_contract(parted: Path) -> None:
    path = parted / "specs/notes.yaml"
    path.write_text("a: 1\n")
    git(parted, "add", ".")
    told = _shell(parted, "git diff --cached specs/notes.yaml")
    assert "\n--- /dev/null\n+++ specs/notes.yaml\n" in told
    assert "not compared as contracts: " in told
    assert "+a: 1" in told
    # Words that say nothing are shown, too.
    _edit(parted, "calls.yaml", "operations:", "# a comment\noperations:")
    told = _shell(parted, "git diff specs/calls.yaml")
    assert told.startswith("diff polydto specs/calls.yaml\n--- specs/calls.yaml\n")
    assert "+# a comment" in told
    # One side is broken.
    _edit(parted, "calls.yaml", "id: string", "id: strng")
    told = _shell(parted, "git diff specs/calls.yaml")
    assert "not compared as contracts: unknown type 'strng'" in told


def test_git_shows_a_conflict_as_one(parted: Path) -> None:
    git(parted, "checkout", "-qb", "theirs")
    _edit(parted, "calls.yaml", "id: string", "id: int32")
    git(parted, "commit", "-qam", "theirs")
    git(parted, "checkout", "-q", "-")
    _edit(parted, "calls.yaml", "id: string", "id: boolean")
    git(parted, "commit", "-qam", "ours")
    with pytest.raises(subprocess.CalledProcessError):
        git(parted, "merge", "theirs")
    assert "* Unmerged path specs/calls.yaml" in _shell(parted, "git diff --cached")


def test_a_text_that_no_commit_has_is_shown_with_the_imports_of_today(parted: Path) -> None:
    (parted / "gone.yaml").write_text(CALLS.replace("id: string", "id: int32"))
    words = ("specs/calls.yaml", "gone.yaml", "1" * 40, "100644", "specs/calls.yaml", "0" * 40)
    done = polydto("diff", "--git", *words, "100644", cwd=parted)
    assert (done.returncode, done.stderr) == (0, "")
    assert "[field-type-changed] Other.id" in done.stdout
    assert "--> a/specs/calls.yaml:7:26" in done.stdout
    assert "7 | types: {Other: {fields: {id: int32, line: Line}}}" in done.stdout


def test_the_words_of_git_are_wanted(tmp_path: Path) -> None:
    done = polydto("diff", "--git", "a", "b", cwd=tmp_path)
    assert done.returncode == 2
    assert "error[no-sides]: --git is for git" in done.stderr
