"""Declarations of a TypeScript DTO file, picked out of its syntax tree."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.importers.dto_comments import Comment
from generator.importers.dto_literals import script_text
from generator.importers.dto_source import Source, first, inner, text_of
from generator.problems import Position
from generator.tuples import NamedTuple

if TYPE_CHECKING:
    from tree_sitter import Node

_KINDS = {
    "class_declaration": "class",
    "abstract_class_declaration": "class",
    "interface_declaration": "interface",
    "enum_declaration": "enum",
    "type_alias_declaration": "alias",
}
_MODULES = ("module", "internal_module", "expression_statement")
METHODS = frozenset(("constructor", "getTypeName", "getMethod", "createResponse"))
_IGNORED = ("import_statement", "empty_statement", ";", "export", "declare", "hash_bang_line")


class Found(NamedTuple):
    """A declaration with the comments above it."""

    node: "Node"
    kind: str
    name: str
    parameters: tuple[str, ...]
    comments: tuple[Comment, ...]
    at: Position


class Supertype(NamedTuple):
    """A base or an interface; `arguments` is the node of its `<…>`."""

    name: str
    arguments: "Node | None"


class TsProperty(NamedTuple):
    """A property; `initial` is the text after `=`, `after` that of a comment on its line."""

    name: str
    optional: bool
    type: "Node | None"
    initial: str
    after: str
    comments: tuple[Comment, ...]
    at: Position


def declarations_in(root: "Node", source: Source, others: "list[Node]") -> Iterator[Found]:
    """Classes, interfaces, enums and unions of texts; `others` gets what belongs to no DTO file."""
    waiting: list[Node] = list(reversed(root.children))
    pending: list[Comment] = []
    while waiting:
        node = waiting.pop()
        if node.type == "comment":
            text = text_of(node)
            if not text.startswith("/* Options:") and text.strip() != "// @ts-nocheck":
                pending.append(Comment(text, source.at(node)))
            continue
        exported = node.child_by_field_name("declaration") if _exports(node) else node
        if exported is not None and exported.type == "ambient_declaration":
            exported = first(exported, *_KINDS, *_MODULES)
        body = _module_body(exported)
        if body is not None:
            waiting += reversed([child for child in body.children if child.type not in "{}"])
        elif exported is not None and exported.type in _KINDS:
            yield _found(exported, tuple(pending), source)
        elif node.type not in _IGNORED and text_of(node).strip(" ;\n\t"):
            others.append(node)
        pending = []


def _exports(node: "Node") -> bool:
    return node.type == "export_statement" and node.child_by_field_name("declaration") is not None


def _module_body(node: "Node | None") -> "Node | None":
    """The block of `module X { … }`; a bare `namespace X { … }` is an expression."""
    for _ in range(2):
        if node is None or node.type not in _MODULES:
            return None
        body = node.child_by_field_name("body") or first(node, "statement_block")
        if body is not None:
            return body
        node = first(node, *_MODULES)
    return None


def _found(node: "Node", comments: tuple[Comment, ...], source: Source) -> Found:
    name = node.child_by_field_name("name")
    parameters = tuple(
        text_of(parameter.child_by_field_name("name"))
        for parameter in inner(first(node, "type_parameters"), "type_parameter")
    )
    at = source.at(name) if name is not None else source.at(node)
    return Found(node, _KINDS[node.type], text_of(name), parameters, comments, at)


def supertypes_of(found: Found) -> tuple[list[Supertype], list[Supertype]]:
    """What stands after `extends`, and what stands after `implements`."""
    if found.kind == "interface":
        return _types_in(first(found.node, "extends_type_clause")), []
    heritage = first(found.node, "class_heritage")
    clause = first(heritage, "extends_clause")
    bases = []
    if clause is not None:
        value = clause.child_by_field_name("value")
        bases.append(Supertype(text_of(value), first(clause, "type_arguments")))
    return bases, _types_in(first(heritage, "implements_clause"))


def _types_in(clause: "Node | None") -> list[Supertype]:
    found = []
    for node in inner(clause, "type_identifier", "generic_type"):
        if node.type == "generic_type":
            name = text_of(node.child_by_field_name("name"))
            found.append(Supertype(name, first(node, "type_arguments")))
        else:
            found.append(Supertype(text_of(node), None))
    return found


def properties_of(found: Found, source: Source) -> list[TsProperty]:
    """The properties of a class or an interface; comments stand before each."""
    properties: list[TsProperty] = []
    pending: list[Comment] = []
    for child in inner(found.node.child_by_field_name("body")):
        if child.type == "comment":
            last = properties[-1] if properties else None
            same_line = last is not None and last.at.line == child.start_point[0] + 1
            if last is not None and same_line:
                properties[-1] = last._replace(after=text_of(child))
            else:
                pending.append(Comment(text_of(child), source.at(child)))
        elif child.type in ("public_field_definition", "property_signature"):
            properties.append(_property(child, tuple(pending), source))
            pending = []
        elif child.type not in (";", ","):
            pending = []
    return properties


def others_of(found: Found) -> "Iterator[Node]":
    """What stands in a body but is no property, method or comment of a DTO."""
    known = ("public_field_definition", "property_signature", "method_definition")
    signs = ("method_signature", "comment", "{", "}", ";", ",")
    for child in inner(found.node.child_by_field_name("body")):
        if child.type not in known and child.type not in signs:
            yield child


def _property(node: "Node", comments: tuple[Comment, ...], source: Source) -> TsProperty:
    name = node.child_by_field_name("name")
    annotation = node.child_by_field_name("type")
    types = annotation.named_children if annotation is not None else []
    own = text_of(name)
    return TsProperty(
        script_text(name) or own,
        first(node, "?") is not None,
        types[0] if types else None,
        text_of(node.child_by_field_name("value")),
        "",
        comments,
        source.at(name) if name is not None else source.at(node),
    )


def methods_of(found: Found) -> "dict[str, Node]":
    """The methods of a class by name."""
    body = found.node.child_by_field_name("body")
    return {
        text_of(node.child_by_field_name("name")): node
        for node in inner(body, "method_definition", "method_signature")
    }


def returned_text(method: "Node | None") -> str | None:
    """`POST` of `{ return 'POST'; }`."""
    body = method.child_by_field_name("body") if method is not None else None
    return script_text(first(first(body, "return_statement"), "string"))
