"""PHP: DTO classes in ServiceStack's own style."""

import importlib
from collections.abc import Iterable, Mapping
from types import ModuleType
from typing import NamedTuple

from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, OutputFile

PURPOSE = "PHP 8.2 classes as ServiceStack prints them, for servicestack/client"


class Options(NamedTuple):
    style: str = "servicestack"
    request_methods: bool = False
    namespace: str = ""


CHOICES: Mapping[str, tuple[str, ...]] = {"style": ("servicestack",)}
HELP: Mapping[str, str] = {
    "style": "servicestack: one file, for the servicestack/client library.",
    "request_methods": "Add routes, #[Returns] and the methods that clients call.",
    "namespace": "The PHP namespace; 'dtos' by default.",
}


def problems(contract: Contract, options: Options) -> Iterable[Problem]:
    found: Iterable[Problem] = _style(options).problems(contract, options)
    return found


def view(contract: Contract, options: Options) -> object:
    found: object = _style(options).view(contract, options)
    return found


def files(contract: Contract, options: Options, draw: Draw) -> Iterable[OutputFile]:
    found: Iterable[OutputFile] = _style(options).files(contract, options, draw)
    return found


def _style(options: Options) -> ModuleType:
    # One run seldom needs every style, so none is imported before it is asked for.
    if options.style not in CHOICES["style"]:
        raise ValueError(f"no style is called {options.style!r}")
    return importlib.import_module(f"generator.targets.php.{options.style}")
