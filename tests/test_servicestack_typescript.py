"""TypeScript and JavaScript in ServiceStack's style: bytes, compiler and client library."""

import json
import re
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
from goldens import compare
from hypothesis import HealthCheck, Phase, given, settings
from test_import_servicestack import documents

from generator.config import load_config
from generator.importers.servicestack import import_service
from generator.ir import Contract
from generator.load import load, load_contract
from generator.plan import plan
from generator.render import Drawer
from generator.servicestack.metadata import read_document
from generator.specwriter import write
from generator.targets import mjs, typescript

HERE = Path(__file__).parent
ROOT = HERE.parent
DRAW = Drawer()
COOKBOOK = HERE / "servicestack/cookbook"
CASES = sorted(
    path.parent
    for language in ("typescript", "mjs")
    for path in HERE.glob(f"servicestack/{language}-*/metadata.json")
)


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
    spec = spec_of(document_at(case / "metadata.json"), case.name.partition("-")[2], tmp_path)
    compare(case / "expected", drawn(spec, case / "outputs.yaml"), update_golden)


def contract_of(document: Any, folder: Path, name: str = "made") -> Contract:
    return load(str(spec_of(document, name, folder))).contract


def contract_at(text: str, folder: Path, name: str = "made") -> Contract:
    path = folder / f"{name}.yaml"
    path.write_text(f"polydto: 1\nname: {name}\n{text}", encoding="utf-8")
    return load_contract(str(path))


def typescript_of(contract: Contract, **options: Any) -> str:
    chosen = typescript.Options(style="servicestack")._replace(**options)
    (file,) = typescript.files(contract, chosen, DRAW)
    return file.text


def mjs_of(contract: Contract, **options: Any) -> str:
    (file,) = mjs.files(contract, mjs.Options(**options), DRAW)
    assert file.path == f"{contract.name}.mjs"
    return file.text


def both_of(contract: Contract, **options: Any) -> dict[str, str]:
    return {
        f"{contract.name}.ts": typescript_of(contract, **options),
        f"{contract.name}.mjs": mjs_of(contract, **options),
    }


def prop(name: str, type_: str = "String", *args: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "type": type_, **({"genericArgs": list(args)} if args else {}), **more}


def class_type(name: str, *properties: Any, **more: Any) -> dict[str, Any]:
    return {"name": name, "namespace": "Quay", "properties": list(properties), **more}


# --- bytes


def test_the_cookbook_is_printed_byte_for_byte(tmp_path: Path) -> None:
    contract = contract_of(document_at(COOKBOOK / "metadata.json"), tmp_path, "cookbook")
    expected = COOKBOOK / "expected"
    wanted = (expected / "typescript-servicestack/cookbook.ts").read_text(encoding="utf-8")
    assert typescript_of(contract, header="none") == wanted
    # ServiceStack prints `new { [index:string]: Field; }()` here, which does not parse.
    assert wanted.count("return {};") == 1
    wanted = (expected / "mjs/cookbook.mjs").read_text(encoding="utf-8")
    made = mjs_of(contract, header="full", date="2026-01-01 12:00:00", version="10.15")
    assert made == wanted


def test_auto_is_exact_for_a_service_alone(tmp_path: Path) -> None:
    document: Any = {"types": [class_type("Crane", prop("Raw", "Byte[]", isRequired=True))]}
    contract = contract_of(document, tmp_path)
    assert "raw: string = [];" in typescript_of(contract)
    assert "    raw = [];" in mjs_of(contract)
    assert "raw: string;" in typescript_of(contract, compat="safe")
    assert "    raw;" in mjs_of(contract, compat="safe")
    own = contract._replace(origin="")
    bare = {"request_methods": "false", "header": "none"}
    assert both_of(own) == both_of(contract, compat="safe", **bare)
    assert both_of(own, compat="exact") == both_of(contract, **bare)


