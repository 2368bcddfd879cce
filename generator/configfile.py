"""Where the configuration is, and which files a pattern of it means. Needs no YAML."""

import glob
import os

FILE_NAME = "polydto.yaml"


def find_config(start: str = ".") -> str | None:
    """The nearest polydto.yaml, or pyproject.toml with a table for us, from `start` upwards."""
    folder = os.path.abspath(start)
    while True:
        path = os.path.join(folder, FILE_NAME)
        if os.path.isfile(path):
            return os.path.relpath(path)
        path = os.path.join(folder, "pyproject.toml")
        if os.path.isfile(path) and _has_table(path):
            return os.path.relpath(path)
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def _has_table(path: str) -> bool:
    with open(path, "rb") as stream:
        return b"[tool.polydto" in stream.read()


def matched(pattern: str) -> list[str]:
    """The files that a pattern means, sorted; `**` goes into folders."""
    return [path.replace(os.sep, "/") for path in sorted(glob.glob(pattern, recursive=True))]
