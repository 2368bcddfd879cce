"""Which field of a record, or member of an enum, is one that had another name."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from generator.diff.pairing import ENOUGH, FEW, Rename, declared_renames, likeness
from generator.ir import Field, Member
from generator.naming import words


def pair_fields(
    gone: Sequence[Field],
    come: Sequence[Field],
    places: Mapping[str, tuple[int, int]],
    same_type: Callable[[Field, Field], bool],
) -> list[Rename]:
    """The renamed ones among the fields that a record lost and got.

    `places` has the number of each field and how many there are.
    """
    found = declared_renames(
        (field.wire_name for field in gone),
        ((field.wire_name, field.renamed_from) for field in come),
    )
    lost = {field.wire_name: field for field in gone}
    for rename in found:
        lost.pop(rename.old, None)
    done = {rename.new for rename in found}
    for rename in _by_words(lost.values(), (f for f in come if f.wire_name not in done), same_type):
        found.append(rename)
        done.add(rename.new)
        del lost[rename.old]
    for field in come:
        if not lost or len(lost) > 4 * FEW or field.wire_name in done:
            continue
        rated = [
            (_field_score(other, field, places, same_type(other, field)), -at, other.wire_name)
            for at, other in enumerate(lost.values())
        ]
        score, _, name = max(rated)
        if score >= ENOUGH:
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


def _by_words(
    gone: Iterable[Field], come: Iterable[Field], same_type: Callable[[Field, Field], bool]
) -> list[Rename]:
    """Names of the same words, written in another way: `callerId` and `caller_id`."""
    known: dict[tuple[str, ...], Field | None] = {}
    for field in gone:
        key = words(field.wire_name)
        known[key] = None if key in known else field
    found = []
    for field in come:
        former = known.pop(words(field.wire_name), None)
        if former is not None and words(field.wire_name):
            sure = 95 if same_type(former, field) else 75
            found.append(Rename(former.wire_name, field.wire_name, sure, "the same words"))
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
    found = declared_renames(
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
