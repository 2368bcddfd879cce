"""What `polydto import openapi` makes of a document that the openapi target wrote.

It is the contract again, but for what OpenAPI has no words for: `DIFFERENCES` below, each with its
reason. `as_said` does what they say to a contract.
"""

import tempfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from test_command_line import polydto
from test_specwriter import DEPRECATED, DOC, WIRE

from generator import ir
from generator.closure import reach
from generator.importers.command import import_document
from generator.load import load, load_contract
from generator.naming import words
from generator.specwriter import write
from generator.targets.openapi.document import document
from generator.targets.openapi.jsontext import json_text
from generator.targets.openapi.scalars import Dialect
from generator.targets.openapi.yamltext import yaml_text

ROOT = Path(__file__).parent.parent
P = ir.Primitive


class Form(NamedTuple):
    """The version of a document, and the enums that are open in it."""

    old: bool
    open: frozenset[ir.Type]

    def key(self, key: ir.Type) -> ir.Type:
        """The key of a map, as far as a document says it."""
        return P.STRING if self.old or key in self.open else KEYS.get(key, key)


def _type(type_: ir.Type, form: Form) -> ir.Type:
    match type_:
        case ir.ListOf(item):
            return ir.ListOf(_type(item, form))
        case ir.SetOf(item):
            return ir.SetOf(_type(item, form))
        case ir.MapOf(key, value):
            return ir.MapOf(form.key(key), _type(value, form))
        case ir.Nullable(P.ANY):
            return P.ANY
        case ir.Nullable(inner):
            return ir.Nullable(_type(inner, form))
        case ir.Primitive():
            return SCALARS.get(type_, type_)
        case _:
            return type_


# OpenAPI has one word for both.
SCALARS = {P.DATETIME: P.DATETIMEOFFSET, P.STREAM: P.BYTES}
# The text of a key has the pattern of a whole number, and no size.
KEYS: dict[ir.Type, ir.Type] = {
    **dict.fromkeys((P.INT8, P.INT16, P.INT32), P.INT64),
    **dict.fromkeys((P.UINT8, P.UINT16, P.UINT32), P.UINT64),
    P.DATETIME: P.DATETIMEOFFSET,
}


def _field(field: ir.Field, form: Form) -> ir.Field:
    type_, limits = field.type, field.limits
    if limits.unique_items and isinstance(type_, ir.ListOf):
        type_ = ir.SetOf(type_.item)
    return field._replace(
        type=_type(type_, form),
        doc=_text(field.doc),
        limits=limits._replace(unique_items=False),
        deprecated=field.deprecated,
        server_name=None,
        attributes=(),
    )


def _text(text: str) -> str:
    return text.strip("\n")


def _declared(made: Any, form: Form) -> Any:
    made = made._replace(doc=_text(made.doc), attributes=())
    if isinstance(made, ir.Record):
        return made._replace(fields=tuple(_field(field, form) for field in made.fields))
    if isinstance(made, ir.EnumType):
        members = tuple(member._replace(doc=_text(member.doc)) for member in made.members)
        return made._replace(members=members)
    return made


DIFFERENCES = {
    "datetime and stream": "`date-time` and base64 are one word each: they come back as"
    " datetimeoffset and bytes",
    "keys of maps": "whole numbers as keys come back with 64 bits, open enums as"
    " any text; 3.0 has no word for keys",
    "uniqueItems": "a list without repetition comes back as a set",
    "any?": "any takes null, so nothing is left of the question mark",
    "names of a server": "ServiceStack's names and attributes are no part of a document",
    "line ends around a text": "those of block texts in YAML say nothing, so they are cut off",
    "names": "spellings are kept for OpenAPI only",
    "routes": "a document has one method and path for each operation",
    "content types": "those of the contract come back as what most of its operations speak",
    "generics": "a document has their instances: PageOfSession",
    "empty records": "an object without members is any object",
    "members that a request cannot have": "a type of which requests demand a readOnly member comes"
    " back with a second one for them; no contract here has one, see tests/documents/two-ways",
}


