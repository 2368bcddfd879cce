"""`--format markdown`: a comment for a pull request. The worst first, details folded.

What a contract says is shown as text whatever it holds: no markup, mention, reference or quick
action comes of it, on GitHub or GitLab. A comment there has at most 65,536 characters; what does
not fit is counted in its last line.
"""

import re
from collections.abc import Iterator, Sequence

from generator.diff.change import Change, Diff, Level
from generator.diff.facts import counts_text, levels_text, uses_text, verdict_word, worst_first
from generator.diff.formats import Shown
from generator.diff.semver import suggestion_text
from generator.diff.versions import versions_text
from generator.problems import Origin
from generator.report import shown_text

LIMIT = 65_536  # of GitHub, in characters; bytes are counted, so that no way to count is exceeded
_MARKER = "<!-- polydto diff -->"  # a script that renews the comment finds it by this
_SIGNS = {Level.BREAKING: "🔴", Level.RISKY: "🟡", Level.SAFE: "🟢"}
_LONGEST = 300  # of one text
_LINES = 40  # of one block of code
_CODE_LINES = 400  # of one generated file
_ROOM_FOR_NOTE = 200


def report(diffs: Sequence[Diff], shown: Shown) -> str:
    """The whole comment, which ends with a line feed."""
    pairs = [(diff, change) for diff in diffs for change in worst_first(diff.changes)]
    pairs.sort(key=lambda pair: (bool(pair[1].excused), -pair[1].level))
    changes = [change for _, change in pairs]
    head = f"{_MARKER}\n### Contract changes: {counts_text(changes)}\n"
    if not pairs:
        return head
    head += "".join(f"\n{prose(suggestion_text(diff))}\n" for diff in diffs if diff.changes)
    several = len(diffs) > 1
    rows = [_row(diff, change, several) for diff, change in pairs]
    blocks = [_block(change, diff) for diff, change in pairs]
    room = LIMIT - size(head) - _ROOM_FOR_NOTE
    # Half of the room is for the table, or more where the details need less.
    top = (
        "\n| | place | change | wire | behaviour | code |\n| --- | --- | --- | --- | --- | --- |\n"
    )
    details = sum(map(size, blocks))
    kept_rows = fitting(rows, max(room // 2, room - details) - size(top))
    table = top + "".join(kept_rows) + "\n"
    kept_blocks = fitting(blocks, room - size(table))
    note = _note(len(rows) - len(kept_rows), len(blocks) - len(kept_blocks))
    return head + table + "".join(kept_blocks) + note


def size(text: str) -> int:
    """What a text takes of the limit."""
    return len(text.encode("utf-8"))


def fitting(parts: Sequence[str], room: int) -> list[str]:
    """As many of the first parts as there is room for."""
    kept: list[str] = []
    for part in parts:
        room -= size(part)
        if room < 0:
            break
        kept.append(part)
    return kept


def _note(rows: int, blocks: int) -> str:
    cut = [f"{rows} rows of the table"] * (rows > 0) + [f"the details of {blocks}"] * (blocks > 0)
    if not cut:
        return ""
    return f"\n_Left out, since a comment has at most 65,536 characters: {' and '.join(cut)}._\n"


def _row(diff: Diff, change: Change, several: bool) -> str:
    place = code(change.path)
    if several:
        place = f"{code(diff.new.contract.name)}: {place}"
    told = prose(change.message)
    if change.versions:
        told += f"; against {prose(versions_text(change, diff))}"
    if change.excused:
        told += f"; excused: {prose(change.excused)}"
    bad = [verdict for verdict in change.source if verdict.level is not Level.SAFE]
    sources = ", ".join(f"{code(verdict.output)} {verdict_word(verdict)}" for verdict in bad)
    sign = "⚪" if change.excused else _SIGNS[change.level]
    levels = f"{change.wire.word} | {change.behaviour.word} | {sources or _safe(change)}"
    return f"| {sign} | {place} | {told} | {levels} |\n"


def _safe(change: Change) -> str:
    return "safe" if change.source else "–"


def _block(change: Change, diff: Diff) -> str:
    sign = "⚪" if change.excused else _SIGNS[change.level]
    lines = [
        "<details>",
        f"<summary>{sign} {code(change.path)}: {prose(change.message)}</summary>",
        "",
        *_facts(change, diff),
        "",
        "</details>",
        "",
    ]
    return "\n".join(lines) + "\n"


def _facts(change: Change, diff: Diff) -> Iterator[str]:
    """List items, so that nothing of a contract stands at the start of a line."""
    yield f"- rule {code(change.rule)}, fingerprint {code(change.fingerprint)}"
    if change.excused:
        yield f"- excused: {prose(change.excused)}"
    if change.versions:
        yield f"- against: {prose(versions_text(change, diff))}"
    for label, at, fact in (("old", change.old, change.was), ("new", change.new, change.now)):
        if at is not None:
            yield f"- {label}: {code(_position(at))}{f' {code(fact)}' if fact else ''}"
    yield f"- levels: {prose(levels_text(change))}"
    if change.operations:
        yield f"- used by: {prose(uses_text(change, 12))}"
    if change.policy:
        yield f"- policy: {prose(change.policy)}"
    if change.witness:
        yield "- witness:"
        yield from fenced(change.witness)
    for verdict in change.source:
        if verdict.level is not Level.SAFE:
            yield f"- {code(verdict.output)} {verdict_word(verdict)}: {prose(verdict.why)}"
            if verdict.witness:
                yield from fenced(verdict.witness)
    for child in change.children[:12]:
        yield f"- with it: {child.level.word} {code(child.path)}: {prose(child.message)}"
    if len(change.children) > 12:
        yield f"- with it: {len(change.children) - 12} more"
    yield from (f"- why: {prose(line)}" for line in change.why)
    if change.way_out and change.level is not Level.SAFE:
        # Ours, with words of the language between backticks.
        yield f"- way out: {prose(change.way_out).replace('&#96;', '`')}"


def _position(at: Origin) -> str:
    return f"{at.path}:{at.line}:{at.column}"


def fenced(text: str, language: str = "") -> Iterator[str]:
    """A block of code inside a list item, with a fence that the text cannot close."""
    lines = [shown_text(line) for line in text.split("\n")]
    runs = re.findall("`+", text)
    fence = "`" * max(3, *(len(run) + 1 for run in runs), 0)
    yield ""
    yield f"  {fence}{language}"
    most = _CODE_LINES if language else _LINES
    yield from (f"  {line}" for line in lines[:most])
    if len(lines) > most:
        yield f"  … {len(lines) - most} more lines"
    yield f"  {fence}"
    yield ""


def code(text: str) -> str:
    """A text as code: no mention or reference is looked for there."""
    return f"<code>{_entities(_short(text))}</code>"


def prose(text: str) -> str:
    """A sentence. A zero-width space behind a sign keeps names from becoming mentions, numbers
    from becoming references, and addresses from becoming links."""
    escaped = _entities(_short(text))
    return _LINKING.sub(lambda found: f"{found.group()}&#8203;", escaped)


# `@`, `#`, `!`, `%`, `~`, `$`, `&`, `*`, `[` and `:` before a word begin one somewhere, as do `://`,
# `www.` and `GH-`.
_LINKING = re.compile(r"&#(?:33|35|36|37|38|42|58|64|91|126);(?=[\w/+-])|\bwww(?=&#46;)|\bGH(?=-)")


def _short(text: str) -> str:
    text = shown_text(" ".join(text.split()))
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


# All ASCII punctuation but for what means nothing within a line.
_MARKUP = re.compile(r"[^\w\s,./:;?()'\"+={}^…–-]|(?<=www)\.|_|:(?=[\w/+-])", re.IGNORECASE)


def _entities(text: str) -> str:
    """Characters that could be markup as entities, which never are."""
    return _MARKUP.sub(lambda found: f"&#{ord(found.group())};", text)
