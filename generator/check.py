"""What can be judged only once every declaration is known."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from generator.closure import names_in
from generator.generics import all_fields, bases, substitute
from generator.ir import (
    Contract,
    Declaration,
    EnumType,
    Field,
    Limits,
    ListOf,
    Location,
    MapOf,
    Nullable,
    Operation,
    Parameter,
    Primitive,
    Record,
    Ref,
    Route,
    SetOf,
    Type,
    Union,
    Value,
)
from generator.library import INTERFACES
from generator.problems import Note, Position, Problem, did_you_mean
from generator.tuples import NamedTuple
from generator.values import limits_misfit, misfit

_PARAMETER = re.compile(r"\{[^{}]*\}\Z")
# Scalars that no text of a key can hold.
NO_KEY = frozenset(
    (Primitive.ANY, Primitive.BYTES, Primitive.STREAM, Primitive.FLOAT32, Primitive.FLOAT64)
)


class GivenValue(NamedTuple):
    """A default or an example, to be judged against a type."""

    what: str
    value: Value
    type: Type
    limits: Limits
    at: Position
    width: int


class Checker:
    """Judges one contract; `problems` grows."""

    def __init__(self, contract: Contract, problems: list[Problem]) -> None:
        self._contract = contract
        self._declared: Mapping[str, Declaration] = contract.declarations
        self._problems = problems
        self._sound: set[str] = set()

    def check(self, values: Sequence[GivenValue]) -> Contract:
        """The contract with its path parameters settled."""
        contract = self._contract
        for record in contract.records:
            if self._bases_are_sound(record):
                self._sound.add(record.name)
        for record in contract.records:
            self._check_record(record)
        for declaration in contract.types:
            if isinstance(declaration, Union):
                self._check_union(declaration)
        self._check_endless()
        for given in values:
            self._check_value(given)
        operations = tuple(self._operation(operation) for operation in contract.operations)
        self._check_routes(operations)
        return contract._replace(operations=operations)

    def _report(
        self,
        at: Position,
        code: str,
        message: str,
        hint: str = "",
        *,
        width: int = 1,
        notes: tuple[Note, ...] = (),
    ) -> None:
        self._problems.append(Problem(Position(*at), code, message, hint, width, notes))

    def _bases_are_sound(self, record: Record) -> bool:
        """Every base is a record of the same sort, and none is reached twice."""
        chain = {record.name: None}
        current = record
        while current.extends is not None:
            base = self._declared.get(current.extends.name)
            if not isinstance(base, Record) or base.interface != record.interface:
                if current is record:
                    wanted = "an interface" if record.interface else "a record that is no interface"
                    message = f"'{record.name}' can extend only {wanted}"
                    hint = "an interface goes under 'implements:'" if not record.interface else ""
                    self._report(record.at, "not-a-record", message, hint, width=len(record.name))
                return False
            if base.name in chain:
                if base.name == record.name:
                    path = " -> ".join([*chain, base.name])
                    message = f"'{record.name}' extends itself: {path}"
                    self._report(record.at, "extends-cycle", message, width=len(record.name))
                return False
            chain[base.name] = None
            current = base
        return True

    def _check_record(self, record: Record) -> None:
        used: set[str] = set()
        if record.extends is not None:
            self._check_type(record.extends, record.at, used, base=True)
        for interface in record.implements or ():
            self._check_interface(record, interface, used)
        for field in record.fields:
            type_ = field.type
            if type_.__class__ is not Primitive:
                self._check_type(type_, field.at, used)
        for parameter in record.parameters:
            # A server's class may have a parameter for its own use.
            if parameter not in used and not self._contract.origin:
                message = f"the type parameter '{parameter}' is not used"
                hint = "use it in a field, or remove it"
                self._report(record.at, "unused-parameter", message, hint, width=len(record.name))
        if record.extends is not None and record.name in self._sound:
            self._check_redeclared(record)
        if record.implements and record.name in self._sound:
            for interface in record.implements:
                self._check_implemented(record, interface)

    def _check_type(self, type_: Type, at: Position, used: set[str], base: bool = False) -> None:
        match type_:
            case Primitive():
                return
            case Parameter(name):
                used.add(name)
            case ListOf(item) | SetOf(item) | Nullable(item):
                self._check_type(item, at, used)
            case MapOf(key, value):
                self._check_key(key, at)
                self._check_type(value, at, used)
            case Ref(name, arguments):
                declared = self._declared.get(name)
                if isinstance(declared, Record) and declared.interface and not base:
                    message = f"the interface '{name}' has no values, so it cannot be a type here"
                    hint = "name a record that implements it, or declare a union"
                    self._report(at, "interface-as-type", message, hint)
                for argument in arguments:
                    self._check_type(argument, at, used)
            case _:
                assert_never(type_)

    def _check_key(self, key: Type, at: Position) -> None:
        if isinstance(key, Primitive) and key not in NO_KEY:
            return
        if isinstance(key, Ref) and isinstance(self._declared.get(key.name), EnumType):
            return
        hint = "keys are texts on the wire: string, a whole number, a date, uuid or an enum"
        self._report(at, "bad-map-key", "this type cannot be the key of a map", hint)

    def _check_interface(self, record: Record, ref: Ref, used: set[str]) -> None:
        for argument in ref.arguments:
            self._check_type(argument, record.at, used)
        if ref.name in INTERFACES:
            return
        declared = self._declared.get(ref.name)
        if not isinstance(declared, Record) or not declared.interface:
            message = f"'{ref.name}' is no interface"
            hint = "give it 'interface: true', or extend it"
            self._report(record.at, "not-an-interface", message, hint, width=len(record.name))

    def _check_redeclared(self, record: Record) -> None:
        own = {field.wire_name: field for field in record.fields}
        for base, _ in bases(self._contract, record):
            for field in base.fields:
                if field.wire_name in own:
                    again = own[field.wire_name]
                    note = Note(Position(*field.at), f"'{base.name}' declares it here")
                    message = f"the base '{base.name}' has a field '{field.wire_name}' already"
                    self._report(
                        again.at,
                        "redeclared-field",
                        message,
                        "remove one of them",
                        width=len(again.wire_name),
                        notes=(note,),
                    )

    def _check_implemented(self, record: Record, ref: Ref) -> None:
        interface = self._declared.get(ref.name)
        if not isinstance(interface, Record) or not interface.interface:
            return
        if interface.name not in self._sound or record.interface:
            return
        arguments = dict(zip(interface.parameters, ref.arguments, strict=True))
        has = {field.wire_name: field for field in all_fields(self._contract, record)}
        for wanted in all_fields(self._contract, interface):
            field = has.get(wanted.wire_name)
            type_ = substitute(wanted.type, arguments)
            if field is None or field.type != type_:
                message = f"'{record.name}' lacks the field '{wanted.wire_name}' of '{ref.name}'"
                if field is not None:
                    message = f"'{wanted.wire_name}' has another type in '{ref.name}'"
                note = Note(Position(*wanted.at), "the interface declares it here")
                self._report(
                    record.at if field is None else field.at,
                    "not-implemented",
                    message,
                    "declare it with the interface's type",
                    width=len(record.name),
                    notes=(note,),
                )

    def _check_union(self, union: Union) -> None:
        seen: dict[str, str] = {}
        for variant in union.variants:
            record = self._declared.get(variant.record)
            width = len(variant.tag)
            if not isinstance(record, Record) or record.interface or record.parameters:
                message = f"'{variant.record}' cannot be a variant"
                hint = "a variant is a record, no interface and not generic"
                self._report(variant.at, "bad-union", message, hint, width=width)
                continue
            if variant.record in seen:
                message = f"'{variant.record}' is the variant '{seen[variant.record]}' already"
                hint = "a writer could not tell the tag; declare a record that extends it"
                self._report(variant.at, "bad-union", message, hint, width=width)
            seen[variant.record] = variant.tag
            if record.name not in self._sound:
                continue
            for field in all_fields(self._contract, record):
                if field.wire_name == union.discriminator:
                    note = Note(Position(*field.at), "the variant declares it here")
                    message = f"'{union.discriminator}' is a field of '{record.name}'"
                    hint = "remove the field: writers of the union add the discriminator"
                    self._report(variant.at, "bad-union", message, hint, width=width, notes=(note,))

    def _check_endless(self) -> None:
        """Records that no finite value can have, since each one needs another of its kind."""
        waits: dict[str, set[str]] = {}
        unions: dict[str, set[str]] = {}
        for declaration in self._declared.values():
            if isinstance(declaration, Record):
                waits[declaration.name] = set(self._needs(declaration))
            elif isinstance(declaration, Union):
                unions[declaration.name] = {variant.record for variant in declaration.variants}
        users: dict[str, list[str]] = {}
        for name, needed in (*waits.items(), *unions.items()):
            for other in needed:
                users.setdefault(other, []).append(name)
        finite = [name for name, needed in waits.items() if not needed]
        finite += [name for name, item in self._declared.items() if isinstance(item, EnumType)]
        done = set(finite)
        while finite:
            name = finite.pop()
            for user in users.get(name, ()):
                if user in done:
                    continue
                if user in waits:
                    waits[user].discard(name)
                if user in unions or not waits[user]:
                    done.add(user)
                    finite.append(user)
        for name, declaration in self._declared.items():
            if name not in done and name in self._sound and isinstance(declaration, Record):
                message = f"no value of '{name}' ever ends: it requires another one inside itself"
                hint = "make a field on the way optional or nullable, or a list"
                self._report(declaration.at, "endless-type", message, hint, width=len(name))

    def _needs(self, record: Record) -> Iterator[str]:
        if record.extends is not None and record.extends.name in self._declared:
            yield record.extends.name
        for field in record.fields:
            if field.required and isinstance(field.type, Ref) and field.type.name in self._declared:
                yield field.type.name

    def _check_value(self, given: GivenValue) -> None:
        fault = misfit(given.value, given.type, self._declared)
        if fault is None and given.what == "default" and self._holds_record(given.type):
            fault = "records and unions have no defaults"
        if fault is None:
            fault = limits_misfit(given.value, given.limits)
        if fault is not None:
            code = f"bad-{given.what}"
            message = f"the {given.what} does not fit the type: {fault}"
            self._report(given.at, code, message, width=given.width)

    def _holds_record(self, type_: Type) -> bool:
        return any(not isinstance(self._declared[name], EnumType) for name in names_in(type_))

    def _operation(self, operation: Operation) -> Operation:
        request = operation.request
        if not isinstance(operation.returns, Primitive | Parameter) and isinstance(
            operation.returns, tuple
        ):
            self._check_type(operation.returns, request.at, set())
        if request.name not in self._sound:
            return operation
        fields = all_fields(self._contract, request)
        routes = tuple(self._route(route, fields) for route in operation.routes)
        in_paths = {name for route in routes for name in route.parameters}
        for field in fields:
            self._check_location(field, in_paths)
        return operation._replace(routes=routes)

    def _route(self, route: Route, fields: tuple[Field, ...]) -> Route:
        """The route with the wire names of the fields that its parameters mean."""
        by_name = {field.wire_name.casefold(): field for field in fields}
        by_name |= {field.server_name.casefold(): field for field in fields if field.server_name}
        names = []
        for parameter in route.parameters:
            field = by_name.get(parameter.casefold())
            if field is None:
                message = f"the path parameter '{{{parameter}}}' has no field"
                hint = did_you_mean(parameter, [field.wire_name for field in fields])
                self._report(route.at, "path-without-field", message, hint, width=len(route.path))
                continue
            inner = field.type.inner if isinstance(field.type, Nullable) else field.type
            if not _is_plain(inner, self._declared):
                message = f"'{field.wire_name}' stands in a path, so it must be a scalar or an enum"
                self._report(field.at, "bad-path-parameter", message, width=len(field.wire_name))
            names.append(field.wire_name)
        return route._replace(parameters=tuple(names))

    def _check_location(self, field: Field, in_paths: set[str]) -> None:
        width = len(field.wire_name)
        if field.location is Location.PATH and field.wire_name not in in_paths:
            message = f"no route has a parameter '{{{field.wire_name}}}'"
            self._report(field.at, "bad-location", message, "add it to the route", width=width)
        if field.location in (Location.QUERY, Location.HEADER):
            inner = field.type.inner if isinstance(field.type, Nullable) else field.type
            item = inner.item if isinstance(inner, ListOf | SetOf) else inner
            item = item.inner if isinstance(item, Nullable) else item
            if not _is_plain(item, self._declared):
                assert field.location is not None
                message = f"a {field.location.value} holds a scalar, an enum, or a list of them"
                self._report(field.at, "bad-location", message, width=width)

    def _check_routes(self, operations: tuple[Operation, ...]) -> None:
        taken: dict[tuple[str, str], tuple[str, Route]] = {}
        for operation in operations:
            for route in operation.routes:
                shape = "/".join(
                    "{}" if _PARAMETER.match(part) else part.casefold()
                    for part in route.path.split("/")
                )
                for verb in route.verbs or ("ANY",):
                    known = taken.setdefault((verb, shape), (operation.name, route))
                    if known[1] is not route:
                        note = Note(Position(*known[1].at), f"'{known[0]}' has it", 1)
                        message = f"the route {verb} {route.path} is taken"
                        hint = "give one of them another path"
                        self._report(route.at, "route-taken", message, hint, notes=(note,))


def _is_plain(type_: Type, declared: Mapping[str, Declaration]) -> bool:
    """A value that fits into a path segment, a query or a header as one text."""
    if isinstance(type_, Ref):
        return isinstance(declared.get(type_.name), EnumType)
    return isinstance(type_, Primitive) and type_ not in (Primitive.ANY, Primitive.STREAM)