def test_the_server_chooses_where_no_option_is_given(tmp_path: Path) -> None:
    """But for what is made for the clients of another language."""
    config = {
        "addDescriptionAsComments": False,
        "addImplicitVersion": 2,
        "globalNamespace": "Quay",
        "initializeCollections": True,
        "makePropertiesOptional": True,
        "defaultImports": ["System"],
    }
    made = class_type("Crane", prop("Loads", "List`1", "String"), description="Lifts")
    document: Any = {"types": [made], "operations": [{"request": class_type("Lift")}]}
    contract = contract_of(document | {"config": config}, tmp_path)
    text = typescript_of(contract)
    assert "//GlobalNamespace: Quay\n//MakePropertiesOptional: False\n" in text
    assert "//DefaultImports: \n*/" in text and "\nexport module Quay\n{\n" in text
    assert "        public loads?: string[] = [];\n" in text
    assert "        public version: number; //2\n" in text
    assert "Lifts" not in text
    assert "Lifts" in typescript_of(contract, add_description_as_comments="true")
    config |= {"globalNamespace": "Quay+Dtos", "addImplicitVersion": "x"}
    contract = contract_of(document | {"config": config}, tmp_path)
    assert told(typescript, contract, typescript.Options(style="servicestack")) == []
    assert "export module" not in typescript_of(contract)


# --- the compiler


@pytest.fixture(scope="session", name="typescript_folder")
def _typescript_folder(request: pytest.FixtureRequest) -> Path:
    """The folder of the toolchain; `typescript` is the target here."""
    found: Path = request.getfixturevalue("typescript")
    return found


