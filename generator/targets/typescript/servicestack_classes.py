"""Types of style servicestack: each a block of lines."""

from generator.code import EMPTY, Code
from generator.servicestack.initial import has_initial_values
from generator.servicestack.service import MetaType
from generator.targets.typescript.escape import KEYWORDS, number
from generator.targets.typescript.servicestack_comments import (
    attribute,
    data_contract,
    description,
    route,
)
from generator.targets.typescript.servicestack_enums import member_lines, union_line, values_of
from generator.targets.typescript.servicestack_heritage import Heritage
from generator.targets.typescript.servicestack_names import SHADOWING
from generator.targets.typescript.servicestack_page import Prepared
from generator.targets.typescript.servicestack_properties import PrintedProperty, PropertyPrinter
from generator.targets.typescript.servicestack_remarks import ALIASED, NO_NAME, SHADOWS, Remarks
from generator.targets.typescript.servicestack_requests import request_lines
from generator.targets.typescript.servicestack_settings import Settings
from generator.targets.typescript.servicestack_types import TypePrinter, is_alias, parameter

_LINES, _LIST = Code("\n"), Code(", ")
_OPEN, _CLOSE = Code("{"), Code("}")
_EXTENDS, _IMPLEMENTS = Code(" extends "), Code(" implements ")
_GENERIC = Code("{}<{}>")
_PUBLIC = Code("    public {}{}: {}{};")
_MEMBER = Code("    {}{}: {};")
_OPTIONAL = Code("?")
_VERSION = Code("    {}version: number{}; //{}")
_CONSTRUCTOR = Code(
    "    public constructor(init?: Partial<{}>) {{ {}(Object as any).assign(this, init); }}"
)
_DICTIONARY = Code("class Dictionary<T> { [index:string]: T; }")
_DECLARED_DICTIONARY = Code("interface Dictionary<T> { [index:string]: T; }")


