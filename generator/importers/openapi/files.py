"""The documents of one import, and what `$ref` refers to in them. Nothing is fetched."""

import os
import re
from typing import Any

from generator.importers.openapi.ids import Ids, ids_of
from generator.importers.openapi.source import Place, Source, positions, read_document
from generator.problems import ContractError, Position, Problem

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_ESCAPED = re.compile("(?:%[0-9a-fA-F]{2})+")
_MOST_FILES = 2000
_ABSENT: Any = object()


class Files:
    """Documents by number; the first is the one that is imported.

    `problems` grows: a reference that leads nowhere is one, and its target is given as None.
    """

    def __init__(self, path: str) -> None:
        first = read_document(path)
        self.sources: list[Source] = [first]
        self._numbers = {os.path.realpath(path): 0}
        folder = os.path.dirname(os.path.realpath(path)) if path != "-" else ""
        self._folder = folder
        self._faults: list[tuple[Place, str, str, str]] = []
        self._targets: dict[tuple[Place, str], Place | None] = {}
        self._names: dict[int, dict[str, Place]] = {}
        self._ids: dict[int, Ids] = {}

    @property
    def root(self) -> Any:
        return self.sources[0].root

    def fail(self, place: Place, code: str, message: str, hint: str = "") -> None:
        """Notes a problem of the document."""
        self._faults.append((place, code, message, hint))

    def check(self) -> None:
        """Raises ContractError if there have been problems."""
        if not self._faults:
            return
        at = positions(self.sources, {fault[0] for fault in self._faults})
        problems = [
            Problem(at[place], code, message, hint) for place, code, message, hint in self._faults
        ]
        raise ContractError(problems)

    def value(self, place: Place) -> Any:
        """The value at a place that is known to exist."""
        value = self.sources[place[0]].root
        for step in place[1:]:
            value = value[step]
        return value

    def target(self, place: Place, ref: str) -> Place | None:
        """Where a `$ref` at `place` leads, at the end of a chain of them; None after a problem."""
        key = (self._resource(place), ref)
        known = self._targets.get(key, _ABSENT)
        if known is not _ABSENT:
            return known  # type: ignore[no-any-return]
        chain: dict[Place, None] = {}
        found = self._one(place, ref)
        while found is not None:
            if found in chain:
                names = " -> ".join(str(step[-1]) for step in (*chain, found))
                self.fail(place, "cyclic-reference", f"references lead in a circle: {names}")
                found = None
                break
            chain[found] = None
            value = self.value(found)
            # What says more than the reference is a schema of its own.
            if not isinstance(value, dict) or list(value) != ["$ref"]:
                break
            if not isinstance(value["$ref"], str):
                break
            found = self._one((*found, "$ref"), value["$ref"])
        self._targets[key] = found
        return found

    def hinted(self, place: Place, ref: str) -> Place | None:
        """As `target`, where a reference that leads nowhere is no problem."""
        faults = len(self._faults)
        found = self.target(place, ref)
        if len(self._faults) > faults:
            del self._faults[faults:]
            del self._targets[(self._resource(place), ref)]
        return found

    def _one(self, place: Place, ref: str) -> Place | None:
        address, _, fragment = ref.partition("#")
        start = self._resource(place)
        if address and self._is_own(place[0], address):
            start = place[:1]
        elif address:
            embedded = self._embedded(place[0]).found(start, address)
            if embedded is None:
                opened = self._opened(place, address)
                if opened is None:
                    return None
                embedded = (opened,)
            start = embedded
        fragment = unquote(fragment)
        if fragment and not fragment.startswith("/"):
            found = self._anchors(start[0]).get(f"#{fragment}")
        else:
            # Many a pointer is meant from the top of the file, whatever it stands in.
            found = self._pointed(start, fragment) or self._pointed(start[:1], fragment)
        if found is None:
            self._dangling(place, ref)
        return found

    def _pointed(self, start: Place, pointer: str) -> Place | None:
        """Where a JSON pointer leads from a schema; None where there is nothing."""
        steps: list[str | int] = []
        value = self.value(start)
        for part in pointer.split("/")[1:]:
            step = part.replace("~1", "/").replace("~0", "~")
            if isinstance(value, dict) and step in value:
                value = value[step]
                steps.append(step)
            elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
                value = value[int(step)]
                steps.append(int(step))
            else:
                return None
        return (*start, *steps)

    def _resource(self, place: Place) -> Place:
        """The schema with an address of its own that a place is in, or the document."""
        bases = self._embedded(place[0]).bases
        if bases:
            for length in range(len(place), 1, -1):
                if place[:length] in bases:
                    return place[:length]
        return place[:1]

    def _embedded(self, number: int) -> Ids:
        known = self._ids.get(number)
        if known is None:
            known = self._ids[number] = ids_of(self.sources[number], number)
        return known

    def _dangling(self, place: Place, ref: str) -> None:
        shown = ref if len(ref) <= 120 else f"{ref[:120]}…"
        message = f"the reference '{shown}' leads nowhere"
        from generator.problems import did_you_mean

        parent = ref.partition("#")[2].rpartition("/")
        near = ""
        if not ref.partition("#")[0] and parent[0]:
            value: Any = self.sources[place[0]].root
            for part in parent[0].split("/")[1:]:
                value = value.get(part) if isinstance(value, dict) else None
            if isinstance(value, dict):
                near = did_you_mean(parent[2], list(value)[:2000])
        self.fail(place, "dangling-reference", message, near)

    def _is_own(self, number: int, address: str) -> bool:
        root = self.sources[number].root
        own = root.get("$id", root.get("id")) if isinstance(root, dict) else None
        return isinstance(own, str) and own.partition("#")[0] == address

    def _anchors(self, number: int) -> dict[str, Place]:
        """By `#name`: the schemas that give themselves a name."""
        known = self._names.get(number)
        if known is None:
            known = self._names[number] = {}
            waiting: list[tuple[Place, Any]] = [((number,), self.sources[number].root)]
            while waiting:
                place, value = waiting.pop()
                if isinstance(value, dict):
                    for key in ("$anchor", "$dynamicAnchor"):
                        if isinstance(value.get(key), str):
                            known.setdefault(f"#{value[key]}", place)
                    for key in ("$id", "id"):
                        if isinstance(value.get(key), str) and "#" in value[key]:
                            known.setdefault(f"#{value[key].partition('#')[2]}", place)
                    waiting += [((*place, key), item) for key, item in value.items()]
                elif isinstance(value, list):
                    waiting += [((*place, index), item) for index, item in enumerate(value)]
        return known

    def _opened(self, place: Place, address: str) -> int | None:
        if _SCHEME.match(address) or address.startswith("//"):
            message = f"the reference to '{address}' leaves this machine"
            hint = "nothing is fetched: save that document beside this one and refer to the file"
            self.fail(place, "remote-reference", message, hint)
            return None
        if not self._folder:
            message = f"a document from standard input cannot refer to the file '{address}'"
            self.fail(place, "remote-reference", message, "import it as a file")
            return None
        base = os.path.dirname(self.sources[place[0]].path)
        shown = os.path.normpath(os.path.join(base, unquote(address))).replace(os.sep, "/")
        real = os.path.realpath(shown)
        if real in self._numbers:
            return self._numbers[real]
        if os.path.commonpath([self._folder, real]) != self._folder:
            message = f"the reference to '{address}' leaves the folder of the document"
            hint = "move the file into that folder, or the document above it"
            self.fail(place, "remote-reference", message, hint)
            return None
        if not os.path.isfile(real):
            message = f"the reference leads to no file: {shown}"
            self.fail(place, "dangling-reference", message)
            return None
        if len(self.sources) >= _MOST_FILES:
            self.fail(
                place, "too-large", f"the document spreads over more than {_MOST_FILES} files"
            )
            return None
        # A file that cannot be read is a problem of its own, told with all others.
        try:
            source = read_document(shown)
        except ContractError as error:
            self._numbers[real] = len(self.sources)
            self.sources.append(Source({}, "{}", shown, (), True))
            raise ContractError(error.problems) from None
        self._numbers[real] = len(self.sources)
        self.sources.append(source)
        return self._numbers[real]


def unquote(text: str) -> str:
    """A text of an address without its `%20`. The standard library's module is slow to load."""
    return _ESCAPED.sub(
        lambda found: bytes.fromhex(found[0].replace("%", "")).decode("utf-8", "replace"), text
    )


def position_of(files: Files, place: Place) -> Position:
    """Where one place is."""
    return positions(files.sources, [place])[place]
