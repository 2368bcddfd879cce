"""Verdicts of generated code, put on the changes that they belong to.

A target that has a function `surface(contract, options)` says what callers see of its code; two
surfaces give effects (generator.diff.source), each with the declaration and the member that it is
about. Only the declarations that changed, and what decides their code, are drawn.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from importlib import import_module
from typing import Any

from generator.config import Output
from generator.diff.change import Change, Diff, Level, Verdict, Way, every
from generator.diff.parts import Parts
from generator.diff.rules import RULES, SURFACE
from generator.diff.walk import SAFE, Walk, change
from generator.generics import bases
from generator.ir import Contract, EnumType, Record, Union
from generator.problems import Origin

_UNTOUCHED = "code of callers stays as it is"


def with_source(diff: Diff, walk: Walk | None, outputs: Sequence[Output]) -> Diff:
    """`diff` with a verdict of each output whose target has a surface, on each change."""
    judging = [output for output in outputs if hasattr(output.target, "surface")]
    if walk is None or not judging or not (diff.changes or walk.edited):
        return diff
    source = import_module("generator.diff.source")
    parts = Parts(walk, _touched(diff.changes) | walk.edited)
    ways, renames = _ways(walk, parts.new), source.Renames(*_renames(walk, diff.changes))
    back = {after: before for before, after in walk.pairing.names.items()}
    changes, places = diff.changes, _Places(walk)
    judged: list[str] = []
    for output in judging:
        surfaces = parts.surfaces(output)
        if surfaces is not None:
            judged.append(output.name)
            found = source.effects(*surfaces, ways, renames)
            changes = _attached(changes, found, judged, walk, back, places)
    return diff._replace(changes=changes, outputs=tuple(judged))


def _touched(changes: Iterable[Change]) -> set[str]:
    """The names that changes are about; some are none of a declaration."""
    names: set[str] = set()
    for made in every(changes):
        names |= {_owner(made), made.was, made.now}
    return names


def _ways(walk: Walk, names: Iterable[str]) -> dict[str, Way]:
    """Where operations use what both sides have. What nobody tells may be built and read."""
    found: dict[str, Way] = {}
    back = {after: before for before, after in walk.pairing.names.items()}
    for after in names:
        if after in back:
            way = walk.uses.of(back[after], after).way
            if way is not Way.NONE:
                found[after] = way
    return found


def _renames(
    walk: Walk, changes: Iterable[Change]
) -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    """The new names of types, and of fields by their type and old name."""
    members = {
        (made.path.partition(".")[0], made.was): made.now
        for made in every(changes)
        if made.rule in ("field-renamed", "field-wire-renamed")
    }
    return {rename.old: rename.new for rename in walk.pairing.renames.values()}, members


def _owner(made: Change) -> str:
    return made.path.partition(".")[0].partition(" ")[0]


def _attached(
    changes: tuple[Change, ...],
    effects: Iterable[Any],
    judged: Sequence[str],
    walk: Walk,
    back: Mapping[str, str],
    places: "_Places",
) -> tuple[Change, ...]:
    """The changes with a verdict of the last output that is `judged` each; an effect without a
    change becomes one."""
    groups: dict[str, list[Any]] = {}
    for effect in effects:
        place = f"{effect.declaration}.{effect.member}" if effect.member else effect.declaration
        groups.setdefault(place, []).append(effect)
    # A place may have several changes: its effects go to the first that is about generated code.
    owners: dict[str, int] = {}
    # What is seen in the code of one output alone is nothing of another one.
    shared = [made for made in sorted(every(changes), key=_silence) if made.rule[:4] != "gen-"]
    for made in shared:
        for place in places.of(made):
            owners.setdefault(place, id(made))
    for made in shared:
        # What is about a whole declaration belongs to what happened inside of it.
        owners.setdefault(_owner(made), id(made))
    by_change: dict[int, list[Any]] = {}
    # What is about a member says more than what its type has lost with it.
    for place, found in sorted(groups.items(), key=lambda group: "." not in group[0]):
        if place in owners:
            by_change.setdefault(owners[place], []).extend(found)
    attach = partial(_with_verdict, output=judged[-1], effects=by_change)
    others = [found for place, found in groups.items() if place not in owners]
    return (*map(attach, changes), *(_own(found, judged, walk, back) for found in others))


def _silence(made: Change) -> bool:
    """Whether a change says nothing about code: its words, examples and the like."""
    return made.rule in (
        *("description-changed", "example-changed", "extension-changed", "tag-changed"),
        *("deprecation-reason-changed", "field-format-changed"),
        *("sunset-added", "sunset-earlier", "sunset-later", "sunset-removed"),
        *("stability-decreased", "stability-increased"),
    )


class _Places:
    """What effects may call the place of a change."""

    def __init__(self, walk: Walk) -> None:
        self._sides = walk.new, walk.old
        self._known: dict[tuple[str, str, str], list[str]] = {}
        self._inside: dict[str, tuple[dict[str, list[str]], ...]] = {}
        self._above: dict[str, list[str]] = {}

    def of(self, made: Change) -> list[str]:
        """Its path; after a rename the old name too; a member of an enum by its value, a variant
        by its record, a field by each base."""
        key = made.rule, made.path, made.was
        if key not in self._known:
            self._known[key] = self._found(*key)
        return self._known[key]

    def _found(self, rule: str, path: str, was: str) -> list[str]:
        owner, dot, name = path.partition(".")
        found = [path.removesuffix(" in code").removesuffix(" returns")]
        if rule in ("field-renamed", "field-wire-renamed", "type-renamed", "op-symbol-renamed"):
            found.append(f"{owner}{dot}{was}" if dot else was)
        if owner not in self._inside:
            declared = (side.declarations.get(owner) for side in self._sides)
            self._inside[owner] = tuple(_inside(one, owner) for one in declared)
        for names in self._inside[owner]:
            found += (place for one in dict.fromkeys((name, was)) for place in names.get(one, ()))
        if dot:
            if owner not in self._above:
                self._above[owner] = [base for side in self._sides for base in _bases(side, owner)]
            found += (f"{base}.{name}" for base in self._above[owner])
        return found


def _inside(declared: Record | EnumType | Union | None, owner: str) -> dict[str, list[str]]:
    """The places of the members of an enum, and of the variants of a union, by name and tag."""
    found: dict[str, list[str]] = {}
    if isinstance(declared, EnumType):
        for member in declared.members:
            found.setdefault(member.name, []).append(f"{owner}.{member.wire}")
    elif isinstance(declared, Union):
        for variant in declared.variants:
            places = [f"{owner}.{variant.record}", variant.record]
            found.setdefault(variant.tag, []).extend(places)
    return found


def _bases(contract: Contract, owner: str) -> list[str]:
    record = contract.declarations.get(owner)
    if not isinstance(record, Record):
        return []
    return [base.name for base, _ in bases(contract, record)]


def _with_verdict(made: Change, output: str, effects: dict[int, list[Any]]) -> Change:
    children = tuple(_with_verdict(child, output, effects) for child in made.children)
    verdict = _verdict(output, effects.get(id(made), ()))
    own = made.own and made.own._replace(source=(*made.own.source, verdict))
    for child in children:
        if _badness(child.source[-1]) > _badness(verdict):
            verdict = child.source[-1]
    return made._replace(source=(*made.source, verdict), children=children, own=own)


def _badness(verdict: Verdict) -> tuple[Level, bool]:
    return verdict.level, verdict.silent


def _verdict(output: str, effects: Sequence[Any]) -> Verdict:
    """One verdict of all effects: the worst, with what else there is to say."""
    if not effects:
        return Verdict(output, Level.SAFE, _UNTOUCHED)
    rated = sorted(effects, key=lambda effect: (effect.level, effect.silent), reverse=True)
    why = "; ".join(dict.fromkeys(effect.why for effect in rated))
    worst = rated[0]
    return Verdict(output, worst.level, why, worst.silent, worst.witness, worst.rule)


def _own(
    effects: Sequence[Any], judged: Sequence[str], walk: Walk, back: Mapping[str, str]
) -> Change:
    """A change that is seen in generated code alone; in that of the last output that is `judged`
    if it is one of the code as a whole, whose path says so: `Start in php`."""
    worst = max(effects, key=lambda effect: (effect.level, effect.silent))
    name, member = worst.declaration, worst.member
    former = back.get(name, name)
    old, new = walk.old.declarations.get(former), walk.new.declarations.get(name)
    use = walk.uses.of(former if old else None, name if new else None)
    rule = worst.rule if worst.rule in (*RULES, *SURFACE) else "gen-class-kind-changed"
    *before, output = judged
    place = f"{name}.{member}" if member else name or walk.new.name
    made = change(
        rule,
        f"{place} in {output}" if rule[:4] == "gen-" else place,
        use,
        SAFE,
        worst.why,
        old=_at(old, member) if name else Origin(walk.old.path, 1, 1),
        new=_at(new, member) if name else Origin(walk.new.path, 1, 1),
        behaviour=Level.SAFE,
        why=("the contracts say the same here; generated code does not",),
    )
    safe = (Verdict(name, Level.SAFE, _UNTOUCHED) for name in before)
    return made._replace(source=(*safe, _verdict(output, effects)))


def _at(declared: Record | EnumType | Union | None, member: str) -> Any:
    if isinstance(declared, Record):
        found = next((f.at for f in declared.fields if f.wire_name == member), None)
        return found or declared.at
    return declared.at if declared is not None else None
