"""Comments and docstrings of style servicestack."""

from generator.code import EMPTY, Code
from generator.ir import Attribute, AttributeArgument
from generator.servicestack.csharp import literal
from generator.servicestack.service import MetaRoute
from generator.targets.python.escape import comment_text, docstring_line

_DOCSTRING = Code('{0}"""\n{0}{1}\n{0}"""')
_ATTRIBUTE, _NAMED, _NEXT = Code("# @{}({})"), Code("{}={}"), Code(", ")
_ROUTE = Code("Route")


def docstring(text: str | None, margin: Code, *, exact: bool) -> Code:
    """Three lines, or nothing. ServiceStack deletes line breaks, so that words run together."""
    if not text:
        return EMPTY
    line = text.replace("\r", "").replace("\n", "")
    return _DOCSTRING.format(margin, docstring_line(line, exact=exact))


def route_line(route: MetaRoute) -> Code:
    values = [comment_text(literal(route.path))]
    if route.verbs:
        values.append(comment_text(literal(route.verbs)))
    return _ATTRIBUTE.format(_ROUTE, _NEXT.join(values))


def attribute_line(attribute: Attribute) -> Code:
    """`# @Name(Key=value, …)`; constructor arguments win over named ones."""
    values = [_value(argument) for argument in attribute.constructor]
    if not values:
        values = [
            _NAMED.format(comment_text(argument.name), _value(argument))
            for argument in attribute.named
        ]
    inside = _NEXT.join(values) if values else EMPTY
    return _ATTRIBUTE.format(comment_text(attribute.name), inside)


def _value(argument: AttributeArgument) -> Code:
    value = argument.value
    if value is None:
        return Code("null")
    if argument.type == "String":
        return comment_text(literal(value))
    if argument.type == "Type" and value.startswith("typeof("):
        # Without its namespace; what a generic one holds keeps its own.
        name, angle, rest = value.removeprefix("typeof(").partition("<")
        value = f"typeof({name.rpartition('.')[2]}{angle}{rest}"
    return comment_text(value)
