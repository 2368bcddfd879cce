"""Style reference: one page that says all of a contract, or a folder with a page for each
declaration. It loads nothing, and needs no script to be read."""

import re
from collections.abc import Iterable, Iterator

from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, OutputFile
from generator.targets.docs.escape import hash_of
from generator.targets.docs.reference_pages import pages_of, told
from generator.targets.docs.reference_view import Options, Reference
from generator.targets.docs.reference_views import PageView
from generator.targets.docs.reference_writing import Html

_BREAKS = re.compile(
    r"(</?(?:article|dd|details|div|dl|dt|h[1-6]|li|p|pre|section|summary|table|tbody|td|th|thead|tr"
    r"|ul)\b[^<>]*>)\n+(?=<)"
)
_PAGE = "docs/reference/page.html.jinja"


def problems(contract: Contract, options: Options) -> Iterable[Problem]:
    """A missing extra, an output or a format that there is not, and what the outputs refuse."""
    return told(contract, options, "docs")


def view(contract: Contract, options: Options) -> PageView:
    """The page, or the index of a folder, without the code of other outputs."""
    return Reference(contract, options, Html()).page()


def files(contract: Contract, options: Options, draw: Draw) -> Iterator[OutputFile]:
    """`<contract>.html`; or `<contract>/index.html` and `<contract>/at.<Name>.html`."""
    style, script = (hash_of(_source(name)) for name in ("style.css.jinja", "script.js.jinja"))
    for path, page in pages_of(contract, options, Html(), draw):
        made = page._replace(style_hash=style, script_hash=script)
        yield OutputFile(path, _dense(draw(_PAGE, made), made))


def _dense(drawn: str, page: PageView) -> str:
    """A long page without line breaks between blocks: a browser keeps a node for each of them."""
    return _BREAKS.sub(r"\1", drawn) if page.long else drawn


def _source(name: str) -> str:
    """The text of a script or style as it stands on the page."""
    from generator.render import TEMPLATES  # only a run that draws loads Jinja

    return (TEMPLATES / "docs/reference" / name).read_text(encoding="utf-8")
