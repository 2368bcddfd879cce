"""The OpenAPI target: its text, its schemas, its paths, and what it refuses."""

import json
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from openapi_spec_validator import validate

from generator.ir import Contract
from generator.load import load_contract
from generator.problems import Problem
from generator.render import Drawer
from generator.targets import openapi
from generator.targets.openapi import Options
from generator.targets.openapi.jsontext import json_text
from generator.targets.openapi.yamltext import yaml_text

SPECS = ("specs/new_outgoing_session.yaml", "specs/kitchen_sink.yaml")
STYLES = [
    Options(style, version, format_)
    for style in ("fragment", "document")
    for version in ("3.1", "3.0")
    for format_ in ("yaml", "json")
]
HOSTILE = (
    "*/ <?php ?> \"\"\" ''' {{ page }} {% raw %} ${x} #{x} \\u002a/ `x` -- # c: d\n"
    "\t tab\n  - indented: yes\n---\n...\n%YAML 1.1\n&a *a !!str <<: \u2028 \u2029 \u0085"
    " \ufeff é 💥 \\"
)
TRAPS = (
    *("no", "No", "on", "OFF", "y", "n", "Y", "yes", "true", "True", "null", "Null", "~", ""),
    *("012", "0o17", "0x1F", "0b1", "1:20", "190:20:30", "1e3", "1_000", "+1", "-1", "1.", ".5"),
    *(".inf", "-.Inf", ".nan", "nan", "inf", "2026-11-24", "2026-11-24T10:00:00Z", "=", "<<"),
    *(" a", "a ", "a: b", "a #b", "#a", "- a", "-", "?", "? a", ":", "a:", "&a", "*a", "!a", "%a"),
    *("@a", "`a", "|", ">", "[", "]", "{a}", "a, b", "a]", "'a'", '"a"', "---", "...", "a\\", "\\"),
    *("a\nb", "a\n", "a\n\n", "\n", "\na", " a\nb", "a \nb", "a\n b", "a\n\nb\n", "a\tb", "a\r\nb"),
    *(
        "\u2028",
        "a\u2028b",
        "\u0085",
        "\ufeff",
        "💥",
        "\x00",
        "\x07",
        "\x7f",
        "e1",
        "E",
        "Infinity",
    ),
)


def _contract(tmp_path: Path, text: str) -> Contract:
    path = tmp_path / "contract.yaml"
    path.write_text("polydto: 1\nname: tried\n" + text, encoding="utf-8")
    return load_contract(str(path))


def _text(contract: Contract, options: Options) -> str:
    (file,) = openapi.files(contract, options, Drawer())
    return file.text


def _document(contract: Contract, version: str = "3.1") -> Any:
    options = Options("document", version)
    assert list(openapi.problems(contract, options)) == []
    document = yaml.load(_text(contract, options), Loader=yaml.CSafeLoader)
    validate(document)
    return document


def _codes(contract: Contract, options: Options | None = None) -> list[tuple[str, bool]]:
    found: list[Problem] = list(openapi.problems(contract, options or Options()))
    return [(problem.code, problem.warning) for problem in found]


# The readers ---------------------------------------------------------------------------------


