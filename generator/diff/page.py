"""docs/diff-rules.md, made from the tables of rules and conventions."""

from collections.abc import Iterator, Mapping

from generator.diff.ledger import LEDGER
from generator.diff.rules import GROUPS, ORDER, RULES, SURFACE, UNSAID

_HEAD = """\
# Rules of `polydto diff`

Made from `generator/diff/rules.py` and `generator/diff/ledger.py`; a test keeps it so.
`polydto explain RULE` prints one rule. Each finding has three axes:

- **wire**: can an old client and a new server, or the reverse, fail to understand each other;
- **source**, for each output: does code that uses the generated types still compile, and mean the
  same. No level of it stands in a table: it is computed from what each target generates;
- **behaviour**: the same JSON, the same code, and another outcome.

A level is `breaking`, `risky` or `safe`. On the wire it is *derived* where the table says so.
A place in a request breaks unless the new type takes every JSON value that the old one writes;
a place in a response breaks unless the old type takes all that the new one writes; a type in both
places needs both. `polydto diff --why` prints the derivation, with a value that one side writes
and the other does not take. Names such as `open-enum` are [conventions](#conventions).

A rule whose name ends with `-request` or `-response` is named after the way that is hurt most.
"""


def rules_page() -> str:
    """The whole page."""
    parts = [_HEAD]
    for letter, title in GROUPS.items():
        ids = [rule for rule in ORDER[letter] if rule in RULES]
        if ids:
            parts.append(f"## {title}\n\n{_table(_rows(ids))}")
    parts += [
        "## Conventions\n\nWhat no set of values says. Each has its reason.\n\n"
        + _table(_ledger(), ("convention", "level", "reason")),
        "## Seen in generated code alone\n\nThe contracts say the same, or differ in what JSON"
        " does not show. These come from comparing what a target generates for both sides. The path"
        " names the output: `Call in php`, or `calls in php` for the whole contract.\n\n"
        + _table(_pairs(SURFACE), ("rule", "what changed")),
        "## What the contract language has no words for\n\nChanges that other rule books know.\n\n"
        + _table(_pairs(UNSAID), ("rule", "why there is no such finding")),
    ]
    return "\n".join(parts)


def rule_text(rule: str) -> str | None:
    """One rule for `polydto explain`, or None."""
    if rule in RULES:
        known = RULES[rule]
        lines = [rule, "", f"{known.title[0].upper()}{known.title[1:]}.", ""]
        lines.append(f"wire: {known.wire}; behaviour: {known.behaviour.word}")
        lines += [f"way out: {known.way_out}"] * bool(known.way_out)
        lines += [LEDGER[name].line for name in LEDGER if f"`{name}`" in known.wire]
        return "\n".join(lines)
    if rule in SURFACE:
        return f"{rule}\n\n{SURFACE[rule][0].upper()}{SURFACE[rule][1:]}. Seen in generated code."
    return f"{rule}\n\nNo such finding: {UNSAID[rule]}." if rule in UNSAID else None


def _rows(ids: list[str]) -> Iterator[tuple[str, ...]]:
    for rule in ids:
        known = RULES[rule]
        yield f"`{rule}`", known.title, known.wire, known.behaviour.word, known.way_out


def _ledger() -> Iterator[tuple[str, ...]]:
    for known in LEDGER.values():
        yield f"`{known.id}`", known.level.word, known.reason


def _pairs(table: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    for rule, text in table.items():
        yield f"`{rule}`", text


def _table(
    rows: Iterator[tuple[str, ...]],
    heads: tuple[str, ...] = ("rule", "what changed", "wire", "behaviour", "way out"),
) -> str:
    lines = [f"| {' | '.join(heads)} |", f"| {' | '.join('---' for _ in heads)} |"]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(lines) + "\n"
