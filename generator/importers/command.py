"""`polydto import`: a document of a known kind into the text of a contract."""

import re
from typing import TYPE_CHECKING

from generator.importers.document import faults_as_problems, read_json, stem_of
from generator.importers.given import NOTHING_GIVEN, Given, titled, unused, with_given
from generator.problems import ConfigError, ContractError, Position, Problem
from generator.specwriter import write
from generator.tuples import NamedTuple

if TYPE_CHECKING:
    from generator.importers.openapi.report import Entry
    from generator.servicestack.service import Service


class Written(NamedTuple):
    """The text of a contract; see `Imported` for the rest. `report` has every place, if any."""

    text: str
    notes: tuple[str, ...]
    lost: tuple[str, ...]
    report: "tuple[Entry, ...]" = ()


def import_document(
    kind: str, path: str, out: str | None, name: str | None, given: Given = NOTHING_GIVEN
) -> Written:
    """The contract that the document in the file `path` is.

    Raises ContractError for a document that cannot be read, ConfigError for a bad name.
    """
    if kind in ("openapi", "jsonschema"):
        return _import_schemas(kind, path, out, name, given)
    if kind != "servicestack":
        return _import_dtos(kind, path, out, name, given)
    document = read_json(path)
    from generator.importers.servicestack import import_service
    from generator.servicestack.metadata import read_document

    read = read_document(document.root)
    if read.faults:
        problems = faults_as_problems(document, read.faults, "metadata-shape")
        raise ContractError(problems)
    service = with_given(read.service, given)
    imported = import_service(service, _name(name, out, read.service, given))
    lost = (*document.lost, *read.unknown, *imported.lost)
    notes = (*unused(read.service, given), *imported.notes)
    return Written(write(titled(imported.contract, given)), notes, lost)


def _import_schemas(
    kind: str, path: str, out: str | None, name: str | None, given: Given
) -> Written:
    from generator.importers.openapi.report import lines

    if kind == "openapi":
        from generator.importers.openapi.document import import_openapi as import_it
    else:
        from generator.importers.openapi.jsonschema import import_jsonschema as import_it
    wanted = (
        _stem_given(name) if name is not None else _stem(stem_of(out)) if out is not None else ""
    )
    made = import_it(path, wanted)
    contract = titled(made.contract, given)
    contract = contract._replace(
        base_url=given.base_url or contract.base_url,
        namespace=given.namespace or contract.namespace,
    )
    lost = (*made.lost, *lines(made.entries, lost=True))
    return Written(write(contract), lines(made.entries, lost=False), lost, made.entries)


def report_text(made: Written, form: str) -> str:
    """What is to be told of an import, as lines of text or as one JSON object."""
    if form == "json":
        from generator.importers.openapi.report import as_json

        return as_json(made.report, made.notes, made.lost)
    told = [f"note: {line}\n" for line in made.notes] + [f"lost: {line}\n" for line in made.lost]
    return "".join(told)


def _import_dtos(kind: str, path: str, out: str | None, name: str | None, given: Given) -> Written:
    from generator.importers.dto_import import import_dtos, read_dtos

    read = read_dtos(kind, path)
    imported = import_dtos(read, _name(name, out, read.service, given), given)
    notes = (*unused(read.service, given), *imported.notes)
    return Written(write(imported.contract), notes, imported.lost)


def _name(name: str | None, out: str | None, service: "Service", given: Given) -> str:
    """What the user says, or the stem of the contract's file, or the service's own name."""
    if name is not None:
        return _stem_given(name)
    if out is not None and _stem(stem_of(out)):
        return _stem(stem_of(out))
    host = _stem(_word_of_host(given.base_url or service.base_url))
    words = [made.namespace.partition(".")[0] for made in service.declared]
    own = max(sorted(set(words)), key=words.count) if words else ""
    return _stem(own).lower() or host.lower() or "service"


def _stem_given(name: str) -> str:
    """The name that the user wants. Raises ConfigError."""
    if _stem(name) != name:
        message = f"'{name}' cannot be the stem of a file name"
        hint = "use letters, digits, '-' and '_', a letter first"
        raise ConfigError([Problem(Position("--name", 1, 1), "bad-name", message, hint)])
    return name


def _word_of_host(address: str) -> str:
    """The word of a host that its owner chose: `evovoice` of `https://team.evovoice.io`."""
    host = address.partition("://")[2].partition("/")[0].partition(":")[0]
    labels = host.split(".")
    if len(labels) < 2 or labels[-1].isdecimal():
        return ""
    # `co.uk` and its like stand for one label.
    short = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3
    return labels[-3] if short else labels[-2]


def _stem(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9_-]", "-", text).lstrip("0123456789-_").rstrip("-_")
