"""Sends JSON through generated models: JSON lines in, JSON lines out.

In: {"module": path, "type": name, "json": text}. Out: {"json": text}, or {"refused": message}.
"""

import importlib.util
import json
import sys
from functools import cache
from types import ModuleType
from typing import Any

from pydantic import TypeAdapter, ValidationError


@cache
def module_at(path: str) -> ModuleType:
    name = f"models_{len(sys.modules)}"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # the models look their own names up here
    spec.loader.exec_module(module)
    return module


@cache
def adapter(path: str, name: str) -> TypeAdapter[Any]:
    return TypeAdapter(getattr(module_at(path), name))


def answer(request: dict[str, str]) -> dict[str, str]:
    models = adapter(request["module"], request["type"])
    try:
        # Strict, so that a text is no number and a number no date. In JSON a date is a text still.
        value = models.validate_json(request["json"], strict=True)
    except ValidationError as error:
        return {"refused": str(error)}
    return {"json": models.dump_json(value, by_alias=True, exclude_unset=True).decode("utf-8")}


def main() -> None:
    for line in sys.stdin.buffer:
        said = json.dumps(answer(json.loads(line)), ensure_ascii=True)
        sys.stdout.write(said + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
