"""Names of types that a target keeps for itself, and what such a type is called there.

A contract's author would say the same under `names:`; a document's author never saw these words.
"""

from collections.abc import Sequence

from generator.ir import Declaration
from generator.targets.php.escape import is_class_name
from generator.targets.php.servicestack_names import IMPORTED, OF_THE_LIBRARY

_SPELT = ("python", "php")
# Words of the language, and what a file of the style `servicestack` needs.
_PYTHON = frozenset(
    """True False None Any Dict Decimal Enum IntEnum IntFlag List Optional Object Union Generic Type
    TypeVar Field ClassVar Raw Undefined""".split()
)


def spellings_of(name: str) -> tuple[tuple[str, str], ...]:
    """The (target, name) pairs of a type that cannot have its own name everywhere."""
    found = []
    folded = name.lower()
    library = folded in IMPORTED or folded in OF_THE_LIBRARY
    if name in _PYTHON or library:
        found.append(("python", f"{name}Type"))
    if not is_class_name(name) or library:
        found.append(("php", f"{name}Type"))
    return tuple(found)


def freed(declarations: Sequence[Declaration]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Other spellings, by name, for declarations whose spelling is the name of another one.

    `Case` is `CaseType` in PHP, unless the document has a type of that name.
    """
    names = {made.name.casefold() for made in declarations}
    found = {}
    for made in declarations:
        spelt = made.spellings
        if any(target in _SPELT and name.casefold() in names for target, name in spelt):
            found[made.name] = tuple(
                (target, _free(made, names) if target in _SPELT else name) for target, name in spelt
            )
    return found


def _free(made: Declaration, names: set[str]) -> str:
    name = f"{made.name}{made.kind.capitalize()}"
    while name.casefold() in names:
        name += "_"
    return name
