"""bazel/polydto.bzl, built by Bazel as docs/how-to/make-ninja-bazel.md tells.

Debian has Bazel as bazel-bootstrap. tools/toolchains does not install it: it brings a whole JDK,
and few who work on polydto need it. So this test skips without, whatever REQUIRE_TOOLCHAINS says.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from test_build_tools import COMMON, PAGE, SPEC, block

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if shutil.which("bazel") is None:
        pytest.skip("bazel is not installed; in Debian, apt-get install bazel-bootstrap")
    folder = tmp_path_factory.mktemp("bazel") / "workspace"
    (folder / "bazel").mkdir(parents=True)
    for name in ("BUILD.bazel", "polydto.bzl"):
        shutil.copy(ROOT / "bazel" / name, folder / "bazel")
    program = f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m generator "$@"\n'
    files = {
        "WORKSPACE": "",
        "BUILD.bazel": block("bazel"),
        "specs/shop.yaml": SPEC,
        "common/types.yaml": COMMON,
        # An action that saw this file would fail.
        "polydto.yaml": "nonsense: true\n",
        # A script, since Bazel's own rules for binaries are fetched from elsewhere.
        "tools/BUILD.bazel": 'exports_files(["polydto"])\n',
        "tools/polydto": program,
    }
    for path, text in files.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text)
    (folder / "tools/polydto").chmod(0o755)
    return folder


def bazel(workspace: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    root = workspace.parent / "root"
    command = ["bazel", "--batch", f"--output_user_root={root}", "--nohome_rc", *arguments]
    return subprocess.run(
        command,
        cwd=workspace,
        env={**os.environ, "HOME": str(workspace.parent)},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def test_bazel_builds_files_and_folders(workspace: Path) -> None:
    done = bazel(workspace, "build", "//...", "--subcommands")
    assert done.returncode == 0, done.stderr
    module = (workspace / "bazel-bin/python/shop.py").read_text()
    assert "class Of:" in module and "def validate(" in module
    assert list((workspace / "bazel-bin/plain").rglob("Of.php"))
    # Nothing of it depends on where it was made.
    made = [path for path in (workspace / "bazel-bin").resolve().rglob("*") if path.is_file()]
    texts = [path.read_text() for path in made if path.suffix in (".py", ".php", ".json")]
    assert texts and not any(str(workspace) in text for text in texts)
    # A changed import is seen; an unchanged workspace runs no action.
    again = bazel(workspace, "build", "//...", "--subcommands")
    assert "Polydto" not in again.stderr, again.stderr
    (workspace / "common/types.yaml").write_text(COMMON.replace("[A]", "[A, B]"))
    assert bazel(workspace, "build", "//:python").returncode == 0
    assert (workspace / "bazel-bin/python/shop.py").read_text() != module


def test_an_import_that_is_not_named_is_not_seen(workspace: Path) -> None:
    text = block("bazel").replace('    imports = ["common/types.yaml"],\n', "")
    (workspace / "BUILD.bazel").write_text(text)
    done = bazel(workspace, "build", "//:python", "--spawn_strategy=sandboxed")
    assert done.returncode != 0
    if "no such strategy" in done.stderr or "not available" in done.stderr:
        pytest.skip("this machine lets bazel make no sandbox")
    assert "error[missing-import]" in done.stderr, done.stderr


def test_the_page_is_about_this_rule() -> None:
    rule = (ROOT / "bazel/polydto.bzl").read_text()
    for line in block("bazel").splitlines():
        name, _, value = line.strip().partition(" = ")
        assert not value or name == "name" or f'"{name}": attr.' in rule
    assert "polydto_files = rule(" in rule and "polydto_files" in PAGE.read_text()
