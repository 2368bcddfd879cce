"""Style http: a `.http` file for REST Client and JetBrains, and the bodies that it cannot hold."""

from collections.abc import Iterable, Iterator

from generator.code import EMPTY, Code
from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, OutputFile
from generator.targets.http.comments import remarks, told
from generator.targets.http.escape import body, line, plain
from generator.targets.http.http_bodies import inline
from generator.targets.http.messages import Loss, Message, Messages, Options, base_of
from generator.tuples import NamedTuple

_TOKEN = Code("Authorization"), Code("Bearer {{token}}")


class RequestView(NamedTuple):
    """`file` is the address of a body that stands elsewhere."""

    title: Code
    remarks: tuple[Code, ...]
    verb: Code
    target: Code
    headers: tuple[tuple[Code, Code], ...]
    body: Code
    file: Code


class PageView(NamedTuple):
    """`operations` are the requests of each."""

    title: Code
    base: Code
    signed: bool
    operations: tuple[tuple[RequestView, ...], ...]


def problems(contract: Contract, options: Options) -> Iterable[Problem]:
    return told(contract, options.formats, _Made(contract, options).losses)


def view(contract: Contract, options: Options) -> PageView:
    return _Made(contract, options).page


def files(contract: Contract, options: Options, draw: Draw) -> Iterator[OutputFile]:
    """`<contract>.http`, and `<contract>/<Operation>.<content type>` for some bodies."""
    made = _Made(contract, options)
    yield OutputFile(f"{contract.name}.http", draw("http/http/requests.http.jinja", made.page))
    for path, text in made.bodies.items():
        yield OutputFile(path, text)


class _Made:
    """The page of a contract with the bodies beside it."""

    def __init__(self, contract: Contract, options: Options) -> None:
        self.losses: list[Loss] = []
        self.bodies: dict[str, str] = {}
        self._name = contract.name
        messages = Messages(contract, options.formats, examples=options.samples == "examples")
        operations = []
        for operation in contract.operations:
            made = messages.of(operation)
            self.losses += made.losses
            operations.append(tuple(map(self._request, made.messages)))
        self.page = PageView(
            line(contract.title or contract.name),
            plain(base_of(contract)),
            any(operation.auth is not None for operation in contract.operations),
            tuple(one for one in operations if one),
        )

    def _request(self, message: Message) -> RequestView:
        operation = message.operation
        own, file = EMPTY, EMPTY
        if message.body is not None:
            written = inline(message.body, message.content_type)
            if written is not None:
                own = body(written)
            else:
                path = f"{self._name}/{operation.name}.{message.content_type}"
                self.bodies[path] = message.body
                file = plain(path)
        headers = ((plain(name), plain(value)) for name, value in message.headers)
        return RequestView(
            line(f"{operation.name} {message.content_type}"),
            tuple(map(line, remarks(operation))),
            plain(message.verb),
            plain(message.target),
            (*headers, *((_TOKEN,) if message.signed else ())),
            own,
            file,
        )
