"""`levels:` of a policy: other levels for findings, and for what is folded into them.

A finding is as bad as the worst of itself and of what follows from it, before and after. So an
entry for a finding also lowers what is folded into it, but never raises that; and one for a part of
a finding alone changes the finding as far as that part made it what it is.
"""

from collections.abc import Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from generator.diff.change import Change, Level, Own, Verdict
from generator.problems import Position


class LevelRule(NamedTuple):
    """Of findings whose rule and path match, the levels of the axes that it names.

    `every` is for all axes: those that are worse are lowered to it; where none reaches it, the wire
    is raised.
    """

    rule: str
    path: str
    every: Level | None
    axes: tuple[tuple[str, Level], ...]
    at: Position
    reason: str = ""

    @property
    def line(self) -> str:
        """Where a level was set, and why."""
        place = f"{self.at.path}:{self.at.line}:{self.at.column} sets the level"
        return f"{place}: {self.reason}" if self.reason else place


def levelled(change: Change, rules: Sequence[LevelRule], above: int = -1) -> Change:
    """The finding with the levels of the last entry that is about it, or about what it follows
    from, the number of which is `above`; the same object where none is."""
    numbers = range(len(rules) - 1, -1, -1)
    met = next((number for number in numbers if _meets(change, rules[number])), -1)
    held = max(met, above)
    children = tuple(levelled(child, rules, held) for child in change.children)
    touched = [new for new, old in zip(children, change.children, strict=True) if new is not old]
    if held < 0 and not touched:
        return change
    own = change.own or Own(change.wire, change.behaviour, change.source)
    if held >= 0:
        own = _set(own, rules[held], lower=held > met)
    made = change._replace(
        wire=max((own.wire, *(child.wire for child in children))),
        behaviour=max((own.behaviour, *(child.behaviour for child in children))),
        source=tuple(_worst(verdict, children) for verdict in own.source),
        children=children,
        own=own if children else None,
    )
    every = rules[held].every if held >= 0 and held == met else None
    if every is not None and made.level < every:
        made = made._replace(wire=every)
    if held >= 0:
        return made._replace(policy=rules[held].line)
    return made._replace(policy=f"{touched[0].policy} ({touched[0].path})")


def _meets(change: Change, rule: LevelRule) -> bool:
    return fnmatchcase(change.rule, rule.rule) and fnmatchcase(change.path, rule.path)


def _set(own: Own, rule: LevelRule, lower: bool) -> Own:
    """The levels that an entry gives; where it may only `lower` them, no worse ones."""
    axes = dict(rule.axes)

    def of(axis: str, level: Level) -> Level:
        given = axes.get(axis, axes.get(axis.partition(".")[0]))
        if given is not None:
            return min(level, given) if lower else given
        return level if rule.every is None else min(level, rule.every)

    return Own(
        of("wire", own.wire),
        of("behaviour", own.behaviour),
        tuple(
            verdict._replace(level=of(f"source.{verdict.output}", verdict.level))
            for verdict in own.source
        ),
    )


def _worst(own: Verdict, children: Sequence[Change]) -> Verdict:
    """Of all verdicts of an output; its own where none is worse."""
    others = (v for child in children for v in child.source if v.output == own.output)
    return max((own, *others), key=lambda verdict: (verdict.level, verdict.silent))
