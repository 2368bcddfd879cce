"""Runs that changed nothing, remembered: a run with nothing to do is a comparison of hashes.

It imports neither YAML nor Jinja. An entry holds the hashes of all that a run read and left
behind; whatever differs, or cannot be read, makes the run an ordinary one.
"""

import json
import os
import sys
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import sha256
from typing import Any

from generator import __version__
from generator.cachefolder import cache_folder
from generator.configfile import matched
from generator.tuples import NamedTuple

_VERSION = 2
_KIND = "runs"
PLANS = "plans"  # what generator.increment keeps, of large contracts alone
_HERE = os.path.dirname(os.path.abspath(__file__))


class Run(NamedTuple):
    """What tells one run from another: the folder, the configuration, and the words given."""

    config: str
    words: tuple[str, ...]


def run_of(config: str, out: str, specs: Sequence[str], targets: Sequence[str]) -> Run:
    """The run of these words of a command line."""
    return Run(config, (out, *specs, "", *targets))


class Outcome(NamedTuple):
    """What a run with nothing to do says: the number of files, and of remarks of targets."""

    unchanged: int
    remarks: int


def recalled(run: Run) -> Outcome | None:
    """The outcome of the same run before, if nothing has changed since."""
    path = entry_path(run, _KIND)
    if path is None:
        return None
    try:
        with open(path, "rb") as stream:
            head, body = stream.readline(), stream.read()
        if head != _head(body):
            return None
        entry = json.loads(body)
        same = (
            entry["version"] == _VERSION
            and entry["tool"] == tool_stamp()
            and all(matched(pattern) == found for pattern, found in entry["patterns"])
            and all(file_hash(name) == digest for name, digest in entry["files"])
        )
        return Outcome(int(entry["unchanged"]), int(entry["remarks"])) if same else None
    except (OSError, ValueError, LookupError, TypeError):
        return None


def remember(
    run: Run,
    patterns: Iterable[tuple[str, Sequence[str]]],
    files: Iterable[tuple[str, str]],
    outcome: Outcome,
) -> None:
    """Keeps a run after which nothing was left to do: `files` are (path, hash) of inputs and
    outputs, `patterns` what those of the configuration match. Failing to is no failure."""
    path = entry_path(run, _KIND)
    if path is None:
        return
    entry: dict[str, Any] = {
        "version": _VERSION,
        "tool": tool_stamp(),
        "patterns": [[pattern, list(found)] for pattern, found in patterns],
        "files": [list(file) for file in files],
        **outcome._asdict(),
    }
    body = json.dumps(entry)
    write_entry(path, _head(body.encode("utf-8")).decode("ascii") + body)


def _head(body: bytes) -> bytes:
    # A damaged entry may still be JSON, with a file less to look at.
    return f"{sha256(body).hexdigest()}\n".encode("ascii")


@cache
def tool_stamp() -> str:
    """A word that is another one after any change of this package, its templates, the interpreter
    or what is installed beside it. It looks at times and sizes only, and at the time of change,
    which no installer sets back. A process is made of what it found when it first asked."""
    found: list[str] = [__version__, sys.version]
    for top in (_HERE, os.path.join(os.path.dirname(_HERE), "templates")):
        waiting = [top]
        while waiting:
            folder = waiting.pop()
            try:
                entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
            except OSError:
                continue
            for entry in entries:
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        waiting.append(entry.path)
                else:
                    about = entry.stat()
                    stamp = f"{about.st_size} {about.st_mtime_ns} {about.st_ctime_ns}"
                    found.append(f"{entry.path} {stamp}")
    for folder in sys.path:
        if folder.endswith("-packages") and os.path.isdir(folder):
            found.append(f"{folder} {os.stat(folder).st_mtime_ns}")
    return sha256("\n".join(found).encode("utf-8", "surrogateescape")).hexdigest()


def entry_path(run: Run, kind: str) -> str | None:
    """Where what is kept of a run lies, in the folder `kind` of the cache; None without one."""
    folder = cache_folder(kind)
    if folder is None:
        return None
    about = "\0".join((os.getcwd(), run.config, *run.words))
    name = sha256(about.encode("utf-8", "surrogateescape")).hexdigest()
    return os.path.join(folder, f"{name}.json")


def write_entry(path: str, text: str) -> None:
    """Puts a text into the cache, whole or not at all. Failing to is no failure."""
    temporary = f"{path}.{os.getpid()}"
    try:
        with open(temporary, "w", encoding="utf-8") as stream:
            stream.write(text)
        os.replace(temporary, path)
    except (OSError, ValueError):
        return


def file_hash(path: str) -> str:
    """SHA-256 of a file's bytes; empty where it cannot be read, or is a device or a pipe."""
    if not os.path.isfile(path):
        return ""
    try:
        with open(path, "rb") as stream:
            return sha256(stream.read()).hexdigest()
    except OSError:
        return ""
