"""A plan into files: whole or not at all, and untouched where nothing changed."""

import os
import tempfile
from collections.abc import Mapping
from typing import NamedTuple

from generator.problems import ConfigError, Position, Problem


class Published(NamedTuple):
    written: tuple[str, ...]
    unchanged: tuple[str, ...]


def publish(files: Mapping[str, str]) -> Published:
    """Writes the files whose bytes differ, each through a temporary name beside it.

    Raises ConfigError where the folder does not let us; files before that are whole and new.
    """
    contents = {path: text.encode("utf-8") for path, text in files.items()}
    changed = [path for path, content in contents.items() if not _holds(path, content)]
    for path in changed:
        try:
            _write(path, contents[path])
        except OSError as error:
            message = f"cannot write {path}: {error.strerror}"
            raise ConfigError([Problem(Position(path, 1, 1), "cannot-write", message)]) from None
    kept = set(changed)
    return Published(tuple(changed), tuple(path for path in contents if path not in kept))


def _holds(path: str, content: bytes) -> bool:
    try:
        with open(path, "rb") as stream:
            return stream.read() == content
    except OSError:
        return False


def _write(path: str, content: bytes) -> None:
    folder, name = os.path.split(path)
    os.makedirs(folder or ".", exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=f".{name}.", dir=folder or ".")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
