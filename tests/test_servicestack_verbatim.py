"""`compat: verbatim`: a server's own bytes where even its text does not parse."""

import json
import re
from collections.abc import Iterator
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
from generator.plan import judge, plan
from generator.problems import Problem
from generator.render import Drawer
from generator.servicestack.metadata import read_document
from generator.servicestack.modes import UNPARSED
from generator.specwriter import write
from generator.targets import mjs, php, python, typescript
from generator.targets.typescript.escape import KEYWORDS

HERE = Path(__file__).parent
CASE = HERE / "servicestack/verbatim"
DRAW = Drawer()
LANGUAGES: dict[str, ModuleType] = {
    "php": php,
    "python": python,
    "typescript": typescript,
    "mjs": mjs,
}


def spec_of(document: Any, name: str, folder: Path) -> Path:
    path = folder / f"{name}.yaml"
    service = read_document(document).service
    path.write_text(write(import_service(service, name).contract), encoding="utf-8")
    return path


def contract_at(path: Path, name: str, folder: Path) -> Contract:
    text = path.read_text(encoding="utf-8").replace("\\r\\n", "\\n")
    return load(str(spec_of(json.loads(text), name, folder))).contract


def text_of(contract: Contract, language: str, compat: str) -> str:
    target = LANGUAGES[language]
    options = target.Options()._replace(compat=compat, header="none")
    if language != "mjs":
        options = options._replace(style="servicestack")
    (file,) = target.files(contract, options, DRAW)
    text: str = file.text
    return text


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("typescript", "imports/cookbook-typescript/input.ts"),
        ("php", "imports/cookbook-php/input.php"),
        ("python", "servicestack/cookbook/expected/python/cookbook_dtos.py"),
    ],
)
def test_a_server_s_file_is_printed_byte_for_byte(
    language: str, wanted: str, tmp_path: Path
) -> None:
    contract = contract_at(HERE / "servicestack/cookbook/metadata.json", "cookbook", tmp_path)
    made = text_of(contract, language, "verbatim")
    assert made.encode() == (HERE / wanted).read_bytes()


def test_each_place_is_printed_and_told(update_golden: bool, tmp_path: Path) -> None:
    """`problems.txt` has those that `exact` has not; each begins with the place that it is of."""
    spec = spec_of(json.loads((CASE / "metadata.json").read_text()), "yard", tmp_path)
    outputs = load_config(str(CASE / "outputs.yaml"), out="").outputs
    made = dict(plan([str(spec)], outputs).files)
    made["problems.txt"] = "".join(f"{line}\n" for line in told(load(str(spec)).contract, outputs))
    # Not `expected`: those folders hold what parses.
    compare(CASE / "printed", made, update_golden)


def told(contract: Contract, outputs: Any) -> Iterator[str]:
    for output in outputs:
        exact = output._replace(options=output.options._replace(compat="exact"))
        known = {one.message for one in judge([contract], [exact])}
        for one in judge([contract], [output]):
            assert one.warning, one
            if one.message not in known:
                yield f"{output.name} {one.at.line}:{one.at.column}: {one.message}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_auto_never_chooses_it(language: str, tmp_path: Path) -> None:
    contract = contract_at(CASE / "metadata.json", "yard", tmp_path)
    if language in ("php", "python"):  # `exact` refuses its names
        taken = {"Delete", "delete", "Function", "None"}
        assert taken >= {
            word
            for one in problems(contract, language, "auto")
            if not one.warning
            for word in re.findall(r"'(\w+)'", one.message)
        }
        return
    made = text_of(contract, language, "auto")
    assert made == text_of(contract, language, "exact") != text_of(contract, language, "verbatim")


def problems(contract: Contract, language: str, compat: str) -> list[Problem]:
    target = LANGUAGES[language]
    options = target.Options()._replace(compat=compat)
    if language != "mjs":
        options = options._replace(style="servicestack")
    return list(target.problems(contract, options))


# Beside what `exact` prints: a case of an int enum, whose text is a literal; a name as `exact` has
# it; the empty lines of a hostile text.
HARMLESS = {
    "php": re.compile(r"    case \w+ = \"(?:[^\"\\]|\\.)*\";"),
    "typescript": re.compile(
        r"    public createResponse\(\) \{ return new \{ \[index:string\]: \w+; \}\(\); \}"
    ),
}
EVIL = '*/ evil(); \'""" evil()\n evil() /*'


def test_no_text_of_a_contract_becomes_code(tmp_path: Path) -> None:
    """What a hostile document brings stands where `exact` has it too, and nowhere else."""
    member = {"name": "Kind", "type": "String", "dataMember": {"name": EVIL}, "description": EVIL}
    hostile = {
        "types": [
            {
                "name": "Crane",
                "namespace": "Yard",
                "description": EVIL,
                "properties": [member, {"name": "Boxes", "type": "Box`2[]", "genericArgs": [EVIL]}],
                "implements": [{"name": f"I{EVIL}", "namespace": "Yard"}],
            },
            {
                "name": "Grade",
                "namespace": "Yard",
                "isEnum": True,
                "isEnumInt": True,
                "enumNames": ["Low", "High"],
                "enumValues": ["1", "1"],
                "enumMemberValues": [EVIL, EVIL],
            },
        ],
        "operations": [
            {
                "request": {"name": "Ask", "namespace": "Yard"},
                "returnType": {"name": "Dictionary`2", "genericArgs": ["String", EVIL]},
            }
        ],
    }
    contract = load(str(spec_of(hostile, "yard", tmp_path))).contract
    for language in LANGUAGES:
        exact = set(text_of(contract, language, "exact").splitlines())
        for line in text_of(contract, language, "verbatim").splitlines():
            if "evil" in line and line not in exact:
                assert HARMLESS[language].fullmatch(line), line


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_where_every_place_parses_it_is_exact(document: Any) -> None:
    read = read_document(document)
    contract = import_service(read.service, "made").contract
    for language in LANGUAGES:
        if any(not one.warning for one in problems(contract, language, "exact")):
            continue
        # mjs prints no interface, but its comments name them, and nothing in a comment is told.
        names = {made.bare_name for made in read.service.declared if made.interface}
        if language == "mjs" and names & KEYWORDS:
            continue
        found = [one.message for one in problems(contract, language, "verbatim")]
        if not any(UNPARSED in message for message in found):
            made = text_of(contract, language, "verbatim")
            assert made == text_of(contract, language, "exact")
