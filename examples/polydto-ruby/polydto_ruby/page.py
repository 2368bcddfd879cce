"""What the template gets: named tuples of Code."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from generator.code import EMPTY, Code
from generator.ir import (
    Contract,
    EnumType,
    Extras,
    Field,
    JsonObject,
    Nullable,
    Record,
    Union,
    Value,
)
from polydto_ruby.escape import comment, identifier, number, string, symbol
from polydto_ruby.names import attribute, constant, module
from polydto_ruby.types import field_type

_EXTRAS = {
    Extras.IGNORE: Code(":ignore"),
    Extras.KEEP: Code(":keep"),
    Extras.FORBID: Code(":forbid"),
}
_FIELD = Code("::PolydtoWire::Field.new({})")
_TRUE, _FALSE, _NIL, _COMMA = Code("true"), Code("false"), Code("nil"), Code(", ")


class Property(NamedTuple):
    comment: Code
    symbol: Code
    field: Code


class Type(NamedTuple):
    """A record, or `made`: an enum or a union in one expression."""

    comment: Code
    name: Code
    base: Code
    extras: Code
    properties: tuple[Property, ...]
    made: Code


class Page(NamedTuple):
    comment: Code
    module: Code
    required: Code
    types: tuple[Type, ...]


def page_of(contract: Contract, *, described: bool) -> Page:
    """The module of a contract that `judging` has found nothing in."""
    title = comment(contract.title or contract.name, "") if described else EMPTY
    name = identifier(module(contract.name))
    types = tuple(_types(contract, described))
    return Page(title, name, string(f"{contract.name}/wire"), types)


def _types(contract: Contract, described: bool) -> Iterator[Type]:
    done: set[str] = set()
    for declared in contract.declared:
        yield from _with_base(contract, declared.name, done, described)


def _with_base(contract: Contract, name: str, done: set[str], described: bool) -> Iterator[Type]:
    """A type behind its base: a class is there when another one extends it."""
    if name in done:
        return
    done.add(name)
    declared = contract.declarations[name]
    base = EMPTY
    if isinstance(declared, Record) and declared.extends is not None:
        yield from _with_base(contract, declared.extends.name, done, described)
        base = identifier(constant(declared.extends.name))
    elif isinstance(declared, Record):
        base = Code("::PolydtoWire::Record")
    told = comment(declared.doc, "  ") if described else EMPTY
    shown = identifier(constant(name))
    if isinstance(declared, Record):
        own = tuple(_property(field, described) for field in declared.fields)
        yield Type(told, shown, base, _EXTRAS[declared.extras], own, EMPTY)
    else:
        made = _enum(declared) if isinstance(declared, EnumType) else _union(declared)
        yield Type(told, shown, EMPTY, EMPTY, (), made)


def _property(field: Field, described: bool) -> Property:
    told = comment(field.doc, "    ") if described else EMPTY
    parts = (
        string(field.wire_name),
        symbol(attribute(field)),
        field_type(field),
        _TRUE if field.required else _FALSE,
        _TRUE if isinstance(field.type, Nullable) else _FALSE,
        *((_value(field.default.value),) if field.default else ()),
    )
    return Property(told, symbol(attribute(field)), _FIELD.format(_COMMA.join(parts)))


def _enum(declared: EnumType) -> Code:
    wires = [
        string(member.wire) if isinstance(member.wire, str) else number(member.wire)
        for member in declared.members
    ]
    if declared.flags:
        return Code("::PolydtoWire::FLAGS")
    opened = _TRUE if declared.open else _FALSE
    listed = _COMMA.join(wires)
    return Code("::PolydtoWire::Enumeration.new([{}], {})").format(listed, opened)


def _union(declared: Union) -> Code:
    pairs = [
        Code("{} => {}").format(string(variant.tag), identifier(constant(variant.record)))
        for variant in declared.variants
    ]
    parts = string(declared.discriminator), _COMMA.join(pairs)
    return Code("::PolydtoWire::Union.new({}) {{ {{ {} }} }}").format(*parts)


def _value(value: Value) -> Code:
    """A default as it stands in JSON; it is read like a value that was sent."""
    match value:
        case None:
            return _NIL
        case bool():
            return _TRUE if value else _FALSE
        case Decimal():
            return Code("::PolydtoWire::Digits.new({})").format(number(value))
        case int():
            return number(value)
        case str():
            return string(value)
        case JsonObject(members):
            pairs = [Code("{} => {}").format(string(k), _value(v)) for k, v in members]
            return Code("{{{}}}").format(_COMMA.join(pairs))
        case _:
            return Code("[{}]").format(_COMMA.join([_value(item) for item in value]))
