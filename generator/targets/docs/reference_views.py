"""What the templates of style reference print."""

from generator.code import EMPTY, Code
from generator.tuples import NamedTuple


class LinkView(NamedTuple):
    """`address` is empty for what has no place on the pages."""

    address: Code
    title: Code


class FieldView(NamedTuple):
    """A row of a table of parameters or members. `notes` are limits and other facts."""

    name: Code
    type: Code
    place: Code
    required: bool
    notes: tuple[Code, ...]
    description: Code
    deprecated: Code


class MemberView(NamedTuple):
    name: Code
    value: Code
    number: Code
    description: Code
    deprecated: Code


class VariantView(NamedTuple):
    tag: Code
    type: Code


class AnswerView(NamedTuple):
    status: Code
    type: Code
    description: Code


class CodeView(NamedTuple):
    """What an output prints for a declaration."""

    output: Code
    code: Code


class ExchangeView(NamedTuple):
    """`values` is `placeholders` or `examples`; empty where both are the same."""

    values: Code
    request: Code
    response: Code


class FormatView(NamedTuple):
    name: Code
    exchanges: tuple[ExchangeView, ...]


class BoxView(NamedTuple):
    """A box of a diagram, and where in it words begin. `whole` is a name that `name` cuts."""

    address: Code
    form: Code
    x: Code
    y: Code
    width: Code
    height: Code
    words_x: Code
    kind_y: Code
    name_y: Code
    kind: Code
    name: Code
    whole: Code


class LineView(NamedTuple):
    """`path` as SVG writes it; `head` is a part that is drawn otherwise; `words` say what it is."""

    form: Code
    path: Code
    head: Code
    words: Code


class DiagramView(NamedTuple):
    """A `broad` one is not made so small that nobody can read it."""

    label: Code
    width: Code
    height: Code
    broad: bool
    boxes: tuple[BoxView, ...]
    lines: tuple[LineView, ...]


class DeclarationView(NamedTuple):
    """An operation or a type. `kind` is a word for people; `source` leads to the contract's line.

    Operations have routes, access, answers, formats and reached types; records have fields, bases
    and heirs; enums members; unions variants. `used` are those who mention it.
    """

    id: Code
    name: Code
    kind: Code
    address: Code
    operation: bool
    experimental: bool
    verbs: tuple[Code, ...]
    tags: tuple[Code, ...]
    words: Code
    description: Code
    deprecated: Code
    source: LinkView | None
    facts: tuple[tuple[Code, Code], ...]
    access: Code
    routes: tuple[tuple[Code, Code], ...]
    fields: tuple[FieldView, ...]
    members: tuple[MemberView, ...]
    variants: tuple[VariantView, ...]
    discriminator: Code
    answers: tuple[AnswerView, ...]
    reached: tuple[LinkView, ...]
    reached_more: Code
    used: tuple[LinkView, ...]
    used_more: Code
    hint: tuple[Code, ...]
    formats: tuple[FormatView, ...]
    diagram: DiagramView | None = None
    code: tuple[CodeView, ...] = ()


class PageView(NamedTuple):
    """One file. `operations` and `types` stand in the index; `shown` are in the file itself.

    `home` leads to the index, from a page that is not it. `examples_first`: which samples are
    seen first. `diagrams` are of the whole, and `undrawn` says why not. `long`: of
    many declarations, whose code is folded where they are `shown`, unless it is `unfolded`.
    """

    title: Code
    heading: Code
    home: Code
    facts: tuple[tuple[Code, Code], ...]
    description: Code
    tags: tuple[Code, ...]
    operations: tuple[DeclarationView, ...]
    types: tuple[DeclarationView, ...]
    shown: tuple[DeclarationView, ...]
    diagrams: tuple[DiagramView, ...]
    undrawn: Code
    switch: bool
    examples_first: bool
    unfolded: bool
    long: bool
    left_out: Code
    style_hash: Code = EMPTY
    script_hash: Code = EMPTY
