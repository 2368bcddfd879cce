"""What the template of style servicestack prints."""

from generator.code import EMPTY, Code
from generator.ir import Contract
from generator.kept import kept
from generator.servicestack.from_contract import service_of
from generator.servicestack.header import Setting
from generator.servicestack.options import header_facts, imports_in
from generator.servicestack.service import MetaType
from generator.targets.typescript.escape import comment, import_statement, module_name
from generator.targets.typescript.servicestack_classes import ClassPrinter
from generator.targets.typescript.servicestack_page import prepared
from generator.targets.typescript.servicestack_remarks import Remarks
from generator.targets.typescript.servicestack_settings import (
    Settings,
    TypeScriptOptions,
    settings_of,
)
from generator.tuples import NamedTuple

TARGET = "typescript"
_LINES = Code("\n")
_ROW, _SWITCHED = Code("{}: {}"), Code("{}{}: {}")


class PageView(NamedTuple):
    """`header` and `module` are empty where there is none. `types` are whole blocks of lines.

    `checked_later`: the order for the compiler stands where ServiceStack has it, after imports.
    """

    header: Code
    imports: tuple[Code, ...]
    module: Code
    checked_later: bool
    types: tuple[Code, ...]


class Page(NamedTuple):
    """`names` are those of `types` by metadata's; `remarks` came up while they were printed."""

    view: PageView
    types: list[MetaType]
    names: dict[str, str]
    remarks: Remarks


@kept
def page_of(contract: Contract, options: TypeScriptOptions) -> Page:
    """The one page of a contract. Its options and names have to be sound."""
    whole = service_of(contract)
    settings = settings_of(contract, whole, options)
    ready = prepared(contract, whole, settings.common, TARGET, typed=True)
    printer = ClassPrinter(ready, settings)
    types = tuple(map(printer.block, ready.types))
    entries = imports_in(settings.common.imports.value)
    statements = map(import_statement, entries)
    view = PageView(
        header=option_block(header_facts(contract, options, "//"), settings.rows),
        imports=tuple(made for made in statements if made is not None),
        module=_module(settings),
        checked_later=settings.common.exact,
        types=types,
    )
    return Page(view, ready.types, ready.texts, printer.remarks)


def _module(settings: Settings) -> Code:
    name = module_name(settings.namespace.value) if settings.namespace.value else None
    if name is None:
        return EMPTY
    # Newer compilers want the word `namespace`.
    word = Code("module") if settings.common.exact else Code("namespace")
    export = Code("export") if settings.classes else Code("declare")
    return Code("{} {} {}").format(export, word, name)


def option_block(facts: tuple[tuple[str, str], ...] | None, rows: tuple[Setting, ...]) -> Code:
    """The comment with the options, as lines; empty if `facts` is None."""
    if facts is None:
        return EMPTY
    lines = [Code("/* Options:")]
    lines += [_ROW.format(comment(name), comment(text)) for name, text in facts]
    lines.append(EMPTY)
    for row in rows:
        mark = EMPTY if row.given else Code("//")
        lines.append(_SWITCHED.format(mark, comment(row.name), comment(row.value)))
    return _LINES.join([*lines, Code("*/")])
