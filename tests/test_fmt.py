"""`polydto fmt`: the same contract, its comments, and one form."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from generator.formatter import formatted
from generator.load import load_contract
from generator.problems import ContractError
from generator.specwriter import write

ROOT = Path(__file__).parent.parent
SOUND = sorted([*ROOT.glob("specs/**/*.yaml"), *ROOT.glob("tests/cases/*/spec.yaml")])

ROUGH = r"""# yaml-language-server: $schema=x

# The head.
polydto:   1
name: 'demo'   # behind a name


description: "A text that is long enough to be wrapped, since it has far more than a\
  \ hundred characters in it."
types:
    # Above a type.
    Session:   # behind a type
      fields:
        # Above a field.
        id: {type: uuid}   # behind a field
        tags: {
          type: "string[]",   # within brackets
          description: 'x # no comment'
        }
        state: {type: State, default: Queued}
        note:
          type: string?
          description: |   # behind a block
            # no comment
            second line

            fourth line
    State: {enum: [Queued, "No", 'on']}
# The foot.
"""

FORMATTED = """\
# yaml-language-server: $schema=x

# The head.
polydto: 1
name: demo  # behind a name

description: >-
  A text that is long enough to be wrapped, since it has far more than a hundred characters in it.
types:
  # Above a type.
  Session:  # behind a type
    fields:
      # Above a field.
      id: uuid  # behind a field
      tags:
        type: string[]  # within brackets
        description: "x # no comment"
      state: {type: State, default: Queued}
      note:
        type: string?
        description: |  # behind a block
          # no comment
          second line

          fourth line
  State: {enum: [Queued, "No", "on"]}
# The foot.
"""


def test_a_rough_contract() -> None:
    assert formatted(ROUGH, "x.yaml") == FORMATTED
    assert formatted(FORMATTED, "x.yaml") == FORMATTED


def contract_of(text: str, folder: Path, name: str) -> object:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return load_contract(str(path))._replace(path="")


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.parent.name)
def test_the_contract_stays_the_same(path: Path, tmp_path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    made = formatted(text, str(path))
    assert formatted(made, str(path)) == made
    for imported in path.parent.rglob("*.yaml"):
        if imported != path:
            copy = tmp_path / imported.relative_to(path.parent)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(imported.read_text(encoding="utf-8"), encoding="utf-8")
    assert contract_of(made, tmp_path, "a.yaml") == contract_of(text, tmp_path, "b.yaml")
    comments = [line.strip() for line in text.splitlines() if line.strip().startswith("# ")]
    kept = [line.strip() for line in made.splitlines()]
    assert [comment for comment in comments if comment not in kept] == []


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.parent.name)
def test_what_the_writer_writes_is_formatted(path: Path) -> None:
    text = write(load_contract(str(path)))
    assert formatted(text, "x.yaml") == text


SINK = (ROOT / "specs/kitchen_sink.yaml").read_text(encoding="utf-8").splitlines()
AUDIT = (ROOT / "specs/common/audit.yaml").read_text(encoding="utf-8")


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_comment_anywhere_is_kept(data: st.DataObject, tmp_path: Path) -> None:
    """Alone on a line or behind one; where YAML takes it for text, the text is kept."""
    at = data.draw(st.integers(0, len(SINK) - 1))
    lines = list(SINK)
    if data.draw(st.booleans()):
        lines[at] += "  # a note"
    else:
        indent = " " * data.draw(st.integers(0, 8))
        lines.insert(at, f"{indent}# a note")
    text = "\n".join(lines) + "\n"
    try:
        made = formatted(text, "x.yaml")
    except ContractError:
        reject()  # a line of a text that is no text any more
    assert made.count("# a note") == 1
    assert formatted(made, "x.yaml") == made
    (tmp_path / "common").mkdir(exist_ok=True)
    (tmp_path / "common/audit.yaml").write_text(AUDIT, encoding="utf-8")
    assert contract_of(made, tmp_path, "a.yaml") == contract_of(text, tmp_path, "b.yaml")


@pytest.mark.parametrize("item", ["- name: A  # a note", "-  # a note\n        name: A"])
def test_a_comment_behind_a_dash_is_kept(item: str) -> None:
    head = "polydto: 1\nname: demo\ntypes:\n  T:\n    attributes:\n"
    made = formatted(f"{head}      {item}\n        args: {{b: 1}}\n    fields: {{}}\n", "x.yaml")
    assert made.count("# a note") == 1
    assert formatted(made, "x.yaml") == made


def polydto(cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_command(tmp_path: Path) -> None:
    path = tmp_path / "demo.yaml"
    path.write_text(ROUGH, encoding="utf-8")
    done = polydto(tmp_path, "fmt", "--check", "demo.yaml")
    assert done.returncode == 1
    assert "\n-polydto:   1\n" in done.stdout and "\n+polydto: 1\n" in done.stdout
    assert path.read_text(encoding="utf-8") == ROUGH
    done = polydto(tmp_path, "fmt", "demo.yaml")
    assert (done.returncode, done.stdout) == (0, "formatted demo.yaml\n")
    assert path.read_text(encoding="utf-8") == FORMATTED
    assert polydto(tmp_path, "fmt", "--check", "demo.yaml").returncode == 0


def test_a_broken_contract_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(ROUGH, encoding="utf-8")
    (tmp_path / "b.yaml").write_text("polydto: 1\nname: &x a\nname: b\n", encoding="utf-8")
    done = polydto(tmp_path, "fmt", "a.yaml", "b.yaml")
    assert done.returncode == 3
    assert "error[duplicate-key]" in done.stderr and "error[yaml-anchor]" in done.stderr
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == ROUGH


def test_windows_line_ends_and_marks_go(tmp_path: Path) -> None:
    assert formatted("\ufeff" + ROUGH.replace("\n", "\r\n"), "x.yaml") == FORMATTED


def test_nesting_of_a_hundred_thousand_is_a_problem() -> None:
    with pytest.raises(ContractError, match="too-deep"):
        formatted("a: " + "[" * 100_000, "x.yaml")
