"""Times every codec in one process and prints JSON: {record: {codec: {step: nanoseconds}}}.

Run by bench/codecs.py with the interpreter of the peers; `generated_dtos`, `servicestack_dtos` and
`quicktype_dtos` are in a folder of its own, the first argument. What counts is the
least processor time of all rounds of a step; each round goes through all codecs, so that a busy
moment hits all of them.
"""

import gc
import json
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from data import GIVEN
from subjects import ALL, Codec

STEPS = ("to_dict", "from_dict", "to_json", "from_json")


def steps_of(codec: Codec, given: dict[str, Any]) -> dict[str, Callable[[], Any]]:
    text = json.dumps(given)
    value = codec.read_text(text)
    return {
        "to_dict": lambda: codec.write(value),
        "from_dict": lambda: codec.read(given),
        "to_json": lambda: codec.write_text(value),
        "from_json": lambda: codec.read_text(text),
    }


def changed(codec: Codec, given: dict[str, Any]) -> list[str]:
    """The members that come back otherwise than they were sent."""
    back = json.loads(codec.write_text(codec.read_text(json.dumps(given))), parse_float=Decimal)
    return [key for key in given if back.get(key) != given[key]]


def seconds(step: Callable[[], Any], times: int) -> float:
    begin = time.process_time()
    for _ in range(times):
        step()
    return time.process_time() - begin


def main() -> None:
    sys.path.insert(0, sys.argv[1])
    rounds = int(sys.argv[2])
    told: dict[str, Any] = {}
    empty = min(seconds(lambda: None, 10_000) for _ in range(200)) / 10_000
    for record, given in GIVEN.items():
        codecs = {name: make(record) for name, make, _ in ALL}
        steps = {name: steps_of(codec, given) for name, codec in codecs.items()}
        times = {
            (name, step): max(1, int(0.002 / max(seconds(run, 3) / 3, 1e-7)))
            for name, runs in steps.items()
            for step, run in runs.items()
        }
        best = dict.fromkeys(times, float("inf"))
        gc.collect()
        gc.disable()
        for _ in range(rounds):
            for name, step in times:
                count = times[name, step]
                taken = seconds(steps[name][step], count) / count - empty
                best[name, step] = min(best[name, step], taken)
        gc.enable()
        told[record] = {
            name: {step: best[name, step] * 1e9 for step in STEPS}
            | {"changes": changed(codecs[name], given)}
            for name in codecs
        }
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
