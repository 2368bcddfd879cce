"""The texts of a contract, by what they are in it."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from generator.ir import Contract, EnumType, JsonObject, Record

# What is said as data: a literal of the output has exactly this value.
KEYS, VALUES, DEFAULTS, UNIONS = "keys", "values of enums", "defaults", "unions"
PATHS, ACCESS, EXAMPLES, FORMATS = "paths", "access", "examples", "formats and patterns"
# What is said to people: a comment of the output has these words.
TYPES, FIELDS, MEMBERS, ANSWERS = "types", "fields", "members", "answers"
WORDS = (TYPES, FIELDS, MEMBERS, ANSWERS)


def facts_of(contract: Contract) -> dict[str, set[str]]:
    """The texts of each kind."""
    facts: dict[str, set[str]] = defaultdict(set)
    for declared in contract.declared:
        facts[TYPES].add(declared.doc)
        if isinstance(declared, Record):
            for field in declared.fields:
                facts[KEYS].add(field.wire_name)
                facts[FIELDS].add(field.doc)
                facts[DEFAULTS].update(_texts(field.default.value) if field.default else ())
                facts[EXAMPLES].update(_texts(field.examples))
                facts[FORMATS].update(filter(None, (field.format, field.limits.pattern)))
        elif isinstance(declared, EnumType):
            facts[VALUES].update(m.wire for m in declared.members if isinstance(m.wire, str))
            facts[MEMBERS].update(member.doc for member in declared.members)
        else:
            facts[UNIONS].add(declared.discriminator)
            facts[UNIONS].update(variant.tag for variant in declared.variants)
    for operation in contract.operations:
        facts[PATHS].update(route.path for route in operation.routes)
        if operation.auth is not None:
            facts[ACCESS].update(text for texts in operation.auth for text in texts)
        facts[ANSWERS].update(error.doc for error in operation.errors)
    return facts


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, JsonObject):
        for key, item in value.members:
            yield key
            yield from _texts(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
