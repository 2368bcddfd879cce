"""One property of a class: its type, its default, its names, in style servicestack."""

from generator.code import EMPTY, Code
from generator.servicestack.dotnet import LISTS, MAPS, NULLABLE, VALUE_TYPES, NetType, tree_of
from generator.servicestack.required import is_required
from generator.servicestack.service import Property, TypeName
from generator.targets.python.escape import identifier, single_quoted
from generator.targets.python.servicestack_comments import attribute_line, docstring
from generator.targets.python.servicestack_names import (
    HIDING,
    is_found,
    is_renamed,
    property_name,
    sent_key,
    working_name,
)
from generator.targets.python.servicestack_types import DEFAULTS, UNNAMED, TypePrinter
from generator.tuples import NamedTuple

MARGIN, _NEW_LINE = Code("    "), Code("\n    ")
_NONE, _ZERO = Code("None"), Code("0")
_LIST, _DICT, _BYTES = Code("list"), Code("dict"), Code("bytes")
_FACTORY = Code("field(default_factory={})")
_KEYED = Code("field(metadata=config(field_name={}), default={})")
_KEYED_FACTORY = Code("field(metadata=config(field_name={}), default_factory={})")
_BYTES_AS_LIST = "is an empty list where it should be no bytes"
_NESTED_DEFAULT = "its default is a field, not an empty collection"
_UNFOUND = "the client library finds no field for the key '{}' when it reads"
_SENT = "is sent as '{}'"
_HIDES = "hides the '{}' that the class needs"


class FieldName(NamedTuple):
    """`key` is the JSON name where it must be said; `as_server` if ServiceStack chose both."""

    text: str
    code: Code
    wire_name: str
    key: str
    faults: tuple[str, ...]
    losses: tuple[str, ...]
    as_server: bool


class PrintedProperty(NamedTuple):
    """`faults` are what is wrong with ServiceStack's text, `losses` what stays wrong in any.

    `comments` and `docstring` are whole lines with their margin; `names` are the classes of this
    file in the annotation.
    """

    comments: Code
    name: FieldName
    annotation: Code
    value: Code
    docstring: Code
    names: frozenset[str]
    faults: tuple[str, ...]
    losses: tuple[str, ...]
    made_of: Property


class Surroundings(NamedTuple):
    """Of the class that a property stands in; `queries` for AutoQuery and its changes."""

    parameters: tuple[str, ...] = ()
    queries: bool = False


class _Default(NamedTuple):
    """`made_by` is the factory of a collection; else it is empty."""

    value: Code
    made_by: Code
    optional: bool
    faults: tuple[str, ...] = ()


class _Shape(NamedTuple):
    """What properties of one type have in common."""

    annotation: Code
    value: Code
    made_by: Code
    names: frozenset[str]
    faults: tuple[str, ...]
    losses: tuple[str, ...]


class PropertyPrinter:
    """Prints properties; equal ones in equal surroundings once."""

    def __init__(
        self, types: TypePrinter, *, exact: bool, described: bool, initialized: bool
    ) -> None:
        self._types, self._exact = types, exact
        self._described, self._initialized = described, initialized
        self._shapes: dict[tuple[TypeName, bool, bool, bool | None, Surroundings], _Shape] = {}
        self._names: dict[tuple[str, str, str], FieldName] = {}

    def property(
        self, property_: Property, surroundings: Surroundings, spelling: str = ""
    ) -> PrintedProperty:
        """`spelling` is the name that the author wants, if any."""
        named = self.named(property_, spelling)
        shape = self._shape(property_, surroundings)
        value, faults = shape.value, shape.faults + named.faults
        if named.key:
            key = single_quoted(named.key)
            value = _KEYED.format(key, value)
            if shape.made_by and named.as_server:
                faults += (_NESTED_DEFAULT,)
            elif shape.made_by:
                value = _KEYED_FACTORY.format(key, shape.made_by)
        text = property_.description if self._described else None
        return PrintedProperty(
            _comments(property_),
            named,
            shape.annotation,
            value,
            docstring(text, MARGIN, exact=self._exact) if text else EMPTY,
            shape.names,
            faults,
            shape.losses + named.losses,
            property_,
        )

    def named(self, property_: Property, spelling: str = "") -> FieldName:
        """What the property is called."""
        key = property_.name, property_.wire_name, spelling
        found = self._names.get(key)
        if found is None:
            found = self._names[key] = self._named(*key)
        return found

    def _named(self, name: str, wire_name: str, spelling: str) -> FieldName:
        faults: list[str] = []
        as_server = self._exact and not spelling
        if as_server:
            shown = property_name(name)
            key = shown[:-1] if is_renamed(name) else ""
            sent = key or sent_key(shown)
            if sent != wire_name:
                faults.append(_SENT.format(sent))
            if shown in HIDING:
                faults.append(_HIDES.format(shown))
        else:
            shown = spelling or working_name(name, wire_name)
            key = wire_name if sent_key(shown) != wire_name else ""
        found = is_found(shown, wire_name)
        losses = () if found else (_UNFOUND.format(wire_name),)
        return FieldName(shown, identifier(shown), wire_name, key, tuple(faults), losses, as_server)

    def _shape(self, property_: Property, surroundings: Surroundings) -> _Shape:
        flags = property_.value_type, property_.enum, property_.required
        key = (property_.type, *flags, surroundings)
        found = self._shapes.get(key)
        if found is None:
            type_ = _net_type(property_)
            typed = self._types.typed(type_, surroundings.parameters)
            default = self._default(property_, type_, surroundings)
            if default.optional:
                typed = typed.optional
            found = self._shapes[key] = _Shape(
                annotation=typed.code,
                value=default.value,
                made_by=default.made_by,
                names=typed.names,
                faults=(*default.faults, typed.fault) if typed.fault else default.faults,
                losses=(typed.loss,) if typed.loss else (),
            )
        return found

    def _default(self, property_: Property, type_: NetType, surroundings: Surroundings) -> _Default:
        if (property_.required is True or self._initialized) and not surroundings.queries:
            factory = _factory(type_)
            if factory is _BYTES and self._exact:
                return _Default(_FACTORY.format(_LIST), _LIST, False, (_BYTES_AS_LIST,))
            if factory is not None:
                return _Default(_FACTORY.format(factory), factory, False)
        if is_required(property_) and not type_.args:
            known = DEFAULTS.get(type_.name)
            if known is None and type_.name in UNNAMED and not self._exact:
                known = _ZERO
            if known is not None:
                return _Default(known, EMPTY, False)
        return _Default(_NONE, EMPTY, True)


def _net_type(property_: Property) -> NetType:
    """The type as a tree. A struct of the service's own is text on the wire."""
    type_ = tree_of(property_.type)
    if property_.value_type and not property_.enum:
        inner = type_.args[0] if type_.name == NULLABLE and type_.args else type_
        if not inner.args and inner.name not in VALUE_TYPES:
            text = NetType("String")
            return text if inner is type_ else NetType(NULLABLE, (text,))
    return type_


def _comments(property_: Property) -> Code:
    if not property_.attributes:
        return EMPTY
    return MARGIN + _NEW_LINE.join(map(attribute_line, property_.attributes))


def _factory(type_: NetType) -> Code | None:
    """What makes an empty collection of the type; None for other types and for interfaces."""
    name = type_.name
    if name == "Byte[]":
        return _BYTES
    if name.endswith("[]"):
        return _LIST
    if name[:1] == "I" and name[1:2].isupper():
        return None
    return _LIST if name in LISTS else _DICT if name in MAPS else None
