"""The generated Python, imported and run: what it accepts, refuses and writes."""

import collections
import copy
import dataclasses
import datetime
import decimal
import importlib.util
import json
import os
import pickle
import re
import subprocess
import sys
import zoneinfo
from pathlib import Path
from types import ModuleType
from typing import Any

import black
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator import ir
from generator.load import load_contract
from generator.render import Drawer
from generator.targets import python
from generator.targets.python.names import attribute_name, variable_name

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


def _from_yaml(text: str, folder: Path, **options: Any) -> ModuleType:
    path = folder / "contract.yaml"
    path.write_text(f"polydto: 1\nname: made\n{text}", encoding="utf-8")
    return _imported(load_contract(str(path)), folder, **options)


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
        ("bytes", '"aGk"'),
        ("bytes", '"aGk=="'),
        ("bytes", '"aG k="'),
        ("bytes", '"-_8="'),
        ("opens", "3"),
        ("opens", '"Monday"'),
        ("opens", '"7"'),
        ("opens", "true"),
        ("string", "null"),
        ("boolean", "0"),
        ("boolean", "null"),
        ("int8", "-129"),
        ("int16", "32768"),
        ("int32", "-2147483649"),
        ("int32", "1.5"),
        ("int32", "true"),
        ("int32", "1e99999"),
        ("int64", "-9223372036854775809"),
        ("int64", '"-9223372036854775809"'),
        ("int64", '" 1"'),
        ("int64", '"１"'),
        ("uint8", "256"),
        ("uint16", "-1"),
        ("uint32", "4294967296"),
        ("uint64", "18446744073709551616"),
        ("float64", "-1e999"),
        ("float64", "1" + "0" * 400),
        ("decimal", '"NaN"'),
        ("decimal", '"1_0"'),
        ("decimal", "[]"),
        ("date", '"2026-1-02"'),
        ("date", '"2026-W01-1"'),
        ("date", '"0000-01-01"'),
        ("date", '"２026-01-01"'),
        ("time", '"1:00:00"'),
        ("time", '"12:00"'),
        ("datetime", '"2026-01-01 00:00:00Z"'),
        ("datetime", '"2026-01-01T24:00:00Z"'),
        ("datetime", '"2026-01-01T00:00Z"'),
        ("datetime", '"/Date(99999999999999999)/"'),
        ("datetime", '"/Date(999999999999999)/"'),
        ("datetime", "1"),
        ("datetimeoffset", '"0001-01-01T00:00:00"'),
        ("duration", '"P99999999999D"'),
        ("duration", '"P1W"'),
        ("uuid", '"123e4567-e89b12d3-a456-426614174000"'),
        ("uuid", '"{123e4567-e89b-12d3-a456-426614174000}"'),
    ],
)
def test_a_scalar_of_the_wrong_kind_is_refused(sink: ModuleType, key: str, text: str) -> None:
    with pytest.raises(ValueError, match=f"Scalars.{key}"):
        sink.Scalars.from_json(_scalars(**{key: text}))


