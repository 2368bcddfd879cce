"""Which rule a change of type is: what the two types are, and which contains the other."""

from generator.diff.accepts import Place
from generator.diff.walk import Walk
from generator.generics import all_fields
from generator.ir import (
    EnumType,
    ListOf,
    MapOf,
    Nullable,
    Primitive,
    Record,
    Ref,
    SetOf,
    Type,
    Union,
)
from generator.values import INTEGER_RANGES

_TEXTS = frozenset(
    (
        *(Primitive.STRING, Primitive.URI, Primitive.CHAR, Primitive.UUID, Primitive.DATE),
        *(Primitive.TIME, Primitive.DATETIME, Primitive.DATETIMEOFFSET, Primitive.DURATION),
        *(Primitive.BYTES, Primitive.STREAM),
    )
)
_NUMBERS = frozenset((*INTEGER_RANGES, Primitive.FLOAT32, Primitive.FLOAT64, Primitive.DECIMAL))
_DATES = frozenset((Primitive.DATETIME, Primitive.DATETIMEOFFSET, Primitive.DATE, Primitive.TIME))


def type_rule(walk: Walk, old: Place, new: Place, side: str) -> str:
    """The id of the rule for a change of a place; `side` is `request` or `response`."""
    one, two = walk.pairing.translated(old.type), new.type
    if one == two:
        return "field-decimal-encoding-changed"
    shape = _shape_rule(walk, old.type, two)
    if shape:
        return shape
    known = _scalar_rule(one, two) or _declared_rule(walk, old.type, two)
    return known or _by_containment(walk, old, new, side)


def _shape_rule(walk: Walk, one: Type, two: Type) -> str:
    """Lists, sets and maps."""
    match one, two:
        case (ListOf(a) | SetOf(a), ListOf(b) | SetOf(b)):
            if walk.pairing.translated(a) == b:
                return "field-list-uniqueness-changed"
            return _declared_rule(walk, a, b) or "field-item-type-changed"
        case (MapOf(a, b), MapOf(c, d)):
            if walk.pairing.translated(a) != c:
                return "field-map-key-type-changed"
            return _declared_rule(walk, b, d) or "field-item-type-changed"
        case (ListOf() | SetOf(), MapOf()) | (MapOf(), ListOf() | SetOf()):
            return "field-list-to-map"
        case (Primitive.BYTES, ListOf(item)) | (ListOf(item), Primitive.BYTES):
            if item in INTEGER_RANGES:
                return "field-binary-encoding-changed"
    lists = isinstance(one, ListOf | SetOf), isinstance(two, ListOf | SetOf)
    if lists[0] != lists[1] and Primitive.ANY not in (one, two):
        return "field-scalar-to-list"
    return ""


def _scalar_rule(one: Type, two: Type) -> str:
    if not isinstance(one, Primitive) or not isinstance(two, Primitive):
        return ""
    pair = {one, two}
    if pair <= _TEXTS:
        return "field-format-changed"
    if pair & _NUMBERS and pair & _DATES:
        return "field-datetime-encoding-changed"
    if pair & _NUMBERS and Primitive.DURATION in pair:
        return "field-duration-encoding-changed"
    if pair & _NUMBERS and Primitive.STRING in pair and Primitive.DECIMAL in pair:
        return "field-decimal-encoding-changed"
    return ""


def _declared_rule(walk: Walk, one: Type, two: Type) -> str:
    """Types that a contract declares; an empty text where none of the two says enough."""
    one = one.inner if isinstance(one, Nullable) else one
    two = two.inner if isinstance(two, Nullable) else two
    before = walk.old.declarations.get(one.name) if isinstance(one, Ref) else None
    after = walk.new.declarations.get(two.name) if isinstance(two, Ref) else None
    if isinstance(one, Ref) and isinstance(two, Ref):
        if walk.pairing.names.get(one.name) == two.name:
            return "generic-argument-changed"
        if bool(one.arguments) != bool(two.arguments) and alike(walk, one, two):
            return "generic-erased"
        if isinstance(before, Record) and isinstance(after, Record):
            return "envelope-added" if enveloped(walk, one, two) else ""
        if isinstance(before, Record) and isinstance(after, Union):
            named = {walk.pairing.names.get(one.name), one.name}
            if any(variant.record in named for variant in after.variants):
                return "wrapped-in-union"
    if isinstance(after, EnumType) and not after.integer and one is Primitive.STRING:
        return "string-became-enum"
    if isinstance(before, EnumType) and not before.integer and two is Primitive.STRING:
        return "enum-became-string"
    return ""


def enveloped(walk: Walk, one: Type, two: Type) -> bool:
    """Whether one of two records has little but a field that holds the other."""
    old, new = walk.pairing.translated(one), two
    return _holds(walk.new, new, old) or _holds(walk.old, one, two, walk)


def _holds(contract: object, outer: Type, held: Type, walk: Walk | None = None) -> bool:
    from generator.ir import Contract

    assert isinstance(contract, Contract)
    if not isinstance(outer, Ref) or outer.name not in contract.declarations:
        return False
    record = contract.declarations[outer.name]
    if not isinstance(record, Record) or len(record.fields) > 4:
        return False
    from generator.generics import substitute

    arguments = dict(zip(record.parameters, outer.arguments, strict=False))
    for field in record.fields:
        type_ = substitute(field.type, arguments)
        type_ = type_.inner if isinstance(type_, Nullable) else type_
        if walk is not None:
            type_ = walk.pairing.translated(type_)
        if type_ == held:
            return True
    return False


def alike(walk: Walk, one: Ref, two: Ref) -> bool:
    """Whether two records are the same objects in JSON."""
    if len(_fields(walk.old, one)) != len(_fields(walk.new, two)):
        return False
    return (
        walk.asks.gap(Place(one), Place(two)) is None
        and walk.tells.gap(Place(two), Place(one)) is None
    )


def _fields(contract: object, ref: Ref) -> tuple[object, ...]:
    from generator.ir import Contract

    assert isinstance(contract, Contract)
    record = contract.declarations.get(ref.name)
    return all_fields(contract, record) if isinstance(record, Record) else ()


def _by_containment(walk: Walk, old: Place, new: Place, side: str) -> str:
    wider = walk.asks.gap(old, new._replace(limits=old.limits)) is None
    narrower = walk.tells.gap(new._replace(limits=old.limits), old) is None
    if wider == narrower:
        return "field-type-changed"
    return f"field-type-{'widened' if wider else 'narrowed'}-{side}"
