"""The properties of the classes and interfaces of a PHP DTO file."""

from typing import TYPE_CHECKING

from generator.importers.dto_comments import Comment, Remarks, doc_lines, remarks_of
from generator.importers.dto_notes import Notebook
from generator.importers.dto_source import Source, inner, text_of
from generator.importers.dto_types import (
    MAYBE_REQUIRED,
    KnownTypes,
    declared_required,
    dotnet_property,
)
from generator.importers.php_trees import Found, PhpParameter, parameters_of, reads_of
from generator.importers.php_types import Converter, PhpTypes
from generator.ir import Value
from generator.servicestack.service import Property

if TYPE_CHECKING:
    from tree_sitter import Node


class PhpProperties:
    """Reads them; `config` grows with options of the server that show in classes."""

    def __init__(self, source: Source, known: KnownTypes, notes: Notebook) -> None:
        self._source, self._known, self._notes = source, known, notes
        self._types = PhpTypes(known)
        self.config: dict[str, Value] = {}

    def of_class(
        self,
        found: Found,
        generic: tuple[str, ...],
        methods: "dict[str, tuple[Node, Comment | None]]",
    ) -> list[Property]:
        """The own properties: those that the constructor promotes, and those only read.

        A property that a base declares too is only read.
        """
        self._fields_of_the_body(found)
        constructor, block = methods.get("__construct", (None, None))
        parameters = parameters_of(constructor, self._source) if constructor is not None else []
        by_name = {parameter.name: parameter for parameter in parameters}
        of_the_base = _parameter_docs(block.text) if block is not None else {}
        reader, _ = methods.get("fromMap", (None, None))
        reads = reads_of(reader, self._source, generic) if reader is not None else []
        properties: list[Property] = []
        for read in reads:
            parameter = by_name.pop(read.name, None)
            if parameter is None:
                text = f"{found.name}.{read.name}: read, but no parameter of the constructor"
                self._notes.lose(text, read.at)
                continue
            remarks = self._remarks_of(found, parameter)
            doc = _type_line(remarks, "@var") or of_the_base.get(read.name, "")
            if not parameter.public:
                text = "a property that its base declares too: its own comments are not printed"
                self._notes.unsaid(text, f"{found.name}.{read.name}", read.at)
            named = parameter._replace(name=read.key)
            made_ = self._property(found, named, doc, read.converter, remarks)
            properties.append(made_)
        for parameter in by_name.values():
            if parameter.public and parameter.default == "ResponseStatus":
                self.config["addResponseStatus"] = True
            elif parameter.public:
                remarks = self._remarks_of(found, parameter)
                doc = _type_line(remarks, "@var")
                properties.append(self._property(found, parameter, doc, None, remarks))
        return properties

    def of_interface(self, found: Found, remarks: Remarks) -> list[Property]:
        """Those that the doc block of an interface lists."""
        properties = []
        for line in remarks.doc:
            words = line.split("$")
            if line.startswith("@property ") and len(words) == 2:
                doc = words[0].removeprefix("@property ").strip()
                parameter = PhpParameter(words[1].strip(), True, "", (), found.at)
                properties.append(self._property(found, parameter, doc, None, Remarks()))
        return properties

    def _remarks_of(self, found: Found, parameter: PhpParameter) -> Remarks:
        return remarks_of(parameter.comments, f"{found.name}.{parameter.name}", self._notes)

    def _property(
        self,
        found: Found,
        parameter: PhpParameter,
        doc: str,
        converter: Converter | None,
        remarks: Remarks,
    ) -> Property:
        self._notes.places[f"{found.name}.{parameter.name}"] = parameter.at
        told = self._types.told(doc or "mixed|null", converter)
        reference = not self._known.value(told.net)
        if MAYBE_REQUIRED in told.unsaid and reference and declared_required(remarks.attributes):
            unsaid = tuple(text for text in told.unsaid if text != MAYBE_REQUIRED)
            told = told._replace(required=True, unsaid=unsaid)
        for text in told.unsaid:
            self._notes.unsaid(text, f"{found.name}.{parameter.name}", parameter.at)
        made = dotnet_property(
            self._known,
            parameter.name,
            told.net,
            remarks.data_member,
            required=told.required,
        )
        return made._replace(description=remarks.description, attributes=remarks.attributes)

    def _fields_of_the_body(self, found: Found) -> None:
        """Properties outside of the constructor: `version` is that of AddImplicitVersion."""
        for node in inner(found.node.child_by_field_name("body"), "property_declaration"):
            for element in inner(node, "property_element"):
                name = text_of(element.child_by_field_name("name")).lstrip("$")
                value = text_of(element.child_by_field_name("default_value"))
                if name == "version" and value.isdecimal() and len(value) < 10:
                    self.config["addImplicitVersion"] = int(value)
                elif name != "genericArgs":
                    text = f"{found.name}.{name}: a property outside of the constructor"
                    self._notes.lose(text, self._source.at(element))


def _type_line(remarks: Remarks, tag: str) -> str:
    """The type after `@var`."""
    found = [line for line in remarks.doc if line.startswith(f"{tag} ")]
    return found[0].removeprefix(tag).strip() if found else ""


def _parameter_docs(block: str) -> dict[str, str]:
    """The types of `@param int|null $age` by name."""
    found = {}
    for line in doc_lines(block):
        doc, dollar, name = line.removeprefix("@param ").rpartition("$")
        if line.startswith("@param ") and dollar:
            found[name.strip()] = doc.strip()
    return found
