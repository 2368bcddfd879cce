"""One cause is one finding: what follows from another change goes below it."""

from collections.abc import Callable

from generator.diff.change import Change, Level, Way
from generator.diff.reach import Use
from generator.diff.walk import SAFE, Walk, change, folded
from generator.naming import camel, kebab, pascal, screaming, snake
from generator.problems import Origin

_STYLES: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("camelCase", camel),
    ("snake_case", snake),
    ("PascalCase", pascal),
    ("kebab-case", kebab),
    ("SCREAMING_CASE", screaming),
)
_CONTENT_TYPES = (
    *("request-content-type-added", "request-content-type-removed"),
    *("response-content-type-added", "response-content-type-removed"),
    "response-content-type-order",
)


def fold(walk: Walk, found: list[Change]) -> list[Change]:
    """The findings, with those that share a cause below one of them."""
    found = _naming_policy(walk, found)
    found = _content_types(walk, found)
    return _types_with_operations(walk, _references(walk, found))


def _naming_policy(walk: Walk, found: list[Change]) -> list[Change]:
    """Most fields that both sides have are written in another way now."""
    renamed = [made for made in found if made.rule == "field-wire-renamed"]
    if len(renamed) < 3:
        return found
    style = next(
        (
            (one, two)
            for one, before in _STYLES
            for two, after in _STYLES
            if all(before(c.was) == c.was and after(c.now) == c.now for c in renamed)
        ),
        None,
    )
    fields = sum(len(record.fields) for record in walk.new.records)
    if style is None or 2 * len(renamed) < fields:
        return found
    ways = {made.way for made in renamed}
    way = ways.pop() if len(ways) == 1 else Way.BOTH
    reached = {name for made in renamed for name in made.operations}
    names = tuple(op.name for op in walk.new.operations if op.name in reached)
    parent = _of_contract(
        walk,
        "naming-policy-changed",
        "keys",
        Use(way, names),
        f"{len(renamed)} keys are written in {style[1]}, and were in {style[0]}",
        *style,
        renamed,
    )
    gone = set(map(id, renamed))
    return [parent, *(made for made in found if id(made) not in gone)]


def _of_contract(
    walk: Walk,
    rule: str,
    what: str,
    use: Use,
    message: str,
    was: str,
    now: str,
    parts: list[Change],
) -> Change:
    return change(
        rule,
        f"{walk.new.name} {what}",
        use,
        SAFE,
        message,
        old=Origin(walk.old.path, 1, 1),
        new=Origin(walk.new.path, 1, 1),
        was=was,
        now=now,
        behaviour=Level.SAFE,
        children=parts,
    )


def _content_types(walk: Walk, found: list[Change]) -> list[Change]:
    """The contract's own list changed, and most operations have it."""
    old, new = walk.old, walk.new
    if old.content_types == new.content_types:
        return found
    heirs = {
        operation.name
        for operation in new.operations
        if operation.content_types == new.content_types
    }
    groups: dict[tuple[str, str, str], list[Change]] = {}
    rest: list[Change] = []
    for made in found:
        if made.rule in _CONTENT_TYPES and made.path.partition(" ")[0] in heirs:
            groups.setdefault((made.rule, made.was, made.now), []).append(made)
        else:
            rest.append(made)
    parents: list[Change] = []
    for (rule, was, now), parts in groups.items():
        if len(parts) == 1:
            parents += parts
            continue
        names = tuple(name for made in parts for name in made.operations)
        message = f"{len(parts)} operations: {_without_name(parts[0])}"
        parents.append(
            _of_contract(
                walk,
                rule,
                f"contentTypes {was or now}",
                Use(parts[0].way, names),
                message,
                was,
                now,
                parts,
            )
        )
    return [*parents, *rest]


def _without_name(made: Change) -> str:
    return made.message.partition(" ")[2]


def _references(walk: Walk, found: list[Change]) -> list[Change]:
    """The places that name a renamed type are below its rename."""
    renames = [
        made for made in found if made.rule == "type-renamed" and made.was in walk.pairing.names
    ]
    if not renames:
        return found
    users = _users(walk, {made.now for made in renames})
    below = {
        made.fingerprint: folded(
            made,
            [
                change(
                    "type-renamed",
                    path,
                    use,
                    SAFE,
                    f"{path} names it",
                    old=None,
                    new=at,
                    was=made.was,
                    now=made.now,
                )
                for path, use, at in users.get(made.now, ())
            ],
        )
        for made in renames
    }
    return [below.get(made.fingerprint, made) for made in found]


def _users(walk: Walk, names: set[str]) -> dict[str, list[tuple[str, Use, Origin]]]:
    from generator.closure import names_in

    found: dict[str, list[tuple[str, Use, Origin]]] = {}
    back = {after: before for before, after in walk.pairing.names.items()}
    for record in walk.new.records:
        if record.name not in back:
            continue
        for field in record.fields:
            for name in set(names_in(field.type)) & names:
                use = walk.uses.of(back[record.name], record.name)
                found.setdefault(name, []).append(
                    (f"{record.name}.{field.wire_name}", use, field.at)
                )
    return found


def _types_with_operations(walk: Walk, found: list[Change]) -> list[Change]:
    """A type that came or went with one operation alone is below that one."""
    operations = {
        made.path: made
        for made in found
        if made.rule in ("op-added", "op-removed") or _is_operation(walk, made)
    }
    if not operations:
        return found
    below: dict[str, list[Change]] = {}
    rest: list[Change] = []
    for made in found:
        owner = _owner(made, operations)
        if owner:
            below.setdefault(owner, []).append(made)
        else:
            rest.append(made)
    return [
        (
            folded(made, below[made.path])
            if made.path in below and made is operations.get(made.path)
            else made
        )
        for made in rest
    ]


def _is_operation(walk: Walk, made: Change) -> bool:
    return made.rule == "removed-after-deprecation" and any(
        operation.name == made.path for operation in walk.old.operations
    )


def _owner(made: Change, operations: dict[str, Change]) -> str:
    if made.rule not in ("type-added", "type-removed") or not made.operations:
        return ""
    wanted = made.rule == "type-added"
    if all(
        name in operations and (operations[name].old is None) == wanted for name in made.operations
    ):
        return made.operations[0]
    return ""
