"""Surfaces say what the generated files have: names, order, types, and what must be given."""

import importlib.util
import inspect
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest

from generator.config import Output, load_config
from generator.diff.source import effects
from generator.importers.servicestack import import_service
from generator.ir import Contract
from generator.load import load_contract
from generator.render import Drawer
from generator.servicestack.metadata import read_document
from generator.surface import Kind, Surface, Symbol, arguments, split
from generator.target import find_target, target_names

ROOT = Path(__file__).parents[1]
CASES = sorted(path.parent for path in ROOT.glob("tests/cases/*/spec.yaml"))
DRAW = Drawer()
STAND_INS = ROOT / "tests/php_stand_ins/ServiceStack.php"


class Drawn(NamedTuple):
    contract: Contract
    surface: Surface
    files: dict[str, str]

    @property
    def text(self) -> str:
        return "\n".join(self.files.values())


@cache
def outputs() -> dict[str, Output]:
    """The outputs of the cases whose targets have a surface, by name."""
    found = load_config(str(ROOT / "tests/cases/outputs.yaml")).outputs
    return {one.name: one for one in found if hasattr(one.target, "surface")}


@cache
def drawn(case: str, output: str) -> Drawn:
    contract = load_contract(str(ROOT / "tests/cases" / case / "spec.yaml"))
    target: Any = outputs()[output].target
    options = outputs()[output].options
    files = {file.path: file.text for file in target.files(contract, options, DRAW)}
    return Drawn(contract, target.surface(contract, options), files)


EVERY = [(case.name, output) for case in CASES for output in outputs()]


def test_targets_without_a_surface() -> None:
    """Documents and pages have no source code to call."""
    without = {name for name in target_names() if not hasattr(find_target(name), "surface")}
    assert without == {"docs", "http", "jsonschema", "markdown", "openapi"}


@pytest.mark.parametrize(("case", "output"), EVERY)
def test_a_surface_is_its_own_equal(case: str, output: str) -> None:
    found = drawn(case, output)
    again = load_contract(str(ROOT / "tests/cases" / case / "spec.yaml"))
    target: Any = outputs()[output].target
    other = target.surface(again, outputs()[output].options)
    assert other == found.surface
    assert effects(found.surface, other) == ()
    # Without the short cut for equal surfaces.
    traits = found.surface.traits._replace(language="another")
    assert effects(found.surface, other._replace(traits=traits)) == ()


@pytest.mark.parametrize(("case", "output"), EVERY)
def test_every_stemis_in_the_files(case: str, output: str) -> None:
    found = drawn(case, output)
    words = set(re.findall(r"[^\W]+", found.text))
    for symbol in found.surface.symbols:
        assert symbol.name in words
        assert symbol.declaration
        names = [one.name for one in symbol.parameters or ()]
        names += [one.name for one in symbol.properties]
        names += [one.name for one in symbol.cases if one.name]
        for name in (*names, *symbol.bases, *symbol.also):
            known = name in words or name in found.text
            assert known, f"{symbol.name}: {name}"
    declarations = [symbol.declaration for symbol in found.surface.symbols]
    assert len(set(declarations)) == len(declarations)
    # JavaScript has no interfaces.
    if output != "mjs":
        assert set(found.contract.declarations) <= set(declarations)


DOCUMENTS = sorted(ROOT.glob("tests/servicestack/*/metadata.json"))
STYLES = (("python", "servicestack"), ("php", "servicestack"), ("typescript", "servicestack"))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.parent.name)
def test_imported_services_have_surfaces_in_every_mode(path: Path) -> None:
    """Also where the text that ServiceStack prints does not parse."""
    document = json.loads(path.read_text(encoding="utf-8").replace("\\r\\n", "\\n"))
    contract = import_service(read_document(document).service, path.parent.name).contract
    for name, style in (*STYLES, ("mjs", None)):
        target: Any = find_target(name)
        for compat in target.CHOICES["compat"]:
            styled = {} if style is None else {"style": style}
            options = target.Options(compat=compat, **styled)
            if any(not problem.warning for problem in target.problems(contract, options)):
                continue
            (file,) = target.files(contract, options, DRAW)
            for symbol in target.surface(contract, options).symbols:
                assert symbol.name in file.text
                for one in (*(symbol.parameters or ()), *symbol.properties, *symbol.cases):
                    assert one.name in file.text, f"{compat}: {symbol.name}.{one.name}"


def test_types_are_split_outside_of_brackets_and_quotes() -> None:
    assert split("list[int | str] | None") == ("list[int | str]", "None")
    assert split("'a|b' | \"c|d\"") == ("'a|b'", '"c|d"')
    assert split(r"'a\'|b' | c") == (r"'a\'|b'", "c")
    assert split("str") == ("str",)
    assert arguments("dict[str, list[int, int]]") == ("dict[]", ("str", "list[int, int]"))
    assert arguments("(A | null)[]") == ("[]", ("A | null",))
    assert arguments("str") == ("str", ())


# --- Python


def records(surface: Surface) -> Iterator[Symbol]:
    return (symbol for symbol in surface.symbols if symbol.parameters is not None)


def imported(name: str, text: str, folder: Path) -> ModuleType:
    path = folder / f"{name}.py"
    path.write_text(text, encoding="utf-8")
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    finally:
        del sys.modules[name]
    return module


