"""The order in which ServiceStack prints types: each after what it uses."""

from collections.abc import Iterator

from generator.targets.php.servicestack_dotnet import NetClass, NetEnum, NetType, Service

Declared = NetClass | NetEnum


def in_printing_order(service: Service) -> list[Declared]:
    """Types, responses, requests; each one after its dependencies, and once.

    Where classes use each other in a circle, ServiceStack's own order can put a class before its
    base, which PHP refuses. Such a class waits for its base here.
    """
    listed = [*_bases_first(service.types), *service.responses]
    listed += [operation.request for operation in service.operations]
    returns = {operation.request.name: operation.returns for operation in service.operations}
    by_name: dict[str, Declared] = {declared.name: declared for declared in listed}
    printed: dict[str, Declared] = {}
    waiting: dict[str, list[Declared]] = {}

    def emit(declared: Declared) -> None:
        ready = [declared]
        while ready:
            current = ready.pop(0)
            blocker = next((name for name in _needed(current, by_name) if name not in printed), "")
            if blocker:
                waiting.setdefault(blocker, []).append(current)
            else:
                printed[current.name] = current
                ready = waiting.pop(current.name, []) + ready

    considered: set[str] = set()
    for root in by_name.values():
        if root.name in considered:
            continue
        considered.add(root.name)
        # A stack of our own: the chain of uses can be longer than Python's.
        stack = [(root, _dependencies(root, returns.get(root.name)))]
        while stack:
            declared, names = stack[-1]
            for name in names:
                if name in by_name and name not in considered:
                    considered.add(name)
                    used = by_name[name]
                    stack.append((used, _dependencies(used, returns.get(name))))
                    break
            else:
                stack.pop()
                emit(declared)
    return list(printed.values())


def _bases_first(types: tuple[Declared, ...]) -> list[Declared]:
    """`types` with each base moved in front of the first type that extends it."""
    by_name = {declared.name: declared for declared in types}
    placed: dict[str, Declared] = {}
    for declared in types:
        chain = []
        current: Declared | None = declared
        while current is not None and current.name not in placed:
            chain.append(current)
            base = current.base if isinstance(current, NetClass) else None
            current = by_name.get(base.name) if base is not None else None
        placed.update((link.name, link) for link in reversed(chain))
    return list(placed.values())


def _dependencies(declared: Declared, returns: NetType | None) -> Iterator[str]:
    """Metadata names. A generic type counts by its arguments alone, except as a base."""
    if returns is not None:
        yield from _used(returns)
    if isinstance(declared, NetEnum):
        return
    if declared.base is not None:
        yield from (arg.text for arg in declared.base.args)
        yield declared.base.name
    for property_ in declared.properties:
        yield from _used(property_.type)


def _used(type_: NetType) -> Iterator[str]:
    if type_.args:
        yield from (arg.text for arg in type_.args)
    else:
        yield type_.name


def _needed(declared: Declared, by_name: dict[str, Declared]) -> Iterator[str]:
    """What PHP must have met before: the base, and interfaces that extend others.

    An interface without a base is known from the start of the file.
    """
    if isinstance(declared, NetEnum):
        return
    if declared.base is not None and declared.base.name in by_name:
        yield declared.base.name
    for interface in declared.interfaces:
        found = by_name.get(interface.name)
        if isinstance(found, NetClass) and (found.base is not None or found.interfaces):
            yield found.name