def _floats(tree: Any) -> Any:
    """What a reader that knows no decimals makes of a tree."""
    if isinstance(tree, dict):
        return {key: _floats(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_floats(value) for value in tree]
    return float(tree) if isinstance(tree, Decimal) else tree


def _core(text: str) -> Any:
    """A document as the core schema of YAML 1.2 reads it, decimals with their digits."""
    return _of_node(yaml.compose(text, Loader=yaml.CSafeLoader))


def _of_node(node: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        keys = [_of_node(key) for key, _ in node.value]
        assert all(isinstance(key, str) for key in keys)
        assert len(set(keys)) == len(keys)
        return dict(zip(keys, (_of_node(value) for _, value in node.value), strict=True))
    if isinstance(node, yaml.SequenceNode):
        return [_of_node(item) for item in node.value]
    if node.style:
        return node.value
    if re.fullmatch(r"null|Null|NULL|~|", node.value):
        return None
    if re.fullmatch(r"true|True|TRUE|false|False|FALSE", node.value):
        return node.value.lower() == "true"
    if re.fullmatch(r"[-+]?[0-9]+", node.value):
        return int(node.value)
    if re.fullmatch(r"0o[0-7]+", node.value):
        return int(node.value, 8)
    if re.fullmatch(r"0x[0-9a-fA-F]+", node.value):
        return int(node.value, 16)
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", node.value):
        return Decimal(node.value)
    assert not re.fullmatch(r"[-+]?(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN", node.value)
    return node.value


def _agree(tree: Any) -> None:
    """Every reader makes the same of a tree's texts."""
    text = yaml_text(tree)
    assert yaml.load(text, Loader=yaml.CSafeLoader) == _floats(tree)
    assert _core(text) == tree
    assert json.loads(json_text(tree), parse_float=Decimal) == tree
    assert not any(getattr(event, "anchor", None) for event in yaml.parse(text))


@pytest.mark.parametrize("trap", TRAPS, ids=ascii)
def test_a_text_is_a_text_for_every_reader(trap: str) -> None:
    _agree({trap: trap, "list": [trap, [trap], {trap: [trap, 1]}], "last": {"x": {trap: trap}}})
    _agree(trap)


def test_long_texts_and_keys_are_kept() -> None:
    long = "word " * 2000
    _agree({long: {long: [long]}, "a" * 1022: {}, "b" * 1025: 1, "\u2028" * 300: "c\n" * 3000})


_TREES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]))
    | st.text("ab \n\t:#-'\"{}[],&*!|>%@`?.0\u2028\x85\ufeff"),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(tree=_TREES)
def test_what_is_written_is_read_back(tree: Any) -> None:
    _agree(tree)


def test_decimals_keep_their_digits() -> None:
    numbers = ["0.0150", "1.10", "123456789012345678901234567890.5", "1E+3", "1E-7", "-0.0"]
    tree: Any = [Decimal(number) for number in numbers]
    expected = ["0.0150", "1.10", numbers[2], "1.0E+3", "1.0E-7", "-0.0"]
    assert yaml_text(tree) == "".join(f"- {number}\n" for number in expected)
    assert json.loads(json_text(tree), parse_float=str) == expected


# The whole document --------------------------------------------------------------------------


@pytest.mark.parametrize("options", STYLES, ids="-".join)
@pytest.mark.parametrize("spec", SPECS)
def test_shipped_contracts_give_valid_documents(spec: str, options: Options) -> None:
    contract = load_contract(spec)
    assert list(openapi.problems(contract, options)) == []
    (file,) = openapi.files(contract, options, Drawer())
    assert file.path == f"{contract.name}.openapi.{options.format}"
    tree = openapi.view(contract, options)
    assert isinstance(tree, dict)
    if options.format == "json":
        assert json.loads(file.text, parse_float=Decimal) == tree
    else:
        assert _core(file.text) == tree
        assert yaml.load(file.text, Loader=yaml.CSafeLoader) == _floats(tree)
    whole = {"openapi": f"{options.version}.0", "info": {"title": "x", "version": "1"}, **tree}
    validate(_floats(whole))


def test_a_fragment_is_the_paths_and_components_of_the_document() -> None:
    contract = load_contract(SPECS[1])
    fragment = openapi.view(contract, Options("fragment"))
    document = openapi.view(contract, Options("document"))
    assert isinstance(fragment, dict) and isinstance(document, dict)
    assert list(fragment) == ["paths", "components"]
    assert list(document) == ["openapi", "info", "servers", "tags", "paths", "components"]
    assert {key: document[key] for key in fragment} == fragment
    assert document["tags"] == [{"name": "sessions"}, {"name": "dialling"}]


