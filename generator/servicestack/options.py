"""What every style `servicestack` reads of its target's options, and reads alike."""

import re
from typing import Protocol

from generator.ir import Contract
from generator.servicestack.header import facts_of_the_run
from generator.servicestack.modes import has_header


class Options(Protocol):
    """The options that all languages have; texts, empty or `auto` if not given."""

    @property
    def compat(self) -> str: ...
    @property
    def request_methods(self) -> str: ...
    @property
    def header(self) -> str: ...
    @property
    def date(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def add_service_stack_types(self) -> str: ...
    @property
    def add_response_status(self) -> str: ...
    @property
    def add_description_as_comments(self) -> str: ...
    @property
    def include_types(self) -> str: ...
    @property
    def exclude_types(self) -> str: ...
    @property
    def default_imports(self) -> str: ...


def header_facts(
    contract: Contract, options: Options, prefix: str
) -> tuple[tuple[str, str], ...] | None:
    """The rows above the options, such as ("BaseUrl", "https://…"), or None for no block at all.

    `prefix` is what keeps a line of the block from being an option.
    """
    if not has_header(contract, options.header):
        return None
    date = options.date if options.header == "full" else ""
    return facts_of_the_run(contract.base_url, prefix, date=date, version=options.version)


def imports_in(text: str) -> tuple[str, ...]:
    """The entries of DefaultImports: commas between them, but not inside braces."""
    return tuple(part.strip() for part in re.split(r",(?![^{]*\})", text) if part.strip())
