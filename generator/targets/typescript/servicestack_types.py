"""Type texts of style servicestack."""

from collections.abc import Mapping
from typing import Literal

from generator.code import Code
from generator.servicestack.dotnet import LISTS, MAPS, NULLABLE, NetType, read_type, tree_of
from generator.servicestack.service import TypeName
from generator.targets.typescript.escape import name
from generator.targets.typescript.servicestack_names import class_name
from generator.tuples import NamedTuple

_STRING, _NUMBER, _BOOLEAN = Code("string"), Code("number"), Code("boolean")
_ANY, _ANYTHING, _BLOB = Code("any"), Code("any[]"), Code("Blob")
_ALIASES: Mapping[str, Code] = {
    **dict.fromkeys(
        (
            *("String", "Guid", "Char", "Uri", "Type", "Stream"),
            *("DateTime", "DateOnly", "DateTimeOffset", "TimeSpan", "TimeOnly"),
        ),
        _STRING,
    ),
    **dict.fromkeys(
        (
            *("Byte", "SByte", "Int16", "Int32", "Int64", "UInt16", "UInt32", "UInt64"),
            *("Single", "Double", "Decimal", "IntPtr", "UIntPtr"),
        ),
        _NUMBER,
    ),
    "Boolean": _BOOLEAN,
    "HttpWebResponse": _BLOB,
    "IDictionary": _ANY,
    "OrderedDictionary": _ANY,
    "List": Code("Array"),
    "Object": Code("Object"),
}
_KEYS = frozenset((_STRING, _NUMBER, _BOOLEAN))
# ServiceStack's printer knows these lists; others keep .NET's name, which nothing declares.
_KNOWN_LISTS = frozenset(
    (
        *("List`1", "IEnumerable`1", "ICollection`1", "HashSet`1", "Queue`1", "Stack`1"),
        "IEnumerable",
    )
)
_ITEMS, _PLAIN, _GENERIC = Code("{}[]"), Code("{}"), Code("{}<{}>")
_MAP = Code("{{ [index:{}]: {}; }}")
_TOP, _INNER = Code(", "), Code(",")

AnswerKind = Literal["string", "number", "boolean", "list", "map", "blob", "class"]


class PrintedType(NamedTuple):
    """`missing` are names in it that the file does not declare."""

    code: Code
    missing: tuple[str, ...] = ()


class Names(NamedTuple):
    """Printed names by metadata's, and what imports bring; `structs` have no type of their own."""

    declared: Mapping[str, Code]
    imported: frozenset[str]

    def has(self, metadata_name: str) -> bool:
        return metadata_name in self.declared or bare(metadata_name) in self.imported


def bare(metadata_name: str) -> str:
    """Without dimensions and the count of parameters."""
    return metadata_name.replace("[]", "").partition("`")[0]


