"""The `dotnet` facts of a contract, as far as their kinds can be told where they are read."""

from generator.ir import Facts, JsonObject
from generator.problems import did_you_mean
from generator.reading import Reader
from generator.servicestack.members import Fault, Place, changes, items, keys_of, object_at
from generator.servicestack.service import MetaOperation, MetaType, Property, TypeName
from generator.source import Mapping, Node, Scalar, Sequence

_OF_OPERATIONS = (*keys_of(MetaOperation), "response")
_KEYS = {
    "the contract": ("config", "namespaces", "types"),
    "a type": (*keys_of(MetaType), *_OF_OPERATIONS),
    "a field": (*keys_of(Property), "shadows"),
}
_TYPE, _PROPERTY = MetaType(""), Property("", TypeName(""))
_OPERATION = MetaOperation(_TYPE)


def read_facts(reader: Reader, node: Node, place: str) -> Facts:
    """The members of a `dotnet` mapping; of a field, a text alone is its type."""
    if place == "a field" and isinstance(node, Scalar):
        text = reader.text(node)
        return (("type", text),) if text else ()
    if not isinstance(node, Mapping):
        reader.wrong_kind(node, "a mapping")
        return ()
    known = _KEYS[place]
    for name, (key, _) in node.entries.items():
        if name not in known:
            message = f"'{name}' is no fact of {place} in .NET"
            reader.report(key, "unknown-key", message, did_you_mean(name, [*known]))
    value = reader.value(node)
    assert isinstance(value, JsonObject)
    for fault in _faults(value.members, place):
        reader.report(_node_at(node, fault.path), "wrong-kind", fault.message)
    return tuple(member for member in value.members if member[0] in known)


def of_operation(facts: Facts) -> tuple[Facts, Facts]:
    """The facts of an operation, and those of its request DTO."""
    own = tuple(fact for fact in facts if fact[0] in _OF_OPERATIONS)
    return own, tuple(fact for fact in facts if fact[0] not in _OF_OPERATIONS)


def _faults(facts: Facts, place: str) -> list[Fault]:
    """Members of the wrong kind; their paths start at the facts."""
    faults: list[Fault] = []
    root = Place(faults)
    members = dict(facts)
    if place == "a field":
        changes(_PROPERTY, members, root)
        if members.get("shadows", True) is not True:
            faults.append(Fault(("shadows",), "expected true, or nothing at all"))
    elif place == "a type":
        changes(_TYPE, members, root)
        changes(_OPERATION, members, root)
        said = members.get("response", False)
        if said is not False and not isinstance(said, str):
            faults.append(Fault(("response",), "expected the name of a type, or false"))
    else:
        for key in ("namespaces", "types"):
            for item, at in items(members.get(key, ()), root.at(key)):
                if not isinstance(item, str | JsonObject if key == "types" else str):
                    at.wrong("a text", item)
        object_at(members.get("config", JsonObject(())), root.at("config"))
    return faults


def _node_at(node: Node, path: tuple[str | int, ...]) -> Node:
    """The node at a path, or the innermost one on the way."""
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str) and step in node.entries:
            node = node.entries[step][1]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            break
    return node
