"""Documents that nobody wrote: each is a contract that loads, or is refused with problems."""

import json
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator.importers.command import import_document
from generator.load import load
from generator.problems import ContractError

NAMES = ["A", "B", "a", "kind", "+1", "-1", "", "List", "class", "日本", "x y"]
REFS = [
    "#/components/schemas/A",
    "#/components/schemas/B",
    "#",
    "#/components/schemas/A/properties/a",
]
SCALARS = (
    st.none() | st.booleans() | st.integers(-300, 300) | st.sampled_from(["", "a", "b", "1", "é"])
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=2)
    | st.dictionaries(st.sampled_from(NAMES), inner, max_size=2),
    max_leaves=4,
)
TYPE = st.sampled_from(["string", "integer", "number", "boolean", "object", "array", "null"])
FORMATS = [
    "date",
    "date-time",
    "uuid",
    "int32",
    "int64",
    "byte",
    "binary",
    "decimal",
    "email",
    "uri",
]


def _schemas(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    members = st.dictionaries(st.sampled_from(NAMES), inner, max_size=3)
    several = st.lists(inner, max_size=3)
    number = st.integers(-3, 5) | st.sampled_from([0.5, 1e300, 10**30])
    keywords: dict[str, st.SearchStrategy[Any]] = {
        "type": TYPE | st.lists(TYPE, max_size=2),
        "properties": members,
        "required": st.lists(st.sampled_from(NAMES), max_size=2),
        "additionalProperties": st.booleans() | inner,
        "propertyNames": inner,
        "items": inner | several,
        "prefixItems": several,
        "allOf": several,
        "oneOf": several,
        "anyOf": several,
        "not": inner,
        "enum": st.lists(SCALARS, max_size=4),
        "const": VALUES,
        "nullable": st.booleans(),
        "format": st.sampled_from(FORMATS),
        "pattern": st.sampled_from(["^a$", r"\d+", "(?=x)", "[", "a{2,1}", r"[\w-]", "(a|b)*?"]),
        "minLength": st.integers(0, 3),
        "maxLength": st.integers(0, 3),
        "minItems": st.integers(0, 3),
        "maxProperties": st.integers(0, 3),
        "uniqueItems": st.booleans(),
        "minimum": number,
        "maximum": number,
        "exclusiveMinimum": number | st.booleans(),
        "multipleOf": number,
        "default": VALUES,
        "example": VALUES,
        "examples": st.lists(VALUES, max_size=2),
        "title": st.sampled_from(["A title", "A", ""]),
        "description": st.sampled_from(["Told.", " \n", "*/ <?php"]),
        "readOnly": st.booleans(),
        "writeOnly": st.booleans(),
        "deprecated": st.booleans(),
        "discriminator": st.sampled_from(
            [{"propertyName": "kind"}, {"propertyName": "a", "mapping": {"x": "A", "y": REFS[1]}}]
        ),
        "x-enum-varnames": st.lists(st.sampled_from(NAMES), max_size=3),
        "x-flags": st.just({"A": 1}),
    }
    chosen = st.lists(st.sampled_from(sorted(keywords)), max_size=4, unique=True)
    drawn = chosen.flatmap(lambda keys: st.fixed_dictionaries({key: keywords[key] for key in keys}))
    return drawn | st.sampled_from(REFS).map(lambda ref: {"$ref": ref}) | st.booleans()


SCHEMA = st.recursive(
    st.just({}) | st.sampled_from(REFS).map(lambda r: {"$ref": r}), _schemas, max_leaves=8
)
PARAMETER = st.fixed_dictionaries(
    {
        "name": st.sampled_from([*NAMES, "id", "Accept"]),
        "in": st.sampled_from(["path", "query", "header", "cookie"]),
        "schema": SCHEMA,
    },
    optional={
        "required": st.booleans(),
        "style": st.sampled_from(["form", "deepObject", "simple"]),
        "explode": st.booleans(),
        "example": VALUES,
    },
)
CONTENT = st.dictionaries(
    st.sampled_from(["application/json", "text/plain", "*/*", "multipart/form-data"]),
    st.fixed_dictionaries({}, optional={"schema": SCHEMA}),
    max_size=2,
)
OPERATION = st.fixed_dictionaries(
    {
        "responses": st.dictionaries(
            st.sampled_from(["200", "201", "204", "2XX", "302", "404", "4XX", "default"]),
            st.fixed_dictionaries({"description": st.just("Told.")}, optional={"content": CONTENT}),
            max_size=3,
        )
    },
    optional={
        "operationId": st.sampled_from(["A", "getA", "a/b", "", "List"]),
        "parameters": st.lists(PARAMETER, max_size=3),
        "requestBody": st.fixed_dictionaries({"content": CONTENT}),
        "security": st.sampled_from([[], [{}], [{"k": ["r"]}], [{"k": ["r"]}, {"k": []}]]),
        "tags": st.just(["t"]),
    },
)
PATHS = st.dictionaries(
    st.sampled_from(["/a", "/a/{id}", "/a/{key}", "/{id}/{id}", "a", "/x?y", "/{+1}"]),
    st.dictionaries(
        st.sampled_from(["get", "put", "post", "delete", "trace"]), OPERATION, max_size=2
    ),
    max_size=2,
)
QUIET = settings(
    max_examples=250,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)


def try_import(kind: str, document: Any) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "document.json"
        path.write_text(json.dumps(document), encoding="utf-8")
        try:
            made = import_document(kind, str(path), None, "made")
        except ContractError as error:
            assert error.problems
            return
        contract = Path(folder) / "made.yaml"
        contract.write_text(made.text, encoding="utf-8")
        load(str(contract))


@QUIET
@given(
    version=st.sampled_from(["3.0.3", "3.1.0", "3.2.0"]),
    a=SCHEMA,
    b=SCHEMA,
    others=st.dictionaries(st.sampled_from(NAMES), SCHEMA, max_size=2),
    paths=PATHS,
)
def test_any_openapi_document(version: str, a: Any, b: Any, others: Any, paths: Any) -> None:
    head = {"openapi": version, "info": {"title": "t", "version": "1"}, "paths": paths}
    try_import("openapi", {**head, "components": {"schemas": {**others, "A": a, "B": b}}})


@QUIET
@given(schema=SCHEMA, a=SCHEMA, b=SCHEMA, old=st.booleans())
def test_any_schema(schema: Any, a: Any, b: Any, old: bool) -> None:
    document = schema if isinstance(schema, dict) else {}
    if old:
        document["$schema"] = "http://json-schema.org/draft-07/schema#"
    try_import("jsonschema", {**document, "components": {"schemas": {"A": a, "B": b}}})
