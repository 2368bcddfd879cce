"""The regular expressions that Python, PHP, JavaScript, Java, .NET, Go and Rust read alike.

Left out on purpose: `\\d`, `\\w`, `\\s` and `\\b` (Unicode or ASCII, by language), look-around and
back references (not in Go and Rust), lazy and possessive quantifiers, named groups and flags
(spelled differently), and brackets that JavaScript's Unicode mode wants escaped.
"""

import re

from generator.tuples import NamedTuple

_PUNCTUATION = frozenset("^$\\.*+?()[]{}|/-")
_SHORTHAND = {
    "d": "[0-9]",
    "w": "[A-Za-z0-9_]",
    "s": "[ \\t\\n]",
    "D": "[^0-9]",
    "W": "[^A-Za-z0-9_]",
    "S": "[^ \\t\\n]",
}
_QUANTIFIER = re.compile(r"[*+?]|\{[0-9]{1,4}(?:,[0-9]{0,4})?\}")
_CLASS_OPERATOR = ("&&", "--", "~~", "||", "[")


class Fault(NamedTuple):
    message: str
    hint: str = ""


def pattern_fault(pattern: str) -> Fault | None:
    """What keeps `pattern` from meaning the same everywhere, or None."""
    fault = _walk(pattern)
    if fault is not None:
        return fault
    try:
        re.compile(pattern)
    except (re.error, RecursionError, OverflowError) as error:
        return Fault(f"not a regular expression: {error}")
    return None


def _walk(pattern: str) -> Fault | None:
    index, depth, repeatable = 0, 0, False
    while index < len(pattern):
        character = pattern[index]
        if character == "\\":
            fault = _escape_fault(pattern[index + 1 : index + 2])
            if fault is not None:
                return fault
            index, repeatable = index + 2, True
        elif character == "[":
            end = _class_end(pattern, index)
            if end is None:
                return Fault("a character class '[' is never closed, or is empty")
            fault = _class_fault(pattern[index + 1 : end])
            if fault is not None:
                return fault
            index, repeatable = end + 1, True
        elif character == "(":
            if pattern.startswith("(?", index):
                if not pattern.startswith("(?:", index):
                    message = "only plain groups (…) and (?:…) mean the same in every language"
                    return Fault(message, "look-around, names and flags are not shared")
                index += 2
            depth += 1
            index, repeatable = index + 1, False
        elif character == ")":
            depth -= 1
            if depth < 0:
                return Fault("a ')' has no '('", "write \\) for the character")
            index, repeatable = index + 1, True
        elif character in "*+?{":
            match = _QUANTIFIER.match(pattern, index)
            if match is None:
                return Fault("a '{' that starts no count", "write \\{ for the character")
            if not repeatable:
                return Fault(f"'{match.group()}' has nothing to repeat, or repeats a repetition")
            index, repeatable = match.end(), False
        elif character in "]}":
            return Fault(f"a lone '{character}'", f"write \\{character} for the character")
        else:
            repeatable = character not in "^$|"
            index += 1
    return Fault("a '(' is never closed") if depth else None


def _escape_fault(character: str) -> Fault | None:
    if character in _PUNCTUATION and character:
        return None
    if character in ("t", "n", "r"):
        return None
    if character in _SHORTHAND:
        message = f"'\\{character}' is not the same set of characters in every language"
        return Fault(message, f"write {_SHORTHAND[character]}")
    if not character:
        return Fault("a '\\' at the end", "write \\\\ for the character")
    return Fault(f"'\\{character}' does not mean the same in every language")


def _class_end(pattern: str, start: int) -> int | None:
    index = start + 1
    if pattern.startswith("^", index):
        index += 1
    first = index
    while index < len(pattern):
        if pattern[index] == "\\":
            index += 2
        elif pattern[index] == "]":
            return index if index > first else None
        else:
            index += 1
    return None


def _class_fault(inside: str) -> Fault | None:
    index = 0
    while index < len(inside):
        if inside[index] == "\\":
            fault = _escape_fault(inside[index + 1 : index + 2])
            if fault is not None:
                return fault
            index += 2
            continue
        for operator in _CLASS_OPERATOR:
            if inside.startswith(operator, index):
                message = f"'{operator}' in a character class is not the same in every language"
                return Fault(message, "escape it with '\\'")
        index += 1
    return None
