"""What bench/codecs.py compares is comparable: code by hand checks what generated code checks."""

import copy
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator.load import load_contract
from generator.render import Drawer
from generator.targets import python

ROOT = Path(__file__).parent.parent
PEERS = ROOT / "bench/peers"

# (path into the data, a value that does not fit there)
WRONG = [
    ("id", "123e4567-e89b-12d3-a456-42661417400"),
    ("id", 5),
    ("number", None),
    ("state", "Lost"),
    ("issuedAt", "2026-11-24T13:30:00"),
    ("issuedAt", "2026-11-24T25:30:00+02:00"),
    ("dueOn", "20261224"),
    ("total", "1,5"),
    ("total", True),
    ("paid", "false"),
    ("customer", None),
    ("customer.id", 2**63),
    ("customer.id", True),
    ("customer.email", 1),
    ("lines", {}),
    ("lines.0.quantity", 2**31),
    ("lines.0.discount", "x"),
    ("lines.1.sku", None),
    ("payments.2.at", "yesterday"),
    ("tags.1", 1),
    ("notes", []),
]


@pytest.fixture(scope="module")
def codecs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The invoice by hand and as generated, and the data."""
    (file,) = python.files(load_contract(str(PEERS / "codecs.yaml")), python.Options(), Drawer())
    folder = tmp_path_factory.mktemp("codecs")
    made = folder / "bench_generated.py"
    made.write_text(file.text, encoding="utf-8")
    paths = {"by_hand": PEERS / "by_hand.py", "data": PEERS / "data.py", "generated": made}
    return {name: _loaded(f"bench_{name}", path) for name, path in paths.items()}


def _loaded(name: str, path: Path) -> ModuleType:
    module = ModuleType(name)
    sys.modules[name] = module  # where dataclasses look for what annotations mean
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), module.__dict__)
    return module


@pytest.mark.parametrize("record", ["NewOutgoingSession", "Invoice"])
def test_both_write_what_they_read(codecs: dict[str, Any], record: str) -> None:
    given = codecs["data"].GIVEN[record]
    for name in ("by_hand", "generated"):
        made = getattr(codecs[name], record).from_dict(given)
        assert made.to_dict() == given, name
        if name == "generated":
            assert json.loads(made.to_json()) == given


@pytest.mark.parametrize(("path", "value"), WRONG)
def test_both_refuse_the_same(codecs: dict[str, Any], path: str, value: Any) -> None:
    given = copy.deepcopy(codecs["data"].INVOICE)
    *parents, last = (int(step) if step.isdigit() else step for step in path.split("."))
    place = given
    for step in parents:
        place = place[step]
    place[last] = value
    for name in ("by_hand", "generated"):
        with pytest.raises(ValueError, match="Invoice"):
            codecs[name].Invoice.from_dict(given)
