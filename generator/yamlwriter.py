"""YAML of contracts: one form of everything, read alike under YAML 1.1 and 1.2.

`polydto fmt` and the writer of contracts share it, so that what is imported is formatted already.
"""

import json
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

from generator.tuples import NamedTuple

WIDTH = 100
_LONGEST_KEY = 1000  # a longer one has a line of its own: YAML looks for its colon no further
# A plain text starts with a letter or a slash, and holds nothing that a reader could take for
# punctuation. Within brackets there is more of that.
_BLOCK = re.compile(r"[^\W\d_/]?(?:[\w./<>?,()+=%@!&*'\";$^|~{}\[\]-]|:(?=[^ ])| (?=[^ #]))*\Z")
_FLOW = re.compile(r"[^\W\d_/]?(?:[\w./<>?()+=%@!&*'\";$^|~-]| (?=[^ #]))*\Z")
_WORDS = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"])
# Readers of YAML 1.1 break lines at some characters that JSON keeps.
_BREAKS = {ord(c): f"\\u{ord(c):04x}" for c in "\x7f\x85\u2028\u2029\ufeff\ufffe\uffff"}


class Leaf(NamedTuple):
    """A scalar: a text, or something else that stands as it is, such as a number."""

    text: str
    as_it_is: bool = False


class Entry(NamedTuple):
    """A member of a mapping, or an item of a sequence with an empty key.

    `before` are lines of comments above it, empty ones for gaps; `after` is one behind its first
    line.
    """

    key: str
    value: "Tree"
    before: tuple[str, ...] = ()
    after: str = ""
    blank: bool = False  # an empty line before it


class Branch(NamedTuple):
    """A mapping, or a sequence. In brackets if it is a `flow` that fits on one line."""

    entries: tuple[Entry, ...]
    sequence: bool = False
    flow: bool = False


Tree: TypeAlias = Leaf | Branch


def yaml_text(tree: Branch, footer: Sequence[str] = ()) -> str:
    """The whole file."""
    lines: list[str] = []
    _branch(tree, "", lines)
    return "\n".join((*lines, *footer)) + "\n"


def _branch(branch: Branch, indent: str, lines: list[str]) -> None:
    """Appends the lines of a branch."""
    for key, value, before, behind, blank in branch.entries:
        if blank:
            lines.append("")
        for comment in before:
            lines.append(f"{indent}{comment}" if comment else "")
        label = "-" if branch.sequence else f"{_key(key, _BLOCK)}:"
        if len(label) > _LONGEST_KEY:
            lines.append(f"{indent}? {label[:-1]}")
            label = ":"
        after = f"  {behind}" if behind else ""
        if isinstance(value, Leaf):
            head = f"{indent}{label}"
            rows = _leaf(value, len(head) + 1, indent)
            lines.append(f"{head} {rows[0]}{after}" if rows[0] else f"{head}{after}")
            lines += rows[1:]
        else:
            _inner(value, indent, label, after, lines)


def _inner(value: Branch, indent: str, label: str, after: str, lines: list[str]) -> None:
    """Appends the lines of a branch that is the value of an entry."""
    head = f"{indent}{label}"
    bracketed = value.flow or not value.entries
    inline = _inline(value, WIDTH - len(head) - 1) if bracketed else None
    if inline is not None:
        lines.append(f"{head} {inline}{after}")
        return
    compact = label == "-" and not after and not _has_head(value)
    start = len(lines)
    if not compact:
        lines.append(f"{head}{after}")
    _branch(value, f"{indent}  ", lines)
    if compact:
        # The first line of an item stands behind its dash.
        lines[start] = f"{head} {lines[start][len(indent) + 2 :]}"


def _has_head(branch: Branch) -> bool:
    """Whether something stands above the first entry."""
    first = branch.entries[0]
    return bool(first.before) or first.blank


def _inline(branch: Branch, room: int) -> str | None:
    """The branch in brackets, or None where it has to stand in lines of its own."""
    if not branch.entries:
        return "[]" if branch.sequence else "{}"
    if not branch.flow:
        return None
    parts = []
    for entry in branch.entries:
        if entry.before or entry.after:
            return None
        if isinstance(entry.value, Leaf):
            if "\n" in entry.value.text and not entry.value.as_it_is:
                return None
            # A colon before a comma would be part of the key.
            value: str | None = _scalar(entry.value, _FLOW) or "null"
        else:
            value = _inline(entry.value, room)
        if value is None:
            return None
        parts.append(value if branch.sequence else f"{_key(entry.key, _FLOW)}: {value}")
    whole = f"[{', '.join(parts)}]" if branch.sequence else f"{{{', '.join(parts)}}}"
    return whole if len(whole) <= room else None


def _leaf(leaf: Leaf, start: int, outer: str) -> Sequence[str]:
    """The lines of a scalar whose first one begins at column `start`."""
    text, as_it_is = leaf
    if as_it_is:
        return (text,)
    indent = f"{outer}  "
    if "\n" in text:
        return _literal(text, indent) or (_quoted(text),)
    written = _text(text, _BLOCK)
    if start + len(written) <= WIDTH or not _folds(text):
        return (written,)
    rows: list[str] = []
    for word in text.split(" "):
        if rows and len(rows[-1]) + 1 + len(word) <= WIDTH:
            rows[-1] += f" {word}"
        else:
            rows.append(f"{indent}{word}")
    return [">-", *rows]


def _folds(text: str) -> bool:
    """Whether words in lines come back as the same text."""
    return text.isprintable() and " " in text and "  " not in text and text == text.strip(" ")


def _literal(text: str, indent: str) -> list[str]:
    """A block that keeps the lines, or nothing where it would not keep them."""
    body = text.removesuffix("\n")
    rows = body.split("\n")
    sound = rows[0] and rows[-1] and not rows[0].startswith(" ")
    if not sound or any(row.endswith(" ") or not row.isprintable() for row in rows):
        return []
    sign = "|" if body != text else "|-"
    return [sign, *(f"{indent}{row}" if row else "" for row in rows)]


@lru_cache(maxsize=4096)  # a service repeats its names
def _key(key: str, plain: "re.Pattern[str]") -> str:
    """A key is always a text, so a whole number needs no quotes."""
    return key if key.isascii() and key.isdigit() and key[0] != "0" else _text(key, plain)


def _scalar(leaf: Leaf, plain: "re.Pattern[str]") -> str:
    return leaf.text if leaf.as_it_is else _text(leaf.text, plain)


@lru_cache(maxsize=4096)
def _text(text: str, plain: "re.Pattern[str]") -> str:
    """A text on one line: plain where every reader takes it for itself, else in double quotes."""
    sound = text[:1].isalpha() or text[:1] == "/"
    sound = sound and plain.match(text) is not None and text.isprintable()
    return text if sound and text.lower() not in _WORDS and text[-1] not in " :" else _quoted(text)


def _quoted(text: str) -> str:
    quoted = json.dumps(text, ensure_ascii=False)
    return quoted if text.isprintable() else quoted.translate(_BREAKS)