@pytest.mark.parametrize(
    ("key", "text", "written"),
    [
        ("string", r'"\ud83d\ude00\\ud800"', r'"\ud83d\ude00\\ud800"'),
        ("string", r'"a\u0000\u2028\u2029\"\\\/"', r'"a\u0000\u2028\u2029\"\\/"'),
        ("char", r'"\ud83d\ude00"', r'"\ud83d\ude00"'),
        ("int64", "9007199254740993", "9007199254740993"),
        ("int64", "9223372036854775807", "9223372036854775807"),
        ("int64", '"1e3"', "1000"),
        ("uint64", "18446744073709551615", "18446744073709551615"),
        ("int32", "-2147483648", "-2147483648"),
        ("int32", "2e3", "2000"),
        ("float64", "-0.0", "-0.0"),
        ("float64", "1e-7", "1e-07"),
        ("float64", "0.1", "0.1"),
        ("float64", "1.7976931348623157e308", "1.7976931348623157e+308"),
        ("decimal", "1234567890123456789012345678.90", "1234567890123456789012345678.90"),
        ("decimal", "0.1234567890123456789012345678", "0.1234567890123456789012345678"),
        ("decimal", '"1.10"', "1.10"),
        ("decimal", "-0.0", "-0.0"),
        ("decimal", "7", "7"),
        ("date", '"9999-12-31"', '"9999-12-31"'),
        ("datetime", '"2026-01-02T03:04:05+05:30"', '"2026-01-02T03:04:05+05:30"'),
        ("datetime", '"0001-01-01T00:00:00"', '"0001-01-01T00:00:00"'),
        ("datetime", '"9999-12-31T23:59:59.999999Z"', '"9999-12-31T23:59:59.999999Z"'),
        ("datetime", '"2026-01-02T03:04:05.1234567Z"', '"2026-01-02T03:04:05.123456Z"'),
        ("datetime", '"/Date(-1)/"', '"1969-12-31T23:59:59.999000Z"'),
        ("datetime", '"/Date(0-0330)/"', '"1969-12-31T20:30:00-03:30"'),
        ("duration", '"PT0S"', '"PT0S"'),
        ("duration", '"P1D"', '"P1D"'),
        ("duration", '"PT36H"', '"P1DT12H"'),
        ("bytes", '""', '""'),
        ("bytes", '"+/8="', '"+/8="'),
        ("any", '[null,true,"",1e2,{}]', '[null,true,"",1E+2,{}]'),
    ],
)
def test_an_odd_scalar_is_kept(sink: ModuleType, key: str, text: str, written: str) -> None:
    made = sink.Scalars.from_json(_scalars(**{key: text}))
    assert f'"{key}":{written}' in made.to_json()
    again = sink.Scalars.from_json(made.to_json())
    assert again == made
    assert again.to_json() == made.to_json()
    assert sink.Scalars.from_dict(made.to_dict()) == made


class _Unhashable(datetime.tzinfo):
    """As `dateutil` has them."""

    __hash__ = None  # type: ignore[assignment]

    def utcoffset(self, moment: datetime.datetime | None) -> datetime.timedelta:
        return datetime.timedelta(hours=1)

    def dst(self, moment: datetime.datetime | None) -> None:
        return None

    def tzname(self, moment: datetime.datetime | None) -> None:
        return None

    def __str__(self) -> str:
        return "unhashable"


def _zone(**parts: int) -> datetime.timezone:
    return datetime.timezone(datetime.timedelta(**parts))


@pytest.mark.parametrize(
    ("zone", "written"),
    [
        (None, ""),
        (datetime.UTC, "Z"),
        (_zone(), "Z"),
        (_zone(hours=14), "+14:00"),
        (_zone(hours=-3, minutes=-30), "-03:30"),
        (_zone(minutes=-15), "-00:15"),
        (_zone(hours=23, minutes=59), "+23:59"),
        (_zone(minutes=-17, seconds=-30), "-00:17:30"),
        (zoneinfo.ZoneInfo("UTC"), "Z"),
        (_Unhashable(), "+01:00"),
    ],
    ids=str,
)
def test_a_datetime_of_any_zone_is_written(
    sink: ModuleType, zone: datetime.tzinfo | None, written: str
) -> None:
    made = sink.Scalars.from_json(_scalars())
    for moment, text in (
        (datetime.datetime(9, 2, 3, 4, 5, 6), "0009-02-03T04:05:06"),
        (datetime.datetime(2026, 12, 31, 23, 59, 59, 80), "2026-12-31T23:59:59.000080"),
    ):
        made.datetime = moment.replace(tzinfo=zone)
        assert made.to_dict()["datetime"] == text + written
        assert f'"datetime":"{text}{written}"' in made.to_json()


def test_json_text_and_object_say_the_same(sink: ModuleType) -> None:
    for made in (sink.Scalars.from_json(_scalars()), sink.Session.from_json(SESSION)):
        read = json.loads(made.to_json(), parse_float=decimal.Decimal)
        tree = json.loads(json.dumps(made.to_dict(), default=float), parse_float=decimal.Decimal)
        assert json.loads(json.dumps(read, default=float), parse_float=decimal.Decimal) == tree
        assert list(read) == list(tree)


