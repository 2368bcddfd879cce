"""A command line run in this process, and all that it did."""

import contextlib
import gc
import io
import os
import resource
import signal
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

from generator.cli import main

SECONDS = 2.0  # of the processor, so that a busy machine is no finding
MEGABYTES = 500
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
# How many of an event's arguments are paths that it changes.
_CHANGING = {
    **dict.fromkeys(("os.mkdir", "os.remove", "os.rmdir", "os.truncate", "os.chmod"), 1),
    **dict.fromkeys(("os.rename", "os.link", "os.symlink"), 2),
}
_NEVER = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "socket.connect")


class Forbidden(BaseException):
    """What no command may do, whatever it reads. No `except Exception` catches it."""


class Done(NamedTuple):
    """`broken` is what went wrong beyond exit codes; `written` are the changed paths."""

    code: int
    out: str
    err: str
    broken: str
    written: frozenset[str]


class _Watch:
    """What the audit hook does at the moment; a hook can never be removed."""

    def __init__(self) -> None:
        self.allowed: tuple[str, ...] | None = None
        self.written: set[str] = set()

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.allowed is None:
            return
        if event in _NEVER:
            raise Forbidden(f"{event} {str(arguments)[:200]}")
        if event == "open":
            path, mode, flags = arguments
            writes = any(letter in mode for letter in "wax+") if mode else flags & _WRITING
            if writes and not isinstance(path, int):
                self._see(event, path)
        elif event in _CHANGING:
            for path in arguments[: _CHANGING[event]]:
                self._see(event, path)

    def _see(self, event: str, path: Any) -> None:
        assert self.allowed is not None
        text = os.path.abspath(os.fsdecode(path))
        real = os.path.join(os.path.realpath(os.path.dirname(text)), os.path.basename(text))
        if real == os.devnull or (event == "os.mkdir" and os.path.isdir(real)):
            return
        if not any(real == root or real.startswith(f"{root}/") for root in self.allowed):
            raise Forbidden(f"{event} of {text}")
        self.written.add(real)


_WATCH = _Watch()


def prepare() -> None:
    """Once in a process that tries inputs: limits, and the hook. It cannot be taken back."""
    sys.addaudithook(_WATCH)
    sys.dont_write_bytecode = True
    gc.disable()  # as the console script does
    gc.freeze()
    with open("/proc/self/statm", encoding="ascii") as stream:
        now = int(stream.read().split()[0]) * resource.getpagesize()
    most = now + MEGABYTES * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def run(words: Sequence[str], writable: Sequence[Path]) -> Done:
    """`polydto WORDS` in the current folder; it may write to these files and below these folders.

    Without `prepare`, nothing keeps it from doing more.
    """
    out = _Stream("strict")
    err = _Stream("backslashreplace")
    code, broken = -1, ""
    written: set[str] = set()
    allowed = [os.path.realpath(path) for path in writable]
    try:
        with (
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            _watched(allowed, written),
            _limited(),
        ):
            code = main(words)
    except SystemExit as ending:
        code = ending.code if isinstance(ending.code, int) else 1
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        broken = f"{type(error).__name__}: {error}"
    gc.collect()
    return Done(code, out.said(), err.said(), broken, frozenset(written))


class _Stream(io.TextIOWrapper):
    def __init__(self, errors: str) -> None:
        self._bytes = io.BytesIO()
        super().__init__(self._bytes, encoding="utf-8", errors=errors, write_through=True)

    def said(self) -> str:
        return self._bytes.getvalue().decode("utf-8")


@contextlib.contextmanager
def _watched(allowed: Sequence[str], written: set[str]) -> Iterator[None]:
    _WATCH.allowed, _WATCH.written = tuple(allowed), written
    try:
        yield
    finally:
        _WATCH.allowed = None


@contextlib.contextmanager
def _limited() -> Iterator[None]:
    signal.signal(signal.SIGPROF, _out_of_time)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _out_of_time(_: int, frame: FrameType | None) -> None:
    where = f"{frame.f_code.co_filename}:{frame.f_lineno}" if frame is not None else "?"
    raise Forbidden(f"more than {SECONDS} s of the processor, at {where}")
