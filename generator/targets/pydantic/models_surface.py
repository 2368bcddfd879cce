"""The public surface of the models, as datamodel-code-generator prints them; it is not run for it.

A model's constructor takes arguments by the members' JSON names, since attributes have them as
aliases; code reads attributes. Of a generic type the models are its instances, and the surface has
one class for all of them.
"""

from keyword import iskeyword
from typing import Any, assert_never

from generator.generics import all_fields, bases
from generator.ir import (
    Contract,
    EnumType,
    Extras,
    Field,
    ListOf,
    MapOf,
    Nullable,
    Primitive,
    Record,
    Ref,
    SetOf,
    Type,
    Union,
)
from generator.ir import Parameter as TypeParameter
from generator.naming import screaming
from generator.surface import (
    Case,
    Checked,
    Kind,
    Parameter,
    Property,
    Surface,
    Symbol,
    Traits,
    Typed,
    few,
    split,
)
from generator.targets.openapi.names import Names
from generator.targets.openapi.tree import tree_of
from generator.targets.pydantic.names import attribute_name, attribute_of, class_name
from generator.targets.python.speech import SPEECH
from generator.values import INTEGER_RANGES

# Pydantic refuses what lacks or does not fit when it runs. Names that it does not know it passes
# over, and a type checker refuses them.
TRAITS = Traits(
    "Python",
    positional=False,
    named=True,
    names=Checked.RUN_TIME,
    types=Checked.RUN_TIME,
    exhaustive=Checked.CHECKER,
    unknown=Checked.CHECKER,
    literals=True,
    anything="Any",
    null="None",
    absent="MISSING",
)
# https://docs.pydantic.dev/latest/concepts/conversion_table/, for the types that the models have.
_FITS = frozenset(
    (
        *(("int", "float"), ("Decimal", "float"), ("int", "Decimal"), ("float", "Decimal")),
        *(("date", "datetime"), ("AwareDatetime", "datetime")),
    )
)
_SCALARS = {
    **dict.fromkeys(INTEGER_RANGES, "int"),
    Primitive.STRING: "str",
    Primitive.CHAR: "str",
    Primitive.URI: "str",
    Primitive.BOOLEAN: "bool",
    Primitive.FLOAT32: "float",
    Primitive.FLOAT64: "float",
    Primitive.DECIMAL: "Decimal",
    Primitive.DATE: "date",
    Primitive.TIME: "time",
    Primitive.DATETIME: "datetime",
    Primitive.DATETIMEOFFSET: "AwareDatetime",
    Primitive.DURATION: "timedelta",
    Primitive.UUID: "UUID",
    Primitive.BYTES: "bytes",
    Primitive.STREAM: "bytes",
    Primitive.ANY: "Any",
}
_EXTRA = "model_extra"


def surface(contract: Contract, options: Any) -> Surface:
    """Enums, models and unions of the module."""
    drawer = _Drawer(contract, unset=options.absent == "unset")
    symbols = tuple(map(drawer.symbol, contract.declared))
    # Members of enums are texts or numbers themselves.
    fits = {(one.name, one.value) for one in symbols if one.kind is Kind.ENUM}
    speech = SPEECH._replace(build=_build, case=_case)
    return Surface(symbols, TRAITS._replace(fits=_FITS | fits), speech)


def _build(symbol: Symbol, given: Any, by_place: bool) -> str:
    return f"{symbol.name}({', '.join(few(map(_argument, given)))})"


def _case(symbol: Symbol, case: Case) -> str:
    return SPEECH.case(symbol, case) if case.name else case.value


def _argument(given: Parameter) -> str:
    name = given.name
    if not name.isidentifier() or iskeyword(name):
        return f"**{{{name!r}: {attribute_of(name)}}}"
    return f"{name}={name}"


