"""The order of classes that PHP can load: each one after what it is made of."""

from collections.abc import Callable, Iterable

from generator.servicestack.service import MetaType

Needs = Callable[[MetaType], Iterable[str]]


def loadable_order(types: Iterable[MetaType], needs: Needs) -> list[MetaType]:
    """`types` in their order, but each that PHP would refuse waits for what it `needs`.

    Where types use each other in a circle, ServiceStack's own order can put a class before its
    base.
    """
    printed: list[MetaType] = []
    known: set[str] = set()
    waiting: dict[str, list[MetaType]] = {}
    for made in types:
        ready = [made]
        while ready:
            current = ready.pop(0)
            blocker = next((name for name in needs(current) if name not in known), None)
            if blocker is not None:
                waiting.setdefault(blocker, []).append(current)
            else:
                printed.append(current)
                known.add(current.name)
                ready = waiting.pop(current.name, []) + ready
    printed += [made for left in waiting.values() for made in left]
    return printed


def too_early(types: Iterable[MetaType], needs: Needs) -> list[MetaType]:
    """Those of `types` that need one that comes later."""
    known: set[str] = set()
    early = []
    for made in types:
        if any(name not in known for name in needs(made)):
            early.append(made)
        known.add(made.name)
    return early
