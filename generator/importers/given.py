"""What a user says of a service where its document does not: `polydto import … --title TEXT`."""

import json

from generator.ir import Contract
from generator.problems import ConfigError, ContractError, Position, Problem
from generator.servicestack.service import MetaType, Service
from generator.tuples import NamedTuple


class Given(NamedTuple):
    """Empty where nothing is given."""

    title: str = ""
    namespace: str = ""
    base_url: str = ""
    content_types: tuple[str, ...] = ()


NOTHING_GIVEN = Given()
# How the notes begin that a flag makes needless.
_ANSWERED = {
    "title": "the title of the service:",
    "namespace": "namespaces: the file does not",
    "base_url": "the page names the host",
    "content_types": "content types:",
}


def given_of(
    title: str | None, namespace: str | None, base_url: str | None, content_types: str | None
) -> Given:
    """The values of the flags, judged as a contract's own: they are read as the head of one.

    `content_types` are names with commas between them. Raises ConfigError with the flags as paths.
    """
    listed = None
    if content_types is not None:
        listed = [name.strip() for name in content_types.split(",") if name.strip()]
    flags = {
        "--title": ("title", title),
        "--namespace": ("namespace", namespace),
        "--base-url": ("baseUrl", base_url),
        "--content-types": ("contentTypes", listed),
    }
    used = {flag: row for flag, row in flags.items() if row[1] is not None}
    if not used:
        return NOTHING_GIVEN
    from generator.load import read_head

    # A value is a JSON text, which has one line and is YAML, too.
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in used.values()]
    paths = [*used]
    try:
        head, problems = read_head("\n".join(["polydto: 1", "name: given", *lines, ""]), "")
    except ContractError as error:
        raise ConfigError([_of_flag(one, paths) for one in error.problems]) from None
    if problems:
        raise ConfigError([_of_flag(one, paths) for one in problems])
    types = head.content_types if listed is not None else ()
    return Given(head.title, head.namespace, head.base_url, types)


def _of_flag(problem: Problem, flags: list[str]) -> Problem:
    """The problem of a line at the flag that the line has the value of; two lines precede them."""
    return problem._replace(at=Position(flags[problem.at.line - 3], 1, 1), width=1)


def with_given(service: Service, given: Given) -> Service:
    """The service at the given address; types without a namespace are in the given one."""
    if given.base_url:
        service = service._replace(base_url=given.base_url)
    if not given.namespace:
        return service

    def placed(made: MetaType) -> MetaType:
        return made if made.namespace else made._replace(namespace=given.namespace)

    return service._replace(
        types=tuple(map(placed, service.types)),
        operations=tuple(
            made._replace(
                request=placed(made.request),
                response=None if made.response is None else placed(made.response),
            )
            for made in service.operations
        ),
    )


def titled(contract: Contract, given: Given) -> Contract:
    """The contract with the given title and content types."""
    if given.title:
        contract = contract._replace(title=given.title)
    names = given.content_types
    if not names:
        return contract
    operations = tuple(made._replace(content_types=names) for made in contract.operations)
    return contract._replace(content_types=names, operations=operations)


def unanswered(notes: tuple[str, ...], given: Given) -> tuple[str, ...]:
    """The notes without those on what is given."""
    begins = tuple(begin for name, begin in _ANSWERED.items() if getattr(given, name))
    return tuple(note for note in notes if not note.startswith(begins)) if begins else notes


def unused(service: Service, given: Given) -> tuple[str, ...]:
    """A note where each type of the document has a namespace of its own."""
    if not given.namespace or not all(made.namespace for made in service.declared):
        return ()
    return ("namespaces: the document says that of each type, so --namespace changes nothing",)
