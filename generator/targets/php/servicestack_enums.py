"""The cases of an enum. ServiceStack's own are wrong in three ways that do not parse.

A text as the value of a case of an int, a value that two cases have, and a number that PHP has
not: the first prints the numbers or the texts, the second a constant, the last is a problem.
"""

import re

from generator.code import Code
from generator.servicestack.service import MetaType
from generator.targets.php.escape import constant_name, integer, is_word, printed_word, string
from generator.targets.php.servicestack_names import case_name
from generator.tuples import NamedTuple

_WHOLE = re.compile(r"-?[0-9]{1,20}\Z", re.ASCII)


class Cases(NamedTuple):
    """`values` are pairs of a name in .NET and a value: all int, or all str.

    Of `verbatim` a text may stand in an int enum.
    """

    integer: bool
    values: tuple[tuple[str, int | str], ...]


def cases_of(made: MetaType, *, exact: bool, verbatim: bool = False) -> Cases:
    """The members of an enum.

    JSON carries the number of an int enum, and of others the member's text or name; ServiceStack
    prints numbers wherever the service tells them.
    """
    names = made.enum_names
    texts = made.enum_member_values
    numbered = made.enum_int or not names
    if exact and texts is None:
        numbered = numbered or made.enum_values is not None
    if verbatim and texts is not None and len(texts) == len(names):
        numbered = numbered or made.enum_values is not None
        return Cases(numbered, tuple(zip(names, texts, strict=True)))
    if numbered:
        return Cases(True, tuple(zip(names, _numbers(made), strict=True)))
    values = texts if texts is not None and len(texts) == len(names) else names
    return Cases(False, tuple(zip(names, values, strict=True)))


def _numbers(made: MetaType) -> list[int]:
    given = made.enum_values or ()
    return [
        int(given[place]) if place < len(given) and _WHOLE.match(given[place]) else place
        for place in range(len(made.enum_names))
    ]


def shown_case(member: str, *, verbatim: bool) -> str:
    """The name of a case; `verbatim` keeps what PHP has for itself, as ServiceStack does."""
    return member if verbatim and is_word(member) else case_name(member)


def case_lines(cases: Cases, *, verbatim: bool = False) -> Code:
    """`case A = 1;`; of equal values the first has the case, and others are constants of it.

    `verbatim` has a case for each.
    """
    named = printed_word if verbatim else constant_name
    taken: dict[int | str, Code] = {}
    lines = []
    for member, value in cases.values:
        name = named(shown_case(member, verbatim=verbatim))
        if value in taken and not verbatim:
            lines.append(Code("    const {} = self::{};\n").format(name, taken[value]))
            continue
        taken[value] = name
        literal = integer(value) if isinstance(value, int) else string(value)
        lines.append(Code("    case {} = {};\n").format(name, literal))
    return Code("").join(lines)
