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
from generator.diff.change import Change, Diff, Level, Verdict
from generator.diff.rules import RULES, SURFACE
from generator.diff.walk import SAFE, Walk, change
from generator.ir import Contract, EnumType, Record, Union
from generator.selection import ALL, narrowed

_UNTOUCHED = "code of callers stays as it is"


def with_source(diff: Diff, walk: Walk | None, outputs: Sequence[Output]) -> Diff:
    """`diff` with a verdict of each output whose target has a surface, on each change."""
    if walk is None or not diff.changes or find_spec("generator.diff.source") is None:
        return diff
    effects_of = import_module("generator.diff.source").effects
    old, new = _parts(diff, walk)
    changes = diff.changes
    judged: list[str] = []
    for output in outputs:
        surface = getattr(output.target, "surface", None)
        before, after = _seen(old, output), _seen(new, output)
        if surface is None or not (_drawable(before, output) and _drawable(after, output)):
            continue
        judged.append(output.name)
        found = effects_of(surface(before, output.options), surface(after, output.options))
        changes = _attached(changes, found, output.name, walk)
    return diff._replace(changes=changes, outputs=tuple(judged))


def _seen(contract: Contract, output: Output) -> Contract:
    if output.selection == ALL:
        return contract
    return narrowed(contract, output.selection).contract


def _drawable(contract: Contract, output: Output) -> bool:
    """A target draws nothing of what it has an error about."""
    found = output.target.problems(contract, output.options)
    return all(problem.warning for problem in found)


def _parts(diff: Diff, walk: Walk) -> tuple[Contract, Contract]:
    """Both contracts without the declarations that nothing happened to."""
    names: set[str] = set()
    for made in diff.changes:
        for part in (made, *made.children):
            name = part.path.partition(".")[0].partition(" ")[0]
            names |= {name, part.was, part.now}
    back = {after: before for before, after in walk.pairing.names.items()}
    names |= {back[name] for name in names if name in back}
    return _part(walk.old, names, walk.heirs_old), _part(walk.new, names, walk.heirs_new)


def _part(contract: Contract, names: set[str], heirs: dict[str, list[Record]]) -> Contract:
    waiting = [name for name in names if name in contract.declarations]
    wanted = set(waiting)
    for name in waiting:
        for heir in heirs.get(name, ()):
            if heir.name not in wanted:
                wanted.add(heir.name)
                waiting.append(heir.name)
    operations = tuple(op for op in contract.operations if op.name in wanted)
    told = {name for operation in operations for name in answered(operation)}
    # A type that names a request needs its operation.
    kept = reach(contract, [*wanted, *told])
    operations = tuple(op for op in contract.operations if op.name in kept)
    kept |= reach(contract, {name for operation in operations for name in answered(operation)})
    return contract._replace(
        operations=operations,
        types=tuple(declared for declared in contract.types if declared.name in kept),
        declarations={n: declared for n, declared in contract.declarations.items() if n in kept},
    )


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
        for place in _places(made):
            owners.setdefault(place, id(made))
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


def _places(made: Change) -> list[str]:
    """What an effect may call the place of a change: after a rename, the old name too."""
    owner, dot, _ = made.path.partition(".")
    place = made.path.removesuffix(" in code").removesuffix(" returns")
    if made.rule.endswith("-renamed") and made.was:
        return [place, f"{owner}{dot}{made.was}" if dot else made.was]
    return [place]


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
    return Verdict(output, rated[0].level, why, rated[0].silent, rated[0].witness)


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
        f"{name}.{member}" if member else name,
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
