"""`polydto update`: DTO files printed anew with the options in their own blocks.

A case is a folder of tests/updates: a file, and beside it, in `expected`, what becomes of it.
"""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from goldens import UPDATE_HINT

from generator.cli import FINDINGS, FINE, INVALID, USAGE, main
from generator.importers.command import import_document
from generator.target import find_target, target_names

HERE = Path(__file__).parent
CASES = sorted(path for path in HERE.glob("updates/*/dtos.*") if path.is_file())
COOKBOOK = HERE / "servicestack/cookbook/metadata.json"


@pytest.fixture(scope="module")
def contract(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("specs") / "cookbook.yaml"
    made = import_document("servicestack", str(COOKBOOK), str(path), None)
    path.write_text(made.text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.parent.name)
def test_a_file_is_printed_with_its_own_options(
    case: Path, contract: str, tmp_path: Path, update_golden: bool
) -> None:
    path = tmp_path / case.name
    path.write_bytes(case.read_bytes())
    assert main(["update", str(path), "--spec", contract]) == FINE
    expected = case.parent / "expected" / case.name
    if update_golden:
        expected.parent.mkdir(exist_ok=True)
        expected.write_bytes(path.read_bytes())
    assert path.read_bytes() == expected.read_bytes(), UPDATE_HINT


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.parent.name)
def test_a_second_update_changes_nothing(
    case: Path, contract: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / case.name
    path.write_bytes((case.parent / "expected" / case.name).read_bytes())
    before = path.stat()
    assert main(["update", str(path), "--check", "--spec", contract]) == FINE
    assert capsys.readouterr().out == ""
    assert main(["update", str(path), "--spec", contract]) == FINE
    assert capsys.readouterr().out == "0 updated, 1 unchanged\n"
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.parent.name)
def test_line_ends_and_a_byte_order_mark_stay(
    case: Path, end: bytes, mark: bytes, contract: str, tmp_path: Path
) -> None:
    path = tmp_path / case.name
    path.write_bytes(mark + case.read_bytes().replace(b"\n", end))
    assert main(["update", str(path), "--spec", contract]) == FINE
    expected = (case.parent / "expected" / case.name).read_bytes()
    assert path.read_bytes() == mark + expected.replace(b"\n", end)
    assert main(["update", str(path), "--check", "--spec", contract]) == FINE


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.parent.name)
def test_check_tells_and_writes_nothing(
    case: Path, contract: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / case.name
    path.write_bytes(case.read_bytes())
    assert main(["update", str(path), "--check", "--spec", contract]) == FINDINGS
    assert path.read_bytes() == case.read_bytes()
    said = capsys.readouterr().out
    assert said.startswith(f"--- {path}\n+++ {path}\n@@ ")
    assert [path.name for path in tmp_path.iterdir()] == [case.name]


@pytest.mark.parametrize("case", ["mjs", "php", "python", "typescript"])
def test_a_file_of_any_name_is_known_by_its_beginning(
    case: str, contract: str, tmp_path: Path
) -> None:
    (original,) = (HERE / "updates" / case).glob("dtos.*")
    path = tmp_path / "dtos.txt"
    path.write_bytes(original.read_bytes())
    assert main(["update", str(path), "--spec", contract]) == FINE
    assert path.read_bytes() == (original.parent / "expected" / original.name).read_bytes()


def test_what_a_formatter_makes_of_a_block_is_one(contract: str, tmp_path: Path) -> None:
    """black takes the space out of a docstring's first line, and those at the ends of lines."""
    (case,) = (HERE / "updates/python").glob("dtos.*")
    path = tmp_path / "dtos.py"
    text = case.read_text(encoding="utf-8").lstrip("\n").replace('""" Options', '"""Options')
    path.write_text(re.sub(" +$", "", text, flags=re.M), encoding="utf-8")
    assert main(["update", str(path), "--spec", contract]) == FINE
    assert path.read_bytes() == (case.parent / "expected/dtos.py").read_bytes()


@pytest.mark.parametrize("name", target_names())
def test_the_options_of_a_block_are_the_target_s(name: str, contract: str, tmp_path: Path) -> None:
    """And they are those that a block of it has, in their order."""
    target = find_target(name)
    for form in getattr(target, "EXISTING", ()):
        path = tmp_path / f"dtos{form.suffix}"
        path.write_text(f"{form.opening}\nIncludeTypes: Level\n{form.closing}\n", encoding="utf-8")
        assert main(["update", str(path), "--spec", contract]) == FINE
        block = path.read_text(encoding="utf-8").partition(f"\n{form.closing}\n")[0]
        rows = re.findall(rf"^(?:{re.escape(form.mark)})?(\w+): ?", block, re.M)
        assert tuple(rows) == ("Tip", "BaseUrl", *form.options)


# --- which contract


OWN = """\
polydto: 1
name: {0}
baseUrl: https://{0}.example
types:
  Only{1}:
    fields: {{id: int32}}
"""
BLOCK = "/* Options:\nBaseUrl: {}\n\n//GlobalNamespace: \n*/\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two contracts in a configuration, and the current folder."""
    for name in ("farm", "mill"):
        text = OWN.format(name, name.title())
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "polydto.yaml").write_text("specs: [farm.yaml, mill.yaml]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ["farm", "mill"])
@pytest.mark.parametrize("slash", ["", "/"])
def test_the_address_tells_which_contract_is_meant(name: str, slash: str, project: Path) -> None:
    path = project / "dtos.ts"
    path.write_text(BLOCK.format(f"https://{name}.example{slash}"), encoding="utf-8")
    assert main(["update", "dtos.ts"]) == FINE
    text = path.read_text(encoding="utf-8")
    assert f"\nBaseUrl: https://{name}.example\n" in text
    assert re.findall(r"class (\w+)", text) == [f"Only{name.title()}"]


def test_an_address_that_tells_none_is_a_problem(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = project / "dtos.ts"
    path.write_text(BLOCK.format("https://other.example"), encoding="utf-8")
    assert main(["update", "dtos.ts"]) == USAGE
    said = capsys.readouterr().err
    assert "error[which-contract]: no contract has the address 'https://other.example'" in said
    assert "--> dtos.ts:2:10\n" in said
    listed = "farm.yaml (https://farm.example), mill.yaml (https://mill.example)"
    assert f"help: name it with --spec; there are {listed}\n" in said
    assert main(["update", "dtos.ts", "--spec", "mill.yaml"]) == FINE
    twin = (project / "mill.yaml").read_text(encoding="utf-8").replace("name: mill", "name: twin")
    (project / "farm.yaml").write_text(twin, encoding="utf-8")
    assert main(["update", "dtos.ts"]) == USAGE
    said = capsys.readouterr().err
    assert "2 contracts have the address 'https://mill.example'" in said


def test_a_block_without_an_address_means_no_contract_of_several(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = (project / "mill.yaml").read_text(encoding="utf-8").replace("baseUrl", "# baseUrl")
    (project / "mill.yaml").write_text(bare, encoding="utf-8")
    for block in (BLOCK.format(""), "/* Options:\n*/\n"):
        (project / "dtos.ts").write_text(block, encoding="utf-8")
        assert main(["update", "dtos.ts"]) == USAGE
        assert "error[which-contract]: no contract has the address ''" in capsys.readouterr().err


def test_without_a_contract_there_is_nothing_to_print(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dtos.ts").write_text(BLOCK.format(""), encoding="utf-8")
    assert main(["update", "dtos.ts"]) == USAGE
    assert "error[no-contract]" in capsys.readouterr().err


# --- what is wrong


def problems_of(
    path: Path, contract: str, capsys: pytest.CaptureFixture[str], code: int = USAGE
) -> list[tuple[str, int, int]]:
    before = path.read_bytes() if path.is_file() else b""
    assert main(["update", str(path), "--spec", contract]) == code
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    assert not path.is_file() or path.read_bytes() == before
    found = re.findall(r"^error\[([a-z0-9-]+)\].*\n  --> (.+):(\d+):(\d+)$", said.err, re.M)
    assert {name for _, name, _, _ in found} == {str(path)}
    return [(code, int(line), int(column)) for code, _, line, column in found]


def rows(*lines: str) -> str:
    return "\n".join(("<?php namespace dtos;", "/* Options:", *lines, "*/", ""))


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", [("no-header", 1, 1)]),
        ("<?php namespace dtos;\n\nuse DateTime;\n/* Options:\n*/\n", [("no-header", 1, 1)]),
        ("<?php\n/** a\n/* Options:\n*/", [("no-header", 1, 1)]),
        ("<?php\n/* Options:\nBaseUrl: x\n", [("bad-header", 2, 1)]),
        (rows("hello", "GlobalNamespace"), [("bad-header", 3, 1), ("bad-header", 4, 1)]),
        (rows("IncludeTypes: */ evil(); /*"), [("bad-header", 3, 15)]),
        (rows("IncludeType: Hello", "Foo: 1"), [("unknown-key", 3, 1), ("unknown-key", 4, 1)]),
        (rows("  DataClass: x"), [("unknown-key", 3, 3)]),
        (rows("AddResponseStatus: yes"), [("wrong-kind", 3, 20)]),
        (rows("GlobalNamespace: a", "GlobalNamespace: a"), [("given-twice", 4, 1)]),
        (rows("GlobalNamespace: a; evil()"), [("bad-name", 3, 18)]),
        (rows("AddImplicitVersion:   v1"), [("bad-number", 3, 23)]),
        (rows("DefaultImports: A\\B, evil()"), [("bad-name", 3, 17)]),
        (
            rows("AddImplicitVersion: x", "GlobalNamespace: 1"),
            [("bad-number", 3, 21), ("bad-name", 4, 18)],
        ),
        (
            rows("IncludeTypes: Level,Helo,Nowhere/*,{no},*.Lost,Gone.*"),
            [("unknown-type", 3, at) for at in (21, 26, 36, 41, 48)],
        ),
        (rows("IncludeTypes: a\u202eb"), [("bidirectional-character", 3, 16)]),
        (rows("IncludeTypes: a\0b"), [("control-character", 3, 16)]),
        (rows("IncludeTypes: a\rb"), [("control-character", 3, 16)]),
    ],
)
def test_what_is_wrong_with_a_block_has_its_place(
    text: str,
    problems: list[tuple[str, int, int]],
    contract: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "dtos.php"
    path.write_bytes(text.encode())
    assert problems_of(path, contract, capsys) == problems


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("dtos.java", b"/* Options:", "unknown-language"),
        ("dtos", b"", "unknown-language"),
        ("dtos.php", b"\xff\xfe<", "not-utf-8"),
        ("dtos.py", b'"""\n', "no-header"),
        ("dtos.ts", b"\0", "no-header"),
    ],
)
def test_what_is_no_such_file_is_told(
    name: str,
    content: bytes,
    problem: str,
    contract: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert problems_of(path, contract, capsys) == [(problem, 1, 1)]


def test_files_that_cannot_be_read_or_written(
    contract: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert problems_of(tmp_path / "no.php", contract, capsys) == [("no-such-file", 1, 1)]
    assert problems_of(tmp_path, contract, capsys) == [("is-a-folder", 1, 1)]


def test_with_one_bad_file_none_is_written(
    contract: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = tmp_path / "good.php", tmp_path / "bad.php"
    good.write_text(rows("IncludeTypes: Level"), encoding="utf-8")
    for text in (rows("Foo: 1"), rows("IncludeTypes: Foo"), rows("GlobalNamespace: 1")):
        bad.write_text(text, encoding="utf-8")
        assert main(["update", str(good), str(bad), "--spec", contract]) == USAGE
        assert good.read_text(encoding="utf-8") == rows("IncludeTypes: Level")


def test_what_is_wrong_with_the_contract_is_told_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = tmp_path / "list.yaml"
    spec.write_text("polydto: 1\nname: list\ntypes:\n  List: {fields: {a: string}}\n", "utf-8")
    path = tmp_path / "dtos.php"
    path.write_text(rows("//GlobalNamespace: "), encoding="utf-8")
    assert main(["update", str(path), "--spec", str(spec)]) == INVALID
    assert "error[reserved-name]" in capsys.readouterr().err
    spec.write_text("polydto: 1\n", encoding="utf-8")
    assert main(["update", str(path), "--spec", str(spec)]) == INVALID
    assert "error[missing-key]" in capsys.readouterr().err


HOSTILE = [
    *("*/ evil(); /*", '""" evil() """', "evil()", "{evil()}", "a\\", "${evil()}", "`evil()`"),
    *("//evil()", "#evil()", "'evil()'", '"evil()"', "<?= evil() ?>", "?> evil() <?php"),
]


@pytest.mark.parametrize("value", HOSTILE)
def test_a_hostile_value_becomes_no_code(value: str, contract: str, tmp_path: Path) -> None:
    """It is refused, or stays in a row of the block, where a second update finds it again."""
    for name in target_names():
        for form in getattr(find_target(name), "EXISTING", ()):
            for option in form.options:
                path = tmp_path / f"dtos{form.suffix}"
                text = f"{form.opening}\nIncludeTypes: Level\n{option}: {value}\n{form.closing}\n"
                if option == "IncludeTypes":
                    text = text.replace("IncludeTypes: Level\n", "")
                path.write_text(text, encoding="utf-8")
                if main(["update", str(path), "--spec", contract]) == USAGE:
                    assert path.read_text(encoding="utf-8") == text
                    continue
                made = path.read_text(encoding="utf-8")
                block, _, rest = made.partition(f"\n{form.closing}\n")
                assert f"\n{option}: " in block
                kept = ("ExcludeTypes", "DefaultImports", "GlobalNamespace", "DataClass")
                assert option.removesuffix("Json") in kept
                rest = rest.replace(f"\n# module {value}\n", "")
                if value[0] in "'\"":  # a module's name, or an argument that is a text
                    rest = rest.replace(f"\nimport {value};\n", "\n")
                    rest = re.sub(rf"\n@dataclass(_json)?\({re.escape(value)}\)\n", "\n", rest)
                assert "evil" not in rest
                assert form.closing not in block.partition("Options:")[2]
                assert main(["update", str(path), "--check", "--spec", contract]) == FINE


# --- files of an output


def test_a_file_of_an_output_is_not_written_over(
    contract: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    spec = Path(os.path.relpath(contract)).as_posix()
    config = f"specs: [{json.dumps(spec)}]\ntargets: {{php: {{header: full, version: '10.1'}}}}\n"
    (tmp_path / "polydto.yaml").write_text(config, encoding="utf-8")
    assert main(["generate", "-q"]) == FINE
    path = tmp_path / "generated/php/cookbook.php"
    text = path.read_text(encoding="utf-8")
    capsys.readouterr()
    for arguments in ([], ["--check"]):
        assert main(["update", "generated/php/cookbook.php", *arguments]) == USAGE
        said = capsys.readouterr()
        assert "error[owned-file]: generated/php/cookbook.php is written for the output 'php'" in (
            said.err
        )
        assert path.read_text(encoding="utf-8") == text
    # Bytes that the next run of `generate` expects are none of anybody's loss.
    config = config.replace("header: full, version: '10.1'", "")
    (tmp_path / "polydto.yaml").write_text(config, encoding="utf-8")
    assert main(["generate", "-q"]) == FINE
    ours = path.read_text(encoding="utf-8")
    path.write_text(ours.replace("class Field ", "class Edited "), encoding="utf-8")
    assert main(["update", "generated/php/cookbook.php"]) == FINE
    assert path.read_text(encoding="utf-8") == ours
    assert main(["check"]) == FINE
    copy = tmp_path / "generated/copy.php"
    copy.write_text(text, encoding="utf-8")
    assert main(["update", "generated/copy.php"]) == FINE
    assert copy.read_text(encoding="utf-8") == ours


def test_a_link_stays_a_link(contract: str, tmp_path: Path) -> None:
    path, link = tmp_path / "dtos.php", tmp_path / "link.php"
    path.write_text(rows("IncludeTypes: Level"), encoding="utf-8")
    link.symlink_to("dtos.php")
    assert main(["update", str(link), "--spec", contract]) == FINE
    assert link.is_symlink()
    assert "enum Level" in path.read_text(encoding="utf-8")


def test_a_file_is_written_whole_or_not_at_all(
    contract: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "dtos.php"
    path.write_text(rows("IncludeTypes: Level"), encoding="utf-8")
    path.chmod(0o640)

    def fails(source: str, target: str) -> None:
        raise OSError(28, "No space left on device", target)

    replace: Callable[[str, str], None] = os.replace
    monkeypatch.setattr(os, "replace", fails)
    assert main(["update", str(path), "--spec", contract]) == USAGE
    assert path.read_text(encoding="utf-8") == rows("IncludeTypes: Level")
    monkeypatch.setattr(os, "replace", replace)
    assert main(["update", str(path), "--spec", contract]) == FINE
    assert path.stat().st_mode & 0o777 == 0o640
