"""Fragments put into documents that people keep."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import FINE, INVALID, main
from generator.importers.openapi.merge import merged
from generator.problems import ContractError

BASE = """\
# The head stays.
openapi: 3.1.0
info: {title: Base, version: "1"}  # this, too

paths:
  # first
  /a:
    get:
      operationId: getA
      responses:
        "200":
          description: |
            Text

            more
    # within /a
  # within paths

# about components
components:
  schemas:
    A: {type: object}  # in brackets
  responses: {}
# the end
"""
FRAGMENT = """\
paths:
  /a:
    post: {operationId: postA, responses: {"200": {description: OK}}}
  /b/{id}:
    get: {operationId: getB, responses: {"200": {description: OK}}}
components:
  schemas:
    B: {type: object, properties: {x: {type: number, default: 1.50}}}
  responses: {R: {description: x}}
  securitySchemes: {bearerAuth: {type: http, scheme: bearer}}
"""
MERGED = """\
# The head stays.
openapi: 3.1.0
info: {title: Base, version: "1"}  # this, too

paths:
  # first
  /a:
    get:
      operationId: getA
      responses:
        "200":
          description: |
            Text

            more
    # within /a
    post:
      operationId: postA
      responses:
        "200":
          description: OK
  # within paths
  /b/{id}:
    get:
      operationId: getB
      responses:
        "200":
          description: OK

# about components
components:
  schemas:
    A: {type: object}  # in brackets
    B:
      type: object
      properties:
        x:
          type: number
          default: 1.50
  responses:
    R:
      description: x
  securitySchemes:
    bearerAuth:
      type: http
      scheme: bearer
