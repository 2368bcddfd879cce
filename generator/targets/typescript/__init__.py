"""TypeScript: one module a contract, without dependencies."""

import importlib
from collections.abc import Iterable, Mapping
from types import ModuleType
from typing import NamedTuple

from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, OutputFile

PURPOSE = "TypeScript 5 interfaces, with codecs where JSON.parse would lose digits"


class Options(NamedTuple):
    style: str = "plain"
    enums: str = "const"
    dates: str = "plain"
    validate: bool = False


CHOICES: Mapping[str, tuple[str, ...]] = {
    "style": ("plain",),
    "enums": ("const", "union"),
    "dates": ("plain", "branded"),
}
HELP: Mapping[str, str] = {
    "style": "plain: interfaces and nothing to install.",
    "enums": "const: an object of the members and a type; union: a type alone.",
    "dates": "plain: dates, times and durations are strings; branded: DateText and so on.",
    "validate": "Give every type a codec that checks what it reads, not only those that need one.",
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
    return importlib.import_module(f"generator.targets.typescript.{options.style}")
