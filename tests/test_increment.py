"""A run after a small change must give what an ordinary run gives, whatever changed."""

import contextlib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import generation, increment, ir, layout
from generator import plan as planning
from generator.config import Output, default_outputs, load_config
from generator.drift import Kind, compare
from generator.load import load_contract
from generator.plan import Plan, plan
from generator.problems import InputError
from generator.publish import publish
from generator.recall import Run
from generator.specwriter import write

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "bench"))
from contracts import contract as bench_contract  # noqa: E402

_RUN = Run("", ("test",))
_SPEC = "contract.yaml"


@pytest.fixture(autouse=True)
def _small_is_large(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(planning, "SMALLEST", 1)
    monkeypatch.setattr(increment, "_LARGEST_SHARE", 1)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


def _all_outputs() -> tuple[Output, ...]:
    """Those of the golden cases."""
    here = os.getcwd()
    os.chdir(ROOT)
    try:
        found = load_config("tests/cases/outputs.yaml", out="").outputs
    finally:
        os.chdir(here)
    return tuple(o._replace(folder=f"out/{o.name}", root="out") for o in found)


def _texts() -> dict[str, str]:
    """Contracts by name, as the spec writer writes them: a line a key."""
    paths = [*(ROOT / "tests/cases").glob("*/spec.yaml"), ROOT / "specs/new_outgoing_session.yaml"]
    texts = {}
    for path in paths:
        contract = load_contract(str(path))
        texts[path.parent.name] = write(contract)
    texts["bench"] = bench_contract(12)
    return texts


OUTPUTS = _all_outputs()
TEXTS = _texts()


def _left_behind(text: str, outputs: tuple[Output, ...]) -> increment.Past:
    """What a run of that contract leaves, with its files on the disk."""
    Path(_SPEC).write_text(text, encoding="utf-8")
    planned = plan([_SPEC], outputs)
    comparison = compare(planned)
    publish(comparison)
    increment.keep(_RUN, planned, comparison.hashes)
    before = increment.past(_RUN)
    assert before is not None
    return before


def _renewed(before: increment.Past, text: str, outputs: tuple[Output, ...]) -> Plan | None:
    Path(_SPEC).write_text(text, encoding="utf-8")
    return increment.renewed(before, [_SPEC], outputs, whole=False)


def _assert_same(renewed: Plan, ordinary: Plan) -> None:
    assert renewed.files == ordinary.files
    assert _facts(renewed) == _facts(ordinary)


def _facts(planned: Plan) -> Plan:
    return planned._replace(files={}, lying={}, covers={})


_TYPES: tuple[ir.Type, ...] = (
    ir.Primitive.STRING,
    ir.Nullable(ir.Primitive.INT64),
    ir.Primitive.DECIMAL,
    ir.ListOf(ir.Nullable(ir.Primitive.DATETIME)),
    ir.MapOf(ir.Primitive.INT32, ir.Primitive.BYTES),
    ir.SetOf(ir.Primitive.UUID),
    ir.ListOf(ir.ListOf(ir.Primitive.DURATION)),
)


def _edited(draw: Callable[[st.SearchStrategy[Any]], Any], contract: ir.Contract) -> ir.Contract:
    """The contract with an edit of one or two declarations."""
    names = list(contract.declarations)
    for _ in range(draw(st.integers(1, 2))):
        declared = contract.declarations[draw(st.sampled_from(names))]
        contract = _with(contract, _edit(draw, contract, declared))
    return contract


def _with(contract: ir.Contract, changed: ir.Declaration) -> ir.Contract:
    return contract._replace(
        declarations={**contract.declarations, changed.name: changed},
        types=tuple(changed if t.name == changed.name else t for t in contract.types),
        operations=tuple(
            (
                o._replace(request=changed)
                if isinstance(changed, ir.Record) and o.name == changed.name
                else o
            )
            for o in contract.operations
        ),
    )


def _edit(
    draw: Callable[[st.SearchStrategy[Any]], Any], contract: ir.Contract, declared: ir.Declaration
) -> ir.Declaration:
    if draw(st.booleans()):
        return declared._replace(doc=draw(st.sampled_from(("New text.", "Two\n\nlines: *a*", ""))))
    if isinstance(declared, ir.EnumType):
        taken = {member.wire for member in declared.members}
        wire: str | int = "Later" if not declared.integer else 64
        member = ir.Member("Later", wire, 64 if declared.flags or declared.integer else None)
        return declared._replace(members=(*declared.members, *(() if wire in taken else (member,))))
    if isinstance(declared, ir.Union):
        return declared._replace(doc="Another text.")
    fields = list(declared.fields)
    place = draw(st.integers(0, len(fields)))
    match draw(st.sampled_from(("add", "remove", "retype", "redoc", "require", "swap"))):
        case "add":
            name = draw(st.sampled_from(("extra", "class", "value", "State", "_at")))
            types: tuple[ir.Type, ...] = _TYPES
            plain = (
                d
                for d in contract.types
                if not isinstance(d, ir.Record) or not (d.parameters or d.interface)
            )
            types += tuple(ir.Nullable(ir.Ref(d.name)) for d in plain)
            new = ir.Field(name, draw(st.sampled_from(types)), draw(st.booleans()))
            if all(field.wire_name != name for field in fields):
                fields.insert(place, new)
        case "swap" if len(fields) > 1:
            fields[0], fields[-1] = fields[-1], fields[0]
        case "remove" if place < len(fields):
            del fields[place]
        case "retype" if place < len(fields):
            type_ = draw(st.sampled_from(_TYPES))
            fields[place] = ir.Field(fields[place].wire_name, type_, fields[place].required)
        case "redoc" if place < len(fields):
            fields[place] = fields[place]._replace(doc="Says something else.")
        case "require" if place < len(fields):
            required = not fields[place].required
            fields[place] = fields[place]._replace(required=required, default=None)
    return declared._replace(fields=tuple(fields))


@settings(
    max_examples=int(os.environ.get("EXAMPLES", "60")),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.sampled_from(sorted(TEXTS)), st.data())
def test_any_edit_gives_what_an_ordinary_run_gives(name: str, data: st.DataObject) -> None:
    Path(_SPEC).write_text(TEXTS[name], encoding="utf-8")
    edited = write(_edited(data.draw, load_contract(_SPEC)))
    Path(_SPEC).write_text(edited, encoding="utf-8")
    ordinary: Plan | None = None
    with contextlib.suppress(InputError):
        ordinary = plan([_SPEC], OUTPUTS)
    renewed = _renewed(_left_behind(TEXTS[name], OUTPUTS), edited, OUTPUTS)
    if renewed is not None:
        assert ordinary is not None, "an edit that is wrong must be told"
        _assert_same(renewed, ordinary)


_OPERATION = """\
  MakeThing7:
    description: Makes thing 7 and says what became of it.
"""
_EDITS = {
    "a description": (
        "Makes thing 7 and says what became of it.",
        "Makes thing 7 or says what became of it.",
    ),
    "a description of a field": ("Field 2 of thing 7, in a", "Field 2 of thing 7 in one"),
    "another field": (
        "  MakeThing7Response:\n    fields:\n",
        "  MakeThing7Response:\n    fields:\n      note: string?\n",
    ),
    "a type that several use": (
        "  Shared3:\n    fields:\n",
        "  Shared3:\n    fields:\n      more: uuid\n",
    ),
    "a comment": (_OPERATION, f"  # Later.\n{_OPERATION}"),
}


@pytest.mark.parametrize("edit", _EDITS)
def test_a_small_edit_of_a_large_contract_takes_no_ordinary_run(
    edit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = bench_contract(60).replace("    description: Used by several operations.\n", "")
    monkeypatch.setattr(increment, "_LARGEST_SHARE", 8)
    Path(_SPEC).write_text(text, encoding="utf-8")
    asked = generation.wanted(generation.Request((_SPEC,)))
    planned, comparison = generation.compared(asked, run=_RUN)
    publish(comparison)
    generation.remember_run(_RUN, asked, planned, comparison)
    old, new = _EDITS[edit]
    assert old in text
    Path(_SPEC).write_text(text.replace(old, new), encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(generation, "plan", _forbidden)
        planned, comparison = generation.compared(asked, run=_RUN)
    assert bool(comparison.drifts) == (edit != "a comment")
    assert {drift.kind for drift in comparison.drifts} <= {Kind.STALE}
    publish(comparison)
    _, afterwards = generation.compared(asked)
    assert not afterwards.drifts


def _forbidden(*_: object, **__: object) -> Plan:
    raise AssertionError("an ordinary run")


@pytest.fixture(scope="module")
def edited() -> tuple[str, str]:
    text = TEXTS["bench"]
    return text, text.replace("Makes thing 7 and", "Makes thing 7,")


def test_what_invalidates_it(edited: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    before = _left_behind(edited[0], OUTPUTS)
    assert _renewed(before, edited[1], OUTPUTS) is not None
    assert _renewed(before, edited[0], OUTPUTS) is None, "nothing has changed"
    other = default_outputs("out", ("python",))
    assert _renewed(before, edited[1], other) is None, "other outputs"
    options = OUTPUTS[0].options._replace(validate=True)
    changed = (OUTPUTS[0]._replace(options=options), *OUTPUTS[1:])
    assert _renewed(before, edited[1], changed) is None, "another option"
    assert increment.renewed(before, [_SPEC], OUTPUTS, whole=True) is None
    assert increment.renewed(before, [_SPEC, "other.yaml"], OUTPUTS, whole=False) is None
    wrong = edited[1].replace("fieldNumber1:\n        type", "fieldNumber1:\n        typ", 1)
    assert _renewed(before, wrong, OUTPUTS) is None, "a problem"
    warned = edited[1].replace("polydto: 1\n", "polydto: 1\r\n", 1)
    assert _renewed(before, warned, OUTPUTS) is None, "a warning"
    path = next(iter(before.files))
    Path(path).write_text(Path(path).read_text("utf-8") + "\n", encoding="utf-8")
    assert _renewed(before, edited[1], OUTPUTS) is None, "somebody edited a file"
    monkeypatch.setattr(increment, "tool_stamp", lambda: "of another version")
    assert increment.past(_RUN) is None, "another version, template or package"


def test_a_changed_import_takes_an_ordinary_run() -> None:
    Path("common.yaml").write_text("polydto: 1\nname: common\ntypes:\n  A: {fields: {a: string}}\n")
    text = "polydto: 1\nname: user\nimports: [common.yaml]\noperations:\n" + "".join(
        f"  Do{n}:\n    fields:\n      a: A?\n" for n in range(20)
    )
    before = _left_behind(text, OUTPUTS)
    edit = text.replace("Do7:\n", "Do7:\n    description: Does.\n")
    renewed = _renewed(before, edit, OUTPUTS)
    assert renewed is not None
    _assert_same(renewed, plan([_SPEC], OUTPUTS))
    Path("common.yaml").write_text("polydto: 1\nname: common\ntypes:\n  A: {fields: {a: int32}}\n")
    assert _renewed(before, edit, OUTPUTS) is None
    Path("common.yaml").unlink()
    assert _renewed(before, edit, OUTPUTS) is None


def test_a_damaged_entry_is_no_entry(edited: tuple[str, str]) -> None:
    _left_behind(edited[0], OUTPUTS)
    (entry,) = Path(os.environ["XDG_CACHE_HOME"], "polydto", "plans").iterdir()
    whole = entry.read_bytes()
    for damaged in (
        whole[:-1],
        whole[:50],
        b"",
        whole.replace(b"Bench", b"Bunch", 1),
        b"\xff" * 99,
    ):
        entry.write_bytes(damaged)
        assert increment.past(_RUN) is None
    entry.write_bytes(whole)
    assert increment.past(_RUN) is not None


def test_an_entry_that_lies_about_the_past_is_of_no_use(edited: tuple[str, str]) -> None:
    """Whoever may write to the cache cannot make a run write what no contract says."""
    before = _left_behind(edited[0], OUTPUTS)
    lying = before._replace(texts={_SPEC: edited[0].replace("Makes thing 7 and", "Evil thing 7,")})
    assert _renewed(lying, edited[1], OUTPUTS) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "polydto: 1\n",
        "polydto: 1\noperations: {A: {}}\n",
        "polydto: 1\noperations:\n  - A\n",
        "polydto: 1\noperations:\n  A: {}\n  A: {}\n",
        "---\npolydto: 1\noperations:\n  A: {}\n",
        "{polydto: 1,\noperations:\n  A: {}}\n",
        'polydto: 1\n"operations":\n  A: {}\n',
        "polydto: 1\noperations:\n  A:\n    x: 1\n  ? B\n",
    ],
)
def test_what_is_not_written_a_line_a_key_has_no_layout(text: str) -> None:
    assert layout.layout_of(text) is None


def test_a_layout_takes_and_leaves_whole_declarations() -> None:
    text = (
        "# head\npolydto: 1\noperations:  # all\n  # first\n  A:\n    x: 1\n\n  # of B\n"
        '  B<T>: {}\ntypes:\n    "C": {}\n    D:\n      e: |\n        text\n\n# end\ntitle: x\n'
    )
    found = layout.layout_of(text)
    assert found is not None
    assert list(found.names()) == ["A", "B", "C", "D"]
    assert found.text({"A", "B", "C", "D"}) == text
    assert found.text({"B", "D"}) == text.replace("  A:\n    x: 1\n\n  # of B\n", "").replace(
        '    "C": {}\n', ""
    )
    assert "types:\n  {}\ntitle: x" in found.text({"A"})
