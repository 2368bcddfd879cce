"""A comparison into files: all or nothing, each file whole, and untouched where nothing changed.

The order is what makes a crash harmless at any moment. First every new file lies beside its place
under a temporary name. Then the manifest says that old and new bytes are both ours. Then files
are replaced one by one, orphans go, and the manifest is written for good. Wherever a run ends,
each file is old or new, and the next run knows both for its own.
"""

import contextlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.drift import Comparison, Drift, Kind
from generator.manifest import NAME, Manifest, encoded, manifest_text
from generator.problems import ConfigError, Position, Problem

_MARK = ".polydto~"  # the end of a temporary name; nobody else's


def publish(comparison: Comparison, *, fsync: bool = False) -> None:
    """Writes and removes what differs. With `fsync`, each file reaches the disk before its name.

    Raises ConfigError where a folder does not let us; nothing has changed then.
    """
    changed = {root for root in comparison.manifests if _is_new(comparison, root)}
    if not changed and not comparison.drifts:
        return
    with contextlib.ExitStack() as locks:
        for root in sorted(comparison.manifests):
            _make_folder(root)
            locks.enter_context(_lock(root))
        written = [drift for drift in comparison.drifts if drift.text is not None]
        _sweep(comparison, written)
        staged: list[tuple[str, str]] = []
        try:
            for drift in written:
                staged.append((_stage(drift.path, encoded(drift.text or ""), fsync), drift.path))
            for root in sorted(changed):
                both = _with_old_hashes(comparison, root)
                _write(os.path.join(root, NAME), manifest_text(both).encode("utf-8"), fsync)
            while staged:
                temporary, path = staged[0]
                _replace(temporary, path)
                del staged[0]
        except OSError as error:
            raise _refusal(error) from None
        finally:
            for temporary, _ in staged:
                with contextlib.suppress(OSError):
                    os.unlink(temporary)
        for drift in comparison.drifts:
            if drift.text is None:
                _remove(drift.path, comparison.manifests)
        for root in sorted(changed):
            content = manifest_text(comparison.manifests[root]).encode("utf-8")
            _write(os.path.join(root, NAME), content, fsync)


def write_file(path: str, content: bytes) -> None:
    """One file that no manifest lists, whole or not at all. Raises ConfigError."""
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        _write(path, content, False)
    except OSError as error:
        raise _refusal(error, path) from None


def _is_new(comparison: Comparison, root: str) -> bool:
    """Whether the files of a manifest change; what they were made of is not worth a difference."""
    return comparison.manifests[root].files != comparison.known[root].files


def _with_old_hashes(comparison: Comparison, root: str) -> Manifest:
    """The manifest of a run that is under way: the bytes that are there are ours, too."""
    manifest = comparison.manifests[root]
    files = {**comparison.known[root].files, **manifest.files}
    for drift in comparison.drifts:
        name = drift.path[len(root) + 1 :]
        if drift.had is None or drift.path != f"{root}/{name}" or name not in files:
            continue
        old, entry = drift.had, files[name]
        files[name] = entry._replace(hashes=tuple(dict.fromkeys((*entry.hashes, old))))
    return manifest._replace(files=files)


@contextlib.contextmanager
def _lock(root: str) -> Iterator[None]:
    """One run at a time in a folder, where the system has such locks."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    handle = os.open(root, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network file systems have none
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _make_folder(root: str) -> None:
    try:
        os.makedirs(root, exist_ok=True)
    except OSError as error:
        raise _refusal(error, root) from None


def _sweep(comparison: Comparison, written: Sequence[Drift]) -> None:
    """Removes what killed runs left under temporary names, where this run writes."""
    folders = {os.path.dirname(drift.path) for drift in written} | set(comparison.manifests)
    for folder in folders:
        with contextlib.suppress(OSError):
            for entry in os.scandir(folder):
                if entry.name.endswith(_MARK):
                    with contextlib.suppress(OSError):
                        os.unlink(entry.path)


def _stage(path: str, content: Iterable[bytes], fsync: bool) -> str:
    """The temporary file with the content, beside its place and with the mode that it will have."""
    folder, name = os.path.split(path)
    os.makedirs(folder or ".", exist_ok=True)
    if os.path.exists(path) and not os.access(path, os.W_OK):
        raise PermissionError(13, "the file is read-only", path)
    temporary = os.path.join(folder, f".{name}.{os.getpid()}{_MARK}")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o666)
    try:
        with open(handle, "wb") as stream:
            stream.writelines(content)
            if fsync:
                stream.flush()
                os.fsync(stream.fileno())
        if os.path.exists(path):
            os.chmod(temporary, os.stat(path).st_mode & 0o777)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
    return temporary


def _replace(temporary: str, path: str) -> None:
    os.replace(temporary, path)


def _write(path: str, content: bytes, fsync: bool) -> None:
    _replace(_stage(path, (content,), fsync), path)


def _remove(path: str, roots: Mapping[str, Manifest]) -> None:
    """An orphan, and the folders that it leaves empty. What cannot be removed stays listed."""
    with contextlib.suppress(FileNotFoundError):
        os.unlink(path)
    folder = os.path.dirname(path)
    while folder and folder not in roots:
        try:
            os.rmdir(folder)
        except OSError:
            return
        folder = os.path.dirname(folder)


def _refusal(error: OSError, path: str = "") -> ConfigError:
    shown = path or str(error.filename or "a file")
    if shown.endswith(_MARK):
        folder, name = os.path.split(shown)
        shown = os.path.join(folder, name[1 : -len(_MARK)].rpartition(".")[0])
    message = f"cannot write {shown}: {error.strerror}"
    return ConfigError([Problem(Position(shown, 1, 1), "cannot-write", message)])


def edited(comparison: Comparison) -> tuple[Drift, ...]:
    """The files that a run would overwrite or remove although somebody changed them."""
    return tuple(drift for drift in comparison.drifts if drift.kind is Kind.EDITED)
