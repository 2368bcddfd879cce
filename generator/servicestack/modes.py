"""The choices of every style `servicestack` that depend on where a contract comes from."""

from generator.ir import Contract

SERVER = "servicestack"  # the origin of a contract that describes a running server


def is_exact(contract: Contract, compat: str) -> bool:
    """Whether to print what the server prints, also where it is wrong: `exact`, `safe`, `auto`."""
    return compat == "exact" or (compat != "safe" and contract.origin == SERVER)


def has_request_methods(contract: Contract, asked: str) -> bool:
    """Whether to print routes and return markers, as /types/ does and the metadata page does not.

    `asked` is `true`, `false` or `auto`.
    """
    return asked == "true" or (asked != "false" and contract.origin == SERVER)


def has_header(contract: Contract, asked: str) -> bool:
    """Whether to print the option block; `asked` is `auto`, `none`, `options` or `full`."""
    return asked in ("options", "full") or (asked == "auto" and contract.origin == SERVER)
