"""Data into JavaScript code; what TypeScript writes alike is in its own escape module."""

from generator.code import Code
from generator.targets.typescript.escape import class_member, comment, is_word, quoted


def double_quoted(text: str) -> Code:
    """A string literal in double quotes."""
    return quoted(text, '"')


def typed_member(text: str, *, verbatim: bool) -> Code:
    """A member's name in a type inside of a comment; ServiceStack puts none into quotes."""
    if verbatim and is_word(text):
        return Code(text)
    return Code(text) if text.isidentifier() else comment(str(class_member(text)))


def typed_literal(text: str, *, exact: bool) -> Code:
    """A text as a type inside of a comment. ServiceStack escapes nothing there."""
    return comment(f"'{text}'", "\n") if exact else comment(str(quoted(text)))


def description(text: str, *, exact: bool) -> Code:
    """Inside of a member's comment. ServiceStack keeps line breaks as they are."""
    return comment(text, "\n" if exact else "\n     * ")
