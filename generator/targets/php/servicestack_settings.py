"""What style servicestack prints of a contract, and how: options and contract together."""

import re
from collections.abc import Mapping
from typing import Protocol

from generator.ir import Contract
from generator.kept import kept
from generator.servicestack.bases import lineage
from generator.servicestack.header import Setting, setting
from generator.servicestack.modes import SERVER, has_request_methods, is_exact, is_verbatim
from generator.servicestack.options import Options as EveryOptions
from generator.servicestack.options import header_facts, imports_in
from generator.servicestack.selection import Selection, entries_of, selected, without_library
from generator.servicestack.service import MetaType, Property, Service, TypeName
from generator.tuples import NamedTuple

_NAMESPACE = "dtos"


class Options(EveryOptions, Protocol):
    """What PHP has beside those of every language."""

    @property
    def namespace(self) -> str: ...
    @property
    def global_namespace(self) -> str: ...
    @property
    def make_properties_optional(self) -> str: ...
    @property
    def add_implicit_version(self) -> str: ...


class Header(NamedTuple):
    """`facts` are the lines above the options, such as ("BaseUrl", "https://…")."""

    facts: tuple[tuple[str, str], ...]
    rows: tuple[Setting, ...]


class Settings(NamedTuple):
    """`imported`: the contract was made from a service's metadata.

    `version` is what AddImplicitVersion says; None where requests have none. `value_types`: value
    types of the service keep their names. `contracted` and `indexed`: every class is a data
    contract, every member has its number.
    """

    exact: bool
    verbatim: bool
    imported: bool
    requests: bool
    namespace: str
    imports: tuple[str, ...]
    described: bool = True
    version: int | None = None
    response_status: bool = False
    value_types: bool = False
    contracted: bool = False
    indexed: bool = False


def settings_of(contract: Contract, service: Service, options: Options) -> Settings:
    """The options, or else what the server's own ones say."""
    version = setting("AddImplicitVersion", options.add_implicit_version, service)
    status = setting("AddResponseStatus", options.add_response_status, service, "False")
    return Settings(
        exact=is_exact(contract, options.compat),
        verbatim=is_verbatim(options.compat),
        imported=contract.origin == SERVER,
        requests=has_request_methods(contract, options.request_methods),
        namespace=options.global_namespace or options.namespace or _NAMESPACE,
        imports=imports_in(options.default_imports),
        described=_described(service, options).on,
        version=version_of(version.value),
        response_status=status.on,
        value_types=setting("ExportValueTypes", "", service).on,
        contracted=setting("AddDataContractAttributes", "", service).on,
        indexed=setting("AddIndexesToDataMembers", "", service).on,
    )


def _described(service: Service, options: Options) -> Setting:
    asked = options.add_description_as_comments
    return setting("AddDescriptionAsComments", asked, service, "True")


def version_of(text: str) -> int | None:
    """The number that AddImplicitVersion gives, if it is one."""
    return int(text) if re.fullmatch(r"-?[0-9]{1,9}", text, re.ASCII) else None


@kept
def printed_service(service: Service, options: Options, settings: Settings) -> Service:
    """What IncludeTypes and ExcludeTypes leave of what the client library does not have.

    A contract of one's own has no types of the library; one that is called so is a problem.
    """
    selection = Selection(entries_of(options.include_types), entries_of(options.exclude_types))
    printed = selected(service, selection)
    if settings.imported:
        printed = without_library(printed)
    # What `verbatim` prints of it is no property, see servicestack_classes.
    added = settings.response_status and not settings.verbatim
    return _with_status(printed) if added else printed


def lacking_status(service: Service) -> frozenset[str]:
    """The names of responses that have no ResponseStatus."""
    by_name = {made.name: made for made in service.declared}
    answers = {made.response.name: made.response for made in service.operations if made.response}
    return frozenset(
        name for name, made in answers.items() if not made.interface and _lacks(made, by_name)
    )


def _lacks(made: MetaType, by_name: Mapping[str, MetaType]) -> bool:
    bases = (base for base, _ in lineage(made, by_name))
    known = {one.wire_name for link in (made, *bases) for one in link.properties}
    return _STATUS.wire_name not in known


_STATUS = Property("ResponseStatus", TypeName("ResponseStatus"), wire_name="responseStatus")


def _with_status(service: Service) -> Service:
    """With a ResponseStatus in each response that has none.

    ServiceStack's own line for it does not parse, so here it is a property like any other.
    """
    by_name = {made.name: made for made in service.declared}
    answers = {made.response.name: made.response for made in service.operations if made.response}

    def changed(made: MetaType) -> MetaType:
        if made.name not in answers or made.interface or not _lacks(made, by_name):
            return made
        return made._replace(properties=(*made.properties, _STATUS))

    return service._replace(
        types=tuple(map(changed, service.types)),
        operations=tuple(
            made._replace(
                request=changed(made.request),
                response=changed(made.response) if made.response else None,
            )
            for made in service.operations
        ),
    )


def option_header(
    contract: Contract, service: Service, options: Options, settings: Settings
) -> Header | None:
    """The option block of a PHP file, or None where none is wanted."""
    facts = header_facts(contract, options, "//")
    if facts is None:
        return None
    named = bool(options.global_namespace or options.namespace)
    # The client library has its types, so no option brings them into the file.
    library = Setting("AddServiceStackTypes", "True", options.add_service_stack_types != "auto")
    included, excluded = entries_of(options.include_types), entries_of(options.exclude_types)
    optional = Setting("MakePropertiesOptional", "False")
    if options.make_properties_optional != "auto":
        optional = setting(optional.name, options.make_properties_optional, service)
    return Header(
        facts,
        (
            Setting("GlobalNamespace", settings.namespace, named),
            optional,
            library,
            setting("AddResponseStatus", options.add_response_status, service, "False"),
            setting("AddImplicitVersion", options.add_implicit_version, service),
            _described(service, options),
            Setting("IncludeTypes", ",".join(included), bool(included)),
            Setting("ExcludeTypes", ",".join(excluded), bool(excluded)),
            Setting("DefaultImports", ",".join(settings.imports), bool(settings.imports)),
        ),
    )
