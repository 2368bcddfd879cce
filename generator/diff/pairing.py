"""Which declaration of the old contract is which of the new one: by name, or renamed.

A rename is declared (`renamedFrom`), or recognised by what both hold. Every candidate is found
through an index, and only small groups are compared, so this stays linear.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from generator.ir import (
    Contract,
    Declaration,
    EnumType,
    Field,
    ListOf,
    MapOf,
    Member,
    Nullable,
    Operation,
    Record,
    Ref,
    SetOf,
    Type,
)
from generator.naming import words

_FEW = 12  # a group of candidates that is worth comparing one by one
_ENOUGH = 60  # per cent


class Rename(NamedTuple):
    """`confidence` is a percentage; 100 is a rename that the contract declares."""

    old: str
    new: str
    confidence: int
    reason: str

    @property
    def line(self) -> str:
        if self.confidence == 100:
            return f"'{self.new}' says renamedFrom: {self.old}"
        return f"taken for a rename of '{self.old}', {self.confidence} % sure: {self.reason}"


class Pairing(NamedTuple):
    """`names` has the new name of each old declaration that is still there."""

    names: dict[str, str]
    renames: dict[str, Rename]  # by new name

    def translated(self, type_: Type) -> Type:
        """An old type as the new contract would write it."""
        return translated(type_, self.names) if self.renames else type_


def translated(type_: Type, names: Mapping[str, str]) -> Type:
    """`type_` with declared names replaced."""
    match type_:
        case Nullable(inner):
            return Nullable(translated(inner, names))
        case ListOf(item):
            return ListOf(translated(item, names))
        case SetOf(item):
            return SetOf(translated(item, names))
        case MapOf(key, value):
            return MapOf(translated(key, names), translated(value, names))
        case Ref(name, arguments):
            return Ref(names.get(name, name), tuple(translated(a, names) for a in arguments))
        case _:
            return type_


def likeness(one: str, two: str) -> float:
    """From 0 to 1: how much two names share, word by word or letter by letter."""
    import difflib

    first, second = set(words(one)), set(words(two))
    shared = 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0
    letters = difflib.SequenceMatcher(None, one.casefold(), two.casefold(), False).ratio()
    return max(shared, letters)


def pair(old: Contract, new: Contract) -> Pairing:
    """Operations with operations, types with types of the same kind."""
    names = {name: name for name in old.declarations if name in new.declarations}
    gone = [name for name in old.declarations if name not in names]
    come = [name for name in new.declarations if name not in names]
    # A type that became an operation, or the reverse, is no rename.
    asks_old = {operation.name: operation for operation in old.operations}
    asks_new = {operation.name: operation for operation in new.operations}
    renames: dict[str, Rename] = {}
    if gone and come:
        for rename in (
            *_declared(gone, ((name, new.declarations[name].renamed_from) for name in come)),
            *_by_route(gone, come, asks_old, asks_new),
            *_by_content(gone, come, old, new, set(asks_old), set(asks_new)),
        ):
            if rename.old not in names and rename.new not in renames:
                names[rename.old] = rename.new
                renames[rename.new] = rename
    return Pairing(names, renames)


def _declared(gone: Iterable[str], come: Iterable[tuple[str, str]]) -> list[Rename]:
    left = set(gone)
    return [
        Rename(former, name, 100, "declared") for name, former in come if former and former in left
    ]


def _by_route(
    gone: Iterable[str],
    come: Iterable[str],
    old: Mapping[str, Operation],
    new: Mapping[str, Operation],
) -> list[Rename]:
    routes = {
        frozenset((route.verbs, route.path) for route in old[name].routes): name
        for name in gone
        if name in old and old[name].routes
    }
    found = []
    for name in come:
        if name in new and new[name].routes:
            key = frozenset((route.verbs, route.path) for route in new[name].routes)
            if key in routes:
                found.append(Rename(routes[key], name, 95, "it has the same route"))
    return found


def _by_content(
    gone: Sequence[str],
    come: Sequence[str],
    old: Contract,
    new: Contract,
    asks_old: set[str],
    asks_new: set[str],
) -> list[Rename]:
    free = {*gone, *come}
    groups: dict[Hashable, list[str]] = {}
    parts: dict[Hashable, list[str]] = {}
    contents: dict[str, frozenset[Hashable]] = {}
    for name in gone:
        contents[name] = _contents(old.declarations[name], free)
        groups.setdefault((name in asks_old, contents[name]), []).append(name)
        for part in contents[name]:
            parts.setdefault((name in asks_old, part), []).append(name)
    found: list[Rename] = []
    taken: set[str] = set()
    for name in come:
        content = _contents(new.declarations[name], free)
        kind = name in asks_new
        rename = None
        same = [other for other in groups.get((kind, content), ()) if other not in taken]
        if same and len(same) <= _FEW and len(content) > 1:
            rename = _best(name, same, _sameness, "holds the same")
        if rename is None:
            near: dict[str, None] = {}
            for part in content:
                known = parts.get((kind, part), ())
                if len(known) <= _FEW:
                    near.update(dict.fromkeys(known))
            left = [other for other in near if other not in taken][:_FEW]
            near_ = partial(_nearness, contents=contents, content=content)
            rename = _best(name, left, near_, "holds nearly the same")
        if rename is not None:
            taken.add(rename.old)
            found.append(rename)
    return found


def _sameness(old: str, new: str) -> float:
    return 60 + 35 * likeness(old, new)


def _nearness(
    old: str,
    new: str,
    contents: Mapping[str, frozenset[Hashable]],
    content: frozenset[Hashable],
) -> float:
    shared = len(contents[old] & content) / max(1, len(contents[old] | content))
    return 100 * (0.55 * shared + 0.4 * likeness(old, new)) if shared >= 0.5 else 0.0


def _best(
    name: str, others: Sequence[str], score: Callable[[str, str], float], reason: str
) -> Rename | None:
    rated = sorted(
        ((score(other, name), -at, other) for at, other in enumerate(others)), reverse=True
    )
    if not rated or rated[0][0] < _ENOUGH:
        return None
    return Rename(rated[0][2], name, min(95, round(rated[0][0])), f"it {reason}")


def _contents(declaration: Declaration, free: set[str]) -> frozenset[Hashable]:
    """What a declaration holds, without its name; types that may be renamed all look alike."""
    match declaration:
        case Record():
            return frozenset(
                (field.wire_name, _blurred(field.type, free), field.required)
                for field in declaration.fields
            )
        case EnumType():
            return frozenset(("member", member.wire) for member in declaration.members)
        case _:
            return frozenset(("variant", variant.tag) for variant in declaration.variants)


def _blurred(type_: Type, free: set[str]) -> Type:
    return translated(type_, dict.fromkeys(free, "?")) if not isinstance(type_, str) else type_


def pair_fields(
    gone: Sequence[Field],
    come: Sequence[Field],
    places: Mapping[str, tuple[int, int]],
    same_type: Callable[[Field, Field], bool],
) -> list[Rename]:
    """The renamed ones among the fields that a record lost and got.

    `places` has the number of each field and how many there are.
    """
    found = _declared(
        (field.wire_name for field in gone),
        ((field.wire_name, field.renamed_from) for field in come),
    )
    lost = {field.wire_name: field for field in gone}
    for rename in found:
        lost.pop(rename.old, None)
    for field in come:
        if not lost or len(lost) > 4 * _FEW or any(field.wire_name == known.new for known in found):
            continue
        rated = [
            (_field_score(other, field, places, same_type(other, field)), -at, other.wire_name)
            for at, other in enumerate(lost.values())
        ]
        score, _, name = max(rated)
        if score >= _ENOUGH:
            found.append(
                Rename(
                    name,
                    field.wire_name,
                    min(95, round(score)),
                    _reasons(lost[name], field, places),
                )
            )
            del lost[name]
    return found


def _field_score(
    old: Field, new: Field, places: Mapping[str, tuple[int, int]], same: bool
) -> float:
    if not same:
        return 0.0
    score = 30.0 + 45 * likeness(old.wire_name, new.wire_name)
    if _same_place(old, new, places):
        score += 15
    if old.doc and old.doc == new.doc:
        score += 30
    if old.limits == new.limits and old.required == new.required and old.format == new.format:
        score += 5
    return score


def _same_place(old: Field, new: Field, places: Mapping[str, tuple[int, int]]) -> bool:
    return places[old.wire_name][0] == places[new.wire_name][0]


def _reasons(old: Field, new: Field, places: Mapping[str, tuple[int, int]]) -> str:
    reasons = ["the same type"]
    if _same_place(old, new, places):
        reasons.append("the same position")
    if old.doc and old.doc == new.doc:
        reasons.append("the same description")
    if likeness(old.wire_name, new.wire_name) > 0.5:
        reasons.append("similar words")
    return ", ".join(reasons)


def pair_members(gone: Sequence[Member], come: Sequence[Member]) -> list[Rename]:
    """The renamed ones among the members of an enum: declared, or of equal value on the wire."""
    found = _declared(
        (member.name for member in gone), ((member.name, member.renamed_from) for member in come)
    )
    done = {rename.old for rename in found}
    wires = {member.wire: member.name for member in gone if member.name not in done}
    known = {rename.new for rename in found}
    for member in come:
        former = wires.get(member.wire)
        if former is not None and member.name not in known:
            found.append(Rename(former, member.name, 99, "it is the same on the wire"))
    return found
