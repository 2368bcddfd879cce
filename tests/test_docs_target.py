"""Pages of operations: their text, their structure, and hostile texts in them."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from goldens import compare

from generator.accesswords import access
from generator.ir import Auth
from generator.load import load
from generator.plan import LazyDrawer
from generator.targets import docs

ROOT = Path(__file__).parent.parent
SEED_PAGES = [
    folder / "shared/seed/new-outgoing-session.page.txt"
    for folder in (ROOT.parent, ROOT.parent.parent)
]
EXPECTED = ROOT / "tests/docs"
VOID = ("meta", "br")


class Page(HTMLParser):
    """Reads a page: its text outside of <head>, its elements, and whether all are closed."""

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
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "head" not in self.open:
            self.text += data


def folded(text: str) -> str:
    return " ".join(text.split())


def pages_of(spec: Path, **options: str) -> dict[str, str]:
    contract = load(str(spec)).contract
    given = docs.Options(**{"style": "servicestack", **options})
    assert not [one for one in docs.problems(contract, given) if not one.warning]
    return {file.path: file.text for file in docs.files(contract, given, LazyDrawer())}


def test_the_text_of_the_seed_page_is_that_of_the_original() -> None:
    seed = next((path for path in SEED_PAGES if path.is_file()), None)
    if seed is None:
        pytest.skip("the seed is not beside this checkout")
    pages = pages_of(ROOT / "specs/new_outgoing_session.yaml")
    page = Page(pages["evovoice/NewOutgoingSession.php.jsonl.html"])
    assert folded(page.text) == folded(seed.read_text(encoding="utf-8"))


def test_the_seed_in_every_language_and_format(update_golden: bool) -> None:
    spec = ROOT / "specs/new_outgoing_session.yaml"
    pages = pages_of(spec, languages="php, typescript, mjs, python")
    compare(EXPECTED / "seed", pages, update_golden)


def test_an_operation_with_all_that_a_page_can_show(update_golden: bool) -> None:
    compare(EXPECTED / "pages", pages_of(EXPECTED / "pages.yaml"), update_golden)


def test_the_tab_metadata(update_golden: bool) -> None:
    pages = pages_of(EXPECTED / "metadata.yaml", languages="metadata, typescript")
    shown = {path: text for path, text in pages.items() if ".metadata." in path}
    compare(EXPECTED / "metadata", shown, update_golden)
    first = Page(shown["tables/FindItems.metadata.json.html"])
    assert [given["data-text"] for tag, given in first.tags if tag == "caption"] == [
        "The following routes are available for this service:",
        "FindItems Parameters:",
        "Query Parameters:",
        "Kind Enum:",
        "Page<T> Parameters:",
        "Item Parameters:",
        "Level Enum:",
    ]
    text = folded(first.text.replace("|", " "))
    for row in (
        "Shelf path string Yes Whose <b>items</b>.",
        "Kind query Kind? No",
        "Token header string No",
        "Page query int? No Valid Range: 1 - 99",
        "Order query text No Allowable Valuesnameage",
        "Take form int? No",
        "Items form List<T> Yes",
        "Names form Dictionary<string, List<string>> Yes",
        "Content form byte[] Yes",
        "Small Not large.",
        "Low 1",
    ):
        assert row in text, row
    saved = folded(Page(shown["tables/SaveItem.metadata.json.html"]).text.replace("|", " "))
    assert "Force body bool No" in saved
    pushed = folded(Page(shown["tables/Push.metadata.json.html"]).text.replace("|", " "))
    assert "Ids query List<long> Yes" in pushed


def test_examples_instead_of_placeholders() -> None:
    spec = ROOT / "specs/new_outgoing_session.yaml"
    pages = pages_of(spec, samples="examples", formats="json")
    text = folded(Page(pages["evovoice/NewOutgoingSession.php.json.html"]).text)
    assert '"numberToDial":"+18144043093"' in text


def test_hostile_texts_are_shown_as_texts() -> None:
    pages = pages_of(ROOT / "tests/docs/hostile.yaml", languages="typescript", formats="json,xml")
    assert len(pages) == 3
    for text in pages.values():
        page = Page(text)
        names = {tag for tag, _ in page.tags}
        assert "script" not in names
        assert "img" not in names
        for _, attributes in page.tags:
            assert not [name for name in attributes if name.startswith("on")]
    shown = Page(pages["hostile/Attack.typescript.json.html"])
    values = [value for _, attributes in shown.tags for value in attributes.values()]
    assert "</h3><script>alert(1)</script> \" ' onload=x &amp;" in values


def test_every_link_leads_to_a_page_and_nothing_is_loaded() -> None:
    pages = pages_of(EXPECTED / "pages.yaml", languages="php,typescript")
    for path, text in pages.items():
        folder = path.rpartition("/")[0]
        for tag, attributes in Page(text).tags:
            assert not {"src", "srcset", "data"} & set(attributes), tag
            if "href" in attributes:
                assert f"{folder}/{attributes['href']}" in pages


@pytest.mark.parametrize(
    ("auth", "expected"),
    [
        (None, []),
        (Auth(), []),
        (Auth(roles=("A",)), [("Required role:", "A")]),
        (Auth(roles=("A", "B")), [("Required roles:", "A, B")]),
        (Auth(any_role=("A",)), [("Requires the role:", "A")]),
        (Auth(any_role=("A", "B")), [("Requires any of the roles:", "A, B")]),
        (
            Auth(permissions=("p",), any_permission=("q", "r"), roles=("A",)),
            [
                ("Required role:", "A"),
                ("Required permission:", "p"),
                ("Requires any of the permissions:", "q, r"),
            ],
        ),
        (Auth(any_permission=("q",)), [("Requires the permission:", "q")]),
        (Auth(permissions=("p", "q")), [("Required permissions:", "p, q")]),
    ],
)
def test_the_row_on_access(auth: Auth | None, expected: list[tuple[str, str]]) -> None:
    assert access(auth) == expected


@pytest.mark.parametrize(
    ("options", "code"),
    [({"languages": "cobol"}, "unknown-target"), ({"formats": "jsno"}, "unknown-name")],
)
def test_what_there_is_not_is_a_problem(options: dict[str, str], code: str) -> None:
    contract = load(str(ROOT / "specs/new_outgoing_session.yaml")).contract
    given = docs.Options(style="servicestack", **options)
    found = [one for one in docs.problems(contract, given) if not one.warning]
    assert [one.code for one in found] == [code]
