"""Pages for people: a reference of a contract, or ServiceStack's own metadata pages."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, OutputFile, style_of
from generator.tuples import NamedTuple

if TYPE_CHECKING:
    from generator.targets.docs.reference_views import PageView
    from generator.targets.docs.servicestack_view import SiteView

PURPOSE = "HTML pages: operations, types, their code, sample requests and responses"

# Of style reference.
NEEDS = ("markdown_it",)
SHOWS, PLACES = "outputs", "source"


class Options(NamedTuple):
    style: str = "reference"
    outputs: str = ""
    pages: str = "single"
    source: str = ""
    languages: str = "php"
    formats: str = ""
    samples: str = "placeholders"


CHOICES: Mapping[str, tuple[str, ...]] = {
    "style": ("reference", "servicestack"),
    "pages": ("single", "folder"),
    "samples": ("placeholders", "examples"),
}
HELP: Mapping[str, str] = {
    "style": "reference: all that a contract says (pip install 'polydto[docs]'); servicestack: a"
    " page for each operation, language and format, with the text of ServiceStack's metadata page.",
    "outputs": "Style reference: the outputs of the configuration, or targets, whose code is shown,"
    " with commas between them. By default all outputs that make code for callers.",
    "pages": "Style reference: single: one file; folder: an index and a page for each declaration.",
    "source": "Style reference: where a contract is read, such as ../../specs/{file}#L{line}; each"
    " declaration then has a link to its line.",
    "languages": "Style servicestack: the targets whose DTOs are shown, with commas between them:"
    " those that print for ServiceStack's client libraries; and metadata, for tables instead.",
    "formats": "Of json, xml, csv, jsv, jsonl, and form in style reference; commas between them. By"
    " default those of each operation.",
    "samples": "placeholders: the values that ServiceStack shows; examples: the contract's own"
    " examples and defaults, where it has some. Style reference has both, and shows these first.",
}


def problems(contract: Contract, options: Options) -> Iterable[Problem]:
    """What options name that there is not, and what the targets whose code is shown say."""
    found: Iterable[Problem] = style_of(__name__, options.style, CHOICES["style"]).problems(
        contract, options
    )
    return found


def view(contract: Contract, options: Options) -> "PageView | SiteView":
    """All pages of a contract, without the code of other targets."""
    found: PageView | SiteView = style_of(__name__, options.style, CHOICES["style"]).view(
        contract, options
    )
    return found


def files(contract: Contract, options: Options, draw: Draw) -> Iterator[OutputFile]:
    """Of style reference `<contract>.html`, or a folder; of style servicestack
    `<contract>/index.html` and `<contract>/<Operation>.<language>.<format>.html`."""
    yield from style_of(__name__, options.style, CHOICES["style"]).files(contract, options, draw)
