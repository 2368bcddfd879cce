"""What callers meet who build values: names, types and places of constructor arguments.

Whoever reads answers builds them in tests and stand-ins only, so that there all of it is a risk.
"""

from collections.abc import Sequence
from functools import cached_property

from generator.diff.change import Level, Way
from generator.diff.source_effects import Found, Pair, matched, may_lack, refused, removed, who
from generator.diff.source_places import causes, shift
from generator.diff.source_types import Relation, options_changed
from generator.surface import Checked, Parameter


def building(pair: Pair, found: Found) -> None:
    """Compares two constructors."""
    old, new = pair.old.parameters, pair.new.parameters
    if old is None or new is None or old == new:
        return
    pairs, gone, added = matched(old, new, pair)
    builder = _Builder(pair, found)
    for parameter in gone:
        builder.gone(parameter)
    for before, after in pairs:
        if before != after:
            builder.changed(before, after)
    for parameter in added:
        builder.added(parameter)
    if pair.world.old.traits.positional and pair.traits.positional:
        builder.places(old, new, pairs)


class _Builder:
    def __init__(self, pair: Pair, found: Found) -> None:
        self._pair, self._found = pair, found
        self._traits = pair.building
        self._response = pair.way is Way.RESPONSE

    def _tell(
        self,
        owner: str,
        member: str,
        rule: str,
        level: Level,
        why: str,
        witness: str,
        *,
        silent: bool = False,
    ) -> None:
        if self._response and level is not Level.SAFE:
            level = Level.RISKY
            why += "; callers read this type, so only what builds it in tests meets that"
        place = owner or self._pair.new.declaration
        self._found.add(place, member, rule, level, why, witness, silent=silent)

    @cached_property
    def _required(self) -> list[Parameter]:
        """What a call of the old constructor must give."""
        return [one for one in self._pair.old.parameters or () if one.required]

    def _owner(self, parameter: Parameter) -> str:
        """The declaration, by its new name, that an old parameter's field is of."""
        names = self._pair.world.renames.declarations
        return names.get(parameter.owner, parameter.owner)

    def gone(self, parameter: Parameter) -> None:
        pair = self._pair
        owner = self._owner(parameter)
        symbol = pair.world.new_declarations.get(owner)
        by = self._traits.unknown or self._traits.names
        why = f"'{pair.new.name}' takes no '{parameter.name}' any more: {who(by)}"
        witness = pair.build((parameter,))
        level, silent = _of_names(by)
        if symbol is not None and symbol is not pair.new and _has(symbol.parameters, parameter):
            self._tell("", "", "base-removed", level, why, witness, silent=silent)
            return
        if parameter.wire:
            rule = removed(pair.way, optional=may_lack(parameter, pair))
        else:
            rule = "object-closed"
        self._tell(owner, parameter.wire, rule, level, why, witness, silent=silent)

    def added(self, parameter: Parameter) -> None:
        if not parameter.required:
            return
        pair = self._pair
        given = self._required
        why = f"'{pair.new.name}' cannot be built without '{parameter.name}'"
        rule = "field-added-required-" + ("response" if self._response else "request")
        owner, member = parameter.owner, parameter.wire
        before = pair.world.old_declarations.get(owner)
        if before is not None and before is not pair.old and _has(before.parameters, parameter):
            rule, owner, member = "base-added", "", ""  # the field was there before
        self._tell(
            owner,
            member,
            rule,
            Level.BREAKING,
            f"{why}: {who(self._traits.names)}",
            pair.build(given),
        )

    def changed(self, old: Parameter, new: Parameter) -> None:
        pair = self._pair
        owner, member = new.owner, new.wire
        named = pair.world.old.traits.named and self._traits.named
        if old.name != new.name and named:
            why = f"the argument '{old.name}' is called '{new.name}' now"
            rule = "field-symbol-renamed" if old.wire == new.wire else "field-renamed"
            by = self._traits.names
            if not new.required:
                by = self._traits.unknown or by
            level, silent = _of_names(by)
            why += f": {who(by)}"
            self._tell(owner, member, rule, level, why, pair.build((old,)), silent=silent)
        if new.required and not old.required:
            given = self._required
            why = f"'{pair.new.name}' cannot be built without '{new.name}'"
            self._tell(
                owner,
                member,
                "field-became-required-" + ("response" if self._response else "request"),
                Level.BREAKING,
                f"{why}: {who(self._traits.names)}",
                pair.build(given),
            )
        elif old.default and not new.required and old.default != new.default:
            self._default(old, new)
        self._type(old, new)

    def _default(self, old: Parameter, new: Parameter) -> None:
        """Nothing refuses a call without the argument, and it says another thing now."""
        pair = self._pair
        given = self._required
        what = new.default or "nothing"
        why = f"'{pair.new.name}' without '{new.name}' says {what} and no longer {old.default}"
        rule, level = "field-default-changed", Level.RISKY
        if not new.default:
            rule, level = "field-default-removed", Level.BREAKING
        self._tell(new.owner, new.wire, rule, level, why, pair.build(given), silent=True)

    def _type(self, old: Parameter, new: Parameter) -> None:
        pair, types = self._pair, self._pair.world.types
        before = types.translated(old.type)
        if before == new.type:
            return
        witness = pair.build((old,))
        if options_changed(old, before, new, pair, self._found, witness):
            return
        by = self._traits.types
        relation = types.relation(before.alternatives, new.type.alternatives)
        if relation in (Relation.SAME, Relation.WIDER):
            # Of what is told in comments alone, only tools know.
            by = Checked.CHECKER
            relation = types.relation(before.closest, new.type.closest)
        if relation in (Relation.SAME, Relation.WIDER):
            return
        rule = "field-type-changed"
        if relation is Relation.NARROWER:
            rule = "field-type-narrowed-request"
            lost = set(before.closest) - set(new.type.closest)
            if lost and lost <= {self._traits.null, self._traits.absent}:
                if new.required and not old.required:
                    return  # which says as much
                rule = "field-became-non-null-request"
        was, now = before.told or before.text, new.type.told or new.type.text
        why = f"'{new.name}' takes {now} and no longer {was}: {who(by)}"
        self._tell(new.owner, new.wire, rule, refused(by), why, witness)

    def places(
        self,
        old: Sequence[Parameter],
        new: Sequence[Parameter],
        pairs: Sequence[tuple[Parameter, Parameter]],
    ) -> None:
        """Arguments by place that another parameter takes now."""
        pair = self._pair
        found = shift(old, new, pairs, pair)
        if found is None:
            return
        why = f"the argument '{found.before.name}' by place is '{found.after.name}' now"
        if not found.silent:
            why += f": {who(self._traits.types)}"
        witness = pair.build(found.given, by_place=True)
        for owner, member, rule in causes(old, new, pairs, pair):
            silent = found.silent
            self._tell(owner, member, rule, Level.BREAKING, why, witness, silent=silent)


def _of_names(by: Checked) -> tuple[Level, bool]:
    """The level of a name that is gone, and whether nobody says so."""
    if by is Checked.CHECKER:
        return Level.RISKY, False
    return Level.BREAKING, by is Checked.NOBODY


def _has(parameters: Sequence[Parameter] | None, wanted: Parameter) -> bool:
    return any(one.wire == wanted.wire for one in parameters or ())
