"""The comments that ServiceStack prints above a declaration: descriptions, routes, attributes."""

import re
from collections.abc import Iterable

from generator.importers.document import Cleaner
from generator.importers.dto_notes import Notebook
from generator.ir import Attribute, AttributeArgument
from generator.problems import Position
from generator.servicestack.service import DataContract, DataMember, MetaRoute
from generator.tuples import NamedTuple


class Comment(NamedTuple):
    """The text of a comment with its marks, and where it starts."""

    text: str
    at: Position


class Remarks(NamedTuple):
    """What stands above a declaration. `doc` are the lines of its other doc blocks."""

    description: str | None = None
    routes: tuple[MetaRoute, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    data_contract: DataContract | None = None
    data_member: DataMember | None = None
    doc: tuple[str, ...] = ()


_DESCRIPTION = re.compile(r"/\*\*\s?@description (.*?)\s?\*/\Z", re.S)
_ATTRIBUTE = re.compile(r"//\s*@([^\W\d][\w.]*)\s*(?:\((.*)\))?\s*\Z", re.S)
# One argument and what ends it. A value that is no text may hold one pair of parentheses.
_ARGUMENT = re.compile(
    r'\s*(?:([\w.]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|([^,"()]*(?:\([^"()]*\)[^,"()]*)?))\s*(,|\Z)',
    re.S,
)
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)", re.S)
_ESCAPED = {"0": "\0", "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_WORDS = ("true", "false", "null")


def remarks_of(comments: Iterable[Comment], owner: str, notes: Notebook) -> Remarks:
    """The remarks of the declaration `owner`; a comment of another form is lost."""
    description: str | None = None
    doc: list[str] = []
    attributes: list[Attribute] = []
    for comment in comments:
        cleaner = Cleaner()
        described = _DESCRIPTION.match(comment.text)
        if described is not None:
            description = _block_text(described[1])
        elif comment.text.startswith("/**"):
            doc += doc_lines(comment.text)
        else:
            found = _attribute(comment.text, cleaner)
            if found is None:
                shown = comment.text if len(comment.text) < 60 else f"{comment.text[:60]}…"
                message = f"{owner}: no comment that ServiceStack prints: {' '.join(shown.split())}"
                notes.lose(message, comment.at)
            else:
                attributes.append(found)
        for text in cleaner.lost():
            notes.lose(f"{owner}: {text}", comment.at)
    return _sorted_out(description, attributes, tuple(doc))


def doc_lines(text: str) -> list[str]:
    """The lines of a doc block without its marks: `@var string|null`."""
    lines = text.removeprefix("/**").removesuffix("*/").split("\n")
    cleaned = [line.strip().removeprefix("*").strip() for line in lines]
    return [line for line in cleaned if line]


def _block_text(text: str) -> str:
    """A description; on several lines it has a star before each."""
    lines = text.split("\n")
    return "\n".join([lines[0], *(line.strip().removeprefix("*").strip() for line in lines[1:])])


def _attribute(text: str, cleaner: Cleaner) -> Attribute | None:
    """`// @Validate(Validator="NotEmpty")`, or None for what is no such line."""
    found = _ATTRIBUTE.match(text)
    if found is None:
        return None
    arguments = _arguments(found[2] or "", cleaner)
    if arguments is None:
        return None
    named = tuple(argument for argument in arguments if argument.name)
    if named and len(named) != len(arguments):
        return None
    return Attribute(found[1], () if named else tuple(arguments), named)


def _arguments(text: str, cleaner: Cleaner) -> list[AttributeArgument] | None:
    found: list[AttributeArgument] = []
    start = 0
    while text.strip():
        match = _ARGUMENT.match(text, start)
        if match is None or (match[2] is None and not match[3].strip()):
            return None
        found.append(_argument(match[1] or "", match[2], match[3], cleaner))
        if not match[4]:
            break
        start = match.end()
    return found


def _argument(name: str, text: str | None, raw: str, cleaner: Cleaner) -> AttributeArgument:
    """An argument with the type that its value shows; `null` is a text that is not there."""
    if text is not None:
        value = _unescaped(text)
        type_ = "Type" if re.fullmatch(r"typeof\(.*\)", value, re.S) else "String"
        return AttributeArgument(name, type_, cleaner.text(value))
    raw = raw.strip()
    if raw == "null":
        return AttributeArgument(name, "String", None)
    if re.fullmatch(r"-?\d+", raw):
        return AttributeArgument(name, "Int32", raw)
    if re.fullmatch(r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?", raw):
        return AttributeArgument(name, "Double", raw)
    return AttributeArgument(name, "Boolean" if raw in _WORDS else "Enum", raw)


def _unescaped(text: str) -> str:
    def one(found: "re.Match[str]") -> str:
        escape = found[1]
        if escape.startswith("u") and len(escape) == 5:
            return chr(int(escape[1:], 16))
        return _ESCAPED.get(escape, escape)

    # Two escapes of a surrogate pair are one character.
    made = _ESCAPE.sub(one, text)
    return made.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _sorted_out(
    description: str | None, attributes: list[Attribute], doc: tuple[str, ...]
) -> Remarks:
    routes: list[MetaRoute] = []
    kept: list[Attribute] = []
    contract: DataContract | None = None
    member: DataMember | None = None
    for attribute in attributes:
        named = {argument.name: argument.value for argument in attribute.named}
        texts = [argument.value for argument in attribute.constructor]
        if attribute.name == "Route" and texts and texts[0] is not None:
            routes.append(MetaRoute(texts[0], texts[1] if len(texts) > 1 else None))
        elif attribute.name == "DataContract":
            contract = DataContract(named.get("Name"), named.get("Namespace"))
        elif attribute.name == "DataMember":
            member = _member(named)
        else:
            kept.append(attribute)
    description = _with_line_ends(description, kept)
    return Remarks(description, tuple(routes), tuple(kept), contract, member, doc)


def _member(named: dict[str, str | None]) -> DataMember:
    order = named.get("Order")
    required, emitted = named.get("IsRequired"), named.get("EmitDefaultValue")
    return DataMember(
        named.get("Name"),
        int(order) if order is not None and re.fullmatch(r"-?\d{1,9}", order) else None,
        None if required is None else required == "true",
        None if emitted is None else emitted == "true",
    )


def _with_line_ends(description: str | None, attributes: list[Attribute]) -> str | None:
    """The description comment has no line ends, and not its own end; the attribute that declares
    it has them."""
    for attribute in attributes:
        for argument in attribute.named:
            if argument.name == "Description" and argument.value and description:
                if attribute.name not in ("Api", "ApiMember"):
                    continue
                if argument.value.replace("\n", "").replace("*/", "* /") == description:
                    return argument.value
    return description
