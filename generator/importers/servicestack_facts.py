"""The `dotnet` facts: what is left between a document and what the contract's words say of it."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from generator.importers.servicestack_names import Names
from generator.ir import (
    Contract,
    Declaration,
    EnumType,
    Facts,
    Field,
    JsonObject,
    Operation,
    Record,
    Value,
)
from generator.servicestack.from_contract import (
    ServiceMaker,
    implied_interfaces,
    library_interface,
)
from generator.servicestack.members import differences, members_of, value_of
from generator.servicestack.service import MetaOperation, MetaType, Property, Service, TypeName

_Made = TypeVar("_Made", MetaType, Property, MetaOperation)


def with_facts(contract: Contract, service: Service, names: Names) -> Contract:
    """`contract`, whose words are the service's, with all that makes it the same service again."""
    return _Facts(contract, service, names).contract()


def _facts(wanted: _Made, derived: _Made) -> Facts:
    return tuple((key, value_of(value)) for key, value in differences(wanted, derived))


class _Facts:
    def __init__(self, contract: Contract, service: Service, names: Names) -> None:
        self._contract = contract
        self._service = service
        self._names = names
        self._actual = dict(names.named.values())
        # Types are mentioned by the names that the facts give them.
        stubs = {name: self._renamed(made) for name, made in contract.declarations.items()}
        self._maker = ServiceMaker(contract._replace(declarations=stubs))

    def _renamed(self, made: Declaration) -> Declaration:
        if not isinstance(made, Record | EnumType):
            return made
        return made._replace(dotnet=(("name", self._actual[made.name].name),))

    def contract(self) -> Contract:
        contract = self._contract
        types = tuple(map(self._declaration, contract.types))
        actual = {made.request.key: made for made in self._service.operations}
        operations = tuple(
            self._operation(made, actual[self._actual[made.name].key])
            for made in contract.operations
        )
        every = (*types, *(made.request for made in operations))
        return contract._replace(
            types=types,
            operations=operations,
            declarations={made.name: made for made in every},
            dotnet=tuple(self._of_the_contract()),
        )

    def _declaration(self, made: Declaration) -> Declaration:
        actual = self._actual[made.name]
        if isinstance(made, Record):
            return self._record(made, actual, ())
        assert isinstance(made, EnumType)
        return made._replace(dotnet=_facts(actual, self._maker.declaration(made)))

    def _record(self, record: Record, actual: MetaType, implied: tuple[TypeName, ...]) -> Record:
        """`implements` is left out where the verb of an operation implies it."""
        bare = self._maker.head(record._replace(implements=None), implied).implements
        if bare == actual.implements:
            record = record._replace(implements=None)
        elif record.implements is None and bare:
            record = record._replace(implements=())
        derived = self._maker.head(record, implied)
        wanted = {property_.wire_name: property_ for property_ in reversed(actual.properties)}
        contracted = actual.data_contract is not None

        def told(field: Field) -> Field:
            property_ = self._maker.property(field, contracted=contracted)
            if property_ == wanted[field.wire_name]:
                return field
            found = _typed(wanted[field.wire_name], property_, self._maker, field, contracted)
            return field._replace(dotnet=found) if found else field

        return record._replace(
            fields=tuple(map(told, record.fields)),
            shadowed=tuple((index, told(field)) for index, field in record.shadowed),
            dotnet=_facts(actual, derived),
        )

    def _operation(self, operation: Operation, actual: MetaOperation) -> Operation:
        request = self._record(operation.request, actual.request, implied_interfaces(operation))
        derived = self._maker.operation(operation, self._actual)
        facts = list(_facts(actual, derived))
        wanted = None if actual.response is None else actual.response.key
        if wanted != (None if derived.response is None else derived.response.key):
            known = self._names.named.get(wanted) if wanted is not None else None
            facts.append(("response", known[0] if known is not None else False))
        return operation._replace(request=request, dotnet=tuple(facts))

    def _of_the_contract(self) -> Iterator[tuple[str, Value]]:
        if self._service.config:
            yield "config", JsonObject(self._service.config)
        if self._service.namespaces:
            yield "namespaces", self._service.namespaces
        if self._names.opaque:
            yield "types", tuple(self._opaque())

    def _opaque(self) -> Iterator[Value]:
        front = 0
        for position, made in self._names.opaque:
            if position == front and made == library_interface(made.name):
                front += 1
                yield made.name
                continue
            members: Mapping[str, Value] = {"at": position, **members_of(made)}
            yield value_of(dict(members))


def _typed(
    wanted: Property, derived: Property, maker: ServiceMaker, field: Field, contracted: bool
) -> Facts:
    """The facts of a field. What follows from its .NET type needs no fact."""
    found: Facts = ()
    for key, name in (("type", "type"), ("isValueType", "value_type")):
        if getattr(wanted, name) != getattr(derived, name):
            found += tuple(fact for fact in _facts(wanted, derived) if fact[0] == key)
            derived = maker.property(field._replace(dotnet=found), contracted=contracted)
    return (*found, *_facts(wanted, derived))
