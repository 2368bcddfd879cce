"""`polydto diff`: what an edit of a contract means. A case is a folder of tests/breaking."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from generator.diff.change import Change, Level, fingerprint
from generator.diff.compare import compare
from generator.diff.ledger import LEDGER
from generator.diff.page import rule_text, rules_page
from generator.diff.policy import before_sunset
from generator.diff.rules import ORDER, RULES, SURFACE, UNSAID
from generator.load import load_contract

BREAKING = Path(__file__).parent / "breaking"
TODAY = date(2026, 6, 1)  # what was promised until a later day
FOLDERS = sorted(folder for folder in BREAKING.iterdir() if folder.is_dir())


def told(changes: Sequence[Change], depth: int = 0) -> str:
    """The changes as changes.txt has them."""
    lines: list[str] = []
    for change in changes:
        lines.append(
            f"wire {change.wire.word}, behaviour {change.behaviour.word}:"
            f" {change.rule} {change.path}"
        )
        lines.append(f"  {change.message}")
        uses = f" of {', '.join(change.operations)}" if change.operations else ""
        lines.append(f"  way: {change.way.value}{uses}")
        if change.was or change.now:
            lines.append(f"  {change.was or '(nothing)'} -> {change.now or '(nothing)'}")
        if change.witness:
            lines.append(f"  witness: {change.witness}")
        lines += [f"  why: {line}" for line in change.why]
        lines += told(change.children, depth + 1).splitlines()
    return "".join(f"{'    ' * bool(depth)}{line}".rstrip() + "\n" for line in lines)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_case_means_what_its_file_says(folder: Path, update_golden: bool) -> None:
    old, new = (load_contract(str(folder / f"{side}.yaml")) for side in ("old", "new"))
    made = told([before_sunset(change, old, TODAY) for change in compare(old, new)])
    expected = folder / "changes.txt"
    if update_golden:
        expected.write_text(made, encoding="utf-8")
    assert made == expected.read_text(encoding="utf-8")


def _rules(changes: Sequence[Change]) -> set[str]:
    return {change.rule for change in changes}.union(*(_rules(c.children) for c in changes))


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_has_a_case(rule: str) -> None:
    folders = [folder for folder in FOLDERS if f"{folder.name}-".startswith(f"{rule}-")]
    assert folders, f"tests/breaking/{rule} is missing"
    for folder in folders:
        if folder.name == rule:
            assert f": {rule} " in (folder / "changes.txt").read_text(encoding="utf-8")
    assert any(f": {rule} " in (f / "changes.txt").read_text(encoding="utf-8") for f in folders)


def test_every_rule_of_the_catalogue_is_in_one_table() -> None:
    assert len(RULES) + len(SURFACE) + len(UNSAID) == 226
    assert not RULES.keys() & SURFACE.keys() | RULES.keys() & UNSAID.keys()
    assert not SURFACE.keys() & UNSAID.keys()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_contract_does_not_differ_from_itself(folder: Path) -> None:
    for side in ("old", "new"):
        contract = load_contract(str(folder / f"{side}.yaml"))
        assert compare(contract, load_contract(str(folder / f"{side}.yaml"))) == ()


def _places(changes: Sequence[Change]) -> set[str]:
    """The paths of all findings; of a rename both names."""
    found: set[str] = set()
    for change in changes:
        found.add(change.path.lower())
        owner, dot, _ = change.path.partition(".")
        if change.rule.endswith("renamed") and change.was:
            found.add(f"{owner}{dot}{change.was}".lower() if dot else change.was.lower())
        found |= _places(change.children)
    return found


def test_a_breaking_change_has_a_reason_and_a_witness() -> None:
    for folder in FOLDERS:
        old, new = (load_contract(str(folder / f"{side}.yaml")) for side in ("old", "new"))
        for change in compare(old, new):
            if change.wire is not Level.SAFE:
                assert change.why or any(child.why for child in change.children), folder.name


def test_a_fingerprint_depends_on_the_change_alone(tmp_path: Path) -> None:
    text = "polydto: 1\nname: calls\ntypes:\n  Call: {fields: {id: string, note: string}}\n"
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(text)
    new.write_text(text.replace(", note: string", ""))
    [alone] = compare(load_contract(str(old)), load_contract(str(new)))
    more = "  Line: {fields: {number: string}}\n"
    old.write_text("# a comment\n" + text)
    new.write_text(text.replace("types:\n", f"types:\n{more}").replace(", note: string", ""))
    changes = compare(load_contract(str(old)), load_contract(str(new)))
    [same] = [change for change in changes if change.path == "Call.note"]
    assert (
        same.fingerprint
        == alone.fingerprint
        == fingerprint("field-removed-required-response", "Call.note", "string", "")
    )


def test_recursive_types_of_other_names_come_to_an_end(tmp_path: Path) -> None:
    shape = '{fields: {next: %s?, items: "%s[]"}}'
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    head = "polydto: 1\nname: calls\noperations:\n  Get: {route: GET /x, returns: %s}\ntypes:\n"
    for path, name in ((old, "Tree"), (new, "Node")):
        text = (
            head % name
            + "  Tree: "
            + shape % ("Tree", "Tree")
            + "\n  Node: "
            + shape
            % (
                "Node",
                "Node",
            )
        )
        path.write_text(text + "\n")
    [change] = compare(load_contract(str(old)), load_contract(str(new)))
    assert (change.rule, change.wire) == ("op-response-type-swapped", Level.SAFE)


def test_the_page_of_rules_is_made_from_the_tables(update_golden: bool) -> None:
    page = Path(__file__).parent.parent / "docs/diff-rules.md"
    if update_golden:
        page.write_text(rules_page(), encoding="utf-8")
    assert page.read_text(encoding="utf-8") == rules_page()


def test_every_rule_is_in_a_group_and_can_be_explained() -> None:
    grouped = [rule for rules in ORDER.values() for rule in rules]
    assert sorted(grouped) == sorted(RULES)
    for rule in (*RULES, *SURFACE, *UNSAID):
        text = rule_text(rule)
        assert text is not None
        assert text.startswith(f"{rule}\n\n")
    assert rule_text("nonsense") is None


def test_every_convention_of_the_tables_is_in_the_ledger() -> None:
    named = {name for rule in RULES.values() for name in re.findall(r"`([a-z-]+)`", rule.wire)}
    assert named <= set(LEDGER)


def test_what_fits_only_under_an_assumption_is_asked_again(tmp_path: Path) -> None:
    """A1 is no A2; B1 seems to be B2 only while A1 is taken for A2."""
    types = """\
types:
  A1: {fields: {next: B1?, x: int32}}
  B1: {fields: {back: A1}}
  A2: {fields: {next: B2?, x: string}}
  B2: {fields: {back: A2}}
"""
    contracts = []
    for side, number in (("old", 1), ("new", 2)):
        path = tmp_path / f"{side}.yaml"
        operations = "".join(
            f"  Get{letter}: {{route: GET /{letter}, returns: {letter}{number}}}\n"
            for letter in "AB"
        )
        path.write_text(f"polydto: 1\nname: calls\noperations:\n{operations}{types}")
        contracts.append(load_contract(str(path)))
    changes = compare(*contracts)
    assert [(change.path, change.wire) for change in changes] == [
        ("GetA returns", Level.BREAKING),
        ("GetB returns", Level.BREAKING),
    ]
