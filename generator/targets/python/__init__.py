"""Python dataclasses that need nothing but the standard library."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, OutputFile
from generator.targets.python.names import module_name, name_problems
from generator.targets.python.views import module_view

PURPOSE = "Python 3.11 dataclasses, standard library only"


class Options(NamedTuple):
    style: str = "dataclass"
    absent: str = "none"
    validate: bool = False


CHOICES: Mapping[str, tuple[str, ...]] = {"style": ("dataclass",), "absent": ("none", "unset")}
HELP: Mapping[str, str] = {
    "style": "dataclass: slots, keyword-only, with codecs.",
    "absent": "none: an absent key is None; unset: it is UNSET, so that null can be told apart.",
    "validate": "Give each class a validate() that lists the constraints its values break.",
}


def problems(contract: Contract, options: Any) -> Iterable[Problem]:
    """Names that clash, or that Python does not take."""
    return name_problems(contract)


def view(contract: Contract, options: Any) -> object:
    """The module's view."""
    return module_view(contract, options)


def files(contract: Contract, options: Any, draw: Draw) -> Iterable[OutputFile]:
    """One module a contract."""
    text = draw("python/module.py.jinja", module_view(contract, options))
    yield OutputFile(f"{module_name(contract)}.py", text)
