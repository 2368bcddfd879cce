"""What classes, properties and members are called in style servicestack."""

import re
from functools import cache

from generator.servicestack.dotnet import arity_of
from generator.servicestack.library import TYPES
from generator.servicestack.naming import camel_case
from generator.targets.python.escape import KEYWORDS

# ServiceStack keeps away from the keywords and from the types that it prints.
_ALIASES = frozenset("str int bool float bytes List Dict Decimal".split())
# A property of these names would hide what the rest of its class needs, or a method of the class.
HIDING = frozenset("field config datetime decimal list dict to_dict to_json self".split())
# What every printed file uses: a class of these names would stand in the way.
NEEDED = _ALIASES | frozenset(
    "datetime decimal list dict field dataclass dataclass_json LetterCase Undefined config Enum"
    " IntEnum IntFlag Object Optional Generic TypeVar Raw IReturn IReturnVoid Any".split()
)
# Types that ServiceStack leaves out although the package `servicestack` 0.1.15 has none of them.
_MISSING = frozenset(
    "Register RegisterResponse GetEventSubscribers MetadataApp GetFile FileContent StreamFiles"
    " StreamServerEvents Tuple`1 Tuple`2 Tuple`3 Tuple`4".split()
)


def _package_name(name: str) -> str:
    return {"QueryDb`2": "QueryDb2", "QueryData`2": "QueryData2"}.get(name, name.partition("`")[0])


# The classes of the package `servicestack` by their names in metadata.
PACKAGE = {name: _package_name(name) for name in (*(TYPES - _MISSING), "QueryData`2", "ICrud")}


def package_arity(name: str) -> int:
    """How many type parameters a class of the package has, by its name in metadata."""
    return arity_of(name)


@cache
def snake_case(name: str) -> str:
    """ServiceStack's: `IPAddress` is `ip_address`, `MapID` is `map_i_d`."""
    camel = camel_case(name)
    return re.sub(r"[A-Z]", lambda found: "_" + found.group().lower(), camel)


@cache
def fitted(name: str) -> str:
    """`name` as an identifier: whatever Python does not take in one becomes `_`."""
    made = "".join(char if f"_{char}".isidentifier() else "_" for char in name) or "_"
    return made if made.isidentifier() else f"_{made}"


@cache
def class_name(text: str) -> str:
    """`text` as the name of a class or of a type parameter."""
    made = fitted(text)
    return f"{made}_" if made in KEYWORDS else made


@cache
def printed_class_name(text: str, *, verbatim: bool) -> str:
    """As `class_name`; `verbatim` keeps the words that Python has for itself, as a server does."""
    return fitted(text) if verbatim else class_name(text)


@cache
def is_renamed(name: str) -> bool:
    """Whether ServiceStack puts `_` behind the property's name, and says the key beside it."""
    made = fitted(snake_case(name))
    return made in KEYWORDS or made in _ALIASES


def property_name(name: str) -> str:
    """The field of a property's C# name as ServiceStack prints it, whatever that hides."""
    made = fitted(snake_case(name))
    return f"{made}_" if is_renamed(name) else made


@cache
def working_name(name: str, wire_name: str) -> str:
    """A field that hides nothing, and that the client library finds for `wire_name` if any does."""
    for text in (name, wire_name):
        for made in (snake_case(text), text):
            shown = _unhidden(fitted(made))
            if is_found(shown, wire_name):
                return shown
    return _unhidden(fitted(snake_case(name)))


def _unhidden(name: str) -> str:
    if name.startswith("__"):  # Python would put the class's name before it
        name = "_" + name.lstrip("_")
    return f"{name}_" if name in KEYWORDS or name in _ALIASES or name in HIDING else name


@cache
def is_found(name: str, wire_name: str) -> bool:
    """Whether the client library looks for the key `wire_name` when it fills the field `name`.

    Its way, in package `servicestack` 0.1.15: the name itself, its snake case, its camel case,
    and the same without underscores at the end.
    """
    while True:
        if wire_name in (name, library_snake(name), library_camel(name)):
            return True
        if not name.endswith("_"):
            return False
        name = name.rstrip("_")


def library_snake(name: str) -> str:
    """The snake case of package `servicestack`."""
    name = re.sub(r"[\-.\s]", "_", name)
    rest = re.sub(r"[A-Z]", lambda found: "_" + found.group().lower(), name[1:])
    return name[:1].lower() + rest


def library_camel(name: str) -> str:
    """The camel case of package `servicestack`, which it makes of the keys of a query string."""
    name = re.sub(r"\w[\s\W]+\w", "", name)
    return name[:1].lower() + re.sub(
        r"[\-_.\s]([a-z])", lambda found: found.group(1).upper(), name[1:]
    )


@cache
def sent_key(name: str) -> str:
    """The key that a field is sent under where nothing says it: dataclasses_json's camel case."""
    name = re.sub(r"^[\-_.]", "", name)
    return name[:1].lower() + re.sub(
        r"[\-_.\s]([a-z0-9])", lambda found: found.group(1).upper(), name[1:]
    )


@cache
def member_name(name: str) -> str:
    """`NotFound` is `NOT_FOUND`; a name without small letters, or with `_`, keeps its parts."""
    if "_" in name:
        made = name.upper()
    elif any(char.islower() for char in name):
        made = snake_case(name).upper()
    else:
        made = name
    return fitted(made)


def is_member_name(name: str) -> bool:
    """Whether Python's enums take the name for a member's: `_a_` and `__a` are for themselves."""
    return not (name.startswith("__") or (name[0] == name[-1] == "_"))
