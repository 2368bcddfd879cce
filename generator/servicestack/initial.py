"""Which properties start as an empty list or dictionary."""

from typing import Literal

from generator.servicestack.dotnet import LISTS, MAPS
from generator.servicestack.service import MetaType, Property

Start = Literal["list", "map"]

# Interfaces of .NET have no instances, so ServiceStack makes none.
_CONCRETE_LISTS = frozenset(name for name in LISTS if not (name[0] == "I" and name[1].isupper()))
_CONCRETE_MAPS = frozenset(name for name in MAPS if not (name[0] == "I" and name[1].isupper()))
_QUERIES = frozenset(("QueryDb`1", "QueryDb`2", "QueryData`1", "QueryData`2"))
_CRUD = frozenset(("ICreateDb`1", "IUpdateDb`1", "IPatchDb`1", "IDeleteDb`1", "ISaveDb`1"))


def starts_as(property_: Property) -> Start | None:
    """Of its type alone: a collection that can be made. Bytes are an array to ServiceStack."""
    name = property_.type.name
    if name.endswith("[]") or name in _CONCRETE_LISTS:
        return "list"
    return "map" if name in _CONCRETE_MAPS else None


def has_initial_values(made: MetaType) -> bool:
    """Whether the class starts its required collections; AutoQuery and CRUD requests do not."""
    if made.inherits is not None and made.inherits.name in _QUERIES:
        return False
    return not any(interface.name in _CRUD for interface in made.implements)
