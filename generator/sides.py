"""What a comparison is asked to compare: names of files, folders and commits into contracts."""

import os
import re
from collections.abc import Sequence
from typing import NamedTuple

from generator import documents
from generator.diff.change import Side
from generator.documents import SUFFIXES, kind_of
from generator.gitfiles import GitFiles, in_repository
from generator.ir import Contract
from generator.load import DISK, Files, load
from generator.problems import ConfigError, ContractError, Position, Problem


class _Kept:
    """Files whose texts are kept, for excerpts."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self.texts: dict[str, str] = {}

    def text(self, path: str) -> str:
        self.texts[path] = self._files.text(path)
        return self.texts[path]

    def is_file(self, path: str) -> bool:
        return path in self.texts or self._files.is_file(path)

    def real(self, path: str) -> str:
        return self._files.real(path)

    def beside(self, path: str, name: str) -> str:
        return self._files.beside(path, name)


class Pair(NamedTuple):
    """Two sides of one contract. `versions` are the commits that have the old one as it is, where
    commits were asked for."""

    old: Side
    new: Side
    versions: tuple[str, ...] = ()


def pairs_of(old: str, new: str) -> list[Pair]:
    """The contracts of two names; those of folders are paired by the contract's name.

    A contract that only one side has is compared with an empty one. Raises ContractError.
    """
    before, after = _all_sides(old), _all_sides(new)
    if len(before) == len(after) == 1:
        return [Pair(before[0], after[0])]
    known = {side.contract.name: side for side in before}
    pairs = []
    for side in after:
        former = known.pop(side.contract.name, None)
        pairs.append(Pair(former or nothing(old, side.contract), side))
    pairs += [Pair(side, nothing(new, side.contract)) for side in known.values()]
    return pairs


def nothing(label: str, other: Contract) -> Side:
    """The side that has no contract, beside one that has."""
    return Side(label, Contract(name=other.name, path=label, content_types=other.content_types), {})


def _all_sides(name: str) -> list[Side]:
    """The contracts of a file, of a folder, or of either at a commit (`ref:path`)."""
    if os.path.isdir(name):
        found = [
            os.path.join(folder, file).replace(os.sep, "/")
            for folder, _, files in sorted(os.walk(name))
            for file in sorted(files)
        ]
        return _folder_sides(name, found, DISK)
    ref, colon, path = name.partition(":")
    if os.path.exists(name) or not colon or not ref:
        return [file_side(name, DISK)]
    git = GitFiles(ref)
    shown = f"{ref}:{in_repository(path) if path.startswith(('./', '../')) else path}"
    if git.is_file(shown):
        return [file_side(shown, git)]
    below = git.below(shown)
    return _folder_sides(name, below, git) if below else [file_side(shown, git)]


def _folder_sides(name: str, paths: Sequence[str], files: Files) -> list[Side]:
    """A file that others import, and that has no operations, is a part of them."""
    sides: dict[str, Side] = {}
    for path in paths:
        if path.endswith(SUFFIXES):
            text = files.text(path)
            if kind_of(text, path) in ("polydto", "jsonschema") and not re.search(
                r"^\"?polydto\b|\"polydto\"", text, re.M
            ):
                continue
            sides[path] = file_side(path, files)
    imported = {path for side in sides.values() for path in list(side.sources)[1:]}
    found = [
        side for path, side in sides.items() if side.contract.operations or path not in imported
    ]
    if not found:
        hint = "a contract starts with 'polydto: 1'"
        problem = Problem(Position(name, 1, 1), "no-contract", f"{name} holds no contract", hint)
        raise ContractError([problem])
    return found


def file_side(path: str, files: Files) -> Side:
    """A contract or document as one side. Raises ContractError, ConfigError."""
    if path == "-":
        problem = Problem(Position(path, 1, 1), "no-such-file", "'-' is no side of a comparison")
        raise ConfigError([problem])
    kept = _Kept(files)
    # Where a contract is a file of this machine, the loader reads it; else it is looked at first.
    kind = kind_of(kept.text(path), path)
    if kind != "polydto":
        return documents.side(kind, kept.texts[path], path, files)
    loaded = load(path, files=kept)
    ref = files.ref if isinstance(files, GitFiles) else ""
    return Side(path, loaded.contract, kept.texts, ref)


def read_side(text: str, path: str) -> Side:
    """A contract, or a document that an importer reads, as one side. Raises ContractError."""
    kind = kind_of(text, path)
    return documents.side(kind, text, path, DISK)
