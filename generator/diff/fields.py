"""What changed in a field that both sides have, or that one of them has."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from generator.diff.accepts import Accepts, Gap, Place, place_of
from generator.diff.change import Change, Level, Way
from generator.diff.fieldtypes import type_rule
from generator.diff.ledger import LEDGER
from generator.diff.limits import limit_changes
from generator.diff.pairing import Rename
from generator.diff.reach import Use
from generator.diff.samples import as_text, payload, plain
from generator.diff.walk import SAFE, Judged, Walk, change, convention
from generator.generics import all_fields
from generator.ir import Extras, Field, Nullable, Record
from generator.naming import words
from generator.specwriter import type_text


class Owner(NamedTuple):
    """The records that hold a field. `parameters` are the fields outside of a body, by their new
    or old name; those of operations only."""

    old: Record
    new: Record
    use: Use
    parameters: frozenset[str] = frozenset()

    def path(self, field: str) -> str:
        return f"{self.new.name}.{field}"


def described(field: Field) -> str:
    """`string?`, `int32, optional`, `string = "x"`."""
    text = type_text(field.type)
    if field.default is not None:
        text += f" = {as_text(plain(field.default.value))}"
    usual = field.default is None and not isinstance(field.type, Nullable)
    if field.required != usual:
        text += ", required" if field.required else ", optional"
    return text


class FieldWalk:
    """Compares fields of one pair of records."""

    def __init__(self, walk: Walk, owner: Owner) -> None:
        self.walk, self.owner = walk, owner

    def _shows(self, old_name: str, new_name: str) -> Any:
        def shows(gap: Gap, request: bool) -> str:
            known = self._old_fields if request else self._new_fields
            name = old_name if request else new_name
            return payload(self.walk.writer(request), known, {name: gap.value})

        return shows

    @cached_property
    def _old_fields(self) -> dict[str, Field]:
        return {field.wire_name: field for field in all_fields(self.walk.old, self.owner.old)}

    @cached_property
    def _new_fields(self) -> dict[str, Field]:
        return {field.wire_name: field for field in all_fields(self.walk.new, self.owner.new)}

    def _use(self, *fields: Field) -> Use:
        """The ways that carry the fields: the server alone sends what is read-only."""
        use = self.owner.use
        asks = use.asks and not all(field.read_only for field in fields)
        tells = use.tells and not all(field.write_only for field in fields)
        if (asks, tells) == (use.asks, use.tells):
            return use
        way = Way.REQUEST if asks else Way.RESPONSE if tells else Way.NONE
        return use._replace(way=way)

    def added(self, field: Field, path: str = "") -> Change:
        """A field that only the new side has."""
        use = self._use(field)
        owner, path = self.owner, path or self.owner.path(field.wire_name)

        def gaps(accepts: Accepts) -> Gap | None:
            if accepts.request:
                return accepts.field_gap(None, field)
            if owner.old.extras is Extras.FORBID:
                why = f"'{field.wire_name}' is written, and {owner.old.name} forbids unknown keys"
                return Gap((why,), "…")
            return None

        wire = self.walk.judged(use, gaps, self._shows(field.wire_name, field.wire_name))
        if use.tells and wire.worse is not Way.RESPONSE and owner.old.extras is not Extras.FORBID:
            wire = wire._replace(why=(*wire.why, f"  {LEDGER['unknown-keys-ignored'].line}"))
        return change(
            self._added_rule(field, use, wire),
            path,
            use,
            wire,
            f"the {'required' if field.required else 'optional'} field '{field.wire_name}' is new",
            new=field.at,
            now=described(field),
        )

    def _added_rule(self, field: Field, use: Use, wire: Judged) -> str:
        needed = "required" if field.required else "optional"
        if field.wire_name in self.owner.parameters:
            return f"op-param-added-{needed}"
        if wire.worse is Way.RESPONSE or use.way is Way.RESPONSE:
            return f"field-added-{needed}-response"
        if field.required and field.default is not None:
            return "field-added-required-default-request"
        return f"field-added-{needed}-request"

    def removed(self, field: Field, path: str = "") -> Change:
        """A field that only the old side has."""
        use = self._use(field)
        owner, path = self.owner, path or self.owner.path(field.wire_name)

        def gaps(accepts: Accepts) -> Gap | None:
            if not accepts.request:
                return accepts.field_gap(None, field) or Gap(
                    (LEDGER["optional-gone"].line,), ..., False
                )
            if owner.new.extras is Extras.FORBID:
                why = f"'{field.wire_name}' is written, and {owner.new.name} forbids unknown keys"
                return Gap((why,), self._sample(field))
            return Gap((LEDGER["unknown-keys-dropped"].line,), self._sample(field), False)

        wire = self.walk.judged(use, gaps, self._shows(field.wire_name, field.wire_name))
        behaviour = Level.RISKY if not (field.required and wire.worse is Way.RESPONSE) else None
        rule = self._removed_rule(field, use, wire)
        if field.deprecated is not None:
            rule, wire = "removed-after-deprecation", after_deprecation(wire)
        return change(
            rule,
            path,
            use,
            wire,
            f"the field '{field.wire_name}' is gone",
            old=field.at,
            was=described(field),
            behaviour=behaviour if use.way is not Way.NONE else Level.SAFE,
        )

    def _sample(self, field: Field) -> Any:
        from generator.diff.samples import field_sample

        return field_sample(field, self.walk.old, depth=0)

    def _removed_rule(self, field: Field, use: Use, wire: Judged) -> str:
        if field.wire_name in self.owner.parameters:
            return "op-param-removed"
        if wire.worse is Way.RESPONSE or use.way is Way.RESPONSE:
            return f"field-removed-{'required' if field.required else 'optional'}-response"
        return "field-removed-request"

    def renamed(self, rename: Rename, old: Field, new: Field) -> Change:
        """A field under another name: one finding."""
        same_words = words(old.wire_name) == words(new.wire_name) != ()
        rule = "field-wire-renamed" if same_words else "field-renamed"
        use = self._use(old, new)

        def gaps(accepts: Accepts) -> Gap:
            written, read = (old, new) if accepts.request else (new, old)
            if read.required and read.default is None:
                return Gap(
                    (f"'{read.wire_name}' is required, and not written",), self._sample(written)
                )
            return Gap((LEDGER["renamed"].line,), self._sample(written))

        wire = self.walk.judged(use, gaps, self._shows(old.wire_name, new.wire_name))
        return change(
            rule,
            self.owner.path(new.wire_name),
            use,
            wire,
            f"the field '{old.wire_name}' is called '{new.wire_name}'",
            old=old.at,
            new=new.at,
            was=old.wire_name,
            now=new.wire_name,
            why=(rename.line,),
        )

    def both(self, old: Field, new: Field) -> Iterator[Change]:
        """Everything that differs in a field of both sides; `old` has the names of the new side."""
        path = self.owner.path(new.wire_name)
        use = self._use(old, new)
        if old[2:5] != new[2:5] or (
            (old.type.__class__ is Nullable) != (new.type.__class__ is Nullable)
        ):
            yield from self._presence(path, use, old, new)
        if old.type != new.type or old.number_as_string != new.number_as_string:
            yield from self._type(path, use, old, new)
        if old.limits != new.limits:
            yield from limit_changes(
                self.walk, path, use, old, new, self._shows(old.wire_name, new.wire_name)
            )
        yield from self._flags(path, old, new)
        yield from self._words(path, use, old, new)

    def _make(
        self,
        rule: str,
        path: str,
        use: Use,
        wire: Judged,
        message: str,
        old: Field,
        new: Field,
        **rest: Any,
    ) -> Change:
        rest.setdefault("was", described(old))
        rest.setdefault("now", described(new))
        return change(rule, path, use, wire, message, old=old.at, new=new.at, **rest)

    def _presence(self, path: str, use: Use, old: Field, new: Field) -> Iterator[Change]:
        """Required, null and default: what one edit changes together is one finding."""
        found = [*self._required(path, use, old, new), *self._null(path, use, old, new)]
        if len(found) == 2 and self._swapped(old, new):
            yield self._make(
                "field-absent-null-swapped",
                path,
                use,
                SAFE,
                f"'{new.wire_name}' may be {'null' if isinstance(new.type, Nullable) else 'absent'}"
                f" instead of {'absent' if isinstance(new.type, Nullable) else 'null'}",
                old,
                new,
                children=found,
            )
            return
        found = [*self._default(path, use, old, new), *found]
        if found:
            yield change_with(found[0], found[1:])

    @staticmethod
    def _swapped(old: Field, new: Field) -> bool:
        return isinstance(old.type, Nullable) == old.required != new.required

    def _required(self, path: str, use: Use, old: Field, new: Field) -> Iterator[Change]:
        if old.required == new.required:
            return
        # Only who must be there differs between these two.
        before = old
        after = old._replace(required=new.required, default=new.default)

        def gaps(accepts: Accepts) -> Gap | None:
            return accepts.field_gap(*((before, after) if accepts.request else (after, before)))

        wire = self.walk.judged(use, gaps, self._shows(old.wire_name, new.wire_name))
        word = "required" if new.required else "optional"
        if new.wire_name in self.owner.parameters:
            rule = f"op-param-became-{word}"
        elif wire.worse is Way.RESPONSE or use.way is Way.RESPONSE:
            rule = f"field-became-{word}-response"
        elif new.required and new.default is not None:
            rule = "field-became-required-default-request"
        else:
            rule = f"field-became-{word}-request"
        yield self._make(rule, path, use, wire, f"'{new.wire_name}' became {word}", old, new)

    def _null(self, path: str, use: Use, old: Field, new: Field) -> Iterator[Change]:
        nullable = isinstance(new.type, Nullable)
        if nullable == isinstance(old.type, Nullable):
            return
        after = Nullable(inner(old)) if nullable else inner(old)
        one, two = place_of(old), place_of(old)._replace(type=after)

        def gaps(accepts: Accepts) -> Gap | None:
            return accepts.gap(*((one, two) if accepts.request else (two, one)))

        wire = self.walk.judged(use, gaps, self._shows(old.wire_name, new.wire_name))
        side = sided(use, wire)
        if nullable:
            rule, message = f"field-became-nullable-{side}", f"'{new.wire_name}' may be null"
        else:
            rule, message = f"field-became-non-null-{side}", f"'{new.wire_name}' is never null"
        yield self._make(rule, path, use, wire, message, old, new)

    def _default(self, path: str, use: Use, old: Field, new: Field) -> Iterator[Change]:
        if old.default == new.default:
            return
        was, now = _default_text(old), _default_text(new)
        if old.default is None:
            rule, message = "field-default-added", f"an absent '{new.wire_name}' is now {now}"
        elif new.default is None:
            rule, message = "field-default-removed", f"'{new.wire_name}' has no default any more"
        else:
            rule = "field-default-changed"
            message = f"an absent '{new.wire_name}' was {was} and is now {now}"
        if new.wire_name in self.owner.parameters:
            rule = "op-param-default-changed"
        behaviour = Level.SAFE if use.way is Way.NONE and not use.doubtful else None
        yield self._make(
            rule, path, use, SAFE, message, old, new, was=was, now=now, behaviour=behaviour
        )

    def _type(self, path: str, use: Use, old: Field, new: Field) -> Iterator[Change]:
        one = Place(inner(old), old.limits, old.number_as_string)
        two = Place(inner(new), new.limits, new.number_as_string)
        if self.walk.pairing.translated(one.type) == two.type and one.as_text == two.as_text:
            return
        if one.type != two.type:
            # Limits of another sort of type are no change of their own.
            one = one._replace(limits=old.limits)

        def gaps(accepts: Accepts) -> Gap | None:
            written, read = (one, two) if accepts.request else (two, one)
            if written.limits != read.limits:
                # The limits have findings of their own; here the types count alone.
                read = read._replace(limits=written.limits)
            return accepts.gap(written, read)

        wire = self.walk.judged(use, gaps, self._shows(old.wire_name, new.wire_name))
        rule = type_rule(self.walk, one, two, sided(use, wire))
        if new.wire_name in self.owner.parameters and rule.startswith("field-type-"):
            rule = "op-param-type-changed"
        message = f"'{new.wire_name}' is {type_text(two.type)}, and was {type_text(one.type)}"
        if one.type == two.type:
            message = f"'{new.wire_name}' is written as a {'text' if two.as_text else 'number'}"
        yield self._make(
            rule, path, use, wire, message, old, new, was=_type_text(old), now=_type_text(new)
        )

    def _flags(self, path: str, old: Field, new: Field) -> Iterator[Change]:
        use = self.owner.use
        shows = self._shows(old.wire_name, new.wire_name)
        if old.read_only != new.read_only:
            if new.read_only:
                wire = convention("read-only", when=use.asks)
                yield self._make(
                    "field-read-only-added",
                    path,
                    use,
                    wire,
                    f"only the server sends '{new.wire_name}' now",
                    old,
                    new,
                    was="",
                    now="readOnly",
                )
            else:
                # Old clients do not send it.
                wire = self.walk.judged(
                    use, lambda a: a.field_gap(None, new) if a.request else None, shows
                )
                yield self._make(
                    "field-read-only-removed",
                    path,
                    use,
                    wire,
                    f"clients may send '{new.wire_name}' now",
                    old,
                    new,
                    was="readOnly",
                    now="",
                )
        if old.write_only != new.write_only:
            if new.write_only:

                def gaps(accepts: Accepts) -> Gap | None:
                    if accepts.request:
                        return None
                    return accepts.field_gap(None, old) or Gap(
                        (LEDGER["write-only"].line,), ..., False
                    )

                wire = self.walk.judged(use, gaps, shows)
                yield self._make(
                    "field-write-only-added",
                    path,
                    use,
                    wire,
                    f"the server no longer sends '{new.wire_name}'",
                    old,
                    new,
                    was="",
                    now="writeOnly",
                )
            else:
                yield self._make(
                    "field-write-only-removed",
                    path,
                    use,
                    SAFE,
                    f"the server sends '{new.wire_name}' too",
                    old,
                    new,
                    was="writeOnly",
                    now="",
                )

    def _words(self, path: str, use: Use, old: Field, new: Field) -> Iterator[Change]:
        if old.format != new.format:
            # A new word may narrow requests, a lost one may widen responses.
            hurts = (use.asks and new.format is not None) or (use.tells and old.format is not None)
            yield self._make(
                "field-format-changed",
                path,
                use,
                convention("format", when=hurts),
                f"the format of '{new.wire_name}' is {new.format or 'not said any more'}",
                old,
                new,
                was=old.format or "",
                now=new.format or "",
            )
        kind = "param" if new.wire_name in self.owner.parameters else "field"
        yield from deprecation(
            path, use, old, new, f"deprecated-{kind}-added", f"'{new.wire_name}'"
        )
        if old.doc != new.doc:
            yield self._make(
                "description-changed",
                path,
                use,
                SAFE,
                f"the description of '{new.wire_name}' is another one",
                old,
                new,
                was=old.doc,
                now=new.doc,
            )
        if old.examples != new.examples:
            yield self._make(
                "example-changed",
                path,
                use,
                SAFE,
                f"the examples of '{new.wire_name}' are other ones",
                old,
                new,
                was=_values(old),
                now=_values(new),
            )
        if old.spellings != new.spellings:
            yield self._make(
                "field-symbol-renamed",
                path,
                use,
                SAFE,
                f"'{new.wire_name}' has another name in code",
                old,
                new,
                was=spelled(old.spellings),
                now=spelled(new.spellings),
            )
        if (old.server_name, old.attributes, old.dotnet) != (
            new.server_name,
            new.attributes,
            new.dotnet,
        ):
            behaviour = Level.RISKY if old.attributes != new.attributes else Level.SAFE
            yield self._make(
                "extension-changed",
                path,
                use,
                SAFE,
                f"facts of the server about '{new.wire_name}' are other ones",
                old,
                new,
                behaviour=behaviour,
            )


def inner(field: Field) -> Any:
    """The type of a field without its null."""
    return field.type.inner if isinstance(field.type, Nullable) else field.type


def sided(use: Use, wire: Judged) -> str:
    """The word of a rule's id: that of the way that is hurt, or else that there is."""
    if wire.worse is Way.RESPONSE or (wire.worse is Way.NONE and use.way is Way.RESPONSE):
        return "response"
    return "request"


