"""Types and declarations as schemas. Schemas of equal types are one object, so never change one."""

from decimal import Decimal
from typing import assert_never

from generator.generics import all_fields, bases, substitute
from generator.ir import (
    NO_LIMITS,
    Contract,
    Deprecation,
    EnumType,
    Extras,
    Field,
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
    Variant,
)
from generator.targets.openapi.names import Names
from generator.targets.openapi.scalars import (
    NAMED_IN_MODELS,
    Dialect,
    enum_key_schema,
    key_schema,
    number_text_schema,
    scalar_schema,
)
from generator.targets.openapi.tree import Object, Tree, tree_of

Arguments = dict[str, Type]
_NULL: Object = {"type": "null"}
_NATIVE = frozenset(
    (
        *(Primitive.STRING, Primitive.URI, Primitive.BOOLEAN, Primitive.ANY),
        *(Primitive.FLOAT32, Primitive.FLOAT64),
    )
)


class Schemas:
    """Draws the schemas of one contract in one dialect.

    `named` grows: the scalars that schemas so far refer to by name.
    """

    def __init__(self, contract: Contract, names: Names, dialect: Dialect) -> None:
        self._contract, self._names, self._dialect = contract, names, dialect
        self.named: set[Primitive] = set()
        self._types: dict[Type, Object] = {}
        self._requests = {operation.name for operation in contract.operations}

    def of(self, type_: Type) -> Object:
        """The schema of a type without parameters."""
        found = self._types.get(type_)
        if found is None:
            found = self._types[type_] = self._type(type_)
        return found

    def _type(self, type_: Type) -> Object:
        match type_:
            case Primitive():
                if self._dialect.models and type_ in NAMED_IN_MODELS:
                    self.named.add(type_)
                    return {"$ref": pointer(self._names.of(type_))}
                return scalar_schema(type_, self._dialect)
            case ListOf(item):
                return {"type": "array", "items": self.of(item)}
            case SetOf(item):
                return {"type": "array", "items": self.of(item), "uniqueItems": True}
            case MapOf(key, value):
                schema: Object = {"type": "object", "additionalProperties": self.of(value)}
                names = self._key(key)
                if names and not self._dialect.old:
                    schema["propertyNames"] = names
                return schema
            case Nullable(inner):
                return self._nullable(self.of(inner))
            case Ref():
                return {"$ref": pointer(self._names.of(type_))}
            case Parameter(name):
                raise ValueError(f"the type parameter {name} has no argument here")
            case _:
                assert_never(type_)

    def _nullable(self, schema: Object) -> Object:
        if not schema:
            return schema  # any value, and so null too
        if self._dialect.old:
            return {**without_siblings(schema), "nullable": True}
        if "type" not in schema or "customTypePath" in schema:
            return {"anyOf": [schema, _NULL]}
        return {**schema, "type": [schema["type"], "null"]}

    def _key(self, key: Type) -> Object:
        if isinstance(key, Primitive):
            return key_schema(key)
        assert isinstance(key, Ref)
        enum = self._contract.declarations[key.name]
        assert isinstance(enum, EnumType)
        if not enum.integer and not enum.open:
            return {"$ref": pointer(self._names.of(key))}
        return enum_key_schema(enum)

    def field(self, field: Field) -> Object:
        """The schema of a member, with all that the contract says of it."""
        schema = self._alone(field)
        said = self._said(field, schema)
        if not said:
            return schema
        if self._dialect.old:
            schema = without_siblings(schema)
        return {**schema, **said}

    def _alone(self, field: Field) -> Object:
        """The schema of a member's type."""
        type_ = field.type
        inner = type_.inner if isinstance(type_, Nullable) else type_
        if not isinstance(inner, Primitive):
            return self.of(type_)
        if field.number_as_string:
            schema = number_text_schema(inner, self._dialect)
        elif self._dialect.models and field.limits != NO_LIMITS:
            schema = scalar_schema(inner, self._dialect)  # bounds do not combine with a reference
        else:
            return self.of(type_)
        return schema if type_ is inner else self._nullable(schema)

    def _said(self, field: Field, schema: Object) -> Object:
        """What a field adds to the schema of its type."""
        said: Object = {}
        if field.doc:
            said["description"] = field.doc
        if field.format and not self._dialect.models:
            said["format"] = field.format
        if field.limits is not NO_LIMITS and field.limits != NO_LIMITS:
            said.update(self._limits(field, schema))
        if field.default is not None:
            said.update(self._default(field, field.default.value))
        if field.examples:
            examples = [_written(field, tree_of(example)) for example in field.examples]
            said.update(self._examples(examples))
        if field.read_only:
            said["readOnly"] = True
        if field.write_only:
            said["writeOnly"] = True
        if field.deprecated is not None:
            said.update(deprecation(field.deprecated))
        return said

    def _default(self, field: Field, value: Value) -> Object:
        default = _written(field, tree_of(value))
        if not self._dialect.models or not default or _is_native(field.type):
            return {"default": default}
        # The value of such a default is to be read from what JSON carries. A number here would be
        # a float, so a decimal is given as a text.
        return {"default": _texts(default), "x-validate_default": True}

    def _examples(self, examples: list[Tree]) -> Object:
        if self._dialect.models:
            return {}
        if not self._dialect.old:
            return {"examples": examples}
        if len(examples) == 1:
            return {"example": examples[0]}
        return {"example": examples[0], "x-examples": examples}

    def _limits(self, field: Field, schema: Object) -> Object:
        limits = field.limits
        said = _present(
            pattern=limits.pattern, minLength=limits.min_length, maxLength=limits.max_length
        )
        inner = field.type.inner if isinstance(field.type, Nullable) else field.type
        if isinstance(inner, MapOf):
            said.update(_present(minProperties=limits.min_items, maxProperties=limits.max_items))
        else:
            said.update(_present(minItems=limits.min_items, maxItems=limits.max_items))
        if limits.unique_items:
            said["uniqueItems"] = True
        numbers = _range(limits, schema, self._dialect)
        if not field.number_as_string:
            said.update(numbers)
        elif not self._dialect.models:
            # The keywords bind numbers only, and this one is a text.
            said.update({f"x-{key}": value for key, value in numbers.items()})
        return said

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
        return {**head, "allOf": [self.of(base), own]}

    def _forbids(self, record: Record) -> bool:
        """Whether a record or a base of it refuses keys, which `allOf` would make it do for all."""
        chain = (base for base, _ in bases(self._contract, record))
        return any(part.extras is Extras.FORBID for part in (record, *chain))

    def _substituted(self, fields: tuple[Field, ...], arguments: Arguments) -> tuple[Field, ...]:
        if not arguments:
            return fields
        return tuple(field._replace(type=substitute(field.type, arguments)) for field in fields)

    def _object(self, fields: tuple[Field, ...], record: Record) -> Object:
        schema = self.members(fields)
        if record.extras is Extras.FORBID:
            schema["additionalProperties"] = False
        elif record.extras is Extras.KEEP:
            schema["additionalProperties"] = True
        return schema

    def members(self, fields: tuple[Field, ...]) -> Object:
        """An object with these members."""
        schema: Object = {"type": "object"}
        if fields:
            schema["properties"] = {field.wire_name: self.field(field) for field in fields}
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
        if declared.tags and declared.name not in self._requests:
            head["x-tags"] = list(declared.tags)
        return head

    def enum(self, enum: EnumType) -> Object:
        """An enum. An open one refers to its known members and takes any other value too."""
        kind = "integer" if enum.integer else "string"
        if enum.flags:
            flags: Object = {member.name: member.wire for member in enum.members}
            schema: Object = {"type": kind, "minimum": 0, "x-flags": flags}
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
            return {"allOf": [self.of(Ref(record.name)), own]}
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


