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
    # What cannot be compared by itself is shown as text.
    (project / "specs/more.yaml").write_text("polydto: 1\nname: a\nimports: [dialer.yaml]\n")
    git(project, "add", ".")
    assert "+imports: [dialer.yaml]" in _shell(project, "git diff --cached")
