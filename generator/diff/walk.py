"""What every part of a comparison needs: the pairs, their uses, and levels with their reasons."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple

from generator.closure import answered, names_in
from generator.diff.accepts import Accepts, Gap
from generator.diff.change import Change, Level, Own, Way, fingerprint
from generator.diff.ledger import LEDGER
from generator.diff.pairing import Pairing
from generator.diff.reach import Use, Uses
from generator.diff.rules import RULES, SURFACE, Rule
from generator.ir import Contract, Record, Union
from generator.problems import Origin


class Judged(NamedTuple):
    """A level on the wire and how it came about. `worse` is the way that gave it."""

    level: Level
    why: tuple[str, ...] = ()
    witness: str = ""
    worse: Way = Way.NONE


Gaps = Callable[[Accepts], Gap | None]
Shows = Callable[[Gap, bool], str]  # a gap, and whether it is one of requests, as a payload

_WRITES = {
    True: "request: an old client writes, a new server reads",
    False: "response: a new server writes, an old client reads",
}


class Walk:
    """One comparison; it holds nothing that changes but caches, and in `edited` the names, on both
    sides, of the declarations that are not equal: some of them differ in their order alone, which
    is no change but in code."""

    def __init__(self, old: Contract, new: Contract, pairing: Pairing) -> None:
        self.old, self.new, self.pairing = old, new, pairing
        self.uses = Uses(old, new, pairing.names)
        self.edited: set[str] = set()
        back = {after: before for before, after in pairing.names.items()}
        self.asks = Accepts(old, new, pairing.names, request=True)
        self.tells = Accepts(new, old, back, request=False)

    def writer(self, request: bool) -> Contract:
        """The contract of who writes: an old client, or a new server."""
        return self.old if request else self.new

    def judged(self, use: Use, gaps: Gaps, shows: Shows) -> Judged:
        """The level of a place: whether readers take all that writers write, in each way of it."""
        lines: list[str] = []
        level, witness, worse = Level.SAFE, "", Way.NONE
        for request in (True, False):
            if not (use.doubtful or (use.asks if request else use.tells)):
                continue
            gap = gaps(self.asks if request else self.tells)
            lines.append(_WRITES[request])
            if gap is None:
                lines.append("  all that is written is read")
                continue
            lines += [f"  {line}" for line in gap.why]
            found = Level.BREAKING if gap.sure else Level.RISKY
            if found > level:
                level, witness = found, shows(gap, request)
                worse = Way.REQUEST if request else Way.RESPONSE
        if use.doubtful:
            lines.append(LEDGER["answer-undeclared"].line)
            level = min(level, Level.RISKY)
        elif use.way is Way.NONE:
            lines.append(LEDGER["not-reached"].line)
        return Judged(level, tuple(lines), witness, worse)

    @cached_property
    def heirs_old(self) -> dict[str, list[Record]]:
        """The records that extend each record of the old contract, directly."""
        return _heirs(self.old)

    @cached_property
    def heirs_new(self) -> dict[str, list[Record]]:
        """The same of the new contract."""
        return _heirs(self.new)

    @cached_property
    def direct_old(self) -> set[str]:
        """What the old contract names as a type, not only as a base."""
        return _direct(self.old)

    @cached_property
    def direct_new(self) -> set[str]:
        """The same of the new contract."""
        return _direct(self.new)


def _heirs(contract: Contract) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for record in contract.records:
        if record.extends is not None:
            found.setdefault(record.extends.name, []).append(record)
    return found


def _direct(contract: Contract) -> set[str]:
    found = {operation.name for operation in contract.operations}
    for operation in contract.operations:
        found.update(answered(operation))
    for declared in contract.declarations.values():
        if isinstance(declared, Record):
            for field in declared.fields:
                found.update(names_in(field.type))
        elif isinstance(declared, Union):
            found.update(variant.record for variant in declared.variants)
    return found


def convention(name: str, *, when: bool = True) -> Judged:
    """The level of a convention of the ledger; safe where its case is not given."""
    known = LEDGER[name]
    return Judged(known.level if when else Level.SAFE, (known.line,))


SAFE = Judged(Level.SAFE)


def change(
    rule: str,
    path: str,
    use: Use,
    wire: Judged,
    message: str,
    *,
    old: Origin | None = None,
    new: Origin | None = None,
    was: str = "",
    now: str = "",
    behaviour: Level | None = None,
    children: Sequence[Change] = (),
    why: Sequence[str] = (),
) -> Change:
    """A finding. Its levels are at least those of its children."""
    known = RULES.get(rule) or Rule(SURFACE[rule], "safe", Level.SAFE, "")
    level = known.behaviour if behaviour is None else behaviour
    return Change(
        rule=rule,
        path=path,
        wire=max((wire.level, *(child.wire for child in children))),
        behaviour=max((level, *(child.behaviour for child in children))),
        source=(),
        old=old,
        new=new,
        was=was,
        now=now,
        message=message,
        way_out=known.way_out,
        way=use.way,
        operations=use.operations,
        why=(*why, *wire.why),
        witness=wire.witness or next((child.witness for child in children if child.witness), ""),
        fingerprint=fingerprint(rule, path, was, now),
        children=tuple(children),
        own=Own(wire.level, level, ()) if children else None,
    )


def folded(parent: Change, children: Sequence[Change]) -> Change:
    """`parent` with more that follows from it."""
    if not children:
        return parent
    return parent._replace(
        wire=max(parent.wire, *(child.wire for child in children)),
        behaviour=max(parent.behaviour, *(child.behaviour for child in children)),
        witness=parent.witness or next((child.witness for child in children if child.witness), ""),
        children=(*parent.children, *children),
        own=parent.own or Own(parent.wire, parent.behaviour, parent.source),
    )
