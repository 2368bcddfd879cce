"""A metadata page of one operation as plain text: what stands around its DTOs.

Source of what a page shows, and in which order: ServiceStack's `/{format}/metadata?op=Name`.
"""

import re

from generator.servicestack.service import MetaRoute
from generator.tuples import NamedTuple


class Page(NamedTuple):
    """`code` is the text of the DTOs with an empty line for each line before it.

    `head` are the lines above the code, `tail` those below it.
    """

    head: tuple[str, ...]
    code: str
    tail: tuple[str, ...]


class Head(NamedTuple):
    """What the lines above the code say. `operation` is empty where they do not name it."""

    title: str = ""
    operation: str = ""
    tags: tuple[str, ...] = ()
    secured: bool = False
    roles: tuple[str, ...] = ()
    any_role: tuple[str, ...] = ()
    permissions: tuple[str, ...] = ()
    any_permission: tuple[str, ...] = ()
    routes: tuple[MetaRoute, ...] = ()


_CODE = {
    "php": re.compile(r"\s*<\?php\b"),
    "typescript": re.compile(
        r"\s*(?:/\* Options:|// @(?:ts-nocheck|[A-Z])|/\*\* @description |import (?:\S+;|\{)"
        r"|export (?:class|interface|enum|type|module) )"
    ),
}
_TAIL = re.compile(
    r"To override the Content-type in your clients|To embed the response in a jsonp callback"
    r"|HTTP \+ [A-Z0-9 .]+\Z|The following are sample HTTP requests"
    r"|(?:PHP|TypeScript) \w+ DTOs\s*\Z"
)
_ACCESS = re.compile(
    r"(Required roles?|Requires the role|Requires any of the roles"
    r"|Required permissions?|Requires the permission|Requires any of the permissions):"
)
_ACCESS_FIELDS = {
    "Required role": "roles",
    "Required roles": "roles",
    "Requires the role": "any_role",
    "Requires any of the roles": "any_role",
    "Required permission": "permissions",
    "Required permissions": "permissions",
    "Requires the permission": "any_permission",
    "Requires any of the permissions": "any_permission",
}
_SECURED = "Requires Authentication"
_ROUTES = "The following routes are available for this service:"
_VERB = r"(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)"
_ROUTE = re.compile(rf"(All Verbs|{_VERB}(?:[ ,]+{_VERB})*)[ \t]*(?:\|[ \t]*|[ \t]+)(/\S*)(.*)\Z")
_RULE = re.compile(r"[-|:+=\s]+\Z")
_BACK = re.compile(r"[<\[(]*back to all web services")
_NAME_IN_URL = re.compile(r"[?&]op=(\w+)")


def page_in(text: str, kind: str) -> Page | None:
    """The parts of a page; None for a text that is a file of DTOs alone."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start = next((i for i, line in enumerate(lines) if _CODE[kind].match(line)), None)
    if start is None:
        return None
    end = next((i for i in range(start, len(lines)) if _TAIL.match(lines[i].strip())), len(lines))
    head, tail = tuple(lines[:start]), tuple(lines[end:])
    if end == len(lines) and not any(map(_is_of_a_page, head)):
        return None
    return Page(head, "\n" * start + "\n".join(lines[start:end]) + "\n", tail)


def _is_of_a_page(line: str) -> bool:
    line = line.strip()
    return bool(
        _ACCESS.search(line)
        or _ROUTE.match(line)
        or _BACK.match(line)
        or line in (_SECURED, _ROUTES)
        or _NAME_IN_URL.search(line)
    )


def head_of(page: Page, declared: frozenset[str], described: frozenset[str]) -> Head:
    """What the head says; `declared` are the classes of the code, `described` their texts."""
    lines = [line.strip() for line in page.head]
    lists: dict[str, tuple[str, ...]] = {}
    routes: list[MetaRoute] = []
    for line in lines:
        for label, names in _access(line):
            lists[_ACCESS_FIELDS[label]] = names
        route = _route(line)
        if route is not None:
            routes.append(route)
    title, operation, tags = _headings(lines, declared, described)
    in_url = [found for line in (*page.head, *page.tail) for found in _NAME_IN_URL.findall(line)]
    linked = re.findall(r"(?:PHP|TypeScript) (\w+) DTOs", "\n".join((*page.head, *page.tail)))
    named = [operation, *in_url, *linked]
    return Head(
        title=title,
        operation=next((name for name in named if name in declared), ""),
        tags=tags,
        secured=bool(lists) or _SECURED in lines,
        roles=lists.get("roles", ()),
        any_role=lists.get("any_role", ()),
        permissions=lists.get("permissions", ()),
        any_permission=lists.get("any_permission", ()),
        routes=tuple(routes),
    )


def _access(line: str) -> list[tuple[str, tuple[str, ...]]]:
    """The labels of a line with their names: cells may be apart by a bar, a tab or a space."""
    found = list(_ACCESS.finditer(line))
    rows = []
    for index, match in enumerate(found):
        end = found[index + 1].start() if index + 1 < len(found) else len(line)
        cell = line[match.end() : end].strip(" \t|")
        names = tuple(name for name in (part.strip(" \t|") for part in cell.split(",")) if name)
        rows.append((match[1], names))
    return rows


def _route(line: str) -> MetaRoute | None:
    """A row of the table: verbs, path, summary, notes."""
    found = _ROUTE.match(line)
    if found is None or found[2].startswith("//"):
        return None
    path, rest = found[2], found[3]
    if "|" in path:
        path, _, after = path.partition("|")
        rest = f"|{after}{rest}"
    cells = [cell.strip() for cell in re.split(r"[|\t]", rest.strip().lstrip("|"))]
    summary, notes = ([*cells, "", ""])[:2]
    verbs = None if found[1] == "All Verbs" else found[1]
    return MetaRoute(path, verbs, notes or None, summary or None)


def _headings(
    lines: list[str], declared: frozenset[str], described: frozenset[str]
) -> tuple[str, str, tuple[str, ...]]:
    """The name of the service, of the operation, and the tags between that and what follows."""
    texts = [line for line in lines if line and not _RULE.match(line)]
    at = next((i for i, line in enumerate(texts) if line.lstrip("# ") in declared), None)
    if at is None:
        back = next((i for i, line in enumerate(texts) if _BACK.match(line)), 0)
        return (texts[back - 1].lstrip("# ") if back else ""), "", ()
    before = [line.lstrip("# ") for line in texts[:at] if not _BACK.match(line)]
    before = [line for line in before if not _is_of_a_page(line) and "://" not in line]
    tags: list[str] = []
    for line in texts[at + 1 :]:
        if _is_of_a_page(line) or line.lstrip("# ") in described or len(line) > 80:
            break
        tags += [tag for tag in re.split(r"[\s|,]+", line) if tag]
    return (before[0] if before else ""), texts[at].lstrip("# "), tuple(tags)
