"""What a diagram needs to know of its graph, whose nodes are whole numbers."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

Edge: TypeAlias = tuple[int, int]


def components(count: int, edges: Sequence[Edge]) -> list[set[int]]:
    """Boxes that lines connect, the most first; those alone are the last."""
    of = [{node} for node in range(count)]
    for one, other in edges:
        if of[one] is not of[other]:
            of[one] |= of[other]
            for node in of[other]:
                of[node] = of[one]
    found = {id(part): part for part in of}
    return sorted(found.values(), key=lambda part: (-len(part), min(part)))


def without_cycles(nodes: Sequence[int], edges: Sequence[Edge]) -> dict[Edge, Edge]:
    """Each edge as it is, or turned round, so that no way leads back."""
    targets: dict[int, list[int]] = {node: [] for node in nodes}
    for one, other in edges:
        targets[one].append(other)
    ended: dict[int, int] = {}

    def walk(start: int) -> None:
        path: list[tuple[int, Iterator[int]]] = [(start, iter(targets[start]))]
        open_ = {start}
        while path:
            node, rest = path[-1]
            for other in rest:
                if other not in ended and other not in open_:
                    open_.add(other)
                    path.append((other, iter(targets[other])))
                    break
            else:
                path.pop()
                ended[node] = len(ended)

    incoming = {other for _, other in edges}
    for node in sorted(nodes, key=lambda node: (node in incoming, node)):
        if node not in ended:
            walk(node)
    # What is left last comes first on every way that does not go round.
    return {
        (one, other): (one, other) if ended[one] > ended[other] else (other, one)
        for one, other in edges
    }


def columns_of(nodes: Sequence[int], edges: Sequence[Edge], most: int) -> dict[int, int]:
    """Each node right of all that lead to it, as far as there are columns: `most`."""
    sources: dict[int, list[int]] = {node: [] for node in nodes}
    targets: dict[int, list[int]] = {node: [] for node in nodes}
    for one, other in edges:
        sources[other].append(one)
        targets[one].append(other)
    column: dict[int, int] = {}
    waiting = {node: len(sources[node]) for node in nodes}
    ready = [node for node in nodes if not waiting[node]]
    for node in ready:
        column[node] = max((column[one] + 1 for one in sources[node]), default=0)
        for other in targets[node]:
            waiting[other] -= 1
            if not waiting[other]:
                ready.append(other)
    return {node: min(at, most - 1) for node, at in column.items()}


def apart(wanted: Sequence[float], offsets: Sequence[int]) -> list[float]:
    """The places nearest to those that are wanted, in their order and at least as far from each
    other as the offsets are (isotonic regression, by pooling neighbours that violate it)."""
    blocks: list[list[float]] = []  # sum, count
    for want, offset in zip(wanted, offsets, strict=True):
        blocks.append([want - offset, 1])
        while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] > blocks[-1][0] / blocks[-1][1]:
            total, count = blocks.pop()
            blocks[-1][0] += total
            blocks[-1][1] += count
    places = [total / count for total, count in blocks for _ in range(int(count))]
    return [place + offset for place, offset in zip(places, offsets, strict=True)]
