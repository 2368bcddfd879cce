"""How long a browser takes to open the reference page of a large contract.

Medians of some runs, in milliseconds from the start of navigation: to the end of the load event,
and to the first frame behind it; and the time of the processor on the page's thread, which other
programs on the machine do not lengthen much. A page without content is opened in turns with it.

Usage: python bench/page.py [--operations 650] [--runs 5] [--outputs "php, typescript, python"]
Needs Chromium, Node and what tools/toolchains puts into tests/browser.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from contracts import contract  # noqa: E402

from generator.load import load  # noqa: E402
from generator.plan import LazyDrawer  # noqa: E402
from generator.targets import docs  # noqa: E402

_EMPTY = "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Empty</title><h1>Empty</h1>"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--operations", type=int, default=650)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--outputs", default="php, typescript, python")
    options = parser.parse_args()
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if browser is None:
        raise SystemExit("there is no chromium; bash tools/toolchains installs it")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        spec = folder / "bench.yaml"
        spec.write_text(contract(options.operations), encoding="utf-8")
        read = load(str(spec)).contract
        (made,) = docs.files(read, docs.Options(outputs=options.outputs), LazyDrawer())
        pages = [folder / "empty.html", folder / "page.html"]
        for page, text in zip(pages, (_EMPTY, made.text), strict=True):
            page.write_text(text, encoding="utf-8")
        script = str(ROOT / "tests/browser/opening.mjs")
        command = ["node", script, browser, str(options.runs), *map(str, pages)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        print(f"{len(read.declarations)} types and requests, {options.runs} runs")
        print("page        MB   elements   load   frame   processor")
        for page, seen in zip(pages, json.loads(done.stdout), strict=True):
            size = page.stat().st_size / 1e6
            times = (median(seen[what]) for what in ("load", "frame", "processor"))
            shown = "  ".join(f"{time:6.0f}" for time in times)
            print(f"{page.stem:6} {size:7.2f} {seen['elements']:10} {shown}")


if __name__ == "__main__":
    main()
