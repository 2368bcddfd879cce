"""What a document of JSON Schema cannot say of a contract."""

import re
from collections.abc import Iterator

from generator.ir import Contract, Record
from generator.problems import Position, Problem, did_you_mean
from generator.targets.jsonschema.names import TARGET, names_of
from generator.targets.openapi.components import EndlessType, components
from generator.targets.openapi.judging import collisions

_DEFINITION = re.compile(r"[A-Za-z0-9._-]+\Z")


def judge(contract: Contract, root: str) -> Iterator[Problem]:
    """Every problem of one contract."""
    for declared in contract.declarations.values():
        spelling = dict(declared.spellings).get(TARGET)
        if spelling is not None and not _DEFINITION.match(spelling):
            message = f"'{spelling}' cannot name a definition"
            hint = "use ASCII letters, digits, '.', '-' and '_'"
            at, width = Position(*declared.at), len(declared.name)
            yield Problem(at, "bad-spelling", message, hint, width)
            return
    if root:
        described = contract.declarations.get(root)
        if described is None or (isinstance(described, Record) and described.parameters):
            message = f"the option 'root' names '{root}', which is no type with values here"
            at = Position(contract.path or contract.name, 1, 1)
            hint = did_you_mean(root, list(contract.declarations))
            yield Problem(at, "unknown-name", message, hint)
    try:
        yield from collisions(components(contract, names_of(contract), None), TARGET)
    except EndlessType as error:
        yield error.problem
