"""What generated codecs cost, beside code by hand and the packages that do the same work.

Peers are installed into a venv and a folder of their own (bench/peers/requirements.txt,
package-lock.json); `--peers FOLDER` keeps both for the next run. All codecs of a language are timed
in one process, in turns, and the least time counts. `--write` puts the tables into docs/speed.md.

Usage: python bench/codecs.py [--rounds 150] [--peers FOLDER] [--write]
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from contracts import contract

HERE = Path(__file__).parent
ROOT = HERE.parent
PEERS = HERE / "peers"
PAGE = ROOT / "docs/speed.md"
MARK = "<!-- made by 'python bench/codecs.py --write' from here on -->\n"
# 435 operations of bench/contracts.py are 1,000 classes.
OPERATIONS = 435
STEPS = ("to_dict", "from_dict", "to_json", "from_json")
RECORDS = {"NewOutgoingSession": "The seed", "Invoice": "An invoice: 30 fields in four classes"}
BARS = {
    "NewOutgoingSession": {"to_dict": 1.0, "from_dict": 0.65, "to_json": 0.3},
    "Invoice": {"to_dict": 1.0, "from_dict": 0.65, "to_json": 0.3},
}
IMPORT_BAR = 0.5
NATIVE = {"pydantic": "Rust", "msgspec": "C"}
ENVIRONMENT = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
ENVIRONMENT["PYTHONPATH"] = str(ROOT)

Told = dict[str, dict[str, dict[str, Any]]]  # record, codec, step: nanoseconds


def run(command: Sequence[str | Path], cwd: Path = ROOT, given: str | None = None) -> str:
    done = subprocess.run(
        command, cwd=cwd, env=ENVIRONMENT, input=given, capture_output=True, text=True
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))} failed:\n{done.stderr}")
    return done.stdout


@contextmanager
def folder_of(peers: Path | None) -> Iterator[Path]:
    if peers is None:
        with tempfile.TemporaryDirectory() as name:
            yield Path(name)
    else:
        peers.mkdir(parents=True, exist_ok=True)
        yield peers.resolve()


def install(folder: Path) -> Path:
    """Installs the peers where they are not there yet, and gives their interpreter."""
    python = folder / "venv/bin/python"
    if not python.exists():
        run([sys.executable, "-m", "venv", folder / "venv"])
        run([python, "-m", "pip", "install", "--quiet", "-r", PEERS / "requirements.txt"])
    if not (folder / "node_modules").is_dir():
        for name in ("package.json", "package-lock.json"):
            shutil.copy(PEERS / name, folder)
        run(["npm", "ci", "--silent", "--no-audit", "--no-fund"], folder)
    return python


def draw(folder: Path) -> Path:
    """Generates everything that is measured; gives the folder of the Python modules."""
    big = folder / "big.yaml"
    big.write_text(contract(OPERATIONS), encoding="utf-8")
    config = folder / "polydto.yaml"
    codecs = os.path.relpath(PEERS / "codecs.yaml", folder)
    config.write_text(
        f"edition: 1\nspecs: [{codecs}, big.yaml]\nout: out\n"
        "targets:\n  python: {}\n  python-servicestack: {target: python, style: servicestack}\n"
        "  php-plain: {target: php, style: plain}\n  jsonschema: {}\n",
        encoding="utf-8",
    )
    run([sys.executable, "-m", "generator", "generate", "-q"], folder)
    modules = folder / "modules"
    modules.mkdir(exist_ok=True)
    out = folder / "out"
    shutil.copy(out / "python/codecs.py", modules / "generated_dtos.py")
    shutil.copy(out / f"python/bench{OPERATIONS}.py", modules / "thousand.py")
    shutil.copy(out / "python-servicestack/codecs_dtos.py", modules / "servicestack_dtos.py")
    schema = out / "jsonschema/codecs.schema.json"
    made = modules / "quicktype_dtos.py"
    options = "--src-lang schema --lang python --python-version 3.7".split()
    quicktype = folder / "node_modules/.bin/quicktype"
    run([quicktype, *options, "-o", made, f"{schema}#/$defs/"])
    return modules


def seconds_of_import(modules: Path) -> float:
    """The least time in which a fresh interpreter imports 1,000 classes, byte code at hand."""
    code = (
        "import json, sys, time\n"
        "import dataclasses, datetime, decimal, enum, re, typing, uuid, binascii\n"
        "begin = time.process_time()\n"
        "import thousand\n"
        "taken = time.process_time() - begin\n"
        "kinds = [kind for kind in vars(thousand).values() if isinstance(kind, type)]\n"
        "made = [kind for kind in kinds if kind.__module__ == 'thousand']\n"
        "assert 990 < len(made) < 1010, len(made)\n"
        "print(taken)\n"
    )
    return min(float(run([sys.executable, "-c", code], modules)) for _ in range(24))


def table(told: dict[str, dict[str, Any]], bars: dict[str, float]) -> Iterator[str]:
    """Nanoseconds, and what they are to code by hand."""
    yield "| codec | " + " | ".join(STEPS) + " | comes back changed |"
    yield "| --- | " + "---: | " * len(STEPS) + "--- |"
    hand = told["by hand"]
    for name, times in told.items():
        cells = [f"{times[step]:,.0f} ({times[step] / hand[step]:.2f})" for step in STEPS]
        called = f"{name} ({NATIVE[name]})" if name in NATIVE else name
        yield f"| {called} | " + " | ".join(cells) + f" | {', '.join(times['changes'])} |"
    if bars:
        cells = [f"≤ {bars[step]:.2f}" if step in bars else "" for step in STEPS]
        yield "| bar for polydto | " + " | ".join(cells) + " | |"


def missed(python: Told, imported: float) -> Iterator[str]:
    """The bars that generated code does not reach, and what pure Python is faster."""
    for record, bars in BARS.items():
        told = python[record]
        for step, bar in bars.items():
            ratio = told["polydto"][step] / told["by hand"][step]
            if ratio > bar:
                yield f"{record}.{step}: {ratio:.2f} of the time of code by hand, not {bar:.2f}"
        for step in STEPS:
            others = [name for name in told if name not in NATIVE and name != "polydto"]
            best = min(others, key=lambda name: float(told[name][step]))
            if told[best][step] < told["polydto"][step]:
                share = told["polydto"][step] / told[best][step]
                yield f"{record}.{step}: {best} is faster, polydto takes {share:.2f} times its time"
    if imported > IMPORT_BAR:
        yield f"1,000 classes are imported in {imported:.2f} s, not in {IMPORT_BAR} s"


def page(python: Told, php: Told, imported: float) -> Iterator[str]:
    version = ".".join(map(str, sys.version_info[:2]))
    yield f"Nanoseconds, and in brackets the ratio to code by hand. CPython {version}."
    for record, title in RECORDS.items():
        yield f"\n### {title}, Python\n"
        yield from table(python[record], BARS[record])
    for record, title in RECORDS.items():
        yield f"\n### {title}, PHP\n"
        yield from table(php[record], {})
    yield f"\n### Import\n\n1,000 generated classes: {imported:.2f} s (bar: {IMPORT_BAR} s)."
    yield "\n### Missed\n"
    lines = [f"- {line}." for line in missed(python, imported)]
    yield "\n".join(lines) if lines else "Nothing."


def measured(folder: Path, rounds: int) -> tuple[Told, Told, float]:
    python = install(folder)
    modules = draw(folder)
    timed = json.loads(run([python, PEERS / "measure.py", modules, str(rounds)]))
    given = run([python, "-c", "import json, data; print(json.dumps(data.GIVEN))"], PEERS)
    php: Callable[[], str] = lambda: run(  # noqa: E731
        ["php", PEERS / "measure.php", folder / "out/php-plain/codecs", str(rounds)], given=given
    )
    return timed, json.loads(php()), seconds_of_import(modules)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=150)
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    with folder_of(options.peers) as folder:
        text = "\n".join(page(*measured(folder, options.rounds))) + "\n"
    print(text, end="")
    print(f"\nload: {os.getloadavg()[0]:.1f}", file=sys.stderr)
    if options.write:
        head, _, _ = PAGE.read_text(encoding="utf-8").partition(MARK)
        PAGE.write_text(f"{head}{MARK}\n{text}", encoding="utf-8")


if __name__ == "__main__":
    main()
