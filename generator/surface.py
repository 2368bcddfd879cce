"""The public surface of generated code: what a caller can name, build, read and match.

A target that has a function `surface(contract, options)` states its surface in these values, drawn
from the same names and types that it prints. `generator.diff.source` compares two surfaces by rules
that know no language: whatever it must know of one, the surface says in its `Traits`, and every
line of calling code that it shows is written by the surface's `Speech`.

All values are immutable, compare by content, and hold plain text: nothing here is printed into a
file.
"""

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from itertools import islice
from typing import NamedTuple


class Typed(NamedTuple):
    """A type as the generated code has it.

    `text` is as printed. `parts` are the alternatives that it accepts, null and a missing value
    among them, each once: `("str", "None")` of `str | None`; empty if `text` is the only one.
    `told` and `told_parts` are the same of a closer type that only tools read, such as PHP's
    `list<int>` in a comment; empty if `text` says all.

    Parts write arguments in brackets and alternatives inside of those with `|`, or else a change
    deep inside of a type counts as one of the whole type.
    """

    text: str
    parts: tuple[str, ...] = ()
    told: str = ""
    told_parts: tuple[str, ...] = ()

    @property
    def alternatives(self) -> tuple[str, ...]:
        """`parts`, or the text itself."""
        return self.parts or (self.text,)

    @property
    def closest(self) -> tuple[str, ...]:
        """The alternatives of what is told, or else of the type itself."""
        if not self.told:
            return self.alternatives
        return self.told_parts or (self.told,)


class Parameter(NamedTuple):
    """What a constructor takes, or what a literal of the type has: in order, those of bases too.

    `required` if a caller must give it; else `default` is what stands for it, as printed. `wire`
    is the JSON key; empty for what has none, such as a map of unknown keys. `owner` is the
    declaration of the contract whose field it is. `meaning` is what the contract says of the
    field; it is compared with that of another surface and never looked into.
    """

    name: str
    type: Typed
    required: bool
    default: str = ""
    wire: str = ""
    owner: str = ""
    meaning: object = None


class Property(NamedTuple):
    """What code reads of a value, and sets where `writable`: a type's own, without its bases'.

    `wire` and `meaning` are as of `Parameter`.
    """

    name: str
    type: Typed
    writable: bool = True
    wire: str = ""
    meaning: object = None


class Case(NamedTuple):
    """A member of an enum, or a variant of a union.

    `name` is what code writes: a case, or the class of a variant; empty where code can write the
    value alone. `value` is the literal of an enum's member or of a variant's tag, as printed.
    `key` pairs it with that of another surface: the JSON value of a member, or the name of the
    variant's declaration.
    """

    name: str
    value: str
    key: str


class Kind(Enum):
    """What a symbol is. A flag's values are combined, so they are numbers and no cases."""

    RECORD = "record"
    INTERFACE = "interface"
    ENUM = "enum"
    FLAGS = "flags"
    UNION = "union"


class Symbol(NamedTuple):
    """A declaration of the contract as generated code has it.

    `module` is what a caller imports it from: a module, a namespace, a file. `parameters` is None
    where callers build none. `bases` are the symbols that it extends or implements, as printed,
    without arguments. `written` are the alternatives that a type naming it accepts, where those
    are more than its name: `("State", "string")` of an open enum. `value` is the type of an enum's
    values, or the member by which code tells a union's variants apart, if it has to write it;
    `answer` is what a request gives, as printed, empty for nothing and None where nothing says.
    `also` are other names that come with it, such as the functions that read it. `unchecked`:
    checkers know too little of it to check what its constructor is given, such as where a base
    comes from code without types. `closed`: its constructor refuses names of no parameter as it
    refuses what lacks, whatever the traits say.
    """

    name: str
    declaration: str
    kind: Kind
    module: str = ""
    parameters: tuple[Parameter, ...] | None = None
    properties: tuple[Property, ...] = ()
    cases: tuple[Case, ...] = ()
    bases: tuple[str, ...] = ()
    type_parameters: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    value: str = ""
    answer: str | None = None
    also: tuple[str, ...] = ()
    unchecked: bool = False
    closed: bool = False


