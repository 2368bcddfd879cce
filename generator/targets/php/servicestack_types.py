"""How a .NET type stands in PHP: the type of `@var`, the type that PHP checks, the default.

Source: ServiceStack's PHP printer. Where its client library cannot use a type, `safe` prints
another one; servicestack_safe.py says which.
"""

from generator.code import Code
from generator.servicestack.dotnet import LISTS, MAPS, NULLABLE, VALUE_TYPES, NetType, tree_of
from generator.servicestack.required import is_required
from generator.servicestack.service import Property, TypeName
from generator.targets.php.escape import comment, is_array, is_class_name, printed_array
from generator.targets.php.servicestack_names import leaf_name
from generator.targets.php.servicestack_safe import resolved
from generator.targets.php.servicestack_world import Kind, World
from generator.tuples import NamedTuple

# Collections that do not say what they hold.
BARE_LISTS = frozenset(("List",))
BARE_MAPS = frozenset(("IDictionary", "OrderedDictionary"))
_EXACT_LISTS = frozenset(
    (
        *("List`1", "IList`1", "IEnumerable`1", "ICollection`1", "HashSet`1", "Queue`1"),
        "Stack`1",
    )
)
BYTES = frozenset(("Byte[]", "Stream", "HttpWebResponse"))
# Value types of .NET that have namespaces of their own below System.
_FAR_VALUE_TYPES = frozenset(("JsonElement", "BigInteger", "Half", "Int128", "UInt128", "Rune"))
_INTEGERS = ("Byte", "Int16", "Int32", "Int64", "UInt16", "UInt32", "UInt64", "IntPtr")
# .NET name -> PHP's. What is not here keeps its name.
_ALIASES = {
    **dict.fromkeys(("String", "Guid", "Char", "Uri", "Type"), Code("string")),
    **dict.fromkeys(_INTEGERS, Code("int")),
    "Boolean": Code("bool"),
    **dict.fromkeys(("Single", "Double", "Decimal"), Code("float")),
    **dict.fromkeys(("DateTime", "DateTimeOffset", "DateOnly"), Code("DateTime")),
    **dict.fromkeys(("TimeSpan", "TimeOnly"), Code("DateInterval")),
    **dict.fromkeys(BYTES, Code("ByteArray")),
    **dict.fromkeys((*BARE_LISTS, *BARE_MAPS), Code("array")),
}
_SAFE_ALIASES = {
    **_ALIASES,
    **dict.fromkeys(("SByte", "UIntPtr"), Code("int")),
    "DateOnly": Code("string"),
    "Object": Code("mixed"),
}
_DEFAULTS = {
    "string": Code("''"),
    "int": Code("0"),
    "float": Code("0.0"),
    "DateTime": Code("new DateTime()"),
}
_NULL = Code("null")
_MIXED = Code("mixed")
_ARRAY = Code("array")
_INT = Code("int")
_EMPTY_LIST = Code("[]")


class Typed(NamedTuple):
    """How a property is declared: `/** @var DOC */ public NATIVE $name=DEFAULT`."""

    doc: Code
    native: Code
    default: Code


