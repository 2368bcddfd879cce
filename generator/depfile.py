"""A dependency file for make and ninja: what the outputs of a run were made of.

Source of the form: GNU make's rules for quoting in a prerequisite, as far as ninja's depfile
parser reads them alike. What the two do not read alike cannot be said.
"""

import os
import re
from collections.abc import Iterable, Sequence

from generator.configfile import matched
from generator.problems import ConfigError, Position, Problem

_WILD = re.compile(r"[*?\[]")
# make takes these for assignments, recipes and order-only marks, and ninja for themselves.
_UNSAYABLE = re.compile(r"[\x00-\x1f;=|]")


def dependency_text(targets: Sequence[str], inputs: Iterable[str]) -> str:
    """A rule `targets: inputs`, and an empty rule for each input, so that make goes on when one
    has been removed. Raises ConfigError for a path that such a file cannot hold."""
    sources = sorted(set(inputs))
    wrong = [path for path in (*targets, *sources) if _UNSAYABLE.search(path)]
    if wrong:
        raise ConfigError([_unsayable(path) for path in wrong])
    rule = " \\\n  ".join(
        (" ".join(map(_quoted, targets)) + ":", *(_quoted(path) for path in sources))
    )
    return "\n".join((rule, *(f"{_quoted(path)}:" for path in sources), ""))


def pattern_folders(
    patterns: Iterable[tuple[str, Sequence[str]]], written: Iterable[str]
) -> list[str]:
    """The folders whose entries decide what the configuration's patterns match: their time
    changes with a file that comes or goes. Those that a run writes into itself are left out."""
    busy = {os.path.dirname(path) or "." for path in written}
    found: dict[str, None] = {}
    for pattern, _ in patterns:
        wild = _WILD.search(pattern)
        if wild is None:
            continue
        top = os.path.dirname(pattern[: wild.start()]) or "."
        deep = "**" in pattern or _WILD.search(os.path.dirname(pattern)) is not None
        folders = [top, *matched(f"{top}/**/")] if deep else [top]
        found.update(dict.fromkeys(os.path.normpath(path) for path in folders))
    return [path for path in found if path not in busy and os.path.isdir(path)]


def _quoted(path: str) -> str:
    # Backslashes are plain, but those before a quoted character need to be doubled.
    text = re.sub(r"(\\*)([ #])", r"\1\1\\\2", path).replace("$", "$$").replace(":", r"\:")
    # make would look for a user's home.
    return f"./{text}" if text.startswith("~") else text


def _unsayable(path: str) -> Problem:
    message = f"a dependency file cannot hold the path {path!a}"
    hint = "rename it: no control characters, and none of ; = |"
    return Problem(Position(path, 1, 1), "no-dependency", message, hint)