def made_of(texts: Mapping[str, str], node: str, folder: Path) -> dict[str, Any]:
    """What a parser says of each text: its faults, and its JavaScript."""
    done = subprocess.run(
        [node, str(folder / "transpile.js")],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def parsed(texts: Mapping[str, str], node: str, folder: Path) -> dict[str, str]:
    """The JavaScript of texts that have to parse."""
    made = made_of(texts, node, folder)
    assert {name: one["faults"] for name, one in made.items() if one["faults"]} == {}
    return {name: one["js"] for name, one in made.items()}


def expected_files() -> dict[str, str]:
    """All that is printed in these styles anywhere in the tests, by path."""
    trees = [
        *HERE.glob("servicestack/typescript-*/expected/*"),
        *HERE.glob("servicestack/mjs-*/expected/*"),
        *HERE.glob("servicestack/cookbook/expected/*"),
        *HERE.glob("cases/*/expected/*"),
        *ROOT.glob("generated/*"),
    ]
    files = [
        path
        for tree in trees
        for path in sorted(tree.glob("*.*"))
        if path.suffix == ".mjs"
        or (path.suffix == ".ts" and tree.name not in ("typescript", "typescript-checked"))
    ]
    return {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in files}


def test_every_expected_file_parses(node: str, typescript_folder: Path) -> None:
    files = expected_files()
    assert len(files) > 60
    parsed(files, node, typescript_folder)


# A property hides a method, as a remark says, or has another type than the dictionary around it;
# one that a base has too is declared twice, and the constructor sets both.
KNOWN = (
    "error TS2612: Property 'name' will overwrite the base property in 'Animal'",
    "error TS2411: Property 'at' of type",
    "error TS2300: Duplicate identifier 'getMethod'",
    "error TS2300: Duplicate identifier 'createResponse'",
    "error TS2416: Property 'createResponse' in type 'Clash'",
)
CALLER = """
import { type EmptyResponse, JsonServiceClient } from '@servicestack/client';
import * as dtos from './cookbook.js';

const client = new JsonServiceClient('http://127.0.0.1');
export const hello: Promise<dtos.HelloResponse> = client.send(new dtos.Hello({ name: 'a' }));
export const text: Promise<string> = client.send(new dtos.GetText({ id: 1 }));
export const count: Promise<number> = client.send(new dtos.GetCount());
export const fields: Promise<dtos.Field[]> = client.get(new dtos.ListFields({ ids: [1] }));
export const map: Promise<{ [index: string]: dtos.Field }> = client.send(new dtos.MapFields());
export const file: Promise<Blob> = client.send(new dtos.Download());
export const none: Promise<EmptyResponse> = client.sendVoid(new dtos.Remove({ id: 1 }));
export const pages: Promise<dtos.Page<dtos.Field>> = client.send(new dtos.FindPages({ q: 'x' }));
export const query: Promise<dtos.QueryResponse<dtos.Field>> = client.send(
  new dtos.QueryFields({ ids: [1], take: 5 }),
);
export const crop: dtos.Crop = dtos.Crop.Rye;
// @ts-expect-error -- a name that the class does not have
export const wrong = new dtos.Hello({ nam: 'a' });
// @ts-expect-error -- a number is no text
export const kind = new dtos.Hello({ name: 1 });
"""


def test_what_is_safe_passes_the_strict_compiler(
    node: str, typescript_folder: Path, tmp_path: Path
) -> None:
    """Without the order to check nothing. Members that nobody sets are the only freedom."""
    safe = {
        path: text
        for path, text in expected_files().items()
        if "-safe/" in path or "/typescript-servicestack/" in path or "/mjs/" in path
        if "cookbook" not in path and "typescript-file" not in path
    }
    assert len(safe) > 50
    contract = contract_of(document_at(COOKBOOK / "metadata.json"), tmp_path, "cookbook")
    safe.update(both_of(contract, compat="safe", header="none"))
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "node_modules").symlink_to(typescript_folder / "node_modules")
    for path, text in safe.items():
        assert path.endswith(".mjs") == ("// @ts-nocheck\n" not in text)
        name = path.replace("/", "_") if "/" in path else path
        checked = text.replace("// @ts-nocheck\n", "")
        (folder / name).write_text(checked, encoding="utf-8")
    (folder / "caller.ts").write_text(CALLER, encoding="utf-8")
    options = {
        "strict": True,
        "strictPropertyInitialization": False,
        "noImplicitAny": False,
        "allowJs": True,
        "checkJs": True,
        "target": "es2022",
        "module": "nodenext",
        "moduleDetection": "force",
        "noEmit": True,
        "types": [],
        "skipLibCheck": True,
    }
    config = {"compilerOptions": options, "include": ["*.ts", "*.mjs"]}
    (folder / "tsconfig.json").write_text(json.dumps(config), encoding="utf-8")
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    compiler = typescript_folder / "node_modules/typescript/bin/tsc"
    done = subprocess.run(
        [node, str(compiler), "-p", str(folder)], capture_output=True, text=True, check=False
    )
    told = [line for line in done.stdout.splitlines() if "error TS" in line]
    assert [line for line in told if not any(known in line for known in KNOWN)] == []


# --- the client library

