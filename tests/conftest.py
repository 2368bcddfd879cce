"""Shared by all tests: the golden flag, and toolchains that may be missing."""

import os
import shutil

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


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def php() -> str:
    """The PHP interpreter, or a skip that says why."""
    found = shutil.which("php")
    if found is None:
        if os.environ.get("REQUIRE_TOOLCHAINS") == "1":
            pytest.fail("php is missing and REQUIRE_TOOLCHAINS=1")
        pytest.skip("php is not installed")
    return found
