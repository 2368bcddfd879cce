"""From .NET's types to Python's, in style servicestack.

Exact is ServiceStack's own text. Where that does not work, `fault` says why, and the other text
does; `loss` is what the client library gets wrong of either.
"""

from collections.abc import Collection, Mapping

from generator.code import Code
from generator.servicestack.dotnet import LISTS, MAPS, NULLABLE, NetType, read_type
from generator.targets.python.escape import identifier
from generator.targets.python.servicestack_names import PACKAGE, class_name, package_arity
from generator.tuples import NamedTuple

_STR, _INT, _FLOAT = Code("str"), Code("int"), Code("float")
_DATETIME, _TIMEDELTA = Code("datetime.datetime"), Code("datetime.timedelta")
_BYTES = Code("bytes")
ALIASES: Mapping[str, Code] = {
    **dict.fromkeys(("String", "Guid", "Char", "Uri", "Type"), _STR),
    "Boolean": Code("bool"),
    **dict.fromkeys(("Byte", "Int16", "Int32", "Int64", "UInt16", "UInt32", "UInt64"), _INT),
    "IntPtr": _INT,
    **dict.fromkeys(("Single", "Double"), _FLOAT),
    "Decimal": Code("Decimal"),
    **dict.fromkeys(("DateTime", "DateOnly", "DateTimeOffset"), _DATETIME),
    **dict.fromkeys(("TimeSpan", "TimeOnly"), _TIMEDELTA),
    **dict.fromkeys(("Byte[]", "Stream", "HttpWebResponse"), _BYTES),
}
_ZERO, _POINT_ZERO = Code("0"), Code("0.0")
_EPOCH, _NO_TIME = Code("datetime.datetime(1, 1, 1)"), Code("datetime.timedelta()")
# What a required property holds before it is set; others hold None.
DEFAULTS: Mapping[str, Code] = {
    "Boolean": Code("False"),
    **dict.fromkeys(("DateTime", "DateOnly", "DateTimeOffset"), _EPOCH),
    **dict.fromkeys(("TimeSpan", "TimeOnly"), _NO_TIME),
    **dict.fromkeys(("Byte", "Int16", "Int32", "Int64", "UInt16", "UInt32", "UInt64"), _ZERO),
    "IntPtr": _ZERO,
    **dict.fromkeys(("Single", "Double"), _POINT_ZERO),
    "Decimal": Code("decimal.Decimal(0)"),
}
# Whole numbers that ServiceStack has no Python name for.
UNNAMED = frozenset(("SByte", "UIntPtr"))
_OPEN = {"List": Code("List"), **dict.fromkeys(("IDictionary", "OrderedDictionary"), Code("Dict"))}
_OPEN_SAFE = {
    "List": Code("List[Raw]"),
    **dict.fromkeys(("IDictionary", "OrderedDictionary"), Code("Dict[str, Raw]")),
}
_LIST, _DICT = Code("List[{}]"), Code("Dict[{}, {}]")
_OPTIONAL, _GENERIC, _NEXT = Code("Optional[{}]"), Code("{}[{}]"), Code(", ")
_OBJECT, _RAW = Code("Object"), Code("Raw")
_KEYS = frozenset(("str", "bool", "int"))

UNREADABLE = "the client library cannot read {}"
_NESTED = UNREADABLE.format("a generic class inside another that gives it its own type parameter")
NO_CLASS = "the file has no class '{}', so that it cannot be imported"
# From running the package `servicestack` 0.1.15.
_LOSSES = {
    "Decimal": "is written as a float, which keeps about 15 digits",
    "DateOnly": "is written with a time of day",
    "TimeSpan": "the client library stops at a minus, keeps milliseconds, and writes a day or more"
    " in a way that no one reads",
    "TimeOnly": "the client library reads a duration such as PT13H45M here, and stops at 13:45:00",
}
_LOST_OFFSET = "the client library drops an offset such as -02:00 after a fraction of a second"
_LOSSES |= dict.fromkeys(("DateTime", "DateTimeOffset"), _LOST_OFFSET)


class Typed(NamedTuple):
    """A type's text. `names` are the classes of this file in it; the other two may be empty."""

    code: Code
    names: frozenset[str] = frozenset()
    fault: str = ""
    loss: str = ""

    @property
    def optional(self) -> "Typed":
        """The same, or None; not doubled."""
        done = self.code.startswith("Optional[")
        return self if done else self._replace(code=_OPTIONAL.format(self.code))


