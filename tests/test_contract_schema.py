"""The JSON Schema for editors and the loader accept and refuse the same documents.

A schema sees shapes only: what needs a look at other declarations (does the type exist?) is the
loader's alone, so a document that the loader refuses for such a reason must pass the schema.
"""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.load import load
from generator.problems import ContractError, Problem

ROOT = Path(__file__).parent.parent
SCHEMA = json.loads((ROOT / "generator/contract.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema_rs.validator_for(SCHEMA)

# What a shape shows; every other code is about meaning.
SHAPE_CODES = {
    *("unknown-key", "wrong-kind", "missing-key", "mixed-kinds", "unknown-word", "bad-version"),
    "empty-enum",
}
# Both: a shape in some places, a meaning in others.
EITHER_CODES = {
    *(
        "bad-name",
        "bad-number",
        "bad-route",
        "given-twice",
        "contradiction",
        "yaml-1-1",
        "bad-date",
        "bad-url",
    ),
    *("bad-spelling", "bad-union", "bad-type", "unquoted-type", "misplaced-key", "reserved-name"),
}


class _Yaml12(yaml.CSafeLoader):
    """YAML 1.2 scalars, as editors read them."""


_Yaml12.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("null", r"(?:~|null|Null|NULL|)", ["~", "n", "N", ""]),
    ("bool", r"(?:true|false)", ["t", "f"]),
    ("int", r"[-+]?(?:0|[1-9][0-9]*)", list("-+0123456789")),
    ("float", r"[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?", list("-+0123456789")),
):
    _Yaml12.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern + r"\Z"), _first)


def _problems(path: Path) -> list[Problem]:
    try:
        load(str(path))
    except ContractError as error:
        return [problem for problem in error.problems if not problem.warning]
    return []


def _json_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key if isinstance(key, str) else json.dumps(key): _json_keys(item)
            for key, item in value.items()
        }
    return [_json_keys(item) for item in value] if isinstance(value, list) else value


def _agree(path: Path, problems: list[Problem]) -> None:
    document = _json_keys(yaml.load(path.read_text(encoding="utf-8"), Loader=_Yaml12))
    accepted = VALIDATOR.is_valid(document)
    codes = {problem.code for problem in problems}
    if not codes:
        assert accepted, [str(error) for error in VALIDATOR.iter_errors(document)]
    elif codes & SHAPE_CODES:
        assert not accepted, codes
    elif not codes & EITHER_CODES:
        assert accepted, (codes, [str(error) for error in VALIDATOR.iter_errors(document)])


@pytest.mark.parametrize(
    "path",
    sorted(
        [
            *ROOT.glob("specs/**/*.yaml"),
            *ROOT.glob("tests/cases/*/spec.yaml"),
            *ROOT.glob("tests/errors/*/contract.yaml"),
        ]
    ),
    ids=lambda path: path.parent.name,
)
def test_schema_and_loader_agree_on_the_cases(path: Path) -> None:
    problems = _problems(path)
    unreadable = {
        *("yaml-syntax", "yaml-anchor", "yaml-tag", "second-document", "key-not-text", "too-deep"),
        *("empty-file", "control-character", "bidirectional-character", "duplicate-key"),
    }
    if {problem.code for problem in problems} & unreadable:
        return  # no document of JSON's shape, so nothing for a schema to see
    _agree(path, problems)


def _paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path] if path else []
    if isinstance(value, dict):
        for key, item in value.items():
            found += _paths(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            found += _paths(item, (*path, index))
    return found


SINK = yaml.load((ROOT / "specs/kitchen_sink.yaml").read_text(encoding="utf-8"), Loader=_Yaml12)
AUDIT = (ROOT / "specs/common/audit.yaml").read_text(encoding="utf-8")
JUNK = st.sampled_from(
    [None, True, 0, -1, 1.5, "", "x", "string", [], ["x"], {}, {"x": "string"}, {"type": "string"}]
)


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_schema_and_loader_agree_on_a_contract_with_one_thing_replaced(
    data: st.DataObject, tmp_path: Path
) -> None:
    document = json.loads(json.dumps(_json_keys(SINK)))
    place = data.draw(st.sampled_from(_paths(document)))
    inside = document
    for part in place[:-1]:
        inside = inside[part]
    match data.draw(st.sampled_from(["replace", "remove", "rename"])):
        case "replace":
            inside[place[-1]] = data.draw(JUNK)
        case "remove":
            del inside[place[-1]]
        case _ if isinstance(inside, dict):
            inside[f"{place[-1]}x"] = inside.pop(place[-1])
    (tmp_path / "common").mkdir(exist_ok=True)
    (tmp_path / "common/audit.yaml").write_text(AUDIT, encoding="utf-8")
    spec = tmp_path / "spec.yaml"
    spec.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    _agree(spec, _problems(spec))


def _at(schema: Any, value: Any, name: str, used: set[str]) -> None:
    """The keys of a schema that a value uses, by the definition that has them."""
    if not isinstance(schema, dict):
        return
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        _at(SCHEMA["$defs"][name], value, name, used)
    for key in ("allOf", "anyOf", "oneOf"):
        for part in schema.get(key, ()):
            _at(part, value, name, used)
    if isinstance(value, dict):
        known = schema.get("properties", {})
        patterns = schema.get("patternProperties", {})
        for key, member in value.items():
            if key in known:
                used.add(f"{name}: {key}")
            fitting = [known[key]] if key in known else []
            fitting += [part for pattern, part in patterns.items() if re.search(pattern, key)]
            for part in fitting or [schema.get("additionalProperties")]:
                _at(part, member, name, used)
    elif isinstance(value, list):
        for item in value:
            _at(schema.get("items"), item, name, used)


# What an importer writes of a server, in the words of ServiceStack's metadata; the cases of
# tests/servicestack use them.
_OF_SERVERS = re.compile(
    r"dotnet\w*: .+|\w+: dotnet|contract: (config|descriptionsFrom|namespaces|origin)"
)


def _words(schema: Any, name: str) -> set[str]:
    """The keys of one definition."""
    if not isinstance(schema, dict):
        return set()
    parts = [part for key in ("allOf", "anyOf", "oneOf") for part in schema.get(key, ())]
    parts += [schema.get("additionalProperties"), schema.get("items")]
    parts += [*schema.get("properties", {}).values()]
    parts += [*schema.get("patternProperties", {}).values()]
    found = {f"{name}: {key}" for key in schema.get("properties", {})}
    return found.union(*(_words(part, name) for part in parts))


def test_the_kitchen_sink_uses_every_key_of_the_language() -> None:
    used: set[str] = set()
    for path in (ROOT / "specs/kitchen_sink.yaml", ROOT / "specs/common/audit.yaml"):
        value = _json_keys(yaml.load(path.read_text(encoding="utf-8"), _Yaml12))
        _at(SCHEMA, value, "contract", used)
    known = _words(SCHEMA, "contract")
    for name, schema in SCHEMA["$defs"].items():
        known |= _words(schema, name)
    assert len(known) > 80
    assert [word for word in sorted(known - used) if not _OF_SERVERS.fullmatch(word)] == []
