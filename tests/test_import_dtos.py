"""DTO files and metadata pages into contracts."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.cli import FINDINGS, FINE, INVALID, USAGE, main
from generator.importers.command import import_document
from generator.importers.dto_import import import_dtos, read_dtos
from generator.importers.servicestack import import_service
from generator.ir import (
    Answer,
    Contract,
    EnumType,
    Field,
    ListOf,
    MapOf,
    Nullable,
    Primitive,
    Record,
    Ref,
    SetOf,
    Type,
)
from generator.load import load, load_contract
from generator.problems import ContractError
from generator.render import Drawer
from generator.servicestack.from_contract import service_of
from generator.targets import php as php_target

ROOT = Path(__file__).parent.parent
IMPORTS = ROOT / "tests/imports"
CASES = sorted(path.name for path in IMPORTS.iterdir())
SEED = ROOT / "specs/new_outgoing_session.yaml"


def input_of(case: str) -> tuple[str, Path]:
    """The kind and the file of a case."""
    folder = IMPORTS / case
    for name, kind in (("input.php", "php"), ("input.ts", "typescript")):
        if (folder / name).exists():
            return kind, folder / name
    return ("typescript" if "typescript" in case else "php"), folder / "page.txt"


def imported(case: str) -> tuple[str, str]:
    """The contract of a case, and its notes."""
    kind, path = input_of(case)
    made = import_document(kind, str(path), None, None)
    notes = [f"note: {line}\n" for line in made.notes] + [f"lost: {line}\n" for line in made.lost]
    return made.text, "".join(notes)


@pytest.mark.parametrize("case", CASES)
def test_a_file_gives_its_contract_and_notes(case: str, update_golden: bool) -> None:
    text, notes = imported(case)
    folder = IMPORTS / case
    if update_golden:
        (folder / "expected.yaml").write_text(text, encoding="utf-8")
        (folder / "notes.txt").write_text(notes, encoding="utf-8")
    assert text == (folder / "expected.yaml").read_text(encoding="utf-8")
    assert notes == (folder / "notes.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES)
def test_a_contract_that_was_written_is_the_imported_one(case: str) -> None:
    kind, path = input_of(case)
    read = read_dtos(kind, str(path))
    made = import_dtos(read, "demo").contract
    found = load(str(IMPORTS / case / "expected.yaml"))
    assert found.warnings == ()
    assert found.contract._replace(path="", name="demo") == made
    if made.content_types == ("json",):
        # Nothing of the service gets lost on the way, but for what a page adds to it.
        assert service_of(made).types == read.service.types
        assert service_of(made).operations == read.service.operations


# --- the seed page


def unlike(one: Contract, other: Contract) -> dict[str, Any]:
    """What of `one` differs from `other`, by field."""
    return {
        name: getattr(one, name)
        for name in one._fields
        if name != "path" and getattr(one, name) != getattr(other, name)
    }


def test_the_seed_page_says_all_but_the_title_and_the_namespace() -> None:
    page = load_contract(str(IMPORTS / "seed-page/expected.yaml"))
    assert unlike(page, load_contract(str(SEED))) == {"title": "", "namespace": ""}


def test_a_page_without_its_http_section_does_not_say_the_host() -> None:
    page = load_contract(str(IMPORTS / "seed-page-without-http/expected.yaml"))
    wanted = load_contract(str(SEED))
    different = unlike(page, wanted)
    assert different.pop("operations")[0].content_types == ("json", "xml", "csv", "jsv")
    assert different == {
        "name": "service",
        "title": "",
        "base_url": "",
        "namespace": "",
        "content_types": ("json", "xml", "csv", "jsv"),
    }
    formats = page.operations[0]._replace(content_types=wanted.content_types)
    assert formats == wanted.operations[0]


UNSAID = ["--title", "Evo Voice", "--namespace", "Voice.Api.Sessions"]
OF_HTTP = [
    *("--base-url", "https://team.evovoice.io"),
    *("--content-types", "json,xml,csv,jsv,jsonl"),
]


@pytest.mark.parametrize(
    ("case", "flags"),
    [("seed-page", UNSAID), ("seed-page-without-http", [*UNSAID, *OF_HTTP])],
)
def test_with_what_the_seed_page_does_not_say_its_contract_is_whole(
    case: str, flags: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", "php", str(IMPORTS / case / "page.txt"), *flags]) == FINE
    said = capsys.readouterr()
    made = tmp_path / "made.yaml"
    made.write_text(said.out, encoding="utf-8")
    assert unlike(load_contract(str(made)), load_contract(str(SEED))) == {}
    # What is given needs no note.
    left = [line for line in said.err.splitlines() if re.match("note: (the|name|content)", line)]
    names = "note: names of properties in C#: taken as the JSON name with a capital first"
    assert [line for line in left if line != names] == (
        []
        if "--base-url" in flags
        else [
            "note: the page names the host team.evovoice.io; the address is taken as https",
            "note: content types: a host has json, xml, csv, jsv unless it turns one off;"
            " the page shows jsonl",
        ]
    )


def test_the_seed_is_printed_again_from_its_page() -> None:
    page = load_contract(str(IMPORTS / "seed-page/expected.yaml"))
    (file,) = php_target.files(page, php_target.Options(), Drawer())
    assert file.text == (IMPORTS / "seed-dtos/input.php").read_text(encoding="utf-8")


def page_of(classes: str, head: str = "", tail: str = "") -> str:
    names = re.findall(r"\w+", classes)
    made = "\n".join(f"class {name} implements JsonSerializable {{}}" for name in names)
    return f"{head}\n<?php namespace dtos;\n{made}\nHTTP + JSON\n{tail}"


ANSWERED = "POST /a HTTP/1.1\nHost: x.example\n\n{}\nHTTP/1.1 200 OK\nContent-Type: x\n\n"


@pytest.mark.parametrize(
    ("page", "request_name", "returns"),
    [
        (page_of("A"), "A", Answer.UNDECLARED),
        (page_of("A, AResponse"), "A", Answer.UNDECLARED),
        (page_of("A, AResponse", tail=f"{ANSWERED}{{}}"), "A", Ref("AResponse")),
        (page_of("A, B, C", head="Shop\nB\nGET | /b |"), "B", Answer.UNDECLARED),
        (page_of("A, B", tail="POST /json/reply/B HTTP/1.1"), "B", Answer.UNDECLARED),
        (page_of("A", tail=f"{ANSWERED}(string)"), "A", Primitive.STRING),
        (page_of("A", tail=f"{ANSWERED}(byte[])"), "A", Primitive.BYTES),
        (page_of("A, B", tail=f"{ANSWERED}[{{}}]", head="?op=A"), "A", ListOf(Ref("B"))),
    ],
)
def test_a_page_shows_its_request_and_answer(
    page: str, request_name: str, returns: Any, tmp_path: Path
) -> None:
    path = tmp_path / "page.txt"
    path.write_text(page, encoding="utf-8")
    contract = import_dtos(read_dtos("php", str(path)), "shop").contract
    assert [(made.name, made.returns) for made in contract.operations] == [(request_name, returns)]


def test_a_page_whose_request_cannot_be_told_loses_its_route(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(page_of("A, B", head="Required role: Boss\nGET | /a |"), encoding="utf-8")
    made = import_dtos(read_dtos("php", str(path)), "shop")
    assert made.contract.operations == ()
    text = "the page does not show which class is its request; routes and access are not kept"
    assert made.lost == (f"line 1: {text}",)


def test_what_a_file_declares_twice_is_told(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(page_of("A, B, A", head="A\nGET | /a |"), encoding="utf-8")
    made = import_dtos(read_dtos("php", str(path)), "shop")
    assert [one.name for one in made.contract.operations] == ["A"]
    assert made.lost == ("line 6: A: declared again; the first one counts",)


# --- there and back


def test_the_cookbook_is_printed_again_from_its_php() -> None:
    contract = load_contract(str(IMPORTS / "cookbook-php/expected.yaml"))
    (file,) = php_target.files(contract, php_target.Options(header="none"), Drawer())
    assert file.text == (IMPORTS / "cookbook-php/input.php").read_text(encoding="utf-8")


# Whatever else the php target prints, these are the files for ServiceStack's client library.
PHP_OUTPUTS = [
    path
    for path in sorted(ROOT.glob("tests/**/expected/php*/*.php"))
    if "\nuse ServiceStack\\{JsonConverters" in path.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("path", PHP_OUTPUTS, ids=lambda path: path.parts[-4])
def test_what_the_php_target_prints_can_be_imported(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    declared = re.findall(r"^(?:class|enum|interface) (\w+)", text, re.M)
    read = read_dtos("php", str(path))
    assert read.lost == ()
    assert read.file.notes.lost() == ()
    found = [one.made.bare_name for one in read.file.declared]
    assert found
    # A name may carry the count of its parameters.
    assert [re.sub(r"\d+$", "", name) for name in found] == [
        re.sub(r"\d+$", "", name) for name in declared
    ]
    made = import_dtos(read, "demo")
    assert made.lost == ()
    assert service_of(made.contract).types == read.service.types


# --- what a language's words can say, against what the metadata says


_NUMBERS = {one for one in Primitive if one.value.startswith(("int", "uint", "float", "dec"))}
_PHP_WORDS: dict[Primitive, str] = {
    **{one: "int" for one in Primitive if one.value.startswith(("int", "uint"))},
    **dict.fromkeys((Primitive.FLOAT32, Primitive.FLOAT64, Primitive.DECIMAL), "float"),
    **dict.fromkeys((Primitive.UUID, Primitive.CHAR, Primitive.STRING), "string"),
    **dict.fromkeys((Primitive.DATETIME, Primitive.DATETIMEOFFSET, Primitive.DATE), "date"),
    **dict.fromkeys((Primitive.DURATION, Primitive.TIME), "span"),
}
_TS_WORDS: dict[Primitive, str] = {
    **{one: "string" for one in Primitive if one not in _NUMBERS},
    **dict.fromkeys(_NUMBERS, "number"),
    **{one: one.value for one in (Primitive.BOOLEAN, Primitive.ANY, Primitive.BYTES)},
}


def erased(type_: Type, words: dict[Primitive, str]) -> Any:
    """A type as far as a language's words tell types apart; they do not tell null items."""
    if isinstance(type_, Primitive):
        return words.get(type_, type_.value)
    if isinstance(type_, Nullable):
        return erased(type_.inner, words)
    if isinstance(type_, ListOf | SetOf):
        return ["list", erased(type_.item, words)]
    if isinstance(type_, MapOf):
        return ["map", erased(type_.key, words), erased(type_.value, words)]
    if isinstance(type_, Ref):
        return [type_.name, *(erased(part, words) for part in type_.arguments)]
    return type_.name


