"""Verdicts on calling code are proven by calling code: see tests/proofs.py."""

from typing import Any

import pytest
from goldens import UPDATE_HINT
from proofs import PROOFS as FOLDER
from proofs import Outcome, Proof, effects_of, proofs, run, shown, worst

from generator.diff import rules
from generator.diff.change import Level
from generator.diff.source_effects import RULES

PROOFS = proofs()


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Any:
    """The outcomes of all callers of a language, which run together when first asked for."""
    known: dict[str, dict[str, dict[str, Outcome]]] = {}

    def of(proof: Proof) -> dict[str, Outcome]:
        language = proof.language
        if language not in known:
            typescript = None
            if language != "python":
                request.getfixturevalue("php" if language == "php" else "node")
            if language == "typescript":
                typescript = request.getfixturevalue("typescript")
            chosen = [one for one in PROOFS if one.language == language]
            known[language] = run(chosen, tmp_path_factory.mktemp(language), typescript)
        return known[language][proof.name]

    return of


@pytest.mark.parametrize("proof", PROOFS, ids=lambda proof: proof.name)
def test_a_verdict_is_what_becomes_of_a_caller(proof: Proof, ran: Any, update_golden: bool) -> None:
    found = effects_of(proof)
    outcomes = ran(proof)
    expected = proof.folder / "expected.txt"
    text = shown(found, outcomes)
    if update_golden:
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8"), UPDATE_HINT
    level, silent = worst(found, proof.rule)
    old, new = outcomes["old"], outcomes["new"]
    assert old.passes, "the caller must pass before"
    if silent:
        assert new.passes, "what is silent passes"
        assert new.printed != old.printed, "what is silent says another thing"
    elif level is Level.SAFE:
        assert new == old, "what is safe changes nothing"
    else:
        assert not new.passes, "what is not silent is refused, or stops"


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
