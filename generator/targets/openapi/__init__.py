"""OpenAPI: a fragment to be merged, or a whole document. Built as data and dumped."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, OutputFile
from generator.targets.openapi.document import document
from generator.targets.openapi.names import component_problems
from generator.targets.openapi.yamltext import to_json, to_yaml

PURPOSE = "OpenAPI 3.1 or 3.0, as a fragment or a whole document"


class Options(NamedTuple):
    style: str = "fragment"
    version: str = "3.1"
    format: str = "yaml"


CHOICES: Mapping[str, tuple[str, ...]] = {
    "style": ("fragment", "document"),
    "version": ("3.1", "3.0"),
    "format": ("yaml", "json"),
}
HELP: Mapping[str, str] = {
    "style": "fragment: paths and components, to be merged; document: complete.",
    "version": "The version of OpenAPI.",
    "format": "YAML, or JSON.",
}


def problems(contract: Contract, options: Any) -> Iterable[Problem]:
    """Components of one name, and generics that never end."""
    return component_problems(contract)


def view(contract: Contract, options: Any) -> object:
    """The document as plain data."""
    return document(contract, options)


def files(contract: Contract, options: Any, draw: Draw) -> Iterable[OutputFile]:
    """One file. No template: data formats are dumped."""
    tree = document(contract, options)
    if options.format == "json":
        yield OutputFile(f"{contract.name}.openapi.json", to_json(tree) + "\n")
    else:
        yield OutputFile(f"{contract.name}.openapi.yaml", to_yaml(tree))
