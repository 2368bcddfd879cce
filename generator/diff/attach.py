"""Verdicts of generated code, put on the changes that they belong to.

A target that has a function `surface(contract, options)` says what callers see of its code; two
surfaces give effects (generator.diff.source), each with the declaration and the member that it is
about. Only the declarations that changed, and what they need, are drawn.
"""

from collections.abc import Iterable, Sequence
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from generator.closure import answered, reach
from generator.config import Output
from generator.diff.change import Change, Diff, Level, Verdict, Way
from generator.diff.rules import RULES, SURFACE
from generator.diff.walk import SAFE, Walk, change
from generator.generics import bases
from generator.ir import Contract, EnumType, Record, Union
from generator.selection import ALL, narrowed

_UNTOUCHED = "code of callers stays as it is"


def with_source(diff: Diff, walk: Walk | None, outputs: Sequence[Output]) -> Diff:
    """`diff` with a verdict of each output whose target has a surface, on each change."""
    if walk is None or not diff.changes or find_spec("generator.diff.source") is None:
        return diff
    source = import_module("generator.diff.source")
    old, new = _parts(diff, walk)
    ways, renames = _ways(walk, new), source.Renames(*_renames(walk, diff.changes))
    changes = diff.changes
    judged: list[str] = []
    for output in outputs:
        surface = getattr(output.target, "surface", None)
        before, after = _seen(old, output), _seen(new, output)
        if surface is None or not (_drawable(before, output) and _drawable(after, output)):
            continue
        judged.append(output.name)
        drawn = surface(before, output.options), surface(after, output.options)
        found = source.effects(*drawn, ways, renames)
        changes = _attached(changes, found, output.name, walk)
    return diff._replace(changes=changes, outputs=tuple(judged))


def _ways(walk: Walk, new: Contract) -> dict[str, Way]:
    """Where operations use what both sides have. What nobody tells may be built and read."""
    found: dict[str, Way] = {}
    for before, after in walk.pairing.names.items():
        if after in new.declarations:
            way = walk.uses.of(before, after).way
            if way is not Way.NONE:
                found[after] = way
    return found


def _renames(
    walk: Walk, changes: Iterable[Change]
) -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    """The new names of types, and of fields by their type and old name."""
    members = {
        (made.path.partition(".")[0], made.was): made.now
        for made in _all(changes)
        if made.rule in ("field-renamed", "field-wire-renamed")
    }
    return {rename.old: rename.new for rename in walk.pairing.renames.values()}, members


def _seen(contract: Contract, output: Output) -> Contract:
    if output.selection == ALL:
        return contract
    return narrowed(contract, output.selection).contract


def _drawable(contract: Contract, output: Output) -> bool:
    """A target draws nothing of what it has an error about."""
    found = output.target.problems(contract, output.options)
    return all(problem.warning for problem in found)


def _parts(diff: Diff, walk: Walk) -> tuple[Contract, Contract]:
    """Both contracts without the declarations that nothing happened to, and that nothing needs."""
    names: set[str] = set()
    for made in _all(diff.changes):
        names |= {_owner(made), made.was, made.now}
    pairs = walk.pairing.names
    back = {after: before for before, after in pairs.items()}
    old, new = _closed(walk.old, names, walk.heirs_old), _closed(walk.new, names, walk.heirs_new)
    while True:
        # What one side draws, the other does too: or else it would seem to be gone.
        more_old = {back[name] for name in new if name in back} - old
        more_new = {pairs[name] for name in old if name in pairs} - new
        if not more_old and not more_new:
            return _only(walk.old, old), _only(walk.new, new)
        old |= _closed(walk.old, more_old, {})
        new |= _closed(walk.new, more_new, {})


def _closed(contract: Contract, names: set[str], heirs: dict[str, list[Record]]) -> set[str]:
    """The names that a contract has, with their heirs and all that these need."""
    waiting = [name for name in names if name in contract.declarations]
    wanted = set(waiting)
    for name in waiting:
        for heir in heirs.get(name, ()):
            if heir.name not in wanted:
                wanted.add(heir.name)
                waiting.append(heir.name)
    kept: set[str] = set()
    while wanted:
        kept |= reach(contract, wanted)
        told = (name for op in contract.operations if op.name in kept for name in answered(op))
        wanted = {name for name in told if name in contract.declarations} - kept
    return kept


def _only(contract: Contract, kept: set[str]) -> Contract:
    return contract._replace(
        operations=tuple(op for op in contract.operations if op.name in kept),
        types=tuple(declared for declared in contract.types if declared.name in kept),
        declarations={n: declared for n, declared in contract.declarations.items() if n in kept},
    )


