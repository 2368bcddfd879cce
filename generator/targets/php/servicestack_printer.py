"""From a service to the page that the template prints."""

from generator.code import EMPTY, Code
from generator.servicestack.order import printing_order
from generator.servicestack.service import MetaOperation, MetaType, Service
from generator.targets.php.escape import (
    class_name,
    comment,
    imported,
    integer,
    namespace,
    printed_word,
    string,
)
from generator.targets.php.servicestack_bases import Bases, bases_of
from generator.targets.php.servicestack_classes import BodyPrinter
from generator.targets.php.servicestack_comments import (
    attribute_line,
    contract_line,
    description_lines,
    route_line,
)
from generator.targets.php.servicestack_enums import case_lines, cases_of
from generator.targets.php.servicestack_exact import spoken_text
from generator.targets.php.servicestack_order import loadable_order
from generator.targets.php.servicestack_response import answer_of, created, returned
from generator.targets.php.servicestack_safe import converter
from generator.targets.php.servicestack_settings import Header, Settings, lacking_status
from generator.targets.php.servicestack_view import (
    ClassView,
    EnumView,
    HeaderView,
    InterfaceView,
    PageView,
    RequestView,
    TypeView,
)
from generator.targets.php.servicestack_world import Key

_LIST = Code(", ")
_CLASS = Code("class {}{} implements {}")
_EXTENDS = Code(" extends ")
_LINE_END = Code("\n")


def page_view(
    service: Service, settings: Settings, header: Header | None, spelled: dict[tuple[str, ...], str]
) -> PageView:
    """The file for a selected service."""
    types, printer = printer_of(service, settings, spelled)
    return PageView(
        namespace=namespace(settings.namespace),
        header=None if header is None else _header(header),
        imports=tuple(map(imported, settings.imports)),
        types=tuple(map(printer.type, types)),
        blank=Code("    "),
    )


def printer_of(
    service: Service, settings: Settings, spelled: dict[tuple[str, ...], str]
) -> "tuple[list[MetaType], Printer]":
    """The types of a selected service in the order of the file, and what prints them."""
    types = printing_order(service)
    printer = Printer(service, settings, bases_of(types, spelled, settings))
    if not settings.exact:
        types = loadable_order(types, printer.bases.needs)
    return types, printer


def _header(header: Header) -> HeaderView:
    given = Code("{}: {}")
    commented = Code("//{}: {}")
    return HeaderView(
        tuple(given.format(comment(name), comment(value)) for name, value in header.facts),
        tuple(
            (given if row.given else commented).format(comment(row.name), comment(row.value))
            for row in header.rows
        ),
    )


