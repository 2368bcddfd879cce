"""Style servicestack: the text of ServiceStack's metadata page of each operation.

Source: the page `/{format}/metadata?op=Name&lang=php` of a service. The words of its headings,
captions and links stand in attributes, as does the description: what remains is the text that one
copies of a page, whose cells are told apart by bars.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol

from generator.ir import Contract
from generator.outputnames import words_of
from generator.problems import Position, Problem, did_you_mean
from generator.target import Draw, OutputFile, target_names
from generator.targets.docs.escape import text
from generator.targets.docs.languages import Parts, code_of, options_for, printer
from generator.targets.docs.servicestack_view import METADATA, SiteView, site_view
from generator.wire.exchanges import PAGE_FORMATS


class Options(Protocol):
    """The options of the target that this style reads."""

    @property
    def languages(self) -> str: ...
    @property
    def formats(self) -> str: ...
    @property
    def samples(self) -> str: ...


def problems(contract: Contract, options: Options) -> Iterable[Problem]:
    """A language or a format that there is not, and what the languages' targets say."""
    at = Position(contract.path or contract.name, 1, 1)
    for format_ in words_of(options.formats):
        if format_ not in PAGE_FORMATS:
            message = f"the option formats has '{format_}', which no page is of"
            yield Problem(at, "unknown-name", message, did_you_mean(format_, PAGE_FORMATS))
    for language in _printed(options.languages):
        target = printer(language)
        if target is not None:
            yield from target.problems(contract, options_for(target))
            continue
        message = f"the option languages has '{language}', which prints no DTOs for ServiceStack"
        known = (METADATA, *target_names())
        yield Problem(at, "unknown-target", message, did_you_mean(language, known))


def _printed(languages: str) -> tuple[str, ...]:
    """The languages that targets print."""
    return tuple(one for one in words_of(languages) if one != METADATA)


def view(contract: Contract, options: Options) -> SiteView:
    """All pages of a contract, without the code of other targets."""
    return site_view(contract, options.languages, options.formats, options.samples)


def files(contract: Contract, options: Options, draw: Draw) -> Iterator[OutputFile]:
    """The index, and the page of each operation, format and language."""
    site = view(contract, options)
    index = draw("docs/servicestack/index.html.jinja", site)
    yield OutputFile(f"{contract.name}/index.html", index)
    parts, operations = Parts(contract), {made.name: made for made in contract.operations}
    name, code = "", {}
    for page in site.pages:
        if page.operation != name:
            name = page.operation
            code = code_of(parts.of(operations[name]), _printed(options.languages), draw)
        shown = page._replace(code=text(code.get(page.language, "")))
        yield OutputFile(page.path, draw("docs/servicestack/operation.html.jinja", shown))
