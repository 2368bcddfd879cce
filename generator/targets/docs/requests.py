"""Sample requests and responses of HTTP, as ServiceStack's metadata pages show them."""

from urllib.parse import urlsplit

from generator.contenttypes import media_type
from generator.ir import Answer, Contract, Nullable, Operation, Primitive, Type
from generator.servicestack.dotnet import NetType
from generator.servicestack.from_contract import ServiceMaker
from generator.tuples import NamedTuple
from generator.wire import encode
from generator.wire.jsvform import dump_text
from generator.wire.samples import Samples
from generator.wire.values import Sample
from generator.wire.xmlform import xml_text

# The formats that a page can be of. Other content types have no page of their own.
PAGE_FORMATS = ("json", "xml", "csv", "jsv", "jsonl")
_NAMES = ("json", "xml", "jsv", "csv")  # any other is `other` on a page
_WITH_BODY, _WITHOUT_BODY = ("POST", "PUT", "PATCH"), ("GET", "DELETE")
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
    return next((verb for verb in (*_WITH_BODY, *_WITHOUT_BODY) if verb in verbs), "POST")


def path_of(operation: Operation, format_: str) -> str:
    """The path of the sample, its variables as they are written."""
    for route in operation.routes:
        if not route.verbs or "POST" in route.verbs:
            return route.path
    if operation.routes:
        return operation.routes[0].path
    kind = "oneway" if isinstance(operation.returns, Answer) else "reply"
    return f"/{page_name(format_)}/{kind}/{operation.name}"


class Exchanges:
    """Makes the samples of one contract's operations."""

    def __init__(self, contract: Contract, samples: Samples) -> None:
        self._maker = ServiceMaker(contract)
        self._samples = samples
        self._host, self._prefix = address_of(contract)

    def of(self, operation: Operation, format_: str) -> Exchange:
        """The sample of an operation in a format of PAGE_FORMATS."""
        verb, media = verb_of(operation), media_type(format_)
        path = f"{self._prefix}{path_of(operation, format_)}"
        request = f"{verb} {path} HTTP/1.1 \nHost: {self._host} \nAccept: {media}\n"
        if verb in _WITH_BODY:
            body = self.body(self._samples.of_root(NetType(operation.name)), format_)
            request += f"Content-Type: {media}\nContent-Length: length\n\n{body}"
        answer = self._answer(operation.returns, format_)
        if answer is None:
            return Exchange(request, "")
        head = f"HTTP/1.1 200 OK\nContent-Type: {media}\nContent-Length: length\n\n"
        return Exchange(request, head + answer)

    def form(self, type_: NetType) -> str:
        """The body of a request as a form."""
        return encode("form", self._samples.of_root(type_))

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
        return self.body(self._samples.of_root(self._maker.type(type_)), format_)