def pointer(component: str) -> str:
    """The reference to a schema by the name of its component."""
    return f"#/components/schemas/{component}"


def without_siblings(schema: Object) -> Object:
    """A schema that keywords may be added to: OpenAPI 3.0 ignores all that stand beside `$ref`."""
    return {"allOf": [schema]} if "$ref" in schema else schema


def deprecation(deprecated: Deprecation) -> Object:
    """The flag, and what the author says of it."""
    said = {
        "since": deprecated.since,
        "replacedBy": deprecated.replaced_by,
        "reason": deprecated.reason,
    }
    parts: Object = {key: value for key, value in said.items() if value}
    return {"deprecated": True, "x-deprecated": parts} if parts else {"deprecated": True}


def _present(**parts: Tree) -> Object:
    return {key: value for key, value in parts.items() if value is not None}


def _range(limits: Limits, schema: Object, dialect: Dialect) -> Object:
    """The bounds of a number: those of its type, narrowed by its limits."""
    low, high = _bound(schema.get("minimum")), _bound(schema.get("maximum"))
    if limits.minimum is not None:
        low = limits.minimum if low is None else max(low, limits.minimum)
    if limits.maximum is not None:
        high = limits.maximum if high is None else min(high, limits.maximum)
    over, under = limits.exclusive_minimum, limits.exclusive_maximum
    said: Object = {}
    if not dialect.old:
        said = _present(minimum=low, maximum=high, exclusiveMinimum=over, exclusiveMaximum=under)
    else:
        # Here `exclusiveMinimum` is a flag that makes `minimum` exclusive.
        if over is not None and (low is None or over >= low):
            said.update(minimum=over, exclusiveMinimum=True)
        elif low is not None:
            said["minimum"] = low
        if under is not None and (high is None or under <= high):
            said.update(maximum=under, exclusiveMaximum=True)
        elif high is not None:
            said["maximum"] = high
    return {**said, **_present(multipleOf=limits.multiple_of)}


def _bound(value: Tree) -> int | Decimal | None:
    return value if isinstance(value, int | Decimal) else None


def _is_native(type_: Type) -> bool:
    """Whether a value read from JSON is the same as the value in JSON."""
    match type_:
        case Primitive():
            return type_ in NAMED_IN_MODELS or type_ in _NATIVE
        case ListOf(item) | SetOf(item) | Nullable(item):
            return _is_native(item)
        case MapOf(key, value):
            return _is_native(key) and _is_native(value)
        case Ref() | Parameter():
            return False
        case _:
            assert_never(type_)


def _texts(value: Tree) -> Tree:
    """`value` with each decimal as a text."""
    if isinstance(value, dict):
        return {key: _texts(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_texts(item) for item in value]
    return str(value) if isinstance(value, Decimal) else value


def _written(field: Field, value: Tree) -> Tree:
    """A default or an example as a writer of the field would write it."""
    if field.number_as_string and isinstance(value, int | Decimal):
        return str(value)
    return value


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
