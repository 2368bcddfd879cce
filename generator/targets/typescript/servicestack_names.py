"""What classes, type parameters and members are called in style servicestack."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, partial

from generator.servicestack.dotnet import arity_of
from generator.servicestack.naming import camel_case
from generator.servicestack.service import MetaType, Property
from generator.targets.typescript.escape import KEYWORDS

# What the file itself uses, and names that TypeScript or CommonJS output needs.
_TAKEN = frozenset(
    "any bigint boolean never number object string symbol undefined unknown void"
    " Array Blob Dictionary Object Partial exports require".split()
)


# Of these, what a class of that name takes from the code around it.
SHADOWING = frozenset(("Array", "Blob", "Dictionary", "Object"))


def class_names(
    types: Iterable[MetaType],
    spellings: Mapping[str, str],
    *,
    exact: bool,
    verbatim: bool = False,
) -> dict[str, str]:
    """Names by metadata's. Types of one name that count their parameters keep the count.

    So do all generic types whose names start with it: that is ServiceStack's rule.
    """
    listed = list(types)
    counts: dict[str, set[str]] = {}
    for made in listed:
        counts.setdefault(made.bare_name, set()).add(made.name)
    shared = tuple(name for name, variants in counts.items() if len(variants) > 1)
    names: dict[str, str] = {}
    for made in listed:
        derived = fitting if verbatim else partial(class_name, exact=exact)
        name = spellings.get(made.name) or derived(made.bare_name)
        count = arity_of(made.name)
        if count and shared and made.bare_name.startswith(shared):
            name = f"{name}_{count}"
        names.setdefault(made.name, name)
    return names


@cache
def class_name(bare_name: str, *, exact: bool) -> str:
    """The name of a type; `_` follows one that is a word of the language, or of the file."""
    name = fitting(bare_name)
    return f"{name}_" if name in KEYWORDS or (name in _TAKEN and not exact) else name


@cache
def fitting(text: str) -> str:
    """The text as an identifier: what cannot stand in one is `_`."""
    if text.isidentifier():
        return text
    fit = "".join(char if f"a{char}".isidentifier() else "_" for char in text)
    return fit if fit.isidentifier() else f"_{fit}"


def member_name(property_: Property, *, exact: bool) -> str:
    """A property's name: JSON's, or what ServiceStack makes of it."""
    if not exact:
        return property_.wire_name
    member = property_.data_member
    if member is not None and member.name is not None:
        return re.sub("[^A-Za-z0-9_]", "_", member.name)
    return camel_case(property_.name)