CALLS: list[dict[str, Any]] = [
    {"type": "Hello", "init": {"name": "Ann"}, "body": '{"result":"Hi","x":1}'},
    {"type": "GetText", "init": {"id": 1}, "body": "plain", "contentType": "text/plain"},
    {"type": "GetCount", "body": "42"},
    {"type": "ListFields", "init": {"ids": [1, 2]}, "body": '[{"id":1,"label":"a"}]'},
    {"type": "MapFields", "body": '{"a":{"id":1,"label":"b"}}'},
    {"type": "Download", "body": "bytes", "contentType": "application/octet-stream"},
    {"type": "Remove", "init": {"id": 7}, "via": "sendVoid", "status": 204},
    {"type": "Untyped", "init": {"id": 7}, "body": "{}"},
    {"type": "FindPages", "init": {"q": "x"}, "body": '{"items":[{"id":1}],"total":1}'},
    {"type": "QueryFields", "init": {"ids": [3], "take": 5}, "body": '{"offset":0,"results":[]}'},
    {
        "type": "CreateField",
        "init": {"label": "a", "tags": ["b"]},
        "body": '{"responseStatus":{"errorCode":"NotEmpty","message":"no"}}',
        "status": 400,
    },
]
ANSWERS: list[dict[str, Any]] = [
    {"method": "GET", "path": "/api/Hello?name=Ann", "made": "HelloResponse"},
    {"method": "GET", "path": "/api/GetText?id=1", "made": "String", "kind": "string"},
    {"method": "GET", "path": "/api/GetCount", "made": "Number", "kind": "number"},
    {"method": "GET", "path": "/api/ListFields?ids=1%2C2", "made": "Array"},
    {"method": "GET", "path": "/api/MapFields", "made": "Object"},
    {"method": "GET", "path": "/api/Download", "made": "Blob", "kind": "Blob"},
    {"method": "DELETE", "path": "/api/Remove?id=7", "made": None},
    {"method": "POST", "path": "/api/Untyped", "made": None, "sent": {"id": 7}},
    {"method": "GET", "path": "/api/FindPages?q=x", "made": "Page"},
    {"method": "GET", "path": "/api/QueryFields?take=5&ids=3", "made": "QueryResponse"},
    {
        "method": "POST",
        "path": "/api/CreateField",
        "sent": {"label": "a", "tags": ["b"]},
        "failed": {"errorCode": "NotEmpty", "message": "no"},
    },
]


