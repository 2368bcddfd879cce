"""The outputs of a language: a folder with conformance.toml, a driver and known-failing.txt.

conformance.toml says how the driver is run, and with which outputs:

command        argv, started in the folder, once for all cases; `{python}` is this interpreter
needs          programs that must be installed; with a '/', files that must be in the folder
drops-nulls    outputs whose fields know no difference between null and absent
checks-limits  outputs that refuse what breaks a constraint
trusting       outputs that check nothing: only what a reader takes is sent to them
own-messages   false: messages are not ours, and are not compared; default true
writes         false: a judge, which tells what fits and writes nothing; default true
without        {case: reason} for cases that an output cannot be made of
tool.polydto   {targets: ...}, the outputs as in polydto.yaml

A driver reads JSON lines {"module": path, "type": name, "json": text} and answers each with
{"json": text} or {"refused": message}. `module` is the first file that the output made.

known-failing.txt has a line for each vector that a language fails: `case/name # reason`, or
`output: case/name # reason`. It is still run, and a pass is an error. Where a judge refuses what
a vector gives, the line is `written: case/name # reason`.
"""

import shutil
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from generator.config import load_config
from generator.load import load_contract
from generator.render import Drawer
from generator.target import Target
from generator.testing.drivers import driver_of
from generator.testing.judging import Answer, again_complaint, complaint
from generator.testing.vectors import CASES, Vector, case_names, read_vectors


class Output(NamedTuple):
    """One output of the language in `home`. `target` draws it with `options`."""

    name: str
    home: Path
    target_name: str
    target: Target
    options: object
    command: tuple[str, ...]
    needs: tuple[str, ...]
    drops_nulls: bool
    checks_limits: bool
    trusting: bool
    own_messages: bool
    writes: bool
    without: tuple[tuple[str, str], ...]  # (case, reason)

    @property
    def missing(self) -> str:
        """A program or a file that is needed and not there; empty if nothing is missing."""
        for name in self.needs:
            if not ((self.home / name).exists() if "/" in name else shutil.which(name)):
                return name
        return ""

    def reason_without(self, case: str) -> str:
        """Why the output cannot be made of the case; empty if it can."""
        return dict(self.without).get(case, "")


class Outcome(NamedTuple):
    """What came of a vector. `complaint` is empty if the answer was right."""

    vector: Vector
    complaint: str
    reason: str  # why it is known to fail; empty if it is not


@cache
def outputs_of(home: Path) -> tuple[Output, ...]:
    """The outputs of a language, in the order of its conformance.toml.

    Raises ConfigError where that is not as polydto.yaml would be.
    """
    return tuple(_outputs(home))


def _outputs(folder: Path) -> Iterator[Output]:
    path = folder / "conformance.toml"
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    command = tuple(sys.executable if word == "{python}" else word for word in told["command"])
    for output in load_config(str(path)).outputs:
        yield Output(
            output.name,
            folder,
            output.target_name,
            output.target,
            output.options,
            command,
            tuple(told.get("needs", ())),
            output.name in told.get("drops-nulls", ()),
            output.name in told.get("checks-limits", ()),
            output.name in told.get("trusting", ()),
            told.get("own-messages", True),
            told.get("writes", True),
            tuple(told.get("without", {}).items()),
        )


@cache
def known_failing(home: Path) -> dict[str, str]:
    """Reasons by `case/name` or `output: case/name`. Raises ValueError for a line without one."""
    found = {}
    path = home / "known-failing.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        name, _, reason = line.partition("#")
        if not reason.strip():
            raise ValueError(f"{path}: '{line}' has no reason")
        found[name.strip()] = reason.strip()
    return found


def reason_of(output: Output, vector: Vector) -> str:
    """Why the vector is known to fail; empty if it is not."""
    known = known_failing(output.home)
    return known.get(vector.id) or known.get(f"{output.name}: {vector.id}", "")


def stale_lines(home: Path) -> list[str]:
    """Lines of known-failing.txt that name no vector of an output of the language."""
    ids = [vector.id for case in case_names() for vector in read_vectors(case)]
    names = [output.name for output in outputs_of(home)] + ["written"]
    fitting = {*ids, *(f"{name}: {id_}" for name in names for id_ in ids)}
    return sorted(known_failing(home).keys() - fitting)


def vectors_for(output: Output, case: str) -> tuple[Vector, ...]:
    """The vectors of the case that the output is asked."""
    vectors = read_vectors(case)
    if not output.trusting:
        return vectors
    return tuple(v for v in vectors if v.refused is None and v.breaks is None)


def run(output: Output, case: str) -> list[Outcome]:
    """Every vector of the case through the output; what was written is read again."""
    vectors = vectors_for(output, case)
    module = module_of(output, case)
    answers = ask(output, module, [(vector.type, vector.json) for vector in vectors])
    complaints = [
        complaint(
            vector,
            answer,
            drops_nulls=output.drops_nulls,
            checks_limits=output.checks_limits,
            own_messages=output.own_messages,
            writes=output.writes,
        )
        for vector, answer in zip(vectors, answers, strict=True)
    ]
    good = [at for at, said in enumerate(complaints) if not said and "json" in answers[at]]
    written = [(vectors[at].type, answers[at]["json"]) for at in good] if output.writes else []
    for at, (_, text), second in zip(good, written, ask(output, module, written), strict=False):
        complaints[at] = again_complaint(text, second)
    return [
        Outcome(vector, said, reason_of(output, vector))
        for vector, said in zip(vectors, complaints, strict=True)
    ]


@cache
def module_of(output: Output, case: str) -> Path:
    """The first file of the output, drawn into a folder of its own with all others."""
    contract = load_contract(str(CASES / case / "spec.yaml"))
    problems = [
        problem
        for problem in output.target.problems(contract, output.options)
        if not problem.warning
    ]
    if problems:
        raise ValueError(f"{output.name} cannot be made of {case}: {problems[0].message}")
    folder = Path(_drawn().name) / output.home.name / output.name / case
    paths = []
    for file in output.target.files(contract, output.options, Drawer()):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8", newline="")
        paths.append(path)
    return paths[0]


@cache
def _drawn() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="conformance-")


def ask(output: Output, module: Path, questions: Sequence[tuple[str, str]]) -> list[Answer]:
    """The driver's answers to (type, JSON) in order."""
    requests = [{"module": str(module), "type": name, "json": text} for name, text in questions]
    return driver_of(output.command, output.home).ask(requests)


def disagreement(outcome: Outcome, output: Output) -> str:
    """What to tell of an outcome that is not as it should be; empty if it is."""
    name = f"{output.name}: {outcome.vector.id}"
    if outcome.reason and not outcome.complaint:
        return f"{name}: passes, so remove its line from {output.home / 'known-failing.txt'}"
    if outcome.complaint and not outcome.reason:
        return f"{name}: {outcome.complaint}"
    return ""
