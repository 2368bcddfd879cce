"""Types of ServiceStack's client libraries as its servers describe them.

Some languages' clients lack these types, so that the generated file has to declare those it uses.
Source: the DTOs that every ServiceStack service prints for its clients.
"""

from collections.abc import Collection, Iterator, Mapping
from functools import cache

from generator.servicestack.bases import LIBRARY_PROPERTIES
from generator.servicestack.dotnet import (
    NULLABLE,
    VALUE_TYPES,
    name_of,
    names_in,
    read_type,
    tree_of,
)
from generator.servicestack.library import NAMESPACES, TYPES
from generator.servicestack.service import MetaType, Property, Service, TypeName

# Name -> parameters, base, properties as `Name Type`, with `!` for a reference that is required.
# Properties of some bases are in `bases`.
_META, _STATUS = "Meta Dictionary<String,String>", "ResponseStatus ResponseStatus"
_ITEMS = ("Item1 T1", "Item2 T2", "Item3 T3", "Item4 T4")
_CLASSES: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    "ResponseError": ("", "", ("ErrorCode String", "FieldName String", "Message String", _META)),
    "ResponseStatus": (
        "",
        "",
        (
            *("ErrorCode String", "Message String", "StackTrace String"),
            *("Errors List<ResponseError>", _META),
        ),
    ),
    "EmptyResponse": ("", "", (_STATUS,)),
    "IdResponse": ("", "", ("Id String", _STATUS)),
    "StringResponse": ("", "", ("Result String", _META, _STATUS)),
    "StringsResponse": ("", "", ("Results List<String>", _META, _STATUS)),
    "QueryBase": ("", "", ()),
    "QueryDb`1": ("T", "QueryBase", ()),
    "QueryDb`2": ("From Into", "QueryBase", ()),
    "QueryData`1": ("T", "QueryBase", ()),
    "QueryData`2": ("From Into", "QueryBase", ()),
    "QueryResponse`1": (
        "T",
        "",
        ("Offset Int32", "Total Int32", "Results List<T>!", _META, _STATUS),
    ),
    "AuditBase": ("", "", ()),
    "KeyValuePair`2": ("TKey TValue", "", ("Key TKey!", "Value TValue!")),
    **{
        f"Tuple`{count}": (" ".join(f"T{n}" for n in range(1, count + 1)), "", _ITEMS[:count])
        for count in range(1, 5)
    },
}
_INTERFACES: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(
        (
            *("IReturn`1", "IReturnVoid", "IGet", "IPost", "IPut", "IDelete", "IPatch"),
            *("IOptions", "ICrud", "ICreateDb`1", "IUpdateDb`1", "IPatchDb`1", "IDeleteDb`1"),
            "ISaveDb`1",
        ),
        (),
    ),
    "IMeta": (_META,),
    "IHasSessionId": ("SessionId String",),
    "IHasBearerToken": ("BearerToken String",),
    "IHasVersion": ("Version Int32",),
}
_NAMESPACE = "ServiceStack"


@cache
def library_type(name: str) -> MetaType | None:
    """The definition of a type by its metadata name, or None."""
    parameters: tuple[str, ...]
    if name in _INTERFACES:
        parameters = ("T",) if name.endswith("`1") else ()
        return MetaType(
            name,
            _NAMESPACE,
            parameters,
            interface=True,
            abstract=True,
            generic_definition=bool(parameters),
            properties=tuple(map(_property, _INTERFACES[name])),
        )
    if name not in _CLASSES:
        return None
    words, base, texts = _CLASSES[name]
    # Printed without the order of members that a data contract has.
    known = LIBRARY_PROPERTIES.get(name, ())
    properties = tuple(one._replace(data_member=None) for one in known)
    parameters = tuple(words.split())
    return MetaType(
        name,
        _NAMESPACE,
        parameters,
        inherits=TypeName(base) if base else None,
        generic_definition=bool(parameters),
        properties=(*properties, *map(_property, texts)),
    )


def _property(text: str) -> Property:
    name, _, written = text.partition(" ")
    type_ = read_type(written.rstrip("!"))
    inner = type_.args[0] if type_.name == NULLABLE else type_
    return Property(
        name=name,
        type=name_of(type_),
        value_type=inner.name in VALUE_TYPES,
        required=True if written.endswith("!") else None,
        wire_name=name[0].lower() + name[1:],
    )


def with_library(
    service: Service, whole: Service, *, markers: bool, excluded: Collection[str] = ()
) -> Service:
    """`service` with the library's types that it uses and lacks, in order of first use.

    The definitions of the `whole` service win. `markers`: requests use IReturn.
    """
    own = {made.name: made for made in whole.declared if _is_of_library(made)}
    known = {made.name for made in service.declared}
    found: dict[str, MetaType] = {}
    waiting = list(service.declared)

    def take(names: Iterator[str]) -> None:
        for name in names:
            if name in known or name in excluded or name.partition("`")[0] in excluded:
                continue
            made = own.get(name) or library_type(name)
            if made is not None:
                known.add(name)
                found[name] = made
                waiting.append(made)

    if markers:
        take(_markers(service))
    for made in waiting:  # which grows
        take(_used(made))
    if not found:
        return service
    # ServiceStack lists its interfaces before all else.
    front = 0
    while front < len(service.types) and _is_marker(service.types[front]):
        front += 1
    interfaces = [made for made in found.values() if made.interface]
    others = [made for made in found.values() if not made.interface]
    listed = (*interfaces, *service.types[:front], *others, *service.types[front:])
    return service._replace(types=listed)


def _is_marker(made: MetaType) -> bool:
    return made.interface and _is_of_library(made)


def _is_of_library(made: MetaType) -> bool:
    return made.namespace in NAMESPACES or made.name in TYPES


def _markers(service: Service) -> Iterator[str]:
    for operation in service.operations:
        if operation.returns_void:
            yield "IReturnVoid"
        elif operation.returns is not None or operation.response is not None:
            yield "IReturn`1"
        if operation.returns is not None:
            yield from names_in(tree_of(operation.returns))


def _used(made: MetaType) -> Iterator[str]:
    for interface in made.implements:
        yield from names_in(tree_of(interface))
    if made.inherits is not None:
        yield from names_in(tree_of(made.inherits))
    for property_ in made.properties:
        yield from names_in(tree_of(property_.type))
