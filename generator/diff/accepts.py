"""Which JSON values a type stands for, and whether one type's are all taken by another.

`Accepts.gap(wrote, reads)` asks whether a reader of `reads` takes whatever a writer of `wrote`
may write. Declared types are compared by what they hold, each pair once; while a pair is being
compared it is taken to fit, so that recursive types come to an end (a greatest fixpoint). A pair
of one name on both sides fits: what changed in it is a change of its own.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from generator.diff.ledger import LEDGER
from generator.diff.samples import SCALARS, as_text, sample, text
from generator.generics import all_fields, substitute
from generator.ir import (
    NO_LIMITS,
    Contract,
    EnumType,
    Extras,
    Field,
    Limits,
    ListOf,
    MapOf,
    Nullable,
    Parameter,
    Primitive,
    Record,
    Ref,
    SetOf,
    Type,
    Union,
)
from generator.specwriter import type_text
from generator.values import INTEGER_RANGES

_FRACTIONS = (Primitive.FLOAT32, Primitive.FLOAT64, Primitive.DECIMAL)
_FREE_TEXT = (Primitive.STRING, Primitive.URI)
_DEEPEST = 60
# Whole numbers beyond these lose digits in a float.
_EXACT = {Primitive.FLOAT32: 2**24, Primitive.FLOAT64: 2**53}


class Gap(NamedTuple):
    """A value that is written and not read. `value` is JSON by itself, of the type compared.

    `sure` is false where a convention says that it may go well; `why` names it then.
    """

    why: tuple[str, ...]
    value: Any
    sure: bool = True


class Place(NamedTuple):
    """A type with what its field says about its values."""

    type: Type
    limits: Limits = NO_LIMITS
    as_text: bool = False


def place_of(field: Field) -> Place:
    """The place that a field is."""
    return Place(field.type, field.limits, field.number_as_string)


class Accepts:
    """Compares what `writer` writes with what `reader` takes, in requests or in responses.

    `names` pairs the writer's declarations with the reader's.
    """

    def __init__(
        self, writer: Contract, reader: Contract, names: Mapping[str, str], request: bool
    ) -> None:
        self._writer, self._reader = writer, reader
        self._names = names
        self.request = request
        self._known: dict[tuple[Type, Type], Gap | None] = {}
        self._supposed: list[tuple[Type, Type]] = []
        self._depth = 0

    def gap(self, wrote: Place, reads: Place) -> Gap | None:
        """What is written at `wrote` and not taken at `reads`; None if nothing is."""
        type_, target = wrote.type, reads.type
        if type_.__class__ is Nullable:
            if target.__class__ is not Nullable and target is not Primitive.ANY:
                return Gap((f"null is written, and {type_text(target)} is never null",), None)
            return self.gap(wrote._replace(type=type_.inner), reads)
        if target.__class__ is Nullable:
            return self.gap(wrote, reads._replace(type=target.inner))
        if target is Primitive.ANY:
            return None
        found = self._types(wrote, reads)
        if found is None or not found.sure:
            return _limits_gap(wrote, reads, self._writer) or found
        return found

    def _types(self, wrote: Place, reads: Place) -> Gap | None:
        type_, target = wrote.type, reads.type
        if isinstance(type_, Primitive) and isinstance(target, Primitive):
            return _scalar_gap(wrote, reads)
        match type_, target:
            case (ListOf(a) | SetOf(a), ListOf(b) | SetOf(b)):
                inner = self.gap(Place(a), Place(b))
                if inner is not None:
                    return inner._replace(value=[inner.value])
                if isinstance(type_, ListOf) and isinstance(target, SetOf):
                    value = sample(a, self._writer, None, 1)
                    return Gap(("a list may repeat an item, and a set does not",), [value, value])
                return None
            case (MapOf(a, b), MapOf(c, d)):
                if c not in _FREE_TEXT and a != c and self.gap(Place(a), Place(c)) is not None:
                    return _key_gap(self._writer, type_, target)
                inner = self.gap(Place(b), Place(d))
                key = text(sample(a, self._writer))
                return inner and inner._replace(value={key: inner.value})
            case (Parameter(), Parameter()) if type_ == target:
                return None
            case (Ref(), Ref()):
                return self._refs(type_, target)
            case (Ref(name), _):
                return self._declared(name, type_, target)
            case (_, Ref(name)):
                return self._into_declared(wrote, name, target)
        return self._unlike(type_, target)

    def _unlike(self, type_: Type, target: Type) -> Gap:
        value = sample(type_, self._writer)
        return Gap((f"{type_text(type_)} is written, {type_text(target)} is read",), value)

    def _refs(self, type_: Ref, target: Ref) -> Gap | None:
        if self._names.get(type_.name) == target.name and not type_.arguments:
            return None
        pair = (type_, target)
        if pair in self._known:
            return self._known[pair]
        if self._depth > _DEEPEST:
            return Gap(("the types nest too deeply to be compared",), "…", False)
        self._known[pair] = None
        self._supposed.append(pair)
        self._depth += 1
        found = self.contents(type_, target)
        self._depth -= 1
        self._known[pair] = found
        if self._depth == 0:
            if found is not None:
                # What fitted only because an outer pair was taken to fit is not known to.
                for known in self._supposed:
                    if self._known[known] is None:
                        del self._known[known]
            self._supposed.clear()
        return found

    def contents(self, type_: Ref, target: Ref) -> Gap | None:
        one = self._writer.declarations[type_.name]
        two = self._reader.declarations[target.name]
        match one, two:
            case (Record(), Record()):
                return self.records(type_, target)
            case (EnumType(), EnumType()):
                return enum_gap(one, two, self.request)
            case (Union(), Union()):
                return self._unions(one, two)
            case (Record(), Union()):
                why = f"{one.name} has no '{two.discriminator}', which tells variants apart"
                return Gap((why,), sample(type_, self._writer))
            case (Union(), Record()):
                return self._variants_into(one, target)
        return self._unlike(type_, target)

    def records(self, type_: Ref, target: Ref, skip: frozenset[str] = frozenset()) -> Gap | None:
        """Whether all objects of one record are objects of another, but for the keys in `skip`."""
        one, two = self._writer.record(type_.name), self._reader.record(target.name)
        given = self._seen(self._writer, one, type_)
        wanted = self._seen(self._reader, two, target)
        doubt: Gap | None = None
        for name, field in wanted.items():
            if name in skip:
                continue
            found = self.field_gap(given.get(name), field)
            if found is None:
                continue
            body = sample(type_, self._writer, None, 1)
            if isinstance(body, dict) and given.get(name) is not None and found.value is not ...:
                body = {**body, name: found.value}
            found = Gap((f"at '{name}':", *found.why), body, found.sure)
            if found.sure:
                return found
            doubt = doubt or found
        unknown = [name for name in given if name not in wanted and name not in skip]
        if unknown and two.extras is Extras.FORBID:
            why = f"'{unknown[0]}' is written, and {two.name} forbids keys that it does not declare"
            value = sample(given[unknown[0]].type, self._writer, None, 1)
            return Gap(
                (why,), {**_as_dict(sample(type_, self._writer, None, 1)), unknown[0]: value}
            )
        if one.extras is Extras.KEEP and two.extras is Extras.FORBID:
            return Gap((f"{one.name} writes keys that {two.name} forbids",), {"other": 1})
        return doubt

    def field_gap(self, given: Field | None, wanted: Field) -> Gap | None:
        """What a reader of the field `wanted` misses, or gets and does not take."""
        if wanted.required and (given is None or not given.required):
            # The value `...` is an absent key.
            if wanted.default is not None:
                return Gap((LEDGER["required-with-default"].line,), ..., False)
            return Gap((f"'{wanted.wire_name}' may be absent, and is required",), ...)
        if given is None:
            return None
        if place_of(given) == place_of(wanted):
            return None
        return self.gap(place_of(given), place_of(wanted))

    def _seen(self, contract: Contract, record: Record, ref: Ref) -> dict[str, Field]:
        """The fields that this way of the wire carries, with the arguments in place."""
        arguments = dict(zip(record.parameters, ref.arguments, strict=False))
        found: dict[str, Field] = {}
        for field in all_fields(contract, record):
            if field.read_only if self.request else field.write_only:
                continue
            if arguments:
                field = field._replace(type=substitute(field.type, arguments))
            found[field.wire_name] = field
        return found

    def _unions(self, one: Union, two: Union) -> Gap | None:
        if one.discriminator != two.discriminator:
            why = f"variants are told by '{one.discriminator}', and read by '{two.discriminator}'"
            return Gap((why,), sample(Ref(one.name), self._writer))
        known = {variant.tag: variant for variant in two.variants}
        for variant in one.variants:
            body = {one.discriminator: variant.tag}
            if variant.tag not in known:
                return Gap((f"no reader knows the variant '{variant.tag}'",), body)
            found = self._refs(Ref(variant.record), Ref(known[variant.tag].record))
            if found is not None:
                return found._replace(value={**body, **_as_dict(found.value)})
        return None

    def _variants_into(self, one: Union, target: Ref) -> Gap | None:
        for variant in one.variants:
            found = self._refs(Ref(variant.record), target)
            if found is not None:
                value = {one.discriminator: variant.tag, **_as_dict(found.value)}
                return found._replace(value=value)
        return None

    def _declared(self, name: str, type_: Ref, target: Type) -> Gap | None:
        """A declared type is written, and another sort of type is read."""
        declared = self._writer.declarations[name]
        if isinstance(declared, EnumType) and isinstance(target, Primitive):
            whole = declared.integer or declared.flags
            if not whole and target in _FREE_TEXT:
                return None
            if whole and (target in _FRACTIONS or target in INTEGER_RANGES):
                low, high = INTEGER_RANGES.get(target, (-(2**63), 2**63 - 1))
                wires = [m.wire for m in declared.members if isinstance(m.wire, int)]
                outside = [wire for wire in wires if not low <= wire <= high]
                if not outside:
                    return None
                why = f"{outside[0]} is no {type_text(target)}"
                return Gap((why,), outside[0])
        if isinstance(declared, Record) and isinstance(target, MapOf):
            for field in self._seen(self._writer, declared, type_).values():
                found = self.gap(place_of(field), Place(target.value))
                if found is not None:
                    return found._replace(value={field.wire_name: found.value})
            return None
        return self._unlike(type_, target)

    def _into_declared(self, wrote: Place, name: str, target: Ref) -> Gap | None:
        """Another sort of type is written, and a declared one is read."""
        declared = self._reader.declarations[name]
        if isinstance(declared, EnumType) and not isinstance(wrote.type, ListOf | SetOf | MapOf):
            known = [member.wire for member in declared.members]
            value = SCALARS.get(wrote.type) if isinstance(wrote.type, Primitive) else None
            whole = declared.integer or declared.flags
            if whole and wrote.type in INTEGER_RANGES:
                value = next(number for number in range(len(known) + 1) if number not in known)
                if declared.flags:
                    why = f"a negative number is written, and the flags of {name} have none"
                    return Gap((why,), -1, INTEGER_RANGES[wrote.type][0] < 0)
            if (whole and wrote.type in INTEGER_RANGES) or (
                not whole and wrote.type in _FREE_TEXT and value not in known
            ):
                if declared.open:
                    return None  # convention 'open-enum'
                why = f"any {type_text(wrote.type)} is written, and {name} takes its members only"
                return Gap((why,), value)
        if isinstance(declared, Record) and isinstance(wrote.type, MapOf):
            why = f"a map may lack the keys that {name} requires, and hold others"
            return Gap((why,), {})
        return self._unlike(wrote.type, target)


def enum_gap(one: EnumType, two: EnumType, request: bool) -> Gap | None:
    """A member that is written and not read; a reader of an open enum keeps any of its kind."""
    if (one.integer or one.flags) != (two.integer or two.flags):
        written = "numbers" if one.integer or one.flags else "texts"
        return Gap(
            (f"{one.name} is written as {written}, and read as the other",), one.members[0].wire
        )
    if one.flags and not two.flags:
        both = sum(m.wire for m in one.members if isinstance(m.wire, int))
        return Gap(("several flags are written as one number, and one member is read",), both)
    if two.flags:
        bad = next((m.wire for m in one.members if isinstance(m.wire, int) and m.wire < 0), None)
        return None if bad is None else Gap(("flags are never negative",), bad)
    if two.open:
        return None
    known = {member.wire for member in two.members}
    for member in one.members:
        if member.wire not in known:
            why = f"{as_text(member.wire)} is written, and a reader of {two.name} does not know it"
            return Gap((why,), member.wire)
    if one.open:
        if request:
            why = f"a client that keeps unknown members of {one.name} may send one back"
            return Gap((why,), "another" if not one.integer else 99)
        return Gap((LEDGER["open-enum-closed"].line,), "another" if not one.integer else 99, False)
    return None


def _as_dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _key_gap(contract: Contract, type_: MapOf, target: MapOf) -> Gap:
    key = text(sample(type_.key, contract))
    why = f"keys are texts of {type_text(type_.key)}, and read as {type_text(target.key)}"
    value = {key: sample(type_.value, contract, None, 1)}
    return Gap((why, LEDGER["map-keys"].line), value, False)


def _scalar_gap(wrote: Place, reads: Place) -> Gap | None:
    type_, target = wrote.type, reads.type
    assert isinstance(type_, Primitive) and isinstance(target, Primitive)
    if wrote.as_text and target in _FREE_TEXT:
        return None
    if wrote.as_text != reads.as_text:
        written = "a text" if wrote.as_text else "a number"
        value = SCALARS[type_]
        return Gap(
            (f"the number is written as {written}, and read as the other",),
            text(value) if wrote.as_text and not isinstance(value, str) else value,
        )
    if type_ is target or (type_ in INTEGER_RANGES and target is Primitive.DECIMAL):
        return None
    if target in _FREE_TEXT:
        if isinstance(SCALARS[type_], str):
            return None
    elif {type_, target} == {Primitive.BYTES, Primitive.STREAM} or (type_, target) in (
        (Primitive.DATETIMEOFFSET, Primitive.DATETIME),
        (Primitive.FLOAT32, Primitive.FLOAT64),
    ):
        return None
    elif type_ in INTEGER_RANGES and target in INTEGER_RANGES:
        return None  # their ranges are limits
    elif target in _EXACT and type_ in INTEGER_RANGES:
        top = _EXACT[target]
        if INTEGER_RANGES[type_][1] <= top:
            return None
        return Gap((LEDGER["digits"].line,), top + 1, False)
    elif type_ in _FRACTIONS and target in _FRACTIONS:
        if (type_, target) == (Primitive.FLOAT64, Primitive.FLOAT32):
            return Gap(("a float64 may be too large for a float32",), 1e300)
        if target is Primitive.DECIMAL:
            return None
        return Gap((LEDGER["digits"].line,), 0.12345678901234567, False)
    value = {Primitive.FLOAT32: 1.5, Primitive.ANY: None}.get(type_, SCALARS[type_])
    if type_ in _FRACTIONS and target in INTEGER_RANGES:
        value = _fraction(wrote)
    return Gap((f"{type_.value} is written, {target.value} is read",), value)


def _fraction(place: Place) -> float:
    """A number with a fraction that the limits allow."""
    low, high = _bounds(place)
    if low is not None:
        return float(low[0] + Decimal("0.5"))
    return float(high[0] - Decimal("0.5")) if high is not None else 1.5


Bound = tuple[Decimal, bool] | None  # a number, and whether it is left out


def _bounds(place: Place) -> tuple[Bound, Bound]:
    """The least and the most that a number may be."""
    limits = place.limits
    low: Bound = None
    high: Bound = None
    if isinstance(place.type, Primitive) and place.type in INTEGER_RANGES:
        least, most = INTEGER_RANGES[place.type]
        low, high = (Decimal(least), False), (Decimal(most), False)
    for number, open_ in ((limits.minimum, False), (limits.exclusive_minimum, True)):
        if number is not None:
            bound = _inward(place, Decimal(number), open_, 1)
            low = bound if low is None else max(low, bound)
    for number, open_ in ((limits.maximum, False), (limits.exclusive_maximum, True)):
        if number is not None:
            bound = _inward(place, Decimal(number), open_, -1)
            high = (
                bound if high is None or (bound[0], not bound[1]) < (high[0], not high[1]) else high
            )
    return low, high


def _inward(place: Place, number: Decimal, open_: bool, step: int) -> tuple[Decimal, bool]:
    """For whole numbers, the outermost one within: more than 4 is at least 5."""
    if not (isinstance(place.type, Primitive) and place.type in INTEGER_RANGES):
        return number, open_
    if number == number.to_integral_value():
        return (number + step if open_ else number), False
    rounding = "ROUND_CEILING" if step > 0 else "ROUND_FLOOR"
    return number.to_integral_value(rounding), False


def _limits_gap(wrote: Place, reads: Place, contract: Contract) -> Gap | None:
    if wrote[1:] == reads[1:] and wrote.type == reads.type:
        return None
    return (
        _range_gap(wrote, reads)
        or _multiple_gap(wrote, reads)
        or _text_gap(wrote.limits, reads.limits, wrote.type)
        or _size_gap(wrote, reads, contract)
    )


def _is_empty(low: tuple[Decimal, bool], high: tuple[Decimal, bool]) -> bool:
    """Whether no number lies between two bounds, each with whether it is itself outside."""
    return low[0] > high[0] or (low[0] == high[0] and (low[1] or high[1]))


def _range_gap(wrote: Place, reads: Place) -> Gap | None:
    low, high = _bounds(wrote)
    least, most = _bounds(reads)
    whole = wrote.type in INTEGER_RANGES
    if low is not None and high is not None and _is_empty(low, high):
        return None  # nothing is written
    if least is not None and (low is None or low < least):
        value = _at_end(_inner(high, least), low, whole, -1)
        return Gap((f"{value} is written, and the least that is read is {_bound(least)}",), value)
    if most is not None and (high is None or (high[0], not high[1]) > (most[0], not most[1])):
        value = _at_end(_outer(low, most), high, whole, 1)
        return Gap((f"{value} is written, and the most that is read is {_bound(most)}",), value)
    return None


def _inner(high: Bound, least: tuple[Decimal, bool]) -> tuple[Decimal, bool]:
    """The upper end of what is below `least`, and not above `high`."""
    below = (least[0], not least[1])
    return below if high is None or (below[0], not below[1]) < (high[0], not high[1]) else high


def _outer(low: Bound, most: tuple[Decimal, bool]) -> tuple[Decimal, bool]:
    """The lower end of what is above `most`, and not below `low`."""
    above = (most[0], not most[1])
    return above if low is None or above > low else low


def _at_end(near: tuple[Decimal, bool], far: Bound, whole: bool, step: int) -> Any:
    """A number between two ends, as near as may be to the first; `step` leads away from it."""
    if not near[1]:
        return _number(near[0])
    if whole or far is None:
        return _number(near[0] + step)
    return _number((near[0] + far[0]) / 2 if far[1] or far[0] != near[0] + step else far[0])


def _bound(bound: tuple[Decimal, bool]) -> str:
    return f"{'beyond ' if bound[1] else ''}{_number(bound[0])}"


def _number(value: Decimal) -> Any:
    return int(value) if value == value.to_integral_value() else float(value)


def _multiple_gap(wrote: Place, reads: Place) -> Gap | None:
    wanted = reads.limits.multiple_of
    if wanted is None:
        return None
    given = wrote.limits.multiple_of
    if given is None and wrote.type in INTEGER_RANGES:
        given = 1
    if given is not None and Decimal(given) % Decimal(wanted) == 0:
        return None
    value = _number(Decimal(given)) if given is not None else _number(Decimal(wanted) / 2)
    return Gap((f"{value} is written, and only multiples of {wanted} are read",), value)


def _text_gap(wrote: Limits, reads: Limits, type_: Type) -> Gap | None:
    if type_ not in (*_FREE_TEXT, Primitive.CHAR):
        # A uuid, a date or a member of an enum: texts of a form that no limit describes.
        bare = (reads.pattern, reads.min_length, reads.max_length) == (None, None, None)
        return None if bare else Gap((LEDGER["undecided-pattern"].line,), "…", False)
    least, most = wrote.min_length or 0, wrote.max_length
    if type_ is Primitive.CHAR:
        least, most = 1, 1
    if reads.min_length is not None and least < reads.min_length:
        value = "x" * min(reads.min_length - 1, 40)
        return Gap((f"a text may be shorter than minLength {reads.min_length}",), value)
    if reads.max_length is not None and (most is None or most > reads.max_length):
        value = "x" * (reads.max_length + 1) if reads.max_length < 40 else "x…"
        return Gap((f"a text may be longer than maxLength {reads.max_length}",), value)
    if reads.pattern is None or reads.pattern == wrote.pattern:
        return None
    return _pattern_gap(wrote.pattern or "", reads.pattern, least, most)


def _pattern_gap(given: str, wanted: str, least: int, most: int | None) -> Gap | None:
    from generator.patterns import pattern_fault
    from generator.regular import Undecided, text_outside

    undecided = Gap((LEDGER["undecided-pattern"].line,), "…", False)
    if pattern_fault(given) or pattern_fault(wanted):
        return undecided
    try:
        value = text_outside(given, wanted)
    except Undecided:
        return undecided
    if value is None:
        return None
    why = f"{as_text(value)} fits {_shown(given)}, and not {_shown(wanted)}"
    if len(value) < least or (most is not None and len(value) > most):
        return Gap((f"{why}; the lengths may rule that out",), value, False)
    return Gap((why,), value)


def _shown(pattern: str) -> str:
    return f"/{pattern}/" if pattern else "any text"


def _size_gap(wrote: Place, reads: Place, contract: Contract) -> Gap | None:
    given, wanted = wrote.limits, reads.limits
    item = sample(wrote.type, contract)
    one = item[:1] if isinstance(item, list) else []
    if wanted.min_items is not None and (given.min_items or 0) < wanted.min_items:
        return Gap((f"fewer than minItems {wanted.min_items} may be written",), one[:0])
    if wanted.max_items is not None and (
        given.max_items is None or given.max_items > wanted.max_items
    ):
        value = one * min(wanted.max_items + 1, 8)
        return Gap((f"more than maxItems {wanted.max_items} may be written",), value)
    if wanted.unique_items and not given.unique_items and not isinstance(wrote.type, SetOf):
        return Gap(("a list may repeat an item, and uniqueItems forbids it",), one * 2)
    return None
