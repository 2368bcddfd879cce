"""The difference between a plan and what lies on the disk, and why it is there.

`generate` and `check` both begin with this comparison; they differ in what they do with it.
"""

import fnmatch
import os
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from generator.manifest import NAME, Entry, Manifest, hash_of, read_manifest
from generator.plan import Plan
from generator.problems import ConfigError, Position, Problem


class Kind(StrEnum):
    """Why a file is not what it should be."""

    MISSING = "missing"  # never written, or removed since
    STALE = "stale"  # the contract changed
    TOOL = "tool"  # templates, options or polydto changed
    EDITED = "edited"  # somebody changed the file, or it is not ours
    ORPHAN = "orphan"  # polydto wrote it, and nothing asks for it now


class Drift(NamedTuple):
    """One file that differs. `has` and `wants` are its bytes now and then, None for no file."""

    path: str
    kind: Kind
    why: str
    contract: str
    output: str
    has: bytes | None
    wants: bytes | None


class Comparison(NamedTuple):
    """`drifts` in the order of paths, `unchanged` the rest; `manifests` are those that a run
    leaves behind, by folder. `refreshed` tells that they say something new."""

    drifts: tuple[Drift, ...]
    unchanged: tuple[str, ...]
    manifests: Mapping[str, Manifest]
    known: Mapping[str, Manifest]


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
    for root in dict.fromkeys(plan.roots):
        known = before[root] = read_manifest(root)
        files = dict(known.files)
        wanted = {path: text for path, text in plan.files.items() if plan.made[path].root == root}
        _refuse_links(root, wanted)
        for path, text in wanted.items():
            name = path[len(root) + 1 :] if root != "." else path.removeprefix("./")
            if _kept(name, keep):
                files.pop(name, None)
                continue
            made = plan.made[path]
            content = text.encode("utf-8")
            entry = Entry((hash_of(content),), made.contract, made.output)
            has = _content(path)
            if has is not None and (has == content or hash_of(has) == entry.hashes[0]):
                unchanged.append(path)
            else:
                kind, why = _cause(has, known, name, plan, root, made.contract, made.output)
                drifts.append(Drift(path, kind, why, made.contract, made.output, has, content))
            files[name] = entry
        for name, entry in known.files.items():
            path = f"{root}/{name}"
            if path in wanted or not _in_scope(entry, plan, root):
                continue
            del files[name]
            has = None if _kept(name, keep) or not _inside(root, path) else _content(path)
            if has is not None:
                ours = hash_of(has) in entry.hashes
                kind = Kind.ORPHAN if ours else Kind.EDITED
                why = "nothing asks for it any more"
                why += "" if ours else ", and somebody changed it"
                drifts.append(Drift(path, kind, why, entry.contract, entry.output, has, None))
        used = {entry.contract for entry in files.values()}
        asked = {entry.output for entry in files.values()}
        manifests[root] = Manifest(
            files,
            {**_only(known.contracts, used), **_only(plan.contract_hashes(root), used)},
            {**_only(known.outputs, asked), **_only(plan.output_hashes, asked)},
        )
    drifts.sort(key=lambda drift: drift.path)
    return Comparison(tuple(drifts), tuple(sorted(unchanged)), manifests, before)


def _cause(
    has: bytes | None,
    known: Manifest,
    name: str,
    plan: Plan,
    root: str,
    contract: str,
    output: str,
) -> tuple[Kind, str]:
    if has is None:
        return Kind.MISSING, "it is not there"
    entry = known.files.get(name)
    if entry is None:
        return Kind.EDITED, "it is not polydto's"
    if hash_of(has) not in entry.hashes:
        return Kind.EDITED, "somebody changed it"
    if known.contracts.get(contract) != plan.contract_hashes(root).get(contract):
        return Kind.STALE, f"{os.path.normpath(os.path.join(root, contract))} changed"
    if known.outputs.get(output) != plan.output_hashes.get(output):
        return Kind.TOOL, f"the options of '{output}' changed"
    return Kind.TOOL, "templates or polydto changed"


def _in_scope(entry: Entry, plan: Plan, root: str) -> bool:
    if plan.whole:
        return True
    return entry.output in plan.output_hashes and entry.contract in plan.contract_hashes(root)


def _kept(name: str, keep: Sequence[str]) -> bool:
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in keep)


def _only(hashes: Mapping[str, str], names: Iterable[str]) -> dict[str, str]:
    return {name: hashes[name] for name in names if name in hashes}


def _content(path: str) -> bytes | None:
    try:
        with open(path, "rb") as stream:
            return stream.read()
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
