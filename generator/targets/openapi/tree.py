"""What a document is made of: JSON values, with decimals that keep their digits."""

from decimal import Decimal
from typing import TypeAlias

from generator.ir import JsonObject, Value

Tree: TypeAlias = "dict[str, Tree] | list[Tree] | str | bool | int | Decimal | None"
Object: TypeAlias = dict[str, Tree]


def tree_of(value: Value) -> Tree:
    """A default or an example as a part of the document."""
    if isinstance(value, JsonObject):
        return {name: tree_of(member) for name, member in value.members}
    if isinstance(value, tuple):
        return [tree_of(item) for item in value]
    return value


# Where the members of a document stand for one thing each: see generator.pieces.
PIECES = frozenset((("paths",), ("components", "schemas"), ("$defs",), ("definitions",)))


def is_above(place: tuple[str, ...]) -> bool:
    """Whether pieces lie at `place` or below it."""
    return any(pieces[: len(place)] == place for pieces in PIECES)
