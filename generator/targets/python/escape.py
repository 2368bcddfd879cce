"""Data into Python code; the only maker of Code in this target."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache

from generator.code import EMPTY, Code

# Python 3.11's keywords; fixed here, since the running interpreter's may differ.
KEYWORDS = frozenset(
    "False None True and as assert async await break class continue def del elif else except "
    "finally for from global if import in is lambda nonlocal not or pass raise return try while "
    "with yield".split()
)
_DOC_WIDTH = 79
_ESCAPED = frozenset("\"'\\{}")


@cache
def identifier(name: str) -> Code:
    """A name that `names` has made fit. Raises ValueError for one that is no identifier."""
    if not name.isidentifier() or name in KEYWORDS:
        raise ValueError(f"{name!r} is no Python identifier")
    return Code(name)


@cache
def printed_word(name: str) -> Code:
    """A name as a server prints it, which Python may have for itself. Raises ValueError."""
    if not name.isidentifier():
        raise ValueError(f"{name!r} is no Python identifier")
    return Code(name)


@cache
def string(text: str) -> Code:
    """A string literal as black writes it: double quotes, unless single ones spare escapes."""
    body = _characters(text)
    if body.count('"') > body.count("'"):
        return Code("'" + body.replace("'", "\\'") + "'")
    return Code('"' + body.replace('"', '\\"') + '"')


def wire_name(text: str) -> tuple[Code, Code, Code]:
    """A wire name as a string literal, with a dot in front, and as `json_inside` has it."""
    if text.isascii() and text.isidentifier():
        return Code(f'"{text}"'), Code(f'".{text}"'), Code(text)
    return string(text), string(f".{text}"), json_inside(text)


def json_inside(text: str) -> Code:
    """What `text` is between the quotes of JSON text that stands in an f-string in single quotes.

    Whatever JSON, Python or an f-string would take for more than itself is a JSON escape.
    """
    if text.isascii() and text.isprintable() and not _ESCAPED.intersection(text):
        return Code(text)
    return Code("".join(map(_json_character, text)))


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


def whole(value: int) -> Code:
    """A whole number."""
    return Code(str(value))


def number(value: int | Decimal) -> Code:
    """A whole number, or `_decimal.Decimal("…")` with every digit."""
    return Code(str(value)) if isinstance(value, int) else Code(f'_decimal.Decimal("{value}")')


def fraction(value: int | Decimal) -> Code:
    """A float literal of the nearest value."""
    return Code(repr(float(value)))


def docstring(texts: Sequence[str], indent: int) -> Code:
    """A docstring of paragraphs, at `indent` columns, in the form that black keeps."""
    margin = " " * indent
    if len(texts) == 1 and _is_simple(texts[0], _DOC_WIDTH - indent):
        return Code(f'{margin}"""{texts[0]}"""')
    lines: list[str] = []
    for text in texts:
        found = _wrapped(text, _DOC_WIDTH - indent)
        lines += ["", *found] if lines and found else found
    body = "\n".join(_outdented(lines)).replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if not body.replace("\n", "").isprintable():
        body = "".join(part if part == "\n" else _character(part, "\\") for part in body)
    if body.startswith('"'):
        body = "\\" + body
    if "\n" not in body:
        return Code(f'{margin}"""{body}{" " if body.endswith(chr(34)) else ""}"""')
    shown = "\n".join(f"{margin}{line}" if line else "" for line in body.split("\n"))
    return Code(f'{margin}"""{shown.lstrip(" ")}\n{margin}"""')


def _is_simple(text: str, width: int) -> bool:
    """Whether a text is a docstring as it stands."""
    if not 0 < len(text) <= width or not text.isprintable():
        return False
    return "\\" not in text and '"' not in text and text[0] != " " and text[-1] != " "


def _wrapped(text: str, width: int) -> list[str]:
    """The lines of a text, long ones broken between words; no blank line first or last."""
    found: list[str] = []
    for row in text.replace("\t", "    ").split("\n"):
        row = row.rstrip()
        if len(row) <= width:
            found.append(row)
            continue
        inset = " " * (len(row) - len(row.lstrip()))
        line = inset
        for word in row.split():
            if line != inset and len(line) + 1 + len(word) > width:
                found.append(line)
                line = inset
            line = f"{line}{word}" if line == inset else f"{line} {word}"
        found.append(line)
    while found and not found[0]:
        del found[0]
    while found and not found[-1]:
        del found[-1]
    return found


def _outdented(lines: list[str]) -> list[str]:
    """A docstring's lines without the margin that all but the first share, as black has it."""
    shared = min((len(line) - len(line.lstrip()) for line in lines[1:] if line), default=0)
    return [line.lstrip() for line in lines[:1]] + [line[shared:] for line in lines[1:]]


def _characters(text: str) -> str:
    if text.isprintable():
        return text.replace("\\", "\\\\") if "\\" in text else text
    return "".join([_character(part, "\\\\") for part in text])


def _character(character: str, backslash: str) -> str:
    """One character inside a literal, where `backslash` stands for itself."""
    if character == "\\":
        return backslash
    if character.isprintable():
        return character
    short = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}.get(character)
    point = ord(character)
    if short is not None or point < 256:
        return short or f"\\x{point:02x}"
    return f"\\u{point:04x}" if point < 65536 else f"\\U{point:08x}"


def _json_character(character: str) -> str:
    """One character inside JSON text inside a literal."""
    if " " <= character <= "~" and character not in _ESCAPED:
        return character
    point = ord(character)
    if point < 65536:
        return f"\\\\u{point:04x}"
    point -= 65536
    return f"\\\\u{0xD800 + (point >> 10):04x}\\\\u{0xDC00 + (point & 1023):04x}"


def helpers(names: Iterable[str]) -> tuple[dict[str, None], Code]:
    """The helpers `names` with those that they need, as code; and all names that these mention.

    A helper is a paragraph of templates/python/helpers.py; what it defines is its first name.
    """
    by_name = _helpers()
    mentioned: dict[str, None] = {}
    waiting = sorted(names)
    while waiting:
        name = waiting.pop()
        if name not in mentioned:
            mentioned[name] = None
            waiting += _own_names(by_name.get(name, ""))
    wanted = [part for name, part in by_name.items() if name in mentioned]
    return mentioned, Code("\n\n\n".join(wanted)) if wanted else EMPTY


@cache
def _helpers() -> dict[str, str]:
    from generator.render import TEMPLATES  # Jinja comes with it

    text = (TEMPLATES / "python" / "helpers.py").read_text(encoding="utf-8")
    parts = text.rstrip("\n").split("\n\n\n")[1:]
    return {_own_names(part.partition("\n")[0])[0]: part for part in parts}


@cache
def _own_names(text: str) -> list[str]:
    """The names that begin with one underscore, as generated modules call what is their own."""
    return re.findall(r"(?<![\w.\"])_[A-Za-z][A-Za-z0-9_]*", text)


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
