"""Types and members as schemas. Schemas of equal types are one object, so never change one."""

from decimal import Decimal
from typing import assert_never

from generator.ir import (
    NO_LIMITS,
    Contract,
    Deprecation,
    EnumType,
    Field,
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
from generator.targets.openapi.limits import limit_keywords
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
            said.update(limit_keywords(field, schema, self._dialect))
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
        "sunset": deprecated.sunset,
    }
    parts: Object = {key: value for key, value in said.items() if value}
    made: Object = {"deprecated": True}
    if parts:
        made["x-deprecated"] = parts
    if deprecated.sunset:
        made["x-sunset"] = deprecated.sunset  # the name that other tools read
    return made


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