def test_bytes_of_json_are_utf_8(sink: ModuleType) -> None:
    text = '{"uri":"é"}'
    assert sink.SipEndpoint.from_json(text.encode()).uri == "é"
    for wrong in (text.encode("latin-1"), b"\xef\xbb\xbf" + text.encode(), "\ufeff" + text):
        with pytest.raises(ValueError):
            sink.SipEndpoint.from_json(wrong)


@pytest.mark.parametrize(
    "half", [r"\uD800", r"\udfff", r"\ude00\ud83d", r"\ud83d\ud83d\ude00", r"\\\ud83dx", "\ud800"]
)
def test_half_a_surrogate_pair_is_refused(sink: ModuleType, half: str) -> None:
    for text in (f'{{"uri":"{half}"}}', f'{{"uri":"a","{half}":1}}'):
        with pytest.raises(ValueError, match="surrogate"):
            sink.SipEndpoint.from_json(text)


def test_of_two_equal_keys_the_last_one_counts(sink: ModuleType) -> None:
    assert sink.SipEndpoint.from_json('{"uri":1,"uri":"a","uri":"b"}').uri == "b"


def test_what_json_cannot_carry_is_not_written(sink: ModuleType) -> None:
    made = sink.Scalars.from_json(_scalars())
    for name, value in (
        ("float64", float("nan")),
        ("float32", float("-inf")),
        ("decimal", decimal.Decimal("NaN")),
        ("any", [float("inf")]),
        ("any", [decimal.Decimal("Infinity")]),
    ):
        with pytest.raises(ValueError, match="not JSON"):
            dataclasses.replace(made, **{name: value}).to_json()


def test_a_boolean_in_a_number_is_written_as_one(sink: ModuleType) -> None:
    """`True` is an `int` and 7 a `float` to type checkers."""
    made = dataclasses.replace(sink.Scalars.from_json(_scalars()), int32=True, float64=7)
    assert '"int32":1,' in made.to_json()
    assert '"float64":7.0,' in made.to_json()


def test_an_object_may_be_any_dictionary(sink: ModuleType) -> None:
    given = collections.defaultdict(str, uri="a")
    assert sink.SipEndpoint.from_dict(given).to_dict() == {"uri": "a"}
    assert dict(given) == {"uri": "a"}
    with pytest.raises(ValueError, match=r"SipEndpoint\.headers key: expected a string"):
        sink.SipEndpoint.from_dict({"uri": "a", "headers": {1: "b"}})


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


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"createdBy":"me",', "", "Session.createdBy: missing"),
        ('"number":1,"zz"', '"zz"', "Session.attempts[0].number: missing"),
        (
            '"number":1,',
            '"number":1,"retries":[{"number":1},{}],',
            "[0].retries[1].number: missing",
        ),
        (
            '"number":1,',
            '"number":1,"retries":{},',
            "attempts[0].retries: expected an array, got an",
        ),
        ('["b"]', '["b",2]', "Session.tags.a[1]: expected a string, got an integer"),
        ('{"left":1,', '{"left":"x",', "Session.route.right[0].left: expected an integer"),
        ('"kind":"phone"', '"kind":"fax"', "Session.endpoint: expected a known variant, got a str"),
        ('"kind":"phone",', "", "Session.endpoint: expected a known variant, got null"),
        ('"+1"', '"+1","x":1', "Session.endpoint.x: unknown key"),
        ('"state":"Lost"', '"state":1', "Session.state: expected a string, got an integer"),
        ('"channels":13', '"channels":-1', "Session.channels: expected a combination of flags"),
        ('"price":1.10', '"price":[]', "Session.price: expected a number, got an array"),
    ],
)
def test_an_error_says_where(sink: ModuleType, old: str, new: str, message: str) -> None:
    assert old in SESSION
    with pytest.raises(ValueError) as caught:
        sink.Session.from_json(SESSION.replace(old, new, 1))
    assert message in str(caught.value)


