"""Types of .NET as metadata writes them: names, arguments, and what is known of each."""

from collections.abc import Iterator
from functools import cache

from generator.servicestack.service import TypeName
from generator.tuples import NamedTuple

NULLABLE = "Nullable`1"
# One argument; a reader of JSON makes a list of each.
LISTS = frozenset(
    (
        *("List`1", "IList`1", "IEnumerable`1", "ICollection`1", "HashSet`1", "Queue`1"),
        *("Stack`1", "IReadOnlyList`1", "IReadOnlyCollection`1", "ISet`1", "SortedSet`1"),
        *("Collection`1", "LinkedList`1"),
    )
)
SETS = frozenset(("HashSet`1", "ISet`1", "SortedSet`1"))
MAPS = frozenset(
    (
        *("Dictionary`2", "IDictionary`2", "IOrderedDictionary`2", "OrderedDictionary`2"),
        *("SortedDictionary`2", "IReadOnlyDictionary`2", "ConcurrentDictionary`2"),
    )
)
# Value types of .NET that are no enum.
VALUE_TYPES = frozenset(
    "KeyValuePair`2 Boolean Byte SByte Int16 Int32 Int64 UInt16 UInt32 UInt64 IntPtr UIntPtr"
    " Single Double Decimal"
    " Char Guid DateTime DateTimeOffset DateOnly TimeOnly TimeSpan".split()
)


class NetType(NamedTuple):
    """A type as a tree. `name` is metadata's: "List`1", "Int32[]", "Session"."""

    name: str
    args: "tuple[NetType, ...]" = ()

    @property
    def bare_name(self) -> str:
        """The name without the count of its parameters: "Nullable[]" of "Nullable`1[]"."""
        head, tick, tail = self.name.partition("`")
        return head + tail.lstrip("0123456789") if tick else head

    @property
    def text(self) -> str:
        """As metadata writes it inside other types: `Dictionary<String,List<Session>>`."""
        if not self.args:
            return self.bare_name
        head, _, tail = self.name.partition("`")
        dimensions = tail.lstrip("0123456789")
        return f"{head}<{','.join(arg.text for arg in self.args)}>{dimensions}"


# More than the 17 that a delegate of .NET has.
_MOST_PARAMETERS = 99


def arity_of(name: str) -> int:
    """How many type parameters a name of metadata counts: 2 of "Pair`2[]", 0 of what is no count.

    A document may say anything; a count that no type has is none.
    """
    count = name.partition("`")[2].removesuffix("[]")
    known = count.isascii() and count.isdecimal() and len(count) <= len(str(_MOST_PARAMETERS))
    return int(count) if known else 0


def tree_of(name: TypeName) -> NetType:
    """The tree of a type with arguments as text."""
    return NetType(name.name, tuple(map(read_type, name.args)))


def name_of(type_: NetType) -> TypeName:
    """`tree_of` the other way round."""
    return TypeName(type_.name, tuple(arg.text for arg in type_.args))


@cache
def read_type(text: str) -> NetType:
    """The tree of `Dictionary<String,List<Int32>>[]`; a text of another form is a name."""
    found, rest = _read(text.strip(), 0)
    return found if found is not None and rest == len(text.strip()) else NetType(text)


# Deeper than anything that a program declares; below the interpreter's limit of recursion.
_MAX_DEPTH = 128


def _read(text: str, start: int, depth: int = 0) -> tuple[NetType | None, int]:
    end = start
    while end < len(text) and text[end] not in "<>,":
        end += 1
    name = text[start:end].strip()
    if not name or depth > _MAX_DEPTH:
        return None, end
    if end >= len(text) or text[end] != "<":
        return NetType(name), end
    args: list[NetType] = []
    while True:
        arg, end = _read(text, end + 1, depth + 1)
        if arg is None or end >= len(text):
            return None, end
        args.append(arg)
        if text[end] == ">":
            break
        if text[end] != ",":
            return None, end
    end += 1
    dimensions = end
    while text.startswith("[]", end):
        end += 2
    if "`" in name:
        return None, end
    return NetType(f"{name}`{len(args)}{text[dimensions:end]}", tuple(args)), end


def names_in(type_: NetType) -> Iterator[str]:
    """Every metadata name in the tree, without dimensions."""
    yield type_.name.replace("[]", "")
    for arg in type_.args:
        yield from names_in(arg)
