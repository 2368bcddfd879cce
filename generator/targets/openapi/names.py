"""Names of components: of a declared type, and of a generic type with its arguments."""

from collections.abc import Callable
from typing import assert_never

from generator.ir import (
    Contract,
    Declaration,
    EnumType,
    ListOf,
    MapOf,
    Nullable,
    Parameter,
    Primitive,
    Ref,
    SetOf,
    Type,
    Union,
    Variant,
)

TARGET = "openapi"


class Names:
    """Each name depends on its own type alone: `PageOfSession`, `PairOfStringAndListOfInt32`.

    `own` gives the name of a declared type where it is not `own_name`. Only a request whose name is
    spelled as that of a type is called by its own name: the other one is its operationId, and those
    are names of another sort.
    """

    def __init__(self, contract: Contract, own: Callable[[Declaration], str] | None = None) -> None:
        self._declarations = contract.declarations
        self._own = own or own_name
        self._words: dict[Type, str] = {}
        spelled = [op.request for op in contract.operations if op.request.spellings]
        taken = {self._own(made) for made in contract.types} if spelled else set()
        self._requests = {made.name for made in spelled if self._own(made) in taken}

    def of(self, type_: Type) -> str:
        """The component of a reference, or the word that stands for another type within a name."""
        found = self._words.get(type_)
        if found is None:
            found = self._words[type_] = self._word(type_)
        return found

    def _word(self, type_: Type) -> str:
        match type_:
            case Primitive():
                return type_.value.capitalize()
            case ListOf(item):
                return f"ListOf{self.of(item)}"
            case SetOf(item):
                return f"SetOf{self.of(item)}"
            case MapOf(key, value):
                return f"MapOf{self.of(key)}And{self.of(value)}"
            case Nullable(inner):
                return f"Nullable{self.of(inner)}"
            case Ref(name, arguments):
                own = name if name in self._requests else self._own(self._declarations[name])
                if not arguments:
                    return own
                return f"{own}Of{'And'.join(map(self.of, arguments))}"
            case Parameter(name):
                return name
            case _:
                assert_never(type_)

    def known_members(self, enum: EnumType) -> str:
        """The component with the members that the contract knows of an open enum."""
        return f"Known{self._own(enum)}"

    def variant(self, union: Union, variant: Variant) -> str:
        """The component of a record with the discriminator that it has within a union."""
        return f"{self._own(self._declarations[variant.record])}As{self._own(union)}"


def own_name(declared: Declaration) -> str:
    """The name of a declared type, or what the author wants to see in its place."""
    if declared.spellings:
        return dict(declared.spellings).get(TARGET, declared.name)
    return declared.name
