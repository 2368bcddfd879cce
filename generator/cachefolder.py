"""Where polydto keeps what it can make again: a folder of the user that only they may write to."""

import os

_PRIVATE = 0o700


def cache_folder(name: str) -> str | None:
    """The folder `name` of the cache, made if need be; None where there is no safe place for it.

    Its entries decide what is done, and some are code: one that another user could have written
    is not looked at.
    """
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    folder = os.path.join(base, "polydto", name)
    try:
        os.makedirs(folder, mode=_PRIVATE, exist_ok=True)
        found = os.stat(folder)
    except OSError:
        return None
    private = not hasattr(os, "getuid") or found.st_uid == os.getuid()
    usable = os.path.isabs(base) and os.access(folder, os.W_OK) and not found.st_mode & 0o022
    return folder if private and usable else None
