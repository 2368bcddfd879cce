"""`polydto watch` as a person uses it: files change under it, and it goes on."""

import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

ROOT = Path(__file__).parent.parent
SPEC = "polydto: 1\nname: shop\ntypes: {Order: {fields: {id: uuid}}}\n"
CONFIG = "specs: [specs/**/*.yaml]\ntargets: {python: {}}\n"
WAIT = 30  # seconds; how long a reaction takes is what bench/watch.py measures


class Watching:
    """A running `polydto watch`, and what it says, line by line."""

    command = "watch"

    def __init__(self, cwd: Path, *arguments: str) -> None:
        self.cwd = cwd
        self.process = subprocess.Popen(
            [sys.executable, "-m", "generator", self.command, *arguments],
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert self.process.stdout is not None
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, args=(self.process.stdout,), daemon=True).start()

    def _read(self, stream: IO[str]) -> None:
        for line in stream:
            self._lines.put(line.rstrip("\n"))
        self._lines.put("(ended)")

    def until(self, *ends: str) -> list[str]:
        """The lines up to one that has one of these texts in it."""
        said: list[str] = []
        while True:
            try:
                said.append(self._lines.get(timeout=WAIT))
            except queue.Empty:
                pytest.fail(f"none of {ends} came, but: {said}")
            if any(end in said[-1] for end in ends):
                return said
            assert said[-1] != "(ended)", said

    def write(self, path: str, text: str) -> None:
        """As editors save: a new file takes the place of the old one."""
        place = self.cwd / path
        place.parent.mkdir(parents=True, exist_ok=True)
        temporary = place.with_name(f".{place.name}.swp")
        temporary.write_text(text)
        temporary.replace(place)

    def interrupt(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(WAIT)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs/shop.yaml").write_text(SPEC)
    (tmp_path / "polydto.yaml").write_text(CONFIG)
    return tmp_path


@pytest.fixture
def watching(project: Path) -> Iterator[Watching]:
    made = Watching(project)
    try:
        yield made
    finally:
        made.process.kill()
        made.process.wait()


WROTE = ["wrote generated/python/shop.py", "1 changed, 0 unchanged"]


def test_it_follows_contracts_imports_and_configuration(watching: Watching) -> None:
    assert watching.until("changed") == WROTE
    # A contract, and what it imports from then on.
    watching.write("common/types.yaml", "polydto: 1\nname: common\ntypes: {Kind: {enum: [A]}}\n")
    imported = SPEC.replace("types:", "imports: [../common/types.yaml]\ntypes:").replace(
        "id: uuid", "kind: Kind"
    )
    watching.write("specs/shop.yaml", imported)
    assert watching.until("changed") == WROTE
    watching.write("common/types.yaml", "polydto: 1\nname: common\ntypes: {Kind: {enum: [A, B]}}\n")
    assert watching.until("changed") == WROTE
    # What is imported no more is watched no more: the next thing said is about the new contract.
    watching.write("specs/shop.yaml", SPEC)
    assert watching.until("changed") == WROTE
    watching.write("common/types.yaml", "polydto: 1\nname: common\ntypes: {}\n")
    watching.write("specs/deep/er/new.yaml", SPEC.replace("name: shop", "name: new"))
    assert watching.until("changed") == ["wrote generated/python/new.py", "1 changed, 1 unchanged"]
    watching.write("specs/deep/er/new.yaml", SPEC.replace("name: shop", "name: newer"))
    assert watching.until("changed") == [
        "removed generated/python/new.py",
        "wrote generated/python/newer.py",
        "2 changed, 1 unchanged",
    ]
    shutil.rmtree(watching.cwd / "specs/deep")
    assert watching.until("changed") == [
        "removed generated/python/newer.py",
        "1 changed, 1 unchanged",
    ]
    watching.write("polydto.yaml", CONFIG.replace("python: {}", "openapi: {}"))
    assert watching.until("changed") == [
        "wrote generated/openapi/shop.openapi.yaml",
        "removed generated/python/shop.py",
        "2 changed, 0 unchanged",
    ]
    assert watching.interrupt() == 130
    assert watching.until("(ended)") == ["(ended)"]


def test_a_broken_contract_is_told_and_what_mends_it_seen(watching: Watching) -> None:
    watching.until("changed")
    watching.write("specs/shop.yaml", SPEC.replace("uuid", "guid"))
    assert "error[unknown-type]: unknown type 'guid'" in watching.until("1 error")
    # The way from one error to the next, by files that are not there yet.
    watching.write("specs/shop.yaml", SPEC.replace("types:", "imports: [../a/b.yaml]\ntypes:"))
    assert any("missing-import" in line for line in watching.until("1 error"))
    watching.write("a/b.yaml", "polydto: 1\nname: b\ntypes: {X: 1}\n")
    assert any("wrong-kind" in line for line in watching.until("1 error"))
    watching.write("a/b.yaml", "polydto: 1\nname: b\n")
    assert watching.until("changed") == ["0 changed, 1 unchanged"]
    watching.write("polydto.yaml", "specs: [specs/**/*.yaml]\ntarget: {}\n")
    assert any("unknown-key" in line for line in watching.until("1 error"))
    watching.write("polydto.yaml", CONFIG)
    assert watching.until("changed") == ["0 changed, 1 unchanged"]
    (watching.cwd / "polydto.yaml").unlink()
    assert any("no-contract" in line for line in watching.until("1 error"))
    watching.write("polydto.yaml", CONFIG)
    assert watching.until("changed") == ["0 changed, 1 unchanged"]


def test_an_edited_file_holds_it_up_until_it_is_put_back(watching: Watching) -> None:
    watching.until("changed")
    module = watching.cwd / "generated/python/shop.py"
    before = module.read_text()
    module.write_text(before + "# mine\n")
    watching.write("specs/shop.yaml", SPEC.replace("id:", "number:"))
    assert any("would lose what somebody changed" in line for line in watching.until("or move"))
    assert module.read_text() == before + "# mine\n"
    watching.write("generated/python/shop.py", before)
    assert watching.until("changed") == WROTE
    assert "number:" in module.read_text()


def test_a_folder_that_is_made_anew_is_watched_anew(watching: Watching) -> None:
    watching.until("changed")
    shutil.move(watching.cwd / "specs", watching.cwd / "old")
    watching.write("specs/shop.yaml", SPEC.replace("id:", "number:"))
    while watching.until("changed", "error")[-1] != WROTE[1]:
        pass  # it may have looked while nothing was there
    watching.write("specs/shop.yaml", SPEC)
    assert watching.until("changed") == WROTE


def test_an_interrupt_leaves_whole_files(project: Path) -> None:
    lines = [f"  T{number}: {{fields: {{a: string, b: int32}}}}" for number in range(2000)]
    big = "\n".join(["polydto: 1", "name: shop", "types:", *lines, ""])
    watching = Watching(project)
    watching.until("changed")
    before = (project / "generated/python/shop.py").read_text()
    watching.write("specs/shop.yaml", big)
    assert watching.interrupt() == 130
    # Either run, the old or the new one, and nothing in between or beside them.
    after = (project / "generated/python/shop.py").read_text()
    assert after == before or after.count("\nclass ") == 2000
    left = [path.name for path in (project / "generated").rglob("*") if path.is_file()]
    assert sorted(left) == [".polydto.json", "shop.py"]


def test_without_the_extra_it_says_what_to_install(project: Path) -> None:
    (project / "watchfiles.py").write_text("raise ImportError('no such package')\n")
    done = subprocess.run(
        [sys.executable, "-m", "generator", "watch"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{project}"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert "error[missing-extra]" in done.stderr
    assert "pip install 'polydto[watch]'" in done.stderr


def test_nothing_to_watch_is_told_at_once(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "generator", "watch"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert "error[no-contract]" in done.stderr
