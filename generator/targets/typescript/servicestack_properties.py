"""Properties of style servicestack: a line each, and the comments above it."""

from generator.code import EMPTY, Code
from generator.servicestack.dotnet import NULLABLE, VALUE_TYPES, NetType, tree_of
from generator.servicestack.initial import Start, starts_as
from generator.servicestack.required import is_required
from generator.servicestack.service import MetaType, Property
from generator.targets.typescript.escape import class_member, is_word, printed_word
from generator.targets.typescript.servicestack_comments import (
    attribute,
    data_member,
    description,
)
from generator.targets.typescript.servicestack_names import member_name
from generator.targets.typescript.servicestack_page import Prepared
from generator.targets.typescript.servicestack_remarks import (
    BYTES,
    HIDES,
    NO_MEMBER,
    RENAMED,
    UNKNOWN,
    Remarks,
)
from generator.targets.typescript.servicestack_types import (
    PrintedType,
    TypePrinter,
    is_alias,
)
from generator.tuples import NamedTuple

_STRING, _MARGIN = Code("string"), Code("    ")
_METHODS = frozenset(("getTypeName", "getMethod", "createResponse"))
_STARTS: dict[Start | None, Code] = {None: EMPTY, "list": Code(" = []"), "map": Code(" = {}")}


class Fault(NamedTuple):
    """A remark on a property. `fixed`: with `compat: safe` the text is right."""

    text: str
    fixed: bool


class PrintedProperty(NamedTuple):
    """`comments` are indented lines above it; `marked` if one is more than a description."""

    name: str
    member: Code
    type: Code
    initial: Code
    required: bool
    comments: tuple[Code, ...]
    marked: bool
    faults: tuple[Fault, ...]


class PropertyPrinter:
    """Prints properties of one service for both languages; each distinct one once.

    `typed`: the compiler looks at types, so that one which nothing declares is worth a remark.
    """

    def __init__(
        self,
        prepared: Prepared,
        types: TypePrinter,
        *,
        exact: bool,
        verbatim: bool,
        described: bool,
        initialized: bool,
        typed: bool = True,
    ) -> None:
        self._names, self._by_name, self._types = prepared.names, prepared.by_name, types
        self._operations = prepared.operations
        self._exact, self._described, self._initialized = exact, described, initialized
        self._typed, self._verbatim = typed, verbatim
        self._known: dict[tuple[Property, tuple[str, ...], bool], PrintedProperty] = {}

    def printed(
        self, made: MetaType, property_: Property, remarks: Remarks, *, starts: bool
    ) -> PrintedProperty:
        """`starts`: the class gives its required collections a value."""
        key = (property_, made.parameters, starts)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._property(property_, made.parameters, starts)
        for fault in found.faults:
            remarks.add(made, property_.wire_name, fault.text, fault=fault.fixed)
        if found.name in _METHODS and made.name in self._operations:
            remarks.add(made, property_.wire_name, HIDES, fault=False)
        return found

    def type(self, property_: Property, parameters: tuple[str, ...]) -> PrintedType:
        """The type's text. A struct that the service does not declare is a text in JSON."""
        net = tree_of(property_.type)
        inner = net.args[0] if net.name == NULLABLE and net.args else net
        if property_.value_type and not property_.enum and self._is_struct(inner, parameters):
            return PrintedType(_STRING)
        return self._types.text(property_.type, parameters)

    def _is_struct(self, net: NetType, parameters: tuple[str, ...]) -> bool:
        return not (
            net.args
            or net.name.endswith("]")
            or net.name in VALUE_TYPES
            or is_alias(net.name)
            or net.name in parameters
            or self._names.has(net.name)
        )

    def _property(
        self, property_: Property, parameters: tuple[str, ...], starts: bool
    ) -> PrintedProperty:
        name = member_name(property_, exact=self._exact)
        printed = self.type(property_, parameters)
        faults = []
        if self._typed:
            faults = [Fault(UNKNOWN.format(missing), False) for missing in printed.missing]
        if name != property_.wire_name:
            faults.append(Fault(RENAMED.format(property_.wire_name, name), True))
        member = class_member(name)
        if self._verbatim and member != name and is_word(name):
            member = printed_word(name)
            faults.append(Fault(NO_MEMBER.format(name), True))
        start = None
        if starts and (property_.required is True or self._initialized):
            start = starts_as(property_)
            if start and property_.type.name == "Byte[]":
                faults.append(Fault(BYTES, True))
                start = start if self._exact else None
        marks = [] if property_.data_member is None else [data_member(property_.data_member)]
        marks += map(attribute, property_.attributes)
        comments = [_MARGIN + mark for mark in marks]
        if self._described and property_.description is not None:
            told = description(property_.description, exact=self._exact)
            comments.insert(0, _MARGIN + told)
        return PrintedProperty(
            name,
            member,
            printed.code,
            _STARTS[start],
            is_required(property_),
            tuple(comments),
            bool(marks),
            tuple(faults),
        )
