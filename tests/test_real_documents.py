"""Documents that companies publish: what is imported, generated and compiled of them.

They are third-party data, so they are read from where they lie and no part of them is kept here.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from instances import Instances, modern
from test_openapi_round_trip import again

from generator.closure import reach
from generator.importers.command import Written, import_document
from generator.importers.openapi.source import read_document
from generator.ir import Contract
from generator.load import load
from generator.targets.openapi.document import document
from generator.targets.openapi.jsontext import json_text
from generator.targets.openapi.scalars import Dialect

FOLDER = Path(os.environ.get("REAL_DOCUMENTS", "/work/shared/realspecs"))
# Where a document's own references want the others.
FILES = {
    "petstore/petstore.yaml": "petstore.yaml",
    "petstore/petstore-expanded.yaml": "petstore-expanded.yaml",
    "petstore/api-with-examples.yaml": "api-with-examples.yaml",
    "petstore/callback-example.yaml": "callback-example.yaml",
    "petstore/link-example.yaml": "link-example.yaml",
    "petstore/uspto.yaml": "uspto.yaml",
    "twilio/twilio_voice_v1.json": "twilio_voice_v1.json",
    "twilio/twilio_lookups_v2.json": "twilio_lookups_v2.json",
    "vonage/voice.yml": "voice.yml",
    "vonage/application.v2.yml": "application.v2.yml",
    "vonage/common_errors.yml": "common/common_errors.yml",
    "vonage/ncco-schema.json": "ncco-schema.json",
}
NAMES = sorted(name for name in FILES.values() if "/" not in name)
OUTPUTS = {
    "python": "{target: python}",
    "python-unset": "{target: python, absent: unset, validate: true}",
    "python-servicestack": "{target: python, style: servicestack}",
    "php": "{target: php}",
    "php-plain": "{target: php, style: plain, validate: true}",
    "typescript": "{target: typescript, validate: true}",
    "typescript-servicestack": "{target: typescript, style: servicestack}",
    "openapi": "{target: openapi, style: document}",
    "openapi-3.0": '{target: openapi, style: document, version: "3.0", format: json}',
    "mjs": "{target: mjs}",
    "jsonschema": "{target: jsonschema}",
    "pydantic": "{target: pydantic, absent: none}",  # `unset` is tried by test_document_judges
}


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all of them, or a skip that says why."""
    return the_documents(tmp_path_factory)


def the_documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all of them. Skips the test, and says why, where they are not."""
    if not FOLDER.is_dir():
        pytest.skip(f"{FOLDER} is not there: real documents are no part of the project")
    folder = tmp_path_factory.mktemp("documents")
    for source, name in FILES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(FOLDER / source, folder / name)
        (folder / name).chmod(0o644)
    return folder


def imported(path: Path) -> Written:
    kind = "jsonschema" if "schema" in path.name else "openapi"
    return import_document(kind, str(path), None, path.name.partition(".")[0])


def loaded(text: str, folder: Path) -> Contract:
    path = folder / "contract.yaml"
    path.write_text(text, encoding="utf-8")
    return load(str(path)).contract


@pytest.fixture(scope="module")
def generated(documents: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every output of every document."""
    folder = tmp_path_factory.mktemp("generated")
    for name in NAMES:
        made = imported(documents / name)
        (folder / f"{Path(name).stem.replace('.', '-')}.yaml").write_text(made.text, "utf-8")
    targets = "".join(f"  {name}: {options}\n" for name, options in OUTPUTS.items())
    config = f"edition: 1\nspecs: ['*.yaml']\nout: out\ntargets:\n{targets}"
    config = config.replace("specs: ['*.yaml']", f"specs: {json.dumps(_contracts(folder))}")
    (folder / "polydto.yaml").write_text(config, encoding="utf-8")
    _succeeds([sys.executable, "-m", "generator", "generate", "--no-cache"], folder)
    return folder / "out"


def _contracts(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.yaml"))


def _succeeds(command: list[str], folder: Path, text: str | None = None) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, env=environment, input=text
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-4000:]


@pytest.mark.parametrize("name", NAMES)
def test_a_document_is_imported_with_a_report(name: str, documents: Path, tmp_path: Path) -> None:
    made = imported(documents / name)
    contract = loaded(made.text, tmp_path)
    lines = {path: path.read_text("utf-8").count("\n") + 1 for path in documents.rglob("*.*")}
    for entry in made.report:
        assert 1 <= entry.at.line <= lines[Path(entry.at.path)], entry
    assert contract.types or contract.operations


