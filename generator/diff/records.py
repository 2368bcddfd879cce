"""What changed in a record, with what it has from its bases."""

from collections.abc import Iterator, Sequence

from generator.diff.change import Change, Level
from generator.diff.common import declaration_words, extension
from generator.diff.fields import FieldWalk, Owner, described
from generator.diff.reach import Use
from generator.diff.renames import pair_fields
from generator.diff.walk import SAFE, Judged, Walk, change, convention
from generator.generics import bases, substitute
from generator.ir import Contract, Extras, Field, Parameter, Record, Ref, Type
from generator.specwriter import type_text


def record_changes(
    walk: Walk, old: Record, new: Record, use: Use, parameters: frozenset[str] = frozenset()
) -> Iterator[Change]:
    """Fields in the order of the new side, what is gone after them, then the record itself."""
    yield from _Records(walk, old, new, use, parameters).changes()


class _Records:
    def __init__(
        self, walk: Walk, old: Record, new: Record, use: Use, parameters: frozenset[str]
    ) -> None:
        self.walk, self.use = walk, use
        self.old, self.new = _with_parameters(old, new), new
        self.fields = FieldWalk(walk, Owner(self.old, new, use, parameters))

    def changes(self) -> Iterator[Change]:
        old, new = self.old, self.new
        if old.fields != new.fields or old.extends != new.extends:
            yield from self._field_changes()
        yield from self._head()
        yield from declaration_words(old, new, self.use)

    def _field_changes(self) -> Iterator[Change]:
        own_old = {field.wire_name: field for field in self.old.fields}
        own_new = {field.wire_name: field for field in self.new.fields}
        gone = [field for name, field in own_old.items() if name not in own_new]
        come = [field for name, field in own_new.items() if name not in own_old]
        same_base = self._same_base()
        above_old: dict[str, Field] = {}
        above_new: dict[str, Field] = {}
        if not same_base or ((gone or come) and (self.old.extends or self.new.extends)):
            above_old = _inherited(self.walk.old, self.old)
            above_new = _inherited(self.walk.new, self.new)
        up = [field for field in gone if field.wire_name in above_new]
        down = [field for field in come if field.wire_name in above_old]
        gone = [field for field in gone if field.wire_name not in above_new]
        come = [field for field in come if field.wire_name not in above_old]
        moved = self._moved(up, above_new, True) + self._moved(down, above_old, False)
        if same_base:
            # The base tells of the move, if it is there on both sides; see _shared.
            own = {change_.path: change_ for change_ in moved}
            yield from (
                made
                for path, made in own.items()
                if not self._told_by_base(path, above_old, above_new)
            )
        else:
            yield self._base_change(moved, above_old, above_new, own_old, own_new)
        yield from self._paired(own_old, own_new, gone, come)

    def _told_by_base(
        self, path: str, above_old: dict[str, Field], above_new: dict[str, Field]
    ) -> bool:
        name = path.rpartition(".")[2]
        return (name in above_old) != (name in above_new)

    def _paired(
        self,
        own_old: dict[str, Field],
        own_new: dict[str, Field],
        gone: list[Field],
        come: list[Field],
    ) -> Iterator[Change]:
        renames = {}
        if gone and come:
            places = {
                field.wire_name: (at, len(own_new)) for at, field in enumerate(self.new.fields)
            }
            places.update(
                (field.wire_name, (at, len(own_old)))
                for at, field in enumerate(self.old.fields)
                if field.wire_name not in own_new
            )
            found = pair_fields(gone, come, places, self._same_type)
            renames = {rename.new: rename for rename in found}
        new_names = {field.wire_name for field in come}
        for name, field in own_new.items():
            if name in own_old:
                if own_old[name] != field:
                    yield from self.fields.both(own_old[name], field)
            elif name in renames:
                former = own_old[renames[name].old]
                yield self.fields.renamed(renames[name], former, field)
                yield from self.fields.both(former._replace(wire_name=name), field)
            elif name in new_names:
                yield self._shared(field, added=True) or self.fields.added(field)
        renamed = {rename.old for rename in renames.values()}
        for field in gone:
            if field.wire_name not in renamed:
                yield self._shared(field, added=False) or self.fields.removed(field)

    def _same_type(self, old: Field, new: Field) -> bool:
        return self.walk.pairing.translated(old.type) == new.type

    def _same_base(self) -> bool:
        one, two = self.old.extends, self.new.extends
        return one == two or (
            one is not None and two is not None and self.walk.pairing.translated(one) == two
        )

    def _moved(self, fields: Sequence[Field], above: dict[str, Field], up: bool) -> list[Change]:
        found = []
        for field in fields:
            other = above[field.wire_name]
            before, after = (field, other) if up else (other, field)
            differs = list(self.fields.both(before, after)) if before != after else []
            found.append(
                change(
                    "field-moved-to-base",
                    f"{self.new.name}.{field.wire_name}",
                    self.use,
                    SAFE,
                    f"'{field.wire_name}' moved {'up to a base' if up else 'down from a base'}",
                    old=before.at,
                    new=after.at,
                    was=described(before),
                    now=described(after),
                    children=differs,
                )
            )
        return found

    def _shared(self, field: Field, added: bool) -> Change | None:
        """A field of a base that heirs had before, or have now: one finding for all of them."""
        walk = self.walk
        heirs = walk.heirs_new if added else walk.heirs_old
        if self.new.name not in heirs and self.old.name not in heirs:
            return None
        name = field.wire_name
        own = self.new.name if added else self.old.name
        others = walk.old if added else walk.new
        back = (
            {after: before for before, after in walk.pairing.names.items()}
            if added
            else walk.pairing.names
        )
        children: list[Change] = []
        all_had_it = True
        for heir in _all_heirs(heirs, own):
            partner = others.declarations.get(back.get(heir.name, ""))
            if not isinstance(partner, Record):
                continue
            before = next((one for one in partner.fields if one.wire_name == name), None)
            if before is None:
                all_had_it = False
                continue
            one, two = (before, field) if added else (field, before)
            use = walk.uses.of(*((partner.name, heir.name) if added else (heir.name, partner.name)))
            pair = FieldWalk(walk, Owner(*((partner, heir) if added else (heir, partner)), use))
            children.append(
                change(
                    "field-moved-to-base",
                    f"{heir.name}.{name}",
                    use,
                    SAFE,
                    f"'{name}' of {heir.name} is the base's",
                    old=one.at,
                    new=two.at,
                    was=described(one),
                    now=described(two),
                    children=list(pair.both(one, two)) if one != two else (),
                )
            )
        if not children:
            return None
        direct = walk.direct_new if added else walk.direct_old
        wire, behaviour = SAFE, Level.SAFE
        if own in direct or not all_had_it:
            alone = self.fields.added(field) if added else self.fields.removed(field)
            wire = Judged(alone.wire, alone.why, alone.witness)
            behaviour = alone.behaviour
        word = "up to" if added else "down from"
        return change(
            "field-moved-to-base",
            f"{self.new.name}.{name}",
            self.use,
            wire,
            f"'{name}' moved {word} the base {self.new.name}",
            old=None if added else field.at,
            new=field.at if added else None,
            was="" if added else described(field),
            now=described(field) if added else "",
            behaviour=behaviour,
            children=children,
            why=("every record that extends it has the field on both sides",) if all_had_it else (),
        )

    def _base_change(
        self,
        moved: list[Change],
        above_old: dict[str, Field],
        above_new: dict[str, Field],
        own_old: dict[str, Field],
        own_new: dict[str, Field],
    ) -> Change:
        """Another base: the fields that come and go with it are below the finding."""
        children = list(moved)
        for name, field in above_new.items():
            if name in above_old:
                if above_old[name] != field:
                    children += self.fields.both(above_old[name], field)
            elif name not in own_old:
                children.append(self.fields.added(field))
        children += [
            self.fields.removed(field)
            for name, field in above_old.items()
            if name not in above_new and name not in own_new
        ]
        one, two = self.old.extends, self.new.extends
        before = type_text(one) if one is not None else ""
        after = type_text(two) if two is not None else ""
        if one is None:
            rule, message = "base-added", f"{self.new.name} extends {after}"
        elif two is None:
            rule, message = "base-removed", f"{self.new.name} no longer extends {before}"
        else:
            same = self.walk.pairing.names.get(one.name) == two.name
            rule = "generic-argument-changed" if same else "base-changed"
            message = f"{self.new.name} extends {after}, and extended {before}"
        why = () if children else ("the bases bring the same fields",)
        return change(
            rule,
            self.new.name,
            self.use,
            SAFE,
            message,
            old=self.old.at,
            new=self.new.at,
            was=before,
            now=after,
            children=children,
            why=why,
        )

    def _head(self) -> Iterator[Change]:
        old, new, use = self.old, self.new, self.use
        if old.extras is not new.extras:
            yield self._extras()
        if old.interface != new.interface:
            words = ("a record", "an interface")
            yield change(
                "type-abstract-toggled",
                new.name,
                use,
                SAFE,
                f"{new.name} is {words[new.interface]}, and was {words[old.interface]}",
                old=old.at,
                new=new.at,
                was=words[old.interface],
                now=words[new.interface],
            )
        if old.parameters != new.parameters:
            yield self._parameters()
        before = {self.walk.pairing.translated(ref) for ref in old.implements or ()}
        after = set(new.implements or ())
        for rule, refs, word in (
            (
                "interface-added",
                [ref for ref in new.implements or () if ref not in before],
                "implements",
            ),
            (
                "interface-removed",
                [
                    ref
                    for ref in old.implements or ()
                    if self.walk.pairing.translated(ref) not in after
                ],
                "no longer implements",
            ),
        ):
            for ref in refs:
                text = type_text(ref)
                gone = rule == "interface-removed"
                yield change(
                    rule,
                    f"{new.name} implements {text}",
                    use,
                    SAFE,
                    f"{new.name} {word} {text}",
                    old=old.at,
                    new=new.at,
                    was=text if gone else "",
                    now="" if gone else text,
                )
        if old.shadowed != new.shadowed or old.dotnet != new.dotnet:
            yield extension(old, new, use)

    def _extras(self) -> Change:
        old, new, use = self.old, self.new, self.use
        if new.extras is Extras.FORBID:
            wire = convention("closed", when=use.asks)
            rule, message = "object-closed", f"{new.name} refuses keys that it does not declare"
        else:
            forbade = old.extras is Extras.FORBID
            wire = convention("opened", when=use.tells and forbade)
            rule = "object-opened"
            verb = "keeps" if new.extras is Extras.KEEP else "ignores"
            message = f"{new.name} {verb} keys that it does not declare"
        return change(
            rule,
            new.name,
            use,
            wire,
            message,
            old=old.at,
            new=new.at,
            was=f"extras: {old.extras.value}",
            now=f"extras: {new.extras.value}",
        )

    def _parameters(self) -> Change:
        old, new = self.old, self.new
        before, after = ", ".join(old.parameters), ", ".join(new.parameters)
        if len(old.parameters) == len(new.parameters):
            rule, word = "generic-parameter-reordered", "stand in another order"
        else:
            rule, word = "generic-arity-changed", (
                "are more" if len(after) > len(before) else "are fewer"
            )
        return change(
            rule,
            new.name,
            self.use,
            SAFE,
            f"the parameters of {new.name} {word}",
            old=old.at,
            new=new.at,
            was=f"<{before}>" if before else "",
            now=f"<{after}>" if after else "",
            why=("each use of the type with its arguments is judged by itself",),
        )


