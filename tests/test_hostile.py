"""Hostile texts in every place of a document, imported, and through every target and style.

What an output says is read back by the parser of its own language, the code is run, and a text is
the same text. tests/hostile has the texts, the documents and the readers.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from conformance.languages import outputs as driven_outputs
from hostile import facts, harvest, names, openapi, services
from hostile.harvest import Texts
from hostile.texts import NAMES, TEXTS

from generator.cli import FINE, INVALID, main
from generator.config import Output, load_config
from generator.importers.command import Written, import_document
from generator.importers.document import Cleaner
from generator.ir import Contract
from generator.load import load, load_contract
from generator.plan import LazyDrawer
from generator.problems import Problem
from generator.target import find_target, target_names
from generator.testing.outputs import Output as DrivenOutput
from generator.testing.outputs import ask

HERE = Path(__file__).parent / "hostile"
# What a contract holds instead: no controls, no characters that reorder text, no CR.
CLEAN = {number: Cleaner().text(text) for number, text in enumerate(TEXTS.values())}
# `?>` ends PHP even in a comment behind `//`, where the server prints attributes.
OF_PHP = {number: text for number, text in CLEAN.items() if "?>" not in text}


class Document(NamedTuple):
    """A document for `polydto import`, and what of it a contract has to hold."""

    kind: str
    text: str
    kept: list[openapi.Kept]


def documents() -> Iterator[tuple[str, Document]]:
    texts = list(TEXTS.values())
    for version in openapi.VERSIONS:
        made = json.dumps(openapi.document(version, texts))
        yield f"openapi {version}", Document("openapi", made, openapi.kept_of(CLEAN, version))
    for draft in openapi.DRAFTS:
        made = json.dumps(openapi.schema_document(draft, texts))
        yield f"schema {draft}", Document("jsonschema", made, openapi.kept_of(CLEAN, ""))
    made = json.dumps(services.metadata(texts))
    yield "metadata", Document("servicestack", made, services.kept_of_metadata(CLEAN))
    made = services.php_file({number: texts[number] for number in OF_PHP})
    yield "dtos.php", Document("php", made, services.kept_of_dtos(OF_PHP))
    made = services.typescript_file(dict(enumerate(texts)))
    yield "dtos.ts", Document("typescript", made, services.kept_of_dtos(CLEAN))


DOCUMENTS = dict(documents())
# The others give the same types, which a test shows.
DRAWN = ("openapi 3.1.0", "metadata", "dtos.ts")


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], tuple[Written, Contract]]:
    @cache
    def made(name: str) -> tuple[Written, Contract]:
        folder = tmp_path_factory.mktemp("imported")
        document = DOCUMENTS[name]
        path = folder / "document"
        path.write_text(document.text, encoding="utf-8", newline="")
        written = import_document(document.kind, str(path), None, "hostile")
        contract = folder / "hostile.yaml"
        contract.write_text(written.text, encoding="utf-8", newline="")
        found = load(str(contract))
        assert found.warnings == ()
        return written, found.contract

    return made


Imported = Callable[[str], tuple[Written, Contract]]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_contract_holds_what_a_document_says(name: str, imported: Imported) -> None:
    written, contract = imported(name)
    wrong = [
        f"{kept.where}: {found!r}, not {kept.wanted!r}"[:300]
        for kept in DOCUMENTS[name].kept
        if (found := kept.found(contract)) != kept.wanted
    ]
    assert wrong == []
    lost = "\n".join(written.lost)
    assert "texts have line ends with CR; they are kept with LF" in lost
    assert "controls or characters that reorder text; each is kept as U+FFFD" in lost


def test_every_dialect_gives_the_same_types(imported: Imported) -> None:
    _, newest = imported("openapi 3.1.0")
    assert imported("openapi 3.0.3")[1].declarations == newest.declarations
    for name in ("openapi 2.0", "schema 2020-12", "schema draft-07"):
        for made in imported(name)[1].types:
            assert made == newest.declarations[made.name]
    _, scripted = imported("dtos.ts")
    for made in imported("dtos.php")[1].types:
        assert made == scripted.declarations[made.name]


def test_names_that_only_controls_tell_apart_are_told() -> None:
    path = Path(__file__).parent / "documents/names-of-controls/openapi.json"
    made = import_document("openapi", str(path), None, None)
    assert made.lost == (
        f"{path}: 3 texts hold controls or characters that reorder text; each is kept as U+FFFD",
        f"{path}: 1 members are then called like another one; the first is kept",
    )


# --- through every output


@cache
def outputs() -> dict[str, Output]:
    return {output.name: output for output in load_config(str(HERE / "polydto.yaml")).outputs}


ELSEWHERE = {
    "http": "tests/test_http_target.py sends its requests, and compares what a server gets with"
    " the texts of tests/http/hostile.yaml",
}


def test_every_target_and_style_takes_part() -> None:
    told = (HERE / "polydto.yaml").read_text(encoding="utf-8")
    names = set(target_names()) - ELSEWHERE.keys()
    assert {output.target_name for output in outputs().values()} == names
    for name in names:
        target: Any = find_target(name)
        for key in ("style", "absent", "version", "draft", "pages"):
            for choice in target.CHOICES.get(key, ()):
                usual = getattr(target.Options(), key) == choice
                assert usual or re.search(rf'{key}: "?{re.escape(choice)}', told), (name, choice)


# What a member of an enum cannot be called there: Python keeps names with two underscores.
REFUSED = {"python-servicestack": ("a prototype", "a word of PHP")}
REFUSED["python-safe"] = REFUSED["python-servicestack"]

_PAGE = {facts.EXAMPLES, facts.DEFAULTS, facts.PATHS}
_CODE = {facts.EXAMPLES, facts.PATHS, facts.ANSWERS}
# What the client libraries of ServiceStack have no place for.
_LIBRARY = _CODE | {facts.DEFAULTS, facts.UNIONS, facts.MEMBERS, facts.FORMATS}
# What an output says nowhere, or not as a text of its own.
UNSAID: dict[str, set[str]] = {
    "python": _CODE,
    "python-unset": _CODE,
    "php-plain": _CODE,
    "typescript": _CODE - {facts.PATHS},
    "typescript-union": _CODE - {facts.PATHS} | {facts.DEFAULTS},
    "jsonschema": {facts.ANSWERS, facts.PATHS, facts.ACCESS},
    "jsonschema-07": {facts.ANSWERS, facts.PATHS, facts.ACCESS},
    "docs": _PAGE,
    "docs-folder": _PAGE,
    "markdown": _PAGE,
    "markdown-folder": _PAGE,
    # The page of an operation in the words of ServiceStack's own.
    "docs-servicestack": _LIBRARY | {facts.KEYS, facts.VALUES},
    **dict.fromkeys(("mjs", "mjs-safe"), _LIBRARY | {facts.TYPES}),
    **dict.fromkeys(("php", "php-client", "php-safe"), _LIBRARY),
    **dict.fromkeys(("python-servicestack", "python-safe"), _LIBRARY),
    **dict.fromkeys(("typescript-servicestack", "typescript-safe"), _LIBRARY),
}
# What ServiceStack's own printers lose of a service is what `compat: exact` loses: keys that
# are not the name in camel case.
EXACT = ("python-servicestack", "php", "php-client", "typescript-servicestack", "mjs")


def drawn(output: Output | DrivenOutput, contract: Contract, folder: Path) -> list[Path]:
    problems = [one for one in output.target.problems(contract, output.options) if not one.warning]
    assert problems == []
    paths = []
    for file in output.target.files(contract, output.options, LazyDrawer()):
        path = folder / output.name / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8", newline="")
        paths.append(path)
    return paths


def without(contract: Contract, names: Sequence[str]) -> Contract:
    """The contract without the types and calls of the texts with these names."""
    numbers = [list(TEXTS).index(name) for name in names]
    gone = re.compile(rf"(?:{'|'.join(map(str, numbers))})(?![0-9])")

    def stays(name: str) -> bool:
        found = re.search(r"[0-9]+", name)
        return found is None or gone.match(found[0]) is None

    operations = tuple(one for one in contract.operations if stays(one.name))
    types = tuple(one for one in contract.types if stays(one.name))
    declarations = {one.name: one for one in (*types, *(one.request for one in operations))}
    return contract._replace(operations=operations, types=types, declarations=declarations)


@pytest.mark.parametrize("kind", ["python", "php", "scripts", "data", "docs"])
def test_an_output_says_what_the_contract_says(
    kind: str, imported: Imported, php: str, node: str, tmp_path: Path
) -> None:
    parts: dict[tuple[str, str], Contract] = {}
    files: dict[tuple[str, str], list[Path]] = {}
    for name in DRAWN:
        for output in outputs().values():
            if _KINDS.get(output.target_name) == kind:
                part = without(imported(name)[1], REFUSED.get(output.name, ()))
                parts[output.name, name] = part
                files[output.name, name] = drawn(output, part, tmp_path / name)
    wrong = [
        f"{output} of {name}: {what}: {text!r}"[:200]
        for (output, name), texts in read(kind, files, php, node).items()
        for what, text in unsaid(output, texts, parts[output, name])
    ]
    assert wrong == []
    if kind == "python":
        harvest.import_python([path for paths in files.values() for path in paths], tmp_path)
    assert not list(tmp_path.rglob("BROKEN"))


_KINDS = {"python": "python", "php": "php", "typescript": "scripts", "mjs": "scripts"}
_KINDS |= {"openapi": "data", "jsonschema": "data", "docs": "docs", "markdown": "docs"}
Files = dict[tuple[str, str], list[Path]]


def read(
    kind: str, files: Files, php: str, node: str, *, load: bool = True
) -> dict[tuple[str, str], Texts]:
    """What stands in the files of each output. `load` runs them, too, but for Python's."""
    if kind == "scripts":
        return harvest.of_scripts(node, files, load=load)
    if kind == "php":
        return harvest.of_php(php, files, load=load)
    reader = {
        "python": harvest.of_python,
        "docs": harvest.of_pages,
        "data": harvest.of_data,
    }[kind]
    return {key: reader(paths) for key, paths in files.items()}