def shape(contract: Contract, words: dict[Primitive, str]) -> dict[str, Any]:
    """All that both the metadata and the printed file tell of a contract's types."""

    def of_field(field: Field) -> Any:
        # The printed description has no line ends.
        return erased(field.type, words), field.doc.replace("\r", "").replace("\n", "")

    found: dict[str, Any] = {}
    for made in contract.declarations.values():
        if isinstance(made, EnumType):
            found[made.name] = [(one.name, one.wire, made.flags) for one in made.members]
        elif isinstance(made, Record):
            base = made.extends and erased(made.extends, words)
            fields = {field.wire_name: of_field(field) for field in made.fields}
            implements = [ref.name for ref in made.implements or ()]
            found[made.name] = base, implements, fields, made.attributes, made.interface
    for operation in contract.operations:
        returns = operation.returns
        answer = returns if isinstance(returns, Answer) else erased(returns, words)
        routes = [(route.verbs, route.path) for route in operation.routes]
        found[operation.name] += (answer, routes, dict(operation.dotnet).get("method"))
    return found


def cookbook_of_metadata() -> Contract:
    import json

    from generator.servicestack.metadata import read_document

    path = ROOT / "tests/servicestack/cookbook/metadata.json"
    read = read_document(json.loads(path.read_text(encoding="utf-8")))
    assert read.faults == ()
    return import_service(read.service, "cookbook").contract


