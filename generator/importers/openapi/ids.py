"""Schemas that give themselves an address, in a document that holds several (`$id`).

Source: JSON Schema 2020-12, core, 8.2 and 9.3 ("Compound Documents"); draft 4 calls it `id`.
"""

from typing import Any, NamedTuple

from generator.importers.openapi.source import Place, Source


class Ids(NamedTuple):
    """`places` by address; `bases` has the address of each such schema, and of the document."""

    places: dict[str, Place]
    bases: dict[Place, str]

    def found(self, resource: Place, address: str) -> Place | None:
        """The schema that a reference in `resource` means; None for one of another document."""
        if not self.places:
            return None
        from urllib.parse import urljoin

        return self.places.get(urljoin(self.bases.get(resource, ""), address))


NO_IDS = Ids({}, {})


def ids_of(source: Source, number: int) -> Ids:
    """The addresses within a document, none if no schema but that of the document has one."""
    root: Any = source.root
    draft = str(root.get("$schema", "")) if isinstance(root, dict) else ""
    key = "id" if "/draft-04/" in draft or "/draft-03/" in draft else "$id"
    if key == "$id" and key not in source.text:
        return NO_IDS
    from urllib.parse import urljoin

    found = Ids({}, {})
    waiting: list[tuple[Place, Any, str]] = [((number,), root, "")]
    while waiting:
        place, value, base = waiting.pop()
        if isinstance(value, dict):
            given = value.get(key)
            if isinstance(given, str) and given.partition("#")[0]:
                base = urljoin(base, given.partition("#")[0])
                found.places.setdefault(base, place)
                found.bases[place] = base
            waiting += [((*place, step), item, base) for step, item in value.items()]
        elif isinstance(value, list):
            waiting += [((*place, step), item, base) for step, item in enumerate(value)]
    return found if found.bases.keys() - {(number,)} else NO_IDS
