"""examples/polydto-ruby as its user has it: two wheels in an environment of their own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples/polydto-ruby"
_PACKAGES = {"PyYAML", "Jinja2", "MarkupSafe", "pytest", "iniconfig", "packaging", "pluggy"}


def run(*command: str | Path, cwd: Path, status: int = 0) -> str:
    """All that it printed; the environment has nothing of this checkout on its path."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment with both wheels."""
    folder = tmp_path_factory.mktemp("outside")
    for source in (ROOT, EXAMPLE):
        build: tuple[str | Path, ...] = (sys.executable, "-m", "build", "--wheel", "-n")
        run(*build, "-o", folder, source, cwd=folder)
    run(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line.split("==")[0] in {*_PACKAGES, "Pygments"}]
    pip: tuple[str | Path, ...] = (folder / "venv/bin/python", "-m", "pip", "install", "-q", *pins)
    run(*pip, *folder.glob("*.whl"), cwd=folder)
    return folder / "venv/bin"


def test_a_target_of_another_distribution_generates(
    installed: Path, tmp_path: Path, ruby: str
) -> None:
    assert "ruby" in run(installed / "polydto", "list", "targets", cwd=tmp_path)
    shutil.copy(ROOT / "specs/new_outgoing_session.yaml", tmp_path / "session.yaml")
    (tmp_path / "polydto.yaml").write_text("specs: [session.yaml]\ntargets: {ruby: }\n")
    assert run(installed / "polydto", "generate", cwd=tmp_path) == "2 written, 0 unchanged\n"
    assert run(installed / "polydto", "generate", cwd=tmp_path) == "0 written, 2 unchanged\n"
    (tmp_path / "caller.rb").write_text(
        'require_relative "generated/ruby/evovoice"\n'
        'puts Evovoice::NewOutgoingSession.new(flow_id: "f1").to_json\n'
        "begin\n"
        "  Evovoice::NewOutgoingSession.from_json('{\"flowId\":1}')\n"
        "rescue PolydtoWire::Refused => error\n"
        "  puts error.message\n"
        "end\n"
    )
    said = run(ruby, "-W", tmp_path / "caller.rb", cwd=tmp_path)
    assert said == '{"flowId":"f1"}\nNewOutgoingSession.flowId: expected a string, got 1\n'


def test_what_it_cannot_say_has_a_place(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "day.yaml").write_text(
        "polydto: 1\nname: day\ntypes:\n  Day:\n    fields:\n      at: date\n"
    )
    (tmp_path / "polydto.yaml").write_text("specs: [day.yaml]\ntargets: {ruby: }\n")
    said = run(installed / "polydto", "lint", cwd=tmp_path, status=3)
    assert "not-expressible" in said and "day.yaml:6:7" in said


def test_three_lines_send_it_the_vectors(installed: Path, tmp_path: Path, ruby: str) -> None:
    tests = shutil.copytree(EXAMPLE / "tests", tmp_path / "tests")
    pytest_ = (installed / "python", "-m", "pytest", "-q", "-p", "no:cacheprovider", tests)
    assert "22 passed" in run(*pytest_, cwd=tmp_path)
    # A failure that is not in the list is one, and so is a line of the list that passes.
    known = tests / "known-failing.txt"
    lines = known.read_text().splitlines()
    more = ("seed/nothing # it was so once", "seed/no vector # nor was it ever")
    known.write_text("\n".join((*lines[1:], *more)))
    said = run(*pytest_, cwd=tmp_path, status=1)
    assert "ruby: json-text/a comment: wanted a refusal" in said
    assert "ruby: seed/nothing: passes, so remove its line" in said
    assert "known-failing.txt names what is no vector" in said
    assert "3 failed, 19 passed" in said
