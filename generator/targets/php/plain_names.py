"""Names of PHP classes, properties and cases in style plain, each from its own text."""

from functools import cache

from generator.ir import Contract, Declaration, Field
from generator.naming import camel, pascal
from generator.targets.php.escape import RESERVED_VARIABLES, is_constant_word, is_property_name

TARGET = "php"


def namespace_of(contract: Contract) -> str:
    """`switchboard-api` is `SwitchboardApi`; the only word that cannot be one gets a `_`."""
    name = pascal(contract.name)
    return f"{name}_" if name == "Namespace" else name


def spelling(declared: Declaration) -> str:
    """The class name that the author insists on, or nothing."""
    return dict(declared.spellings).get(TARGET, "") if declared.spellings else ""


def declared_name(declared: Declaration) -> str:
    """The name of the class, interface or enum that `declared` becomes."""
    return spelling(declared) or declared.name


def property_name_of(field: Field) -> str:
    """The author's spelling, or else the wire name if PHP can say it."""
    return (field.spelling(TARGET) if field.spellings else None) or _derived(field.wire_name)


@cache
def _derived(wire_name: str) -> str:
    """`a-b` is `aB`, `1st` is `_1st`, `$x` is `x`, `this` is `this_`."""
    name = wire_name if is_property_name(wire_name) else camel(wire_name) or "field"
    if not is_property_name(name) and name not in RESERVED_VARIABLES:
        name = f"_{name}"
    # The only word that cannot stand before the colon of a named argument.
    taken = name in RESERVED_VARIABLES or name.lower() == "__halt_compiler"
    return f"{name}_" if taken else name


def case_name(member: str) -> str:
    """The case of an enum; PHP keeps the constant `class` for itself."""
    return f"{member}_" if is_constant_word(member) else member
