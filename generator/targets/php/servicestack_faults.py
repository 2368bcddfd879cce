"""What PHP and the client library cannot read or write of what is printed for a field.

From running servicestack/client: it converts string, int, float, bool, DateTime, DateInterval,
ByteArray, List, Dictionary, enums and the service's classes; of any other name it tries to make an
instance, and stops. `safe` prints none of those names, see servicestack_safe.py. What ServiceStack
itself prints wrong, and what is done here:

- int keys typed `array<string,…>`: printed so, in a comment that PHP does not read;
- texts as the cases of an int enum: no PHP; the numbers of an int enum, the texts of another;
- the converter 'int' for lists of Single: exact prints it and warns, safe prints 'float';
- a required bool, class or list that may be null: printed so, as a reader does not mind;
- a member's name that is no identifier is the JSON key, too (`plot_id` for `plot-id`): exact prints
  it and warns, safe keeps the key;
- `KeyValuePair[]2` as a type: no PHP; both print `array`, exact keeps the rest and warns;
- AddResponseStatus: no PHP; both print a property;
- `new bool()`, `new Object()`, `new DateInterval()` as answers: exact prints them and warns;
- a property that two bases declare: PHP takes no parameter twice; both print the first;
- a comment's end in a description: both print `* /`;
- a class before its base, which PHP cannot load: exact warns, safe prints the base first;
- an int enum where JSON has names, a generic base without its arguments, a base that is empty or
  not there: exact prints them and warns, safe prints what works.
"""

from collections.abc import Iterable

from generator.servicestack.dotnet import MAPS, NULLABLE, NetType, read_type
from generator.servicestack.service import Property
from generator.targets.php.servicestack_exact import CONVERTED_VALUES, converter_text
from generator.targets.php.servicestack_names import IMPORTED
from generator.targets.php.servicestack_safe import resolved
from generator.targets.php.servicestack_types import BARE_MAPS, TypePrinter
from generator.targets.php.servicestack_world import Kind, World

_JSON = (
    "no class is made of a union or an interface: the property holds decoded JSON, and a union's"
    " value that is written must bring its discriminator"
)
_DECODED = "holds decoded JSON: the client library has no converter for its type arguments"
_DATE = "the client library reads and writes /Date(ms)/ only; ISO 8601 text becomes 1970-01-01"
_FLAGS = "a combination of flags is no case of a PHP enum, and reading one stops"
_SINGLE = "the converter 'int' that ServiceStack prints here cuts off the fraction"
_STOPS = "the client library does not know the converter '{}' that ServiceStack prints here"
_NO_CLASS = "PHP has no class {}, which ServiceStack prints as its type, so reading it stops"

# What no way of printing mends.
_ALWAYS = {
    "UInt64": "a number above 9223372036854775807 does not fit a PHP int",
    "Decimal": "is a PHP float, which keeps about 15 digits",
    "DateTime": _DATE,
    "DateTimeOffset": _DATE,
    "TimeSpan": "the client library drops the sign, and stops at fractions of a second",
    "TimeOnly": "the client library reads a duration such as PT13H45M here, and stops at 13:45:00",
}
_EXACT = {
    **_ALWAYS,
    "DateOnly": _DATE,
    "DateInterval": _ALWAYS["TimeSpan"],
    "Object": _STOPS.format("Object"),
}
# Known as an argument, beside classes and enums.
_ARGUMENTS = frozenset(("string", "int", "float", "bool", "DateTime", "DateInterval", "ByteArray"))
_MADE = (Kind.CLASS, Kind.ENUM, Kind.LIBRARY)


def safe_fault(tree: NetType, world: World, parameters: tuple[str, ...]) -> str:
    """What is lost of a value of the declared type `tree`; empty if nothing is."""
    if _holds_interface(tree, world):
        return _JSON
    if tree.name in _ALWAYS:
        return _ALWAYS[tree.name]
    made = resolved(tree, world, parameters).name
    if tree.args and made == "Object":
        return _DECODED if world.kind(tree.name) in _MADE else ""
    args = tree.args[1:] if tree.name in MAPS else tree.args
    return _first(safe_fault(arg, world, parameters) for arg in args)


