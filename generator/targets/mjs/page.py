"""From a contract to the page that the template prints."""

from typing import Protocol

from generator.code import Code
from generator.ir import Contract
from generator.servicestack.from_contract import service_of
from generator.servicestack.header import setting
from generator.servicestack.options import Options, header_facts
from generator.servicestack.service import MetaType
from generator.targets.mjs.classes import ClassPrinter
from generator.targets.typescript.servicestack_page import prepared
from generator.targets.typescript.servicestack_remarks import Remarks
from generator.targets.typescript.servicestack_settings import (
    common_settings,
)
from generator.targets.typescript.servicestack_view import option_block
from generator.tuples import NamedTuple

TARGET = "mjs"


class MjsOptions(Options, Protocol):
    """The options of both languages, and what only this one has."""

    @property
    def add_doc_annotations(self) -> str: ...


class PageView(NamedTuple):
    """`header` is empty where there is none. `types` are whole blocks of lines."""

    header: Code
    types: tuple[Code, ...]


class Page(NamedTuple):
    """`names` are those of `types` by metadata's; `remarks` came up while they were printed."""

    view: PageView
    types: list[MetaType]
    names: dict[str, str]
    remarks: Remarks


def page_of(contract: Contract, options: MjsOptions) -> Page:
    """The one page of a contract. The author's names have to be sound."""
    whole = service_of(contract)
    common = common_settings(contract, whole, options)
    annotated = setting("AddDocAnnotations", options.add_doc_annotations, whole, "True")
    ready = prepared(contract, whole, common, TARGET, typed=False)
    types = [made for made in ready.types if not made.interface]
    printer = ClassPrinter(ready, common, annotated=annotated.on)
    blocks = tuple(map(printer.block, types))
    rows = (
        *(common.library, annotated, common.described),
        *(common.included, common.excluded, common.imports),
    )
    view = PageView(option_block(header_facts(contract, options, "//"), rows), blocks)
    return Page(view, types, ready.texts, printer.remarks)
