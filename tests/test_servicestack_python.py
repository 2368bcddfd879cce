"""Python in ServiceStack's style: its bytes, and what the package servicestack makes of them."""

import ast
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from goldens import compare
from hypothesis import HealthCheck, given, settings
from test_import_servicestack import documents

from generator.config import load_config
from generator.importers.servicestack import import_service
from generator.ir import Contract
from generator.load import load
from generator.naming import snake
from generator.plan import plan
from generator.problems import in_file_order
from generator.render import Drawer
from generator.servicestack.metadata import read_document
from generator.specwriter import write
from generator.targets import python as target

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


def test_a_contract_of_no_server_is_printed_safe_and_without_markers(tmp_path: Path) -> None:
    document = document_at(COOKBOOK / "metadata.json")
    contract = contract_of(document, tmp_path)
    own = contract._replace(origin="")
    assert text_of(own) == text_of(contract, compat="safe", requestMethods="false")
    assert text_of(contract) == text_of(contract, compat="exact", requestMethods="true")


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


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
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