class _Drawer:
    def __init__(self, contract: Contract, *, unset: bool) -> None:
        self._contract, self._unset = contract, unset
        self._names = Names(contract, class_name)
        self._module = f"{contract.name}_models"
        self._texts: dict[Type, str] = {}
        self._typed: dict[str, Typed] = {}

    def symbol(self, declared: Record | EnumType | Union) -> Symbol:
        if isinstance(declared, EnumType):
            return self._enum(declared)
        if isinstance(declared, Union):
            return self._union(declared)
        return self._record(declared)

    def _enum(self, enum: EnumType) -> Symbol:
        name, native = self._names.of(Ref(enum.name)), "int" if enum.integer else "str"
        if enum.flags:
            # A number with a name: its members are in no code.
            return Symbol(name, enum.name, Kind.FLAGS, self._module, written=("int",), value="int")
        if enum.open:
            name = self._names.known_members(enum)
        return Symbol(
            name,
            enum.name,
            Kind.ENUM,
            self._module,
            cases=tuple(
                Case(screaming(member.name), repr(member.wire), str(member.wire))
                for member in enum.members
            ),
            written=(name, native) if enum.open else (),
            value=native,
        )

    def _union(self, union: Union) -> Symbol:
        return Symbol(
            self._names.of(Ref(union.name)),
            union.name,
            Kind.UNION,
            self._module,
            cases=tuple(
                Case(self._names.variant(union, one), repr(one.tag), one.record)
                for one in union.variants
            ),
            value=union.discriminator,
        )

    def _record(self, record: Record) -> Symbol:
        name = class_name(record)
        # A schema that refuses keys has those of its bases itself.
        above = [base for base, _ in bases(self._contract, record)]
        whole = any(one.extras is Extras.FORBID for one in (record, *above))
        fields = all_fields(self._contract, record) if whole else record.fields
        own = list(map(self._property, fields))
        parent = None if whole else record.extends
        kept = record.extras is Extras.KEEP
        if kept:
            own.append(Property(_EXTRA, Typed("dict[str, Any]")))
        return Symbol(
            f"{name}Of…" if record.parameters else name,
            record.name,
            Kind.RECORD,
            self._module,
            parameters=tuple(self._parameters(record)),
            properties=tuple(own),
            bases=() if parent is None else (self._names.of(parent),),
            closed=record.extras is Extras.FORBID,
        )

    def _parameters(self, record: Record) -> list[Parameter]:
        owners = [base for base, _ in reversed(bases(self._contract, record))]
        names = [base.name for base in (*owners, record) for _ in base.fields]
        fields = all_fields(self._contract, record)
        return [
            Parameter(
                field.wire_name,
                self._type(field),
                field.required,
                _default(field),
                field.wire_name,
                owner,
                _meaning(field),
            )
            for field, owner in zip(fields, names, strict=True)
        ]

    def _property(self, field: Field) -> Property:
        typed = self._type(field)
        return Property(attribute_name(field), typed, True, field.wire_name, _meaning(field))

    def _type(self, field: Field) -> Typed:
        text = "str" if field.number_as_string else self._text(field.type)
        if field.number_as_string and isinstance(field.type, Nullable):
            text += " | None"
        if not field.required and field.default is None:
            if self._unset:
                text += " | MISSING"
            elif not text.endswith(" | None"):
                text += " | None"
        known = self._typed.get(text)
        if known is None:
            known = self._typed[text] = Typed(text, split(text) if "|" in text else ())
        return known

    def _text(self, type_: Type) -> str:
        found = self._texts.get(type_)
        if found is None:
            found = self._texts[type_] = self._annotation(type_)
        return found

    def _annotation(self, type_: Type) -> str:
        match type_:
            case Primitive():
                return _SCALARS[type_]
            case TypeParameter(name):
                return name
            case Nullable(inner):
                return "Any" if inner is Primitive.ANY else f"{self._text(inner)} | None"
            case ListOf(item) | SetOf(item):
                return f"list[{self._text(item)}]"
            case MapOf(key, value):
                return f"dict[{self._key(key)}, {self._text(value)}]"
            case Ref(name):
                declared = self._contract.declarations[name]
                if isinstance(declared, EnumType) and declared.flags:
                    return "int"
                if isinstance(declared, EnumType) and declared.open:
                    native = "int" if declared.integer else "str"
                    return f"{self._names.known_members(declared)} | {native}"
                return self._names.of(type_)
            case _:
                assert_never(type_)

    def _key(self, key: Type) -> str:
        """Keys are texts, but for the members of a closed enum."""
        declared = self._contract.declarations.get(key.name) if isinstance(key, Ref) else None
        closed = isinstance(declared, EnumType) and not (declared.open or declared.flags)
        return self._text(key) if closed else "str"


def _default(field: Field) -> str:
    """What stands for an argument that is not given, where the contract says so."""
    if field.required or field.default is None:
        return ""
    return repr(tree_of(field.default.value))


def _meaning(field: Field) -> object:
    """What decides a type, but for the output's options and the declarations that it names."""
    return field.type, field.required, field.number_as_string
