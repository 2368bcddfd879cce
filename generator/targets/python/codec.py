"""The bodies of the functions that read, write and check."""

from typing import assert_never

from generator.code import Code
from generator.ir import (
    EnumType,
    Field,
    JsonObject,
    ListOf,
    MapOf,
    Nullable,
    Parameter,
    Primitive,
    Ref,
    SetOf,
    Type,
    Value,
)
from generator.targets.python.escape import identifier, number, path, string
from generator.targets.python.layout import call, margin
from generator.targets.python.names import attribute_name
from generator.targets.python.types import Function, Types

Lines = tuple[Code, ...]


def read_field(field: Field, type_: Type, types: Types, default: Code | None) -> Lines:
    """Statements that set `made.<name>` from `source`; an absent key gives `default`, if any."""
    target = Code("made.") + identifier(attribute_name(field))
    keep = Code(" = value")
    nullable = isinstance(type_, Nullable)
    inner = type_.inner if isinstance(type_, Nullable) else type_
    name, more = types.read(inner)
    if field.number_as_string and inner not in (Primitive.INT64, Primitive.UINT64):
        types.used.add("lenient")
        name, more = Code("_lenient"), (name,)
    arguments = (Code("value"), path(field.wire_name), *more)
    key = string(field.wire_name)
    plain = inner is Primitive.ANY
    if default is None:
        get = call(8, Code("value = _need"), (Code("source"), key, Code("at")))
        if plain:
            return (*get, margin(8) + target + keep)
        if not nullable:
            return (*get, *call(8, target + Code(" = ") + name, arguments))
        reading = call(12, Code("value = ") + name, arguments)
        return (*get, Code("        if value is not None:"), *reading, margin(8) + target + keep)
    if nullable and default == Code("None") and not plain:
        get = call(8, Code("value = source.get"), (key,))
        reading = call(12, Code("value = ") + name, arguments)
        return (*get, Code("        if value is not None:"), *reading, margin(8) + target + keep)
    get = call(8, Code("value = source.get"), (key, Code("_ABSENT")))
    usual = margin(12) + target + Code(" = ") + default
    start = (*get, Code("        if value is _ABSENT:"), usual)
    otherwise = Code("        else:")
    if plain:
        return (*start, otherwise, margin(12) + target + keep)
    reading = call(12, target + Code(" = ") + name, arguments)
    if nullable:
        nothing = margin(12) + target + Code(" = None")
        return (*start, Code("        elif value is None:"), nothing, otherwise, *reading)
    return (*start, otherwise, *reading)


def write_field(field: Field, type_: Type, types: Types, absent: Code | None) -> Lines:
    """Statements that put the field into `made`. `absent` is the value that leaves it out."""
    own = Code("self.") + identifier(attribute_name(field))
    place = Code("made[{}]").format(string(field.wire_name))
    inner = type_.inner if isinstance(type_, Nullable) else type_
    lines: list[Code] = []
    indent = 8
    if absent is not None:
        lines.append(Code("        if {} is not {}:").format(own, absent))
        indent = 12
    written = types.write(inner)
    if field.number_as_string:
        types.used.add("write_number")
        written = (Code("_write_number"), ())
    if written is None:
        return (*lines, margin(indent) + place + Code(" = ") + own)
    name, more = written
    if isinstance(type_, Nullable) and absent != Code("None"):
        lines.append(margin(indent) + Code("if {} is None:").format(own))
        lines.append(margin(indent + 4) + place + Code(" = None"))
        lines.append(margin(indent) + Code("else:"))
        indent += 4
    return (*lines, *call(indent, place + Code(" = ") + name, (own, *more)))


def read_function(function: Function, types: Types) -> Lines:
    """A function that reads a list, a set, a map, a nullable or a generic record."""
    type_ = function.type
    given = [Code("value: _t.Any"), Code("at: str")]
    for name in function.parameters:
        variable = identifier(f"_{name}")
        given.append(
            Code("read_{}: _t.Callable[[_t.Any, str], {}]").format(identifier(name), variable)
        )
    head = call(
        0, Code("def ") + function.name, given, Code(" -> {}:").format(types.annotation(type_))
    )
    return (*head, *_read_body(type_, types))