def as_said(contract: ir.Contract, old: bool) -> ir.Contract:
    """The contract as far as a document can say it."""
    enums = (made for made in contract.types if isinstance(made, ir.EnumType))
    form = Form(old, frozenset(ir.Ref(made.name) for made in enums if made.open))
    types = tuple(_declared(made, form) for made in contract.types)
    operations = tuple(
        operation._replace(
            request=_declared(operation.request, form),
            returns=(
                operation.returns
                if isinstance(operation.returns, ir.Answer)
                else _type(operation.returns, form)
            ),
            content_types=_content_types(operation),
            errors=tuple(error._replace(doc=_text(error.doc)) for error in operation.errors),
        )
        for operation in contract.operations
    )
    title = _text(contract.title) or contract.name
    every = (*types, *(operation.request for operation in operations))
    return contract._replace(
        title="" if title == contract.name else title,
        doc=_text(contract.doc),
        types=types,
        operations=operations,
        declarations={made.name: made for made in every},
    )


def _content_types(operation: ir.Operation) -> tuple[str, ...]:
    """An operation that sends and answers nothing has none in a document."""
    asks = any(field.location is None for field in operation.request.fields)
    asks = asks and operation.verbs == ("POST",)
    answers = not isinstance(operation.returns, ir.Answer) or operation.errors
    return operation.content_types if asks or answers else ("json",)


INTEGERS = (P.INT8, P.INT16, P.INT32, P.INT64, P.UINT8, P.UINT16, P.UINT32, P.UINT64)
SCALAR = st.sampled_from([scalar for scalar in P if scalar is not P.STREAM])
NAMES = ("Alpha", "Beta", "Gamma")
LEAF = SCALAR | st.sampled_from([ir.Ref(name) for name in (*NAMES, "State", "Level", "Shape")])
KEY: st.SearchStrategy[ir.Type] = st.sampled_from(
    [P.STRING, P.INT32, P.UINT64, P.UUID, P.DATE, P.BOOLEAN, P.CHAR, P.DECIMAL, ir.Ref("State")]
)
TYPE = st.recursive(
    LEAF,
    lambda inner: st.one_of(
        inner.map(lambda item: ir.ListOf(item)),
        inner.map(lambda item: ir.SetOf(item)),
        st.tuples(KEY, inner).map(lambda pair: ir.MapOf(pair[0], pair[1])),
        inner.filter(lambda t: not isinstance(t, ir.Nullable)).map(ir.Nullable),
    ),
    max_leaves=3,
)
FIELD_NAME = st.sampled_from("id name kind-of fooBar x.y $type class no 1st ü".split()) | WIRE


@st.composite
def fields(draw: st.DrawFn, plain: bool = False) -> ir.Field:
    """A field; a `plain` one can stand in a query."""
    scalars = st.sampled_from([P.STRING, P.INT32, P.UUID, P.DATE, P.BOOLEAN, ir.Ref("State")])
    type_: Any = draw(scalars if plain else TYPE)
    if isinstance(type_, ir.Ref) and not plain:
        type_ = ir.Nullable(type_)  # a value must always end
    limits, default, as_text = ir.NO_LIMITS, None, False
    examples: tuple[Any, ...] = ()
    if type_ == P.STRING:
        limits = draw(st.sampled_from([ir.NO_LIMITS, ir.Limits("^[a-z]*$", 1, 9)]))
        default = draw(st.none() | st.just(ir.Default("abc")))
        examples = draw(st.just(()) | st.just(("abc", "x")))
    elif type_ in INTEGERS:
        limits = draw(st.sampled_from([ir.NO_LIMITS, ir.Limits(minimum=2, exclusive_maximum=9)]))
        as_text = not plain and draw(st.booleans())
        default = draw(st.none() | st.just(ir.Default(5)))
    elif type_ in (P.FLOAT64, P.DECIMAL):
        limits = draw(
            st.sampled_from(
                [ir.NO_LIMITS, ir.Limits(minimum=Decimal("0.5"), multiple_of=Decimal("0.01"))]
            )
        )
        examples = draw(st.just(()) | st.just((Decimal("1.25"),)))
    elif isinstance(type_, ir.ListOf | ir.MapOf):
        limits = draw(st.sampled_from([ir.NO_LIMITS, ir.Limits(min_items=1, max_items=4)]))
    elif type_ == ir.Ref("State"):
        default = draw(st.none() | st.just(ir.Default("on")))
    return ir.Field(
        wire_name=draw(FIELD_NAME),
        type=type_,
        required=draw(st.booleans()),
        doc=draw(DOC),
        default=default,
        examples=examples,
        deprecated=draw(DEPRECATED),
        format=draw(st.none() | st.just("email")) if type_ == P.STRING else None,
        limits=limits,
        read_only=not plain and draw(st.booleans()),
        number_as_string=as_text,
    )


