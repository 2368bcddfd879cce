"""The difference between a plan and what lies on the disk, and why it is there.

`generate` and `check` both begin with this comparison; they differ in what they do with it.
"""

import fnmatch
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from hashlib import sha256
from typing import TypeVar

from generator.manifest import NAME, Entry, Manifest, hash_of_file, hash_of_text, read_manifest
from generator.plan import Made, Plan
from generator.problems import ConfigError, Position, Problem
from generator.tuples import NamedTuple

_Read = TypeVar("_Read")


class Kind(StrEnum):
    """Why a file is not what it should be."""

    MISSING = "missing"  # never written, or removed since
    STALE = "stale"  # the contract changed
    TOOL = "tool"  # templates, options or polydto changed
    EDITED = "edited"  # somebody changed the file, or it is not ours
    ORPHAN = "orphan"  # polydto wrote it, and nothing asks for it now


class Drift(NamedTuple):
    """One file that differs. `had` is the hash of its bytes, None where it is not there; `text` is
    what it should hold, None where nothing asks for it."""

    path: str
    kind: Kind
    why: str
    contract: str
    output: str
    had: str | None
    text: str | None

    @property
    def has(self) -> bytes | None:
        """The bytes of the file; read again, since few ask and large runs have many."""
        return None if self.had is None else _content(self.path)

    @property
    def wants(self) -> bytes | None:
        """The bytes that it should have."""
        return None if self.text is None else self.text.encode("utf-8")


class Comparison(NamedTuple):
    """`drifts` in the order of paths, `unchanged` the rest; `manifests` are those that a run
    leaves behind, by folder, and `known` those that are there. `hashes` are of the bytes that
    each file of the plan should have."""

    drifts: tuple[Drift, ...]
    unchanged: tuple[str, ...]
    manifests: Mapping[str, Manifest]
    known: Mapping[str, Manifest]
    hashes: Mapping[str, str]


def compare(plan: Plan, keep: Sequence[str] = ()) -> Comparison:
    """What lies in the folders of the plan against the plan.

    Files that match a pattern of `keep` belong to somebody else: they are neither read nor
    reported. Only what the run is about can be an orphan: its outputs of its contracts, or
    everything in a folder that it makes whole. Raises ConfigError for a path that leaves its
    folder through a symbolic link.
    """
    drifts: list[Drift] = []
    unchanged: list[str] = []
    manifests: dict[str, Manifest] = {}
    before: dict[str, Manifest] = {}
    hashes: dict[str, str] = {}
    for root in plan.roots:
        folder = _Folder(plan, root, keep, hashes)
        wanted = {path: text for path, text in plan.files.items() if plan.made[path].root == root}
        _refuse_links(root, wanted)
        for path, text in wanted.items():
            drift = folder.planned(path, text)
            if drift is not None:
                drifts.append(drift)
            elif folder.name(path) in folder.files:
                unchanged.append(path)
        drifts += folder.left_over(wanted)
        manifests[root], before[root] = folder.manifest(), folder.known
    drifts.sort(key=lambda drift: drift.path)
    return Comparison(tuple(drifts), tuple(sorted(unchanged)), manifests, before, hashes)


