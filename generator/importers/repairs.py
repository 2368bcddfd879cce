"""What the loader would refuse of an imported contract is taken out of it.

A server's classes may do what a contract may not: share routes, require themselves, declare a
base's member again.
"""

from collections.abc import Callable, Iterable

from generator.check import Checker
from generator.generics import bases
from generator.ir import Contract, Field, Operation, Record, Ref
from generator.library import INTERFACES
from generator.problems import Origin, Problem

Mend = Callable[[Record], Record]
_ROUNDS = 4  # each round mends all that it finds; what it takes out can lay bare a little more


def repaired(contract: Contract, notes: list[str]) -> Contract:
    """A contract that the loader takes, its path parameters settled.

    The line of each thing's `at` must be a number of its own. Raises AssertionError where a rule
    of the language has no repair here.
    """
    contract = _with_shadows(_with_sound_bases(contract, notes))
    problems: list[Problem] = []
    for _ in range(_ROUNDS):
        problems = []
        settled = Checker(contract, problems).check(())
        if not problems:
            return settled
        notes += sorted({problem.message for problem in problems})
        contract = _Repair(contract, problems).mended()
    left = "; ".join(sorted({problem.message for problem in problems}))
    raise AssertionError(f"the contract language refuses what was imported: {left}")


def _with_sound_bases(contract: Contract, notes: list[str]) -> Contract:
    """Without the bases of records that extend themselves."""
    sound: set[str] = set()
    endless: set[str] = set()
    for record in contract.records:
        chain: dict[str, None] = {}
        current: Record | None = record
        while current is not None and not (current.name in sound or current.name in chain):
            chain[current.name] = None
            base = current.extends
            current = contract.record(base.name) if base is not None else None
        circular = current is not None and (current.name in chain or current.name in endless)
        (endless if circular else sound).update(chain)
    if not endless:
        return contract
    notes += [f"{name}: its chain of bases never ends" for name in sorted(endless)]
    return _changed(
        contract,
        lambda record: record._replace(extends=None) if record.name in endless else record,
    )


def _with_shadows(contract: Contract) -> Contract:
    """With each field that a base has already among the shadowed ones."""

    def shadowing(record: Record) -> Record:
        if record.extends is None:
            return record
        inherited = {
            field.wire_name for base, _ in bases(contract, record) for field in base.fields
        }
        again = [
            (index, field)
            for index, field in enumerate(record.fields)
            if field.wire_name in inherited
        ]
        if not again:
            return record
        fields = tuple(field for field in record.fields if field.wire_name not in inherited)
        return record._replace(fields=fields, shadowed=tuple(again))

    return _changed(contract, shadowing)


class _Repair:
    """One round: the problems by the numbers of the places that they are about."""

    def __init__(self, contract: Contract, problems: Iterable[Problem]) -> None:
        self._contract = contract
        self._codes: dict[int, set[str]] = {}
        for problem in problems:
            self._codes.setdefault(problem.at.line, set()).add(problem.code)
        # Fields that stand in a path, but are no scalars.
        self._unfit = {
            name.casefold()
            for record in contract.records
            for field in record.fields
            if "bad-path-parameter" in self._at(field.at)
            for name in (field.wire_name, field.server_name or field.wire_name)
        }

    def mended(self) -> Contract:
        contract = _changed(self._contract, self._record)
        operations = tuple(map(self._operation, contract.operations))
        return contract._replace(operations=operations)

    def _at(self, at: Origin) -> set[str]:
        return self._codes.get(at.line, set())

    def _record(self, record: Record) -> Record:
        codes = set(self._at(record.at))
        for field in record.fields:
            codes |= self._at(field.at)
        if "endless-type" in codes:
            record = record._replace(fields=tuple(map(_optional, record.fields)))
        if record.implements and codes & {"not-implemented", "not-an-interface"}:
            kept = tuple(ref for ref in record.implements if ref.name in INTERFACES)
            record = record._replace(implements=kept or None)
        return record

    def _operation(self, operation: Operation) -> Operation:
        routes = tuple(
            route
            for route in operation.routes
            if not self._at(route.at)
            and self._unfit.isdisjoint(name.casefold() for name in route.parameters)
        )
        return operation._replace(routes=routes)


def _optional(field: Field) -> Field:
    """No document can promise a value that holds another of its kind without an end."""
    return field._replace(required=False) if isinstance(field.type, Ref) else field


def _changed(contract: Contract, mend: Mend) -> Contract:
    """The contract with each record, requests too, as `mend` gives it."""
    types = tuple(mend(made) if isinstance(made, Record) else made for made in contract.types)
    operations = tuple(made._replace(request=mend(made.request)) for made in contract.operations)
    every = (*types, *(made.request for made in operations))
    return contract._replace(
        types=types,
        operations=operations,
        declarations={made.name: made for made in every},
    )
