"""What the template prints: requests with their facts, types, and the codecs that some need."""

from typing import Any

from generator.closure import answered, names_of
from generator.code import Code
from generator.ir import Contract, EnumType, Primitive, Record, Union
from generator.targets.typescript.escape import doc, string
from generator.targets.typescript.plain_codec_views import CodecView, codec_view
from generator.targets.typescript.plain_codecs import Codecs, needed
from generator.targets.typescript.plain_declarations import (
    Declarations,
    EnumView,
    RecordView,
    UnionView,
)
from generator.targets.typescript.plain_exact import Exactness
from generator.targets.typescript.plain_operations import Operations, OperationView
from generator.targets.typescript.plain_types import BRANDED, Types
from generator.tuples import NamedTuple


class RequestView(NamedTuple):
    record: RecordView
    facts: OperationView


class BrandView(NamedTuple):
    name: Code
    brand: Code


class ModuleView(NamedTuple):
    """`needs` names the blocks of the runtime template that this file has."""

    origin: Code
    doc: Code | None
    mentions_deprecated: bool
    requests: tuple[RequestView, ...]
    records: tuple[RecordView, ...]
    enums: tuple[EnumView, ...]
    unions: tuple[UnionView, ...]
    brands: tuple[BrandView, ...]
    codecs: tuple[CodecView, ...]
    dates: "DatesView"
    needs: tuple[str, ...]


class DatesView(NamedTuple):
    """The types that the codecs of dates read."""

    date: Code
    time: Code
    datetime: Code
    datetimeoffset: Code
    duration: Code


def module_view(contract: Contract, options: Any) -> ModuleView:
    """The whole module; each kind of type in the order of the contract."""
    types = Types(contract, branded=options.dates == "branded")
    codecs = Codecs(contract, types)
    exactness = Exactness(contract)
    with_codec = those_with_codec(contract, exactness, every=options.validate)
    drawer = Declarations(contract, types, exactness, as_objects=options.enums == "const")
    operations = Operations(contract, types, codecs, exactness, every=options.validate)
    requests = tuple(
        RequestView(drawer.record(operation.request), operations.facts(operation))
        for operation in contract.operations
    )
    records = tuple(drawer.record(item) for item in contract.types if isinstance(item, Record))
    enums = tuple(drawer.enum(item) for item in contract.types if isinstance(item, EnumType))
    unions = tuple(drawer.union(item) for item in contract.types if isinstance(item, Union))
    drawn = tuple(
        codec_view(contract, declared, types, codecs)
        for name, declared in contract.declarations.items()
        if name in with_codec
    )
    if drawn or codecs.used:
        codecs.used.add("codec")
    if requests:
        codecs.used.add("operation")
    needs = needed(codecs.used)
    return ModuleView(
        origin=string(contract.name),
        doc=doc((contract.title, contract.doc), 0),
        mentions_deprecated=_mentions_deprecated(contract, with_codec),
        requests=requests,
        records=records,
        enums=enums,
        unions=unions,
        brands=_brands(types, needs),
        codecs=drawn,
        dates=DatesView(*(BRANDED[date] if types.branded else _STRING for date in BRANDED)),
        needs=needs,
    )


_STRING = Code("string")


def those_with_codec(contract: Contract, exactness: Exactness, *, every: bool) -> set[str]:
    """The declarations whose codecs the module has: all with `every`, or those that need one."""
    names = set(contract.declarations) if every else exactness.reached()
    return {
        name
        for name in names
        if not (isinstance(declared := contract.declarations[name], Record) and declared.interface)
    }


def _mentions_deprecated(contract: Contract, with_codec: set[str]) -> bool:
    """Does the file use a name that it marks as deprecated itself? Linters would say so."""
    declarations = contract.declarations
    deprecated = {name for name, declared in declarations.items() if declared.deprecated}
    if any(
        field.deprecated
        for name in with_codec
        if isinstance(declared := declarations[name], Record)
        for field in declared.fields
    ):
        return True
    if not deprecated:
        return False
    mentioned = with_codec | {operation.name for operation in contract.operations}
    for declared in declarations.values():
        mentioned.update(names_of(declared))
        if isinstance(declared, EnumType):
            mentioned.add(declared.name)  # the type is made of the object
    for operation in contract.operations:
        mentioned.update(answered(operation))
    return not deprecated.isdisjoint(mentioned)


def _brands(types: Types, needs: tuple[str, ...]) -> tuple[BrandView, ...]:
    """The branded texts that annotations or codecs name."""
    names = {Primitive.DECIMAL: Code("DecimalText"), **(BRANDED if types.branded else {})}
    return tuple(
        BrandView(name, string(primitive.value))
        for primitive, name in names.items()
        if primitive in types.brands or primitive.value in needs
    )
