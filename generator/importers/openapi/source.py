"""A document as plain values: JSON by the standard library, YAML from libyaml's events.

Places are looked for only where somebody asks. A place is a tuple: the number of the document, and
the keys and indexes that lead to a value in it.
"""

import json
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, NamedTuple, TypeAlias

from generator.importers.document import Cleaner, read_text
from generator.problems import ContractError, Position, Problem
from generator.source import forbidden_in

Place: TypeAlias = tuple[Any, ...]
MAX_DIGITS = 1000
LARGEST_EXPONENT = 308  # of a double, which is what JSON's readers make of a number


class Source(NamedTuple):
    """One document. `lost` tells of texts that a contract cannot hold as they were."""

    root: Any
    text: str
    path: str
    lost: tuple[str, ...]
    is_json: bool


class BadNumber(ValueError):
    """`text` is a number that no program holds."""

    def __init__(self, text: str) -> None:
        shown = text if len(text) <= 40 else f"{text[:20]}…"
        super().__init__(f"{shown} is no number that programs can hold")
        self.text = text


def read_document(path: str) -> Source:
    """The document in a file, or of the standard input for `-`. Raises ContractError."""
    shown, text = read_text(path)
    start = text.lstrip()[:1]
    at = Position(shown, 1, 1)
    if not start:
        hint = "an OpenAPI document or a JSON Schema is wanted, in JSON or YAML"
        raise ContractError([Problem(at, "empty-file", "the file is empty", hint)])
    try:
        if start in "{[" and not shown.endswith((".yaml", ".yml")):
            return _cleaned(_json(text, shown), text, shown, True)
        from generator.importers.openapi.yamlsource import yaml_values

        return _cleaned(yaml_values(text, shown), text, shown, False)
    except RecursionError:
        raise too_deep(shown, text) from None


def too_deep(path: str, text: str) -> ContractError:
    """The error for a document whose nesting nobody needs, at the place where it gets so deep."""
    from generator.importers.openapi.places import deepest

    line, column = deepest(text)
    message = "nested too deeply to be read"
    hint = "declare schemas by name and refer to them"
    return ContractError([Problem(Position(path, line, column), "too-deep", message, hint)])


def _json(text: str, path: str) -> Any:
    twice: list[tuple[str, list[str]]] = []

    def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _ in pairs]
            twice.append((next(key for key in keys if keys.count(key) > 1), keys))
        return found

    try:
        root = json.loads(
            text,
            parse_float=decimal_of,
            parse_int=whole_of,
            parse_constant=_no_constant,
            object_pairs_hook=members,
        )
    except json.JSONDecodeError as error:
        at = Position(path, error.lineno, error.colno)
        message = f"not JSON: {error.msg.lower()}"
        raise ContractError([Problem(at, "json-syntax", message)]) from None
    except BadNumber as error:
        from generator.importers.openapi.places import number_at

        at = Position(path, *number_at(text, error.text))
        raise ContractError(
            [Problem(at, "bad-number", str(error), "write a smaller one")]
        ) from None
    except ValueError as error:
        at = Position(path, 1, 1)
        raise ContractError([Problem(at, "json-syntax", f"not JSON: {error}")]) from None
    if twice:
        from generator.importers.openapi.places import repeated

        raise ContractError(repeated(text, path))
    return root


def decimal_of(text: str) -> Decimal:
    """A number with a point or an exponent. Raises BadNumber."""
    if len(text) > MAX_DIGITS:
        raise BadNumber(text)
    found = Decimal(text)
    if not -MAX_DIGITS < found.adjusted() <= LARGEST_EXPONENT:
        raise BadNumber(text)
    return found


def whole_of(text: str) -> int:
    """A whole number. Raises BadNumber: making an int of a million digits takes minutes."""
    if len(text) > MAX_DIGITS:
        raise BadNumber(text)
    return int(text)


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no number of JSON")


def _cleaned(root: Any, text: str, path: str, is_json: bool) -> Source:
    cleaner = Cleaner()
    # Only an escape, or a character of the document itself, can bring what has to be replaced.
    if _HOSTILE_ESCAPE.search(text.replace("\\\\", "")) or forbidden_in(text.replace("\r\n", "\n")):
        root = cleaner.cleaned(root)
    return Source(root, text, path, tuple(cleaner.lost()), is_json)


# Escapes of controls and of what reorders text. Those of usual letters are no reason to look at
# every text of a document.
_HOSTILE_ESCAPE = re.compile(
    r"\\(?:[rbfae0vNLP_]|x[0-9a-fA-F]{2}|U"
    r"|u(?:00[0189][0-9a-fA-F]|007[fF]|[dD][89a-fA-F]|20[26]|[fF]{3}))"
)


def positions(sources: list[Source], places: Iterable[Place]) -> dict[Place, Position]:
    """Where each place is, or the nearest that there is above it. One pass for each document."""
    from generator.importers.openapi.places import find_json, find_yaml

    by_document: dict[int, list[Place]] = {}
    for place in places:
        by_document.setdefault(place[0], []).append(place)
    found: dict[Place, Position] = {}
    for number, wanted in by_document.items():
        source = sources[number]
        find = find_json if source.is_json else find_yaml
        marks = find(source.text, [place[1:] for place in wanted])
        for place in wanted:
            line, column = marks[place[1:]]
            found[place] = Position(source.path, line, column)
    return found