def _key(field: ir.Field) -> str:
    return "".join(words(field.wire_name)) or "field"


@st.composite
def records(draw: st.DrawFn, name: str, plain: bool = False) -> ir.Record:
    found = draw(st.lists(fields(plain), min_size=1, max_size=4, unique_by=_key))
    return ir.Record(
        name=name,
        fields=tuple(field for field in found if field.wire_name != "tag"),
        extras=draw(st.sampled_from(list(ir.Extras))),
        doc=draw(DOC),
        deprecated=draw(DEPRECATED),
    )


@st.composite
def contracts(draw: st.DrawFn) -> ir.Contract:
    kept = ir.Field("kept", P.STRING, True)
    types: list[Any] = [
        made._replace(fields=(*(f for f in made.fields if _key(f) != "kept"), kept))
        for made in (draw(records(name)) for name in NAMES)
    ]
    types.append(ir.Record("Heir", (ir.Field("own", P.STRING, False),), extends=ir.Ref("Open")))
    types.append(ir.Record("Open", (kept,), doc=draw(DOC)))
    members = (ir.Member("On", "on", None, draw(DOC)), ir.Member("Off", "off"))
    types.append(ir.EnumType("State", members, open=draw(st.booleans()), doc=draw(DOC)))
    numbers = (ir.Member("Low", 1, 1), ir.Member("High", 2, 2, deprecated=draw(DEPRECATED)))
    types.append(ir.EnumType("Level", numbers, True, open=draw(st.booleans())))
    variants = (ir.Variant("alpha", "Alpha"), ir.Variant("open", "Open"))
    types.append(ir.Union("Shape", variants, "tag", doc=draw(DOC)))
    plain = draw(st.booleans())
    request = draw(records("Ask", plain))._replace(doc=draw(DOC), tags=("a", "b"))
    fields_ = request.fields if request.fields else (kept,)
    if not plain:
        fields_ = tuple(field._replace(read_only=False) for field in fields_)
    elif draw(st.booleans()):
        fields_ = tuple(
            field._replace(location=ir.Location.QUERY, default=None) for field in fields_
        )
    request = request._replace(fields=fields_, extras=ir.Extras.IGNORE)
    verb = "POST" if not plain or fields_[0].location else "GET"
    error = st.sampled_from([404, 422, 5, 0]).map(
        lambda status: (ir.ErrorAnswer(status, ir.Ref("Alpha"), "Told."),)
    )
    operation = ir.Operation(
        request=request,
        routes=(ir.Route((verb,), "/x"),),
        auth=draw(
            st.sampled_from([None, ir.Auth(), ir.Auth(("r",), ("q",)), ir.Auth((), (), ("p",), ())])
        ),
        experimental=draw(st.booleans()),
        returns=draw(
            st.sampled_from([*ir.Answer, ir.ListOf(ir.Ref("Alpha")), ir.Ref("State"), P.INT32])
        ),
        errors=draw(st.just(()) | error),
        content_types=(
            draw(st.sampled_from([("json",), ("form", "json")])) if verb == "POST" else ("json",)
        ),
    )
    declarations = {made.name: made for made in types}
    made = ir.Contract(
        name="made",
        title=draw(DOC),
        doc=draw(DOC),
        version="1.2",
        base_url="https://example.com/v1",
        operations=(operation,),
        types=tuple(types),
        declarations={**declarations, "Ask": request},
    )
    asked = reach(made, ["Ask"])
    types = [_asked_for(one) if one.name in asked else one for one in types]
    declarations = {one.name: one for one in types}
    return made._replace(types=tuple(types), declarations={**declarations, "Ask": request})


