"""From a service to the page that the template prints."""

from typing import NamedTuple

from generator.code import EMPTY, Code
from generator.targets.php.escape import (
    class_name,
    comment,
    constant_name,
    integer,
    namespace,
    property_name,
    string,
    variable,
)
from generator.targets.php.servicestack_comments import (
    attribute_line,
    description_lines,
    route_line,
)
from generator.targets.php.servicestack_dotnet import (
    NetClass,
    NetEnum,
    NetOperation,
    Property,
    Service,
)
from generator.targets.php.servicestack_names import case_name, default_class_name
from generator.targets.php.servicestack_order import in_printing_order
from generator.targets.php.servicestack_response import created, returned
from generator.targets.php.servicestack_types import TypePrinter
from generator.targets.php.servicestack_view import (
    CaseView,
    ClassView,
    ConstructorView,
    EnumView,
    InterfaceView,
    MemberView,
    PageView,
    ParameterView,
    PropertyView,
    RequestView,
    TypeView,
)

_COMMA = Code(",")
_LIST = Code(", ")
_READ = Code("{}$o[{}]{}")
_WRITTEN = Code("{}$this->{}{}")
_CLASS = Code("class {}{} implements {}")
_EXTENDS = Code(" extends ")
_SERIALIZABLE = Code("JsonSerializable")


class _PrintedProperty(NamedTuple):
    promoted: PropertyView
    member: MemberView


def page_view(service: Service, namespace_name: str, *, request_methods: bool) -> PageView:
    """The file for a service; with `request_methods` in the form of /types/php."""
    printer = _ClassPrinter(service, request_methods=request_methods)
    return PageView(
        namespace=namespace(namespace_name),
        types=tuple(map(printer.type, in_printing_order(service))),
        blank=Code("    "),
    )


def class_names_of(service: Service) -> dict[str, Code]:
    """PHP's class names by metadata name."""
    names = {}
    for declared in service.declarations:
        php_name = declared.php_name if isinstance(declared, NetClass) else ""
        names[declared.name] = class_name(php_name or default_class_name(declared.name))
    return names


