"""The constructor of a record in style plain: its properties, with what is said of them."""

from collections.abc import Iterator

from generator.code import EMPTY, Code
from generator.targets.php.plain_comments import Lines, deprecated_tags, docblock
from generator.targets.php.plain_members import ABSENT_VALUE, Member, Members
from generator.targets.php.plain_types import Types
from generator.targets.php.plain_views import ConstructorView, ParameterView

_EXTRAS = Code("array $extras = []")
_PUBLIC, _DOLLAR, _IS, _SPACE = Code("public readonly "), Code(" $"), Code(" = "), Code(" ")
_ABSENT_DEFAULT = _IS + ABSENT_VALUE


def in_order(members: Members) -> list[Member]:
    """As parameters: those that must be given first, and of each sort those of the bases."""
    return sorted((*members.inherited, *members.own), key=lambda member: not member.needed)


def constructor_view(members: Members, types: Types) -> ConstructorView | None:
    """None where there is nothing to add to the base's, or nothing at all."""
    promotes_extras = members.keeps and not members.base_keeps
    if not members.own and not promotes_extras:
        return None
    own = set(map(id, members.own))
    parameters = [
        (
            ParameterView(_doc(member, types), _PUBLIC + _declared(member, types))
            if id(member) in own
            else ParameterView((), _declared(member, types))
        )
        for member in in_order(members)
    ]
    passed = [Code("{0}: ${0}").format(member.name) for member in members.inherited]
    if members.base_keeps:
        parameters.append(ParameterView((), _EXTRAS))
        passed.append(Code("extras: $extras"))
    elif promotes_extras:
        said = ("Members that the contract does not name.",)
        doc = docblock(8, said, (Code("@var array<mixed>"),))
        parameters.append(ParameterView(doc, _PUBLIC + _EXTRAS))
    doc = docblock(4, (), tuple(_inherited_docs(members, types)))
    return ConstructorView(doc, tuple(parameters), tuple(passed))


def _declared(member: Member, types: Types) -> Code:
    native = types.native(member.type, optional=member.optional)
    default = EMPTY
    if member.default is not None:
        default = _IS + member.default
    elif member.optional:
        default = _ABSENT_DEFAULT
    return EMPTY.join((native, _DOLLAR, member.name, default))


def _doc(member: Member, types: Types) -> Lines:
    field = member.field
    told = types.member_doc(member.type, optional=member.optional)
    tags: Lines = ()
    if told is not None:
        tags = (Code("@var {} {}").format(*told) if told[1] else Code("@var ") + told[0],)
    tags += deprecated_tags(field.deprecated)
    said = [field.doc]
    if field.format is not None:
        said.append(f"Format: {field.format}.")
    if field.read_only:
        said.append("Sent by the server only.")
    if field.write_only:
        said.append("Sent by clients only.")
    return docblock(8, ("\n".join(filter(None, said)),), tags)


def _inherited_docs(members: Members, types: Types) -> Iterator[Code]:
    """The types of parameters that PHP's own do not tell; promoted ones tell it themselves."""
    for member in members.inherited:
        told = types.member_doc(member.type, optional=member.optional)
        if told is not None:
            form = _SPACE + told[1] if told[1] else EMPTY
            yield Code("@param {} ${}{}").format(told[0], member.name, form)
