"""Classes and enums: each a block of lines, types in the comments."""

from collections.abc import Iterator

from generator.code import EMPTY, Code
from generator.servicestack.dotnet import NetType, read_type, tree_of
from generator.servicestack.enums import EnumValue
from generator.servicestack.initial import has_initial_values
from generator.servicestack.service import MetaOperation, MetaType, TypeName
from generator.targets.mjs.escape import description, double_quoted, typed_literal, typed_member
from generator.targets.typescript.escape import name, number, quoted
from generator.targets.typescript.servicestack_classes import remark_on_name
from generator.targets.typescript.servicestack_enums import values_of
from generator.targets.typescript.servicestack_heritage import Heritage, answer_of
from generator.targets.typescript.servicestack_names import class_name
from generator.targets.typescript.servicestack_page import Prepared, base_of, lineage
from generator.targets.typescript.servicestack_properties import PrintedProperty, PropertyPrinter
from generator.targets.typescript.servicestack_remarks import (
    LIST_BASE,
    NO_INSTANCE,
    NO_NEW,
    Remarks,
)
from generator.targets.typescript.servicestack_requests import can_be_made
from generator.targets.typescript.servicestack_settings import Common
from generator.targets.typescript.servicestack_types import (
    Names,
    TypePrinter,
    answer_kind,
    bare,
    parameter,
)

_LINES, _CLOSE = Code("\n"), Code("}")
_CLASS, _EXTENDS = Code("export class {}{} {{"), Code(" extends {}")
_DICTIONARY = Code("class Dictionary {}")
_CONSTRUCTOR = Code("    constructor(init) {{ {}Object.assign(this, init) }}")
_WITH_INIT, _WITHOUT = Code("super(init); "), Code("super(); ")
_PARAM, _INIT = Code("{}?:{}"), Code("    /** @param {{{{{}}}}} [init] */")
_TYPE, _TYPED = Code("    /** @type {{{}{}}} */"), Code("     * @type {{{}{}}}")
_DESCRIBED = Code("     * @description {} */")
_OPEN_COMMENT, _MEMBER = Code("    /**"), Code("    {}{};")
_QUESTION = Code("?")
_TYPE_NAME = Code("    getTypeName() {{ return {} }}")
_METHOD = Code("    getMethod() {{ return {} }}")
_RETURN = Code("    createResponse() {{ return {} }}")
_VOID, _UNKNOWN = Code("    createResponse() { }"), Code("    createResponse () { };")
_NEW = Code("new {}()")
_ANSWERS = {
    "string": Code("''"),
    "number": Code("0"),
    "boolean": Code("false"),
    "list": Code("[]"),
    "map": Code("{}"),
    "blob": Code("new Blob()"),
}


