"""The names that .NET's DataContractSerializer gives to types.

Source: the rules of data contract names in .NET's documentation, and `GetNamespacesDigest` of its
source for the digest of generic types.
"""

from base64 import b64encode
from collections.abc import Callable
from hashlib import md5

from generator.ir import Primitive
from generator.servicestack.dotnet import LISTS, MAPS, NULLABLE, NetType
from generator.servicestack.from_contract import PRIMITIVES
from generator.servicestack.service import MetaType
from generator.wire.values import Named

ARRAYS = "http://schemas.microsoft.com/2003/10/Serialization/Arrays"
CLR = "http://schemas.datacontract.org/2004/07/"
_SERIALIZATION = "http://schemas.microsoft.com/2003/10/Serialization/"
_SCHEMA = "http://www.w3.org/2001/XMLSchema"
_BUILT_IN = (_SCHEMA, _SERIALIZATION)
_WORDS = {
    Primitive.STRING: "string",
    Primitive.BOOLEAN: "boolean",
    Primitive.INT8: "byte",
    Primitive.INT16: "short",
    Primitive.INT32: "int",
    Primitive.INT64: "long",
    Primitive.UINT8: "unsignedByte",
    Primitive.UINT16: "unsignedShort",
    Primitive.UINT32: "unsignedInt",
    Primitive.UINT64: "unsignedLong",
    Primitive.FLOAT32: "float",
    Primitive.FLOAT64: "double",
    Primitive.DECIMAL: "decimal",
    Primitive.DATETIME: "dateTime",
    Primitive.URI: "anyURI",
    Primitive.BYTES: "base64Binary",
    Primitive.STREAM: "anyType",
    Primitive.ANY: "anyType",
}
_SCALARS = {
    **{PRIMITIVES[one].name: Named(word, _SCHEMA) for one, word in _WORDS.items()},
    "Char": Named("char", _SERIALIZATION),
    "Guid": Named("guid", _SERIALIZATION),
    "TimeSpan": Named("duration", _SERIALIZATION),
    "DateTimeOffset": Named("DateTimeOffset", f"{CLR}System"),
    "DateOnly": Named("DateOnly", f"{CLR}System"),
    "TimeOnly": Named("TimeOnly", f"{CLR}System"),
}


class ContractNames:
    """The names of types; `find` gives a class or an enum by its name in metadata."""

    def __init__(self, find: Callable[[str], MetaType | None]) -> None:
        self._find = find

    def of(self, type_: NetType) -> Named:
        """The name and namespace of a type's data contract."""
        name, args = type_.name, type_.args
        if name in _SCALARS:
            return _SCALARS[name]
        if name == NULLABLE:
            return self.of(args[0])
        if name.endswith("[]"):
            return _array(self.of(NetType(name[:-2], args)))
        if name in LISTS:
            return _array(self.of(args[0]))
        if name in MAPS:
            return _array(self.entry(*args))
        if name == "KeyValuePair`2":
            space = f"{CLR}System.Collections.Generic"
            return Named(_generic("KeyValuePair", list(map(self.of, args))), space)
        return self._declared(type_)

    def item(self, type_: NetType) -> Named:
        """The element of a list's item."""
        named = self.of(type_)
        return Named(named.name, ARRAYS) if named.space in _BUILT_IN else named

    def entry(self, key: NetType, value: NetType) -> Named:
        """The element of a dictionary's pair."""
        return Named(_generic("KeyValue", [self.of(key), self.of(value)]), ARRAYS)

    def space_of(self, made: MetaType) -> str:
        """The namespace of what a class declares."""
        contract = made.data_contract
        if contract is not None and contract.namespace is not None:
            return contract.namespace
        return f"{CLR}{made.namespace}"

    def _declared(self, type_: NetType) -> Named:
        made = self._find(type_.name)
        if made is None:
            return Named(type_.bare_name, CLR)
        contract = made.data_contract
        if contract is not None and contract.name:
            return Named(contract.name, self.space_of(made))
        name = made.bare_name
        if type_.args:
            name = _generic(name, list(map(self.of, type_.args)))
        return Named(name, self.space_of(made))


def array_of(item: Named) -> Named:
    """The name of a list of such items."""
    return _array(item)


def _array(item: Named) -> Named:
    return Named(f"ArrayOf{item.name}", ARRAYS if item.space in _BUILT_IN else item.space)


def _generic(name: str, arguments: list[Named]) -> str:
    """`PageOfSession` and a digest, unless all arguments are XML Schema's own."""
    made = f"{name}Of{''.join(argument.name for argument in arguments)}"
    if all(argument.space in _BUILT_IN for argument in arguments):
        return made
    spaces = "".join(f" {argument.space}" for argument in arguments)
    digest = md5(spaces.encode("utf-8"), usedforsecurity=False).digest()[:6]
    return made + b64encode(digest).decode("ascii").replace("/", "_S").replace("+", "_P")
