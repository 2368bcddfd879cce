"""What a .NET type means in the words of the contract language."""

from collections.abc import Mapping

from generator.check import NO_KEY
from generator.ir import ListOf, MapOf, Nullable, Parameter, Primitive, Ref, SetOf, Type
from generator.servicestack.dotnet import LISTS, MAPS, NULLABLE, SETS, NetType
from generator.servicestack.from_contract import PRIMITIVES
from generator.tuples import NamedTuple

_SCALARS = {net.name: primitive for primitive, net in PRIMITIVES.items()} | {
    "Type": Primitive.STRING,
    "IntPtr": Primitive.INT64,
    "UIntPtr": Primitive.UINT64,
    "HttpWebResponse": Primitive.STREAM,
    "JsonElement": Primitive.ANY,
}
# Collections that do not say what they hold.
_BARE_LISTS = frozenset(("List", "IList", "IEnumerable", "ICollection", "ArrayList", "Array"))
_BARE_MAPS = frozenset(("IDictionary", "OrderedDictionary", "Hashtable", "Dictionary"))


class Declared(NamedTuple):
    """A type of the document that others may mention: its contract's name, and its sort."""

    name: str
    arity: int
    enum: bool
    interface: bool


class Meaning:
    """Types of one document; `unknown` collects the names that have no meaning here."""

    def __init__(self, declared: Mapping[str, Declared]) -> None:
        self._declared = declared
        self._enums = {known.name for known in declared.values() if known.enum}
        self.unknown: dict[str, None] = {}

    def type(self, net: NetType, parameters: tuple[str, ...]) -> Type:
        """The type in a contract; `any` for what the document does not declare."""
        name = net.name
        if name in parameters and not net.args:
            return Parameter(name)
        if name in _SCALARS and not net.args:
            return _SCALARS[name]
        if name.endswith("[]"):
            item = NetType(name[:-2], net.args)
            return ListOf(self.type(item, parameters))
        if name == NULLABLE and len(net.args) == 1:
            inner = self.type(net.args[0], parameters)
            return inner if isinstance(inner, Nullable) else Nullable(inner)
        if name in LISTS and len(net.args) == 1:
            made = SetOf if name in SETS else ListOf
            return made(self.type(net.args[0], parameters))
        if name in MAPS and len(net.args) == 2:
            key = self.type(net.args[0], parameters)
            return MapOf(self._key(key), self.type(net.args[1], parameters))
        if not net.args and name in _BARE_LISTS:
            return ListOf(Primitive.ANY)
        if not net.args and name in _BARE_MAPS:
            return MapOf(Primitive.STRING, Primitive.ANY)
        return self._reference(net, parameters)

    def _key(self, key: Type) -> Type:
        """A type that the text of a key can hold; else the text itself."""
        if isinstance(key, Primitive) and key not in NO_KEY:
            return key
        return key if isinstance(key, Ref) and key.name in self._enums else Primitive.STRING

    def _reference(self, net: NetType, parameters: tuple[str, ...]) -> Type:
        known = self._declared.get(net.name)
        if known is None or known.interface or known.arity != len(net.args):
            self.unknown[net.text] = None
            return Primitive.ANY
        return Ref(known.name, tuple(self.type(arg, parameters) for arg in net.args))

    def named(self, net: NetType, parameters: tuple[str, ...], *, interface: bool) -> Ref | None:
        """A declared base class or interface, or None."""
        known = self._declared.get(net.name)
        if known is None or known.enum or known.interface != interface:
            return None
        if known.arity != len(net.args):
            return None
        return Ref(known.name, tuple(self.type(arg, parameters) for arg in net.args))
