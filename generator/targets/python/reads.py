"""The statements that make a value of what JSON has."""

from collections.abc import Iterator, Sequence
from typing import Literal

from generator.code import Code
from generator.ir import Primitive, Ref, Type
from generator.targets.python.layout import Statement
from generator.targets.python.types import Callee, Types
from generator.tuples import NamedTuple

# Values of the usual class need no call: what must be true of `value` for its reader to be called.
_UNUSUAL = {
    Primitive.STRING: Code("value.__class__ is not str"),
    Primitive.URI: Code("value.__class__ is not str"),
    Primitive.CHAR: Code("value.__class__ is not str or len(value) != 1"),
    Primitive.BOOLEAN: Code("value.__class__ is not bool"),
    Primitive.INT8: Code("value.__class__ is not int or not -128 <= value < 128"),
    Primitive.INT16: Code("value.__class__ is not int or not -(2**15) <= value < 2**15"),
    Primitive.INT32: Code("value.__class__ is not int or not -(2**31) <= value < 2**31"),
    Primitive.INT64: Code("value.__class__ is not int or not -(2**63) <= value < 2**63"),
    Primitive.UINT8: Code("value.__class__ is not int or not 0 <= value < 256"),
    Primitive.UINT16: Code("value.__class__ is not int or not 0 <= value < 2**16"),
    Primitive.UINT32: Code("value.__class__ is not int or not 0 <= value < 2**32"),
    Primitive.UINT64: Code("value.__class__ is not int or not 0 <= value < 2**64"),
    Primitive.FLOAT32: Code("value.__class__ is not float or not -3e38 < value < 3e38"),
    Primitive.FLOAT64: Code("value.__class__ is not float or not -1e308 < value < 1e308"),
    Primitive.DECIMAL: Code("value.__class__ is not _decimal.Decimal or not value.is_finite()"),
}
# Their readers take texts, too.
_READ_FROM_TEXT = (Primitive.INT64, Primitive.UINT64, Primitive.DECIMAL)
_KEY, _PATH, _DEFAULT = Code("{key}"), Code("{path}"), Code("{default}")
_ITEM, _ABSENT = Code("data[{key}]"), Code("_ABSENT")
_VALUE, _SET, _MADE = Code("value"), Code("value = "), Code("made.{name} = ")
_IF, _ELIF, _ELSE = Code("if "), Code("elif "), Code("else:")
_INDENT = 12  # where the statements of a field stand, inside a `try`

# What an absent key is: refused, the field's default, None or UNSET.
Absent = Literal["refused", "default", "none", "unset"]


class Sort(NamedTuple):
    """What decides a field's statements, but for its names and its default."""

    type: Type  # without its Nullable
    nullable: bool
    absent: Absent
    as_text: bool  # as `wire: string` has it
    indent: int  # of the statements that write
    handed: bool  # whether the record is read by readers of a caller, too


def reads(sort: Sort, types: Types) -> Iterator[Statement]:
    """Statements that make the attribute `name` of what the object has under `key`."""
    found = _found(sort, types)
    if sort.type is Primitive.ANY and (found.subscript or sort.absent in ("none", "unset")):
        yield found._replace(head=_MADE + found.head)
        return
    reader = types.reader(sort.type)
    if sort.as_text and sort.type not in _READ_FROM_TEXT:
        reader = Callee(types.helper("_lenient"), (reader.name,))
    guards: list[Code] = []
    if sort.nullable:
        guards.append(Code("value is not None"))
    if sort.absent == "unset":
        guards.append(Code("value is not UNSET"))
    always = sort.as_text or is_always_called(sort.type, types)
    if sort.absent == "refused" and not guards and always:
        # Without a condition, what is made of the value needs no name.
        if not found.subscript:
            yield found._replace(head=_SET + found.head)
        value = _ITEM if found.subscript else _VALUE
        yield Statement(_INDENT, _MADE + reader.name, (value, _PATH, *reader.more))
        return
    yield found._replace(head=_SET + found.head)
    word = _IF
    if sort.absent == "default" or (sort.absent == "none" and not guards):
        default = _DEFAULT if sort.absent == "default" else Code("None")
        yield Statement(_INDENT, Code("if value is _ABSENT:"))
        yield Statement(_INDENT + 4, _SET + default)
        word = _ELIF
    if sort.type is not Primitive.ANY:
        parts = (reader, word, guards, _PATH, _INDENT)
        yield from checked(sort.type, types, *parts, always=always)
    yield Statement(_INDENT, _MADE + _VALUE)


def _found(sort: Sort, types: Types) -> Statement:
    """The expression of what the object has under the key."""
    get = Statement(_INDENT, Code("data.get"))
    if sort.absent == "unset":
        return get._replace(arguments=(_KEY, Code("UNSET")))
    if sort.absent == "none" and (sort.nullable or sort.type is Primitive.ANY):
        return get._replace(arguments=(_KEY,))
    if sort.absent == "refused" and not sort.handed:
        return Statement(_INDENT, Code("data"), (_KEY,), subscript=True)
    # A KeyError could be one of the caller's readers.
    types.used.add("_ABSENT")
    return get._replace(arguments=(_KEY, _ABSENT))


def is_always_called(type_: Type, types: Types) -> bool:
    """Whether no value is read without a call of its reader."""
    return type_ not in _UNUSUAL and types.enum(type_) is None


def checked(
    type_: Type,
    types: Types,
    reader: Callee,
    word: Code,
    guards: Sequence[Code],
    where: Code,
    indent: int,
    *,
    always: bool,
) -> Iterator[Statement]:
    """Statements that make `value` a value of `type_`, where all of `guards` are true.

    `word` is `if` or `elif`; `always` if the reader is called whatever the value.
    """
    calls = Statement(indent + 4, _SET + reader.name, (_VALUE, where, *reader.more))
    enum = types.enum(type_)
    guarded = Code(" and ").join(guards)
    if enum is not None:
        assert isinstance(type_, Ref)
        known = types.members(type_.name)
        if guards:
            yield Statement(indent, word + guarded + Code(":"))
            indent += 4
            word = _IF
        native = Code("int") if enum.integer else Code("str")
        usual = Code("value.__class__ is {} and value in {}:").format(native, known)
        yield Statement(indent, word + usual)
        yield Statement(indent + 4, _SET + known + Code("[value]"))
        yield Statement(indent, _ELSE)
        yield calls._replace(indent=indent + 4)
        return
    unusual = None
    if isinstance(type_, Primitive) and not always:
        unusual = _UNUSUAL.get(type_)
    if unusual is None and not guards and word == _IF:
        yield calls._replace(indent=indent)
    elif unusual is None:
        yield Statement(indent, word + guarded + Code(":") if guards else _ELSE)
        yield calls
    elif not guards or " or " not in unusual:
        yield Statement(indent, word + Code(" and ").join((unusual, *guards)) + Code(":"))
        yield calls
    else:
        yield Statement(indent, word + guarded + Code(":"))
        yield Statement(indent + 4, _IF + unusual + Code(":"))
        yield calls._replace(indent=indent + 8)
