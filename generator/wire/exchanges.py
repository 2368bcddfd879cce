"""Sample requests and responses of HTTP, as ServiceStack's metadata pages show them."""

from http import HTTPStatus
from urllib.parse import urlsplit

from generator.contenttypes import media_type
from generator.ir import Answer, Contract, Nullable, Operation, Primitive, Route, Type
from generator.servicestack.dotnet import NetType
from generator.servicestack.from_contract import ServiceMaker
from generator.tuples import NamedTuple
from generator.wire import FORMATS, encode
from generator.wire.jsvform import dump_text
from generator.wire.samples import Samples
from generator.wire.values import Sample
from generator.wire.xmlform import xml_text

# The formats that a page can be of. Other content types have no page of their own.
PAGE_FORMATS = ("json", "xml", "csv", "jsv", "jsonl")
_NAMES = ("json", "xml", "jsv", "csv")  # any other is `other` on a page
BODIES = ("POST", "PUT", "PATCH")
_WITHOUT_BODY = ("GET", "DELETE")
_SPECIAL = {
    Primitive.STRING: "(string)",
    Primitive.BYTES: "(byte[])",
    Primitive.STREAM: "(Stream)",
}


class Exchange(NamedTuple):
    """The texts of a sample request and its response; "" where no response is known."""

    request: str
    response: str


def page_name(format_: str) -> str:
    """What a page calls its format."""
    return format_ if format_ in _NAMES else "other"


def address_of(contract: Contract) -> tuple[str, str]:
    """The host of a service and the path that comes before its routes."""
    parts = urlsplit(contract.base_url)
    return parts.netloc or "localhost", parts.path.rstrip("/")


def verb_of(operation: Operation) -> str:
    """The verb of the sample: one that sends a body, if any route takes it."""
    if not operation.routes:
        return "POST"
    verbs = {verb for route in operation.routes for verb in route.verbs or ("POST",)}
    return next((verb for verb in (*BODIES, *_WITHOUT_BODY) if verb in verbs), "POST")


def route_of(operation: Operation) -> tuple[str, Route | None]:
    """The verb that `verb_of` prefers, and the first route that takes it."""
    for verb in (*BODIES, *_WITHOUT_BODY, "HEAD", "OPTIONS"):
        for route in operation.routes:
            if verb in (route.verbs or ("POST",)):
                return verb, route
    return "POST", None


def path_of(operation: Operation, format_: str) -> str:
    """The path of the sample, its variables as they are written."""
    for route in operation.routes:
        if not route.verbs or "POST" in route.verbs:
            return route.path
    if operation.routes:
        return operation.routes[0].path
    kind = "oneway" if isinstance(operation.returns, Answer) else "reply"
    return f"/{page_name(format_)}/{kind}/{operation.name}"


def answer_format(operation: Operation, format_: str) -> str:
    """The content type of the answer to a sample in a format: the same, if answers have it. An
    answer is no form; one that nothing is known of is written as JSON."""
    answers = operation.answer_types or operation.content_types
    if format_ in answers and format_ != "form":
        return format_
    known = (one for one in answers if one in FORMATS and one != "form")
    others = (one for one in operation.answer_types if one != "form")
    return next(known, next(others, "json"))


def status_of(operation: Operation) -> str:
    """The status of success, as the first line of an answer says it: `201 Created`."""
    status = operation.status or 200
    phrase = HTTPStatus(status).phrase if status in set(HTTPStatus) else ""
    return f"{status} {phrase}".rstrip()


class Exchanges:
    """Makes the samples of one contract's operations."""

    def __init__(self, contract: Contract, samples: Samples) -> None:
        self._maker = ServiceMaker(contract)
        self._samples = samples
        self._host, self._prefix = address_of(contract)

    def of(self, operation: Operation, format_: str, status: str = "200 OK") -> Exchange:
        """The sample of an operation, the request in a format of FORMATS. On ServiceStack's pages
        the status is always the same."""
        verb, answered = verb_of(operation), answer_format(operation, format_)
        media, path = media_type(answered), f"{self._prefix}{path_of(operation, answered)}"
        request = f"{verb} {path} HTTP/1.1 \nHost: {self._host} \nAccept: {media}\n"
        if verb in BODIES:
            body = self.body(self._samples.of_root(NetType(operation.name)), format_)
            kind = media_type(format_)
            request += f"Content-Type: {kind}\nContent-Length: length\n\n{body}"
        answer = self._answer(operation.returns, answered)
        if answer is None:
            return Exchange(request, "")
        head = f"HTTP/1.1 {status}\nContent-Type: {media}\nContent-Length: length\n\n"
        return Exchange(request, head + answer)

    def body(self, sample: Sample, format_: str) -> str:
        """A body as a page shows it: XML and JSV on several lines."""
        if format_ == "xml":
            return xml_text(sample, indent=True)
        return dump_text(sample) if format_ == "jsv" else encode(format_, sample)

    def _answer(self, returns: Type | Answer, format_: str) -> str | None:
        if isinstance(returns, Answer):
            return None
        type_ = returns.inner if isinstance(returns, Nullable) else returns
        if isinstance(type_, Primitive) and type_ in _SPECIAL:
            return _SPECIAL[type_]
        if format_ not in FORMATS:
            return None
        return self.body(self._samples.of_root(self._maker.type(type_)), format_)