def test_the_error_that_the_readme_shows(tmp_path: Path) -> None:
    contract = load_contract(str(ROOT / "specs/new_outgoing_session.yaml"))
    request = _imported(contract, tmp_path).NewOutgoingSession
    assert request.from_json('{"flowId": "f1"}').to_json() == '{"flowId":"f1"}'
    with pytest.raises(ValueError) as caught:
        request.from_json('{"flowId": 1}')
    assert str(caught.value) == "NewOutgoingSession.flowId: expected a string, got an integer"


NODES = """
types:
  Node: {fields: {value: any?, next: Node?, items: {type: "Node[]", required: false}}}
  Leaf: {union: {node: Node}, discriminator: kind}
"""


def test_what_nests_deeper_than_python_is_a_value_error(tmp_path: Path) -> None:
    module = _from_yaml(NODES, tmp_path)
    text = '{"next":' * 400 + "{}" + "}" * 400
    assert module.Node.from_json(text).to_json() == text
    for key in ("next", "items"):
        tree: dict[str, Any] = {}
        for _ in range(5_000):
            tree = {key: tree if key == "next" else [tree]}
        with pytest.raises(ValueError, match="nested too deeply"):
            module.Node.from_dict(tree)
    node = module.Node()
    node.next = node
    for write in (node.to_dict, node.to_json, lambda: module.leaf_to_json(node)):
        with pytest.raises(ValueError, match="nested too deeply"):
            write()
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(ValueError):
        module.Node(value=[decimal.Decimal(1), endless]).to_json()


def test_a_record_shows_what_it_holds(tmp_path: Path) -> None:
    node = _from_yaml(NODES, tmp_path).Node(value="a")
    node.items = [node]
    assert repr(node) == "Node(value='a', next=None, items=[...])"


GENERICS = """
types:
  Base: {fields: {id: int32}}
  Page<T>: {extends: Base, fields: {items: "T[]", first: T?}}
  Same<U>: {extends: Page<U>, fields: {extra: U}}
  Lists<T>: {extends: "Page<T[]>", fields: {own: T}}
  Both<A, B>: {extends: Page<B>, fields: {by: "map<A?>"}}
  Texts: {extends: Lists<string>, fields: {size: int64}}
  Tree: {extends: Page<Tree>, fields: {leaf: Leaf}}
  Leaf: {fields: {day: date}}
  Uses: {fields: {page: Page<Leaf>, same: "Same<Leaf>[]", both: "Both<decimal, Leaf?>?"}}
"""


def test_what_extends_a_generic_record_stands_in_for_it(tmp_path: Path) -> None:
    module = _from_yaml(GENERICS, tmp_path)
    text = '{"id":1,"items":[["a"]],"first":["b"],"own":"c","size":2}'
    texts = module.Texts.from_json(text)
    assert texts.to_json() == text
    assert texts.to_json(lambda item: item) == text  # as a Page[list[str]] is written
    lists = module.Lists.from_json(text, read_T_of_Lists=lambda value, at: str(value))
    assert lists.own == "c"
    with pytest.raises(TypeError, match="read_T_of_Lists is missing"):
        module.Lists.from_dict({})
    same = module.Same.from_json('{"id":1,"items":[1],"extra":2}', lambda value, at: value + 1)
    assert (same.items, same.extra) == ([2], 3)
    assert same.to_json(lambda item: item - 1) == '{"id":1,"items":[1],"extra":2}'
    tree = module.Tree.from_json(
        '{"id":1,"items":[{"id":2,"items":[],"leaf":{"day":"2026-01-02"}}],'
        '"leaf":{"day":"2026-01-01"}}'
    )
    assert isinstance(tree.items[0], module.Tree)
    page = '{"id":1,"items":[{"day":"2026-01-02"}]}'
    uses = module.Uses.from_json(
        f'{{"page":{page},"same":[],"both":{{"id":1,"items":[null],"by":{{"a":1.10,"b":null}}}}}}'
    )
    assert '"both":{"id":1,"items":[null],"by":{"a":1.10,"b":null}}' in uses.to_json()
    done = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--strict", "--config-file", os.devnull),
            *("--cache-dir", str(tmp_path / "cache"), module.__file__ or ""),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "type: ignore" not in Path(module.__file__ or "").read_text(encoding="utf-8")


