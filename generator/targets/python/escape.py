"""Data into Python code; the only maker of Code in this target."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from generator.code import Code

# Python 3.11's keywords; fixed here, since the running interpreter's may differ.
KEYWORDS = frozenset(
    "False None True and as assert async await break class continue def del elif else except "
    "finally for from global if import in is lambda nonlocal not or pass raise return try while "
    "with yield".split()
)
_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
_WIDTH = 79


@cache
def identifier(name: str) -> Code:
    """A name that `names` has made fit. Raises ValueError for one that is no identifier."""
    if not name.isidentifier() or name in KEYWORDS:
        raise ValueError(f"{name!r} is no Python identifier")
    return Code(name)


def string(text: str) -> Code:
    """A string literal as black writes it: double quotes, unless single ones spare escapes."""
    body = _characters(text)
    if body.count('"') > body.count("'"):
        return Code("'" + body.replace("'", "\\'") + "'")
    return Code('"' + body.replace('"', '\\"') + '"')


def path(text: str) -> Code:
    """The f-string `{at}.text`; one atom, so that no formatter splits it."""
    return _formatted("{at}.", text)


def member_path(text: str) -> Code:
    """The f-string `{at}text`, for an `at` that ends with a dot or is empty."""
    return _formatted("{at}", text)


def message(text: str) -> Code:
    """The f-string `{where}: text`."""
    return _formatted("{where}: ", text)


def _formatted(start: str, text: str) -> Code:
    body = _characters(text).replace("{", "{{").replace("}", "}}")
    if body.count('"') > body.count("'"):
        return Code("f'" + start + body.replace("'", "\\'") + "'")
    return Code('f"' + start + body.replace('"', '\\"') + '"')


def number(value: int | Decimal) -> Code:
    """A whole number, or `_decimal.Decimal("…")` with every digit."""
    return Code(str(value)) if isinstance(value, int) else Code(f'_decimal.Decimal("{value}")')


def docstring(texts: Iterable[str], indent: int) -> Code:
    """A docstring of paragraphs, at `indent` columns, in the form that black keeps."""
    lines: list[str] = []
    for text in texts:
        cleaned = _wrapped(text, _WIDTH - indent)
        if cleaned:
            lines += ["", *cleaned] if lines else cleaned
    body = "\n".join(lines).strip()
    body = body.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if not body.replace("\n", "").isprintable():
        body = "".join(
            character if character.isprintable() or character == "\n" else _character(character)
            for character in body
        )
    if body.startswith('"'):
        body = "\\" + body
    lines = body.split("\n")
    margin = " " * indent
    shown = [f'{margin}"""{lines[0]}', *(f"{margin}{line}".rstrip() for line in lines[1:])]
    if shown[-1].endswith('"'):
        shown[-1] += " "  # as black has it
    if len(lines) > 1 and len(shown[-1]) + 3 > 88:
        shown.append(margin)
    return Code("\n".join(shown) + '"""')


def _wrapped(text: str, width: int) -> list[str]:
    """The lines of a text without outer space, long ones wrapped between words."""
    found: list[str] = []
    for row in text.strip().split("\n"):
        line = ""
        for word in row.split(" "):
            if not word.strip():
                continue
            if line and len(line) + 1 + len(word) > width:
                found.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        found.append(line.strip())
    return found


def _characters(text: str) -> str:
    if text.isprintable():
        return text.replace("\\", "\\\\") if "\\" in text else text
    return "".join(map(_character, text))


def _character(character: str) -> str:
    if character == "\\":
        return "\\\\"
    if character.isprintable():
        return character
    if character == "\n":
        return "\\n"
    if character == "\t":
        return "\\t"
    point = ord(character)
    return (
        f"\\x{point:02x}"
        if point < 256
        else f"\\u{point:04x}" if point < 65536 else f"\\U{point:08x}"
    )


# Style servicestack.


def single_quoted(text: str) -> Code:
    """A string literal in single quotes."""
    return Code("'" + _characters(_encodable(text)).replace("'", "\\'") + "'")


def comment_text(text: str) -> Code:
    """Text behind `#`: a line break becomes a space, what does not show U+FFFD."""
    if not text.isprintable():
        text = "".join(
            char if char.isprintable() or char == "\t" else " " if char in "\r\n" else "\ufffd"
            for char in text
        )
    return Code(text)


def docstring_line(text: str, *, exact: bool) -> Code:
    """One line inside triple quotes.

    `exact` escapes only a line that would end the string, or that Python warns of.
    """
    if text.isprintable() and "\\" not in text and '"""' not in text:
        return Code(text)
    text = _encodable(text)
    if exact:
        if '"""' in text or re.search(r"\\(?![\\'\"abfnrtv0-3])", text):
            text = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
        return Code(text)
    return Code(_characters(text).replace('"""', '\\"\\"\\"'))


def _encodable(text: str) -> str:
    """Without NUL and lone surrogates, which no source file can have."""
    return text if text.isprintable() else re.sub("[\0\ud800-\udfff]", "\ufffd", text)


def module_path(text: str) -> Code:
    """`marshmallow.fields`. Raises ValueError for what cannot be imported."""
    return Code(".").join(map(identifier, text.split(".")))


def call_arguments(text: str) -> Code:
    """What may stand between the parentheses of a decorator: names and constants.

    Raises ValueError for anything that would do more.
    """
    import ast

    try:
        parsed = ast.parse(f"f({text})", mode="eval").body
    except (SyntaxError, MemoryError, RecursionError):
        raise ValueError(f"{text!r} are no arguments") from None
    allowed = (ast.Call, ast.keyword, ast.Attribute, ast.Name, ast.Constant, ast.Load)
    calls = sum(isinstance(node, ast.Call) for node in ast.walk(parsed))
    plain = isinstance(parsed, ast.Call) and isinstance(parsed.func, ast.Name) and calls == 1
    one_line = text.isprintable() and "#" not in text
    if not plain or not one_line or not all(isinstance(n, allowed) for n in ast.walk(parsed)):
        raise ValueError(f"{text!r} does more than to name values")
    return Code(text)


def integer(value: int) -> Code:
    """A whole number."""
    return Code(str(value))
