"""Routes as sets of addresses: each verb with each path. `ANY` is every verb."""

from collections.abc import Iterator
from typing import Any

from generator.diff.change import Change, Way
from generator.diff.reach import Use
from generator.diff.walk import SAFE, change, convention
from generator.ir import Operation, Route
from generator.operations import VERBS, route_parameters

Address = tuple[str, str]  # a verb, and a path whose parameters have no names


def _shape(path: str) -> str:
    for name, star in route_parameters(path):
        path = path.replace("{" + name + ("*" if star else "") + "}", "{*}" if star else "{}", 1)
    return path


def _addresses(operation: Operation) -> dict[Address, Route]:
    return {
        (verb, _shape(route.path)): route
        for route in operation.routes
        for verb in route.verbs or VERBS
    }


def _text(route: Route) -> str:
    return f"{','.join(route.verbs) or 'ANY'} {route.path}"


def route_changes(old: Operation, new: Operation, use: Use) -> Iterator[Change]:
    """What an old client may call must still be there."""
    if old.routes == new.routes:
        return
    before, after = _addresses(old), _addresses(new)
    gone = {address: route for address, route in before.items() if address not in after}
    come = {address: route for address, route in after.items() if address not in before}
    yield from _named(old, new, use, before, after)
    if not gone and not come:
        return
    lost = list(dict.fromkeys(_text(route) for route in gone.values()))
    got = list(dict.fromkeys(_text(route) for route in come.values()))
    at: dict[str, Any] = {"old": old.request.at, "new": new.request.at}
    if gone and come and len(lost) == len(got) == 1:
        verbs = {verb for verb, _ in gone} != {verb for verb, _ in come}
        same_path = {path for _, path in gone} == {path for _, path in come}
        rule = "op-verb-changed" if verbs and same_path else "op-route-changed"
        yield _finding(
            rule,
            new.name,
            use,
            f"{new.name} is {got[0]}, and was {lost[0]}",
            gone,
            was=lost[0],
            now=got[0],
            **_at(gone, come, at),
        )
        return
    for text, part in _by_text(come).items():
        yield change(
            "op-route-added",
            f"{new.name} {text}",
            use,
            convention("route-new"),
            f"{new.name} has the route {text}",
            now=text,
            **_at({}, part, at),
        )
    kept_texts = {_text(route) for route in after.values()}
    kept_paths = {path for _, path in after}
    for text, part in _by_text(gone).items():
        whole = text not in kept_texts and kept_paths.isdisjoint(path for _, path in part)
        rule = "op-route-removed" if whole else "op-verb-changed"
        verbs_gone = ", ".join(verb for verb, _ in part)
        message = (
            f"{new.name} has no route {text}"
            if whole
            else f"{new.name} takes no {verbs_gone} on {next(iter(part.values())).path}"
        )
        yield _finding(rule, new.name, use, message, part, was=text, now="", **_at(part, {}, at))


def _by_text(addresses: dict[Address, Route]) -> dict[str, dict[Address, Route]]:
    found: dict[str, dict[Address, Route]] = {}
    for address, route in addresses.items():
        found.setdefault(_text(route), {})[address] = route
    return found


def _finding(
    rule: str, name: str, use: Use, message: str, gone: dict[Address, Route], **rest: Any
) -> Change:
    verb, _ = next(iter(gone))
    route = next(iter(gone.values()))
    wire = convention("route-gone")._replace(witness=f"{verb} {route.path}", worse=Way.REQUEST)
    path = name if rest.get("now") else f"{name} {rest['was']}"
    return change(rule, path, use, wire, message, **rest)


def _at(
    gone: dict[Address, Route], come: dict[Address, Route], usual: dict[str, Any]
) -> dict[str, Any]:
    places = dict(usual)
    if gone:
        places["old"] = next(iter(gone.values())).at
    if come:
        places["new"] = next(iter(come.values())).at
    return places


def _named(
    old: Operation,
    new: Operation,
    use: Use,
    before: dict[Address, Route],
    after: dict[Address, Route],
) -> Iterator[Change]:
    seen = set()
    for address, route in before.items():
        other = after.get(address)
        if other is None or other.path == route.path or (route.path, other.path) in seen:
            continue
        seen.add((route.path, other.path))
        yield change(
            "op-path-param-renamed",
            f"{new.name} {other.path}",
            use,
            SAFE,
            f"the parameters of {other.path} have other names, and the same addresses",
            old=route.at,
            new=other.at,
            was=route.path,
            now=other.path,
        )
