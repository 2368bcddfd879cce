"""Whole-process times of `polydto generate` to Python, PHP and OpenAPI, as ratios in one run.

A full run writes everything; then one with nothing to do; then one after a change of one operation.

Usage: python bench/run.py [--sizes 1,10,100,1000,5000] [--runs 7]
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from contracts import contract

# An installed package has its byte code; so shall this one, wherever it is measured.
ENVIRONMENT = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
ENVIRONMENT["PYTHONPATH"] = str(Path(__file__).parent.parent)
TARGETS = ("python", "php", "openapi")


def measure(
    command: Sequence[str], clean: Path | None = None, cwd: Path | None = None
) -> tuple[float, float]:
    """(seconds, peak memory in MiB) of one run in `cwd`, after removing the folder `clean`."""
    if clean is not None:
        shutil.rmtree(clean, ignore_errors=True)
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=ENVIRONMENT, cwd=cwd
    )
    assert process.stderr is not None
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{said.decode()}")
    return seconds, usage.ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1,10,100,1000,5000")
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    bare = [sys.executable, "-c", "pass"]
    print(
        "operations  contract   seconds   x bare Python   peak MiB   bare Python"
        "   nothing to do   one change"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for size in map(int, options.sizes.split(",")):
            spec = folder / f"bench{size}.yaml"
            spec.write_text(contract(size), encoding="utf-8")
            targets = "".join(f"  {target}: {{}}\n" for target in TARGETS)
            config = f"specs: [{spec.name}]\nout: out\ntargets:\n{targets}"
            (folder / "polydto.yaml").write_text(config, encoding="utf-8")
            out = folder / "out"
            command = [sys.executable, "-m", "generator", "generate", "-q"]
            measure(command, out, folder)  # fills the cache of compiled templates
            runs, bares = [], []
            for _ in range(options.runs if size <= 1000 else 3):
                bares.append(measure(bare)[0])
                runs.append(measure(command, out, folder))
            idle = statistics.median(measure(command, cwd=folder)[0] for _ in bares)
            text = spec.read_text(encoding="utf-8")
            changes = []
            for number in range(min(3, len(bares))):
                changed = text.replace("description: ", f"description: {number} ", 1)
                spec.write_text(changed, encoding="utf-8")
                changes.append(measure(command, cwd=folder)[0])
            change = statistics.median(changes)
            seconds = statistics.median(run[0] for run in runs)
            least = statistics.median(bares)
            memory = max(run[1] for run in runs)
            kib = spec.stat().st_size / 1024
            print(
                f"{size:10}  {kib:5.0f} KiB  {seconds:8.3f}  {seconds / least:13.1f}"
                f"  {memory:9.0f}  {least:12.3f}  {idle:8.3f} {idle / least:4.1f} x"
                f"  {change:6.3f} {change / seconds:4.0%}",
                flush=True,
            )


if __name__ == "__main__":
    main()
