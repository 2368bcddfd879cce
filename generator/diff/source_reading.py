"""What callers meet who read values: properties, and the cases of enums and unions.

Requests are seldom read by their callers, so that a type which merely became wider is told of
answers alone.
"""

from collections.abc import Sequence

from generator.diff.change import Level, Way
from generator.diff.source_effects import Found, Pair, matched, removed, who
from generator.diff.source_types import Relation, options_changed
from generator.surface import Case, Checked, Kind, Property, Symbol


def reading(pair: Pair, found: Found) -> None:
    """Compares what two symbols have to read."""
    if pair.old.properties != pair.new.properties:
        _properties(pair, found)
    if pair.old.cases != pair.new.cases:
        _Cases(pair, found).compare()
    if pair.new.kind in (Kind.ENUM, Kind.FLAGS):
        _values(pair, found)


# --- properties


def _properties(pair: Pair, found: Found) -> None:
    pairs, gone, _ = matched(pair.old.properties, pair.new.properties, pair)
    for one in gone:
        if not _is_inherited(one, pair):
            _gone(one, pair, found)
    frozen, read = False, pair.way is not Way.REQUEST
    for before, after in pairs:
        frozen = frozen or (before.writable and not after.writable)
        if before.name != after.name:
            _renamed(before, after, pair, found)
        if read:
            _retyped(before, after, pair, found)
    if frozen:
        why = f"properties of '{pair.new.name}' cannot be set any more: {who(pair.traits.names)}"
        shown = next(one for one in pair.old.properties if one.writable)
        witness = pair.old_speech.read(pair.old, shown)
        pair.tell(found, "type-frozen-toggled", Level.BREAKING, why, witness)


def _is_inherited(one: Property, pair: Pair) -> bool:
    """Whether a base has the property now."""
    names = pair.world.new_names
    return any(
        (has.name, has.wire) == (one.name, one.wire)
        for name in pair.world.ancestors(pair.new)
        if name in names
        for has in names[name].properties
    )


def _gone(one: Property, pair: Pair, found: Found) -> None:
    by = pair.traits.names
    level = Level.RISKY if by is Checked.CHECKER else Level.BREAKING
    nothing = {pair.traits.null, pair.traits.absent}
    optional = not nothing.isdisjoint(one.type.alternatives)
    rule = removed(pair.way, optional=optional) if one.wire else "object-closed"
    why = f"'{pair.new.name}' has no '{one.name}' any more: {_of_reading(by)}"
    witness = pair.old_speech.read(pair.old, one)
    silent = by is Checked.NOBODY
    found.add(pair.new.declaration, one.wire, rule, level, why, witness, silent=silent)


def _renamed(old: Property, new: Property, pair: Pair, found: Found) -> None:
    by = pair.traits.names
    level = Level.RISKY if by is Checked.CHECKER else Level.BREAKING
    rule = "field-symbol-renamed" if old.wire == new.wire else "field-renamed"
    why = f"'{old.name}' is called '{new.name}' now: {_of_reading(by)}"
    witness = pair.old_speech.read(pair.old, old)
    silent = by is Checked.NOBODY
    found.add(pair.new.declaration, new.wire, rule, level, why, witness, silent=silent)


def _retyped(old: Property, new: Property, pair: Pair, found: Found) -> None:
    types, traits = pair.world.types, pair.traits
    before = types.translated(old.type)
    if before == new.type:
        return
    witness = pair.old_speech.read(pair.old, old)
    if options_changed(old, before, new, pair, found, witness):
        return
    relation = types.read(before.closest, new.type.closest)
    if relation is Relation.NARROWER:
        return
    was, now = before.told or before.text, new.type.told or new.type.text
    if relation is Relation.OTHER:
        silent = traits.types is Checked.NOBODY
        what = "gives another result" if silent else "fails"
        why = f"'{new.name}' is {now} and no longer {was}, so that what is done with it {what}"
        place = pair.new.declaration, new.wire
        found.add(*place, "field-type-changed", Level.BREAKING, why, witness, silent=silent)
        return
    rule = "field-type-widened-response"
    more = set(new.type.closest) - set(before.closest)
    if more and traits.absent and more <= {traits.absent}:
        rule = "field-became-optional-response"
    elif more and more <= {traits.null, traits.absent}:
        rule = "field-became-nullable-response"
    why = f"'{new.name}' is {now} and no longer {was}: {_told_late(traits.types)}"
    level = Level.BREAKING if traits.types is Checked.COMPILER else Level.RISKY
    pair.tell(found, rule, level, why, witness, new.wire)


def _of_reading(by: Checked) -> str:
    return "what reads it fails when it runs" if by is Checked.RUN_TIME else who(by)


def _told_late(by: Checked) -> str:
    if by is Checked.COMPILER:
        return "the compiler refuses code that does not ask which"
    late = "code that expects the old type alone may stop"
    return f"{late}; a type checker says so before" if by is Checked.CHECKER else late


# --- cases


