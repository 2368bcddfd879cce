"""A comparison grows with what changed, not with its square: counted in calls and in characters."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.config import default_outputs
from generator.diff.attach import with_source
from generator.diff.change import Diff, Side
from generator.diff.compare import walked
from generator.diff.formats import Shown, report
from generator.ir import Contract
from generator.load import load_contract

ROOT = Path(__file__).parent.parent
OUTPUTS = default_outputs("generated", ("python", "php", "typescript"))
HEAD = "polydto: 1\nname: shape\n"
ASK = (
    "operations:\n  Ask:\n    route: POST /ask\n    returns: Big\n"
    "    fields:\n      big: Big\ntypes:\n"
)


def record(count: int, line: str) -> str:
    fields = "".join(f"      {line.format(n=n)}\n" for n in range(count))
    return f"{HEAD}{ASK}  Big:\n    fields:\n      same: string\n{fields}"


def enum(count: int, name: str) -> str:
    members = ", ".join(name.format(n=n) for n in range(count))
    answer = ASK.replace("returns: Big", "returns: Holder")
    return f"{HEAD}{answer}  Holder:\n    fields:\n      big: Big\n  Big: {{enum: [{members}]}}\n"


def union(count: int, tag: str) -> str:
    answer = ASK.replace("returns: Big", "returns: Holder")
    variants = "".join(f"      {tag.format(n=n)}: V{n}\n" for n in range(count))
    types = "".join(f"  V{n}:\n    fields:\n      a{n}: string\n" for n in range(count))
    head = "  Holder:\n    fields:\n      big: Big\n  Big:\n    discriminator: kind\n    union:\n"
    return HEAD + answer + head + variants + types


def routes(count: int, path: str) -> str:
    lines = "".join(f"      - GET /{path.format(n=n)}\n" for n in range(count))
    return f"{HEAD}operations:\n  Ask:\n    routes:\n{lines}"


SHAPES: dict[str, tuple[Callable[[int, str], str], str, str]] = {
    "fields of another type": (record, "f{n}: int32", "f{n}: string"),
    "fields that became required": (record, "f{n}: int32?", "f{n}: int32"),
    "fields gone and come": (record, "gone{n}: int32", "come{n}: string"),
    "fields renamed": (record, "my{n}: int32", "x{n}: {{type: int32, renamedFrom: my{n}}}"),
    "fields with limits": (record, "f{n}: string", "f{n}: {{type: string, maxLength: 1{n}}}"),
    "members": (enum, "Old{n}", "New{n}"),
    "tags of a union": (union, "old{n}", "new{n}"),
    "routes": (routes, "old{n}", "new{n}"),
}


def measured(old: Contract, new: Contract) -> tuple[int, int]:
    """The calls of a comparison, and the characters that tell it."""
    calls = 0

    def count(frame: Any, event: str, argument: Any) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        changes, walk = walked(old, new)
        sides = (Side("old", old, {}), Side("new", new, {}))
        told = report("json", [with_source(Diff(*sides, changes), walk, OUTPUTS)], Shown())
    finally:
        sys.setprofile(None)
    return calls, len(told)


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_as_many_changes_cost_twice_as_much(shape: str, tmp_path: Path) -> None:
    made, old, new = SHAPES[shape]
    found: list[tuple[int, int]] = []
    for count in (50, 50, 100):  # the first one loads what the others need
        sides: list[Contract] = []
        for name, line in (("old", old), ("new", new)):
            (tmp_path / f"{name}.yaml").write_text(made(count, line), encoding="utf-8")
            sides.append(load_contract(str(tmp_path / f"{name}.yaml")))
        found.append(measured(*sides))
    (calls, told), (twice, told_twice) = found[1:]
    assert twice < 2.4 * calls
    assert told_twice < 2.4 * told


def test_verdicts_do_not_depend_on_the_seed_of_hashes() -> None:
    case = "tests/breaking/generic-argument-changed-field"
    sides = [f"{case}/{side}.yaml" for side in ("new", "old")]
    texts = set()
    for seed in "0", "1", "2", "3":
        command = [sys.executable, "-m", "generator", "diff", *sides, "--format", "json"]
        env = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True)
        texts.add(done.stdout)
    assert len(texts) == 1
    # What is about the member goes before what its type has lost with it.
    assert "'page' is Page<number> and no longer Page<bigint>" in texts.pop()
