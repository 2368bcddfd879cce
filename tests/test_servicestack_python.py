"""Python in ServiceStack's style: its bytes, and what the package servicestack makes of them."""

import ast
import datetime
import decimal
import http.server
import importlib
import json
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from goldens import compare
from hypothesis import HealthCheck, Phase, given, settings
from test_import_servicestack import documents

from generator.config import load_config
from generator.importers.servicestack import import_service
from generator.ir import Contract, Record, Ref
from generator.load import load
from generator.naming import snake
from generator.plan import plan
from generator.problems import in_file_order
from generator.render import Drawer
from generator.servicestack.metadata import read_document
from generator.specwriter import write
from generator.targets import python as target

# mypy would take the folder beside this file for it.
servicestack: Any = importlib.import_module("servicestack")
HERE = Path(__file__).parent
COOKBOOK = HERE / "servicestack/cookbook"
DRAW = Drawer()
CASES = sorted(path.parent for path in HERE.glob("servicestack/python-*/metadata.json"))


def spec_of(document: Any, name: str, folder: Path) -> Path:
    """The contract of a metadata document, as a file that has been written and can be read."""
    text = write(import_service(read_document(document).service, name).contract)
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def document_at(path: Path) -> Any:
    """A document whose texts have line ends as a contract keeps them."""
    return json.loads(path.read_text(encoding="utf-8").replace("\\r\\n", "\\n"))


def drawn(spec: Path, outputs: Path) -> Mapping[str, str]:
    found = plan([str(spec)], load_config(str(outputs), out="").outputs).files
    return {path.removeprefix("./"): text for path, text in found.items()}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_case_is_printed_as_expected(case: Path, update_golden: bool, tmp_path: Path) -> None:
    spec = spec_of(document_at(case / "metadata.json"), case.name.removeprefix("python-"), tmp_path)
    compare(case / "expected", drawn(spec, case / "outputs.yaml"), update_golden)


def contract_of(document: Any, folder: Path, name: str = "made") -> Contract:
    return load(str(spec_of(document, name, folder))).contract


def chosen(options: Mapping[str, str]) -> target.Options:
    """Options by their names in polydto.yaml."""
    named: dict[str, Any] = {snake(name): text for name, text in options.items()}
    return target.Options(style="servicestack")._replace(**named)


def text_of(contract: Contract, **options: str) -> str:
    (file,) = target.files(contract, chosen(options), DRAW)
    assert file.path == f"{contract.name.replace('-', '_')}_dtos.py"
    return file.text


def problems_in(contract: Contract, **options: str) -> list[tuple[str, str]]:
    """Codes and messages in file order; warnings have a mark."""
    found = target.problems(contract, chosen(options))
    ordered = in_file_order(list(found))
    return [("~" * one.warning + one.code, one.message) for one in ordered]


def imported(text: str, name: str) -> ModuleType:
    """The printed module, as an import would give it."""
    module = ModuleType(name)
    module.__dict__["__file__"] = f"{name}.py"
    sys.modules[name] = module  # the package looks for names in a class's module
    exec(compile(text, f"{name}.py", "exec"), module.__dict__)
    return module


def class_type(name: str, *properties: Any, **more: Any) -> dict[str, Any]:
    return {"name": name, "namespace": "Mill", "properties": list(properties), **more}


def prop(name: str, type_: str = "String", *args: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "type": type_, **({"genericArgs": list(args)} if args else {}), **more}


def numbered(name: str, **more: Any) -> dict[str, Any]:
    return prop(name, "Int32", isValueType=True, **more)


# --- bytes


def test_the_cookbook_is_printed_byte_for_byte(tmp_path: Path) -> None:
    contract = contract_of(document_at(COOKBOOK / "metadata.json"), tmp_path, "cookbook")
    expected = COOKBOOK / "expected/python/cookbook_dtos.py"
    assert text_of(contract, header="none") == expected.read_text(encoding="utf-8")


def test_classes_that_derive_from_each_other_have_an_end(tmp_path: Path) -> None:
    """Two classes of one name are one in Python, and the second one derives from the first."""
    own, post = {"name": "Ring"}, {"name": "IPost"}
    first = class_type("Ring") | {"namespace": "Old"}
    ring = class_type("Ring", inherits=own, implements=[post])
    tail = class_type("Tail", inherits=own, implements=[post])
    contract = contract_of({"types": [first, ring, tail]}, tmp_path)
    for compat in ("exact", "safe", "verbatim"):
        problems_in(contract, compat=compat)
        assert "class Tail" in text_of(contract, compat=compat)


