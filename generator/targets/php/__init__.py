"""PHP: DTO classes, in ServiceStack's own style or with nothing but PHP."""

import importlib
from collections.abc import Iterable, Mapping
from types import ModuleType
from typing import NamedTuple

from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, OutputFile

PURPOSE = "PHP 8.2 classes, as ServiceStack prints them or on their own"


class Options(NamedTuple):
    style: str = "servicestack"
    request_methods: bool = False
    namespace: str = ""
    validate: bool = False


CHOICES: Mapping[str, tuple[str, ...]] = {"style": ("servicestack", "plain")}
HELP: Mapping[str, str] = {
    "style": "servicestack: one file, for the servicestack/client library; plain: a Composer"
    " package with a class a file, which needs no library.",
    "request_methods": "Style servicestack only: routes, #[Returns] and the methods that clients"
    " call. Constants have them in style plain.",
    "namespace": "The PHP namespace; by default 'dtos', or in style plain the contract's name.",
    "validate": "Style plain only: give each class a validate() that lists the constraints that its"
    " values break.",
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