class _Folder:
    """One folder of a plan; `files` becomes what its manifest is to list. `hashes` gets those of
    the files that are looked at."""

    def __init__(self, plan: Plan, root: str, keep: Sequence[str], hashes: dict[str, str]) -> None:
        self._plan, self._root, self._keep, self._hashes = plan, root, keep, hashes
        self._contracts = plan.contract_hashes(root)
        self.known = read_manifest(root)
        self.files = dict(self.known.files)

    def name(self, path: str) -> str:
        """A path as the manifest has it."""
        return path[len(self._root) + 1 :]

    def planned(self, path: str, text: str) -> Drift | None:
        """How a file that the plan has differs, if it does. A kept one is nobody's business."""
        name, made = self.name(path), self._plan.made[path]
        if _kept(name, self._keep):
            self.files.pop(name, None)
            return None
        digest = self._hashes[path] = hash_of_text(text)
        if "\r" in text:
            self._hashes[path] = sha256(text.encode("utf-8")).hexdigest()
        entry = Entry((digest,), made.contract, made.output)
        self.files[name] = entry
        had = self._plan.lying.get(path)
        if had is None:
            had = _hash_of(path)
        if had == entry.hashes[0]:
            return None
        kind, why = self._cause(had, name, entry)
        return Drift(path, kind, why, made.contract, made.output, had, text)

    def left_over(self, wanted: Mapping[str, str]) -> Iterator[Drift]:
        """Files of the manifest that the plan should have, and has not."""
        for name, entry in self.known.files.items():
            path = f"{self._root}/{name}"
            if path in wanted or not _in_scope(entry, self._plan, self._contracts):
                continue
            if Made(self._root, entry.output, entry.contract) in self._plan.undrawn:
                continue
            del self.files[name]
            hidden = _kept(name, self._keep) or not _inside(self._root, path)
            had = None if hidden else _hash_of(path)
            if had is None:
                continue
            why = "nothing asks for it any more"
            kind = Kind.ORPHAN
            if had not in entry.hashes:
                kind, why = Kind.EDITED, f"{why}, and somebody changed it"
            yield Drift(path, kind, why, entry.contract, entry.output, had, None)

    def manifest(self) -> Manifest:
        """The manifest that a run leaves behind."""
        known, plan = self.known, self._plan
        used = {entry.contract for entry in self.files.values()}
        asked = {entry.output for entry in self.files.values()}
        return Manifest(
            self.files,
            {**_only(known.contracts, used), **_only(self._contracts, used)},
            {**_only(known.outputs, asked), **_only(plan.output_hashes, asked)},
        )

    def _cause(self, had: str | None, name: str, entry: Entry) -> tuple[Kind, str]:
        known, contract, output = self.known, entry.contract, entry.output
        if had is None:
            return Kind.MISSING, "it is not there"
        before = known.files.get(name)
        if before is None:
            return Kind.EDITED, "it is not polydto's"
        if had not in before.hashes:
            return Kind.EDITED, "somebody changed it"
        if known.contracts.get(contract) != self._contracts.get(contract):
            path = os.path.normpath(os.path.join(self._root, contract)).replace(os.sep, "/")
            return Kind.STALE, f"{path} changed"
        if known.outputs.get(output) != self._plan.output_hashes.get(output):
            return Kind.TOOL, f"the options of '{output}' changed"
        return Kind.TOOL, "templates or polydto changed"


def _in_scope(entry: Entry, plan: Plan, contracts: Mapping[str, str]) -> bool:
    if plan.whole:
        return True
    return entry.output in plan.output_hashes and entry.contract in contracts


def _kept(name: str, keep: Sequence[str]) -> bool:
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in keep)


def _only(hashes: Mapping[str, str], names: Iterable[str]) -> dict[str, str]:
    return {name: hashes[name] for name in names if name in hashes}


def _content(path: str) -> bytes | None:
    return _read(path, _whole)


def _hash_of(path: str) -> str | None:
    return _read(path, hash_of_file)


def _whole(path: str) -> bytes:
    with open(path, "rb") as stream:
        return stream.read()


def _read(path: str, how: Callable[[str], _Read]) -> _Read | None:
    try:
        return how(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        message = f"cannot read {path}: {error.strerror}"
        raise ConfigError([Problem(Position(path, 1, 1), "unreadable", message)]) from None


def _inside(root: str, path: str) -> bool:
    """Whether the folder of `path` lies in `root`, all links followed."""
    real = os.path.realpath(root)
    folder = os.path.realpath(os.path.dirname(path))
    return folder == real or folder.startswith(real.rstrip(os.sep) + os.sep)


def _refuse_links(root: str, paths: Iterable[str]) -> None:
    problems = []
    for folder in sorted({os.path.dirname(path) for path in paths}):
        if not _inside(root, f"{folder}/{NAME}"):
            message = f"{folder} leads out of {root} by a symbolic link"
            hint = "remove the link, or set 'out:' of the output to the folder that it means"
            problems.append(Problem(Position(folder, 1, 1), "leaves-folder", message, hint))
    if problems:
        raise ConfigError(problems)
