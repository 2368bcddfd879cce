"""Python dataclasses: for the standard library alone, or as ServiceStack prints them."""

import importlib
from collections.abc import Iterable, Mapping
from types import ModuleType
from typing import TYPE_CHECKING, Any

from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, Existing, OutputFile, style_of
from generator.tuples import NamedTuple

if TYPE_CHECKING:  # only a comparison of contracts needs it
    from generator.surface import Surface

PURPOSE = "Python 3.11 dataclasses, standard library only; or for the package servicestack"


class Options(NamedTuple):
    style: str = "dataclass"
    absent: str = "none"
    validate: bool = False
    compat: str = "auto"
    request_methods: str = "auto"
    header: str = "auto"
    date: str = ""
    version: str = ""
    global_namespace: str = ""
    add_service_stack_types: str = "auto"
    add_response_status: str = "auto"
    add_implicit_version: str = ""
    add_description_as_comments: str = "auto"
    include_types: str = ""
    exclude_types: str = ""
    default_imports: str = ""
    data_class: str = ""
    data_class_json: str = ""


_SWITCH = ("auto", "true", "false")
CHOICES: Mapping[str, tuple[str, ...]] = {
    "style": ("dataclass", "servicestack"),
    "absent": ("none", "unset"),
    "compat": ("auto", "exact", "safe", "verbatim"),
    "request_methods": _SWITCH,
    "header": ("auto", "options", "none", "full"),
    "add_service_stack_types": _SWITCH,
    "add_response_status": _SWITCH,
    "add_description_as_comments": _SWITCH,
}
HELP: Mapping[str, str] = {
    "style": "dataclass: slots, keyword-only, with codecs; servicestack: as ServiceStack's server.",
    "absent": "none: an absent key is None; unset: it is UNSET, so that null can be told apart.",
    "validate": "Give each class a validate() that lists the constraints its values break.",
    "compat": "servicestack: exact prints what the server prints, safe what works, verbatim what"
    " the server prints also where it does not parse.",
    "request_methods": "servicestack: add routes and return markers.",
    "header": "servicestack: the option block; full has a date and a version. auto: options for an"
    " imported service, else none.",
    "date": "servicestack: the text of the header's Date.",
    "version": "servicestack: the text of the header's Version.",
    "global_namespace": "servicestack: a comment '# module …'.",
    "add_service_stack_types": "servicestack: print types of ServiceStack's own namespaces.",
    "add_response_status": "servicestack: add response_status to responses that lack it.",
    "add_implicit_version": "servicestack: the number of a field 'version' in every request.",
    "add_description_as_comments": "servicestack: print descriptions as docstrings.",
    "include_types": "servicestack: only these: Name, Name.*, *.Name, Space/*, {Tag}.",
    "exclude_types": "servicestack: without these names; 'types', 'services'.",
    "default_imports": "servicestack: other imports: module, module:name/name, module:*.",
    "data_class": "servicestack: the arguments of @dataclass.",
    "data_class_json": "servicestack: the arguments of @dataclass_json.",
}


EXISTING = (
    Existing(
        suffix=".py",
        content=r'\s*""" Options:',
        opening='""" Options:',
        closing='"""',
        mark="#",
        options=(
            *("GlobalNamespace", "AddServiceStackTypes", "AddResponseStatus"),
            *("AddImplicitVersion", "AddDescriptionAsComments", "IncludeTypes", "ExcludeTypes"),
            *("DefaultImports", "DataClass", "DataClassJson"),
        ),
        fixed={"style": "servicestack", "request_methods": "true"},
    ),
)


def problems(contract: Contract, options: Any) -> Iterable[Problem]:
    found: Iterable[Problem] = _style(options).problems(contract, options)
    return found


def view(contract: Contract, options: Any) -> object:
    found: object = _style(options).view(contract, options)
    return found


def files(contract: Contract, options: Any, draw: Draw) -> Iterable[OutputFile]:
    found: Iterable[OutputFile] = _style(options).files(contract, options, draw)
    return found


def surface(contract: Contract, options: Any) -> "Surface":
    """What callers of the module can name, build, read and match."""
    name = f"{_style(options).__name__}_surface"
    found: Surface = importlib.import_module(name).surface(contract, options)
    return found


def _style(options: Any) -> ModuleType:
    return style_of(__name__, options.style, CHOICES["style"])