def _read_body(type_: Type, types: Types) -> Lines:
    made = Code("    return made")
    match type_:
        case Nullable(inner):
            name, more = types.read(inner)
            arguments = (Code("value"), Code("at"), *more)
            first = (Code("    if value is None:"), Code("        return None"))
            return (*first, *call(4, Code("return ") + name, arguments))
        case ListOf(item) | SetOf(item):
            name, more = types.read(item)
            kind = types.annotation(item)
            loop = Code("    for index, item in enumerate(_list(value, at)):")
            types.used.add("list")
            declare = Code("    made: list[{}] = []").format(kind)
            arguments = (Code("item"), Code('f"{at}[{index}]"'), *more)
            if isinstance(type_, SetOf):
                take = (*call(8, Code("element = ") + name, arguments),)
                new = Code("        if element not in made:")
                keep = Code("            made.append(element)")
                return (declare, loop, *take, new, keep, made)
            take = call(8, Code("element = ") + name, arguments)
            return (declare, loop, *take, Code("        made.append(element)"), made)
        case MapOf(key, value):
            name, more = types.read(value)
            pair = Code("{}, {}").format(types.annotation(key), types.annotation(value))
            declare = Code("    made: dict[{}] = {{}}").format(pair)
            loop = Code("    for key, item in _object(value, at).items():")
            arguments = (Code("item"), Code('f"{at}.{key}"'), *more)
            key_name, key_more = types.read(key)
            where = Code('f"{at} key"')
            if key is Primitive.STRING:
                keyed: Lines = (Code("        element_key = key"),)
            elif isinstance(key, Ref) and _is_integer_enum(key, types):
                types.used.add("number_key")
                inside = (Code("_number_key(key, at)"), where, *key_more)
                keyed = call(8, Code("element_key = ") + key_name, inside)
            elif isinstance(key, Primitive) and key.value.removeprefix("u").startswith("int"):
                types.used.add("number_key")
                inside = (Code("_number_key(key, at)"), where)
                keyed = call(8, Code("element_key = ") + key_name, inside)
            else:
                keyed = call(8, Code("element_key = ") + key_name, (Code("key"), where, *key_more))
            take = call(8, Code("made[element_key] = ") + name, arguments)
            return (declare, loop, *keyed, *take, made)
        case Ref(name, arguments):
            handed = [types.reader(argument) for argument in arguments]
            given = (Code("value"), *handed, Code("at"))
            return call(4, Code("return ") + types.declared(name) + Code(".from_dict"), given)
        case Primitive() | Parameter():
            raise ValueError(f"{type_} needs no function")
        case _:
            assert_never(type_)


def _is_integer_enum(ref: Ref, types: Types) -> bool:
    declared = types.declaration(ref.name)
    return isinstance(declared, EnumType) and declared.integer


def write_function(function: Function, types: Types) -> Lines:
    """A function that writes what `read_function` reads."""
    type_ = function.type
    given = [Code("value: ") + types.annotation(type_)]
    for name in function.parameters:
        variable = identifier(f"_{name}")
        given.append(Code("write_{}: _t.Callable[[{}], _t.Any]").format(identifier(name), variable))
    head = call(0, Code("def ") + function.name, given, Code(" -> _t.Any:"))
    return (*head, *_write_body(type_, types))


def _written(type_: Type, value: Code, types: Types) -> Code:
    found = types.write(type_)
    if found is None:
        return value
    name, more = found
    return Code("{}({})").format(name, Code(", ").join((value, *more)))


def _write_body(type_: Type, types: Types) -> Lines:
    match type_:
        case Nullable(inner):
            written = _written(inner, Code("value"), types)
            return (
                Code("    if value is None:"),
                Code("        return None"),
                Code("    return ") + written,
            )
        case ListOf(item) | SetOf(item):
            written = _written(item, Code("item"), types)
            whole = Code("    return [{} for item in value]").format(written)
            return (whole,) if len(whole) <= 88 else _looped(written)
        case MapOf(key, value):
            types.used.add("write_key")
            written = _written(value, Code("item"), types)
            keyed = Code("key")
            if key is not Primitive.STRING:
                keyed = Code("_write_key({})").format(_written(key, Code("key"), types))
            return (
                Code("    made: dict[str, _t.Any] = {}"),
                Code("    for key, item in value.items():"),
                Code("        made[{}] = {}").format(keyed, written),
                Code("    return made"),
            )
        case Ref(_, arguments):
            types.used.add("same")
            handed = [types.writer(argument) or Code("_same") for argument in arguments]
            return call(4, Code("return value.to_dict"), handed)
        case Primitive() | Parameter():
            raise ValueError(f"{type_} needs no function")
        case _:
            assert_never(type_)


def _looped(written: Code) -> Lines:
    return (
        Code("    made = []"),
        Code("    for item in value:"),
        Code("        made.append({})").format(written),
        Code("    return made"),
    )


def literal(value: Value, type_: Type, types: Types) -> Code:
    """A default as an expression of the attribute's type."""
    inner = type_.inner if isinstance(type_, Nullable) else type_
    if value is None:
        return Code("None")
    if isinstance(value, bool):
        return Code("True") if value else Code("False")
    if isinstance(value, JsonObject):
        assert isinstance(inner, MapOf)
        pairs = [
            Code("{}: {}").format(_key(name, inner.key, types), literal(item, inner.value, types))
            for name, item in value.members
        ]
        return Code("{{{}}}").format(Code(", ").join(pairs))
    if isinstance(value, tuple):
        assert isinstance(inner, ListOf | SetOf)
        return Code("[{}]").format(Code(", ").join(literal(v, inner.item, types) for v in value))
    if isinstance(inner, Ref) or (isinstance(value, str) and not _is_text(inner)):
        text = string(value) if isinstance(value, str) else number(value)
        return Code('{}({}, "default")').format(types.reader(inner), text)
    if isinstance(value, str):
        return string(value)
    if inner is Primitive.DECIMAL:
        return Code("_decimal.Decimal({})").format(string(str(value)))
    if inner in (Primitive.FLOAT32, Primitive.FLOAT64):
        return Code("float({})").format(string(str(value)))
    return number(value)


def _key(name: str, type_: Type, types: Types) -> Code:
    if type_ is Primitive.STRING:
        return string(name)
    if isinstance(type_, Primitive) and type_.value.removeprefix("u").startswith("int"):
        return number(int(name))
    return Code('{}({}, "default")').format(types.reader(type_), string(name))


def _is_text(type_: Type) -> bool:
    return type_ in (Primitive.STRING, Primitive.URI, Primitive.CHAR, Primitive.ANY)
