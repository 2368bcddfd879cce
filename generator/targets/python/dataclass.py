"""Style dataclass: one module that needs nothing but the standard library."""

from collections.abc import Iterable, Iterator
from typing import Any

from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, OutputFile
from generator.targets.python.names import module_name, name_problems
from generator.targets.python.records import RecordView
from generator.targets.python.views import module_view


def problems(contract: Contract, options: Any) -> Iterable[Problem]:
    """Names that clash, or that Python does not take."""
    return name_problems(contract)


def view(contract: Contract, options: Any) -> object:
    """The module's view."""
    return module_view(contract, options)


def files(contract: Contract, options: Any, draw: Draw) -> Iterable[OutputFile]:
    """One module a contract."""
    page = module_view(contract, options)
    # Views of large contracts take more memory than the text; each goes once it is printed.
    if page.records:
        page = page._replace(records=_given(list(page.records)))
    text = draw("python/module.py.jinja", page)
    yield OutputFile(f"{module_name(contract)}.py", text)


def _given(records: list[RecordView]) -> Iterator[RecordView]:
    records.reverse()
    while records:
        yield records.pop()
