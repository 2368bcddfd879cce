"""Files as git has them at a commit, without a checkout. Starts git; opens no connection."""

import os
import posixpath
import subprocess

from generator.problems import ContractError, Position, Problem
from generator.source import decoded


class GitFiles:
    """The files of one commit; a path is `ref:path`, as positions show it.

    Raises ContractError where git, the repository or the ref is missing.
    """

    def __init__(self, ref: str) -> None:
        self.ref = ref
        self._known: dict[str, bytes | None] = {}
        if ref.startswith("-") or _git("rev-parse", "--git-dir") is None:
            message = "there is no git repository here" if not ref.startswith("-") else "no ref"
            raise _error(ref, "no-repository", message, "name a file, or run this inside the clone")
        if _git("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}") is None:
            hint = "'git branch -a' and 'git tag' list what there is"
            if _git("rev-parse", "--is-shallow-repository") == b"true\n":
                hint = f"this clone is shallow; run: {fetch_command(ref)}"
            raise _error(ref, "no-such-ref", f"git knows no commit '{ref}' here", hint)

    def text(self, path: str) -> str:
        content = self._content(path)
        if content is None:
            message = f"'{self.ref}' has no file {self._inside(path)}"
            hint = f"'git ls-tree -r --name-only {self.ref}' lists what it has"
            raise _error(path, "no-such-file", message, hint)
        return decoded(content, path)

    def is_file(self, path: str) -> bool:
        return self._content(path) is not None

    def real(self, path: str) -> str:
        return path

    def beside(self, path: str, name: str) -> str:
        folder = posixpath.dirname(self._inside(path))
        return f"{self.ref}:{posixpath.normpath(posixpath.join(folder, name))}"

    def below(self, path: str) -> list[str]:
        """Every file below a folder, or nothing if there is no such folder."""
        inside = self._inside(path).rstrip("/")
        part = ("--", inside) if inside else ()
        listed = _git("ls-tree", "-r", "-z", "--full-tree", "--name-only", self.ref, *part)
        names = (listed or b"").decode("utf-8", "surrogateescape").split("\0")
        return [f"{self.ref}:{name}" for name in names if name and name != inside]

    def _inside(self, path: str) -> str:
        return path.removeprefix(f"{self.ref}:")

    def _content(self, path: str) -> bytes | None:
        if path not in self._known:
            self._known[path] = _git("cat-file", "blob", f"{self.ref}:{self._inside(path)}")
        return self._known[path]


def in_repository(path: str) -> str:
    """A path of this folder as git names it: from the top of the repository."""
    prefix = (_git("rev-parse", "--show-prefix") or b"").decode("utf-8").rstrip("\n")
    top = (_git("rev-parse", "--show-toplevel") or b"").decode("utf-8").rstrip("\n")
    if os.path.isabs(path):
        return os.path.relpath(os.path.realpath(path), top).replace(os.sep, "/")
    return posixpath.normpath(posixpath.join(prefix, path.replace(os.sep, "/")))


def fetch_command(ref: str) -> str:
    """What brings a ref into a shallow clone."""
    base, _, steps = ref.partition("~")
    if base in ("HEAD", "@") or ref.endswith("^"):
        return f"git fetch --deepen={int(steps) if steps.isdigit() else 1}"
    if base.startswith("origin/"):
        branch = base.removeprefix("origin/")
        return f"git fetch --depth=1 origin {branch}:refs/remotes/origin/{branch}"
    if len(base) >= 40 and all(sign in "0123456789abcdef" for sign in base):
        return f"git fetch --depth=1 origin {base}"
    if base[:1] == "v" and base[1:2].isdigit():
        return f"git fetch --depth=1 origin tag {base}"
    return f"git fetch --depth=1 origin {base}:{base}"


def _git(*words: str) -> bytes | None:
    """What git prints, or None where it fails."""
    try:
        done = subprocess.run(["git", *words], capture_output=True, check=False)
    except FileNotFoundError:
        return None
    return done.stdout if done.returncode == 0 else None


def _error(where: str, code: str, message: str, hint: str) -> ContractError:
    return ContractError([Problem(Position(where, 1, 1), code, message, hint)])
