"""A TypeScript DTO file, as ServiceStack prints it, into a service."""

import re
from typing import TYPE_CHECKING

from generator.importers.dto_comments import Remarks, remarks_of
from generator.importers.dto_enums import enum_of, judged_enums
from generator.importers.dto_literals import tell_odd_texts
from generator.importers.dto_notes import Notebook
from generator.importers.dto_options import Header, header_of
from generator.importers.dto_service import (
    LIBRARY,
    Asked,
    Declared,
    DtoFile,
    is_library_interface,
    likely_method,
    once_each,
)
from generator.importers.dto_source import Grammar, Source, faults_in, root_of, text_of
from generator.importers.dto_types import Heading, KnownTypes, interface_name
from generator.importers.typescript_enums import (
    members_of_enum,
    members_of_union,
    texts_of_union,
)
from generator.importers.typescript_properties import TypeScriptProperties
from generator.importers.typescript_trees import (
    METHODS,
    Found,
    Supertype,
    declarations_in,
    methods_of,
    returned_text,
    supertypes_of,
)
from generator.importers.typescript_types import TypeScriptTypes
from generator.problems import ContractError, Position, Problem
from generator.servicestack.dotnet import NetType, name_of
from generator.servicestack.from_contract import library_interface
from generator.servicestack.library import DTOS
from generator.servicestack.service import MetaRoute, MetaType, TypeName

if TYPE_CHECKING:
    from tree_sitter import Node

GRAMMAR = Grammar("tree_sitter_typescript", "language_typescript", "TypeScript")
_INTERFACE_NAME = re.compile(r"I[A-Z]")


def read_typescript(source: Source) -> DtoFile:
    """The declarations of a file. Raises ContractError for what is no DTO file."""
    root = root_of(source, GRAMMAR)
    faults = faults_in(root, source, _is_create_response)
    if faults:
        raise ContractError(
            [Problem(fault.at, "typescript-syntax", fault.message, fault.hint) for fault in faults]
        )
    file = _Reader(root, source).file()
    if not file.declared:
        hint = "give it the file that the server's /types/typescript prints"
        at, shown = file.notes.first_lost(Position(source.path, 1, 1))
        message = f"no DTO of ServiceStack is in this file{shown and ': '}{shown}"
        raise ContractError([Problem(at, "no-dtos", message, hint)])
    return file


def _is_create_response(node: "Node") -> bool:
    """ServiceStack prints `new { [index:string]: X; }()` there, which is no TypeScript."""
    named = node.child_by_field_name("name") if node.type == "method_definition" else None
    return named is not None and text_of(named) == "createResponse"


