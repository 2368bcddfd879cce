"""What must be true of a run, whatever it was given."""

import json
import os
import re
import shutil
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from fuzz.mutations import mutated
from fuzz.sandbox import Done, run
from fuzz.trials import SPEC, Trial
from generator import plan as planning
from generator.cachefolder import cache_folder
from generator.explain import explanations
from generator.load import load_contract
from generator.problems import ContractError

_SHOWN = re.compile(r"^(?:error|warning)\[([^\]]*)\]: ", re.MULTILINE)
_CODES = (0, 1, 2, 3)
# What drives a terminal, or reorders the text in it.
_CONTROLS = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]")
_PATHS = ("../mine.txt", "mine.txt", "/etc/x", "", "..", "a/../../mine.txt", "\x00", "x" * 300)


def complaint(trial: Trial, folder: Path) -> str:
    """What is wrong with the trial, run in that empty folder; empty if nothing is."""
    for name, content in trial.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    here = os.getcwd()
    os.chdir(folder)
    try:
        return _CHECKS[trial.subject](trial)
    finally:
        os.chdir(here)
        for kind in ("runs", "plans"):
            shutil.rmtree(cache_folder(kind) or "", ignore_errors=True)


def _fault(name: str, done: Done) -> str:
    """What is wrong with any run. One that reports an error has written nothing."""
    codes = _SHOWN.findall(done.err)
    said = ""
    if done.broken:
        said = done.broken
    elif done.code not in _CODES:
        said = f"exit code {done.code}: {done.err.strip()[-300:]}"
    elif "Traceback" in done.err:
        said = f"a traceback: {done.err[-300:]}"
    elif not _known_codes().issuperset(codes):
        said = f"unknown codes {sorted(set(codes) - _known_codes())}"
    elif control := _CONTROLS.search(done.err + done.out):
        said = f"it prints {control[0]!r}"
    elif done.code in (2, 3) and not codes:
        said = f"exit code {done.code} and no problem: {done.err[-300:]}"
    elif done.code in (2, 3) and done.written:
        said = f"exit code {done.code}, and yet it wrote {sorted(done.written)[0]}"
    return f"{name}: {said}" if said else ""


@cache
def _known_codes() -> frozenset[str]:
    return frozenset(explanations())


def _run(*words: str, writes: Sequence[str] = ()) -> Done:
    """The run, without what it wrote into the cache, which is nobody's file."""
    cache_root = os.path.realpath(os.path.join(os.environ["XDG_CACHE_HOME"], "polydto"))
    done = run(words, [Path(name) for name in (*writes, cache_root)])
    mine = (path for path in done.written if not f"{path}/".startswith(f"{cache_root}/"))
    return done._replace(written=frozenset(mine))


def _with_temporary(name: str) -> tuple[str, str]:
    return name, f".{name}.{os.getpid()}.polydto~"


def _contract(trial: Trial) -> str:
    linted = _run("lint")
    made = _run("generate", "--no-cache", writes=["out"])
    if fault := _fault("lint", linted) or _fault("generate", made):
        return fault
    if (linted.code in (2, 3)) != (made.code in (2, 3)):
        return f"lint exits with {linted.code}, generate with {made.code}"
    return _broken_files() if made.code == 0 else ""


def _broken_files() -> str:
    """The first generated file that its own parser refuses, where this process has one."""
    for path in sorted(Path("out").rglob("*")):
        try:
            if path.suffix == ".py":
                compile(path.read_bytes(), str(path), "exec", dont_inherit=True)
            elif path.suffix == ".json":
                json.loads(path.read_bytes())
        except (SyntaxError, ValueError) as error:
            return f"{path} is broken: {error}"
    return ""


def _format(trial: Trial) -> str:
    linted = _run("lint")
    done = _run("fmt", writes=_with_temporary(SPEC))
    if fault := _fault("lint", linted) or _fault("fmt", done):
        return fault
    if linted.code in (2, 3):
        return ""
    again = _run("fmt", "--check")
    if again.code:
        return f"fmt: its own text is not its form: {again.broken}{again.err[-300:]}"
    after = load_contract(SPEC)
    Path(SPEC).write_bytes(trial.files[SPEC])
    return "" if load_contract(SPEC) == after else "fmt: another contract"


