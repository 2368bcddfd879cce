"""A Contract into the YAML of the contract language, in the shortest form of everything.

`load(write(contract))` is the contract again. What was imported is written out.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any, assert_never

from generator.closure import with_openness
from generator.ir import (
    NO_LIMITS,
    Answer,
    Attribute,
    AttributeArgument,
    Auth,
    Contract,
    Declaration,
    Deprecation,
    EnumType,
    Extras,
    Facts,
    Field,
    JsonObject,
    Limits,
    ListOf,
    MapOf,
    Member,
    Nullable,
    Operation,
    Parameter,
    Primitive,
    Record,
    Ref,
    SetOf,
    Type,
    Union,
    Value,
)
from generator.naming import camel
from generator.yamlwriter import Branch, Entry, Leaf, yaml_text

# What the writer puts together: a mapping, a list, or a scalar.
Tree = dict[str, Any] | list[Any] | Leaf
# What follows `required` in a field that is no more than its type.
_BARE = Field("", Primitive.ANY, True)[3:]


def write(contract: Contract) -> str:
    """The contract as the text of one file."""
    head: dict[str, Tree] = {"polydto": _raw("1"), "name": _scalar(contract.name)}
    for key, text in (
        ("title", contract.title),
        ("description", contract.doc),
        ("version", contract.version),
        ("baseUrl", contract.base_url),
        ("namespace", contract.namespace),
    ):
        if text:
            head[key] = _scalar(text)
    if contract.content_types != ("json",):
        head["contentTypes"] = _list(contract.content_types)
    if contract.descriptions_from_attributes:
        head["descriptionsFrom"] = _scalar("attributes")
    if contract.origin:
        head["origin"] = _scalar(contract.origin)
    if contract.dotnet:
        head["dotnet"] = _facts(contract.dotnet)
    if contract.operations:
        head["operations"] = {
            operation.name: _operation(operation, contract) for operation in contract.operations
        }
    if contract.types:
        enums = {declared.name for declared in contract.types if isinstance(declared, EnumType)}
        usual = with_openness(contract, enums).declarations
        head["types"] = {
            _heading(declared): _declaration(declared, usual[declared.name])
            for declared in contract.types
        }
    return yaml_text(_branch(head, 0))


@lru_cache(maxsize=4096)  # a service repeats its types
def type_text(type_: Type) -> str:
    """`map<string, int32>` is `map<int32>`; a list is `T[]`."""
    match type_:
        case Primitive():
            return type_.value
        case Parameter(name):
            return name
        case Nullable(inner):
            return f"{type_text(inner)}?"
        case ListOf(item):
            return f"{type_text(item)}[]"
        case SetOf(item):
            return f"set<{type_text(item)}>"
        case MapOf(Primitive.STRING, value):
            return f"map<{type_text(value)}>"
        case MapOf(key, value):
            return f"map<{type_text(key)}, {type_text(value)}>"
        case Ref(name, ()):
            return name
        case Ref(name, arguments):
            return f"{name}<{', '.join(map(type_text, arguments))}>"
        case _:
            assert_never(type_)


def _heading(declaration: Declaration) -> str:
    parameters = declaration.parameters if isinstance(declaration, Record) else ()
    return f"{declaration.name}<{', '.join(parameters)}>" if parameters else declaration.name


def _declaration(declaration: Declaration, usual: Declaration) -> Tree:
    match declaration:
        case Record():
            return _record(declaration)
        case EnumType():
            tree: dict[str, Tree] = {**_common(declaration), "enum": _members(declaration)}
            if declaration.flags:
                tree["flags"] = _raw("true")
            assert isinstance(usual, EnumType)
            if declaration.open != usual.open:
                tree["open"] = _flag(declaration.open)
            if declaration.dotnet:
                tree["dotnet"] = _facts(declaration.dotnet)
            return tree
        case Union():
            variants: Tree = {
                variant.tag: _scalar(variant.record) for variant in declaration.variants
            }
            return {
                **_common(declaration),
                "union": variants,
                "discriminator": _scalar(declaration.discriminator),
            }
        case _:
            assert_never(declaration)


def _common(declaration: Declaration) -> dict[str, Tree]:
    tree: dict[str, Tree] = {}
    if declaration.doc:
        tree["description"] = _scalar(declaration.doc)
    if declaration.deprecated is not None:
        tree["deprecated"] = _deprecated(declaration.deprecated)
    if declaration.tags:
        tree["tags"] = _list(declaration.tags)
    if declaration.attributes:
        tree["attributes"] = [_attribute(attribute) for attribute in declaration.attributes]
    if declaration.spellings:
        tree["names"] = {target: _scalar(name) for target, name in declaration.spellings}
    if declaration.renamed_from:
        tree["renamedFrom"] = _scalar(declaration.renamed_from)
    return tree


def _record(record: Record) -> dict[str, Tree]:
    tree = _common(record)
    if record.interface:
        tree["interface"] = _raw("true")
    if record.extends is not None:
        tree["extends"] = _scalar(type_text(record.extends))
    if record.implements is not None:
        tree["implements"] = _list(map(type_text, record.implements))
    if record.extras is not Extras.IGNORE:
        tree["extras"] = _scalar(record.extras.value)
    if record.dotnet:
        tree["dotnet"] = _facts(record.dotnet)
    fields = list(record.fields)
    for index, field in record.shadowed:
        fields.insert(index, field._replace(dotnet=(*field.dotnet, ("shadows", True))))
    tree["fields"] = {field.wire_name: _field(field) for field in fields}
    return tree


def _facts(facts: Facts) -> dict[str, Tree]:
    return {name: _value(value) for name, value in facts}


def _members(enum: EnumType) -> Tree:
    if all(
        member.wire == member.name
        and member._replace(at=enum.at) == Member(member.name, member.name)
        for member in enum.members
    ):
        return _list(member.name for member in enum.members)
    return {member.name: _member(member) for member in enum.members}


def _member(member: Member) -> Tree:
    tree: dict[str, Tree] = {}
    if isinstance(member.wire, int):
        tree["value"] = _raw(str(member.wire))
    elif member.number is not None:
        tree["value"] = _raw(str(member.number))
    if isinstance(member.wire, str) and (member.wire != member.name or member.number is not None):
        tree["wire"] = _scalar(member.wire)
    if member.doc:
        tree["description"] = _scalar(member.doc)
    if member.deprecated is not None:
        tree["deprecated"] = _deprecated(member.deprecated)
    if member.renamed_from:
        tree["renamedFrom"] = _scalar(member.renamed_from)
    if list(tree) in (["value"], ["wire"]):
        return next(iter(tree.values()))
    return tree or _raw("")


def _operation(operation: Operation, contract: Contract) -> Tree:
    tree = _record(operation.request)
    fields = tree.pop("fields")
    routes = [f"{','.join(route.verbs) or 'ANY'} {route.path}" for route in operation.routes]
    if len(routes) == 1:
        tree["route"] = _scalar(routes[0])
    elif routes:
        tree["routes"] = _list(routes)
    if operation.auth is not None:
        tree["auth"] = _auth(operation.auth)
    if operation.content_types != contract.content_types:
        tree["contentTypes"] = _list(operation.content_types)
    if operation.answer_types:
        tree["answerTypes"] = _list(operation.answer_types)
    if operation.status:
        tree["status"] = _raw(str(operation.status))
    if operation.experimental:
        tree["stability"] = _scalar("experimental")
    if operation.returns is Answer.VOID:
        tree["returns"] = _scalar("void")
    elif not isinstance(operation.returns, Answer):
        tree["returns"] = _scalar(type_text(operation.returns))
    if operation.dotnet:
        facts = _facts((*operation.dotnet, *operation.request.dotnet))
        tree["dotnet"] = facts
    if operation.errors:
        errors: dict[str, Tree] = {}
        for error in operation.errors:
            parts: dict[str, Tree] = {}
            if error.type is not None:
                parts["type"] = _scalar(type_text(error.type))
            if error.doc:
                parts["description"] = _scalar(error.doc)
            errors[error.word] = parts["type"] if list(parts) == ["type"] else parts
        tree["errors"] = errors
    if fields:
        tree["fields"] = fields
    return tree


def _auth(auth: Auth) -> Tree:
    keys = ("roles", "anyRole", "permissions", "anyPermission")
    tree: dict[str, Tree] = {
        key: _list(names) for key, names in zip(keys, auth, strict=True) if names
    }
    return tree or {"required": _raw("true")}


def _field(field: Field) -> Tree:
    type_ = _scalar(type_text(field.type))
    usual = field.default is None and not isinstance(field.type, Nullable)
    if field.required == usual and field[3:] == _BARE:
        return type_
    tree: dict[str, Tree] = {"type": type_}
    if field.required != usual:
        tree["required"] = _flag(field.required)
    if field.doc:
        tree["description"] = _scalar(field.doc)
    if field.default is not None:
        tree["default"] = _value(field.default.value)
    if len(field.examples) == 1:
        tree["example"] = _value(field.examples[0])
    elif field.examples:
        tree["examples"] = [_value(example) for example in field.examples]
    if field.deprecated is not None:
        tree["deprecated"] = _deprecated(field.deprecated)
    if field.format is not None:
        tree["format"] = _scalar(field.format)
    if field.limits != NO_LIMITS:
        tree.update(_limits(field.limits))
    for key, given in (
        ("readOnly", field.read_only),
        ("writeOnly", field.write_only),
    ):
        if given:
            tree[key] = _raw("true")
    if field.number_as_string:
        tree["wire"] = _scalar("string")
    if field.location is not None:
        tree["in"] = _scalar(field.location.value)
    if field.server_name is not None:
        tree["name"] = _scalar(field.server_name)
    if field.spellings:
        tree["names"] = {target: _scalar(name) for target, name in field.spellings}
    if field.renamed_from:
        tree["renamedFrom"] = _scalar(field.renamed_from)
    if field.attributes:
        tree["attributes"] = [_attribute(attribute) for attribute in field.attributes]
    if field.dotnet:
        facts = _facts(field.dotnet)
        short = list(facts) == ["type"] and isinstance(facts["type"], Leaf)
        tree["dotnet"] = facts["type"] if short else facts
    return tree["type"] if len(tree) == 1 else tree


def _limits(limits: Limits) -> Iterator[tuple[str, Tree]]:
    for name, value in zip(limits._fields, limits, strict=True):
        if isinstance(value, bool):
            if value:
                yield camel(name), _raw("true")
        elif value is not None:
            yield camel(name), _value(value)


def _deprecated(deprecation: Deprecation) -> Tree:
    keys = ("since", "replacedBy", "reason", "sunset")
    parts: dict[str, Tree] = {
        key: _scalar(text) for key, text in zip(keys, deprecation, strict=True) if text
    }
    return parts or _raw("true")


def _attribute(attribute: Attribute) -> Tree:
    if not attribute.constructor and not attribute.named:
        return _scalar(attribute.name)
    tree: dict[str, Tree] = {"name": _scalar(attribute.name)}
    if attribute.constructor:
        tree["constructorArgs"] = [_argument(argument) for argument in attribute.constructor]
    if attribute.named:
        tree["args"] = {argument.name: _argument(argument) for argument in attribute.named}
    return tree


def _argument(argument: AttributeArgument) -> Tree:
    """The short form where reading it gives the same type again."""
    value = argument.value
    if value is None:
        return _raw("null") if argument.type == "String" else {"type": _scalar(argument.type)}
    is_type = re.match(r"typeof\(.*\)\Z", value) is not None
    if argument.type == ("Type" if is_type else "String"):
        return _scalar(value)
    if argument.type == "Boolean" and value in ("true", "false"):
        return _raw(value)
    if argument.type == "Int32" and re.match(r"-?(?:0|[1-9][0-9]*)\Z", value):
        return _raw(value)
    return {"type": _scalar(argument.type), "value": _scalar(value)}


def _value(value: Value) -> Tree:
    if isinstance(value, JsonObject):
        return {name: _value(item) for name, item in value.members}
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    if isinstance(value, bool):
        return _flag(value)
    if value is None:
        return _raw("null")
    if isinstance(value, int):
        return _raw(str(value))
    if isinstance(value, Decimal):
        text = str(value)
        return _raw(text if "." in text or "E" in text else f"{text}.0")
    return _scalar(value)


def _flag(value: bool) -> Leaf:
    return _raw("true" if value else "false")


def _list(texts: Iterable[str]) -> Tree:
    return [_scalar(text) for text in texts]


def _scalar(text: str) -> Leaf:
    return Leaf(text)


def _raw(text: str) -> Leaf:
    """What is no text: a number, a boolean, null."""
    return Leaf(text, as_it_is=True)


def _branch(tree: dict[str, Any] | list[Any], depth: int) -> Branch:
    """Lists of scalars stand in brackets, and a gap before each declaration."""
    if isinstance(tree, list):
        items = [item if item.__class__ is Leaf else _branch(item, depth) for item in tree]
        flow = all(item.__class__ is Leaf for item in items)
        return Branch(tuple([Entry("", item) for item in items]), True, flow)
    entries: list[Entry] = []
    for key, value in tree.items():
        if value.__class__ is not Leaf:
            declares = depth == 0 and key in ("operations", "types")
            value = _branch(value, 1 if declares else depth + 2)
        entries.append(Entry(key, value))
    if depth < 2:
        entries = [
            entry._replace(blank=at > 0 if depth else entry.key in ("operations", "types"))
            for at, entry in enumerate(entries)
        ]
    return Branch(tuple(entries))
