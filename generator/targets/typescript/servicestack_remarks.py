"""What an author should know of a printed type, found while it is printed."""

from collections.abc import Iterator

from generator.servicestack.modes import UNPARSED
from generator.servicestack.service import MetaType
from generator.tuples import NamedTuple


class Remark(NamedTuple):
    """`wire_name` is empty for the whole type. `fault`: with `compat: safe` the text is right."""

    type_name: str
    namespace: str
    wire_name: str
    text: str
    fault: bool = True


class Remarks:
    """Collects each remark once, in order."""

    def __init__(self) -> None:
        self._found: dict[Remark, None] = {}

    def add(self, made: MetaType, wire_name: str, text: str, *, fault: bool = True) -> None:
        self._found[Remark(made.name, made.namespace, wire_name, text, fault)] = None

    def __iter__(self) -> Iterator[Remark]:
        return iter(self._found)


BYTES = "it starts as an empty list, but bytes are a base64 text"
RENAMED = "JSON carries it as '{}', so what is read or set as '{}' is lost"
HIDES = "it hides the method of that name, which the client library calls"
LATE_BASE = "its base '{}' comes later in the file, so loading the file fails"
NO_BASE = "nothing declares its base '{}', so loading the file fails"
NO_CLASS_BASE = "its base '{}' is no class at run time, so loading the file fails"
DROPPED_BASE = "nothing declares its base '{}', which is left out"
UNKNOWN = "nothing declares the type '{}'"
SHADOWS = "the file needs the name '{}' itself, so its constructors or answers fail"
ALIASED = "ServiceStack takes the type '{}' for that of .NET"
LIST_BASE = "made of nothing it has one item, because the list gets what the object should"
NO_INSTANCE = "the answer '{}' cannot be made, so reading an answer fails"
NOT_ON_THE_WIRE = "the member '{}' is {} in the file, and {} in JSON"
NO_NAME = UNPARSED + "no class can be called '{}'"
NO_MEMBER = UNPARSED + "no member can be called '{}'"
NO_HEAD = UNPARSED + "'{}' is no base or interface"
NO_NEW = UNPARSED + "'new {}()'"
NO_DIGITS = "a JavaScript number above 9007199254740991 loses digits"
