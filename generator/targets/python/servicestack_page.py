"""From a contract to the page that the template of style servicestack prints."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from generator.code import EMPTY, Code
from generator.ir import Contract, Record
from generator.kept import kept
from generator.servicestack.from_contract import dotnet_name, service_of
from generator.servicestack.header import Setting, setting
from generator.servicestack.library import TYPES
from generator.servicestack.modes import has_request_methods, is_exact, is_verbatim
from generator.servicestack.options import Options as EveryOptions
from generator.servicestack.options import header_facts
from generator.servicestack.order import printing_order
from generator.servicestack.selection import (
    Selection,
    entries_of,
    selected,
    without_library,
    without_own_namespaces,
)
from generator.servicestack.service import MetaType, Service
from generator.targets.python.escape import (
    call_arguments,
    comment_text,
    docstring_line,
    identifier,
    module_path,
)
from generator.targets.python.servicestack_bodies import Choices, Names
from generator.targets.python.servicestack_classes import ClassPrinter
from generator.targets.python.servicestack_lineage import declaring_order
from generator.targets.python.servicestack_names import PACKAGE, class_name, printed_class_name
from generator.targets.python.servicestack_view import PageView, TypeView
from generator.tuples import NamedTuple

TARGET = "python"
_IMPORTS = (
    "datetime,decimal,marshmallow.fields:*,servicestack:*,typing:*,dataclasses:dataclass/field,"
    "dataclasses_json:dataclass_json/LetterCase/Undefined/config,enum:Enum/IntEnum"
)
_DATACLASS_JSON = "letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE"
_LINES = Code("\n")


class Options(EveryOptions, Protocol):
    """What Python has beside those of every language."""

    @property
    def global_namespace(self) -> str: ...
    @property
    def add_implicit_version(self) -> str: ...
    @property
    def data_class(self) -> str: ...
    @property
    def data_class_json(self) -> str: ...


class Settings(NamedTuple):
    """The options as they take effect, in the order of the option block."""

    global_namespace: Setting
    add_service_stack_types: Setting
    add_response_status: Setting
    add_implicit_version: Setting
    add_description_as_comments: Setting
    include_types: Setting
    exclude_types: Setting
    default_imports: Setting
    data_class: Setting
    data_class_json: Setting


class Page(NamedTuple):
    """A contract that is ready to be printed. `left_out` are types that the package has."""

    service: Service
    types: list[MetaType]
    settings: Settings
    names: Names
    printer: ClassPrinter
    exact: bool
    left_out: tuple[str, ...]
    verbatim: bool = False


@kept
def page_of(contract: Contract, options: Options) -> Page:
    """Chooses, orders and names the types of a contract."""
    exact = is_exact(contract, options.compat)
    whole = service_of(contract)
    settings = settings_of(whole, options)
    library = TYPES if exact else PACKAGE
    left_out = tuple(made.name for made in whole.declared if made.name in library)
    service = without_library(whole, library)
    if not settings.add_service_stack_types.on:
        service = without_own_namespaces(service)
    included = entries_of(settings.include_types.value)
    excluded = entries_of(settings.exclude_types.value)
    service = selected(service, Selection(included, excluded))
    operations = {}
    if has_request_methods(contract, options.request_methods):
        operations = {made.request.name: made for made in service.operations}
    types = printing_order(service)
    if not exact:
        types = declaring_order(types, operations)
    verbatim = is_verbatim(options.compat)
    names = _names(contract, types, verbatim=verbatim)
    version = settings.add_implicit_version.value
    choices = Choices(
        exact=exact,
        described=settings.add_description_as_comments.on,
        initialized=("initializeCollections", True) in whole.config,
        response_status=settings.add_response_status.on,
        version=version if is_version(version) else "",
    )
    printer = ClassPrinter(types, operations, service, names, choices)
    return Page(whole, types, settings, names, printer, exact, left_out, verbatim)


def page_view(contract: Contract, options: Options) -> PageView:
    """The one page of a contract."""
    page = page_of(contract, options)
    settings = page.settings
    types = printed(page)
    module = settings.global_namespace.value
    dataclass, dataclass_json = Code("dataclass"), Code("dataclass_json({})")
    if settings.data_class.value:
        dataclass = Code("dataclass({})").format(call_arguments(settings.data_class.value))
    arguments = call_arguments(settings.data_class_json.value or _DATACLASS_JSON)
    return PageView(
        options=_options(page, header_facts(contract, options, "#")),
        imports=_LINES.join(
            _imports(settings.default_imports.value, flags=any(map(_uses_flags, types)))
        ),
        module=Code("# module {}").format(comment_text(module)) if module else EMPTY,
        dataclass_json=dataclass_json.format(arguments),
        dataclass=dataclass,
        types=tuple(types),
    )


@kept
def printed(page: Page) -> list[TypeView]:
    """The views of all types; the remarks on them are then known to the page's printer."""
    return list(map(page.printer.view, page.types))