def _owner(made: Change) -> str:
    return made.path.partition(".")[0].partition(" ")[0]


def _attached(
    changes: tuple[Change, ...], effects: Iterable[Any], output: str, walk: Walk
) -> tuple[Change, ...]:
    """The changes with a verdict of `output` each; an effect without a change becomes one."""
    groups: dict[str, list[Any]] = {}
    for effect in effects:
        place = f"{effect.declaration}.{effect.member}" if effect.member else effect.declaration
        groups.setdefault(place, []).append(effect)
    # A place may have several changes: its effects go to the first that is about generated code.
    owners: dict[str, int] = {}
    for made in sorted(_all(changes), key=_silence):
        for place in _places(made, walk):
            owners.setdefault(place, id(made))
    for made in sorted(_all(changes), key=_silence):
        # What is about a whole declaration belongs to what happened inside of it.
        owners.setdefault(_owner(made), id(made))
    taken = {place for place in groups if place in owners}
    by_change: dict[int, list[Any]] = {}
    for place in taken:
        by_change.setdefault(owners[place], []).extend(groups[place])
    judged = tuple(map(partial(_with_verdict, output=output, effects=by_change), changes))
    others = [found for place, found in groups.items() if place not in taken]
    return (*judged, *(_own(found, output, walk) for found in others))


def _silence(made: Change) -> bool:
    """Whether a change says nothing about code: its words, examples and the like."""
    return made.rule in (
        *("description-changed", "example-changed", "extension-changed", "tag-changed"),
        *("deprecation-reason-changed", "field-format-changed"),
    )


def _all(changes: Iterable[Change]) -> list[Change]:
    found: list[Change] = []
    for made in changes:
        found += [made, *_all(made.children)]
    return found


def _places(made: Change, walk: Walk) -> list[str]:
    """What an effect may call the place of a change: after a rename the old name too; a member of
    an enum by its value, a variant by its record."""
    owner, dot, name = made.path.partition(".")
    found = [made.path.removesuffix(" in code").removesuffix(" returns")]
    if made.rule in ("field-renamed", "field-wire-renamed", "type-renamed", "op-symbol-renamed"):
        found.append(f"{owner}{dot}{made.was}" if dot else made.was)
    for declared in (walk.new.declarations.get(owner), walk.old.declarations.get(owner)):
        if isinstance(declared, EnumType):
            names = (name, made.was)
            found += (f"{owner}.{m.wire}" for m in declared.members if m.name in names)
        elif isinstance(declared, Union):
            for variant in declared.variants:
                if variant.tag in (name, made.was):
                    found += [f"{owner}.{variant.record}", variant.record]
    for contract in (walk.old, walk.new):
        record = contract.declarations.get(owner)
        if dot and isinstance(record, Record) and record.extends is not None:
            found += (f"{base.name}.{name}" for base, _ in bases(contract, record))
    return found


def _with_verdict(made: Change, output: str, effects: dict[int, list[Any]]) -> Change:
    children = tuple(_with_verdict(child, output, effects) for child in made.children)
    verdict = _verdict(output, effects.get(id(made), ()))
    for child in children:
        if _badness(child.source[-1]) > _badness(verdict):
            verdict = child.source[-1]
    return made._replace(source=(*made.source, verdict), children=children)


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


def _own(effects: Sequence[Any], output: str, walk: Walk) -> Change:
    """A change that is seen in generated code alone."""
    worst = max(effects, key=lambda effect: (effect.level, effect.silent))
    name, member = worst.declaration, worst.member
    back = {after: before for before, after in walk.pairing.names.items()}
    former = back.get(name, name)
    old, new = walk.old.declarations.get(former), walk.new.declarations.get(name)
    use = walk.uses.of(former if old else None, name if new else None)
    rule = worst.rule if worst.rule in (*RULES, *SURFACE) else "gen-class-kind-changed"
    made = change(
        rule,
        f"{name}.{member}" if member else name or f"{walk.new.name} code",
        use,
        SAFE,
        worst.why,
        old=_at(old, member),
        new=_at(new, member),
        behaviour=Level.SAFE,
        why=("the contracts say the same here; generated code does not",),
    )
    return made._replace(source=(_verdict(output, effects),))


def _at(declared: Record | EnumType | Union | None, member: str) -> Any:
    if isinstance(declared, Record):
        found = next((f.at for f in declared.fields if f.wire_name == member), None)
        return found or declared.at
    return declared.at if declared is not None else None
