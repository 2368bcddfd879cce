"""A driver: a program that answers JSON lines, one for one and in order."""

import atexit
import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from threading import Thread, Timer

from generator.testing.judging import Answer

_SECONDS = 120  # for all the questions of one case


@cache
def driver_of(command: tuple[str, ...], folder: Path) -> "Driver":
    """The one driver of a command; it runs until this program ends."""
    driver = Driver(command, folder)
    atexit.register(driver.stop)
    return driver


class Driver:
    """Runs `command` in `folder` from the first question on, and again where it has ended."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._command, self._folder = command, folder
        self._process: subprocess.Popen[bytes] | None = None
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - as long as the driver runs

    def ask(self, requests: Sequence[Mapping[str, str]]) -> list[Answer]:
        """The answers; {"crashed": how} where the driver ended instead."""
        lines = [json.dumps(request).encode("ascii") + b"\n" for request in requests]
        answers: list[Answer] = []
        while len(answers) < len(lines):
            answers += self._answers(lines[len(answers) :])
        return answers

    def stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._errors.close()

    def _answers(self, lines: Sequence[bytes]) -> list[Answer]:
        """An answer to each line, or up to the one at which the driver ended."""
        process = self._running()
        assert process.stdin is not None and process.stdout is not None
        # Written beside the reading: either pipe may be full while the other waits.
        writer = Thread(target=_write, args=(process, lines))
        watch = Timer(_SECONDS, process.kill)
        writer.start()
        watch.start()
        answers: list[Answer] = []
        for _ in lines:
            said = process.stdout.readline()
            if not said:
                answers.append({"crashed": self._ending(process)})
                break
            answers.append(json.loads(said))
        watch.cancel()
        writer.join()
        return answers

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = subprocess.Popen(
                self._command,
                cwd=self._folder,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
            )
        return self._process

    def _ending(self, process: subprocess.Popen[bytes]) -> str:
        code = process.wait()
        self._process = None
        self._errors.seek(0)
        told = self._errors.read().decode("utf-8", "replace").strip().splitlines()
        self._errors.seek(0)
        self._errors.truncate()
        return f"the driver ended with {code}: {told[-1] if told else 'it said nothing'}"


def _write(process: subprocess.Popen[bytes], lines: Sequence[bytes]) -> None:
    assert process.stdin is not None
    try:
        process.stdin.writelines(lines)
        process.stdin.flush()
    except BrokenPipeError:
        pass  # the reader sees the end, and says so
