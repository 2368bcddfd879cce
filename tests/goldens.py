"""Comparing a folder of expected files with what was made."""

from collections.abc import Mapping
from pathlib import Path

UPDATE_HINT = "run 'make golden' and read the difference"


def read_tree(folder: Path) -> dict[str, str]:
    """Every file below `folder` by its path there, without the manifest."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts and path.name != ".polydto.json"
    }


def compare(folder: Path, made: Mapping[str, str], update: bool) -> None:
    """Fails where the files differ. With `update`, rewrites them and removes stale ones."""
    expected = read_tree(folder) if folder.is_dir() else {}
    if not update:
        assert sorted(made) == sorted(expected), UPDATE_HINT
        for path, text in made.items():
            assert text == expected[path], f"{folder / path}: {UPDATE_HINT}"
        return
    for path in expected.keys() - made.keys():
        (folder / path).unlink()
        print(f"removed {folder / path}")
    for path, text in made.items():
        if expected.get(path) != text:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(text.encode("utf-8"))
            print(f"wrote {folder / path}")
