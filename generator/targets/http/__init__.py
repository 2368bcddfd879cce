"""Requests that can be sent: `.http` files, a curl script, or a Postman collection."""

from collections.abc import Iterable, Iterator, Mapping

from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, OutputFile, style_of
from generator.tuples import NamedTuple

PURPOSE = "requests to send: .http files, a curl script, a Postman collection"


class Options(NamedTuple):
    style: str = "http"
    formats: str = ""
    samples: str = "examples"


CHOICES: Mapping[str, tuple[str, ...]] = {
    "style": ("http", "curl", "postman"),
    "samples": ("examples", "placeholders"),
}
HELP: Mapping[str, str] = {
    "style": "http: a file for REST Client and JetBrains; curl: a script for any POSIX shell;"
    " postman: a collection, version 2.1.",
    "formats": "The content types that requests are made for, with commas between them. By default"
    " those of each operation.",
    "samples": "examples: the contract's own examples and defaults, where it has some;"
    " placeholders: the values that ServiceStack shows.",
}


def problems(contract: Contract, options: Options) -> Iterable[Problem]:
    """What the requests cannot hold."""
    found: Iterable[Problem] = style_of(__name__, options.style, CHOICES["style"]).problems(
        contract, options
    )
    return found


def view(contract: Contract, options: Options) -> object:
    """One request for each operation and content type."""
    return style_of(__name__, options.style, CHOICES["style"]).view(contract, options)


def files(contract: Contract, options: Options, draw: Draw) -> Iterator[OutputFile]:
    """`<contract>.http`, `.sh` or `.postman_collection.json`; nothing without operations."""
    if contract.operations:
        yield from style_of(__name__, options.style, CHOICES["style"]).files(
            contract, options, draw
        )
