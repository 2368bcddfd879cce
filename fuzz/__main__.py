"""Tries inputs until the time is up, in a process of its own for each few hundred.

Usage: python -m fuzz [--seconds 60] [--seed 1] [--first 0] [--count N] [--subject NAME] [--save]

Exit 1 after a finding. `--first` and `--count` try some inputs again.
"""

import argparse
import json
import os
import select
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from fuzz.sandbox import prepare
from fuzz.subjects import complaint
from fuzz.trials import SUBJECTS, Trial, trial_of

FINDINGS = Path(__file__).parent.parent / "tests/findings"
_BATCH = 200
_HANGS = 60.0  # seconds without a word of the process
_MOST_TOLD = 20


class Tally(NamedTuple):
    """How many inputs were tried, by subject; the first input of each complaint."""

    tried: Counter[str]
    found: dict[str, int]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m fuzz")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, metavar="NUMBER")
    parser.add_argument("--count", type=int, default=0, help="so many inputs; any number if 0")
    parser.add_argument("--subject", choices=SUBJECTS, default="")
    parser.add_argument("--save", action="store_true", help="keep findings in tests/findings")
    options = parser.parse_args()
    tally = fuzz(options.seed, options.subject, options.first, options.count, options.seconds)
    subject = f" --subject {options.subject}" if options.subject else ""
    for said, at in tally.found.items():
        trial = trial_of(options.seed, at, options.subject)
        print(f"\n{said}\n  python -m fuzz --seed {options.seed} --first {at} --count 1{subject}")
        if options.save:
            print(
                f"  kept in {kept(trial, FINDINGS / f'{trial.subject}-{options.seed}-{at}', said)}"
            )
        else:
            for file, content in trial.files.items():
                print(f"  {file}: {content[:2000]!r}")
    counts = ", ".join(f"{count} {name}" for name, count in sorted(tally.tried.items()))
    total = sum(tally.tried.values())
    print(f"seed {options.seed}: {total} inputs ({counts}), {len(tally.found)} findings")
    return 1 if tally.found else 0


def fuzz(seed: int, subject: str, first: int, count: int, seconds: float) -> Tally:
    """Tries inputs from the number `first` on."""
    tally = Tally(Counter(), {})
    end = time.monotonic() + seconds
    last = first + count if count else sys.maxsize
    number = first
    with tempfile.TemporaryDirectory() as name:
        while number < last and time.monotonic() < end and len(tally.found) < _MOST_TOLD:
            numbers = range(number, min(number + _BATCH, last))
            number = _batch(seed, subject, numbers, Path(name), end, tally)
    return tally


def _batch(seed: int, subject: str, numbers: range, folder: Path, end: float, tally: Tally) -> int:
    """Tries the inputs in a process of their own, and gives the number to go on with."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            _try(seed, subject, numbers, folder, end, writing)
        finally:
            os._exit(0)
    os.close(writing)
    at, answered, rest = numbers.start - 1, True, b""
    while True:
        if not select.select([reading], [], [], _HANGS)[0]:
            os.kill(child, signal.SIGKILL)
        got = os.read(reading, 65536)
        if not got:
            break
        *lines, rest = (rest + got).split(b"\n")
        for line in lines:
            said = json.loads(line)
            answered = isinstance(said, str)
            if not answered:
                at = said[0]
                tally.tried[said[1]] += 1
            elif said:
                tally.found.setdefault(said, at)
    os.close(reading)
    os.waitpid(child, 0)
    if not answered:
        tally.found.setdefault(f"the process ended or hung at input {at}", at)
    return at + 1 if at >= numbers.start else numbers.stop


def _try(seed: int, subject: str, numbers: range, folder: Path, end: float, writing: int) -> None:
    """Writes a line before each input, [number, subject], and one after it, the complaint."""
    os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
    (folder / "cache").mkdir(exist_ok=True)
    here = folder / "run"
    with open(writing, "w", encoding="utf-8", buffering=1) as stream:
        prepare()
        for number in numbers:
            if time.monotonic() > end:
                return
            trial = trial_of(seed, number, subject)
            stream.write(json.dumps([number, trial.subject]) + "\n")
            shutil.rmtree(here, ignore_errors=True)
            here.mkdir()
            stream.write(json.dumps(complaint(trial, here)) + "\n")


def kept(trial: Trial, folder: Path, said: str) -> Path:
    """Writes the trial as a folder that tests/test_fuzz.py tries again."""
    for name, content in trial.files.items():
        (folder / "files" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "files" / name).write_bytes(content)
    about = {"subject": trial.subject, "words": trial.words, "found": said}
    (folder / "trial.json").write_text(json.dumps(about, indent=2) + "\n", encoding="utf-8")
    return folder


def findings() -> list[Path]:
    """The folders of what was found."""
    return sorted(path.parent for path in FINDINGS.glob("*/trial.json"))


def trial_in(folder: Path) -> Trial:
    """The trial that `kept` wrote there."""
    about = json.loads((folder / "trial.json").read_text(encoding="utf-8"))
    files = folder / "files"
    return Trial(
        about["subject"],
        {
            path.relative_to(files).as_posix(): path.read_bytes()
            for path in sorted(files.rglob("*"))
            if path.is_file()
        },
        tuple(about["words"]),
    )


if __name__ == "__main__":
    sys.exit(main())