def change_with(parent: Change, children: list[Change]) -> Change:
    """The first of several changes that one edit makes, with the others below it."""
    from generator.diff.walk import folded

    return folded(parent, children)


def after_deprecation(wire: Judged) -> Judged:
    """What was announced is not a surprise."""
    level = min(wire.level, LEDGER["announced"].level)
    return wire._replace(level=level, why=(*wire.why, LEDGER["announced"].line))


def deprecation(path: str, use: Use, old: Any, new: Any, rule: str, what: str) -> Iterator[Change]:
    """Whatever can be deprecated has `deprecated` and `at`."""
    if old.deprecated == new.deprecated:
        return
    if old.deprecated is None:
        message = f"{what} is deprecated"
        if new.deprecated.sunset:
            message += f", and may be gone from {new.deprecated.sunset} on"
        if new.deprecated.replaced_by:
            message += f"; use {new.deprecated.replaced_by}"
    elif new.deprecated is None:
        rule, message = "deprecated-removed", f"{what} is deprecated no more"
    else:
        yield from _sunset(path, use, old, new, what)
        if old.deprecated._replace(sunset="") == new.deprecated._replace(sunset=""):
            return
        rule, message = "deprecation-reason-changed", f"the deprecation of {what} reads otherwise"
    yield change(
        rule,
        path,
        use,
        convention("deprecation"),
        message,
        old=old.at,
        new=new.at,
        was=_deprecated(old),
        now=_deprecated(new),
    )


