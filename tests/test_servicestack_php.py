"""PHP of imported services: ServiceStack's own bytes, and what is done where they are wrong.

A case is a folder of tests/servicestack: metadata.json, and a file for each output.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from goldens import compare
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from test_import_servicestack import documents

from generator.importers.command import import_document
from generator.importers.servicestack import import_service
from generator.ir import Contract
from generator.load import load_contract
from generator.naming import camel
from generator.render import Drawer
from generator.servicestack.metadata import read_document
from generator.targets import php as target

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests/servicestack"
STAND_INS = ROOT / "tests/php_stand_ins"
# The cookbook, and what is PHP's own.
NAMES = sorted(
    path.name for path in CASES.iterdir() if path.name == "cookbook" or path.name[:4] == "php-"
)
OUTPUTS: dict[str, dict[str, str]] = {"php": {}, "php-safe": {"compat": "safe"}}
DRAW = Drawer()


def options_of(case: str, output: str) -> target.Options:
    """Those of the output, over those of the case's options.json, or else without a header."""
    path = CASES / case / "options.json"
    given = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"header": "none"}
    return target.Options(**{**given, **OUTPUTS[output]})


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Contract]:
    """Each case's contract as a user gets it: imported, written, loaded again."""
    folder = tmp_path_factory.mktemp("imported")
    return {case: contract_of(CASES / case / "metadata.json", folder, case) for case in NAMES}


def contract_of(metadata: Path, folder: Path, name: str) -> Contract:
    written = import_document("servicestack", str(metadata), None, name)
    path = folder / f"{name}.yaml"
    path.write_text(written.text, encoding="utf-8")
    return load_contract(str(path))


def contract_from(document: object, folder: Path, name: str = "made") -> Contract:
    metadata = folder / f"{name}.json"
    metadata.write_text(json.dumps(document), encoding="utf-8")
    return contract_of(metadata, folder, name)


def text_of(contract: Contract, options: target.Options) -> str:
    (file,) = target.files(contract, options, DRAW)
    return file.text


# What `safe` would make of the cookbook stands in the other cases, where it can be read.
PRINTED = [
    (case, output)
    for case in NAMES
    for output in OUTPUTS
    if (case, output) != ("cookbook", "php-safe")
]


@pytest.mark.parametrize(("case", "output"), PRINTED)
def test_a_service_is_printed_as_expected(
    case: str, output: str, imported: dict[str, Contract], update_golden: bool
) -> None:
    folder = CASES / case / "expected" / output
    contract, options = imported[case], options_of(case, output)
    made = {f"{case}.php": text_of(contract, options)}
    found = [f"{one.code}: {one.message}" for one in target.problems(contract, options)]
    if found and case != "cookbook":
        made["problems.txt"] = "".join(f"{line}\n" for line in found)
    compare(folder, made, update_golden)


@pytest.mark.parametrize("output", OUTPUTS)
def test_every_printed_file_parses(
    output: str, imported: dict[str, Contract], php: str, tmp_path: Path
) -> None:
    for case, contract in imported.items():
        assert parses(php, text_of(contract, options_of(case, output)), tmp_path)


def parses(php: str, text: str, folder: Path) -> bool:
    file = folder / "dtos.php"
    file.write_text(text, encoding="utf-8")
    done = subprocess.run([php, "-l", str(file)], capture_output=True, text=True)
    assert done.returncode == 0, f"{done.stdout}\n{text}"
    return True