@pytest.mark.parametrize(
    ("kind", "case", "words"),
    [
        ("php", "cookbook-php", _PHP_WORDS),
        ("typescript", "cookbook-typescript", _TS_WORDS),
    ],
)
def test_the_printed_cookbook_says_what_its_metadata_says(
    kind: str, case: str, words: dict[Primitive, str]
) -> None:
    _, path = input_of(case)
    wanted = shape(cookbook_of_metadata(), words)
    made = shape(import_dtos(read_dtos(kind, str(path)), "cookbook").contract, words)
    assert made.keys() == wanted.keys()
    for name in wanted:
        assert made[name] == wanted[name], name


def requirement(contract: Contract, name: str) -> dict[str, tuple[bool, bool]]:
    return {
        field.wire_name: (field.required, isinstance(field.type, Nullable))
        for field in contract.record(name).fields
    }


def test_typescript_tells_what_is_required() -> None:
    read = read_dtos("typescript", str(IMPORTS / "cookbook-typescript/input.ts"))
    made, wanted = import_dtos(read, "cookbook").contract, cookbook_of_metadata()
    for record in wanted.records:
        assert requirement(made, record.name) == requirement(wanted, record.name), record.name


def test_php_never_takes_an_optional_member_for_a_required_one() -> None:
    read = read_dtos("php", str(IMPORTS / "cookbook-php/input.php"))
    made, wanted = import_dtos(read, "cookbook").contract, cookbook_of_metadata()
    for record in wanted.records:
        known = requirement(wanted, record.name)
        for name, told in requirement(made, record.name).items():
            assert told == known[name] or told == (False, True), f"{record.name}.{name}"


