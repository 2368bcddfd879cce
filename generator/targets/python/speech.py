"""How callers use Python, and lines of their code: for surfaces, never for a file."""

import re
from collections.abc import Sequence

from generator.surface import (
    Case,
    Checked,
    Kind,
    Parameter,
    Property,
    Speech,
    Symbol,
    Traits,
    few,
)

# mypy and its like are run by many and not by all; what a name is, the interpreter asks.
KEYWORD_ONLY = Traits(
    "Python",
    positional=False,
    named=True,
    names=Checked.RUN_TIME,
    types=Checked.CHECKER,
    exhaustive=Checked.CHECKER,
    anything="_t.Any",
    fits=frozenset((("int", "float"), ("bool", "int"))),
    null="None",
    absent="Unset",
)
POSITIONAL = KEYWORD_ONLY._replace(positional=True, anything="Any", absent="")


def _build(symbol: Symbol, given: Sequence[Parameter], by_place: bool) -> str:
    names = (one.name if by_place else f"{one.name}={one.name}" for one in given)
    return f"{symbol.name}({', '.join(few(names))})"


def _read(symbol: Symbol, read: Property) -> str:
    return f"{_value(symbol)}.{read.name}"


def _case(symbol: Symbol, case: Case) -> str:
    if symbol.kind is Kind.UNION:
        return f"{_value(symbol)}: {symbol.name} = {case.name}(…)"
    return f"{symbol.name}.{case.name}"


def _use(symbol: Symbol) -> str:
    return f"from {symbol.module} import {symbol.name}"


def _match(symbol: Symbol) -> str:
    shown = (
        f"{case.name}()" if symbol.kind is Kind.UNION else _case(symbol, case)
        for case in symbol.cases
    )
    cases = "; ".join(few(f"case {case}: …" for case in shown))
    return f"match {_value(symbol)}: {cases}"


_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


def _value(symbol: Symbol) -> str:
    """A variable that holds one."""
    return _CAPITAL.sub("_", symbol.name).lower()


SPEECH = Speech(_build, _read, _case, _use, _match)
