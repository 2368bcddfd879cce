"""Names for the types of a service in a contract."""

import re

from generator.declarations import is_free_name
from generator.importers.servicestack_enums import members_of
from generator.library import INTERFACES
from generator.naming import with_hash
from generator.servicestack.service import MetaType, Service
from generator.tuples import NamedTuple

# Interfaces of the client library, which no contract declares.
_MARKERS = frozenset(
    (
        *(f"{name}`{count}" if count else name for name, count in INTERFACES.items()),
        *("IReturn`1", "IReturnVoid"),
    )
)

Key = tuple[str, str]


class Names(NamedTuple):
    """`named` are the types that the contract declares, each by its key with its name there.

    `opaque` are those that it cannot, each with its place in the document's list.
    """

    named: dict[Key, tuple[str, MetaType]]
    opaque: tuple[tuple[int, MetaType], ...]
    lost: tuple[str, ...]


def names_of(service: Service) -> Names:
    """Each type gets its own name, in the document's order.

    Where another type has it already, the count of its parameters or the last word of its
    namespace is added.
    """
    taken: set[str] = set()
    named: dict[Key, tuple[str, MetaType]] = {}
    opaque: list[tuple[int, MetaType]] = []
    lost: list[str] = []
    listed = {made.key for made in service.types}
    for position, made in enumerate(service.declared):
        if made.key in listed and _stays_opaque(made):
            opaque.append((position, made))
            continue
        name = next((text for text in _tries(made) if text not in taken and is_free_name(text)), "")
        if not name:
            lost.append(f"{made.namespace}.{made.name}: its name is taken; left out")
            continue
        taken.add(name)
        named[made.key] = (name, made)
    return Names(named, tuple(opaque), tuple(lost))


def _tries(made: MetaType) -> list[str]:
    fit = re.sub(r"\W", "_", made.bare_name, flags=re.ASCII)
    if not (fit.isascii() and fit[:1].isalpha()):
        fit = f"Type{fit}"
    count = str(len(made.parameters)) if made.parameters else ""
    word = made.namespace.rpartition(".")[2]
    spaced = re.sub(r"\W", "_", word[:1].upper() + word[1:], flags=re.ASCII)
    short = with_hash(fit[:160], fit)  # where all are too long
    return [fit, f"{fit}{count}", f"{spaced}{fit}", f"{spaced}{fit}{count}", f"{fit}_", short]


def _stays_opaque(made: MetaType) -> bool:
    if made.name in _MARKERS:
        return True
    if made.enum:
        return not members_of(made)
    return not all(map(is_free_name, made.parameters))
