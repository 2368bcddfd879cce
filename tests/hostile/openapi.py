"""OpenAPI documents and JSON Schemas with a text in each place that holds one.

A whole document has the types and the call of each text, under names that its number makes its
own. A letter before a text tells one place from another.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from generator.ir import Contract, Operation, Ref

VERSIONS = ("2.0", "3.0.3", "3.1.0")
DRAFTS = {
    "2020-12": "https://json-schema.org/draft/2020-12/schema",
    "draft-07": "http://json-schema.org/draft-07/schema#",
}


class Kept(NamedTuple):
    """What a contract has to hold of a text: `found` gets it, and `wanted` is what it was."""

    where: str
    found: Callable[[Any], object]
    wanted: object


def document(version: str, texts: Iterable[str]) -> dict[str, Any]:
    """A whole document."""
    texts = list(texts)
    old = version == "2.0"
    at = "#/definitions/" if old else "#/components/schemas/"
    types: dict[str, Any] = {}
    paths: dict[str, Any] = {}
    for number, text in enumerate(texts):
        types |= _types(number, text, at, version)
        paths[f"/ask{number}/{{id}}"] = _call(number, text, version)
    head = {"swagger" if old else "openapi": version, "info": {"title": "t", "version": "1"}}
    schemes = {text: {"type": text, "description": text} for text in texts}
    whole: dict[str, Any] = {**head, "paths": paths}
    whole["tags"] = [{"name": text, "description": text} for text in texts]
    if old:
        return {**whole, "definitions": types, "securityDefinitions": schemes}
    whole["servers"] = [{"url": text, "description": text} for text in texts]
    schemes["bearerAuth"] = {"type": "http", "scheme": "bearer"}
    return {**whole, "components": {"schemas": types, "securitySchemes": schemes}}


def schema_document(draft: str, texts: Iterable[str]) -> dict[str, Any]:
    """A JSON Schema of one of DRAFTS."""
    place = "$defs" if draft == "2020-12" else "definitions"
    types: dict[str, Any] = {}
    for number, text in enumerate(texts):
        types |= _types(number, text, f"#/{place}/", "")
    return {"$schema": DRAFTS[draft], "title": "t", place: types}


def kept_of(texts: Mapping[int, str], version: str) -> list[Kept]:
    """What of a document a contract holds; without a version, what of a JSON Schema."""
    made: list[Kept] = []
    for number, text in texts.items():
        made += _kept_types(number, text, version)
        made += _kept_call(number, text) if version else []
    return made


def _types(number: int, text: str, at: str, version: str) -> dict[str, Any]:
    """Types; `at` is where they are, such as `#/$defs/`."""
    old = version in ("2.0", "3.0.3")
    told = {"description": text, "title": text}
    plain = {"type": "object", "properties": {"meow": {"type": "string"}}}
    of_field = {"type": "string", "description": f"f{text}"}
    example = {"example": f"e{text}"} if old else {"examples": [f"e{text}"]}
    constant: dict[str, Any] = {"enum": [f"c{text}"]} if old else {"const": f"c{text}"}
    texts_of = {"type": "object", "additionalProperties": {"type": "string"}}
    kind: dict[str, Any] = {"type": "string", "enum": [text, "other"], **told}
    kind["x-enum-descriptions"] = [f"m{text}", text]
    level = {"type": "integer", "enum": [1, 2], "x-enum-varnames": [text, f"Other{number}"]}
    properties: dict[str, Any] = {
        f"x-{text}": of_field,
        "text": {**of_field, "default": f"d{text}", **example},
        "constant": {"type": "string", **constant},
        "map": {**texts_of, "default": {f"k{text}": f"v{text}"}},
        "list": {"type": "array", "items": {"type": "string"}, "default": [f"l{text}"]},
        "formatted": {"type": "string", "format": text},
        "matched": {"type": "string", "pattern": text},
        "inline": {"type": "string", "enum": [f"i{text}", "other"]},
        "kind": {"$ref": f"{at}Kind{number}", "description": text},
        "deprecated": {"type": "string", "deprecated": True, "description": text},
    }
    item = {"type": "object", **told, "properties": properties, "required": [f"x-{text}"]}
    made: dict[str, Any] = {
        f"Item{number}": {**item, f"x-{text}": text},
        f"Kind{number}": kind,
        f"Level{number}": level,
        f"Cat{number}": {**plain, **told},
        f"Dog{number}": dict(plain),
        f"Named{number} {text}": dict(plain),
    }
    if version != "2.0":
        kinds = [f"{at}Cat{number}", f"{at}Dog{number}"]
        mapping = {f"a{text}": kinds[0], "dog": kinds[1]}
        discriminator = {"propertyName": f"{text}.", "mapping": mapping}
        branches = [{"$ref": one} for one in kinds]
        made[f"Shape{number}"] = {"oneOf": branches, "discriminator": discriminator, **told}
        holder = {"shape": {"$ref": f"{at}Shape{number}"}}
        made[f"Holder{number}"] = {"type": "object", "properties": holder}
    return made


def _kept_types(number: int, text: str, version: str) -> list[Kept]:
    def field(name: str, of: Callable[[Any], object]) -> Callable[[Contract], object]:
        def found(contract: Contract) -> object:
            fields = contract.record(f"Item{number}").fields
            return of(next(one for one in fields if one.wire_name == name))

        return found

    def declared(name: str, of: Callable[[Any], object]) -> Callable[[Contract], object]:
        return lambda contract: of(contract.declarations[f"{name}{number}"])

    def wires(enum: Any) -> list[object]:
        return [member.wire for member in enum.members]

    def enum_of(name: str) -> Callable[[Contract], object]:
        def found(contract: Contract) -> object:
            fields = contract.record(f"Item{number}").fields
            type_ = next(one.type for one in fields if one.wire_name == name)
            assert isinstance(type_, Ref), type_
            return wires(contract.declarations[type_.name])

        return found

    told, of_field = _doc(text), _doc(f"f{text}")
    made = [
        Kept("type", declared("Item", lambda t: t.doc), told),
        Kept("key", field(f"x-{text}", lambda f: (f.required, f.doc)), (True, of_field)),
        Kept("field", field("text", lambda f: f.doc), of_field),
        Kept("default", field("text", lambda f: f.default.value), f"d{text}"),
        Kept("example", field("text", lambda f: f.examples), (f"e{text}",)),
        Kept("map", field("map", lambda f: f.default.value.members), ((f"k{text}", f"v{text}"),)),
        Kept("list", field("list", lambda f: f.default.value), (f"l{text}",)),
        Kept("format", field("formatted", lambda f: f.format or ""), text),
        Kept("constant", enum_of("constant"), [f"c{text}"]),
        Kept("inline", enum_of("inline"), [f"i{text}", "other"]),
        Kept("enum", declared("Kind", lambda e: (e.doc, wires(e))), (told, [text, "other"])),
        Kept("numbers", declared("Level", wires), [1, 2]),
        Kept("member", declared("Kind", lambda e: e.members[0].doc), _doc(f"m{text}")),
    ]
    if version != "2.0":
        tags = declared("Shape", lambda union: [one.tag for one in union.variants])
        made.append(Kept("discriminator", declared("Shape", lambda u: u.discriminator), f"{text}."))
        made.append(Kept("tags", tags, [f"a{text}", "dog"]))
    return made


def _call(number: int, text: str, version: str) -> dict[str, Any]:
    """A path with its operation."""
    old = version == "2.0"
    item = {"$ref": f"#/{'definitions' if old else 'components/schemas'}/Item{number}"}

    def parameter(name: str, place: str, **more: Any) -> dict[str, Any]:
        made = {"name": name, "in": place, "description": f"p{text}", **more}
        return {**made, "type": "string"} if old else {**made, "schema": {"type": "string"}}

    answer: dict[str, Any] = {"description": f"r{text}"}
    answer |= {"schema": item} if old else {"content": {"application/json": {"schema": item}}}
    operation: dict[str, Any] = {
        "operationId": f"Ask{number} {text}",
        "summary": f"s{text}",
        "description": text,
        "tags": [f"t{text}"],
        "parameters": [
            parameter("id", "path", required=True),
            parameter(f"q{text}", "query", **({} if old else {"example": text})),
            parameter("X-Told", "header"),
        ],
        "responses": {"200": answer, "404": answer, "default": {"description": text}},
        "externalDocs": {"url": text, "description": text},
        f"x-{text}": text,
    }
    body = {"description": text, "required": True}
    if old:
        operation["parameters"].append({"name": text, "in": "body", "schema": item, **body})
        operation["consumes"] = operation["produces"] = [text, "application/json"]
    else:
        media = {"schema": item, "example": {text: text}}
        operation["requestBody"] = {**body, "content": {"application/json": media, text: media}}
        operation["security"] = [{"bearerAuth": [f"o{text}"]}, {text: [text]}]
    return {"post": operation, "summary": text, "description": text}


def _kept_call(number: int, text: str) -> list[Kept]:
    def operation(contract: Contract) -> Operation:
        path = f"/ask{number}/"
        return next(one for one in contract.operations if one.routes[0].path.startswith(path))

    def doc(name: str) -> Callable[[Contract], object]:
        return lambda contract: next(
            one.doc for one in operation(contract).request.fields if one.wire_name == name
        )

    summary, told = _doc(f"s{text}"), _doc(text)
    both = f"{summary}\n\n{told}" if told.strip() else summary
    of_parameter = _doc(f"p{text}")
    return [
        Kept("operation", lambda c: operation(c).request.doc, both),
        Kept("tag", lambda c: operation(c).request.tags, (f"t{text}",)),
        Kept("parameter", doc("id"), of_parameter),
        Kept("header", doc("X-Told"), of_parameter),
        Kept("query", doc(f"q{text}"), of_parameter),
        Kept("error", lambda c: operation(c).errors[0].doc, _doc(f"r{text}")),
    ]


def _doc(text: str) -> str:
    """A description as contracts hold it."""
    return text.strip("\n")