def unsaid(name: str, texts: Texts, contract: Contract) -> Iterator[tuple[str, str]]:
    """The texts of a contract that an output does not say, with what they are."""
    silent = set(UNSAID.get(name, ()))
    if contract.origin == "servicestack" and name in EXACT:
        silent.add(facts.KEYS)
    if name == "docs-servicestack" and not contract.operations:
        return
    comments, literals = squeezed(texts.comments), texts.literals
    # A line of Markdown holds no line end, and shows a space in its place.
    fold = spaced if name.startswith("markdown") else str
    literals = frozenset(map(fold, literals))
    for what, wanted in facts.facts_of(contract).items():
        for text in sorted(wanted) if what not in silent else ():
            if what in facts.WORDS:
                said = any(squeezed(form) in comments for form in shown(text))
            else:
                said = any(fold(form) in literals for form in shown(text))
            # The package servicestack makes such a key of the attribute's name.
            made = name in REFUSED and what == facts.KEYS and _CAMEL.fullmatch(text)
            if not (said or made):
                yield what, text


_CAMEL = re.compile("[a-z]+(?:[A-Z][a-z]+)*")


def shown(text: str) -> Iterator[str]:
    """A text, or the same with what does not show as U+FFFD or as an escape."""
    yield text
    for odd in ("[\u061c\u200e\u200f]", "[\ufdd0-\ufdef]"):
        yield re.sub(odd, "\ufffd", text)
        yield re.sub(odd, lambda found: f"\\u{ord(found[0]):04x}", text)
    yield "".join(one if one.isprintable() or one.isspace() else _escaped(one) for one in text)


