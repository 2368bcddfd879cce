"""The reference in Markdown: what it says, where its links lead, and hostile texts in it."""

import html
import json
import posixpath
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from goldens import compare
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.load import load
from generator.plan import LazyDrawer
from generator.targets import docs, markdown
from generator.targets.docs import prose
from generator.targets.markdown import characters
from generator.targets.markdown.prose import blocks, cell

ROOT = Path(__file__).parent.parent
CASE = ROOT / "tests/docs/reference.yaml"
KITCHEN = ROOT / "specs/kitchen_sink.yaml"
# As GitHub reads a file: tables, strikethrough, and HTML, of which a contract must have none.
GITHUB = MarkdownIt("gfm-like", {"html": True, "linkify": False})
OURS = ("<br>", "<code>", "</code>")
EVIL = (
    "x | y \\| z\n\n# Heading\n\n| a | b |\n| - | - |\n```\n~~~\n"
    "</code></pre><script>alert(1)</script> <!-- `` ` *e* _u_ __s__ ~~s~~"
    " ![p](https://e.example/p.png) [l](javascript:x) [r]"
    " &lt; &#124; https://e.example www.e.example a@e.example $m$ \\ <br>\n\n[r]: https://e.example\n"
    "- item\n1. item\n> quote\n---\n***\n    code\n\ttab\\"
)


def drawn(spec: Path, **options: str) -> dict[str, str]:
    contract = load(str(spec)).contract
    given = markdown.Options(**options)
    assert not [one for one in markdown.problems(contract, given) if not one.warning]
    return {file.path: file.text for file in markdown.files(contract, given, LazyDrawer())}


def said(token: Token) -> str:
    """The text that a line shows, white space folded."""
    parts = []
    for part in token.children or ():
        assert part.type != "image", part
        if part.type == "html_inline":
            assert part.content in OURS, part.content
            parts.append(" " if part.content == "<br>" else "")
        else:
            parts.append(part.content or " ")
    return " ".join("".join(parts).split())


def headings(tokens: list[Token]) -> list[tuple[str, str]]:
    pairs = pairwise(tokens)
    return [(one.tag, said(inner)) for one, inner in pairs if one.type == "heading_open"]


def anchors(tokens: list[Token]) -> list[str]:
    """As the package github-slugger makes them, which GitHub's own follow."""
    seen: dict[str, int] = {}
    found = []
    for _, text in headings(tokens):
        slug = re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")
        made = slug
        while made in seen:
            seen[slug] += 1
            made = f"{slug}-{seen[slug]}"
        seen[made] = 0
        found.append(made)
    return found


def inside(tokens: list[Token], kind: str) -> Iterator[Token]:
    for token in tokens:
        yield from (part for part in token.children or () if part.type == kind)


def rows(tokens: list[Token]) -> list[list[str]]:
    """The cells of all rows of all tables."""
    found: list[list[str]] = []
    for at, token in enumerate(tokens):
        if token.type == "tr_open":
            found.append([])
        if token.type in ("td_open", "th_open"):
            found[-1].append(said(tokens[at + 1]))
    return found


def test_one_file_and_a_folder(update_golden: bool) -> None:
    source = "https://code.example/{file}#L{line}"
    made = drawn(CASE, outputs="typescript", source=source)
    folder = drawn(CASE, outputs="typescript", pages="folder", samples="placeholders")
    made |= {path: folder[path] for path in ("library/index.md", "library/at.Lend.md")}
    compare(ROOT / "tests/markdown/library", made, update_golden)


@pytest.mark.parametrize("spec", [CASE, KITCHEN], ids=lambda spec: spec.stem)
def test_it_says_what_the_page_says(spec: Path) -> None:
    contract = load(str(spec)).contract
    outputs = "typescript, php"
    given = docs.Options(outputs=outputs)
    ((page,),) = ([file.text for file in docs.files(contract, given, LazyDrawer())],)
    shown = ""
    for samples in ("examples", "placeholders"):
        ((text,),) = (drawn(spec, outputs=outputs, samples=samples).values(),)
        shown += GITHUB.render(text)
    main = page[page.index("<main") : page.index("</main>")]
    # A choice of samples, and pictures of what the lists say.
    for left_out in ("<form.*?</form>", '<section class="overview".*?</section>', "<svg.*?</svg>"):
        main = re.sub(left_out, "", main, flags=re.S)
    # Captions of tabs stand in other places.
    only_there = {"Code", "Request", "Response", "Diagram"}
    assert _words(main) - _words(shown) <= only_there


def _words(text: str) -> set[str]:
    return set(re.sub(r"[\s:]", " ", html.unescape(re.sub(r"<[^>]*>", " ", text))).split())