def _colour(value: Any, at: str) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{at}: no colour")
    return {"red": "#f00"}[value]


@pytest.mark.parametrize(
    ("items", "first", "message"),
    [
        ('["red",1]', "null", "Page.items[1]: no colour"),
        ("[]", "1", "Page.first: no colour"),
        ("1", "null", "Page.items: expected an array, got an integer"),
    ],
)
def test_a_reader_of_the_caller_says_where(
    tmp_path: Path, items: str, first: str, message: str
) -> None:
    page = _from_yaml(GENERICS, tmp_path).Page
    with pytest.raises(ValueError) as caught:
        page.from_json(f'{{"id":1,"items":{items},"first":{first}}}', _colour)
    assert str(caught.value) == message


def test_what_a_reader_of_the_caller_lacks_is_no_missing_key(tmp_path: Path) -> None:
    page = _from_yaml(GENERICS, tmp_path).Page
    with pytest.raises(KeyError, match="mauve"):
        page.from_json('{"id":1,"items":["mauve"]}', _colour)
    with pytest.raises(ValueError, match=r"^Page\.id: missing$"):
        page.from_json('{"items":[]}', _colour)


def test_the_place_is_told_from_any_depth(tmp_path: Path) -> None:
    module = _from_yaml(NODES, tmp_path)
    text = '{"items":[{"next":' * 150 + '{"items":{}}' + "}]}" * 150
    with pytest.raises(ValueError) as caught:
        module.Node.from_json(text)
    place = "Node" + ".items[0].next" * 150
    assert str(caught.value) == f"{place}.items: expected an array, got an object"


EXTRAS = """
types:
  Kept: {extras: keep, fields: {a: int32}}
  Inherits: {extends: Kept, fields: {b: int32}}
  Strict: {extends: Kept, extras: forbid, fields: {c: int32}}
  None1: {extras: forbid}
"""


def test_unknown_keys_are_ignored_kept_or_refused(tmp_path: Path, sink: ModuleType) -> None:
    assert sink.SipEndpoint.from_json('{"uri":"a","x":{}}').to_json() == '{"uri":"a"}'
    module = _from_yaml(EXTRAS, tmp_path)
    text = '{"a":1,"b":2,"x":[1.10]}'
    assert module.Inherits.from_json(text).to_json() == text
    assert module.Kept.from_json('{"a":1}').extras == {}
    assert module.Strict.from_json('{"a":1,"c":2}').extras == {}
    with pytest.raises(ValueError, match=r"Strict\.x: unknown key"):
        module.Strict.from_json('{"a":1,"c":2,"x":1}')
    with pytest.raises(ValueError, match=r"None1\.x: unknown key"):
        module.None1.from_json('{"x":1}')


ENUMS = """
types:
  Open: {enum: [On, "Off"], open: true}
  Shut: {enum: [On, "Off"], open: false}
  OpenNumber: {enum: {One: 1, Two: 2}, open: true}
  ShutNumber: {enum: {One: 1, Two: 2}, open: false}
  Flags: {enum: {A: 1, B: 2}, flags: true}
  Holds:
    fields:
      open: {type: Open, default: "Off"}
      shut: {type: Shut, default: "Off"}
      openNumber: {type: OpenNumber, default: 1}
      shutNumber: {type: ShutNumber, default: 1}
      flags: {type: Flags, default: 3}
      counts: {type: "map<Shut, OpenNumber>", default: {On: 2}}
      byNumber: {type: "map<OpenNumber, set<Open>>", default: {}}
"""


