"""What a printed TypeScript type says of the .NET type behind it."""

from typing import TYPE_CHECKING

from generator.importers.dto_source import first, inner, text_of
from generator.importers.dto_types import BYTES, LISTS_UNSAID, KnownTypes
from generator.servicestack.dotnet import NetType
from generator.tuples import NamedTuple

if TYPE_CHECKING:
    from tree_sitter import Node

_WORDS = {
    "string": "String",
    "number": "Int32",
    "boolean": "Boolean",
    "any": "IDictionary",
    "Array": "List",
    "Blob": "Byte[]",
}
_UNSAID = {
    "string": "'string' is String, Guid, a date, a time, Uri, Char or bytes; taken as String",
    "number": "'number' is any number, whole or not; taken as Int32",
    "Blob": f"'Blob' is {BYTES}",
}
TEXT_KEYS = "the key of a dictionary that is no number or boolean is printed as a string"
_TOO_DEEP = 100  # levels; each takes a few frames of the interpreter


class NotAType(NamedTuple):
    """The text of what no DTO has as a type."""

    text: str


class TypeScriptTypes:
    """Reads the types of one file; `unsaid` grows."""

    def __init__(self, known: KnownTypes) -> None:
        self._known = known

    def net(self, node: "Node", unsaid: dict[str, None], depth: int = 0) -> NetType | NotAType:
        """The type that a node tells."""
        if depth > _TOO_DEEP:
            return NotAType(f"{text_of(node)[:20]}…")
        kind = node.type
        if kind in ("predefined_type", "type_identifier", "identifier"):
            return self._word(text_of(node), unsaid)
        if kind == "array_type":
            return self._list(node.named_children[:1], unsaid, depth)
        if kind == "generic_type":
            return self._generic(node, unsaid, depth)
        if kind == "object_type":
            return self._dictionary(node, unsaid, depth)
        if kind == "parenthesized_type" and node.named_children:
            return self.net(node.named_children[0], unsaid, depth + 1)
        return NotAType(" ".join(text_of(node).split())[:40])

    def args(self, node: "Node | None", unsaid: dict[str, None]) -> tuple[NetType, ...]:
        """The arguments in `<…>`; none where one is no type."""
        found = [self.net(child, unsaid, 1) for child in (node.named_children if node else ())]
        return tuple(net for net in found if isinstance(net, NetType))

    def _word(self, word: str, unsaid: dict[str, None]) -> NetType:
        if word in _UNSAID:
            unsaid[_UNSAID[word]] = None
        return NetType(_WORDS.get(word) or self._known.name(word, 0))

    def _list(self, items: "list[Node]", unsaid: dict[str, None], depth: int) -> NetType | NotAType:
        item = self.net(items[0], unsaid, depth + 1) if items else NotAType("[]")
        unsaid[LISTS_UNSAID] = None
        return NetType("List`1", (item,)) if isinstance(item, NetType) else item

    def _generic(self, node: "Node", unsaid: dict[str, None], depth: int) -> NetType | NotAType:
        name = text_of(node.child_by_field_name("name"))
        arguments = first(node, "type_arguments")
        children = arguments.named_children if arguments is not None else []
        if name == "Array" and len(children) == 1:
            return self._list(children, unsaid, depth)
        args: list[NetType] = []
        for child in children:
            net = self.net(child, unsaid, depth + 1)
            if isinstance(net, NotAType):
                return net
            args.append(net)
        return NetType(self._known.name(name, len(args)), tuple(args))

    def _dictionary(self, node: "Node", unsaid: dict[str, None], depth: int) -> NetType | NotAType:
        """`{ [index:string]: Field; }`."""
        signature = first(node, "index_signature")
        annotation = signature.child_by_field_name("type") if signature is not None else None
        key = signature.child_by_field_name("index_type") if signature is not None else None
        if annotation is None or key is None or len(list(inner(node, "index_signature"))) != 1:
            return NotAType(" ".join(text_of(node).split())[:40])
        key_net = self.net(key, {} if text_of(key) == "string" else unsaid, depth + 1)
        value = self.net(annotation.named_children[0], unsaid, depth + 1)
        if isinstance(key_net, NotAType) or isinstance(value, NotAType):
            return value if isinstance(value, NotAType) else key_net
        unsaid[LISTS_UNSAID] = None
        return NetType("Dictionary`2", (key_net, value))
