"""The body of a class: its docstring and its fields, in style servicestack."""

from collections.abc import Iterator, Mapping

from generator.code import EMPTY, Code
from generator.servicestack.service import MetaType, Property, Service, TypeName
from generator.targets.python.escape import integer
from generator.targets.python.servicestack_comments import docstring
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
from generator.tuples import NamedTuple

PASS = Code("    pass")
_FIELD = Code("    {}: {} = {}")
_QUOTED = Code("'{}'")
_QUERIES = frozenset(
    (
        *("QueryDb`1", "QueryDb`2", "QueryData`1", "QueryData`2"),
        *("ICreateDb`1", "IUpdateDb`1", "IPatchDb`1", "IDeleteDb`1", "ISaveDb`1"),
    )
)
_COVERED = "a property called '{}' hides the class, so that its type is wrong"
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


class BodyPrinter:
    """Prints bodies, each after its head; remarks go to those of the heads."""

    def __init__(
        self,
        types: TypePrinter,
        heads: HeadPrinter,
        lineage: Lineage,
        service: Service,
        names: Names,
        choices: Choices,
    ) -> None:
        self._heads, self._lineage, self._names, self._choices = heads, lineage, names, choices
        self.remarks = heads.remarks
        self._requests = {made.request.name for made in service.operations}
        self._answers = {
            made.response.name for made in service.operations if made.response is not None
        }
        self._surroundings: dict[int, Surroundings] = {}
        # What is printed, by the metadata name of its class.
        self.shown: dict[str, list[PrintedProperty]] = {}
        self.versioned: set[str] = set()
        self._properties = PropertyPrinter(
            types,
            exact=choices.exact,
            described=choices.described,
            initialized=choices.initialized,
        )

    def fields(self, made: MetaType) -> Iterator[tuple[str, str]]:
        """Fields with their JSON names, those of the outermost base first."""
        bases = [base for base, _ in self._lineage.bases(made)]
        for owner in (*reversed(bases), made):
            for property_ in owner.properties:
                yield self._name(owner, property_).text, property_.wire_name

    def docstring(self, made: MetaType) -> list[Code]:
        """The description of a class with an empty line below, or nothing."""
        if not made.description or not self._choices.described:
            return []
        return [docstring(made.description, MARGIN, exact=self._choices.exact), EMPTY]

    def body(self, made: MetaType) -> list[Code]:
        """All lines below the head; `pass` if there would be none."""
        lines = self.docstring(made)
        size = len(lines)
        if self._choices.version and made.name in self._requests:
            version = integer(int(self._choices.version))
            lines.append(_FIELD.format(Code("version"), Code("int"), version))
            self.versioned.add(made.name)
        printed = [self._property(made, property_) for property_ in made.properties]
        if not made.interface:
            printed = [*self._reified(made), *printed]
        if self._choices.response_status and self._lacks_status(made):
            printed.append(self._status())
        if len(lines) > size and not self._choices.exact:
            printed = [property_ for property_ in printed if property_.name.text != "version"]
        self.shown[made.name] = printed
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
            lines.append(PASS)
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
                spelling = self._spelling(owner, property_)
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