def test_readers_of_open_enums_keep_what_they_do_not_know(tmp_path: Path) -> None:
    module = _from_yaml(ENUMS, tmp_path)
    holds = module.Holds.from_dict({})
    assert holds == module.Holds()
    assert holds.counts is not module.Holds().counts
    assert holds.to_json() == (
        '{"open":"Off","shut":"Off","openNumber":1,"shutNumber":1,"flags":3,'
        '"counts":{"On":2},"byNumber":{}}'
    )
    text = '{"open":"New","openNumber":9,"flags":9,"byNumber":{"1":["New","On"],"7":[]}}'
    kept = module.Holds.from_json(text)
    assert (kept.open, kept.open_number, kept.flags) == ("New", 9, 9)
    assert kept.by_number == {1: ["New", "On"], 7: []}
    assert module.Holds.from_json(kept.to_json()) == kept
    assert copy.deepcopy(kept) == kept
    assert pickle.loads(pickle.dumps(kept.open)) == "New"
    for wrong, message in (
        ('"shut":"New"', "Holds.shut: unknown value 'New'"),
        ('"shutNumber":9', "Holds.shutNumber: unknown value 9"),
        ('"flags":-1', "Holds.flags: expected a combination of flags, got an integer"),
        ('"openNumber":true', "Holds.openNumber: expected an integer, got a boolean"),
        ('"open":["On"]', "Holds.open: expected a string, got an array"),
        ('"counts":{"New":1}', "Holds.counts key: unknown value 'New'"),
        ('"byNumber":{"x":[]}', "Holds.byNumber: the key 'x' is no whole number"),
        ('"byNumber":{"1":["On",1]}', "Holds.byNumber.1[1]: expected a string, got an integer"),
    ):
        with pytest.raises(ValueError) as caught:
            module.Holds.from_json(f"{{{wrong}}}")
        assert str(caught.value) == message


WIRE = """
types:
  Sums:
    fields:
      small: {type: int32, wire: string}
      ratio: {type: float64?, wire: string}
      price: {type: decimal, wire: string, default: 1.10}
      big: {type: uint64?, wire: string, required: true}
"""


@pytest.mark.parametrize("absent", ["none", "unset"])
def test_numbers_as_texts_are_read_either_way(tmp_path: Path, absent: str) -> None:
    module = _from_yaml(WIRE, tmp_path, absent=absent)
    text = '{"small":"5","ratio":"0.5","price":"1.10","big":"18446744073709551615"}'
    made = module.Sums.from_json(text)
    assert made.to_json() == text
    assert made.to_dict() == json.loads(text)
    plain = module.Sums.from_json('{"small":5,"big":null}')
    assert plain.to_json() == '{"small":"5","price":"1.10","big":null}'
    for wrong in ('"5.5"', '"x"', "null", '""', '"2147483648"'):
        with pytest.raises(ValueError, match=r"Sums\.small"):
            module.Sums.from_json(f'{{"small":{wrong},"big":null}}')


def test_a_whole_number_with_a_point_keeps_its_digits(tmp_path: Path) -> None:
    module = _from_yaml("types:\n  A: {fields: {n: int64, x: float64}}", tmp_path)
    made = module.A.from_json('{"n":9007199254740993.0,"x":1e16}')
    assert made == module.A(n=9007199254740993, x=1e16)
    assert made.to_json() == '{"n":9007199254740993,"x":1e+16}'


def test_validate_lists_every_broken_constraint(unset: ModuleType) -> None:
    session = unset.Session.from_json(SESSION.replace('"number":1,', '"number":0,"quality":7.2,'))
    assert session.validate() == [
        "attempts[0].number: must be at least 1",
        "attempts[0].quality: must be less than 5",
        "attempts[0].quality: must be a multiple of 0.5",
    ]


LIMITS = """
types:
  Part: {fields: {code: {type: string, pattern: "^[A-Z]$"}}}
  Either: {union: {part: Part}, discriminator: kind}
  Whole:
    fields:
      steps: {type: decimal, multipleOf: 0.01, maximum: 1.5}
      tags: {type: "string[]", uniqueItems: true, maxItems: 2}
      any: {type: "any[]?", uniqueItems: true}
      grid: {type: "map<Part?[]>", minItems: 1}
      either: Either?
"""


