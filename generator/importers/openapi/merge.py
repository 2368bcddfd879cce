"""`polydto merge`: the paths and components of fragments, put into a document that is kept.

A YAML document keeps its text: entries are written at the end of the mappings that they belong to,
so order, comments and spelling of what is there stay. A JSON document is written anew in its order.
"""

from typing import Any, NamedTuple

from generator.importers.openapi.mergetext import inserted
from generator.importers.openapi.source import Place, Source, positions, read_document
from generator.problems import ContractError, Note, Problem
from generator.targets.openapi.jsontext import json_text
from generator.targets.openapi.routing import shape_of

_HEAD = frozenset(("openapi", "swagger", "info", "servers", "jsonSchemaDialect"))
_METHODS = frozenset("get put post delete options head patch trace".split())


class Entry(NamedTuple):
    """A member to be put at the end of the mapping at `path`, which may not be there yet."""

    path: tuple[str, ...]
    key: str
    value: Any


def merged(base: str, fragments: list[str]) -> str:
    """The text of the document in the file `base` with all `fragments` in it.

    What base and fragment have alike is left as it is. Raises ContractError with a problem for each
    entry that they have differently.
    """
    sources = [read_document(path) for path in (base, *fragments)]
    work = _Merge(sources)
    for number in range(1, len(sources)):
        work.add(number)
    work.check()
    first = sources[0]
    if first.is_json:
        return json_text(work.whole)
    text = inserted(first.text.replace("\r\n", "\n"), first.root, work.entries)
    from generator.importers.openapi.yamlsource import yaml_values

    if yaml_values(text, first.path) != work.whole:
        at = positions(sources, [(0,)])[(0,)]
        message = "this document cannot be added to as text"
        hint = "write 'paths' and 'components' in lines, without brackets, anchors and aliases"
        raise ContractError([Problem(at, "not-mergeable", message, hint)])
    return text.replace("\n", "\r\n") if "\r\n" in first.text else text


class _Merge:
    """Grows: the whole document as values, the entries that it takes, and what is in the way."""

    def __init__(self, sources: list[Source]) -> None:
        self._sources = sources
        self.entries: list[Entry] = []
        self._conflicts: list[tuple[Place, Place, str]] = []
        self._wrong: list[tuple[Place, str]] = []
        for number, source in enumerate(sources):
            if not isinstance(source.root, dict):
                self._wrong.append(((number,), "an OpenAPI document is an object"))
        self.check()
        self.whole: dict[str, Any] = _copied(sources[0].root)
        self._origin: dict[tuple[str, ...], Place] = {}

    def check(self) -> None:
        """Raises ContractError if anything is in the way."""
        places = [place for first, second, _ in self._conflicts for place in (first, second)]
        at = positions(self._sources, [*places, *(place for place, _ in self._wrong)])
        problems = [Problem(at[place], "schema-shape", message) for place, message in self._wrong]
        for first, second, what in self._conflicts:
            note = Note(at[second], "the fragment has it here")
            message = f"{what} differs from that of the fragment"
            hint = "rename or remove one of them"
            problems.append(Problem(at[first], "merge-conflict", message, hint, notes=(note,)))
        if problems:
            raise ContractError(problems)

    def add(self, number: int) -> None:
        """Adds the fragment with that number."""
        root = self._sources[number].root
        for key, value in root.items():
            if key == "paths" and isinstance(value, dict):
                self._add_paths(number, value)
            elif key == "components" and isinstance(value, dict):
                self._add_components(number, value)
            elif key == "tags" and isinstance(value, list):
                continue  # an operation names its tags; the list only describes them
            elif key not in _HEAD and self.whole.get(key) != value:
                message = f"'{key}' is no part of a fragment: it has 'paths' and 'components'"
                self._wrong.append(((number, key), message))

    def _add_paths(self, number: int, paths: dict[str, Any]) -> None:
        known = self._at(("paths",))
        shapes = {shape_of(path): path for path in known}
        ids = {
            item.get("operationId"): (path, method)
            for path, methods in known.items()
            if isinstance(methods, dict)
            for method, item in methods.items()
            if method in _METHODS and isinstance(item, dict) and item.get("operationId")
        }
        for path, item in paths.items():
            other = shapes.get(shape_of(path))
            if other is not None and other != path:
                what = f"the path '{other}', which is '{path}' to OpenAPI,"
                self._conflict(("paths", other), (number, "paths", path), what)
                continue
            for method, called in item.items() if isinstance(item, dict) else ():
                identity = called.get("operationId") if isinstance(called, dict) else None
                first = ids.get(identity)
                if identity and first is not None and first != (path, method):
                    what = f"the place of the operationId '{identity}'"
                    own = ("paths", *first, "operationId")
                    place = (number, "paths", path, method, "operationId")
                    self._conflict(own, place, what)
            self._add_item(number, ("paths",), path, item, f"the path '{path}'")

    def _add_components(self, number: int, sections: dict[str, Any]) -> None:
        for section, members in sections.items():
            for name, value in members.items() if isinstance(members, dict) else ():
                known = self._at(("components", section))
                # How callers sign in is the base's to say; a fragment only needs some way.
                if section == "securitySchemes" and name in known:
                    continue
                self._put(number, ("components", section), name, value, f"the component '{name}'")

    def _add_item(
        self, number: int, path: tuple[str, ...], key: str, value: Any, what: str
    ) -> None:
        """A path, or those of its methods that are not there yet."""
        known = self._at(path).get(key)
        if not isinstance(known, dict) or not isinstance(value, dict):
            self._put(number, path, key, value, what)
            return
        for method, called in value.items():
            self._put(number, (*path, key), method, called, f"'{method}' of {what}")

    def _put(self, number: int, path: tuple[str, ...], key: str, value: Any, what: str) -> None:
        holder = self._at(path)
        if key not in holder:
            holder[key] = value
            self._origin[(*path, key)] = (number, *path, key)
            self.entries.append(Entry(path, key, value))
        elif holder[key] != value:
            self._conflict((*path, key), (number, *path, key), what)

    def _conflict(self, own: tuple[str, ...], other: Place, what: str) -> None:
        first: Place = (0, *own)
        for length in range(len(own), 0, -1):
            first = self._origin.get(own[:length], first)
        self._conflicts.append((first, other, what))

    def _at(self, path: tuple[str, ...]) -> dict[str, Any]:
        holder = self.whole
        for step in path:
            inner = holder.setdefault(step, {})
            if inner is None:
                inner = holder[step] = {}
            if not isinstance(inner, dict):
                self._wrong.append(((0, *path), "an object is wanted here"))
                return {}
            holder = inner
        return holder


def _copied(value: Any) -> Any:
    """The objects on the way to members that are added, so that the base stays as it was read."""
    if isinstance(value, dict):
        return {key: _copied(item) for key, item in value.items()}
    return value
