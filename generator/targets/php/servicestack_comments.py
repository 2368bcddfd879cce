"""The lines above types and properties: descriptions, routes and attributes."""

from generator.code import Code
from generator.ir import Attribute, AttributeArgument
from generator.targets.php.escape import comment, csharp_string, line_comment
from generator.targets.php.servicestack_dotnet import NetRoute

_DESCRIPTION = Code("/** @description {} */")


def description_lines(text: str) -> list[Code]:
    """One line, or none. ServiceStack deletes line breaks, so that words run together."""
    if not text:
        return []
    line = comment(text.replace("\r", "").replace("\n", ""))
    return [_DESCRIPTION.format(line)]


def route_line(route: NetRoute) -> Code:
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
    return Code("// @{}({})").format(name, Code(", ").join(values))


def _value(argument: AttributeArgument) -> Code:
    if argument.value is None:
        return Code("null")
    # PHP has no type literal: ServiceStack prints `typeof(…)` as a string.
    if argument.type in ("String", "Type"):
        return csharp_string(argument.value)
    return line_comment(argument.value)