# --- what is wrong with an input


def problems_of(kind: str, path: Path) -> list[tuple[str, int, int]]:
    with pytest.raises(ContractError) as raised:
        import_document(kind, str(path), None, None)
    return [(one.code, one.at.line, one.at.column) for one in raised.value.problems]


@pytest.mark.parametrize(
    ("kind", "content", "problems"),
    [
        ("php", b"", [("no-dtos", 1, 1)]),
        ("php", b"hello", [("no-dtos", 1, 1)]),
        ("php", b"<?php\n", [("no-dtos", 1, 1)]),
        ("php", b"<?php\nclass User { public int $id; }\n", [("no-dtos", 2, 7)]),
        ("php", b"<?php\n\n  function f() {}\n", [("no-dtos", 3, 3)]),
        ("php", b"\xff\xfe<\0", [("not-utf-8", 1, 1)]),
        ("php", b"<?php\n/* \xc3\xa9\0 */", [("control-character", 2, 5)]),
        ("php", b"\x7fELF\x02\x01\0", [("control-character", 1, 7)]),
        (
            "php",
            b"<?php\nclass A implements JsonSerializable {\n  public function f( { }\n}\n",
            [("php-syntax", 3, 21)],
        ),
        ("php", "<?php\nenum É: string { case X = 'it's'; }".encode(), [("php-syntax", 2, 31)]),
        (
            "php",
            b'<?php\n// @Api(Description="?> x")\nclass A implements JsonSerializable {}\n',
            [("php-syntax", 2, 22)],
        ),
        (
            "php",
            b"<?php\n/** @description a */ b */\nclass A implements JsonSerializable {}\n",
            [("php-syntax", 2, 23)],
        ),
        ("typescript", b"", [("no-dtos", 1, 1)]),
        ("typescript", b"export const a = 1;\n", [("no-dtos", 1, 1)]),
        ("typescript", b"export type X = number;\n", [("no-dtos", 1, 13)]),
        (
            "typescript",
            b"export class A\n{\n    public a: string;\n    public b",
            [("typescript-syntax", 4, 13)],
        ),
        (
            "typescript",
            "export class A { public é: ; }".encode(),
            [("typescript-syntax", 1, 26)],
        ),
    ],
)
def test_what_is_no_dto_file_gets_a_place(
    kind: str, content: bytes, problems: list[tuple[str, int, int]], tmp_path: Path
) -> None:
    path = tmp_path / "input"
    path.write_bytes(content)
    assert problems_of(kind, path) == problems