def _holds_interface(tree: NetType, world: World) -> bool:
    if world.kind(tree.name.replace("[]", "")) in (Kind.INTERFACE, Kind.MARKER):
        return True
    return any(_holds_interface(arg, world) for arg in tree.args)


def exact_fault(made: Property, types: TypePrinter, parameters: tuple[str, ...]) -> str:
    """What is lost of a property in a class with these parameters; empty if nothing is."""
    world = types.world
    tree = types.declared_tree(made)
    args = made.type.args
    if world.key(made) != made.wire_name:
        return f"is read and written as '{world.key(made)}', which is not its name"
    if tree.name in parameters and not args:
        return ""
    if types.is_map(tree) or types.is_list(tree):
        return _first(_argument_fault(arg, types, parameters) for arg in args)
    if tree.name in BARE_MAPS:
        return _STOPS.format("object")
    doc = str(types.doc(tree))
    if doc.endswith("[]"):
        return _argument_fault(doc[:-2], types, parameters)
    if tree.name.startswith(NULLABLE) and len(args) == 1:
        if tree.name != NULLABLE:
            return _argument_fault(args[0], types, parameters)
        return _nullable_fault(args[0], types, generic=bool(parameters))
    if not args:
        return _own_fault(tree.name, world)
    known = world.kind(tree.name) in _MADE and tree.name.partition("`")[2] == str(len(args))
    if parameters or not known:
        return _STOPS.format(tree.text)
    return _first(_argument_fault(arg, types, parameters) for arg in args)


def _own_fault(name: str, world: World) -> str:
    if name in _EXACT:
        return _EXACT[name]
    if name == "String" or name == "Byte[]" or name in _PLAIN:
        return ""
    if name == "List":
        return _STOPS.format("array")
    kind = world.kind(name)
    if kind is Kind.FLAGS:
        return _FLAGS
    if kind is Kind.INTERFACE:
        return "PHP makes no instance of an interface, so reading it stops"
    far = kind is Kind.LIBRARY and world.spoken_name(name).lower() not in IMPORTED
    return "" if kind in _MADE and not far else _NO_CLASS.format(name)


_PLAIN = frozenset(
    "Guid Char Uri Type Byte Int16 Int32 Int64 UInt16 UInt32 IntPtr Boolean Single Double"
    " Stream HttpWebResponse".split()
)


def _nullable_fault(text: str, types: TypePrinter, *, generic: bool) -> str:
    if text in CONVERTED_VALUES and text != "DateTime" and not generic:
        return _STOPS.format(text)
    inner = read_type(text)
    return _STOPS.format(text) if inner.args else _own_fault(text, types.world)


def _argument_fault(text: str, types: TypePrinter, parameters: tuple[str, ...]) -> str:
    """Of an argument of a list, a dictionary or a generic class."""
    if text in parameters:
        return ""
    tree = read_type(text)
    if tree.name in ("List`1", "Dictionary`2"):
        return _first(_nested_fault(arg, types.world) for arg in tree.args)
    if tree.args:
        return _STOPS.format(text)
    kind = types.world.kind(text)
    if kind is Kind.FLAGS:
        return _FLAGS
    if kind in _MADE:
        return ""
    if text == "Single":
        return _SINGLE
    name = converter_text(text, types)
    return _EXACT.get(text, "") if name in _ARGUMENTS else _STOPS.format(name)


def _nested_fault(tree: NetType, world: World) -> str:
    """Of a type inside `List<…>` or `Dictionary<…>`, where ServiceStack prints .NET's names."""
    if tree.name in ("List`1", "Dictionary`2"):
        return _first(_nested_fault(arg, world) for arg in tree.args)
    if tree.name == "DateTime":
        return _DATE
    kind = world.kind(tree.name)
    if kind is Kind.FLAGS and not tree.args:
        return _FLAGS
    known = tree.name == "String" or kind in _MADE
    return _STOPS.format(tree.text) if tree.args or not known else ""


def _first(faults: Iterable[str]) -> str:
    return next((fault for fault in faults if fault), "")
