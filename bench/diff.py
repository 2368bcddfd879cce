"""Times of `polydto diff` as ratios to reading both sides, in one run.

The contracts are those of bench/contracts.py, with a cycle through all shared types. Collection of
garbage is off, as in a process of polydto. `judging` is what verdicts on the code of the targets
take.

Usage: python bench/diff.py [--operations 5000] [--changes 0,1,100,5000] [--runs 3]
                            [--targets python,php,typescript]
"""

import argparse
import gc
import re
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from contracts import contract

from generator.config import default_outputs
from generator.diff.attach import with_source
from generator.diff.change import Diff, Side
from generator.diff.compare import walked
from generator.diff.formats import Shown, report
from generator.load import load


def cyclic(text: str) -> str:
    """Each shared type refers to the next one, and the last to the first."""
    count = len(re.findall(r"^  Shared\d+:$", text, re.M))
    return re.sub(
        r"      next: Shared(\d+)\?",
        lambda match: f"      next: Shared{int(match[1]) % count + 1}?",
        text,
    )


def changed(text: str, changes: int) -> str:
    """`changes` fields of another type; the first of a type that thousands of operations reach."""
    if changes:
        text = text.replace("      amount: decimal?", "      amount: string?", 1)
    wanted = iter(range(changes - 1))
    return re.sub(
        r"      thingId: uuid",
        lambda match: "      thingId: string" if next(wanted, None) is not None else match[0],
        text,
    )


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--operations", type=int, default=5000)
    parser.add_argument("--changes", default="0,1,100,5000")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--targets", default="")
    options = parser.parse_args(arguments)
    names = tuple(filter(None, options.targets.split(",")))
    outputs = default_outputs("generated", names) if names else ()
    gc.disable()
    text = cyclic(contract(options.operations))
    print(
        "operations  changes  found  reading both   comparing   judging   telling   whole / reading"
    )
    with tempfile.TemporaryDirectory() as name:
        old, new = Path(name) / "old.yaml", Path(name) / "new.yaml"
        old.write_text(text, encoding="utf-8")
        for changes in map(int, options.changes.split(",")):
            new.write_text(changed(text, changes), encoding="utf-8")
            best: list[tuple[float, ...]] = []
            found = 0
            for _ in range(options.runs):
                start = time.perf_counter()
                before, after = load(str(old)).contract, load(str(new)).contract
                read = time.perf_counter()
                made, walk = walked(before, after)
                compared = time.perf_counter()
                diff = Diff(Side("old", before, {}), Side("new", after, {}), made)
                diff = with_source(diff, walk, outputs)
                judged = time.perf_counter()
                report("json", [diff], Shown())
                done = time.perf_counter()
                best.append((read - start, compared - read, judged - compared, done - judged))
                found = len(diff.changes)
                del before, after, made, walk, diff
                gc.collect()
            reading, *rest = (min(times) for times in zip(*best, strict=True))
            comparing, judging, telling = rest
            ratio = (reading + sum(rest)) / reading
            print(
                f"{options.operations:10}  {changes:7}  {found:5}  {reading:10.3f} s"
                f"  {comparing:8.3f} s  {judging:6.3f} s  {telling:6.3f} s   {ratio:6.2f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
