"""One request for each operation and content type, filled in, in no form."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Protocol
from urllib.parse import quote, urlsplit

from generator.contenttypes import media_type
from generator.generics import all_fields
from generator.ir import (
    Answer,
    Contract,
    Field,
    Location,
    Nullable,
    Operation,
    Primitive,
    Route,
)
from generator.operations import route_parameters
from generator.outputnames import words_of
from generator.problems import Origin
from generator.sending import sent_in
from generator.servicestack.dotnet import NetType
from generator.targets.http.multipart import multipart_text
from generator.targets.http.slots import (
    filled,
    fit_for_header,
    header_text,
    is_header_name,
    path_text,
    query_text,
    quoted_path,
)
from generator.tuples import NamedTuple
from generator.wire import FORMATS, encode
from generator.wire.exchanges import page_name, path_of, route_of
from generator.wire.samples import Samples
from generator.wire.values import Object, Sample

FORMS = ("form", "multipart")
_BODIES = (*FORMATS, "multipart")
_BINARY = (Primitive.BYTES, Primitive.STREAM)
# What a client or the request itself says; a member of that name is not sent beside it.
_TAKEN = frozenset(
    "accept authorization connection content-length content-type expect host"
    " transfer-encoding".split()
)
_ANY_VALUE = "0"  # of a parameter of a path that has no sample: a number, and a text


class Options(Protocol):
    """The options of the target that the styles read."""

    @property
    def formats(self) -> str: ...
    @property
    def samples(self) -> str: ...


class Message(NamedTuple):
    """A request. `path` and `query` are percent-encoded; `path` comes behind the address of the
    service. `signed`: the caller must be signed in. `body` is None where there is none."""

    operation: Operation
    content_type: str
    verb: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: tuple[tuple[str, str], ...]
    signed: bool
    body: str | None

    @property
    def target(self) -> str:
        """The path with the query."""
        query = "&".join(f"{name}={value}" for name, value in self.query)
        return f"{self.path}?{query}" if query else self.path


class Loss(NamedTuple):
    """What cannot be sent as the contract says it."""

    at: Origin
    message: str
    hint: str


class Made(NamedTuple):
    messages: tuple[Message, ...]
    losses: tuple[Loss, ...]


class Messages:
    """Makes the requests of one contract's operations."""

    def __init__(self, contract: Contract, formats: str, *, examples: bool) -> None:
        self._contract = contract
        self._wanted = words_of(formats)
        self._samples = Samples(contract, examples=examples)
        # Few contracts have examples that cannot be sent.
        self._plain = cache(lambda: Samples(contract))

    def of(self, operation: Operation) -> Made:
        """A request for each content type that a body is written in; without a body, for each that
        an answer is."""
        verb, route = route_of(operation)
        parameters = route.parameters if route is not None else ()
        fields = all_fields(self._contract, operation.request)
        places = {one: sent_in(fields, parameters, verb, one) for one in Location}
        whole = self._samples.of_root(NetType(operation.name))
        values = _values(whole)
        plain = cache(lambda: _values(self._plain().of_root(NetType(operation.name))))
        headers, losses = _headers(places[Location.HEADER], values, plain)
        path = ""
        if route is not None:
            path, more = _path(route, places[Location.PATH], values, plain)
            losses += more
        query = tuple(
            (quote(field.wire_name, safe=""), query_text(values[field.wire_name]))
            for field in places[Location.QUERY]
            if values.get(field.wire_name) is not None
        )
        kept = {field.wire_name for field in places[Location.BODY] if not field.read_only}
        inside = _only(whole, kept)
        made = []
        for name in self._content_types(operation, with_body=bool(kept)):
            own, body = [_accept(operation, name)], None
            if kept:
                media, body = _body(inside, name)
                own.append(("Content-Type", media))
            if any(fit_for_header(value) is None for _, value in own):
                message = f"the content type '{name}' cannot stand in a header"
                losses.append(Loss(operation.request.at, message, "there is no request for it"))
                continue
            made.append(
                Message(
                    operation,
                    name,
                    verb,
                    path or path_of(operation, name if page_name(name) == name else "json"),
                    query,
                    (*own, *headers),
                    operation.auth is not None,
                    body,
                )
            )
        if not made and not losses and not self._wanted:
            message = f"no sample of '{operation.name}' can be written in its content types"
            losses.append(Loss(operation.request.at, message, "there is no request for it"))
        return Made(tuple(made), tuple(losses))

    def _content_types(self, operation: Operation, *, with_body: bool) -> Iterator[str]:
        names = operation.content_types if with_body else _answers(operation)
        for name in names:
            known = not with_body or name in _BODIES
            if known and (not self._wanted or name in self._wanted):
                yield name


