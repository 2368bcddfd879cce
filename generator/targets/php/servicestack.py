"""Style servicestack: one file of DTOs as ServiceStack's own PHP generator prints them.

Without request methods it is the text of a service's metadata page, with them that of /types/php.
The classes need the Composer package servicestack/client.
"""

from collections.abc import Iterable, Iterator

from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, OutputFile
from generator.targets.php.servicestack_settings import Options
from generator.targets.php.servicestack_view import PageView


def problems(contract: Contract, options: Options) -> Iterable[Problem]:
    """Names that PHP or the client library has taken, and what its run time loses."""
    from generator.targets.php.servicestack_problems import problems_of

    return problems_of(contract, options)


def view(contract: Contract, options: Options) -> PageView:
    """The one page of a contract."""
    from generator.servicestack.from_contract import service_of
    from generator.targets.php.servicestack_printer import page_view
    from generator.targets.php.servicestack_settings import (
        option_header,
        printed_service,
        settings_of,
    )
    from generator.targets.php.servicestack_spelling import spellings_of

    service = service_of(contract)
    settings = settings_of(contract, service, options)
    return page_view(
        printed_service(service, options, settings),
        settings,
        option_header(contract, service, options, settings),
        spellings_of(contract),
    )


def files(contract: Contract, options: Options, draw: Draw) -> Iterator[OutputFile]:
    """`<name of the contract>.php`."""
    page = view(contract, options)
    yield OutputFile(f"{contract.name}.php", draw("php/servicestack/dtos.php.jinja", page))