def test_each_kind_refuses_the_other(tmp_path: Path) -> None:
    for kind, case in (("php", "cookbook-typescript"), ("typescript", "cookbook-php")):
        _, path = input_of(case)
        codes = {code for code, _, _ in problems_of(kind, path)}
        assert codes <= {"no-dtos", "typescript-syntax"}


@pytest.mark.parametrize("case", ["cookbook-php", "cookbook-typescript"])
def test_no_cut_or_hole_ends_in_a_traceback(case: str, tmp_path: Path) -> None:
    kind, whole = input_of(case)
    text = whole.read_text(encoding="utf-8")
    path = tmp_path / "input"
    cut = 0
    for step in range(1, 60):
        at = len(text) * step // 60
        for changed in (text[:at], text[:at] + text[at + 7 :], text[:at] + "'<{" + text[at:]):
            path.write_text(changed, encoding="utf-8")
            try:
                import_document(kind, str(path), None, None)
            except ContractError as error:
                cut += 1
                codes = {problem.code for problem in error.problems}
                assert codes <= {"php-syntax", "typescript-syntax", "no-dtos"}
    assert cut > 60


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "php",
            "<?php\nclass A implements JsonSerializable {{ public function __construct(\n"
            "/** @var {0} */\npublic $x=null) {{}} public function fromMap($o): void {{\n"
            "if (isset($o['x'])) $this->x = JsonConverters::fromArray('{1}', $o['x']); }} }}",
        ),
        ("typescript", "export class A {{ public x?: {1}; }}"),
    ],
)
@pytest.mark.parametrize("depth", [50, 70, 130, 20_000])
def test_types_of_any_depth(kind: str, text: str, depth: int, tmp_path: Path) -> None:
    doc = "array<" * depth + "string" + ">" * depth
    inside = "List<" * depth + "String" + ">" * depth
    path = tmp_path / "input"
    path.write_text(text.format(doc, inside), encoding="utf-8")
    made = import_document(kind, str(path), None, None)
    contract = tmp_path / "made.yaml"
    contract.write_text(made.text, encoding="utf-8")
    assert load(str(contract)).contract.types[0].name == "A"


# --- the command


def test_the_command_writes_the_contract_and_its_notes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(IMPORTS / "php-quirks/input.php")
    out = tmp_path / "depot.yaml"
    assert main(["import", "php", path, "-o", str(out)]) == FINE
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (IMPORTS / "php-quirks/notes.txt").read_text(encoding="utf-8")
    expected = (IMPORTS / "php-quirks/expected.yaml").read_text(encoding="utf-8")
    assert out.read_text(encoding="utf-8") == expected
    assert main(["import", "php", path, "--strict"]) == FINDINGS
    assert main(["import", "php", str(IMPORTS / "seed-page/page.txt"), "--strict"]) == FINE
    (tmp_path / "cut.php").write_text("<?php class A {", encoding="utf-8")
    assert main(["import", "php", str(tmp_path / "cut.php")]) == INVALID


