"""The public surface of style plain, by the names and types that the classes have."""

from collections.abc import Iterator

from generator.generics import bases
from generator.ir import Contract, EnumType, Extras, Field, Record, Ref, Union
from generator.surface import Case, Kind, Parameter, Property, Surface, Symbol, Typed, split
from generator.targets.php.escape import constant_name
from generator.targets.php.plain import Options
from generator.targets.php.plain_constructor import in_order
from generator.targets.php.plain_members import Member, Members, members_of, property_of
from generator.targets.php.plain_names import case_name, namespace_of
from generator.targets.php.plain_types import ABSENT, Types
from generator.targets.php.speech import SPEECH, TRAITS

_EXTRAS = Typed("array", told="array<mixed>")


def surface(contract: Contract, options: Options) -> Surface:
    """Enums, interfaces, classes and unions of the package."""
    drawer = _Drawer(contract, options.namespace or namespace_of(contract))
    return Surface(tuple(map(drawer.symbol, contract.declared)), TRAITS, SPEECH)


class _Drawer:
    def __init__(self, contract: Contract, namespace: str) -> None:
        self._contract = contract
        self._namespace = namespace
        self._types = Types(contract.declarations)
        self._typed: dict[object, Typed] = {}

    def symbol(self, declared: Record | EnumType | Union) -> Symbol:
        if isinstance(declared, EnumType):
            return self._enum(declared)
        if isinstance(declared, Union):
            return self._union(declared)
        return self._interface(declared) if declared.interface else self._record(declared)

    def _name(self, name: str) -> str:
        return str(self._types.name(name))

    def _enum(self, enum: EnumType) -> Symbol:
        return Symbol(
            self._name(enum.name),
            enum.name,
            Kind.FLAGS if enum.flags else Kind.ENUM,
            self._namespace,
            cases=tuple(
                Case(
                    str(constant_name(case_name(member.name))), repr(member.wire), str(member.wire)
                )
                for member in enum.members
            ),
            written=tuple(map(str, self._types.alternatives(Ref(enum.name)))),
            value="int" if enum.integer else "string",
        )

    def _union(self, union: Union) -> Symbol:
        return Symbol(
            self._name(union.name),
            union.name,
            Kind.UNION,
            self._namespace,
            cases=tuple(
                Case(self._name(variant.record), repr(variant.tag), variant.record)
                for variant in union.variants
            ),
            written=tuple(map(str, self._types.alternatives(Ref(union.name)))),
        )

    def _bases(self, record: Record) -> tuple[str, ...]:
        parents = [] if record.extends is None else [record.extends]
        declared = self._contract.declarations
        parents += [one for one in record.implements or () if one.name in declared]
        return tuple(dict.fromkeys(self._name(parent.name) for parent in parents))

    def _interface(self, record: Record) -> Symbol:
        return Symbol(
            self._name(record.name),
            record.name,
            Kind.INTERFACE,
            self._namespace,
            properties=tuple(
                Property(
                    str(property_of(field)),
                    self._told(str(self._types.doc(field.type))),
                    False,
                    field.wire_name,
                    _meaning(field),
                )
                for field in record.fields
            ),
            bases=self._bases(record),
            type_parameters=record.parameters,
        )

    def _told(self, text: str) -> Typed:
        return Typed(text, split(text))

    def _record(self, record: Record) -> Symbol:
        members = members_of(record, self._contract, self._types)
        properties = [
            Property(
                str(member.name),
                self._type(member),
                False,
                member.field.wire_name,
                _meaning(member.field),
            )
            for member in members.own
        ]
        if members.keeps and not members.base_keeps:
            properties.append(Property("extras", _EXTRAS, False))
        return Symbol(
            self._name(record.name),
            record.name,
            Kind.RECORD,
            self._namespace,
            parameters=tuple(self._parameters(record, members)),
            properties=tuple(properties),
            bases=self._bases(record),
            type_parameters=record.parameters,
        )

    def _parameters(self, record: Record, members: Members) -> Iterator[Parameter]:
        lineage = bases(self._contract, record) if record.extends is not None else []
        owners = {id(field): base.name for base, _ in lineage for field in base.fields}
        for member in in_order(members):
            field = member.field
            default = ""
            if field.default is not None and field.default.value is not None:
                default = str(member.default)
            yield Parameter(
                str(member.name),
                self._type(member),
                member.needed,
                default,
                field.wire_name,
                owners.get(id(field), record.name),
                (member.type, _meaning(field)),
            )
        if members.keeps or members.base_keeps:
            keepers = (base.name for base, _ in reversed(lineage) if base.extras is Extras.KEEP)
            yield Parameter("extras", _EXTRAS, False, owner=next(keepers, record.name))

    def _type(self, member: Member) -> Typed:
        key = member.type, member.optional
        known = self._typed.get(key)
        if known is None:
            parts = tuple(map(str, self._types.alternatives(member.type)))
            if member.optional:
                parts = (*parts, str(ABSENT))
            told = self._types.member_doc(member.type, optional=member.optional)
            shown = "" if told is None else str(told[0])
            text = str(self._types.native(member.type, optional=member.optional))
            known = self._typed[key] = Typed(text, parts, shown, split(shown) if shown else ())
        return known


def _meaning(field: Field) -> object:
    """What decides a type, but for the output's options and the declarations that it names."""
    return field.type, field.required, field.default is None
