"""Names of definitions: those of the openapi target, with spellings of this one."""

from generator.ir import Contract, Declaration
from generator.targets.openapi.names import Names

TARGET = "jsonschema"


def own_name(declared: Declaration) -> str:
    """The name of a declared type, or what the author wants to see in its place."""
    spelled = dict(declared.spellings)
    return spelled.get(TARGET) or spelled.get("openapi") or declared.name


def names_of(contract: Contract) -> Names:
    """The names of all definitions."""
    return Names(contract, own_name)