def test_a_contract_of_no_server_is_printed_safe_and_without_markers(tmp_path: Path) -> None:
    document = document_at(COOKBOOK / "metadata.json")
    contract = contract_of(document, tmp_path)
    own = contract._replace(origin="")
    page = {"compat": "safe", "requestMethods": "false", "header": "none"}
    assert text_of(own) == text_of(contract, **page)
    server = {"compat": "exact", "requestMethods": "true", "header": "options"}
    assert text_of(contract) == text_of(own, **server) == text_of(contract, **server)


def test_every_file_compiles() -> None:
    files = [*HERE.glob("servicestack/*/expected/python*/*.py")]
    files += HERE.glob("cases/*/expected/python-servicestack/*.py")
    assert len(files) > 20
    for path in files:
        compile(path.read_text(encoding="utf-8"), str(path), "exec")


def test_what_is_safe_can_be_imported() -> None:
    files = [*HERE.glob("servicestack/*/expected/python-safe/*.py")]
    files += HERE.glob("cases/*/expected/python-servicestack/*.py")
    files += (HERE.parent / "generated/python-servicestack").glob("*.py")
    files.append(COOKBOOK / "expected/python/cookbook_dtos.py")
    assert len(files) > 20
    for number, path in enumerate(sorted(files)):
        imported(path.read_text(encoding="utf-8"), f"safe{number}_{path.stem}")


@settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # shrinking such a service takes minutes
)
@given(documents())
def test_any_service_compiles_and_is_imported_where_it_is_safe(
    tmp_path: Path, document: dict[str, Any]
) -> None:
    contract = import_service(read_document(document).service, "demo").contract
    compile(text_of(contract, compat="exact"), "exact.py", "exec")
    problems = problems_in(contract, compat="safe")
    if all(code.startswith("~") for code, _ in problems):
        imported(text_of(contract, compat="safe"), "any_service_dtos")


# --- text stays text

HOSTILE = (
    '"""\nraise SystemExit("a")\n"""',
    "ends with a backslash \\",
    '\\"""',
    'ends with quotes ""',
    "'; raise SystemExit('b'); '",
    "\\N{no} \\x1 \\u12 \\U \\d \\1",
    "{{ 7*7 }} {% raw %} ${x} {x} %s",
    "a\u2028b\u2029c\u0085d\x0ce",
    "tab\there\r\nand more",
    "# @Route()",
    "émoji 🎉",
)


@pytest.mark.parametrize("compat", ["exact", "safe"])
@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text(text: str, compat: str, tmp_path: Path) -> None:
    argument = {"name": "Text", "type": "String", "value": text}
    raw = {"name": text, "type": "Int32", "value": text}
    attributes = [
        {"name": "Api", "args": [argument]},
        {"name": text, "constructorArgs": [raw, argument]},
    ]
    document = {
        "types": [
            class_type(
                "A", numbered("X", description=text, attributes=attributes), description=text
            ),
            {"name": "K", "isEnum": True, "enumNames": ["One"], "enumMemberValues": [text]},
        ],
        "operations": [
            {
                "request": class_type("R", attributes=attributes),
                "routes": [{"path": text, "verbs": text}],
            }
        ],
    }
    contract = import_service(read_document(document).service, "demo").contract
    options = {"globalNamespace": text, "includeTypes": "", "header": "full", "date": text}
    printed = text_of(contract._replace(base_url=text), compat=compat, **options)
    module = imported(printed, "hostile_dtos")
    line = text.replace("\r", "").replace("\n", "")
    if compat == "safe":
        assert module.A.__doc__ == f"\n    {line}\n    "
        docs = [node for node in ast.walk(ast.parse(printed)) if isinstance(node, ast.Expr)]
        assert sum(ast.literal_eval(node.value) == module.A.__doc__ for node in docs) == 2
    assert module.K.ONE.value == text
    assert module.A() == module.A(x=0)
    assert [node.name for node in ast.parse(printed).body if isinstance(node, ast.ClassDef)] == [
        *("A", "K", "R"),
    ]


