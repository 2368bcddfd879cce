"""Which records nest without end, and whether numbers must keep their digits."""

from generator.closure import names_of
from generator.ir import (
    Contract,
    Extras,
    ListOf,
    MapOf,
    Nullable,
    Parameter,
    Primitive,
    Ref,
    SetOf,
    Type,
)

_EXACT = (Primitive.DECIMAL, Primitive.ANY)


def without_end(contract: Contract) -> set[str]:
    """The declarations whose values can be nested to any depth: they reach a cycle."""
    declared = contract.declarations
    # Library interfaces are declared nowhere.
    holds = {
        name: {other for other in names_of(item) if other in declared}
        for name, item in declared.items()
    }
    users: dict[str, list[str]] = {}
    for name, held in holds.items():
        for other in held:
            users.setdefault(other, []).append(name)
    ended = [name for name, held in holds.items() if not held]
    while ended:
        name = ended.pop()
        for user in users.get(name, ()):
            holds[user].discard(name)
            if not holds[user]:
                ended.append(user)
    return {name for name, held in holds.items() if held}


def is_exact(contract: Contract) -> bool:
    """Whether a fraction may have to keep digits that a float would lose."""
    return any(
        record.parameters
        or record.extras is Extras.KEEP
        or any(_holds_exact(field.type) for field in record.fields)
        for record in contract.records
    )


def _holds_exact(type_: Type) -> bool:
    match type_:
        case Primitive() | Parameter():
            return type_ in _EXACT
        case Nullable(inner) | ListOf(inner) | SetOf(inner) | MapOf(_, inner):
            return _holds_exact(inner)
        case Ref(_, arguments):
            return any(map(_holds_exact, arguments))
