"""What the rules on source code work with: a pair of symbols, and the effects that they find."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from generator.diff.change import Level, Way
from generator.diff.source_types import Types
from generator.surface import (
    Checked,
    Kind,
    Parameter,
    Property,
    Speech,
    Surface,
    Symbol,
    Traits,
    Typed,
)


class Effect(NamedTuple):
    """What a change does to calling code in one output.

    `declaration` and `member` (a wire name, an enum's wire value or a variant) say where its cause
    is; both are empty for what the output's options did to all of it. `silent`: callers still
    compile or load, and mean another thing. `why` is a sentence, `witness` a line of calling code
    that worked before.
    """

    declaration: str
    member: str
    rule: str
    level: Level
    silent: bool
    why: str
    witness: str


class Renames(NamedTuple):
    """What the new contract calls otherwise, as far as it is known.

    `declarations` has new names by old ones, `members` new wire names by the declaration's new
    name and the old wire name.
    """

    declarations: Mapping[str, str]
    members: Mapping[tuple[str, str], str]


class Found:
    """Effects in order, those with one cause and rule merged into the worst of them."""

    def __init__(self) -> None:
        self._effects: dict[tuple[str, str, str], Effect] = {}

    def add(
        self,
        declaration: str,
        member: str,
        rule: str,
        level: Level,
        why: str,
        witness: str,
        *,
        silent: bool = False,
    ) -> None:
        """An effect, if it is one."""
        if level is Level.SAFE:
            return
        key = declaration, member, rule
        known = self._effects.get(key)
        if known is None or (known.level, known.silent) < (level, silent):
            self._effects[key] = Effect(declaration, member, rule, level, silent, why, witness)

    def effects(self) -> tuple[Effect, ...]:
        return tuple(self._effects.values())


class World:
    """Two surfaces, and what the rules look up in them."""

    def __init__(
        self,
        old: Surface,
        new: Surface,
        pairs: Sequence[tuple[Symbol, Symbol]],
        ways: Mapping[str, Way],
        renames: Renames,
    ) -> None:
        self.old, self.new, self.ways, self.renames = old, new, ways, renames
        self.old_names = {symbol.name: symbol for symbol in old.symbols}
        self.new_names = {symbol.name: symbol for symbol in new.symbols}
        self.new_declarations = {symbol.declaration: symbol for symbol in new.symbols}
        self.old_declarations = {after.declaration: before for before, after in pairs}
        self._before = {after.name: before for before, after in pairs}
        self._read: dict[str, dict[str, Typed]] = {}
        renamed = {before.name: after.name for before, after in pairs if before.name != after.name}
        heirs = {(symbol.name, name) for symbol in new.symbols for name in self.ancestors(symbol)}
        traits = new.traits._replace(fits=new.traits.fits | heirs) if heirs else new.traits
        self.types = Types(renamed, traits, self.new_names)
        # Names that a type may mention, though what it accepts has changed elsewhere.
        self.changed = frozenset(
            name
            for before, after in pairs
            if before.written != after.written or before.kind is not after.kind
            for name in (after.name, *before.written, *after.written)
        )

    def was_read(self, symbol: Symbol, wire: str) -> Typed | None:
        """The type of an old symbol's own property, by its JSON key."""
        if symbol.name not in self._read:
            known = ((one.wire, one.type) for one in reversed(symbol.properties))
            self._read[symbol.name] = dict(known)
        return self._read[symbol.name].get(wire)

    def ancestors(self, symbol: Symbol) -> Iterator[str]:
        """The names of all that a symbol of the new surface extends, its own bases first."""
        waiting, seen = list(symbol.bases), set[str]()
        while waiting:
            name = waiting.pop(0)
            if name in seen:
                continue
            seen.add(name)
            yield name
            known = self.new_names.get(name)
            waiting += known.bases if known is not None else ()

    def is_interface(self, name: str) -> bool:
        found = self.new_names.get(name)
        return found is not None and found.kind is Kind.INTERFACE

    def was_declared(self, name: str) -> bool:
        """Whether a name, as the new surface has it or the old one had it, is the contract's."""
        return name in self._before or name in self.old_names

    def was_interface(self, name: str) -> bool:
        """Of a symbol by its name in the new surface, or by that which it had."""
        found = self._before.get(name) or self.old_names.get(name)
        return found is not None and found.kind is Kind.INTERFACE


class Pair(NamedTuple):
    """A symbol before and after."""

    old: Symbol
    new: Symbol
    world: World

    @property
    def way(self) -> Way:
        return self.world.ways.get(self.new.declaration, Way.NONE)

    @property
    def traits(self) -> Traits:
        return self.world.new.traits

    @property
    def building(self) -> Traits:
        """The traits for calls of the constructor."""
        traits = self.traits
        if self.new.unchecked and traits.types is Checked.CHECKER:
            return traits._replace(types=Checked.NOBODY)
        if self.new.closed:
            return traits._replace(unknown=None)
        return traits

    @property
    def old_speech(self) -> Speech:
        return self.world.old.speech

    def tell(
        self, found: Found, rule: str, level: Level, why: str, witness: str, member: str = ""
    ) -> None:
        found.add(self.new.declaration, member, rule, level, why, witness)

    def build(self, given: Sequence[Parameter], *, by_place: bool = False) -> str:
        """A call of the old constructor."""
        if self.old.parameters is None:
            return self.old_speech.use(self.old)
        return self.old_speech.build(self.old, given, by_place)


def refused(by: Checked) -> Level:
    """How bad it is for callers that something is refused by `by`."""
    return Level.BREAKING if by in (Checked.COMPILER, Checked.RUN_TIME) else Level.RISKY


def who(by: Checked) -> str:
    """The end of a sentence on what is refused."""
    return {
        Checked.COMPILER: "the compiler refuses it",
        Checked.RUN_TIME: "it is refused when it runs",
        Checked.CHECKER: "a type checker refuses it; without one it runs",
        Checked.NOBODY: "nothing refuses it",
    }[by]


_Member = TypeVar("_Member", Parameter, Property)


def matched(
    old: Iterable[_Member], new: Sequence[_Member], pair: Pair
) -> tuple[list[tuple[_Member, _Member]], list[_Member], list[_Member]]:
    """Members of both sides that are one by wire name, or else by name; then old and new others."""
    members, old = pair.world.renames.members, tuple(old)
    if not members and len(old) == len(new):
        aligned = list(zip(old, new, strict=True))
        if all(one.wire == two.wire and one.name == two.name for one, two in aligned):
            return aligned, [], []
    by_wire = {(one.wire or one.name): one for one in new}
    pairs: list[tuple[_Member, _Member]] = []
    left: list[_Member] = []
    for one in old:
        key = one.wire or one.name
        found = by_wire.pop(members.get((pair.new.declaration, key), key), None)
        if found is None:
            left.append(one)
        else:
            pairs.append((one, found))
    by_name = {one.name: one for one in by_wire.values()}
    gone: list[_Member] = []
    for one in left:
        found = by_name.pop(one.name, None)
        if found is None:
            gone.append(one)
        else:
            pairs.append((one, found))
    return pairs, gone, list(by_name.values())


def removed(way: Way, *, optional: bool) -> str:
    """The rule of a field that is gone."""
    if way is not Way.RESPONSE:
        return "field-removed-request"
    return f"field-removed-{'optional' if optional else 'required'}-response"


def may_lack(parameter: Parameter, pair: Pair) -> bool:
    """Whether an answer may have had no value of a field."""
    nothing = {pair.traits.null, pair.traits.absent}
    read = pair.world.was_read(pair.old, parameter.wire)
    return not nothing.isdisjoint((read or parameter.type).alternatives)


# All rules that an effect may have.
RULES = (
    *("base-added", "base-changed", "base-removed"),
    *("discriminator-name-changed", "discriminator-value-changed"),
    *("enum-backing-changed", "enum-closed", "enum-flags-toggled", "enum-opened"),
    *("enum-reordered", "enum-symbol-renamed", "enum-value-added-request"),
    *("enum-value-added-response", "enum-value-removed-request", "enum-value-removed-response"),
    *("enum-wire-value-changed", "field-added-required-request", "field-added-required-response"),
    *("field-became-non-null-request", "field-became-nullable-response"),
    *("field-became-optional-request", "field-became-optional-response"),
    *("field-became-required-request", "field-became-required-response"),
    *("field-default-changed", "field-default-removed", "field-inserted", "field-moved-to-base"),
    *("field-removed-optional-response", "field-removed-request"),
    *("field-removed-required-response", "field-renamed", "field-reordered"),
    *("field-symbol-renamed", "field-type-changed", "field-type-narrowed-request"),
    *("field-type-widened-response", "gen-base-class-changed", "gen-constructor-style-changed"),
    *("gen-namespace-changed", "gen-nullability-style-changed", "gen-serializer-changed"),
    *("gen-type-mapping-changed", "generic-arity-changed", "generic-parameter-reordered"),
    *("interface-removed", "object-closed", "op-response-type-swapped"),
    *("op-response-void-toggled", "type-abstract-toggled", "type-frozen-toggled"),
    *("type-kind-changed", "type-moved", "type-removed", "type-renamed"),
    *("type-symbol-collision", "union-member-added", "union-member-removed"),
)
