"""What is wrong with an input: values with a place, a code and a way out."""

from generator.tuples import NamedTuple


class Position(NamedTuple):
    """A place in an input file. Line and column count from 1; the column counts characters."""

    path: str
    line: int
    column: int


class Origin(Position):
    """Where a fact of a contract was declared.

    All origins are equal, so that moving a declaration does not change the contract.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Origin)

    def __ne__(self, other: object) -> bool:
        return not isinstance(other, Origin)

    def __hash__(self) -> int:
        return 0


class Note(NamedTuple):
    """A second place that a problem is about, such as the first of two equal keys."""

    at: Position
    message: str
    width: int = 1


class Problem(NamedTuple):
    """One thing that the author of an input can mend.

    `code` is stable and has a heading in docs/problems.md. `width` is the number of characters,
    from `at` on, that the excerpt underlines.
    """

    at: Position
    code: str
    message: str
    hint: str = ""
    width: int = 1
    notes: tuple[Note, ...] = ()
    warning: bool = False

    def __str__(self) -> str:
        at = self.at
        hint = f" ({self.hint})" if self.hint else ""
        return f"{at.path}:{at.line}:{at.column}: {self.message}{hint} [{self.code}]"


class InputError(Exception):
    """An input cannot be used. Carries every problem of the run, in file order."""

    def __init__(self, problems: "list[Problem] | tuple[Problem, ...]") -> None:
        self.problems = tuple(in_file_order(problems))
        super().__init__("\n".join(map(str, self.problems)))


class ContractError(InputError):
    """A contract is invalid (exit code 3)."""


class DrawingError(InputError):
    """A tool of others failed to draw an output; the other outputs go on (exit code 1)."""


class ConfigError(InputError):
    """The configuration or the command line is invalid (exit code 2)."""


def in_file_order(problems: "list[Problem] | tuple[Problem, ...]") -> list[Problem]:
    """The problems by path, line and column; equal ones once."""
    unique = dict.fromkeys(problems)
    return sorted(unique, key=lambda problem: (tuple(problem.at), problem.code, problem.message))


def did_you_mean(word: str, known: "list[str] | tuple[str, ...]") -> str:
    """A hint: the words that `word` begins, else the nearest, else all of them if few."""
    import difflib

    folded = {name.casefold(): name for name in known}
    begun = [name for key, name in folded.items() if key.startswith(word.casefold())]
    if len(word) >= 3 and 1 <= len(begun) <= 3:
        *others, last = (f"'{name}'" for name in begun)
        return f"did you mean {', '.join(others) + ' or ' if others else ''}{last}?"
    close = difflib.get_close_matches(word.casefold(), list(folded), n=1, cutoff=0.6)
    if close:
        return f"did you mean '{folded[close[0]]}'?"
    return f"known here: {', '.join(known)}" if 0 < len(known) <= 14 else ""
