"""`polydto import jsonschema`: the schemas of a document, draft 4 to 2020-12, into types."""

import os
import re
from typing import Any

from generator.importers.openapi.assembly import Declared, Made, assembled, guarded
from generator.importers.openapi.files import Files
from generator.importers.openapi.named import Names, type_name
from generator.importers.openapi.report import Report
from generator.importers.openapi.shape import ShapeReader
from generator.importers.openapi.simplify import Simplifier
from generator.importers.openapi.source import Place
from generator.importers.openapi.types import Types
from generator.ir import Contract

_DRAFT = re.compile(
    r"https?://json-schema\.org/(?:draft-0?([0-9]+)|draft/(2019-09|2020-12))/schema#?\Z"
)
_DRAFTS = ("4", "6", "7", "2019-09", "2020-12")


def import_jsonschema(path: str, name: str) -> Made:
    """The contract called `name` of the types in a file. Raises ContractError.

    An empty name is that of the file. The schema of the whole document is a type named by its
    title, or else as the file.
    """
    files = Files(path)
    report = Report()
    root = files.root
    if not isinstance(root, dict):
        files.fail((0,), "schema-shape", "a JSON Schema with types is an object")
        files.check()
    stem = re.sub(r"[^A-Za-z0-9_-]", "-", os.path.basename(path).partition(".")[0])
    stem = stem.lstrip("0123456789-_").rstrip("-_") or "schema"
    declared = guarded(files, lambda: _declarations(files, report, stem))
    return assembled(Contract(name=name or stem), declared, report, files)


def _declarations(files: Files, report: Report, stem: str) -> Declared:
    """All types. The shapes that they were made of end here."""
    root = files.root
    siblings = _draft(files) in ("2019-09", "2020-12")
    reader = ShapeReader(files, report, siblings=siblings)
    names = Names()
    types = Types(Simplifier(files, report, reader), report, names)
    places: list[Place] = []
    for key in ("$defs", "definitions"):
        given = root.get(key)
        if isinstance(given, dict):
            places += [(0, key, part) for part in given]
        elif given is not None:
            files.fail((0, key), "schema-shape", "an object is wanted here")
    title = root.get("title")
    whole = type_name(title) if isinstance(title, str) and title.strip() else type_name(stem)
    types.add_components(places, root=(0,), root_name=whole)
    types.declare_components()
    ref = root.get("$ref")
    whole_at = files.hinted((0, "$ref"), ref) if isinstance(ref, str) else (0,)
    if (whole_at is None or not types.name_of(whole_at)) and set(root) - _CONTAINERS:
        report.lose((0,), "the schema of the document, as no record, enum or union")
    types.tell_plain()
    files.check()
    return Declared(types.all(), (), names, types.places)


_CONTAINERS = frozenset(
    ("$schema", "$id", "id", "$defs", "definitions", "title", "description", "$comment")
)


def _draft(files: Files) -> str:
    """The draft that `$schema` names; the newest where nothing is said."""
    given: Any = files.root.get("$schema")
    if given is None:
        return "2020-12"
    found = _DRAFT.match(given) if isinstance(given, str) else None
    draft = (found.group(1) or found.group(2)) if found else None
    if draft in _DRAFTS:
        return str(draft)
    message = f"'{str(given)[:60]}' is no draft of JSON Schema that is known here"
    files.fail((0, "$schema"), "schema-version", message, "draft 4, 6, 7, 2019-09 and 2020-12 are")
    return "2020-12"