def test_the_seed_contract_as_a_document(tmp_path: Path) -> None:
    document = _document(load_contract(SPECS[0]))
    reference = {"schema": {"$ref": "#/components/schemas/NewOutgoingSession"}}
    operation = document["paths"]["/sessions/outgoing"]["post"]
    doc = operation.pop("description")
    assert doc.startswith("Create a new outgoing call")
    assert operation == {
        "operationId": "NewOutgoingSession",
        "security": [{"bearerAuth": ["Manager"]}, {"bearerAuth": ["SystemAdministrator"]}],
        "x-required-any-role": ["Manager", "SystemAdministrator"],
        "requestBody": {
            "required": False,
            "content": {
                "application/json": reference,
                "application/xml": reference,
                "text/csv": reference,
                "text/jsv": reference,
                "text/jsonl": reference,
            },
        },
        "responses": {
            "200": {"description": "Done; the contract declares no body."},
            "401": {"description": "The caller is not signed in."},
            "403": {"description": "The caller may not do this."},
        },
    }
    assert document["info"] == {"title": "Evo Voice", "version": "0"}
    assert document["servers"] == [{"url": "https://team.evovoice.io"}]
    schema = document["components"]["schemas"]["NewOutgoingSession"]
    assert schema["properties"]["numberToDial"] == {
        "type": ["string", "null"],
        "description": "The E164 number to dial, e.g. +18144043093",
        "format": "e164",
        "examples": ["+18144043093"],
    }
    assert "required" not in schema


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    hostile = HOSTILE.replace("\u0085", "")  # a contract cannot hold it
    quoted = json.dumps(hostile).replace("\\ud83d\\udca5", "💥")  # YAML joins no surrogates
    wire = quoted.replace("\\n", " ")
    contract = _contract(
        tmp_path,
        f"""
title: {quoted}
description: {quoted}
version: {quoted}
operations:
  Do:
    description: {quoted}
    tags: [{quoted}]
    routes: [POST /do, "GET /do/{{id}}"]
    auth: {{roles: [{quoted}], anyPermission: [{quoted}]}}
    deprecated: {{since: {quoted}, replacedBy: {quoted}, reason: {quoted}}}
    errors: {{404: {{description: {quoted}}}}}
    returns: map<string, Kind[]>
    fields:
      id: string
      {wire}: {{type: string, description: {quoted}, default: {quoted}, example: {quoted}}}
types:
  Kind: {{enum: {{A: {{wire: {quoted}, description: {quoted}}}}}}}
  V: {{fields: {{x: int32}}, extras: forbid}}
  U: {{union: {{{wire}: V}}, discriminator: {wire}}}
""",
    )
    for options in STYLES:
        tree = openapi.view(contract, options)
        text = _text(contract, options)
        read = yaml.load(text, Loader=yaml.CSafeLoader)
        assert read == tree
        if options.format == "yaml":
            assert _core(text) == tree
    document = _document(contract)
    assert document["info"] == {"title": hostile, "version": hostile, "description": hostile}
    schemas = document["components"]["schemas"]
    name = json.loads(wire)
    assert schemas["Do"]["properties"][name]["default"] == hostile
    assert schemas["KnownKind"]["enum"] == [hostile]
    assert schemas["U"]["discriminator"]["propertyName"] == name


@pytest.mark.parametrize("version", ["3.1", "3.0"])
def test_a_generator_of_models_reads_the_document(tmp_path: Path, version: str) -> None:
    contract = load_contract(SPECS[1])
    source, made = tmp_path / "document.yaml", tmp_path / "models.py"
    source.write_text(_text(contract, Options("document", version)), encoding="utf-8")
    flags = ("--input-file-type", "openapi", "--formatters", "builtin", "--strict-refs")
    command = [sys.executable, "-m", "datamodel_code_generator", "--ignore-pyproject", *flags]
    command += ["--no-allow-remote-refs", "--target-python-version", "3.11"]
    subprocess.run(
        [*command, "--input", source, "--output", made],
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )
    names = set(re.findall(r"^class (\w+)\(", made.read_text(encoding="utf-8"), re.MULTILINE))
    assert set(_document(contract, version)["components"]["schemas"]) <= names