@pytest.mark.parametrize("pages", ["single", "folder"])
@pytest.mark.parametrize("spec", [CASE, KITCHEN], ids=lambda spec: spec.stem)
def test_every_link_leads_somewhere(spec: Path, pages: str) -> None:
    made = drawn(spec, outputs="php", pages=pages)
    links = 0
    for path, text in made.items():
        tokens = GITHUB.parse(text)
        known = anchors(tokens)
        for link in inside(tokens, "link_open"):
            target = str(link.attrs["href"])
            links += 1
            if target.startswith("#"):
                assert target[1:] in known, target
            elif not target.startswith("https://"):
                assert posixpath.join(posixpath.dirname(path), target) in made, target
    assert links > 20


def test_headings_that_are_alike_have_anchors_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "alike.yaml"
    names = ("Item", "item", "ITEM", "Reference", "Types", "paget")
    fields = ", ".join(f"f{at}: {name}?" for at, name in enumerate(names))
    types = "".join(f"  {name}: {{fields: {{{fields}, p: Page<item>?}}}}\n" for name in names)
    path.write_text(
        f"polydto: 1\nname: alike\ntitle: Types\ntypes:\n{types}  Page<T>: {{fields: {{a: T}}}}\n",
        encoding="utf-8",
    )
    ((text,),) = (drawn(path).values(),)
    tokens = GITHUB.parse(text)
    by_anchor = dict(zip(anchors(tokens), [one for _, one in headings(tokens)], strict=True))
    links = 0
    for token in tokens:
        parts = token.children or []
        for at, part in enumerate(parts):
            if part.type == "link_open":
                links += 1
                named = parts[at + 1].content.partition("<")[0]
                assert by_anchor[str(part.attrs["href"])[1:]].partition("<")[0] == named
    assert links > 50


def hostile_spec(folder: Path) -> Path:
    evil = json.dumps(EVIL)
    text = f"""polydto: 1
name: hostile
title: {evil}
description: {evil}
version: {evil}
baseUrl: https://api.example.org
contentTypes: [json, xml, csv, jsv, jsonl, form]
operations:
  Attack:
    description: {evil}
    tags: [{evil}]
    route: POST /a*b_c_/**x**
    auth: {{anyRole: [{evil}]}}
    returns: Reply
    deprecated: {{since: {evil}, reason: {evil}}}
    errors: {{404: {{description: {evil}}}}}
    fields:
      a: {{type: string, example: {evil}, default: {evil}, description: {evil}, format: {evil}}}
      {evil}: {{type: Kind, description: after}}
types:
  Reply:
    description: {evil}
    deprecated: {{reason: {evil}}}
    fields: {{kind: Kind, map: "map<string, Either?>"}}
  Kind:
    enum:
      A: {{wire: {evil}, description: {evil}, deprecated: {{reason: {evil}}}}}
      B: ""
      C: " "
  Either: {{union: {{{evil}: Reply}}, discriminator: {evil}}}
"""
    path = folder / "hostile.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_hostile_texts_are_shown_as_texts(tmp_path: Path) -> None:
    spec = hostile_spec(tmp_path)
    one = " ".join(EVIL.split())
    line = EVIL.replace("\n", " ")
    made = drawn(spec, outputs="typescript, python", source="{file}#L{line}")
    tokens = GITHUB.parse(made["hostile.md"])
    assert headings(tokens) == [
        ("h1", one),
        ("h2", "Operations"),
        ("h2", "Types"),
        ("h2", "Reference"),
        *(("h3", name) for name in ("Attack", "Reply", "Kind", "Either")),
    ]
    table = rows(tokens)
    assert {len(row) for row in table} == {4, 5}
    description = _plain(prose.rendered(EVIL))
    (first,) = (row for row in table if row[0] == "a")
    assert first[1:4] == ["string", "body", "no"]
    assert _letters(first[4]) == _letters(
        f"{description}format {one}; default {json.dumps(EVIL)}; e.g. {json.dumps(EVIL)}"
    )
    (second,) = (row for row in table if row[-1] == "after")
    assert second[0] == " ".join(line.split()) and second[1] == "Kind"
    (member,) = (row for row in table if row[0] == "A")
    assert member[1] == one and member[3].startswith(f"Deprecated. {one}")
    assert [row[1] for row in table if row[0] in ("B", "C")] == ["", ""]
    lines = [said(token) for token in tokens if token.type == "inline"]
    assert f"Requires the role: {one}" in lines
    assert f"Deprecated since {one}. {one}" in lines
    assert f"Version: {one}" in lines
    assert f"The member {one} tells which:" in lines
    assert f"{one}: Reply" in lines
    assert "POST /a*b_c_/**x**" in lines
    assert any(text.startswith("POST operation · ") and one in text for text in lines)
    targets = {str(link.attrs["href"]) for link in inside(tokens, "link_open")}
    assert targets <= {"#attack", "#reply", "#kind", "#either", "https://e.example"} | {
        f"hostile.yaml#L{number}" for number in range(40)
    }
    assert not [token for token in tokens if token.type == "html_block"]
    for path, text in drawn(spec, outputs="typescript", pages="folder").items():
        head, *others = headings(GITHUB.parse(text))
        assert head[0] == "h1" and (others == [] or path.endswith("index.md"))