class ClassPrinter:
    """Prints one service's types in their order; `remarks` grows."""

    def __init__(self, prepared: Prepared, common: Common, *, annotated: bool) -> None:
        self._exact, self._annotated = common.exact, annotated
        self._verbatim = common.verbatim
        self._described = common.described.on
        self._shown_as = prepared.names.declared
        if not common.exact:
            # Interfaces are not printed, so no comment can name one.
            declared = prepared.names.declared
            known = {
                key: code for key, code in declared.items() if not prepared.by_name[key].interface
            }
            prepared = prepared._replace(names=Names(known, prepared.names.imported))
        self._prepared = prepared
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
            typed=False,
        )

    def block(self, made: MetaType) -> Code:
        """The lines of the next type."""
        if self._exact:
            remark_on_name(made, self._prepared.texts[made.name], self.remarks)
        lines = self._enum(made) if made.enum else self._class(made)
        self._heritage.printed.add(made.name)
        return _LINES.join(lines)

    # --- enums

    def _enum(self, made: MetaType) -> list[Code]:
        shown = self._shown_as[made.name]
        values = values_of(made, self.remarks, exact=self._exact)
        lines = []
        if self._annotated:
            lines.append(Code("/** @typedef {{{}}} */").format(self._enum_type(values)))
        lines.append(Code("export var {};").format(shown))
        lines.append(Code("(function ({}) {{").format(shown))
        for member, value in zip(made.enum_names, values, strict=False):
            key = double_quoted(member)
            if isinstance(value, int):
                text = Code("    {0}[{0}[{1}] = {2}] = {1}").format(shown, key, number(value))
            else:
                text = Code("    {}[{}] = {}").format(shown, key, double_quoted(value))
            lines.append(text)
        return [*lines, Code("}})({0} || ({0} = {{}}));").format(shown)]

    def _enum_type(self, values: list[EnumValue]) -> Code:
        if not values:
            return Code("any")
        texts = [value for value in values if isinstance(value, str)]
        if len(texts) < len(values):
            return Code("number")
        return Code("|").join([typed_literal(text, exact=self._exact) for text in texts])

    # --- classes

    def _class(self, made: MetaType) -> list[Code]:
        needed = self._heritage.collections
        base, super_call = self._base(made)
        lines = self._head(made) if self._annotated else []
        if self._heritage.collections > needed == 0:
            lines.insert(0, _DICTIONARY)
        shown = self._shown_as[made.name]
        lines.append(_CLASS.format(shown, EMPTY if base is None else _EXTENDS.format(base)))
        starts = has_initial_values(made)
        own = [
            self._properties.printed(made, property_, self.remarks, starts=starts)
            for property_ in made.properties
        ]
        parameters = list(self._parameters(made, own)) if self._annotated else []
        if parameters:
            lines.append(_INIT.format(Code(",").join(parameters)))
        lines.append(_CONSTRUCTOR.format(super_call))
        for property_, printed in zip(made.properties, own, strict=True):
            lines += self._member(property_.description, printed)
        operation = self._prepared.operations.get(made.name)
        if operation is not None:
            lines += self._request(operation)
        return [*lines, _CLOSE]

    def _head(self, made: MetaType) -> list[Code]:
        """The type parameters, which a comment declares."""
        names = list(map(parameter, made.parameters))
        if self._exact:
            # ServiceStack splits `A, B` at the comma, and keeps the space.
            spaces = [EMPTY, *[Code(" ")] * len(names)]
            pairs = zip(spaces, names, strict=False)
            return [Code("/** @typedef {}{} {{any}} */").format(*pair) for pair in pairs]
        rows = [Code("@template {}").format(text) for text in names]
        base = base_of(made)
        if base is not None and base.type.args and self._extends_class(made):
            text = self._types.text(base.type, made.parameters).code
            if base.kind == "list":
                text = Code("Array<{}>").format(text.removesuffix("[]"))
            rows.append(Code("@extends {{{}}}").format(text))
        if len(rows) < 2:
            return [Code("/** {} */").format(row) for row in rows]
        return [Code("/**"), *[Code(" * {}").format(row) for row in rows], Code(" */")]

    def _extends_class(self, made: MetaType) -> bool:
        base = base_of(made)
        assert base is not None
        return base.kind == "list" or self._prepared.names.has(base.type.name)

    def _base(self, made: MetaType) -> tuple[Code | None, Code]:
        """The name of the base, if there is one, and the call of its constructor."""
        base = base_of(made)
        if base is None:
            return None, EMPTY
        if base.kind == "class":
            if self._heritage.class_base(made, base.type) is None:
                return None, EMPTY
            return self._shown(base.type.name), _WITH_INIT
        # ServiceStack gives an array the object, which becomes its first item.
        if base.kind == "list":
            self.remarks.add(made, "", LIST_BASE)
            return Code("Array"), _WITH_INIT if self._exact else _WITHOUT
        self._heritage.collections += 1
        return Code("Dictionary"), _WITH_INIT if self._exact else _WITHOUT

    def _shown(self, metadata_name: str) -> Code:
        """A class without its arguments."""
        declared = self._prepared.names.declared.get(metadata_name)
        return declared or name(class_name(bare(metadata_name), exact=True))

    def _parameters(self, made: MetaType, own: list[PrintedProperty]) -> Iterator[Code]:
        """What the constructor takes: own properties, then those of the nearest base first."""
        seen: set[str] = set()
        for printed in own:
            seen.add(printed.name)
            yield _PARAM.format(self._typed(printed.name), printed.type)
        arguments: dict[str, NetType] = {}
        for base, named in lineage(made, self._prepared.by_name):
            given = [_substituted(read_type(text), arguments) for text in named.args]
            arguments = dict(zip(base.parameters, given, strict=False))
            for property_ in base.properties:
                printed = self._properties.printed(base, property_, Remarks(), starts=False)
                if printed.name in seen and not self._exact:
                    continue
                seen.add(printed.name)
                text = printed.type
                if arguments and not self._exact:
                    net = _substituted(tree_of(property_.type), arguments)
                    text = self._types.tree(net, made.parameters).code
                yield _PARAM.format(self._typed(printed.name), text)

    def _typed(self, text: str) -> Code:
        return typed_member(text, verbatim=self._verbatim)

    def _member(self, text: str | None, printed: PrintedProperty) -> list[Code]:
        lines = []
        optional = EMPTY if printed.required else _QUESTION
        if self._annotated and text and self._described:
            lines.append(_OPEN_COMMENT)
            lines.append(_TYPED.format(optional, printed.type))
            lines.append(_DESCRIBED.format(description(text, exact=self._exact)))
        elif self._annotated:
            lines.append(_TYPE.format(optional, printed.type))
        return [*lines, _MEMBER.format(printed.member, printed.initial)]

    # --- requests

    def _request(self, operation: MetaOperation) -> list[Code]:
        request = operation.request
        called = self._prepared.texts[request.name] if self._exact else request.name
        lines = [_TYPE_NAME.format(quoted(called))]
        if operation.method is not None:
            lines.append(_METHOD.format(quoted(operation.method)))
        if operation.returns_void:
            return [*lines, _VOID]
        answer = answer_of(operation)
        if answer is None:
            return [*lines, _UNKNOWN if self._exact else _VOID]
        if self._verbatim and operation.returns is None and answer.args:
            # A response without a return type keeps its arguments, and JavaScript has none.
            whole = self._types.text(answer).code
            self.remarks.add(request, "", NO_NEW.format(whole))
            return [*lines, _RETURN.format(_NEW.format(whole))]
        return [*lines, _RETURN.format(self._answer(request, answer))]

    def _answer(self, request: MetaType, answer: TypeName) -> Code:
        kind = answer_kind(answer, self._types.returned(answer).code)
        if kind in _ANSWERS:
            return _ANSWERS[kind]
        if not can_be_made(answer, self._prepared):
            self.remarks.add(request, "", NO_INSTANCE.format(bare(answer.name)))
            if not self._exact:
                return _ANSWERS["map"]
        return _NEW.format(Code("Array") if answer.name == "List" else self._shown(answer.name))


def _substituted(net: NetType, arguments: dict[str, NetType]) -> NetType:
    """The type with the parameters of a generic base replaced."""
    name_ = net.name.replace("[]", "")
    if not net.args and name_ in arguments:
        given = arguments[name_]
        return NetType(given.name + "[]" * net.name.count("[]"), given.args)
    return NetType(net.name, tuple(_substituted(arg, arguments) for arg in net.args))
