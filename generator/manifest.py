"""`.polydto.json`: what polydto wrote into a folder, and what of. Committed, sorted, no dates.

Each file stands on a line of its own, and a reader takes the lines one by one: after a merge with
conflicts the lines of both sides count, since both sides' files are ours.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping

from generator.tuples import NamedTuple

NAME = ".polydto.json"
_VERSION = 1
_PART = 1 << 20  # bytes, or characters
_LINE = re.compile(r'\s*("(?:[^"\\]|\\.)*"): (.*?),?\s*\Z')


class Entry(NamedTuple):
    """A file that was written. `hashes` are of its bytes: one, or more while a run is under way
    or after a merge. `contract` and `output` name what it was made of."""

    hashes: tuple[str, ...]
    contract: str
    output: str


class Manifest(NamedTuple):
    """`files` by path in the folder; `contracts` and `outputs` are hashes by name."""

    files: Mapping[str, Entry] = {}
    contracts: Mapping[str, str] = {}
    outputs: Mapping[str, str] = {}


def hash_of(content: bytes) -> str:
    """SHA-256 of the content with LF line ends, whatever a checkout made of them."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def hash_of_text(text: str) -> str:
    """`hash_of` of a text in UTF-8, of which no second whole copy is made."""
    if "\r" in text:
        return hash_of(text.encode("utf-8"))
    digest = hashlib.sha256()
    for part in encoded(text):
        digest.update(part)
    return digest.hexdigest()


def hash_of_file(path: str) -> str:
    """`hash_of` of what a file holds. Raises OSError."""
    digest = hashlib.sha256()
    with open(path, "rb") as stream:
        while part := stream.read(_PART):
            if b"\r" in part:
                stream.seek(0)
                return hash_of(stream.read())
            digest.update(part)
    return digest.hexdigest()


def encoded(text: str) -> Iterator[bytes]:
    """A text in UTF-8, in parts: files of tens of megabytes are written, too."""
    for start in range(0, len(text), _PART):
        yield text[start : start + _PART].encode("utf-8")


def read_manifest(root: str) -> Manifest:
    """The manifest of a folder; empty where there is none. A line of no known form is passed by."""
    try:
        with open(os.path.join(root, NAME), encoding="utf-8", errors="replace") as stream:
            lines = stream.read().splitlines()
    except OSError:
        return Manifest()
    files: dict[str, Entry] = {}
    hashes: dict[str, dict[str, str]] = {"contracts": {}, "outputs": {}}
    section = ""
    for line in lines:
        match = _LINE.match(line)
        if match is None:
            continue
        try:
            key, text = json.loads(match[1]), match[2]
            value = text if text == "{" else json.loads(text)
        except (ValueError, RecursionError):
            continue
        if value == "{":
            section = key
        elif section == "files" and isinstance(value, dict):
            entry = _entry(value)
            known = files.get(key)
            both = (*known.hashes, *entry.hashes) if known is not None else entry.hashes
            files[key] = entry._replace(hashes=tuple(dict.fromkeys(both)))
        elif section in hashes and isinstance(value, str):
            hashes[section][key] = value
    return Manifest(files, hashes["contracts"], hashes["outputs"])


def _entry(value: Mapping[str, object]) -> Entry:
    given = value.get("sha256")
    hashes = [given] if isinstance(given, str) else given if isinstance(given, list) else []
    return Entry(
        tuple(text for text in hashes if isinstance(text, str)),
        str(value.get("contract", "")),
        str(value.get("output", "")),
    )


def manifest_text(manifest: Manifest) -> str:
    """The manifest as JSON, sorted."""
    rows = {
        "contracts": _rows(manifest.contracts),
        "files": _rows({path: _members(entry) for path, entry in manifest.files.items()}),
        "outputs": _rows(manifest.outputs),
    }
    sections = (f'  "{name}": {{\n{text}\n  }}' for name, text in rows.items() if text)
    return "{\n" + ",\n".join([f'  "polydto": {_VERSION}', *sections]) + "\n}\n"


def _members(entry: Entry) -> dict[str, object]:
    single = len(entry.hashes) == 1
    return {
        "contract": entry.contract,
        "output": entry.output,
        "sha256": entry.hashes[0] if single else list(entry.hashes),
    }


def _rows(members: Mapping[str, object]) -> str:
    return ",\n".join(
        f"    {json.dumps(key, ensure_ascii=False)}: {json.dumps(members[key], ensure_ascii=False)}"
        for key in sorted(members)
    )
