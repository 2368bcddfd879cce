"""Declared types as schemas: records, enums, unions and their variants."""

from generator.generics import all_fields, bases, substitute
from generator.ir import (
    Contract,
    EnumType,
    Extras,
    Field,
    Primitive,
    Record,
    Ref,
    Type,
    Union,
    Variant,
)
from generator.targets.openapi.names import Names
from generator.targets.openapi.scalars import Dialect
from generator.targets.openapi.schemas import Schemas, deprecation, pointer
from generator.targets.openapi.tree import Object, Tree
from generator.values import INTEGER_RANGES

Arguments = dict[str, Type]


class DeclaredSchemas:
    """Draws the components of one contract; `schemas` draws what stands within them."""

    def __init__(
        self, contract: Contract, names: Names, schemas: Schemas, dialect: Dialect
    ) -> None:
        self._contract, self._names, self._schemas = contract, names, schemas
        self._dialect = dialect
        self._requests = {operation.name for operation in contract.operations}

    def record(self, record: Record, arguments: Arguments) -> Object:
        """The schema of a record; bases by reference where that does not narrow what fits."""
        head = self._head(record)
        if record.extends is None:
            return {**head, **self._object(self._substituted(record.fields, arguments), record)}
        if self._forbids(record):
            fields = self._substituted(all_fields(self._contract, record), arguments)
            return {**head, **self._object(fields, record)}
        base = substitute(record.extends, arguments)
        own = self._object(self._substituted(record.fields, arguments), record)
        return {**head, "allOf": [self._schemas.of(base), own]}

    def _forbids(self, record: Record) -> bool:
        """Whether a record or a base of it refuses keys, which `allOf` would make it do for all."""
        chain = (base for base, _ in bases(self._contract, record))
        return any(part.extras is Extras.FORBID for part in (record, *chain))

    def _substituted(self, fields: tuple[Field, ...], arguments: Arguments) -> tuple[Field, ...]:
        if not arguments:
            return fields
        return tuple(field._replace(type=substitute(field.type, arguments)) for field in fields)

    def _object(self, fields: tuple[Field, ...], record: Record) -> Object:
        schema = self._members(fields)
        if record.extras is Extras.FORBID:
            schema["additionalProperties"] = False
        elif record.extras is Extras.KEEP:
            schema["additionalProperties"] = True
        return schema

    def body(self, request: Record, fields: tuple[Field, ...]) -> Object:
        """The body that has these fields of a request, and what the request says of other keys."""
        return self._object(fields, request)

    def _members(self, fields: tuple[Field, ...]) -> Object:
        schema: Object = {"type": "object"}
        if fields:
            schema["properties"] = {field.wire_name: self._schemas.field(field) for field in fields}
            required: list[Tree] = [field.wire_name for field in fields if field.required]
            if required:
                schema["required"] = required
        return schema

    def _head(self, declared: Record | EnumType | Union) -> Object:
        head: Object = {}
        if declared.doc:
            head["description"] = declared.doc
        if declared.deprecated is not None:
            head.update(deprecation(declared.deprecated))
            if self._dialect.models and not isinstance(declared, Record):
                del head["deprecated"]  # pydantic warns of an alias that says so
        if declared.tags and declared.name not in self._requests:
            head["x-tags"] = list(declared.tags)
        return head

    def enum(self, enum: EnumType) -> Object:
        """An enum. An open one refers to its known members and takes any other value too."""
        kind = "integer" if enum.integer else "string"
        if enum.flags:
            flags: Object = {member.name: member.wire for member in enum.members}
            # Readers keep flags that they do not know, and end where int64 does.
            most = INTEGER_RANGES[Primitive.INT64][1]
            schema: Object = {"type": kind, "minimum": 0, "maximum": most, "x-flags": flags}
            return {**self._head(enum), **schema, **_member_notes(enum, named=True)}
        if enum.open:
            known: Object = {"$ref": pointer(self._names.known_members(enum))}
            return {**self._head(enum), "anyOf": [known, {"type": kind}]}
        return {**self._head(enum), **self.known_members(enum)}

    def known_members(self, enum: EnumType) -> Object:
        wires: list[Tree] = [member.wire for member in enum.members]
        names: list[Tree] = [member.name for member in enum.members]
        schema: Object = {"type": "integer" if enum.integer else "string", "enum": wires}
        if wires != names or self._dialect.models:
            schema["x-enum-varnames"] = names
        return {**schema, **_member_notes(enum, named=False)}

    def union(self, union: Union) -> Object:
        """One of the variants; each of them has the discriminator, so exactly one fits."""
        names = [pointer(self._names.variant(union, variant)) for variant in union.variants]
        mapping: Object = {
            variant.tag: name for variant, name in zip(union.variants, names, strict=True)
        }
        return {
            **self._head(union),
            "oneOf": [{"$ref": name} for name in names],
            "discriminator": {"propertyName": union.discriminator, "mapping": mapping},
        }

    def variant(self, union: Union, variant: Variant) -> Object:
        """A record with the discriminator, which it does not declare itself."""
        record = self._contract.record(variant.record)
        tag: Object = {"type": "string", "enum": [variant.tag]}
        if not self._dialect.old:
            tag = {"type": "string", "const": variant.tag}
        own: Object = {
            "type": "object",
            "properties": {union.discriminator: tag},
            "required": [union.discriminator],
        }
        if not self._forbids(record):
            return {"allOf": [self._schemas.of(Ref(record.name)), own]}
        whole = self._object(all_fields(self._contract, record), record)
        for key in ("properties", "required"):
            first, rest = own[key], whole.get(key)
            if isinstance(first, dict) and isinstance(rest, dict):
                whole[key] = {**first, **rest}
            elif isinstance(first, list) and isinstance(rest, list):
                whole[key] = [*first, *rest]
            else:
                whole[key] = first
        return {**self._head(record), **whole}


def _member_notes(enum: EnumType, *, named: bool) -> Object:
    """Descriptions and deprecations of members; `named` where they do not follow a list."""
    notes: Object = {}
    if any(member.doc for member in enum.members):
        if named:
            docs: Object = {member.name: member.doc for member in enum.members if member.doc}
            notes["x-enum-descriptions"] = docs
        else:
            notes["x-enum-descriptions"] = [member.doc for member in enum.members]
    gone: Object = {
        member.name: deprecation(member.deprecated).get("x-deprecated", {})
        for member in enum.members
        if member.deprecated is not None
    }
    if gone:
        notes["x-enum-deprecated"] = gone
    return notes
