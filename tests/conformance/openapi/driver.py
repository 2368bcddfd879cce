"""Judges JSON by the schema of a component: JSON lines in, JSON lines out.

In: {"module": path of the document, "type": component, "json": text}. Out: {"json": the same
text}, or {"refused": message}. Formats are checked.
"""

import json
import sys
from decimal import Decimal
from functools import cache
from typing import Any

import jsonschema_rs
import yaml


@cache
def components(path: str) -> dict[str, Any]:
    with open(path, encoding="utf-8") as stream:
        document = yaml.load(stream, yaml.CSafeLoader)
    schemas: dict[str, Any] = document["components"]["schemas"]
    return schemas


@cache
def validator(path: str, name: str) -> jsonschema_rs.Draft202012Validator:
    schema = {"$ref": f"#/components/schemas/{name}", "components": {"schemas": components(path)}}
    return jsonschema_rs.Draft202012Validator(schema, validate_formats=True)


def constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def answer(request: dict[str, str]) -> dict[str, str]:
    judge = validator(request["module"], request["type"])
    try:
        value = json.loads(request["json"], parse_float=Decimal, parse_constant=constant)
        json.dumps(value, ensure_ascii=False, default=str).encode("utf-8")  # no lone surrogate
        judge.validate(value)
    except (ValueError, RecursionError) as error:
        return {"refused": str(error)}
    return {"json": request["json"]}


def main() -> None:
    for line in sys.stdin.buffer:
        said = json.dumps(answer(json.loads(line)), ensure_ascii=True)
        sys.stdout.write(said + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
