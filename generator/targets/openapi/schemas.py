"""Types, fields and declarations as JSON Schema, in the dialect of one OpenAPI version."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, assert_never

from generator.generics import all_fields, substitute
from generator.ir import (
    NO_LIMITS,
    Contract,
    Declaration,
    Deprecation,
    EnumType,
    Extras,
    Field,
    JsonObject,
    Limits,
    ListOf,
    MapOf,
    Nullable,
    Parameter,
    Primitive,
    Record,
    Ref,
    SetOf,
    Type,
    Union,
    Value,
)
from generator.targets.openapi.names import instances, type_word, variant_name
from generator.values import INTEGER_RANGES

Schema = dict[str, Any]

_REF = "#/components/schemas/"
_SCALARS: Mapping[Primitive, Schema] = {
    Primitive.STRING: {"type": "string"},
    Primitive.CHAR: {"type": "string", "minLength": 1, "maxLength": 1},
    Primitive.BOOLEAN: {"type": "boolean"},
    **{
        primitive: {
            "type": "integer",
            "format": primitive.value,
            "minimum": low,
            "maximum": high,
        }
        for primitive, (low, high) in INTEGER_RANGES.items()
    },
    # Their ranges are what the formats mean; generators know these two.
    Primitive.INT32: {"type": "integer", "format": "int32"},
    Primitive.INT64: {"type": "integer", "format": "int64"},
    Primitive.FLOAT32: {"type": "number", "format": "float"},
    Primitive.FLOAT64: {"type": "number", "format": "double"},
    Primitive.DECIMAL: {"type": "number", "format": "decimal"},
    Primitive.DATE: {"type": "string", "format": "date"},
    Primitive.TIME: {"type": "string", "format": "time"},
    # Not `date-time`, which demands an offset that a datetime may lack.
    Primitive.DATETIME: {"type": "string", "format": "date-time"},
    Primitive.DATETIMEOFFSET: {"type": "string", "format": "date-time"},
    Primitive.DURATION: {"type": "string", "format": "duration"},
    Primitive.UUID: {"type": "string", "format": "uuid"},
    Primitive.URI: {"type": "string", "format": "uri"},
    Primitive.BYTES: {"type": "string", "format": "byte"},
    Primitive.STREAM: {"type": "string", "format": "byte"},
    Primitive.ANY: {},
}
_LIMITS = {
    "pattern": "pattern",
    "min_length": "minLength",
    "max_length": "maxLength",
    "minimum": "minimum",
    "maximum": "maximum",
    "multiple_of": "multipleOf",
}


class Schemas:
    """Schemas of one contract. `new` is True from OpenAPI 3.1 on."""

    def __init__(self, contract: Contract, new: bool) -> None:
        self._contract = contract
        self._new = new
        self._known: dict[Type, Schema] = {}

    def components(self) -> dict[str, Schema]:
        """A schema for each declaration and each instance of a generic one, by name."""
        found: dict[str, Schema] = {}
        for declared in self._contract.types:
            if not isinstance(declared, Record) or not declared.parameters:
                found[declared.name] = self._declaration(declared)
            if isinstance(declared, Union):
                for variant in declared.variants:
                    name = variant_name(declared, variant.record)
                    found[name] = self._variant(declared, variant.tag, variant.record)
        for ref in instances(self._contract):
            record = self._contract.record(ref.name)
            arguments = dict(zip(record.parameters, ref.arguments, strict=True))
            found[type_word(ref)] = self.record(record, arguments)
        for operation in self._contract.operations:
            found[operation.name] = self.record(operation.request, {})
        return found

    def type(self, type_: Type) -> Schema:
        """A schema that the caller may add keys to."""
        known = self._known.get(type_)
        if known is None:
            known = self._known[type_] = self._type(type_)
        return known.copy()

    def _type(self, type_: Type) -> Schema:
        match type_:
            case Primitive():
                return dict(_SCALARS[type_])
            case ListOf(item):
                return {"type": "array", "items": self.type(item)}
            case SetOf(item):
                return {"type": "array", "items": self.type(item), "uniqueItems": True}
            case MapOf(key, value):
                schema: Schema = {"type": "object", "additionalProperties": self.type(value)}
                if self._new and isinstance(key, Ref):
                    schema["propertyNames"] = self.type(key)
                return schema
            case Ref():
                return {"$ref": _REF + type_word(type_)}
            case Nullable(inner):
                return self._nullable(self.type(inner))
            case Parameter(name):
                raise ValueError(f"the parameter {name} was not replaced")
            case _:
                assert_never(type_)

    def _nullable(self, schema: Schema) -> Schema:
        if not schema:
            return schema  # any value, null too
        if self._new:
            if isinstance(schema.get("type"), str):
                return {**schema, "type": [schema["type"], "null"]}
            return {"anyOf": [schema, {"type": "null"}]}
        if "$ref" in schema:
            return {"allOf": [schema], "nullable": True}
        return {**schema, "nullable": True}

    def field(self, field: Field, arguments: Mapping[str, Type]) -> Schema:
        """The schema of a field's value, with what is said about the field."""
        type_ = substitute(field.type, arguments) if arguments else field.type
        schema = self.type(type_)
        if field.number_as_string:
            text: Schema = {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$"}
            schema = self._nullable(text) if isinstance(type_, Nullable) else text
        if field.format is not None:
            schema["format"] = field.format
        if field.limits != NO_LIMITS and not field.number_as_string:
            self._limit(schema, field.limits, type_)
        said = self._said(field)
        if said and "$ref" in schema and not self._new:
            schema = {"allOf": [schema]}  # 3.0 ignores what stands beside a reference
        schema.update(said)
        return schema

    def _said(self, field: Field) -> Schema:
        said: Schema = {}
        if field.doc:
            said["description"] = field.doc
        if field.default is not None:
            said["default"] = plain(field.default.value)
        if field.examples:
            if self._new:
                said["examples"] = [plain(example) for example in field.examples]
            else:
                said["example"] = plain(field.examples[0])
        if field.read_only:
            said["readOnly"] = True
        if field.write_only:
            said["writeOnly"] = True
        said.update(deprecation(field.deprecated))
        return said

    def _limit(self, schema: Schema, limits: Limits, type_: Type) -> None:
        for name, key in _LIMITS.items():
            value = getattr(limits, name)
            if value is not None:
                schema[key] = value
        inner = type_.inner if isinstance(type_, Nullable) else type_
        items = "Properties" if isinstance(inner, MapOf) else "Items"
        if limits.min_items is not None:
            schema[f"min{items}"] = limits.min_items
        if limits.max_items is not None:
            schema[f"max{items}"] = limits.max_items
        if limits.unique_items:
            schema["uniqueItems"] = True
        for name, key in (("exclusive_minimum", "minimum"), ("exclusive_maximum", "maximum")):
            value = getattr(limits, name)
            if value is None:
                continue
            exclusive = f"exclusive{key.capitalize()}"
            if self._new:
                schema[exclusive] = value
            else:
                schema[key], schema[exclusive] = value, True

    def _declaration(self, declared: Declaration) -> Schema:
        match declared:
            case Record():
                return self.record(declared, {})
            case EnumType():
                return self._enum(declared)
            case Union():
                return self._union(declared)
            case _:
                assert_never(declared)

    def record(self, record: Record, arguments: Mapping[str, Type]) -> Schema:
        """A record; one with a base is the base and its own part."""
        closed = record.extras is Extras.FORBID
        if record.extends is None:
            return {**_described(record), **self.object(record.fields, arguments, record.extras)}
        base = substitute(record.extends, arguments)
        extras = Extras.IGNORE if closed else record.extras
        own = self.object(record.fields, arguments, extras)
        if closed and not self._new:
            # 3.0 cannot close an `allOf`: the members of the bases stand here too.
            fields = all_fields(self._contract, record)
            return {**_described(record), **self.object(fields, arguments, record.extras)}
        schema = {**_described(record), "allOf": [self.type(base), own]}
        if closed:
            schema["unevaluatedProperties"] = False
        return schema

    def object(
        self, fields: tuple[Field, ...], arguments: Mapping[str, Type], extras: Extras
    ) -> Schema:
        """An object with these members."""
        schema: Schema = {"type": "object"}
        if fields:
            schema["properties"] = {
                field.wire_name: self.field(field, arguments) for field in fields
            }
        required = [field.wire_name for field in fields if field.required]
        if required:
            schema["required"] = required
        if extras is not Extras.IGNORE:
            schema["additionalProperties"] = extras is Extras.KEEP
        return schema

    def _enum(self, enum: EnumType) -> Schema:
        wires = [member.wire for member in enum.members]
        kind = "integer" if enum.integer else "string"
        named: Schema = {"x-enum-varnames": [member.name for member in enum.members]}
        if any(member.doc for member in enum.members):
            named["x-enum-descriptions"] = [member.doc for member in enum.members]
        if enum.flags:
            names = {member.name: member.wire for member in enum.members}
            return {**_described(enum), "type": "integer", "minimum": 0, "x-flags": names}
        if enum.open:
            # Known members for people and completion; any other value of the kind is valid.
            known: Schema = {"type": kind, "enum": wires, **named}
            return {**_described(enum), "anyOf": [known, {"type": kind}]}
        return {**_described(enum), "type": kind, "enum": wires, **named}

    def _union(self, union: Union) -> Schema:
        refs = {
            variant.tag: _REF + variant_name(union, variant.record) for variant in union.variants
        }
        return {
            **_described(union),
            "oneOf": [{"$ref": ref} for ref in refs.values()],
            "discriminator": {"propertyName": union.discriminator, "mapping": refs},
        }

    def _variant(self, union: Union, tag: str, name: str) -> Schema:
        """The record's members after the discriminator, flat, so that a closed record stays so."""
        record = self._contract.record(name)
        schema = self.object(all_fields(self._contract, record), {}, record.extras)
        only: Schema = {"type": "string"}
        only |= {"const": tag} if self._new else {"enum": [tag]}
        properties = {union.discriminator: only, **schema.pop("properties", {})}
        required = [union.discriminator, *schema.pop("required", [])]
        schema = {"type": "object", "properties": properties, "required": required, **schema}
        return {**_described(record), **schema}


def deprecation(deprecated: Deprecation | None) -> Schema:
    """`deprecated`, and what else is known, as an extension."""
    if deprecated is None:
        return {}
    keys = ("since", "replacedBy", "reason")
    parts = {key: text for key, text in zip(keys, deprecated, strict=True) if text}
    return {"deprecated": True, **({"x-deprecated": parts} if parts else {})}


def _described(declared: Declaration) -> Schema:
    said: Schema = {"description": declared.doc} if declared.doc else {}
    return {**said, **deprecation(declared.deprecated)}


def plain(value: Value) -> Any:
    """A JSON value as plain data; a Decimal stays one."""
    if isinstance(value, JsonObject):
        return {name: plain(item) for name, item in value.members}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    return value
