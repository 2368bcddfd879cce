"""A PHP DTO file, as ServiceStack prints it, into a service."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.importers.dto_comments import Remarks, remarks_of
from generator.importers.dto_enums import enum_of, judged_enums
from generator.importers.dto_literals import php_text, tell_odd_texts
from generator.importers.dto_notes import Notebook
from generator.importers.dto_options import Header, header_of
from generator.importers.dto_service import Declared, DtoFile, once_each
from generator.importers.dto_source import (
    Fault,
    Grammar,
    Source,
    faults_in,
    inner,
    root_of,
    text_of,
)
from generator.importers.dto_types import Heading, KnownTypes, interface_name
from generator.importers.php_answers import PhpAnswers, returned
from generator.importers.php_properties import PhpProperties
from generator.importers.php_trees import (
    METHODS,
    Found,
    declarations_in,
    methods_of,
    others_in,
    supertypes,
)
from generator.problems import ContractError, Position, Problem
from generator.servicestack.dotnet import NetType, name_of, read_type
from generator.servicestack.service import MetaType, TypeName

if TYPE_CHECKING:
    from tree_sitter import Node

GRAMMAR = Grammar("tree_sitter_php", "language_php", "PHP")
_MARKERS = ("IReturn", "IReturnVoid", "JsonSerializable")


def read_php(source: Source) -> DtoFile:
    """The declarations of a file. Raises ContractError for what is no DTO file."""
    root = root_of(source, GRAMMAR)
    faults = [*_ended_early(root, source), *faults_in(root, source, lambda node: False)]
    if faults:
        raise ContractError(
            [Problem(fault.at, "php-syntax", fault.message, fault.hint) for fault in faults]
        )
    reader = _Reader(root, source)
    file = reader.file()
    if not file.declared:
        hint = "give it the file that the server's /types/php prints"
        at, shown = file.notes.first_lost(Position(source.path, 1, 1))
        message = f"no DTO of ServiceStack is in this file{shown and ': '}{shown}"
        raise ContractError([Problem(at, "no-dtos", message, hint)])
    return file


def _ended_early(root: "Node", source: Source) -> Iterator[Fault]:
    """Where `?>` ends the PHP, as it does in a comment of one line too, but not the file."""
    waiting = [root] if "?>" in source.text else []
    while waiting:
        node = waiting.pop()
        if node.type == "text_interpolation" and text_of(node).removeprefix("?>").strip():
            yield Fault(source.at(node), "'?>' ends the PHP here", "take it out of the comment")
        waiting += reversed(node.children)


class _Reader:
    def __init__(self, root: "Node", source: Source) -> None:
        self._root, self._source = root, source
        self._notes = Notebook()
        self._found = [found for found in declarations_in(root, source) if self._is_dto(found)]
        self._remarks = [
            remarks_of(found.comments, found.name, self._notes) for found in self._found
        ]
        self._known = KnownTypes(
            Heading(found.name, _own_parameters(remarks), found.kind == "enum")
            for found, remarks in zip(self._found, self._remarks, strict=True)
        )
        self._properties = PhpProperties(source, self._known, self._notes)
        self._answers = PhpAnswers(self._known, self._notes)

    def file(self) -> DtoFile:
        tell_odd_texts(self._root, self._source, self._notes)
        for node in others_in(self._root):
            shown = " ".join(text_of(node).split())[:40]
            self._notes.lose(f"no part of a DTO file: {shown}", self._source.at(node))
        header = self._header()
        declared = tuple(map(self._declared, self._found, self._remarks))
        config = tuple({**dict(header.config), **self._properties.config}.items())
        return judged_enums(once_each(DtoFile(declared, header.base_url, config, self._notes)))

    def _is_dto(self, found: Found) -> bool:
        """Every class that ServiceStack prints is JsonSerializable."""
        if found.kind != "class":
            return True
        if "JsonSerializable" in supertypes(found.node, "class_interface_clause"):
            return True
        self._notes.lose(f"{found.name}: a class that ServiceStack does not print", found.at)
        return False

    def _header(self) -> Header:
        for node in self._root.children:
            if node.type == "comment" and text_of(node).startswith("/* Options:"):
                return header_of(text_of(node), self._notes)
        return Header()

    def _declared(self, found: Found, remarks: Remarks) -> Declared:
        if found.kind == "enum":
            return Declared(self._enum(found, remarks), found.at)
        parameters = _own_parameters(remarks)
        made = MetaType(
            self._known.name(found.name, len(parameters)),
            parameters=parameters,
            description=remarks.description,
            interface=found.kind == "interface",
            abstract=found.kind == "interface",
            generic_definition=bool(parameters),
            data_contract=remarks.data_contract,
            attributes=remarks.attributes,
        )
        if found.kind == "interface":
            named = supertypes(found.node, "base_clause")
            _, implements = self._supertypes("", named, remarks)
            properties = tuple(self._properties.of_interface(found, remarks))
            made = made._replace(implements=implements, properties=properties)
            return Declared(made, found.at)
        return self._class(found, remarks, made)

    def _class(self, found: Found, remarks: Remarks, made: MetaType) -> Declared:
        methods = methods_of(found.node, self._source)
        bases = supertypes(found.node, "base_clause")
        markers = supertypes(found.node, "class_interface_clause")
        own = [name for name in markers if name not in _MARKERS]
        inherits, implements = self._supertypes(bases[0] if bases else "", own, remarks)
        made = made._replace(inherits=inherits and name_of(inherits), implements=implements)
        for name, (node, _) in methods.items():
            if name not in METHODS:
                text = f"{found.name}.{name}(): a method that ServiceStack does not print"
                self._notes.lose(text, self._source.at(node))
        if bases in (["ArrayObject"], ["array"]):
            text = "a class that is a list or a dictionary: its own properties are not printed"
            self._notes.unsaid(text, found.name, found.at)
        else:
            properties = self._properties.of_class(found, made.parameters, methods)
            made = made._replace(properties=tuple(properties))
        asked = None
        if "getTypeName" in methods or remarks.routes or {"IReturn", "IReturnVoid"} & {*markers}:
            bodies = {name: node for name, (node, _) in methods.items()}
            asked = self._answers.asked(found, bodies, markers)
        if "getTypeName" in methods:
            told = php_text(returned(methods["getTypeName"][0]))
            made = made._replace(name=told or made.name)
        return Declared(made, found.at, remarks.routes, asked)

    def _supertypes(
        self, base: str, interfaces: list[str], remarks: Remarks
    ) -> tuple[NetType | None, tuple[TypeName, ...]]:
        """The base and the interfaces with their arguments, which the doc block lists in turn.

        The second argument of `QueryDb2` stands at `QueryDb21`, the third at `QueryDb22`.
        """
        given = [line for line in map(_template, remarks.doc) if line is not None and line[1]]
        arguments: dict[str, tuple[NetType, ...]] = {}
        for name in dict.fromkeys((*([base] if base else []), *interfaces)):
            key = "array" if name in ("ArrayObject", "array") else name
            args: list[NetType] = []
            while given and given[0][0] == (f"{key}{len(args)}" if args else key):
                args.append(read_type(given.pop(0)[1]))
            arguments[name] = tuple(args)
        inherits: NetType | None = None
        if base in ("ArrayObject", "array"):
            items = arguments[base]
            inherits = NetType("Dictionary`2" if len(items) == 2 else "List`1", items)
        elif base:
            inherits = NetType(self._known.name(base, len(arguments[base])), arguments[base])
        implements = tuple(
            name_of(interface_name(self._known, name, arguments[name])) for name in interfaces
        )
        return inherits, implements

    def _enum(self, found: Found, remarks: Remarks) -> MetaType:
        members: list[tuple[str, str | int | None]] = []
        for case in inner(found.node.child_by_field_name("body"), "enum_case"):
            value = next(iter(case.children_by_field_name("value")), None)
            text = text_of(value)
            number = text.removeprefix("-").isdecimal() and len(text) <= 20
            own = text_of(case.child_by_field_name("name"))
            members.append((own, int(text) if number else php_text(value)))
        made = enum_of(found.name, members, remarks.attributes)
        return made._replace(description=remarks.description)


def _own_parameters(remarks: Remarks) -> tuple[str, ...]:
    lines = [line for line in map(_template, remarks.doc) if line is not None]
    return tuple(name for name, argument in lines if not argument)


def _template(line: str) -> tuple[str, str] | None:
    """`@template T` is a parameter; `@template Page of Field` an argument of a supertype."""
    if not line.startswith("@template "):
        return None
    name, _, argument = line.removeprefix("@template ").strip().partition(" of ")
    return name.strip(), argument.strip()
