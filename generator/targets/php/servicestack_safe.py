"""Types and conversions that work with the client library, where ServiceStack's own do not.

From running servicestack/client: it converts string, int, float, bool, DateTime, DateInterval,
ByteArray, List, Dictionary, enums and classes; of any other name it tries to make an instance,
and stops. So here

- a union, an interface, an Object and what the service does not describe are decoded JSON,
- a combination of flags and an SByte are an int,
- a DateOnly, which is no /Date(ms)/ on the wire, is a string,
- what has no converter of its own is converted item by item.
"""

from generator.code import EMPTY, Code
from generator.servicestack.dotnet import LISTS, MAPS, NULLABLE, NetType, arity_of
from generator.targets.php.escape import integer, string
from generator.targets.php.servicestack_world import Kind, World
from generator.tuples import NamedTuple

_ANY = NetType("Object")
_BARE_LISTS = frozenset(("List", "IList", "IEnumerable", "ICollection", "ArrayList", "Array"))
_BARE_MAPS = frozenset(
    ("IDictionary", "OrderedDictionary", "Hashtable", "Dictionary", "IOrderedDictionary")
)
_DATES = ("DateTime", "DateTimeOffset")
_INTEGERS = ("SByte", "Byte", "Int16", "Int32", "Int64", "UInt16", "UInt32", "UInt64")
# The JSON value is the PHP value.
_PLAIN = {
    **dict.fromkeys(("String", "Guid", "Char", "Uri", "Type", "DateOnly"), "string"),
    **dict.fromkeys((*_INTEGERS, "IntPtr", "UIntPtr"), "int"),
    "Boolean": "bool",
    **dict.fromkeys(("Single", "Double", "Decimal"), "float"),
}
_CONVERTED = {
    **dict.fromkeys(_DATES, "DateTime"),
    **dict.fromkeys(("TimeSpan", "TimeOnly"), "DateInterval"),
    **dict.fromkeys(("Byte[]", "Stream", "HttpWebResponse"), "ByteArray"),
}
_CONVERTERS = {**_PLAIN, **_CONVERTED}
# ServiceStack wraps these two though JSON has them as they are.
_WRAPPED = frozenset(("Uri", "Type"))


class Conversion(NamedTuple):
    """What stands around a value that is read from JSON, or written to it."""

    reading: Code
    writing: Code
    end: Code


AS_IT_IS = Conversion(EMPTY, EMPTY, EMPTY)


def resolved(tree: NetType, world: World, parameters: tuple[str, ...]) -> NetType:
    """The type with what PHP cannot make replaced by Object, which is decoded JSON."""
    name, args = tree.name, tree.args
    if not args and (name in parameters or name in _CONVERTERS):
        return tree
    if name.endswith("[]"):
        item = resolved(NetType(name[:-2], args), world, parameters)
        return NetType("List`1", (item,)) if args or item.args else NetType(item.name + "[]")
    if not args and name in _BARE_LISTS:
        return NetType("List")
    if not args and name in _BARE_MAPS:
        return NetType("IDictionary")
    inner = tuple(resolved(arg, world, parameters) for arg in args)
    one = len(args) == 1
    if (one and (name == NULLABLE or name in LISTS)) or (len(args) == 2 and name in MAPS):
        return NetType(name, inner)
    return NetType(name, inner) if _is_made(name, inner, world, parameters) else _ANY


def _is_made(
    name: str, args: tuple[NetType, ...], world: World, parameters: tuple[str, ...]
) -> bool:
    """Whether the client library can make an instance of a class, or find an enum's case."""
    kind = world.kind(name)
    if kind is Kind.UNKNOWN or kind is Kind.INTERFACE or kind is Kind.MARKER:
        return False
    if len(args) != arity_of(name):
        return False
    return all(converter(arg, world, parameters) is not None for arg in args)


def converter(tree: NetType, world: World, parameters: tuple[str, ...]) -> Code | None:
    """The converter of an argument: a name, or one that the object gets; None if there is none."""
    if not tree.args and tree.name in parameters:
        return Code("$this->genericArgs[{}]").format(integer(parameters.index(tree.name)))
    name = converter_name(tree, world, parameters)
    return None if name is None else string(name)