def _values(sample: Sample) -> dict[str, Sample]:
    """The members of a request by their wire names."""
    members = sample.members if isinstance(sample, Object) else ()
    return {member.wire_name: member.value for member in members}


def _only(sample: Sample, names: set[str]) -> Sample:
    """A request with these members alone."""
    if not isinstance(sample, Object):
        return sample
    levels = (
        level._replace(members=tuple(one for one in level.members if one.wire_name in names))
        for level in sample.levels
    )
    return sample._replace(levels=tuple(levels))


def _body(sample: Sample, name: str) -> tuple[str, str]:
    """The media type of a body, and the body."""
    if name == "multipart":
        body, boundary = multipart_text(sample)
        return f"{media_type(name)}; boundary={boundary}", body
    return media_type(name), encode(name, sample)


def _answers(operation: Operation) -> tuple[str, ...]:
    """The content types of answers; forms are none."""
    answers = operation.answer_types or operation.content_types
    if _is_binary(operation):
        return tuple(one for one in answers if "/" in one) or answers[:1]
    return tuple(one for one in answers if one not in FORMS) or ("json",)


def _accept(operation: Operation, name: str) -> tuple[str, str]:
    """The header that says which answer is wanted: one like the request, if there is one."""
    answers = _answers(operation)
    wanted = name if name in answers else answers[0]
    if _is_binary(operation) and "/" not in wanted:
        return "Accept", "*/*"  # the content itself, of which the contract says no type
    return "Accept", media_type(wanted)


def _is_binary(operation: Operation) -> bool:
    returns = operation.returns
    inner = returns.inner if isinstance(returns, Nullable) else returns
    return not isinstance(inner, Answer) and inner in _BINARY


def _headers(
    fields: tuple[Field, ...], values: dict[str, Sample], plain: Callable[[], dict[str, Sample]]
) -> tuple[tuple[tuple[str, str], ...], list[Loss]]:
    made, losses = [], []
    for field in fields:
        name, sample = field.wire_name, values.get(field.wire_name)
        if name.lower() in _TAKEN or sample is None:
            continue
        if not is_header_name(name):
            message = f"no header can be called '{name}'"
            losses.append(Loss(field.at, message, "requests are made without it"))
            continue
        value = header_text(sample)
        if value is None:
            message = f"the sample value of '{name}' cannot stand in a header"
            losses.append(Loss(field.at, message, "a placeholder is sent, if it has one"))
            value = header_text(plain().get(name))
        if value is not None:
            made.append((name, value))
    return tuple(made), losses


def _path(
    route: Route,
    fields: tuple[Field, ...],
    values: dict[str, Sample],
    plain: Callable[[], dict[str, Sample]],
) -> tuple[str, list[Loss]]:
    by_name = {field.wire_name: field for field in fields}
    given: list[tuple[str, bool]] = []
    losses = []
    stars = (star for _, star in route_parameters(route.path))
    for name, rest in zip(route.parameters, stars, strict=True):
        sample = values.get(name)
        text = path_text(sample, rest=rest)
        if text is None and sample is not None and sample != plain().get(name):
            message = f"the sample value of '{name}' cannot stand in a path"
            losses.append(Loss(by_name[name].at, message, "requests have a placeholder for it"))
        given.append((text or path_text(plain().get(name), rest=rest) or _ANY_VALUE, rest))
    return filled(route.path, given), losses


def base_of(contract: Contract) -> str:
    """The address of the service, without a slash at its end."""
    parts = urlsplit(contract.base_url or "http://localhost")
    return f"{parts.scheme}://{quoted_path(parts.netloc)}{quoted_path(parts.path.rstrip('/'))}"
