"""Calling code that proves verdicts: each folder of tests/source is run against both sides.

A folder has `old.yaml`, `new.yaml`, a caller, `options.yaml` (the target and its options; under
`new` what they are on the new side, and renames) and `expected.txt`: the effects, and what becomes
of the caller on each side. All callers of a language are checked and run together.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from generator.closure import answered, reach
from generator.diff.change import Level, Way
from generator.diff.source import Effect, Renames, effects
from generator.ir import Contract
from generator.load import load_contract
from generator.render import Drawer
from generator.target import find_target

ROOT = Path(__file__).parents[1]
PROOFS = ROOT / "tests/source"
SIDES = ("old", "new")
DRAW = Drawer()
_LANGUAGES = {".py": "python", ".php": "php", ".ts": "typescript", ".mjs": "javascript"}


class Outcome(NamedTuple):
    """What became of a caller: what a checker refuses, what stopped it, what it printed."""

    refused: tuple[str, ...]
    stopped: str
    printed: str

    @property
    def passes(self) -> bool:
        return not self.refused and not self.stopped


class Proof(NamedTuple):
    name: str
    language: str
    folder: Path
    caller: Path
    target: str
    options: Mapping[str, Mapping[str, Any]]  # by side
    renames: Renames

    @property
    def rule(self) -> str:
        """The folder's name up to the language."""
        return self.name.partition(f"-{self.language}")[0]


def proofs() -> list[Proof]:
    """All folders, by name."""
    return [_proof(path.parent) for path in sorted(PROOFS.glob("*/expected.txt"))]


def _proof(folder: Path) -> Proof:
    (caller,) = folder.glob("caller.*")
    given = yaml.safe_load((folder / "options.yaml").read_text(encoding="utf-8"))
    target = given.pop("target")
    changed = given.pop("new", {})
    members = {
        (str(place).split(".")[0], str(place).split(".")[1]): name
        for place, name in given.pop("members", {}).items()
    }
    renames = Renames(given.pop("declarations", {}), members)
    options = {"old": given, "new": {**given, **changed}}
    language = _LANGUAGES[caller.suffix]
    return Proof(folder.name, language, folder, caller, target, options, renames)


# --- effects


def ways_of(contract: Contract) -> dict[str, Way]:
    """Where operations use each declaration."""
    asked = reach(contract, (operation.name for operation in contract.operations))
    told = reach(contract, (name for op in contract.operations for name in answered(op)))
    both = {(True, True): Way.BOTH, (True, False): Way.REQUEST, (False, True): Way.RESPONSE}
    return {
        name: both.get((name in asked, name in told), Way.NONE) for name in contract.declarations
    }


def contract_of(proof: Proof, side: str) -> Contract:
    return load_contract(str(proof.folder / f"{side}.yaml"))


_effects: dict[str, tuple[Effect, ...]] = {}


def effects_of(proof: Proof) -> tuple[Effect, ...]:
    """What the two sides of a proof give."""
    if proof.name not in _effects:
        _effects[proof.name] = _compared(proof)
    return _effects[proof.name]


def _compared(proof: Proof) -> tuple[Effect, ...]:
    target: Any = find_target(proof.target)
    old, new = (
        target.surface(contract_of(proof, side), target.Options(**proof.options[side]))
        for side in SIDES
    )
    return effects(old, new, ways_of(contract_of(proof, "new")), proof.renames)


def shown(found: Iterable[Effect], outcomes: Mapping[str, Outcome]) -> str:
    """The text of expected.txt."""
    lines: list[str] = []
    for effect in found:
        place = ".".join(filter(None, (effect.declaration, effect.member))) or "everything"
        silent = ", silent" if effect.silent else ""
        lines += [
            f"{effect.rule} at {place}: {effect.level.word}{silent}",
            f"  {effect.why}",
            f"  {effect.witness}",
            "",
        ]
    for side in SIDES:
        outcome = outcomes[side]
        lines.append(f"{side}:")
        lines += [f"  refused: {text}" for text in outcome.refused]
        if outcome.stopped:
            lines.append(f"  stops: {outcome.stopped}")
        lines += [f"  prints: {text}" for text in outcome.printed.splitlines()]
    return "\n".join((*lines, ""))


