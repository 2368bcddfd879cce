"""What things are called in Ruby. A name depends on its own text alone."""

import re

from generator.ir import Field
from generator.naming import pascal, snake

# Reserved words, and methods that every object, class or our own base has.
_TAKEN = frozenset("""
    alias and begin break case class def defined do else elsif end ensure false for if in module
    next nil not or redo rescue retry return self super then true undef unless until when while
    yield __FILE__ __LINE__ __ENCODING__ BEGIN END
    clone display dup extend extras freeze frozen hash inspect initialize instance_of is_a itself
    method methods object_id send singleton_class tap to_enum to_json to_s to_wire
    """.split())
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*")
SPELLING = re.compile(r"[a-z_][a-zA-Z0-9_]*")  # what an author may insist on


def attribute(field: Field) -> str:
    """`flowId` -> `flow_id`, `class` -> `class_`, `a.b` -> `a_2e_b`."""
    return field.spelling("ruby") or _attribute(field.wire_name)


def _attribute(wire_name: str) -> str:
    if _PLAIN.fullmatch(wire_name):
        name = snake(wire_name)
        return f"{name}_" if name in _TAKEN else name
    parts = (c if c.isascii() and c.isalnum() else f"_{ord(c):x}_" for c in wire_name)
    name = "".join(parts)
    return name if name[:1].islower() or name.startswith("_") else f"_{name}"


def constant(name: str) -> str:
    """The name of a type: it begins with a capital."""
    return name[:1].upper() + name[1:] if name[:1].isalpha() else f"T{name}"


def module(contract_name: str) -> str:
    """`empty-values` -> `EmptyValues`."""
    return constant(pascal(contract_name))
