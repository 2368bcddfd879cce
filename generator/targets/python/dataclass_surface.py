"""The public surface of style dataclass, by the names and types that the module has."""

from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import Any

from generator.generics import bases, substitute
from generator.ir import Contract, EnumType, Extras, Field, Record, Type, Union
from generator.surface import (
    Case,
    Kind,
    Parameter,
    Property,
    Surface,
    Symbol,
    Typed,
    split,
)
from generator.targets.python.codec import Codec
from generator.targets.python.defaults import literal
from generator.targets.python.names import attribute_name, member_name, module_name, variable_name
from generator.targets.python.signatures import renamed, signature
from generator.targets.python.speech import KEYWORD_ONLY, SPEECH
from generator.targets.python.types import Types

_EXTRAS = Typed("dict[str, _t.Any]")


def surface(contract: Contract, options: Any) -> Surface:
    """Enums, interfaces, records and unions of the module."""
    drawer = _Drawer(contract, unset=options.absent == "unset")
    symbols = tuple(map(drawer.symbol, contract.declared))
    # Members of enums are texts or numbers themselves.
    fits = {(symbol.name, symbol.value) for symbol in symbols if symbol.value}
    return Surface(symbols, KEYWORD_ONLY._replace(fits=KEYWORD_ONLY.fits | fits), SPEECH)


class _Drawer:
    def __init__(self, contract: Contract, *, unset: bool) -> None:
        self._contract = contract
        self._types = Types(contract)
        self._codec = Codec(self._types, unset)
        self._module = module_name(contract)
        self._typed: dict[str, Typed] = {}

    def symbol(self, declared: Record | EnumType | Union) -> Symbol:
        if isinstance(declared, EnumType):
            return self._enum(declared)
        if isinstance(declared, Union):
            return self._union(declared)
        return self._record(declared)

    def _name(self, name: str) -> str:
        return str(self._types.declared(name))

    def _enum(self, enum: EnumType) -> Symbol:
        return Symbol(
            self._name(enum.name),
            enum.name,
            Kind.FLAGS if enum.flags else Kind.ENUM,
            self._module,
            cases=tuple(
                Case(member_name(member), repr(member.wire), str(member.wire))
                for member in enum.members
            ),
            value="int" if enum.integer else "str",
        )

    def _union(self, union: Union) -> Symbol:
        stem = str(self._types.function_stem(union.name))
        return Symbol(
            self._name(union.name),
            union.name,
            Kind.UNION,
            self._module,
            cases=tuple(
                Case(self._name(variant.record), repr(variant.tag), variant.record)
                for variant in union.variants
            ),
            also=tuple(f"{stem}_{end}" for end in ("from_dict", "to_dict", "from_json", "to_json")),
        )

    def _record(self, given: Record) -> Symbol:
        _, serving = signature(self._contract, given)
        record = renamed(given, serving) if serving and not given.interface else given
        lineage = bases(self._contract, record) if record.extends is not None else []
        keeps = record.extras is Extras.KEEP
        inherits_extras = any(base.extras is Extras.KEEP for base, _ in lineage)
        properties = [self._property(field) for field in record.fields]
        own = list(map(self._own_parameter, record.fields, properties, repeat(record.name)))
        if keeps and not inherits_extras and not record.interface:
            properties.append(Property("extras", _EXTRAS))
        parents = [] if record.extends is None else [self._name(record.extends.name)]
        return Symbol(
            self._name(given.name),
            given.name,
            Kind.INTERFACE if given.interface else Kind.RECORD,
            self._module,
            parameters=None if given.interface else tuple(self._parameters(record, own, lineage)),
            properties=tuple(properties),
            bases=tuple(parents),
            type_parameters=tuple(map(variable_name, record.parameters)),
        )

    def _parameters(
        self,
        record: Record,
        own: Sequence[Parameter],
        lineage: Sequence[tuple[Record, dict[str, Type]]],
    ) -> Iterator[Parameter]:
        for base, arguments in reversed(lineage):
            for field in base.fields:
                yield self._parameter(field, substitute(field.type, arguments), base.name)
            if base.extras is Extras.KEEP:
                yield Parameter("extras", _EXTRAS, False, owner=base.name)
        yield from own
        if record.extras is Extras.KEEP and not any(
            base.extras is Extras.KEEP for base, _ in lineage
        ):
            yield Parameter("extras", _EXTRAS, False, owner=record.name)

    def _parameter(self, field: Field, type_: Type, owner: str) -> Parameter:
        typed, meaning = self._type(field, type_), _meaning(field, type_)
        return self._made(field, attribute_name(field), typed, type_, owner, meaning)

    def _own_parameter(self, field: Field, made: Property, owner: str) -> Parameter:
        """The same of a field in the record that has it, with what is known of its property."""
        return self._made(field, made.name, made.type, field.type, owner, made.meaning)

    def _made(
        self, field: Field, name: str, typed: Typed, type_: Type, owner: str, meaning: object
    ) -> Parameter:
        default = ""
        if field.default is not None and field.default.value is not None:
            default = str(literal(field.default.value, type_, self._types).code)
        required = self._codec.absent(field) == "refused"
        return Parameter(name, typed, required, default, field.wire_name, owner, meaning)

    def _property(self, field: Field) -> Property:
        typed = self._type(field, field.type)
        meaning = _meaning(field, field.type)
        return Property(attribute_name(field), typed, True, field.wire_name, meaning)

    def _type(self, field: Field, type_: Type) -> Typed:
        text = str(self._codec.annotation(field, type_))
        known = self._typed.get(text)
        if known is None:
            known = self._typed[text] = Typed(text, split(text) if "|" in text else ())
        return known


def _meaning(field: Field, type_: Type) -> object:
    """What decides a type, but for the output's options and the declarations that it names."""
    return type_, field.required, field.default is None
