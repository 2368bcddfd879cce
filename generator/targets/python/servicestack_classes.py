"""The classes of one service, in style servicestack, and what an author should know of each."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.code import EMPTY, Code
from generator.servicestack.service import MetaOperation, MetaType, Property, Service, TypeName
from generator.targets.python.escape import identifier, integer, single_quoted
from generator.targets.python.servicestack_comments import attribute_line, docstring, route_line
from generator.targets.python.servicestack_enums import printed_enum
from generator.targets.python.servicestack_heads import EARLY, HeadPrinter, Remark
from generator.targets.python.servicestack_lineage import Lineage
from generator.targets.python.servicestack_names import class_name
from generator.targets.python.servicestack_properties import (
    MARGIN,
    FieldName,
    PrintedProperty,
    PropertyPrinter,
    Surroundings,
)
from generator.targets.python.servicestack_types import TypePrinter
from generator.targets.python.servicestack_view import TypeView

_LINES, _NEXT = Code("\n"), Code(", ")
_PASS = Code("    pass")
_FIELD = Code("    {}: {} = {}")
_QUOTED = Code("'{}'")
_CLASS, _BARE_CLASS = Code("class {}({}):"), Code("class {}:")
_VARIABLE, _SAME = Code("{} = TypeVar({})"), Code("{} = {}")
_QUERIES = frozenset(
    (
        *("QueryDb`1", "QueryDb`2", "QueryData`1", "QueryData`2"),
        *("ICreateDb`1", "IUpdateDb`1", "IPatchDb`1", "IDeleteDb`1", "ISaveDb`1"),
    )
)
_COVERED = "a property called '{}' hides the class, so that its type is wrong"
_EMPTY_LIST = "the client library reads '{}' as an empty object, and writes it so"
_GENERIC_BASE = "the client library cannot read '{}' of the generic base"


class Choices(NamedTuple):
    """What the options of an output come to. `version` is empty, or a whole number."""

    exact: bool
    described: bool = True
    initialized: bool = False
    response_status: bool = False
    version: str = ""


class Names(NamedTuple):
    """Python's names of classes by metadata's, and what the author has asked for.

    `spelled` is by metadata name, `fields` by that and the JSON name; neither need be a name.
    """

    classes: Mapping[str, str]
    spelled: Mapping[str, str]
    fields: Mapping[tuple[str, str], str]


class ClassPrinter:
    """Prints one service's types in their order; `remarks` grows."""

    def __init__(
        self,
        types: Sequence[MetaType],
        operations: Mapping[str, MetaOperation],
        service: Service,
        names: Names,
        choices: Choices,
    ) -> None:
        self._operations, self._names, self._choices = operations, names, choices
        self._requests = {made.request.name for made in service.operations}
        self._answers = {
            made.response.name for made in service.operations if made.response is not None
        }
        self._lineage = Lineage(types)
        self._surroundings: dict[int, Surroundings] = {}
        self._classes = {name: identifier(shown) for name, shown in names.classes.items()}
        interfaces = {made.name for made in types if made.interface}
        arities = {made.name: len(made.parameters) for made in types if not made.enum}
        exact = choices.exact
        self._types = TypePrinter(self._classes, arities, interfaces, exact=exact)
        self._heads = HeadPrinter(self._types, self._classes, arities, self._lineage, exact=exact)
        self.remarks = self._heads.remarks
        self._properties = PropertyPrinter(
            self._types,
            exact=exact,
            described=choices.described,
            initialized=choices.initialized,
        )

    def view(self, made: MetaType) -> TypeView:
        """The next type."""
        if made.enum:
            view = self._enum(made)
        elif not self._choices.exact and self._is_another_name(made):
            view = self._other_name(made)
        else:
            view = self._class(made)
        self._heads.defined.add(self._names.classes[made.name])
        return view

    def fields(self, made: MetaType) -> Iterator[tuple[str, str]]:
        """Fields with their JSON names, those of the outermost base first."""
        bases = [base for base, _ in self._lineage.bases(made)]
        for owner in (*reversed(bases), made):
            for property_ in owner.properties:
                yield self._name(owner, property_).text, property_.wire_name

    # --- enums and other names

    def _enum(self, made: MetaType) -> TypeView:
        printed = printed_enum(made, exact=self._choices.exact)
        self.remarks += [Remark(made.name, "", text, True) for text in printed.faults]
        lines = self._docstring(made)
        lines += [MARGIN + line for line in printed.lines] or [_PASS]
        name = self._classes[made.name]
        return TypeView(
            comments=self._comments(made, None),
            variables=EMPTY,
            decorated=False,
            declaration=_CLASS.format(name, printed.base),
            body=_LINES.join(lines),
        )

    def _is_another_name(self, made: MetaType) -> bool:
        """A list or a dictionary that is no request: its class could not be filled."""
        if made.inherits is None or made.name in self._requests:
            return False
        return self._lineage.collection(made) and not self._heads.misfit(made.inherits)

    def _other_name(self, made: MetaType) -> TypeView:
        assert made.inherits is not None
        base = self._heads.base(made, made.inherits, tight=False)
        text = made.description if self._choices.described else None
        return TypeView(
            comments=self._comments(made, None),
            variables=self._variables(made),
            decorated=False,
            declaration=_SAME.format(self._classes[made.name], base),
            body=docstring(text, EMPTY, exact=False),
        )

    # --- classes

    def _class(self, made: MetaType) -> TypeView:
        operation = self._operations.get(made.name)
        if self._lineage.collection(made):
            text = _EMPTY_LIST.format(made.name)
            self.remarks.append(Remark(made.name, "", text, made.name not in self._requests))
        bases = self._heads.bases(made, operation)
        name = self._classes[made.name]
        return TypeView(
            comments=self._comments(made, operation),
            variables=self._variables(made),
            decorated=not made.interface,
            declaration=(
                _CLASS.format(name, _NEXT.join(bases)) if bases else _BARE_CLASS.format(name)
            ),
            body=_LINES.join(self._body(made)),
        )

    def _comments(self, made: MetaType, operation: MetaOperation | None) -> Code:
        lines = [] if operation is None else list(map(route_line, operation.routes))
        lines += map(attribute_line, made.attributes)
        return _LINES.join(lines)

    def _variables(self, made: MetaType) -> Code:
        return _LINES.join(
            _VARIABLE.format(identifier(class_name(name)), single_quoted(class_name(name)))
            for name in made.parameters
        )

    def _docstring(self, made: MetaType) -> list[Code]:
        if not made.description or not self._choices.described:
            return []
        return [docstring(made.description, MARGIN, exact=self._choices.exact), EMPTY]

    # --- bodies

    def _body(self, made: MetaType) -> list[Code]:
        lines = self._docstring(made)
        size = len(lines)
        if self._choices.version and made.name in self._requests:
            version = integer(int(self._choices.version))
            lines.append(_FIELD.format(Code("version"), Code("int"), version))
        printed = [self._property(made, property_) for property_ in made.properties]
        if not made.interface:
            printed = [*self._reified(made), *printed]
        if self._choices.response_status and self._lacks_status(made):
            printed.append(self._status())
        if len(lines) > size and not self._choices.exact:
            printed = [property_ for property_ in printed if property_.name.text != "version"]
        covered: set[str] = set()
        apart = False
        for place, property_ in enumerate(printed, 1):
            covered.add(property_.name.text)
            if apart:
                lines.append(EMPTY)
            if property_.comments:
                lines.append(property_.comments)
            lines.append(self._line(made, property_, covered))
            if property_.docstring:
                lines.append(property_.docstring)
                if place < len(printed):
                    lines.append(EMPTY)
            apart = bool(property_.comments)
        if len(lines) == size:
            lines.append(_PASS)
        return lines

    def _property(self, made: MetaType, property_: Property) -> PrintedProperty:
        spelling = self._spelling(made, property_)
        return self._properties.property(property_, self._around(made), spelling)

    def _name(self, made: MetaType, property_: Property) -> FieldName:
        return self._properties.named(property_, self._spelling(made, property_))

    def _spelling(self, made: MetaType, property_: Property) -> str:
        given = self._names.fields
        if not given:
            return ""
        spelling = given.get((made.name, property_.wire_name))
        return class_name(spelling) if spelling else ""

    def _reified(self, made: MetaType) -> list[PrintedProperty]:
        """The fields of a generic base with their definite types, which the library looks for."""
        found = []
        for property_ in self._lineage.reified(made):
            text = _GENERIC_BASE.format(property_.wire_name)
            self.remarks.append(Remark(made.name, "", text, True))
            if not self._choices.exact:
                plain = property_._replace(description=None, attributes=())
                owner = next(
                    base
                    for base, _ in self._lineage.bases(made)
                    if any(one.wire_name == property_.wire_name for one in base.properties)
                )
                spelling = self._names.fields.get((owner.name, property_.wire_name), "")
                found.append(self._properties.property(plain, self._around(made), spelling))
        return found

    def _line(self, made: MetaType, property_: PrintedProperty, covered: set[str]) -> Code:
        annotation = property_.annotation
        faults = list(property_.faults)
        if property_.names:
            early = property_.names - self._heads.defined
            hidden = property_.names & covered
            if early:
                faults.append(EARLY.format(min(early)))
            elif hidden:
                faults.append(_COVERED.format(min(hidden)))
            if (early or hidden) and not self._choices.exact:
                annotation = _QUOTED.format(annotation)
        if faults or property_.losses:
            wire_name = property_.name.wire_name
            self.remarks += [Remark(made.name, wire_name, text, True) for text in faults]
            self.remarks += [Remark(made.name, wire_name, text, False) for text in property_.losses]
        return _FIELD.format(property_.name.code, annotation, property_.value)

    def _lacks_status(self, made: MetaType) -> bool:
        return made.name in self._answers and not any(
            property_.name == "ResponseStatus" for property_ in made.properties
        )

    def _status(self) -> PrintedProperty:
        status = Property("ResponseStatus", TypeName("ResponseStatus"), wire_name="responseStatus")
        printed = self._properties.property(status, Surroundings())
        if self._choices.exact:
            return printed._replace(annotation=Code("ResponseStatus"))
        return printed

    def _around(self, made: MetaType) -> Surroundings:
        found = self._surroundings.get(id(made))
        if found is None:
            names = [interface.name for interface in made.implements]
            if made.inherits is not None:
                names.append(made.inherits.name)
            queries = not _QUERIES.isdisjoint(names)
            found = self._surroundings[id(made)] = Surroundings(made.parameters, queries)
        return found
