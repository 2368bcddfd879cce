"""Data into TypeScript code; the only maker of Code in this target."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from generator.code import Code

# The reserved words of ECMAScript 2024 in modules, which are always strict.
KEYWORDS = frozenset(
    "arguments await break case catch class const continue debugger default delete do else enum "
    "eval export extends false finally for function if implements import in instanceof interface "
    "let new null package private protected public return static super switch this throw true try "
    "typeof var void while with yield".split()
)
_WIDTH = 100


def is_identifier(text: str) -> bool:
    """An ASCII identifier. JavaScript takes more of Unicode, but its editions differ in what."""
    return text.isascii() and text.replace("$", "_").isidentifier()


@cache
def identifier(name: str) -> Code:
    """A name that `plain_names` has made fit. Raises ValueError for one that cannot be declared."""
    if not is_identifier(name) or name in KEYWORDS:
        raise ValueError(f"{name!r} is no TypeScript identifier")
    return Code(name)


@cache
def member(name: str) -> Code:
    """The name of a member in an interface."""
    return Code(name) if is_identifier(name) else string(name)


@cache
def key(name: str) -> Code:
    """The key of an object literal. A plain `__proto__` there would set the prototype."""
    return Code("['__proto__']") if name == "__proto__" else member(name)


def string(text: str) -> Code:
    """A string literal: single quotes, unless double ones spare escapes."""
    body = _characters(text)
    if "<" in body:
        # A page may hold the script: nothing in it may close or comment out the page's element.
        body = body.replace("</", "\\u003c/").replace("<!", "\\u003c!")
    if body.count("'") > body.count('"'):
        return Code('"' + body.replace('"', '\\"') + '"')
    return Code("'" + body.replace("'", "\\'") + "'")


def number(value: int | Decimal) -> Code:
    """A number literal; a Decimal is rounded to the nearest double, as a reader would do."""
    if isinstance(value, int):
        return Code(str(value))
    rounded = float(value)
    return Code(repr(rounded)) if rounded - rounded == 0 else Code(str(value))


def bigint(value: int) -> Code:
    return Code(f"{value}n")


def doc(texts: Iterable[str], indent: int, tags: Iterable[tuple[str, str]] = ()) -> Code | None:
    """A JSDoc comment at `indent` columns, or None if there is nothing to say.

    `tags` are (name, text): `("deprecated", "since 2")` is `@deprecated since 2`.
    """
    width = _WIDTH - 3 - indent
    lines: list[str] = []
    for text in texts:
        lines += _wrapped(text, width)
    for name, text in tags:
        if name not in _TAGS:
            raise ValueError(f"{name!r} is no tag of JSDoc")
        first, *rest = _wrapped(text, width - len(name) - 2) or ("",)
        lines += [f"@{name} {first}".rstrip(), *rest]
    if not lines:
        return None
    margin = " " * indent
    if len(lines) == 1 and len(lines[0]) + indent + 7 <= _WIDTH:
        return Code(f"{margin}/** {lines[0]} */")
    rows = "".join(f"{margin} * {line}".rstrip() + "\n" for line in lines)
    return Code(f"{margin}/**\n{rows}{margin} */")


def _wrapped(text: str, width: int) -> list[str]:
    """The safe lines of a text without outer space, long ones wrapped between words."""
    text = text.strip()
    if not text:
        return []
    if len(text) <= width and text.isprintable() and not _MARKS.intersection(text):
        return [text]
    found: list[str] = []
    for row in text.splitlines():
        line = ""
        for word in _spoken(row).split():
            if line and len(line) + 1 + len(word) > width:
                found.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        found.append(line)
    return found


_MARKS = frozenset("*@<")
_TAGS = ("defaultValue", "deprecated", "example")


def _spoken(text: str) -> str:
    """Text that neither ends the comment nor starts a tag of JSDoc."""
    if not text.isprintable():
        text = "".join(c if c.isprintable() or c == "\t" else _character(c) for c in text)
    text = text.replace("*/", "*\\/").replace("</", "<\\/").replace("<!", "<\\!")
    if "@" in text:
        # A tag starts after a space or a brace; the sign inside an address starts none.
        text = "".join(
            f"\\{c}" if c == "@" and not text[index - 1 : index].isalnum() else c
            for index, c in enumerate(text)
        )
    return text


def _characters(text: str) -> str:
    if text.isprintable():
        return text.replace("\\", "\\\\") if "\\" in text else text
    return "".join(map(_character, text))


_SHORT = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _character(character: str) -> str:
    if character in _SHORT:
        return _SHORT[character]
    if character.isprintable():
        return character
    point = ord(character)
    return f"\\u{point:04x}" if point < 65536 else f"\\u{{{point:x}}}"


# --- what style servicestack writes: the text as it is, as far as it stays text

# Controls, bidirectional overrides, lone surrogates: what does not show, or not where it stands.
_HIDDEN = (
    r"[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_SEPARATORS = r"[\n\r\t\u2028\u2029]"
# A page may hold the file: nothing in it may close or comment out the page's element.
_OF_PAGES = r"(?i)<(?=/script|!--)"


def is_name(text: str) -> bool:
    """Whether a class or a type parameter can be called so, in letters of any script."""
    return text.replace("$", "_").isidentifier() and text not in KEYWORDS


@cache
def name(text: str) -> Code:
    """The name of a class, or of a type. Raises ValueError for what is none."""
    if not is_name(text):
        raise ValueError(f"{text!r} is no name in TypeScript")
    return Code(text)


def is_word(text: str) -> bool:
    """Whether a text is letters, digits, `_` and `$` alone, so that it can do nothing."""
    return bool(text) and f"_{text}".replace("$", "_").isidentifier()


@cache
def printed_word(text: str) -> Code:
    """A name as a server prints it, which TypeScript may refuse. Raises ValueError for more."""
    if not is_word(text):
        raise ValueError(f"{text!r} is more than letters, digits and '_'")
    return Code(text)


@cache
def class_member(text: str) -> Code:
    """The name of a member in a class; a field called `constructor` has to be computed."""
    if text == "constructor":
        return Code("['constructor']")
    return Code(text) if text.replace("$", "_").isidentifier() else quoted(text)


@cache
def enum_member(text: str) -> Code:
    """The name of a member in an enum."""
    return Code(text) if text.replace("$", "_").isidentifier() else quoted(text)


def quoted(text: str, quote: str = "'") -> Code:
    """A string literal in these quotes. Text that shows stays as it is."""
    body = text.replace("\\", "\\\\").replace(quote, "\\" + quote)
    if not body.isprintable():
        body = re.sub(f"{_HIDDEN}|{_SEPARATORS}", lambda found: _character(found.group()), body)
    if "<" in body:
        body = re.sub(_OF_PAGES, r"\\u003c", body)
    return Code(f"{quote}{body}{quote}")


def comment(text: str, line_break: str = " ") -> Code:
    """Text inside `/* */`; `line_break` stands for each line break.

    Begin it with a space: text may start with `/`, and the `*` before it would close the comment.
    """
    return Code(_said(text, line_break).replace("*/", "* /"))


def line_comment(text: str) -> Code:
    """Text after `//`; a line break becomes a space, an odd line separator an escape."""
    if not text.isprintable():
        text = re.sub("[\u2028\u2029]", lambda found: _character(found.group()), text)
    return Code(_said(text, " "))


def _said(text: str, line_break: str) -> str:
    if not text.isprintable():
        text = re.sub("\r\n|\n|\r", line_break, text)
        text = re.sub(_HIDDEN, lambda found: _character(found.group()), text)
    return re.sub(_OF_PAGES, r"<\\", text) if "<" in text else text


_WORD = r"[A-Za-z_$][A-Za-z0-9_$]*"
_WORDS = rf"{_WORD}(?: as {_WORD})?"
_MODULE = r"""(?:"[^"\\\n\r\u2028\u2029]+"|'[^'\\\n\r\u2028\u2029]+')"""
_NAMES = rf"{{ *{_WORDS}(?: *, *{_WORDS})* *}}"
_IMPORT = (
    rf"(?:(?:type )?(?:{_WORD}|\* as {_WORD}|{_NAMES}) from )?{_MODULE}"
    rf"|{_WORD} = require\({_MODULE}\)"
)


def import_statement(text: str) -> Code | None:
    """An entry of DefaultImports: `name:module`, or what follows `import`; else None."""
    named = re.fullmatch(rf"({_WORDS}):([^\"\\\s]+)", text)
    if named is not None:
        return Code(f'import {{ {named[1]} }} from "{named[2]}";')
    return Code(f"import {text};") if re.fullmatch(_IMPORT, text) else None


def module_name(text: str) -> Code | None:
    """Names joined by dots, or None."""
    return Code(text) if all(map(is_name, text.split("."))) else None
