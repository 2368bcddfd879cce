"""Verdicts of generated code find the change that they belong to.

What the verdicts are is tested with surfaces; here a stand-in gives some.
"""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, NamedTuple

import pytest

from generator.config import Output, default_outputs
from generator.diff.attach import with_source
from generator.diff.change import Change, Diff, Level, Side, Way
from generator.diff.command import diff_of
from generator.diff.compare import walked
from generator.diff.facts import owner_of
from generator.ir import Contract
from generator.load import load_contract
from generator.problems import Position
from generator.selection import ALL, Entry, Selection
from generator.sides import pairs_of
from generator.surface import Surface
from generator.targets import python
from generator.targets.python import dataclass_surface

BREAKING = Path(__file__).parent / "breaking"


class Effect(NamedTuple):
    declaration: str
    member: str
    rule: str
    level: Level
    silent: bool
    why: str
    witness: str


class Renames(NamedTuple):
    declarations: dict[str, str]
    members: dict[tuple[str, str], str]


class Seen(NamedTuple):
    """What the stand-in was asked: the surfaces are the contracts themselves."""

    old: Contract
    new: Contract
    ways: dict[str, Way]
    renames: Renames


def judged(
    monkeypatch: pytest.MonkeyPatch, case: str, *effects: Effect
) -> tuple[tuple[Change, ...], Seen]:
    """The changes of a case with the verdicts that the effects give."""
    asked: list[Seen] = []

    def stand_in(*given: Any) -> Sequence[Effect]:
        asked.append(Seen(*given))
        return effects

    module = ModuleType("generator.diff.source")
    module.__spec__ = ModuleSpec(module.__name__, None)
    module.__dict__.update(effects=stand_in, Renames=Renames)
    monkeypatch.setitem(sys.modules, module.__name__, module)
    target: Any = SimpleNamespace(
        surface=lambda contract, options: contract, problems=lambda contract, options: ()
    )
    output = Output("code", "code", target, None, "", "")
    old, new = (load_contract(str(BREAKING / case / f"{side}.yaml")) for side in ("old", "new"))
    changes, walk = walked(old, new)
    diff = with_source(Diff(Side("old", old, {}), Side("new", new, {}), changes), walk, [output])
    assert diff.outputs == ("code",)
    return diff.changes, asked[0]


def test_an_effect_is_a_verdict_on_its_change(monkeypatch: pytest.MonkeyPatch) -> None:
    effect = Effect("Call", "note", "field-inserted", Level.BREAKING, True, "it moved", "Call(1)")
    [change], seen = judged(monkeypatch, "field-added-optional-response", effect)
    [verdict] = change.source
    assert verdict == ("code", Level.BREAKING, "it moved", True, "Call(1)", "field-inserted")
    assert (change.wire, change.level) == (Level.SAFE, Level.BREAKING)
    assert seen.ways == {"Call": Way.RESPONSE}


def test_a_change_without_an_effect_is_safe_in_code(monkeypatch: pytest.MonkeyPatch) -> None:
    [change], _ = judged(monkeypatch, "description-changed")
    assert [verdict.level for verdict in change.source] == [Level.SAFE]


def test_a_verdict_on_a_part_counts_for_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    effect = Effect("Audited", "createdAt", "field-removed", Level.BREAKING, False, "gone", "")
    [change], _ = judged(monkeypatch, "base-removed", effect)
    assert change.rule == "base-removed"
    assert [verdict.why for verdict in change.source] == ["gone"]
    assert [child.source[0].level for child in change.children] == [Level.BREAKING]


def test_an_effect_finds_an_old_name_a_value_and_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    old_name = Effect("Call", "callerId", "x", Level.BREAKING, False, "why", "")
    [change], seen = judged(monkeypatch, "field-renamed", old_name)
    assert change.source[0].level is Level.BREAKING
    assert seen.renames.members == {("Call", "callerId"): "callerNumber"}
    value = Effect("Call", "ring", "x", Level.BREAKING, False, "why", "")
    [change], _ = judged(monkeypatch, "enum-symbol-renamed", value)
    assert change.source[0].level is Level.BREAKING
    whole = Effect("Call", "", "x", Level.RISKY, False, "why", "")
    [change], _ = judged(monkeypatch, "field-format-changed-response", whole)
    assert change.source[0].level is Level.RISKY


