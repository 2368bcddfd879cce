"""What changed in an enum or a union."""

from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import Any

from generator.diff.accepts import Accepts, Gap, enum_gap
from generator.diff.change import Change, Way
from generator.diff.common import declaration_words, extension
from generator.diff.fields import after_deprecation, deprecation, sided
from generator.diff.ledger import LEDGER
from generator.diff.pairing import Rename
from generator.diff.reach import Use
from generator.diff.renames import pair_members
from generator.diff.samples import as_text
from generator.diff.walk import SAFE, Judged, Walk, change, convention
from generator.ir import EnumType, Member, Union, Variant


def _shows(gap: Gap, request: bool) -> str:
    return as_text(gap.value)


class _Enums:
    def __init__(self, walk: Walk, old: EnumType, new: EnumType, use: Use) -> None:
        self.walk, self.old, self.new, self.use = walk, old, new, use

    def judged(self, old: EnumType, new: EnumType) -> Judged:
        def gaps(accepts: Accepts) -> Gap | None:
            one, two = (old, new) if accepts.request else (new, old)
            return enum_gap(one, two, accepts.request)

        return self.walk.judged(self.use, gaps, _shows)

    def make(self, rule: str, member: str, wire: Judged, message: str, **rest: Any) -> Change:
        path = f"{self.new.name}.{member}" if member else self.new.name
        rest.setdefault("old", self.old.at)
        rest.setdefault("new", self.new.at)
        return change(rule, path, self.use, wire, message, **rest)

    def changes(self) -> Iterator[Change]:
        old, new = self.old, self.new
        backing = old.integer != new.integer
        if backing:
            yield self._backing()
        if old.members != new.members:
            yield from self._members(backing)
        if old.flags != new.flags:
            words = ("one member at a time", "several members at once")
            wire = self.judged(old, old._replace(flags=new.flags))
            message = f"{new.name} holds {words[new.flags]}"
            yield self.make(
                "enum-flags-toggled", "", wire, message, was=words[old.flags], now=words[new.flags]
            )
        if old.open != new.open:
            yield self._openness()
        if old.dotnet != new.dotnet:
            yield extension(old, new, self.use)
        yield from declaration_words(old, new, self.use)

    def _backing(self) -> Change:
        old, new = self.old, self.new
        wire = self.judged(old, new)
        same = [member.name for member in old.members] == [member.name for member in new.members]
        rule = "enum-encoding-changed" if same else "enum-backing-changed"
        words = ("texts", "numbers")
        message = f"the members of {new.name} are {words[new.integer]} on the wire"
        return self.make(rule, "", wire, message, was=words[old.integer], now=words[new.integer])

    def _members(self, backing: bool) -> Iterator[Change]:
        old = {member.name: member for member in self.old.members}
        new = {member.name: member for member in self.new.members}
        gone = [member for name, member in old.items() if name not in new]
        come = [member for name, member in new.items() if name not in old]
        renames = (
            {rename.new: rename for rename in pair_members(gone, come)} if gone and come else {}
        )
        for name, member in new.items():
            former = old.get(name) or (old[renames[name].old] if name in renames else None)
            if former is None:
                yield self._added(member)
            elif former != member:
                yield from self._both(former, member, renames.get(name), backing)
        renamed = {rename.old for rename in renames.values()}
        for member in gone:
            if member.name not in renamed:
                yield self._removed(member)

    def _both(
        self, old: Member, new: Member, rename: Rename | None, backing: bool
    ) -> Iterator[Change]:
        if old.wire != new.wire and not backing:
            one = self.old._replace(members=(old,), open=False)
            two = self.old._replace(members=(new,), open=False)
            wire = self.judged(one, two)
            yield self.make(
                "enum-wire-value-changed",
                new.name,
                wire,
                f"{new.name} is {as_text(new.wire)} on the wire, and was {as_text(old.wire)}",
                old=old.at,
                new=new.at,
                was=as_text(old.wire),
                now=as_text(new.wire),
                why=(rename.line,) if rename else (),
            )
        elif rename is not None:
            yield self.make(
                "enum-symbol-renamed",
                new.name,
                SAFE,
                f"{old.name} is called {new.name}",
                old=old.at,
                new=new.at,
                was=old.name,
                now=new.name,
                why=(rename.line, f"it is {as_text(new.wire)} on the wire on both sides"),
            )
        path = f"{self.new.name}.{new.name}"
        yield from deprecation(path, self.use, old, new, "deprecated-enum-value-added", new.name)
        if old.doc != new.doc:
            yield self.make(
                "description-changed",
                new.name,
                SAFE,
                f"the description of {new.name} is another one",
                old=old.at,
                new=new.at,
                was=old.doc,
                now=new.doc,
            )
        if old.number != new.number and old.wire == new.wire:
            yield self.make(
                "extension-changed",
                new.name,
                SAFE,
                f"the number of {new.name} is another one",
                old=old.at,
                new=new.at,
                was=str(old.number),
                now=str(new.number),
            )

    def _added(self, member: Member) -> Change:
        wire = self.judged(*self._with_and_without(member)[::-1])
        if self.use.tells and self.old.open and not self.old.flags:
            wire = wire._replace(why=(*wire.why, f"  {LEDGER['open-enum'].line}"))
        rule = f"enum-value-added-{sided(self.use, wire)}"
        return self.make(
            rule,
            member.name,
            wire,
            f"{member.name} is a new member of {self.new.name}",
            old=None,
            new=member.at,
            now=as_text(member.wire),
        )

    def _with_and_without(self, member: Member) -> tuple[EnumType, EnumType]:
        """The old enum with a member and without it, cut down to one other that both have."""
        told = self._telling
        rest = tuple(kept for kept in told if kept.name != member.name)[:1]
        whole = (member, *rest) if told[:1] != rest else (*rest, member)
        return self.old._replace(members=whole), self.old._replace(members=rest)

    @cached_property
    def _telling(self) -> tuple[Member, ...]:
        """Old members that stand for all: two, and of negative flags two, which are no flags."""
        members = self.old.members
        bad = (m for m in members if isinstance(m.wire, int) and m.wire < 0)
        return tuple(islice(bad, 2)) or members[:2]

    def _removed(self, member: Member) -> Change:
        wire = self.judged(*self._with_and_without(member))
        rule = f"enum-value-removed-{sided(self.use, wire)}"
        if self.new.open and self.use.asks and not self.old.flags:
            wire = convention("enum-shrinks")._replace(
                witness=as_text(member.wire), worse=Way.REQUEST
            )
            rule = "enum-extensible-value-removed"
        if member.deprecated is not None:
            rule, wire = "removed-after-deprecation", after_deprecation(wire)
        return self.make(
            rule,
            member.name,
            wire,
            f"{member.name} of {self.new.name} is gone",
            old=member.at,
            new=None,
            was=as_text(member.wire),
        )

    def _openness(self) -> Change:
        old = self.old._replace(open=self.old.open)
        wire = self.judged(old, old._replace(open=self.new.open))
        rule = "enum-opened" if self.new.open else "enum-closed"
        verb = "keep" if self.new.open else "refuse"
        message = f"readers of {self.new.name} {verb} members that they do not know"
        words = ("open: false", "open: true")
        return self.make(
            rule, "", wire, message, was=words[self.old.open], now=words[self.new.open]
        )


