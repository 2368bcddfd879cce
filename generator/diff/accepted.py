"""accepted.yaml: findings that somebody has accepted, each with a reason, committed beside
polydto.yaml. The one place of a comparison where the date counts."""

import os
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from generator.days import BAD_DATE, day
from generator.diff.change import Change, Diff
from generator.diff.lookup import Found, found
from generator.problems import ConfigError, ContractError, Note, Position, Problem
from generator.reading import Reader
from generator.source import Node, Scalar, read_file, read_source
from generator.source import Sequence as Items
from generator.yamlwriter import Branch, Entry, Leaf, yaml_text

FILE_NAME = "accepted.yaml"
_KEYS = ("fingerprint", "contract", "rule", "path", "reason", "author", "expires")
_NEEDED = ("fingerprint", "reason")
_HEAD = (
    "# Findings of 'polydto diff' that are meant. 'polydto diff --accept FINGERPRINT' with",
    "# --reason TEXT adds one. An entry may go once its change is part of what is compared with.",
)


_NOTHING = Items([], 1, 1)


class Accepted(NamedTuple):
    """An entry. `expires` is the last day on which it counts. Texts may be empty but for the
    fingerprint and the reason; without a contract it is about any."""

    fingerprint: str
    reason: str
    at: Position
    contract: str = ""
    rule: str = ""
    path: str = ""
    author: str = ""
    expires: date | None = None


def load_accepted(path: str) -> tuple[Accepted, ...]:
    """The entries of a file, in its order; none where there is no such file.

    Raises ConfigError with every problem found.
    """
    if not os.path.exists(path):
        return ()
    return _entries(_text(path), path)[0]


def _text(path: str) -> str:
    try:
        return read_file(path)
    except ContractError as error:
        raise ConfigError(error.problems) from None


def _entries(text: str, path: str) -> tuple[tuple[Accepted, ...], Node]:
    """The entries and the list that they stand in. Raises ConfigError."""
    if all(not line.strip() or line.startswith("#") for line in text.split("\n")):
        return (), _NOTHING
    try:
        document = read_source(text, path)
    except ContractError as error:
        raise ConfigError(error.problems) from None
    problems = list(document.problems)
    reader = Reader(path, problems)
    known: dict[tuple[str, str], Accepted] = {}
    root = document.root
    for item in reader.sequence(root, "accepted findings"):
        entry = _entry(reader, item)
        if entry is None:
            continue
        first = known.setdefault((entry.fingerprint, entry.contract), entry)
        if first is not entry:
            message = f"'{entry.fingerprint}' is given twice"
            notes = (Note(first.at, "first here"),)
            reader.report(item, "given-twice", message, "remove one of them", notes=notes)
    if any(not problem.warning for problem in problems):
        raise ConfigError(problems)
    return tuple(known.values()), root


def _entry(reader: Reader, node: Node) -> Accepted | None:
    entries = reader.mapping(node, _KEYS, "an accepted finding")
    texts: dict[str, str] = {}
    for name, (_, value) in entries.items():
        if name in _KEYS:
            # A fingerprint of digits alone is a text all the same, and so is a date.
            plain = name in ("fingerprint", "expires") and isinstance(value, Scalar)
            found = value.text if plain and isinstance(value, Scalar) else reader.text(value)
            texts[name] = found or ""
    missing = [name for name in _NEEDED if not texts.get(name)]
    if missing:
        if entries or not reader.problems:
            what = " and ".join(missing)
            reader.report(node, "missing-key", f"an accepted finding has no {what}")
        return None
    expires = None
    if "expires" in texts:
        expires = day(texts.pop("expires"))
        if expires is None:
            reader.report(entries["expires"][1], "bad-date", *BAD_DATE)
            return None
    at = Position(reader.path, node.line, node.column)
    return Accepted(at=at, expires=expires, **texts)


def given_day(option: str, text: str | None) -> date | None:
    """The date of an option of the command line. Raises ConfigError."""
    if text is None:
        return None
    found = day(text)
    if found is None:
        raise ConfigError([Problem(Position(option, 1, 1), "bad-date", *BAD_DATE)])
    return found


class Judged(NamedTuple):
    diffs: tuple[Diff, ...]
    problems: tuple[Problem, ...]


