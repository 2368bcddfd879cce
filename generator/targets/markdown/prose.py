"""Descriptions in CommonMark, written anew so that nothing of them reaches beyond its place.

They are read by the parser that draws the pages of the target docs, with the same rules: no HTML,
no pictures, links to the web and mail only, headings as bold lines. What it has understood is
written in one form: blocks are closed, definitions of links are gone, texts are escaped.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it.tree import SyntaxTreeNode

from generator.targets.docs.prose import parser, rendered
from generator.targets.markdown.characters import (
    at_start,
    destination,
    fence,
    inline,
    line,
    shown,
    span,
    span_in_table,
)

_WORD = re.compile(r"[A-Za-z0-9+#.-]+\Z")
# What may differ: languages that are no word, the line end of code that was not closed, headings
# that are empty.
_DETAILS = re.compile(
    r' class="language-[^"]*"|\n(?=</code></pre>)|<p><strong></strong></p>\n?|(?<=<li>)\n'
)
_QUOTE, _ESCAPED = '"', '\\"'
# A list of ours begins with another character, or it would go on with theirs.
_BULLETS = ("*", "+")


def blocks(description: str) -> str:
    """The description as paragraphs, lists, quotations and code; no line end at its end."""
    text = shown(description)
    tree = SyntaxTreeNode(parser().parse(text))
    written = "\n".join(_blocks(tree.children, tight=False))
    if _DETAILS.sub("", rendered(written)) == _DETAILS.sub("", rendered(text)):
        return written
    # Some emphasis, for one, cannot be written anew. All words are there.
    return "\n\n".join(filter(None, map(line, re.split(r"\n\s*\n", text))))


def cell(description: str) -> str:
    """The description on one line; between its blocks stands a line break of HTML."""
    tree = SyntaxTreeNode(parser().parse(shown(description)))
    return "<br>".join(filter(None, _lines(tree.children)))


def _blocks(nodes: Sequence[SyntaxTreeNode], *, tight: bool) -> list[str]:
    """The lines of blocks, one below the other."""
    lines: list[str] = []
    last = ""
    for node in nodes:
        repeated = last == node.type
        made = _block(node, repeated=repeated)
        if lines and made and not tight:
            lines.append("")
        lines += made
        # Of two lists in a row, the second has another character.
        last = "" if repeated else node.type
    return lines


def _block(node: SyntaxTreeNode, *, repeated: bool) -> list[str]:
    match node.type:
        case "paragraph":
            return _paragraph(_words(node))
        case "heading":
            words = _words(node, strong=True)
            return _paragraph(words) if words else []
        case "fence" | "code_block":
            return fence(node.content, _language(node)).split("\n")
        case "blockquote":
            inside = _blocks(node.children, tight=False)
            return [f"> {one}".rstrip(" ") for one in inside] or [">"]
        case "bullet_list" | "ordered_list":
            return _list(node, repeated=repeated)
        case "hr":
            return ["___"]
    raise AssertionError(f"no description has a block {node.type}")


def _list(node: SyntaxTreeNode, *, repeated: bool) -> list[str]:
    lines: list[str] = []
    parts = (part for item in node.children for part in item.children)
    tight = all(part.hidden for part in parts if part.type == "paragraph")
    for item, marker in zip(node.children, _markers(node, repeated=repeated), strict=True):
        if lines and not tight:
            lines.append("")
        first, *others = _blocks(item.children, tight=tight) or [""]
        lines.append(f"{marker}{first}".rstrip(" "))
        lines += [f"{' ' * len(marker)}{one}" if one else "" for one in others]
    return lines


def _markers(node: SyntaxTreeNode, *, repeated: bool = False) -> Iterator[str]:
    if node.type == "bullet_list":
        yield from (f"{_BULLETS[repeated]} " for _ in node.children)
        return
    first = int(node.attrs.get("start", 1))
    for number in range(first, first + len(node.children)):
        yield f"{number}{')' if repeated else '.'} "


def _language(node: SyntaxTreeNode) -> str:
    words = node.info.split() if node.type == "fence" else []
    return words[0] if words and _WORD.match(words[0]) else ""


def _paragraph(written: str) -> list[str]:
    return [at_start(one) for one in written.split("\n")]


def _words(block: SyntaxTreeNode, *, table: bool = False, strong: bool = False) -> str:
    """The text of a paragraph or a heading; on one line in a table. `strong`: all of it is."""
    inside = block.children[0]
    mark = "**" if strong and inside.children else ""
    read = parser()
    written = f"{mark}{_inline(inside, table=False, emphasis=True)}{mark}"
    wanted = str(read.renderer.render(inside.to_tokens(), read.options, {}))
    if mark:
        wanted = f"<strong>{wanted}</strong>"
    # Marks of emphasis that touch each other may be read in another way, and so may those that
    # touch a line break of HTML.
    around, shown_as = ((">", "<"), ("&gt;", "&lt;")) if table else (("", ""), ("", ""))
    emphasis = read.renderInline(written.join(around)) == wanted.join(shown_as)
    return f"{mark}{_inline(inside, table=table, emphasis=emphasis)}{mark}"


def _inline(node: SyntaxTreeNode, *, table: bool, emphasis: bool) -> str:
    parts = [_part(one, table=table, emphasis=emphasis) for one in node.children]
    for at, one in enumerate(node.children):
        if one.type == "link" and at and parts[at - 1].endswith("!"):
            # Both together would be a picture.
            parts[at - 1] = f"{parts[at - 1][:-1]}\\!"
    return "".join(parts)


def _part(node: SyntaxTreeNode, *, table: bool, emphasis: bool) -> str:
    match node.type:
        case "text":
            return inline(node.content)
        case "softbreak":
            return " " if table else "\n"
        case "hardbreak":
            return "<br>" if table else "\\\n"
        case "code_inline":
            return (span_in_table if table else span)(node.content)
    inside = _inline(node, table=table, emphasis=emphasis)
    match node.type:
        case "em":
            return f"*{inside}*" if emphasis else inside
        case "strong":
            return f"**{inside}**" if emphasis else inside
        case "link":
            title = inline(" ".join(str(node.attrs.get("title", "")).split()))
            said = f' "{title.replace(_QUOTE, _ESCAPED)}"' if title else ""
            return f"[{inside}]({destination(str(node.attrs['href']))}{said})"
    raise AssertionError(f"no description has {node.type} in a line")


def _lines(nodes: Sequence[SyntaxTreeNode]) -> Iterator[str]:
    """The blocks on a line each."""
    for node in nodes:
        match node.type:
            case "paragraph":
                yield _words(node, table=True)
            case "heading":
                yield _words(node, table=True, strong=True)
            case "fence" | "code_block":
                for one in node.content.split("\n"):
                    yield span_in_table(one) if one else ""
            case "bullet_list" | "ordered_list":
                bullets = node.type == "bullet_list"
                for item, marker in zip(node.children, _markers(node), strict=True):
                    yield ("• " if bullets else marker) + "<br>".join(_lines(item.children))
            case "blockquote":
                yield from _lines(node.children)
