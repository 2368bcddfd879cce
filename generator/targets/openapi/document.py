"""The whole document of a contract, as plain values in the order in which they are written."""

from typing import assert_never

from generator.ir import Contract, EnumType, Primitive, Record, Ref, Union
from generator.targets.openapi.components import (
    Component,
    Instance,
    KnownMembers,
    PartialBody,
    TaggedVariant,
    components,
)
from generator.targets.openapi.declared import DeclaredSchemas
from generator.targets.openapi.names import Names
from generator.targets.openapi.paths import SECURITY_SCHEME, Paths
from generator.targets.openapi.routing import Routing
from generator.targets.openapi.scalars import Dialect, scalar_schema
from generator.targets.openapi.schemas import Schemas
from generator.targets.openapi.tree import Object, Tree


def fragment(contract: Contract, dialect: Dialect) -> Object:
    """The paths and components of a contract, to be merged into a document."""
    names, routing = Names(contract), Routing(contract)
    schemas = Schemas(contract, names, dialect)
    paths = Paths(contract, names, schemas, routing, dialect).items()
    declared = DeclaredSchemas(contract, names, schemas, dialect)
    drawn: Object = {"schemas": component_schemas(contract, names, declared, routing)}
    if any(operation.auth is not None for operation in contract.operations):
        drawn["securitySchemes"] = {SECURITY_SCHEME: _SECURITY}
    return {"paths": paths, "components": drawn}


# A contract says who may call and not how a caller proves who it is. Tools want a scheme beside
# every requirement; a bearer token is the one that needs no address or cookie name of the server.
_SECURITY: Object = {
    "type": "http",
    "scheme": "bearer",
    "description": "A signed-in caller. Replace this with how your server signs callers in.",
}


def document(contract: Contract, dialect: Dialect) -> Object:
    """A complete document."""
    info: Object = {"title": contract.title or contract.name, "version": contract.version or "0"}
    if contract.doc:
        info["description"] = contract.doc
    whole: Object = {"openapi": "3.0.3" if dialect.old else "3.1.0", "info": info}
    if contract.base_url:
        whole["servers"] = [{"url": contract.base_url}]
    tags = dict.fromkeys(tag for item in contract.operations for tag in item.request.tags)
    if tags:
        named: list[Tree] = [{"name": tag} for tag in tags]
        whole["tags"] = named
    return {**whole, **fragment(contract, dialect)}


def models_document(contract: Contract, names: Names) -> Object:
    """Schemas alone, for a generator of models."""
    dialect = Dialect(models=True)
    schemas = Schemas(contract, names, dialect)
    declared = DeclaredSchemas(contract, names, schemas, dialect)
    drawn = component_schemas(contract, names, declared, None)
    scalars: Object = {
        names.of(primitive): scalar_schema(primitive, dialect)
        for primitive in Primitive
        if primitive in schemas.named
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": contract.name, "version": "0"},
        "paths": {},
        "components": {"schemas": {**scalars, **drawn}},
    }


def component_schemas(
    contract: Contract, names: Names, schemas: DeclaredSchemas, routing: Routing | None
) -> Object:
    """The schemas of a contract by the names of their components, in its order."""
    return {
        component.name: _schema(contract, schemas, component)
        for component in components(contract, names, routing)
    }


def _schema(contract: Contract, schemas: DeclaredSchemas, component: Component) -> Object:
    match component.source:
        case Instance(ref):
            return _instance(contract, schemas, ref)
        case KnownMembers(enum):
            return schemas.known_members(enum)
        case TaggedVariant(union, variant):
            return schemas.variant(union, variant)
        case PartialBody(operation, fields):
            return schemas.body(operation.request, fields)
        case _:
            assert_never(component.source)


def _instance(contract: Contract, schemas: DeclaredSchemas, ref: Ref) -> Object:
    declared = contract.declarations[ref.name]
    match declared:
        case Record():
            return schemas.record(
                declared, dict(zip(declared.parameters, ref.arguments, strict=True))
            )
        case EnumType():
            return schemas.enum(declared)
        case Union():
            return schemas.union(declared)
        case _:
            assert_never(declared)
