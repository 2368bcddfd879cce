"""`--format html`: one page that needs nothing but itself, for a reviewer to look at.

It is no generated code: its template has an environment of its own, which escapes every text.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.config import Output
from generator.diff.change import Change, Diff, Level, Side
from generator.diff.facts import RENAMES, counts_text, owner_of, uses_text, worst_first
from generator.diff.formats import Shown
from generator.diff.generated import FileDiff, declared_code, generated
from generator.diff.semver import suggestion_text
from generator.diff.sidebyside import SideFile, anchor, side_files
from generator.diff.versions import old_text, versions_text
from generator.problems import Origin
from generator.render import page_environment, template_hash

_MOST_DECLARATIONS = 100  # whose code is drawn by itself
_MOST_ROWS = 400  # of one file's diff
_MOST_LINKS = 12
_SEVERAL, _NONE = "Several operations", "No operation"
_ORDER = {level.word: level for level in Level}
_SIGNS = {"+": "add", "-": "del", "@": "at"}


class Badge(NamedTuple):
    """`level` is a word; `what` an axis or an output."""

    what: str
    level: str
    silent: bool = False


class Link(NamedTuple):
    text: str
    target: str = ""


class Told(NamedTuple):
    """What a verdict says beyond its level."""

    output: str
    level: str
    why: str
    witness: str


class Drawn(NamedTuple):
    """A generated file: rows of its diff, a class (`add`, `del`, `at`, `context`) and a text."""

    output: str
    path: str
    rows: tuple[tuple[str, str], ...]
    more: int


class Entry(NamedTuple):
    """A change as the page shows it. `code` is what its declaration generates; where an entry
    above shows that already, `code_at` is a link to it."""

    id: str
    contract: str
    change: Change
    badges: tuple[Badge, ...]
    places: tuple[tuple[str, Link, str], ...]
    told: tuple[Told, ...]
    uses: str
    versions: str
    code: tuple[Drawn, ...]
    code_at: Link | None


class Group(NamedTuple):
    title: str
    level: str
    entries: tuple[Entry, ...]


class Touched(NamedTuple):
    """An operation, and the changes that it meets."""

    name: str
    level: str
    links: tuple[Link, ...]
    more: int


class Contract(NamedTuple):
    name: str
    old: str
    new: str
    files: tuple[SideFile, ...]


def report(diffs: Sequence[Diff], shown: Shown) -> str:
    """The whole page."""
    environment = page_environment("report")
    entries = [entry for diff in diffs for entry in _entries(diff, shown.outputs)]
    return environment.get_template("diff.html.jinja").render(
        steps=[suggestion_text(diff) for diff in diffs if diff.changes],
        counts=counts_text([entry.change for entry in entries]),
        contracts=[
            Contract(
                diff.new.contract.name, old_text(diff), diff.new.label, tuple(side_files(diff))
            )
            for diff in diffs
        ],
        several=len(diffs) > 1,
        groups=_groups(entries),
        touched=_touched(entries),
        files=[_drawn(file) for file in generated(diffs, shown.outputs)],
        style_hash=template_hash(environment, "diff.css.jinja"),
        script_hash=template_hash(environment, "diff.js.jinja"),
    )


def _entries(diff: Diff, outputs: Sequence[Output]) -> list[Entry]:
    """The changes of one contract, the worst first, each with the code of its declaration."""
    changes = worst_first(diff.changes)
    renamed = {change.path: change.was for change in changes if change.rule in RENAMES}
    known = diff.old.contract.declarations.keys() | diff.new.contract.declarations.keys()
    owners = [owner_of(change) for change in changes]
    names = [name for name in dict.fromkeys(owners) if name in known][:_MOST_DECLARATIONS]
    pairs = [(renamed.get(name, name), name) for name in names]
    code = dict(zip(names, declared_code(diff, pairs, outputs), strict=True))
    first: dict[str, Link] = {}
    entries = []
    for change, owner in zip(changes, owners, strict=True):
        id = f"c-{diff.new.contract.name}-{change.fingerprint}"
        link = first.setdefault(owner, Link(change.path, id))
        drawn = code.get(owner, ())
        files = tuple(map(_drawn, drawn)) if link.target == id else ()
        entries.append(_entry(change, diff, id, files, link if drawn and not files else None))
    return entries


def _entry(
    change: Change, diff: Diff, id: str, code: tuple[Drawn, ...], code_at: Link | None
) -> Entry:
    return Entry(
        id,
        diff.new.contract.name,
        change,
        (
            Badge("wire", change.wire.word),
            Badge("behaviour", change.behaviour.word),
            *(Badge(v.output, v.level.word, v.silent) for v in change.source),
        ),
        tuple(_places(change, diff)),
        tuple(
            Told(v.output, v.level.word, v.why, v.witness)
            for v in change.source
            if v.level is not Level.SAFE
        ),
        uses_text(change, _MOST_LINKS),
        versions_text(change, diff),
        code,
        code_at,
    )


def _places(change: Change, diff: Diff) -> Iterator[tuple[str, Link, str]]:
    for label, side, at, fact in (
        ("old", diff.old, change.old, change.was),
        ("new", diff.new, change.new, change.now),
    ):
        if at is not None:
            yield label, _link(label, side, at), fact


def _link(label: str, side: Side, at: Origin) -> Link:
    text = f"{at.path}:{at.line}:{at.column}"
    return Link(text, anchor(label, at.path, at.line) if at.path in side.sources else "")


def _drawn(file: FileDiff) -> Drawn:
    head = sum(row.startswith(("--- ", "+++ ")) for row in file.rows[:2])
    rows = tuple(
        ("at" if at < head else _SIGNS.get(row[:1], "context"), row)
        for at, row in enumerate(file.rows[:_MOST_ROWS])
    )
    return Drawn(file.output, file.path, rows, max(0, len(file.rows) - _MOST_ROWS))


def _groups(entries: Sequence[Entry]) -> list[Group]:
    """By the operation that alone meets a change; else under what several or none meet."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        names = entry.change.operations
        title = names[0] if len(names) == 1 else _SEVERAL if names else _NONE
        groups.setdefault(title, []).append(entry)
    made = [Group(title, _worst(group), tuple(group)) for title, group in groups.items()]
    return sorted(made, key=lambda group: -_ORDER[group.level])


def _touched(entries: Sequence[Entry]) -> list[Touched]:
    """The operations that meet a change, the worst first."""
    met: dict[str, list[Entry]] = {}
    for entry in entries:
        for name in entry.change.operations:
            met.setdefault(name, []).append(entry)
    rows = []
    for name, group in met.items():
        links = tuple(Link(entry.change.path, entry.id) for entry in group[:_MOST_LINKS])
        rows.append(Touched(name, _worst(group), links, max(0, len(group) - _MOST_LINKS)))
    return sorted(rows, key=lambda row: -_ORDER[row.level])


def _worst(entries: Sequence[Entry]) -> str:
    counted = [entry.change.level for entry in entries if not entry.change.excused]
    return max(counted, default=Level.SAFE).word