class ClassPrinter:
    """Prints one service's types in their order; `remarks` grows."""

    def __init__(self, prepared: Prepared, settings: Settings) -> None:
        common = settings.common
        self._prepared, self._settings, self._exact = prepared, settings, common.exact
        self.remarks = Remarks()
        self._types = TypePrinter(prepared.names, exact=common.exact)
        self._heritage = Heritage(
            prepared, self._types, self.remarks, exact=common.exact, verbatim=common.verbatim
        )
        self._properties = PropertyPrinter(
            prepared,
            self._types,
            exact=common.exact,
            verbatim=common.verbatim,
            described=common.described.on,
            initialized=common.initialized,
        )
        self._export = Code("export ") if settings.classes else EMPTY

    def block(self, made: MetaType) -> Code:
        """The next type: its lines, each indented if there is a namespace."""
        if self._exact:
            remark_on_name(made, self._prepared.texts[made.name], self.remarks)
        if made.enum:
            lines = self._enum(made)
        elif made.interface or not self._settings.classes:
            lines = self._interface(made)
        else:
            lines = self._class(made)
        self._heritage.printed.add(made.name)
        if self._settings.namespace.value:
            lines = [Code("    ") + line if line else line for line in lines]
        return _LINES.join(lines)

    # --- enums

    def _enum(self, made: MetaType) -> list[Code]:
        name = self._prepared.names.declared[made.name]
        values = values_of(made, self.remarks, exact=self._exact)
        lines = self._head(made)
        if self._settings.union_enums:
            return [*lines, union_line(self._export, name, values)]
        ambient = EMPTY if self._settings.namespace.value else Code("declare ")
        export = Code("export ") if self._settings.classes else ambient
        lines.append(Code("{}enum {}").format(export, name))
        return [*lines, _OPEN, *member_lines(made, values), _CLOSE]

    # --- classes and interfaces

    def _interface(self, made: MetaType) -> list[Code]:
        lines, collections = self._head(made), self._heritage.collections
        bases = self._heritage.interface_bases(made)
        declared = Code("{}interface {}").format(self._export, self._full_name(made))
        if bases:
            declared += _EXTENDS + _LIST.join(bases)
        lines += [declared, _OPEN]
        if made.name in self._prepared.requests and not made.interface:
            lines += self._version(EMPTY)
        lines += self._members(made)
        if self._settings.classes:
            lines += self._markers(made)
        lines.append(_CLOSE)
        return self._with_dictionary(lines, collections)

    def _markers(self, made: MetaType) -> list[Code]:
        """The method of the library's own markers, by which a caller knows the answer's type."""
        if made.name == "IReturn`1" and len(made.parameters) == 1:
            return [Code("    createResponse(): {};").format(parameter(made.parameters[0]))]
        return [Code("    createResponse(): void;")] if made.name == "IReturnVoid" else []

    def _class(self, made: MetaType) -> list[Code]:
        collections = self._heritage.collections
        operation = self._prepared.operations.get(made.name)
        lines = self._head(made)
        base = self._heritage.base(made)
        interfaces = self._heritage.interfaces(made)
        full = self._full_name(made)
        declared = Code("{}class {}").format(self._export, full)
        if base is not None:
            declared += _EXTENDS + base.code
        if interfaces:
            declared += _IMPLEMENTS + _LIST.join(interfaces)
        lines += [declared, _OPEN]
        if made.name in self._prepared.requests:
            lines += self._version(Code("public "))
        lines += self._members(made)
        lines += [EMPTY, _CONSTRUCTOR.format(full, EMPTY if base is None else base.super_call)]
        if operation is not None:
            lines += request_lines(
                operation,
                self._types,
                self._prepared,
                self.remarks,
                exact=self._exact,
                verbatim=self._settings.common.verbatim,
            )
        lines.append(_CLOSE)
        return self._with_dictionary(lines, collections)

    def _with_dictionary(self, lines: list[Code], before: int) -> list[Code]:
        """With the class that stands for .NET's dictionary, above the first class that needs it."""
        if before or not self._heritage.collections:
            return lines
        return [_DICTIONARY if self._settings.classes else _DECLARED_DICTIONARY, EMPTY, *lines]

    def _full_name(self, made: MetaType) -> Code:
        name = self._prepared.names.declared[made.name]
        if not made.parameters:
            return name
        return _GENERIC.format(name, _LIST.join(map(parameter, made.parameters)))

    def _head(self, made: MetaType) -> list[Code]:
        lines = []
        if made.description is not None and self._settings.common.described.on:
            lines.append(description(made.description, exact=self._exact))
        operation = self._prepared.operations.get(made.name)
        if operation is not None:
            lines += map(route, operation.routes)
        lines += map(attribute, made.attributes)
        if made.data_contract is not None and not made.interface:
            lines.append(data_contract(made.data_contract))
        return lines

    def _version(self, public: Code) -> list[Code]:
        text = self._settings.version.value
        if not text:
            return []
        version = number(int(text))
        # ServiceStack says the number in the comment alone.
        works = public and not self._exact
        start = Code(" = {}").format(version) if works else EMPTY
        return [_VERSION.format(public, start, version)]

    def _members(self, made: MetaType) -> list[Code]:
        lines: list[Code] = []
        instances = self._settings.classes and not made.interface
        starts = instances and has_initial_values(made)
        hidden = {"version"} if self._hides_version(made) else set()
        apart = False
        for property_ in made.properties:
            printed = self._properties.printed(made, property_, self.remarks, starts=starts)
            if printed.name in hidden:
                continue
            if apart:
                lines.append(EMPTY)
            lines += printed.comments
            lines.append(self._line(printed, instances=instances))
            apart = printed.marked
        return lines

    def _hides_version(self, made: MetaType) -> bool:
        """Whether AddImplicitVersion takes the place of a property: a class has it once."""
        wanted = bool(self._settings.version.value) and made.name in self._prepared.requests
        return wanted and not self._exact

    def _line(self, printed: PrintedProperty, *, instances: bool) -> Code:
        mark = EMPTY
        if not printed.required or self._settings.optional.on:
            mark = _OPTIONAL
        if instances:
            return _PUBLIC.format(printed.member, mark, printed.type, printed.initial)
        return _MEMBER.format(printed.member, mark, printed.type)


def remark_on_name(made: MetaType, shown: str, remarks: Remarks) -> None:
    """What ServiceStack's own name of a type does to others."""
    if is_alias(made.name):
        remarks.add(made, "", ALIASED.format(made.name))
    if shown in KEYWORDS:  # `verbatim` alone has such names
        remarks.add(made, "", NO_NAME.format(shown))
    if shown in SHADOWING:
        remarks.add(made, "", SHADOWS.format(shown))
