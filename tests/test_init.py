"""`polydto init`: what it writes is sound and works at once, and it writes over nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator.formatter import formatted
from generator.load import load_contract
from generator.starter import contract_name, starter_files
from generator.target import target_names

ROOT = Path(__file__).parent.parent
# The tests may run under make themselves, which would speak of its levels.
_OURS = {name: text for name, text in os.environ.items() if "MAKE" not in name}
ENVIRONMENT = {**_OURS, "PYTHONPATH": str(ROOT)}


def polydto(cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=cwd,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def make(cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["make", f"POLYDTO={sys.executable} -m generator", *arguments]
    return subprocess.run(
        command, cwd=cwd, env=ENVIRONMENT, capture_output=True, text=True, check=False, timeout=60
    )


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


FILES = [
    *(".gitattributes", ".pre-commit-config.yaml", ".vscode/polydto.schema.json"),
    *(".vscode/settings.json", "Makefile", "polydto.yaml", "specs/my_shop.yaml"),
]


def test_a_new_folder_generates_and_checks_at_once(tmp_path: Path) -> None:
    done = polydto(tmp_path, "init", "my shop")
    assert done.returncode == 0, done.stderr
    folder = tmp_path / "my shop"
    assert list(tree(folder)) == FILES
    assert done.stdout.endswith("\nnext: make generate && make check\n")
    made = make(folder, "-s", "generate")
    assert (made.returncode, made.stdout) == (0, "3 written, 0 unchanged\n"), made.stderr
    checked = make(folder, "-s", "check")
    assert checked.returncode == 0, checked.stdout
    assert checked.stdout == "3 files are what they should be\n"
    assert polydto(folder, "lint").returncode == 0


def test_what_it_writes_is_sound(tmp_path: Path) -> None:
    assert polydto(tmp_path, "init", "--name", "farm").returncode == 0
    text = (tmp_path / "specs/farm.yaml").read_text(encoding="utf-8")
    assert formatted(text, "specs/farm.yaml") == text
    assert "\ntitle: Farm\n" in text
    settings = json.loads((tmp_path / ".vscode/settings.json").read_text())
    (schema,) = settings["yaml.schemas"]
    json.loads((tmp_path / schema).read_text())
    assert (tmp_path / "specs" / text.split("$schema=")[1].split()[0]).is_file()
    assert polydto(tmp_path, "schema").stdout == (tmp_path / schema).read_text()
    hooks = yaml.safe_load((tmp_path / ".pre-commit-config.yaml").read_text())["repos"][0]["hooks"]
    assert [hook["id"] for hook in hooks] == ["polydto-fmt", "polydto-check"]
    assert polydto(tmp_path, *hooks[0]["entry"].split()[1:], "--check").returncode == 0


def test_git_sees_the_attributes(tmp_path: Path) -> None:
    polydto(tmp_path, "init", "--name", "farm")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    paths = ["generated/python/farm.py", "generated/.polydto.json", "specs/farm.yaml"]
    command = ["git", "check-attr", "eol", "linguist-generated", "--", *paths]
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert said.splitlines() == [
        "generated/python/farm.py: eol: lf",
        "generated/python/farm.py: linguist-generated: set",
        "generated/.polydto.json: eol: lf",
        "generated/.polydto.json: linguist-generated: set",
        "specs/farm.yaml: eol: lf",
        "specs/farm.yaml: linguist-generated: unspecified",
    ]


def test_the_contract_draws_for_every_target(tmp_path: Path) -> None:
    wanted = [word for name in target_names() for word in ("-t", name)]
    assert polydto(tmp_path, "init", "--name", "farm", *wanted).returncode == 0
    done = make(tmp_path, "-s", "generate")
    assert done.returncode == 0, done.stderr
    assert {path.name for path in (tmp_path / "generated").iterdir() if path.is_dir()} == {
        *target_names()
    }


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("polydto.yaml", "specs: [a.yaml]\n"),
        ("specs/farm.yaml", "polydto: 1\nname: farm\n"),
        ("pyproject.toml", "[tool.polydto]\nspecs = ['a.yaml']\n"),
    ],
)
def test_it_writes_over_nothing(path: str, text: str, tmp_path: Path) -> None:
    (tmp_path / path).parent.mkdir(exist_ok=True)
    (tmp_path / path).write_text(text)
    done = polydto(tmp_path, "init", "--name", "farm")
    assert done.returncode == 2
    assert f"error[already-there]: {path} is there already\n" in done.stderr
    assert tree(tmp_path) == {path: text.encode()}


def test_it_lists_all_that_is_there(tmp_path: Path) -> None:
    polydto(tmp_path, "init", "--name", "farm")
    before = tree(tmp_path)
    done = polydto(tmp_path, "init", "--name", "farm")
    assert done.returncode == 2
    assert done.stderr.count("error[already-there]") == 3
    assert tree(tmp_path) == before


def test_files_that_others_write_too_are_left_and_their_lines_told(tmp_path: Path) -> None:
    (tmp_path / "Makefile").write_text("all:\n")
    done = polydto(tmp_path, "init", "--name", "farm")
    assert done.returncode == 0
    assert (tmp_path / "Makefile").read_text() == "all:\n"
    assert "\nMakefile is there already; add what it lacks of this:\n" in done.stdout
    assert "    generate:\n    \t$(POLYDTO) generate\n" in done.stdout
    told = done.stdout.partition("add what it lacks of this:\n\n")[2].partition("\nnext:")[0]
    lines = [line.removeprefix("    ") for line in told.splitlines()]
    (tmp_path / "Makefile").write_text("\n".join(lines))
    assert make(tmp_path, "generate").returncode == 0


def test_a_wrong_name_or_target_is_told_before_anything_is_written(tmp_path: Path) -> None:
    done = polydto(tmp_path, "init", "--name", "../x", "-t", "pyhton", "-t", "php")
    assert done.returncode == 2
    assert "error[bad-name]" in done.stderr
    assert "error[unknown-target]" in done.stderr and "did you mean 'python'?" in done.stderr
    assert tree(tmp_path) == {}


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        *(("shop", "shop"), ("my shop-api", "my_shop_api"), ("9 lives", "api_9_lives")),
        *(("Größe", "Gr_e"), ("日本", "api"), (".config", "config"), ("Shop.Api", "Shop_Api")),
    ],
)
def test_a_contract_is_called_after_its_folder(folder: str, name: str) -> None:
    assert contract_name(folder) == name


@pytest.mark.parametrize("name", ["true", "no", "Null", "on"])
def test_a_name_that_yaml_takes_for_something_else_is_quoted(name: str, tmp_path: Path) -> None:
    path = tmp_path / "contract.yaml"
    text = starter_files(name, ())[0].text
    path.write_text(text, encoding="utf-8")
    assert load_contract(str(path)).name == name
    assert formatted(text, str(path)) == text
