"""What a contract does not hold of a document: each thing once, with its place, and counted."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.importers.openapi.source import Place, Source, positions
from generator.problems import Position

_SHOWN = 5  # more places of one sort are counted; the report as JSON has all of them


class Entry(NamedTuple):
    """`lost` is false where a thing is kept, but said in another way. `sort` is what it is."""

    lost: bool
    sort: str
    detail: str
    at: Position
    pointer: str


class Report:
    """Grows while a document is imported."""

    def __init__(self) -> None:
        self._found: dict[tuple[bool, str, str, Place], None] = {}

    def lose(self, place: Place, sort: str, detail: str = "") -> None:
        """Something that the contract does not hold, such as the keyword `not`."""
        self._found[(True, sort, detail, place)] = None

    def note(self, place: Place, sort: str, detail: str = "") -> None:
        """Something that the contract says in another way."""
        self._found[(False, sort, detail, place)] = None

    def entries(self, sources: list[Source]) -> tuple[Entry, ...]:
        """All of it, in the order of the documents."""
        at = positions(sources, {place for _, _, _, place in self._found})
        made = [
            Entry(lost, sort, detail, at[place], pointer_text(place[1:]))
            for lost, sort, detail, place in self._found
        ]
        order = {source.path: number for number, source in enumerate(sources)}
        return tuple(sorted(made, key=lambda made: (order[made.at.path], made.at[1:], made[:3])))


def pointer_text(path: Iterable[object]) -> str:
    """A JSON pointer as a fragment."""
    steps = (str(step).replace("~", "~0").replace("/", "~1") for step in path)
    return "#" + "".join(f"/{step}" for step in steps)


def lines(entries: Iterable[Entry], lost: bool) -> tuple[str, ...]:
    """One line for each sort, the most frequent first: how often, and where."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.lost is lost:
            groups.setdefault(entry.sort, []).append(entry)
    ordered = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    return tuple(_line(sort, group) for sort, group in ordered)


def _line(sort: str, group: list[Entry]) -> str:
    shown = []
    for entry in group[:_SHOWN]:
        detail = f" ({entry.detail})" if entry.detail else ""
        shown.append(f"{entry.at.path}:{entry.at.line}:{entry.at.column}{detail}")
    more = len(group) - len(shown)
    end = f" and {more} more" if more else ""
    return f"{len(group)} x {sort}: {', '.join(shown)}{end}".replace("\n", "\\n")


def as_json(entries: Sequence[Entry], notes: Sequence[str], lost: Sequence[str]) -> str:
    """The whole report as one JSON object; `notes` and `lost` are its lines of text."""
    import json

    counts: dict[str, int] = {}
    for entry in entries:
        if entry.lost:
            counts[entry.sort] = counts.get(entry.sort, 0) + 1
    rows = [
        {
            "lost": entry.lost,
            "sort": entry.sort,
            "detail": entry.detail,
            "path": entry.at.path,
            "line": entry.at.line,
            "column": entry.at.column,
            "pointer": entry.pointer,
        }
        for entry in entries
    ]
    total = sum(counts.values()) if entries else len(lost)
    whole = {"version": 1, "lost": total, "counts": counts, "entries": rows}
    whole["notes"], whole["losses"] = list(notes), list(lost)
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"