# Schemas -------------------------------------------------------------------------------------


def _validator(document: Any, name: str) -> Any:
    root = {"$ref": f"#/components/schemas/{name}", "components": document["components"]}
    return jsonschema_rs.Draft202012Validator(root, validate_formats=False)


def _verdicts(document: Any, name: str, instances: list[Any]) -> list[bool]:
    validator = _validator(document, name)
    return [validator.is_valid(instance) for instance in instances]


def test_four_states_of_presence() -> None:
    document = _document(load_contract(SPECS[1]))
    full = {"always": "x", "alwaysOrNull": None, "listAlways": [1], "listAlwaysOrNull": None}
    good = [
        full,
        {**full, "sometimes": "x", "sometimesOrNull": None, "alwaysOrNull": "x"},
        {**full, "listSometimes": [1, None], "listSometimesOrNull": None, "other": 1},
        {**full, "listAlwaysOrNull": [2147483647]},
    ]
    bad = [
        *({key: full[key] for key in full if key != missing} for missing in full),
        {**full, "always": None},
        {**full, "sometimes": None},
        {**full, "listAlways": None},
        {**full, "listSometimes": None},
        {**full, "listAlways": [None]},
        {**full, "listAlways": [2147483648]},
        {**full, "listAlways": [1.5]},
        {**full, "always": 1},
    ]
    assert _verdicts(document, "Presence", good) == [True] * len(good)
    assert _verdicts(document, "Presence", bad) == [False] * len(bad)


def test_a_union_takes_exactly_its_variants() -> None:
    document = _document(load_contract(SPECS[1]))
    good = [
        {"kind": "phone", "number": "1"},
        {"kind": "phone", "number": "1", "extension": None},
        {"kind": "sip", "uri": "sip:a", "unknown": 1},
    ]
    bad = [
        {"kind": "phone", "number": "1", "unknown": 1},
        {"kind": "sip", "number": "1"},
        {"kind": "fax", "number": "1"},
        {"number": "1"},
        {"kind": None, "number": "1"},
        "phone",
    ]
    assert _verdicts(document, "Endpoint", good) == [True] * len(good)
    assert _verdicts(document, "Endpoint", bad) == [False] * len(bad)
    assert _verdicts(document, "PhoneEndpoint", [{"number": "1"}, good[0]]) == [True, False]


def test_enums_open_closed_and_flags() -> None:
    document = _document(load_contract(SPECS[1]))
    values = ["Queued", "no-answer", "NoAnswer", "new", 1, None]
    assert _verdicts(document, "SessionState", values) == [True, True, True, True, False, False]
    assert _verdicts(document, "KnownSessionState", values) == [True, True] + [False] * 4
    assert _verdicts(document, "Weekday", [1, 7, 3, "1"]) == [True, True, False, False]
    assert _verdicts(document, "Channels", [0, 7, 64, -1, 1.5]) == [True] * 3 + [False] * 2


FORBID = """
types:
  Base: {extras: keep, fields: {base: int32}}
  Closed: {extends: Base, extras: forbid, fields: {own: string}}
  Wider: {extends: Closed, fields: {more: string?}}
  Plain: {extends: Base, fields: {own: string}}
  Any: {union: {c: Closed, w: Wider, p: Plain}, discriminator: t}
"""


