"""The values of a comparison: sides, changes, and the levels that they are given."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum, IntEnum
from hashlib import sha256
from typing import Any, NamedTuple

from generator.ir import Contract
from generator.problems import Origin


class Level(IntEnum):
    """How bad a change is on one axis. Levels compare: SAFE < RISKY < BREAKING."""

    SAFE = 0
    RISKY = 1
    BREAKING = 2

    @property
    def word(self) -> str:
        """`safe`, `risky` or `breaking`, as reports and policies write it."""
        return self.name.lower()


class Way(Enum):
    """Where operations use a declaration: clients write requests and read responses.

    NONE is a declaration that no operation of a contract with operations reaches.
    """

    REQUEST = "request"
    RESPONSE = "response"
    BOTH = "both"
    NONE = "none"


class Verdict(NamedTuple):
    """What a change does to code that uses the generated types of one output.

    `output` is the output's name in the configuration. `silent` is the worst: the code still
    compiles or loads, and means another thing. `witness` is calling code that worked before.
    `rule` is that of the worst effect, such as `field-inserted`; empty where there is none.
    """

    output: str
    level: Level
    why: str
    silent: bool = False
    witness: str = ""
    rule: str = ""


class Own(NamedTuple):
    """The levels of a finding without those of what is folded into it."""

    wire: Level
    behaviour: Level
    source: tuple[Verdict, ...]


class Change(NamedTuple):
    """One finding: one cause, however much follows from it.

    `rule` is an id of generator.diff.rules. `path` is the place in the model: `Call`,
    `Call.callerId`, `CallState.Ringing`, and for operations their name; the new name after a
    rename. `was` and `now` are the facts as short texts, empty where that side has none. `old`
    and `new` are where each side declares it; one of them is None for what was added or removed.
    `operations` reach the place, in the order of the contract. `why` derives the wire level, a
    line a step; `witness` is a JSON payload that one side accepts and the other does not.
    `fingerprint` depends on rule, path and facts alone. `children` follow from this change and
    are counted in its levels. `excused` says why it does not count: it was accepted, or what it
    changes promises nothing; empty for all others. `versions` are the commits that it was found
    against, of several; empty where one side was compared with one. `policy` says where the
    project's policy set a level; empty where it set none. `own` are its levels without those of
    its children; None where it has none.
    """

    rule: str
    path: str
    wire: Level
    behaviour: Level
    source: tuple[Verdict, ...]
    old: Origin | None
    new: Origin | None
    was: str
    now: str
    message: str
    way_out: str
    way: Way
    operations: tuple[str, ...]
    why: tuple[str, ...]
    witness: str
    fingerprint: str
    children: "tuple[Change, ...]" = ()
    excused: str = ""
    versions: tuple[str, ...] = ()
    policy: str = ""
    own: Own | None = None

    @property
    def level(self) -> Level:
        """The worst of its levels on all axes."""
        return max(self.wire, self.behaviour, *(verdict.level for verdict in self.source))


class Side(NamedTuple):
    """One side of a comparison.

    `label` is what the command line named, such as `HEAD~1:specs/dialer.yaml`. `sources` has the
    text of each file that was read, by the path that positions give. `ref` is the commit that they
    were read from; paths start with it and a colon.
    """

    label: str
    contract: Contract
    sources: Mapping[str, str]
    ref: str = ""


class Diff(NamedTuple):
    """Two sides and what separates them; `changes` in the order of the new side's file.

    `outputs` are the names of those that gave verdicts on source code. `versions` are the commits
    that have the old side, if commits were compared. Of several, `old` is the newest one that has
    the contract, `latest` what separates it from the new side, and `texts` have the files of the
    others by the paths that positions give.
    """

    old: Side
    new: Side
    changes: tuple[Change, ...]
    outputs: tuple[str, ...] = ()
    versions: tuple[str, ...] = ()
    latest: "Diff | None" = None
    texts: Mapping[str, str] = {}

    @property
    def level(self) -> Level:
        """The worst level of any change."""
        return max((change.level for change in self.changes), default=Level.SAFE)


def every(changes: Iterable[Change]) -> Iterator[Change]:
    """Changes with all that is folded into them, each behind its cause."""
    for change in changes:
        yield change
        yield from every(change.children)


def fingerprint(rule: str, path: str, was: str, now: str) -> str:
    """16 hexadecimal digits that stay the same as long as the change itself does."""
    return sha256("\0".join((rule, path, was, now)).encode("utf-8")).hexdigest()[:16]


def as_json(diffs: Sequence[Diff]) -> dict[str, Any]:
    """The form of `--format json`: plain values, in a stable order."""
    return {
        "version": 1,
        "level": max((diff.level for diff in diffs), default=Level.SAFE).word,
        "contracts": [
            {
                "name": diff.new.contract.name,
                "old": diff.old.label,
                "new": diff.new.label,
                "versions": list(diff.versions),
            }
            for diff in diffs
        ],
        "changes": [
            {"contract": diff.new.contract.name, **_change(change)}
            for diff in diffs
            for change in diff.changes
        ],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "rule": change.rule,
        "path": change.path,
        "level": change.level.word,
        "levels": {
            "wire": change.wire.word,
            "source": {verdict.output: verdict.level.word for verdict in change.source},
            "behaviour": change.behaviour.word,
        },
        "old": _fact(change.old, change.was),
        "new": _fact(change.new, change.now),
        "message": change.message,
        "wayOut": change.way_out,
        "way": change.way.value,
        "operations": list(change.operations),
        "why": list(change.why),
        "witness": change.witness,
        "source": [{**verdict._asdict(), "level": verdict.level.word} for verdict in change.source],
        "fingerprint": change.fingerprint,
        "excused": change.excused or None,
        "policy": change.policy or None,
        "versions": list(change.versions),
        "children": [_change(child) for child in change.children],
    }


def _fact(at: Origin | None, text: str) -> dict[str, Any] | None:
    if at is None:
        return None
    return {"path": at.path, "line": at.line, "column": at.column, "text": text}
