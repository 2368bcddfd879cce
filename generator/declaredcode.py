"""The code that a target prints for each declaration, for pages that show it.

Targets say which stretches of a file stand for one thing (`generator.pieces`), not for which. So a
contract is drawn twice, the second time with marks for descriptions: where a mark shows up, the
stretch belongs to the declaration that it was given to.
"""

import re
from collections.abc import Iterator

from generator.ir import Contract, Declaration, EnumType, Operation, Record
from generator.outputnames import Shown
from generator.pieces import parts_of
from generator.target import Draw


def code_of_declarations(contract: Contract, shown: Shown, draw: Draw) -> dict[str, str]:
    """The code of each declaration by its name, as the output prints it.

    A declaration is left out for which the output prints nothing that can be told apart, as one
    JSON document for all. The output must have no problem with the contract.
    """
    files = shown.target.files(contract, shown.options, draw)
    texts = [text for file in files for text in _stretches(file.drawn)]
    mark = "polydto"
    while any(mark in text for text in texts):
        mark += "x"
    names = {f"{mark}{at}": name for at, name in enumerate(contract.declarations)}
    marked = _marked(contract, {name: found for found, name in names.items()})
    files = shown.target.files(marked, shown.options, draw)
    traces = [text for file in files for text in _stretches(file.drawn)]
    if len(traces) != len(texts):
        return {}
    pattern = re.compile(f"({mark}[0-9]+)(type|member)")
    code: dict[str, list[str]] = {}
    for text, trace in zip(texts, traces, strict=True):
        found = pattern.findall(trace)
        # A class may repeat the descriptions of members that it inherits.
        owners = {own for own, kind in found if kind == "type"} or {own for own, _ in found}
        if len(owners) == 1:
            code.setdefault(names[owners.pop()], []).append(_trimmed(text))
    return {name: "\n\n".join(parts) for name, parts in code.items()}


def _stretches(drawn: str) -> Iterator[str]:
    """The pieces of a file; the whole of one that has none."""
    parts = parts_of(drawn) or []
    pieces = [part.text for part in parts if part.is_piece]
    yield from pieces or [drawn]


def _trimmed(text: str) -> str:
    lines = [line.rstrip() for line in text.strip("\n").split("\n")]
    return "\n".join(lines)


def _marked(contract: Contract, marks: dict[str, str]) -> Contract:
    """The contract with a mark for each description: of a declaration, and of its members."""

    def operation(made: Operation) -> Operation:
        request = declarations[made.name]
        assert isinstance(request, Record)
        return made._replace(request=request)

    declarations = {
        name: _described(declared, marks[name]) for name, declared in contract.declarations.items()
    }
    return contract._replace(
        operations=tuple(map(operation, contract.operations)),
        types=tuple(declarations[declared.name] for declared in contract.types),
        declarations=declarations,
    )


def _described(declared: Declaration, mark: str) -> Declaration:
    whole, part = f"{mark}type", f"{mark}member"
    if isinstance(declared, Record):
        fields = tuple(field._replace(doc=part) for field in declared.fields)
        shadowed = tuple((at, field._replace(doc=part)) for at, field in declared.shadowed)
        return declared._replace(doc=whole, fields=fields, shadowed=shadowed)
    if isinstance(declared, EnumType):
        members = tuple(member._replace(doc=part) for member in declared.members)
        return declared._replace(doc=whole, members=members)
    return declared._replace(doc=whole)