def test_records_that_refuse_keys_still_have_bases_and_heirs(tmp_path: Path) -> None:
    document = _document(_contract(tmp_path, FORBID))
    assert document["components"]["schemas"]["Plain"]["allOf"][0] == {
        "$ref": "#/components/schemas/Base"
    }
    own = {"base": 1, "own": "x"}
    assert _verdicts(document, "Closed", [own, {**own, "z": 1}, {"own": "x"}]) == [
        *(True, False, False)
    ]
    assert _verdicts(document, "Wider", [{**own, "more": "y"}, {**own, "z": 1}]) == [True, True]
    tagged = [{**own, "t": tag} for tag in "cwp"]
    assert _verdicts(document, "Any", tagged) == [True, True, True]
    assert _verdicts(document, "Any", [{**item, "z": 1} for item in tagged]) == [False, True, True]
    _document(_contract(tmp_path, FORBID), "3.0")


MAPS = """
types:
  Color: {enum: [red, green], open: false}
  Level: {enum: {Low: 1, High: 2}, open: false}
  Free: {enum: [a], open: true}
  Maps:
    fields:
      colors: {type: "map<Color, int32>", required: false}
      levels: {type: "map<Level, int32>", required: false}
      free: {type: "map<Free, int32>", required: false}
      small: {type: "map<uint8, int32?>?"}
      flags: {type: "map<boolean, int32>", required: false, minItems: 1}
      letters: {type: "map<char, int32>", required: false}
"""


def test_keys_of_maps_are_checked(tmp_path: Path) -> None:
    contract = _contract(tmp_path, MAPS)
    good = [
        {"colors": {"red": 1}, "levels": {"2": 1}, "free": {"z": 1}, "small": {"7": None}},
        {"small": None, "flags": {"true": 1}, "letters": {"💥": 1}},
    ]
    bad = [
        {"colors": {"blue": 1}},
        {"levels": {"3": 1}},
        {"levels": {"Low": 1}},
        {"small": {"-1": 1}},
        {"flags": {}},
        {"flags": {"True": 1}},
        {"letters": {"ab": 1}},
        {"colors": {"red": None}},
    ]
    document = _document(contract)
    assert _verdicts(document, "Maps", good) == [True] * len(good)
    assert _verdicts(document, "Maps", bad) == [False] * len(bad)
    _document(contract, "3.0")


LIMITS = """
types:
  R: {fields: {x: int32}}
  Limited:
    fields:
      both: {type: uint16, minimum: 5, exclusiveMinimum: 5, exclusiveMaximum: 9, multipleOf: 2}
      low: {type: int8?, exclusiveMinimum: -200}
      open: {type: float64, exclusiveMinimum: 0.5, maximum: 2}
      text: {type: decimal, wire: string, minimum: 1, default: 1.50, example: 2.50}
      long: {type: uint64?, wire: string}
      r: {type: R?, description: Said., deprecated: {since: "2"}}
      n: {type: string?, examples: [a, b], minLength: 1, pattern: "^[ab]"}
"""


def test_limits_and_nullables_in_the_form_of_each_version(tmp_path: Path) -> None:
    contract = _contract(tmp_path, LIMITS)
    new = _document(contract)["components"]["schemas"]["Limited"]["properties"]
    old = _document(contract, "3.0")["components"]["schemas"]["Limited"]["properties"]
    assert new["both"] == {
        "type": "integer",
        "format": "uint16",
        "minimum": 5,
        "maximum": 65535,
        "exclusiveMinimum": 5,
        "exclusiveMaximum": 9,
        "multipleOf": 2,
    }
    assert old["both"] == {
        "type": "integer",
        "format": "uint16",
        "minimum": 5,
        "exclusiveMinimum": True,
        "maximum": 9,
        "exclusiveMaximum": True,
        "multipleOf": 2,
    }
    assert old["low"] == {
        "type": "integer",
        "format": "int8",
        "nullable": True,
        "minimum": -128,
        "maximum": 127,
    }
    assert old["open"] == {
        "type": "number",
        "format": "double",
        "minimum": 0.5,
        "exclusiveMinimum": True,
        "maximum": 2,
    }
    text = {
        "type": "string",
        "format": "decimal",
        "pattern": r"^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$",
        "x-minimum": 1,
        "default": "1.50",
    }
    assert new["text"] == {**text, "examples": ["2.50"]}
    assert old["text"] == {**text, "example": "2.50"}
    long = {"format": "uint64", "pattern": "^[0-9]+$"}
    assert new["long"] == {"type": ["string", "null"], **long}
    assert old["long"] == {"type": "string", "nullable": True, **long}
    said = {"description": "Said.", "deprecated": True, "x-deprecated": {"since": "2"}}
    reference = {"$ref": "#/components/schemas/R"}
    assert new["r"] == {"anyOf": [reference, {"type": "null"}], **said}
    assert old["r"] == {"allOf": [reference], "nullable": True, **said}
    assert new["n"]["examples"] == ["a", "b"]
    assert (old["n"]["example"], old["n"]["x-examples"]) == ("a", ["a", "b"])


