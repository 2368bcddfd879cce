"""Ruby: a module a contract, classes that read and write JSON, and a file that they share.

Small on purpose, so that it can be read at one go: it says no to dates, times and generic types.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from generator.ir import Contract
from generator.problems import Problem
from generator.render import Drawer
from generator.target import Draw, OutputFile
from polydto_ruby.judging import judged
from polydto_ruby.page import Page, page_of

PURPOSE = "Ruby classes that read and write JSON, standard library only"

_TEMPLATES = Path(__file__).parent / "templates"


class Options(NamedTuple):
    descriptions: bool = True


CHOICES: Mapping[str, tuple[str, ...]] = {}
HELP: Mapping[str, str] = {"descriptions": "Print descriptions as comments."}


def problems(contract: Contract, options: Options) -> Iterable[Problem]:
    """What Ruby, or this small target, cannot say."""
    return judged(contract)


def view(contract: Contract, options: Options) -> Page:
    """The module of the contract."""
    return page_of(contract, described=options.descriptions)


def files(contract: Contract, options: Options, draw: Draw) -> Iterator[OutputFile]:
    """`<contract>.rb`, and what it requires."""
    text = _drawer()("ruby/module.rb.jinja", view(contract, options))
    yield OutputFile(f"{contract.name}.rb", text)
    wire = (_TEMPLATES / "ruby/wire.rb").read_text(encoding="utf-8")
    yield OutputFile(f"{contract.name}/wire.rb", wire)


@cache
def _drawer() -> Drawer:
    """polydto's `draw` knows its own templates; this one looks into ours first."""
    return Drawer(_TEMPLATES)
