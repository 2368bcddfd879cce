"""What the template of style servicestack prints. Each block of Code is whole lines."""

from generator.code import Code
from generator.tuples import NamedTuple


class EnumView(NamedTuple):
    """`head` are the lines above the declaration, with a line end if there is any."""

    head: Code
    name: Code
    backing: Code
    cases: Code


class InterfaceView(NamedTuple):
    head: Code
    declaration: Code


class ConstructorView(NamedTuple):
    """`docs` are the @param lines of `passed`, the arguments for the base's constructor."""

    docs: Code
    parameters: Code
    passed: Code


class RequestView(NamedTuple):
    """`method` is empty where no verb is known, `creation` where nothing is answered."""

    type_name: Code
    method: Code
    creation: Code
    void: Code


class ListView(NamedTuple):
    """A class that is a list. `checked` is the class of its items, if they have one."""

    item: Code
    checked: Code
    reading: Code
    writing: Code


class MapView(NamedTuple):
    """A class that is a dictionary."""

    reading: Code
    writing: Code


class BodyView(NamedTuple):
    """`constructor` is None for a class without any property, own or inherited.

    `parent_read` and `parent` are the base's part of reading and writing.
    """

    constructor: ConstructorView | None
    parent_read: bool
    reading: Code
    parent: Code
    writing: Code


class ClassView(NamedTuple):
    """One of `list`, `map` and `body` is set, or none where the base has all.

    `generic_args` are the type arguments that an object starts with; empty for no such member.
    """

    head: Code
    declaration: Code
    name: Code
    version: Code
    generic: bool
    generic_args: Code
    body: BodyView | None
    list: ListView | None
    map: MapView | None
    request: RequestView | None


class TypeView(NamedTuple):
    """One of the three is set."""

    enum: EnumView | None = None
    interface: InterfaceView | None = None
    class_: ClassView | None = None


class HeaderView(NamedTuple):
    facts: tuple[Code, ...]
    rows: tuple[Code, ...]


class PageView(NamedTuple):
    """`blank` is the indented empty line that ServiceStack puts before some methods."""

    namespace: Code
    header: HeaderView | None
    imports: tuple[Code, ...]
    types: tuple[TypeView, ...]
    blank: Code