class Checked(Enum):
    """Who refuses a line of code that does not fit, and when.

    COMPILER: no program is made of it. RUN_TIME: it stops when it runs. CHECKER: a tool that not
    everybody runs refuses it, and without that tool it runs. NOBODY: it runs.
    """

    COMPILER = "compiler"
    RUN_TIME = "run time"
    CHECKER = "checker"
    NOBODY = "nobody"


class Traits(NamedTuple):
    """How callers use generated code of a language and style.

    `positional`, `named`: constructors take arguments by place, by name. `extra_dropped`: more
    arguments by place than there are parameters are no error.
    `names`: who refuses a name that does not exist, and a required argument that is missing.
    `unknown`: who refuses an argument by a name that no parameter has, where it is another.
    `types`: who refuses a value of another type.
    `exhaustive`: who refuses a match over the cases of an enum or a union that lacks one.
    `nominal`: a type is its name and what it extends, not its members.
    `literals`: code may write the value of an enum's member instead of its name.
    `ordinals`: code may depend on the order of an enum's members.
    `anything` is the type that takes every value. `fits` has pairs of other types of which the
    first is taken for the second. `null` and `absent` are the parts of types that stand for null
    and for a missing key.
    """

    language: str
    positional: bool
    named: bool
    names: Checked
    types: Checked
    exhaustive: Checked = Checked.NOBODY
    nominal: bool = True
    literals: bool = False
    ordinals: bool = False
    extra_dropped: bool = False
    anything: str = ""
    fits: frozenset[tuple[str, str]] = frozenset()
    null: str = ""
    absent: str = ""
    unknown: Checked | None = None


class Speech(NamedTuple):
    """Writes lines of calling code in the surface's language, for people to read.

    `build(symbol, given, by_place)` makes a value of variables called like the parameters
    `given`; `read(symbol, property)` reads a property; `case(symbol, case)` names a case;
    `use(symbol)` imports a symbol; `match(symbol)` tells all cases apart.
    """

    build: Callable[[Symbol, Sequence[Parameter], bool], str]
    read: Callable[[Symbol, Property], str]
    case: Callable[[Symbol, Case], str]
    use: Callable[[Symbol], str]
    match: Callable[[Symbol], str]


class Surface(NamedTuple):
    """All of a contract in one target and style; `symbols` in the order of the output.

    A declaration has one symbol at most.
    """

    symbols: tuple[Symbol, ...]
    traits: Traits
    speech: Speech


_FEW = 12


def few(texts: Iterable[str]) -> list[str]:
    """The first of many parts of a line of code, and `…` for the rest, so that lines stay short."""
    shown = list(islice(texts, _FEW + 1))
    return [*shown[:_FEW], "…"] if len(shown) > _FEW else shown


def split(text: str, mark: str = "|") -> tuple[str, ...]:
    """The alternatives of a type that writes `mark` between them, outside of brackets and quotes.

    `split("list[int | str] | None")` is `("list[int | str]", "None")`.
    """
    if mark not in text:
        return (text,)
    found: list[str] = []
    depth = start = 0
    quote = ""
    for place, character in enumerate(text):
        if quote:
            quote = "" if character == quote and text[place - 1] != "\\" else quote
        elif character in "'\"`":
            quote = character
        elif character in "([{<":
            depth += 1
        elif character in ")]}>":
            depth -= 1
        elif character == mark and not depth:
            found.append(text[start:place].strip())
            start = place + 1
    return (*found, text[start:].strip())


def arguments(text: str) -> tuple[str, tuple[str, ...]]:
    """What a type without alternatives is, and its arguments.

    `dict[str, int]` is `("dict[]", ("str", "int"))`, `(A | null)[]` is `("[]", ("A | null",))`;
    a type of another form has none.
    """
    if text.endswith("[]"):
        inner = text[:-2]
        return "[]", (inner[1:-1] if inner.startswith("(") else inner,)
    opened = next((place for place, found in enumerate(text) if found in "[<("), 0)
    if not opened or text[-1] not in "]>)":
        return text, ()
    head = text[:opened] + text[opened] + text[-1]
    return head, split(text[opened + 1 : -1], ",")
