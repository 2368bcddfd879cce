"""Declarations of a PHP DTO file, picked out of its syntax tree, their types still as text."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.importers.dto_comments import Comment
from generator.importers.dto_literals import php_text
from generator.importers.dto_source import Source, first, inner, text_of
from generator.importers.php_types import Converter
from generator.problems import Position
from generator.tuples import NamedTuple

if TYPE_CHECKING:
    from tree_sitter import Node

DECLARATIONS = ("class_declaration", "interface_declaration", "enum_declaration")
METHODS = frozenset(
    (
        *("__construct", "fromMap", "jsonSerialize", "getTypeName", "getMethod", "createResponse"),
        *("create", "append"),
    )
)


class Found(NamedTuple):
    """A declaration with the comments above it, those between its attributes and `class` too."""

    node: "Node"
    kind: str
    name: str
    comments: tuple[Comment, ...]
    at: Position


class PhpParameter(NamedTuple):
    """A constructor's parameter: `public` for a property of the class, else one of its base."""

    name: str
    public: bool
    default: str
    comments: tuple[Comment, ...]
    at: Position


class Read(NamedTuple):
    """One line of `fromMap`: the JSON key, the property, and how its value is read."""

    key: str
    name: str
    converter: Converter | None
    at: Position


def comment_of(node: "Node", source: Source) -> Comment:
    return Comment(text_of(node), source.at(node))


def declarations_in(root: "Node", source: Source) -> Iterator[Found]:
    """Classes, interfaces and enums in the order of the file."""
    pending: list[Comment] = []
    for node in root.children:
        if node.type == "comment":
            if not text_of(node).startswith("/* Options:"):
                pending.append(comment_of(node, source))
            continue
        if node.type in DECLARATIONS:
            inside = [comment_of(child, source) for child in inner(node, "comment")]
            name = node.child_by_field_name("name")
            kind = node.type.partition("_")[0]
            at = source.at(name) if name is not None else source.at(node)
            yield Found(node, kind, text_of(name), (*pending, *inside), at)
        pending = []


def others_in(root: "Node") -> "Iterator[Node]":
    """What stands at the top and belongs to no DTO file: functions, statements, text."""
    known = (
        *DECLARATIONS,
        *("php_tag", "namespace_definition", "namespace_use_declaration", "comment"),
        *("empty_statement", "text_interpolation"),
    )
    for node in root.children:
        if node.type not in known and text_of(node).strip():
            yield node


def supertypes(node: "Node", clause: str) -> list[str]:
    """The names after `extends` or `implements`, without a leading backslash."""
    found = first(node, clause)
    return [text_of(name).lstrip("\\") for name in inner(found, "name", "qualified_name")]


def methods_of(node: "Node", source: Source) -> "dict[str, tuple[Node, Comment | None]]":
    """The methods of a class by name, each with the comment before it."""
    methods: dict[str, tuple[Node, Comment | None]] = {}
    before: Comment | None = None
    for child in inner(node.child_by_field_name("body")):
        if child.type == "comment":
            before = comment_of(child, source)
            continue
        if child.type == "method_declaration":
            methods.setdefault(text_of(child.child_by_field_name("name")), (child, before))
        before = None
    return methods


def parameters_of(method: "Node", source: Source) -> list[PhpParameter]:
    """The parameters of a constructor; comments stand before each."""
    found: list[PhpParameter] = []
    pending: list[Comment] = []
    for child in inner(method.child_by_field_name("parameters")):
        if child.type == "comment":
            pending.append(comment_of(child, source))
            continue
        if child.type in ("property_promotion_parameter", "simple_parameter"):
            name = child.child_by_field_name("name")
            default = text_of(child.child_by_field_name("default_value"))
            public = child.type == "property_promotion_parameter"
            own = text_of(name).lstrip("$")
            at = source.at(name) if name is not None else source.at(child)
            found.append(PhpParameter(own, public, default, tuple(pending), at))
            pending = []
    return found


def reads_of(method: "Node", source: Source, parameters: tuple[str, ...]) -> list[Read]:
    """The lines of `fromMap`; `parameters` are the class's own, in order."""
    found: list[Read] = []
    for statement in inner(method.child_by_field_name("body"), "if_statement"):
        assignment = first(statement.child_by_field_name("body"), "assignment_expression")
        if assignment is None:
            continue
        left = assignment.child_by_field_name("left")
        right = assignment.child_by_field_name("right")
        property_ = left.child_by_field_name("name") if left is not None else None
        key = _key_in(statement.child_by_field_name("condition"))
        if property_ is None or right is None or key is None:
            continue
        converter = _converter(right, parameters)
        found.append(Read(key, text_of(property_), converter, source.at(statement)))
    return found


def _key_in(condition: "Node | None") -> str | None:
    """`flowId` of `(isset($o['flowId']))`."""
    call = first(condition, "function_call_expression")
    arguments = call.child_by_field_name("arguments") if call is not None else None
    subscript = first(first(arguments, "argument"), "subscript_expression")
    return php_text(first(subscript, "string", "encapsed_string"))


def _converter(right: "Node", parameters: tuple[str, ...]) -> Converter | None:
    if right.type == "subscript_expression":
        return Converter("plain")
    if right.type != "scoped_call_expression":
        return None
    kind = text_of(right.child_by_field_name("name"))
    arguments = list(inner(right.child_by_field_name("arguments"), "argument"))
    if kind not in ("from", "fromArray") or not arguments:
        return None
    value = _value_in(arguments[0])
    if value is not None and value.type == "scoped_call_expression":
        names = call_texts(value, parameters)
        return Converter("context", tuple(names)) if names else None
    text = _text_in(value, parameters)
    return Converter(kind, (text,)) if text is not None else None


def call_texts(call: "Node", parameters: tuple[str, ...] = ()) -> list[str]:
    """The texts among the arguments of a call, those of its arrays too, in order.

    A comma inside of a type's own arguments has split its text in two: they are joined again.
    """
    found: list[str] = []
    for argument in inner(call.child_by_field_name("arguments"), "argument"):
        value = _value_in(argument)
        items = [value]
        if value is not None and value.type == "array_creation_expression":
            items = [_value_in(item) for item in inner(value, "array_element_initializer")]
        for item in items:
            text = _text_in(item, parameters)
            if text is not None and found and found[-1].count("<") > found[-1].count(">"):
                found[-1] = f"{found[-1]},{text}"
            elif text is not None:
                found.append(text)
    return found


def _value_in(node: "Node") -> "Node | None":
    """The value of an argument, after its name if it has one."""
    children = [child for child in node.children if child.type not in ("name", ":", "comment")]
    return children[-1] if children else None


def _text_in(node: "Node | None", parameters: tuple[str, ...]) -> str | None:
    """A text, or the type parameter that `$this->genericArgs[0]` stands for."""
    if node is None:
        return None
    if node.type == "subscript_expression":
        index = text_of(first(node, "integer"))
        if index.isdecimal() and len(index) < 4 and int(index) < len(parameters):
            return parameters[int(index)]
        return None
    return php_text(node)
