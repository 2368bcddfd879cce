"""The lines above types and properties: descriptions, routes and attributes."""

from generator.code import Code
from generator.ir import Attribute, AttributeArgument
from generator.servicestack.service import DataContract, DataMember, MetaRoute
from generator.targets.php.escape import boolean, comment, csharp_string, line_comment

_DESCRIPTION = Code("/** @description {} */")
_LIST = Code(", ")


def description_lines(text: str | None) -> list[Code]:
    """One line, or none. ServiceStack deletes line breaks, so that words run together."""
    if text is None:
        return []
    line = comment(text.replace("\r", "").replace("\n", ""))
    return [_DESCRIPTION.format(line)]


def route_line(route: MetaRoute) -> Code:
    """`// @Route("/path", "GET")`."""
    path = csharp_string(route.path)
    if not route.verbs:
        return Code("// @Route({})").format(path)
    return Code("// @Route({}, {})").format(path, csharp_string(route.verbs))


def attribute_line(attribute: Attribute) -> Code:
    """`// @Name(Key=value, …)`; constructor arguments win over named ones."""
    values = [_value(argument) for argument in attribute.constructor]
    if not values:
        values = [
            Code("{}={}").format(line_comment(argument.name), _value(argument))
            for argument in attribute.named
        ]
    name = line_comment(attribute.name)
    return Code("// @{}({})").format(name, _LIST.join(values))


def _value(argument: AttributeArgument) -> Code:
    if argument.value is None:
        return Code("null")
    # PHP has no type literal: ServiceStack prints `typeof(…)` as a string.
    if argument.type in ("String", "Type"):
        return csharp_string(argument.value)
    return line_comment(argument.value)


def contract_line(contract: DataContract) -> Code:
    """`// @DataContract(Name="x", Namespace="y")`, with the parts that are said."""
    parts = [
        Code("{}={}").format(key, csharp_string(value))
        for key, value in (
            (Code("Name"), contract.name),
            (Code("Namespace"), contract.namespace),
        )
        if value is not None
    ]
    line = Code("// @DataContract")
    return Code("{}({})").format(line, _LIST.join(parts)) if parts else line


def member_line(member: DataMember) -> Code:
    """`// @DataMember(Name="x", Order=1, …)`, with the parts that are said."""
    parts = []
    if member.name is not None:
        parts.append(Code("Name={}").format(csharp_string(member.name)))
    if member.order is not None:
        parts.append(Code("Order={}").format(line_comment(str(member.order))))
    if member.required is not None:
        parts.append(Code("IsRequired={}").format(boolean(member.required)))
    if member.emit_default_value is not None:
        parts.append(Code("EmitDefaultValue={}").format(boolean(member.emit_default_value)))
    line = Code("// @DataMember")
    return Code("{}({})").format(line, _LIST.join(parts)) if parts else line
