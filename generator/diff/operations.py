"""What changed in an operation besides its fields: routes, answers, content types."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.contenttypes import MEDIA_TYPES
from generator.diff.accepts import Accepts, Gap, Place
from generator.diff.access import access_changes
from generator.diff.change import Change, Way
from generator.diff.common import extension
from generator.diff.fields import parameters_of
from generator.diff.fieldtypes import type_rule
from generator.diff.reach import Use
from generator.diff.records import record_changes
from generator.diff.routes import route_changes
from generator.diff.samples import as_text
from generator.diff.walk import SAFE, Judged, Walk, change, convention, folded
from generator.ir import Answer, ErrorAnswer, Location, Operation, Type
from generator.problems import Origin
from generator.specwriter import type_text

_IN_QUERY = frozenset(("GET", "HEAD", "DELETE"))


def operation_changes(walk: Walk, old: Operation, new: Operation) -> Iterator[Change]:
    """Address, access and answer first, then the fields of the request."""
    use = Use(Way.REQUEST, (new.name,))
    yield from route_changes(old, new, use)
    yield from access_changes(old, new, use)
    yield from _answer_changes(walk, old, new)
    yield from _error_changes(walk, old, new)
    yield from _status_changes(old, new)
    yield from _stability_changes(old, new, use)
    if old.content_types != new.content_types or old.answer_types != new.answer_types:
        yield from content_type_changes(walk, old, new)
    if old.dotnet != new.dotnet:
        yield extension(old.request, new.request, use, what="facts")
    if old.request != new.request:
        both = walk.uses.of(old.name, new.name)
        outside = _outside(old) | _outside(new)
        made = record_changes(walk, old.request, new.request, both, outside)
        yield from (_of_operation(found) for found in made)
        yield from _location_changes(old, new, use)


def _stability_changes(old: Operation, new: Operation, use: Use) -> Iterator[Change]:
    if old.experimental == new.experimental:
        return
    words = {True: "experimental", False: "stable"}
    yield change(
        "stability-decreased" if new.experimental else "stability-increased",
        f"{new.name} stability",
        use,
        SAFE,
        f"{new.name} is {words[new.experimental]}, and was {words[old.experimental]}",
        old=old.request.at,
        new=new.request.at,
        was=words[old.experimental],
        now=words[new.experimental],
    )


def _of_operation(found: Change) -> Change:
    if found.rule == "deprecated-type-added":
        return found._replace(rule="deprecated-op-added")
    return found


def _verbs_without_body(operation: Operation) -> bool:
    verbs = operation.verbs
    return bool(verbs) and set(verbs) <= _IN_QUERY


def _outside(operation: Operation) -> frozenset[str]:
    """The fields of the request that are no part of a body."""
    paths = {name: None for route in operation.routes for name in route.parameters}
    return parameters_of(operation.request, paths, _verbs_without_body(operation))


def _location_changes(old: Operation, new: Operation, use: Use) -> Iterator[Change]:
    before = {field.wire_name: field for field in old.request.fields}
    for field in new.request.fields:
        former = before.get(field.wire_name)
        if former is None or former.location is field.location:
            continue
        one, two = _place(old, former.location, field.wire_name), _place(
            new, field.location, field.wire_name
        )
        if one != two:
            yield change(
                "op-param-location-changed",
                f"{new.name}.{field.wire_name}",
                use,
                convention("location"),
                f"'{field.wire_name}' goes in the {two}, and went in the {one}",
                old=former.at,
                new=field.at,
                was=f"in: {one}",
                now=f"in: {two}",
            )


def _place(operation: Operation, location: Location | None, name: str) -> str:
    if location is not None:
        return location.value
    if any(name in route.parameters for route in operation.routes):
        return "path"
    return "query" if _verbs_without_body(operation) else "body"


def answer_text(answer: Type | Answer) -> str:
    """`Session[]`, `void`, or empty where nothing is declared."""
    if isinstance(answer, Answer):
        return "void" if answer is Answer.VOID else ""
    return type_text(answer)


def _answers_at(operation: Operation) -> Origin:
    return operation.returns_at if operation.returns_at.path else operation.request.at


def _answer_changes(walk: Walk, old: Operation, new: Operation) -> Iterator[Change]:
    one, two = old.returns, new.returns
    if one == two:
        return
    use = Use(Way.RESPONSE, (new.name,))
    was, now = answer_text(one), answer_text(two)
    at: dict[str, Any] = {"old": _answers_at(old), "new": _answers_at(new), "was": was, "now": now}
    path = f"{new.name} returns"
    if isinstance(one, Answer) or isinstance(two, Answer):
        message = (
            f"{new.name} answers with {now or 'what it does not say'}, and did with"
            f" {was or 'what it did not say'}"
        )
        yield change("op-response-void-toggled", path, use, _void(one, two), message, **at)
        return
    if walk.pairing.translated(one) == two:
        return
    wire = walk.judged(
        use,
        lambda accepts: None if accepts.request else accepts.gap(Place(two), Place(one)),
        lambda gap, _: as_text(gap.value),
    )
    rule = type_rule(walk, Place(one), Place(two), "response")
    if rule not in (
        "generic-argument-changed",
        "generic-erased",
        "envelope-added",
        "wrapped-in-union",
    ):
        rule = "op-response-type-swapped"
    yield change(rule, path, use, wire, f"{new.name} answers with {now}, and did with {was}", **at)


def _void(old: Type | Answer, new: Type | Answer) -> Judged:
    if Answer.UNDECLARED in (old, new):
        return convention("answer-undeclared")
    return convention("body-gone" if new is Answer.VOID else "body-new")


def _error_changes(walk: Walk, old: Operation, new: Operation) -> Iterator[Change]:
    if old.errors == new.errors:
        return
    use = Use(Way.RESPONSE, (new.name,))
    before = {error.word: error for error in old.errors}
    after = {error.word: error for error in new.errors}
    for status, error in after.items():
        path, former = f"{new.name} {status}", before.get(status)
        if former is None:
            yield change(
                "op-error-status-added",
                path,
                use,
                convention("error-new"),
                f"{new.name} may answer with {status}",
                new=error.at,
                now=_error_text(error),
            )
            continue
        places: dict[str, Any] = {"old": former.at, "new": error.at}
        if former.type != error.type:
            yield from _error_type(walk, path, use, former, error, places)
        if former.doc != error.doc:
            yield change(
                "description-changed",
                path,
                use,
                SAFE,
                f"the description of {path} is another one",
                **places,
                was=former.doc,
                now=error.doc,
            )
    for status, error in before.items():
        if status not in after:
            yield change(
                "op-error-status-removed",
                f"{new.name} {status}",
                use,
                convention("error-gone"),
                f"{new.name} no longer answers with {status}",
                old=error.at,
                was=_error_text(error),
            )


def _error_type(
    walk: Walk, path: str, use: Use, old: ErrorAnswer, new: ErrorAnswer, places: Mapping[str, Any]
) -> Iterator[Change]:
    one, two = old.type, new.type
    if one is not None and two is not None:
        if walk.pairing.translated(one) == two:
            return
        written, read = Place(two), Place(one)

        def gaps(accepts: Accepts) -> Gap | None:
            return None if accepts.request else accepts.gap(written, read)

        wire = walk.judged(use, gaps, lambda gap, _: as_text(gap.value))
    else:
        wire = convention("body-gone" if two is None else "body-new")
    yield change(
        "op-response-type-swapped",
        path,
        use,
        wire,
        f"the body of {path} is another one",
        **places,
        was=_error_text(old),
        now=_error_text(new),
    )


def _error_text(error: ErrorAnswer) -> str:
    return error.word + (f": {type_text(error.type)}" if error.type is not None else "")


def _status_changes(old: Operation, new: Operation) -> Iterator[Change]:
    """Of a status that either side names; else the answer tells it, and has rules of its own."""
    before, after = _success(old), _success(new)
    if before != after and (old.status or new.status):
        yield change(
            "op-success-status-changed",
            f"{new.name} status",
            Use(Way.RESPONSE, (new.name,)),
            convention("success-status"),
            f"{new.name} answers with {after}, and did with {before}",
            old=old.returns_at,
            new=new.returns_at,
            was=str(before),
            now=str(after),
        )


def _success(operation: Operation) -> int:
    return operation.status or (204 if operation.returns is Answer.VOID else 200)


def content_type_changes(walk: Walk, old: Operation, new: Operation) -> Iterator[Change]:
    """One finding for each type; of a type that both ways have, the response's is below it. That
    answers have another type first is below the finding of the type that is new or gone there."""
    given, gives = (side.answer_types or side.content_types for side in (old, new))
    order = (
        _order(old, new, given[0], gives[0]) if {given[0], gives[0]} & {*given} & {*gives} else []
    )
    for word, takes, answers, first in (
        ("added", (new.content_types, old.content_types), (gives, given), gives[0]),
        ("removed", (old.content_types, new.content_types), (given, gives), given[0]),
    ):
        asked = [name for name in takes[0] if name not in takes[1]]
        told = [name for name in answers[0] if name not in answers[1]]
        for name in dict.fromkeys((*asked, *told)):
            ways = (name in asked, name in told)
            found = _content_type(old, new, word, name, ways)
            if found is not None and name == first and name in told:
                found, order = folded(found, order), []
            if found is not None:
                yield found
    yield from order


def _order(old: Operation, new: Operation, was: str, now: str) -> list[Change]:
    """Answers have another type first. Where neither side has the first one of the other, that is
    told by what came and what went."""
    if was == now:
        return []
    made = change(
        "response-content-type-order",
        f"{new.name} contentTypes",
        Use(Way.RESPONSE, (new.name,)),
        convention("content-type-first"),
        f"{new.name} answers with {now} first, and did with {was}",
        old=old.request.at,
        new=new.request.at,
        was=was,
        now=now,
    )
    return [made]


def _content_type(
    old: Operation, new: Operation, word: str, name: str, ways: tuple[bool, bool]
) -> Change | None:
    """`ways` are whether requests and answers are concerned; None for what carries nothing."""
    wire = convention("content-type-gone" if word == "removed" else "content-type-new")
    path = f"{new.name} {MEDIA_TYPES.get(name, name)}"
    has_body = any(field.wire_name not in _outside(old) for field in old.request.fields)
    has_answer = old.returns is not Answer.VOID
    verb = "takes" if has_body and ways[0] else "answers with"
    more = "also " if word == "added" else "no longer "
    parts: list[tuple[str, Use]] = []
    # A type of both ways is told of an operation that has neither body nor answer, too.
    told = ways[1] and (has_answer or (ways[0] and not has_body))
    for side, there in (("request", has_body and ways[0]), ("response", told)):
        if there:
            way = Way.REQUEST if side == "request" else Way.RESPONSE
            parts.append((f"{side}-content-type-{word}", Use(way, (new.name,))))
    facts: dict[str, Any] = {
        "old": old.request.at,
        "new": new.request.at,
        "was": name if word == "removed" else "",
        "now": name if word == "added" else "",
    }
    message = f"{new.name} {more}{verb} {name}"
    if not parts:
        return None
    children = [change(rule, path, use, wire, message, **facts) for rule, use in parts[1:]]
    rule, use = parts[0]
    return change(rule, path, use, wire, message, children=children, **facts)
