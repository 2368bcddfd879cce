"""What a printed PHP property says of its .NET type.

Two texts tell it: the doc type (`array<string,Field[]>|null`), and what `fromMap` gives to the
converter (`'Dictionary<String,List<Field>>'`), where many of .NET's own names survive.
"""

from generator.importers.dto_types import BYTES, LISTS_UNSAID, MAYBE_REQUIRED, KnownTypes, nullable
from generator.servicestack.dotnet import NetType, read_type
from generator.tuples import NamedTuple

_SCALARS = {
    "string": "String",
    "int": "Int32",
    "float": "Double",
    "bool": "Boolean",
    "boolean": "Boolean",
    "DateTime": "DateTime",
    "DateInterval": "TimeSpan",
    "ByteArray": "Byte[]",
    "mixed": "Object",
}
_UNSAID = {
    "string": "'string' is String, Guid or Char; taken as String",
    "int": "'int' is any whole number from Byte to UInt64; taken as Int32",
    "float": "'float' is Single, Double or Decimal; taken as Double",
    "DateTime": "'DateTime' is DateTime, DateTimeOffset or DateOnly; taken as DateTime",
    "DateInterval": "'DateInterval' is TimeSpan or TimeOnly; taken as TimeSpan",
    "ByteArray": f"'ByteArray' is {BYTES}",
    "Double": "'float' is Double or Decimal here; taken as Double",
    "Uri": "'string' with a converter is Uri or Type; taken as Uri",
}
_DATES = ("DateTime", "DateTimeOffset", "DateOnly")
_SPANS = ("TimeSpan", "TimeOnly")


class Converter(NamedTuple):
    """How `fromMap` reads a value: `plain`, `from`, `fromArray`, or `context`, a class first."""

    kind: str
    names: tuple[str, ...] = ()


class Told(NamedTuple):
    """The type with a Nullable where it is one; `unsaid` are whole sentences."""

    net: NetType
    required: bool
    unsaid: tuple[str, ...]


class PhpTypes:
    """Reads the types of one file."""

    def __init__(self, known: KnownTypes) -> None:
        self._known = known

    def told(self, doc: str, converter: Converter | None) -> Told:
        """The type of a property; `doc` as printed: `string|null`."""
        text = doc.strip()
        bare = text.removesuffix("|null").strip()
        optional = bare != text
        unsaid: dict[str, None] = {}
        net, settled = self._net(bare, optional, converter, unsaid)
        required = not optional
        if settled is not None:
            required = settled
        elif optional and not _may_have_default(bare):
            unsaid[MAYBE_REQUIRED] = None
        if not required and self._known.value(net):
            net = nullable(net)
        return Told(net, required, tuple(unsaid))

    def answer(self, text: str, unsaid: dict[str, None]) -> NetType:
        """The type in `#[Returns('Field[]')]`."""
        return self._doc(read_type(text), unsaid, top=True)

    def argument(self, text: str, unsaid: dict[str, None], doc: NetType | None = None) -> NetType:
        """An argument as converters get it: .NET's text but for some scalars.

        A list of Single is printed as `float` but read as 'int'.
        """
        if text == "string":
            return NetType("String")
        if text == "int":
            if doc is not None and doc.name == "float":
                return NetType("Single")
            return self._scalar("int", unsaid)
        if text == "float":
            unsaid[_UNSAID["Double"]] = None
            return NetType("Double")
        if text in ("bool", "boolean"):
            return NetType("Boolean")
        if text in ("DateInterval", "ByteArray"):
            return self._scalar(text, unsaid)
        return read_type(text)

    def _net(
        self, bare: str, optional: bool, converter: Converter | None, unsaid: dict[str, None]
    ) -> tuple[NetType, bool | None]:
        """The type, and whether it is required where the converter tells that."""
        doc = read_type(bare)
        if converter is None:
            return self._doc(doc, unsaid, top=True), None
        if converter.kind == "context":
            return self._context(doc, converter.names, unsaid)
        if converter.kind == "fromArray" and not bare.endswith("[]"):
            unsaid[LISTS_UNSAID] = None
            item = doc.args[0] if len(doc.args) == 1 else None
            return NetType("List`1", (self.argument(converter.names[0], unsaid, item),)), None
        if converter.kind == "from":
            name = converter.names[0]
            if bare == "string" and name == "string":
                unsaid[_UNSAID["Uri"]] = None
                return NetType("Uri"), None
            if bare == "DateTime" and optional and name in _DATES:
                return NetType(name), None
            if bare == "DateInterval" and name in _SPANS:
                return NetType(name), False
            if bare == "DateInterval":
                return self._scalar("DateInterval", unsaid), True
        return self._doc(doc, unsaid, top=True), None

    def _context(
        self, doc: NetType, names: tuple[str, ...], unsaid: dict[str, None]
    ) -> tuple[NetType, bool | None]:
        head, texts = names[0], names[1:]
        docs = doc.args if len(doc.args) == len(texts) else (None,) * len(texts)
        if head == "Dictionary":
            if texts == ("string", "object") and not doc.args:
                return NetType("IDictionary"), None
            unsaid[LISTS_UNSAID] = None
        pairs = zip(texts, docs, strict=True)
        args = tuple(self.argument(text, unsaid, one) for text, one in pairs)
        net = NetType(self._known.name(head, len(args)), args)
        # A Nullable of a struct has a converter of another form.
        return net, True if self._known.value(net) else None

    def _doc(self, doc: NetType, unsaid: dict[str, None], *, top: bool) -> NetType:
        """The type that a doc type alone tells."""
        name, dimensions = doc.name, ""
        while name.endswith("[]"):
            name, dimensions = name[:-2], f"{dimensions}[]"
        bare = name.partition("`")[0]
        if bare == "array" and len(doc.args) <= 2:
            net = self._array(doc.args, unsaid)
        elif not doc.args and bare in _SCALARS:
            net = self._scalar(bare, unsaid)
        else:
            args = tuple(self._doc(arg, unsaid, top=False) for arg in doc.args)
            net = NetType(self._known.name(bare, len(args)), args)
        if top:
            return net._replace(name=net.name + dimensions)
        for _ in range(len(dimensions) // 2):
            net = NetType("List`1", (net,))
        return net

    def _array(self, args: tuple[NetType, ...], unsaid: dict[str, None]) -> NetType:
        unsaid[LISTS_UNSAID] = None
        inner = tuple(self._doc(arg, unsaid, top=False) for arg in args)
        return NetType(("List", "List`1", "Dictionary`2")[len(inner)], inner)

    def _scalar(self, word: str, unsaid: dict[str, None]) -> NetType:
        if word in _UNSAID:
            unsaid[_UNSAID[word]] = None
        return NetType(_SCALARS[word])


def _may_have_default(bare: str) -> bool:
    """Only texts, numbers, dates and arrays are printed with a default when they are required."""
    return bare.endswith("[]") or bare in ("string", "int", "float", "DateTime", "any")
