"""pre-commit hooks and the templates for CI, run where they can be run."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.starter import starter_files

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent


def block(page: str, name: str) -> str:
    """The code block of a page under docs/how-to that is marked as tested under that name."""
    text = (ROOT / "docs/how-to" / page).read_text(encoding="utf-8")
    found = re.search(rf"<!-- test: {name} -->\n```\w+\n(.*?)```", text, re.DOTALL)
    assert found is not None
    return found[1]


def run(cwd: Path, *command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*map(str, command)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def polydto(cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run(cwd, sys.executable, "-m", "generator", *arguments)


def repository(folder: Path) -> None:
    for command in (("init", "-q"), ("add", "-A")):
        assert run(folder, "git", *command).returncode == 0
    author = ("-c", "user.name=a", "-c", "user.email=a@example.com")
    assert run(folder, "git", *author, "commit", "-q", "-m", "Start").returncode == 0


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository of its own whose contract is not as fmt writes it, and whose files are stale."""
    folder = tmp_path / "shop"
    assert polydto(tmp_path, "init", "shop", "-t", "python").returncode == 0
    assert polydto(folder, "generate").returncode == 0
    spec = folder / "specs/shop.yaml"
    spec.write_text(spec.read_text().replace("title: Shop", "title:   A shop"))
    repository(folder)
    return folder


def test_the_hooks_install_and_run(project: Path, tmp_path: Path) -> None:
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    for name in ("generator", "templates", "docs", "tools", "tests/cases"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, hooks / name, ignore=ignored)
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, hooks)
    repository(hooks)
    command = (BIN / "pre-commit", "try-repo", hooks, "--all-files", "--verbose")
    home = str(tmp_path / "pre-commit")
    done = run(project, *command, PRE_COMMIT_HOME=home, PYTHONPATH="", COLUMNS="80")
    said = done.stdout + done.stderr
    # Any other failure to install is one of polydto's build.
    if re.search("No matching distribution|Could not find a version|NewConnectionError", said):
        reason = "pip could not install polydto for the hooks; a package index is needed"
        if os.environ.get("REQUIRE_TOOLCHAINS") == "1":
            pytest.fail(f"{reason}:\n{said}")
        pytest.skip(reason)
    assert done.returncode == 1, said
    results = re.findall(r"^(polydto \w+)\.+(\w+)$", said, re.MULTILINE)
    assert results == [
        ("polydto check", "Failed"),
        ("polydto fmt", "Failed"),
        ("polydto lint", "Passed"),
    ]
    assert "stale: generated/python/shop.py: specs/shop.yaml changed\n" in said
    assert "- files were modified by this hook\n\nformatted specs/shop.yaml\n" in said
    assert "\ntitle: A shop\n" in (project / "specs/shop.yaml").read_text()


def test_every_hook_is_a_command_that_needs_no_names() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert [hook["id"] for hook in hooks] == ["polydto-check", "polydto-fmt", "polydto-lint"]
    for hook in hooks:
        assert hook["pass_filenames"] is False
        assert hook["entry"].split()[0] == "polydto"


def test_the_page_tells_what_init_writes() -> None:
    files = {file.path: file.text for file in starter_files("shop", ())}
    assert block("pre-commit.md", "local") == files[".pre-commit-config.yaml"]


def action() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text())
    return loaded


def test_the_action_has_the_shape_of_a_composite_action() -> None:
    found = action()
    assert {"name", "description", "inputs", "runs"} == set(found)
    for name, about in found["inputs"].items():
        assert set(about) == {"description", "default"}, name
        assert isinstance(about["default"], str), name
    assert found["runs"]["using"] == "composite"
    used = set()
    for step in found["runs"]["steps"]:
        assert {"name", "shell", "run"} <= set(step)
        assert "${{" not in step["run"]  # an input must not become a part of the script
        texts = [*step["env"].values(), step.get("working-directory", "")]
        used.update(re.findall(r"\$\{\{ inputs\.([\w-]+) \}\}", " ".join(texts)))
    assert used == set(found["inputs"])
    page = (ROOT / "docs/how-to/in-ci.md").read_text()
    assert set(re.findall(r"^\| `([\w-]+)` \|", page, re.MULTILINE)) == used


@pytest.mark.parametrize(
    ("inputs", "code", "said"),
    [
        ({"COMMAND": "check", "FORMAT": "github"}, 1, "::error file=generated/python/shop.py"),
        ({"COMMAND": "check", "FORMAT": "json", "CONFIG": "polydto.yaml"}, 1, '"kind": "stale"'),
        ({"COMMAND": "lint", "FORMAT": "github"}, 0, ""),
        ({"COMMAND": "generate; true", "FORMAT": "github"}, 2, "not 'generate; true'"),
    ],
)
def test_the_action_runs_polydto(
    inputs: dict[str, str], code: int, said: str, project: Path, tmp_path: Path
) -> None:
    """Its second step, with the polydto of this checkout in the environment it has installed."""
    folder = tmp_path / "environment/bin"
    folder.mkdir(parents=True)
    program = folder / "polydto"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m generator "$@"\n')
    program.chmod(0o755)
    environment = {"POLYDTO_CONFIG": "", "POLYDTO_ENVIRONMENT": str(folder.parent)}
    environment |= {f"POLYDTO_{name}": text for name, text in inputs.items()}
    script = action()["runs"]["steps"][1]["run"]
    done = run(project, "bash", "-eo", "pipefail", "-c", script, **environment)
    assert done.returncode == code, done.stdout + done.stderr
    assert said in done.stdout + done.stderr


def test_the_template_for_gitlab_is_sound(project: Path) -> None:
    job = yaml.safe_load(block("in-ci.md", "gitlab"))["contracts"]
    install, check = job["script"]
    assert install.startswith("pip install ")
    words, report = check.split(" > ")
    assert report == job["artifacts"]["reports"]["codequality"]
    done = polydto(project, *words.split()[1:])
    assert done.returncode == 1
    assert done.stdout.startswith("[")


def test_the_lines_for_any_ci_find_what_differs(project: Path) -> None:
    lines = [line.split() for line in block("in-ci.md", "check").splitlines()]
    assert [words[0] for words in lines] == ["polydto", "polydto"]
    assert [polydto(project, *words[1:]).returncode for words in lines] == [1, 1]
    polydto(project, "fmt")
    polydto(project, "generate")
    assert [polydto(project, *words[1:]).returncode for words in lines] == [0, 0]
