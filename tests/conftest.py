"""Shared by all tests: the golden flag, and toolchains that may be missing."""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite expected files; refused under CI",
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update-golden") and os.environ.get("CI"):
        raise pytest.UsageError("golden files are rewritten by a person who reads them, not by CI")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With the flag, only tests that have expected files run; the rest waits for 'make test'."""
    if config.getoption("--update-golden"):
        items[:] = [item for item in items if "update_golden" in getattr(item, "fixturenames", ())]


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def php() -> str:
    """The PHP interpreter, or a skip that says why."""
    return shutil.which("php") or _missing("php")


@pytest.fixture(scope="session")
def node() -> str:
    """The JavaScript interpreter, or a skip that says why."""
    return shutil.which("node") or _missing("node")


@pytest.fixture(scope="session")
def ruby() -> str:
    """The Ruby interpreter, or a skip that says why."""
    return shutil.which("ruby") or _missing("ruby")


@pytest.fixture(scope="session")
def zsh() -> str:
    """The Z shell, or a skip that says why."""
    return shutil.which("zsh") or _missing("zsh")


@pytest.fixture(scope="session")
def tcsh() -> str:
    """The TENEX C shell, or a skip that says why."""
    return shutil.which("tcsh") or _missing("tcsh")


@pytest.fixture(scope="session")
def typescript() -> Path:
    """The folder whose node_modules hold the TypeScript compiler and eslint, or a skip."""
    folder = Path(__file__).parent / "conformance/typescript"
    if not (folder / "node_modules/typescript/package.json").is_file():
        _missing("TypeScript")
    return folder


@pytest.fixture(scope="session")
def schema_suite(typescript: Path) -> Path:
    """The folder of the JSON Schema Test Suite's drafts, or a skip. $JSON_SCHEMA_TEST_SUITE may
    name a newer copy; the package beside the compiler has draft 4."""
    given = os.environ.get("JSON_SCHEMA_TEST_SUITE")
    folder = Path(given) if given else typescript / "node_modules/json-schema-test-suite/tests"
    return folder if folder.is_dir() else _missing("json-schema-test-suite")


@pytest.fixture(scope="session")
def sarif_schema(typescript: Path) -> Path:
    """The JSON Schema of SARIF 2.1.0, which a package beside the compiler brings, or a skip."""
    folder = typescript / "node_modules/@microsoft/jest-sarif/lib/schemas"
    found = sorted(folder.glob("sarif-2.1.0*.json"))
    return found[0] if found else _missing("@microsoft/jest-sarif")


@pytest.fixture(scope="session")
def prism(node: str) -> str:
    """The mock server of tests/real_wire, or a skip that says why."""
    program = Path(__file__).parent / "real_wire/node_modules/.bin/prism"
    return str(program) if program.is_file() else _missing("@stoplight/prism-cli")


@pytest.fixture(scope="session")
def http_clients(node: str) -> str:
    """node, where tests/http_clients is installed, or a skip that says why."""
    folder = Path(__file__).parent / "http_clients"
    for name in ("httpyac", "postman-collection"):
        if not (folder / "node_modules" / name / "package.json").is_file():
            _missing(name)
    return node


@pytest.fixture(scope="session")
def curl() -> str:
    """The client of the command line, or a skip that says why."""
    return shutil.which("curl") or _missing("curl")


@pytest.fixture(scope="session")
def shellcheck() -> str:
    """The linter of shell scripts, or a skip that says why."""
    return shutil.which("shellcheck") or _missing("shellcheck")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser that tests/browser drives, or a skip that says why."""
    folder = Path(__file__).parent / "browser"
    if not (folder / "node_modules/playwright-core/package.json").is_file():
        _missing("playwright-core")
    names = ("chromium", "chromium-browser", "google-chrome")
    return next(filter(None, map(shutil.which, names)), None) or _missing("chromium")


def _missing(name: str) -> NoReturn:
    if os.environ.get("REQUIRE_TOOLCHAINS") == "1":
        pytest.fail(f"{name} is missing and REQUIRE_TOOLCHAINS=1")
    pytest.skip(f"{name} is not installed; tools/toolchains installs it")
