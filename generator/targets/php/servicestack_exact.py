"""Conversions as ServiceStack prints them, also where its client library cannot use them.

Source: the rules of its PHP printer, in their order. servicestack_faults.py knows what fails.
"""

from collections.abc import Mapping

from generator.code import Code
from generator.servicestack.dotnet import NULLABLE, NetType, read_type
from generator.servicestack.service import Property
from generator.targets.php.escape import integer, string
from generator.targets.php.servicestack_safe import AS_IT_IS, Conversion, array, context, single
from generator.targets.php.servicestack_types import BARE_MAPS, TypePrinter
from generator.targets.php.servicestack_world import World

# Value types that are no JSON number, boolean or string as they are.
CONVERTED_VALUES = frozenset(("DateTime", "DateOnly", "DateTimeOffset", "TimeSpan", "TimeOnly"))
# What is not here keeps its name. Single -> int is ServiceStack's.
_INTEGERS = ("Byte", "Int16", "Int32", "Int64", "UInt16", "UInt32", "UInt64", "IntPtr", "Single")
_CONVERTERS = {
    "Boolean": "bool",
    **dict.fromkeys(_INTEGERS, "int"),
    "Double": "float",
    "Decimal": "float",
}


def exact_conversion(
    made: Property, tree: NetType, types: TypePrinter, parameters: tuple[str, ...]
) -> Conversion:
    """How JSON becomes a property's value. `tree` is the property's type."""
    name, args = tree.name, made.type.args
    value = (made.value_type or name == "String") and not made.enum
    if value and not args and name not in CONVERTED_VALUES:
        return AS_IT_IS
    if types.is_map(tree) or name in BARE_MAPS:
        texts = args or ("String", "object")
        return single(context("Dictionary", _converters(texts, types, parameters)))
    if types.is_list(tree):
        return array(_converter(args[0], types, parameters))
    doc = str(types.doc(tree))
    if doc.endswith("[]"):
        return array(_converter(doc[:-2], types, parameters))
    if parameters:
        return single(_converter(doc, types, parameters))
    if name == NULLABLE + "[]" and args:
        return array(_converter(args[0], types, parameters))
    if name == NULLABLE and args:
        if value and args[0] not in CONVERTED_VALUES:
            return AS_IT_IS
        return single(string(spoken_text(args[0], types.world)))
    if args:
        spoken = types.world.spoken_name(name)
        if name.endswith("[]"):
            spoken = doc.partition("<")[0]
        return single(context(spoken, _converters(args, types, parameters)))
    return single(string(str(types.native(tree))))


def _converters(
    texts: tuple[str, ...], types: TypePrinter, parameters: tuple[str, ...]
) -> list[Code]:
    return [_converter(text, types, parameters) for text in texts]


def _converter(text: str, types: TypePrinter, parameters: tuple[str, ...]) -> Code:
    if text in parameters:
        return Code("$this->genericArgs[{}]").format(integer(parameters.index(text)))
    return string(converter_text(text, types))


def converter_text(text: str, types: TypePrinter) -> str:
    """The name of a type as an argument of a converter."""
    if text.lower() == "string":
        return "string"
    if text.startswith("array"):
        return "array"
    return _CONVERTERS.get(text) or spoken_text(text, types.world)


def spoken_text(text: str, world: World) -> str:
    """.NET's own text, with the class names that the author has chosen."""
    return _renamed(read_type(text), world.chosen).text if world.chosen else text


def _renamed(tree: NetType, chosen: Mapping[str, str]) -> NetType:
    count = len(tree.args)
    name = chosen.get(tree.name)
    args = tuple(_renamed(arg, chosen) for arg in tree.args)
    return NetType(f"{name}`{count}" if name and count else name or tree.name, args)