def test_an_effect_of_its_own_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    effect = Effect("", "", "gen-namespace-changed", Level.BREAKING, False, "elsewhere", "import a")
    (_, own), _ = judged(monkeypatch, "description-changed", effect)
    assert (own.rule, own.path, own.wire) == ("gen-namespace-changed", "calls in code", Level.SAFE)
    assert own.source[0].witness == "import a"


def test_what_is_seen_in_the_code_of_one_output_names_it(tmp_path: Path) -> None:
    head = "polydto: 1\nname: {}\noperations: {{Get: {{route: GET /a, returns: A}}}}\n"
    types = "types: {A: {fields: {id: float64}}, B: {fields: {id: float64}}}\n"
    old, new = (tmp_path / f"{side}.yaml" for side in ("old", "new"))
    old.write_text(head.format("calls") + types)
    new.write_text(
        head.format("rings") + types.replace("A: {fields: {id: float64", "A: {fields: {id: decimal")
    )
    [pair] = pairs_of(str(old), str(new))
    outputs = default_outputs("out", ("php", "python", "typescript"))
    diff = diff_of(pair, outputs)
    seen = {change.path: change for change in diff.changes if change.rule[:4] == "gen-"}
    assert seen.keys() == {"rings in python", "rings in typescript"}
    assert owner_of(seen["rings in python"]) == "rings"
    # The rest of what such a rename does to code has a declaration.
    [typed] = [change for change in diff.changes if change.path == "A.id"]
    assert typed.source[-1].level is Level.BREAKING
    for change in diff.changes:
        assert [verdict.output for verdict in change.source] == ["php", "python", "typescript"]
    bad = {
        path: [verdict.output for verdict in change.source if verdict.level is Level.BREAKING]
        for path, change in seen.items()
    }
    assert bad == {"rings in python": ["python"], "rings in typescript": ["typescript"]}
    assert {(c.old.path, c.old.line) for c in seen.values() if c.old} == {(str(old), 1)}
    prints = [change.fingerprint for change in diff.changes]
    assert len(set(prints)) == len(prints)


