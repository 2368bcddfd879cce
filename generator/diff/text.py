"""`--format text`: changes as a person reads them, with an excerpt of each side."""

import re
from collections.abc import Iterator, Sequence

from generator.diff.change import Change, Diff, Level
from generator.diff.facts import count_of, levels_text, uses_text
from generator.diff.formats import Shown
from generator.diff.versions import old_text, versions_text
from generator.problems import Origin
from generator.report import excerpt, shown_text

_TINTS = {Level.BREAKING: "31", Level.RISKY: "33", Level.SAFE: "32"}
_EXCUSED = "2"
_FEW = 4  # children before the rest is counted
_LONGEST = 100


def report(diffs: Sequence[Diff], shown: Shown) -> str:
    """Everything, and a line that counts it."""
    blocks: list[str] = []
    for diff in diffs:
        if not diff.changes:
            continue
        if len(diffs) > 1:
            blocks.append(f"== {diff.new.contract.name}: {old_text(diff)} -> {diff.new.label}\n")
        blocks += _blocks(diff, shown)
    changes = [change for diff in diffs for change in diff.changes]
    if shown.more and any(change.level is not Level.SAFE for change in changes):
        blocks.append(f"{shown.more}\n")
    blocks.append(f"{count_of(changes)}\n")
    return "\n".join(blocks)


def _blocks(diff: Diff, shown: Shown) -> Iterator[str]:
    sources: dict[str, list[str]] = {}
    for texts in (diff.old.sources, diff.new.sources, diff.texts):
        for path, text in texts.items():
            sources.setdefault(path, text.removeprefix("\ufeff").split("\n"))
    if shown.by == "operation":
        yield from _by_operation(diff, shown, sources)
        return
    safe: list[str] = []
    for change in diff.changes:
        if change.level is Level.SAFE and not shown.why:
            safe.append(_line(change, diff, shown))
        else:
            yield _block(change, diff, shown, sources)
    if safe:
        yield "\n".join(safe) + "\n"


def _by_operation(diff: Diff, shown: Shown, sources: dict[str, list[str]]) -> Iterator[str]:
    """Under each operation what it meets; the whole of a change once, where it comes first."""
    order = [operation.name for operation in diff.new.contract.operations]
    groups: dict[str, list[Change]] = {name: [] for name in order}
    for change in diff.changes:
        for name in change.operations or ("no operation",):
            groups.setdefault(name, []).append(change)
    told: set[str] = set()
    for name, changes in groups.items():
        if not changes:
            continue
        counted = [change.level for change in changes if not change.excused]
        yield f"# {name}: {max(counted).word if counted else 'excused'}\n"
        again = [_line(c, diff, shown) for c in changes if c.fingerprint in told]
        for change in changes:
            if change.fingerprint not in told:
                told.add(change.fingerprint)
                if change.level is Level.SAFE and not shown.why:
                    again.append(_line(change, diff, shown))
                else:
                    yield _block(change, diff, shown, sources)
        if again:
            yield "\n".join(again) + "\n"


def _head(change: Change, colour: bool) -> str:
    word = "excused" if change.excused else change.level.word
    head = f"{word}[{change.rule}]"
    if colour:
        tint = _EXCUSED if change.excused else _TINTS[change.level]
        head = f"\x1b[1;{tint}m{head}\x1b[0m"
    return f"{head} {shown_text(change.path)}: {shown_text(_short(change.message))}"


def _line(change: Change, diff: Diff, shown: Shown) -> str:
    """A change that needs no more than a line."""
    notes = [f"against {versions_text(change, diff)}"] if change.versions else []
    notes += [note for note in (change.excused, change.policy) if note]
    text = shown_text(_short("; ".join(notes)))
    return _head(change, shown.colour) + (f" ({text})" if text else "")


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 2 * _LONGEST else f"{text[: 2 * _LONGEST]}…"


def _block(change: Change, diff: Diff, shown: Shown, sources: dict[str, list[str]]) -> str:
    lines = [_head(change, shown.colour)]
    lines += _place(change.old, change.was, "old", sources, "-->")
    lines += _place(change.new, change.now, "new", sources, ":::" if change.old else "-->")
    if change.excused:
        lines.append(f"  = excused: {shown_text(_short(change.excused))}")
    if change.versions:
        lines.append(f"  = against: {shown_text(versions_text(change, diff))}")
    lines.append(f"  = levels: {levels_text(change)}")
    if change.policy:
        lines.append(f"  = policy: {shown_text(_short(change.policy))}")
    if change.operations:
        lines.append(f"  = used by: {uses_text(change)}")
    if change.witness:
        lines.append(f"  = witness: {shown_text(change.witness)}")
    lines += _verdicts(change, shown)
    lines += [f"  = {line}" for line in _children(change, shown)]
    if shown.why:
        lines += [f"  = why: {shown_text(line)}" for line in change.why]
    lines.append(f"  = fingerprint: {change.fingerprint}")
    if change.way_out and change.level is not Level.SAFE:
        lines.append(f"  = help: {change.way_out}")
    return "\n".join(lines) + "\n"


def _place(
    at: Origin | None, fact: str, label: str, sources: dict[str, list[str]], arrow: str
) -> list[str]:
    """The fact, or the word, that stands there."""
    if at is None:
        return []
    rows = sources.get(at.path, [])
    rest = rows[at.line - 1][at.column - 1 :] if 0 < at.line <= len(rows) else ""
    word = re.match(r"[^\s:,{}\[\]]*", rest)
    width = len(fact) if fact and rest.startswith(fact) else len(word.group()) if word else 1
    return excerpt(at, max(1, width), label, sources, arrow)


def _verdicts(change: Change, shown: Shown) -> Iterator[str]:
    for verdict in change.source:
        if verdict.level is not Level.SAFE or shown.why:
            yield f"  = {verdict.output}: {shown_text(verdict.why)}"
            if verdict.witness:
                yield from (f"      {shown_text(line)}" for line in verdict.witness.split("\n"))


def _children(change: Change, shown: Shown) -> Iterator[str]:
    most = len(change.children) if shown.why else _FEW
    for child in change.children[:most]:
        yield (
            f"with it: {child.level.word}[{child.rule}] {shown_text(child.path)}:"
            f" {shown_text(_short(child.message))}"
        )
    if len(change.children) > most:
        yield f"and {len(change.children) - most} more; --why shows all"
