"""Whole-process times of a ServiceStack service: `import` of its metadata, then `generate`.

Least of some runs, with the time of a fixed loop of Python in the same run: on a machine that has
other things to do, the ratio to it tells more than seconds do.

Usage: python bench/service.py [--sizes 1500,10000] [--runs 5]
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from run import measure
from services import document

STYLES = ("php", "python", "typescript")
LOOP = "d = {}\nfor i in range(3_000_000): d[i & 1023] = (i, str(i & 255))"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1500,10000")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    print(" types  metadata   import  generate      both   fixed loop   x the loop   peak MiB")
    for size in map(int, options.sizes.split(",")):
        with tempfile.TemporaryDirectory() as name:
            _measured(size, Path(name), options.runs)


def _measured(size: int, folder: Path, runs: int) -> None:
    (folder / "metadata.json").write_text(json.dumps(document(size), indent=1), encoding="utf-8")
    targets = "".join(f"  {target}: {{style: servicestack}}\n" for target in STYLES)
    config = f"specs: [bench.yaml]\nout: out\ntargets:\n{targets}"
    (folder / "polydto.yaml").write_text(config, encoding="utf-8")
    program = [sys.executable, "-m", "generator"]
    imports, generates, loops = [], [], []
    for _ in range(runs):
        loops.append(measure([sys.executable, "-c", LOOP])[0])
        words = ["import", "servicestack", "metadata.json", "-o", "bench.yaml"]
        imports.append(measure([*program, *words], cwd=folder))
        generates.append(measure([*program, "generate", "-q"], folder / "out", folder))
    imported, generated, loop = min(imports)[0], min(generates)[0], min(loops)
    both = imported + generated
    mib = (folder / "metadata.json").stat().st_size / 2**20
    memory = max(run[1] for run in (*imports, *generates))
    print(
        f"{size:6} {mib:5.1f} MiB  {imported:7.3f}  {generated:8.3f}  {both:8.3f}"
        f"   {loop:10.3f}   {both / loop:10.2f}   {memory:8.0f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
