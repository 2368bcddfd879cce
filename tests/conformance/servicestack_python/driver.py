"""Sends JSON through classes for the package servicestack: JSON lines in, JSON lines out.

In: {"module": path, "type": name, "json": text}. Out: {"json": text}, or {"refused": message}.
"""

import importlib
import importlib.util
import json
import sys
from functools import cache
from types import ModuleType
from typing import Any

servicestack: Any = importlib.import_module("servicestack")


@cache
def module_at(path: str) -> ModuleType:
    name = f"dtos_{len(sys.modules)}"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # types that are texts are looked up there
    spec.loader.exec_module(module)
    return module


def answer(request: dict[str, str]) -> dict[str, str]:
    record = getattr(module_at(request["module"]), request["type"])
    try:
        value = servicestack.from_json(record, request["json"])
        return {"json": servicestack.to_json(value)}
    except Exception as error:
        return {"refused": f"{type(error).__name__}: {error}"}


def main() -> None:
    answers, sys.stdout = sys.stdout, sys.stderr  # the package prints what it cannot read
    for line in sys.stdin.buffer:
        said = json.dumps(answer(json.loads(line)), ensure_ascii=True)
        answers.write(said + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
