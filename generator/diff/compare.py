"""Two contracts into changes: one walk over pairs of declarations, equal ones left alone."""

from collections.abc import Iterator

from generator.diff.change import Change, Level
from generator.diff.common import kind_word
from generator.diff.enums import enum_changes, union_changes
from generator.diff.fields import after_deprecation
from generator.diff.folds import fold
from generator.diff.head import head_changes
from generator.diff.operations import operation_changes
from generator.diff.pairing import pair
from generator.diff.reach import Use
from generator.diff.records import record_changes
from generator.diff.samples import as_text
from generator.diff.walk import SAFE, Walk, change, convention
from generator.ir import Contract, Declaration, EnumType, Operation, Record, Ref, Union
from generator.operations import VERBS


def compare(old: Contract, new: Contract) -> tuple[Change, ...]:
    """What separates the two, but for generated code. In the order of the new side: the contract,
    operations, types; then what is gone."""
    return walked(old, new)[0]


def walked(old: Contract, new: Contract) -> tuple[tuple[Change, ...], Walk | None]:
    """Like `compare`, with the walk that found it; None if there was nothing to walk."""
    # `declarations` has what operations and types have.
    if old._replace(path="", declarations={}) == new._replace(path="", declarations={}):
        return (), None
    walk = Walk(old, new, pair(old, new))
    found = [*head_changes(old, new), *_operations(walk), *_types(walk)]
    return tuple(fold(walk, found)), walk


def _operations(walk: Walk) -> Iterator[Change]:
    back = {after: before for before, after in walk.pairing.names.items()}
    before = {operation.name: operation for operation in walk.old.operations}
    for operation in walk.new.operations:
        former = before.pop(back.get(operation.name, ""), None)
        if former is None:
            yield _operation_added(walk, operation)
            continue
        if former == operation:
            continue
        walk.edited |= {former.name, operation.name}
        if former.name != operation.name:
            yield _renamed(walk, operation.name, "op-symbol-renamed")
        yield from operation_changes(walk, former, operation)
    for former in before.values():
        yield _operation_removed(walk, former)


def _route_text(operation: Operation) -> str:
    return "; ".join(f"{','.join(r.verbs) or 'ANY'} {r.path}" for r in operation.routes)


def _operation_added(walk: Walk, operation: Operation) -> Change:
    use = walk.uses.of(None, operation.name)
    return change(
        "op-added",
        operation.name,
        use,
        SAFE,
        f"the operation {operation.name} is new",
        new=operation.request.at,
        now=_route_text(operation),
    )


def _operation_removed(walk: Walk, operation: Operation) -> Change:
    use = walk.uses.of(operation.name, None)
    wire = convention("operation-gone")
    if operation.routes:
        route = operation.routes[0]
        wire = wire._replace(witness=f"{(route.verbs or VERBS)[0]} {route.path}")
    rule = "op-removed"
    if operation.request.deprecated is not None:
        rule, wire = "removed-after-deprecation", after_deprecation(wire)
    return change(
        rule,
        operation.name,
        use,
        wire,
        f"the operation {operation.name} is gone",
        old=operation.request.at,
        was=_route_text(operation),
    )


def _types(walk: Walk) -> Iterator[Change]:
    back = {after: before for before, after in walk.pairing.names.items()}
    operations = {operation.name for operation in walk.old.operations}
    before = {declared.name: declared for declared in walk.old.types}
    for declared in walk.new.types:
        former = before.pop(back.get(declared.name, ""), None)
        if former is None:
            if back.get(declared.name) not in operations:
                use = walk.uses.of(None, declared.name)
                yield change(
                    "type-added",
                    declared.name,
                    use,
                    SAFE,
                    f"the type {declared.name} is new",
                    new=declared.at,
                    now=kind_word(declared),
                )
            continue
        if former == declared:
            continue
        walk.edited |= {former.name, declared.name}
        if former.name != declared.name:
            yield _renamed(walk, declared.name, "type-renamed")
        yield from _declaration(walk, former, declared)
    for former in before.values():
        if former.name not in walk.new.declarations:
            yield _type_removed(walk, former)


def _type_removed(walk: Walk, declared: Declaration) -> Change:
    use = walk.uses.of(declared.name, None)
    rule = "type-removed" if declared.deprecated is None else "removed-after-deprecation"
    return change(
        rule,
        declared.name,
        use,
        SAFE,
        f"the type {declared.name} is gone",
        old=declared.at,
        was=kind_word(declared),
        behaviour=Level.SAFE,
        why=("what carried it has findings of its own",),
    )


def _renamed(walk: Walk, name: str, rule: str) -> Change:
    rename = walk.pairing.renames[name]
    old, new = walk.old.declarations[rename.old], walk.new.declarations[name]
    return change(
        rule,
        name,
        walk.uses.of(rename.old, name),
        SAFE,
        f"{rename.old} is called {name}",
        old=old.at,
        new=new.at,
        was=rename.old,
        now=name,
        why=(rename.line, "names of types are not on the wire"),
    )


def _declaration(walk: Walk, old: Declaration, new: Declaration) -> Iterator[Change]:
    use = walk.uses.of(old.name, new.name)
    match old, new:
        case (Record(), Record()):
            yield from record_changes(walk, old, new, use)
        case (EnumType(), EnumType()):
            yield from enum_changes(walk, old, new, use)
        case (Union(), Union()):
            yield from union_changes(walk, old, new, use)
        case _:
            yield _kind(walk, old, new, use)


def _kind(walk: Walk, old: Declaration, new: Declaration, use: Use) -> Change:
    one, two = Ref(old.name), Ref(new.name)
    wire = walk.judged(
        use,
        lambda accepts: accepts.contents(*((one, two) if accepts.request else (two, one))),
        lambda gap, _: as_text(gap.value),
    )
    return change(
        "type-kind-changed",
        new.name,
        use,
        wire,
        f"{new.name} is {kind_word(new)}, and was {kind_word(old)}",
        old=old.at,
        new=new.at,
        was=kind_word(old),
        now=kind_word(new),
    )
