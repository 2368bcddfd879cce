"""Enums, interfaces and unions."""

from collections.abc import Callable, Iterator

from generator.code import Code
from generator.generics import bases
from generator.ir import Contract, EnumType, Extras, Record, Ref, Union, Variant
from generator.targets.python.codec import Codec
from generator.targets.python.docs import class_doc, doc
from generator.targets.python.escape import (
    identifier,
    json_inside,
    number,
    string,
)
from generator.targets.python.layout import BREAK, WIDTH, Statement, call, line, shaped
from generator.targets.python.names import attribute_name, member_name, variable_name
from generator.targets.python.types import Types
from generator.tuples import NamedTuple

_NEXT = Code(", ")
_RAISE_NO_FLAGS = Code('        raise _wrong(at, "a combination of flags", value)')
_RAISE_UNKNOWN = Code('raise ValueError(f"{at}: unknown value {value!r}")')


class EnumView(NamedTuple):
    head: Code
    doc: Code
    members: Code
    opened: Code | None  # the class of the values, where unknown ones are kept
    values: Code  # a mapping of values to members
    read: Code


class InterfaceView(NamedTuple):
    head: Code
    doc: Code
    members: Code


class UnionView(NamedTuple):
    alias: Code
    doc: Code | None
    from_dict: Code
    read: Code
    to_dict: Code
    write: Code
    from_json: Code
    parse: Code
    to_json: Code
    text: Code


def enum_view(enum: EnumType, types: Types) -> EnumView:
    """An enum of the standard library."""
    name = types.declared(enum.name)
    base = Code("_enum.StrEnum")
    if enum.integer:
        base = Code("_enum.IntFlag") if enum.flags else Code("_enum.IntEnum")
    types.used |= {"_enum", "_t", "_whole" if enum.integer else "_string"}
    rows: list[Code] = []
    for member in enum.members:
        wire = member.wire
        value = string(wire) if isinstance(wire, str) else number(wire)
        own = identifier(member_name(member)) + Code(" = ")
        rows += shaped(Statement(4, own, (value,), bare=True))
        said = doc((member.doc,), member.deprecated)
        rows += [] if said is None else [said]
    native = Code("int") if enum.integer else Code("str")
    return EnumView(
        call(0, Code("class ") + name, (base,), Code(":")),
        class_doc(enum.doc, enum.deprecated, enum.name),
        BREAK.join(rows),
        native if enum.open and not enum.flags else None,
        call(0, types.members(enum.name) + Code(" = ") + types.helper("_members"), (name,)),
        _enum_reader(enum, types),
    )


def _enum_reader(enum: EnumType, types: Types) -> Code:
    name, reader = types.declared(enum.name), types.reader(Ref(enum.name)).name
    given = (Code("value: _t.Any"), Code("at: str"))
    rows = [call(0, Code("def ") + reader, given, Code(" -> {}:").format(name))]
    made = Code("return {}(known)").format(name)
    number = Code("    known = _whole(value, at, -(2**63), 2**63)")
    rows.append(number if enum.integer else Code("    known = _string(value, at)"))
    if enum.flags:
        rows.append(Code("    if known < 0:"))
        rows.append(_RAISE_NO_FLAGS)
    if enum.open or enum.flags:
        rows.append(line(4, made))
        return BREAK.join(rows)
    rows += [Code("    try:"), line(8, made), Code("    except ValueError:")]
    rows.append(Code("        {} from None").format(_RAISE_UNKNOWN))
    return BREAK.join(rows)


def interface_view(record: Record, types: Types, codec: Codec) -> InterfaceView:
    """A protocol; what implements it does not inherit from it."""
    parents = [] if record.extends is None else [types.annotation(record.extends)]
    variables = _NEXT.join(identifier(variable_name(name)) for name in record.parameters)
    protocol = Code("_t.Protocol[{}]").format(variables) if variables else Code("_t.Protocol")
    types.used.add("_t")
    rows: list[Code] = []
    for field in record.fields:
        told = codec.annotation(field, field.type)
        rows.append(line(4, Code("{}: {}").format(identifier(attribute_name(field)), told)))
        said = doc((field.doc,), field.deprecated)
        rows += [] if said is None else [said]
    return InterfaceView(
        call(0, Code("class ") + types.declared(record.name), [*parents, protocol], Code(":")),
        class_doc(record.doc, record.deprecated, record.name),
        BREAK.join(rows),
    )