def _plain(page: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", page))


def _letters(text: str) -> str:
    """Without what may be of lists or between lines: bullets, numbers, and white space."""
    return re.sub(r"[\s•\d.]", "", text)


PIECES = st.sampled_from(
    [
        *"*_`[]()<>!#-+=|~$&:@.\\ \n\t\"'1ab",
        *("* ", "1. ", "```", "~~~", "> ", "    ", "---", "===", "**", "\n\n", "\\|", ":-"),
        *("http://a.b", "<b>", "</code>", "<br>", "&amp;", "&#124;", "www.a.b", "![x](y)"),
        *("[a](http://x)", "[a]: http://x\n", "| a | b |\n| - | - |\n", "<!--", "_a_", "**b**"),
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=25).map("".join))
def test_a_text_stays_in_its_place(text: str) -> None:
    """A page of one text in every kind of place, read as GitHub reads it."""
    page = (
        f"# {characters.line(text)}\n\n{blocks(text)}\n\n- ours\n\n"
        f"| x | y |\n| - | - |\n| {cell(text)} | {characters.line(text)} |\n"
        f"| {characters.span_in_table(text)} | q |\n\n{characters.fence(text, 'x')}\n\nend"
    )
    tokens = GITHUB.parse(page)
    kinds = [token.type for token in tokens if token.level == 0]
    assert kinds.count("heading_open") == kinds.count("table_open") == 1
    assert kinds[-4:] == ["table_close", "fence", "paragraph_open", "paragraph_close"]
    assert "html_block" not in kinds
    folded = " ".join(text.split())
    assert headings(tokens) == [("h1", folded)]
    _, (first, second), (third, fourth) = rows(tokens)
    assert (second, fourth) == (folded, "q")
    assert third == " ".join(text.split())
    assert _letters(first) == _letters(_plain(prose.rendered(text)))
    assert [token.content for token in tokens if token.type == "fence"][-1].rstrip("\n") == (
        text.rstrip("\n")
    )
    at = max(at for at, token in enumerate(tokens) if token.type == "bullet_list_open")
    (ours,) = (token for token in tokens[at : at + 4] if token.type == "inline")
    assert ours.content == "ours"


@pytest.mark.parametrize(
    ("description", "written"),
    [
        ("# Times\n\nText", "**Times**\n\nText"),
        (
            "a *b* __c__ `d|e` [f](https://g.example 'h')",
            'a *b* **c** `d|e` [f](https://g.example "h")',
        ),
        ("[a][b]\n\n[b]: https://c.example", "[a](https://c.example)"),
        ("- a\n  - b\n\n+ c", "* a\n  * b\n\n+ c"),
        ("2) a\n3) b", "2. a\n3. b"),
        ("```php\n$x", "```php\n$x\n```"),
        ("    code `a`\n", "```\ncode `a`\n```"),
        ("> a\nb\n\n---", "> a\n> b\n\n___"),
        ("<b>x</b> &amp; ![p](https://q.example)", "\\<b>x\\</b> & \\![p](https://q.example)"),
        ("1\\. a", "1\\. a"),
        ("snake_case _a_", "snake_case *a*"),
        ("https://a.example b@c.example", "https\\://a.example b\\@c.example"),
    ],
)
def test_a_description_is_written_anew(description: str, written: str) -> None:
    assert blocks(description) == written
    assert blocks(written) == written


def test_a_description_in_a_cell() -> None:
    text = "# A\n\nb\\\nc | d\n\n1. e\n2. f\n\n- `g|h`\n\n```\ni\n\nj\n```\n\n> k"
    assert cell(text) == (
        "**A**<br>b<br>c \\| d<br>1. e<br>2. f<br>• <code>g&#124;h</code><br>`i`<br>`j`<br>k"
    )


def test_samples_are_of_one_kind() -> None:
    for samples, shown in (("examples", '"title":"Emma"'), ("placeholders", '"title":"String"')):
        ((text,),) = (drawn(CASE, outputs="php", samples=samples, formats="json").values(),)
        assert shown in text and text.count("\njson:\n") == 5


def test_what_there_is_not_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    contract = load(str(CASE)).contract
    options = markdown.Options(outputs="cobol", formats="jsno")
    found = [one.code for one in markdown.problems(contract, options)]
    assert found == ["unknown-name", "unknown-target"]
    monkeypatch.setattr(prose, "PACKAGE", "no_such_package")
    (problem,) = markdown.problems(contract, markdown.Options())
    assert (problem.code, problem.hint) == ("missing-extra", "pip install 'polydto[markdown]'")
