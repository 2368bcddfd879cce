"""Which declaration of the old contract is which of the new one: by name, or renamed.

A rename is declared (`renamedFrom`), or recognised by what both hold. Every candidate is found
through an index, and only small groups are compared, so this stays linear.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple

from generator.generics import with_names
from generator.ir import (
    Contract,
    Declaration,
    EnumType,
    Operation,
    Record,
    Type,
)
from generator.naming import words

FEW = 12  # a group of candidates that is worth comparing one by one
ENOUGH = 60  # per cent


class Rename(NamedTuple):
    """`confidence` is a percentage; 100 is a rename that the contract declares."""

    old: str
    new: str
    confidence: int
    reason: str

    @property
    def line(self) -> str:
        if self.confidence == 100:
            return f"'{self.new}' says renamedFrom: {self.old}"
        return f"taken for a rename of '{self.old}', {self.confidence} % sure: {self.reason}"


class Pairing(NamedTuple):
    """`names` has the new name of each old declaration that is still there."""

    names: dict[str, str]
    renames: dict[str, Rename]  # by new name

    def translated(self, type_: Type) -> Type:
        """An old type as the new contract would write it."""
        return with_names(type_, self.names) if self.renames else type_


@cache
def _pieces(name: str) -> frozenset[str]:
    """The pairs of letters of a name, with its ends."""
    letters = f" {name.casefold()} "
    return frozenset(letters[at : at + 2] for at in range(len(letters) - 1))


def likeness(one: str, two: str) -> float:
    """From 0 to 1: how much two names share, word by word or two letters at a time."""
    return max(
        _shared(frozenset(words(one)), frozenset(words(two))), _shared(_pieces(one), _pieces(two))
    )


def _shared(one: frozenset[str], two: frozenset[str]) -> float:
    return 2 * len(one & two) / (len(one) + len(two)) if one and two else 0.0


def pair(old: Contract, new: Contract) -> Pairing:
    """Operations with operations, types with types of the same kind."""
    names = {name: name for name in old.declarations if name in new.declarations}
    gone = [name for name in old.declarations if name not in names]
    come = [name for name in new.declarations if name not in names]
    # A type that became an operation, or the reverse, is no rename.
    asks_old = {operation.name: operation for operation in old.operations}
    asks_new = {operation.name: operation for operation in new.operations}
    renames: dict[str, Rename] = {}
    if gone and come:
        told = ((name, new.declarations[name].renamed_from) for name in come)
        for rename in (
            *declared_renames(gone, told),
            *_by_route(gone, come, asks_old, asks_new),
        ):
            if rename.old not in names and rename.new not in renames:
                names[rename.old] = rename.new
                renames[rename.new] = rename
        gone = [name for name in gone if name not in names]
        come = [name for name in come if name not in renames]
        for rename in _by_content(gone, come, old, new, set(asks_old), set(asks_new)):
            names[rename.old] = rename.new
            renames[rename.new] = rename
    return Pairing(names, renames)


def declared_renames(gone: Iterable[str], come: Iterable[tuple[str, str]]) -> list[Rename]:
    """Those that `come`, names with their former names, says of `gone`."""
    left = set(gone)
    return [
        Rename(former, name, 100, "declared") for name, former in come if former and former in left
    ]


def _by_route(
    gone: Iterable[str],
    come: Iterable[str],
    old: Mapping[str, Operation],
    new: Mapping[str, Operation],
) -> list[Rename]:
    routes = {
        frozenset((route.verbs, route.path) for route in old[name].routes): name
        for name in gone
        if name in old and old[name].routes
    }
    found = []
    for name in come:
        if name in new and new[name].routes:
            key = frozenset((route.verbs, route.path) for route in new[name].routes)
            if key in routes:
                found.append(Rename(routes[key], name, 95, "it has the same route"))
    return found


def _by_content(
    gone: Sequence[str],
    come: Sequence[str],
    old: Contract,
    new: Contract,
    asks_old: set[str],
    asks_new: set[str],
) -> list[Rename]:
    blurred = dict.fromkeys((*gone, *come), "?")
    groups: dict[Hashable, list[str]] = {}
    parts: dict[Hashable, list[str]] = {}
    contents: dict[str, frozenset[Hashable]] = {}
    for name in gone:
        contents[name] = _contents(old.declarations[name], blurred)
        groups.setdefault((name in asks_old, contents[name]), []).append(name)
        for part in contents[name]:
            parts.setdefault((name in asks_old, part), []).append(name)
    found: list[Rename] = []
    taken: set[str] = set()
    for name in come:
        content = _contents(new.declarations[name], blurred)
        kind = name in asks_new
        rename = None
        same = [other for other in groups.get((kind, content), ()) if other not in taken]
        if same and len(same) <= FEW and len(content) > 1:
            rename = _best(name, same, _sameness, "holds the same")
        if rename is None:
            near: dict[str, None] = {}
            for part in content:
                known = parts.get((kind, part), ())
                if len(known) <= FEW:
                    near.update(dict.fromkeys(known))
            left = [other for other in near if other not in taken][:FEW]
            near_ = partial(_nearness, contents=contents, content=content)
            rename = _best(name, left, near_, "holds nearly the same")
        if rename is not None:
            taken.add(rename.old)
            found.append(rename)
    return found


def _sameness(old: str, new: str) -> float:
    return 60 + 35 * likeness(old, new)


def _nearness(
    old: str,
    new: str,
    contents: Mapping[str, frozenset[Hashable]],
    content: frozenset[Hashable],
) -> float:
    shared = len(contents[old] & content) / max(1, len(contents[old] | content))
    return 100 * (0.55 * shared + 0.4 * likeness(old, new)) if shared >= 0.5 else 0.0


def _best(
    name: str, others: Sequence[str], score: Callable[[str, str], float], reason: str
) -> Rename | None:
    rated = sorted(
        ((score(other, name), -at, other) for at, other in enumerate(others)), reverse=True
    )
    if not rated or rated[0][0] < ENOUGH:
        return None
    return Rename(rated[0][2], name, min(95, round(rated[0][0])), f"it {reason}")


def _contents(declaration: Declaration, blurred: Mapping[str, str]) -> frozenset[Hashable]:
    """What a declaration holds, without its name; types that may be renamed all look alike."""
    match declaration:
        case Record():
            return frozenset(
                (field.wire_name, with_names(field.type, blurred), field.required)
                for field in declaration.fields
            )
        case EnumType():
            return frozenset(("member", member.wire) for member in declaration.members)
        case _:
            return frozenset(("variant", variant.tag) for variant in declaration.variants)
