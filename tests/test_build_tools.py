"""make and ninja, run for real, with the lines that docs/how-to/make-ninja-bazel.md tells."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.depfile import dependency_text, pattern_folders
from generator.problems import ConfigError

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs/how-to/make-ninja-bazel.md"
SPEC = "polydto: 1\nname: shop\nimports: [../common/types.yaml]\ntypes: {Of: {fields: {a: Kind}}}\n"
COMMON = "polydto: 1\nname: common\ntypes: {Kind: {enum: [A]}}\n"
CONFIG = "specs: [specs/*.yaml]\ntargets: {python: {}, openapi: {}}\n"
POLYDTO = f"{sys.executable} -m generator"


def block(name: str) -> str:
    """The code block of the page that is marked as tested under that name."""
    found = re.search(rf"<!-- test: {name} -->\n```\w+\n(.*?)```", PAGE.read_text(), re.DOTALL)
    assert found is not None
    return found[1]


def run(cwd: Path, *command: str, code: int | None = 0) -> str:
    # The tests may run under make themselves, which would speak of its levels.
    env = {name: text for name, text in os.environ.items() if "MAKE" not in name}
    env = {**env, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, cwd=cwd, env=env, capture_output=True, text=True, check=False, timeout=60
    )
    assert code is None or done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture
def project(tmp_path: Path) -> Path:
    # A folder whose own name has to be quoted nowhere, since paths are relative.
    folder = tmp_path / "a project: $1"
    for path, text in {
        "specs/shop.yaml": SPEC,
        "common/types.yaml": COMMON,
        "polydto.yaml": CONFIG,
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return folder


def make(cwd: Path, *arguments: str, code: int | None = 0) -> str:
    return run(cwd, "make", f"POLYDTO={POLYDTO}", *arguments, code=code)


def later(path: Path) -> None:
    """Gives a file a time after that of everything there is; a coarse clock would not."""
    newest = max(item.stat().st_mtime_ns for item in path.parent.parent.rglob("*"))
    os.utime(path, ns=(newest + 10_000_000, newest + 10_000_000))


def test_make_runs_what_has_changed_and_nothing_else(project: Path) -> None:
    (project / "Makefile").write_text(block("make"))
    make(project, "-q", "generate", code=1)
    make(project, "generate")
    assert (project / "generated/python/shop.py").is_file()
    make(project, "-q", "generate")
    assert "is up to date" in make(project, "build/polydto.stamp")
    for path in ("specs/shop.yaml", "common/types.yaml", "polydto.yaml"):
        later(project / path)
        make(project, "-q", "generate", code=1)
        make(project, "generate")
        # The stamp is made now; the file's time was set ahead of it.
        later(project / "build/polydto.stamp")
        make(project, "-q", "generate")


def test_make_sees_contracts_and_imports_come_and_go(project: Path) -> None:
    (project / "Makefile").write_text(block("make"))
    make(project, "generate")
    other = project / "specs/other.yaml"
    other.write_text("polydto: 1\nname: other\ntypes: {B: {fields: {}}}\n")
    later(project / "specs")
    make(project, "-q", "generate", code=1)
    make(project, "generate")
    assert (project / "generated/python/other.py").is_file()
    (project / "common/types.yaml").unlink()
    (project / "specs/shop.yaml").write_text("polydto: 1\nname: shop\ntypes: {A: {fields: {}}}\n")
    other.unlink()
    later(project / "specs/shop.yaml")
    make(project, "generate")
    assert not (project / "generated/python/other.py").exists()
    assert "types.yaml" not in (project / "build/polydto.d").read_text()
    later(project / "build/polydto.stamp")
    make(project, "-q", "generate")


def test_a_failed_run_leaves_no_new_stamp(project: Path) -> None:
    (project / "Makefile").write_text(block("make"))
    make(project, "generate")
    (project / "specs/shop.yaml").write_text("polydto: 1\nname: shop\ntypes: {A: 1}\n")
    later(project / "specs/shop.yaml")
    assert "Error 3" in make(project, "generate", code=2)
    make(project, "-q", "generate", code=1)


def test_ninja_runs_what_has_changed_and_restat_stops_there(project: Path) -> None:
    ninja = Path(sys.executable).parent / "ninja"
    lines = block("ninja").replace("polydto = polydto", f"polydto = {POLYDTO}")
    (project / "build.ninja").write_text(lines)
    (project / "dist").mkdir()
    steps = "build/polydto.stamp", "dist/shop.py"
    said = run(project, str(ninja), "-v")
    assert "[2/2] cp generated/python/shop.py dist/shop.py" in said
    assert "no work to do" in run(project, str(ninja))
    # A comment in an import: polydto runs, nothing is copied.
    (project / "common/types.yaml").write_text("# A word.\n" + COMMON)
    said = run(project, str(ninja), "-v")
    assert "--stamp build/polydto.stamp" in said and "cp " not in said
    assert "no work to do" in run(project, str(ninja))
    (project / "common/types.yaml").write_text(COMMON.replace("[A]", "[A, B]"))
    assert "cp generated" in run(project, str(ninja), "-v")
    assert "no work to do" in run(project, str(ninja), *steps)


def test_ninja_takes_the_files_themselves_for_outputs(project: Path) -> None:
    ninja = Path(sys.executable).parent / "ninja"
    (project / "build.ninja").write_text(
        f"rule polydto\n  command = {POLYDTO} generate -q --deps deps.d\n  depfile = deps.d\n"
        "  restat = 1\n"
        "build generated/python/shop.py generated/openapi/shop.openapi.yaml: polydto\n"
    )
    run(project, str(ninja))
    assert "no work to do" in run(project, str(ninja))
    (project / "common/types.yaml").write_text(COMMON.replace("[A]", "[A, B]"))
    assert "[1/1]" in run(project, str(ninja))
    assert "no work to do" in run(project, str(ninja))


ODD = [
    "a b.yaml",
    "a#b.yaml",
    "a$b.yaml",
    "a:b.yaml",
    "a\\ b.yaml",
    "~a.yaml",
    "a\\b.yaml",
    "ü.yaml",
]


def test_make_and_ninja_read_odd_names_as_they_are(tmp_path: Path) -> None:
    for name in ODD:
        (tmp_path / name).write_text("")
    (tmp_path / "deps.d").write_text(dependency_text(["out $ 1"], ODD))
    # make prints what is newer than the target, which is everything, as it reads the names.
    (tmp_path / "out $ 1").write_text("")
    os.utime(tmp_path / "out $ 1", (1, 1))
    recipe = "\t@echo made\n"
    (tmp_path / "Makefile").write_text(
        "all: out\\ $$\\ 1\ninclude deps.d\nout\\ $$\\ 1:\n" + recipe
    )
    assert run(tmp_path, "make", "all") == "made\n"
    database = run(tmp_path, "make", "-pn", "all", code=None)
    (rule,) = re.findall(r"^out \$ 1: (.*)$", database, re.MULTILINE)
    assert rule == " ".join(sorted(ODD))
    (tmp_path / "build.ninja").write_text(
        "rule r\n  command = touch 'out $$ 1'\n  depfile = deps.d\n  deps = gcc\n"
        "build out$ $$$ 1: r\n"
    )
    ninja = str(Path(sys.executable).parent / "ninja")
    run(tmp_path, ninja)
    said = run(tmp_path, ninja, "-t", "deps", "out $ 1")
    assert sorted(line.strip() for line in said.splitlines()[1:] if line) == sorted(ODD)


@pytest.mark.parametrize("name", ["a;b", "a=b", "a|b", "a\nb", "a\tb"])
def test_what_make_cannot_quote_is_refused_before_anything_is_written(
    name: str, project: Path
) -> None:
    with pytest.raises(ConfigError) as caught:
        dependency_text(["out"], [name])
    assert [problem.code for problem in caught.value.problems] == ["no-dependency"]
    if name == "a=b":
        (project / "specs/shop.yaml").rename(project / "specs/a=b.yaml")
        said = run(project, *POLYDTO.split(), "generate", "--deps", "deps.d", code=2)
        assert "error[no-dependency]" in said
        assert not (project / "generated").exists()


def test_folders_of_patterns_are_inputs_unless_a_run_writes_there(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    (project / "specs/deep/er").mkdir(parents=True)
    assert pattern_folders([("specs/*.yaml", ())], []) == ["specs"]
    assert pattern_folders([("specs/**/*.yaml", ())], []) == [
        "specs",
        "specs/deep",
        "specs/deep/er",
    ]
    assert pattern_folders([("*.yaml", ()), ("specs/shop.yaml", ())], []) == ["."]
    assert pattern_folders([("*.yaml", ()), ("specs/*.yaml", ())], ["deps.d"]) == ["specs"]
