"""The codec of a declaration, as the template prints it."""

from generator.code import EMPTY, Code
from generator.generics import all_fields
from generator.ir import Contract, Declaration, EnumType, Extras, Record, Union
from generator.targets.typescript.escape import identifier, key, string
from generator.targets.typescript.plain_codecs import Codecs, parameter
from generator.targets.typescript.plain_names import parameter_name
from generator.targets.typescript.plain_types import Types
from generator.tuples import NamedTuple

_TAILS = {
    Extras.IGNORE: Code("}))"),
    Extras.KEEP: Code("}), 'keep')"),
    Extras.FORBID: Code("}), 'forbid')"),
}


class CodecView(NamedTuple):
    """`rows` are the members or variants; a codec without rows is `head` alone."""

    generic: Code | None
    head: Code
    rows: tuple[Code, ...] | None
    tail: Code


def codec_view(
    contract: Contract, declared: Declaration, types: Types, codecs: Codecs
) -> CodecView:
    """The codec of one declaration, which is no interface."""
    name, type_ = codecs.declared(declared.name), types.declared(declared.name)
    start = Code("export const {}: Codec<{}> = /* @__PURE__ */ ").format(name, type_)
    match declared:
        case EnumType():
            return CodecView(None, start + codecs.enum(declared), None, EMPTY)
        case Union():
            return _union(declared, start, type_, codecs)
        case Record():
            return _record(contract, declared, start, types, codecs)


def _union(union: Union, start: Code, type_: Code, codecs: Codecs) -> CodecView:
    codecs.used.add("union")
    texts = (string(union.name), string(union.discriminator))
    made = Code("$union<{}>({}, {}, () => ({{").format(type_, *texts)
    rows = tuple(
        Code("{}: {}").format(key(variant.tag), codecs.declared(variant.record))
        for variant in union.variants
    )
    return CodecView(None, start + made, rows, Code("}))"))


def _record(
    contract: Contract, record: Record, start: Code, types: Types, codecs: Codecs
) -> CodecView:
    codecs.used.add("record")
    if record.extras is Extras.KEEP:
        codecs.used.add("extras")
    colon = Code(": ")
    rows = tuple(
        EMPTY.join((key(field.wire_name), colon, codecs.member(field, field.type)))
        for field in all_fields(contract, record)
    )
    tail = _TAILS[record.extras]
    variables = types.variables(record.parameters)
    type_ = types.declared(record.name) + variables
    made = Code("$record<{}>({}, () => ({{").format(type_, string(record.name))
    if not record.parameters:
        return CodecView(None, start + made, rows, tail)
    given = Code(", ").join(
        Code("{}: Codec<{}>").format(parameter(item), identifier(parameter_name(item)))
        for item in record.parameters
    )
    parts = (codecs.declared(record.name), variables, given, type_)
    return CodecView(
        Code("export function {}{}({}): Codec<{}> {{").format(*parts), made, rows, tail
    )