class Printer:
    """Makes the views of one service's types."""

    def __init__(self, service: Service, settings: Settings, bases: Bases) -> None:
        self._settings = settings
        self.bases = bases
        self.types = bases.types
        self.world = self.types.world
        self._bodies = BodyPrinter(self.types, self.bases, settings, lacking_status(service))
        self.operations: dict[Key, MetaOperation] = {}
        if settings.requests:
            self.operations = {
                (made.request.name, made.request.namespace): made for made in service.operations
            }

    def type(self, made: MetaType) -> TypeView:
        if made.enum:
            return TypeView(enum=self._enum(made))
        if made.interface:
            declaration = self._interface_line(made)
            return TypeView(interface=InterfaceView(self._head(made, None), declaration))
        return TypeView(class_=self._class(made))

    def name(self, made: MetaType) -> Code:
        name = self.world.declared_name(made)
        return printed_word(name) if self._settings.verbatim else class_name(name)

    def _enum(self, made: MetaType) -> EnumView:
        verbatim = self._settings.verbatim
        cases = cases_of(made, exact=self._settings.exact, verbatim=verbatim)
        return EnumView(
            head=self._head(made, None),
            name=self.name(made),
            backing=Code("int") if cases.integer else Code("string"),
            cases=case_lines(cases, verbatim=verbatim),
        )

    def _class(self, made: MetaType) -> ClassView:
        operation = self.operations.get((made.name, made.namespace))
        version = self._bodies.version(made) if operation is not None else None
        bodies = self._bodies
        collected = self.bases.is_collection(made)
        return ClassView(
            head=self._head(made, operation),
            declaration=self._class_line(made, operation),
            name=self.name(made),
            version=EMPTY if version is None else integer(version),
            generic=bool(made.parameters),
            generic_args=self._generic_args(made),
            body=None if collected else bodies.body(made, versioned=version is not None),
            list=bodies.list(made) if collected else None,
            map=bodies.map(made) if collected else None,
            request=None if operation is None else self._request(operation),
        )

    def _generic_args(self, made: MetaType) -> Code:
        args = self.bases.generic_args(made)
        names = [converter(arg, self.world, ()) for arg in args]
        known = [name for name in names if name is not None]
        return Code(",").join(known) if len(known) == len(names) else EMPTY

    def _head(self, made: MetaType, operation: MetaOperation | None) -> Code:
        lines = description_lines(made.description) if self._settings.described else []
        if operation is not None:
            lines += map(route_line, operation.routes)
        lines += map(attribute_line, made.attributes)
        if made.data_contract is not None and not made.interface:
            lines.append(contract_line(made.data_contract))
        elif self._settings.contracted and not made.interface:
            lines.append(Code("// @DataContract()"))
        answer = None if operation is None else answer_of(operation)
        if answer is not None:
            lines.append(Code("#[Returns({})]").format(string(returned(answer, self.types))))
        lines += self._doc_block(made)
        return _LINE_END.join((*lines, EMPTY)) if lines else EMPTY

    def _doc_block(self, made: MetaType) -> list[Code]:
        lines = []
        if made.interface:
            for property_ in made.properties:
                tree = self.types.tree(property_, made.parameters)
                typed = self.types.typed(property_, tree, generic=False)
                name = comment(self.world.property_name(made, property_))
                lines.append(Code(" * @property {} ${}").format(typed.doc, name))
        for parameter in made.parameters:
            lines.append(Code(" * @template {}").format(comment(parameter)))
        base = self.bases.collection(made)
        extended = made.inherits if base is not None else self.bases.parent(made)
        for named in (*((extended,) if extended else ()), *self.bases.interfaces(made)):
            name = Code("array")
            if named is not extended or base is None:
                name = comment(self.world.spoken_name(named.name))
            for index, arg in enumerate(named.args):
                count = integer(index) if index else EMPTY
                text = comment(spoken_text(arg, self.world))
                lines.append(Code(" * @template {}{} of {}").format(name, count, text))
        return [Code("/**"), *lines, Code(" */")] if lines else []

    def _interface_line(self, made: MetaType) -> Code:
        bases = [] if (base := self.bases.parent(made)) is None else [base]
        names = [self.world.reference(one.name) for one in (*bases, *self.bases.interfaces(made))]
        line = Code("interface ") + self.name(made)
        return line + _EXTENDS + _LIST.join(self._each(names)) if names else line

    def _class_line(self, made: MetaType, operation: MetaOperation | None) -> Code:
        extends = EMPTY
        base = self.bases.base(made)
        collection = self.bases.collection(made)
        if collection is not None and not self.bases.is_collection(made):
            extends = Code(" extends array")
        elif collection is not None:
            extends = Code(" extends \\ArrayObject")
        elif base is not None:
            extends = _EXTENDS + self.world.reference(base.name)
        implemented = []
        if operation is not None and operation.returns_void:
            implemented.append(Code("IReturnVoid"))
        elif operation is not None and answer_of(operation) is not None:
            implemented.append(Code("IReturn"))
        implemented += [self.world.reference(one.name) for one in self.bases.interfaces(made)]
        implemented.append(Code("JsonSerializable"))
        return _CLASS.format(self.name(made), extends, _LIST.join(self._each(implemented)))

    def _each(self, names: list[Code]) -> list[Code]:
        return names if self._settings.verbatim else list(dict.fromkeys(names))

    def _request(self, operation: MetaOperation) -> RequestView:
        answer = answer_of(operation)
        return RequestView(
            type_name=string(operation.request.name),
            method=string(operation.method) if operation.method else EMPTY,
            creation=EMPTY if answer is None else created(answer, self.types),
            void=Code(": void") if operation.returns_void else Code(":void"),
        )