def converter_name(tree: NetType, world: World, parameters: tuple[str, ...] = ()) -> str | None:
    """A name that the client library knows, of a type that `resolved` has given."""
    if not tree.args:
        if tree.name in parameters:
            return None
        return _CONVERTERS.get(tree.name) or _declared_name(tree.name, world)
    names = [_nested_name(arg, world, parameters) for arg in tree.args]
    if None in names:
        return None
    if tree.name in LISTS:
        return f"List<{names[0]}>"
    return f"Dictionary<String,{names[1]}>" if tree.name in MAPS else None


def _nested_name(tree: NetType, world: World, parameters: tuple[str, ...]) -> str | None:
    # Inside brackets ServiceStack keeps .NET's own name of a text.
    return "String" if tree.name == "String" else converter_name(tree, world, parameters)


def _declared_name(name: str, world: World) -> str | None:
    match world.kind(name):
        case Kind.ENUM | Kind.CLASS | Kind.LIBRARY:
            return world.spoken_name(name)
        case Kind.FLAGS:
            return "int"
        case _:
            return None


def conversion(tree: NetType, world: World, parameters: tuple[str, ...]) -> Conversion:
    """How JSON becomes a property's value, of a type that `resolved` has given."""
    if tree.name == NULLABLE:
        return conversion(tree.args[0], world, parameters)
    if is_plain(tree, world):
        return AS_IT_IS
    if not tree.args and (tree.name in _CONVERTED or not tree.name.endswith("[]")):
        name = converter(tree, world, parameters)
        return single(name) if name is not None else AS_IT_IS
    if tree.name in MAPS and len(tree.args) == 2:
        return _map(tree, world, parameters)
    item = tree.args[0] if tree.args else NetType(tree.name[:-2])
    if tree.name in LISTS or not tree.args:
        name = converter(item, world, parameters)
        return array(name) if name is not None else _each(item, world, parameters)
    names = [converter(arg, world, parameters) for arg in tree.args]
    return single(context(world.spoken_name(tree.name), [name for name in names if name]))


def is_plain(tree: NetType, world: World) -> bool:
    """Whether the JSON value of one thing is the PHP value."""
    if tree.args or tree.name in _WRAPPED:
        return False
    if tree.name in ("Object", "List", "IDictionary") or tree.name in _PLAIN:
        return True
    return world.kind(tree.name) is Kind.FLAGS


def _map(tree: NetType, world: World, parameters: tuple[str, ...]) -> Conversion:
    key, value = tree.args
    name = converter(value, world, parameters)
    if name is None:
        return _each(value, world, parameters)
    keys = string("int" if _PLAIN.get(key.name) == "int" else "string")
    return single(context("Dictionary", [keys, name]))


def _each(item: NetType, world: World, parameters: tuple[str, ...]) -> Conversion:
    """Every item by itself; keys stay. Nothing at all where items are what JSON has."""
    reading, writing, end = conversion(item, world, parameters)
    if not reading:
        return AS_IT_IS
    nullable = item.name == NULLABLE
    opened = Code("array_map(fn($item) => ") + (Code("isset($item) ? ") if nullable else EMPTY)
    closed = Code("$item") + end + (Code(" : null, ") if nullable else Code(", "))
    return Conversion(opened + reading + closed, opened + writing + closed, Code(")"))


def single(name: Code) -> Conversion:
    """One value; `name` is a converter's."""
    return Conversion(
        Code("JsonConverters::from({}, ").format(name),
        Code("JsonConverters::to({}, ").format(name),
        Code(")"),
    )


def array(name: Code) -> Conversion:
    """A list of values."""
    return Conversion(
        Code("JsonConverters::fromArray({}, ").format(name),
        Code("JsonConverters::toArray({}, ").format(name),
        Code(")"),
    )


def context(name: str, arguments: list[Code]) -> Code:
    """A converter with arguments."""
    return Code("JsonConverters::context({},genericArgs:[{}])").format(
        string(name), Code(",").join(arguments)
    )
