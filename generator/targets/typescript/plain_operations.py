"""The facts of an operation, as a constant that a client can be written over."""

from collections.abc import Iterable
from functools import cache

from generator.code import Code
from generator.contenttypes import media_type
from generator.generics import all_fields
from generator.ir import (
    Answer,
    Auth,
    Contract,
    ErrorAnswer,
    Location,
    Nullable,
    Operation,
    Primitive,
    Route,
    Type,
)
from generator.targets.typescript.escape import doc, identifier, number, string
from generator.targets.typescript.plain_codecs import Codecs
from generator.targets.typescript.plain_docs import deprecation
from generator.targets.typescript.plain_exact import Exactness
from generator.targets.typescript.plain_names import fact_name
from generator.targets.typescript.plain_types import Types
from generator.tuples import NamedTuple

_WIDTH = 100
_COMMA, _NAME, _LIST = Code(", "), Code("name: {},"), Code("{}: [{}],")
_ROUTE = Code("{{ methods: [{}], path: {}, parameters: [{}] }}")


class OperationView(NamedTuple):
    """`rows` are the lines between the braces."""

    doc: Code | None
    name: Code
    type: Code
    rows: tuple[Code, ...]


class Operations:
    """Facts of one contract's operations. `every` gives codecs to those that need none, too."""

    def __init__(
        self,
        contract: Contract,
        types: Types,
        codecs: Codecs,
        exactness: Exactness,
        *,
        every: bool,
    ) -> None:
        self._contract = contract
        self._types = types
        self._codecs = codecs
        self._exactness = exactness
        self._every = every

    def facts(self, operation: Operation) -> OperationView:
        request = operation.request
        name = self._types.declared(request.name)
        parts = [name, self.answer(operation.returns)]
        failures = self._failures(operation.errors)
        if failures is not None:
            parts.append(failures)
        return OperationView(
            doc=doc((), 0, deprecation(request.deprecated)),
            name=identifier(fact_name(str(name))),
            type=Code("Operation<{}>").format(Code(", ").join(parts)),
            rows=self._rows(operation),
        )

    def _rows(self, operation: Operation) -> tuple[Code, ...]:
        fields = all_fields(self._contract, operation.request)
        query = tuple(f.wire_name for f in fields if f.location is Location.QUERY)
        headers = tuple(f.wire_name for f in fields if f.location is Location.HEADER)
        errors = tuple(error.status for error in operation.errors if error.status >= 100)
        return (
            _NAME.format(string(operation.name)),
            *_texts("methods", operation.verbs),
            *_list("routes", map(_route, operation.routes)),
            *(_texts("query", query) if query else ()),
            *(_texts("headers", headers) if headers else ()),
            *((_auth(operation.auth),) if operation.auth is not None else ()),
            *_texts("contentTypes", tuple(map(media_type, operation.content_types))),
            *(_texts("tags", operation.request.tags) if operation.request.tags else ()),
            *(_list("errors", map(number, errors)) if errors else ()),
            *self._codec_rows(operation),
        )

    def _codec_rows(self, operation: Operation) -> list[Code]:
        # Functions, so that an operation that nobody calls costs a bundle no codec.
        form = Code("{}: () => {},")
        rows = []
        if self._every or self._exactness.of_record(operation.name):
            codec = self._codecs.declared(operation.name)
            rows.append(form.format(Code("request"), codec))
        answer = operation.returns
        if isinstance(answer, Answer) or _without_null(answer) is Primitive.STREAM:
            return rows
        if self._every or self._exactness.of(answer):
            rows.append(form.format(Code("answer"), self._codecs.of(answer)))
        return rows

    def answer(self, returns: Type | Answer) -> Code:
        """The type of what an operation gives."""
        if returns is Answer.VOID:
            return Code("void")
        if isinstance(returns, Answer):
            return Code("unknown")
        if _without_null(returns) is Primitive.STREAM:
            return Code("Blob | null") if isinstance(returns, Nullable) else Code("Blob")
        return self._types.annotation(returns)

    def _failures(self, errors: tuple[ErrorAnswer, ...]) -> Code | None:
        found = dict.fromkeys(
            self._types.annotation(error.type) for error in errors if error.type is not None
        )
        return Code(" | ").join(found) if found else None


def _without_null(type_: Type) -> Type:
    return type_.inner if isinstance(type_, Nullable) else type_


def _route(route: Route) -> Code:
    parts = (
        _COMMA.join(map(string, route.verbs)),
        string(route.path),
        _COMMA.join(map(string, route.parameters)),
    )
    return _ROUTE.format(*parts)


@cache
def _auth(auth: Auth) -> Code:
    names = ("roles", "anyRole", "permissions", "anyPermission")
    rules = _COMMA.join(
        Code("{}: [{}]").format(identifier(name), _COMMA.join(map(string, allowed)))
        for name, allowed in zip(names, auth, strict=True)
        if allowed
    )
    return Code("auth: {{ {} }},").format(rules) if rules else Code("auth: {},")


@cache
def _texts(name: str, texts: tuple[str, ...]) -> tuple[Code, ...]:
    """A list of texts; most operations of a contract have the same ones."""
    return _list(name, map(string, texts))


def _list(name: str, items: Iterable[Code]) -> tuple[Code, ...]:
    """`name: [items],` on one line, or an item a line."""
    given = tuple(items)
    whole = _LIST.format(identifier(name), _COMMA.join(given))
    if len(whole) + 2 <= _WIDTH:
        return (whole,)
    rows = (Code("  {},").format(item) for item in given)
    return (identifier(name) + Code(": ["), *rows, Code("],"))
