"""Sample requests and responses in every format of an operation, of placeholders and examples."""

from collections.abc import Iterator

from generator.contenttypes import media_type
from generator.ir import Contract, Operation
from generator.servicestack.dotnet import NetType
from generator.targets.docs.escape import content, text
from generator.targets.docs.reference_views import ExchangeView, FormatView
from generator.targets.docs.requests import Exchange, Exchanges, verb_of
from generator.wire import FORMATS
from generator.wire.samples import Samples

BODIES = ("POST", "PUT", "PATCH")
VALUES = ("placeholders", "examples")
_MOST = 6000  # characters of a sample: a person reads no more of one


class ReferenceSamples:
    """Makes the samples of one contract's operations."""

    def __init__(self, contract: Contract) -> None:
        self._makers = {
            name: Exchanges(contract, Samples(contract, examples=name == "examples"))
            for name in VALUES
        }

    def of(self, operation: Operation, wanted: tuple[str, ...]) -> Iterator[FormatView]:
        """The samples of an operation; of `wanted` formats, if there are any."""
        for format_ in formats_of(operation, wanted):
            made = {name: self._exchange(name, operation, format_) for name in VALUES}
            if made["placeholders"] == made["examples"]:
                made = {"": made["placeholders"]}
            views = (
                ExchangeView(text(name), content(_cut(one.request)), content(_cut(one.response)))
                for name, one in made.items()
            )
            yield FormatView(text(format_), tuple(views))

    def _exchange(self, values: str, operation: Operation, format_: str) -> Exchange:
        maker = self._makers[values]
        if format_ != "form":
            return maker.of(operation, format_)
        # A form is asked with; the answer comes in the first format that answers have.
        answers = operation.answer_types or operation.content_types
        other = next((one for one in answers if one in FORMATS and one != "form"), "json")
        request, response = maker.of(operation, other)
        head = request.partition("Content-Type: ")[0]
        body = maker.form(NetType(operation.name))
        kind = media_type("form")
        return Exchange(f"{head}Content-Type: {kind}\nContent-Length: length\n\n{body}", response)


def formats_of(operation: Operation, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """The formats that samples are written in; a form needs a request with a body."""
    asked = wanted or operation.content_types
    known = [one for one in asked if one in FORMATS]
    bodiless = verb_of(operation) not in BODIES
    return tuple(one for one in known if not (one == "form" and bodiless))


def _cut(sample: str) -> str:
    if len(sample) <= _MOST:
        return sample
    return f"{sample[:_MOST]}\n… {len(sample) - _MOST} more characters"