def called(module: Path, calls: list[dict[str, Any]], node: str, folder: Path) -> list[Any]:
    """What a server of the tests sees of each call, and what the client makes of its answer."""
    done = subprocess.run(
        [node, str(folder / "client.js")],
        input=json.dumps({"module": str(module), "calls": calls}),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: list[Any] = json.loads(done.stdout)
    return found


def modules(
    contract: Contract, node: str, folder: Path, into: Path, **options: Any
) -> Iterable[Path]:
    """Both languages as modules that node loads."""
    texts = both_of(contract, **options)
    texts.update(
        parsed({name: texts[name] for name in texts if name.endswith(".ts")}, node, folder)
    )
    for name, text in texts.items():
        path = into / f"{name.replace('.', '_')}.mjs"
        path.write_text(text, encoding="utf-8")
        yield path


# Types that the document leaves to the client library; a real one lists them.
LIBRARY = [
    class_type("ResponseStatus", prop("ErrorCode"), prop("Message")),
    class_type("IdResponse", prop("Id")),
    class_type("QueryDb`1", prop("Take", "Int32", isValueType=True), genericArgs=["T"]),
    class_type("QueryDb`2", genericArgs=["From", "Into"]),
    class_type("QueryResponse`1", prop("Results", "List`1", "T"), genericArgs=["T"]),
]


@pytest.mark.parametrize("compat", ["exact", "safe"])
def test_the_client_library_sends_requests_and_reads_answers(
    compat: str, node: str, typescript_folder: Path, tmp_path: Path
) -> None:
    document = document_at(COOKBOOK / "metadata.json")
    if compat == "exact":
        document["types"] = [*LIBRARY, *document["types"]]
    contract = contract_of(document, tmp_path, "cookbook")
    made = list(modules(contract, node, typescript_folder, tmp_path, compat=compat))
    for module in made:
        answers = called(module, CALLS, node, typescript_folder)
        for call, answer, wanted in zip(CALLS, answers, ANSWERS, strict=True):
            assert {name: answer[name] for name in wanted} == wanted
            if "failed" in wanted or not call.get("body"):
                continue
            given = call["body"]
            assert answer["got"] == (given if call.get("contentType") else json.loads(given))


def test_wire_names_that_are_no_names_travel(
    node: str, typescript_folder: Path, tmp_path: Path
) -> None:
    text = """
operations:
  Save:
    route: POST /x
    returns: Save
    fields:
"""
    names = (
        "a-b a.b 1st $x $ _ __proto__ prototype constructor class static get set async await in of"
        " readonly public private protected declare abstract accessor override type new function"
        " yield let enum export this null true arguments eval toString name length"
    ).split()
    text += "".join(f'      "{name}": string?\n' for name in names)
    contract = contract_at(text, tmp_path)
    init = json.dumps({name: f"of {name}" for name in names})
    script = """
import { pathToFileURL } from 'node:url';
const { Save } = await import(pathToFileURL(process.argv[2]).href);
const made = new Save(JSON.parse(process.argv[3]));
if (made.getTypeName() !== 'Save' || made.getMethod() !== 'POST') throw new Error('methods');
process.stdout.write(JSON.stringify(made));
"""
    runner = tmp_path / "run.mjs"
    runner.write_text(script, encoding="utf-8")
    for module in modules(contract, node, typescript_folder, tmp_path, request_methods="true"):
        done = subprocess.run(
            [node, str(runner), str(module), init], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout) == json.loads(init)


# --- texts that try to break out

ATTACK = "globalThis.broken = true"
HOSTILE = (
    f"*/ {ATTACK}; /*",
    f"'; {ATTACK}; //",
    f'"; {ATTACK}; //',
    f"\\'; {ATTACK}; //",
    f"${{{ATTACK}}} `${{{ATTACK}}}`",
    f"a\n{ATTACK};",
    f"a\r{ATTACK};",
    f"a\u2028{ATTACK};",
    f"a\u2029{ATTACK};",
    f"</script><script>{ATTACK}</script><!-- -->",
    f"}} {ATTACK}; {{",
    f">() {{ {ATTACK} }}",
    f"x = ({ATTACK})",
    "ends with a backslash \\",
    "/ starts with a slash",
    "\u202e\u0000\u0085 hidden",
    "@ts-ignore @ts-nocheck",
    "ts-ignore",
    "# sourceMappingURL=x",
    "*",
)


def hostile_document() -> dict[str, Any]:
    """Each text wherever a document holds a text."""
    types: list[Any] = []
    operations = []
    for index, text in enumerate(HOSTILE):
        named = {"name": text, "args": [{"name": text, "type": "String", "value": text}]}
        placed = {"name": text, "constructorArgs": [{"name": "", "type": "Int32", "value": text}]}
        about: dict[str, Any] = {"description": text, "attributes": [named, placed]}
        properties = [
            prop("Member", dataMember={"name": text}, **about),
            *(prop(text), prop("Odd", text), prop("Listed", "List`1", text)),
        ]
        contract = {"name": text, "namespace": text}
        types.append(class_type(f"Held{index}", *properties, **about, dataContract=contract))
        types.append(class_type(f"Derived{index}", inherits={"name": text}))
        types.append(class_type(f"{text}{index}"))
        types.append(class_type(f"Generic{index}`1", prop("A", text), genericArgs=[text]))
        texts = {"enumNames": ["A"], "enumMemberValues": [text]}
        types.append(class_type(f"Texts{index}", isEnum=True, **texts, **about))
        numbers = {"enumNames": [text], "enumValues": [text], "isEnumInt": True}
        types.append(class_type(f"Numbers{index}", isEnum=True, **numbers))
        operations.append(
            {
                "request": class_type(f"Ask{index}", implements=[{"name": text}]),
                "method": text,
                "returnType": {"name": text, "genericArgs": [text]},
                "routes": [{"path": f"/{text}", "verbs": text}],
            }
        )
    return {"types": types, "operations": operations, "config": {"baseUrl": "http://a/*/"}}


RUN = """
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
const errors = [];
let texts = {};
for (const path of JSON.parse(readFileSync(0, 'utf8'))) {
  try {
    const module = await import(pathToFileURL(path).href);
    for (const [name, type] of Object.entries(module)) {
      if (name.startsWith('Texts')) texts[name] = type.A;
    }
  } catch (error) {
    errors.push(String(error));
  }
}
process.stdout.write(JSON.stringify({ broken: globalThis.broken ?? false, errors, texts }));
"""


def test_no_text_becomes_code(node: str, typescript_folder: Path, tmp_path: Path) -> None:
    # No file could hold some of these texts; what prints them does not count on that.
    contract = import_service(read_document(hostile_document()).service, "made").contract
    texts = {}
    for compat in ("exact", "safe"):
        common = {"compat": compat, "header": "full", "date": HOSTILE[0], "version": HOSTILE[1]}
        for name, text in both_of(contract, **common).items():
            texts[f"{compat}_{name}"] = text
    for text in texts.values():
        assert "</script" not in text and "<!--" not in text and "\u202e" not in text
        assert "// @ts-ignore" not in text and "//# sourceMappingURL" not in text
    paths = []
    for name, text in parsed(texts, node, typescript_folder).items():
        # A base that nothing declares would hide what comes after it.
        text = re.sub(
            r"(?m)^(export class Derived\d+) extends .*\{?$", r"\1 extends Object {", text
        )
        path = tmp_path / f"{name.replace('.', '_')}.mjs"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    runner = tmp_path / "run.mjs"
    runner.write_text(RUN, encoding="utf-8")
    done = subprocess.run(
        [node, str(runner)], input=json.dumps(paths), capture_output=True, text=True, check=False
    )
    found = json.loads(done.stdout)
    assert not found["broken"]
    assert found["errors"] == []
    assert [found["texts"][f"Texts{index}"] for index in range(len(HOSTILE))] == list(HOSTILE)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate],
    database=None,
    derandomize=True,
)
@given(documents())
def _print(document: Any) -> None:
    contract = import_service(read_document(document).service, "made").contract
    for compat in ("exact", "safe"):
        chosen: dict[str, Any] = {"compat": compat, "add_response_status": "true"}
        for target, options in (
            (typescript, typescript.Options(style="servicestack", **chosen)),
            (typescript, typescript.Options(style="servicestack", export_as_types=False)),
            (mjs, mjs.Options(**chosen)),
        ):
            found = [one for one in target.problems(contract, options) if not one.warning]
            assert {one.code for one in found} <= {"name-collision"}
            if not found:
                (file,) = target.files(contract, options, DRAW)
                PRINTED.setdefault(f"{len(PRINTED)}_{file.path}", file.text)