def _diff(trial: Trial) -> str:
    form, output = trial.words
    return _fault("diff", _run("diff", "old.yaml", SPEC, "--format", form, "-t", output))


def _import(trial: Trial) -> str:
    (kind,) = trial.words
    writes = _with_temporary("made.yaml")
    done = _run("import", kind, "document", "-o", "made.yaml", writes=writes)
    if done.code or done.broken:
        return _fault(f"import {kind}", done)
    try:
        load_contract("made.yaml")  # a target may have names that clash; its author settles that
    except ContractError as error:
        return f"import {kind}: an invalid contract: {str(error)[:300]}"
    return _fault("lint of an import", _run("lint", "made.yaml"))


def _update(trial: Trial) -> str:
    return _fault("update", _run("update", "--check", "--spec", SPEC, trial.words[0]))


def _config(trial: Trial) -> str:
    # A configuration may name any folder; here it is kept from leaving this one.
    done = _run("generate", "--no-cache", writes=["."])
    if done.broken.startswith(("Forbidden: os.mkdir", "Forbidden: open")):
        return ""
    return _fault("config", done)


def _manifest(trial: Trial) -> str:
    first = _run("generate", "--no-cache", writes=["out"])
    path = Path("out/.polydto.json")
    if first.code or not path.is_file():
        return f"generate: {first.broken}{first.err}"
    Path("mine.txt").write_text("mine", encoding="utf-8")
    Path("out/mine.txt").write_text("mine", encoding="utf-8")
    path.write_bytes(_spoiled(trial, path.read_bytes()))
    Path(SPEC).write_bytes(trial.files["after.yaml"])
    done = _run("generate", "--no-cache", writes=["out"])
    if fault := _fault("generate with a spoiled manifest", done):
        return fault
    kept = Path("mine.txt").is_file() and Path("out/mine.txt").is_file()
    return "" if kept else "a spoiled manifest removes a file of somebody else"


def _cached(trial: Trial) -> str:
    """A spoiled entry of the cache changes nothing in what a run writes."""
    setattr(planning, "SMALLEST", 1)  # noqa: B010 - any contract is a large one here
    runs = [_run("generate", writes=["out"]) for _ in range(2)]
    if any(done.code or done.broken for done in runs):
        return f"generate: {runs}"
    entries = sorted(Path(cache_folder(trial.subject) or "").glob("*.json"))
    if not entries:
        return f"nothing is kept in {trial.subject}"
    for path in entries:
        path.write_bytes(_spoiled(trial, path.read_bytes()))
    Path(SPEC).write_bytes(trial.files["after.yaml"])
    done = _run("generate", writes=["out"])
    if fault := _fault(f"generate with spoiled {trial.subject}", done):
        return fault
    if done.code == 0:
        checked = _run("check", "--no-cache")
        if checked.code:
            return f"spoiled {trial.subject}: stale files, and nobody is told"
    return ""


def _spoiled(trial: Trial, content: bytes) -> bytes:
    """The content after a mutation, or as JSON of another meaning."""
    random = Random(trial.words[0])
    if random.random() < 0.5 or trial.subject != "manifest":
        return mutated(random, content, (content, *trial.files.values()))
    root: Any = json.loads(content)
    node = root
    for _ in range(random.randrange(4)):
        inner = list(node.values()) if isinstance(node, dict) else node
        nested = [item for item in inner if isinstance(item, dict | list) and item]
        node = random.choice(nested) if nested else node
    key = random.choice(sorted(node) if isinstance(node, dict) else range(len(node)))
    kind = random.randrange(3)
    if kind == 0:
        del node[key]
    elif kind == 1 and isinstance(node, dict):
        node[random.choice(_PATHS)] = node[key]
    else:
        node[key] = random.choice((None, 0, -1, "", [], {}, True, ["x"], "1" * 64, *_PATHS))
    return json.dumps(root, indent=2).encode()


_CHECKS: dict[str, Callable[[Trial], str]] = {
    "contract": _contract,
    "format": _format,
    "diff": _diff,
    "import": _import,
    "document": _import,
    "update": _update,
    "config": _config,
    "manifest": _manifest,
    "runs": _cached,
    "plans": _cached,
}
