"""Records: dataclasses with their codecs."""

from collections.abc import Iterator, Sequence

from generator.closure import names_in
from generator.code import EMPTY, Code
from generator.generics import bases, substitute
from generator.ir import Contract, EnumType, Extras, Field, Record, Ref, Type
from generator.targets.python.bodies import read_body, text_body, write_body
from generator.targets.python.codec import Codec, FieldCode
from generator.targets.python.docs import class_doc, doc
from generator.targets.python.escape import identifier, string
from generator.targets.python.facts import facts
from generator.targets.python.layout import (
    BREAK,
    WIDTH,
    Statement,
    block,
    call,
    columns,
    filled,
    line,
    recipe,
)
from generator.targets.python.names import variable_name
from generator.targets.python.nesting import without_end
from generator.targets.python.signatures import Slot, read_slot, renamed, signature, write_slot
from generator.targets.python.types import Types
from generator.tuples import NamedTuple

_NEXT = Code(", ")
_EXTRAS = Code('''    extras: dict[str, _t.Any] = _field(default_factory=dict)
    """Keys that the contract does not name."""''')
_CHECK_OBJECT = Code("""        if data.__class__ is not dict:
            data = _object(data, at)""")
_GIVES_SELF = Code(" -> _t.Self:")
_CLS, _DATA, _AT = Code("cls"), Code("data: _t.Any"), Code("at: str = ")
_FROM_DICT = recipe(
    [Statement(4, Code("def from_dict"), (_CLS, _DATA, _AT + Code("{key}")), _GIVES_SELF)]
)
_SHARED = Code("_Record")
_CLASS = recipe([Statement(0, Code("class {name}"), (_SHARED,), Code(":"))])
_TO_DICT = Code("    def to_dict(self) -> dict[str, _t.Any]:")
_TO_JSON = Code("    def to_json(self) -> str:")


class Method(NamedTuple):
    head: Code
    body: Code


class RecordView(NamedTuple):
    head: Code
    doc: Code
    members: Code  # constants, then attributes
    from_dict: Method
    to_dict: Method
    from_json: Method
    to_json: Method
    checks: Code | None
    keys: Code | None  # of the object, where the reader must know them


class Model(NamedTuple):
    """A record as its codecs see it: with the fields of its bases, in front."""

    record: Record
    fields: tuple[tuple[Field, Type], ...]
    code: tuple[FieldCode, ...]
    slots: tuple[Slot, ...]
    deep: bool  # whether values can be nested without end
    handed: bool  # whether values are read by readers of a caller, too
    keeps: bool  # whether instances have `extras`


class Records:
    """Makes the views of a contract's records."""

    def __init__(
        self, contract: Contract, types: Types, codec: Codec, parse: Code, *, validate: bool
    ) -> None:
        self._contract = contract
        self._types = types
        self._codec = codec
        self._parse = parse
        self._validate = validate
        self._operations = {operation.name: operation for operation in contract.operations}
        self._deep = without_end(contract)
        # The classes that stand above the next one.
        self._defined = {item.name for item in contract.types if isinstance(item, EnumType)}
        self._plain_from_json = self._from_json(())
        types.used |= {"_object", "_t"}

    def record(self, record: Record) -> RecordView:
        """The view of a record that is no interface."""
        model = self._model(record)
        constants = facts(self._operations.get(record.name))
        attributes = list(_attributes(model))
        if record.extras is Extras.KEEP and not self._inherits_extras(record):
            attributes.append(_EXTRAS)
        gap = [EMPTY] if constants and attributes else []
        keys = _keys(self._keys_name(record), model.fields) if self._knows_keys(model) else None
        checks = None
        if self._validate:
            from generator.targets.python.checks import statements

            checks = statements(model.fields, self._types, self._codec)
        return RecordView(
            self._head(model.record),
            class_doc(record.doc, record.deprecated, record.name),
            BREAK.join((*constants, *gap, *attributes)),
            self._from_dict(model),
            _to_dict(model),
            self._from_json(model.slots) if model.slots else self._plain_from_json,
            self._to_json(model),
            checks,
            keys,
        )

    def _model(self, given: Record) -> Model:
        slots, serving = signature(self._contract, given)
        record = renamed(given, serving) if serving else given
        deep = given.name in self._deep
        fields = tuple(_all_fields(self._contract, record))
        handed = any(slot.own for slot in slots)
        indent = 12 if deep else 8
        coded: list[FieldCode] = []
        display = True
        for field, type_ in fields:
            code = self._codec.field(field, type_, indent, display=display, handed=handed)
            display = code.is_item
            coded.append(code)
        keeps = record.extras is Extras.KEEP or self._inherits_extras(record)
        return Model(record, fields, tuple(coded), slots, deep, handed, keeps)

    def _inherits_extras(self, record: Record) -> bool:
        """What extends a record that keeps unknown keys keeps them too."""
        if record.extends is None:
            return False
        return any(base.extras is Extras.KEEP for base, _ in bases(self._contract, record))

    def _head(self, record: Record) -> Code:
        name = self._types.declared(record.name)
        parents = [_SHARED if record.extends is None else self._base(record.extends)]
        self._defined.add(record.name)
        if record.parameters:
            variables = _NEXT.join(identifier(variable_name(name)) for name in record.parameters)
            parents.append(Code("_t.Generic[{}]").format(variables))
        if parents == [_SHARED]:
            return filled(_CLASS, columns(name), 0, name=name)
        return call(0, Code("class ") + name, parents, Code(":"))

    def _base(self, base: Ref) -> Code:
        """What a class inherits from; it is evaluated where it stands, unlike an annotation."""
        if not base.arguments:
            return self._types.declared(base.name)
        arguments: list[Code] = []
        for argument in base.arguments:
            code = self._types.annotation(argument)
            later = any(name not in self._defined for name in names_in(argument))
            arguments.append(Code('"{}"').format(code) if later else code)
        return Code("{}[{}]").format(self._types.declared(base.name), _NEXT.join(arguments))

    def _keys_name(self, record: Record) -> Code:
        return Code("_keys_") + self._types.declared(record.name)

    def _knows_keys(self, model: Model) -> bool:
        return model.keeps or model.record.extras is Extras.FORBID

    def _from_dict(self, model: Model) -> Method:
        record = model.record
        label = string(record.name)
        head = filled(_FROM_DICT, 0, columns(label), key=label)
        if model.slots:
            given = (_CLS, _DATA, _AT + label, Code("*"), *map(read_slot, model.slots))
            head = call(4, Code("def from_dict"), given, _GIVES_SELF)
        before = [*_missing(model.slots, "read_"), _CHECK_OBJECT]
        after: list[Code] = []
        indent = 12 if model.fields else 8
        if record.extras is Extras.FORBID:
            forbid = self._types.helper("_forbid")
            arguments = (Code("data"), self._keys_name(record), Code("at"))
            before.append(call(8, forbid, arguments))
            if model.keeps:
                after.append(line(indent, Code("made.extras = {}")))
        elif model.keeps:
            kept = Code("made.extras = {{k: v for k, v in data.items() if k not in {}}}")
            after.append(line(indent, kept.format(self._keys_name(record))))
        if model.fields:
            self._types.used.add("_placed")
        body = read_body(before, model.code, after, deep=model.deep, handed=model.handed)
        return Method(head, body)

    def _from_json(self, slots: Sequence[Slot]) -> Method:
        given = (Code("cls"), Code("text: str | bytes"), *map(read_slot, slots))
        handed = (self._parse + Code("(text)"), *_handed(slots, "read_"))
        head = call(4, Code("def from_json"), given, _GIVES_SELF)
        return Method(head, call(8, Code("return cls.from_dict"), handed))

    def _to_json(self, model: Model) -> Method:
        head = _TO_JSON
        if model.slots:
            given = (Code("self"), *map(write_slot, model.slots))
            head = call(4, Code("def to_json"), given, Code(" -> str:"))
        if not model.record.parameters and not model.keeps:
            return Method(head, text_body(model.code, model.deep))
        handed = _NEXT.join(_handed(model.slots, "write_"))
        tree = Code("self.to_dict({})").format(handed)
        return Method(head, call(8, Code("return ") + self._types.helper("_any_text"), (tree,)))


