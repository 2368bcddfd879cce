"""`polydto changelog`: what a release changes for its callers, as a section of a changelog.

The headings are those of Keep a Changelog. There are no dates: the same two sides give the same
text.
"""

from collections.abc import Iterator, Sequence

from generator.diff.change import Change, Diff, Level
from generator.diff.facts import owner_of, uses_text, worst_first
from generator.diff.markdown import code, prose
from generator.diff.rules import ORDER
from generator.diff.semver import suggestion
from generator.report import count_text

_HEADINGS = ("Added", "Changed", "Deprecated", "Removed", "Security")
_SECURITY = frozenset(ORDER["A"])
_QUIET = frozenset(ORDER["D"])


def changelog(diffs: Sequence[Diff]) -> str:
    """A section for each contract that changed."""
    return "\n".join("\n".join(_section(diff)) + "\n" for diff in diffs if diff.changes) or (
        "No changes.\n"
    )


def _section(diff: Diff) -> Iterator[str]:
    contract = diff.new.contract
    yield f"## {_name(contract.name)} {prose(contract.version)}".rstrip()
    made = suggestion(diff)
    if made.forced_by is not None:
        yield ""
        yield (
            f"A {made.needed.word} release, since {_name(made.forced_by.path)}:"
            f" {prose(made.forced_by.message)}."
        )
    groups: dict[str, list[Change]] = {heading: [] for heading in _HEADINGS}
    for change in worst_first(diff.changes):
        if change.rule not in _QUIET:
            groups[_heading(change)].append(change)
    for heading, changes in groups.items():
        if changes:
            yield f"\n### {heading}\n"
            yield from (_line(change) for change in changes)
    quiet = sum(change.rule in _QUIET for change in diff.changes)
    if quiet:
        yield f"\nLeft out: {count_text(quiet, 'change')} of words alone."


def _heading(change: Change) -> str:
    if change.rule in _SECURITY:
        return "Security"
    deprecates = change.rule.startswith("deprecated-") and change.rule.endswith("-added")
    if deprecates or change.rule.startswith("sunset-"):
        return "Deprecated"
    if change.old is None:
        return "Added"
    return "Removed" if change.new is None else "Changed"


def _line(change: Change) -> str:
    word = "" if change.level is Level.SAFE else f"**{change.level.word}**: "
    uses = uses_text(change._replace(operations=tuple(_others(change))))
    shown = f" ({prose(uses)})" if uses else ""
    return f"- {word}{_name(change.path)}: {prose(change.message)}{shown}."


def _others(change: Change) -> Iterator[str]:
    """The operations that the path does not name already."""
    yield from (name for name in change.operations if name != owner_of(change))


def _name(text: str) -> str:
    """A text as code, readable in the source too where it can be."""
    return code(text) if "`" in text or not text.isprintable() else f"`{text}`"