def with_accepted(
    diffs: Sequence[Diff], entries: Sequence[Accepted], today: date, *, strict: bool = False
) -> Judged:
    """The diffs with what is accepted excused; entries that have expired, or match nothing.

    A stale entry is a warning, and an error if `strict`: it does no harm, and it is there for a
    while after its change was merged.
    """
    problems: list[Problem] = []
    used: set[Accepted] = set()
    expired: set[Accepted] = set()
    judged = []
    for diff in diffs:
        name = diff.new.contract.name
        known = {e.fingerprint: e for e in entries if e.contract in ("", name)}
        changes = []
        for change in diff.changes:
            entry = known.get(change.fingerprint)
            if entry is not None:
                used.add(entry)
                if entry.expires is not None and entry.expires < today:
                    if entry not in expired:
                        problems.append(_expired(entry, change))
                    expired.add(entry)
                elif not change.excused:
                    change = change._replace(excused=_excuse(entry))
            changes.append(change)
        judged.append(diff._replace(changes=tuple(changes)))
    compared = {diff.new.contract.name for diff in diffs} | {""}
    problems += (
        _stale(entry, strict)
        for entry in entries
        if entry not in used and entry.contract in compared
    )
    return Judged(tuple(judged), tuple(problems))


def _excuse(entry: Accepted) -> str:
    notes = [entry.author] if entry.author else []
    notes += [f"until {entry.expires}"] if entry.expires else []
    shown = ", ".join(notes)
    return f"accepted: {entry.reason} ({shown})" if shown else f"accepted: {entry.reason}"


def _expired(entry: Accepted, change: Change) -> Problem:
    message = f"what accepted {change.rule} of {change.path} has expired on {entry.expires}"
    hint = "take the change back, or give the entry another date and say why"
    return Problem(entry.at, "accepted-expired", message, hint)


def _stale(entry: Accepted, strict: bool) -> Problem:
    shown = f" ({entry.rule} of {entry.path})" if entry.rule and entry.path else ""
    message = f"no finding has the fingerprint '{entry.fingerprint}'{shown}"
    hint = "remove the entry: its change is part of both sides, or was taken back"
    return Problem(entry.at, "accepted-stale", message, hint, warning=not strict)


def accept(path: str, diffs: Sequence[Diff], entry: Accepted) -> str:
    """Adds an entry for the finding with its fingerprint to the file, and gives the new text; one
    for each contract that has the finding.

    Everything that is there stays as it is. Raises ConfigError.
    """
    findings = found(diffs, entry.fingerprint, "--accept")
    if (cause := findings[0].parent) is not None:
        message = f"the finding '{entry.fingerprint}' follows from another one"
        hint = f"accept that: {cause.fingerprint}, {cause.rule} of {cause.path}"
        raise ConfigError([Problem(Position("--accept", 1, 1), "unknown-finding", message, hint)])
    known: tuple[Accepted, ...] = ()
    text, indent = "", ""
    if os.path.exists(path):
        text = _text(path)
        known, root = _entries(text, path)
        indent = _indent(root, text, path)
    there = {e.contract: e for e in known if e.fingerprint == findings[0].change.fingerprint}
    new = [one for one in findings if not there.keys() & {"", one.diff.new.contract.name}]
    if not new:
        message, hint = f"'{entry.fingerprint}' is accepted already", "edit the entry"
        at = next(iter(there.values())).at
        raise ConfigError([Problem(at, "already-accepted", message, hint)])
    lines = [line for one in new for line in _lines(one, entry)]
    added = "".join(f"{indent}{line}\n" for line in lines)
    if text.strip():
        text += "\n" * (not text.endswith("\n")) + added
    else:
        text = "\n".join(_HEAD) + "\n" + added
    _entries(text, path)  # a reason may hold what no contract file may
    return text


def _lines(one: Found, entry: Accepted) -> list[str]:
    """An entry of the file."""
    values = {
        "fingerprint": one.change.fingerprint,
        "contract": one.diff.new.contract.name,
        "rule": one.change.rule,
        "path": one.change.path,
        "reason": entry.reason,
        "author": entry.author,
        "expires": str(entry.expires or ""),
    }
    leaves = tuple(
        # A date stands without quotes.
        Entry(key, Leaf(value, as_it_is=key == "expires"))
        for key, value in values.items()
        if value
    )
    return yaml_text(Branch((Entry("", Branch(leaves)),), sequence=True)).splitlines()


def _indent(root: Node, text: str, path: str) -> str:
    """What the dashes of the list stand behind. Raises ConfigError where there are none."""
    if root is _NOTHING:
        return ""
    row = text.removeprefix("\ufeff").split("\n")[root.line - 1]
    if not row[root.column - 1 :].startswith("-"):
        hint = "write each entry on lines of its own, behind a dash"
        problem = Problem(
            Position(path, root.line, root.column),
            "not-appendable",
            "an entry cannot be added to a list in brackets",
            hint,
        )
        raise ConfigError([problem])
    return row[: root.column - 1]
