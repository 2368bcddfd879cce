"""TypeScript: one module a contract, without dependencies or as ServiceStack prints it."""

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

PURPOSE = "TypeScript 5 interfaces, with exact codecs; or classes for @servicestack/client"


class Options(NamedTuple):
    style: str = "plain"
    enums: str = "const"
    dates: str = "plain"
    validate: bool = False
    compat: str = "auto"
    request_methods: str = "auto"
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
    export_as_types: bool = True
    use_union_type_enums: str = "auto"


_SWITCH = ("auto", "true", "false")
CHOICES: Mapping[str, tuple[str, ...]] = {
    "style": ("plain", "servicestack"),
    "enums": ("const", "union"),
    "dates": ("plain", "branded"),
    "compat": ("auto", "exact", "safe", "verbatim"),
    "request_methods": _SWITCH,
    "header": ("auto", "options", "none", "full"),
    "make_properties_optional": _SWITCH,
    "add_service_stack_types": _SWITCH,
    "add_response_status": _SWITCH,
    "add_description_as_comments": _SWITCH,
    "use_union_type_enums": _SWITCH,
}
HELP: Mapping[str, str] = {
    "style": "plain: interfaces and nothing to install; servicestack: classes as a ServiceStack"
    " server prints them, for @servicestack/client. enums, dates and validate are for style plain,"
    " all other options for style servicestack.",
    "enums": "const: an object of the members and a type; union: a type alone.",
    "dates": "plain: dates, times and durations are strings; branded: DateText and so on.",
    "validate": "Give every type a codec that checks what it reads, not only those that need one.",
    "compat": "exact: ServiceStack's own bytes wherever they parse, each fault is a warning; safe:"
    " what works; verbatim: as exact, also where it does not parse, to compare with a server's"
    " file. auto: exact for an imported service.",
    "request_methods": "Routes, IReturn and the methods that clients call. auto: for an imported"
    " service.",
    "header": "The block of options at the top; full has the text of date, too. auto: options for"
    " an imported service, else none.",
    "date": "The text of the header's Date line.",
    "version": "The text of the header's Version line.",
    "global_namespace": "A namespace around everything.",
    "make_properties_optional": "A '?' behind every name. auto: in a file of declarations alone.",
    "add_service_stack_types": "Print types of ServiceStack's own; auto: as the service does.",
    "add_response_status": "Give each response a responseStatus.",
    "add_implicit_version": "The number that each request has as its version.",
    "add_description_as_comments": "Print descriptions; auto: as the service does.",
    "include_types": "Print these alone: Name, Name.*, *.Name, Space/*, {Tag}; with commas.",
    "exclude_types": "Names that are not printed; also 'types' and 'services'.",
    "default_imports": "Imports: name:module, or what follows the word; with commas.",
    "export_as_types": "false: declarations alone, in a .d.ts file.",
    "use_union_type_enums": "Enums as types alone: 'A' | 'B'. auto: in a file of declarations.",
}


_CLASSES = Existing(
    suffix=".ts",
    content=r'\s*/\* Options:(?:\n(?!\*/).*)*\n\*/(?!\s*"use strict")',
    opening="/* Options:",
    closing="*/",
    mark="//",
    options=(
        *("GlobalNamespace", "MakePropertiesOptional", "AddServiceStackTypes"),
        *("AddResponseStatus", "AddImplicitVersion", "AddDescriptionAsComments"),
        *("IncludeTypes", "ExcludeTypes", "DefaultImports"),
    ),
    fixed={"style": "servicestack", "request_methods": "true"},
)
EXISTING = (
    _CLASSES,
    # Nothing inside tells a file of declarations for sure.
    _CLASSES._replace(
        suffix=".d.ts", content=r"(?!)", fixed={**_CLASSES.fixed, "export_as_types": False}
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
    """What callers of the module can name, build, read and match."""
    name = f"{_style(options).__name__}_surface"
    found: Surface = importlib.import_module(name).surface(contract, options)
    return found


def _style(options: Options) -> ModuleType:
    return style_of(__name__, options.style, CHOICES["style"])
