"""Names of types that a target keeps for itself, and what such a type is called there.

A contract's author would say the same under `names:`; a document's author never saw these words.
"""

from generator.targets.php.escape import is_class_name
from generator.targets.php.servicestack_names import IMPORTED, OF_THE_LIBRARY

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