@pytest.mark.parametrize(
    ("flags", "problems"),
    [
        (["--namespace", "a b"], [("--namespace", "bad-name")]),
        (["--base-url", "ftp://x"], [("--base-url", "bad-url")]),
        (["--content-types", " , "], [("--content-types", "missing-key")]),
        (["--content-types", "json,exel"], [("--content-types", "unknown-word")]),
        (["--title", "a\x01b"], [("--title", "control-character")]),
        (["--title", "\udcff"], [("--title", "control-character")]),
        (["--title", "\u202eb"], [("--title", "bidirectional-character")]),
        (
            ["--base-url", "", "--namespace", "1"],
            [("--base-url", "bad-url"), ("--namespace", "bad-name")],
        ),
    ],
)
def test_flags_are_judged_as_a_contract_is(
    flags: list[str], problems: list[tuple[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    page = str(IMPORTS / "seed-page/page.txt")
    assert main(["import", "php", page, *flags]) == USAGE
    said = capsys.readouterr()
    assert said.out == ""
    found = re.findall(r"^error\[(.+)\].*\n  --> (.+):1:1$", said.err, re.M)
    assert sorted((flag, code) for code, flag in found) == problems


@pytest.mark.parametrize("title", ['it\'s: a # "x\\n" ', "null", "{a: 1}", "  ", "\U0001f33e"])
def test_a_title_may_be_any_text(title: str, tmp_path: Path) -> None:
    page = str(IMPORTS / "seed-page/page.txt")
    made = tmp_path / "made.yaml"
    assert main(["import", "php", page, "-o", str(made), "--title", title]) == FINE
    assert load_contract(str(made)).title == title


def test_flags_for_the_other_documents(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of a metadata document the address can be another one; its namespaces are its own."""
    made = tmp_path / "made.yaml"
    metadata = str(ROOT / "tests/servicestack/cookbook/metadata.json")
    flags = ["--base-url", "https://farm.example", "--namespace", "Other", "--title", "Farm"]
    assert main(["import", "servicestack", metadata, "-o", str(made), *flags]) == FINE
    text = "namespaces: the document says that of each type, so --namespace changes nothing"
    assert f"note: {text}\n" in capsys.readouterr().err
    (tmp_path / "bare").mkdir()
    bare = tmp_path / "bare/made.yaml"
    assert main(["import", "servicestack", metadata, "-o", str(bare)]) == FINE
    capsys.readouterr()
    assert unlike(load_contract(str(made)), load_contract(str(bare))) == {
        "title": "Farm",
        "base_url": "https://farm.example",
    }
    source = str(IMPORTS / "typescript-interfaces/input.ts")
    assert main(["import", "typescript", source, "-o", str(made), "--namespace", "Own"]) == FINE
    assert load_contract(str(made)).namespace == "Own"
    assert "namespaces" not in capsys.readouterr().err


def test_line_ends_of_windows_and_a_mark_change_nothing(tmp_path: Path) -> None:
    for case in ("cookbook-php", "cookbook-typescript", "seed-page"):
        kind, path = input_of(case)
        content = path.read_bytes().replace(b"\n", b"\r\n")
        (tmp_path / "input").write_bytes(b"\xef\xbb\xbf" + content)
        made = import_document(kind, str(tmp_path / "input"), None, None)
        assert made == import_document(kind, str(path), None, None)


def test_a_missing_grammar_is_a_problem_with_a_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tree_sitter", None)
    _, path = input_of("seed-dtos")
    with pytest.raises(ContractError) as raised:
        import_document("php", str(path), None, None)
    (problem,) = raised.value.problems
    assert (problem.code, problem.hint) == ("missing-extra", "pip install 'polydto[import]'")


def test_only_this_command_loads_a_grammar() -> None:
    program = (
        "import sys; from generator.cli import main; code = main(sys.argv[1:]);"
        "print([name for name in sys.modules if 'tree_sitter' in name or 'dto_' in name])"
    )
    metadata = str(ROOT / "tests/servicestack/cookbook/metadata.json")
    for arguments in (["list", "targets"], ["import", "servicestack", metadata]):
        done = subprocess.run(
            [sys.executable, "-c", program, *arguments],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.endswith("[]\n")