GENERICS = """
operations:
  Find: {route: GET /x, returns: "Pair<string, Page<Item?>[]>"}
types:
  Item: {fields: {id: uuid}}
  Page<T>: {fields: {items: "T[]", next: "Page<T>?"}}
  Pair<A, B>: {fields: {left: A, right: "map<string, B>", mid: "A?"}}
  Ids: {extends: "Page<int64>", fields: {own: "Page<set<Item>>"}}
  Maybe<T>: {fields: {value: "T?", again: "Maybe<T?>?"}}
  Use: {fields: {maybe: Maybe<Item>}}
"""


def test_generic_types_are_instantiated_under_stable_names(tmp_path: Path) -> None:
    schemas = _document(_contract(tmp_path, GENERICS))["components"]["schemas"]
    assert list(schemas) == [
        *("Find", "Item", "PageOfInt64", "PageOfNullableItem", "PageOfSetOfItem"),
        *("PairOfStringAndListOfPageOfNullableItem", "Ids", "MaybeOfItem"),
        *("MaybeOfNullableItem", "Use"),
    ]
    assert schemas["Ids"]["allOf"][0] == {"$ref": "#/components/schemas/PageOfInt64"}
    assert schemas["PageOfNullableItem"]["properties"]["items"]["items"] == {
        "anyOf": [{"$ref": "#/components/schemas/Item"}, {"type": "null"}]
    }


@pytest.mark.parametrize(
    "fields",
    ["next: 'Node<T[]>?'", "a: 'Node<T[]>?', b: Node<set<T>>?", "next: 'Node<map<string, T>>?'"],
)
def test_a_generic_type_that_never_ends_is_refused(tmp_path: Path, fields: str) -> None:
    text = (
        f"types:\n  Node<T>: {{fields: {{{fields}, v: T}}}}\n  Use: {{fields: {{n: Node<int32>}}}}"
    )
    contract = _contract(tmp_path, text)
    assert _codes(contract) == [("not-expressible", False)]


# Paths ---------------------------------------------------------------------------------------

ROUTES = """
operations:
  Save:
    routes: [POST /things, "PUT /things/{id}", "PUT /old/{key}/things"]
    fields:
      id: string
      key: {type: string, required: false}
      text: string
      trace: {type: string?, in: header}
  Any: {route: ANY /any, fields: {ids: "int32[]"}}
  OneOfAny: {route: PATCH /any, fields: {}}
  Read:
    route: GET /things/{thing}
    contentTypes: [json, image/png]
    returns: stream
    fields: {thing: int32?, where: {type: Where?}, tags: {type: "set<string>", required: false}}
  Rest: {route: "GET /files/{path*}", returns: void, fields: {path: string}}
  Nowhere: {fields: {x: int32}}
types:
  Where: {fields: {x: int32}}
"""


