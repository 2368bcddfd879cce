"""The lines above types and properties: descriptions, routes and attributes."""

from generator.code import Code
from generator.ir import Attribute, AttributeArgument
from generator.servicestack.csharp import literal
from generator.servicestack.service import DataContract, DataMember, MetaRoute
from generator.targets.typescript.escape import comment, line_comment, number

_DESCRIPTION = Code("/** @description {} */")
_ATTRIBUTE, _BARE, _LIST = Code("// @{}({})"), Code("// @{}"), Code(", ")
_FLAGS = {True: Code("true"), False: Code("false")}


def description(text: str, *, exact: bool) -> Code:
    """One line. ServiceStack deletes line breaks, so that words run together."""
    return _DESCRIPTION.format(comment(text, "" if exact else " "))


def route(made: MetaRoute) -> Code:
    texts = [made.path] if not made.verbs else [made.path, made.verbs]
    return _ATTRIBUTE.format(Code("Route"), _LIST.join([_literal(text) for text in texts]))


def attribute(made: Attribute) -> Code:
    """`// @Name(Key=value, …)`; constructor arguments win over named ones."""
    values = [_value(argument) for argument in made.constructor]
    if not values:
        values = [
            Code("{}={}").format(line_comment(argument.name), _value(argument))
            for argument in made.named
        ]
    return _ATTRIBUTE.format(_attribute_name(made.name), _LIST.join(values))


def data_contract(made: DataContract) -> Code:
    return _marked(Code("DataContract"), _named(made.name, made.namespace))


def data_member(made: DataMember) -> Code:
    parts = _named(made.name, None)
    if made.order is not None:
        parts.append(Code("Order={}").format(number(made.order)))
    if made.required is not None:
        parts.append(Code("IsRequired={}").format(_FLAGS[made.required]))
    if made.emit_default_value is not None:
        parts.append(Code("EmitDefaultValue={}").format(_FLAGS[made.emit_default_value]))
    return _marked(Code("DataMember"), parts)


def _named(name: str | None, namespace: str | None) -> list[Code]:
    parts = []
    if name is not None:
        parts.append(Code("Name={}").format(_literal(name)))
    if namespace is not None:
        parts.append(Code("Namespace={}").format(_literal(namespace)))
    return parts


def _marked(name: Code, parts: list[Code]) -> Code:
    """With parentheses only if there is something to put in them."""
    return _ATTRIBUTE.format(name, _LIST.join(parts)) if parts else _BARE.format(name)


def _literal(text: str) -> Code:
    return line_comment(literal(text))


def _value(argument: AttributeArgument) -> Code:
    if argument.value is None:
        return Code("null")
    # Type is a string in TypeScript, so `typeof(…)` is printed as one.
    if argument.type in ("String", "Type"):
        return _literal(argument.value)
    return line_comment(argument.value)


def _attribute_name(text: str) -> Code:
    # `// @ts-ignore` would be an order to the compiler.
    return line_comment(text.replace("-", "_") if text.lower().startswith("ts-") else text)