# the end
"""


def merge_texts(folder: Path, base: str, *fragments: str) -> str:
    paths = []
    for index, text in enumerate((base, *fragments)):
        path = folder / f"document{index}"
        path.write_bytes(text.encode("utf-8"))
        paths.append(str(path))
    return merged(paths[0], paths[1:])


def test_order_and_comments_stay(tmp_path: Path) -> None:
    assert merge_texts(tmp_path, BASE, FRAGMENT) == MERGED


def test_a_merge_can_be_repeated(tmp_path: Path) -> None:
    assert merge_texts(tmp_path, MERGED, FRAGMENT) == MERGED


def test_line_ends_stay(tmp_path: Path) -> None:
    text = merge_texts(tmp_path, BASE.replace("\n", "\r\n"), FRAGMENT)
    assert text == MERGED.replace("\n", "\r\n")


NEW: dict[str, Any] = {"/n": {"get": {"responses": {}}}}


@pytest.mark.parametrize(
    "base",
    [
        "openapi: 3.1.0",
        "openapi: 3.1.0\npaths:",
        "openapi: 3.1.0\npaths:  # none\nx-end: 1\n",
        "openapi: 3.1.0\npaths: {}  # none\nx-end: 1\n",
        "openapi: 3.1.0\npaths:\n  {}\nx-end: 1\n",
        "openapi: 3.1.0\npaths: {/o: {get: {responses: {}}}}\nx-end: 1\n",
        "openapi: 3.1.0\npaths: {/o: {get: {responses: {}}},\n  }\nx-end: 1\n",
        "openapi: 3.1.0\npaths:\n    /o:\n        get:\n            responses: {}",
        "openapi: 3.1.0\npaths:\n  /o: {get: {responses: {}}}\n...\n",
        "---\npaths:\n  /o:\n    get:\n      responses: {}\n\n\n# end\nopenapi: 3.1.0\n",
        '{"openapi": "3.1.0", "paths": {"/o": {"get": {"responses": {}}}}, "x-end": 1.50}',
        "paths:\n  /o:\n    get:\n      responses: {}\n  # in\n # out\nopenapi: |\n  3.1.0\n",
    ],
)
def test_every_form_of_a_mapping_takes_more(base: str, tmp_path: Path) -> None:
    text = merge_texts(tmp_path, base, json.dumps({"paths": NEW}))
    before: Any = yaml.safe_load(base)
    assert yaml.safe_load(text) == {**before, "paths": {**(before.get("paths") or {}), **NEW}}
    for comment in ("# none", "# end", "# in", "# out"):
        assert text.count(comment) == base.count(comment)


def test_several_fragments_meet_in_one_path(tmp_path: Path) -> None:
    other: Any = {"paths": {"/n": {"put": {"responses": {}}}}}
    text = merge_texts(tmp_path, BASE, json.dumps({"paths": NEW}), json.dumps(other))
    assert list(yaml.safe_load(text)["paths"]["/n"]) == ["get", "put"]


def test_conflicts_are_refused_with_both_places(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fragment = (
        "paths:\n"
        "  /a:\n"
        "    get: {responses: {}}\n"
        "  /c:\n"
        "    get: {operationId: getA, responses: {}}\n"
        "components:\n"
        "  schemas:\n"
        "    A: {type: string}\n"
    )
    with pytest.raises(ContractError) as caught:
        merge_texts(tmp_path, BASE, fragment)
    told = [
        (problem.code, problem.at.line, problem.notes[0].at.line)
        for problem in caught.value.problems
    ]
    assert told == [("merge-conflict", 8, 3), ("merge-conflict", 9, 5), ("merge-conflict", 22, 8)]
    base, other = str(tmp_path / "document0"), str(tmp_path / "document1")
    assert main(["merge", base, other, "-o", str(tmp_path / "out")]) == INVALID
    assert "error[merge-conflict]" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_paths_of_one_shape_are_one_path(tmp_path: Path) -> None:
    fragment = json.dumps({"paths": {"/b/{key}": {"get": {"responses": {}}}}})
    with pytest.raises(ContractError) as caught:
        merge_texts(tmp_path, MERGED, fragment)
    assert [problem.code for problem in caught.value.problems] == ["merge-conflict"]


def test_two_fragments_in_conflict_are_refused(tmp_path: Path) -> None:
    one, other = ({"components": {"schemas": {"X": {"type": word}}}} for word in ("object", "null"))
    with pytest.raises(ContractError) as caught:
        merge_texts(tmp_path, BASE, json.dumps(one), json.dumps(other))
    (problem,) = caught.value.problems
    assert problem.at.path.endswith("document1")
    assert problem.notes[0].at.path.endswith("document2")


def test_what_cannot_be_added_to_is_refused(tmp_path: Path) -> None:
    base = "x-paths: &p {/o: {get: {responses: {}}}}\npaths: *p\nopenapi: 3.1.0\n"
    with pytest.raises(ContractError) as caught:
        merge_texts(tmp_path, base, json.dumps({"paths": NEW}))
    assert [problem.code for problem in caught.value.problems] == ["not-mergeable"]
    with pytest.raises(ContractError) as caught:
        merge_texts(tmp_path, "[1]", json.dumps({"paths": NEW, "webhooks": {"x": {}}}))
    assert [problem.code for problem in caught.value.problems] == ["schema-shape"]
    with pytest.raises(ContractError) as caught:
        merge_texts(tmp_path, BASE, json.dumps({"webhooks": {"x": {}}}))
    assert [problem.code for problem in caught.value.problems] == ["schema-shape"]


def test_the_command_writes_the_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "base.yaml").write_text(BASE, encoding="utf-8")
    (tmp_path / "fragment.yaml").write_text(FRAGMENT, encoding="utf-8")
    arguments = ["merge", str(tmp_path / "base.yaml"), str(tmp_path / "fragment.yaml")]
    assert main(arguments) == FINE
    assert capsys.readouterr().out == MERGED
    assert main([*arguments, "-o", str(tmp_path / "out.yaml")]) == FINE
    assert (tmp_path / "out.yaml").read_text("utf-8") == MERGED
