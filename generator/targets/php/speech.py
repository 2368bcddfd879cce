"""How callers use PHP, and lines of their code: for surfaces, never for a file."""

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

# Of callers that declare strict_types; PHP turns scalars into one another for others.
TRAITS = Traits(
    "PHP",
    positional=True,
    named=True,
    names=Checked.RUN_TIME,
    types=Checked.RUN_TIME,
    exhaustive=Checked.RUN_TIME,
    extra_dropped=True,
    anything="mixed",
    fits=frozenset((("int", "float"), ("numeric-string", "string"))),
    null="null",
    absent="Wire\\Absent",
)


def _build(symbol: Symbol, given: Sequence[Parameter], by_place: bool) -> str:
    shown = (f"${one.name}" if by_place else f"{one.name}: ${one.name}" for one in given)
    return f"new {symbol.name}({', '.join(few(shown))})"


def _read(symbol: Symbol, read: Property) -> str:
    return f"{_value(symbol)}->{read.name}"


def _case(symbol: Symbol, case: Case) -> str:
    return f"new {case.name}(…)" if symbol.kind is Kind.UNION else f"{symbol.name}::{case.name}"


def _use(symbol: Symbol) -> str:
    return f"use {symbol.module}\\{symbol.name};" if symbol.module else symbol.name


def _match(symbol: Symbol) -> str:
    value = _value(symbol)
    if symbol.kind is Kind.UNION:
        cases = (f"{value} instanceof {case.name} => …" for case in symbol.cases)
        return f"match (true) {{ {', '.join(few(cases))} }}"
    cases = (f"{symbol.name}::{case.name} => …" for case in symbol.cases)
    return f"match ({value}) {{ {', '.join(few(cases))} }}"


def _value(symbol: Symbol) -> str:
    """A variable that holds one."""
    return f"${symbol.name[:1].lower()}{symbol.name[1:]}"


SPEECH = Speech(_build, _read, _case, _use, _match)