def worst(found: Sequence[Effect], rule: str) -> tuple[Level, bool]:
    """The worst level of a rule, and whether that is silent."""
    return max(
        ((effect.level, effect.silent) for effect in found if effect.rule == rule),
        default=(Level.SAFE, False),
    )


# --- running


def run(chosen: Sequence[Proof], folder: Path, typescript: Path | None) -> dict[str, Any]:
    """The outcomes of each proof by its name and side. All are of one language."""
    for proof in chosen:
        for side in SIDES:
            place = folder / f"{_module(proof.name)}_{side}"
            target: Any = find_target(proof.target)
            options = target.Options(**proof.options[side])
            contract = contract_of(proof, side)
            for file in target.files(contract, options, DRAW):
                path = place / file.path
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(file.text, encoding="utf-8")
            shutil.copy(proof.caller, place / proof.caller.name)
    keys = [(proof.name, side) for proof in chosen for side in SIDES]
    places = {key: folder / f"{_module(key[0])}_{key[1]}" for key in keys}
    if chosen[0].language == "python":
        found = _python(places, folder)
    elif chosen[0].language == "php":
        found = _php(places)
    elif chosen[0].language == "javascript":
        found = _javascript(places)
    else:
        assert typescript is not None
        found = _typescript(places, folder, typescript)
    return {proof.name: {side: found[proof.name, side] for side in SIDES} for proof in chosen}


Key = tuple[str, str]


def _module(name: str) -> str:
    return name.replace("-", "_")


_RUNNER = """
import contextlib, io, json, os, runpy, sys
made = {}
for name, place in json.load(sys.stdin).items():
    printed, stopped = io.StringIO(), ""
    known = set(sys.modules)
    sys.path.insert(0, place)
    with contextlib.redirect_stdout(printed):
        try:
            runpy.run_path(os.path.join(place, "caller.py"), run_name="__main__")
        except Exception as error:
            stopped = f"{type(error).__name__}: {error}"
    sys.path.remove(place)
    for module in set(sys.modules) - known:
        if os.path.dirname(getattr(sys.modules[module], "__file__", None) or "") == place:
            del sys.modules[module]
    made[name] = [stopped, printed.getvalue()]
json.dump(made, sys.stdout)
"""


def _python(places: Mapping[Key, Path], folder: Path) -> dict[Key, Outcome]:
    ran = _told([sys.executable, "-c", _RUNNER], {" ".join(k): str(p) for k, p in places.items()})
    # To mypy each folder is a package, as many modules of one name are no program.
    for place in places.values():
        (place / "__init__.py").touch()
        caller = place / "caller.py"
        text = caller.read_text(encoding="utf-8")
        caller.write_text(re.sub(r"^from demo", "from .demo", text, flags=re.M), encoding="utf-8")
    (folder / "mypy.ini").write_text("[mypy]\n", encoding="utf-8")
    callers = [f"{place.name}/caller.py" for place in places.values()]
    done = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--strict", "--config-file", "mypy.ini"),
            *("--cache-dir", os.devnull, "--follow-imports", "silent", "--no-error-summary"),
            *("--hide-error-context", "--no-color-output", *callers),
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    refused = _by_folder(re.findall(r"^(\w+)/caller\.py:\d+: error: (.*)$", done.stdout, re.M))
    assert done.stderr == "", done.stderr
    found = {}
    for key, place in places.items():
        stopped, printed = ran[" ".join(key)]
        told = tuple(text.replace(f"{place.name}.", "") for text in refused.get(place.name, ()))
        # Pydantic tells over several lines, with an address that has its version.
        if "For further information" in stopped:
            stopped = " ".join(re.sub(r"For further information visit \S+", "", stopped).split())
        found[key] = Outcome(told, stopped.replace(f"{place}/", ""), printed)
    return found


_PRELUDE = """<?php
error_reporting(E_ALL);
set_error_handler(function (int $level, string $said): never { throw new ErrorException($said); });
set_exception_handler(function (Throwable $error): void {
    echo "\\0", get_class($error), ': ', $error->getMessage();
});
spl_autoload_register(function (string $class): void {
    [$space, $name] = explode('\\\\', $class, 2) + [1 => ''];
    $files = glob(getcwd() . '/*/src/' . strtr($name, '\\\\', '/') . '.php');
    foreach ($files as $file) require $file;
});
"""


