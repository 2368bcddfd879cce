"""Sample requests and responses in every format of an operation, of placeholders and examples."""

from collections.abc import Iterator

from generator.ir import Contract, Operation
from generator.targets.docs.reference_views import ExchangeView, FormatView
from generator.targets.docs.reference_writing import Writing
from generator.wire import FORMATS
from generator.wire.exchanges import BODIES, Exchanges, status_of, verb_of
from generator.wire.samples import Samples

VALUES = ("placeholders", "examples")
_MOST = 6000  # characters of a sample: a person reads no more of one


class ReferenceSamples:
    """Makes the samples of one contract's operations."""

    def __init__(self, contract: Contract, writing: Writing, first: str) -> None:
        self._values = VALUES if writing.switches else (first,)
        self._writing = writing
        self._makers = {
            name: Exchanges(contract, Samples(contract, examples=name == "examples"))
            for name in self._values
        }

    def of(self, operation: Operation, wanted: tuple[str, ...]) -> Iterator[FormatView]:
        """The samples of an operation; of `wanted` formats, if there are any."""
        for format_ in formats_of(operation, wanted):
            made = {
                name: self._makers[name].of(operation, format_, status_of(operation))
                for name in self._values
            }
            if len(set(made.values())) == 1:
                made = {"": made[self._values[0]]}
            views = (
                ExchangeView(
                    self._writing.text(name),
                    self._writing.sample(_cut(one.request), "http"),
                    self._writing.sample(_cut(one.response), "http"),
                )
                for name, one in made.items()
            )
            yield FormatView(self._writing.text(format_), tuple(views))


def formats_of(operation: Operation, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """The formats that samples are written in: those of the body, or else of the answer, which is
    no form."""
    bodiless = verb_of(operation) not in BODIES
    own = (operation.answer_types if bodiless else ()) or operation.content_types
    known = [one for one in wanted or own if one in FORMATS]
    return tuple(one for one in known if not (one == "form" and bodiless))


def _cut(sample: str) -> str:
    if len(sample) <= _MOST:
        return sample
    return f"{sample[:_MOST]}\n… {len(sample) - _MOST} more characters"