def _with_parameters(old: Record, new: Record) -> Record:
    """`old` with the names that the new side gives its parameters, where that is all."""
    if old.parameters == new.parameters or len(old.parameters) != len(new.parameters):
        return old
    if set(old.parameters) == set(new.parameters):
        return old
    names: dict[str, Type] = {
        before: Parameter(after)
        for before, after in zip(old.parameters, new.parameters, strict=True)
    }
    extends = old.extends
    if extends is not None:
        extends = Ref(extends.name, tuple(substitute(a, names) for a in extends.arguments))
    fields = tuple(field._replace(type=substitute(field.type, names)) for field in old.fields)
    return old._replace(fields=fields, parameters=new.parameters, extends=extends)


def _inherited(contract: Contract, record: Record) -> dict[str, Field]:
    found: dict[str, Field] = {}
    if record.extends is None:
        return found
    for base, arguments in bases(contract, record):
        for field in base.fields:
            if arguments:
                field = field._replace(type=substitute(field.type, arguments))
            found.setdefault(field.wire_name, field)
    return found


def _all_heirs(heirs: dict[str, list[Record]], name: str) -> Iterator[Record]:
    waiting = list(heirs.get(name, ()))
    for record in waiting:
        yield record
        waiting += heirs.get(record.name, ())
