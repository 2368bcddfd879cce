"""The commands of docs/how-to/several-repositories.md, in repositories of their own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from test_hooks import block

ROOT = Path(__file__).parent.parent
PAGE = "several-repositories.md"
SPEC = """\
polydto: 1
name: shop
operations:
  GetOrder: {tags: [orders], returns: Order, fields: {id: uuid}}
  DropAll: {tags: [admin], fields: {}}
types:
  Order: {fields: {id: uuid}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Repositories `contracts`, which has a contract, and `client` and `web`, which have nothing;
    and a folder `bin` with polydto."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin/polydto"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m generator "$@"\n')
    program.chmod(0o755)
    (tmp_path / "contracts/specs").mkdir(parents=True)
    (tmp_path / "contracts/specs/shop.yaml").write_text(SPEC)
    for name in ("client", "web"):
        (tmp_path / name).mkdir()
    for name in ("contracts", "client", "web"):
        shell(tmp_path / name, "git init --quiet --initial-branch=main")
    shell(tmp_path / "contracts", "git add --all; git commit --quiet -m Start")
    return tmp_path


def shell(cwd: Path, script: str) -> str:
    """Runs lines as a person would; stops at the first that fails."""
    environment = {
        **os.environ,
        "PATH": f"{cwd.parent / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "GIT_CONFIG_GLOBAL": os.devnull,
        # A submodule from a folder has to be allowed, since some who clone trust no folder.
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "protocol.file.allow",
        "GIT_CONFIG_VALUE_0": "always",
        **{
            f"GIT_{who}_{what}": "a@example.com"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        },
    }
    done = subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_client_takes_contracts_and_what_is_new_in_them(folder: Path) -> None:
    client, module = folder / "client", folder / "client/src/contracts/python/shop.py"
    shell(client, block(PAGE, "client"))
    assert shell(client, "git status --porcelain") == ""
    text = module.read_text()
    assert "class GetOrder(_Record):" in text and "DropAll" not in text
    spec = SPEC.replace("Order: {fields: {id: uuid}}", "Order: {fields: {id: uuid, note: string?}}")
    (folder / "contracts/specs/shop.yaml").write_text(spec)
    shell(folder / "contracts", "git commit --quiet --all -m Note")
    said = shell(client, block(PAGE, "update"))
    assert "stale: src/contracts/python/shop.py: contracts/specs/shop.yaml changed" in said
    assert "note:" in module.read_text()
    assert shell(client, "git status --porcelain; polydto check").endswith("should be\n")
    # Another checkout, in another place, is the same.
    shell(folder, "git clone --quiet --recurse-submodules client 'another place'")
    assert shell(folder / "another place", "polydto check") == "1 files are what they should be\n"


def test_the_servers_team_generates_into_another_checkout(folder: Path) -> None:
    contracts, web = folder / "contracts", folder / "web"
    (contracts / "polydto.yaml").write_text(block(PAGE, "server"))
    shell(contracts, block(PAGE, "publish"))
    listed = shell(web, "git ls-files").split()
    assert "src/contracts/.polydto.json" in listed and "src/contracts/shop.ts" in listed
    assert "shop.ts" not in (contracts / "generated/.polydto.json").read_text()
    # All or nothing, over both.
    before = (contracts / "generated/openapi/shop.openapi.yaml").read_text()
    (contracts / "specs/shop.yaml").write_text(SPEC.replace("GetOrder", "FindOrder"))
    shell(web, "echo '// mine' >> src/contracts/shop.ts")
    assert "1" in shell(contracts, "polydto generate 2> /dev/null || echo $?")
    assert (contracts / "generated/openapi/shop.openapi.yaml").read_text() == before
