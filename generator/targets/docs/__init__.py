"""Pages for people: each operation as ServiceStack's own metadata pages show it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, OutputFile, style_of
from generator.tuples import NamedTuple

if TYPE_CHECKING:
    from generator.targets.docs.servicestack_view import SiteView

PURPOSE = "HTML pages of operations: access, routes, DTOs, sample requests and responses"


class Options(NamedTuple):
    style: str = "servicestack"
    languages: str = "php"
    formats: str = ""
    samples: str = "placeholders"


CHOICES: Mapping[str, tuple[str, ...]] = {
    "style": ("servicestack",),
    "samples": ("placeholders", "examples"),
}
HELP: Mapping[str, str] = {
    "style": "servicestack: a page for each operation, language and format, with the text of"
    " ServiceStack's metadata page.",
    "languages": "The targets whose DTOs are shown, with commas between them: those that print for"
    " ServiceStack's client libraries.",
    "formats": "Of json, xml, csv, jsv, jsonl; commas between them. By default those of each"
    " operation.",
    "samples": "placeholders: the values that ServiceStack shows; examples: the contract's own"
    " examples and defaults, where it has some.",
}


def problems(contract: Contract, options: Options) -> Iterable[Problem]:
    """A language or a format that there is not, and what the languages' targets say."""
    found: Iterable[Problem] = style_of(__name__, options.style, CHOICES["style"]).problems(
        contract, options
    )
    return found


def view(contract: Contract, options: Options) -> "SiteView":
    """All pages of a contract, without the code of other targets."""
    found: SiteView = style_of(__name__, options.style, CHOICES["style"]).view(contract, options)
    return found


def files(contract: Contract, options: Options, draw: Draw) -> Iterator[OutputFile]:
    """`<contract>/index.html`, and `<contract>/<Operation>.<language>.<format>.html`."""
    yield from style_of(__name__, options.style, CHOICES["style"]).files(contract, options, draw)
