"""The JSON Schema Test Suite through `polydto import jsonschema`.

Each schema becomes a contract, and the schema that we write of that takes and refuses what the
suite says; or the report tells what was lost. A schema that cannot be read is refused with a code.
"""

import json
import time
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema_rs

from generator.importers.command import Written, import_document
from generator.load import load_contract
from generator.problems import ContractError
from generator.targets.jsonschema.document import document
from generator.targets.openapi.jsontext import json_text

DRAFTS = {
    "draft4": "http://json-schema.org/draft-04/schema#",
    "draft6": "http://json-schema.org/draft-06/schema#",
    "draft7": "http://json-schema.org/draft-07/schema#",
    "draft2019-09": "https://json-schema.org/draft/2019-09/schema",
    "draft2020-12": "https://json-schema.org/draft/2020-12/schema",
}
# A schema that uses these means its own root, or has an address: it is imported as it is.
ROOTED = ('"$ref"', '"$id"', '"id":', '"$anchor"', '"$recursiveRef"', '"$dynamicRef"')
# What a contract says otherwise than JSON Schema, by a test of the suite, and why.
KNOWN = {
    "a bignum is an integer": "an integer without a format has 64 bits",
    "a negative bignum is an integer": "an integer without a format has 64 bits",
    "valid if optional overflow handling is implemented": "an integer without a format has 64 bits",
    "a float is not an integer even without fractional part": "since draft 6 it is one",
}
# A schema without a type speaks of values of one kind only; a contract's types are of one kind.
UNTYPED = "a schema without a type, by its keywords"


class Group(NamedTuple):
    draft: str
    name: str
    schema: Any
    tests: list[dict[str, Any]]


def groups(folder: Path) -> list[Group]:
    return [
        Group(
            draft, f"{draft}/{path.stem}: {group['description']}", group["schema"], group["tests"]
        )
        for draft in DRAFTS
        for path in sorted((folder / draft).rglob("*.json"))
        for group in json.loads(path.read_text(encoding="utf-8"))
    ]


def test_the_suite_agrees_or_the_report_says_why_not(schema_suite: Path, tmp_path: Path) -> None:
    seen: Counter[str] = Counter()
    faults: list[str] = []
    for group in groups(schema_suite):
        started = time.process_time()
        wrapped = not any(word in json.dumps(group.schema) for word in ROOTED)
        made = _imported(group, wrapped, tmp_path)
        if time.process_time() - started > 2:
            faults.append(f"{group.name}: took long")
        if isinstance(made, ContractError):
            codes = {problem.code for problem in made.problems}
            seen["refused"] += 1
            # They name addresses of the network, files relative to these, or their own dialect.
            if not codes <= {"remote-reference", "dangling-reference", "schema-version"}:
                faults.append(f"{group.name}: {made.problems}")
            continue
        validator = _ours(made, tmp_path)
        if validator is None:
            seen["no type"] += 1
            if not made.lost:
                faults.append(f"{group.name}: no type, and nothing is told")
            continue
        for test in group.tests:
            data = {"value": test["data"]} if wrapped else test["data"]
            if validator.is_valid(data) is test["valid"]:
                seen["agree"] += 1
            elif made.lost:
                seen["told"] += 1
            elif test["valid"] and any(UNTYPED in note for note in made.notes):
                seen["untyped"] += 1
            elif test["description"] in KNOWN:
                seen["known"] += 1
            else:
                faults.append(f"{group.name} | {test['description']} is {test['valid']}")
    assert not faults, "\n".join(faults)
    assert seen["agree"] > 2 * (seen["told"] + seen["untyped"] + seen["known"]), seen


def _imported(group: Group, wrapped: bool, folder: Path) -> Written | ContractError:
    """The contract of a schema: of a member of an object, so that any schema has a type."""
    head = {"$schema": DRAFTS[group.draft], "title": "Root"}
    schema = (
        {**head, **group.schema}
        if not wrapped
        else {
            **head,
            "type": "object",
            "required": ["value"],
            "properties": {"value": group.schema},
        }
    )
    path = folder / "root.json"
    path.write_text(json.dumps(schema), encoding="utf-8")
    try:
        return import_document("jsonschema", str(path), None, "demo")
    except ContractError as error:
        return error


def _ours(made: Written, folder: Path) -> Any:
    """A validator of the schema that we write, None where the root is no type."""
    path = folder / "demo.yaml"
    path.write_text(made.text, encoding="utf-8")
    contract = load_contract(str(path))
    if "Root" not in contract.declarations:
        return None
    text = json_text(document(contract, old=False, root="Root"))
    return jsonschema_rs.Draft202012Validator(json.loads(text))
