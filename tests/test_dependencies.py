"""What this project is made of: licences, the bill of materials, the same archives every time."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from tools.sbom import bill, licence_of, locked, scopes

ROOT = Path(__file__).parent.parent
# May be used here, and shipped beside an MIT-licensed package.
_PERMISSIVE = {"MIT", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "PSF-2.0", "ISC", "0BSD"}
# May be used for development, and installed for an extra: its own files stay under it.
_FILE_BY_FILE = {"MPL-2.0"}
# The parts of the package, as `tool.hatch.build` has them.
_SHIPPED = (
    *("generator", "templates", "specs", "docs", "README.md", "LICENSE", "pyproject.toml"),
    *("tools", "tests/cases"),
)


@pytest.mark.parametrize("name", sorted(locked()))
def test_every_package_has_a_licence_that_we_may_use(name: str) -> None:
    shipped = name in ("PyYAML", "Jinja2", "MarkupSafe")
    allowed = _PERMISSIVE if shipped else _PERMISSIVE | _FILE_BY_FILE
    said = licence_of(name)
    words = said.replace("(", " ").replace(")", " ").replace(" OR ", " ").replace(" AND ", " ")
    assert said and set(words.split()) <= allowed, f"{name}: {said!r}"


def test_what_is_installed_is_what_is_locked() -> None:
    found = {}
    for name in locked():
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "missing"
    assert found == locked()


def test_the_bill_lists_what_is_locked() -> None:
    made = bill()
    assert json.dumps(made) == json.dumps(bill())
    assert {part["name"]: part["version"] for part in made["components"]} == locked()
    required = {part["name"] for part in made["components"] if part["scope"] == "required"}
    assert required == {"PyYAML", "Jinja2", "MarkupSafe"}
    assert scopes()["tree-sitter"] == scopes()["shtab"] == "optional"
    assert len({part["bom-ref"] for part in made["components"]}) == len(locked())


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    """Of two checkouts that differ in place, times, modes, language and time zone."""
    hashes = []
    for number, zone in enumerate(("UTC", "Asia/Kathmandu")):
        copy = tmp_path / f"checkout{number}" / ("x" * number)
        copy.mkdir(parents=True, exist_ok=True)
        for name in _SHIPPED:
            source = ROOT / name
            if source.is_dir():
                ignored = shutil.ignore_patterns("__pycache__")
                shutil.copytree(source, copy / name, ignore=ignored)
            else:
                shutil.copy(source, copy / name)
        for path in copy.rglob("*"):
            if path.is_file():
                path.chmod(0o600 if number else 0o664)
            os.utime(path, (1_600_000_000 + number * 99_999,) * 2)
        env = {**os.environ, "TZ": zone, "LC_ALL": "C", "PYTHONHASHSEED": str(number)}
        env.pop("SOURCE_DATE_EPOCH", None)
        command = [
            sys.executable,
            "-m",
            "build",
            "--no-isolation",
            "-o",
            str(copy / "made"),
            str(copy),
        ]
        subprocess.run(command, env=env, check=True, capture_output=True)
        made = sorted((copy / "made").iterdir())
        hashes.append([(path.name, hashlib.sha256(path.read_bytes()).hexdigest()) for path in made])
    assert len(hashes[0]) == 2
    assert hashes[0] == hashes[1]
