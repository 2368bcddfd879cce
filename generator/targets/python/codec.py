"""The statements that read and write a field, made once for each sort of field."""

from collections.abc import Iterator

from generator.code import EMPTY, Code
from generator.ir import Field, Nullable, Primitive, Type
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
from generator.targets.python.reads import Absent, Sort, reads
from generator.targets.python.types import Types, parameters_in
from generator.tuples import NamedTuple

_OWN, _PLACE = Code("self.{name}"), Code("made[{key}] = ")
_IF, _ELIF, _ELSE = Code("if "), Code("elif "), Code("else:")
_ADD = Code("text += ")
_MEMBER, _TEXT_MEMBER = Code(',"{{json}}":{{{{{}}}}}'), Code(',"{{json}}":"{{{{{}}}}}"')


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

    def field(
        self, field: Field, type_: Type, indent: int, *, display: bool, handed: bool
    ) -> FieldCode:
        """The code of a field whose type is `type_` in the record at hand.

        `display` if it may be written as an item of a dict display; `indent` and `handed` as in
        Sort.
        """
        if field.default is not None:
            # 1.0 and 1.00 are equal, their code is not.
            return self._filled(field, type_, indent, display, handed)
        known = (
            *(field.wire_name, field.spellings, field.required, field.number_as_string),
            *(type_, indent, display, handed),
        )
        found = self._fields.get(known)
        if found is None:
            found = self._filled(field, type_, indent, display, handed)
            self._fields[known] = found
        return found

    def _filled(
        self, field: Field, type_: Type, indent: int, display: bool, handed: bool
    ) -> FieldCode:
        nullable = isinstance(type_, Nullable)
        inner = type_.inner if isinstance(type_, Nullable) else type_
        as_text = field.number_as_string
        sort = Sort(inner, nullable, self.absent(field), as_text, indent, handed)
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
        read = recipe(list(reads(sort, self._types)))
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
