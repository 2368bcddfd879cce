"""A DTO file, or the page of one operation, into a contract."""

from collections.abc import Callable

from generator.check import Checker
from generator.importers import Imported
from generator.importers.document import read_text
from generator.importers.dto_service import DtoFile, service_of_file
from generator.importers.dto_source import Source, source_of, without_forbidden
from generator.importers.given import NOTHING_GIVEN, Given, titled, unanswered, with_given
from generator.importers.page import Page, page_in
from generator.importers.prose import with_prose
from generator.importers.servicestack import import_service
from generator.ir import Contract
from generator.problems import Position, Problem
from generator.servicestack.service import Service
from generator.tuples import NamedTuple

KINDS = ("php", "typescript")


class ReadDtos(NamedTuple):
    """A file as it was read, with its service and what only a page says."""

    file: DtoFile
    service: Service
    title: str
    content_types: tuple[str, ...]
    lost: tuple[str, ...]


def read_dtos(kind: str, path: str) -> ReadDtos:
    """The service in a file of that kind. Raises ContractError."""
    shown, text = read_text(path)
    source_of(text, shown)  # what is no text at all is refused with its place
    text, lost = without_forbidden(text)
    page = page_in(text, kind)
    file = _reader(kind)(source_of(page.code if page is not None else text, shown))
    if page is None:
        return ReadDtos(file, service_of_file(file), "", ("json",), lost)
    return _of_page(page, file, shown, lost)


def _of_page(page: Page, file: DtoFile, path: str, lost: tuple[str, ...]) -> ReadDtos:
    from generator.importers.page_service import facts_of

    facts = facts_of(page, file, path)
    return ReadDtos(file, facts.service, facts.title, facts.content_types, lost)


def _reader(kind: str) -> Callable[[Source], DtoFile]:
    if kind == "php":
        from generator.importers.php import read_php

        return read_php
    from generator.importers.typescript import read_typescript

    return read_typescript


def import_dtos(read: ReadDtos, name: str, given: Given = NOTHING_GIVEN) -> Imported:
    """The contract called `name`; notes are in the order of the file."""
    notes = read.file.notes
    imported = import_service(with_given(read.service, given), name)
    places = {one.made.bare_name: one.at for one in read.file.declared}
    contract = imported.contract._replace(title=read.title)
    contract = titled(contract, Given(content_types=read.content_types))
    contract = with_prose(titled(contract, given), notes)
    if not read.file.has_operations:
        contract = _without_origin(contract)
    later = _in_file_order(imported.notes, places)
    lost = (*read.lost, *notes.lost(), *imported.lost)
    told = unanswered(notes.notes(), given)
    return Imported(contract, (*told, *later), lost)


def _without_origin(contract: Contract) -> Contract:
    """A contract of DTOs alone: styles print the same form of them again, without operations.

    A class whose parameter nothing uses is only allowed in a contract with an origin.
    """
    plain = contract._replace(origin="")
    problems: list[Problem] = []
    Checker(plain, problems).check(())
    return contract if problems else plain


def _in_file_order(notes: tuple[str, ...], places: dict[str, Position]) -> list[str]:
    """Notes that begin with a declared name stand where it does; the others after them."""

    def place(note: str) -> tuple[int, int]:
        name = note.partition(":")[0].partition(".")[0].partition("`")[0]
        at = places.get(name)
        return (at.line, at.column) if at is not None else (1 << 60, 0)

    return sorted(notes, key=place)
