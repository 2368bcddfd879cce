"""Data into PHP: literals, comment text and names. The only maker of PHP Code from data."""

import re
from decimal import Decimal

from generator.code import Code
from generator.servicestack.csharp import literal

# Characters that do not show as themselves: controls, line separators that are no newline to PHP,
# bidirectional overrides, lone surrogates.
_ODD = r"\x00-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff"
_DOUBLE = rf'[\\"${_ODD}]'
_DOUBLE_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\", '"': '\\"', "$": "\\$"}
# A tab and the line separators may stand in a comment; a PHP line ends with CR or LF alone.
_HIDDEN = r"[\0-\x08\n-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"

# https://www.php.net/manual/en/reserved.keywords.php, without those that may name a class (`enum`)
# and with the words of https://www.php.net/manual/en/reserved.other-reserved-words.php.
_CLASS_WORDS = (
    "abstract and array as break callable case catch class clone const continue declare default"
    " die do echo else elseif empty enddeclare endfor endforeach endif endswitch endwhile eval"
    " exit extends final finally fn for foreach function global goto if implements include"
    " include_once instanceof insteadof interface isset list match namespace new or print private"
    " protected public readonly require require_once return static switch throw trait try unset"
    " use var while xor yield __halt_compiler __class__ __dir__ __file__ __function__ __line__"
    " __method__ __namespace__ __trait__"
    " self parent int float bool string true false null void iterable object mixed never"
)
RESERVED_CLASS_NAMES = frozenset(_CLASS_WORDS.split())
# No parameter, promoted or not, can have these names.
_VARIABLE_WORDS = "this GLOBALS _SERVER _GET _POST _FILES _COOKIE _SESSION _REQUEST _ENV"
RESERVED_VARIABLES = frozenset(_VARIABLE_WORDS.split())
# No class constant, and so no case of an enum, can have these names.
_CONSTANT_WORDS = frozenset(("class", "__halt_compiler"))
_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
_INT_MIN, _INT_MAX = -(2**63), 2**63 - 1


def string(text: str) -> Code:
    """A string literal: in single quotes, or in double quotes if a character would not show."""
    # What is odd is not printable; compiling the pattern costs more than a contract without any.
    if not text.isprintable() and re.search(f"[{_ODD}]", text):
        return double_quoted(text)
    return Code("'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'")


def double_quoted(text: str) -> Code:
    """A string literal in double quotes, without interpolation."""
    return Code('"' + re.sub(_DOUBLE, _double_escape, text) + '"')


def _double_escape(match: re.Match[str]) -> str:
    char = match.group()
    return _DOUBLE_ESCAPES.get(char) or f"\\u{{{ord(char):x}}}"


def byte_string(data: bytes) -> Code:
    """A string literal of bytes that need not be UTF-8."""
    shown = (_byte_escape(chr(byte)) if byte < 127 else f"\\x{byte:02x}" for byte in data)
    return Code('"' + "".join(shown) + '"')


def _byte_escape(char: str) -> str:
    return _DOUBLE_ESCAPES.get(char) or (char if char >= " " else f"\\x{ord(char):02x}")


def comment(line: str) -> Code:
    """One line of text inside `/* */`; a line break becomes a space.

    Begin it with a space: text may start with `/`, and the `*` before it would close the comment.
    """
    return Code(_visible(line).replace("*/", "* /"))


def line_comment(text: str) -> Code:
    """Text after `//`; a line break becomes a space, and `?>`, which ends the script, `? >`."""
    return Code(_visible(text).replace("?>", "? >"))


def _visible(text: str) -> str:
    return text if text.isprintable() else re.sub(_HIDDEN, _shown, text)


def _shown(match: re.Match[str]) -> str:
    return " " if match.group() in "\r\n" else "\ufffd"


def csharp_string(text: str) -> Code:
    """A C# string literal as ServiceStack prints it after `//`: Unicode and apostrophes stay."""
    return line_comment(literal(text))


def is_class_name(name: str) -> bool:
    """Whether a class, interface or enum can have that name; PHP ignores the case of both."""
    return name.isidentifier() and name.lower() not in RESERVED_CLASS_NAMES


def is_property_name(name: str) -> bool:
    """Whether a property, and the constructor's parameter that makes it, can be called `$name`.

    PHP takes any byte above 127; letters and digits of other scripts are enough here.
    """
    return name.isidentifier() and name not in RESERVED_VARIABLES


