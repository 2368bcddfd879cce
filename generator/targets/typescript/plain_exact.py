"""Which types JSON.parse and JSON.stringify cannot carry: those that hold exact numbers."""

from functools import cache
from typing import assert_never

from generator.closure import names_in, names_of, reach
from generator.ir import (
    Answer,
    Contract,
    ListOf,
    MapOf,
    Nullable,
    Parameter,
    Primitive,
    Record,
    Ref,
    SetOf,
    Type,
)

_EXACT = frozenset((Primitive.INT64, Primitive.UINT64, Primitive.DECIMAL))


class Exactness:
    """The declared types that hold exact numbers, directly or through others."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        users: dict[str, list[str]] = {}
        waiting: list[str] = []
        for name, declared in contract.declarations.items():
            for used in names_of(declared):
                users.setdefault(used, []).append(name)
            if isinstance(declared, Record) and _holds_some(declared):
                waiting.append(name)
        self._exact = set(waiting)
        while waiting:
            for user in users.get(waiting.pop(), ()):
                if user not in self._exact:
                    self._exact.add(user)
                    waiting.append(user)

    def of(self, type_: Type) -> bool:
        """Does a value of this type need a codec?"""
        return _is_exact(type_) or not self._exact.isdisjoint(names_in(type_))

    def of_record(self, name: str) -> bool:
        """Does a value of this declaration need a codec?"""
        return name in self._exact

    def reached(self) -> set[str]:
        """The declarations that need a codec, and those that their codecs and answers' call."""
        named = set(self._exact)
        for operation in self._contract.operations:
            if not isinstance(operation.returns, Answer) and self.of(operation.returns):
                named.update(names_in(operation.returns))
        return reach(self._contract, named)


def _holds_some(record: Record) -> bool:
    return any(_is_exact(field.type) or field.number_as_string for field in record.fields) or (
        record.extends is not None and _is_exact(record.extends)
    )


@cache
def _is_exact(type_: Type) -> bool:
    """Does the type name an exact number? A key of a map stays the text that it is."""
    match type_:
        case Primitive():
            return type_ in _EXACT
        case Parameter():
            return False
        case ListOf(inner) | SetOf(inner) | Nullable(inner) | MapOf(_, inner):
            return _is_exact(inner)
        case Ref(_, arguments):
            return any(map(_is_exact, arguments))
        case _:
            assert_never(type_)
