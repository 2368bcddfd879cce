"""The reference page: what it says, that nothing of a contract is markup, and a browser's view."""

import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from goldens import compare

from generator import increment
from generator import plan as planning
from generator.config import Output, load_config
from generator.declaredcode import code_of_declarations
from generator.load import load
from generator.outputnames import shown_of
from generator.plan import LazyDrawer, plan
from generator.recall import Run
from generator.targets import docs
from generator.targets.docs import prose

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "bench"))
from contracts import contract as bench_contract  # noqa: E402

CASE = ROOT / "tests/docs/reference.yaml"
KITCHEN = ROOT / "specs/kitchen_sink.yaml"
LOOK = ROOT / "tests/browser/reference.mjs"
_OURS = re.compile(r"(<style>|<script>)[^\0]*?(</style>|</script>)|sha256-[\w+/=]+")


def drawn(spec: Path, **options: str) -> dict[str, str]:
    contract = load(str(spec)).contract
    given = docs.Options(**options)
    assert not [one for one in docs.problems(contract, given) if not one.warning]
    return {file.path: file.text for file in docs.files(contract, given, LazyDrawer())}


class Page(HTMLParser):
    """Reads a page: its elements, its text, and whether all elements are closed."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.text = ""
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "br", "link", "input", "hr"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("script", "style"):
            self.text += data


def test_a_page_and_a_folder(update_golden: bool) -> None:
    """Without our own script and style, which are the same on every page."""
    pages = drawn(CASE, outputs="typescript", source="https://code.example/{file}#L{line}")
    folder = drawn(CASE, outputs="typescript", pages="folder", samples="examples")
    both = {"library.html": pages["library.html"]}
    both |= {path: folder[path] for path in ("library/index.html", "library/at.Lend.html")}
    stripped = {path: _OURS.sub("", text) for path, text in both.items()}
    compare(ROOT / "tests/docs/reference", stripped, update_golden)


def test_what_a_page_says() -> None:
    text = Page(drawn(CASE, outputs="php, typescript")["library.html"]).text
    for said in (
        "Requires any of the roles: Manager, SystemAdministrator",
        "Requires authentication",
        "Deprecated since 2. Use Lend instead. Too slow. May be gone from 2027-01-01 on.",
        "PUT /api/loans/{id}",
        "at most 80 characters",
        'e.g. "Emma", "Persuasion"',
        "map<string, T>?",
        "Where else it is used:",
        "Inherits",
        "closed-shelf",
        "export interface Loan",
        "class Loan extends Item",
        "application/x-www-form-urlencoded",
    ):
        assert said in text, said


def test_an_answer_is_in_its_own_format_and_what_is_experimental_says_so() -> None:
    text = drawn(CASE, outputs="")["library.html"]
    samples = {name: Page(part) for name, part in _articles(text)}
    asked = samples["Import"].text
    assert "experimental It promises nothing yet" in asked
    assert asked.count("Accept: text/csv\nContent-Type: application/json\n") == 1
    assert asked.count("Accept: text/csv\nContent-Type: application/x-www-form-urlencoded\n") == 1
    assert asked.count("HTTP/1.1 201 Created\nContent-Type: text/csv\n") == 2
    assert "?format=csv" in asked and "?format=json" not in asked
    # Without a body there is nothing but the answer to have a format.
    assert [part["data-name"] for tag, part in samples["Table"].tags if tag == "section"] == [
        "xml",
        "csv",
    ]
    picture = samples["Picture"].text
    assert "Accept: image/png\nContent-Type: application/json\n" in picture
    assert "Content-Type: image/png\nContent-Length: length\n\n(Stream)" in picture


def _articles(text: str) -> list[tuple[str, str]]:
    found = re.finditer(r'(?s)<article id="(\w+)".*?</article>', text)
    return [(one[1], one[0]) for one in found]


def test_every_link_leads_somewhere_and_ids_are_given_once() -> None:
    for spec in (CASE, KITCHEN):
        for pages in (drawn(spec, outputs="php"), drawn(spec, outputs="php", pages="folder")):
            for path, text in pages.items():
                page = Page(text)
                ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
                assert len(set(ids)) == len(ids)
                for tag, attributes in page.tags:
                    assert not {"src", "srcset", "style"} & set(attributes), tag
                    target = attributes.get("href") or "data:,"
                    if target.startswith("#"):
                        assert target[1:] in ids, target
                    elif not target.startswith(("https://", "data:,")):
                        assert f"{path.rpartition('/')[0]}/{target}" in pages, target


def test_descriptions_are_commonmark_and_never_html() -> None:
    assert prose.rendered("**a** `b` [c](https://d.example)").strip() == (
        '<p><strong>a</strong> <code>b</code> <a href="https://d.example">c</a></p>'
    )
    for hostile in (
        "<script>alert(1)</script>",
        "<!-- -->\n<div onclick=x>",
        "![x](https://e.example/p.png)",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](file:///etc/passwd)",
        "<javascript:alert(1)>",
        '[x](https://a.example "\\" onmouseover=alert(1)")',
        "[x]: vbscript:a\n\n[x]",
        "[x](//e.example)",
        "[x](other.html)",
        "&lt;img src=x onerror=alert(1)&gt;",
        '```" onload=x\ncode\n```',
        "# <b>x</b>\n\n<b>",
    ):
        page = Page(prose.rendered(hostile))
        for tag, attributes in page.tags:
            assert tag in ("p", "a", "code", "pre", "strong", "em"), (hostile, tag)
            assert set(attributes) <= {"href", "title", "class"}, hostile
            assert (attributes.get("href") or "https://").startswith("https://"), hostile


def hostile_spec(folder: Path) -> Path:
    """A contract with markup in each place that holds a text."""
    evil = "</code></pre></script><script>alert(1)</script><img src=x onerror=alert(1)> \\\" ' `]]>"
    text = f"""polydto: 1
