"""The order of classes that PHP can load: each one after what it is made of."""

from collections.abc import Iterable, Iterator

from generator.servicestack.service import MetaType


def loadable_order(types: Iterable[MetaType]) -> list[MetaType]:
    """`types` in their order, but each that PHP would refuse waits for what it needs.

    Where types use each other in a circle, ServiceStack's own order can put a class before its
    base. A chain of bases without end is broken where it is met.
    """
    listed = list(types)
    by_name: dict[str, MetaType] = {}
    for made in listed:
        by_name.setdefault(made.name, made)
    printed: list[MetaType] = []
    known: set[str] = set()
    waiting: dict[str, list[MetaType]] = {}
    for made in listed:
        ready = [made]
        while ready:
            current = ready.pop(0)
            blocker = next((name for name in needed(current, by_name) if name not in known), None)
            if blocker is not None:
                waiting.setdefault(blocker, []).append(current)
            else:
                printed.append(current)
                known.add(current.name)
                ready = waiting.pop(current.name, []) + ready
    printed += [made for left in waiting.values() for made in left]
    return printed


def too_early(types: Iterable[MetaType]) -> set[int]:
    """The places in `types` of those that need one that comes later."""
    listed = list(types)
    by_name: dict[str, MetaType] = {}
    for made in listed:
        by_name.setdefault(made.name, made)
    known: set[str] = set()
    early = set()
    for place, made in enumerate(listed):
        if any(name not in known for name in needed(made, by_name)):
            early.add(place)
        known.add(made.name)
    return early


def needed(made: MetaType, by_name: dict[str, MetaType]) -> Iterator[str]:
    """What PHP must have met before: the base, and interfaces that extend others.

    An interface without a base is known from the start of the file.
    """
    if made.enum:
        return
    if made.inherits is not None and made.inherits.name in by_name:
        yield made.inherits.name
    for interface in made.implements:
        found = by_name.get(interface.name)
        if found is not None and (found.inherits is not None or found.implements):
            yield found.name
