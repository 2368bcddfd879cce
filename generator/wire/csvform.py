"""CSV as ServiceStack's CsvSerializer writes it: C# names, JSV in cells, CRLF after each row."""

from collections.abc import Iterable

from generator.wire.jsvform import bare_text
from generator.wire.rows import subject_of
from generator.wire.values import Entries, Items, Object, Sample

_QUOTED = frozenset('",\r\n')


def csv_text(sample: Sample) -> str:
    """A header and a row an item. Texts and numbers alone are one row without a header."""
    subject = subject_of(sample)
    if subject is None:
        return ""
    rows = subject.items if isinstance(subject, Items) else (subject,)
    found = [row for row in rows if row is not None]
    if found and all(isinstance(row, Entries) for row in found):
        return _of_dictionaries(found, ordered=isinstance(subject, Items))
    if found and all(isinstance(row, Object) for row in found):
        return _of_objects(found)
    return _row(bare_text(row) for row in rows) if rows else ""


def _of_objects(rows: Iterable[Sample]) -> str:
    text = ""
    for row in rows:
        assert isinstance(row, Object)
        members = row.members
        text = text or _row(member.name for member in members)
        text += _row(bare_text(member.value) for member in members)
    return text


def _of_dictionaries(rows: Iterable[Sample], *, ordered: bool) -> str:
    """The header of a list of dictionaries has every key, sorted."""
    made = [
        {bare_text(key): bare_text(value) for key, value in row.entries}
        for row in rows
        if isinstance(row, Entries)
    ]
    names = list(dict.fromkeys(name for row in made for name in row))
    if ordered:
        names.sort()
    return _row(names) + "".join(_row(row.get(name, "") for name in names) for row in made)


def _row(cells: Iterable[str]) -> str:
    return f"{','.join(map(_cell, cells))}\r\n"


def _cell(text: str) -> str:
    if text[:1] not in ("[", "{") and _QUOTED.isdisjoint(text):
        return text
    return '"' + text.replace('"', '""') + '"'