name: hostile
title: "{evil}"
description: "{evil}"
version: "{evil}"
namespace: A.B
baseUrl: https://api.example.org
contentTypes: [json, xml, csv, jsv, jsonl, form]
operations:
  Attack:
    description: "{evil}"
    tags: ["{evil}"]
    route: POST /a
    auth: {{anyRole: ["{evil}"], permissions: ["{evil}"]}}
    returns: Reply
    deprecated: {{since: "{evil}", reason: "{evil}"}}
    errors: {{404: {{description: "{evil}"}}}}
    fields:
      a:
        type: string
        example: "{evil}"
        default: "{evil}"
        description: "{evil}"
        format: "{evil}"
      "<img src=x onerror=alert(2)>": {{type: string, pattern: "<b>"}}
types:
  Reply:
    description: "{evil}"
    tags: ["{evil}"]
    fields: {{kind: Kind, map: "map<string, string>"}}
  Kind: {{enum: {{A: {{wire: "{evil}", description: "{evil}", deprecated: {{reason: "{evil}"}}}}}}}}
"""
    path = folder / "hostile.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_hostile_texts_are_shown_as_texts(tmp_path: Path) -> None:
    spec = hostile_spec(tmp_path)
    outputs = "typescript, python"
    for pages in (drawn(spec, outputs=outputs), drawn(spec, outputs=outputs, pages="folder")):
        for text in pages.values():
            page = Page(text)
            names = [tag for tag, _ in page.tags]
            assert names.count("script") == names.count("style") == 1
            assert "img" not in names
            for _, attributes in page.tags:
                assert not [name for name in attributes if name.startswith("on")]
            assert "<img src=x onerror=alert(1)>" in page.text


def test_code_is_that_of_each_output() -> None:
    """A mark in each description tells which stretch of a file belongs to which declaration."""
    contract = load(str(KITCHEN)).contract
    text = "php, php-plain=php;style=plain, python, typescript, mjs"
    for shown in shown_of(text):
        code = code_of_declarations(contract, shown, LazyDrawer())
        whole = "\n".join(
            file.text for file in shown.target.files(contract, shown.options, LazyDrawer())
        )
        unprinted = {"IHasSession", "Endpoint"} if shown.name == "mjs" else set()
        assert set(code) == set(contract.declarations) - unprinted, shown.name
        for name, part in code.items():
            first = part.splitlines()[0]
            names = (name, *dict(contract.declarations[name].spellings).values())
            assert first in whole and any(n in part for n in names), (shown.name, name)
            assert "polydto" not in part.replace("Generated by polydto", "")


def test_the_configuration_says_what_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "polydto.yaml"
    path.write_text(
        "targets:\n  one: {target: php, style: plain}\n  openapi: {}\n  docs: {}\n"
        "  some: {target: docs, outputs: 'one, typescript'}\n",
        encoding="utf-8",
    )
    found = {output.name: output.options for output in load_config(str(path)).outputs}
    assert found["docs"].outputs == "one=php;style=plain"
    assert found["some"].outputs == "one=php;style=plain, typescript"
    (one,) = shown_of(found["docs"].outputs)
    assert (one.name, one.options.style, one.options.validate) == ("one", "plain", False)


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"outputs": "cobol"}, "unknown-target"),
        ({"outputs": "php;style=no"}, "unknown-target"),
        ({"formats": "jsno"}, "unknown-name"),
    ],
)
def test_what_there_is_not_is_a_problem(options: dict[str, str], code: str) -> None:
    contract = load(str(CASE)).contract
    found = [one for one in docs.problems(contract, docs.Options(**options)) if not one.warning]
    assert [one.code for one in found] == [code]


def test_without_the_extra_there_is_a_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prose, "PACKAGE", "no_such_package")
    (problem,) = docs.problems(load(str(CASE)).contract, docs.Options())
    assert (problem.code, problem.hint) == ("missing-extra", "pip install 'polydto[docs]'")


def _docs_output(known: tuple[Output, ...], **options: str) -> tuple[Output, ...]:
    (one,) = (output for output in known if output.name == "docs")
    return (one._replace(options=docs.Options(**options), folder="out/docs", root="out"),)


@pytest.mark.parametrize("source", ["", "{file}#L{line}"])
def test_a_run_after_an_edit_gives_what_an_ordinary_run_gives(
    source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A comment moves every declaration behind it, and changes none."""
    outputs = _docs_output(
        load_config(str(ROOT / "polydto.yaml")).outputs, outputs="typescript", source=source
    )
    monkeypatch.setattr(planning, "SMALLEST", 1)
    monkeypatch.setattr(increment, "_LARGEST_SHARE", 1)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    spec, run = Path("contract.yaml"), Run("", ("test",))
    before = bench_contract(12)
    for edit in (
        ("  MakeThing3:\n", "  MakeThing3:\n    # moved\n"),
        ("Makes thing 3 ", "Makes a thing "),
        ("returns: MakeThing5Response", "returns: MakeThing6Response"),
    ):
        assert edit[0] in before
        spec.write_text(before, encoding="utf-8")
        planned = plan([str(spec)], outputs, whole=True)
        for path, text in planned.files.items():
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            Path(path).write_text(text, encoding="utf-8")
        hashes = {path: increment._hash(text.encode()) for path, text in planned.files.items()}
        increment.keep(run, planned, hashes)
        past = increment.past(run)
        assert past is not None
        spec.write_text(before.replace(*edit), encoding="utf-8")
        renewed = increment.renewed(past, [str(spec)], outputs, whole=True)
        ordinary = plan([str(spec)], outputs, whole=True)
        assert renewed is None or renewed.files == ordinary.files
        if source:
            assert ordinary.files != planned.files


