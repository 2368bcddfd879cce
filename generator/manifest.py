"""`.polydto.json`: what polydto wrote into a folder, and what of. Committed, sorted, no dates.

Each file stands on a line of its own, and a reader takes the lines one by one: after a merge with
conflicts the lines of both sides count, since both sides' files are ours.
"""

import hashlib
import json
import os
import re
from collections.abc import Mapping

from generator.tuples import NamedTuple

NAME = ".polydto.json"
_VERSION = 1
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
