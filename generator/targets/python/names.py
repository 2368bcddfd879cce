"""What a module, a type, a field and a member are called in Python."""

from collections.abc import Iterator
from functools import cache

from generator.ir import Contract, EnumType, Field, Member, Record, Union
from generator.naming import screaming, snake
from generator.problems import Note, Origin, Position, Problem
from generator.targets.python.escape import KEYWORDS

# Words that annotations or the class body use, and what every class has of its own.
_TAKEN_FIELDS = KEYWORDS | frozenset(
    "str int float bool bytes list dict set object type classmethod self cls at data "
    "from_dict to_dict from_json to_json validate extras".split()
)
_TAKEN_TYPES = KEYWORDS | frozenset(
    "str int float bool bytes list dict set object type tuple classmethod isinstance len "
    "ValueError OverflowError RecursionError KeyError UNSET Unset T".split()
)
_TAKEN_MEMBERS = frozenset("mro name value".split())


def module_name(contract: Contract) -> str:
    """The stem of the file, as something that can be imported."""
    return contract.name.replace("-", "_")


@cache
def _attribute(wire_name: str) -> str:
    name = snake(wire_name) or "field"
    if not (name[0].isalpha() or name[0] == "_"):
        name = f"n{name}"
    return f"{name}_" if name in _TAKEN_FIELDS else name


def attribute_name(field: Field) -> str:
    """`flowId` is `flow_id`; a word that Python or the class needs gets `_` behind it."""
    return (field.spelling("python") if field.spellings else None) or _attribute(field.wire_name)


def type_name(name: str, spellings: tuple[tuple[str, str], ...] = ()) -> str:
    """A type keeps its name, with `_` behind it if Python needs it."""
    given = dict(spellings).get("python") if spellings else None
    return given or (f"{name}_" if name in _TAKEN_TYPES else name)


def member_name(member: Member) -> str:
    """`NoAnswer` is `NO_ANSWER`."""
    name = screaming(member.name) or "_"
    name = f"N{name}" if not name[0].isalpha() and name[0] != "_" else name
    return f"{name}_" if name.lower() in _TAKEN_MEMBERS or name in KEYWORDS else name


def name_problems(contract: Contract) -> Iterator[Problem]:
    """Two things of one name, and spellings that are no names."""
    taken: dict[str, tuple[str, Origin]] = {}
    for declared in contract.declarations.values():
        name = type_name(declared.name, declared.spellings)
        yield from _spelled(dict(declared.spellings).get("python"), declared.at, _TAKEN_TYPES)
        yield from _claim(taken, name, declared.name, declared.at)
        if isinstance(declared, Union):
            yield from _claim(taken, snake(name) + "_from_dict", declared.name, declared.at)
    for declared in contract.declarations.values():
        if isinstance(declared, Record):
            yield from _field_problems(contract, declared)
        elif isinstance(declared, EnumType):
            members: dict[str, tuple[str, Origin]] = {}
            for member in declared.members:
                yield from _claim(members, member_name(member), member.name, member.at)


def _field_problems(contract: Contract, record: Record) -> Iterator[Problem]:
    from generator.generics import all_fields

    taken: dict[str, tuple[str, Origin]] = {}
    for field in all_fields(contract, record):
        if field.spellings:
            yield from _spelled(field.spelling("python"), field.at, _TAKEN_FIELDS)
        yield from _claim(taken, attribute_name(field), field.wire_name, field.at)


def _spelled(name: str | None, at: Origin, taken: frozenset[str]) -> Iterator[Problem]:
    if name is None:
        return
    if not name.isidentifier() or name in taken or name.startswith("_"):
        message = f"'{name}' cannot be a name in Python here"
        hint = "use an identifier that is no reserved word and starts with a letter"
        yield Problem(Position(*at), "bad-spelling", message, hint)


def _claim(
    taken: dict[str, tuple[str, Origin]], name: str, shown: str, at: Origin
) -> Iterator[Problem]:
    known = taken.setdefault(name, (shown, at))
    if known[0] != shown:
        note = Note(Position(*known[1]), "the other one", len(known[0]))
        message = f"'{shown}' and '{known[0]}' are both '{name}' in Python"
        hint = "give one of them 'names: {python: …}'"
        yield Problem(Position(*at), "name-collision", message, hint, len(shown), (note,))