def test_routes_become_paths_and_methods(tmp_path: Path) -> None:
    paths = _document(_contract(tmp_path, ROUTES))["paths"]
    shape = {
        path: {verb: op["operationId"] for verb, op in item.items()} for path, item in paths.items()
    }
    assert shape == {
        "/things": {"post": "Save"},
        "/things/{id}": {"put": "SavePutThingsById", "get": "Read"},
        "/old/{key}/things": {"put": "SavePutOldByKeyThings"},
        "/any": {
            "get": "Any",
            "post": "AnyPost",
            "put": "AnyPut",
            "delete": "AnyDelete",
            "patch": "OneOfAny",
        },
        "/files/{path}": {"get": "Rest"},
    }


def test_fields_go_where_they_are_sent(tmp_path: Path) -> None:
    document = _document(_contract(tmp_path, ROUTES))
    paths, schemas = document["paths"], document["components"]["schemas"]
    header = {"name": "trace", "in": "header", "schema": {"type": "string"}}
    assert paths["/things"]["post"]["parameters"] == [header]
    bodies = [
        paths[path][verb]["requestBody"]["content"]["application/json"]["schema"]["$ref"]
        for path, verb in (("/things", "post"), ("/things/{id}", "put"), ("/any", "put"))
    ]
    start = "#/components/schemas/"
    assert bodies == [f"{start}SaveBody", f"{start}SavePutThingsByIdBody", f"{start}Any"]
    assert list(schemas["SaveBody"]["properties"]) == ["id", "key", "text"]
    assert list(schemas["SavePutThingsByIdBody"]["properties"]) == ["key", "text"]
    assert schemas["SavePutOldByKeyThingsBody"]["required"] == ["id", "text"]
    assert paths["/any"]["get"]["parameters"] == [
        {
            "name": "ids",
            "in": "query",
            "required": True,
            "style": "form",
            "explode": False,
            "schema": {"type": "array", "items": _int32()},
        }
    ]
    assert paths["/things/{id}"]["get"]["parameters"] == [
        {
            "name": "id",
            "in": "path",
            "required": True,
            "schema": _int32(),
            "x-wire-name": "thing",
        },
        {
            "name": "where",
            "in": "query",
            "content": {"application/json": {"schema": {"$ref": f"{start}Where"}}},
        },
        {
            "name": "tags",
            "in": "query",
            "style": "form",
            "explode": False,
            "schema": {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
        },
    ]
    assert paths["/things/{id}"]["get"]["responses"] == {
        "200": {"description": "Done.", "content": {"image/png": {}}}
    }
    rest = paths["/files/{path}"]["get"]
    assert rest["responses"] == {"204": {"description": "Done; there is no body."}}
    assert rest["parameters"][0]["x-wildcard"] is True


def _int32() -> dict[str, object]:
    low, high = -(2**31), 2**31 - 1
    return {"type": "integer", "format": "int32", "minimum": low, "maximum": high}


def test_access_in_both_versions(tmp_path: Path) -> None:
    text = """
operations:
  A: {route: GET /a, auth: {roles: [r], anyRole: [x, y], permissions: [p], anyPermission: [q]}}
  B: {route: GET /b, auth: {required: true}, errors: {401: {description: Own.}}}
"""
    contract = _contract(tmp_path, text)
    extensions = {
        "x-required-roles": ["r"],
        "x-required-any-role": ["x", "y"],
        "x-required-permissions": ["p"],
        "x-required-any-permission": ["q"],
    }
    for version, demands in (
        ("3.1", [{"bearerAuth": ["r", "x"]}, {"bearerAuth": ["r", "y"]}]),
        ("3.0", [{"bearerAuth": []}]),
    ):
        paths = _document(contract, version)["paths"]
        a, b = paths["/a"]["get"], paths["/b"]["get"]
        assert a["security"] == demands
        assert {key: a[key] for key in a if key.startswith("x-")} == extensions
        assert list(a["responses"]) == ["200", "401", "403"]
        assert b["security"] == [{"bearerAuth": []}]
        assert {status: answer["description"] for status, answer in b["responses"].items()} == {
            "200": "Done; the contract declares no body.",
            "401": "Own.",
        }


# What is refused -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "types:\n  P<T>: {fields: {x: T}}\n  POfInt32: {fields: {x: P<int32>}}",
        "types:\n  KnownE: {fields: {}}\n  E: {enum: [A], open: true}",
        "types:\n  V: {fields: {}}\n  VAsU: {fields: {}}\n  U: {union: {v: V}, discriminator: t}",
        "operations:\n  A: {route: 'PUT /{x}', fields: {x: int32, y: int32}}\n"
        "types:\n  ABody: {fields: {}}",
        "operations:\n  A: {routes: [GET /a, POST /a]}\n  APost: {route: GET /b}",
        "types:\n  A: {names: {openapi: B}, fields: {}}\n  B: {fields: {}}",
    ],
)
def test_two_things_of_one_name_are_refused(tmp_path: Path, text: str) -> None:
    contract = _contract(tmp_path, text)
    (problem,) = openapi.problems(contract, Options())
    assert problem.code == "name-collision"
    assert problem.at.line > 1
    assert len(problem.notes) == 1
    assert problem.hint


