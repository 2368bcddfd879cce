"""How long `polydto watch` takes from a saved contract to the line that tells of the new files.

Usage: python bench/watch.py [--sizes 1,10,100] [--runs 20]
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from contracts import contract
from run import ENVIRONMENT, TARGETS


def reactions(folder: Path, spec: Path, runs: int) -> list[float]:
    """Seconds of each of `runs` changes, every one of which changes every output."""
    text = spec.read_text(encoding="utf-8")
    if "\ntypes:" not in text:
        text += "types:\n"
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "watch"],
        cwd=folder,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        _until_told(process)
        found = []
        for number in range(runs):
            time.sleep(0.3)  # a person's pace: the watcher has come to rest
            start = time.perf_counter()
            spec.write_text(f"{text}  Added{number}: {{fields: {{a: string}}}}\n")
            _until_told(process)
            found.append(time.perf_counter() - start)
        return found
    finally:
        process.kill()
        process.wait()


def _until_told(process: "subprocess.Popen[str]") -> None:
    assert process.stdout is not None
    for line in process.stdout:
        if " changed, " in line:
            return
    raise SystemExit("the watch has ended")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1,10,100")
    parser.add_argument("--runs", type=int, default=20)
    options = parser.parse_args()
    print("operations   median ms   largest ms")
    for size in map(int, options.sizes.split(",")):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            spec = folder / "bench.yaml"
            spec.write_text(contract(size), encoding="utf-8")
            targets = "".join(f"  {target}: {{}}\n" for target in TARGETS)
            config = f"specs: [{spec.name}]\nout: out\ntargets:\n{targets}"
            (folder / "polydto.yaml").write_text(config, encoding="utf-8")
            found = [1000 * seconds for seconds in reactions(folder, spec, options.runs)]
            print(f"{size:10}  {statistics.median(found):10.0f}  {max(found):11.0f}", flush=True)


if __name__ == "__main__":
    main()