def spaced(text: str) -> str:
    return " ".join(text.split())


def _escaped(character: str) -> str:
    point = ord(character)
    return f"\\u{point:04x}" if point < 0x10000 else f"\\u{{{point:x}}}"


def squeezed(text: str) -> str:
    """Without what wraps words into lines and marks a comment, and without backslashes."""
    text = re.sub(r"(?m)^[ \t]*\*(?!/)", "", text)
    return re.sub(r"\\", "", "".join(text.split()))


# --- as values


def test_values_are_read_and_written(
    imported: Imported, php: str, node: str, tmp_path: Path
) -> None:
    """Keys, defaults, members of enums and tags of unions, through the code of each language."""
    _, contract = imported("openapi 3.1.0")
    wrong = []
    for output in driven_outputs():
        if output.trusting and output.target_name == "python":
            continue  # the package finds no key that is unlike its field: docs/conformance.md
        module = drawn(output, contract, tmp_path)[0]
        # A judge writes nothing; pydantic's driver and the client libraries only what was given.
        given_alone = not output.writes or output.trusting or output.target_name == "pydantic"
        questions = [(type_, json.dumps(value)) for type_, value, _ in _values()]
        answers = ask(output, module, questions)
        for (type_, value, wanted), answer in zip(_values(), answers, strict=True):
            got = json.loads(answer["json"]) if "json" in answer else None
            if got != (value if given_alone else wanted):
                wrong.append(f"{output.name}: {type_}: {str(answer)[:200]}")
        if output.target_name == "pydantic":
            said = harvest.of_python([module]).literals
            wrong += [f"pydantic: {text!r}" for text in models_say(contract) - said]
    assert wrong == []
    assert not list(tmp_path.rglob("BROKEN"))


def models_say(contract: Contract) -> set[str]:
    found = facts.facts_of(contract)
    return {text for what in (facts.DEFAULTS, facts.VALUES, facts.UNIONS) for text in found[what]}


