"""OpenAPI: a document of the contract, built as data and dumped."""

from collections.abc import Iterable, Mapping

from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, OutputFile
from generator.targets.openapi.document import document, fragment
from generator.targets.openapi.judging import judge
from generator.targets.openapi.scalars import Dialect
from generator.tuples import NamedTuple

PURPOSE = "OpenAPI 3.1 or 3.0 in YAML or JSON: a fragment to merge, or a complete document"


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
    "style": "fragment: paths and components, to merge; document: complete. A contract does not say"
    " how callers sign in, so where it demands that they do, a bearer token stands for it.",
    "version": "The version of OpenAPI.",
    "format": "How the document is written.",
}


def problems(contract: Contract, options: Options) -> Iterable[Problem]:
    return judge(contract, _dialect(options))


def view(contract: Contract, options: Options) -> object:
    """The document itself; nothing is templated."""
    drawn = fragment if options.style == "fragment" else document
    return drawn(contract, _dialect(options))


def files(contract: Contract, options: Options, draw: Draw) -> Iterable[OutputFile]:
    drawn = fragment if options.style == "fragment" else document
    tree = drawn(contract, _dialect(options))
    if options.format == "json":
        from generator.targets.openapi.jsontext import json_text

        yield OutputFile(f"{contract.name}.openapi.json", json_text(tree, marked=True))
        return
    from generator.targets.openapi.yamltext import yaml_text

    yield OutputFile(f"{contract.name}.openapi.yaml", yaml_text(tree, marked=True))


def _dialect(options: Options) -> Dialect:
    return Dialect(old=options.version == "3.0")