def _asked_for(made: Any) -> Any:
    if not isinstance(made, ir.Record):
        return made
    fields = (f._replace(required=f.required and not f.read_only) for f in made.fields)
    return made._replace(fields=tuple(fields))


def different(found: Any, wanted: Any, path: str = "") -> list[str]:
    """The parts of two values that differ, each with the way to it."""
    if found == wanted:
        return []
    same = isinstance(found, tuple) and isinstance(wanted, tuple) and len(found) == len(wanted)
    if not same:
        return [f"{path}: {found!r}, not {wanted!r}"[:500]]
    names = getattr(wanted, "_fields", range(len(wanted)))
    parts = zip(names, found, wanted, strict=True)
    return [line for name, one, other in parts for line in different(one, other, f"{path}.{name}")]


def round_trip(contract: ir.Contract, drawn: Callable[[Any], str], old: bool, folder: Path) -> None:
    text = drawn(document(contract, Dialect(old=old)))
    path = folder / "made.openapi"
    path.write_text(text, encoding="utf-8")
    made = import_document("openapi", str(path), None, contract.name)
    back = folder / "back.yaml"
    back.write_text(made.text, encoding="utf-8")
    found = load(str(back)).contract
    wanted = as_said(contract, old)
    assert found.declarations.keys() == wanted.declarations.keys()
    for name, declared in wanted.declarations.items():
        assert different(found.declarations[name], declared) == []
    for back_again, operation in zip(found.operations, wanted.operations, strict=True):
        assert different(back_again, operation) == []
    assert (
        different(
            found._replace(path="", content_types=wanted.content_types, declarations={}),
            wanted._replace(path="", declarations={}),
        )
        == []
    )
    assert not [line for line in made.lost if "may be left out" not in line]


@settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)
@given(contract=contracts(), old=st.booleans(), as_json=st.booleans())
def test_a_document_gives_its_contract_again(
    contract: ir.Contract, old: bool, as_json: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        # What the loader settles, and what it would refuse, is not the matter here.
        path = Path(folder) / "made.yaml"
        path.write_text(write(contract), encoding="utf-8")
        settled = load_contract(str(path))._replace(path="")
        round_trip(settled, json_text if as_json else yaml_text, old, Path(folder))


@pytest.mark.parametrize("old", [False, True])
def test_the_seed_comes_back(old: bool, tmp_path: Path) -> None:
    contract = load_contract(str(ROOT / "specs/new_outgoing_session.yaml"))
    assert DIFFERENCES
    text = yaml_text(document(contract, Dialect(old=old)))
    (tmp_path / "seed.yaml").write_text(text, encoding="utf-8")
    made = import_document("openapi", str(tmp_path / "seed.yaml"), None, contract.name)
    (tmp_path / "back.yaml").write_text(made.text, encoding="utf-8")
    again = yaml_text(document(load_contract(str(tmp_path / "back.yaml")), Dialect(old=old)))
    assert again == text


# Cases that come back otherwise, each with the reason.
OTHERWISE = {
    "nameless": "an operation without a route, too",
    "odd-paths": "an operation without a route stands in no path: its request is any other type",
}
CASES = sorted(
    {path.parent.name for path in (ROOT / "tests/documents").glob("*/expected.yaml")}
    - OTHERWISE.keys()
)


def again(contract: ir.Contract, old: bool, folder: Path) -> tuple[str, str]:
    """The document of a contract, and that of what is imported of it."""
    text = yaml_text(document(contract, Dialect(old=old)))
    (folder / "first.yaml").write_text(text, encoding="utf-8")
    made = import_document("openapi", str(folder / "first.yaml"), None, contract.name)
    (folder / "back.yaml").write_text(made.text, encoding="utf-8")
    return text, yaml_text(document(load_contract(str(folder / "back.yaml")), Dialect(old=old)))


@pytest.mark.parametrize("old", [False, True])
@pytest.mark.parametrize("case", CASES)
def test_the_document_of_an_imported_contract_comes_back(
    case: str, old: bool, tmp_path: Path
) -> None:
    contract = load_contract(str(ROOT / "tests/documents" / case / "expected.yaml"))
    first, second = again(contract, old, tmp_path)
    assert second == first


@pytest.mark.parametrize("old", [False, True])
def test_the_kitchen_sink_comes_back_but_for_further_routes(old: bool, tmp_path: Path) -> None:
    """It uses all of the language, generics too: only a second route is an operation of its own."""
    contract = load_contract(str(ROOT / "specs/kitchen_sink.yaml"))
    first, second = (yaml.load(text, yaml.CSafeLoader) for text in again(contract, old, tmp_path))
    schemas = second["components"]["schemas"]
    assert {name: schemas.get(name) for name in first["components"]["schemas"]} == (
        first["components"]["schemas"]
    )
    different = [
        (method, path, [key for key in call if call[key] != second["paths"][path][method].get(key)])
        for path, calls in first["paths"].items()
        for method, call in calls.items()
        if call != second["paths"][path][method]
    ]
    assert different == [
        ("put", "/sessions/{requestId}", ["requestBody"]),
        *((method, "/sessions/find", ["requestBody"]) for method in ("post", "put", "patch")),
    ]


def test_an_operation_may_be_called_as_a_type_is(tmp_path: Path) -> None:
    """Ids of operations and schemas have names of their own."""
    path = tmp_path / "made.yaml"
    path.write_text(NAMED_ALIKE, encoding="utf-8")
    contract = load_contract(str(path))
    round_trip(contract._replace(path=""), json_text, False, tmp_path)
    drawn = document(contract, Dialect())
    assert list(drawn["components"]["schemas"]) == ["PetRequest", "PetBody", "Pet"]  # type: ignore
    assert drawn["paths"]["/pets/{x}"]["post"]["operationId"] == "Pet"  # type: ignore


NAMED_ALIKE = """\
polydto: 1
name: alike
operations:
  PetRequest:
    names: {openapi: Pet}
    route: POST /pets/{x}
    fields: {x: string, y: int32}
    returns: Pet
types:
  Pet: {fields: {x: string}}
"""


def test_what_is_experimental_comes_back(tmp_path: Path) -> None:
    contract = tmp_path / "calls.yaml"
    contract.write_text(
        "polydto: 1\nname: calls\noperations:\n"
        "  Get: {route: GET /a, returns: void, stability: experimental}\n"
        "  Put: {route: PUT /a, returns: void}\n"
    )
    done = polydto("generate", "calls.yaml", "-t", "openapi", "-o", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    [made] = (tmp_path / "out").rglob("*openapi.yaml")
    head = "openapi: 3.1.0\ninfo: {title: a, version: '1'}\n"
    made.write_text(text := head + made.read_text())
    assert text.count("x-stability-level: alpha\n") == 1
    done = polydto("import", "openapi", str(made), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("stability: experimental\n") == 1
    assert "x-stability-level" not in done.stderr
    for level, count, lost in (("draft", 1, 0), ("beta", 0, 0), ("stable", 0, 0), ("wild", 0, 1)):
        made.write_text(text.replace("level: alpha", f"level: {level}"))
        done = polydto("import", "openapi", str(made), cwd=tmp_path)
        assert done.stdout.count("stability: experimental\n") == count
        assert done.stderr.count("level of stability of its own") == lost
