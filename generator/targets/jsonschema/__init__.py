"""JSON Schema: one document with a schema for each type, the same as those of the openapi target.

What only OpenAPI knows (`discriminator`) is left out: each variant has its tag as a constant.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, OutputFile
from generator.targets.jsonschema.document import document
from generator.targets.jsonschema.judging import judge
from generator.targets.openapi.jsontext import json_text

PURPOSE = "JSON Schema 2020-12 or draft-07: a document with a definition for each type"


class Options(NamedTuple):
    draft: str = "2020-12"
    format: str = "json"
    root: str = ""


CHOICES: Mapping[str, tuple[str, ...]] = {
    "draft": ("2020-12", "draft-07"),
    "format": ("json", "yaml"),
}
HELP: Mapping[str, str] = {
    "draft": "The version of JSON Schema.",
    "format": "How the document is written.",
    "root": "The declared type that the whole document describes; without one it only defines.",
}


def problems(contract: Contract, options: Options) -> Iterable[Problem]:
    return judge(contract, options.root)


def view(contract: Contract, options: Options) -> object:
    """The document itself; nothing is templated."""
    return document(contract, old=options.draft == "draft-07", root=options.root)


def files(contract: Contract, options: Options, draw: Draw) -> Iterable[OutputFile]:
    tree = document(contract, old=options.draft == "draft-07", root=options.root)
    if options.format == "json":
        yield OutputFile(f"{contract.name}.schema.json", json_text(tree, marked=True))
        return
    from generator.targets.openapi.yamltext import yaml_text

    yield OutputFile(f"{contract.name}.schema.yaml", yaml_text(tree, marked=True))