class TypePrinter:
    """Prints types; each distinct one once.

    `classes` are Python's names by metadata's, `arities` their counts of type parameters;
    `interfaces` are the metadata names of those that have no instances.
    """

    def __init__(
        self,
        classes: Mapping[str, Code],
        arities: Mapping[str, int],
        interfaces: Collection[str],
        *,
        exact: bool,
    ) -> None:
        self._classes, self._interfaces, self._exact = classes, interfaces, exact
        self._arities = arities
        self._known: dict[tuple[NetType, tuple[str, ...]], Typed] = {}

    def typed(self, type_: NetType, parameters: tuple[str, ...] = ()) -> Typed:
        """A type in a class with these parameters; `Optional` where the type says so itself."""
        found = self._known.get((type_, parameters))
        if found is None:
            found = self._top(type_, parameters)
            self._known[type_, parameters] = found
        return found

    def argument(self, text: str, parameters: tuple[str, ...] = ()) -> Typed:
        """An argument of a base, an interface or a return marker."""
        key = NetType(f"<{text}>"), parameters
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._inner(read_type(text), parameters)
        return found

    def answer(self, type_: NetType) -> Typed:
        """What an operation returns."""
        return self._inner(type_, ())

    def _top(self, type_: NetType, parameters: tuple[str, ...]) -> Typed:
        if type_.name == NULLABLE:
            return self._inner(type_.args[0], parameters).optional if type_.args else Typed(_RAW)
        if type_.name.startswith(f"{NULLABLE}[]") and type_.args:
            item = self._inner(type_.args[0], parameters).optional
            return self._array(item, type_.name.count("[]"))
        return self._inner(type_, parameters)

    def _inner(self, type_: NetType, parameters: tuple[str, ...]) -> Typed:
        name = type_.name
        if name == NULLABLE and type_.args:
            return self._inner(type_.args[0], parameters)
        if not type_.args:
            alias = self._alias(name)
            if alias is not None:
                return alias
            if name in parameters:
                return Typed(identifier(class_name(name)))
        if name.endswith("[]"):
            bare = name.replace("[]", "")
            bytes_ = bare == "Byte"
            item = NetType("Byte[]" if bytes_ else bare, type_.args)
            return self._array(self._inner(item, parameters), name.count("[]") - bytes_)
        if name in LISTS and len(type_.args) == 1:
            return self._collection(_LIST, (self._inner(type_.args[0], parameters),))
        if name in MAPS and len(type_.args) == 2:
            key = self._inner(type_.args[0], parameters)
            return self._map(key, self._inner(type_.args[1], parameters))
        made = self._named(type_, tuple(self._inner(arg, parameters) for arg in type_.args))
        if parameters and any(mentions(arg, parameters) for arg in type_.args):
            return made._replace(loss=made.loss or _NESTED)
        return made

    def _alias(self, name: str) -> Typed | None:
        if name in ALIASES:
            return Typed(ALIASES[name], loss=_LOSSES.get(name, ""))
        fault = ""
        if name in UNNAMED:
            fault = NO_CLASS.format(name)
            return Typed(identifier(name) if self._exact else _INT, fault=fault)
        if name in _OPEN:
            fault = UNREADABLE.format("a collection without a type of its items")
            return Typed((_OPEN if self._exact else _OPEN_SAFE)[name], fault=fault)
        if name == "Object":
            fault = UNREADABLE.format("a value of the type variable 'Object'")
            return Typed(_OBJECT if self._exact else _RAW, fault=fault)
        return None

    def _arity(self, name: str) -> int:
        found = self._arities.get(name)
        return package_arity(name) if found is None and name in PACKAGE else found or 0

    def _array(self, item: Typed, dimensions: int) -> Typed:
        fault = item.fault
        if dimensions > 1:
            fault = fault or "one dimension is printed of several"
        code = item.code
        for _ in range(1 if self._exact else dimensions):
            code = _LIST.format(code)
        return item._replace(code=code, fault=fault)

    def _map(self, key: Typed, value: Typed) -> Typed:
        printed = key_of(key)
        fault = value.fault
        if printed == "bool":
            fault = fault or UNREADABLE.format("the key 'false': it becomes True")
            printed = printed if self._exact else _STR
        return value._replace(code=_DICT.format(printed, value.code), fault=fault)

    def _collection(self, form: Code, items: tuple[Typed, ...]) -> Typed:
        return items[0]._replace(code=form.format(*(item.code for item in items)))

    def _named(self, type_: NetType, args: tuple[Typed, ...]) -> Typed:
        name = type_.name
        names = frozenset().union(*(arg.names for arg in args))
        fault = next((arg.fault for arg in args if arg.fault), "")
        loss = next((arg.loss for arg in args if arg.loss), "")
        known = self._classes.get(name)
        if not self._exact and args and len(args) != self._arity(name):
            known, name = None, f"{name}<"
        if known is not None:
            names |= {str(known)}
            if name in self._interfaces:
                fault = UNREADABLE.format(f"a value of the interface '{known}'")
                if not self._exact:
                    loss = "holds decoded JSON: ServiceStack's Python has no way to tell the class"
                    return Typed(_RAW, fault=fault, loss=loss)
        elif name in PACKAGE:
            known = identifier(PACKAGE[name])
        else:
            plain = type_.bare_name.rpartition(".")[2]
            fault = NO_CLASS.format(plain)
            if not self._exact:
                loss = f"holds decoded JSON: the contract has no type '{plain}'"
                return Typed(_RAW, fault=fault, loss=loss)
            known = identifier(class_name(plain))
        code = known
        if args:
            code = _GENERIC.format(known, _NEXT.join(arg.code for arg in args))
        return Typed(code, names, fault, loss)


def key_of(key: Typed) -> Code:
    """The type of a dictionary's keys: all but numbers and booleans are texts."""
    return key.code if key.code in _KEYS else _STR


def mentions(type_: NetType, parameters: Collection[str]) -> bool:
    """Whether a type parameter stands in the type."""
    return type_.name.replace("[]", "") in parameters or any(
        mentions(arg, parameters) for arg in type_.args
    )


def substituted(type_: NetType, arguments: Mapping[str, NetType]) -> NetType:
    """The type with the parameters of a generic base replaced."""
    bare = type_.name.replace("[]", "")
    if bare in arguments and not type_.args:
        given = arguments[bare]
        return NetType(given.name + "[]" * type_.name.count("[]"), given.args)
    return NetType(type_.name, tuple(substituted(arg, arguments) for arg in type_.args))
