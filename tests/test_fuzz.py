"""The fuzzer finds what it is there for, and what it has found stays mended."""

import os
import sys
from pathlib import Path

import pytest

import fuzz.__main__ as fuzzing
from fuzz import subjects
from fuzz.trials import SUBJECTS, Trial, trial_of
from generator.recall import Outcome, recalled, remember, run_of


def _complaint(trial: Trial, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What a process of its own says of the trial, with all its limits."""
    monkeypatch.setattr(fuzzing, "trial_of", lambda *_: trial)
    found = fuzzing.fuzz(0, trial.subject, 0, 1, 120).found
    return next(iter(found), "")


@pytest.mark.parametrize("folder", fuzzing.findings(), ids=lambda folder: folder.name)
def test_a_finding_stays_mended(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _complaint(fuzzing.trial_in(folder), tmp_path, monkeypatch) == ""


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_few_inputs_of_each_kind_do_no_harm(subject: str) -> None:
    tally = fuzzing.fuzz(7, subject, 0, 5, 120)
    assert tally.tried == {subject: 5}
    assert tally.found == {}


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_seed_and_the_number_decide(subject: str) -> None:
    assert trial_of(3, 14, subject) == trial_of(3, 14, subject)
    assert trial_of(3, 14, subject) != trial_of(3, 15, subject)


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        ("open('/tmp/polydto-escape', 'w')", "Forbidden: open of /tmp/polydto-escape"),
        ("os.symlink('/etc', 'link')", "Forbidden: os.symlink of /etc"),
        ("os.system('true')", "Forbidden: os.system"),
        ("[0] * 10**9", "MemoryError"),
        ("[x for x in iter(int, 1)]", "more than 2.0 s of the processor"),
        ("os._exit(0)", "the process ended"),
        ("exec('raise ValueError(1)')", "ValueError: 1"),
        ("3", "exit code 3 and no problem"),
        ("sys.stderr.write('error[nonsense]: x') and 3", "unknown codes ['nonsense']"),
        ("70", "exit code 70"),
    ],
)
def test_harm_is_told(
    harm: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def main(_: object) -> object:
        return eval(harm, {"os": os, "sys": sys})

    monkeypatch.setattr("fuzz.sandbox.main", main)
    monkeypatch.setattr(
        subjects, "_CHECKS", {"update": lambda _: subjects._fault("run", subjects._run("x"))}
    )
    said = _complaint(Trial("update", {}, ()), tmp_path, monkeypatch)
    assert told in said


def test_an_entry_of_the_cache_with_a_file_left_out_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    run, outcome = run_of("", "", ["a.yaml"], []), Outcome(1, 0)
    remember(run, [], [("a.yaml", ""), ("b.yaml", "")], outcome)
    assert recalled(run) == outcome
    (entry,) = tmp_path.rglob("*.json")
    text = entry.read_text(encoding="utf-8")
    entry.write_text(text.replace(', ["b.yaml", ""]', ""), encoding="utf-8")
    assert entry.read_text(encoding="utf-8") != text
    assert recalled(run) is None


def test_a_finding_that_was_kept_is_the_trial(tmp_path: Path) -> None:
    trial = trial_of(1, 2, "contract")
    assert fuzzing.trial_in(fuzzing.kept(trial, tmp_path / "x", "said")) == trial
