"""Interfaces, enums and unions, as the template prints them."""

from generator.code import EMPTY, Code
from generator.ir import Contract, EnumType, Extras, Field, Record, Union
from generator.targets.typescript.escape import doc, key, member, number, string
from generator.targets.typescript.plain_docs import deprecation, enum_doc, field_doc
from generator.targets.typescript.plain_exact import Exactness
from generator.targets.typescript.plain_interfaces import met, restated
from generator.targets.typescript.plain_names import codec_name
from generator.targets.typescript.plain_types import Types
from generator.tuples import NamedTuple

_ALWAYS, _MAYBE = Code(": "), Code("?: ")


class MemberView(NamedTuple):
    """A line of an interface or of an enum's object, with the comment above it."""

    doc: Code | None
    line: Code


class RecordView(NamedTuple):
    """An interface, or an alias where the record has no members of its own."""

    doc: Code | None
    head: Code
    members: tuple[MemberView, ...]
    alias: Code | None


class EnumView(NamedTuple):
    """`members` is None where the type stands alone."""

    doc: Code | None
    name: Code
    members: tuple[MemberView, ...] | None
    type: Code


class UnionView(NamedTuple):
    doc: Code | None
    name: Code
    variants: tuple[Code, ...]


class Declarations:
    """Views of one contract's declarations."""

    def __init__(
        self,
        contract: Contract,
        types: Types,
        exactness: Exactness,
        *,
        as_objects: bool,
    ) -> None:
        self._contract = contract
        self._types = types
        self._exactness = exactness
        self._as_objects = as_objects

    def record(self, record: Record) -> RecordView:
        types = self._types
        name = types.declared(record.name) + types.variables(record.parameters)
        interfaces = met(self._contract, record)
        parents = [] if record.extends is None else [types.annotation(record.extends)]
        parents += map(types.annotation, interfaces)
        said = [record.doc]
        if self._exactness.of_record(record.name) and not record.interface:
            codec = codec_name(str(types.declared(record.name)))
            said.append(f"{codec} reads and writes its JSON with every digit; JSON.parse does not.")
        about = doc(said, 0, deprecation(record.deprecated))
        fields = (*record.fields, *restated(self._contract, record, interfaces))
        members = tuple(MemberView(field_doc(field), self._member(field)) for field in fields)
        if record.extras is Extras.KEEP:
            kept = doc(("Keys that the contract does not name.",), 2)
            members += (MemberView(kept, Code("[key: string]: unknown")),)
        if not members:
            alias = Code(" & ").join(parents) if parents else Code("object")
            return RecordView(about, name, (), alias)
        if parents:
            name = Code("{} extends {}").format(name, Code(", ").join(parents))
        return RecordView(about, name, members, None)

    def _member(self, field: Field) -> Code:
        mark = _ALWAYS if field.required else _MAYBE
        return EMPTY.join((member(field.wire_name), mark, self._types.annotation(field.type)))

    def enum(self, enum: EnumType) -> EnumView:
        name = self._types.declared(enum.name)
        native = Code("number") if enum.integer else Code("string")
        values = [
            string(member.wire) if isinstance(member.wire, str) else number(member.wire)
            for member in enum.members
        ]
        # Flags are combined by name, so that they need the object in any case.
        as_object = self._as_objects or enum.flags
        if enum.flags:
            type_ = native
        else:
            known = Code(" | ").join(dict.fromkeys(values))
            if as_object:
                known = Code("(typeof {})[keyof typeof {}]").format(name, name)
            # The intersection keeps the known values in the editor's list.
            type_ = known + Code(" | ({} & {{}})").format(native) if enum.open else known
        members = tuple(
            MemberView(
                doc((item.doc,), 2, deprecation(item.deprecated)),
                Code("{}: {}").format(key(item.name), value),
            )
            for item, value in zip(enum.members, values, strict=True)
        )
        about = enum_doc(enum, with_members=not as_object)
        return EnumView(about, name, members if as_object else None, type_)

    def union(self, union: Union) -> UnionView:
        discriminator = member(union.discriminator)
        variants = tuple(
            Code("({{ {}: {} }} & {})").format(
                discriminator, string(variant.tag), self._types.declared(variant.record)
            )
            for variant in union.variants
        )
        about = doc((union.doc,), 0, deprecation(union.deprecated))
        return UnionView(about, self._types.declared(union.name), variants)