def is_constant_word(name: str) -> bool:
    """Whether PHP keeps a word for itself where a class has its constants."""
    return name.lower() in _CONSTANT_WORDS


def is_constant_name(name: str) -> bool:
    """Whether a class constant or a case of an enum can have that name."""
    return name.isidentifier() and not is_constant_word(name)


def is_namespace(name: str) -> bool:
    """Whether `name` is identifiers joined by a backslash."""
    parts = name.split("\\")
    return all(_IDENTIFIER.match(part) and part.lower() != "namespace" for part in parts)


def imported_names(text: str) -> tuple[str, ...]:
    """The classes that `use TEXT;` brings, of `A\\B`, `A\\B as C` or `A\\{B, C}`; else none."""
    path, brace, group = text.removeprefix("\\").partition("\\{")
    path, _, alias = path.partition(" as ")
    names = [alias or path.rpartition("\\")[2]]
    if brace:
        names = [name.strip() for name in group.removesuffix("}").split(",")]
    fits = is_namespace(path) and (not brace or (group.endswith("}") and not alias))
    return tuple(names) if fits and all(map(is_class_name, names)) else ()


def imported(text: str) -> Code:
    """What stands after `use`. Raises ValueError for what imports nothing."""
    if not imported_names(text):
        raise ValueError(f"{text!r} cannot be imported in PHP")
    return Code(text)


def identifier(name: str) -> Code:
    """A name that may be reserved: a type in a comment, or a built-in one. Raises ValueError."""
    if not name.isidentifier():
        raise ValueError(f"{name!r} is no PHP identifier")
    return Code(name)


def class_name(name: str) -> Code:
    """The name of a class. Raises ValueError for what is none."""
    if not is_class_name(name):
        raise ValueError(f"{name!r} cannot name a PHP class")
    return Code(name)


def is_word(text: str) -> bool:
    """Whether a text is letters, digits and `_` alone, so that it can do nothing."""
    return bool(text) and f"_{text}".isidentifier()


def printed_word(text: str) -> Code:
    """A name as a server prints it, which PHP may refuse. Raises ValueError for more than that."""
    if not is_word(text):
        raise ValueError(f"{text!r} is more than letters, digits and '_'")
    return Code(text)


def is_array(text: str) -> bool:
    """Whether a text is a name with brackets behind it, such as `Name[]` or `Name[]2`."""
    return re.fullmatch(r"\w+(?:\[\])+[0-9]*", text) is not None


def printed_array(text: str) -> Code:
    """`Name[]2`, as a server prints a type that PHP has not. Raises ValueError for more."""
    if not is_array(text):
        raise ValueError(f"{text!r} is more than a name and brackets")
    return Code(text)


def property_name(name: str) -> Code:
    """A property's name, without `$`. Raises ValueError for what is none."""
    if not is_property_name(name):
        raise ValueError(f"{name!r} cannot name a PHP property")
    return Code(name)


def variable(name: str) -> Code:
    """`$name`. Raises ValueError for what is no variable that can be assigned."""
    return Code("$") + property_name(name)


def constant_name(name: str) -> Code:
    """The name of a class constant or a case. Raises ValueError for what is none."""
    if not is_constant_name(name):
        raise ValueError(f"{name!r} cannot name a PHP constant")
    return Code(name)


def namespace(name: str) -> Code:
    """A namespace's name. Raises ValueError for what is none."""
    if not is_namespace(name):
        raise ValueError(f"{name!r} cannot name a PHP namespace")
    return Code(name)


def integer(value: int) -> Code:
    """An int literal. Raises ValueError outside 64 bits, where PHP would make it a float."""
    if not _INT_MIN <= value <= _INT_MAX:
        raise ValueError(f"{value} does not fit a PHP int")
    # PHP reads the literal without its sign, and that one more than the maximum is a float.
    return Code("(-9223372036854775807 - 1)") if value == _INT_MIN else Code(str(value))


def is_integer(value: int) -> bool:
    """Whether `integer` takes the value."""
    return _INT_MIN <= value <= _INT_MAX


def floating(value: int | Decimal) -> Code:
    """A float literal. Raises ValueError for NaN and infinities, which JSON cannot carry."""
    number = Decimal(value)
    if not number.is_finite():
        raise ValueError(f"{value} has no PHP literal")
    text = str(number)
    return Code(text if "." in text or "E" in text else text + ".0")


def boolean(value: bool) -> Code:
    """`true` or `false`."""
    return Code("true") if value else Code("false")
