"""`polydto watch`: a run after each change of what the last run has looked at.

Folders are watched rather than files: an editor that saves puts another file in the old one's
place. What is new is settled by content, so that a run's own files, or a file that is merely
touched, start nothing.
"""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any

from generator.configfile import find_config, matched
from generator.depfile import pattern_folders
from generator.driftreport import refusal_text
from generator.generation import Request, compared, remember_run, wanted
from generator.problems import ConfigError, InputError, Position, Problem
from generator.publish import edited, publish
from generator.recall import file_hash, run_of
from generator.report import problems_text, wants_colour
from generator.tuples import NamedTuple

_STEP_MS = 20  # without a further change in this time, what has changed is looked at
_MOST_MS = 200  # a change is looked at after this time, whatever else happens
_POLL_MS = 300  # where there are no events, times are looked at so often
_LOOK_MS = 5000  # and what no event told, such as on a network file system, after this


class Seen(NamedTuple):
    """What a run has looked at: files with the hashes of their content, "" for one that is not
    there, and patterns with what they matched."""

    files: dict[str, str]
    patterns: tuple[tuple[str, tuple[str, ...]], ...]

    def is_new(self) -> bool:
        """Whether another run would see something else."""
        return any(file_hash(path) != digest for path, digest in self.files.items()) or any(
            tuple(matched(pattern)) != found for pattern, found in self.patterns
        )

    def places(self) -> tuple[tuple[str, tuple[int, int]], ...]:
        """The folders where a change of it would happen; for what is not there, the nearest one
        above. Each with its identity: a folder that is made anew is not watched any more."""
        folders = {os.path.dirname(path) or "." for path in self.files}
        folders.update(pattern_folders(self.patterns, ()))
        existing = sorted({_existing(folder) for folder in folders})
        return tuple((folder, _identity(folder)) for folder in existing)


def watch(request: Request, *, force: bool = False, quiet: bool = False) -> None:
    """Runs until it is interrupted. Raises ConfigError where there is nothing to begin with."""
    follow(lambda last: _run(request, last, force, quiet), "watch")


def follow(run: Callable[[Seen | None], Seen], extra: str) -> None:
    """Calls `run`, and again after each change of what it has seen, until it is interrupted.

    It gets what the last run has seen; None at first. Raises ConfigError without the package that
    watches, which comes with `extra`.
    """
    notify = _notify_class(extra)
    # The command line has switched it off for a short run; this one has no end.
    gc.enable()
    seen = run(None)
    gc.freeze()
    while True:
        places = seen.places()
        try:
            watcher = _watcher(notify, [path for path, _ in places])
        except FileNotFoundError:
            continue  # a folder has just gone
        with watcher:
            # What changed before the watcher stood there told nobody.
            while places == seen.places():
                if seen.is_new():
                    seen = run(seen)
                elif watcher.watch(_MOST_MS, _STEP_MS, _LOOK_MS, None) == "signal":
                    raise KeyboardInterrupt


class Look(NamedTuple):
    """The files of a run as it goes on: `read` with their hashes, and the `config` among them.
    `before` and `patterns` are those of the last run."""

    config: str | None
    before: dict[str, str]
    read: dict[str, str]
    patterns: tuple[tuple[str, tuple[str, ...]], ...]

    def failed(self) -> Seen:
        """What a run has seen that ended early: what it did not come to may have to change."""
        return Seen({**self.before, **self.read}, self.patterns)


def look(request: Request, last: Seen | None) -> Look:
    """How a run begins. Hashes come before what is done with the files: a change in between
    starts another run."""
    config = request.config or find_config()
    before = {path: file_hash(path) for path in last.files} if last else {}
    read = {config: file_hash(config)} if config else {}
    return Look(config, before, read, last.patterns if last else ())


def _watcher(notify: Any, folders: list[str]) -> Any:
    try:
        return notify(folders, False, False, _POLL_MS, False, True)
    except FileNotFoundError:
        raise
    except OSError:
        # The system has no watch left for us, or never had one.
        return notify(folders, False, True, _POLL_MS, False, True)


def _run(request: Request, last: Seen | None, force: bool, quiet: bool) -> Seen:
    """One run, and what it looked at. A problem is told, and is no end."""
    made = look(request, last)
    read = made.read
    run = run_of(made.config or "", request.out or "", request.specs, request.targets)
    try:
        asked = wanted(request)
        made = made._replace(patterns=asked.config.patterns if asked.config else ())
        planned, comparison = compared(asked, read=read, run=run)
        refused = () if force else edited(comparison)
        if refused:
            # Whoever puts an edited file back waits for the run that it has held up. They may be
            # quick, so the files are looked at before anything is told.
            files = {drift.path: file_hash(drift.path) for drift in refused}
            sys.stderr.write(refusal_text(refused, colour=wants_colour(sys.stderr)))
            return Seen({**read, **files}, made.patterns)
        publish(comparison)
        remember_run(run, asked, planned, comparison)
    except InputError as error:
        if last is None and not read:
            raise  # nothing to watch
        tell(error.problems)
        return made.failed()
    tell((*planned.warnings, *planned.failures))
    if not quiet:
        for drift in comparison.drifts:
            print(f"{'removed' if drift.text is None else 'wrote'} {drift.path}")
        print(
            f"{len(comparison.drifts)} changed, {len(comparison.unchanged)} unchanged", flush=True
        )
    return Seen(read, made.patterns)


def tell(problems: Sequence[Problem]) -> None:
    """Problems for the person at the terminal."""
    if problems:
        sys.stderr.write(problems_text(problems, wants_colour(sys.stderr)))
        sys.stderr.flush()


def _existing(folder: str) -> str:
    while not os.path.isdir(folder):
        folder = os.path.dirname(folder) or "."
    return folder


def _identity(folder: str) -> tuple[int, int]:
    try:
        found = os.stat(folder)
    except OSError:
        return (0, 0)
    return (found.st_dev, found.st_ino)


def _notify_class(extra: str) -> Any:
    try:
        from watchfiles._rust_notify import RustNotify
    except ImportError:
        message = "watching needs the package watchfiles"
        hint = f"pip install 'polydto[{extra}]'"
        at = Position(extra, 1, 1)
        raise ConfigError([Problem(at, "missing-extra", message, hint)]) from None
    return RustNotify
