"""Data into Markdown, as GitHub reads it. A text is shown as it is, and is never markup."""

from generator.code import EMPTY, Code
from generator.targets.markdown.characters import destination, fence, line, span_in_table


def text(data: str) -> Code:
    """Text on one line: of a heading, a paragraph, an item, a cell."""
    return Code(line(data))


def literal(data: str) -> Code:
    """Text that is set as code, in a line or a cell."""
    return Code(span_in_table(data))


def sample(data: str, language: str) -> Code:
    """Lines of code, letter by letter. `language` is a word that may colour them."""
    return Code(fence(data, line(language))) if data else EMPTY


def url(data: str) -> Code:
    """The address of a link, inside of its parentheses."""
    return Code(destination(data))


def prose(description: str) -> Code:
    """A description as blocks of its own."""
    if not description.strip():
        return EMPTY
    from generator.targets.markdown.prose import blocks

    return Code(blocks(description))


def cell(description: str) -> Code:
    """A description on one line."""
    if not description.strip():
        return EMPTY
    from generator.targets.markdown.prose import cell

    return Code(cell(description))
