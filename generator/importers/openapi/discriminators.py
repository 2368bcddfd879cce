"""Members that tell variants apart are no fields of the variants: writers of the union add them.

A document declares them in each variant. Where a variant is used by itself too, a record that
extends it keeps the member for these places.
"""

from collections.abc import Sequence
from typing import NamedTuple

from generator.closure import names_in
from generator.generics import with_names
from generator.importers.openapi.named import Names, type_name
from generator.ir import (
    Answer,
    Declaration,
    EnumType,
    Extras,
    Field,
    Operation,
    Record,
    Ref,
    Union,
)


class Told(NamedTuple):
    """All declarations of a document."""

    types: tuple[Declaration, ...]
    operations: tuple[Operation, ...]


def without_discriminators(told: Told, names: Names) -> Told:
    """The same with unions as the language has them."""
    unions = [made for made in told.types if isinstance(made, Union)]
    if not unions:
        return told
    work = _Work(told)
    for union in unions:
        for variant in union.variants:
            work.strip(variant.record, union)
    work.settle(names)
    return _without_helpers(Told(work.types(), tuple(work.operations)))


class _Work:
    def __init__(self, told: Told) -> None:
        self.by_name: dict[str, Declaration] = {made.name: made for made in told.types}
        self.operations = list(told.operations)
        self._order = [made.name for made in told.types]
        self._taken: dict[str, dict[str, Field]] = {}
        self._variants: dict[str, set[str]] = {}  # of all unions that a member tells apart
        for made in told.types:
            if isinstance(made, Union):
                records = self._variants.setdefault(made.discriminator, set())
                records.update(variant.record for variant in made.variants)
        self._added: dict[str, list[str]] = {}

    def types(self) -> tuple[Declaration, ...]:
        found: list[Declaration] = []
        for name in self._order:
            found.append(self.by_name[name])
            found += [self.by_name[added] for added in self._added.get(name, ())]
        return tuple(found)

    def strip(self, name: str, union: Union) -> None:
        """Takes the discriminator out of a variant; out of a copy of a base's fields if needed."""
        record = self.by_name[name]
        assert isinstance(record, Record)
        discriminator = union.discriminator
        chain = self._chain(record)
        holder = next(
            (one for one in chain if any(f.wire_name == discriminator for f in one.fields)), None
        )
        if holder is None:
            return
        if holder is not record and not self._is_base_of_variants_only(holder, union):
            fields = [field for one in reversed(chain) for field in one.fields]
            record = record._replace(fields=tuple(fields), extends=None)
            self.by_name[name] = holder = record
        kept = tuple(field for field in holder.fields if field.wire_name != discriminator)
        taken = next(field for field in holder.fields if field.wire_name == discriminator)
        self.by_name[holder.name] = holder._replace(fields=kept)
        self._taken.setdefault(holder.name, {})[discriminator] = taken

    def _chain(self, record: Record) -> list[Record]:
        chain = [record]
        while record.extends is not None and len(chain) < 100:
            base = self.by_name.get(record.extends.name)
            if not isinstance(base, Record):
                break
            record = base
            chain.append(record)
        return chain

    def _is_base_of_variants_only(self, base: Record, union: Union) -> bool:
        variants = self._variants.get(union.discriminator, set())
        known = variants | self._bases_of(variants)
        for made in self.by_name.values():
            heir = isinstance(made, Record) and made is not base and base in self._chain(made)
            if heir and made.name not in known:
                return False
        extended = any(
            op.request.extends is not None and op.request.extends.name == base.name
            for op in self.operations
        )
        return not extended and base.name not in self._used()

    def _bases_of(self, variants: set[str]) -> set[str]:
        found: set[str] = set()
        for name in variants:
            record = self.by_name[name]
            if isinstance(record, Record):
                found |= {one.name for one in self._chain(record)}
        return found

    def _used(self) -> set[str]:
        """The names that fields and answers mention."""
        used: set[str] = set()
        for made in (*self.by_name.values(), *(op.request for op in self.operations)):
            if isinstance(made, Record):
                for field in made.fields:
                    used.update(names_in(field.type))
        for operation in self.operations:
            if not isinstance(operation.returns, Answer):
                used.update(names_in(operation.returns))
            for error in operation.errors:
                if error.type is not None:
                    used.add(error.type.name)
        return used

    def settle(self, names: Names) -> None:
        """Gives the member back wherever a stripped record stands for itself."""
        used = self._used()
        renamed: dict[str, str] = {}
        for name, fields in self._taken.items():
            if name in used:
                word = "And".join(type_name(wire).removeprefix("Type") for wire in fields)
                alone = names.claim(f"{name}With{word}", "Type")
                renamed[name] = alone
                self.by_name[alone] = Record(
                    alone, tuple(fields.values()), extends=Ref(name), at=self.by_name[name].at
                )
                self._added.setdefault(name, []).append(alone)
        variants = {
            variant.record
            for made in self.by_name.values()
            if isinstance(made, Union)
            for variant in made.variants
        }
        for name, made in list(self.by_name.items()):
            if isinstance(made, Record):
                if made.name not in renamed.values():
                    made = self._with_lost(made, made.name in variants)
                self.by_name[name] = _renamed(made, renamed)
        for index, operation in enumerate(self.operations):
            request = _renamed(self._with_lost(operation.request, False), renamed)
            returns = operation.returns
            if not isinstance(returns, Answer):
                returns = with_names(returns, renamed)
            errors = tuple(
                (
                    error._replace(type=Ref(renamed.get(error.type.name, error.type.name)))
                    if error.type is not None
                    else error
                )
                for error in operation.errors
            )
            self.operations[index] = operation._replace(
                request=request, returns=returns, errors=errors
            )

    def _with_lost(self, record: Record, is_variant: bool) -> Record:
        """A record that extends a stripped one, and is no variant, with the member of its own."""
        base = record.extends
        if is_variant or base is None or base.name not in self._taken:
            return record
        own = {field.wire_name for field in record.fields}
        back = [field for wire, field in self._taken[base.name].items() if wire not in own]
        return record._replace(fields=(*back, *record.fields))