def test_a_contract_of_1500_types_gives_a_page_that_is_not_too_large(tmp_path: Path) -> None:
    spec = tmp_path / "large.yaml"
    spec.write_text(bench_contract(650), encoding="utf-8")
    pages = drawn(spec, outputs="php, typescript, python")
    assert len(load(str(spec)).contract.declarations) > 1490
    assert [len(text.encode("utf-8")) < 5_000_000 for text in pages.values()] == [True]
    assert "too long for one page are left out: " in pages["bench650.html"]
    assert "Those of single operations are left out; a folder" in pages["bench650.html"]
    assert "<svg" not in pages["bench650.html"]
    # Each element costs a browser a few microseconds, and so does each gap between two.
    assert pages["bench650.html"].count("<") < 230_000
    assert pages["bench650.html"].count(">\n<") < 1_000


def _looked(text: str, folder: Path, chromium: str, node: str, word: str) -> dict[str, Any]:
    page = folder / "page.html"
    page.write_text(text, encoding="utf-8")
    command = [node, str(LOOK), chromium, str(page), str(folder), word]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    seen: dict[str, Any] = json.loads(done.stdout)
    assert seen["complaints"] == seen["requests"] == seen["dialogs"] == []
    assert seen["faults"] == {"light": [], "dark": [], "phone": []}
    assert [seen[name]["sideways"] for name in ("light", "dark", "phone")] == [False] * 3
    assert seen["light"]["paper"] != seen["dark"]["paper"]
    assert seen["links"] == seen["events"] == []
    return seen