def _sunset(path: str, use: Use, old: Any, new: Any, what: str) -> Iterator[Change]:
    """Another last day. Days of ISO 8601 sort as texts."""
    was, now = old.deprecated.sunset, new.deprecated.sunset
    if was == now:
        return
    if not was:
        rule, message = "sunset-added", f"{what} may be gone from {now} on"
    elif not now:
        rule, message = "sunset-removed", f"nothing says how long {what} stays"
    else:
        rule = "sunset-earlier" if now < was else "sunset-later"
        message = f"{what} may be gone from {now} on, and was promised until {was}"
    wire = convention("deprecation" if rule in ("sunset-added", "sunset-later") else "promise")
    yield change(rule, path, use, wire, message, old=old.at, new=new.at, was=was, now=now)


def _deprecated(item: Any) -> str:
    if item.deprecated is None:
        return ""
    return ", ".join(part for part in item.deprecated if part) or "deprecated"


def spelled(spellings: tuple[tuple[str, str], ...]) -> str:
    """`python: own, php: ownOne`."""
    return ", ".join(f"{target}: {name}" for target, name in spellings)


def _default_text(field: Field) -> str:
    return "" if field.default is None else as_text(plain(field.default.value))


def _values(field: Field) -> str:
    return ", ".join(as_text(plain(example)) for example in field.examples)


def _type_text(field: Field) -> str:
    return type_text(field.type) + (", as text" if field.number_as_string else "")


def parameters_of(record: Record, paths: Mapping[str, object], query: bool) -> frozenset[str]:
    """The fields of a request that do not stand in its body."""
    from generator.ir import Location

    found = set()
    for field in record.fields:
        place = field.location
        in_place = field.wire_name in paths or query
        outside = in_place if place is None else place is not Location.BODY
        if outside:
            found.add(field.wire_name)
    return frozenset(found)
