"""`only:` and `exclude:`: what is left of a contract, and that every target draws it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.closure import answered, names_of
from generator.config import default_outputs
from generator.importers.command import import_document
from generator.ir import Contract
from generator.load import load_contract
from generator.plan import plan
from generator.problems import ConfigError, Position
from generator.selection import Entry, Selection, narrowed

ROOT = Path(__file__).parent.parent
SPEC = """\
polydto: 1
name: shop
namespace: Shop.Api
operations:
  GetOrder: {route: "GET /orders/{id}", tags: [orders], returns: Order, fields: {id: uuid}}
  FindOrders: {tags: [orders, search], returns: Page<Order>, fields: {text: string}}
  DropAll: {tags: [admin], fields: {}}
  GetStock: {returns: "map<string, Level>", errors: {404: Fault}, fields: {}}
types:
  Order: {extends: Row, fields: {lines: "Line[]", by: Payment?}}
  Row: {fields: {id: uuid}}
  Line: {fields: {article: string}}
  Page<T>: {fields: {items: "T[]", next: Cursor?}}
  Cursor: {fields: {at: string}}
  Payment: {union: {card: Card, cash: Cash}, discriminator: kind}
  Card: {fields: {number: string}}
  Cash: {fields: {}}
  Level: {tags: [stock], enum: [Low, High]}
  Fault: {fields: {why: string}}
  Alone: {dotnet: {namespace: Shop.Api.Inner}, fields: {}}
  Far: {dotnet: {namespace: Shop.ApiTwo}, fields: {}}
