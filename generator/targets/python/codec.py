"""The statements that read and write a field, made once for each sort of field."""

from collections.abc import Iterator
from typing import Literal

from generator.code import EMPTY, Code
from generator.ir import Field, Nullable, Primitive, Ref, Type
from generator.targets.python.escape import identifier, wire_name
from generator.targets.python.layout import (
    WIDTH,
    Recipe,
    Statement,
    columns,
    filled,
    margin,
    recipe,
)
from generator.targets.python.names import attribute_name
from generator.targets.python.types import Callee, Types, parameters_in
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
_KEY, _PATH, _DEFAULT = Code("{key}"), Code("{path}"), Code("{default}")
_OWN, _PLACE = Code("self.{name}"), Code("made[{key}] = ")
_VALUE, _SET, _MADE = Code("value"), Code("value = "), Code("made.{name} = ")
_IF, _ELIF, _ELSE = Code("if "), Code("elif "), Code("else:")
_ADD = Code("text += ")
_MEMBER, _TEXT_MEMBER = Code(',"{{json}}":{{{{{}}}}}'), Code(',"{{json}}":"{{{{{}}}}}"')

# What an absent key is: refused, the field's default, None or UNSET.
Absent = Literal["refused", "default", "none", "unset"]


class Sort(NamedTuple):
    """What decides a field's statements, but for its names and its default."""

    type: Type  # without its Nullable
    nullable: bool
    absent: Absent
    as_text: bool  # as `wire: string` has it
    indent: int


class Recipes(NamedTuple):
    """`item` (of a dict display) and `member` (of JSON text) are None where a condition decides."""

    declared: Recipe
    read: Recipe
    write: Recipe
    text: Recipe
    item: Code | None
    member: Code | None


class FieldCode(NamedTuple):
    """A field's attribute and statements, filled in.

    `write` may be a line of a dict display instead (`is_item`), and `text` a part of an f-string,
    with a comma in front (`is_member`).
    """

    declared: Code
    read: Code
    write: Code
    is_item: bool
    text: Code
    is_member: bool