class _Reader:
    def __init__(self, root: "Node", source: Source) -> None:
        self._root, self._source = root, source
        self._notes = Notebook()
        others: list[Node] = []
        self._found = [
            found for found in declarations_in(root, source, others) if self._is_dto(found)
        ]
        for node in others:
            shown = " ".join(text_of(node).split())[:40]
            self._notes.lose(f"no part of a DTO file: {shown}", source.at(node))
        self._known = KnownTypes(
            Heading(found.name, found.parameters, found.kind in ("enum", "alias"))
            for found in self._found
        )
        self._types = TypeScriptTypes(self._known)
        self._header = self._options()
        self._properties = TypeScriptProperties(
            source, self._known, self._notes, self._header.version
        )
        # `/types/typescript.d` prints a class as an interface.
        self._all_interfaces = not any(found.kind == "class" for found in self._found)

    def file(self) -> DtoFile:
        tell_odd_texts(self._root, self._source, self._notes)
        declared = tuple(map(self._declared, self._found))
        if self._all_interfaces and any(found.kind == "interface" for found in self._found):
            self._notes.whole(
                "classes and interfaces are printed alike here; a name such as IShape is taken"
                " for an interface"
            )
        config = tuple({**dict(self._header.config), **self._properties.config}.items())
        return judged_enums(
            once_each(DtoFile(declared, self._header.base_url, config, self._notes))
        )

    def _options(self) -> Header:
        for node in self._root.children:
            if node.type == "comment" and text_of(node).startswith("/* Options:"):
                return header_of(text_of(node), self._notes)
        return Header()

    def _is_dto(self, found: Found) -> bool:
        """A helper for dictionaries is none, and neither is an alias of something else."""
        if found.kind == "alias" and not texts_of_union(found.node):
            self._notes.lose(f"{found.name}: an alias that is no enum", found.at)
            return False
        helper = found.kind == "class" and found.name == "Dictionary"
        return not (helper and len(found.parameters) == 1)

    def _declared(self, found: Found) -> Declared:
        remarks = remarks_of(found.comments, found.name, self._notes)
        if found.kind in ("enum", "alias"):
            union = found.kind == "alias"
            members = members_of_union(found, self._notes) if union else members_of_enum(found)
            made = enum_of(found.name, members, remarks.attributes)
            return Declared(made._replace(description=remarks.description), found.at)
        count = len(found.parameters)
        if found.kind == "interface" and is_library_interface(found.name, count):
            own = library_interface(f"{found.name}`{count}" if count else found.name)
            return Declared(own, found.at)
        return self._record(found, remarks)

    def _record(self, found: Found, remarks: Remarks) -> Declared:
        interface = found.kind == "interface" and (
            not self._all_interfaces or _INTERFACE_NAME.match(found.name) is not None
        )
        bases, markers = supertypes_of(found)
        if self._all_interfaces and not interface:
            markers = [base for base in bases if _INTERFACE_NAME.match(base.name)]
            bases = [base for base in bases if base not in markers]
        elif interface:
            bases, markers = [], bases
        name = self._known.name(found.name, len(found.parameters))
        made = MetaType(
            name,
            namespace=LIBRARY if name in DTOS else "",
            parameters=found.parameters,
            inherits=self._base(bases[0]) if bases else None,
            implements=tuple(
                self._interface(marker)
                for marker in markers
                if marker.name not in ("IReturn", "IReturnVoid")
            ),
            description=remarks.description,
            interface=interface,
            abstract=interface,
            generic_definition=bool(found.parameters),
            data_contract=remarks.data_contract,
            properties=tuple(self._properties.of(found)),
            attributes=remarks.attributes,
        )
        for own, node in methods_of(found).items():
            if own not in METHODS:
                text = f"{found.name}.{own}(): a method that ServiceStack does not print"
                self._notes.lose(text, self._source.at(node))
        asked = self._asked(found, made, remarks.routes, markers) if not interface else None
        if asked is None and remarks.routes:
            asked = Asked()
        return Declared(made, found.at, remarks.routes, asked)

    def _base(self, base: Supertype) -> TypeName:
        """`Array<T>` is a class that is a list, `Dictionary<V>` one that is a dictionary."""
        args = self._types.args(base.arguments, {})
        if base.name == "Array":
            return name_of(NetType("List`1", args))
        if base.name == "Dictionary" and len(args) == 1:
            return name_of(NetType("Dictionary`2", (NetType("String"), *args)))
        return name_of(NetType(self._known.name(base.name, len(args)), args))

    def _interface(self, marker: Supertype) -> TypeName:
        args = self._types.args(marker.arguments, {})
        return name_of(interface_name(self._known, marker.name, args))

    def _asked(
        self,
        found: Found,
        made: MetaType,
        routes: tuple[MetaRoute, ...],
        markers: list[Supertype],
    ) -> Asked | None:
        methods = methods_of(found)
        named = {marker.name: marker for marker in markers}
        if "getTypeName" not in methods and not {"IReturn", "IReturnVoid"} & named.keys():
            return None
        method = returned_text(methods.get("getMethod"))
        if self._all_interfaces:
            method = likely_method(made, routes)
        if "IReturnVoid" in named:
            return Asked(method, returns_void=True)
        if "IReturn" not in named:
            return Asked(method)
        unsaid: dict[str, None] = {}
        args = self._types.args(named["IReturn"].arguments, unsaid)
        for text in unsaid:
            self._notes.unsaid(text, f"the answer of {found.name}", found.at)
        return Asked(method, name_of(args[0]) if len(args) == 1 else None)
