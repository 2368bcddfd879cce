"""The tab Metadata of style servicestack: tables of what an operation takes and answers with."""

from collections.abc import Iterable, Iterator

from generator.closure import names_in, names_of
from generator.code import EMPTY, Code
from generator.ir import Answer, Attribute, Contract, Field, Operation, Record
from generator.servicestack.dotnet import NULLABLE, NetType, tree_of
from generator.servicestack.from_contract import ServiceMaker
from generator.servicestack.service import MetaType
from generator.targets.docs.escape import text
from generator.tuples import NamedTuple

_ALIASES = {
    "Boolean": "bool",
    "Byte": "byte",
    "SByte": "sbyte",
    "Char": "char",
    "Decimal": "decimal",
    "Double": "double",
    "Single": "float",
    "Int16": "short",
    "Int32": "int",
    "Int64": "long",
    "UInt16": "ushort",
    "UInt32": "uint",
    "UInt64": "ulong",
    "Object": "object",
    "String": "string",
}
# Hidden unless a server asks for them.
_HIDDEN = ("ResponseStatus", "ResponseError")


class RowView(NamedTuple):
    """`cells` come before the description, below which stand allowed `values` and their `range`."""

    cells: tuple[Code, ...]
    description: Code
    values: tuple[Code, ...]
    range: Code


class TableView(NamedTuple):
    caption: Code
    head: tuple[Code, ...]
    rows: tuple[RowView, ...]


class Tables:
    """Makes the tables of one contract's operations."""

    def __init__(self, contract: Contract, maker: ServiceMaker) -> None:
        self._contract, self._maker = contract, maker
        self._requests = {made.name: made for made in contract.operations}

    def of(self, operation: Operation) -> Iterator[TableView]:
        """Of the request, of what it mentions, then of the answer: depth first, each once."""
        seen: dict[str, None] = {}
        names = [operation.name]
        if not isinstance(operation.returns, Answer):
            names += names_in(operation.returns)
        for name in names:
            self._collect(name, seen)
        for name in seen:
            if name not in _HIDDEN:
                yield from self._table(name, operation)

    def _collect(self, name: str, seen: dict[str, None]) -> None:
        # As a stack, since types may lead to each other as far as they like.
        waiting = [name]
        while waiting:
            name = waiting.pop()
            if name in seen or name not in self._contract.declarations:
                continue
            seen[name] = None
            waiting += reversed(names_of(self._contract.declarations[name]))

    def _table(self, name: str, operation: Operation) -> Iterator[TableView]:
        declared = self._contract.declarations[name]
        own = self._requests.get(name)
        made = self._maker.request(own) if own else self._maker.declaration(declared)
        if made.enum:
            yield _enum(made)
        elif isinstance(declared, Record) and made.properties and not made.interface:
            rows = tuple(self._rows(declared, made, operation))
            title = (
                f"{made.bare_name}<{', '.join(made.parameters)}>" if made.parameters else made.name
            )
            head = ("Name", "Parameter", "Data Type", "Required", "Description")
            yield TableView(text(f"{title} Parameters:"), tuple(map(text, head)), rows)

    def _rows(self, record: Record, made: MetaType, operation: Operation) -> Iterator[RowView]:
        fields = {field.wire_name: field for field in record.fields}
        for one in made.properties:
            facts = {key: value for key, value in one.more if value is not None}
            field = fields.get(one.wire_name)
            place = facts.get("paramType") or _said(one.attributes, "ParameterType")
            if not place:
                place = self._place(record, field, operation)
            kind = facts.get("displayType") or _said(one.attributes, "DataType")
            least, most = facts.get("allowableMin"), facts.get("allowableMax")
            values = facts.get("allowableValues")
            yield RowView(
                tuple(
                    map(
                        text,
                        (
                            one.name,
                            str(place),
                            str(kind or type_text(tree_of(one.type))),
                            "Yes" if one.required else "No",
                        ),
                    )
                ),
                text(one.description or ""),
                tuple(text(str(it)) for it in values) if isinstance(values, tuple) else (),
                EMPTY if least is None or most is None else text(f"{least} - {most}"),
            )

    def _place(self, record: Record, field: Field | None, operation: Operation) -> str:
        """Where a value is sent, by the original's rules; the contract's own word goes first."""
        if field is not None and field.location is not None:
            return field.location.value
        if record.name != operation.name:
            return "form"
        routes = operation.routes
        if field is not None and any(field.wire_name in route.parameters for route in routes):
            return "path"
        sent = any({"POST", "PUT"} & set(route.verbs or ("POST",)) for route in routes)
        return "body" if sent else "query"


def type_text(type_: NetType) -> str:
    """A type as C# writes it: `List<int>`, `int?`, `byte[]`."""
    if type_.name == NULLABLE:
        return f"{type_text(type_.args[0])}?"
    head, tick, tail = type_.name.partition("`")
    bare = head if tick else head.partition("[")[0]
    dimensions = tail.lstrip("0123456789") if tick else head[len(bare) :]
    shown = _ALIASES.get(bare, bare)
    inside = f"<{', '.join(map(type_text, type_.args))}>" if type_.args else ""
    return f"{shown}{inside}{dimensions}"


def _enum(made: MetaType) -> TableView:
    values = made.enum_member_values or made.enum_values
    described = made.enum_descriptions or ("",) * len(made.enum_names)
    shown = (
        ((name, value) for name, value in zip(made.enum_names, values or (), strict=True))
        if values
        else ((name,) for name in made.enum_names)
    )
    rows = tuple(
        RowView(tuple(map(text, cells)), text(about), (), EMPTY)
        for cells, about in zip(shown, described, strict=True)
    )
    head = (Code("Name"), Code("Value"), EMPTY) if values else ()
    return TableView(text(f"{made.name} Enum:"), head, rows)


def _said(attributes: Iterable[Attribute], argument: str) -> str | None:
    """What [ApiMember] says of a property."""
    for attribute in attributes:
        if attribute.name == "ApiMember":
            for one in attribute.named:
                if one.name == argument:
                    return one.value
    return None
