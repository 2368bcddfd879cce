"""A file that /types/{language} has printed: the block of options at its top, and what it asks.

Source of the block: ServiceStack's servers, and the tools that read it again to update the file.
"""

import re
from collections.abc import Iterator

from generator.naming import snake
from generator.problems import ConfigError, Note, Position, Problem, did_you_mean
from generator.source import forbidden_at, forbidden_in
from generator.target import Existing, Target
from generator.tuples import NamedTuple

# Lines that tell of the run: they are no options, and never have the mark.
_FACTS = frozenset(("Date", "Version", "Tip", "BaseUrl", "UsePath"))
_ROW = re.compile(r"(\s*)(\w+)(:[ \t]*)(.*?)[ \t]*\Z")
# What may stand above the block; it is printed anew, or left out.
_ABOVE = re.compile(r"\s*(?:<\?php\b.*|#.*|//.*|/\*.*\*/\s*)?\Z")
_BOOLEANS = {"true": "true", "false": "false"}


class Given(NamedTuple):
    """An option that a block sets, with the places of its name and its value."""

    name: str
    value: str
    at: Position
    value_at: Position

    @property
    def field(self) -> str:
        return snake(self.name)


class Block(NamedTuple):
    """`at` is the place of the base address, or of the block where it has none."""

    base_url: str
    at: Position
    given: tuple[Given, ...]


def block_of(text: str, path: str, form: Existing, target: Target) -> Block:
    """The block at the top of a file's text, whose line ends are LF.

    Raises ConfigError with every problem: no block, a line that is none of it, unknown or wrong
    options.
    """
    lines = text.split("\n")
    start = _start(lines, path, form)
    end = next((i for i in range(start + 1, len(lines)) if form.closing in lines[i]), None)
    if end is None or lines[end].strip() != form.closing:
        message = f"the block of options does not end with '{form.closing}'"
        at = Position(path, start + 1, 1)
        if end is not None:
            at = Position(path, end + 1, lines[end].index(form.closing) + 1)
            message = "the block of options ends inside of this line"
        raise ConfigError([Problem(at, "bad-header", message, _LIKE)])
    base_url, at = "", Position(path, start + 1, 1)
    given: dict[str, Given] = {}
    problems: list[Problem] = []
    for number, line in enumerate(lines[start + 1 : end], start + 2):
        if not line.strip() or line.lstrip().startswith(form.mark):
            continue
        found = _ROW.match(line)
        if found is None:
            message = f"'{line.strip()[:40]}' is no option"
            at_line = Position(path, number, 1)
            problems.append(Problem(at_line, "bad-header", message, _LIKE, len(line)))
            continue
        problems += _odd(line, path, number)
        name, value = found[2], found[4]
        place = Position(path, number, found.start(2) + 1)
        value_at = Position(path, number, found.start(4) + 1)
        if name == "BaseUrl":
            base_url, at = value, value_at
        elif name not in _FACTS:
            one = Given(name, value, place, value_at)
            problems += _faults(one, given.get(name), form)
            if value:
                given[name] = one
    read = [_read(one, target, problems) for one in given.values()] if not problems else []
    if problems:
        raise ConfigError(problems)
    return Block(base_url, at, tuple(read))


_LIKE = "a line is like 'IncludeTypes: Hello.*', or begins with the mark that switches it off"


def _start(lines: list[str], path: str, form: Existing) -> int:
    # A formatter of Python takes the space out of `""" Options:`.
    opening = form.opening.replace(" ", "")
    for number, line in enumerate(lines):
        if line.replace(" ", "") == opening:
            return number
        if not _ABOVE.match(line):
            break
    message = f"the file does not begin with a block of options, '{form.opening}'"
    hint = "only a file with its options can be updated; 'polydto generate' writes new ones"
    raise ConfigError([Problem(Position(path, 1, 1), "no-header", message, hint)])


def _odd(line: str, path: str, number: int) -> Iterator[Problem]:
    for character in dict.fromkeys(forbidden_in(line)):
        yield forbidden_at(Position(path, number, line.index(character) + 1), character)


def _faults(one: Given, first: Given | None, form: Existing) -> Iterator[Problem]:
    width = len(one.name)
    if one.name not in form.options:
        message = f"no option of such a file is called '{one.name}'"
        hint = did_you_mean(one.name, form.options)
        yield Problem(one.at, "unknown-key", message, hint, width)
    elif first is not None:
        note = Note(first.at, "first given here", width)
        message = f"'{one.name}' is given twice"
        yield Problem(one.at, "given-twice", message, "keep one of them", width, (note,))


def _read(one: Given, target: Target, problems: list[Problem]) -> Given:
    """The option with its value as polydto.yaml has it."""
    if "true" not in target.CHOICES.get(one.field, ()):
        return one
    value = _BOOLEANS.get(one.value.lower())
    if value is None:
        message = f"'{one.value}' is neither True nor False"
        problems.append(Problem(one.value_at, "wrong-kind", message, "", len(one.value)))
        return one
    return one._replace(value=value)
