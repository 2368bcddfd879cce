"""How two types of generated code compare: rules that know no language."""

import re
from collections.abc import Collection, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from generator.diff.change import Level
from generator.surface import Checked, Traits, Typed, arguments, split

if TYPE_CHECKING:
    from generator.diff.source_effects import Found, Pair

_WORD = re.compile(r"\w+")


class Relation(Enum):
    """What the new type is to the old one."""

    SAME = "same"
    WIDER = "wider"  # it takes more values
    NARROWER = "narrower"
    OTHER = "other"


class Types:
    """Compares types of an old and a new surface, each pair once.

    `renamed` has the symbols whose names changed, old to new: a type is the same under both.
    `symbols` are all names of the new surface.
    """

    def __init__(
        self, renamed: Mapping[str, str], traits: Traits, symbols: Collection[str]
    ) -> None:
        self._renamed = renamed
        self._traits = traits
        # What has members of its own is no mere value of the type that takes it.
        self._values = {pair for pair in traits.fits if pair[0] not in symbols}
        self._known: dict[tuple[Typed, Typed], Typed] = {}
        self._relations: dict[tuple[tuple[str, ...], tuple[str, ...]], Relation] = {}

    def translated(self, old: Typed) -> Typed:
        """An old type in the names of the new surface."""
        if not self._renamed:
            return old
        text, told = self.named(old.text), self.named(old.told)
        parts = tuple(map(self.named, old.parts))
        return Typed(text, parts, told, tuple(map(self.named, old.told_parts)))

    def named(self, text: str) -> str:
        """A text of the old surface in the names of the new one."""
        renamed = self._renamed
        return _WORD.sub(lambda found: renamed.get(found[0], found[0]), text) if renamed else text

    def relation(self, old: tuple[str, ...], new: tuple[str, ...]) -> Relation:
        """Of two types to who gives values, by their alternatives in the new surface's names."""
        key = (old, new)
        found = self._relations.get(key)
        if found is None:
            found = self._relations[key] = self._related(old, new)
        return found

    def read(self, old: tuple[str, ...], new: tuple[str, ...]) -> Relation:
        """Of two types to who reads values: what has lost its members is another."""
        if self.accepts(old, new):
            return Relation.NARROWER
        strict = self._accepts(new, old, self._values)
        return Relation.WIDER if strict else Relation.OTHER

    def _related(self, old: tuple[str, ...], new: tuple[str, ...]) -> Relation:
        taken, given = self.accepts(new, old), self.accepts(old, new)
        if taken:
            return Relation.SAME if given else Relation.WIDER
        return Relation.NARROWER if given else Relation.OTHER

    def accepts(self, taker: tuple[str, ...], given: tuple[str, ...]) -> bool:
        """Whether every alternative of `given` is taken where `taker` stands."""
        return self._accepts(taker, given, self._traits.fits)

    def _accepts(
        self, taker: tuple[str, ...], given: tuple[str, ...], fits: Collection[tuple[str, str]]
    ) -> bool:
        if self._traits.anything in taker:
            return True
        return all(any(self._fits(one, other, fits) for other in taker) for one in given)

    def _fits(self, given: str, taker: str, fits: Collection[tuple[str, str]]) -> bool:
        if given == taker or (given, taker) in fits:
            return True
        (head, inside), (other, others) = arguments(given), arguments(taker)
        if not inside or head != other or len(inside) != len(others):
            return False
        pairs = zip(inside, others, strict=True)
        return all(self._accepts(split(theirs), split(own), fits) for own, theirs in pairs)


class Field(Protocol):
    """What parameters and properties have in common."""

    @property
    def name(self) -> str: ...
    @property
    def type(self) -> Typed: ...
    @property
    def meaning(self) -> object: ...


def options_changed(
    old: Field, before: Typed, new: Field, pair: "Pair", found: "Found", witness: str
) -> bool:
    """Whether a type changed though the contract says the same of the field.

    `before` is the old type in new names. Then its cause is told elsewhere: at a type that it
    mentions, or here, once for all fields, as what the options of the output did.
    """
    if old.meaning is None or new.meaning is None:
        return False
    # Another style says what it knows in another form.
    if old.meaning.__class__ is new.meaning.__class__ and old.meaning != new.meaning:
        return False
    texts = (before.text, before.told, new.type.text, new.type.told)
    if any(word in pair.world.changed for text in texts for word in _WORD.findall(text)):
        return True
    types, given = pair.world.types, new.type
    pairs = (before.alternatives, given.alternatives), (before.closest, given.closest)
    if all(types.relation(*both) is Relation.SAME for both in pairs):
        return True
    nothing = {pair.traits.null, pair.traits.absent, pair.world.old.traits.absent}
    same = set(before.alternatives) - nothing == set(new.type.alternatives) - nothing
    rule = "gen-nullability-style-changed" if same else "gen-type-mapping-changed"
    level = Level.RISKY if pair.traits.types in _LATE else Level.BREAKING
    why = f"by the output's options {before.text} is {new.type.text} now, as in '{new.name}'"
    found.add("", "", rule, level, why, witness)
    return True


_LATE = (Checked.CHECKER, Checked.NOBODY)
