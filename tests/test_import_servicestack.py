"""Metadata documents into contracts: the service is the same again, whatever it declares."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.importers.servicestack import import_service
from generator.ir import Contract
from generator.load import load
from generator.servicestack.from_contract import service_of
from generator.servicestack.metadata import read_document
from generator.servicestack.service import Service
from generator.specwriter import write

ROOT = Path(__file__).parent.parent
COOKBOOK = ROOT / "tests/servicestack/cookbook/metadata.json"


def loaded(text: str, folder: Path) -> Contract:
    path = folder / "contract.yaml"
    path.write_text(text, encoding="utf-8")
    found = load(str(path))
    assert found.warnings == ()
    return found.contract._replace(path="")


def there_and_back(document: Any, folder: Path) -> tuple[Service, Service]:
    """The service of a document, and the one that its contract gives after being written."""
    read = read_document(document)
    assert read.faults == ()
    imported = import_service(read.service, "demo")
    text = write(imported.contract)
    contract = loaded(text, folder)
    assert contract == imported.contract
    assert write(contract) == text, "a written contract is in its shortest form"
    return read.service, service_of(contract)


def without_line_ends(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_line_ends(item) for key, item in value.items()}
    if isinstance(value, list):
        return [without_line_ends(item) for item in value]
    return value.replace("\r\n", "\n") if isinstance(value, str) else value


def test_the_cookbook_is_the_same_service_again(tmp_path: Path) -> None:
    document = without_line_ends(json.loads(COOKBOOK.read_text(encoding="utf-8")))
    wanted, made = there_and_back(document, tmp_path)
    assert made == wanted


NAMES = ["Alpha", "Beta", "Gamma", "Delta`1", "Alpha`1", "Eps", "IZed", "Kind", "string", "class"]
SCALARS = ["String", "Int32", "Int64", "Boolean", "DateTime", "Guid", "Object", "Byte[]", "Uri"]
words = st.sampled_from(["id", "Id", "ID", "URLPath", "name", "flow_id", "x-y", "Class", "_1", "é"])
texts = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"), include_characters="\n"),
    max_size=12,
)
scalar_or_name = st.sampled_from([*SCALARS, *NAMES, "T", "Unknown", "DayOfWeek", "List"])


def nested() -> st.SearchStrategy[str]:
    return st.recursive(
        st.sampled_from([*SCALARS, "Alpha", "Kind", "IZed", "T", "Unknown"]),
        lambda inner: st.one_of(
            inner.map(lambda text: f"List<{text}>"),
            inner.map(lambda text: f"Nullable<{text}>"),
            inner.map(lambda text: f"{text}[]"),
            st.tuples(inner, inner).map(lambda pair: f"Dictionary<{pair[0]},{pair[1]}>"),
        ),
        max_leaves=3,
    )


def present(**members: Any) -> st.SearchStrategy[dict[str, Any]]:
    """Objects with some of the members."""
    return st.fixed_dictionaries({}, optional=members)


def _argument(name: str, value: str, type_: str = "String") -> dict[str, str]:
    return {"name": name, "type": type_, "value": value}


attributes = st.lists(
    st.one_of(
        st.builds(lambda text: {"name": "Api", "args": [_argument("Description", text)]}, texts),
        st.builds(lambda text: {"name": "ApiMember", "args": [_argument("Name", text)]}, texts),
        st.sampled_from(
            [
                {"name": "Required"},
                {"name": "Flags"},
                {"name": "StringLength", "constructorArgs": [_argument("", "9", "Int32")]},
            ]
        ),
    ),
    max_size=2,
)
properties = st.builds(
    lambda base, rest: {**base, **rest},
    st.one_of(
        st.builds(lambda name, type_: {"name": name, "type": type_}, words, scalar_or_name),
        st.builds(
            lambda name, kind, arg: {"name": name, "type": kind, "genericArgs": [arg]},
            words,
            st.sampled_from(["List`1", "Nullable`1", "HashSet`1", "IEnumerable`1", "Delta`1"]),
            nested(),
        ),
        st.builds(
            lambda name, key, arg: {
                "name": name,
                "type": "Dictionary`2",
                "genericArgs": [key, arg],
            },
            words,
            nested(),
            nested(),
        ),
    ),
    present(
        isRequired=st.booleans(),
        isValueType=st.just(True),
        isEnum=st.just(True),
        description=texts,
        attributes=attributes,
        dataMember=present(
            name=words,
            order=st.integers(0, 9),
            isRequired=st.booleans(),
            emitDefaultValue=st.booleans(),
        ),
        isPrimaryKey=st.just(True),
        input=st.fixed_dictionaries({"type": texts, "min": st.integers()}),
    ),
)
names = st.builds(
    lambda name, args: {"name": name, "genericArgs": args} if args else {"name": name},
    st.sampled_from([*NAMES, "QueryDb`1", "List`1", "ICreateDb`1", "IPost", "IGet", "IOther"]),
    st.lists(nested(), max_size=2),
)
classes = st.builds(
    lambda name, rest: (
        {"name": name, "genericArgs": ["T"], **rest} if "`" in name else {"name": name, **rest}
    ),
    st.sampled_from(NAMES),
    present(
        namespace=st.sampled_from(["Farm", "Farm.Model", "9"]),
        inherits=names,
        implements=st.lists(names, max_size=3),
        description=texts,
        isNested=st.just(True),
        isAbstract=st.just(True),
        isInterface=st.just(True),
        isGenericTypeDef=st.booleans(),
        dataContract=present(name=texts, namespace=texts),
        properties=st.lists(properties, max_size=4, unique_by=lambda made: wire_name(made)),
        attributes=attributes,
        notes=texts,
    ),
)
enums = st.builds(
    lambda rest, members: {
        "name": "Kind",
        "isEnum": True,
        "enumNames": [name for name, _, _ in members],
        **({"enumValues": [str(value) for _, value, _ in members]} if rest[0] else {}),
        **({"enumMemberValues": [text for _, _, text in members]} if rest[1] else {}),
        **({"isEnumInt": True} if rest[2] else {}),
        **({"attributes": [{"name": "Flags"}]} if rest[3] else {}),
    },
    st.tuples(*[st.booleans()] * 4),
    st.lists(
        st.tuples(st.sampled_from(["A", "B", "C-D", "é", "E"]), st.integers(-3, 3), texts),
        max_size=4,
    ),
)
routes = st.builds(
    lambda path, rest: {"path": path, **rest},
    st.sampled_from(["/a", "/a/{Id}", "/b/{Name*}", "/c?x=1", "nothing", "/a/{ID}/{id}", "/{x}"]),
    present(
        verbs=st.sampled_from(["GET", "GET POST", "GET,POST", "FETCH", "post", ""]),
        summary=texts,
    ),
)
operations = st.builds(
    lambda request, rest: {"request": request, **rest},
    classes,
    present(
        response=classes,
        actions=st.lists(st.sampled_from(["ANY", "GET"]), max_size=2),
        returnsVoid=st.just(True),
        method=st.sampled_from(["GET", "POST"]),
        returnType=names,
        routes=st.lists(routes, max_size=3),
        requiresAuth=st.just(True),
        requiredRoles=st.lists(st.sampled_from(["A", "B"]), max_size=3),
        tags=st.lists(st.sampled_from(["x", "y"]), max_size=3),
        dataModel=names,
    ),
)


def wire_name(made: dict[str, Any]) -> str:
    from generator.servicestack.naming import camel_case

    named = (made.get("dataMember") or {}).get("name")
    return named or camel_case(made["name"])


def key(made: dict[str, Any]) -> tuple[str, str]:
    return made["name"], made.get("namespace", "")


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    found = draw(st.lists(st.one_of(classes, enums), max_size=5, unique_by=key))
    taken = set(map(key, found))
    asked = []
    for operation in draw(st.lists(operations, max_size=3)):
        request, response = operation["request"], operation.get("response")
        plain = "`" not in request["name"] and not request.get("isInterface")
        if key(request) in taken or not plain:
            continue
        taken.add(key(request))
        if response is not None and key(response) in taken:
            del operation["response"]
        elif response is not None:
            taken.add(key(response))
        asked.append(operation)
    return {"types": found, "operations": asked, "config": {"baseUrl": "https://x.example"}}


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_any_service_is_the_same_again(tmp_path: Path, document: dict[str, Any]) -> None:
    read = read_document(document)
    imported = import_service(read.service, "demo")
    if imported.lost:
        # What is told to be lost need not come back; all the rest must load.
        loaded(write(imported.contract), tmp_path)
        return
    wanted, made = there_and_back(document, tmp_path)
    assert made.types == wanted.types
    assert made.operations == wanted.operations
    assert made == wanted


def polydto(*arguments: str, given: str | None = None, cwd: Path = ROOT) -> Any:
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        input=given,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_command_writes_the_contract_and_tells_what_it_lost(tmp_path: Path) -> None:
    out = tmp_path / "specs" / "my farm.yaml"
    done = polydto("import", "servicestack", str(COOKBOOK), "-o", str(out))
    assert done.returncode == 0, done.stderr
    assert "note: Plots: its base List<Field> is not in the document\n" in done.stderr
    assert "lost: 1 texts have line ends with CR; they are kept with LF\n" in done.stderr
    contract = load(str(out)).contract
    assert (contract.name, contract.base_url) == ("my-farm", "http://localhost:5000")
    strict = polydto("import", "servicestack", str(COOKBOOK), "--strict")
    assert strict.returncode == 1
    printed = polydto(
        "import", "servicestack", "-", "--name", "my-farm", given=COOKBOOK.read_text()
    )
    assert printed.returncode == 0
    assert printed.stdout == out.read_text(encoding="utf-8")


def test_the_second_run_changes_nothing(tmp_path: Path) -> None:
    for _ in range(2):
        polydto("import", "servicestack", str(COOKBOOK), "-o", "farm.yaml", cwd=tmp_path)
        done = polydto("generate", "farm.yaml", cwd=tmp_path)
        assert done.returncode == 0, done.stderr
    assert "0 written" in done.stdout


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{"types": [', ":1:12: error[json-syntax]: not JSON: expecting value"),
        ("", ":1:1: error[json-syntax]: not JSON: expecting value"),
        ('{"types": [NaN]}', ":1:1: error[json-syntax]: not JSON: NaN is no number of JSON"),
        ("9" * 1_000_000, ":1:1: error[json-syntax]: not JSON: a number has more digits than"),
        ("[" * 100_000, ":1:1: error[too-deep]: nested too deeply to be read"),
        ("[]", ":1:1: error[metadata-shape]: the document: expected an object, got a list"),
        ("{}", ":1:1: error[metadata-shape]: the document: the document has neither"),
        ('{"types": {}}', ":1:11: error[metadata-shape]: types: expected a list, got an object"),
        ('{"types": [\n {}]}', ":2:2: error[metadata-shape]: types[0].name: a type needs a name"),
        (
            '{"types": [{"name": "A", "properties": [{"name": 1, "type": "X"}]}]}',
            ":1:50: error[metadata-shape]: types[0].properties[0].name: a property needs a name",
        ),
        (
            '{"operations": [{"request": {"name": "A"}, "tags": "x"}]}',
            ":1:52: error[metadata-shape]: operations[0].tags: expected a list, got a text",
        ),
        (
            '{"types": [{"name": "K", "isEnum": true, "enumNames": ["A"], "enumValues": []}]}',
            ":1:76: error[metadata-shape]: types[0].enumValues: 0 entries for 1 names",
        ),
    ],
)
def test_a_bad_document_gets_coded_problems(text: str, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "metadata.json"
    path.write_text(text, encoding="utf-8")
    done = polydto("import", "servicestack", str(path))
    assert done.returncode == 3
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    place, _, said = problem.partition(" ")
    assert said in done.stderr
    assert f"{path}{place[:-1]}\n" in done.stderr


def test_names_in_pascal_case_and_unknown_members(tmp_path: Path) -> None:
    document = {"Types": [{"Name": "A", "Properties": [{"Name": "Id", "Type": "Int32"}], "New": 1}]}
    path = tmp_path / "metadata.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    done = polydto("import", "servicestack", str(path))
    assert done.returncode == 0
    assert "lost: types[0].new: not known here, so it is not kept\n" in done.stderr


def test_sixty_four_levels_of_generics_and_cyclic_bases(tmp_path: Path) -> None:
    deep = "List<" * 64 + "Int32" + ">" * 64
    document = {
        "types": [
            {"name": "A", "inherits": {"name": "B"}},
            {"name": "B", "inherits": {"name": "A"}},
            {"name": "C", "properties": [{"name": "X", "type": "List`1", "genericArgs": [deep]}]},
        ]
    }
    wanted, made = there_and_back(document, tmp_path)
    assert made == wanted


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    hostile = '*/ ?> """ ${x} {{ }} \\u002a/ \u202e\x00\ud800 \u2028 # x: y\n---\n...'
    document = {
        "types": [
            {
                "name": "A",
                "description": hostile,
                "properties": [{"name": hostile, "type": hostile, "description": hostile}],
                "attributes": [{"name": hostile, "args": [{"name": hostile, "value": hostile}]}],
            }
        ]
    }
    path = tmp_path / "metadata.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    done = polydto("import", "servicestack", str(path), "-o", str(tmp_path / "a.yaml"))
    assert done.returncode == 0, done.stderr
    assert "hold controls or characters that reorder text" in done.stderr
    declared = load(str(tmp_path / "a.yaml")).contract.types[0]
    assert declared.doc == hostile.replace("\u202e\x00\ud800", "\ufffd" * 3)
