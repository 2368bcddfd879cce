"""The generated Python, imported and run: what it accepts, refuses and writes."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator import ir
from generator.load import load_contract
from generator.render import Drawer
from generator.targets import python

ROOT = Path(__file__).parent.parent


def _imported(contract: ir.Contract, folder: Path, **options: Any) -> ModuleType:
    (file,) = python.files(contract, python.Options(**options), Drawer())
    name = f"made_{len(sys.modules)}"  # of its own, or byte code of an older one would be taken
    path = folder / f"{name}.py"
    path.write_text(file.text, encoding="utf-8")
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def sink(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    contract = load_contract(str(ROOT / "specs/kitchen_sink.yaml"))
    return _imported(contract, tmp_path_factory.mktemp("none"))


@pytest.fixture(scope="module")
def unset(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    contract = load_contract(str(ROOT / "specs/kitchen_sink.yaml"))
    return _imported(contract, tmp_path_factory.mktemp("unset"), absent="unset", validate=True)


PRESENCE = (
    '{"always":"","alwaysOrNull":null,"sometimes":"x","sometimesOrNull":null,"listAlways":[],'
    '"listAlwaysOrNull":null,"listSometimes":[null,1],"listSometimesOrNull":null}'
)


def test_unset_keeps_all_four_states(unset: ModuleType) -> None:
    assert unset.Presence.from_json(PRESENCE).to_json() == PRESENCE
    least = '{"always":"a","alwaysOrNull":"b","listAlways":[1],"listAlwaysOrNull":[2]}'
    assert unset.Presence.from_json(least).to_json() == least


def test_none_writes_no_absent_key(sink: ModuleType) -> None:
    made = sink.Presence.from_json(PRESENCE)
    expected = PRESENCE.replace(',"sometimesOrNull":null', "")
    assert made.to_json() == expected.replace(',"listSometimesOrNull":null', "")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[]", "Presence: expected an object, got an array"),
        ("null", "Presence: expected an object, got null"),
        ("{}", "Presence.always: missing"),
        (PRESENCE.replace('"always":""', '"always":1'), "expected a string, got an integer"),
        (PRESENCE.replace('"x"', "null"), "Presence.sometimes: expected a string, got null"),
        (PRESENCE.replace("[]", "[1.5]"), "listAlways[0]: expected an integer, got a number"),
        (PRESENCE.replace("[]", "[true]"), "listAlways[0]: expected an integer, got a boolean"),
        (PRESENCE.replace("[]", "[2147483648]"), "2147483648 is out of range"),
        (PRESENCE.replace("[]", "{}"), "listAlways: expected an array, got an object"),
        ("NaN", "NaN is not JSON"),
        ("[" * 100_000, "nested too deeply"),
        ("{", "Expecting property name"),
    ],
)
def test_what_does_not_fit_is_a_value_error(sink: ModuleType, text: str, message: str) -> None:
    with pytest.raises(ValueError) as caught:
        sink.Presence.from_json(text)
    assert message in str(caught.value)


SCALARS = {
    "string": '"é\\u2028"',
    "char": '"😀"',
    "boolean": "false",
    "int8": "-128",
    "int16": "1",
    "int32": "1.0",
    "int64": '"-9223372036854775808"',
    "uint8": "0",
    "uint16": "65535",
    "uint32": "0",
    "uint64": "18446744073709551615",
    "float32": "1",
    "float64": "1e-7",
    "decimal": "1.10",
    "date": '"0001-01-01"',
    "time": '"23:59:59.5"',
    "datetime": '"/Date(785635200000+0200)/"',
    "datetimeoffset": '"9999-12-31T23:59:59+14:00"',
    "duration": '"-P1DT2H3M4.5S"',
    "uuid": '"123e4567e89b12d3a456426614174000"',
    "uri": '"x"',
    "bytes": '"aGk="',
    "any": '{"a":[1.50,{}]}',
    "opens": "7",
}


def _scalars(**changes: str) -> str:
    members = {**SCALARS, **changes}
    return "{" + ",".join(f'"{key}":{text}' for key, text in members.items()) + "}"


def test_every_scalar_is_written_back_with_its_digits(sink: ModuleType) -> None:
    text = sink.Scalars.from_json(_scalars()).to_json()
    for part in (
        '"int32":1,',
        '"int64":-9223372036854775808,',
        '"uint64":18446744073709551615,',
        '"decimal":1.10,',
        '"time":"23:59:59.500000"',
        '"datetime":"1994-11-24T02:00:00+02:00"',
        '"duration":"-P1DT2H3M4.5S"',
        '"uuid":"123e4567-e89b-12d3-a456-426614174000"',
        '"any":{"a":[1.50,{}]}',
        '"bytes":"aGk="',
    ):
        assert part in text
    assert sink.Scalars.from_json(text).to_json() == text


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("string", "1"),
        ("char", '"ab"'),
        ("char", '""'),
        ("boolean", "1"),
        ("boolean", '"true"'),
        ("int8", "128"),
        ("int32", '"1"'),
        ("int64", "9223372036854775808"),
        ("int64", '"x"'),
        ("int64", '"1.5"'),
        ("uint64", "-1"),
        ("float64", "true"),
        ("float64", '"1"'),
        ("float64", "1e999"),
        ("decimal", '"1,5"'),
        ("decimal", "false"),
        ("date", '"2026-02-30"'),
        ("date", '"20260201"'),
        ("time", '"24:00:00"'),
        ("datetime", '"2026-01-01"'),
        ("datetime", '"2016-12-31T23:59:60Z"'),
        ("datetimeoffset", '"2026-01-01T00:00:00"'),
        ("duration", '"P1Y"'),
        ("duration", '"P"'),
        ("duration", '"PT"'),
        ("uuid", '"123"'),
        ("bytes", '"a"'),
        ("bytes", '"é==="'),
        ("opens", "3"),
        ("opens", '"Monday"'),
    ],
)
def test_a_scalar_of_the_wrong_kind_is_refused(sink: ModuleType, key: str, text: str) -> None:
    with pytest.raises(ValueError, match=f"Scalars.{key}"):
        sink.Scalars.from_json(_scalars(**{key: text}))


SESSION = (
    '{"createdAt":"2026-01-02T03:04:05Z","createdBy":"me",'
    '"id":"123e4567-e89b-12d3-a456-426614174000","sessionId":"1","state":"Lost","channels":13,'
    '"endpoint":{"kind":"phone","number":"+1"},"answeredAt":null,"talkTime":"PT0S",'
    '"price":1.10,"bytesSent":"9007199254740993","tags":{"a":["b"]},'
    '"attempts":[{"number":1,"zz":{"a":[1.50]}}],'
    '"route":{"left":"a","right":[{"left":1,"right":0.1234567890123456789012345678},'
    '{"left":2,"right":null}]}}'
)


def test_unions_generics_unknown_members_and_extras_survive(sink: ModuleType) -> None:
    session = sink.Session.from_json(SESSION)
    assert session.to_json() == SESSION
    assert session.state == "Lost"
    assert isinstance(session.endpoint, sink.PhoneEndpoint)
    page = f'{{"items":[{SESSION}],"total":1,"next":null}}'
    again = sink.Page.from_json(page, sink.Session.from_dict)
    assert again.to_json(sink.Session.to_dict) == page
    assert again.items[0] == session


@pytest.mark.parametrize(
    "endpoint",
    ["{}", '{"kind":"fax"}', '{"kind":["phone"]}', '{"kind":"phone","number":"1","x":1}', "1"],
)
def test_a_union_refuses_unknown_tags_and_keys(sink: ModuleType, endpoint: str) -> None:
    with pytest.raises(ValueError, match=r"Session\.endpoint"):
        sink.Session.from_json(SESSION.replace('{"kind":"phone","number":"+1"}', endpoint))


def test_validate_lists_every_broken_constraint(unset: ModuleType) -> None:
    session = unset.Session.from_json(SESSION.replace('"number":1,', '"number":0,"quality":7.2,'))
    assert session.validate() == [
        "attempts[0].number: must be at least 1",
        "attempts[0].quality: must be less than 5",
        "attempts[0].quality: must be a multiple of 0.5",
    ]


TEXT = st.text(max_size=20) | st.sampled_from(
    [
        *("*/", '"""', "'''", "?>", "{{ page }}", "${x}", "#{x}", "\\u002a/", "\\", "\n", "\u2028"),
        *("'", '"', "`", "{at}", "{", "}", "\\N{DASH}", "x" * 10_000, "a\\", '"; import os; "'),
    ]
)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)
@given(doc=TEXT, title=TEXT, wire=TEXT.filter(bool), default=TEXT, value=TEXT)
def test_hostile_text_stays_text(
    doc: str, title: str, wire: str, default: str, value: str, tmp_path: Path
) -> None:
    field = ir.Field(
        wire,
        ir.Primitive.STRING,
        False,
        doc=doc,
        default=ir.Default(default),
        spellings=(("python", "held"),),
        limits=ir.Limits(pattern="^[{}\"']$"),
    )
    enum = ir.EnumType("State", (ir.Member("A", value, doc=doc),), doc=doc)
    record = ir.Record("Held", (field,), doc=doc, deprecated=ir.Deprecation(doc, doc, doc))
    contract = ir.Contract(
        "hostile", title, doc, types=(record, enum), declarations={"Held": record, "State": enum}
    )
    assert not list(python.problems(contract, python.Options()))
    module = _imported(contract, tmp_path, validate=True)
    held = module.Held.from_dict({})
    assert held.held == default
    assert module.Held.from_dict({wire: value}).to_dict() == {wire: value}
    assert module.State.A.value == value
    assert all(said.startswith(f"{wire}: must match ") for said in held.validate())


@pytest.mark.parametrize(
    ("first", "second"), [("userId", "user_id"), ("class", "class_"), ("$x", "x")]
)
def test_two_fields_of_one_name_are_told(first: str, second: str) -> None:
    fields = tuple(ir.Field(name, ir.Primitive.STRING, True) for name in (first, second))
    record = ir.Record("A", fields)
    contract = ir.Contract("x", types=(record,), declarations={"A": record})
    (problem,) = python.problems(contract, python.Options())
    assert problem.code == "name-collision"


def test_a_spelling_that_is_no_name_is_told() -> None:
    field = ir.Field("a", ir.Primitive.STRING, True, spellings=(("python", "1st"),))
    record = ir.Record("A", (field,))
    contract = ir.Contract("x", types=(record,), declarations={"A": record})
    assert "bad-spelling" in {p.code for p in python.problems(contract, python.Options())}
