"""Facts of an operation, as constants of its request."""

from functools import cache

from generator.code import Code
from generator.contenttypes import media_type
from generator.ir import Answer, Operation
from generator.targets.python.escape import identifier, string
from generator.targets.python.layout import line, texts

_AUTH = ("ROLES", "ANY_ROLE", "PERMISSIONS", "ANY_PERMISSION")


def facts(operation: Operation | None) -> list[Code]:
    """Statements of a class body; none for a record that is no request."""
    if operation is None:
        return []
    routes = tuple(f"{','.join(route.verbs) or 'ANY'} {route.path}" for route in operation.routes)
    rows = [("METHODS", operation.verbs), ("ROUTES", routes)]
    if operation.auth is not None:
        rows += [row for row in zip(_AUTH, operation.auth, strict=True) if row[1]]
    rows.append(("CONTENT_TYPES", tuple(map(media_type, operation.content_types))))
    if operation.request.tags:
        rows.append(("TAGS", operation.request.tags))
    found = [_tuple(name, items) for name, items in rows]
    signed = Code("True") if operation.auth is not None else Code("False")
    found.append(Code("    AUTH_REQUIRED: _t.ClassVar[bool] = ") + signed)
    if not isinstance(operation.returns, Answer):
        from generator.specwriter import type_text  # 2 ms that many contracts do not need

        told = string(type_text(operation.returns))
        found.append(line(4, Code("RETURNS: _t.ClassVar[str] = ") + told))
    return found


@cache
def _tuple(name: str, items: tuple[str, ...]) -> Code:
    head = identifier(name) + Code(": _t.ClassVar[tuple[str, ...]]")
    return texts(4, head, [*map(string, items)])