def _values() -> Iterator[tuple[str, Any, Any]]:
    """Types, values that are read, and what is written of them."""
    for number, text in CLEAN.items():
        key = {f"x-{text}": text}
        defaults = {"text": f"d{text}", "map": {f"k{text}": f"v{text}"}, "list": [f"l{text}"]}
        yield f"Item{number}", key, {**key, **defaults}
        enums = {"kind": text, "constant": f"c{text}", "inline": f"i{text}"}
        given = {**key, **defaults, **enums, "text": text, "map": {text: text}}
        yield f"Item{number}", given, given
        cat = {"shape": {f"{text}.": f"a{text}", "meow": text}}
        yield f"Holder{number}", cat, cat


# --- where a name or a word of the format is wanted

SLOTS = {
    **{f"openapi, {slot}": ("openapi", made) for slot, made in names.OPENAPI.items()},
    **{f"metadata, {slot}": ("servicestack", made) for slot, made in names.METADATA.items()},
}
AS_NAMES = {number: text for number, (name, text) in enumerate(TEXTS.items()) if name in NAMES}
# Drawn here: one of each form of code. What loads needs no type that only a server knows.
LOADED = ("python", "python-safe", "php-safe", "php-plain", "typescript")
PARSED = (
    *("python-servicestack", "php-client", "typescript-servicestack", "typescript-safe"),
    *("mjs", "mjs-safe", "openapi-document", "jsonschema"),
)


def test_a_name_is_taken_or_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], php: str, node: str
) -> None:
    """By importers with coded problems, by outputs too; what they draw of the others parses."""
    files: Files = {}
    for slot, (kind, document) in SLOTS.items():

        def contract_of(
            texts: Mapping[int, str],
            kind: str = kind,
            document: Callable[[Mapping[int, str]], str] = document,
        ) -> Contract | None:
            return _imported(kind, document(texts), tmp_path, capsys)

        def is_taken(texts: Mapping[int, str]) -> bool:
            return contract_of(texts) is not None

        texts = fitting(AS_NAMES, is_taken)
        whole = contract_of(texts) if texts else None
        if whole is None:
            continue
        for name in (*LOADED, *PARSED):
            output = outputs()[name]

            def draws(some: Mapping[int, str], output: Output = output) -> bool:
                contract = contract_of(some)
                return contract is not None and _refusal(output, contract) == []

            fit = fitting(texts, draws) if _refusal(output, whole) else texts
            contract = whole if fit is texts else contract_of(fit) if fit else None
            if contract is not None:
                files[name, slot] = drawn(output, contract, tmp_path / slot)
    loaded = {key: paths for key, paths in files.items() if key[0] in LOADED}
    parsed = {key: paths for key, paths in files.items() if key[0] in PARSED}
    assert {name for name, _ in files} == {*LOADED, *PARSED}
    for some, load_ in ((loaded, True), (parsed, False)):
        for kind in ("python", "php", "data", "scripts"):
            of_kind = {key: paths for key, paths in some.items() if _kind_of(key[0]) == kind}
            assert of_kind.keys() == read(kind, of_kind, php, node, load=load_).keys()
            if kind == "python" and load_:
                paths = [path for paths in of_kind.values() for path in paths]
                harvest.import_python(paths, tmp_path)
    assert not list(tmp_path.rglob("BROKEN"))


def _kind_of(output: str) -> str:
    return _KINDS[outputs()[output].target_name]


def _refusal(output: Output, contract: Contract) -> list[Problem]:
    found = output.target.problems(contract, output.options)
    return [problem for problem in found if not problem.warning]


def _imported(
    kind: str, text: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> Contract | None:
    """The contract of a document, or None where the command refuses it as it should."""
    path, made = folder / "document.json", folder / "made.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    made.unlink(missing_ok=True)
    code = main(["import", kind, str(path), "-o", str(made)])
    told = capsys.readouterr().err
    if code == FINE:
        return load_contract(str(made))
    assert code == INVALID, told
    assert re.match(r"error\[[a-z0-9-]+\]: ", told), told
    assert not made.exists()
    return None


def fitting(
    texts: Mapping[int, str], taken: Callable[[Mapping[int, str]], bool]
) -> Mapping[int, str]:
    """Those of the texts that are taken together, found by halves."""
    if not texts or taken(texts):
        return texts
    if len(texts) == 1:
        return {}
    keys = list(texts)
    halves = (keys[: len(keys) // 2], keys[len(keys) // 2 :])
    first, second = (fitting({key: texts[key] for key in half}, taken) for half in halves)
    both = {**first, **second}
    return both if taken(both) else first or second