@pytest.mark.parametrize("output", ["python", "python-unset", "python-servicestack"])
@pytest.mark.parametrize("case", [case.name for case in CASES])
def test_python_has_these_signatures(case: str, output: str, tmp_path: Path) -> None:
    found = drawn(case, output)
    ((name, text),) = found.files.items()
    module = imported(name.removesuffix(".py"), text, tmp_path)
    positional = found.surface.traits.positional
    for symbol in records(found.surface):
        assert symbol.parameters is not None
        class_ = getattr(module, symbol.name)
        given = list(inspect.signature(class_).parameters.values())
        kinds = inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY
        kind = kinds[0] if positional else kinds[1]
        assert [one.name for one in given] == [one.name for one in symbol.parameters]
        for one, told in zip(given, symbol.parameters, strict=True):
            assert one.kind is kind
            assert (one.default is one.empty) == told.required
            # A generic base has its own variables in the signatures of its heirs.
            if not positional and told.owner == symbol.declaration:
                assert one.annotation == told.type.text
        for read in symbol.properties:
            assert read.name in class_.__dataclass_fields__
    for symbol in found.surface.symbols:
        if symbol.kind is Kind.ENUM and symbol.cases:
            members = getattr(module, symbol.name).__members__
            assert list(members) == [member.name for member in symbol.cases]
            assert [repr(one.value) for one in members.values()] == [
                member.value for member in symbol.cases
            ]


# --- PHP

_REFLECT = """
foreach (json_decode(file_get_contents('php://stdin')) as $class) {
    $told = (new ReflectionClass($class))->getConstructor()?->getParameters() ?? [];
    $made[$class] = array_map(fn ($one) => [
        $one->getName(), (string) $one->getType(), $one->isOptional(), $one->isPromoted(),
    ], $told);
}
echo json_encode($made ?? new stdClass());
"""


@pytest.mark.parametrize("output", ["php", "php-client", "php-plain"])
def test_php_has_these_constructors(output: str, php: str, tmp_path: Path) -> None:
    for case in CASES:
        found = drawn(case.name, output)
        plain, stem = output == "php-plain", found.contract.name
        prelude = "<?php\n" if plain else f"<?php require {str(STAND_INS)!r};\n"
        for path, text in found.files.items():
            file = tmp_path / case.name / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        if plain:
            source = str(tmp_path / case.name / stem / "src")
            prelude += (
                "spl_autoload_register(function (string $class): void {\n"
                f"require {source!r} . strtr(strstr($class, '\\\\'), '\\\\', '/') . '.php'; }});\n"
            )
        else:
            prelude += f"require {str(tmp_path / case.name / f'{stem}.php')!r};\n"
        script = tmp_path / case.name / "reflect.php"
        script.write_text(prelude + _REFLECT, encoding="utf-8")
        classes = {f"{symbol.module}\\{symbol.name}": symbol for symbol in records(found.surface)}
        done = subprocess.run(
            [php, str(script)],
            input=json.dumps(list(classes)),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.stdout.startswith("{"), done.stdout + done.stderr
        told = json.loads(done.stdout)
        for name, symbol in classes.items():
            parameters = symbol.parameters or ()
            given = told[name]
            assert [row[0] for row in given] == [one.name for one in parameters], name
            assert [not row[2] for row in given] == [one.required for one in parameters], name
            own = {read.name for read in symbol.properties}
            assert {row[0] for row in given if row[3]} == own, name
            for row, one in zip(given, parameters, strict=True):
                assert _kinds(row[1]) == _kinds(one.type.text), f"{name}: {one.name}"


def _kinds(text: str) -> set[str]:
    """The alternatives of a type, however they are written: with what namespace, in what order."""
    if text.startswith("?"):
        text = f"{text[1:]}|null"
    return {part.rpartition("\\")[2] for part in text.split("|")}


# --- TypeScript


@pytest.mark.parametrize("output", ["typescript", "typescript-checked", "typescript-servicestack"])
@pytest.mark.parametrize("case", [case.name for case in CASES])
def test_typescript_has_these_members(case: str, output: str) -> None:
    found = drawn(case, output)
    text = found.text
    classes = output == "typescript-servicestack"
    for symbol in found.surface.symbols:
        if symbol.kind not in (Kind.RECORD, Kind.INTERFACE):
            continue
        word = "class" if classes and symbol.kind is Kind.RECORD else "interface"
        head = re.search(rf"^export {word} {re.escape(symbol.name)}\b.*?^}}", text, re.M | re.S)
        if head is None:
            assert f"export type {symbol.name}" in text
            assert not symbol.properties
            continue
        for read in symbol.properties:
            told = read.type.text.removesuffix(" | undefined")
            mark = "?" if told != read.type.text else ""
            line = re.escape(f"{read.name}{mark}: {told}")
            assert re.search(rf"{line}( = (\[\]|{{}}))?;", head[0]), f"{symbol.name}.{read.name}"
        for one in symbol.parameters or ():
            mine = {read.wire: read.type.text for read in symbol.properties}
            if one.wire and one.wire in mine:
                optional = mine[one.wire].endswith(" | undefined")
                assert one.required == (not optional and not (classes and word == "class"))
