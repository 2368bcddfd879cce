"""PHP of imported services: ServiceStack's own bytes, and what is done where they are wrong.

A case is a folder of tests/servicestack: metadata.json, and a file for each output.
"""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from goldens import compare

from generator.importers.command import import_document
from generator.ir import Contract
from generator.load import load_contract
from generator.render import Drawer
from generator.targets import php as target

CASES = Path(__file__).parent / "servicestack"
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


@pytest.mark.parametrize("output", OUTPUTS)
@pytest.mark.parametrize("case", NAMES)
def test_a_service_is_printed_as_expected(
    case: str, output: str, imported: dict[str, Contract], update_golden: bool
) -> None:
    folder = CASES / case / "expected" / output
    if case == "cookbook" and output != "php":
        pytest.skip("the cookbook is ServiceStack's own text")
    contract, options = imported[case], options_of(case, output)
    made = {f"{case}.php": text_of(contract, options)}
    found = [f"{one.code}: {one.message}" for one in target.problems(contract, options)]
    if found:
        made["problems.txt"] = "".join(f"{line}\n" for line in found)
    if case == "cookbook":
        made.pop("problems.txt")
    compare(folder, made, update_golden)


@pytest.mark.parametrize("output", OUTPUTS)
def test_every_printed_file_parses(
    output: str, imported: dict[str, Contract], php: str, tmp_path: Path
) -> None:
    files = []
    for case, contract in imported.items():
        file = tmp_path / f"{case}.php"
        file.write_text(text_of(contract, options_of(case, output)), encoding="utf-8")
        files.append(str(file))
    for file in files:
        done = subprocess.run([php, "-l", file], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout
