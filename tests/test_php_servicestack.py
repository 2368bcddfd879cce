"""PHP in ServiceStack's style: its bytes, its names, its warnings, and what it does."""

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.code import Code
from generator.ir import (
    Attribute,
    AttributeArgument,
    Contract,
    Declaration,
    Default,
    Deprecation,
    EnumType,
    Extras,
    Field,
    ListOf,
    MapOf,
    Member,
    Nullable,
    Operation,
    Parameter,
    Primitive,
    Record,
    Ref,
    Route,
    SetOf,
    Type,
    Union,
    Variant,
)
from generator.load import load_contract
from generator.problems import Origin
from generator.render import Drawer
from generator.targets import php as target
from generator.targets.php import escape

ROOT = Path(__file__).parents[1]
STAND_INS = ROOT / "tests/php_stand_ins"
SEED = Path(__file__).parents[2] / "shared/seed"
REFERENCE = Path(__file__).parents[2] / "shared/reference/servicestack/cookbook"
DRAW = Drawer()
P = Primitive

HOSTILE = (
    "*/ exit('a'); /*",
    "/ starts with a slash, ends with a star *",
    '"""',
    "'; exit('b'); //",
    "\\'; exit('c'); //",
    "?> <script> <?php exit('d');",
    "{{ 7*7 }} {% raw %} {# x #}",
    "${exit('e')} {$x} $x #{x} `id`",
    "\\u002a/ exit('f'); \\x2a/",
    "ends with a backslash \\",
    "two\nlines\r\nand // exit('g');",
    "a\u2028b\u2029c\u0085d",
    "„quotes“ «of» ‘every’ ''kind'' \"\"",
    "tab\there, nul-free, émoji 🎉, %s %1$s",
    "<<<END\nEND;\nexit('h');",
    "x" * 10_000,
)


def contract_of(
    *types: Declaration, operations: tuple[Operation, ...] = (), **facts: Any
) -> Contract:
    """A contract of these declarations, as the loader would make it."""
    declared = {one.name: one for one in (*types, *(made.request for made in operations))}
    return Contract("made", types=types, operations=operations, declarations=declared, **facts)


def text_of(contract: Contract, **options: Any) -> str:
    (file,) = target.files(contract, target.Options(**options), DRAW)
    assert file.path == f"{contract.name}.php"
    return file.text


def problems_in(contract: Contract, **options: Any) -> list[tuple[str, str]]:
    """Codes and messages; warnings have a mark."""
    found = target.problems(contract, target.Options(**options))
    return [("~" * one.warning + one.code, one.message) for one in found]


def blocks_of(text: str) -> dict[str, str]:
    """The printed types by name, each without the empty line before it."""
    head, *blocks = re.split(r"\n\n(?=(?:/\*\*|// @|#\[|class |enum |interface ))", text)
    assert head.startswith("<?php")
    named = {}
    for block in blocks:
        found = re.search(r"^(?:class|enum|interface) (\w+)", block, re.M)
        assert found, block
        named[found[1]] = block.strip("\n")
    return named


def member(name: str, wire: str | int | None = None) -> Member:
    return Member(name, name if wire is None else wire)


def field(name: str, type_: Type = P.STRING, required: bool = True, **facts: Any) -> Field:
    return Field(name, type_, required, **facts)


# --- bytes


def test_the_seed_is_printed_byte_for_byte() -> None:
    contract = load_contract(str(ROOT / "specs/new_outgoing_session.yaml"))
    expected = STAND_INS / "expected/new_outgoing_session.php"
    assert text_of(contract) == expected.read_text(encoding="utf-8")


def test_our_copy_of_the_seed_is_the_seed() -> None:
    if not SEED.is_dir():
        pytest.skip("the seed is not beside this checkout")
    ours = (STAND_INS / "expected/new_outgoing_session.php").read_text(encoding="utf-8")
    unstripped = SEED / "new-outgoing-session.unstripped.php.txt"
    assert ours == unstripped.read_text(encoding="utf-8")
    page = (SEED / "new-outgoing-session.page.txt").read_text(encoding="utf-8")
    shown = page[page.index("<?php") : page.index("To override the Content-type")]
    assert lines_of(ours) == lines_of(shown)