def union_view(union: Union, contract: Contract, types: Types, parse: Code) -> UnionView:
    """An alias, and functions that read and write any of the variants."""
    name, stem = types.declared(union.name), types.function_stem(union.name)
    gives = Code(" -> {}:").format(name)
    data = (Code("data: _t.Any"), Code("at: str = ") + string(union.name))
    value = (Code("value: ") + name,)
    said = doc((union.doc,), union.deprecated, indent=0)
    return UnionView(
        _alias(name, [types.declared(variant.record) for variant in union.variants]),
        said,
        call(0, Code("def {}_from_dict").format(stem), data, gives),
        BREAK.join(_read_variants(union, contract, types)),
        call(0, Code("def {}_to_dict").format(stem), value, Code(" -> dict[str, _t.Any]:")),
        BREAK.join(_write_variants(union, contract, types, _tagged_dict)),
        call(0, Code("def {}_from_json").format(stem), (Code("text: str | bytes"),), gives),
        call(4, Code("return {}_from_dict").format(stem), (parse + Code("(text)"),)),
        call(0, Code("def {}_to_json").format(stem), value, Code(" -> str:")),
        BREAK.join(_write_variants(union, contract, types, _tagged_text)),
    )


def _alias(name: Code, variants: list[Code]) -> Code:
    head = Code("{}: _t.TypeAlias = ").format(name)
    inside = Code(" | ").join(variants)
    if len(head) + len(inside) <= WIDTH or len(head) >= WIDTH:
        return line(0, head + inside)
    rows = [inside]
    if len(inside) + 4 > WIDTH:
        rows = [*variants[:1], *(Code("| ") + variant for variant in variants[1:])]
    return BREAK.join((head + Code("("), *(Code("    ") + row for row in rows), Code(")")))


def _read_variants(union: Union, contract: Contract, types: Types) -> Iterator[Code]:
    key = string(union.discriminator)
    yield call(4, Code("tag = {}(data, at).get").format(types.helper("_object")), (key,))
    for variant in union.variants:
        yield line(4, Code("if tag == {}:").format(string(variant.tag)))
        rest = Code("data")
        record = contract.record(variant.record)
        if any(one.extras is not Extras.IGNORE for one in (record, *_bases(contract, record))):
            # To the variant the discriminator is a key like any other.
            rest = Code("rest")
            yield Code("        rest = dict(data)")
            yield line(8, Code("del rest[{}]").format(key))
        head = Code("return {}.from_dict").format(types.declared(variant.record))
        yield call(8, head, (rest, Code("at")))
    told = (Code("at"), Code('"a known variant"'), Code("tag"))
    yield call(4, Code("raise ") + types.helper("_wrong"), told)


def _write_variants(
    union: Union, contract: Contract, types: Types, tagged: Callable[[Union, Variant, Types], Code]
) -> Iterator[Code]:
    def depth(variant: Variant) -> int:
        return len(_bases(contract, contract.record(variant.record)))

    # A variant may extend another one.
    for variant in sorted(union.variants, key=depth, reverse=True):
        yield line(4, Code("if isinstance(value, {}):").format(types.declared(variant.record)))
        yield tagged(union, variant, types)
    told = (string(union.name), Code('"a variant of the union"'), Code("value"))
    yield call(4, Code("raise ") + types.helper("_wrong"), told)


def _tagged_dict(union: Union, variant: Variant, types: Types) -> Code:
    parts = string(union.discriminator), string(variant.tag)
    return line(8, Code("return {{{}: {}, **value.to_dict()}}").format(*parts))


def _tagged_text(union: Union, variant: Variant, types: Types) -> Code:
    parts = json_inside(union.discriminator), json_inside(variant.tag)
    tag = Code('\'"{}":"{}"\'').format(*parts)
    head = Code("return ") + types.helper("_tagged")
    return call(8, head, (tag, Code("value.to_json()")))


def _bases(contract: Contract, record: Record) -> list[Record]:
    return [base for base, _ in bases(contract, record)]