def _php(places: Mapping[Key, Path]) -> dict[Key, Outcome]:
    def one(place: Path) -> Outcome:
        prelude = _PRELUDE
        for file in place.glob("demo*.php"):
            prelude += f"require {str(ROOT / 'tests/php_stand_ins/ServiceStack.php')!r};\n"
            prelude += f"require {str(file)!r};\n"
        (place / "prelude.php").write_text(prelude, encoding="utf-8")
        done = subprocess.run(
            ["php", "-d", "auto_prepend_file=prelude.php", "caller.php"],
            cwd=place,
            capture_output=True,
            text=True,
            check=False,
        )
        printed, _, stopped = done.stdout.partition("\0")
        # PHP names the place of a call that lacks an argument.
        stopped = re.sub(r"passed in \S+ on line \d+", "passed", stopped)
        stopped = re.sub(r", called in \S+ on line \d+", "", stopped)
        return Outcome((), " ".join(stopped.split()), printed)

    with ThreadPoolExecutor(2) as pool:
        return dict(zip(places, pool.map(one, places.values()), strict=True))


_NODE = """
const made = {};
let printed = [];
console.log = (...told) => printed.push(told.join(' '));
for (const [name, place] of Object.entries(JSON.parse(require('fs').readFileSync(0, 'utf8')))) {
  printed = [];
  let stopped = '';
  try {
    require(place + '/caller.js');
  } catch (error) {
    stopped = `${error.name}: ${error.message}`;
  }
  made[name] = [stopped, printed.map((line) => line + '\\n').join('')];
}
process.stdout.write(JSON.stringify(made));
"""


_MODULES = """
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
const made = {};
let printed = [];
console.log = (...told) => printed.push(told.join(' '));
for (const [name, place] of Object.entries(JSON.parse(readFileSync(0, 'utf8')))) {
  printed = [];
  let stopped = '';
  try {
    await import(pathToFileURL(place + '/caller.mjs'));
  } catch (error) {
    stopped = `${error.name}: ${error.message}`;
  }
  made[name] = [stopped, printed.map((line) => line + '\\n').join('')];
}
process.stdout.write(JSON.stringify(made));
"""


def _javascript(places: Mapping[Key, Path]) -> dict[Key, Outcome]:
    given = {" ".join(key): str(place) for key, place in places.items()}
    ran = _told(["node", "--input-type=module", "-e", _MODULES], given)
    return {key: Outcome((), *ran[" ".join(key)]) for key in places}


def _typescript(places: Mapping[Key, Path], folder: Path, typescript: Path) -> dict[Key, Outcome]:
    options = {"strict": True, "target": "ES2022", "module": "commonjs", "types": []}
    more = {"outDir": "out", "rootDir": ".", "skipLibCheck": True, "lib": ["ES2022", "DOM"]}
    config = {"compilerOptions": {**options, **more}, "include": ["*/*.ts"]}
    (folder / "tsconfig.json").write_text(json.dumps(config), encoding="utf-8")
    done = subprocess.run(
        ["node", str(typescript / "node_modules/typescript/bin/tsc"), "-p", "."],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    told = re.findall(r"^(\w+)/(\w+)\.ts\(\d+,\d+\): error (.*)$", done.stdout, re.M)
    assert all(file == "caller" for _, file, _ in told), done.stdout
    refused = _by_folder((place, text) for place, _, text in told)
    built = {" ".join(key): str(folder / "out" / place.name) for key, place in places.items()}
    ran = _told(["node", "-e", _NODE], built)
    return {
        key: Outcome(tuple(refused.get(place.name, ())), *ran[" ".join(key)])
        for key, place in places.items()
    }


def _told(command: list[str], given: Mapping[str, str]) -> dict[str, list[str]]:
    done = subprocess.run(
        command, input=json.dumps(given), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


def _by_folder(rows: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for place, text in rows:
        found.setdefault(place, []).append(text)
    return found