def run(php: str, text: str, folder: Path, cases: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What PHP answers to the cases after it has loaded the text; the first is what it declares."""
    file = folder / "loaded.php"
    file.write_text(text, encoding="utf-8")
    first = {"file": str(file), "namespace": "dtos"}
    asked = "".join(json.dumps(case) + "\n" for case in (first, *cases))
    done = subprocess.run(
        [php, str(STAND_INS / "run.php")], input=asked, capture_output=True, text=True
    )
    assert done.returncode == 0, f"{done.stdout}\n{text}"
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_what_is_printed_safely_can_be_loaded(
    imported: dict[str, Contract], php: str, tmp_path: Path
) -> None:
    """Every class finds its base and its interfaces, and nothing but classes comes of it."""
    for case, contract in imported.items():
        text = text_of(contract, target.Options(compat="safe", header="none"))
        (declared,) = run(php, text, tmp_path, [])
        names = re.findall(r"^(?:class|interface|enum) (\w+)", text, re.MULTILINE)
        assert declared == {"declared": sorted(f"dtos\\{name}" for name in names), "printed": ""}
        assert names, case


ITEM = {"id": 1, "note": "n"}
# JSON that comes back as it was, by the class of the case php-types.
COMES_BACK: dict[str, dict[str, Any]] = {
    "Scalars": {
        "stringValue": "s",
        "guidValue": "0f",
        "sByteValue": -1,
        "uIntPtrValue": 2,
        "booleanValue": False,
        "singleValue": 1.5,
        "dateTimeValue": "/Date(785635200123)/",
        "dateOnlyValue": "1994-11-24",
        "timeSpanValue": "P1DT2H",
        "byteArrayValue": "AA==",
        "objectValue": {"a": [1, None]},
        "jsonElementValue": [1],
        "moneyValue": "1 EUR",
        "itemValue": ITEM,
    },
    "Nullables": {
        "maybeGuid": "0f",
        "maybeDateTimeOffset": "/Date(1)/",
        "maybeDateOnly": "1994-11-24",
        "maybeTimeSpan": "PT3S",
        "maybeMoney": "1 EUR",
        "must": 3,
        "mustArr": [ITEM],
    },
    "Lists": {
        "iReadOnlyListOf": [ITEM],
        "sortedSetOf": [ITEM],
        "listOfGuid": ["0f"],
        "listOfSingle": [1.5],
        "listOfObject": [1, "a", {"b": None}],
        "listOfTimeSpan": ["PT3S"],
        "listOfByteArr": ["AA=="],
        "listOfInt32Arr": [[1], []],
        "listOfListOfListOfItem": [[[ITEM]]],
        "listOfDictionaryOfStringAndInt32": [{"a": 1}],
        "listOfHashSetOfString": [["a"]],
        "listOfNullableOfInt32": [1, None],
        "listOfNullableOfTimeSpan": ["PT3S", None],
        "listOfPageOfItem": [{"items": [ITEM], "total": 1}],
        "listOfPerms": [3],
        "listOfIThing": [{"x": "1"}],
        "bareList": [1, "a"],
        "bareDict": {"a": [1]},
        "arrTimeSpan": ["PT3S"],
        "arrStringArr": [["a"], []],
        "arrByteArr": ["AA=="],
        "arrNullable": [1, None],
        "arrPage": [{"items": [ITEM], "total": 2}],
        "arrDict": [{"a": 1}],
    },
    "Maps": {
        "map1": {"7": ITEM},
        "map2": {"0f": ITEM},
        "map4": {"a": ITEM},
        "map5": {"a": [1, None]},
        "map6": {"a": [ITEM]},
        "map7": {"a": {"1": 1.5}},
        "map8": {"A": 3},
        "map9": {"a": "/Date(5)/", "b": None},
        "map10": {"a": {"items": [ITEM], "total": 3}},
        "map11": {"a": "AA=="},
    },
    "Generics": {
        "pair": {"key": "a", "value": 1},
        "pageOfItem": {"items": [ITEM], "first": ITEM, "total": 1, "deep": [[ITEM]]},
        "pageOfList": {"items": [[ITEM]], "total": 1},
        "pageOfPage": {"items": [{"items": [ITEM]}]},
        "pageOfGuid": {"items": ["0f"], "total": 0},
        "pageOfObject": {"items": [1, "a"]},
        "unknown": {"x": 1},
        "thing": {"x": "1"},
        "status": {"errorCode": "x"},
        "key": {"name": "k"},
        "nested": [1],
    },
}


def test_values_come_back_through_what_is_printed_safely(
    imported: dict[str, Contract], php: str, tmp_path: Path
) -> None:
    text = text_of(imported["php-types"], target.Options(compat="safe", header="none"))
    cases = [
        {"class": f"dtos\\{name}", "json": json.dumps(value)} for name, value in COMES_BACK.items()
    ]
    for (name, value), answer in zip(
        COMES_BACK.items(), run(php, text, tmp_path, cases)[1:], strict=True
    ):
        assert "json" in answer, (name, answer)
        written = json.loads(answer["json"])
        assert {key: without_times(written[key]) for key in value} == value


def without_times(value: Any) -> Any:
    """Without the time that a page has from the start."""
    if isinstance(value, dict):
        return {key: without_times(item) for key, item in value.items() if key != "when"}
    return [without_times(item) for item in value] if isinstance(value, list) else value


LISTS: dict[str, Any] = {
    "Items": [ITEM],
    "Names": ["a", "b"],
    "Kinds": ["B", "A"],
    "Days": ["/Date(5)/"],
    "Rows": [[ITEM], []],
    "MoreItems": [ITEM],
    "ByName": {"a": ITEM},
    "Counts": {"a": 1},
    "Uses": {"items": [ITEM], "byName": {"a": ITEM}, "many": [ITEM], "names": ["x"]},
}


def test_classes_that_are_collections_are_read_and_written(
    imported: dict[str, Contract], php: str, tmp_path: Path
) -> None:
    text = text_of(imported["php-collections"], target.Options(compat="safe", header="none"))
    cases = [{"class": f"dtos\\{name}", "json": json.dumps(value)} for name, value in LISTS.items()]
    answers = run(php, text, tmp_path, cases)[1:]
    assert [json.loads(answer["json"]) for answer in answers] == list(LISTS.values())


def test_generic_bases_get_their_arguments(
    imported: dict[str, Contract], php: str, tmp_path: Path
) -> None:
    text = text_of(imported["php-generics"], target.Options(compat="safe", header="none"))
    values: dict[str, Any] = {
        "Leaf": {"value": ["a"], "more": ["b"], "own": "c"},
        "OfDuo": {"left": 1, "right": {"size": 2}},
        "OfOfDuo": {"left": 1, "right": {"size": 2}, "last": "x"},
        "Uses": {"box": {"size": 1}, "boxOf": {"value": {"size": 2}}, "boxes": [{"value": 3}]},
    }
    cases = [
        {"class": f"dtos\\{name}", "json": json.dumps(value)} for name, value in values.items()
    ]
    answers = run(php, text, tmp_path, cases)[1:]
    assert [json.loads(answer["json"]) for answer in answers] == list(values.values())


HOSTILE = (
    *("*/ exit('a'); /*", "?> <b> <?php exit('b');", "'; exit('c'); //", "\\", "${exit('d')}"),
    *("a\u2028b", "a b", "", "1", "Match", "list", "x`2", "A<B", "A<B,C>[]", "[]", "größe", '"""'),
)


@st.composite
def hostile_documents(draw: st.DrawFn) -> Any:
    """A service with odd texts at any place that has a text."""
    document = draw(documents())
    places: list[tuple[Any, Any]] = []

    def walk(value: Any) -> None:
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            if isinstance(item, str):
                places.append((value, key))
            elif isinstance(item, dict | list):
                walk(item)

    walk(document["types"])
    walk(document["operations"])
    for _ in range(draw(st.integers(0, 3)) if places else 0):
        holder, key = draw(st.sampled_from(places))
        holder[key] = draw(st.sampled_from(HOSTILE))
    return document


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(document=hostile_documents())
def test_any_service_is_refused_or_printed_as_php(
    php: str, tmp_path: Path, document: dict[str, Any]
) -> None:
    read = read_document(document)
    assume(not read.faults)
    contract = import_service(read.service, "demo").contract
    for compat in ("exact", "safe"):
        options = target.Options(compat=compat)
        if any(not one.warning for one in target.problems(contract, options)):
            continue
        text = text_of(contract, options)
        assert parses(php, text, tmp_path)
        if compat == "safe":
            (declared,) = run(php, text, tmp_path, [])
            assert declared.get("printed") == "", f"{declared}\n{text}"


def test_the_how_to_does_what_it_says(tmp_path: Path) -> None:
    """Its commands, with its configuration, on the cookbook's document."""
    page = (ROOT / "docs/how-to/servicestack.md").read_text(encoding="utf-8")
    metadata = (CASES / "cookbook/metadata.json").read_bytes()
    (tmp_path / "metadata.json").write_bytes(metadata)
    (tmp_path / "specs").mkdir()
    (config,) = re.findall(r"```yaml\n(# polydto\.yaml\n.*?)```", page, re.DOTALL)
    (tmp_path / "polydto.yaml").write_text(config, encoding="utf-8")
    commands = [
        line.split()
        for block in re.findall(r"```sh\n(.*?)```", page, re.DOTALL)
        for line in block.splitlines()
    ]
    said = []
    for command in commands:
        assert command[0] == "polydto"
        done = subprocess.run(
            [sys.executable, "-m", "generator", *command[1:]],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
        )
        # Findings of lint are what that command is for.
        assert done.returncode == (1 if command[1] == "lint" else 0), done.stderr
        said.append(done.stdout)
    assert "3 written, 0 unchanged" in said[2]
    assert "0 written, 3 unchanged" in said[3]
    options = re.findall(r"^\| `(\w+)`(?:, `(\w+)`)? \|", page, re.MULTILINE)
    named = {name for row in options for name in row if name} - {"new", "key"}
    known = {camel(name) for name in target.Options._fields}
    assert named & known == known - {"style", "validate"}
    printed = (tmp_path / "generated/php/farm.php").read_text(encoding="utf-8")
    expected = (CASES / "cookbook/expected/php/cookbook.php").read_text(encoding="utf-8")
    assert printed.split("\nuse ", 1)[1] == expected.split("\nuse ", 1)[1]
