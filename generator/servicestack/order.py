"""The order in which ServiceStack prints types: each after what it uses."""

from collections.abc import Iterator

from generator.kept import kept
from generator.servicestack.service import MetaOperation, MetaType, Service, TypeName


@kept
def printing_order(service: Service) -> list[MetaType]:
    """Types, responses, requests; each one after its dependencies, and once.

    Dependencies are names, compared with the names of the listed types as they are: a generic
    type counts by its arguments alone, except as a base. Where types use each other in a circle,
    a class can come before its base.
    """
    listed = _listed(service)
    requests = {id(operation.request): operation for operation in service.operations}
    by_name: dict[str, list[MetaType]] = {}
    for made in listed:
        by_name.setdefault(made.name, []).append(made)
    printed: list[MetaType] = []
    considered: set[str] = set()
    for root in listed:
        if root.name in considered:
            continue
        considered.add(root.name)
        # A stack of our own: the chain of uses can be longer than Python's.
        stack = [(root.name, _dependencies(root, requests.get(id(root))))]
        while stack:
            name, names = stack[-1]
            for used in names:
                if used in by_name and used not in considered:
                    considered.add(used)
                    first = by_name[used][0]
                    stack.append((used, _dependencies(first, requests.get(id(first)))))
                    break
            else:
                stack.pop()
                printed += by_name[name]
    return printed


def bases_first(types: list[MetaType]) -> list[MetaType]:
    """The same types, each class after the base that it extends; circles stay as they are."""
    by_name = {made.name: made for made in types}
    placed: dict[int, MetaType] = {}
    for made in types:
        chain: dict[int, MetaType] = {}
        current: MetaType | None = made
        while current is not None and id(current) not in placed and id(current) not in chain:
            chain[id(current)] = current
            current = by_name.get(current.inherits.name) if current.inherits else None
        placed.update(reversed(chain.items()))
    return list(placed.values())


def _listed(service: Service) -> list[MetaType]:
    """Types, each base in front of the first type that extends it; responses; requests."""
    found: dict[tuple[str, str], MetaType] = {}
    by_name = {made.name: made for made in service.types}
    for made in service.types:
        chain: list[MetaType] = []
        current: MetaType | None = made
        while current is not None and current.key not in found and current not in chain:
            chain.append(current)
            base = current.inherits
            current = by_name.get(base.name) if base is not None else None
        for link in reversed(chain):
            found.setdefault(link.key, link)
    for operation in service.operations:
        if operation.response is not None:
            found.setdefault(operation.response.key, operation.response)
    for operation in service.operations:
        found.setdefault(operation.request.key, operation.request)
    return list(found.values())


def _dependencies(made: MetaType, operation: MetaOperation | None) -> Iterator[str]:
    if operation is not None and operation.returns is not None:
        yield from _used(operation.returns)
    if made.inherits is not None:
        yield from made.inherits.args
        yield made.inherits.name
    for property_ in made.properties:
        yield from _used(property_.type)


def _used(type_: TypeName) -> Iterator[str]:
    if type_.args:
        yield from type_.args
    else:
        yield type_.name.removesuffix("[]")
