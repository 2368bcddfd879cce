"""The properties of the classes and interfaces of a TypeScript DTO file."""

import re

from generator.importers.dto_comments import remarks_of
from generator.importers.dto_notes import Notebook
from generator.importers.dto_source import Source, text_of
from generator.importers.dto_types import (
    MAYBE_REQUIRED,
    KnownTypes,
    declared_required,
    dotnet_property,
    nullable,
)
from generator.importers.typescript_trees import Found, TsProperty, others_of, properties_of
from generator.importers.typescript_types import NotAType, TypeScriptTypes
from generator.ir import Value
from generator.servicestack.dotnet import NetType
from generator.servicestack.service import Property

# Before this version a property without a mark may be one of which nothing says more.
_MARKS_ARE_WHOLE = 10.0


class TypeScriptProperties:
    """Reads them; `config` grows with options of the server that show in classes."""

    def __init__(
        self, source: Source, known: KnownTypes, notes: Notebook, version: float | None
    ) -> None:
        self._source, self._known, self._notes = source, known, notes
        self._types = TypeScriptTypes(known)
        self._old = version is not None and version < _MARKS_ARE_WHOLE
        self.config: dict[str, Value] = {}

    def of(self, found: Found) -> list[Property]:
        """The properties of a class or an interface."""
        properties: list[Property] = []
        for node in others_of(found):
            shown = " ".join(text_of(node).split())[:40]
            self._notes.lose(f"{found.name}: no member of a DTO: {shown}", self._source.at(node))
        for printed in properties_of(found, self._source):
            version = re.fullmatch(r"//\s*(\d{1,9})", printed.after)
            if printed.name == "version" and version is not None:
                self.config["addImplicitVersion"] = int(version[1])
                continue
            made = self._property(found, printed)
            if made is not None:
                properties.append(made)
        return properties

    def _property(self, found: Found, printed: TsProperty) -> Property | None:
        what = f"{found.name}.{printed.name}"
        remarks = remarks_of(printed.comments, what, self._notes)
        self._notes.places[what] = printed.at
        unsaid: dict[str, None] = {}
        net: NetType | NotAType = NotAType("nothing")
        if printed.type is not None:
            net = self._types.net(printed.type, unsaid)
        if isinstance(net, NotAType):
            self._notes.lose(f"{what}: no type of a DTO: {net.text}", printed.at)
            return None
        if net.name == "String" and printed.initial == "[]":
            # A required byte[] has the start value of a list, but the type of its base64.
            net, unsaid = NetType("Byte[]"), {}
        required = not printed.optional
        certain = printed.initial or declared_required(remarks.attributes)
        if required and self._old and not certain and not self._known.value(net):
            required, unsaid[MAYBE_REQUIRED] = False, None
        if printed.optional and self._known.value(net):
            net = nullable(net)
        for text in unsaid:
            self._notes.unsaid(text, what, printed.at)
        made = dotnet_property(
            self._known, printed.name, net, remarks.data_member, required=required
        )
        return made._replace(description=remarks.description, attributes=remarks.attributes)
