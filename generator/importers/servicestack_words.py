"""A service in the words of the contract language, without facts and before any repair."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import count

from generator.importers.neutral import Declared, Meaning
from generator.importers.servicestack_enums import members_of, numbers_of
from generator.importers.servicestack_names import Names
from generator.ir import (
    Answer,
    Attribute,
    Auth,
    Contract,
    Declaration,
    EnumType,
    Field,
    Nullable,
    Operation,
    Record,
    Ref,
    Route,
    Type,
)
from generator.library import INTERFACES
from generator.operations import VERBS, path_fault, route_parameters
from generator.problems import Origin
from generator.servicestack.dotnet import NULLABLE, tree_of
from generator.servicestack.from_contract import described_by
from generator.servicestack.naming import declared_name
from generator.servicestack.service import MetaOperation, MetaType, Property, Service, TypeName

_NAMESPACE = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)*\Z")


class Words:
    """Makes the declarations of one service; `notes` and `lost` grow.

    The line of each thing's `at` is a number of its own, so that a problem tells which it is of.
    """

    def __init__(self, service: Service, names: Names) -> None:
        self._service = service
        self._names = names
        self.notes: list[str] = []
        self.lost: list[str] = []
        self._numbers = count(1)
        known: dict[str, Declared] = {}
        for name, made in names.named.values():
            declared = Declared(name, len(made.parameters), made.enum, made.interface)
            if known.setdefault(made.name, declared) is not declared:
                self.lost.append(f"{made.name}: two namespaces have it; uses of it mean the first")
        self._meaning = Meaning(known)
        self._types: dict[tuple[TypeName, tuple[str, ...]], Type] = {}  # each distinct one once
        self._described = _descriptions_are_declared(names)

    def contract(self, name: str) -> Contract:
        """The whole service; operations in the document's order."""
        made_by_name: dict[str, Declaration] = {}
        requests = {made.request.key: made for made in self._service.operations}
        operations: dict[tuple[str, str], Operation] = {}
        types: list[Declaration] = []
        for key, (own, made) in self._names.named.items():
            if key in requests:
                if made.parameters or made.enum or made.interface:
                    self.lost.append(f"{made.name}: only a plain class is a request; left out")
                    continue
                operations[key] = self._operation(requests[key], own)
                made_by_name[own] = operations[key].request
                continue
            declared = self._enum(made, own) if made.enum else self._record(made, own)
            types.append(declared)
            made_by_name[own] = declared
        for unknown in self._meaning.unknown:
            self.notes.append(f"{unknown}: the document does not declare it; it is 'any' here")
        return Contract(
            name=name,
            base_url=self._service.base_url,
            namespace=self._namespace(),
            descriptions_from_attributes=self._described,
            operations=tuple(operations[key] for key in requests if key in operations),
            types=tuple(types),
            declarations=made_by_name,
            origin="servicestack",
        )

    def _namespace(self) -> str:
        """The namespace that most types have."""
        counted = Counter(made.namespace for _, made in self._names.named.values())
        usual = counted.most_common(1)[0][0] if counted else ""
        return usual if _NAMESPACE.match(usual) else ""

    def _at(self) -> Origin:
        return Origin("", next(self._numbers), 1)

    def _record(self, made: MetaType, name: str) -> Record:
        parameters = made.parameters
        extends = None
        if made.inherits is not None:
            base = tree_of(made.inherits)
            extends = self._meaning.named(base, parameters, interface=made.interface)
            if extends is None:
                self.notes.append(f"{made.name}: its base {base.text} is not in the document")
        implements: dict[Ref, None] = {}
        for interface in made.implements:
            ref = self._interface(interface, parameters)
            if ref is not None:
                implements[ref] = None
        fields: dict[str, Field] = {}
        for property_ in made.properties:
            wire_name = property_.wire_name
            if not wire_name or wire_name in fields:
                self.lost.append(f"{made.name}.{property_.name}: '{wire_name}' is taken; left out")
            else:
                fields[wire_name] = self._field(property_, parameters)
        attributes = made.attributes
        if self._described and not made.interface:
            attributes = _without_description("Api", made.description, attributes)
        return Record(
            name=name,
            fields=tuple(fields.values()),
            parameters=parameters,
            extends=extends,
            implements=tuple(implements) or None,
            interface=made.interface,
            doc=made.description or "",
            attributes=attributes,
            at=self._at(),
        )

    def _interface(self, interface: TypeName, parameters: tuple[str, ...]) -> Ref | None:
        net = tree_of(interface)
        if INTERFACES.get(net.bare_name) == len(net.args):
            args = (self._meaning.type(arg, parameters) for arg in net.args)
            return Ref(net.bare_name, tuple(args))
        return self._meaning.named(net, parameters, interface=True)

    def _field(self, property_: Property, parameters: tuple[str, ...]) -> Field:
        key = (property_.type, parameters)
        known = self._types.get(key)
        if known is None:
            known = self._types[key] = self._meaning.type(tree_of(property_.type), parameters)
        type_ = known
        required = property_.required is True
        if property_.value_type:
            required = required or property_.type.name != NULLABLE
        elif not required and not isinstance(type_, Nullable):
            type_ = Nullable(type_)
        attributes = property_.attributes
        if self._described:
            attributes = _without_description("ApiMember", property_.description, attributes)
        usual = declared_name(property_.wire_name)
        return Field(
            wire_name=property_.wire_name,
            type=type_,
            required=required,
            doc=property_.description or "",
            server_name=None if property_.name == usual else property_.name,
            attributes=attributes,
            at=self._at(),
        )

    def _enum(self, made: MetaType, name: str) -> EnumType:
        """The members that have a name and a value of their own."""
        integer = made.enum_int and bool(numbers_of(made))
        attributes = made.attributes
        flags = integer and any(attribute.name == "Flags" for attribute in attributes)
        if flags and attributes[0] == Attribute("Flags"):
            attributes = attributes[1:]
        return EnumType(
            name=name,
            members=members_of(made),
            integer=integer,
            flags=flags,
            doc=made.description or "",
            attributes=attributes,
            at=self._at(),
        )

    def _operation(self, made: MetaOperation, name: str) -> Operation:
        request = self._record(made.request, name)
        lists = (
            *(made.required_roles, made.any_role),
            *(made.required_permissions, made.any_permission),
        )
        auth = None
        if made.requires_auth or any(lists):
            auth = Auth(*(tuple(dict.fromkeys(names)) for names in lists))
        return Operation(
            request=request._replace(tags=tuple(dict.fromkeys(made.tags))),
            routes=tuple(self._routes(made)),
            auth=auth,
            returns=self._returns(made),
        )

    def _routes(self, made: MetaOperation) -> Iterator[Route]:
        """The routes that the language can say, `GET POST` as two verbs."""
        for route in made.routes:
            verbs = tuple(dict.fromkeys(re.split(r"[\s,]+", (route.verbs or "").strip().upper())))
            verbs = () if verbs in ((), ("",), ("ANY",)) else verbs
            names = [name.casefold() for name, _ in route_parameters(route.path)]
            sound = not path_fault(route.path) and len(set(names)) == len(names)
            if sound and all(verb in VERBS for verb in verbs):
                parameters = tuple(name for name, _ in route_parameters(route.path))
                yield Route(verbs, route.path, parameters, self._at())
            else:
                self.notes.append(f"{made.request.name}: no route of the language: {route.path}")

    def _returns(self, made: MetaOperation) -> Type | Answer:
        if made.returns_void:
            return Answer.VOID
        if made.returns is not None:
            return self._meaning.type(tree_of(made.returns), ())
        response = made.response
        if response is None or response.parameters or response.enum or response.interface:
            return Answer.UNDECLARED
        named = self._names.named.get(response.key)
        return Ref(named[0]) if named is not None else Answer.UNDECLARED


def _descriptions_are_declared(names: Names) -> bool:
    """Whether there are descriptions, and [Api] or [ApiMember] declares each."""
    seen = False
    for _, made in names.named.values():
        places = [("ApiMember", item.description, item.attributes) for item in made.properties]
        if not (made.enum or made.interface):
            places.append(("Api", made.description, made.attributes))
        for name, text, attributes in places:
            if text and not any(attribute.name == name for attribute in attributes):
                return False
            seen = seen or bool(text)
    return seen


def _without_description(
    name: str, text: str | None, attributes: tuple[Attribute, ...]
) -> tuple[Attribute, ...]:
    """Without the first attribute, if it declares the description and nothing else."""
    if not text or attributes[:1] != (described_by(name, text),):
        return attributes
    rest = attributes[1:]
    return attributes if any(attribute.name == name for attribute in rest) else rest
