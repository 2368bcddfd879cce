"""What becomes of documents that companies publish, as the table of docs/how-to/openapi.md.

Run `python bench/documents.py [DOCUMENT …]`; without a document those of $REAL_DOCUMENTS, and that
of the npm package @octokit/openapi if npm can install it. Times are CPU seconds of whole processes,
the least of three, as cores are seldom idle; memory is the larger peak of import and generate. A
file counts as compiled if `python -m py_compile`, `php -l` or TypeScript's compiler takes it.
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
RUNS = 3
TARGETS = ("python", "php", "typescript")
COMPILER = ROOT / "tests/conformance/typescript/node_modules/typescript/bin/tsc"
HEAD = (
    "document | size | types | operations | import | generate Python, PHP, TypeScript | memory"
    " | dropped | files that compile: Python, PHP, TypeScript"
)


class Run(NamedTuple):
    seconds: float
    peak: int  # in kB
    told: str


def main(arguments: list[str]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        documents = [Path(argument).resolve() for argument in arguments] or _usual(folder)
        print(f"| {HEAD} |\n|{' --- |' * (HEAD.count('|') + 1)}")
        for path in documents:
            print(f"| {' | '.join(_row(path, folder / 'made'))} |", flush=True)


def _usual(folder: Path) -> list[Path]:
    real = Path(os.environ.get("REAL_DOCUMENTS", "/work/shared/realspecs"))
    found = [path for path in sorted(real.glob("*/*")) if path.suffix in (".yaml", ".yml", ".json")]
    # One document wants its neighbour in a folder.
    copies = folder / "documents"
    for path in found:
        copy = copies / path.relative_to(real)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
        if path.name == "common_errors.yml":
            (copy.parent / "common").mkdir()
            shutil.copy(path, copy.parent / "common")
    documents = [
        copies / path.relative_to(real) for path in found if path.name != "common_errors.yml"
    ]
    npm = ["npm", "install", "--silent", "--prefix", str(folder), "@octokit/openapi"]
    if shutil.which("npm") and subprocess.run(npm, capture_output=True).returncode == 0:
        generated = folder / "node_modules/@octokit/openapi/generated"
        documents += [generated / "api.github.com.json"]
    return documents


def _row(path: Path, folder: Path) -> list[str]:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    kind = "jsonschema" if "schema" in path.name else "openapi"
    contract = folder / "demo.yaml"
    told = ("--report", "json")
    imports = [_run("import", kind, str(path), "-o", str(contract), *told) for _ in range(RUNS)]
    out = folder / "out"
    targets = [word for target in TARGETS for word in ("-t", target)]
    draws = []
    for _ in range(RUNS):
        shutil.rmtree(out, ignore_errors=True)
        draws.append(_run("generate", str(contract), "-o", str(out), "--no-cache", "-q", *targets))
    listed = json.loads(_run("list", "types", str(contract), "--json").told)["types"]
    calls = json.loads(_run("list", "operations", str(contract), "--json").told)["operations"]
    lost = json.loads(imports[0].told)["lost"]
    peak = max(run.peak for run in (*imports, *draws)) / 1024
    size = path.stat().st_size
    return [
        path.name,
        f"{size / 1024:.0f} KB" if size < 1024 * 1024 else f"{size / 1024 / 1024:.1f} MB",
        f"{len(listed)}",
        f"{len(calls)}",
        f"{min(run.seconds for run in imports):.2f} s",
        f"{min(run.seconds for run in draws):.2f} s",
        f"{peak:.0f} MB",
        f"{lost}",
        ", ".join(_compiled(out)),
    ]


def _run(*words: str) -> Run:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "generator", *words]
    with tempfile.TemporaryFile() as told:
        # In a folder without a configuration: that of this repository has outputs of its own.
        where = tempfile.gettempdir()
        process = subprocess.Popen(command, env=environment, cwd=where, stdout=told, stderr=told)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = usage.ru_utime + usage.ru_stime
        told.seek(0)
        text = told.read().decode("utf-8")
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(words)}\n{text[-2000:]}")
    return Run(seconds, _kilobytes(usage), text)


def _kilobytes(usage: resource.struct_rusage) -> int:
    return usage.ru_maxrss // (1024 if sys.platform == "darwin" else 1)


def _compiled(out: Path) -> list[str]:
    """For each language how many files its compiler takes, of how many."""
    python = sorted(out.rglob("*.py"))
    php = sorted(out.rglob("*.php"))
    typescript = sorted(out.rglob("*.ts"))
    sound = [
        sum(_takes(sys.executable, "-m", "py_compile", str(path)) for path in python),
        sum(_takes("php", "-l", str(path)) for path in php),
        sum(
            _takes("node", str(COMPILER), "--noEmit", "--strict", "--skipLibCheck", str(path))
            for path in typescript
        ),
    ]
    files = (python, php, typescript)
    return [f"{count} of {len(of)}" for count, of in zip(sound, files, strict=True)]


def _takes(*command: str) -> bool:
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, capture_output=True).returncode == 0


if __name__ == "__main__":
    main(sys.argv[1:])
