"""The module's functions for types that are put together from others."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from generator.code import Code
from generator.ir import ListOf, MapOf, Nullable, Parameter, Primitive, Ref, SetOf, Type
from generator.targets.python.escape import identifier
from generator.targets.python.layout import BREAK, WIDTH, Statement, call, line, shaped
from generator.targets.python.reads import checked, is_always_called
from generator.targets.python.signatures import read_parameter, write_parameter
from generator.targets.python.types import Callee, Function, Types, parameters_in

_VALUE, _ITEM, _NEXT = Code("value"), Code("item"), Code(", ")
_IF = Code("if ")


def functions(types: Types) -> list[Code]:
    """All functions that were asked for, sorted by name: who asks first is of no matter, so an
    edit of one class moves none of them. Drawing one may ask for others."""
    drawn: list[tuple[Code, Code]] = []
    while len(drawn) < len(types.functions):
        for function, name in list(types.functions.items())[len(drawn) :]:
            match function.kind:
                case "read":
                    drawn.append((name, _reader(function, name, types)))
                case "write":
                    drawn.append((name, _writer(function, name, types)))
                case _:
                    drawn.append((name, _text_writer(function, name, types)))
    return [code for _, code in sorted(drawn)]


def _block(statements: Iterable[Statement]) -> Code:
    return BREAK.join(part for statement in statements for part in shaped(statement))


def _reader(function: Function, name: Code, types: Types) -> Code:
    type_ = function.type
    given = [Code("data: _t.Any"), Code("at: str"), *map(read_parameter, parameters_in(type_))]
    head = call(0, Code("def ") + name, given, Code(" -> {}:").format(types.annotation(type_)))
    return BREAK.join((head, _block(_reading(type_, types))))


def _reading(type_: Type, types: Types) -> Iterator[Statement]:
    data, at = Code("data"), Code("at")
    made = Code("return made")
    match type_:
        case Nullable(inner):
            name, more = types.reader(inner)
            yield Statement(4, Code("if data is None:"))
            yield Statement(8, Code("return None"))
            yield Statement(4, Code("return ") + name, (data, at, *more))
        case ListOf(item):
            yield Statement(4, Code("made: list[{}] = []").format(types.annotation(item)))
            items = Code("for value in {}(data, at):").format(types.helper("_array"))
            yield from _loop(items, item, Code('f"{at}[{len(made)}]"'), types)
            yield Statement(8, Code("made.append(value)"))
            yield Statement(4, made)
        case SetOf(item):
            name, more = types.reader(ListOf(item))
            listed = Code("{}({})").format(name, _NEXT.join((data, at, *more)))
            if types.is_hashable(item):
                yield Statement(4, Code("return list(dict.fromkeys({}))").format(listed))
                return
            yield Statement(4, Code("made: list[{}] = []").format(types.annotation(item)))
            yield Statement(4, Code("for value in {}:").format(listed))
            yield Statement(8, Code("if value not in made:"))
            yield Statement(12, Code("made.append(value)"))
            yield Statement(4, made)
        case MapOf(key, value):
            parts = (types.annotation(key), types.annotation(value))
            yield Statement(4, Code("made: dict[{}, {}] = {{}}").format(*parts))
            items = Code("for key, value in {}(data, at).items():").format(types.helper("_object"))
            yield from _loop(items, value, Code('f"{at}.{key}"'), types)
            yield from _key_reading(key, types)
            yield Statement(4, made)
        case Ref(name, arguments):
            slots = zip(types.slots(name), arguments, strict=True)
            handed = (
                Code("{}={}").format(identifier(f"read_{slot}"), types.reading(argument))
                for slot, argument in slots
            )
            head = Code("return {}.from_dict").format(types.declared(name))
            yield Statement(4, head, (data, at, *handed))
        case Primitive() | Parameter():
            raise ValueError(f"{type_} needs no function")
        case _:
            assert_never(type_)


def _loop(head: Code, type_: Type, where: Code, types: Types) -> Iterator[Statement]:
    """The loop `head`, and the statements in it that make `value` a value of `type_`."""
    inner = type_.inner if isinstance(type_, Nullable) else type_
    if inner is Primitive.ANY:
        yield Statement(4, head)
        return
    guards = [Code("value is not None")] if isinstance(type_, Nullable) else []
    reader = types.reader(inner)
    if "." in reader.name:  # a method is looked up once
        yield Statement(4, Code("read = ") + reader.name)
        reader = Callee(Code("read"), reader.more)
    yield Statement(4, head)
    if not is_always_called(inner, types):
        yield from checked(inner, types, reader, _IF, guards, where, 8, always=False)
        return
    # Only a refusal needs to know the place.
    yield Statement(8, Code("try:"))
    yield from checked(inner, types, reader, _IF, guards, Code('""'), 12, always=True)
    yield Statement(8, Code("except ValueError as error:"))
    placed = Code("raise {}(error, {}) from None").format(types.helper("_placed"), where)
    yield Statement(12, placed)


def _key_reading(type_: Type, types: Types) -> Iterator[Statement]:
    """Statements of a loop that put `value` under `key` as a value of `type_`."""
    where = Code('f"{at} key"')
    if type_ is Primitive.STRING:
        types.helper("_string")
        yield Statement(8, Code("if key.__class__ is not str:"))
        yield Statement(12, Code("key = _string"), (Code("key"), where))
        yield Statement(8, Code("made[key] = value"))
        return
    key = Code("key")
    if types.is_number(type_):
        key = Code("{}(key, at)").format(types.helper("_number_key"))
    elif type_ is Primitive.BOOLEAN:
        key = Code("{}(key, at)").format(types.helper("_boolean_key"))
    name, _ = types.reader(type_)
    yield Statement(8, Code("element = ") + name, (key, where))
    yield Statement(8, Code("made[element] = value"))


def _writer(function: Function, name: Code, types: Types) -> Code:
    type_ = function.type
    given = [Code("value: ") + types.annotation(type_), *map(write_parameter, parameters_in(type_))]
    head = call(0, Code("def ") + name, given, Code(" -> _t.Any:"))
    return BREAK.join((head, *_writing(type_, types)))


def _writing(type_: Type, types: Types) -> Iterator[Code]:
    match type_:
        case Nullable(inner):
            yield Code("    if value is None:")
            yield Code("        return None")
            yield line(4, Code("return ") + types.written(inner, _VALUE))
        case ListOf(item) | SetOf(item):
            yield _comprehended(types.written(item, _ITEM))
        case MapOf(key, value):
            yield Code("    made: dict[str, _t.Any] = {}")
            yield Code("    for key, item in value.items():")
            put = Code("made[{}] = {}")
            parts = types.key(key, Code("key")).code, types.written(value, _ITEM)
            yield line(8, put.format(*parts))
            yield Code("    return made")
        case Ref(name, arguments):
            slots = zip(types.slots(name), arguments, strict=True)
            handed = [
                Code("{}={}").format(identifier(f"write_{slot}"), types.writing(argument))
                for slot, argument in slots
            ]
            yield call(4, Code("return value.to_dict"), handed)
        case Primitive() | Parameter():
            raise ValueError(f"{type_} needs no function")
        case _:
            assert_never(type_)


def _text_writer(function: Function, name: Code, types: Types) -> Code:
    type_ = function.type
    given = [Code("value: ") + types.annotation(type_)]
    head = call(0, Code("def ") + name, given, Code(" -> str:"))
    return BREAK.join((head, *_texting(type_, types)))


def _texting(type_: Type, types: Types) -> Iterator[Code]:
    match type_:
        case Nullable(inner):
            yield Code("    if value is None:")
            yield Code('        return "null"')
            yield line(4, Code("return ") + _text(inner, _VALUE, types))
        case ListOf(item) | SetOf(item):
            code = _text(item, _ITEM, types)
            name, opened, rest = code.partition("(")
            if (opened, rest) == ("(", "item)"):
                yield Code('    return "[" + ",".join(map({}, value)) + "]"').format(name)
                return
            whole = Code('    return "[" + ",".join([{} for item in value]) + "]"').format(code)
            if len(whole) <= WIDTH:
                yield whole
                return
            yield Code("    parts: list[str] = []")
            yield Code("    for item in value:")
            yield call(8, Code("parts.append"), (code,))
            yield Code('    return "[" + ",".join(parts) + "]"')
        case MapOf(key, value):
            yield Code("    parts: list[str] = []")
            yield Code("    for key, item in value.items():")
            pair = Code("{}:{}").format(_key_piece(key, types), _piece(value, _ITEM, types))
            literal = Code("f'{}'") if '"' in pair else Code('f"{}"')
            yield call(8, Code("parts.append"), (literal.format(pair),))
            yield Code('    return "{" + ",".join(parts) + "}"')
        case Primitive() | Parameter() | Ref():
            raise ValueError(f"{type_} needs no function")
        case _:
            assert_never(type_)


def _key_piece(type_: Type, types: Types) -> Code:
    """The JSON text of a key, as a part of an f-string in single quotes."""
    code, quoted = types.key(type_, Code("key"))
    if quoted:
        return Code('"{{{}}}"').format(code)
    return Code("{{{}({})}}").format(types.helper("_quoted"), code)


def _piece(type_: Type, value: Code, types: Types) -> Code:
    """The JSON text of a value, as a part of an f-string in single quotes."""
    code, quoted = types.text(type_, value)
    shape = Code('"{{{}}}"') if quoted else Code("{{{}}}")
    return shape.format(code)


def _text(type_: Type, value: Code, types: Types) -> Code:
    """The JSON text of a value, an expression."""
    code, quoted = types.text(type_, value)
    return Code("f'\"{{{}}}\"'").format(code) if quoted else code


def _comprehended(code: Code) -> Code:
    whole = Code("    return [{} for item in value]").format(code)
    if len(whole) <= WIDTH:
        return whole
    made = (Code("    made: list[_t.Any] = []"), Code("    for item in value:"))
    return BREAK.join((*made, call(8, Code("made.append"), (code,)), Code("    return made")))
