"""The members of the enums of a TypeScript DTO file, which may be unions of texts."""

from typing import TYPE_CHECKING

from generator.importers.dto_literals import script_text
from generator.importers.dto_notes import Notebook
from generator.importers.dto_source import inner, text_of
from generator.importers.typescript_trees import Found
from generator.naming import pascal

if TYPE_CHECKING:
    from tree_sitter import Node


def members_of_enum(found: Found) -> list[tuple[str, str | int | None]]:
    """The members of `enum X { … }`."""
    members: list[tuple[str, str | int | None]] = []
    for node in inner(found.node.child_by_field_name("body")):
        if node.type == "property_identifier":
            members.append((text_of(node), None))
        elif node.type == "enum_assignment":
            value = node.child_by_field_name("value")
            text = text_of(value)
            number = text.removeprefix("-").isdecimal() and len(text) <= 20
            name = node.child_by_field_name("name")
            own = script_text(name) or text_of(name)
            members.append((own, int(text) if number else script_text(value)))
    return members


def members_of_union(found: Found, notes: Notebook) -> list[tuple[str, str | int | None]]:
    """`"A" | "B"`: the names are not said where the texts cannot be names."""
    members: list[tuple[str, str | int | None]] = []
    for text in texts_of_union(found.node):
        own = text if text.isidentifier() and text.isascii() else pascal(text)
        if own != text:
            note = "the name of a member whose text is no name is made of the text"
            notes.unsaid(note, f"{found.name}.{own}", found.at)
        members.append((own, text))
    return members


def texts_of_union(node: "Node") -> list[str]:
    """The texts of `"A" | "B" | "C"`, which nest to the left; none for any other type."""
    found: list[str] = []
    waiting = [value] if (value := node.child_by_field_name("value")) is not None else []
    while waiting:
        current = waiting.pop()
        if current.type == "union_type":
            waiting += reversed(current.named_children)
        elif current.type == "literal_type":
            text = script_text(current.named_children[0] if current.named_children else None)
            if text is None:
                return []
            found.append(text)
        else:
            return []
    return found
