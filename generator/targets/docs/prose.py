"""Descriptions as CommonMark, made into HTML by markdown-it-py (extra `docs`)."""

import re
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

PACKAGE = "markdown_it"
_LINK = re.compile(r"(?:https?://|mailto:)[^\s]+\Z", re.IGNORECASE)


def is_installed() -> bool:
    """Whether the extra is there."""
    return find_spec(PACKAGE) is not None


def rendered(text: str) -> str:
    """HTML of a description: no HTML of its own, no pictures, no links but to the web and mail.

    Headings become bold paragraphs: a page has an outline of its own.
    """
    found: str = parser().render(text)
    return found


@cache
def parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "linkify": False, "typographer": False})
    # A picture would be fetched when a page is opened.
    parser.disable(["image", "html_block", "html_inline"])
    parser.validateLink = lambda url: bool(_LINK.match(url))  # type: ignore[method-assign]
    parser.add_render_rule("heading_open", lambda *_: "<p><strong>")
    parser.add_render_rule("heading_close", lambda *_: "</strong></p>\n")
    return parser
