"""What a target is, and how one is found by name."""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import ModuleType
from typing import Any, Protocol, cast

from generator import targets
from generator.ir import Contract
from generator.pieces import unmarked
from generator.problems import Problem
from generator.tuples import NamedTuple


class OutputFile(NamedTuple):
    """A file to be written. `path` is relative to the output's folder, separated by '/'; `drawn`
    is the text, which may have the marks of generator.pieces."""

    path: str
    drawn: str

    @property
    def text(self) -> str:
        """The text as it is written."""
        return unmarked(self.drawn)


class Existing(NamedTuple):
    """A kind of file that begins with a block of the options that made it.

    The block stands between the lines `opening` and `closing`; a row of it that begins with `mark`
    is switched off. `options` are the names of its rows: those of the target's options in Pascal
    case. `fixed` are options that such files have anyway. A file is known by the end of its name,
    or else by a pattern that fits its beginning.
    """

    suffix: str
    content: str
    opening: str
    closing: str
    mark: str
    options: tuple[str, ...]
    fixed: Mapping[str, bool | str]


Draw = Callable[[str, object], str]  # (template, view) -> text


class Target(Protocol):
    """What a target package provides. All of it is plain functions over immutable values.

    `Options` is a NamedTuple whose fields are the target's options, each with a default that is a
    bool or a str; an option named `request_methods` is written `requestMethods` in polydto.yaml.
    `CHOICES` lists the allowed texts of an option, `HELP` has a sentence for each option. A target
    that draws with packages of an extra of its own name lists their modules in `NEEDS`. One that
    prints a block of its options lists in `EXISTING` the kinds of files that `polydto update` can
    read them from; their `header: options` gives that block.
    `SHOWS` is the name of an option that lists outputs whose code the files show: see
    generator.outputnames. `PLACES` is that of an option, a text, with which the files say at which
    lines of the contract things are declared.
    A function `surface(contract, options)` says what callers see of code of `contract.declared`;
    `declarations` may have more, to be looked up: see generator.surface.
    """

    Options: Any
    CHOICES: Mapping[str, tuple[str, ...]]
    HELP: Mapping[str, str]
    PURPOSE: str

    def problems(self, contract: Contract, options: Any) -> Iterable[Problem]:
        """What this target cannot say, or can say only in a way that the author should know."""
        ...

    def view(self, contract: Contract, options: Any) -> object:
        """What the templates print: named tuples whose every printed field is Code."""
        ...

    def files(self, contract: Contract, options: Any, draw: Draw) -> Iterable[OutputFile]:
        """The files of one contract. Called only if `problems` found no error.

        Raises DrawingError where a tool that is not ours failed; the other outputs go on.
        """
        ...


def style_of(package: str, style: str, known: Iterable[str]) -> ModuleType:
    """The module of a target's package that draws one of its styles, called as that is.

    One run seldom needs every style, so none is imported before it is asked for. Raises ValueError
    for a style that is not `known`.
    """
    if style not in known:
        raise ValueError(f"no style is called {style!r}")
    return importlib.import_module(f"{package}.{style}")


@cache
def target_names() -> tuple[str, ...]:
    """The targets of this distribution, by looking at the folder once: no list can go stale."""
    packages = (module.name for module in pkgutil.iter_modules(targets.__path__) if module.ispkg)
    return tuple(sorted(packages))


def outside_target_names() -> list[str]:
    """The targets of other distributions (entry-point group `polydto.targets`)."""
    from importlib.metadata import entry_points  # 40 ms, so only when it is asked for

    return sorted(point.name for point in entry_points(group="polydto.targets"))


def find_target(name: str) -> Target | None:
    """The target called `name`, or None. Imports that target and no other."""
    # A spec finder would import the package's parents again; the folder says the same.
    if name.isidentifier() and name in target_names():
        return cast(Target, importlib.import_module(f"generator.targets.{name}"))
    from importlib.metadata import entry_points

    for point in entry_points(group="polydto.targets", name=name):
        return cast(Target, point.load())
    return None


@cache
def is_target(name: str) -> bool:
    """Whether a target is called `name`. Kept, since every field may name targets."""
    return name in target_names() or find_target(name) is not None
