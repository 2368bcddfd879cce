"""`polydto diff --git`: what git calls for a file whose attribute `diff` says so.

git hands over PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE, after a rename the new path
too, and PATH alone for a file that is not merged (git(1), GIT_EXTERNAL_DIFF). A file is a copy
without what it imports; so the commit that has these very bytes there is looked for.
"""

import os
from collections.abc import Sequence
from typing import NamedTuple

from generator.diff.change import Side
from generator.driftreport import diff_lines
from generator.gitfiles import GitFiles, commit_with
from generator.load import DISK
from generator.problems import ConfigError, Position, Problem
from generator.sides import Pair, file_side, nothing

_SHORTEST = 7  # words of git: a path, and three for each side


class Given(NamedTuple):
    """What git hands over. A file is empty where that side has none."""

    old_path: str
    new_path: str
    old_file: str
    old_hex: str
    new_file: str
    new_hex: str

    @property
    def title(self) -> str:
        """The line above what is told of a file."""
        moved = f"{self.old_path} -> " if self.old_path != self.new_path else ""
        return f"diff polydto {moved}{self.new_path}"


def given(words: Sequence[str]) -> Given | None:
    """The words of git; None for a file that is not merged. Raises ConfigError."""
    if len(words) == 1:
        return None
    if len(words) < _SHORTEST:
        message = "--git is for git: it wants the seven words of an external diff"
        hint = "git config diff.polydto.command 'polydto diff --git'"
        raise ConfigError([Problem(Position("--git", 1, 1), "no-sides", message, hint)])
    path, old_file, old_hex, _, new_file, new_hex, _, *renamed = words
    old_file, new_file = ("" if file == os.devnull else file for file in (old_file, new_file))
    return Given(path, renamed[0] if renamed else path, old_file, old_hex, new_file, new_hex)


def pair_of(words: Given) -> Pair:
    """Both sides; an empty contract for the one that is not there. Raises ContractError."""
    old = _side("a", words.old_path, words.old_file, words.old_hex)
    new = _side("b", words.new_path, words.new_file, words.new_hex)
    if old is None or new is None:
        there = old or new
        assert there is not None  # git compares nothing with nothing never
        old = old or nothing(words.old_path, there.contract)
        new = new or nothing(words.new_path, there.contract)
    return Pair(old, new)


def text_diff(words: Given) -> str:
    """A unified diff, for what is no contract."""
    old, new = (_bytes(file) for file in (words.old_file, words.new_file))
    rows = diff_lines(words.new_path, old, new)
    return "".join(f"{row}\n" for row in rows)


def _side(folder: str, path: str, file: str, name: str) -> Side | None:
    if not file:
        return None
    if not name.strip("0"):
        return file_side(path, DISK)  # of the working tree
    ref = commit_with(path, name)
    if ref is not None:
        return file_side(f"{ref}:{path}", GitFiles(ref))
    # Of a commit that no branch has any more: with the imports of today.
    path = f"{folder}/{path}"
    return file_side(path, _Over(path, file))


class _Over:
    """The working tree, below a folder `a` or `b` as in diffs, with another text at one path."""

    def __init__(self, path: str, file: str) -> None:
        self._path, self._file = path, file

    def text(self, path: str) -> str:
        return DISK.text(self._there(path))

    def is_file(self, path: str) -> bool:
        return path == self._path or DISK.is_file(self._there(path))

    def real(self, path: str) -> str:
        return path

    def beside(self, path: str, name: str) -> str:
        return DISK.beside(path, name)

    def _there(self, path: str) -> str:
        return self._file if path == self._path else path.partition("/")[2]


def _bytes(file: str) -> bytes | None:
    if not file:
        return None
    try:
        with open(file, "rb") as stream:
            return stream.read()
    except OSError:
        return None