def test_what_is_seen_of_a_declaration_names_it_and_the_output(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    effect = Effect("Other", "x", "gen-serializer-changed", Level.BREAKING, False, "gone", "")
    (_, own), _ = judged(monkeypatch, "description-changed", effect)
    assert own.path == "Other.x in code"
    assert owner_of(own) == "Other"


def _compared(tmp_path: Path, old: str, new: str) -> Diff:
    for side, text in (("old", old), ("new", new)):
        (tmp_path / f"{side}.yaml").write_text(text, encoding="utf-8")
    [pair] = pairs_of(str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml"))
    return diff_of(pair, default_outputs("out", ("php", "python", "typescript")))


ORDERED = """\
polydto: 1
name: calls
operations:
  Put: {route: PUT /a, returns: void, fields: {%s}}
  Get: {route: GET /a, returns: Call}
types:
  Call: {fields: {state: State}}
  State: {enum: [On, Off]}
"""


def test_an_order_that_code_feels_is_a_finding(tmp_path: Path) -> None:
    """The JSON is the same; PHP passes arguments by position."""
    diff = _compared(tmp_path, ORDERED % "x: string, y: string", ORDERED % "y: string, x: string")
    [change] = diff.changes
    assert (change.rule, change.wire) == ("field-reordered", Level.SAFE)
    assert [(v.output, v.level, v.silent) for v in change.source] == [
        ("php", Level.BREAKING, True),
        ("python", Level.SAFE, False),
        ("typescript", Level.SAFE, False),
    ]
    # Beside something else that changed, too.
    new = (ORDERED % "y: string, x: string").replace("[On, Off]", "[On, Off, Away]")
    rules = {
        made.rule for made in _compared(tmp_path, ORDERED % "x: string, y: string", new).changes
    }
    assert "field-reordered" in rules
    assert "enum-value-added-response" in rules


def test_an_order_that_no_code_feels_is_silent(tmp_path: Path) -> None:
    old = ORDERED % "x: string, y: string"
    head, operations, types = old[: old.index("  Put:")], *old.split("operations:\n")[1].split(
        "types:\n"
    )
    turned = "".join(reversed(operations.splitlines(keepends=True)))
    swapped = "".join(reversed(types.splitlines(keepends=True)))
    new = f"{head}{turned}types:\n{swapped}"
    assert new != old
    assert _compared(tmp_path, old, new).changes == ()
    assert _compared(tmp_path, old, old.replace("[On, Off]", "[Off, On]")).changes == ()


def test_what_did_not_change_is_not_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    _, seen = judged(monkeypatch, "removed-after-deprecation-operation")
    assert set(seen.old.declarations) == {"GetCall"}
    assert set(seen.new.declarations) == set()
    _, seen = judged(monkeypatch, "generic-argument-changed")
    # Both types are on both sides, so that none of them seems to be gone.
    assert set(seen.old.declarations) == set(seen.new.declarations) >= {"Line", "Agent"}


def _drawn(
    tmp_path: Path, old: str, new: str, selection: Selection = ALL
) -> tuple[list[tuple[set[str], set[str]]], tuple[Change, ...]]:
    """What a target draws of both sides, and what it can look up; with the changes."""
    seen: list[tuple[set[str], set[str]]] = []

    def surface(contract: Contract, options: Any) -> Surface:
        names = {declared.name for declared in contract.declared}
        seen.append((names, set(contract.declarations)))
        return dataclass_surface.surface(contract, python.Options())

    target: Any = SimpleNamespace(surface=surface, problems=lambda contract, options: ())
    output = Output("code", "code", target, None, "", "", selection)
    sides = []
    for name, text in (("old", old), ("new", new)):
        path = tmp_path / f"{name}.yaml"
        path.write_text(text, encoding="utf-8")
        sides.append(load_contract(str(path)))
    changes, walk = walked(*sides)
    given = Diff(Side("old", sides[0], {}), Side("new", sides[1], {}), changes)
    return seen, with_source(given, walk, [output]).changes


CYCLE = """\
polydto: 1
name: cycle
operations:
  GetFirst: {route: GET /first, returns: First}
  GetOther: {route: GET /other, returns: Other}
types:
  First: {fields: {next: Second, held: int32?}}
  Second: {fields: {next: Third}}
  Third: {fields: {next: "First?", state: State}}
  State: {enum: [Free, Busy]}
  Other: {fields: {id: int32}}
"""


def test_what_lies_on_a_cycle_with_a_change_is_not_drawn(tmp_path: Path) -> None:
    seen, [change] = _drawn(tmp_path, CYCLE, CYCLE.replace("held: int32", "held: string"))
    assert seen == [({"First", "Second"}, {"First", "Second", "Third", "State"})] * 2
    assert [verdict.rule for verdict in change.source] == ["field-type-changed"]


def test_a_selection_is_made_of_the_whole_contract(tmp_path: Path) -> None:
    """`GetFirst` alone is named; the type that it returns is drawn."""
    new = CYCLE.replace("held: int32", "held: string").replace("id: int32", "id: string")
    only = Selection((Entry("GetFirst.*", Position("polydto.yaml", 1, 1)),))
    seen, changes = _drawn(tmp_path, CYCLE, new, only)
    assert [names for names, _ in seen] == [{"First", "Second"}] * 2
    levels = {change.path: change.source[0].level for change in changes}
    assert levels == {"First.held": Level.BREAKING, "Other.id": Level.SAFE}
