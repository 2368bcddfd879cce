"""What `check` found, for a person, and for the machines that show it to one."""

import os
from collections.abc import Callable, Iterator, Sequence

from generator import reportforms
from generator.drift import Comparison, Drift, Kind
from generator.linediff import unified
from generator.reportforms import Case, Finding, Place, writable

_REPAIR = "polydto generate"
_MEANING = {
    Kind.MISSING: "a file is not there",
    Kind.STALE: "the contract of a file changed",
    Kind.TOOL: "templates, options or polydto changed",
    Kind.EDITED: "somebody changed a file",
    Kind.ORPHAN: "nothing asks for a file any more",
}
# Beyond this, a diff says no more than that the file is another one.
_MOST_LINES = 400
_RED, _GREEN, _BOLD, _CYAN, _END = "\x1b[31m", "\x1b[32m", "\x1b[1m", "\x1b[36m", "\x1b[0m"


def drift_report(comparison: Comparison, form: str, *, colour: bool = False) -> str:
    """The drifts in one of the formats of `check --format`; colour is for text alone."""
    if form == "text":
        return writable(_text(comparison, colour))
    forms: dict[str, Callable[[Comparison], str]] = {
        "json": _json,
        "github": _github,
        "gitlab": _gitlab,
        "sarif": _sarif,
        "junit": _junit,
    }
    return writable(forms[form](comparison))


def refusal_text(edits: Sequence[Drift], *, colour: bool) -> str:
    """Why nothing was written, and the three ways on."""
    lines = [line for drift in edits for line in _told(drift, colour)]
    count = f"{len(edits)} file{'s' * (len(edits) > 1)}"
    names = ", ".join(drift.path for drift in edits[:3]) + (" …" if len(edits) > 3 else "")
    return "\n".join(
        (
            *lines,
            f"nothing was written: {count} would lose what somebody changed by hand ({names})",
            "  = 'polydto generate --force' writes over it",
            "  = 'keep: [PATTERN]' in the configuration leaves such files alone",
            "  = or move the change into a file of your own, and restore this one",
            "",
        )
    )


def _text(comparison: Comparison, colour: bool) -> str:
    drifts = comparison.drifts
    if not drifts:
        return f"{len(comparison.unchanged)} files are what they should be\n"
    lines = [line for drift in drifts for line in _told(drift, colour)]
    counts = [f"{count} {kind}" for kind in Kind if (count := _count(drifts, kind))]
    edits = any(drift.kind is Kind.EDITED for drift in drifts)
    repair = f"{_REPAIR} --force" if edits else _REPAIR
    summary = f"{', '.join(counts)}, {len(comparison.unchanged)} fine; '{repair}' mends it"
    return "\n".join((*lines, summary, ""))


def _count(drifts: Sequence[Drift], kind: Kind) -> int:
    return sum(drift.kind is kind for drift in drifts)


def _told(drift: Drift, colour: bool) -> Iterator[str]:
    head = f"{drift.kind}: {drift.path}"
    yield (f"{_BOLD}{head}{_END}" if colour else head) + f": {drift.why}"
    if drift.kind not in (Kind.MISSING, Kind.ORPHAN):
        rows = diff_lines(drift.path, drift.has, drift.wants)
        yield from (_coloured(row) if colour else row for row in rows[:_MOST_LINES])
        if len(rows) > _MOST_LINES:
            yield f"… and {len(rows) - _MOST_LINES} more lines"


def _coloured(row: str) -> str:
    tint = {"+": _GREEN, "-": _RED, "@": _CYAN}.get(row[:1], "")
    return f"{tint}{row}{_END}" if tint else row


def diff_lines(path: str, has: bytes | None, wants: bytes | None) -> list[str]:
    """A unified diff from what is there to what should be there, without line ends."""
    old = (has or b"").decode("utf-8", "replace").split("\n")
    new = (wants or b"").decode("utf-8", "replace").split("\n")
    source = path if has is not None else "/dev/null"
    target = path if wants is not None else "/dev/null"
    return [
        "".join(c if c.isprintable() or c == "\t" else ascii(c)[1:-1] for c in row)
        for row in unified(old, new, source, target)
    ]


def _first_line(drift: Drift) -> int:
    """The first line of the file on the disk that differs; 1 where there is none."""
    has = (drift.has or b"").split(b"\n")
    wants = (drift.wants or b"").split(b"\n")
    for number, (old, new) in enumerate(zip(has, wants, strict=False), 1):
        if old != new:
            return number
    return max(1, min(len(has), len(wants)))


def _sentence(drift: Drift) -> str:
    return f"{drift.path} is {drift.kind}: {drift.why}; run '{_REPAIR}'"


def _json(comparison: Comparison) -> str:
    files = [
        {
            "path": drift.path,
            "kind": drift.kind.value,
            "why": drift.why,
            "contract": drift.contract,
            "output": drift.output,
            "line": _first_line(drift),
            "diff": "\n".join(diff_lines(drift.path, drift.has, drift.wants)),
        }
        for drift in comparison.drifts
    ]
    report = {"version": 1, "unchanged": len(comparison.unchanged), "files": files}
    return reportforms.as_json(report)


def _findings(comparison: Comparison) -> list[Finding]:
    return [
        Finding(
            rule=drift.kind.value,
            level="error",
            at=Place(drift.path, _first_line(drift)),
            title=f"polydto {drift.kind}",
            message=_sentence(drift),
            fingerprint=_fingerprint(drift),
        )
        for drift in comparison.drifts
    ]


def _fingerprint(drift: Drift) -> str:
    from hashlib import sha256

    return sha256(os.fsencode(f"{drift.kind} {drift.path}")).hexdigest()


def _github(comparison: Comparison) -> str:
    return reportforms.github(_findings(comparison))


def _gitlab(comparison: Comparison) -> str:
    return reportforms.gitlab(_findings(comparison))


def _sarif(comparison: Comparison) -> str:
    return reportforms.sarif(_findings(comparison), {kind.value: _MEANING[kind] for kind in Kind})


def _junit(comparison: Comparison) -> str:
    """One test case a file."""
    failed = (
        Case(
            drift.path,
            _sentence(drift),
            "\n".join(diff_lines(drift.path, drift.has, drift.wants)[:_MOST_LINES]),
        )
        for drift in comparison.drifts
    )
    cases = [*(Case(path) for path in comparison.unchanged), *failed]
    return reportforms.junit("polydto check", cases)
