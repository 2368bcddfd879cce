"""The public surface of style plain, by the names and types that the module has."""

from collections.abc import Iterator
from typing import Any

from generator.generics import all_fields, bases, substitute
from generator.ir import Contract, EnumType, Extras, Field, Record, Type, Union
from generator.surface import Case, Kind, Parameter, Property, Surface, Symbol, Typed, split
from generator.targets.typescript.escape import key, member, number, string
from generator.targets.typescript.plain_codecs import Codecs
from generator.targets.typescript.plain_exact import Exactness
from generator.targets.typescript.plain_interfaces import met, restated
from generator.targets.typescript.plain_names import codec_name, fact_name, parameter_name
from generator.targets.typescript.plain_operations import Operations
from generator.targets.typescript.plain_types import BRANDED, Types
from generator.targets.typescript.plain_views import those_with_codec
from generator.targets.typescript.speech import LITERALS, SPEECH

_KEPT = Typed("unknown")
_INDEX = "[key: string]"


def surface(contract: Contract, options: Any) -> Surface:
    """Interfaces, enums and unions of the module, with the constants that come with them."""
    drawer = _Drawer(contract, options)
    symbols = tuple(map(drawer.symbol, contract.declared))
    # Members of enums are their values, and branded texts are texts.
    fits = {(symbol.name, symbol.value) for symbol in symbols if symbol.kind is Kind.ENUM}
    fits |= {(symbol.value, symbol.name) for symbol in symbols if len(symbol.written) > 1}
    fits |= {(str(brand), "string") for brand in ("DecimalText", *BRANDED.values())}
    return Surface(symbols, LITERALS._replace(fits=frozenset(fits)), SPEECH)


class _Drawer:
    def __init__(self, contract: Contract, options: Any) -> None:
        self._contract = contract
        self._types = Types(contract, branded=options.dates == "branded")
        exactness = Exactness(contract)
        self._with_codec = those_with_codec(contract, exactness, every=options.validate)
        self._as_objects = options.enums == "const"
        codecs = Codecs(contract, self._types)
        self._facts = Operations(contract, self._types, codecs, exactness, every=options.validate)
        self._operations = {operation.name: operation for operation in contract.operations}
        self._typed: dict[str, Typed] = {}

    def symbol(self, declared: Record | EnumType | Union) -> Symbol:
        if isinstance(declared, EnumType):
            return self._enum(declared)
        if isinstance(declared, Union):
            return self._union(declared)
        return self._record(declared)

    def _name(self, name: str) -> str:
        return str(self._types.declared(name))

    def _codec(self, name: str) -> tuple[str, ...]:
        return (codec_name(self._name(name)),) if name in self._with_codec else ()

    def _enum(self, enum: EnumType) -> Symbol:
        name = self._name(enum.name)
        native = "number" if enum.integer else "string"
        named = self._as_objects or enum.flags
        written: tuple[str, ...] = (native,) if enum.flags else ()
        if enum.open and not enum.flags:
            written = (name, native)
        return Symbol(
            name,
            enum.name,
            Kind.FLAGS if enum.flags else Kind.ENUM,
            self._contract.name,
            cases=tuple(
                Case(
                    str(key(item.name)) if named else "",
                    str(string(item.wire) if isinstance(item.wire, str) else number(item.wire)),
                    str(item.wire),
                )
                for item in enum.members
            ),
            written=written,
            value=native,
            also=self._codec(enum.name),
        )

    def _union(self, union: Union) -> Symbol:
        return Symbol(
            self._name(union.name),
            union.name,
            Kind.UNION,
            self._contract.name,
            cases=tuple(
                Case(self._name(variant.record), str(string(variant.tag)), variant.record)
                for variant in union.variants
            ),
            value=str(member(union.discriminator)),
            also=self._codec(union.name),
        )

    def _record(self, record: Record) -> Symbol:
        name = self._name(record.name)
        interfaces = met(self._contract, record)
        properties = [
            Property(
                str(member(field.wire_name)),
                self._type(field.type, field.required),
                True,
                field.wire_name,
                _meaning(field),
            )
            for field in (*record.fields, *restated(self._contract, record, interfaces))
        ]
        if record.extras is Extras.KEEP:
            properties.append(Property(_INDEX, _KEPT))
        parents = [] if record.extends is None else [record.extends.name]
        parents += [interface.name for interface in interfaces]
        also = list(self._codec(record.name))
        answer: str | None = None
        operation = self._operations.get(record.name)
        if operation is not None:
            also.append(fact_name(name))
            given = str(self._facts.answer(operation.returns))
            answer = "" if given == "void" else given
        return Symbol(
            name,
            record.name,
            Kind.INTERFACE if record.interface else Kind.RECORD,
            self._contract.name,
            parameters=tuple(self._parameters(record)),
            properties=tuple(properties),
            bases=tuple(map(self._name, parents)),
            type_parameters=tuple(map(parameter_name, record.parameters)),
            answer=answer,
            also=tuple(also),
        )

    def _parameters(self, record: Record) -> Iterator[Parameter]:
        """The members of a literal: own and inherited ones, then those of interfaces alone."""
        kept = record.name if record.extras is Extras.KEEP else ""
        taken: set[str] = set()
        for field, type_, owner in self._members(record):
            taken.add(field.wire_name)
            yield self._parameter(field, type_, owner)
        if record.extends is not None:
            for base, _ in bases(self._contract, record):
                kept = base.name if base.extras is Extras.KEEP else kept
        for interface in met(self._contract, record):
            for field in all_fields(self._contract, self._contract.record(interface.name)):
                if field.wire_name not in taken:
                    taken.add(field.wire_name)
                    yield self._parameter(field, field.type, interface.name)
        if kept:
            yield Parameter(_INDEX, _KEPT, False, owner=kept)

    def _members(self, record: Record) -> Iterator[tuple[Field, Type, str]]:
        if record.extends is not None:
            for base, arguments in reversed(bases(self._contract, record)):
                for field in base.fields:
                    yield field, substitute(field.type, arguments), base.name
        for field in record.fields:
            yield field, field.type, record.name

    def _parameter(self, field: Field, type_: Type, owner: str) -> Parameter:
        return Parameter(
            str(member(field.wire_name)),
            self._type(type_, True),
            field.required,
            "",
            field.wire_name,
            owner,
            (type_, _meaning(field)),
        )

    def _type(self, type_: Type, required: bool) -> Typed:
        text = str(self._types.annotation(type_))
        shown = text if required else f"{text} | undefined"
        known = self._typed.get(shown)
        if known is None:
            known = self._typed[shown] = Typed(shown, split(shown) if "|" in shown else ())
        return known


def _meaning(field: Field) -> object:
    """What decides a type, but for the output's options and the declarations that it names."""
    return field.type, field.required
