"""The schemas of the openapi target as a document of JSON Schema.

Sources: JSON Schema 2020-12 and draft 7. Before 2019-09 all that stands beside `$ref` is ignored,
and definitions are under `definitions`.
"""

from generator.ir import Contract, Ref
from generator.targets.jsonschema.names import names_of
from generator.targets.openapi.declared import DeclaredSchemas
from generator.targets.openapi.document import component_schemas
from generator.targets.openapi.scalars import Dialect
from generator.targets.openapi.schemas import Schemas
from generator.targets.openapi.tree import Object, Tree

_FROM = "#/components/schemas/"
_URIS = {
    False: "https://json-schema.org/draft/2020-12/schema",
    True: "http://json-schema.org/draft-07/schema#",
}


def document(contract: Contract, *, old: bool, root: str) -> Object:
    """The whole document; `old` is draft 7, `root` the declared type that it describes, if any."""
    names = names_of(contract)
    dialect = Dialect()
    schemas = Schemas(contract, names, dialect)
    declared = DeclaredSchemas(contract, names, schemas, dialect)
    key = "definitions" if old else "$defs"
    drawn = component_schemas(contract, names, declared, None)
    whole: Object = {"$schema": _URIS[old], "title": contract.title or contract.name}
    if contract.doc:
        whole["description"] = contract.doc
    if root:
        whole["$ref" if not old else "allOf"] = (
            f"#/{key}/{names.of(Ref(root))}"
            if not old
            else [{"$ref": f"#/{key}/{names.of(Ref(root))}"}]
        )
    definitions: Object = {name: _moved(schema, f"#/{key}/", old) for name, schema in drawn.items()}
    return {**whole, key: definitions}


def _moved(value: Tree, start: str, old: bool) -> Tree:
    """A part of a schema with references that lead to `start`."""
    if isinstance(value, list):
        return [_moved(item, start, old) for item in value]
    if not isinstance(value, dict):
        return value
    made: Object = {}
    for name, item in value.items():
        if name == "$ref" and isinstance(item, str):
            made[name] = start + item.removeprefix(_FROM)
        elif name in ("default", "examples", "enum", "const"):
            made[name] = item
        elif name == "properties" and isinstance(item, dict):
            made[name] = {key: _moved(part, start, old) for key, part in item.items()}
        elif name != "discriminator":
            made[name] = _moved(item, start, old)
    if old and "$ref" in made and len(made) > 1:
        return {"allOf": [{"$ref": made.pop("$ref")}], **made}
    return made
