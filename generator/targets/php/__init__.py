"""PHP: DTO classes, in ServiceStack's own style or with nothing but PHP."""

import importlib
from collections.abc import Iterable, Mapping
from types import ModuleType
from typing import TYPE_CHECKING

from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, Existing, OutputFile, style_of
from generator.tuples import NamedTuple

if TYPE_CHECKING:  # only a comparison of contracts needs it
    from generator.surface import Surface

PURPOSE = "PHP 8.2 classes, as ServiceStack prints them or on their own"


class Options(NamedTuple):
    style: str = "servicestack"
    request_methods: str = "auto"
    namespace: str = ""
    validate: bool = False
    compat: str = "auto"
    header: str = "auto"
    date: str = ""
    version: str = ""
    global_namespace: str = ""
    make_properties_optional: str = "auto"
    add_service_stack_types: str = "auto"
    add_response_status: str = "auto"
    add_implicit_version: str = ""
    add_description_as_comments: str = "auto"
    include_types: str = ""
    exclude_types: str = ""
    default_imports: str = ""


_SWITCH = ("auto", "true", "false")
CHOICES: Mapping[str, tuple[str, ...]] = {
    "style": ("servicestack", "plain"),
    "request_methods": _SWITCH,
    "compat": ("auto", "exact", "safe", "verbatim"),
    "header": ("auto", "options", "none", "full"),
    "make_properties_optional": _SWITCH,
    "add_service_stack_types": _SWITCH,
    "add_response_status": _SWITCH,
    "add_description_as_comments": _SWITCH,
}
HELP: Mapping[str, str] = {
    "style": "servicestack: one file, for the servicestack/client library; plain: a Composer"
    " package with a class a file, which needs no library. Of the other options validate is for"
    " style plain only, and all but namespace for style servicestack only.",
    "request_methods": "Routes, #[Returns] and the methods that clients call. Constants have them"
    " in style plain. auto: for an imported service.",
    "namespace": "The PHP namespace; by default 'dtos', or in style plain the contract's name.",
    "validate": "Style plain only: give each class a validate() that lists the constraints that its"
    " values break.",
    "compat": "exact: ServiceStack's own bytes wherever they parse, each fault is a warning; safe:"
    " what works; verbatim: as exact, also where it does not parse, to compare with a server's"
    " file. auto: exact for an imported service.",
    "header": "The block of options at the top; full has the texts of date and version, too. auto:"
    " options for an imported service, else none.",
    "date": "The text of the header's Date line.",
    "version": "The text of the header's Version line.",
    "global_namespace": "The PHP namespace, in ServiceStack's word.",
    "make_properties_optional": "Stands in the header; ServiceStack 10 does no more with it.",
    "add_service_stack_types": "Stands in the header; PHP has these types in its library.",
    "add_response_status": "Give each response a responseStatus.",
    "add_implicit_version": "The number that each request has as its version.",
    "add_description_as_comments": "Print descriptions; auto: as the service does.",
    "include_types": "Print these alone: Name, Name.*, *.Name, Space/*, {Tag}; with commas.",
    "exclude_types": "Names that are not printed; also 'types' and 'services'.",
    "default_imports": "What the file imports beside the library; commas between them.",
}


EXISTING = (
    Existing(
        suffix=".php",
        content=r"\s*<\?php\b",
        opening="/* Options:",
        closing="*/",
        mark="//",
        options=(
            *("GlobalNamespace", "MakePropertiesOptional", "AddServiceStackTypes"),
            *("AddResponseStatus", "AddImplicitVersion", "AddDescriptionAsComments"),
            *("IncludeTypes", "ExcludeTypes", "DefaultImports"),
        ),
        fixed={"style": "servicestack", "request_methods": "true"},
    ),
)


def problems(contract: Contract, options: Options) -> Iterable[Problem]:
    found: Iterable[Problem] = _style(options).problems(contract, options)
    return found


def view(contract: Contract, options: Options) -> object:
    found: object = _style(options).view(contract, options)
    return found


def files(contract: Contract, options: Options, draw: Draw) -> Iterable[OutputFile]:
    found: Iterable[OutputFile] = _style(options).files(contract, options, draw)
    return found


def surface(contract: Contract, options: Options) -> "Surface":
    """What callers of the classes can name, build, read and match."""
    name = f"{_style(options).__name__}_surface"
    found: Surface = importlib.import_module(name).surface(contract, options)
    return found


def _style(options: Options) -> ModuleType:
    return style_of(__name__, options.style, CHOICES["style"])
