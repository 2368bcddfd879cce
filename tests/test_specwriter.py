"""load(write(contract)) is the contract."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator import ir
from generator.formatter import formatted
from generator.load import load_contract
from generator.naming import words
from generator.specwriter import write

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("name", ["new_outgoing_session", "kitchen_sink"])
def test_a_shipped_contract_survives_writing(name: str, tmp_path: Path) -> None:
    contract = load_contract(str(ROOT / f"specs/{name}.yaml"))
    path = tmp_path / "written.yaml"
    path.write_text(write(contract), encoding="utf-8")
    assert load_contract(str(path)) == contract._replace(path=str(path))
    again = tmp_path / "again.yaml"
    again.write_text(write(load_contract(str(path))), encoding="utf-8")
    assert again.read_text() == path.read_text()


TEXT = st.text(
    st.characters(
        exclude_categories=("Cs", "Cc", "Co", "Cn"),
        exclude_characters="\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff",
    )
    | st.sampled_from(list("\n\t\"'\\{}[]<>:#&*!|>%@`?,- ")),
    max_size=30,
)
WORD = st.sampled_from(
    ["no", "012", "1:20", "null", "~", "true", "1e3", "a: b", " x", "x ", "#", "-"]
)
DOC = TEXT | WORD
NAME = st.from_regex(r"[A-Z][A-Za-z0-9]{0,8}", fullmatch=True)
WIRE = st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1, max_size=8) | WORD
NAMES = ("Alpha", "Beta", "Gamma", "Delta")
SCALAR = st.sampled_from(list(ir.Primitive))
LEAF = SCALAR | st.sampled_from([ir.Ref(name) for name in (*NAMES, "State", "Bits")])
KEY: st.SearchStrategy[ir.Type] = st.sampled_from(
    [ir.Primitive.STRING, ir.Primitive.INT32, ir.Primitive.UUID, ir.Ref("State")]
)
TYPE = st.recursive(
    LEAF,
    lambda inner: st.one_of(
        inner.map(lambda item: ir.ListOf(item)),
        inner.map(lambda item: ir.SetOf(item)),
        st.tuples(KEY, inner).map(lambda pair: ir.MapOf(pair[0], pair[1])),
        inner.filter(lambda t: not isinstance(t, ir.Nullable)).map(ir.Nullable),
        inner.map(lambda a: ir.Ref("Page", (a,))),
    ),
    max_leaves=4,
)
ARGUMENT = (DOC | st.none()).map(lambda text: ir.AttributeArgument("", "String", text))
ATTRIBUTE = st.lists(ARGUMENT, max_size=2).map(
    lambda arguments: ir.Attribute("Validate", tuple(arguments))
)
DAY = st.just("") | st.dates().map(str)
DEPRECATED = st.none() | st.tuples(DOC, DOC, DOC, DAY).map(lambda parts: ir.Deprecation(*parts))


@st.composite
def fields(draw: st.DrawFn) -> ir.Field:
    type_ = draw(TYPE)
    # A value must always end: what may hold itself is nullable.
    if isinstance(type_, ir.Ref):
        type_ = ir.Nullable(type_)
    default, limits = None, ir.NO_LIMITS
    examples: tuple[ir.Value, ...] = ()
    if type_ == ir.Primitive.STRING:
        default = draw(st.none() | DOC.map(ir.Default))
        if default is None:
            limits = ir.Limits(min_length=draw(st.none() | st.integers(0, 5)))
    elif type_ in (ir.Primitive.DECIMAL, ir.Primitive.FLOAT64):
        number = st.integers(-(10**20), 10**20) | st.decimals(
            allow_nan=False, allow_infinity=False, places=3, min_value=-1000, max_value=1000
        )
        examples = tuple(draw(st.lists(number, max_size=2)))
        limits = ir.Limits(minimum=draw(st.none() | st.just(Decimal("-1e25"))))
    return ir.Field(
        wire_name=draw(WIRE),
        type=type_,
        required=draw(st.booleans()),
        doc=draw(DOC),
        default=default,
        examples=examples,
        deprecated=draw(DEPRECATED),
        limits=limits,
        read_only=draw(st.booleans()),
        server_name=draw(st.none() | NAME),
        renamed_from=draw(st.just("") | st.just("an earlier name")),
        spellings=draw(st.just(()) | NAME.map(lambda n: (("python", n),))),
        attributes=draw(st.just(()) | st.lists(ATTRIBUTE, max_size=2).map(tuple)),
    )


@st.composite
def _records(draw: st.DrawFn, name: str) -> ir.Record:
    return ir.Record(
        name=name,
        fields=tuple(draw(st.lists(fields(), max_size=4, unique_by=lambda f: f.wire_name))),
        extras=draw(st.sampled_from(list(ir.Extras))),
        doc=draw(DOC),
        deprecated=draw(DEPRECATED),
        tags=tuple(draw(st.lists(DOC, max_size=2, unique=True))),
        renamed_from=draw(st.just("") | st.just("Former")),
    )


@st.composite
def contracts(draw: st.DrawFn) -> ir.Contract:
    parameter = ir.Field("items", ir.ListOf(ir.Parameter("T")), True)
    types: list[Any] = [ir.Record("Page", (parameter,), ("T",))]
    types += [draw(_records(name)) for name in NAMES]
    types.append(
        ir.EnumType(
            "State",
            (ir.Member("On", "On"), ir.Member("Off", draw(WIRE.filter(lambda w: w != "On")))),
            open=draw(st.booleans()),
            doc=draw(DOC),
        )
    )
    types.append(
        ir.EnumType(
            "Bits",
            (ir.Member("A", 1, 1), ir.Member("B", 2, 2, draw(DOC), renamed_from="C")),
            True,
            True,
        )
    )
    operation = ir.Operation(
        request=draw(_records("Ask")),
        routes=draw(st.sampled_from([(), (ir.Route(("GET",), "/x"), ir.Route((), "/y"))])),
        auth=draw(
            st.none() | st.lists(DOC, max_size=2, unique=True).map(lambda r: ir.Auth(tuple(r)))
        ),
        returns=draw(st.sampled_from(list(ir.Answer)) | TYPE),
        errors=draw(st.just(()) | DOC.map(lambda d: (ir.ErrorAnswer(404, None, d),))),
        content_types=draw(st.sampled_from([("json",), ("xml", "image/png")])),
        experimental=draw(st.booleans()),
    )
    declarations = {declared.name: declared for declared in types}
    return ir.Contract(
        name="made",
        title=draw(DOC),
        doc=draw(DOC),
        version=draw(DOC),
        operations=(operation,),
        types=tuple(types),
        declarations={**declarations, "Ask": operation.request},
        descriptions_from_attributes=draw(st.booleans()),
    )


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)
@given(contract=contracts())
def test_any_contract_survives_writing(contract: ir.Contract, tmp_path: Path) -> None:
    path = tmp_path / "made.yaml"
    path.write_text(write(contract), encoding="utf-8")
    assert load_contract(str(path)) == contract._replace(path=str(path))


@pytest.mark.parametrize("length", [990, 1000, 1100, 20_000])
def test_a_key_of_any_length_survives_writing(length: int, tmp_path: Path) -> None:
    """YAML looks for the colon of a key no further than 1,024 characters."""
    name = "K" + "a" * (length - 1)
    enum = ir.EnumType("E", (ir.Member(name, "b", doc="Words."), ir.Member("C", "c")))
    default = ir.Default(ir.JsonObject(((f'{name} "', "x"),)))
    fields = (
        ir.Field(f'{name} "', ir.Primitive.STRING, True),
        ir.Field(name, ir.MapOf(ir.Primitive.STRING, ir.Primitive.STRING), False, default=default),
    )
    record = ir.Record("R", fields)
    declared: dict[str, ir.Declaration] = {"E": enum, "R": record}
    contract = ir.Contract("demo", types=(enum, record), declarations=declared)
    path = tmp_path / "demo.yaml"
    path.write_text(text := write(contract), encoding="utf-8")
    found = load_contract(str(path))
    assert [field.wire_name for field in found.types[1].fields] == [  # type: ignore[union-attr]
        f'{name} "',
        name,
    ]
    assert write(found) == text == formatted(text, "demo.yaml")


def test_words_are_those_that_a_person_would_write() -> None:
    expected = {
        "flowId": ("flow", "id"),
        "IPv4Addr": ("ipv4", "addr"),
        "userIDs": ("user", "ids"),
        "OAuth2Token": ("oauth2", "token"),
        "HTTPServer": ("http", "server"),
        "e164": ("e164",),
        "IPAddress": ("ip", "address"),
        "getURLs": ("get", "urls"),
        "x-a.b": ("x", "a", "b"),
        "1st": ("1st",),
        "SHA256Sum": ("sha256", "sum"),
        "übergröße": ("übergröße",),
        "番号": ("番号",),
        "_": (),
    }
    assert {name: words(name) for name in expected} == expected