class TypePrinter:
    """Prints the types of one service; each distinct one once."""

    def __init__(self, world: World, *, value_types: bool) -> None:
        self.world = world
        self._value_types = value_types
        self._aliases = _ALIASES if world.exact else _SAFE_ALIASES
        self._lists = _EXACT_LISTS if world.exact else LISTS
        self._trees: dict[tuple[TypeName, bool, bool, tuple[str, ...]], NetType] = {}
        self._docs: dict[NetType, Code] = {}
        self._typed: dict[tuple[NetType, bool, bool], Typed] = {}

    def tree(self, made: Property, parameters: tuple[str, ...]) -> NetType:
        """The type of a property in a class with these type parameters."""
        key = (made.type, made.value_type, made.enum, parameters)
        found = self._trees.get(key)
        if found is None:
            found = self.declared_tree(made)
            if not self.world.exact:
                found = resolved(found, self.world, parameters)
            self._trees[key] = found
        return found

    def declared_tree(self, made: Property) -> NetType:
        """The type that the service says; a value type that it does not describe is its text."""
        tree = tree_of(made.type)
        if tree.args or not made.value_type or made.enum or self._value_types:
            return tree
        if tree.name in VALUE_TYPES or tree.name in _FAR_VALUE_TYPES:
            return tree
        return tree if tree.name in self.world.types else NetType("String")

    def typed(self, made: Property, tree: NetType, *, generic: bool) -> Typed:
        """The declaration of a property of the type `tree` in a class with parameters or without.

        In a class with parameters PHP checks nothing.
        """
        required = is_required(made)
        # A value that must be there may be null, all the same.
        required = required and (self.world.exact or made.type.name != NULLABLE)
        key = (tree, required, generic)
        found = self._typed.get(key)
        if found is None:
            found = self._typed[key] = self._declaration(tree, required, generic)
        return found

    def _declaration(self, tree: NetType, required: bool, generic: bool) -> Typed:
        doc = self.doc(tree)
        native = self.native(tree)
        default = self._default(tree, doc) if required else None
        if generic or native == "mixed":
            native = _MIXED
        elif self._array_name(tree):
            native = Code("?") + printed_array(self._array_name(tree))
        elif default is None:
            native = Code("?") + native
        if default is None and doc != "mixed":
            doc = doc + Code("|null")
        return Typed(doc, native, default or _NULL)

    def unparsed_name(self, tree: NetType) -> str:
        """The type that `verbatim` prints of a property and PHP has not; empty if it has."""
        if not self.world.verbatim:
            return ""
        if tree.name == NULLABLE and tree.args:
            return self.unparsed_name(tree.args[0])
        if tree.name in self._aliases or tree.name == "Object" or tree.name.endswith("[]"):
            return self._array_name(tree)
        if self.is_list(tree) or self.is_map(tree):
            return ""
        spoken = self.world.spoken_name(tree.name)
        return "" if is_class_name(spoken) or not self.world.can_name(spoken) else spoken

    def _array_name(self, tree: NetType) -> str:
        """`Pair[]2`, as which ServiceStack types an array of a generic class; else nothing."""
        if not self.world.verbatim or not tree.args or not tree.name.endswith("[]"):
            return ""
        text = self._counted(tree)
        return text if is_array(text) and not tree.name.startswith(NULLABLE) else ""

    def _default(self, tree: NetType, doc: Code) -> Code | None:
        if doc.endswith("[]"):
            return _EMPTY_LIST
        # The empty text is no date, and an enum may have no member that is 0.
        if tree.name == "DateOnly" and doc == "string":
            return None
        return None if self.world.kind(tree.name) is Kind.FLAGS else _DEFAULTS.get(doc)

    def is_list(self, tree: NetType) -> bool:
        return tree.name in self._lists and len(tree.args) == 1

    def is_map(self, tree: NetType) -> bool:
        return tree.name in MAPS and len(tree.args) == 2

    def doc(self, tree: NetType) -> Code:
        """The type as `@var` has it."""
        found = self._docs.get(tree)
        if found is None:
            found = self._docs[tree] = self._doc(tree)
        return found

    def _doc(self, tree: NetType) -> Code:
        if tree.name == NULLABLE and tree.args:
            return self._inner(tree.args[0]) if self.world.exact else self.doc(tree.args[0])
        if self.is_list(tree) or (tree.name == NULLABLE + "[]" and tree.args):
            return Code("array<{}>").format(self._inner(tree.args[0]))
        if self.is_map(tree):
            # Whatever the key is in .NET: JSON's are text.
            return Code("array<string,{}>").format(self._inner(tree.args[1]))
        if tree.args:
            args = Code(", ").join(map(self._inner, tree.args))
            return Code("{}<{}>").format(self._generic_name(tree), args)
        return self._leaf(tree.name)

    def _generic_name(self, tree: NetType) -> Code:
        if not tree.name.endswith("[]"):
            return comment(self.world.spoken_name(tree.name))
        return comment(self._counted(tree))

    def _counted(self, tree: NetType) -> str:
        """ServiceStack counts the arguments after the brackets."""
        return tree.bare_name + (str(len(tree.args)) if len(tree.args) > 1 else "")

    def _leaf(self, name: str) -> Code:
        alias = self._aliases.get(name)
        if alias is not None:
            return alias
        if name.endswith("[]"):
            return self._leaf(name[:-2]) + _EMPTY_LIST
        if not self.world.exact and self.world.kind(name) is Kind.FLAGS:
            return _INT
        return comment(self.world.spoken_name(name))

    def _inner(self, tree: NetType) -> Code:
        """The type inside the brackets of another."""
        if not tree.args:
            return self._leaf(tree.name)
        args = tuple(map(self._inner, tree.args))
        if tree.name == NULLABLE:
            return args[0]
        if tree.name == "List`1" or (not self.world.exact and self.is_list(tree)):
            return args[0] + _EMPTY_LIST
        if tree.name == "Dictionary`2" or (not self.world.exact and self.is_map(tree)):
            return Code("array<string,{}>").format(args[1])
        return Code("{}<{}>").format(comment(leaf_name(tree.name)), Code(",").join(args))

    def native(self, tree: NetType) -> Code:
        """The type as PHP checks it, never nullable."""
        if tree.name in self._aliases:
            return self._aliases[tree.name]
        if tree.name == NULLABLE and tree.args:
            return self.native(tree.args[0])
        if self.is_list(tree) or self.is_map(tree) or tree.name.endswith("[]"):
            return _ARRAY
        if not self.world.exact and self.world.kind(tree.name) is Kind.FLAGS:
            return _INT
        # PHP's own type `object` holds any object; no class can be called so.
        return Code("Object") if tree.name == "Object" else self.world.reference(tree.name)
