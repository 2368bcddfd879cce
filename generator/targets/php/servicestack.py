"""Style servicestack: one file of DTOs as ServiceStack's own PHP generator prints them.

Without request methods it is the text of a service's metadata page, with them that of /types/php.
The classes need the Composer package servicestack/client.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol

from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, OutputFile
from generator.targets.php.servicestack_view import PageView

_NAMESPACE = "dtos"


class Options(Protocol):
    """What this style reads of the target's options."""

    @property
    def request_methods(self) -> bool: ...

    @property
    def namespace(self) -> str: ...


def problems(contract: Contract, options: Options) -> Iterable[Problem]:
    """Names that PHP or the client library has taken, and what its run time loses."""
    from generator.targets.php.servicestack_problems import problems_of

    return problems_of(contract, options.namespace, request_methods=options.request_methods)


def view(contract: Contract, options: Options) -> PageView:
    """The one page of a contract."""
    from generator.targets.php.servicestack_metadata import service_of
    from generator.targets.php.servicestack_printer import page_view

    return page_view(
        service_of(contract),
        options.namespace or _NAMESPACE,
        request_methods=options.request_methods,
    )


def files(contract: Contract, options: Options, draw: Draw) -> Iterator[OutputFile]:
    """`<name of the contract>.php`."""
    page = view(contract, options)
    yield OutputFile(f"{contract.name}.php", draw("php/servicestack/dtos.php.jinja", page))