class Codec:
    """Makes the statements of fields; one for each contract."""

    def __init__(self, types: Types, unset: bool) -> None:
        self._types = types
        self._unset = unset
        self._recipes: dict[Sort, Recipes] = {}
        self._fields: dict[object, FieldCode] = {}

    def absent(self, field: Field) -> Absent:
        """What an absent key is."""
        if field.default is not None:
            return "default"
        if field.required:
            return "refused"
        return "unset" if self._unset else "none"

    def annotation(self, field: Field, type_: Type) -> Code:
        """The type of an attribute, with what stands for an absent key."""
        nullable = isinstance(type_, Nullable)
        inner = type_.inner if isinstance(type_, Nullable) else type_
        return self._attribute_type(inner, nullable, self.absent(field))

    def _attribute_type(self, inner: Type, nullable: bool, absent: Absent) -> Code:
        told = self._types.annotation(Nullable(inner) if nullable else inner)
        if absent == "unset":
            return told + Code(" | Unset")
        if absent == "none" and not nullable and inner is not Primitive.ANY:
            return told + Code(" | None")
        return told

    def field(self, field: Field, type_: Type, indent: int, *, display: bool) -> FieldCode:
        """The code of a field whose type is `type_` in the record at hand.

        `display` if it may be written as an item of a dict display.
        """
        if field.default is not None:
            # 1.0 and 1.00 are equal, their code is not.
            return self._filled(field, type_, indent, display)
        as_text = field.number_as_string
        known = (field.wire_name, field.spellings, field.required, type_, as_text, indent, display)
        found = self._fields.get(known)
        if found is None:
            found = self._fields[known] = self._filled(field, type_, indent, display)
        return found

    def _filled(self, field: Field, type_: Type, indent: int, display: bool) -> FieldCode:
        nullable = isinstance(type_, Nullable)
        inner = type_.inner if isinstance(type_, Nullable) else type_
        sort = Sort(inner, nullable, self.absent(field), field.number_as_string, indent)
        recipes = self._recipes.get(sort)
        if recipes is None:
            recipes = self._recipes[sort] = self._made(sort)
        name = identifier(attribute_name(field))
        key, where, json = wire_name(field.wire_name)
        default = given = EMPTY
        if field.default is not None:
            from generator.targets.python.defaults import literal

            default, fresh = literal(field.default.value, type_, self._types)
            given = (Code("default_factory=lambda: ") if fresh else Code("default=")) + default
        own, other = columns(name), max(columns(where), len(json), columns(given))
        item = None
        if display and recipes.item is not None:
            row = recipes.item.format(name=name, key=key)
            item = row if columns(row) <= WIDTH else None
        member = recipes.member
        return FieldCode(
            filled(recipes.declared, own, other, name=name, key=key, given=given),
            filled(recipes.read, own, other, name=name, key=key, path=where, default=default),
            filled(recipes.write, own, other, name=name, key=key) if item is None else item,
            item is not None,
            (
                filled(recipes.text, own, other, name=name, json=json)
                if member is None
                else member.format(name=name, json=json)
            ),
            member is not None,
        )

    def _made(self, sort: Sort) -> Recipes:
        type_ = sort.type
        always = sort.absent in ("refused", "default")
        declared = recipe([self._declared(sort)])
        read = recipe(list(self._read(sort)))
        written = self._types.written(type_, _OWN)
        if sort.as_text:
            written = self._types.text(type_, _OWN).code
        same = written == _OWN
        put = _assigned(sort.indent + 4, written)
        null = Statement(put.indent, _PLACE + Code("None")) if sort.nullable and not same else None
        write = recipe(list(_guarded(sort, put, null)))
        item = None
        if always and null is None:
            item = margin(sort.indent + 4) + Code("{{key}}: {},").format(written)
        if parameters_in(type_):  # of a generic record, which has no text of its own
            return Recipes(declared, read, write, recipe(()), item, None)
        code, quoted = self._types.text(type_, _OWN)
        member = (_TEXT_MEMBER if quoted or sort.as_text else _MEMBER).format(code)
        put = Statement(sort.indent + 4, _ADD, (Code("f'{}'").format(member),), bare=True)
        null = None
        if sort.nullable and type_ is not Primitive.ANY:
            null = put._replace(arguments=(Code("',\"{json}\":null'"),))
        text = recipe(list(_guarded(sort, put, null)))
        member_or_none = member if always and null is None else None
        return Recipes(declared, read, write, text, item, member_or_none)

    def _declared(self, sort: Sort) -> Statement:
        told = self._attribute_type(sort.type, sort.nullable, sort.absent)
        metadata = Code('metadata={{"wire_name": {key}}}')
        match sort.absent:
            case "refused":
                arguments: tuple[Code, ...] = (metadata,)
            case "default":
                arguments = (Code("{given}"), metadata)
            case "none":
                arguments = (Code("default=None"), metadata)
            case "unset":
                arguments = (Code("default=UNSET"), metadata)
        return Statement(4, Code("{{name}}: {} = _field").format(told), arguments)

    def _read(self, sort: Sort) -> Iterator[Statement]:
        get = Code("value = data.get")
        reader = self._types.reader(sort.type)
        if sort.as_text and sort.type not in (Primitive.INT64, Primitive.UINT64, Primitive.DECIMAL):
            reader = Callee(self._types.helper("_lenient"), (reader.name,))
        indent = sort.indent
        any_ = sort.type is Primitive.ANY
        guards: list[Code] = []
        if sort.nullable or any_:
            guards.append(Code("value is not None"))
        if sort.absent == "unset":
            guards.append(Code("value is not UNSET"))
            yield Statement(indent, get, (_KEY, Code("UNSET")))
        elif sort.absent == "none" and (sort.nullable or any_):
            yield Statement(indent, get, (_KEY,))
        else:
            self._types.used.add("_ABSENT")
            yield Statement(indent, get, (_KEY, Code("_ABSENT")))
        word = _IF
        if sort.absent == "default" or (sort.absent == "none" and not guards):
            default = _DEFAULT if sort.absent == "default" else Code("None")
            yield Statement(indent, Code("if value is _ABSENT:"))
            yield Statement(indent + 4, _SET + default)
            word = _ELIF
        if any_:
            if sort.absent == "refused":
                yield Statement(indent, Code("if value is _ABSENT:"))
                yield Statement(indent + 4, _SET + reader.name, (_VALUE, _PATH))
        elif word == _IF and not guards and self._is_always_called(sort.type):
            # Without a condition, what the reader gives needs no other name.
            yield Statement(indent, _MADE + reader.name, (_VALUE, _PATH, *reader.more))
            return
        else:
            yield from self.checked(sort.type, reader, word, guards, _PATH, indent)
        yield Statement(indent, _MADE + _VALUE)

    def _is_always_called(self, type_: Type) -> bool:
        """Whether no value is read without a call of its reader."""
        return type_ not in _UNUSUAL and self._types.enum(type_) is None

    def checked(
        self, type_: Type, reader: Callee, word: Code, guards: list[Code], where: Code, indent: int
    ) -> Iterator[Statement]:
        """Statements that make `value` a value of `type_`, where all of `guards` are true."""
        calls = Statement(indent + 4, _SET + reader.name, (_VALUE, where, *reader.more))
        enum = self._types.enum(type_)
        guarded = Code(" and ").join(guards)
        if enum is not None:
            assert isinstance(type_, Ref)
            known = self._types.members(type_.name)
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
        unusual = _UNUSUAL.get(type_) if isinstance(type_, Primitive) else None
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


def _assigned(indent: int, written: Code) -> Statement:
    """`made[key] = written`, which can be broken if a function of the module is called."""
    name, opened, rest = written.partition("(")
    if not opened or not written.startswith("_"):
        return Statement(indent, _PLACE + written)
    return Statement(indent, _PLACE + name, tuple(rest[:-1].split(", ")))


def _guarded(sort: Sort, put: Statement, null: Statement | None) -> Iterator[Statement]:
    """`put` where there is a value; `null` where it is null and has to be written another way."""
    there = Code(" is not UNSET:") if sort.absent == "unset" else Code(" is not None:")
    if null is not None and sort.absent != "none":
        yield Statement(sort.indent, _IF + _OWN + Code(" is None:"))
        yield null
        yield Statement(sort.indent, _ELIF + _OWN + there if sort.absent == "unset" else _ELSE)
        yield put
    elif sort.absent in ("none", "unset"):
        yield Statement(sort.indent, _IF + _OWN + there)
        yield put
    else:
        yield put._replace(indent=sort.indent)