class _Cases:
    def __init__(self, pair: Pair, found: Found) -> None:
        self._pair, self._found = pair, found
        self._union = pair.new.kind is Kind.UNION
        self._read = pair.way is not Way.REQUEST
        self._open = len(pair.new.written) > 1 and not self._union

    def _tell(
        self, key: str, rule: str, level: Level, why: str, witness: str, *, silent: bool = False
    ) -> None:
        place = self._pair.new.declaration, key
        self._found.add(*place, rule, level, why, witness, silent=silent)

    def compare(self) -> None:
        pair = self._pair
        declarations = pair.world.renames.declarations if self._union else {}
        by_key = {case.key: case for case in pair.new.cases}
        kept: list[tuple[Case, Case]] = []
        gone: list[Case] = []
        for case in pair.old.cases:
            key = declarations.get(case.key, case.key)
            found = by_key.pop(key, None)
            if found is None:
                gone.append(case)
            else:
                kept.append((case, found))
        by_name = {case.name: case for case in by_key.values() if case.name}
        for case in gone:
            other = None if self._union else by_name.pop(case.name, None)
            if other is None:
                self._gone(case)
            else:
                del by_key[other.key]
                self._revalued(case, other)
        for before, after in kept:
            self._kept(before, after)
        for case in by_key.values():
            self._added(case)
        if pair.traits.ordinals and _reordered(pair.old, pair.new, kept):
            self._reordered()

    def _gone(self, case: Case) -> None:
        pair = self._pair
        rule = "union-member-removed"
        if not self._union:
            way = "request" if pair.way is Way.REQUEST else "response"
            rule = f"enum-value-removed-{way}"
        why = f"'{pair.new.name}' has no {_shown(case)} any more"
        witness = pair.old_speech.case(pair.old, case)
        silent = pair.traits.names is Checked.NOBODY
        self._tell(case.key, rule, Level.BREAKING, why, witness, silent=silent)

    def _kept(self, old: Case, new: Case) -> None:
        pair = self._pair
        if pair.world.types.named(old.name) != new.name and not self._union:
            why = f"'{old.name}' is called '{new.name}' now: {who(pair.traits.names)}"
            witness = pair.old_speech.case(pair.old, old)
            silent = pair.traits.names is Checked.NOBODY
            rule = "enum-symbol-renamed"
            self._tell(new.key, rule, Level.BREAKING, why, witness, silent=silent)
        if old.value != new.value and self._union and pair.traits.literals:
            why = f"the tag of '{new.name}' is {new.value} and no longer {old.value}"
            witness = pair.old_speech.case(pair.old, old)
            self._tell(new.key, "discriminator-value-changed", Level.BREAKING, why, witness)

    def _revalued(self, old: Case, new: Case) -> None:
        pair = self._pair
        if not pair.traits.literals or pair.old.value != pair.new.value:
            return
        why = f"code that writes {old.value} for '{new.name}' is refused; it is {new.value} now"
        witness = pair.old_speech.case(pair.old, old._replace(name=""))
        self._tell(new.key, "enum-wire-value-changed", Level.RISKY, why, witness)

    def _added(self, case: Case) -> None:
        pair, by = self._pair, self._pair.traits.exhaustive
        if self._open or pair.new.kind is Kind.FLAGS:
            return
        if not self._read and by is not Checked.COMPILER:
            return
        rule = "union-member-added"
        if not self._union:
            rule = f"enum-value-added-{'response' if self._read else 'request'}"
        lacks = f"code that tells all cases of '{pair.new.name}' apart lacks {_shown(case)}"
        why = f"{lacks}: {who(by)}"
        self._tell(case.key, rule, Level.RISKY, why, pair.old_speech.match(pair.old))

    def _reordered(self) -> None:
        pair = self._pair
        why = f"members of '{pair.new.name}' changed places, which code can tell"
        witness = pair.old_speech.match(pair.old)
        key = pair.new.declaration, "", "enum-reordered"
        self._found.add(*key, Level.BREAKING, why, witness, silent=True)


def _shown(case: Case) -> str:
    return f"'{case.name}'" if case.name else case.value


def _reordered(old: Symbol, new: Symbol, kept: Sequence[tuple[Case, Case]]) -> bool:
    place = {case.key: number for number, case in enumerate(new.cases)}
    before = {case.key: number for number, case in enumerate(old.cases)}
    return any(before[was.key] != place[now.key] for was, now in kept)


def _values(pair: Pair, found: Found) -> None:
    """Another type of all values; values that nobody has named."""
    old, new = pair.old, pair.new
    shown = old.cases[0] if old.cases else None
    witness = pair.old_speech.case(old, shown) if shown is not None else ""
    if old.value != new.value:
        why = f"values of '{new.name}' are {new.value} and no longer {old.value}"
        pair.tell(found, "enum-backing-changed", Level.BREAKING, why, witness)
        return
    before = tuple(map(pair.world.types.named, old.written)) or (new.name,)
    after = new.written or (new.name,)
    if before == after or old.kind is not new.kind:
        return
    by = pair.traits.types
    wider = pair.world.types.accepts(after, before)
    level = Level.BREAKING if by is Checked.COMPILER else Level.RISKY
    if wider and pair.way is not Way.REQUEST:
        why = f"a '{new.name}' may be {' or '.join(after)}: {_told_late(by)}"
        pair.tell(found, "enum-opened", level, why, pair.old_speech.match(old))
    elif not wider and pair.way is not Way.RESPONSE:
        level = Level.RISKY if by in (Checked.CHECKER, Checked.NOBODY) else Level.BREAKING
        why = f"only {' or '.join(after)} is taken where '{new.name}' is wanted: {who(by)}"
        pair.tell(found, "enum-closed", level, why, witness)
