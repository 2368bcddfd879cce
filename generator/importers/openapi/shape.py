"""One model of a schema, whatever its dialect: Swagger 2.0, OpenAPI 3.0 to 3.2, JSON Schema.

Sources: the Schema Object of each version of OpenAPI, JSON Schema draft 4 to 2020-12. Vendor
extensions that many tools read: x-nullable, x-enum-varnames, x-enumNames, x-enum-descriptions.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from generator.importers.openapi.files import Files
from generator.importers.openapi.report import Report
from generator.importers.openapi.retirement import retired
from generator.importers.openapi.source import Place

ABSENT: Any = object()
_TYPES = frozenset(("string", "number", "integer", "boolean", "array", "object", "null", "file"))


_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Shape(NamedTuple):
    """A schema, its null and its spellings settled. Schemas within it are read already.

    `types` is empty where the schema does not say. `extras` is what further members are: None
    where nothing is said, a flag, or a schema. `limits` has keywords of JSON Schema 2020-12.
    """

    place: Place
    ref: Place | None = None
    types: tuple[str, ...] = ()
    nullable: bool = False
    enum: tuple[Any, ...] | None = None
    names: tuple[str, ...] = ()
    docs: tuple[str, ...] = ()
    gone: Mapping[str, Any] = _NOTHING
    flags: Mapping[str, int] | None = None
    format: str = ""
    props: "Mapping[str, Shape]" = _NOTHING
    required: frozenset[str] = frozenset()
    extras: "bool | Shape | None" = None
    keys: "Shape | None" = None
    items: "Shape | None" = None
    tuple_: "tuple[Shape, ...]" = ()
    all_of: "tuple[Shape, ...]" = ()
    one_of: "tuple[Shape, ...]" = ()
    any_of: "tuple[Shape, ...]" = ()
    discriminator: tuple[str, Mapping[str, str]] | None = None
    limits: Mapping[str, Any] = _NOTHING
    title: str = ""
    doc: str = ""
    default: Any = ABSENT
    examples: tuple[Any, ...] = ()
    deprecated: bool = False
    retired: Mapping[str, Any] = _NOTHING
    read_only: bool = False
    write_only: bool = False
    tags: tuple[str, ...] = ()
    # What simplifying finds: a record to extend, the variants of a union by tag, an open enum.
    # `key` tells a merged schema from those that stand at the same place.
    key: Place = ()
    base: Place | None = None
    variants: "tuple[tuple[str, Shape], ...]" = ()
    open: bool = False


# Read by a rule of its own, or saying nothing of values.
_SILENT = frozenset(
    """$schema $id id $comment $anchor definitions $defs $ref type nullable x-nullable enum const
    x-enum-varnames x-enumNames x-enum-descriptions x-enumDescriptions x-enum-deprecated x-flags
    format properties required additionalProperties unevaluatedProperties propertyNames items
    prefixItems additionalItems unevaluatedItems allOf oneOf anyOf discriminator title description
    default example examples x-examples deprecated x-deprecated x-sunset readOnly writeOnly x-tags
    x-ms-discriminator-value
    exclusiveMinimum exclusiveMaximum contentEncoding contentMediaType
    x-minimum x-maximum x-exclusiveMinimum x-exclusiveMaximum x-multipleOf""".split()
)
# `not: {}` lets nothing pass, and `contains: {}` no empty list.
_SAY_EVEN_EMPTY = ("not", "contains", "if")
_LIMITS: dict[str, type | tuple[type, ...]] = {
    **dict.fromkeys(("minLength", "maxLength", "minItems", "maxItems"), int),
    **dict.fromkeys(("minProperties", "maxProperties"), int),
    "pattern": str,
    "uniqueItems": bool,
}
_NUMERIC = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
_LIMIT_KEYWORDS = frozenset((*_LIMITS, *_NUMERIC, *(f"x-{key}" for key in _NUMERIC)))
# Beside these a schema of OpenAPI 3.0 and before says nothing of its own.
_ANNOTATIONS = frozenset(
    "$ref description summary title default example examples deprecated readOnly writeOnly".split()
)


class ShapeReader:
    """Reads the schemas of one import. `siblings`: whether keywords beside `$ref` count."""

    def __init__(self, files: Files, report: Report, *, siblings: bool) -> None:
        self._files, self._report = files, report
        self._siblings = siblings

    def read(self, schema: Any, place: Place) -> Shape:
        """The shape of the schema at `place`. What is no schema is a problem."""
        if schema is True:
            return Shape(place)
        if schema is False:
            self._report.lose(place, "a schema that nothing fits")
            return Shape(place)
        if not isinstance(schema, dict):
            self._files.fail(place, "schema-shape", f"a schema is wanted here, not {_kind(schema)}")
            return Shape(place)
        found: dict[str, Any] = {"place": place}
        ref = schema.get("$ref")
        if ref is not None:
            if not isinstance(ref, str):
                message = f"a reference is a text, not {_kind(ref)}"
                self._files.fail((*place, "$ref"), "schema-shape", message)
                return Shape(place)
            found["ref"] = self._files.target((*place, "$ref"), ref)
            if found["ref"] is None:
                return Shape(place)
            if len(schema) == 1:
                return Shape(place, found["ref"])
            if not self._siblings:
                for key in schema:
                    if key not in _ANNOTATIONS and not key.startswith("x-"):
                        self._report.lose((*place, key), f"'{key}' beside $ref, which it ignores")
                schema = {
                    key: schema[key] for key in schema if key in _ANNOTATIONS or key[:2] == "x-"
                }
        for key in schema:
            if key not in _SILENT and key not in _LIMITS and key not in _NUMERIC:
                self._unknown(key, schema[key], place)
        self._values(schema, place, found)
        self._limits(schema, place, found)
        self._parts(schema, place, found)
        self._said(schema, place, found)
        return Shape(**found)

    def _unknown(self, key: str, value: Any, place: Place) -> None:
        if key.startswith("x-"):
            self._report.lose((*place, key), f"extension '{key}'")
        elif key in ("minContains", "maxContains", "then", "else"):
            return  # said with the keyword that they belong to
        elif value in ({}, [], None) and key not in _SAY_EVEN_EMPTY:
            return  # which demands nothing
        else:
            self._report.lose((*place, key), f"keyword '{key}'")

    def _values(self, schema: dict[str, Any], place: Place, found: dict[str, Any]) -> None:
        types = schema.get("type", [])
        types = [types] if isinstance(types, str) else types
        if not isinstance(types, list) or any(
            item not in _TYPES for item in types if item.__hash__
        ):
            self._fail_kind(place, "type", "a type of JSON Schema", schema["type"])
            types = []
        if any(not isinstance(item, str) for item in types):
            self._report.lose((*place, "type"), "a schema within 'type'")
            types = []
        nullable = "null" in types
        for key in ("nullable", "x-nullable"):
            if schema.get(key) is True:
                nullable = True
        enum = schema.get("enum")
        if "const" in schema:
            enum = [schema["const"]]
        if enum is not None and not isinstance(enum, list):
            self._fail_kind(place, "enum", "a list", enum)
            enum = None
        if enum is not None and None in enum:
            # A null among the values counts only where the type lets it.
            nullable = nullable or not types
            enum = [value for value in enum if value is not None]
            if not enum:
                found["types"] = ("null",)
                enum = None
        elif enum and nullable and "null" in types:
            nullable = False
        if enum is not None:
            found["enum"] = tuple(enum)
        if types:
            found["types"] = tuple(dict.fromkeys(item for item in types if item != "null")) or (
                "null",
            )
        found["nullable"] = nullable
        if isinstance(schema.get("format"), str):
            found["format"] = schema["format"]
        if schema.get("contentEncoding") == "base64" and not found.get("format"):
            found["format"] = "byte"
        for key in ("contentEncoding", "contentMediaType"):
            if key in schema and schema[key] != "base64":
                self._report.lose((*place, key), f"keyword '{key}'")
        if "enum" in found:
            self._member_notes(schema, place, found)
        if isinstance(schema.get("x-flags"), dict):
            found["flags"] = {
                key: value for key, value in schema["x-flags"].items() if isinstance(value, int)
            }
            self._member_notes(schema, place, found)

    def _member_notes(self, schema: dict[str, Any], place: Place, found: dict[str, Any]) -> None:
        for key in ("x-enumNames", "x-enum-varnames"):
            if _texts(schema.get(key)):
                found["names"] = tuple(schema[key])
        for key in ("x-enumDescriptions", "x-enum-descriptions"):
            docs = schema.get(key)
            if _texts(docs):
                found["docs"] = tuple(docs)  # type: ignore[arg-type]
            elif isinstance(docs, dict):
                keys = list(found["flags"]) if "flags" in found else found["enum"]
                found["docs"] = tuple(str(docs.get(str(item), "")) for item in keys)
        if isinstance(schema.get("x-enum-deprecated"), dict):
            found["gone"] = schema["x-enum-deprecated"]

    def _limits(self, schema: dict[str, Any], place: Place, found: dict[str, Any]) -> None:
        if _LIMIT_KEYWORDS.isdisjoint(schema):
            return
        limits: dict[str, Any] = {}
        for key, wanted in _LIMITS.items():
            if key in schema:
                value = schema[key]
                if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
                    if wanted is int and _is_number(value) and value == int(value):
                        value = int(value)
                    else:
                        self._fail_kind(place, key, "another kind of value", value)
                        continue
                limits[key] = value
        for key in _NUMERIC:
            for written in (key, f"x-{key}"):
                if written in schema and not isinstance(schema[written], bool):
                    if _is_number(schema[written]):
                        limits[key] = schema[written]
                    else:
                        self._fail_kind(place, written, "a number", schema[written])
        # Until draft 4, and in OpenAPI 3.0, the exclusive ones are flags.
        for key, other in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
            flagged = schema.get(key) is True or schema.get(f"x-{key}") is True
            if flagged and other in limits:
                limits[key] = limits.pop(other)
        if limits:
            found["limits"] = limits

    def _parts(self, schema: dict[str, Any], place: Place, found: dict[str, Any]) -> None:
        props = schema.get("properties")
        if props is not None:
            if isinstance(props, dict):
                found["props"] = {
                    name: self.read(part, (*place, "properties", name))
                    for name, part in props.items()
                }
            else:
                self._fail_kind(place, "properties", "an object", props)
        required = schema.get("required")
        if isinstance(required, list):
            found["required"] = frozenset(name for name in required if isinstance(name, str))
        elif required is not None and not isinstance(required, bool):
            self._fail_kind(place, "required", "a list", required)
        extras = schema.get("additionalProperties", schema.get("unevaluatedProperties"))
        if extras is False and "additionalProperties" not in schema and _evaluates(schema):
            extras = None
        if isinstance(extras, bool):
            found["extras"] = extras
        elif extras is not None:
            key = "additionalProperties"
            key = key if key in schema else "unevaluatedProperties"
            found["extras"] = True if extras == {} else self.read(extras, (*place, key))
        if schema.get("propertyNames") not in (None, True):
            found["keys"] = self.read(schema["propertyNames"], (*place, "propertyNames"))
        self._list_parts(schema, place, found)
        for key, name in (("allOf", "all_of"), ("oneOf", "one_of"), ("anyOf", "any_of")):
            parts = schema.get(key)
            if parts is None:
                continue
            if not isinstance(parts, list):
                self._fail_kind(place, key, "a list", parts)
                continue
            found[name] = tuple(
                self.read(part, (*place, key, index)) for index, part in enumerate(parts)
            )
        self._discriminator(schema, place, found)

    def _list_parts(self, schema: dict[str, Any], place: Place, found: dict[str, Any]) -> None:
        items, fixed, key = schema.get("items"), schema.get("prefixItems"), "prefixItems"
        if isinstance(items, list):
            fixed, items, key = items, schema.get("additionalItems"), "items"
        if isinstance(fixed, list):
            found["tuple_"] = tuple(
                self.read(part, (*place, key, index)) for index, part in enumerate(fixed)
            )
        if items is not None and not (fixed and isinstance(items, bool)):
            name = "items" if key == "prefixItems" else "additionalItems"
            found["items"] = self.read(items, (*place, name))
        if "unevaluatedItems" in schema and "items" not in schema:
            self._report.lose((*place, "unevaluatedItems"), "keyword 'unevaluatedItems'")

    def _discriminator(self, schema: dict[str, Any], place: Place, found: dict[str, Any]) -> None:
        given = schema.get("discriminator")
        made = discriminator_of(schema)
        if made is not None:
            found["discriminator"] = made
        elif given is not None:
            self._fail_kind(place, "discriminator", "an object with 'propertyName'", given)

    def _said(self, schema: dict[str, Any], place: Place, found: dict[str, Any]) -> None:
        for key, name in (("title", "title"), ("description", "doc")):
            if isinstance(schema.get(key), str):
                found[name] = schema[key].strip("\n")
        if "default" in schema:
            found["default"] = schema["default"]
        examples: list[Any] = []
        if isinstance(schema.get("examples"), list):
            examples = schema["examples"]
        elif isinstance(schema.get("x-examples"), list):
            examples = schema["x-examples"]
        elif "example" in schema:
            examples = [schema["example"]]
        if examples:
            found["examples"] = tuple(examples)
        if isinstance(schema.get("x-tags"), list):
            found["tags"] = tuple(tag for tag in schema["x-tags"] if isinstance(tag, str))
        for key, name in (
            ("deprecated", "deprecated"),
            ("readOnly", "read_only"),
            ("writeOnly", "write_only"),
        ):
            if schema.get(key) is True:
                found[name] = True
        gone = retired(schema, place, self._report)
        if gone is not None:
            found["retired"] = gone

    def _fail_kind(self, place: Place, key: str, wanted: str, value: Any) -> None:
        message = f"'{key}' is {_kind(value)}, where {wanted} is wanted"
        self._files.fail((*place, key), "schema-shape", message)


def discriminator_of(schema: Mapping[str, Any]) -> tuple[str, dict[str, str]] | None:
    """The member that tells variants apart, with the schemas by its values; None for none that is
    sound. A text is the form of Swagger 2.0."""
    given = schema.get("discriminator")
    if isinstance(given, str):
        return given, {}
    if not isinstance(given, dict) or not isinstance(given.get("propertyName"), str):
        return None
    mapping = given.get("mapping")
    mapping = mapping if isinstance(mapping, dict) else {}
    sound = {tag: name for tag, name in mapping.items() if isinstance(name, str)}
    return given["propertyName"], sound


def _evaluates(schema: Mapping[str, Any]) -> bool:
    """Whether a part says of all further members what they are: none of them is unevaluated."""
    parts = schema.get("allOf")
    return isinstance(parts, list) and any(
        isinstance(part, dict) and "additionalProperties" in part for part in parts
    )


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _is_number(value: Any) -> bool:
    from decimal import Decimal

    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def _kind(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "a boolean"
    if isinstance(value, str):
        return "a text"
    if isinstance(value, dict):
        return "an object"
    return "a list" if isinstance(value, list) else "a number"
