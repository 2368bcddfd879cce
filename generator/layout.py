"""The text of a contract as a row of declarations, without reading it as YAML.

Whoever uses this reads what it puts together as YAML, and compares with what a whole contract
gave: a layout that is wrong leads to a difference there, never to a wrong contract.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

from generator.tuples import NamedTuple

# The first line begins with a line break too, where they are looked for.
_TOP = re.compile(r"\n([^\s#].*)")
_SECTION = re.compile(r"(?:operations|types):[ ]*(?:#.*)?\Z")
_KEY = re.compile(r"""(?P<quote>["']?)(?P<name>[A-Za-z_]\w*)(?:<[^>:"']*>)?(?P=quote):(?:\s|\Z)""")
_INDENT = re.compile(r"^( +)[^\s#]", re.MULTILINE)
# Marks of documents and directives, flow style, quoted keys: none is seen in contracts.
_ODD = ("-", ".", "%", "{", "[", '"', "'")
_WORD = re.compile(r"[A-Za-z_]\w*")


class Layout(NamedTuple):
    """`frame` is what surrounds the declarations, one text more than there are sections;
    `sections` have the text of each declaration by its name, in file order."""

    frame: tuple[str, ...]
    sections: tuple[Mapping[str, str], ...]

    def names(self) -> Iterable[str]:
        """All declared names, in file order."""
        return (name for section in self.sections for name in section)

    def text(self, names: set[str]) -> str:
        """The contract with only these declarations."""
        parts = [self.frame[0]]
        for section, after in zip(self.sections, self.frame[1:], strict=True):
            chosen = [text for name, text in section.items() if name in names]
            # A section without an entry is no mapping.
            parts += chosen or ["  {}\n"]
            parts.append(after)
        return "".join(parts)


def layout_of(text: str) -> Layout | None:
    """The layout of a contract; None for one that is not written a line a key."""
    frame: list[str] = []
    sections: list[dict[str, str]] = []
    done = 0
    tops = [(0, text[: text.find("\n")])]
    tops += ((found.start() + 1, found[1]) for found in _TOP.finditer(text))
    for i, (start, line) in enumerate(tops):
        if line[:1] in _ODD:
            return None
        if not _SECTION.match(line):
            continue
        end = tops[i + 1][0] if i + 1 < len(tops) else len(text)
        found = _declarations(text, start + len(line), end)
        if found is None:
            return None
        first, section = found
        frame.append(text[done:first])
        sections.append(section)
        done = end
    if not sections:
        return None
    frame.append(text[done:])
    return Layout(tuple(frame), tuple(sections))


def _declarations(text: str, start: int, end: int) -> tuple[int, dict[str, str]] | None:
    """The declarations of a section, and where the first of them begins."""
    first = _INDENT.search(text, start, end)
    if first is None:
        return None
    width = len(first[1])
    line = re.compile("\n" + " " * width + r"(?=[^\s#])")
    places = [found.end() for found in line.finditer(text, first.start() - 1, end)]
    section: dict[str, str] = {}
    for place, after in zip(places, [*places[1:], end + width], strict=True):
        key = _KEY.match(text, place)
        if key is None or key["name"] in section:
            return None
        section[key["name"]] = text[place - width : after - width]
    return first.start(), section


def changed_names(old: Layout, new: Layout) -> set[str] | None:
    """The declarations whose text differs; None if anything else differs, too."""
    if old.frame != new.frame or len(old.sections) != len(new.sections):
        return None
    changed: set[str] = set()
    for before, after in zip(old.sections, new.sections, strict=True):
        if list(before) != list(after):
            return None
        changed.update(name for name, text in after.items() if before[name] != text)
    return changed


class Mentions:
    """Which declarations mention which, by words. A word in a description counts, too: more is
    looked at than need be, never less."""

    def __init__(self, old: Layout, new: Layout, changed: Iterable[str]) -> None:
        self._texts = {name: text for section in old.sections for name, text in section.items()}
        after = {name: text for section in new.sections for name, text in section.items()}
        for name in changed:
            self._texts[name] += after[name]

    def around(self, names: Iterable[str], most: int) -> set[str] | None:
        """`names`, what mentions them however far, and what all those mention; None if those
        that mention are more than `most`."""
        texts = list(self._texts.values())
        whole = "".join(texts)
        starts = list(accumulate(map(len, texts), initial=0))
        owners = list(self._texts)
        found = dict.fromkeys(names)
        waiting = list(found)
        while waiting:
            for place in _places(whole, waiting.pop()):
                user = owners[bisect_right(starts, place) - 1]
                if user not in found:
                    found[user] = None
                    waiting.append(user)
            if len(found) > most:
                return None
        return self.reached(found)

    def reached(self, names: Iterable[str]) -> set[str]:
        """`names` and all that they mention, however far."""
        found: set[str] = set()
        waiting = [name for name in names if name in self._texts]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                words = set(_WORD.findall(self._texts[name]))
                waiting += (word for word in words if word in self._texts and word not in found)
        return found


def _places(whole: str, name: str) -> Iterator[int]:
    """Where the word `name` stands."""
    place = whole.find(name)
    while place >= 0:
        end = place + len(name)
        if not _is_in_word(whole[end : end + 1]) and not _is_in_word(whole[place - 1 : place]):
            yield place
        place = whole.find(name, end)


def _is_in_word(char: str) -> bool:
    return char.isalnum() or char == "_"
