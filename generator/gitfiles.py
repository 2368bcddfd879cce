"""Files as git has them at a commit, without a checkout. Starts git; opens no connection."""

import os
import posixpath
import re
import subprocess
from collections.abc import Sequence

from generator.problems import ContractError, Position, Problem
from generator.source import decoded


class GitFiles:
    """The files of one commit; a path is `ref:path`, as positions show it. `commit` is its id.
    Without a ref they are those of the index.

    Raises ContractError where git, the repository or the ref is missing.
    """

    def __init__(self, ref: str) -> None:
        self.ref = ref
        self._known: dict[str, bytes | None] = {}
        if ref.startswith("-") or _git("rev-parse", "--git-dir") is None:
            message = "there is no git repository here" if not ref.startswith("-") else "no ref"
            raise _error(ref, "no-repository", message, "name a file, or run this inside the clone")
        named = _git("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}") if ref else b""
        if named is None:
            hint = "'git branch -a' and 'git tag' list what there is"
            if is_shallow():
                hint = f"this clone is shallow; run: {fetch_command(ref)}"
            raise _error(ref, "no-such-ref", f"git knows no commit '{ref}' here", hint)
        self.commit = named.strip().decode("ascii")

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

    def holding(self, text: str, suffixes: Sequence[str]) -> list[str]:
        """The files with such an ending that hold the text somewhere."""
        places = [f":(top,glob)**/*{suffix}" for suffix in suffixes]
        found = _git("grep", "-l", "-z", "-F", "--full-name", "-e", text, self.ref, "--", *places)
        names = (found or b"").decode("utf-8", "surrogateescape").split("\0")
        return [name.removeprefix(f"{self.ref}:") for name in names if name]

    def _inside(self, path: str) -> str:
        return path.removeprefix(f"{self.ref}:")

    def _content(self, path: str) -> bytes | None:
        if path not in self._known:
            self._known[path] = _git("cat-file", "blob", f"{self.ref}:{self._inside(path)}")
        return self._known[path]


def commits_of(given: Sequence[str]) -> list[GitFiles]:
    """The commits of refs and patterns of tags, in the order given; those of a pattern by version.

    A pattern holds `*`, `?` or `[`, which no name of a commit may. What names a commit that is
    there already is left out. Raises ContractError with a problem for each that names none.
    """
    found: dict[str, GitFiles] = {}
    problems: list[Problem] = []
    for text in given:
        try:
            for ref in _tags(text) if _is_pattern(text) else [text]:
                files = GitFiles(ref)
                found.setdefault(files.commit, files)
        except ContractError as error:
            problems += error.problems
    if problems:
        raise ContractError(problems)
    return list(found.values())


def commit_with(path: str, blob: str) -> str | None:
    """A commit that has this content at a path, empty for the index: HEAD, the index, else the
    newest one that brought it there. None if there is none."""
    for ref in ("HEAD", ""):
        if _has(ref, path, blob):
            return ref
    words = ("log", "--all", "--format=%h", f"--find-object={blob}", "--", path)
    for line in (_git(*words) or b"").decode("ascii").split():
        if _has(line, path, blob):
            return line
    return None


def _has(ref: str, path: str, blob: str) -> bool:
    named = _git("rev-parse", "--verify", "--quiet", f"{ref}:{path}") or b""
    return named.decode("ascii").startswith(blob)


def changed_by(paths: Sequence[str]) -> str | None:
    """The newest commit that changed one of these files; None where one of them is not as the last
    commit has it, or git knows nothing of it."""
    names = [f":(top,literal){in_repository(path)}" for path in paths]
    for words in (("ls-files", "--error-unmatch"), ("diff", "--quiet", "HEAD")):
        if _git(*words, "--", *names) is None:
            return None
    return (_git("log", "-1", "--format=%h", "--", *names) or b"").decode("ascii").strip() or None


def is_shallow() -> bool:
    """Whether this clone has less history than it could."""
    return _git("rev-parse", "--is-shallow-repository") == b"true\n"


def _is_pattern(text: str) -> bool:
    # `HEAD^{/fix *}` and `:/fix *` look for a message.
    return re.search(r"[*?\[]", text) is not None and "^{" not in text and ":/" not in text


def _tags(pattern: str) -> list[str]:
    listed = None if pattern.startswith("-") else _git("tag", "--list", pattern)
    if listed is None:
        raise _error(pattern, "no-repository", "there is no git repository here", "run this in one")
    tags = sorted(listed.decode("utf-8", "surrogateescape").split("\n"), key=_version_key)
    if tags := [tag for tag in tags if tag]:
        return tags
    # Clones of builds have no tags, shallow or not.
    hint = f"'git tag' lists what there is; to bring more: git fetch {_tag_words(pattern)}"
    raise _error(pattern, "no-such-ref", f"no tag here fits '{pattern}'", hint)


def _tag_words(pattern: str) -> str:
    depth = "--depth=1 " if is_shallow() else ""
    spec = f"refs/tags/{pattern}:refs/tags/{pattern}" if pattern.count("*") == 1 else ""
    return f"{depth}origin '{spec or 'refs/tags/*:refs/tags/*'}'"


def _version_key(tag: str) -> tuple[object, ...]:
    """v1.9 before v1.10, and v2.0.0-rc.1 before v2.0.0: by the numbers at the end of a tag. git's
    own order depends on a person's settings."""
    found = re.search(r"([0-9]+(?:\.[0-9]+)*)(-[0-9A-Za-z.-]+)?(?:\+.*)?$", tag)
    if found is None:
        return tag, (), True, (), tag
    numbers = tuple(int(part) for part in found[1].split("."))
    before = [
        (not part.isdigit(), int(part) if part.isdigit() else 0, part)
        for part in re.split(r"[.-]", found[2] or "")[1:]
    ]
    return tag[: found.start()], numbers, not before, tuple(before), tag


def in_repository(path: str) -> str:
    """A path of this folder as git names it: from the top of the repository."""
    prefix = (_git("rev-parse", "--show-prefix") or b"").decode("utf-8").rstrip("\n")
    top = (_git("rev-parse", "--show-toplevel") or b"").decode("utf-8").rstrip("\n")
    if os.path.isabs(path):
        return os.path.relpath(os.path.realpath(path), top).replace(os.sep, "/")
    return posixpath.normpath(posixpath.join(prefix, path.replace(os.sep, "/")))


def on_disk(path: str) -> str:
    """A path from the top of the repository as this process can open it."""
    top = (_git("rev-parse", "--show-toplevel") or b"").decode("utf-8").rstrip("\n")
    return os.path.join(top, path)


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