class TypePrinter:
    """Prints types; each distinct one once."""

    def __init__(self, names: Names, *, exact: bool) -> None:
        self._names, self._exact = names, exact
        self._lists = _KNOWN_LISTS if exact else LISTS | {"IEnumerable"}
        self._known: dict[tuple[NetType, tuple[str, ...], bool], PrintedType] = {}
        self._texts: dict[tuple[TypeName, tuple[str, ...]], PrintedType] = {}

    def text(self, type_: TypeName, parameters: tuple[str, ...] = ()) -> PrintedType:
        """A type inside a class that has these type parameters."""
        key = (type_, parameters)
        found = self._texts.get(key)
        if found is None:
            found = self._texts[key] = self.tree(tree_of(type_), parameters)
        return found

    def argument(self, text: str, parameters: tuple[str, ...] = ()) -> PrintedType:
        """A type argument as metadata writes it."""
        return self.tree(read_type(text), parameters, top=False)

    def returned(self, type_: TypeName) -> PrintedType:
        """An answer: bytes and streams are what the browser makes of them."""
        if type_.name in ("Byte[]", "Stream", "HttpWebResponse"):
            return PrintedType(_BLOB)
        return self.text(type_)

    def tree(self, net: NetType, parameters: tuple[str, ...], *, top: bool = True) -> PrintedType:
        """As `text`; inside other types there is no space after a comma."""
        key = (net, parameters, top)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._printed(net, parameters, top)
        return found

    def _printed(self, net: NetType, parameters: tuple[str, ...], top: bool) -> PrintedType:
        dimensions = net.name.count("[]")
        if dimensions:
            scalar = net.name.replace("[]", "")
            if scalar == "Byte" and not net.args:
                inner, dimensions = PrintedType(_STRING), dimensions - 1
            else:
                inner = self.tree(NetType(scalar, net.args), parameters, top=False)
            return PrintedType(inner.code + Code("[]") * dimensions, inner.missing)
        if net.name == NULLABLE and net.args:
            return self.tree(net.args[0], parameters, top=top)
        if net.name in self._lists and len(net.args) == 1:
            inner = self.tree(net.args[0], parameters, top=False)
            return PrintedType(_ITEMS.format(inner.code), inner.missing)
        if net.name in MAPS and len(net.args) == 2:
            return self._map(net, parameters)
        if not net.args:
            return self._simple(net.name, parameters)
        return self._generic(net, parameters, top)

    def _map(self, net: NetType, parameters: tuple[str, ...]) -> PrintedType:
        key, value = (self.tree(arg, parameters, top=False) for arg in net.args)
        keys = key.code if key.code in _KEYS else _STRING
        if keys is _BOOLEAN and not self._exact:
            keys = _STRING  # TypeScript has no such index
        return PrintedType(_MAP.format(keys, value.code), value.missing)

    def _simple(self, name_: str, parameters: tuple[str, ...]) -> PrintedType:
        declared = self._names.declared.get(name_)
        if name_ in parameters:
            return PrintedType(parameter(name_))
        # ServiceStack knows .NET's types by their names alone.
        if declared is not None and (not self._exact or name_ not in _ALIASES):
            return PrintedType(declared)
        if name_ == "List" and not self._exact:
            return PrintedType(_ANYTHING)
        if name_ in _ALIASES:
            return PrintedType(_ALIASES[name_])
        return self._unknown(name_)

    def _generic(self, net: NetType, parameters: tuple[str, ...], top: bool) -> PrintedType:
        head = self._simple(net.name, ())
        if head.code is _ANY:
            return head
        args = [self.tree(arg, parameters, top=False) for arg in net.args]
        missing = (*head.missing, *(one for arg in args for one in arg.missing))
        separator = _TOP if top else _INNER
        inside = separator.join([arg.code for arg in args])
        return PrintedType(_GENERIC.format(head.code, inside), missing)

    def _unknown(self, metadata_name: str) -> PrintedType:
        short = bare(metadata_name)
        if short in self._names.imported:
            return PrintedType(name(short))
        if not self._exact:
            return PrintedType(_ANY, (short,))
        return PrintedType(name(class_name(short, exact=True)), (short,))


def parameter(text: str) -> Code:
    """A type parameter."""
    return name(class_name(text, exact=True))


def is_alias(metadata_name: str) -> bool:
    """Whether ServiceStack takes the name for a type of .NET."""
    return metadata_name in _ALIASES


def answer_kind(type_: TypeName, printed: Code) -> AnswerKind:
    """What an instance of an answer is made of; `printed` is its text."""
    name_ = type_.name
    if name_.endswith("[]") and printed != _BLOB:
        return "list"
    if name_ in MAPS and type_.args:
        return "map"
    if printed == _STRING:
        return "string"
    if printed == _NUMBER:
        return "number"
    if printed == _BOOLEAN:
        return "boolean"
    if printed == _BLOB:
        return "blob"
    return "list" if printed.endswith("[]") else "class"