def enum_changes(walk: Walk, old: EnumType, new: EnumType, use: Use) -> Iterator[Change]:
    """Members in the order of the new side, what is gone after them, then the enum itself."""
    yield from _Enums(walk, old, new, use).changes()


def union_changes(walk: Walk, old: Union, new: Union, use: Use) -> Iterator[Change]:
    """Variants are paired by their record; what has another tag is one finding."""
    if old.discriminator != new.discriminator:
        text = (
            f"'{new.discriminator}' tells the variants of {new.name} apart, and did"
            f" '{old.discriminator}'"
        )
        first = old.variants[0]

        def gaps(accepts: Accepts) -> Gap:
            one, two = (old, new) if accepts.request else (new, old)
            why = f"'{one.discriminator}' is written, and '{two.discriminator}' is read"
            return Gap((why,), {one.discriminator: first.tag})

        wire = walk.judged(use, gaps, _shows)
        yield change(
            "discriminator-name-changed",
            new.name,
            use,
            wire,
            text,
            old=old.at,
            new=new.at,
            was=old.discriminator,
            now=new.discriminator,
        )
    if old.variants != new.variants:
        yield from _variant_changes(walk, old, new, use)
    yield from declaration_words(old, new, use)


def _variant_changes(walk: Walk, old: Union, new: Union, use: Use) -> Iterator[Change]:
    names = walk.pairing.names
    before = {names.get(variant.record, variant.record): variant for variant in old.variants}
    after = {variant.record: variant for variant in new.variants}

    def judged(written_by_old: Variant | None, written_by_new: Variant | None) -> Judged:
        def gaps(accepts: Accepts) -> Gap | None:
            variant = written_by_old if accepts.request else written_by_new
            if variant is None:
                return None
            side = old if accepts.request else new
            why = f"no reader knows the variant '{variant.tag}'"
            return Gap((why,), {side.discriminator: variant.tag})

        return walk.judged(use, gaps, _shows)

    for record, variant in after.items():
        former = before.get(record)
        path = f"{new.name}.{variant.tag}"
        if former is None:
            yield change(
                "union-member-added",
                path,
                use,
                judged(None, variant),
                f"'{variant.tag}' is a new variant of {new.name}",
                new=variant.at,
                now=record,
            )
        elif former.tag != variant.tag:
            yield change(
                "discriminator-value-changed",
                path,
                use,
                judged(former, variant),
                f"the tag of {record} is '{variant.tag}', and was '{former.tag}'",
                old=former.at,
                new=variant.at,
                was=former.tag,
                now=variant.tag,
            )
    for record, variant in before.items():
        if record not in after:
            yield change(
                "union-member-removed",
                f"{new.name}.{variant.tag}",
                use,
                judged(variant, None),
                f"the variant '{variant.tag}' of {new.name} is gone",
                old=variant.at,
                was=variant.record,
            )