def _to_dict(model: Model) -> Method:
    head = _TO_DICT
    if model.slots:
        given = (Code("self"), *map(write_slot, model.slots))
        head = call(4, Code("def to_dict"), given, Code(" -> dict[str, _t.Any]:"))
    before = list(_missing(model.slots, "write_"))
    indent = 12 if model.deep else 8
    after = [line(indent, Code("made.update(self.extras)"))] if model.keeps else []
    return Method(head, write_body(before, model.code, after, model.deep))


def _all_fields(contract: Contract, record: Record) -> Iterator[tuple[Field, Type]]:
    """The fields with those of the bases in front, each with its type in `record`."""
    if record.extends is not None:
        for base, arguments in reversed(bases(contract, record)):
            for field in base.fields:
                yield field, substitute(field.type, arguments)
    for field in record.fields:
        yield field, field.type


def _attributes(model: Model) -> Iterator[Code]:
    """What a record declares itself, each attribute with its docstring."""
    own = model.record.fields
    for field, code in zip(own, model.code[len(model.code) - len(own) :], strict=True):
        yield code.declared
        said = doc(_said(field), field.deprecated)
        if said is not None:
            yield said


def _said(field: Field) -> tuple[str, ...]:
    if field.format is None and not field.read_only and not field.write_only:
        return (field.doc,)
    said = [field.doc] if field.doc else []
    if field.format is not None:
        said.append(f"Format: {field.format}.")
    if field.read_only:
        said.append("Sent by the server only.")
    if field.write_only:
        said.append("Sent by clients only.")
    return ("\n".join(said),)


def _keys(name: Code, fields: Sequence[tuple[Field, Type]]) -> Code:
    if not fields:
        return line(0, Code("{}: frozenset[str] = frozenset()").format(name))
    keys = [string(field.wire_name) for field, _ in fields]
    head = Code("{} = frozenset(").format(name)
    if len(head) > WIDTH:
        return line(0, Code("{}{{{}}})").format(head, _NEXT.join(keys)))
    return BREAK.join((head, block(4, Code("{"), keys, Code("}")), Code(")")))


def _missing(slots: Sequence[Slot], prefix: str) -> Iterator[Code]:
    """Statements that refuse a call without what the signature cannot demand."""
    for slot in slots:
        if slot.own and not slot.required:
            name = identifier(prefix + slot.name)
            yield line(8, Code("if {} is None:").format(name))
            yield line(12, Code('raise TypeError("{} is missing")').format(name))


def _handed(slots: Sequence[Slot], prefix: str) -> Iterator[Code]:
    """The slots as arguments of another method that takes them."""
    for slot in slots:
        if slot.own:
            name = identifier(prefix + slot.name)
            yield Code("{}={}").format(name, name)
