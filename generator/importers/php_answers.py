"""What the methods of a PHP request say: its verb, and what it is answered with."""

from typing import TYPE_CHECKING

from generator.importers.dto_literals import php_text
from generator.importers.dto_notes import Notebook
from generator.importers.dto_service import Asked
from generator.importers.dto_source import first, inner, text_of
from generator.importers.dto_types import KnownTypes
from generator.importers.php_trees import Found, call_texts
from generator.importers.php_types import PhpTypes
from generator.servicestack.dotnet import NetType, name_of

if TYPE_CHECKING:
    from tree_sitter import Node


class PhpAnswers:
    """Reads them for the classes of one file."""

    def __init__(self, known: KnownTypes, notes: Notebook) -> None:
        self._known, self._notes = known, notes
        self._types = PhpTypes(known)

    def asked(self, found: Found, methods: "dict[str, Node]", markers: list[str]) -> Asked:
        """What a request says; `markers` are the interfaces of its class."""
        method = None
        if "getMethod" in methods:
            method = php_text(returned(methods["getMethod"]))
        if "IReturnVoid" in markers:
            return Asked(method, returns_void=True)
        unsaid: dict[str, None] = {}
        made = returned(methods.get("createResponse"))
        text = _returns_text(found.node)
        if text is None and "IReturn" in markers:
            # The answer is known from the service's method alone.
            text = text_of(first(made, "name", "qualified_name")).lstrip("\\") or None
        returns = self._returns(text, made, unsaid)
        for text in unsaid:
            self._notes.unsaid(text, f"the answer of {found.name}", found.at)
        return Asked(method, returns and name_of(returns))

    def _returns(
        self, text: str | None, made: "Node | None", unsaid: dict[str, None]
    ) -> NetType | None:
        """`#[Returns('X')]` names the class; what createResponse makes has its arguments."""
        if text is None:
            return None
        if made is not None and made.type == "scoped_call_expression":
            scope = text_of(made.child_by_field_name("scope")).lstrip("\\")
            args = tuple(self._types.argument(one, unsaid) for one in call_texts(made))
            if scope == "ArrayList" and len(args) in (1, 2):
                return NetType("List`1" if len(args) == 1 else "Dictionary`2", args)
            return NetType(self._known.name(scope, len(args)), args)
        return self._types.answer(text, unsaid)


def returned(method: "Node | None") -> "Node | None":
    """What the only `return` of a method gives."""
    body = method.child_by_field_name("body") if method is not None else None
    statement = first(body, "return_statement")
    values = [child for child in inner(statement) if child.type not in ("return", ";", "comment")]
    return values[0] if values else None


def _returns_text(node: "Node") -> str | None:
    """`Page` of `#[Returns('Page')]`."""
    for group in inner(node.child_by_field_name("attributes"), "attribute_group"):
        for attribute in inner(group, "attribute"):
            if text_of(first(attribute, "name", "qualified_name")).endswith("Returns"):
                arguments = attribute.child_by_field_name("parameters")
                return php_text(first(first(arguments, "argument"), "string", "encapsed_string"))
    return None
