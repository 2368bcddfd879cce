"""Style curl: a script for any POSIX shell, which sends the requests that it is asked for."""

from collections.abc import Iterable, Iterator

from generator.code import EMPTY, Code
from generator.ir import Contract
from generator.problems import Problem
from generator.target import Draw, OutputFile
from generator.targets.http.comments import remarks, told
from generator.targets.http.escape import line, plain, printed, word
from generator.targets.http.messages import Loss, Message, Messages, Options, base_of
from generator.tuples import NamedTuple
from generator.wire.exchanges import BODIES

_TOKEN = Code('"Authorization: Bearer ${TOKEN:?is needed: a bearer token}"')


class RequestView(NamedTuple):
    """`name` is a word of the shell, `body` are two of printf, `headers` are one each."""

    name: Code
    title: Code
    remarks: tuple[Code, ...]
    method: Code
    target: Code
    headers: tuple[Code, ...]
    body: Code


class PageView(NamedTuple):
    """`operations` are the requests of each."""

    title: Code
    file: Code
    base: Code
    signed: bool
    operations: tuple[tuple[RequestView, ...], ...]


def problems(contract: Contract, options: Options) -> Iterable[Problem]:
    losses: list[Loss] = []
    messages = Messages(contract, options.formats, examples=options.samples == "examples")
    for operation in contract.operations:
        losses += messages.of(operation).losses
    return told(contract, options.formats, losses)


def view(contract: Contract, options: Options) -> PageView:
    messages = Messages(contract, options.formats, examples=options.samples == "examples")
    made = (tuple(map(_request, messages.of(one).messages)) for one in contract.operations)
    return PageView(
        line(contract.title or contract.name),
        plain(f"{contract.name}.sh"),
        word(base_of(contract)),
        any(operation.auth is not None for operation in contract.operations),
        tuple(one for one in made if one),
    )


def files(contract: Contract, options: Options, draw: Draw) -> Iterator[OutputFile]:
    """`<contract>.sh`."""
    page = view(contract, options)
    yield OutputFile(f"{contract.name}.sh", draw("http/curl/requests.sh.jinja", page))


def _request(message: Message) -> RequestView:
    headers = [word(f"{name}: {value}") for name, value in message.headers]
    if message.signed:
        headers.append(_TOKEN)
    # A body that is not there is said to be of no length: curl says nothing of itself.
    if message.body is None and message.verb in BODIES:
        headers.append(word("Content-Length: 0"))
    head = message.verb == "HEAD"
    name = f"{message.operation.name} {message.content_type}"
    return RequestView(
        word(name),
        line(name),
        tuple(map(line, remarks(message.operation))),
        Code("--head") if head else Code("--request {}").format(plain(message.verb)),
        word(message.target),
        tuple(headers),
        printed(message.body) if message.body is not None else EMPTY,
    )
