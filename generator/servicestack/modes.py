"""The choices of every style `servicestack` that depend on where a contract comes from."""

from generator.ir import Contract
from generator.problems import Problem

SERVER = "servicestack"  # the origin of a contract that describes a running server


VERBATIM = "verbatim"
# How a problem of such a place begins, in every language.
UNPARSED = "printed as the server does, which does not parse: "


def is_exact(contract: Contract, compat: str) -> bool:
    """Whether to print what the server prints, also where it is wrong.

    `compat` is `exact`, `verbatim`, `safe` or `auto`.
    """
    return compat in ("exact", VERBATIM) or (compat != "safe" and contract.origin == SERVER)


def is_verbatim(compat: str) -> bool:
    """Whether to print it also where it does not parse, as far as no text of a contract runs."""
    return compat == VERBATIM


def told_verbatim(problem: Problem) -> Problem:
    """A clash of names is what the server prints, too: with `verbatim` it stops nothing."""
    if problem.code != "name-collision":
        return problem
    hint = "this is what the server prints; 'compat: exact' refuses it"
    return problem._replace(code="lossy", hint=hint, warning=True)


def has_request_methods(contract: Contract, asked: str) -> bool:
    """Whether to print routes and return markers, as /types/ does and the metadata page does not.

    `asked` is `true`, `false` or `auto`.
    """
    return asked == "true" or (asked != "false" and contract.origin == SERVER)


def has_header(contract: Contract, asked: str) -> bool:
    """Whether to print the option block; `asked` is `auto`, `none`, `options` or `full`."""
    return asked in ("options", "full") or (asked == "auto" and contract.origin == SERVER)
