"""Documents that are no contracts, as sides of a comparison: what an importer makes of them."""

import json
import os
import re

from generator.diff.change import Side
from generator.gitfiles import GitFiles
from generator.load import Files, load
from generator.problems import ContractError, Position, Problem

AS_CONTRACT = " (as a contract)"  # behind the path of a document
_LANGUAGES = {".php": "php", ".ts": "typescript"}
_OTHER_FILE = re.compile(r"[$]ref[\"']?\s*:\s*[\"']?[^#\"'\s]")  # in JSON and YAML
SUFFIXES = (".yaml", ".yml", ".json")  # of contracts, and of documents


class _Made:
    """One file that is not on the disk: a document as the contract that it is."""

    def __init__(self, text: str) -> None:
        self._text = text

    def text(self, path: str) -> str:
        return self._text

    def is_file(self, path: str) -> bool:
        return False

    def real(self, path: str) -> str:
        return path

    def beside(self, path: str, name: str) -> str:
        return name


def kind_of(text: str, path: str) -> str:
    """`polydto`, or the kind of a document: what the text, or the name of a DTO file, says."""
    kind = _LANGUAGES.get(os.path.splitext(path)[1].lower())
    if kind is not None:
        return kind
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        try:
            root = json.loads(text.removeprefix("\ufeff"))
        except ValueError:
            return "polydto"
        if "openapi" in root or "swagger" in root:
            return "openapi"
        if "polydto" in root:
            return "polydto"
        if "operations" in root:
            return "servicestack"
        return "jsonschema" if root.keys() & {"$schema", "$defs", "definitions"} else "polydto"
    if re.search(r"^(?:openapi|swagger)\s*:", text, re.M):
        return "openapi"
    schema = re.search(r"^[\"']?[$](?:schema|defs)[\"']?\s*:", text, re.M)
    return "jsonschema" if schema and not re.search("^polydto", text, re.M) else "polydto"


def side(kind: str, text: str, path: str, files: Files) -> Side:
    """A text as one side, as a contract if it is one. Raises ContractError.

    Positions in a document are those of the contract that it is, and their path says so.
    """
    made, shown = text, path
    if kind != "polydto":
        made, shown = _imported(kind, text, path, files), path + AS_CONTRACT
    ref = files.ref if isinstance(files, GitFiles) else ""
    return Side(path, load(shown, files=_Made(made)).contract, {shown: made}, ref)


def _imported(kind: str, text: str, path: str, files: Files) -> str:
    from importlib.util import find_spec
    from tempfile import TemporaryDirectory  # few comparisons need these

    from generator.importers.command import import_document

    if kind == "openapi" and find_spec("generator.importers.openapi") is None:
        message = f"{path} is an OpenAPI document, and this polydto has no importer for it"
        hint = "make a contract of it first"
        raise ContractError([Problem(Position(path, 1, 1), "no-importer", message, hint)])
    if os.path.isfile(path) and not isinstance(files, GitFiles):
        return import_document(kind, path, None, None).text
    # A document of a commit: importers read files.
    with TemporaryDirectory() as folder:
        top = f"{files.ref}:" if isinstance(files, GitFiles) else ""
        inside = path.removeprefix(top)
        place = _written(folder, inside if top else os.path.basename(path), text)
        if isinstance(files, GitFiles) and _OTHER_FILE.search(text):
            for other in files.below(top):
                if other.endswith(SUFFIXES) and other != path:
                    _written(folder, other.removeprefix(top), files.text(other))
        try:
            return import_document(kind, place, None, None).text
        except ContractError as error:
            raise ContractError([_moved(one, folder, top) for one in error.problems]) from None


def _written(folder: str, inside: str, text: str) -> str:
    path = os.path.join(folder, inside)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as stream:
        stream.write(text)
    return path


def _moved(problem: Problem, folder: str, top: str) -> Problem:
    """A problem where its commit has it, and not in a folder that is gone."""

    def told(text: str) -> str:
        return text.replace(f"{folder}/", top).replace(folder, top)

    return problem._replace(
        at=problem.at._replace(path=told(problem.at.path)),
        message=told(problem.message),
        hint=told(problem.hint),
        notes=tuple(
            note._replace(at=note.at._replace(path=told(note.at.path))) for note in problem.notes
        ),
    )