def test_a_browser_shows_it(tmp_path: Path, chromium: str, node: str) -> None:
    text = drawn(KITCHEN, outputs="php, typescript, mjs")["switchboard.html"]
    seen = _looked(text, tmp_path, chromium, node, "get recording")
    every = text.count("<article ")
    assert seen["found"] == [every, ["GET DownloadRecording"]]
    assert seen["status"] == f"1 of {every}"
    assert 0 < seen["tagged"] < every == seen["after"]
    php, mjs = ["php", "php"], ["mjs", "mjs", "mjs"]
    # By mouse to the last, on from there to the first, back, to the start, and to the end.
    assert seen["tabs"] == [php, mjs, [*php, "php"], mjs, [*php, "php"], mjs]
    assert seen["everywhere"] == 1
    assert seen["coloured"] > 5
    assert seen["copied"][0] == seen["copied"][1] and "class StartSession" in seen["copied"][0]
    assert seen["values"] == [["placeholders"], ["examples"]]
    assert seen["printed"] == 0
    assert seen["elements"]["script"] == seen["elements"]["style"] == 1
    assert seen["bare"]["forms"] == seen["bare"]["hidden"] == 0 < seen["bare"]["code"]
    assert "export class StartSession" in seen["bare"]["text"]


def test_a_browser_shows_hostile_texts(tmp_path: Path, chromium: str, node: str) -> None:
    text = drawn(hostile_spec(tmp_path), outputs="typescript, python")["hostile.html"]
    seen = _looked(text, tmp_path, chromium, node, "onerror")
    assert seen["elements"]["script"] == 1 and "img" not in seen["elements"]
    assert seen["bare"]["text"].count("<img src=x onerror=alert(1)>") > 20


def test_a_browser_finds_no_fault_with_servicestack_pages(
    tmp_path: Path, chromium: str, node: str
) -> None:
    pages = drawn(KITCHEN, style="servicestack", languages="php, metadata")
    for name in ("index", "StartSession.php.json", "StartSession.metadata.json"):
        path = f"switchboard/{name}.html"
        text = pages[path]
        page = tmp_path / "page.html"
        page.write_text(text, encoding="utf-8")
        command = [node, str(LOOK), chromium, str(page), str(tmp_path), ""]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["faults"] == {"light": [], "dark": [], "phone": []}, path
