"""Documents of JSON Schema: sound, and of one mind with the openapi target."""

import json
import tempfile
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from test_openapi_round_trip import as_said, contracts, different

from generator import ir
from generator.importers.command import import_document
from generator.load import load, load_contract
from generator.pieces import unmarked
from generator.specwriter import write
from generator.targets import jsonschema as target
from generator.targets.openapi.document import document
from generator.targets.openapi.jsontext import json_text
from generator.targets.openapi.scalars import Dialect
from generator.testing.vectors import case_names, read_vectors

ROOT = Path(__file__).parent.parent
KITCHEN_SINK = ROOT / "specs/kitchen_sink.yaml"


def drawn(contract: ir.Contract, **options: str) -> Any:
    asked = target.Options(**options)
    assert not list(target.problems(contract, asked))
    (file,) = target.files(contract, asked, lambda name, view: "")
    assert file.path == f"{contract.name}.schema.json"
    return json.loads(unmarked(file.text))


def without_base64(whole: Any) -> Any:
    text = json.dumps(whole["definitions"]).replace('"contentEncoding": "base64"', '"title": ""')
    return json.loads(text)


@pytest.mark.parametrize("case", case_names())
def test_the_judges_of_all_documents_agree(case: str) -> None:
    contract = load_contract(str(ROOT / f"tests/cases/{case}/spec.yaml"))
    openapi = json.loads(json_text(document(contract, Dialect())))["components"]["schemas"]
    new, old = drawn(contract), drawn(contract, draft="draft-07")
    asked = 0
    for vector in read_vectors(case):
        try:
            value = json.loads(vector.json)
            json.dumps(value, ensure_ascii=False).encode("utf-8")
        except (ValueError, RecursionError):
            continue
        name = vector.type
        if name not in new["$defs"]:
            continue
        judges = [
            jsonschema_rs.Draft202012Validator(
                {"$ref": f"#/components/schemas/{name}", "components": {"schemas": openapi}},
                validate_formats=False,
            ),
            jsonschema_rs.Draft202012Validator(
                {"$ref": f"#/$defs/{name}", "$defs": new["$defs"]}, validate_formats=False
            ),
            # Draft 7 knows fewer formats, and checks base64.
            jsonschema_rs.Draft7Validator(
                {"$ref": f"#/definitions/{name}", "definitions": without_base64(old)},
                validate_formats=False,
            ),
        ]
        verdicts = {judge.is_valid(value) for judge in judges}
        assert len(verdicts) == 1, vector
        asked += 1
    assert asked


def test_a_document_is_sound_by_its_own_schema() -> None:
    contract = load_contract(str(KITCHEN_SINK))
    for draft in ("2020-12", "draft-07"):
        jsonschema_rs.meta.validate(drawn(contract, draft=draft))


@pytest.mark.parametrize("draft", ["2020-12", "draft-07"])
def test_a_document_can_describe_one_type(draft: str) -> None:
    contract = load_contract(str(ROOT / "tests/cases/presence/spec.yaml"))
    first, *_ = (made.name for made in contract.types if isinstance(made, ir.Record))
    whole = drawn(contract, draft=draft, root=first)
    judge = jsonschema_rs.validator_for(whole)
    assert not judge.is_valid(1)
    assert jsonschema_rs.validator_for(drawn(contract, draft=draft)).is_valid(1)


def test_what_cannot_be_said_is_told(tmp_path: Path) -> None:
    path = tmp_path / "contract.yaml"
    path.write_text(
        "polydto: 1\nname: demo\ntypes:\n"
        "  Alpha: {fields: {x: string}}\n"
        "  Beta: {fields: {x: string}, names: {jsonschema: Alpha}}\n"
        "  Gamma: {fields: {x: string}, names: {jsonschema: a b}}\n",
        encoding="utf-8",
    )
    contract = load_contract(str(path))
    told = list(target.problems(contract, target.Options()))
    assert [(problem.code, problem.at.line) for problem in told] == [("bad-spelling", 6)]
    fewer = contract._replace(
        types=contract.types[:2],
        declarations={made.name: made for made in contract.types[:2]},
    )
    told = list(target.problems(fewer, target.Options(root="Alfa")))
    assert [(problem.code, problem.at.line) for problem in told] == [
        ("unknown-name", 1),
        ("name-collision", 5),
    ]


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)
@given(contract=contracts(), draft=st.sampled_from(["2020-12", "draft-07"]))
def test_a_document_gives_its_types_again(contract: ir.Contract, draft: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "made.yaml").write_text(write(contract), encoding="utf-8")
        settled = load_contract(str(folder / "made.yaml"))
        (folder / "made.json").write_text(json.dumps(drawn(settled, draft=draft)), "utf-8")
        made = import_document("jsonschema", str(folder / "made.json"), None, "made")
        (folder / "back.yaml").write_text(made.text, encoding="utf-8")
        found = load(str(folder / "back.yaml")).contract
    assert made.lost == ()
    wanted = {name: _as_type(one) for name, one in as_said(settled, False).declarations.items()}
    assert found.declarations.keys() == wanted.keys()
    for name, declared in wanted.items():
        assert different(found.declarations[name], declared) == []


def _as_type(declared: ir.Declaration) -> ir.Declaration:
    """A request is a type like any other here, with no way to be sent."""
    if declared.name != "Ask":
        return declared
    assert isinstance(declared, ir.Record)
    fields = tuple(field._replace(location=None) for field in declared.fields)
    return declared._replace(fields=fields, tags=())