def settings_of(service: Service, options: Options) -> Settings:
    """What is asked for, or what the server has by itself, or what ServiceStack has."""
    return Settings(
        setting("GlobalNamespace", options.global_namespace, service),
        setting("AddServiceStackTypes", options.add_service_stack_types, service, "True"),
        setting("AddResponseStatus", options.add_response_status, service, "False"),
        setting("AddImplicitVersion", options.add_implicit_version, service),
        setting("AddDescriptionAsComments", options.add_description_as_comments, service, "True"),
        setting("IncludeTypes", options.include_types, service),
        setting("ExcludeTypes", options.exclude_types, service),
        setting("DefaultImports", options.default_imports, Service(), _IMPORTS),
        setting("DataClass", options.data_class, service),
        setting("DataClassJson", options.data_class_json, service),
    )


def is_version(text: str) -> bool:
    """Whether AddImplicitVersion takes the text: a whole number."""
    return text.isascii() and text.isdigit() and len(text) < 20


def _names(contract: Contract, types: Sequence[MetaType], *, verbatim: bool) -> Names:
    """Classes are called as in .NET; a count of parameters stays where it tells two apart."""
    spelled: dict[str, str] = {}
    fields: dict[tuple[str, str], str] = {}
    for declared in contract.declarations.values():
        name = dotnet_name(declared)
        if TARGET in dict(declared.spellings):
            spelled[name] = dict(declared.spellings)[TARGET]
        if isinstance(declared, Record):
            for field in declared.fields:
                spelling = field.spelling(TARGET)
                if spelling is not None:
                    fields[name, field.wire_name] = spelling
    arities: dict[str, set[str]] = {}
    for made in types:
        arities.setdefault(made.bare_name, set()).add(made.name)
    classes = {}
    for made in types:
        plain = made.bare_name
        if len(arities[plain]) > 1:
            plain = made.name.replace("`", "")
        given = spelled.get(made.name)
        shown = class_name(given) if given else printed_class_name(plain, verbatim=verbatim)
        classes[made.name] = shown
    return Names(classes, spelled, fields)


def _options(page: Page, facts: tuple[tuple[str, str], ...] | None) -> Code:
    """The lines of the option block; nothing where none is wanted."""
    if facts is None:
        return EMPTY
    texts = [f"{name}: {value}" for name, value in facts]
    texts.append("")
    texts += (f"{'' if one.given else '#'}{one.name}: {one.value}" for one in page.settings)
    return _LINES.join(docstring_line(text, exact=page.exact) for text in texts)


def _imports(text: str, *, flags: bool) -> Iterator[Code]:
    """One line each of `module` or `module:name/name`."""
    for entry in entries_of(text):
        module, _, names = entry.partition(":")
        if not names:
            yield Code("import {}").format(module_path(module))
        elif names == "*":
            yield Code("from {} import *").format(module_path(module))
        else:
            shown = Code(", ").join(map(identifier, names.split("/")))
            yield Code("from {} import {}").format(module_path(module), shown)
    if flags:
        yield Code("from enum import IntFlag")


def _uses_flags(view: TypeView) -> bool:
    return view.declaration.endswith("(IntFlag):")


def import_faults(text: str) -> Iterator[str]:
    """Entries of DefaultImports that are no imports."""
    for entry in entries_of(text):
        try:
            list(_imports(entry, flags=False))
        except ValueError:
            yield entry
