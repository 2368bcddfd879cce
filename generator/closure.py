"""Which declarations a set of types reaches: through fields, bases, variants and arguments."""

from collections.abc import Callable, Iterable, Iterator
from typing import assert_never

from generator.ir import (
    Answer,
    Contract,
    Declaration,
    EnumType,
    ListOf,
    MapOf,
    Nullable,
    Operation,
    Parameter,
    Primitive,
    Record,
    Ref,
    SetOf,
    Type,
    Union,
)

# A union of classes is made anew each time that `isinstance` is asked with one.
_LEAVES, _LISTS = (Primitive, Parameter), (ListOf, SetOf)


def names_in(type_: Type) -> list[str]:
    """The declared names that a type expression mentions, left to right."""
    found: list[str] = []
    _collect(type_, found)
    return found


def _collect(type_: Type, found: list[str]) -> None:
    # A list that grows, and no generators: each of them would hand on what those inside it give.
    while not isinstance(type_, _LEAVES):
        if isinstance(type_, Nullable):
            type_ = type_.inner
        elif isinstance(type_, _LISTS):
            type_ = type_.item
        elif isinstance(type_, MapOf):
            _collect(type_.key, found)
            type_ = type_.value
        elif isinstance(type_, Ref):
            found.append(type_.name)
            for argument in type_.arguments:
                _collect(argument, found)
            return
        else:
            assert_never(type_)


def names_of(declaration: Declaration) -> list[str]:
    """The declared names that a declaration mentions itself."""
    found: list[str] = []
    match declaration:
        case Record():
            if declaration.extends is not None:
                _collect(declaration.extends, found)
            for interface in declaration.implements or ():
                _collect(interface, found)
            for field in declaration.fields:
                type_ = field.type
                if type_.__class__ is not Primitive:
                    _collect(type_, found)
        case EnumType():
            pass
        case Union():
            found += [variant.record for variant in declaration.variants]
        case _:
            assert_never(declaration)
    return found


def reach(contract: Contract, names: Iterable[str]) -> set[str]:
    """`names`, and all that they mention, directly or not. Library interfaces are left out."""
    declarations = contract.declarations

    def onward(name: str) -> Iterable[str] | None:
        return names_of(declarations[name]) if name in declarations else None

    return followed(names, onward)


def followed(starts: Iterable[str], onward: Callable[[str], Iterable[str] | None]) -> set[str]:
    """`starts`, and all that `onward` leads to from there; what it gives None for is left out."""
    found: set[str] = set()
    waiting = list(starts)
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        further = onward(name)
        if further is not None:
            found.add(name)
            waiting.extend(further)
    return found


def answered(operation: Operation) -> Iterator[str]:
    """The declared names that an operation's answers mention."""
    if not isinstance(operation.returns, Answer):
        yield from names_in(operation.returns)
    for error in operation.errors:
        if error.type is not None:
            yield from names_in(error.type)


def with_openness(
    contract: Contract, undecided: set[str], opened: frozenset[str] | None = None
) -> Contract:
    """Settles `open` of the `undecided` enums: open unless requests alone carry them.

    A server may answer with a member that this contract does not know yet; a client cannot. Of a
    part of a contract, the whole has settled which are `opened`.
    """
    if not undecided:
        return contract
    if opened is None:
        asked = reach(contract, (operation.name for operation in contract.operations))
        told = reach(contract, (name for op in contract.operations for name in answered(op)))
        opened = frozenset(name for name in undecided if name in told or name not in asked)
    settled = {
        declared.name: declared._replace(open=declared.name in opened)
        for declared in contract.types
        if isinstance(declared, EnumType) and declared.name in undecided
    }
    return contract._replace(
        types=tuple(settled.get(declared.name, declared) for declared in contract.types),
        declarations={**contract.declarations, **settled},
    )


def within_reach(contract: Contract, own: set[str]) -> Contract:
    """Without the imported types that the contract's `own` ones and its operations do not reach."""
    if len(own) == len(contract.types):
        return contract
    kept = reach(contract, [*own, *(op.name for op in contract.operations)])
    kept |= reach(contract, (name for op in contract.operations for name in answered(op)))
    return contract._replace(
        types=tuple(declared for declared in contract.types if declared.name in kept),
        declarations={
            name: declared for name, declared in contract.declarations.items() if name in kept
        },
    )
