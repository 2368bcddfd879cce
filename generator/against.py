"""`--against`: the contracts of a configuration, and what they were at commits."""

import os
import re
from collections.abc import Iterator, Sequence

from generator.diff.change import Side
from generator.documents import SUFFIXES
from generator.gitfiles import GitFiles, in_repository, on_disk
from generator.load import DISK
from generator.problems import ContractError, Problem
from generator.sides import Pair, file_side, nothing


def pairs_against(
    commits: Sequence[GitFiles], specs: Sequence[str], patterns: Sequence[str] = ()
) -> Iterator[Pair]:
    """Each contract against itself at each commit; then those that a pattern of the configuration
    means at a commit, and that are gone.

    A contract is read once for each text that it had: commits in a row that have the same one make
    one pair. A commit that has it not promised nothing of it, and is left out; a contract that none
    of them has is compared with an empty one. Raises ContractError, after the last pair, with the
    problems of all commits.
    """
    now = {in_repository(path): file_side(path, DISK) for path in specs}
    problems: list[Problem] = []
    taken: set[tuple[str, str]] = set()  # a commit, and what it had of a contract of today
    for path, side in now.items():
        places = [_place_of(files, path, side) for files in commits]
        taken |= {(files.ref, place) for files, place in zip(commits, places, strict=True)}
        there = [(files, place) for files, place in zip(commits, places, strict=True) if place]
        if not there and commits:
            label = f"{commits[-1].ref}:{path}"
            refs = tuple(files.ref for files in commits)
            yield Pair(nothing(label, side.contract), side, refs)
        for old, refs in _runs(there, problems):
            yield Pair(old, side, refs)
    for path, having in _gone(commits, taken, patterns).items():
        empty: Side | None = None
        for old, refs in _runs([(files, path) for files in having], problems):
            empty = empty or nothing(path, old.contract)
            yield Pair(old, empty, refs)
    if problems:
        raise ContractError(problems)


def _place_of(files: GitFiles, path: str, side: Side) -> str:
    """Where a commit has the contract: in the same file, or in one that is gone since and has the
    same name of a contract; empty if nowhere."""
    if files.is_file(f"{files.ref}:{path}"):
        return path
    name = side.contract.name
    says = re.compile(
        rf"^[ {{]*[\"']?name[\"']?\s*:\s*[\"']?{re.escape(name)}[\"']?\s*(?:[,#]|$)", re.M
    )
    for place in files.holding(name, SUFFIXES):
        text = files.text(f"{files.ref}:{place}")
        if "polydto" in text and says.search(text) and not os.path.exists(on_disk(place)):
            return place
    return ""


def _runs(
    there: Sequence[tuple[GitFiles, str]], problems: list[Problem]
) -> Iterator[tuple[Side, tuple[str, ...]]]:
    """A side for each text that a contract had, with the commits in a row that have it."""
    side: Side | None = None
    refs: list[str] = []
    for files, place in there:
        if side is not None and _has(files, place, side):
            refs.append(files.ref)
            continue
        if side is not None:
            yield side, tuple(refs)
        side, refs = None, [files.ref]
        try:
            side = file_side(f"{files.ref}:{place}", files)
        except ContractError as error:
            problems += error.problems
    if side is not None:
        yield side, tuple(refs)


def _has(files: GitFiles, place: str, side: Side) -> bool:
    """Whether a commit has every file of a side as it is, the contract at the same place."""
    head = f"{side.ref}:"
    return next(iter(side.sources), "") == head + place and all(
        files.is_file(former := f"{files.ref}:{path.removeprefix(head)}")
        and files.text(former) == text
        for path, text in side.sources.items()
    )


def _gone(
    commits: Sequence[GitFiles], taken: set[tuple[str, str]], patterns: Sequence[str]
) -> dict[str, list[GitFiles]]:
    """The files that a pattern means and that are no contract of today, with who has them."""
    found: dict[str, list[GitFiles]] = {}
    for pattern in patterns:
        wanted = in_repository(pattern)
        folder = re.split(r"[*?\[]", wanted)[0].rpartition("/")[0]
        matches = re.compile(_as_regular(wanted)).fullmatch
        for files in commits:
            for former in files.below(f"{files.ref}:{folder}"):
                inside = former.removeprefix(f"{files.ref}:")
                if (files.ref, inside) not in taken and matches(inside):
                    taken.add((files.ref, inside))
                    found.setdefault(inside, []).append(files)
    return found


def _as_regular(pattern: str) -> str:
    """A pattern of files as a regular expression: `**/` goes into folders, `*` does not."""
    parts = re.split(r"(\*\*/|\*|\?|\[[^]]+\])", pattern)
    known = {"**/": "(?:[^/]+/)*", "*": "[^/]*", "?": "[^/]"}
    return "".join(
        known.get(part) or (part.replace("[!", "[^") if part.startswith("[") else re.escape(part))
        for part in parts
    )
