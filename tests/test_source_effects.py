"""Verdicts on calling code are proven by calling code: see tests/proofs.py."""

from pathlib import Path

import pytest
from goldens import UPDATE_HINT
from proofs import PROOFS as FOLDER
from proofs import Outcome, Proof, effects_of, proofs, run, shown, worst

from generator.diff import rules
from generator.diff.change import Level
from generator.diff.source_effects import RULES

PROOFS = proofs()


@pytest.mark.parametrize("language", ["python", "php", "javascript", "typescript"])
def test_verdicts_are_what_becomes_of_callers(
    language: str, request: pytest.FixtureRequest, tmp_path: Path, update_golden: bool
) -> None:
    """All callers of a language at once, since compilers take long to start."""
    request.getfixturevalue({"python": "tmp_path", "php": "php"}.get(language, "node"))
    typescript = request.getfixturevalue("typescript") if language == "typescript" else None
    chosen = [proof for proof in PROOFS if proof.language == language]
    outcomes = run(chosen, tmp_path, typescript)
    wrong = {}
    for proof in chosen:
        if update_golden:
            text = shown(effects_of(proof), outcomes[proof.name])
            (proof.folder / "expected.txt").write_text(text, encoding="utf-8")
        wrong[proof.name] = _what_is_wrong(proof, outcomes[proof.name])
    assert {name: text for name, text in wrong.items() if text} == {}


def _what_is_wrong(proof: Proof, outcomes: dict[str, Outcome]) -> str:
    """Why a folder proves nothing, or another thing than it is there for."""
    found = effects_of(proof)
    if shown(found, outcomes) != (proof.folder / "expected.txt").read_text(encoding="utf-8"):
        return UPDATE_HINT
    level, silent = worst(found, proof.rule)
    old, new = outcomes["old"], outcomes["new"]
    if not old.passes:
        return "the caller must pass before"
    if level is Level.SAFE:
        return "" if new == old else "what is safe changes nothing"
    if not silent:
        return "" if not new.passes else "what is not silent is refused, or stops"
    if not new.passes:
        return "what is silent passes"
    return "" if new.printed != old.printed else "what is silent says another thing"


def test_every_rule_is_proven_in_every_language() -> None:
    """By a folder whose worst effect it is, or else there is a reason in without-proof.txt."""
    lines = (FOLDER / "without-proof.txt").read_text(encoding="utf-8").splitlines()
    excused = {tuple(line.partition(":")[0].split(" ")) for line in lines}
    assert all(line.partition(": ")[2] for line in lines)
    proven = {
        (proof.rule, proof.language)
        for proof in PROOFS
        if worst(effects_of(proof), proof.rule)[0] is not Level.SAFE
    }
    languages = ("python", "php", "typescript")
    wanted = {(rule, language) for rule in RULES for language in languages}
    assert wanted - proven - excused == set()
    assert proven & excused == set()
    assert excused <= wanted


def test_every_effect_has_a_rule_of_the_catalogue() -> None:
    found = {effect.rule for proof in PROOFS for effect in effects_of(proof)}
    assert found <= set(RULES) <= {*rules.RULES, *rules.SURFACE}