def test_one_path_under_two_spellings_is_refused(tmp_path: Path) -> None:
    text = """
operations:
  A: {route: "GET /a/x{id}", fields: {id: int32}}
  B: {route: "GET /a/x{key}", fields: {key: int32}}
"""
    assert _codes(_contract(tmp_path, text)) == [("route-taken", False)]


def test_a_spelling_settles_a_collision(tmp_path: Path) -> None:
    text = "types:\n  KnownE: {names: {openapi: B.E-1}, fields: {}}\n  E: {enum: [A], open: true}"
    schemas = _document(_contract(tmp_path, text))["components"]["schemas"]
    assert list(schemas) == ["B.E-1", "KnownE", "E"]


def test_a_name_that_is_no_component_is_refused(tmp_path: Path) -> None:
    contract = _contract(tmp_path, "types:\n  A: {names: {openapi: a b}, fields: {}}")
    assert _codes(contract) == [("bad-spelling", False)]


def test_losses_are_told(tmp_path: Path) -> None:
    text = """
operations:
  A: {route: POST /a, fields: {Accept: {type: string, in: header}}}
  B: {route: GET /b, fields: {x: {type: int32, in: body}}}
"""
    contract = _contract(tmp_path, text)
    assert _codes(contract) == [("lossy", True)]
    assert _codes(contract, Options(version="3.0")) == [("lossy", True), ("lossy", True)]
    validate(yaml.safe_load(_text(contract, Options("document", "3.0"))))


def test_a_new_operation_renames_nothing(tmp_path: Path) -> None:
    before = _document(_contract(tmp_path, ROUTES))
    more = "operations:\n  New: {route: 'POST /things/{other}/new', fields: {other: string}}"
    after = _document(_contract(tmp_path, ROUTES.replace("operations:", more.rstrip(), 1)))
    assert {path: after["paths"][path] for path in before["paths"]} == before["paths"]
    schemas = after["components"]["schemas"]
    assert {name: schemas[name] for name in before["components"]["schemas"]} == (
        before["components"]["schemas"]
    )


@pytest.mark.parametrize(("extras", "further"), [("forbid", False), ("keep", True)])
def test_a_body_says_of_other_keys_what_its_request_says(
    tmp_path: Path, extras: str, further: bool
) -> None:
    path = tmp_path / "contract.yaml"
    path.write_text(
        "polydto: 1\nname: tried\noperations:\n  Save:\n    route: PUT /things/{id}\n"
        f"    extras: {extras}\n    fields: {{id: string, text: string}}\n    returns: void\n",
        encoding="utf-8",
    )
    schemas = _document(load_contract(str(path)))["components"]["schemas"]
    assert schemas["SaveBody"] == {
        "type": "object",
        "properties": {"text": {"type": "string"}},
        "required": ["text"],
        "additionalProperties": further,
    }
