"""Texts that CommonMark, and GitHub's tables and links, show as they are."""

import re
from string import ascii_letters, digits

# Characters that no page may have, even as references; they are shown as one that says so.
_NOT_SHOWN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_SPECIAL = re.compile(
    r"[\\`*\[\]<|~$]"
    r"|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])"  # a word may have underscores inside
    r"|&(?=#|\w)"  # a reference, perhaps
    r"|:(?=//)|(?<=www)\.|(?<=\w)@(?=\w)"  # what GitHub makes links of
)
# What means something at the beginning of a line, and only there.
_AT_START = re.compile(
    r"(?P<before>\d{1,9})(?=[.)](?:\s|\Z))|(?=[>#])|(?=[-+](?:\s|\Z))|(?=[-=:]+\s*\Z)"
)
_BAR = "\\|"
_AT_END = re.compile(r"(?<=\s)(#+)\Z")  # of a heading
_IN_URLS = frozenset(f"{ascii_letters}{digits}!#$%&'*+,-./:;=?@_~[]")


def shown(data: str) -> str:
    """Without what no page may have; one kind of line end."""
    return _NOT_SHOWN.sub("\ufffd", data.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(data: str) -> str:
    """With a space for each stretch of white space, as HTML shows it."""
    return " ".join(shown(data).split())


def inline(data: str) -> str:
    """Text inside of a line. A line end stays one."""
    return _SPECIAL.sub(lambda found: "\\" + found.group(), data)


def line(data: str) -> str:
    """A line that may begin a paragraph, or be a heading, a cell of a table, an item of a list."""
    return at_start(_AT_END.sub(r"\\\1", inline(one_line(data))))


def at_start(written: str) -> str:
    """A written line, of which nothing at its beginning makes a block."""
    found = _AT_START.match(written)
    if found is None:
        return written
    before = found["before"] or ""
    return f"{before}\\{written[len(before):]}"


def span(data: str) -> str:
    """Code inside of a line, letter by letter but for line ends."""
    text = shown(data).replace("\n", " ")
    ticks = "`" * (longest_run(text) + 1)
    # A space on both sides is not shown, but where there is nothing else.
    padded = text.strip(" ") and (text[0] in "` " or text[-1] in "` ")
    return f"{ticks} {text} {ticks}" if padded else f"{ticks}{text}{ticks}"


def span_in_table(data: str) -> str:
    """As `span`, for all texts.

    A bar would end the cell of a table, and no escape of it in code is read alike by all; an
    element can have a reference instead. Nor can a span of backticks be empty.
    """
    text = shown(data).replace("\n", " ")
    if text.strip(" ") and "|" not in text:
        return span(text)
    return f"<code>{inline(text).replace(_BAR, '&#124;')}</code>"


def fence(data: str, language: str) -> str:
    """Code in lines of its own, letter by letter."""
    text = shown(data)
    ticks = "`" * max(3, longest_run(text) + 1)
    end = "" if text.endswith("\n") or not text else "\n"
    return f"{ticks}{language}\n{text}{end}{ticks}"


def longest_run(text: str) -> int:
    """Of backticks."""
    return max(map(len, re.findall("`+", text)), default=0)


def destination(url: str) -> str:
    """The address of a link, inside of its parentheses."""
    made = "".join(
        char if char in _IN_URLS else "".join(f"%{byte:02X}" for byte in char.encode("utf-8"))
        for char in shown(url)
    )
    return made.replace("&", "\\&")
