"""Sends JSON through generated dataclasses: JSON lines in, JSON lines out.

In: {"module": path, "type": name, "json": text}. Out: {"json": text}, or {"refused": message}.
Where the module has constraint checks, what breaks one is refused too.
"""

import importlib.util
import json
import sys
from functools import cache
from types import ModuleType


@cache
def module_at(path: str) -> ModuleType:
    name = f"generated_{len(sys.modules)}"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # dataclasses look their own module up here
    spec.loader.exec_module(module)
    return module


def answer(request: dict[str, str]) -> dict[str, str]:
    record = getattr(module_at(request["module"]), request["type"])
    try:
        value = record.from_json(request["json"])
    except ValueError as error:
        return {"refused": str(error)}
    broken = value.validate() if hasattr(value, "validate") else []
    return {"refused": "; ".join(broken)} if broken else {"json": value.to_json()}


def main() -> None:
    for line in sys.stdin.buffer:
        said = json.dumps(answer(json.loads(line)), ensure_ascii=True)
        sys.stdout.write(said + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
