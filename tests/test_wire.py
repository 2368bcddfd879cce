"""Samples of types in each format: one folder of tests/wire a case."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from goldens import compare

from generator.ir import Primitive
from generator.load import load
from generator.servicestack.dotnet import NetType
from generator.servicestack.from_contract import service_of
from generator.wire import FORMATS, encode
from generator.wire.csvform import csv_text
from generator.wire.jsonform import json_text
from generator.wire.jsvform import dump_text, jsv_text
from generator.wire.samples import Samples
from generator.wire.scalars import duration, shortest_date
from generator.wire.values import Constant, Entries, Items, Level, Member, Named, Object, Scalar
from generator.wire.xmlform import local_name, xml_text

ROOT = Path(__file__).parent.parent
CASES = sorted(path.parent for path in (ROOT / "tests/wire").glob("*/contract.yaml"))
NAME = Named("Row", "urn:row")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_type_of_the_case_in_each_format(case: Path, update_golden: bool) -> None:
    """One file for each type: every format, with placeholders and with the contract's values.

    Line ends are shown, and the forms of a page have a line for each property.
    """
    contract = load(str(case / "contract.yaml")).contract
    made = {}
    for type_ in service_of(contract).declared:
        if type_.enum or type_.interface or type_.parameters:
            continue
        text = ""
        for title, examples in (("placeholders", False), ("examples", True)):
            sample = Samples(contract, examples=examples).of_root(NetType(type_.name))
            shown = [f"{one}\n{_visible(encode(one, sample))}\n" for one in FORMATS]
            shown += [f"jsv dump\n{dump_text(sample)}\n"]
            shown += [f"xml indented\n{xml_text(sample, indent=True)}\n"]
            text += "".join(f"# {title}: {part}\n" for part in shown)
        made[f"{type_.name}.txt"] = text
    compare(case / "expected", made, update_golden)


def _visible(text: str) -> str:
    return text.replace("\r\n", "<CRLF>").replace("\n", "<LF>").replace("\0", "<NUL>")


def _row(**values: object) -> Object:
    members = tuple(
        Member(name, name, NetType("String"), value)  # type: ignore[arg-type]
        for name, value in values.items()
    )
    return Object(NAME, (Level("urn:row", members),))


def _text(text: str) -> Scalar:
    return Scalar(Primitive.STRING, text)


def _number(number: int) -> Scalar:
    return Scalar(Primitive.INT32, number)


def test_the_sample_of_the_seed_page() -> None:
    contract = load(str(ROOT / "specs/new_outgoing_session.yaml")).contract
    sample = Samples(contract).of_root(NetType("NewOutgoingSession"))
    assert (
        encode("jsonl", sample) == '{"flowId":"String","numberToDial":"String","callerId":"String"}'
    )


# What the tests of ServiceStack.Text assert of their formats.
@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (json_text(_row()), "{}"),
        (json_text(_row(Day=Constant("Sunday", "SUN"))), '{"Day":"SUN"}'),
        (json_text(_row(Id=_number(1), alias=_text("foo"))), '{"Id":1,"alias":"foo"}'),
        (jsv_text(_row(Id=_number(1), alias=_text("foo"))), "{Id:1,alias:foo}"),
        (jsv_text(_row(Day=Constant("Sunday", "SUN"))), "{Day:SUN}"),
        (jsv_text(_text("https://url.com")), '"https://url.com"'),
        (csv_text(_row(Id=_number(1), alias=_text("foo"))), "Id,alias\r\n1,foo\r\n"),
        (csv_text(_row(Day=Constant("Sunday", "SUN"), NDay=None)), "Day,NDay\r\nSUN,\r\n"),
        (csv_text(_row(a=_number(1), b=_text('"Mr. Lee"'))), 'a,b\r\n1,"""Mr. Lee"""\r\n'),
        (csv_text(Items((_text("one"), _text("two")), NAME)), "one,two\r\n"),
        (duration("PT0S"), "PT0S"),
        (duration("PT0.0000001S"), "PT0.0000001S"),
        (duration("P3652D"), "P3652D"),
        (duration("P1DT2H3M4.5670001S"), "P1DT2H3M4.5670001S"),
        (duration("-P1D"), "-P1D"),
        (shortest_date("2001-02-03T00:00:00"), "2001-02-03"),
        (shortest_date("2001-02-03T04:05:06Z"), "2001-02-03T04:05:06Z"),
        (
            json_text(Scalar(Primitive.DATETIME, "1994-11-24T00:00:00Z")),
            r'"\/Date(785635200000)\/"',
        ),
        (
            json_text(Scalar(Primitive.DATETIME, "1994-11-24T00:00:00")),
            r'"\/Date(785635200000-0000)\/"',
        ),
    ],
)
def test_what_the_original_asserts(made: str, expected: str) -> None:
    assert made == expected


def test_a_list_of_dictionaries_has_all_keys_sorted() -> None:
    first = Entries(((_text("b"), _number(1)),), NAME)
    second = Entries(((_text("a"), _number(2)), (_text("b"), _number(3))), NAME)
    assert csv_text(Items((first, second), NAME)) == "a,b\r\n,1\r\n2,3\r\n"
    assert csv_text(first) == "b\r\n1\r\n"


def test_types_that_use_each_other_in_many_ways_give_a_sample_of_bounded_size(
    tmp_path: Path,
) -> None:
    names = [f"T{at}" for at in range(300)]
    lines = ["polydto: 1", "name: web", "types:"]
    for at, name in enumerate(names):
        others = ", ".join(f"f{step}: {names[(at + step) % 300]}?" for step in (1, 7, 31))
        lines.append(f"  {name}: {{fields: {{{others}, n: int32}}}}")
    path = tmp_path / "web.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")
    sample = Samples(load(str(path)).contract).of_root(NetType("T0"))
    for format_ in FORMATS:
        assert 0 < len(encode(format_, sample)) < 1_000_000


def test_names_that_no_element_can_have() -> None:
    """As .NET's XmlConvert.EncodeLocalName writes them; a parser takes the whole."""
    for name, written in (
        ("Name", "Name"),
        ("a b", "a_x0020_b"),
        ("1st", "_x0031_st"),
        ("-x", "_x002D_x"),
        ("a:b", "a_x003A_b"),
        ("_x0020_", "_x005F_x0020_"),
        ("caf\xe9", "caf\xe9"),
        ("\U0001f600", "_x0001F600_"),
        ("x></x>", "x_x003E__x003C__x002F_x_x003E_"),
    ):
        assert local_name(name) == written
        row = Object(
            NAME, (Level("urn:row", (Member(name, name, NetType("String"), _text("a")),)),)
        )
        assert [one.tag for one in ElementTree.fromstring(xml_text(row))] == [
            f"{{urn:row}}{written}"
        ]
