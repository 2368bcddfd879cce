"""The members of classes: constructors, reading, writing; and classes that are collections."""

from generator.code import EMPTY, Code
from generator.servicestack.dotnet import NetType
from generator.servicestack.service import MetaType, Property
from generator.targets.php.escape import is_class_name, printed_word, property_name
from generator.targets.php.servicestack_bases import Bases, Inherited
from generator.targets.php.servicestack_properties import PropertyPrinter
from generator.targets.php.servicestack_safe import array, conversion, converter, resolved
from generator.targets.php.servicestack_settings import Settings
from generator.targets.php.servicestack_types import TypePrinter
from generator.targets.php.servicestack_view import BodyView, ConstructorView, ListView, MapView
from generator.targets.php.servicestack_world import Kind

_SEPARATED = Code(",\n")
_APART = Code("\n")
_COMMA = Code(",")
_DOC = Code("     * @param {} ${}\n")
_PARAMETER = Code("        {} ${}={}")
_STATUS = Code(
    "        /** @var ResponseStatus|null */\n        public $responseStatus=ResponseStatus"
)
_VERSION = Code("        if (isset($this->version)) $o['version'] = $this->version;\n")


class BodyPrinter:
    """Makes what stands between the braces of one service's classes."""

    def __init__(
        self, types: TypePrinter, bases: Bases, settings: Settings, lacking_status: frozenset[str]
    ) -> None:
        self._lacking_status = lacking_status
        self._types = types
        self._world = types.world
        self._bases = bases
        self._settings = settings
        self._properties = PropertyPrinter(types, settings)

    def version(self, made: MetaType) -> int | None:
        """The version that a request sends. A property of that name has it already."""
        if self._settings.verbatim:
            return self._settings.version
        named = {self._world.property_name(made, property_) for property_ in made.properties}
        if "version" in named or "version" in self._bases.inherited(made):
            return None
        return self._settings.version

    def body(self, made: MetaType, *, versioned: bool) -> BodyView:
        """`versioned`: the class has the version that ServiceStack gives to requests."""
        inherited = self._bases.inherited(made)
        extends = self._bases.base(made) is not None
        promoted = []
        reading = []
        # ServiceStack's own text does not write the version, though the server wants it.
        writing = [_VERSION] if versioned and not self._settings.exact else []
        apart = False
        for number, property_ in enumerate(made.properties, 1):
            name = self._world.property_name(made, property_)
            printed = self._properties.printed(property_, name, made.parameters, number)
            reading.append(printed.reading)
            writing.append(printed.writing)
            if name not in inherited:
                promoted.append(_APART + printed.promoted if apart else printed.promoted)
                apart = printed.parting
        promoted += self._status(made)
        bare = not inherited and not made.properties
        return BodyView(
            constructor=None if bare else self._constructor(made, inherited, promoted),
            parent_read=self._bases.is_read(made) and extends,
            reading=EMPTY.join(reading),
            parent=self._parent(inherited) if extends else EMPTY,
            writing=EMPTY.join(writing),
        )

    def _status(self, made: MetaType) -> list[Code]:
        """ServiceStack's own line for AddResponseStatus, of which PHP takes no default."""
        if not self._settings.verbatim or not self._settings.response_status:
            return []
        return [_STATUS] if made.name in self._lacking_status else []

    def _parent(self, inherited: dict[str, Inherited]) -> Code:
        """The base's members; it writes an object where it has none, and no array."""
        if self._settings.exact:
            return Code("parent::jsonSerialize()")
        if any(is_written(one.property, one.tree, self._types) for one in inherited.values()):
            return Code("parent::jsonSerialize()")
        return Code("(array) parent::jsonSerialize()")

    def _constructor(
        self, made: MetaType, inherited: dict[str, Inherited], promoted: list[Code]
    ) -> ConstructorView:
        generic = bool(made.parameters)
        docs = []
        parameters = []
        passed = []
        listed = self._bases.repeated(made) if self._settings.verbatim else inherited.items()
        for name, one in listed:
            typed = self._types.typed(one.property, one.tree, generic=generic)
            called = self._called(name)
            passed.append(Code("$") + called)
            docs.append(_DOC.format(typed.doc, called))
            parameters.append(_PARAMETER.format(typed.native, called, typed.default))
        return ConstructorView(
            docs=EMPTY.join(docs),
            parameters=_SEPARATED.join(parameters + promoted),
            passed=_COMMA.join(passed),
        )

    def _called(self, name: str) -> Code:
        return printed_word(name) if self._settings.verbatim else property_name(name)

    def list(self, made: MetaType) -> ListView | None:
        """A class that is a list itself."""
        tree = self._bases.collection(made)
        if tree is None or not self._types.is_list(tree):
            return None
        item = tree.args[0]
        checked = self._item_class(item)
        if checked:
            return ListView(checked, checked, EMPTY, EMPTY)
        item = resolved(item, self._world, made.parameters)
        native = Code("mixed")
        if item.name not in made.parameters:
            native = self._types.native(item)
        name = converter(item, self._world, made.parameters)
        if name is None:
            return ListView(native, EMPTY, Code("$o"), Code("parent::getArrayCopy()"))
        reading, writing, end = array(name)
        return ListView(
            native,
            EMPTY,
            reading + Code("$o") + end,
            writing + Code("parent::getArrayCopy()") + end,
        )

    def _item_class(self, item: NetType) -> Code:
        """The class of a list's items, which ServiceStack's own template takes for granted."""
        kind = self._world.kind(item.name)
        if item.args or not is_class_name(self._world.spoken_name(item.name)):
            return EMPTY
        if kind is Kind.CLASS or kind is Kind.LIBRARY:
            return self._world.reference(item.name)
        return self._types.native(item) if self._settings.exact else EMPTY

    def map(self, made: MetaType) -> MapView | None:
        """A class that is a dictionary itself. ServiceStack's own text is no PHP."""
        tree = self._bases.collection(made)
        if tree is None or self._types.is_list(tree):
            return None
        value = resolved(tree.args[1], self._world, made.parameters)
        reading, writing, end = conversion(value, self._world, made.parameters)
        item = Code("$item")
        return MapView(reading + item + end, writing + item + end)


def is_written(made: Property, tree: NetType, types: TypePrinter) -> bool:
    """Whether a property has a value from the start, so that it is always written."""
    return types.typed(made, tree, generic=False).default != "null"
