"""`polydto import`: a document of a known kind into the text of a contract."""

import re
from typing import NamedTuple

from generator.importers.document import Document, faults_as_problems, read_json, stem_of
from generator.problems import ConfigError, ContractError, Position, Problem
from generator.servicestack.service import Service
from generator.specwriter import write


class Written(NamedTuple):
    """The text of a contract; see `Imported` for the rest."""

    text: str
    notes: tuple[str, ...]
    lost: tuple[str, ...]


def import_document(kind: str, path: str, out: str | None, name: str | None) -> Written:
    """The contract that the document in the file `path` is.

    Raises ContractError for a document that cannot be read, ConfigError for a bad name.
    """
    assert kind == "servicestack"
    document = read_json(path)
    from generator.importers.servicestack import import_service
    from generator.servicestack.metadata import read_document

    read = read_document(document.root)
    if read.faults:
        problems = faults_as_problems(document, read.faults, "metadata-shape")
        raise ContractError(problems)
    imported = import_service(read.service, _name(name, out, document, read.service))
    lost = (*document.lost, *read.unknown, *imported.lost)
    return Written(write(imported.contract), imported.notes, lost)


def _name(given: str | None, out: str | None, document: Document, service: Service) -> str:
    """What the user says, or the stem of the contract's file, or the service's own name."""
    if given is not None:
        if _stem(given) != given:
            message = f"'{given}' cannot be the stem of a file name"
            hint = "use letters, digits, '-' and '_', a letter first"
            raise ConfigError([Problem(Position("--name", 1, 1), "bad-name", message, hint)])
        return given
    if out is not None and _stem(stem_of(out)):
        return _stem(stem_of(out))
    words = [made.namespace.partition(".")[0] for made in service.declared]
    own = max(sorted(set(words)), key=words.count) if words else ""
    return _stem(own).lower() or "service"


def _stem(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9_-]", "-", text).lstrip("0123456789-_").rstrip("-_")
