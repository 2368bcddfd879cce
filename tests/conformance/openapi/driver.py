"""Judges JSON by the schema of a component: JSON lines in, JSON lines out.

In: {"module": path of the document, "type": component, "json": text}. Out: {"json": the same
text}, or {"refused": message}. Formats are checked. The document says which judge it wants.
"""

import json
import sys
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any

import jsonschema_rs
import yaml

Judge = Callable[[Any], None]


@cache
def document(path: str) -> dict[str, Any]:
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    found: dict[str, Any] = (
        json.loads(text) if path.endswith(".json") else yaml.load(text, yaml.CSafeLoader)
    )
    return found


@cache
def judge(path: str, name: str) -> Judge:
    """What raises ValueError for a value that is none of the component."""
    root = document(path)
    if _is_3_0(path):
        return _judge_of_3_0(root["components"]["schemas"], name)
    if "openapi" in root:
        schemas = root["components"]["schemas"]
        schema = {"$ref": f"#/components/schemas/{name}", "components": {"schemas": schemas}}
        return _validator(jsonschema_rs.Draft202012Validator, schema)
    if "$defs" in root:
        schema = {"$ref": f"#/$defs/{name}", "$defs": root["$defs"]}
        return _validator(jsonschema_rs.Draft202012Validator, schema)
    schema = {"$ref": f"#/definitions/{name}", "definitions": root["definitions"]}
    return _validator(jsonschema_rs.Draft7Validator, schema)


def _is_3_0(path: str) -> bool:
    """Its judge is one in Python, which knows no decimals."""
    return str(document(path).get("openapi", "")).startswith("3.0")


def _validator(kind: Any, schema: dict[str, Any]) -> Judge:
    validate: Judge = kind(schema, validate_formats=True).validate
    return validate


def _judge_of_3_0(schemas: dict[str, Any], name: str) -> Judge:
    """JSON Schema of OpenAPI 3.0 is a dialect of its own."""
    from jsonschema.exceptions import ValidationError
    from openapi_schema_validator import OAS30Validator, oas30_format_checker

    schema = {"$ref": f"#/components/schemas/{name}", "components": {"schemas": schemas}}
    validator = OAS30Validator(schema, format_checker=oas30_format_checker)

    def validate(value: Any) -> None:
        try:
            validator.validate(value)
        except ValidationError as error:
            raise ValueError(error.message) from None
        except TypeError as error:  # a tag that is a list or an object
            raise ValueError(str(error)) from None

    return validate


def constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def answer(request: dict[str, str]) -> dict[str, str]:
    try:
        number = float if _is_3_0(request["module"]) else Decimal
        value = json.loads(request["json"], parse_float=number, parse_constant=constant)
        json.dumps(value, ensure_ascii=False, default=str).encode("utf-8")  # no lone surrogate
        judge(request["module"], request["type"])(value)
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
