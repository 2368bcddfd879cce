"""The vectors of a case: JSON that is read by generated code, and what must come of it.

<case>/vectors.json is {"vectors": [...]}; a vector has these members:

name     what it shows; its id is case/name
type     a record or a request DTO without parameters
json     the JSON text that is read. A long one is a list of parts: a text, or [times, text]
gives    what is written again. Absent: what was read. A list: any of these is right. An object
         {"keeping nulls": ..., "dropping nulls": ...}: outputs whose fields know no difference
         between null and absent leave out the members that are null and not required
refused  instead of gives: the text is refused with a message that has this part. With gives: it may
         be refused so, and may be read
breaks   the value breaks a constraint: outputs that check constraints refuse it with a message
         that has this part, the others take it
exact    true: numbers keep their digits (see judging)
"""

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

_SHIPPED = Path(__file__).parent / "cases"  # in a wheel; in a checkout they are tests/cases
CASES = _SHIPPED if _SHIPPED.is_dir() else Path(__file__).parents[2] / "tests/cases"
KEEPING, DROPPING = "keeping nulls", "dropping nulls"
_MEMBERS = {"name", "type", "json", "gives", "refused", "breaks", "exact"}


class Vector(NamedTuple):
    """`refused` and `breaks` are None where a reader takes the text.

    `may_refuse` is the message of a refusal that is right too; None if it is not.
    """

    id: str
    type: str
    json: str
    gives: tuple[str, ...]  # any of these
    dropping: tuple[str, ...]  # the same for outputs that drop nulls
    refused: str | None
    breaks: str | None
    exact: bool = False
    may_refuse: str | None = None

    @property
    def comes_back(self) -> bool:
        """Whether what is written is what was read."""
        return self.refused is None and self.gives == (self.json,)


def case_names() -> list[str]:
    """Every case that draws targets."""
    return sorted(path.parent.name for path in CASES.glob("*/spec.yaml"))


def vectors_path(case: str) -> Path:
    return CASES / case / "vectors.json"


@cache
def read_vectors(case: str) -> tuple[Vector, ...]:
    """The vectors of a case, in file order. Raises ValueError where one is not as told above."""
    given = json.loads(vectors_path(case).read_text(encoding="utf-8"))
    vectors = tuple(_vector(case, item) for item in given["vectors"])
    known: set[str] = set()
    for vector in vectors:
        if vector.id in known:
            raise ValueError(f"two vectors are called '{vector.id}'")
        known.add(vector.id)
    return vectors


def _vector(case: str, item: dict[str, Any]) -> Vector:
    name = f"{case}/{item['name']}"
    if unknown := item.keys() - _MEMBERS:
        raise ValueError(f"{name}: unknown members {sorted(unknown)}")
    if "refused" in item and "breaks" in item:
        raise ValueError(f"{name}: 'refused' is for every output, 'breaks' for some")
    if "#" in name:
        raise ValueError(f"{name}: a name has no '#'; lists of ids start their reasons with it")
    text = _text(item["json"])
    keeping, dropping = _gives(item.get("gives", text))
    refused, may_refuse = item.get("refused"), None
    if "gives" in item:
        refused, may_refuse = None, refused
    return Vector(
        name,
        item["type"],
        text,
        keeping,
        dropping,
        refused,
        item.get("breaks"),
        item.get("exact", False),
        may_refuse,
    )


def _text(given: str | list[Any]) -> str:
    if isinstance(given, str):
        return given
    return "".join(part if isinstance(part, str) else part[1] * part[0] for part in given)


def _gives(given: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if isinstance(given, dict):
        return _any_of(given[KEEPING]), _any_of(given[DROPPING])
    return _any_of(given), _any_of(given)


def _any_of(given: str | list[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)
