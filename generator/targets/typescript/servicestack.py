"""Style servicestack: one module of DTOs as ServiceStack's own TypeScript generator prints them.

The classes are made for the package @servicestack/client of npm; the file imports nothing.
"""

from collections.abc import Iterable, Iterator

from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, OutputFile
from generator.targets.typescript.servicestack_settings import TypeScriptOptions
from generator.targets.typescript.servicestack_view import PageView, page_of


def problems(contract: Contract, options: TypeScriptOptions) -> Iterable[Problem]:
    """Names and options that do not fit, and what ServiceStack's text gets wrong."""
    from generator.targets.typescript.servicestack_problems import problems_of

    return problems_of(contract, options)


def view(contract: Contract, options: TypeScriptOptions) -> PageView:
    """The one page of a contract."""
    return page_of(contract, options).view


def files(contract: Contract, options: TypeScriptOptions, draw: Draw) -> Iterator[OutputFile]:
    """`<name>.ts`, or `<name>.d.ts` for declarations alone."""
    text = draw("typescript/servicestack/dtos.ts.jinja", view(contract, options))
    ending = "ts" if options.export_as_types else "d.ts"
    yield OutputFile(f"{contract.name}.{ending}", text)
