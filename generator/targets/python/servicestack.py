"""Style servicestack: one module of DTOs as ServiceStack's own Python generator prints them.

The module needs the package `servicestack` of PyPI.
"""

from collections.abc import Iterable, Iterator

from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, OutputFile
from generator.targets.python.servicestack_page import Options, page_view
from generator.targets.python.servicestack_view import PageView


def problems(contract: Contract, options: Options) -> Iterable[Problem]:
    """Names that Python does not take, and what ServiceStack's text or library gets wrong."""
    from generator.targets.python.servicestack_problems import problems_of

    return problems_of(contract, options)


def view(contract: Contract, options: Options) -> PageView:
    """The one page of a contract."""
    return page_view(contract, options)


def files(contract: Contract, options: Options, draw: Draw) -> Iterator[OutputFile]:
    """`<name of the contract>_dtos.py`, with `_` for each `-` so that it can be imported."""
    page = page_view(contract, options)
    text = draw("python/servicestack/dtos.py.jinja", page)
    yield OutputFile(f"{contract.name.replace('-', '_')}_dtos.py", text)
