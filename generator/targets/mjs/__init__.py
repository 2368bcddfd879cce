"""JavaScript: one module a contract, as ServiceStack prints it for @servicestack/client."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, Existing, OutputFile
from generator.tuples import NamedTuple

if TYPE_CHECKING:
    from generator.surface import Surface
    from generator.targets.mjs.page import PageView

PURPOSE = "JavaScript modules with types in comments, for @servicestack/client"


class Options(NamedTuple):
    compat: str = "auto"
    request_methods: str = "auto"
    header: str = "auto"
    date: str = ""
    version: str = ""
    add_service_stack_types: str = "auto"
    add_doc_annotations: str = "auto"
    add_description_as_comments: str = "auto"
    add_response_status: str = "auto"
    include_types: str = ""
    exclude_types: str = ""
    default_imports: str = ""


_SWITCH = ("auto", "true", "false")
CHOICES: Mapping[str, tuple[str, ...]] = {
    "compat": ("auto", "exact", "safe", "verbatim"),
    "request_methods": _SWITCH,
    "header": ("auto", "options", "none", "full"),
    "add_service_stack_types": _SWITCH,
    "add_doc_annotations": _SWITCH,
    "add_description_as_comments": _SWITCH,
    "add_response_status": _SWITCH,
}
HELP: Mapping[str, str] = {
    "compat": "exact: ServiceStack's own bytes wherever they parse, each fault is a warning; safe:"
    " what works; verbatim: as exact, also where it does not parse, to compare with a server's"
    " file. auto: exact for an imported service.",
    "request_methods": "The methods that clients call. auto: for an imported service.",
    "header": "The block of options at the top; full has the text of date, too. auto: options for"
    " an imported service, else none.",
    "date": "The text of the header's Date line.",
    "version": "The text of the header's Version line.",
    "add_service_stack_types": "Print types of ServiceStack's own; auto: as the service does.",
    "add_doc_annotations": "Print types and descriptions as comments; auto: as the service does.",
    "add_description_as_comments": "Print descriptions; auto: as the service does.",
    "add_response_status": "Give each response a responseStatus.",
    "include_types": "Print these alone: Name, Name.*, *.Name, Space/*, {Tag}; with commas.",
    "exclude_types": "Names that are not printed; also 'types' and 'services'.",
    "default_imports": "Stands in the header; no import comes of it.",
}


EXISTING = (
    Existing(
        suffix=".mjs",
        content=r'\s*/\* Options:(?:\n(?!\*/).*)*\n\*/\s*"use strict";',
        opening="/* Options:",
        closing="*/",
        mark="//",
        options=(
            *("AddServiceStackTypes", "AddDocAnnotations", "AddDescriptionAsComments"),
            *("IncludeTypes", "ExcludeTypes", "DefaultImports"),
        ),
        fixed={"request_methods": "true"},
    ),
)


def problems(contract: Contract, options: Options) -> Iterable[Problem]:
    """Names that clash, and what ServiceStack's text gets wrong."""
    from generator.targets.mjs.page import page_of
    from generator.targets.typescript.servicestack_problems import Language, bad_spellings, judged

    language = Language("JavaScript", "mjs")
    found = list(bad_spellings(contract, language))
    if found:
        return found
    page = page_of(contract, options)
    return judged(contract, options, language, page.types, page.names, page.remarks)


def view(contract: Contract, options: Options) -> "PageView":
    """The one page of a contract."""
    from generator.targets.mjs.page import page_of

    return page_of(contract, options).view


def files(contract: Contract, options: Options, draw: Draw) -> Iterator[OutputFile]:
    """`<name of the contract>.mjs`."""
    text = draw("mjs/dtos.mjs.jinja", view(contract, options))
    yield OutputFile(f"{contract.name}.mjs", text)


def surface(contract: Contract, options: Options) -> "Surface":
    """What callers of the module can name, build, read and match."""
    from generator.targets.mjs.callers import surface_of

    return surface_of(contract, options)
