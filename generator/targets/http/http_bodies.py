"""Which bodies a `.http` file can hold.

Both dialects read some lines of a body as something else: `###` ends the request, `< file` is a
file's content, `> ` is about the answer, `{{name}}` is a variable. REST Client drops each line that
begins like a comment, and takes `@name = value` for a variable wherever it stands. Both send the
line ends that they like. A body with any of these lies in a file of its own, which both send as it
is.
"""

import csv
import io
import re

_MISREAD = re.compile(
    r"\{\{|[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029]"
    r"|^[ \t]*(?:#|//|<(?:[\s<>@]|$)|>|@|\?\?|HTTP/)",
    re.MULTILINE,
)


def inline(text: str, format_: str) -> str | None:
    """The body as it stands in a `.http` file; None where it needs a file of its own.

    Rows may end as the lines of the file do, and the last one with the body. All lines of a form
    in parts are sent with the ends that it has.
    """
    lines = text
    if format_ == "csv" and not any("\n" in cell or "\r" in cell for cell in _cells(text)):
        lines = text.replace("\r\n", "\n")
    if format_ == "multipart" and "\n" not in text.replace("\r\n", ""):
        lines = text.replace("\r\n", "\n")
    if format_ in ("csv", "jsonl", "multipart"):
        lines = lines.removesuffix("\n")
    return None if _MISREAD.search(lines) or lines != lines.strip() else lines


def _cells(text: str) -> list[str]:
    return [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