PRINTED: dict[str, str] = {}


def test_any_service_is_printed_so_that_it_parses(node: str, typescript_folder: Path) -> None:
    PRINTED.clear()
    _print()
    assert len(PRINTED) > 50
    parsed(PRINTED, node, typescript_folder)


# --- problems


def told(target: Any, contract: Contract, options: Any) -> list[str]:
    """Messages in file order; a warning has a mark."""
    found = sorted(target.problems(contract, options), key=lambda one: one.at[1:])
    return [("~" if one.warning else "") + f"{one.code}: {one.message}" for one in found]


FAULTY: dict[str, Any] = {
    "types": [
        class_type("Raw", prop("Data", "Byte[]", isRequired=True)),
        class_type("Named", prop("Id", dataMember={"name": "the-id"}), dataContract={}),
        class_type("Early", prop("Late", "Late"), inherits={"name": "Late"}),
        class_type("Late", prop("Early", "Early")),
        class_type("Lost", inherits={"name": "Nowhere"}),
        class_type("Fleet", inherits={"name": "List`1", "genericArgs": ["Raw"]}),
        class_type("Object"),
        class_type("Code", isEnum=True, enumNames=["Gone"], enumValues=["410"]),
    ],
    "operations": [
        {
            "request": class_type("Ask", prop("GetMethod"), prop("Big", "Int64", isValueType=True)),
            "returnType": {"name": "Code"},
        }
    ],
}