@pytest.mark.parametrize("absent", ["none", "unset"])
def test_validate_looks_into_lists_and_maps(tmp_path: Path, absent: str) -> None:
    module = _from_yaml(LIMITS, tmp_path, absent=absent, validate=True)
    sound = (
        '{"steps":1.50,"tags":["a","b"],"any":[1,[1]],"grid":{"x":[null,{"code":"A"}]},'
        '"either":{"kind":"part","code":"Z"}}'
    )
    assert module.Whole.from_json(sound).validate() == []
    broken = (
        '{"steps":-1e30001,"tags":["a","b","a"],"any":[[1],[1]],"grid":{"x":[null,{"code":"a"}]},'
        '"either":{"kind":"part","code":"Z\\n"}}'
    )
    assert module.Whole.from_json(broken).validate("w") == [
        "w.steps: must be a multiple of 0.01",
        "w.tags: must have at most 2 items",
        "w.tags: must not repeat items",
        "w.any: must not repeat items",
        "w.grid.x[1].code: must match ^[A-Z]$",
        "w.either.code: must match ^[A-Z]$",
    ]
    assert module.Whole.from_json('{"steps":1,"tags":[],"grid":{}}').validate() == [
        "grid: must have at least 1 items"
    ]


NAMES = st.text(min_size=1, max_size=8) | st.text("aB1_ é世", min_size=1, max_size=100)
TYPES = st.recursive(
    st.sampled_from(
        [*ir.Primitive, ir.Ref("State"), ir.Ref("Held"), ir.Ref("Page", (ir.Primitive.INT64,))]
    ),
    lambda inner: inner.map(ir.ListOf)
    | inner.map(ir.SetOf)
    | inner.map(lambda held: ir.MapOf(ir.Primitive.STRING, held))
    | inner.filter(lambda type_: not isinstance(type_, ir.Nullable)).map(ir.Nullable),
    max_leaves=3,
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)
@given(
    fields=st.lists(
        st.tuples(NAMES, TYPES, st.booleans(), NAMES).map(lambda parts: ir.Field(*parts)),
        unique_by=lambda field: attribute_name(field),
        max_size=8,
    ),
    name=st.from_regex(r"[A-Z][a-zA-Z0-9]{0,80}", fullmatch=True),
    absent=st.sampled_from(["none", "unset"]),
)
def test_no_name_and_no_type_is_laid_out_otherwise_by_black(
    fields: list[ir.Field], name: str, absent: str, tmp_path: Path
) -> None:
    named = ir.Record(f"{name}X", tuple(fields), extras=ir.Extras.FORBID)
    held = ir.Record("Held", (ir.Field("kept", ir.Nullable(ir.Ref(named.name)), False),))
    page = ir.Record("Page", (ir.Field("items", ir.ListOf(ir.Parameter("T")), True),), ("T",))
    state = ir.EnumType("State", (ir.Member("A", name),))
    union = ir.Union("Either", (ir.Variant(name, named.name), ir.Variant("x", "Held")), name)
    types = (named, held, page, state, union)
    contract = ir.Contract("layout", types=types, declarations={item.name: item for item in types})
    options = python.Options(absent=absent, validate=True)
    if list(python.problems(contract, options)):
        return
    (file,) = python.files(contract, options, Drawer())
    assert black.format_str(file.text, mode=black.Mode()) == file.text
    module = _imported(contract, tmp_path, absent=absent, validate=True)
    with pytest.raises(ValueError, match=r"Held\.kept: expected an object"):
        module.Held.from_dict({"kept": 1})


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


def test_no_type_variable_hides_what_the_module_has() -> None:
    text = (ROOT / "templates/python/helpers.py").read_text(encoding="utf-8")
    for name in ("Record", *re.findall(r"^_([A-Z]\w*)", text, re.MULTILINE)):
        assert variable_name(name) == f"_{name}_"


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