class _ClassPrinter:
    """Makes the views of one service's types."""

    def __init__(self, service: Service, *, request_methods: bool) -> None:
        self._types = TypePrinter(class_names_of(service))
        self._classes = {
            declared.name: declared
            for declared in service.declarations
            if isinstance(declared, NetClass)
        }
        self._properties: dict[tuple[Property, tuple[str, ...], bool, bool], _PrintedProperty] = {}
        self._operations: dict[str, NetOperation] = {}
        if request_methods:
            self._operations = {made.request.name: made for made in service.operations}

    def type(self, declared: NetClass | NetEnum) -> TypeView:
        if isinstance(declared, NetEnum):
            return TypeView(enum=self._enum(declared))
        if declared.interface:
            head = self._head(declared, None)
            return TypeView(interface=InterfaceView(head, self._interface_line(declared)))
        return TypeView(class_=self._class(declared))

    def _enum(self, declared: NetEnum) -> EnumView:
        return EnumView(
            head=(
                *description_lines(declared.description),
                *map(attribute_line, declared.attributes),
            ),
            name=class_name(declared.name),
            backing=Code("int") if declared.integer else Code("string"),
            cases=tuple(
                CaseView(
                    constant_name(case_name(name)),
                    integer(value) if isinstance(value, int) else string(value),
                )
                for name, value in declared.cases
            ),
        )

    def _class(self, declared: NetClass) -> ClassView:
        operation = self._operations.get(declared.name)
        inherited = self._inherited(declared)
        bare = not inherited and not declared.properties
        return ClassView(
            head=self._head(declared, operation),
            declaration=self._class_line(declared, operation),
            name=self._types.class_name(declared.name),
            generic=bool(declared.parameters),
            extends=declared.base is not None,
            constructor=None if bare else self._constructor(declared, inherited),
            members=self._members(declared),
            request=None if operation is None else self._request(operation),
        )

    def _head(self, declared: NetClass, operation: NetOperation | None) -> tuple[Code, ...]:
        lines = description_lines(declared.description)
        if operation is not None:
            lines += [route_line(route) for route in operation.routes]
        lines += map(attribute_line, declared.attributes)
        if operation is not None and operation.returns is not None:
            name = string(returned(operation.returns, self._types))
            lines.append(Code("#[Returns({})]").format(name))
        return (*lines, *self._doc_block(declared))

    def _doc_block(self, declared: NetClass) -> list[Code]:
        lines = []
        if declared.interface:
            for property_ in declared.properties:
                typed = self._types.typed(
                    property_.type, required=property_.required, generic=False
                )
                name = property_name(property_.name)
                lines.append(Code(" * @property {} ${}").format(typed.doc, name))
        for parameter in declared.parameters:
            lines.append(Code(" * @template {}").format(comment(parameter)))
        bases = [*declared.interfaces]
        if declared.base is not None:
            bases.insert(0, declared.base)
        for base in bases:
            name = self._types.class_name(base.name)
            for index, arg in enumerate(base.args):
                count = integer(index) if index else EMPTY
                text = comment(arg.text)
                lines.append(Code(" * @template {}{} of {}").format(name, count, text))
        return [Code("/**"), *lines, Code(" */")] if lines else []

    def _interface_line(self, declared: NetClass) -> Code:
        extended = [self._types.class_name(interface.name) for interface in declared.interfaces]
        if declared.base is not None:
            extended.insert(0, self._types.class_name(declared.base.name))
        line = Code("interface ") + self._types.class_name(declared.name)
        return line + _EXTENDS + _LIST.join(extended) if extended else line

    def _class_line(self, declared: NetClass, operation: NetOperation | None) -> Code:
        extends = EMPTY
        if declared.base is not None:
            extends = _EXTENDS + self._types.class_name(declared.base.name)
        implemented = []
        if operation is not None:
            if operation.returns_void:
                implemented.append(Code("IReturnVoid"))
            elif operation.returns is not None:
                implemented.append(Code("IReturn"))
        implemented += [self._types.class_name(made.name) for made in declared.interfaces]
        implemented.append(_SERIALIZABLE)
        name = self._types.class_name(declared.name)
        return _CLASS.format(name, extends, _LIST.join(implemented))

    def _inherited(self, declared: NetClass) -> dict[str, Property]:
        """The properties of the bases by name, outermost base first; of equal names the first.

        ServiceStack prints each one, and PHP takes no parameter twice.
        """
        found: dict[str, Property] = {}
        chain = []
        base = declared.base
        while base is not None and base.name in self._classes:
            chain.append(self._classes[base.name])
            base = chain[-1].base
        for link in reversed(chain):
            for property_ in link.properties:
                found.setdefault(property_.name, property_)
        return found

    def _constructor(self, declared: NetClass, inherited: dict[str, Property]) -> ConstructorView:
        own = [made for made in declared.properties if made.name not in inherited]
        properties = []
        apart = False
        for position, property_ in enumerate(own, 1):
            last = position == len(own)
            properties.append(self._property(property_, declared.parameters, last, apart).promoted)
            apart = bool(property_.attributes)
        if not inherited:
            return ConstructorView((), tuple(properties), EMPTY)
        generic = bool(declared.parameters)
        parameters = []
        for position, property_ in enumerate(inherited.values(), 1):
            typed = self._types.typed(property_.type, required=property_.required, generic=generic)
            comma = _COMMA if own or position < len(inherited) else EMPTY
            name = property_name(property_.name)
            parameters.append(ParameterView(typed.doc, typed.native, name, typed.default, comma))
        passed = _COMMA.join(map(variable, inherited))
        return ConstructorView(tuple(parameters), tuple(properties), passed)

    def _members(self, declared: NetClass) -> tuple[MemberView, ...]:
        parameters = declared.parameters
        return tuple(
            self._property(property_, parameters, False, False).member
            for property_ in declared.properties
        )

    def _property(
        self, property_: Property, parameters: tuple[str, ...], last: bool, apart: bool
    ) -> _PrintedProperty:
        """Services repeat their properties, so each distinct one is printed once."""
        key = (property_, parameters, last, apart)
        found = self._properties.get(key)
        if found is None:
            found = self._properties[key] = self._print(property_, parameters, last, apart)
        return found

    def _print(
        self, property_: Property, parameters: tuple[str, ...], last: bool, apart: bool
    ) -> _PrintedProperty:
        doc, native, default = self._types.typed(
            property_.type, required=property_.required, generic=bool(parameters)
        )
        reading, writing, end = self._types.conversion(property_.type, parameters)
        lines = (
            *description_lines(property_.description),
            *map(attribute_line, property_.attributes),
        )
        name = property_name(property_.name)
        key = string(property_.wire_name)
        read = _READ.format(reading, key, end)
        written = _WRITTEN.format(writing, name, end)
        comma = EMPTY if last else _COMMA
        return _PrintedProperty(
            PropertyView(lines, doc, native, name, default, comma, apart),
            MemberView(name, key, read, written),
        )

    def _request(self, operation: NetOperation) -> RequestView:
        creation = EMPTY
        if operation.returns is not None:
            creation = created(operation.returns, self._types)
        return RequestView(
            type_name=string(operation.type_name),
            method=string(operation.method),
            creation=creation,
            void=Code(": void") if operation.returns_void else Code(":void"),
        )
