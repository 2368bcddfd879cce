"""What the template of style servicestack prints."""

from generator.code import Code
from generator.tuples import NamedTuple


class TypeView(NamedTuple):
    """A class, an enum or another name of a list; whole lines, joined. Parts may be empty."""

    comments: Code
    variables: Code
    decorated: bool
    declaration: Code
    body: Code


class PageView(NamedTuple):
    """`options` are the lines of the option block; `module` is a comment, or empty."""

    options: Code
    imports: Code
    module: Code
    dataclass_json: Code
    dataclass: Code
    types: tuple[TypeView, ...]