def _renamed(record: Record, renamed: dict[str, str]) -> Record:
    if not renamed:
        return record
    fields = tuple(field._replace(type=with_names(field.type, renamed)) for field in record.fields)
    return record._replace(fields=fields)


def _without_helpers(told: Told) -> Told:
    """Without records that only add a discriminator to another, and enums that nothing uses now.

    The openapi target writes a variant as `PhoneAsEndpoint`: the record, and the member. Where the
    record has no members, it is no type of its own, and this one gets its name back.
    """
    told = _with_own_names(told)
    by_name = {made.name: made for made in told.types}
    by_key = {_key(made): made for made in told.types}
    dropped: dict[str, str] = {}
    types: list[Declaration] = []
    for made in told.types:
        if isinstance(made, Union):
            variants = []
            for variant in made.variants:
                plain = _helped(made, by_name[variant.record], by_key)
                if plain is not None:
                    dropped[variant.record] = plain
                    variant = variant._replace(record=plain)
                variants.append(variant)
            made = made._replace(variants=tuple(variants))
        types.append(made)
    used = _mentioned(types, told.operations)
    kept = [
        made
        for made in types
        if not (
            (made.name in dropped and made.name not in used)
            or (isinstance(made, EnumType) and _is_spare(made, used))
        )
    ]
    return Told(tuple(kept), told.operations)


def _with_own_names(told: Told) -> Told:
    """`PhoneAsEndpoint` without members is `Phone`, if nothing else is and only unions name it."""
    keys = {_key(made).casefold() for made in told.types}
    keys |= {
        made.name.casefold() for made in (*told.types, *(op.request for op in told.operations))
    }
    by_name = {made.name: made for made in told.types}
    own: dict[str, Record] = {}
    for union in told.types:
        for variant in union.variants if isinstance(union, Union) else ():
            made = by_name[variant.record]
            if not isinstance(made, Record) or made.fields or made.extends is not None:
                continue
            name = made.name.removesuffix(f"As{union.name}")
            key = _key(made).removesuffix(f"As{_key(union)}")
            if name in ("", made.name) or key in ("", _key(made)):
                continue
            if not {name.casefold(), key.casefold()} & keys:
                spellings = {**dict(made.spellings), "openapi": key}
                given = tuple(item for item in spellings.items() if item != ("openapi", name))
                own[made.name] = made._replace(name=name, spellings=given)
    if not own:
        return told
    others = [made for made in told.types if not isinstance(made, Union)]
    named = _mentioned(others, told.operations)
    own = {name: made for name, made in own.items() if name not in named}

    def renamed(made: Declaration) -> Declaration:
        if isinstance(made, Union):
            variants = (
                (
                    variant._replace(record=own[variant.record].name)
                    if variant.record in own
                    else variant
                )
                for variant in made.variants
            )
            return made._replace(variants=tuple(variants))
        return own.get(made.name, made)

    return told._replace(types=tuple(map(renamed, told.types)))


def _key(made: Declaration) -> str:
    """The name of a type in the document."""
    return dict(made.spellings).get("openapi", made.name)


def _helped(union: Union, record: Declaration, by_key: dict[str, Declaration]) -> str | None:
    name, suffix = _key(record), f"As{_key(union)}"
    plain = by_key.get(name.removesuffix(suffix)) if name.endswith(suffix) else None
    if not isinstance(record, Record) or not isinstance(plain, Record):
        return None
    if any(variant.record == plain.name for variant in union.variants):
        return None
    extends = record.extends == Ref(plain.name) and not record.fields
    copies = record.extras is Extras.FORBID and record.fields == plain.fields
    return plain.name if extends or copies else None


def _mentioned(types: Sequence[Declaration], operations: tuple[Operation, ...]) -> set[str]:
    used: set[str] = set()
    for made in (*types, *(op.request for op in operations)):
        if isinstance(made, Record):
            for field in made.fields:
                used.update(names_in(field.type))
            if made.extends is not None:
                used.add(made.extends.name)
        elif isinstance(made, Union):
            used.update(variant.record for variant in made.variants)
    for operation in operations:
        if not isinstance(operation.returns, Answer):
            used.update(names_in(operation.returns))
        used.update(error.type.name for error in operation.errors if error.type is not None)
    return used


def _is_spare(enum: EnumType, used: set[str]) -> bool:
    """An inline enum, such as that of a discriminator, that nothing mentions any more."""
    return enum.name not in used and enum.at.path == "inline"
