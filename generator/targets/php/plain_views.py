"""What the templates of style plain print: a page for each file."""

from generator.code import EMPTY, Code
from generator.tuples import NamedTuple

Lines = tuple[Code, ...]


class ParameterView(NamedTuple):
    """A parameter of the constructor: a property, or one that the base gets."""

    doc: Lines
    declared: Code


class ConstructorView(NamedTuple):
    """Parameters that must be given come first, those of a base before the record's own.

    `passed` are the arguments of the base's constructor.
    """

    doc: Lines
    parameters: tuple[ParameterView, ...]
    passed: Lines


class HandedView(NamedTuple):
    """What methods of a generic record take for its type parameters, and hand on.

    `more` are the parameters behind others, so with a comma in front. `unpacked` are statements
    that give each reader or writer a variable of its own.
    """

    doc: Lines
    parameters: Code
    more: Code
    passed: Code
    unpacked: Lines


NOTHING_HANDED = HandedView((), EMPTY, EMPTY, EMPTY, ())


class RecordView(NamedTuple):
    """`constructor` is None where the base's will do, `check` where nothing is validated.

    `before` and `arguments` are what read() does and then gives the constructor; `members` and
    `made` are statements and result of toArray().
    """

    namespace: Code
    origin: Code
    doc: Lines
    name: Code
    parents: Code
    constants: tuple[Lines, ...]
    constructor: ConstructorView | None
    generic: bool
    title: Code
    self_doc: Code
    reads: HandedView
    writes: HandedView
    before: Lines
    arguments: tuple[Lines, ...]
    members: Lines
    made: Code
    check: Lines | None


class InterfaceView(NamedTuple):
    namespace: Code
    origin: Code
    doc: Lines
    name: Code
    parents: Code


class MemberView(NamedTuple):
    """A case of an enum, or a constant of flags."""

    doc: Lines
    name: Code
    value: Code


class EnumView(NamedTuple):
    """`flags` are a class of constants; its values are ints. An open enum keeps what it reads."""

    namespace: Code
    origin: Code
    doc: Lines
    name: Code
    backing: Code
    reader: Code
    open: bool
    flags: bool
    members: tuple[MemberView, ...]


class VariantView(NamedTuple):
    tag: Code
    record: Code


class UnionView(NamedTuple):
    namespace: Code
    origin: Code
    doc: Lines
    name: Code
    native: Code
    title: Code
    key: Code
    variants: tuple[VariantView, ...]


class PageView(NamedTuple):
    """A file: the template that draws it, and what that prints."""

    file_name: str
    template: str
    class_: RecordView | InterfaceView | EnumView | UnionView


class PackageView(NamedTuple):
    """In the order of the contract: types, then requests."""

    pages: tuple[PageView, ...]
