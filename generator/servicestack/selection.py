"""Which types of a service are printed: the library's left out, IncludeTypes and ExcludeTypes.

Source: the rules of ServiceStack's `/types/{language}?IncludeTypes=…&ExcludeTypes=…`.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator

from generator.servicestack.dotnet import names_in, tree_of
from generator.servicestack.library import NAMESPACES, TYPES
from generator.servicestack.service import MetaOperation, MetaType, Service, TypeName
from generator.tuples import NamedTuple


class Selection(NamedTuple):
    """Entries of both lists, as they are written: `Name`, `Name.*`, `*.Name`, `Space/*`, `{Tag}`.

    `include` empty means everything. `exclude` has names, and the words `services` and `types`.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


def entries_of(text: str) -> tuple[str, ...]:
    """The entries of a list in an option: commas between them, but not inside braces."""
    parts = re.findall(r"\{[^}]*\}|[^,{}]+", text)
    return tuple(part.strip() for part in parts if part.strip())


def without_library(service: Service, library: Collection[str] = TYPES) -> Service:
    """Without the types of these metadata names, which the client has; return types stay."""
    return _kept(service, lambda made: made.name not in library)


def without_own_namespaces(service: Service) -> Service:
    """Without the types of ServiceStack itself, by their namespaces."""
    return _kept(service, lambda made: made.namespace not in NAMESPACES)


def selected(service: Service, selection: Selection) -> Service:
    """What the two lists leave."""
    if selection.include:
        names = Expansion(service).names(selection.include)
        service = _kept(service, lambda made: made.name in names or made.bare_name in names)
    if selection.exclude:
        excluded = frozenset(selection.exclude)
        service = _kept(service, lambda made: excluded.isdisjoint((made.name, made.bare_name)))
        if "services" in excluded:
            service = service._replace(operations=())
        if "types" in excluded:
            service = service._replace(types=())
    return service


def _kept(service: Service, keeps: Callable[[MetaType], bool]) -> Service:
    return service._replace(
        types=tuple(made for made in service.types if keeps(made)),
        operations=tuple(
            operation._replace(
                response=(
                    operation.response
                    if operation.response is not None and keeps(operation.response)
                    else None
                )
            )
            for operation in service.operations
            if keeps(operation.request)
        ),
    )


class Expansion:
    """Entries of IncludeTypes into names of metadata."""

    def __init__(self, service: Service) -> None:
        self._declared = service.declared
        self._by_name: dict[str, list[MetaType]] = {}
        self._derived: dict[str, list[str]] = {}
        for made in self._declared:
            for name in {made.name, made.bare_name}:
                self._by_name.setdefault(name, []).append(made)
            if made.inherits is not None:
                self._derived.setdefault(made.inherits.name, []).append(made.name)
        self._operations = {operation.request.name: operation for operation in service.operations}

    def names(self, entries: Iterable[str]) -> set[str]:
        """Every name that the entries mean; an entry of an unknown name means just that name."""
        found: set[str] = set()
        for entry in entries:
            if entry.startswith("{") and entry.endswith("}"):
                tags = {tag.strip() for tag in entry[1:-1].split(",")}
                for operation in self._operations.values():
                    if not tags.isdisjoint(operation.tags):
                        found |= self.reached([operation.request.name])
            elif entry.endswith("/*"):
                space = entry[:-2]
                found |= {made.name for made in self._declared if made.namespace.startswith(space)}
            elif entry.endswith(".*"):
                found |= self.reached([entry[:-2]])
            elif entry.startswith("*."):
                found |= set(self._users(entry[2:]))
            else:
                found.add(entry)
                asked = self._operations.get(entry)
                if asked is not None:
                    found |= self.reached(_answered(asked))
        return found

    def reached(self, names: Iterable[str]) -> set[str]:
        """The names, and all that the types of these names use, directly or not."""
        found: set[str] = set()
        waiting = list(names)
        while waiting:
            name = waiting.pop()
            if name in found:
                continue
            found.add(name)
            for made in self._by_name.get(name, ()):
                found.add(made.name)
                waiting.extend(self._uses(made))
        return found

    def _uses(self, made: MetaType) -> Iterator[str]:
        if made.inherits is not None:
            yield from _mentioned(made.inherits)
        for interface in made.implements:
            if interface.name not in TYPES:
                yield from _mentioned(interface)
        for property_ in made.properties:
            yield from _mentioned(property_.type)
        for attribute in made.attributes:
            for argument in (*attribute.constructor, *attribute.named):
                if argument.type == "Type" and argument.value is not None:
                    yield argument.value.removeprefix("typeof(").removesuffix(")").split(".")[-1]
        yield from self._derived.get(made.name, ())
        operation = self._operations.get(made.name)
        if operation is not None:
            yield from _answered(operation)
            for model in (operation.data_model, operation.view_model):
                if model is not None:
                    yield from _mentioned(model)

    def _users(self, name: str) -> Iterator[str]:
        """The requests that reference a name."""
        for operation in self._operations.values():
            if name in self.reached([operation.request.name]):
                yield operation.request.name


def _answered(operation: MetaOperation) -> Iterator[str]:
    if operation.returns is not None:
        yield from _mentioned(operation.returns)
    if operation.response is not None:
        yield operation.response.name


def _mentioned(name: TypeName) -> Iterator[str]:
    yield from names_in(tree_of(name))
