"""The members of a record in style plain: what they are called, read and written as."""

from functools import cache

from generator.code import EMPTY, Code
from generator.generics import bases, substitute
from generator.ir import Contract, Extras, Field, Nullable, Primitive, Record, Type
from generator.targets.php.escape import property_name, string
from generator.targets.php.plain_codec import Codecs
from generator.targets.php.plain_comments import Lines
from generator.targets.php.plain_names import property_name_of
from generator.targets.php.plain_types import ABSENT, Types
from generator.targets.php.plain_values import literal
from generator.tuples import NamedTuple

_WIDTH = 100
_NEXT, _COMMA, _OPEN, _CLOSE = Code(", "), Code(","), Code("("), Code("),")
_SET, _SET_TO, _END = Code("$made["), Code("] = "), Code(";")
_THIS, _MARGIN = Code("$this->"), Code("    ")
_NOT_NULL = Code(" === null ? null : ")
_REQUIRED, _OPTIONAL = Code(": $from->required"), Code(": $from->optional")
_OR_NULL = Code("OrNull")
ABSENT_VALUE = ABSENT + Code("::Value")

_property = cache(property_name)
_key = cache(string)


class Member(NamedTuple):
    """`type` is the field's in this record. `key` is the literal of the wire name, `value` is
    `$this->name`; `default` is the author's.
    """

    field: Field
    type: Type
    name: Code
    key: Code
    value: Code
    default: Code | None

    @property
    def optional(self) -> bool:
        """Whether it may be absent; JSON that is written always has one with a default."""
        return not self.field.required and self.default is None

    @property
    def needed(self) -> bool:
        """Whether the constructor must be given it."""
        return self.field.required and self.default is None


class Members(NamedTuple):
    """Those of the bases come first, outermost base first.

    `keeps` and `base_keeps` tell who has the property of unknown keys.
    """

    inherited: tuple[Member, ...]
    own: tuple[Member, ...]
    keeps: bool
    base_keeps: bool

    def keys(self) -> Code:
        """The literals of all wire names."""
        return _NEXT.join(member.key for member in (*self.inherited, *self.own))

    def made(self) -> Code:
        """What toArray() returns after its statements."""
        if self.keeps or self.base_keeps:
            return Code("\\array_replace($made, $this->extras)")
        return Code("$made")


def members_of(record: Record, contract: Contract, types: Types) -> Members:
    """The members of a record with those of its bases."""
    lineage = bases(contract, record) if record.extends is not None else []
    return Members(
        inherited=tuple(
            _member(field, substitute(field.type, arguments), types)
            for base, arguments in reversed(lineage)
            for field in base.fields
        ),
        own=tuple(_member(field, field.type, types) for field in record.fields),
        keeps=record.extras is Extras.KEEP,
        base_keeps=any(base.extras is Extras.KEEP for base, _ in lineage),
    )


def property_of(field: Field) -> Code:
    """The name of a field's property."""
    return _property(property_name_of(field))


def _member(field: Field, type_: Type, types: Types) -> Member:
    name = property_of(field)
    default = None if field.default is None else literal(field.default.value, type_, types)
    return Member(field, type_, name, _key(field.wire_name), _THIS + name, default)


def member_arguments(members: Members, codecs: Codecs) -> tuple[Lines, ...]:
    """The constructor's arguments in read(), by name, so in the order of the contract."""
    found = []
    for member in (*members.inherited, *members.own):
        type_ = member.type
        head = member.name + (_REQUIRED if member.needed else _OPTIONAL)
        if isinstance(type_, Nullable) and type_.inner is not Primitive.ANY:
            type_ = type_.inner
            head += _OR_NULL
        numeric = member.field.number_as_string
        reader = codecs.numeric_reader(type_) if numeric else codecs.reader(type_)
        arguments = [member.key, reader]
        if member.default is not None:
            arguments.append(member.default)
        found.append(_call(head, arguments))
    if members.keeps:
        found.append(_call(Code("extras: $from->extras"), [members.keys()]))
    return tuple(found)


def _call(head: Code, arguments: list[Code]) -> Lines:
    line = EMPTY.join((head, _OPEN, _NEXT.join(arguments), _CLOSE))
    if len(line) + 12 <= _WIDTH:
        return (line,)
    rows = (EMPTY.join((_MARGIN, argument, _COMMA)) for argument in arguments)
    return (head + _OPEN, *rows, _CLOSE)


def member_statements(title: str, members: Members, codecs: Codecs) -> Lines:
    """The statements of toArray(); `title` begins the paths."""
    found: list[Code] = []
    for member in (*members.inherited, *members.own):
        lines = _written(member, title, codecs)
        if member.optional:
            found.append(Code("if ({} !== {}) {{").format(member.value, ABSENT_VALUE))
            found += (_MARGIN + line for line in lines)
            found.append(Code("}"))
        else:
            found += lines
    return tuple(found)


def _written(member: Member, title: str, codecs: Codecs) -> Lines:
    """The statement that sets a member; over three lines if null and a long writer meet."""

    def at() -> Code:
        return string(f"{title}.{member.field.wire_name}")

    inner = member.type.inner if isinstance(member.type, Nullable) else member.type
    value = member.value
    if member.field.number_as_string:
        written = Code("Wire\\Write::digits({}, {})").format(value, at())
    else:
        written = codecs.written(inner, value, at)
    start = EMPTY.join((_SET, member.key, _SET_TO))
    if inner is member.type or written is value:
        return (EMPTY.join((start, written, _END)),)
    line = EMPTY.join((start, value, _NOT_NULL, written, _END))
    if len(line) + 12 <= _WIDTH:
        return (line,)
    first = EMPTY.join((start, value, Code(" === null")))
    return (first, Code("    ? null"), EMPTY.join((Code("    : "), written, _END)))
