"""The code that a target prints for each declaration, for pages that show it.

Targets say which stretches of a file stand for one thing (`generator.pieces`), not for which. So a
contract is drawn twice, the second time with marks for descriptions: where a mark shows up, the
stretch belongs to the declaration that it was given to. What shows none is drawn once more, with a
member more, whose name is the mark.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from generator.ir import (
    Contract,
    Declaration,
    EnumType,
    Field,
    Member,
    Operation,
    Primitive,
    Record,
    Union,
)
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
    left: list[int] = []
    for at, (text, trace) in enumerate(zip(texts, traces, strict=True)):
        found = pattern.findall(trace)
        # A class may repeat the descriptions of members that it inherits.
        owners = {own for own, kind in found if kind == "type"} or {own for own, _ in found}
        if len(owners) == 1:
            code.setdefault(names[owners.pop()], []).append(_trimmed(text))
        else:
            left.append(at)
    silent = [name for name in contract.declarations if name not in code]
    for at, name in _with_more(contract, shown, draw, silent, mark, len(texts)):
        if at in left:
            code.setdefault(name, []).append(_trimmed(texts[at]))
    return {name: "\n\n".join(parts) for name, parts in code.items()}


def _with_more(
    contract: Contract, shown: Shown, draw: Draw, names: Sequence[str], mark: str, count: int
) -> Iterator[tuple[int, str]]:
    """The stretches that change when each of these declarations has a member more, and whose each
    is. There are to be as many stretches as before."""
    known = {f"{mark}{_letters(at)}end": name for at, name in enumerate(names)}
    more = {name: word for word, name in known.items()}
    changed = _changed(
        contract, lambda made: _longer(made, more[made.name]) if made.name in more else made
    )
    if changed == contract:
        return
    files = shown.target.files(changed, shown.options, draw)
    traces = [text for file in files for text in _stretches(file.drawn)]
    if len(traces) != count:
        return
    pattern = re.compile(f"{mark}[a-j]+end", re.IGNORECASE)
    for at, trace in enumerate(traces):
        owners = {word.lower() for word in pattern.findall(trace)}
        if len(owners) == 1:
            yield at, known[owners.pop()]


def _letters(number: int) -> str:
    """A number as part of one word, however names are made of words."""
    return str(number).translate({ord("0") + digit: ord("a") + digit for digit in range(10)})


def _longer(declared: Declaration, word: str) -> Declaration:
    match declared:
        case Record():
            field = Field(word, Primitive.STRING, required=False)
            return declared._replace(fields=(*declared.fields, field))
        case EnumType():
            wire: int | str = word
            if declared.integer:
                wire = 1 + max((int(one.wire) for one in declared.members), default=0)
            return declared._replace(members=(*declared.members, Member(word, wire)))
        case Union():
            return declared


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
    return _changed(contract, lambda declared: _described(declared, marks[declared.name]))


def _changed(contract: Contract, change: Callable[[Declaration], Declaration]) -> Contract:
    """The contract with each declaration as `change` gives it."""

    def operation(made: Operation) -> Operation:
        request = declarations[made.name]
        assert isinstance(request, Record)
        return made._replace(request=request)

    declarations = {name: change(made) for name, made in contract.declarations.items()}
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
