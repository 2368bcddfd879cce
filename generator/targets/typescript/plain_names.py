"""What types, constants and codecs are called. Members keep their wire names."""

from functools import cache

from generator.naming import camel
from generator.targets.typescript.escape import KEYWORDS

TARGET = "typescript"

# Names that TypeScript does not let a module declare as a type, and those that the file itself
# uses or exports as types.
TAKEN_TYPES = KEYWORDS | frozenset(
    "any bigint boolean never number object string symbol undefined unknown "
    "Blob Codec DateText DateTimeOffsetText DateTimeText DecimalText DurationText Operation "
    "Record Required TimeText".split()
)
# The same for values: globals that the readers call, and names that CommonJS output needs.
TAKEN_VALUES = KEYWORDS | frozenset(
    "undefined exports require Array BigInt Date JSON Map Number Object Promise RangeError "
    "String SyntaxError TypeError".split()
)


def type_name(name: str, spellings: tuple[tuple[str, str], ...] = ()) -> str:
    """A type keeps its name, with `_` behind it if TypeScript or the file needs it."""
    given = dict(spellings).get(TARGET) if spellings else None
    return given or (f"{name}_" if name in TAKEN_TYPES or name in TAKEN_VALUES else name)


def parameter_name(name: str) -> str:
    """A type parameter, by the rule of types."""
    return type_name(name)


@cache
def fact_name(type_name_: str) -> str:
    """The constant that holds the facts of an operation: `StartSession` has `startSession`."""
    name = camel(type_name_) or type_name_
    return f"{name}_" if name in TAKEN_VALUES else name


def codec_name(type_name_: str) -> str:
    return f"{type_name_}Codec"