"""
ORDER = ["Order", "Row", "Line", "Payment", "Card", "Cash"]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Contract:
    path = tmp_path_factory.mktemp("shop") / "shop.yaml"
    path.write_text(SPEC, encoding="utf-8")
    return load_contract(str(path))


def entries(*texts: str) -> tuple[Entry, ...]:
    return tuple(Entry(text, Position("polydto.yaml", 1, 1)) for text in texts)


def left(
    contract: Contract, only: tuple[str, ...] = (), exclude: tuple[str, ...] = ()
) -> list[str]:
    part = narrowed(contract, Selection(entries(*only), entries(*exclude)))
    assert part.problems == ()
    names = [made.name for made in (*part.contract.operations, *part.contract.types)]
    assert sorted(names) == sorted(part.contract.declarations)
    return names


@pytest.mark.parametrize(
    ("entry", "names"),
    [
        ("GetOrder", ["GetOrder", *ORDER]),
        ("GetOrder.*", ["GetOrder", *ORDER]),
        ("Cursor", ["Cursor"]),
        ("FindOrders", ["FindOrders", *ORDER[:3], "Page", "Cursor", *ORDER[3:]]),
        ("*.Cursor", ["FindOrders", *ORDER[:3], "Page", "Cursor", *ORDER[3:]]),
        ("*.Fault", ["GetStock", "Level", "Fault"]),
        ("*.Alone", []),
        ("{admin}", ["DropAll"]),
        ("{admin, stock}", ["DropAll", "Level"]),
        ("Shop.Api.Inner/*", ["Alone"]),
        ("Shop.ApiTwo/*", ["Far"]),
        ("Shop.Ap/*", []),
        ("/*", []),
        ("Payment", ["Payment", "Card", "Cash"]),
        ("order", []),
        ("{order}", []),
    ],
)
def test_only_keeps_what_an_entry_means_and_all_that_it_reaches(
    shop: Contract, entry: str, names: list[str]
) -> None:
    assert left(shop, only=(entry,)) == names


def test_a_namespace_holds_those_below_it(shop: Contract) -> None:
    everything = [made.name for made in (*shop.operations, *shop.types)]
    assert left(shop, only=("Shop.Api/*",)) == [name for name in everything if name != "Far"]
    assert left(shop, only=("Shop/*",)) == everything


def test_an_operation_keeps_its_route_and_its_answers(shop: Contract) -> None:
    part = narrowed(shop, Selection(only=entries("GetOrder"))).contract
    assert part.operations == shop.operations[:1]
    assert (part.name, part.namespace) == (shop.name, shop.namespace)


def test_no_selection_leaves_the_contract_itself(shop: Contract) -> None:
    assert narrowed(shop, Selection()).contract is shop


def test_exclude_takes_away_what_is_named(shop: Contract) -> None:
    everything = [made.name for made in (*shop.operations, *shop.types)]
    gone = {"DropAll", "Alone", "GetStock", "Level"}
    kept = [name for name in everything if name not in gone]
    assert left(shop, exclude=("{admin}", "Alone", "GetStock", "{stock}")) == kept


def test_exclude_goes_before_only(shop: Contract) -> None:
    assert left(shop, only=("{search}", "DropAll"), exclude=("*.Page",)) == ["DropAll"]


def test_what_is_excluded_but_reached_is_told_with_the_shortest_path(shop: Contract) -> None:
    part = narrowed(shop, Selection(only=entries("FindOrders"), exclude=entries("Card", "Cursor")))
    assert [(problem.code, problem.message, problem.hint) for problem in part.problems] == [
        (
            "excluded-but-reached",
            "'Cursor' is excluded, but FindOrders -> Page -> Cursor reaches it",
            "exclude 'Page' too, or keep 'Cursor'",
        ),
        (
            "excluded-but-reached",
            "'Card' is excluded, but FindOrders -> Order -> Payment -> Card reaches it",
            "exclude 'Payment' too, or keep 'Card'",
        ),
    ]
    # A type that nothing else reaches has a path, too.
    row = narrowed(shop, Selection(only=entries("Order"), exclude=entries("Row")))
    assert [problem.message for problem in row.problems] == [
        "'Row' is excluded, but Order -> Row reaches it"
    ]


def test_every_part_of_a_rich_contract_is_closed_and_drawn(tmp_path: Path) -> None:
    """Each operation and type of three contracts alone, by every target that needs no process."""
    metadata = str(ROOT / "tests/servicestack/cookbook/metadata.json")
    imported = tmp_path / "farm.yaml"
    imported.write_text(import_document("servicestack", metadata, str(imported), None).text)
    outputs = default_outputs("out", ("python", "php", "openapi", "typescript"))
    for path in (str(imported), "specs/kitchen_sink.yaml", "tests/cases/generics/spec.yaml"):
        contract = load_contract(str(ROOT / path))
        for name in contract.declarations:
            selection = Selection(only=entries(name))
            part = narrowed(contract, selection).contract
            assert name in part.declarations
            known = {*part.declarations, *_undeclared(contract)}
            for declared in part.declarations.values():
                assert known.issuperset(names_of(declared))
            for operation in part.operations:
                assert known.issuperset(answered(operation))
            for output in outputs:
                found = list(output.target.problems(part, output.options))
                assert all(problem.warning for problem in found), (name, output.name, found)
                # As a run does it, but for reading the contract each time.
                output.target.view(part, output.options)


def _undeclared(contract: Contract) -> set[str]:
    """Interfaces that the client library has."""
    mentioned = {name for made in contract.declarations.values() for name in names_of(made)}
    return mentioned - {*contract.declarations}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "shop.yaml").write_text(SPEC, encoding="utf-8")
    (tmp_path / "other.yaml").write_text("polydto: 1\nname: other\ntypes: {Thing: {fields: {}}}\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def polydto(cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def configure(project: Path, options: str) -> None:
    text = f"specs: ['*.yaml']\ntargets:\n  python: {{}}\n  openapi: {{{options}}}\n"
    (project / "polydto.yaml").write_text(text.replace("'*.yaml'", "shop.yaml, other.yaml"))


def test_an_output_has_its_part_and_the_others_all(project: Path) -> None:
    configure(project, 'only: ["{admin}"]')
    done = polydto(project, "generate")
    # Of a contract in which it has asked for nothing, an output has no file.
    assert (done.returncode, done.stdout) == (0, "3 written, 0 unchanged\n"), done.stderr
    assert "class GetOrder(_Record):" in (project / "generated/python/shop.py").read_text()
    document = (project / "generated/openapi/shop.openapi.yaml").read_text()
    assert "DropAll" in document and "GetOrder" not in document


def test_a_changed_selection_is_a_changed_option(project: Path) -> None:
    configure(project, "only: [GetOrder, DropAll]")
    polydto(project, "generate")
    configure(project, "only: [DropAll, GetOrder]")
    assert polydto(project, "check").returncode == 0
    configure(project, "only: [GetOrder]")
    done = polydto(project, "check")
    assert done.returncode == 1
    assert "the options of 'openapi' changed" in done.stdout
    assert polydto(project, "view", "openapi", "shop.yaml").stdout.count("DropAll") == 0


@pytest.mark.parametrize(
    ("options", "code", "place", "said"),
    [
        ("only: [GetOrdr]", "unknown-name", "4:20", "did you mean 'GetOrder'?"),
        ('exclude: ["{ordres}"]', "unknown-name", "4:23", "did you mean 'orders'?"),
        ("only: [Shop.Apu/*]", "unknown-name", "4:20", "did you mean 'Shop.Api'?"),
        ("exclude: [Level]", "excluded-but-reached", "4:23", "GetStock -> Level reaches it"),
        ("only: [{orders}]", "wrong-kind", "4:20", 'quote it: "{orders}"'),
        ("only: Order", "wrong-kind", "4:19", "write it in brackets"),
        ("onyl: [Order]", "unknown-key", "4:13", "did you mean 'only'?"),
    ],
)
def test_a_wrong_selection_is_told_where_it_stands(
    project: Path, options: str, code: str, place: str, said: str
) -> None:
    configure(project, options)
    for command in ("generate", "lint"):
        done = polydto(project, command)
        assert done.returncode == 2, done.stderr
        assert f"error[{code}]" in done.stderr
        assert f"polydto.yaml:{place}\n" in done.stderr
        assert said in done.stderr
    assert not (project / "generated").exists()


def test_a_run_for_one_contract_does_not_ask_entries_of_the_other(project: Path) -> None:
    configure(project, "only: [Thing, GetOrder]")
    assert polydto(project, "generate", "shop.yaml").returncode == 0


def test_a_selection_of_a_missing_name_is_no_matter_of_a_plan_for_a_part(project: Path) -> None:
    selection = Selection(only=entries("Nowhere"))
    outputs = [default_outputs("out", ("python",))[0]._replace(selection=selection)]
    assert plan(["shop.yaml"], outputs).files == {}
    with pytest.raises(ConfigError):
        plan(["shop.yaml"], outputs, whole=True)


def test_lists_tell_outputs_and_closures(project: Path) -> None:
    configure(project, "only: [Thing, GetOrder]")
    done = polydto(project, "list", "outputs")
    assert done.stdout.splitlines() == [
        "python   python   generated/python   2 files",
        "openapi  openapi  generated/openapi  2 files",
    ]
    rows = json.loads(polydto(project, "list", "outputs", "--json").stdout)["outputs"]
    assert rows[0] == {
        "output": "python",
        "target": "python",
        "folder": "generated/python",
        "files": ["other.py", "shop.py"],
    }
    done = polydto(project, "list", "closure", "*.Fault", "Thing")
    assert done.stdout.splitlines() == [
        "shop   operation  GetStock",
        "shop   enum       Level",
        "shop   record     Fault",
        "other  record     Thing",
    ]
    done = polydto(project, "list", "closure", "Thng", "--spec", "other.yaml")
    assert done.returncode == 2
    assert "did you mean 'Thing'?" in done.stderr
