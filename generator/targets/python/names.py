"""What a module, a type, a field and a member are called in Python."""

from collections.abc import Iterator
from functools import cache

from generator.generics import bases
from generator.ir import Contract, EnumType, Field, Member, Record, Union
from generator.naming import screaming, snake
from generator.problems import Note, Origin, Position, Problem
from generator.targets.python.escape import KEYWORDS

# Constants of a request class; see `facts`.
FACTS = (
    *("METHODS", "ROUTES", "ROLES", "ANY_ROLE", "PERMISSIONS", "ANY_PERMISSION"),
    *("CONTENT_TYPES", "TAGS", "AUTH_REQUIRED", "RETURNS"),
)
# What the body of a class uses, and what every class has of its own. Linters take `l` for a 1.
_TAKEN_FIELDS = frozenset(
    (
        *KEYWORDS,
        *"str int float bool bytes list dict tuple classmethod self cls l".split(),
        *"from_dict to_dict from_json to_json validate extras".split(),
        *FACTS,
    )
)
# Names that begin with a capital; those of types always do. Linters take `I` and `O` for digits.
_TAKEN_TYPES = frozenset(
    (*FACTS, *"None True False ValueError RecursionError UNSET Unset I O".split())
)
# Names of the module's own that a type variable could meet.
_TAKEN_VARIABLES = frozenset(
    (
        *"ABSENT DATE DATE_MS DATETIME DURATION EXACT HALF JSON JSON_EXACT JSON_TEXT".split(),
        *"JSON_WHOLE NUMBER NUMBER_KEY Record SURROGATES TIME TWO UUID ZONES".split(),
    )
)


def module_name(contract: Contract) -> str:
    """The stem of the file, as something that can be imported."""
    name = "".join(
        character if character.isalnum() and character.isascii() else "_"
        for character in contract.name
    )
    return f"_{name}" if name[:1].isdigit() else f"{name}_" if name in KEYWORDS else name


@cache
def attribute_of(wire_name: str) -> str:
    """`flowId` is `flow_id`; a word that Python or the class needs gets `_` behind it."""
    name = snake(wire_name)
    if not name.isascii():
        name = _fit(name)
    if not name.isidentifier():
        name = f"n{name}" if name else "field"
    return f"{name}_" if name in _TAKEN_FIELDS or name in KEYWORDS else name


def _fit(name: str) -> str:
    """What Python makes of a name with letters of other scripts, without what it would refuse."""
    from unicodedata import normalize  # only few contracts need it

    plain = normalize("NFKC", name).lower()
    return normalize("NFKC", "".join(part for part in plain if f"n{part}".isidentifier()))


def attribute_name(field: Field) -> str:
    """The author's name for a field, or the one made of its wire name."""
    return (field.spelling("python") if field.spellings else None) or attribute_of(field.wire_name)


def type_name(name: str, spellings: tuple[tuple[str, str], ...] = ()) -> str:
    """A type keeps its name, with a capital first, and `_` behind it if Python needs the word."""
    given = dict(spellings).get("python") if spellings else None
    if given:
        return given
    name = name[:1].upper() + name[1:]
    return f"{name}_" if name in _TAKEN_TYPES else name


def variable_name(parameter: str) -> str:
    """A type variable; private, so that it hides no declared type."""
    name = parameter if parameter[0].isupper() else f"T_{parameter}"
    return f"_{name}_" if name.rstrip("_") in _TAKEN_VARIABLES else f"_{name}"


def member_name(member: Member) -> str:
    """`NoAnswer` is `NO_ANSWER`. No capital word is taken in an enum."""
    name = screaming(member.name) or "UNNAMED"
    return f"N{name}" if name[0].isdigit() else name


def function_stem(union: str) -> str:
    """`Endpoint` has `endpoint_from_dict` and its like."""
    return snake(union) if union.isascii() else _fit(snake(union))


def name_problems(contract: Contract) -> Iterator[Problem]:
    """Two things of one name, and spellings that are no names."""
    types = _Claims("another type")
    functions = _Claims("another union")
    for declared in contract.declarations.values():
        if declared.spellings:
            given = dict(declared.spellings).get("python")
            yield from _bad_spelling(given, declared.at, _TAKEN_TYPES, capital=True)
        name = type_name(declared.name, declared.spellings)
        yield from types.claim(name, declared.name, declared.at)
        if isinstance(declared, Union):
            yield from functions.claim(
                f"{function_stem(name)}_from_dict", declared.name, declared.at
            )
        elif isinstance(declared, EnumType):
            members = _Claims("another member")
            for member in declared.members:
                yield from members.claim(member_name(member), member.name, member.at)
        else:
            yield from _record_problems(contract, declared)


def _record_problems(contract: Contract, record: Record) -> Iterator[Problem]:
    variables = _Claims("another parameter")
    for parameter in record.parameters:
        yield from variables.claim(variable_name(parameter), parameter, record.at)
    fields = _Claims("another field")
    if record.extends is not None:
        for base, _ in reversed(bases(contract, record)):
            for field in base.fields:
                fields.taken.setdefault(attribute_name(field), (field.wire_name, field.at))
    for field in record.fields:
        if field.spellings:
            yield from _bad_spelling(field.spelling("python"), field.at, _TAKEN_FIELDS)
        yield from fields.claim(attribute_name(field), field.wire_name, field.at)


def _bad_spelling(
    name: str | None, at: Origin, taken: frozenset[str], *, capital: bool = False
) -> Iterator[Problem]:
    if name is None:
        return
    sound = name.isidentifier() and name not in taken and name not in KEYWORDS
    sound = sound and (name.isascii() or _fit(name) == name) and name[0] != "_"
    if not sound or (capital and not name[0].isupper()) or (not capital and name[0].isupper()):
        message = f"'{name}' cannot be a name in Python here"
        letter = "a capital letter" if capital else "a small letter"
        hint = f"use an identifier that is no reserved word and starts with {letter}"
        yield Problem(Position(*at), "bad-spelling", message, hint)


class _Claims:
    """Names of one scope, each with the first thing that asked for it."""

    def __init__(self, rival: str) -> None:
        self.taken: dict[str, tuple[str, Origin]] = {}
        self._rival = rival

    def claim(self, name: str, shown: str, at: Origin) -> Iterator[Problem]:
        """Nothing, or the problem that the name is taken."""
        known = self.taken.setdefault(name, (shown, at))
        if known[0] != shown:
            note = Note(Position(*known[1]), self._rival, len(known[0]))
            message = f"'{shown}' and '{known[0]}' are both '{name}' in Python"
            hint = "give one of them another name, or 'names: {python: …}'"
            yield Problem(Position(*at), "name-collision", message, hint, len(shown), (note,))
