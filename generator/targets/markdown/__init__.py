"""The reference of a contract in Markdown: what the pages of the target docs say, for a repository
or a wiki."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, OutputFile
from generator.tuples import NamedTuple

if TYPE_CHECKING:
    from generator.targets.docs.reference_views import PageView

PURPOSE = "the reference in Markdown: one file, or a folder with links"

NEEDS = ("markdown_it",)
SHOWS, PLACES = "outputs", "source"


class Options(NamedTuple):
    outputs: str = ""
    pages: str = "single"
    source: str = ""
    formats: str = ""
    samples: str = "examples"


CHOICES: Mapping[str, tuple[str, ...]] = {
    "pages": ("single", "folder"),
    "samples": ("examples", "placeholders"),
}
HELP: Mapping[str, str] = {
    "outputs": "The outputs of the configuration, or targets, whose code is shown, with commas"
    " between them. By default all outputs that make code for callers.",
    "pages": "single: one file; folder: an index and a file for each declaration.",
    "source": "Where a contract is read, such as ../../specs/{file}#L{line}; each declaration then"
    " has a link to its line.",
    "formats": "Of json, xml, csv, jsv, jsonl and form, with commas between them. By default those"
    " of each operation.",
    "samples": "examples: the contract's own examples and defaults, where it has some;"
    " placeholders: the values that ServiceStack shows.",
}


def problems(contract: Contract, options: Options) -> Iterable[Problem]:
    """A missing extra, what options name that there is not, and what outputs refuse."""
    from generator.targets.docs.reference_pages import told

    return told(contract, options, "markdown")


def view(contract: Contract, options: Options) -> "PageView":
    """The file, or the index of a folder, without the code of other outputs."""
    from generator.targets.docs.reference_view import Reference
    from generator.targets.markdown.writing import Markdown

    return Reference(contract, options, Markdown(contract)).page()


def files(contract: Contract, options: Options, draw: Draw) -> Iterator[OutputFile]:
    """`<contract>.md`; or `<contract>/index.md` and `<contract>/at.<Name>.md`."""
    from generator.targets.docs.reference_pages import pages_of
    from generator.targets.markdown.writing import Markdown

    for path, page in pages_of(contract, options, Markdown(contract), draw):
        yield OutputFile(path, draw("markdown/page.md.jinja", page))