@pytest.mark.parametrize("name", [name for name in NAMES if "schema" not in name])
def test_one_operation_more_renames_nothing(name: str, documents: Path, tmp_path: Path) -> None:
    before = loaded(imported(documents / name).text, tmp_path)
    root = json.loads(json.dumps(read_document(str(documents / name)).root, default=float))
    named = next(iter(root.get("components", {}).get("schemas", {"": None})))
    answer: Any = {"type": "object", "properties": {"inner": {"type": "object", "properties": {}}}}
    if named:
        answer["properties"]["known"] = {"$ref": f"#/components/schemas/{named}"}
    more = {
        "operationId": "aNewOperation",
        "parameters": [{"name": "kind", "in": "query", "schema": {"enum": ["a", "b"]}}],
        "responses": {
            "200": {"description": "", "content": {"application/json": {"schema": answer}}}
        },
    }
    root["paths"] = {"/a-new-path": {"post": more}, **root["paths"]}
    path = documents / f"more-{name}.json"
    path.write_text(json.dumps(root), encoding="utf-8")
    after = loaded(imported(path).text, tmp_path)
    added = {"ANewOperation", "ANewOperationKind", "ANewOperationResponse"}
    assert before.declarations.keys() == {
        declared for declared in after.declarations if declared not in added
    } - {"ANewOperationResponseInner"}
    for declared in before.types:
        # An answer of more may open an enum; nothing else of a type may change.
        again = after.declarations[declared.name]
        assert again == declared or declared.kind == "enum"
    assert before.operations == tuple(
        operation for operation in after.operations if operation.name != "ANewOperation"
    )


def test_every_python_file_passes_strict_mypy(generated: Path, tmp_path: Path) -> None:
    files = []
    for index, path in enumerate(sorted(generated.glob("python*/*.py"))):
        compile(path.read_text("utf-8"), str(path), "exec")
        if "servicestack" not in str(path):
            copy = tmp_path / f"m{index}_{path.name}"
            shutil.copy(path, copy)
            files.append(str(copy))
    assert len(files) == 2 * len(NAMES)
    cache = ("--config-file", "/dev/null", "--cache-dir", str(tmp_path))
    _succeeds([sys.executable, "-m", "mypy", "--strict", *cache, *files], tmp_path)


def test_all_models_can_be_imported(generated: Path) -> None:
    files = sorted(generated.glob("pydantic/*.py"))
    assert len(files) == len(NAMES)
    for path in files:
        _succeeds([sys.executable, "-W", "error", str(path)], generated)


@pytest.mark.parametrize("name", NAMES)
def test_our_document_of_it_comes_back(name: str, documents: Path, tmp_path: Path) -> None:
    contract = loaded(imported(documents / name).text, tmp_path)
    first, second = again(contract, False, tmp_path)
    assert second == first


def test_every_php_file_parses(generated: Path, php: str) -> None:
    files = sorted(generated.glob("php*/**/*.php"))
    assert len(files) > 2 * len(NAMES)
    listing = "\0".join(map(str, files))
    command = ["xargs", "-0", "-P", "2", "-n", "1", php, "-d", "display_errors=1", "-l"]
    _succeeds(command, generated, listing)


def test_every_typescript_file_compiles(generated: Path, typescript: Path, node: str) -> None:
    config = {"extends": str(typescript / "tsconfig.json"), "include": ["typescript/*.ts"]}
    (generated / "tsconfig.json").write_text(json.dumps(config), encoding="utf-8")
    compiler = typescript / "node_modules/typescript/bin/tsc"
    assert len(list(generated.glob("typescript/*.ts"))) >= len(NAMES)
    _succeeds([node, str(compiler), "-p", str(generated)], generated)


def test_every_document_is_valid(generated: Path) -> None:
    import yaml
    from openapi_spec_validator import validate

    for path in sorted(generated.glob("openapi*/*")):
        text = path.read_text("utf-8")
        validate(json.loads(text) if path.suffix == ".json" else yaml.safe_load(text))


@pytest.mark.parametrize("name", [name for name in NAMES if "schema" not in name])
def test_both_documents_take_the_same_instances(name: str, documents: Path, tmp_path: Path) -> None:
    """Where they do not, the report has an entry for what the disagreement is about."""
    made = imported(documents / name)
    contract = loaded(made.text, tmp_path)
    theirs = modern(
        json.loads(json.dumps(read_document(str(documents / name)).root, default=float))
    )
    ours = json.loads(json_text(document(contract, Dialect())))
    keys = {
        dict(declared.spellings).get("openapi", declared.name): declared.name
        for declared in contract.types
    }
    told = [entry.pointer for entry in made.report]
    tried = 0
    shared = [key for key in theirs.get("components", {}).get("schemas", {}) if key in keys]
    for key in shared:
        judges = [_judge(root, key) for root in (theirs, ours)]
        for root in (theirs, ours):
            schema = root["components"]["schemas"][key]
            for value in Instances(root, key).around(schema, 4):
                tried += 1
                verdicts = [judge.is_valid(value) for judge in judges]
                if verdicts[0] != verdicts[1]:
                    assert _is_told(key, keys, contract, told), (key, value, verdicts)
    assert tried >= 8 * len(shared)


def _judge(root: Any, key: str) -> Any:
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": f"#/components/schemas/{key}",
        "components": {"schemas": root["components"]["schemas"]},
    }
    return jsonschema_rs.Draft202012Validator(schema, validate_formats=False)


def _is_told(key: str, keys: dict[str, str], contract: Contract, told: list[str]) -> bool:
    """Whether the report tells of that schema, or of one that it reaches."""
    reached = reach(contract, [keys[key]])
    components = [name for name, own in keys.items() if own in reached]
    # Schemas that are written where they are used have no name of their own any more.
    inlined = [
        pointer.split("/")[3] for pointer in told if pointer.startswith("#/components/schemas/")
    ]
    components += [name for name in inlined if name not in keys]
    return any(
        pointer == start or pointer.startswith(f"{start}/")
        for name in components
        for start in (f"#/components/schemas/{name}",)
        for pointer in told
    )
