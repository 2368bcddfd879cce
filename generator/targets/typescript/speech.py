"""How callers use TypeScript, and lines of their code: for surfaces, never for a file."""

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

# Interfaces are filled by literals, and told apart by their members alone.
LITERALS = Traits(
    "TypeScript",
    positional=False,
    named=True,
    names=Checked.COMPILER,
    types=Checked.COMPILER,
    exhaustive=Checked.COMPILER,
    nominal=False,
    literals=True,
    anything="unknown",
    null="null",
    absent="undefined",
)


def _build(symbol: Symbol, given: Sequence[Parameter], by_place: bool) -> str:
    members = ", ".join(few(map(_member, given))) or "…"
    return f"const {_value(symbol)}: {symbol.name} = {{ {members} }};"


def _make(symbol: Symbol, given: Sequence[Parameter], by_place: bool) -> str:
    members = ", ".join(few(map(_member, given)))
    return f"new {symbol.name}({{ {members} }})" if members else f"new {symbol.name}()"


def _member(given: Parameter) -> str:
    """A member with a variable of its name; a key that no declaration has, with a value."""
    return "'…': …" if given.name.startswith("[") else given.name


def _read(symbol: Symbol, read: Property) -> str:
    if read.name.startswith("["):
        return f"{_value(symbol)}['…']"
    return f"{_value(symbol)}.{read.name}"


def _case(symbol: Symbol, case: Case) -> str:
    if symbol.kind is Kind.UNION:
        tagged = f"{{ {symbol.value}: {case.value}, … }}"
        return f"const {_value(symbol)}: {symbol.name} = {tagged};"
    return f"{symbol.name}.{case.name}" if case.name else case.value


def _use(symbol: Symbol) -> str:
    return f"import {{ {symbol.name} }} from './{symbol.module}';"


def _match(symbol: Symbol) -> str:
    if symbol.kind is Kind.UNION:
        cases = " ".join(few(f"case {case.value}: …" for case in symbol.cases))
        return f"switch ({_value(symbol)}.{symbol.value}) {{ {cases} }}"
    cases = " ".join(few(f"case {_case(symbol, case)}: …" for case in symbol.cases))
    return f"switch ({_value(symbol)}) {{ {cases} }}"


def _value(symbol: Symbol) -> str:
    """A variable that holds one."""
    return f"{symbol.name[:1].lower()}{symbol.name[1:]}"


SPEECH = Speech(_build, _read, _case, _use, _match)
# Of classes, whose constructors take any of their members.
CLASSES = LITERALS._replace(anything="any", literals=False)
CLASS_SPEECH = SPEECH._replace(build=_make)