@pytest.mark.parametrize(
    ("option", "text", "code"),
    [
        ("dataClass", "order=True", None),
        ("dataClass", "order=exit()", "bad-name"),
        ("dataClass", ")(", "bad-name"),
        ("dataClass", "order=True)\nexit(", "bad-name"),
        ("dataClassJson", "letter_case=LetterCase.CAMEL", None),
        ("dataClassJson", "x=[exit() for _ in a]", "bad-name"),
        ("defaultImports", "os;exit()", "bad-name"),
        ("defaultImports", "a:b/c-d", "bad-name"),
        ("defaultImports", "a.b,c:d/e,f:*", None),
        ("addImplicitVersion", "1.5", "bad-number"),
        ("addImplicitVersion", "15", None),
    ],
)
def test_an_option_that_is_no_python_is_refused(
    option: str, text: str, code: str | None, tmp_path: Path
) -> None:
    contract = contract_of({"types": [class_type("A", numbered("X"))]}, tmp_path)
    found = [code for code, _ in problems_in(contract, **{option: text})]
    assert found == ([] if code is None else [code])


# --- what the package servicestack makes of it


@pytest.fixture(scope="module")
def cookbook(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    folder = tmp_path_factory.mktemp("cookbook")
    contract = contract_of(document_at(COOKBOOK / "metadata.json"), folder, "cookbook")
    return imported(text_of(contract, compat="safe"), "cookbook_safe_dtos")


OFFSET = "2026-11-24T13:30:00+02:00"
SCALARS = {
    "b": True,
    "by": 255,
    "i16": -3,
    "i32": 7,
    "i64": 2**62,
    "u32": 2**32 - 1,
    "f": 1.5,
    "d": -0.25,
    "m": 12.5,
    "when": "2026-11-24T13:30:00",
    "off": OFFSET,
    "day": "2026-11-24T00:00:00",
    "span": "PT1H2M3.5S",
    "clock": "PT13H45M",
    "uid": "0f0e",
    "ch": "x",
    "s": "ä\n",
    "opt": "",
    "raw": "AAE=",
    "link": "https://x",
    "any": {"a": [1, {"b": None}]},
    "kind": "Oat",
    "nKind": "Rye",
    "ni": 0,
    "nb": False,
    "nf": 0.5,
    "nWhen": OFFSET,
    "nOff": OFFSET,
    "nSpan": "PT0S",
    "nUid": "ff",
    "ipAddress": "::1",
    "sub": {"id": 1, "label": "l"},
}
FIELD = {"id": 1, "label": "one"}
PAGE = {"items": [FIELD], "first": FIELD, "total": 1, "next": "n"}
WIRE: tuple[tuple[str, dict[str, Any]], ...] = (
    ("Scalars", SCALARS),
    (
        "Collections",
        {
            "names": ["a", ""],
            "optNames": [],
            "nums": [1, 2],
            "nullNums": [3],
            "kinds": ["Oat", "Wheat"],
            "fields": [FIELD],
            "fieldArr": [FIELD],
            "strs": ["x"],
            "nullArr": [1],
            "set": ["s"],
            "map": {"a_b": "1", "cD": "2"},
            "mapInt": {"7": FIELD},
            "mapList": {"k": [FIELD]},
            "mapMap": {"k": {"l": 1}},
            "objs": {"o": {"p": [1]}},
            "listList": [["a"], []],
            "listMap": [{"k": FIELD}],
            "pair": {"key": "k", "value": 1},
            "pairs": [{"key": "k", "value": "v"}],
            "dates": ["2026-11-24T13:30:00"],
            "floats": [1.5],
        },
    ),
    ("Page[Field]", PAGE),
    ("Page[List[Field]]", {"items": [[FIELD]], "first": [FIELD], "total": 2}),
    ("Page[Crop]", {"items": ["Oat"], "first": "Rye", "total": 2}),
    ("FieldPage", {**PAGE, "extra": "e"}),
    ("Duo[Field, int]", {"left": FIELD, "right": 2}),
    ("UsesDuo", {"duo": {"left": FIELD, "right": 2}, "page": PAGE, "pages": [PAGE]}),
    ("Cat", {"name": "n", "age": 3, "lives": 9}),
    ("EmptyPup", {"name": "n", "tricks": ["sit"]}),
    ("Box1[Field]", {"value": FIELD}),
    ("QueryResponse[Field]", {"offset": 0, "total": 1, "results": [FIELD]}),
    ("Square", {"sides": 4, "label": "s"}),
)


@pytest.mark.parametrize(("type_text", "value"), WIRE, ids=[name for name, _ in WIRE])
def test_a_value_comes_back_as_it_was(
    type_text: str, value: dict[str, Any], cookbook: ModuleType
) -> None:
    read = servicestack.from_json(eval(type_text, cookbook.__dict__), json.dumps(value))
    assert json.loads(servicestack.to_json(read)) == without_nulls(value)


def without_nulls(value: Any) -> Any:
    """As the package writes: without what is null."""
    if isinstance(value, dict):
        return {key: without_nulls(item) for key, item in value.items() if item is not None}
    return [without_nulls(item) for item in value] if isinstance(value, list) else value


def test_values_have_the_types_that_are_printed(cookbook: ModuleType) -> None:
    read = servicestack.from_json(cookbook.Scalars, json.dumps(SCALARS))
    assert read.when == datetime.datetime(2026, 11, 24, 13, 30)
    assert read.off.utcoffset() == datetime.timedelta(hours=2)
    assert read.span == datetime.timedelta(hours=1, minutes=2, seconds=3.5)
    assert (read.m, read.raw, read.kind) == (decimal.Decimal("12.5"), b"\0\1", cookbook.Crop.OAT)
    assert read.sub == cookbook.Field(id=1, label="l")
    flags = servicestack.from_json(cookbook.Page[cookbook.Perms], '{"items": [3, 5]}')
    assert flags.items == [cookbook.Perms.READ | cookbook.Perms.WRITE, cookbook.Perms(5)]
    assert json.loads(servicestack.to_json(flags)) == {"items": [3, 5]}


@pytest.fixture()
def server() -> Iterator["Server"]:
    with Server() as started:
        threading.Thread(target=started.serve_forever, daemon=True).start()
        yield started
        started.shutdown()


class Server(http.server.HTTPServer):
    """Answers every request with `answer`, and keeps what it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answer: Any = None
        self.asked: list[tuple[str, str, Any]] = []

    @property
    def client(self) -> Any:
        made = servicestack.JsonServiceClient(f"http://127.0.0.1:{self.server_port}")
        made._session.trust_env = False  # no proxy stands between
        return made


class Handler(http.server.BaseHTTPRequestHandler):
    server: Server

    def answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.server.asked.append((self.command, self.path, json.loads(body) if body else None))
        data = json.dumps(self.server.answer).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = answer

    def log_message(self, *_: Any) -> None:
        pass


def test_a_client_sends_requests_and_reads_answers(cookbook: ModuleType, server: Server) -> None:
    client, made = server.client, cookbook
    server.answer = {"result": "Hi"}
    assert client.send(made.Hello(name="a b")) == made.HelloResponse(result="Hi")
    server.answer = {"id": "7"}
    asked = made.CreateField(label="é", tags=["x", "y"])
    assert client.send(asked) == servicestack.IdResponse(id="7")
    server.answer = [FIELD]
    assert client.get(made.ListFields(ids=[1, 2])) == [made.Field(id=1, label="one")]
    server.answer = {"k": FIELD}
    assert client.get(made.MapFields()) == {"k": made.Field(id=1, label="one")}
    server.answer = PAGE
    assert client.get(made.FindPages(q="x")).items == [made.Field(id=1, label="one")]
    server.answer = {"total": 1, "results": [FIELD]}
    assert client.send(made.QueryFields(take=5)).results == [made.Field(id=1, label="one")]
    assert client.send(made.QueryInto(q="x")).results[0] == made.Named(id=1)
    assert server.asked == [
        ("GET", "/api/Hello?name=a+b", None),
        ("POST", "/api/CreateField", {"label": "é", "tags": ["x", "y"]}),
        ("GET", "/api/ListFields?ids=%5B1,2%5D", None),
        ("GET", "/api/MapFields", None),
        ("GET", "/api/FindPages?q=x", None),
        ("GET", "/api/QueryFields?take=5", None),
        ("GET", "/api/QueryInto?q=x", None),
    ]


def test_recursive_types_and_renamed_keys_are_read_and_written(tmp_path: Path) -> None:
    document = {
        "types": [
            class_type("Tree", prop("Left", "Tree"), prop("All", "List`1", "Tree")),
            class_type("session", prop("Session", "session"), prop("Other", "session")),
            class_type(
                "Keys",
                prop("ToolCalls", dataMember={"name": "tool_calls"}),
                prop("Name", dataMember={"name": "alias"}),
                *(
                    prop(name)
                    for name in ("Class", "Field", "List", "Datetime", "ToDict", "Line_2")
                ),
                prop("Upper", dataMember={"name": "UPPER"}),
                numbered("Bytes"),
                dataContract={},
            ),
        ]
    }
    module = imported(text_of(contract_of(document, tmp_path), compat="safe"), "recursive_dtos")
    keys = "tool_calls alias class field list datetime toDict line_2 UPPER".split()
    for name, value in (
        ("Tree", {"left": {"left": {}}, "all": [{"all": [{}]}]}),
        ("session", {"session": {"other": {}}, "other": {}}),
        ("Keys", {**{key: key for key in keys}, "bytes": 3}),
    ):
        read = servicestack.from_json(getattr(module, name), json.dumps(value))
        assert json.loads(servicestack.to_json(read)) == value


# --- what is refused, or warned of


def loaded(folder: Path, text: str) -> Contract:
    path = folder / "contract.yaml"
    path.write_text("polydto: 1\nname: made\n" + text, encoding="utf-8")
    return load(str(path)).contract


def test_exact_tells_what_does_not_work_and_safe_only_what_stays(tmp_path: Path) -> None:
    enum = {"isEnum": True, "enumNames": ["A", "B"]}
    document = {
        "types": [
            {"name": "Texts", **enum, "isEnumInt": True, "enumMemberValues": ["a", "b"]},
            {"name": "Numbers", **enum, "enumValues": ["1", "2"]},
            {"name": "Twice", "isEnum": True, "enumNames": ["NotFound", "NOT_FOUND"]},
            class_type(
                "Holder",
                prop("Raw", "Byte[]", isRequired=True),
                prop("Int", "List`1", "String", isRequired=True),
                prop("Any", "Object"),
                prop("Own", "Holder"),
                prop("Grid", "Int32[][]"),
                prop("PlotId", dataMember={"name": "plot-id"}),
                prop("Field"),
                prop("Gone", "XElement"),
                prop("Long", "TimeSpan", isValueType=True),
                dataContract={},
            ),
            class_type("Things", inherits={"name": "List`1", "genericArgs": ["String"]}),
            class_type("List"),
        ]
    }
    contract = contract_of(document, tmp_path)
    only_exact = [
        "'Texts': its values are texts in an IntEnum, so that the file cannot be imported",
        "'Numbers': is a number here and a name on the wire, so that reading one stops",
        "'raw': is an empty list where it should be no bytes",
        "'int': its default is a field, not an empty collection",
        "'any': the client library cannot read a value of the type variable 'Object'",
        "'own': 'Holder' is used before it is declared, so that the file cannot be imported",
        "'grid': one dimension is printed of several",
        "'plot-id': is sent as 'plotId'",
        "'field': hides the 'field' that the class needs",
        "'gone': the file has no class 'XElement', so that it cannot be imported",
        "'Things': the client library reads 'Things' as an empty object, and writes it so",
    ]
    always = [
        "'plot-id': the client library finds no field for the key 'plot-id' when it reads",
        "'long': the client library stops at a minus, keeps milliseconds, and writes a day or more"
        " in a way that no one reads",
        *(
            f"Python cannot keep a value that the enum '{name}' does not know"
            for name in ("Texts", "Numbers", "Twice")
        ),
    ]
    twice = "'NOT_FOUND' and 'NotFound' are both the member 'NOT_FOUND',"
    clashes = [
        f"{twice} so that the file cannot be imported",
        "the class 'List' would stand in the way of one that the file needs",
    ]
    exact = problems_in(contract)
    assert sorted(exact) == sorted(("~lossy", text) for text in (*only_exact, *always, *clashes))
    json_text = "'gone': holds decoded JSON: the contract has no type 'XElement'"
    safe = problems_in(contract, compat="safe")
    assert sorted(safe) == sorted(
        [
            *(("name-collision", text) for text in clashes),
            *(("~lossy", text) for text in (*always, json_text)),
        ]
    )


def test_a_contract_is_told_what_python_loses(tmp_path: Path) -> None:
    contract = loaded(
        tmp_path,
        """\
types:
  Kept: {extras: keep, fields: {}}
  IdResponse: {fields: {id: string}}
  Shape: {union: {one: One}, discriminator: kind}
  One: {fields: {x: int32}}
  Box<T>: {fields: {inner: "Page<T>"}}
  Page<T>: {fields: {items: "T[]"}}
  Fields:
    fields:
      a: {type: string?, required: true}
      b: {type: int32, default: 5}
      c: {type: int64, wire: string}
      d: {type: "string?[]"}
      e: Shape
      f: decimal
      g: date
      h: time
      i: datetime
      j: Box<int32>
""",
    )
    assert problems_in(contract) == [
        ("~lossy", "no class keeps unknown keys, so those of 'Kept' are ignored"),
        ("~lossy", "'IdResponse' is left out: the client library has a class of the name"),
        (
            "~lossy",
            "'inner': the client library cannot read a generic class inside another that gives it"
            " its own type parameter",
        ),
        ("~lossy", "'a' is left out where it should be null"),
        ("~lossy", "'b' has a default that Python does not know"),
        ("~lossy", "'c' is written as a JSON number, not as text"),
        ("~lossy", "'d' loses its null items when it is written"),
        (
            "~lossy",
            "'e': holds decoded JSON: ServiceStack's Python has no way to tell the class",
        ),
        ("~lossy", "'f': is written as a float, which keeps about 15 digits"),
        ("~lossy", "'g': is written with a time of day"),
        (
            "~lossy",
            "'h': the client library reads a duration such as PT13H45M here, and stops at 13:45:00",
        ),
        (
            "~lossy",
            "'i': the client library drops an offset such as -02:00 after a fraction of a second",
        ),
    ]


def test_names_that_python_does_not_take(tmp_path: Path) -> None:
    contract = loaded(
        tmp_path,
        """\
operations:
  None: {fields: {a: string}}
types:
  Optional: {fields: {}}
  JobSummary1: {names: {python: JobSummary}, fields: {}}
  lambda: {names: {python: lambda_}, fields: {}}
  Spelled: {names: {python: a b}, fields: {}}
  Twin: {fields: {}}
  Other: {names: {python: Twin}, fields: {}}
  Box<T>: {fields: {x: T}}
  T: {fields: {}}
  Fields:
    fields:
      a-b: string
      a.b: string
      c: {type: string, names: {python: field}}
      d-e: string
      d.e: {type: string, names: {python: d_dot_e}}
""",
    )
    needed = "the class '{}' would stand in the way of one that the file needs"
    assert sorted(problem for problem in problems_in(contract) if "~" not in problem[0]) == [
        ("bad-spelling", "'a b' cannot name a class in Python"),
        ("bad-spelling", "'field' cannot be the name of a field here"),
        ("name-collision", "'Other' and 'Twin' both become the class 'Twin'"),
        ("name-collision", "'a.b' and 'a-b' both become the field 'a_b'"),
        ("name-collision", needed.format("JobSummary")),
        ("name-collision", needed.format("Optional")),
        ("name-collision", "the type parameter 'T' would replace the class of that name"),
        ("reserved-name", "Python keeps 'None' for itself"),
    ]


def test_a_member_is_read_by_its_value(tmp_path: Path) -> None:
    text = "types: {K: {enum: {A: {wire: B}, B: {wire: A}, HttpError: {wire: a_b}}, open: false}}\n"
    contract = loaded(tmp_path, text)
    assert problems_in(contract) == []
    kinds = imported(text_of(contract), "member_dtos").K
    for member in kinds:
        holder = servicestack.KeyValuePair[str, kinds]
        read = servicestack.from_json(holder, json.dumps({"value": member.value}))
        assert read.value is member
        assert json.loads(servicestack.to_json(read)) == {"value": member.value}


def test_one_style_does_not_import_the_other() -> None:
    code = "import sys; from generator.targets import python; from generator.ir import Contract;"
    code += "python.view(Contract('a'), python.Options(style='{}'));"
    code += "print([name for name in sys.modules if name.endswith('{}')])"
    for style, other in (("servicestack", "views"), ("dataclass", "servicestack_page")):
        done = subprocess.run(
            [sys.executable, "-c", code.format(style, other)],
            cwd=HERE.parent,
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout == "[]\n"


def test_a_chain_of_bases_longer_than_the_stack_of_python_is_printed() -> None:
    last = 3_000
    records = [Record(f"R{n}", extends=Ref(f"R{n + 1}")) for n in range(last)]
    records.append(Record(f"R{last}"))
    named = {record.name: record for record in records}
    contract = Contract("made", types=tuple(records), declarations=named)
    for compat in ("exact", "safe"):
        lines = text_of(contract, compat=compat).split("\n")
        heads = [line for line in lines if line.startswith("class ")]
        assert (heads[0], heads[-1]) == ("class R3000:", "class R0(R1):")