def test_each_fault_of_the_exact_text_is_told_and_gone_in_the_safe_one(tmp_path: Path) -> None:
    contract = contract_of(FAULTY, tmp_path)
    hiding = "~lossy: 'getMethod': it hides the method of that name, which the client library calls"
    digits = "~lossy: 'big': a JavaScript number above 9007199254740991 loses digits"
    both = [
        "~lossy: 'Ask': the answer 'Code' cannot be made, so reading an answer fails",
        hiding,
        digits,
        "~lossy: 'data': it starts as an empty list, but bytes are a base64 text",
        "~lossy: 'the-id': JSON carries it as 'the-id', so what is read or set as 'the_id' is lost",
        "~lossy: 'Early': its base 'Late' comes later in the file, so loading the file fails",
        "~lossy: 'Lost': nothing declares its base 'Nowhere', so loading the file fails",
        "~lossy: 'Object': ServiceStack takes the type 'Object' for that of .NET",
        "~lossy: 'Object': the file needs the name 'Object' itself, so its constructors or answers"
        " fail",
        "~lossy: 'Code': the member 'Gone' is 410 in the file, and 'Gone' in JSON",
    ]
    options = typescript.Options(style="servicestack")
    assert told(typescript, contract, options) == both
    fleet = "~lossy: 'Fleet': made of nothing it has one item, because the list gets what the"
    assert told(mjs, contract, mjs.Options()) == [
        *both[:7],
        f"{fleet} object should",
        *both[7:],
    ]
    dropped = "~lossy: 'Lost': nothing declares its base 'Nowhere', which is left out"
    safe = [hiding, digits, dropped]
    assert told(typescript, contract, options._replace(compat="safe")) == safe
    assert told(mjs, contract, mjs.Options(compat="safe")) == safe


def test_what_a_class_does_not_show_is_told(tmp_path: Path) -> None:
    text = """
types:
  A: {fields: {kind: string}}
  U: {union: {a: A}, discriminator: type}
  B:
    fields:
      u: "U[]"
      amount: decimal
      id: {type: uint64, wire: string}
      n: {type: int32, default: 3}
"""
    contract = contract_at(text, tmp_path)
    wanted = [
        "~lossy: 'u': a JavaScript class of 'U' has no discriminator; a writer must add it",
        "~lossy: 'amount': a JavaScript number keeps about 15 digits of a decimal",
        "~lossy: 'id': JSON carries a text, but the JavaScript class says number",
        "~lossy: 'n': a JavaScript class does not fill its default in",
    ]
    assert told(typescript, contract, typescript.Options(style="servicestack")) == wanted
    assert told(mjs, contract, mjs.Options()) == wanted


def test_names_that_clash_or_do_not_fit_are_refused(tmp_path: Path) -> None:
    options = typescript.Options(style="servicestack")
    text = "types: {A: {fields: {}}, B: {fields: {}, names: {typescript: A, mjs: x-y}}}\n"
    contract = contract_at(text, tmp_path)
    assert told(typescript, contract, options) == [
        "name-collision: 'B' and 'A' are both 'A' in TypeScript"
    ]
    assert told(mjs, contract, mjs.Options()) == [
        "bad-spelling: 'x-y' cannot be the name of a type in JavaScript"
    ]
    text = "types: {A: {fields: {b: B}}, B: {fields: {}, names: {typescript: Other}}}\n"
    made = typescript_of(contract_at(text, tmp_path))
    assert "export class Other\n" in made and "public b: Other;" in made
    twice = [class_type("Twin"), class_type("Twin") | {"namespace": "Other"}]
    contract = contract_of({"types": twice}, tmp_path)
    assert told(typescript, contract, options) == [
        "name-collision: 'Other.Twin' and 'Quay.Twin' are both 'Twin' in TypeScript"
    ]


def test_options_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    contract = contract_at("types: {A: {fields: {}}}\n", tmp_path)
    options = typescript.Options(
        style="servicestack",
        global_namespace="a b",
        add_implicit_version="two",
        default_imports="a:b,x; alert(1),'./y',{ c as d } from \"e\",'x'; alert(1)",
    )
    assert told(typescript, contract, options) == [
        "bad-name: 'a b' is no namespace of TypeScript",
        "wrong-kind: 'two' is no version that requests can have",
        "bad-name: 'x; alert(1)' is no import of TypeScript",
        "bad-name: ''x'; alert(1)' is no import of TypeScript",
    ]
