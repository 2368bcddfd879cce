"""One folder a case: cases/ draws every target, errors/ lists every problem."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from goldens import compare, read_tree

from generator.config import Output, load_config
from generator.plan import judge, load_all, plan
from generator.problems import ContractError, Position, Problem
from generator.report import problems_text

ROOT = Path(__file__).parent.parent
CASES = sorted(path.parent for path in (ROOT / "tests/cases").glob("*/spec.yaml"))
# Files that every contract gets alike: generated/ has them, and they would drown what a case shows.
COPIED = ("/src/Wire/",)
ERRORS = sorted(path.parent for path in (ROOT / "tests/errors").glob("*/contract.yaml"))


def _outputs() -> tuple[Output, ...]:
    return load_config("tests/cases/outputs.yaml", out="").outputs


def _drawn(spec: Path) -> Mapping[str, str]:
    planned = plan([spec.relative_to(ROOT).as_posix()], _outputs())
    return {
        path.removeprefix("./"): text
        for path, text in planned.files.items()
        if not any(part in path for part in COPIED)
    }


@pytest.fixture(autouse=True)
def _in_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_target_draws_the_case_as_expected(case: Path, update_golden: bool) -> None:
    compare(case / "expected", _drawn(case / "spec.yaml"), update_golden)


@pytest.mark.parametrize("case", ERRORS, ids=lambda case: case.name)
def test_every_problem_of_the_case_is_told(case: Path, update_golden: bool) -> None:
    path = (case / "contract.yaml").relative_to(ROOT).as_posix()
    try:
        contracts, problems = load_all([path])
        problems += judge(contracts, _outputs())
    except ContractError as error:
        problems = list(error.problems)
    assert problems, "a case of errors/ must have a problem"
    text = problems_text(problems).replace(f"tests/errors/{case.name}/", "")
    golden = case / "problems.txt"
    if update_golden:
        golden.write_text(text, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == text


def test_generated_is_what_the_specs_give(update_golden: bool) -> None:
    """The committed outputs of the shipped contracts, all targets and styles."""
    config = load_config("polydto.yaml")
    planned = plan(config.specs, config.outputs)
    made = {path.removeprefix("generated/"): text for path, text in planned.files.items()}
    compare(ROOT / "generated", made, update_golden)


def test_every_expected_python_file_is_clean() -> None:
    files = [
        str(path.relative_to(ROOT))
        for path in sorted(
            [*ROOT.glob("tests/cases/*/expected/**/*.py"), *ROOT.glob("generated/**/*.py")]
        )
    ]
    assert files
    for path in files:
        compile((ROOT / path).read_text(encoding="utf-8"), path, "exec")
    # ServiceStack's text has a layout of its own, and star imports.
    ours = [path for path in files if "pydantic" not in path and "servicestack" not in path]
    _run("-m", "black", "--check", "-q", "--config", "/dev/null", *ours)
    _run("-m", "ruff", "check", "--isolated", "--select", "E,F,W,I,B,UP", "--ignore", "E501", *ours)


def test_every_expected_python_file_passes_strict_mypy(tmp_path: Path) -> None:
    # Each file is a module of its own name; equal names would clash in one run.
    files = []
    trees = [*ROOT.glob("tests/cases/*/expected/python*"), *ROOT.glob("generated/python*")]
    ours = [tree for tree in trees if "servicestack" not in tree.name]
    for number, folder in enumerate(sorted(ours)):
        for name, text in read_tree(folder).items():
            copy = tmp_path / f"m{number}_{Path(name).name}"
            copy.write_text(text, encoding="utf-8")
            files.append(str(copy))
    _run(
        "-m", "mypy", "--strict", "--config-file", "/dev/null", "--cache-dir", str(tmp_path), *files
    )


def _run(*arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_expected_php_file_parses(php: str) -> None:
    files = [*ROOT.glob("tests/cases/*/expected/**/*.php"), *ROOT.glob("generated/**/*.php")]
    assert files
    listing = "\0".join(map(str, sorted(files)))
    done = subprocess.run(
        ["xargs", "-0", "-P", "2", "-n", "1", php, "-l"],
        input=listing,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_expected_openapi_document_is_valid() -> None:
    import yaml
    from openapi_spec_validator import validate

    files = [
        *ROOT.glob("tests/cases/*/expected/openapi*/*"),
        *ROOT.glob("generated/openapi*/*"),
    ]
    assert files
    for path in sorted(files):
        document = yaml.safe_load(path.read_text(encoding="utf-8"))
        whole = {"openapi": "3.1.0", "info": {"title": "fragment", "version": "1"}, "paths": {}}
        validate({**whole, **document})


def test_no_number_of_warnings_hides_an_error() -> None:
    told = [
        Problem(Position("a.yaml", line, 1), "lossy", f"warned {line}", warning=True)
        for line in range(1, 70)
    ]
    text = problems_text([*told, Problem(Position("a.yaml", 70, 1), "bad-name", "wrong")])
    assert "error[bad-name]: wrong\n --> a.yaml:70:1" in text.replace("  -->", " -->")
    assert "warned 49" in text and "warned 50" not in text
    assert text.endswith("… and 20 more\n\n1 error, 69 warnings\n")