def lines_of(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def test_every_rule_of_the_client_form_is_printed(update_golden: bool) -> None:
    contract = load_contract(str(STAND_INS / "rules.yaml"))
    expected = STAND_INS / "expected/rules.php"
    text = text_of(contract, request_methods="true")
    if update_golden:
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")


def test_the_page_form_leaves_out_what_belongs_to_the_operation() -> None:
    """Routes, #[Returns], IReturn and the three methods; all else is the same text."""
    contract = load_contract(str(STAND_INS / "rules.yaml"))
    full = text_of(contract, request_methods="true")
    operation_lines = r"^(// @Route|#\[Returns|    public function (get\w+|createResponse)\().*\n"
    page = re.sub(operation_lines, "", full, flags=re.M)
    assert text_of(contract) == re.sub(r"IReturn(Void)?, ", "", page)


# --- what runs


def run(php: str, folder: Path, text: str, cases: Iterable[Mapping[str, Any]]) -> list[Any]:
    """What a PHP process answers to `cases`, after it has read `text` and found it clean."""
    file = folder / "dtos.php"
    file.write_text(text, encoding="utf-8")
    lint = subprocess.run([php, "-l", str(file)], capture_output=True, text=True)
    assert lint.returncode == 0, lint.stdout
    first = {"file": str(file), "namespace": "dtos"}
    asked = "".join(json.dumps(case) + "\n" for case in (first, *cases))
    done = subprocess.run(
        [php, str(STAND_INS / "run.php")], input=asked, capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def reading(name: str, value: object, *arguments: str) -> dict[str, Any]:
    case: dict[str, Any] = {"class": f"dtos\\{name}", "json": json.dumps(value)}
    return {**case, "arguments": arguments} if arguments else case


def test_hostile_text_in_every_slot_stays_text(php: str, tmp_path: Path) -> None:
    types: list[Declaration] = []
    operations = []
    for number, text in enumerate(HOSTILE):
        argument = AttributeArgument("Description", "String", text)
        verbatim = AttributeArgument(text, "Boolean", text)
        attributes = (
            Attribute("Api", (argument, verbatim)),
            Attribute("Api", (), (argument, verbatim)),
            Attribute(text, (AttributeArgument("", "Type", text),)),
        )
        facts: dict[str, Any] = {
            "doc": text,
            "attributes": attributes,
            "deprecated": Deprecation(text, text, text),
            "tags": (text,),
        }
        wire = Field(
            text,
            P.STRING,
            True,
            text,
            Default(text),
            examples=(text,),
            format=text,
            attributes=attributes,
            server_name=text,
            spellings=(("php", "value"),),
        )
        listed = field(text + "2", ListOf(Ref(f"Enum{number}")), False, doc=text)
        types += [
            Record(f"Record{number}", (wire, listed), **facts),
            EnumType(f"Enum{number}", (Member("One", text, doc=text),), **facts),
            Record(f"Face{number}", (field("x", doc=text),), interface=True, **facts),
            Union(f"Union{number}", (Variant(text, f"Record{number}"),), text, **facts),
        ]
        routes = (Route((), f"/{text}"), Route(("GET",), f"/{text}/more"))
        operations.append(
            Operation(Record(f"Ask{number}", (wire,), **facts), routes, returns=P.STRING)
        )
    contract = contract_of(
        *types,
        operations=tuple(operations),
        title=HOSTILE[0],
        doc=HOSTILE[5],
        version=HOSTILE[5],
        base_url=HOSTILE[5],
        namespace=HOSTILE[5],
        descriptions_from_attributes=True,
    )
    for request_methods in ("false", "true"):
        cases: list[dict[str, Any]] = []
        for number, text in enumerate(HOSTILE):
            cases.append(reading(f"Record{number}", {text: text, text + "2": [text]}))
            cases.append({"class": f"dtos\\Enum{number}", "cases": True})
            cases.append({"class": f"dtos\\Enum{number}", "comments": True})
        declared, *answers = run(
            php, tmp_path, text_of(contract, request_methods=request_methods), cases
        )
        kinds = ("Record", "Enum", "Face", "Union", "Ask")
        names = sorted(f"dtos\\{kind}{number}" for kind in kinds for number in range(len(HOSTILE)))
        assert declared == {"declared": names, "printed": ""}
        for number, text in enumerate(HOSTILE):
            record, enum, comments = answers[3 * number : 3 * number + 3]
            assert json.loads(record["json"]) == {text: text, text + "2": [text]}
            assert enum == {"cases": [["One", text]]}
            shown = re.sub(r"[\r\n]", "", text).replace("*/", "* /").replace("\x85", "\ufffd")
            assert comments["comments"][0] == f"/** @description {shown} */"


def test_values_pass_through_what_the_client_library_can_do(php: str, tmp_path: Path) -> None:
    contract = load_contract(str(STAND_INS / "rules.yaml"))
    person = {"name": "Ann", "this": "that"}
    parcel = {
        "id": 7,
        "parcels": [{"id": 8, "label": "inner", "weight": 0.5, "a-b": 0, "class": ""}],
        "label": "outer",
        "size": "Large",
        "sizes": ["Small", "Large"],
        "mark": "it's red",
        "flags": 2,
        "kind": -1,
        "open": False,
        "opened": True,
        "weight": 1.25,
        "owner": person,
        "friend": person,
        "people": [person],
        "byId": {"12": person},
        "nested": {"a": [person]},
        "floats": [1],
        "pair": {"left": "x", "right": 3},
        "trip": {"by": "car", "plate": "B 1"},
        "trips": [{"by": "bike"}],
        "tripPage": {"items": [], "total": 0},
        "took": "P1DT2H",
        "key": "550e8400-e29b-41d4-a716-446655440000",
        "a-b": 4,
        "class": "first",
    }
    page = {"items": [parcel], "first": parcel, "total": 1, "next": "more"}
    query = {"ids": [1, 2], "since": "/Date(785635200123)/", "note": "n"}
    assert [
        made["json"]
        for made in run(
            php,
            tmp_path,
            text_of(contract, request_methods="true"),
            [
                reading("Parcel", parcel),
                reading("Page", page, "Parcel"),
                reading("FindParcels", query),
                reading("FindParcels", {}),
                reading("Human", {"this": "only"}),
            ],
        )[1:]
    ] == [
        dense(parcel),
        dense(page),
        dense(query),
        "{}",
        dense({"name": "", "this": "only"}),
    ]


def dense(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


# Type, JSON that is read, JSON that is written; `error` where the client library stops.
LOSSES: dict[str, tuple[Type, str, str]] = {
    "int8": (P.INT8, "1", "error"),
    "uint64": (P.UINT64, "18446744073709551615", "error"),
    "decimal": (P.DECIMAL, "0.1234567890123456789", "0.12345678901234568"),
    "datetime": (P.DATETIME, '"1994-11-24T00:00:00Z"', '"/Date(0)/"'),
    "date": (P.DATE, '"1994-11-24"', '"/Date(0)/"'),
    "offset": (Nullable(P.DATETIMEOFFSET), '"/Date(1)/"', "error"),
    "time": (P.TIME, '"13:45:00"', "error"),
    "duration": (P.DURATION, '"PT3.5S"', "error"),
    "maybeDuration": (Nullable(P.DURATION), '"PT3S"', "error"),
    "any": (P.ANY, "1", "error"),
    "flags": (Ref("Flags"), "3", "error"),
    "floats": (ListOf(P.FLOAT32), "[1.5]", "[1]"),
    "uuids": (ListOf(P.UUID), '["550e8400-e29b-41d4-a716-446655440000"]', "error"),
    "chars": (ListOf(P.CHAR), '["c"]', "error"),
    "uris": (MapOf(P.STRING, P.URI), '{"a":"b:c"}', "error"),
    "blobs": (ListOf(P.BYTES), '["AA=="]', "error"),
    "anys": (MapOf(P.STRING, P.ANY), '{"a":1}', "error"),
    "maybes": (ListOf(Nullable(P.INT32)), "[1]", "error"),
    "deep": (MapOf(P.STRING, ListOf(P.INT32)), '{"a":[1]}', "error"),
    "pages": (ListOf(Ref("Box", (P.STRING,))), '[{"value":"a"}]', "error"),
    "sets": (ListOf(SetOf(P.STRING)), '[["a"]]', "error"),
    "asText": (P.INT64, '"12"', "12"),
}


# Of these `safe` warns, too. It reads the texts of two that are not lost in every form.
STILL_LOST = {
    name: LOSSES[name][2]
    for name in ("uint64", "decimal", "datetime", "time", "duration", "asText")
}
STILL_LOST |= {"offset": LOSSES["offset"][1], "maybeDuration": LOSSES["maybeDuration"][1]}


def test_what_a_warning_says_is_so(php: str, tmp_path: Path) -> None:
    flags = EnumType("Flags", (member("A", 1), member("B", 2)), integer=True, flags=True)
    box = Record("Box", (field("value", Parameter("T")),), ("T",))
    records = []
    for at, (name, (type_, _, _)) in enumerate(LOSSES.items(), 1):
        text = name == "asText"
        required = not isinstance(type_, Nullable)
        made = field(name, type_, required, number_as_string=text, at=Origin("", at, 1))
        records.append(Record(f"Of_{name}", (made,)))
    contract = contract_of(*records, flags, box)
    cases = [
        {"class": f"dtos\\Of_{name}", "json": f'{{"{name}":{value}}}'}
        for name, (_, value, _) in LOSSES.items()
    ]
    all_lost = {name: lost for name, (_, _, lost) in LOSSES.items()}
    for compat, losses in (("exact", all_lost), ("safe", STILL_LOST)):
        found = list(target.problems(contract, target.Options(compat=compat)))
        warned = [(one.at.line, one.code, one.warning) for one in found]
        lines = [at for at, name in enumerate(LOSSES, 1) if name in losses]
        assert warned == [(at, "lossy", True) for at in lines]
        answers = run(php, tmp_path, text_of(contract, compat=compat), cases)[1:]
        written = ["error" if "error" in answer else answer["json"] for answer in answers]
        assert written == [
            text if text == "error" else f'{{"{name}":{text}}}'
            for name, (_, value, _) in LOSSES.items()
            for text in [losses.get(name, value)]
        ]


def test_what_is_not_set_is_sent_or_left_out_as_the_warnings_say(php: str, tmp_path: Path) -> None:
    contract = contract_of(
        Record("One", (field("a", P.INT32, False), field("b", Nullable(P.STRING))))
    )
    assert problems_in(contract) == [
        ("~lossy", "'a': is sent where it is not set, too: as 0, '' or the present time"),
        ("~lossy", "'b' is left out where it should be null"),
    ]
    cases = [reading("One", {}), reading("One", {"b": None})]
    answers = run(php, tmp_path, text_of(contract), cases)[1:]
    assert answers == [{"json": '{"a":0}'}] * 2


def test_a_base_of_which_nothing_is_set_stops_the_writer(php: str, tmp_path: Path) -> None:
    contract = contract_of(
        Record("Base", (field("y", Nullable(P.STRING), False),)),
        Record("Derived", (field("x"),), extends=Ref("Base")),
        Record("Box", (field("value", Parameter("T")), field("id")), ("T",)),
        Record("OfBox", extends=Ref("Box", (P.STRING,))),
    )
    cases = [
        reading("Derived", {"x": "1"}),
        reading("Derived", {"x": "1", "y": "2"}),
        reading("OfBox", {"value": "a", "id": "b"}),
    ]
    answers = run(php, tmp_path, text_of(contract, compat="exact"), cases)[1:]
    assert answers == [
        {"error": "Cannot use object of type class@anonymous as array"},
        {"json": '{"y":"2","x":"1"}'},
        {"error": "Undefined array key 0"},
    ]
    assert run(php, tmp_path, text_of(contract), cases)[1:] == [
        {"json": '{"x":"1"}'},
        {"json": '{"y":"2","x":"1"}'},
        {"json": '{"value":"a","id":"b"}'},
    ]


def test_what_has_no_warning_comes_back_as_it_was(php: str, tmp_path: Path) -> None:
    fields: dict[str, tuple[Type, object]] = {
        "string": (P.STRING, "é\u2028$x"),
        "char": (P.CHAR, "c"),
        "boolean": (P.BOOLEAN, False),
        "int64": (P.INT64, 2**63 - 1),
        "uint8": (P.UINT8, 255),
        "float32": (P.FLOAT32, 1.5),
        "float64": (Nullable(P.FLOAT64), -0.25),
        "uuid": (Nullable(P.UUID), "550e8400-e29b-41d4-a716-446655440000"),
        "uri": (P.URI, "sip:a@b"),
        "bytes": (P.BYTES, "AAEC"),
        "stream": (Nullable(P.STREAM), "AAEC"),
        "strings": (ListOf(ListOf(P.STRING)), [["a"], []]),
        "doubles": (ListOf(P.FLOAT64), [1.5]),
        "flags": (ListOf(P.BOOLEAN), [True, False]),
        "byKey": (MapOf(P.STRING, P.INT32), {"a": 1, "b": 2}),
        "box": (Ref("Box", (P.INT32,)), {"value": 3}),
        "boxes": (Ref("Boxes", (Ref("Leaf"),)), {"items": [{"x": "a"}]}),
        "leaf": (Ref("Leaf"), {"x": "a"}),
        "leaves": (MapOf(P.STRING, ListOf(Ref("Leaf"))), {"k": [{"x": "a"}]}),
    }
    record = Record(
        "All",
        tuple(
            field(name, type_, not isinstance(type_, Nullable))
            for name, (type_, _) in fields.items()
        ),
    )
    contract = contract_of(
        record,
        Record("Box", (field("value", Parameter("T")),), ("T",)),
        Record("Boxes", (field("items", ListOf(Parameter("T"))),), ("T",)),
        Record("Leaf", (field("x"),)),
    )
    assert problems_in(contract) == []
    value = {name: value for name, (_, value) in fields.items()}
    _, answer = run(php, tmp_path, text_of(contract), [reading("All", value)])
    assert answer == {"json": dense(value)}


ODD_NAMES = (
    *("class", "from", "list", "match", "self", "1st", "a-b", "a.b.c", "$x", "this", "_GET"),
    *("GLOBALS", "o", "obj", "größe", "名前", "12", "'", "c d", "genericArgs"),
)


def test_odd_wire_names_keep_their_keys(php: str, tmp_path: Path) -> None:
    contract = contract_of(Record("Odd", tuple(map(field, ODD_NAMES))))
    assert problems_in(contract) == []
    value = {name: f"value of {name}" for name in ODD_NAMES}
    _, answer = run(php, tmp_path, text_of(contract), [reading("Odd", value)])
    assert json.loads(answer["json"]) == value


def test_every_base_and_interface_comes_before_what_needs_it(php: str, tmp_path: Path) -> None:
    """Also where a base uses what derives from it, and where an interface is declared last."""
    contract = contract_of(
        Record("Base", (field("child", Nullable(Ref("Leaf"))), field("id"))),
        Record("Leaf", (field("more", ListOf(Ref("Other"))),), extends=Ref("Middle")),
        Record("Other", (field("up", ListOf(Ref("Base"))),), implements=(Ref("IDeep"),)),
        Record("Middle", (field("b"),), extends=Ref("Base")),
        Record("IDeep", extends=Ref("IBase"), interface=True),
        Record("IBase", interface=True),
    )
    order = ["Base", "Middle", "Leaf", "IBase", "IDeep", "Other"]
    assert list(blocks_of(text_of(contract))) == order
    value = {"child": {"id": "c", "b": "", "more": [{"up": []}]}, "id": "1", "b": "2", "more": []}
    declared, answer = run(php, tmp_path, text_of(contract), [reading("Leaf", value)])
    assert declared["declared"] == sorted(f"dtos\\{name}" for name in order)
    assert answer == {"json": dense(value)}


def test_a_long_chain_of_uses_is_ordered() -> None:
    """Longer than Python's own stack."""
    last = 5_000
    links = [Record(f"R{n}", (field("next", Ref(f"R{n + 1}")),)) for n in range(last)]
    contract = contract_of(*links, Record(f"R{last}"))
    order = list(blocks_of(text_of(contract)))
    assert order == [f"R{n}" for n in range(last, -1, -1)]


def test_a_property_that_two_bases_declare_is_one_parameter(php: str, tmp_path: Path) -> None:
    contract = contract_of(
        Record("A", (field("x"),)),
        Record("B", (field("x"), field("y")), extends=Ref("A")),
        Record("C", (field("z"),), extends=Ref("B")),
    )
    value = {"x": "1", "y": "2", "z": "3"}
    _, answer = run(php, tmp_path, text_of(contract), [reading("C", value)])
    assert answer == {"json": dense(value)}


def test_the_methods_of_a_request_answer(php: str, tmp_path: Path) -> None:
    contract = load_contract(str(STAND_INS / "rules.yaml"))
    called = ["getTypeName", "getMethod", "createResponse"]
    expected: dict[str, list[object]] = {
        "FindParcels": ["FindParcels", "GET", "dtos\\Page"],
        "GetParcel": ["GetParcel", "GET", "dtos\\Parcel"],
        "PutParcel": ["PutParcel", "PUT", None],
        "CreateParcel": ["CreateParcel", "POST", False],
        "PatchParcel": ["PatchParcel", "PATCH", None],
        "CountParcels": ["CountParcels", "GET", 0],
        "WeighParcels": ["WeighParcels", "GET", 0.0],
        "NameParcels": ["NameParcels", "GET", "ServiceStack\\ArrayList"],
        "MapParcels": ["MapParcels", "GET", "ServiceStack\\ArrayList"],
        "LabelOfParcel": ["LabelOfParcel", "GET", "string"],
        "DrawParcels": ["DrawParcels", "GET", "ServiceStack\\ByteArray"],
        "AgeOfParcel": ["AgeOfParcel", "GET", "DateTime"],
        "SizeOfParcel": ["SizeOfParcel", "GET", []],
        "TripOfParcel": ["TripOfParcel", "GET", []],
    }
    cases = [{"class": f"dtos\\{name}", "call": called} for name in expected]
    answers = run(php, tmp_path, text_of(contract, request_methods="true"), cases)[1:]
    assert [answer["values"] for answer in answers] == list(expected.values())


RETURNS: tuple[Type, ...] = (*P, Ref("Size"), Ref("Page", (P.INT32,)), MapOf(P.UUID, P.INT8))
RETURNS += (ListOf(Ref("Page", (ListOf(P.STRING),))), Ref("Duo", (P.STRING, P.DATE)), Ref("Any"))


def test_every_answer_is_php(php: str, tmp_path: Path) -> None:
    types = (
        EnumType("Size", (member("Small"),)),
        Record("Page", (field("items", ListOf(Parameter("T"))),), ("T",)),
        Record("Duo", (field("a", Parameter("A")), field("b", Parameter("B"))), ("A", "B")),
        Union("Any", (Variant("one", "One"),), "kind"),
        Record("One"),
    )
    operations = tuple(
        Operation(Record(f"Ask{number}"), returns=type_) for number, type_ in enumerate(RETURNS)
    )
    contract = contract_of(*types, operations=operations)
    (declared,) = run(php, tmp_path, text_of(contract, request_methods="true"), [])
    names = ["Size", "Page", "Duo2", "Any", "One"] + [made.name for made in operations]
    assert declared == {"declared": sorted(f"dtos\\{name}" for name in names), "printed": ""}


def test_a_namespace_can_be_chosen(php: str, tmp_path: Path) -> None:
    text = text_of(contract_of(Record("One", (field("x"),))), namespace="Acme\\list\\Dtos")
    (declared,) = run(php, tmp_path, text, [])
    assert declared["declared"] == ["Acme\\list\\Dtos\\One"]


@settings(max_examples=20, deadline=None)
@given(texts=st.lists(st.text(max_size=40) | st.text("*/?><'\"\\\n$#{", max_size=12), max_size=60))
def test_php_reads_what_was_escaped(php: str, texts: list[str]) -> None:
    lines = [Code("<?php $read = [];")]
    for text in texts:
        values = escape.string(text), escape.double_quoted(text)
        lines.append(Code("/** {} */").format(escape.comment(text)))
        lines.append(Code("// {}").format(escape.line_comment(text)))
        lines.append(Code("// {}").format(escape.csharp_string(text)))
        lines.append(Code("$read[] = [{}, {}];").format(*values))
    lines.append(Code("echo json_encode($read, JSON_THROW_ON_ERROR);"))
    script = Code("\n").join(lines)
    done = subprocess.run([php], input=script.encode(), capture_output=True, check=True)
    assert json.loads(done.stdout) == [[text, text] for text in texts]


# --- what is refused, or warned of


def test_class_names_that_php_or_the_client_library_has() -> None:
    taken = ("List", "object", "Enum", "DateTime", "exception", "ResponseStatus", "Dictionary")
    contract = contract_of(*map(Record, taken), operations=(Operation(Record("Register")),))
    collides = "the PHP class '{}' would stand in the way of the client library's"
    keeps = "PHP keeps the word '{}' for itself, so no class can have it"
    assert problems_in(contract) == [
        ("reserved-name", keeps.format("List")),
        ("reserved-name", keeps.format("object")),
        *(("name-collision", collides.format(name)) for name in taken[3:]),
        ("name-collision", collides.format("Register")),
    ]
    spelled = (("php", "Other"),)
    assert problems_in(contract_of(Record("List", spellings=spelled))) == []


def test_class_names_that_become_one() -> None:
    contract = contract_of(
        Record("Pair", (field("a", Parameter("A")), field("b", Parameter("B"))), ("A", "B")),
        Record("Pair2"),
        Record("Thing"),
        EnumType("thing", (member("A"),)),
        Record("Spelled", spellings=(("php", "THING"),)),
        Record("Wrong", spellings=(("php", "not a name"),)),
        Record("Tuple", (field("a", Parameter("A")), field("b", Parameter("B"))), ("A", "B")),
    )
    both = "'{}' and '{}' both become the PHP class '{}'"
    assert problems_in(contract) == [
        ("name-collision", both.format("Pair2", "Pair", "Pair2")),
        ("name-collision", both.format("thing", "Thing", "thing")),
        ("name-collision", both.format("Spelled", "Thing", "THING")),
        ("bad-spelling", "'not a name' cannot name a class in PHP"),
        ("name-collision", "the PHP class 'Tuple2' would stand in the way of the client library's"),
    ]


def test_property_names_that_become_one() -> None:
    spelled = (("php", "a_b"),)
    contract = contract_of(
        Record("One", (field("a-b"), field("a.b"), field("c", spellings=spelled))),
        Record("Base", (field("x y"),)),
        Record(
            "Derived", (field("x_y"), field("y", spellings=(("php", "this"),))), extends=Ref("Base")
        ),
        Record("Box", (field("genericArgs", Parameter("T")), field("0")), ("T",)),
        Record("Fixed", (field("a-b"), field("a.b", spellings=(("php", "other"),)))),
    )
    both = "'{}' and '{}' both become the PHP property '{}'"
    assert problems_in(contract) == [
        ("name-collision", both.format("a.b", "a-b", "a_b")),
        ("name-collision", both.format("c", "a-b", "a_b")),
        ("name-collision", both.format("x_y", "x y", "x_y")),
        ("bad-spelling", "'this' cannot name a property in PHP"),
        ("name-collision", "a generic PHP class has a property 'genericArgs' of its own"),
        ("not-expressible", "PHP cannot tell the key '0' of an object from an index of a list"),
    ]


def test_enums_that_php_cannot_say() -> None:
    members = (
        member("class", 1),
        member("class_", 2),
        member("Huge", 2**63),
        member("Low", -(2**63)),
    )
    closed = EnumType("Size", members, integer=True)
    assert problems_in(contract_of(closed, EnumType("Open", (member("A"),), open=True))) == [
        ("name-collision", "'class_' and 'class' both become the PHP case 'class_'"),
        ("not-expressible", "9223372036854775808 does not fit a PHP int"),
        ("~lossy", "PHP cannot keep a value that the enum 'Open' does not know"),
    ]


def test_the_smallest_int_is_no_float(php: str, tmp_path: Path) -> None:
    contract = contract_of(EnumType("Low", (member("Least", -(2**63)),), integer=True))
    _, answer = run(php, tmp_path, text_of(contract), [{"class": "dtos\\Low", "cases": True}])
    assert answer == {"cases": [["Least", -(2**63)]]}


def test_records_that_lose_something() -> None:
    contract = contract_of(
        Record("Kept", extras=Extras.KEEP),
        Record("Refused", extras=Extras.FORBID),
        Record("Bare"),
        Record("OfEmpty", (field("x"),), extends=Ref("Bare")),
        Record("Optional", (field("y", Nullable(P.STRING), False),)),
        Record("OfOptional", (field("x"),), extends=Ref("Optional")),
        Record("Box", (field("value", Parameter("T")), field("id")), ("T",)),
        Record("OfBox", extends=Ref("Box", (P.STRING,))),
        Record("Odd", (field("x", Parameter("Class")),), ("Class",)),
        Record("Caller", implements=(Ref("IOptions"),)),
    )
    bad = ("bad-name", "'a b' is no PHP namespace")
    kept = [
        ("~lossy", "no PHP class keeps unknown keys, so those of 'Kept' are ignored"),
        ("~lossy", "no PHP class refuses unknown keys, so those of 'Refused' are ignored"),
    ]
    reserved = "PHP keeps 'Class' for itself, so no type parameter can have it"
    assert problems_in(contract, namespace="a b") == [bad, *kept, ("reserved-name", reserved)]
    assert problems_in(contract, compat="exact") == [
        ("~lossy", "no PHP class keeps unknown keys, so those of 'Kept' are ignored"),
        ("~lossy", "no PHP class refuses unknown keys, so those of 'Refused' are ignored"),
        ("~lossy", "'OfEmpty' cannot be read or written: its base 'Bare' is empty"),
        ("~lossy", "writing 'OfOptional' stops where nothing of its base 'Optional' is set"),
        ("~lossy", "'OfBox' cannot read the fields of the generic 'Box'"),
        ("reserved-name", reserved),
        ("~lossy", "PHP stops at 'Caller': it finds no interface 'IOptions'"),
    ]


def test_a_null_that_must_be_there_is_warned_of_once() -> None:
    union = Union("Any", (Variant("one", "One"),), "kind")
    fields = (
        field("a", Nullable(P.STRING)),
        field("b", Nullable(P.STRING), False),
        field("c", P.STRING, False, default=Default("x")),
        field("d", P.INT32, False, default=Default(5)),
        field("e", Ref("Any")),
    )
    contract = contract_of(union, Record("One", fields))
    assert problems_in(contract) == [
        ("~lossy", "'a' is left out where it should be null"),
        ("~lossy", "'c': PHP does not know its default"),
        ("~lossy", "'d': is sent where it is not set, too: as 0, '' or the present time"),
        (
            "~lossy",
            "'e': no class is made of a union or an interface: the property holds decoded JSON,"
            " and a union's value that is written must bring its discriminator",
        ),
    ]


def test_one_style_does_not_import_the_other() -> None:
    code = "import sys; from generator.targets import php; from generator.ir import Contract;"
    code += (
        "php.view(Contract('a'), php.Options()); print([m for m in sys.modules if 'plain' in m])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
