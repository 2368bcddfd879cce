"""What the files say of an operation beside its requests."""

from collections.abc import Iterable, Iterator

from generator.accesswords import access_line
from generator.contenttypes import MEDIA_TYPES
from generator.ir import Contract, Operation
from generator.outputnames import words_of
from generator.problems import Position, Problem, did_you_mean
from generator.targets.http.messages import Loss


def remarks(operation: Operation) -> Iterator[str]:
    """Each begins with a word of ours: some words at the start of a comment mean something."""
    if operation.request.doc:
        yield f"{operation.name}: {operation.request.doc}"
    yield from notes(operation)


def notes(operation: Operation) -> Iterator[str]:
    """What is said beside the description."""
    made = operation.request.deprecated
    if made is not None:
        instead = f" Use {made.replaced_by} instead." if made.replaced_by else ""
        yield f"Deprecated.{instead} {made.reason}".strip()
    if operation.auth is not None:
        yield access_line(operation.auth)


def told(contract: Contract, formats: str, losses: Iterable[Loss]) -> Iterator[Problem]:
    """Content types that there are not, and what no request can hold."""
    at = Position(contract.path or contract.name, 1, 1)
    for name in words_of(formats):
        if name not in MEDIA_TYPES and "/" not in name:
            message = f"the option formats has '{name}', which is no content type"
            yield Problem(at, "unknown-name", message, did_you_mean(name, [*MEDIA_TYPES]))
    for loss in losses:
        yield Problem(Position(*loss.at), "lossy", loss.message, loss.hint, warning=True)
