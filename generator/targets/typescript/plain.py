"""Style plain: interfaces that JSON.parse fills, and codecs where it would lose digits."""

from collections.abc import Iterable
from typing import Any

from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, OutputFile


def problems(contract: Contract, options: Any) -> Iterable[Problem]:
    """Names that clash or that TypeScript does not take, and what it cannot say."""
    from generator.targets.typescript.plain_problems import problems_of

    return problems_of(contract)


def view(contract: Contract, options: Any) -> object:
    """The module's view."""
    from generator.targets.typescript.plain_views import module_view

    return module_view(contract, options)


def files(contract: Contract, options: Any, draw: Draw) -> Iterable[OutputFile]:
    """One module a contract."""
    text = draw("typescript/plain/module.ts.jinja", view(contract, options))
    yield OutputFile(f"{contract.name}.ts", text)
