"""What the pages of style servicestack show, in the original's words."""

from collections.abc import Iterator

from generator.accesswords import access
from generator.code import EMPTY, Code
from generator.ir import Contract, Operation
from generator.outputnames import words_of
from generator.servicestack.from_contract import ServiceMaker
from generator.targets.docs.escape import address, text
from generator.targets.docs.servicestack_tables import Tables, TableView
from generator.tuples import NamedTuple
from generator.wire.exchanges import PAGE_FORMATS, Exchanges, address_of, page_name
from generator.wire.samples import Samples

METADATA = "metadata"  # among languages: tables instead of code
_TITLES = {METADATA: "Metadata"}


class RouteView(NamedTuple):
    """A row of the table of routes."""

    verbs: Code
    path: Code
    summary: Code
    notes: Code


class LinkView(NamedTuple):
    """`current`: it leads to the page that it is on."""

    address: Code
    title: Code
    current: bool


class PageView(NamedTuple):
    """One page. `access` are labels with their values; `code` is what another target printed. A
    page of `tables` has none."""

    path: str
    language: str
    operation: str
    title: Code
    heading: Code
    tags: tuple[Code, ...]
    description: Code
    protected: bool
    access: tuple[tuple[Code, Code], ...]
    routes: tuple[RouteView, ...]
    tabs: tuple[LinkView, ...]
    formats: tuple[LinkView, ...]
    format: Code
    format_title: Code
    jsonp: bool
    request: Code
    response: Code
    tables: tuple[TableView, ...] = ()
    code: Code = EMPTY


class EntryView(NamedTuple):
    """An operation of the index."""

    name: Code
    protected: bool
    links: tuple[LinkView, ...]


class SiteView(NamedTuple):
    """The index, and the pages in the order of operations, formats and languages."""

    title: Code
    entries: tuple[EntryView, ...]
    pages: tuple[PageView, ...]


def site_view(contract: Contract, languages: str, formats: str, samples: str) -> SiteView:
    """The index and all pages of a contract."""
    maker = _Pages(contract, words_of(languages), words_of(formats), examples=samples == "examples")
    return maker.site()


class _Pages:
    def __init__(
        self,
        contract: Contract,
        languages: tuple[str, ...],
        formats: tuple[str, ...],
        *,
        examples: bool,
    ) -> None:
        self._contract = contract
        self._languages, self._formats = languages, formats
        self._title = contract.title or contract.name
        self._maker = ServiceMaker(contract)
        self._exchanges = Exchanges(contract, Samples(contract, examples=examples))
        self._prefix = address_of(contract)[1]
        self._tables = Tables(contract, self._maker)

    def site(self) -> SiteView:
        operations = self._contract.operations
        return SiteView(
            text(self._title),
            tuple(map(self._entry, operations)),
            tuple(page for operation in operations for page in self._pages(operation)),
        )

    def _entry(self, operation: Operation) -> EntryView:
        links = tuple(
            _link(operation, language, format_, f"{format_} {language}", current=False)
            for format_ in self._formats_of(operation)
            for language in self._languages
        )
        return EntryView(text(operation.name), operation.auth is not None, links)

    def _formats_of(self, operation: Operation) -> tuple[str, ...]:
        wanted = self._formats or operation.content_types
        return tuple(one for one in wanted if one in PAGE_FORMATS)

    def _pages(self, operation: Operation) -> Iterator[PageView]:
        request = operation.request
        routes = tuple(self._routes(operation))
        tables = tuple(self._tables.of(operation)) if METADATA in self._languages else ()
        for format_ in self._formats_of(operation):
            exchange = self._exchanges.of(operation, format_)
            for language in self._languages:
                yield PageView(
                    path=f"{self._contract.name}/{_name(operation, language, format_)}",
                    language=language,
                    operation=operation.name,
                    title=text(self._title),
                    heading=text(operation.name),
                    tags=tuple(map(text, request.tags)),
                    description=text(request.doc),
                    protected=operation.auth is not None,
                    access=tuple((text(label), text(it)) for label, it in access(operation.auth)),
                    routes=routes,
                    tabs=tuple(
                        _link(operation, one, format_, _TITLES.get(one, one), one == language)
                        for one in self._languages
                    ),
                    formats=tuple(
                        _link(operation, language, one, one, one == format_)
                        for one in self._formats_of(operation)
                    ),
                    format=text(page_name(format_)),
                    format_title=text(page_name(format_).upper()),
                    jsonp=format_ == "json",
                    request=text(exchange.request),
                    response=text(exchange.response),
                    tables=tables if language == METADATA else (),
                )

    def _routes(self, operation: Operation) -> Iterator[RouteView]:
        request = self._maker.request(operation)
        described = self._maker.operation(operation, {operation.name: request})
        for route in described.routes:
            yield RouteView(
                text(route.verbs or "All Verbs"),
                text(f"{self._prefix}{route.path}"),
                text(route.summary or ""),
                text(route.notes or ""),
            )


def _name(operation: Operation, language: str, format_: str) -> str:
    return f"{operation.name}.{language}.{format_}.html"


def _link(operation: Operation, language: str, format_: str, title: str, current: bool) -> LinkView:
    return LinkView(address(_name(operation, language, format_)), text(title), current)
