"""What style servicestack prints of a contract, and how: options and contract together."""

import re
from collections.abc import Callable
from typing import Protocol

from generator.ir import Contract
from generator.servicestack.definitions import with_library
from generator.servicestack.header import Setting, setting
from generator.servicestack.modes import has_request_methods, is_exact, is_verbatim
from generator.servicestack.options import Options, imports_in
from generator.servicestack.selection import (
    Selection,
    entries_of,
    selected,
    without_own_namespaces,
)
from generator.servicestack.service import MetaType, Property, Service, TypeName
from generator.targets.typescript.escape import module_name
from generator.tuples import NamedTuple


class TypeScriptOptions(Options, Protocol):
    """What TypeScript has beside those of every language."""

    @property
    def global_namespace(self) -> str: ...
    @property
    def make_properties_optional(self) -> str: ...
    @property
    def add_implicit_version(self) -> str: ...
    @property
    def export_as_types(self) -> bool: ...
    @property
    def use_union_type_enums(self) -> str: ...


class Common(NamedTuple):
    """The options of both languages as they take effect."""

    exact: bool
    verbatim: bool
    requests: bool
    library: Setting
    described: Setting
    response_status: Setting
    included: Setting
    excluded: Setting
    imports: Setting
    initialized: bool


class Settings(NamedTuple):
    """Those of TypeScript. `classes` is False for a file of declarations alone."""

    common: Common
    namespace: Setting
    optional: Setting
    version: Setting
    classes: bool
    union_enums: bool

    @property
    def rows(self) -> tuple[Setting, ...]:
        """In the order of the option block."""
        common = self.common
        return (
            *(self.namespace, self.optional, common.library, common.response_status),
            *(self.version, common.described),
            *(common.included, common.excluded, common.imports),
        )


def common_settings(contract: Contract, service: Service, options: Options) -> Common:
    """The options, or else what the server's own ones say."""
    return Common(
        exact=is_exact(contract, options.compat),
        verbatim=is_verbatim(options.compat),
        requests=has_request_methods(contract, options.request_methods),
        library=setting("AddServiceStackTypes", options.add_service_stack_types, service, "True"),
        described=setting(
            "AddDescriptionAsComments", options.add_description_as_comments, service, "True"
        ),
        response_status=setting("AddResponseStatus", options.add_response_status, service, "False"),
        included=_list("IncludeTypes", options.include_types),
        excluded=_list("ExcludeTypes", options.exclude_types),
        imports=_list("DefaultImports", options.default_imports),
        initialized=setting("InitializeCollections", "", service).on,
    )


def settings_of(contract: Contract, service: Service, options: TypeScriptOptions) -> Settings:
    """As `common_settings`, with what only TypeScript has."""
    classes = options.export_as_types
    unions = options.use_union_type_enums
    # Whatever the server says: each form has its own default.
    optional = Setting("MakePropertiesOptional", "False" if classes else "True")
    if options.make_properties_optional != "auto":
        optional = setting(optional.name, options.make_properties_optional, service)
    return Settings(
        common_settings(contract, service, options),
        _fit(setting("GlobalNamespace", options.global_namespace, service), is_namespace),
        optional,
        _fit(setting("AddImplicitVersion", options.add_implicit_version, service), is_version),
        classes,
        union_enums=not classes if unions == "auto" else unions == "true",
    )


def _list(name: str, asked: str) -> Setting:
    """What the server has for other clients is no list for this one."""
    return Setting(name, ",".join(imports_in(asked)), bool(asked))


def _fit(found: Setting, is_fit: Callable[[str], bool]) -> Setting:
    """The server's own choice may be made for another language; one that is given is judged."""
    return found if found.given or is_fit(found.value) else found._replace(value="")


def is_namespace(text: str) -> bool:
    """Whether GlobalNamespace can have that text; an empty one is no namespace."""
    return not text or module_name(text) is not None


def is_version(text: str) -> bool:
    """Whether AddImplicitVersion can have that text; an empty one is no version."""
    return not text or re.fullmatch("[0-9]{1,9}", text, re.ASCII) is not None


def printed_service(whole: Service, settings: Common, *, status_required: bool) -> Service:
    """What the options leave of a service, and add to it.

    `status_required`: ServiceStack's TypeScript forgets that an added ResponseStatus may be absent.
    """
    service = whole if settings.library.on else without_own_namespaces(whole)
    included, excluded = entries_of(settings.included.value), entries_of(settings.excluded.value)
    service = selected(service, Selection(included, excluded))
    if settings.response_status.on:
        service = _with_status(service, required=status_required)
    if not settings.library.on:
        return service
    if not settings.exact:
        return with_library(service, whole, markers=settings.requests, excluded=excluded)
    return _with_markers(service, whole) if included else service


def _with_markers(service: Service, whole: Service) -> Service:
    """IReturn and IReturnVoid are no part of a selection: they come with requests that use them."""
    wanted = set()
    for operation in service.operations:
        if operation.returns_void:
            wanted.add("IReturnVoid")
        elif operation.returns is not None or operation.response is not None:
            wanted.add("IReturn`1")
    wanted -= {made.name for made in service.types}
    added = tuple(made for made in whole.types if made.name in wanted)
    return service._replace(types=(*added, *service.types))


def _with_status(service: Service, *, required: bool) -> Service:
    """With a ResponseStatus in each response that has none of its own."""
    answers = {made.response.name for made in service.operations if made.response is not None}
    status = Property(
        "ResponseStatus",
        TypeName("ResponseStatus"),
        required=True if required else None,
        wire_name="responseStatus",
    )

    def changed(made: MetaType) -> MetaType:
        if made.name not in answers or made.interface or made.enum:
            return made
        if any(one.name == status.name for one in made.properties):
            return made
        return made._replace(properties=(*made.properties, status))

    return service._replace(
        types=tuple(map(changed, service.types)),
        operations=tuple(
            made._replace(
                request=changed(made.request),
                response=changed(made.response) if made.response is not None else None,
            )
            for made in service.operations
        ),
    )
