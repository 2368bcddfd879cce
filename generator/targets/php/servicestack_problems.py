"""What style servicestack refuses, and what an author should know of the rest."""

from collections.abc import Iterator

from generator.ir import Contract, EnumType
from generator.problems import Note, Position, Problem, did_you_mean
from generator.servicestack.dotnet import VALUE_TYPES, NetType, name_of, tree_of
from generator.servicestack.from_contract import service_of
from generator.servicestack.library import TYPES
from generator.servicestack.modes import told_verbatim
from generator.servicestack.options import imports_in
from generator.servicestack.order import printing_order
from generator.servicestack.selection import entries_of
from generator.servicestack.service import MetaType, Property, Service
from generator.targets.php.escape import (
    imported_names,
    is_class_name,
    is_constant_word,
    is_integer,
    is_namespace,
)
from generator.targets.php.servicestack_bases import bases_of
from generator.targets.php.servicestack_enums import Cases, cases_of, shown_case
from generator.targets.php.servicestack_faults import exact_fault, safe_fault
from generator.targets.php.servicestack_names import IMPORTED, OF_THE_LIBRARY
from generator.targets.php.servicestack_order import too_early
from generator.targets.php.servicestack_places import Places
from generator.targets.php.servicestack_record_problems import RecordChecker
from generator.targets.php.servicestack_response import answer_fault, answer_of
from generator.targets.php.servicestack_settings import (
    Options,
    Settings,
    lacking_status,
    printed_service,
    settings_of,
    version_of,
)
from generator.targets.php.servicestack_spelling import spellings_of
from generator.targets.php.servicestack_world import is_flags

_RENAME_TYPE = "choose the PHP name: 'names: {php: …}'"


def problems_of(contract: Contract, options: Options) -> Iterator[Problem]:
    """All problems of a contract that is printed with these options."""
    service = service_of(contract)
    settings = settings_of(contract, service, options)
    yield from _options(contract, options, settings)
    yield from _selection(contract, service, options)
    printed = printed_service(service, options, settings)
    checker = _Checker(contract, printed, settings)
    if settings.imported:
        yield from checker.left_out(service)
    found = checker.declared()
    yield from map(told_verbatim, found) if settings.verbatim else found
    if settings.exact:
        yield from checker.order()
    if settings.requests:
        yield from checker.responses()


def _options(contract: Contract, options: Options, settings: Settings) -> Iterator[Problem]:
    at = Position(contract.path, 1, 1)
    if not is_namespace(settings.namespace):
        message = f"'{settings.namespace}' is no PHP namespace"
        yield Problem(at, "bad-name", message, "join identifiers with a backslash")
    taken = set(IMPORTED)
    for text in imports_in(options.default_imports):
        names = imported_names(text)
        if not names:
            message = f"PHP cannot import '{text}'"
            yield Problem(at, "bad-name", message, "write A\\B, A\\B as C or A\\{B,C}")
        for name in names:
            if name.lower() in taken:
                message = f"'{name}' is imported twice"
                yield Problem(at, "name-collision", message, "take it out of defaultImports")
            taken.add(name.lower())
    if options.add_implicit_version and version_of(options.add_implicit_version) is None:
        message = f"'{options.add_implicit_version}' is no version: it is a whole number"
        yield Problem(at, "bad-number", message, 'addImplicitVersion: "1"')


def _selection(contract: Contract, service: Service, options: Options) -> Iterator[Problem]:
    """Names in includeTypes that nothing has."""
    asked = entries_of(options.include_types)
    names = {name for made in service.declared for name in (made.name, made.bare_name)}
    for entry in asked:
        name = entry.removesuffix(".*").removeprefix("*.")
        if name not in names and not name.endswith(("/*", "}")):
            at = Position(contract.path, 1, 1)
            message = f"includeTypes names '{name}', which the service does not have"
            yield Problem(at, "lossy", message, did_you_mean(name, sorted(names)), warning=True)


class _Checker:
    """Judges what is printed of one contract."""

    def __init__(self, contract: Contract, service: Service, settings: Settings) -> None:
        self._service = service
        self._settings = settings
        self._places = Places(contract)
        self.types = printing_order(service)
        self._spelled = spellings_of(contract)
        self._bases = bases_of(self.types, self._spelled, settings)
        self._printer = self._bases.types
        self._world = self._printer.world
        self.records = RecordChecker(self._bases, self._places)

    def declared(self) -> Iterator[Problem]:
        """All that is wrong with the printed types themselves."""
        yield from self.class_names()
        if self._settings.verbatim:
            yield from self._additions()
        for made in self.types:
            yield from self.enum(made) if made.enum else self.records.record(made)

    def _additions(self) -> Iterator[Problem]:
        """What options add to classes and PHP does not take there."""
        requests = {made.request.name for made in self._service.operations}
        lacking = lacking_status(self._service) if self._settings.response_status else frozenset()
        for made in self.types:
            if made.name in lacking:
                yield self._places.unparsed(made, "'$responseStatus=ResponseStatus'")
            names = {self._world.property_name(made, one) for one in made.properties}
            added = self._settings.version is not None and self._settings.requests
            if added and made.name in requests and "version" in names:
                yield self._places.unparsed(made, "the property '$version' twice")

        for operation in self._service.operations if self._settings.requests else ():
            marker = "IReturnVoid" if operation.returns_void else "IReturn"
            marked = operation.returns_void or answer_of(operation) is not None
            own = (self._world.spoken_name(one.name) for one in operation.request.implements)
            if marked and marker.lower() in map(str.lower, own):
                yield self._places.unparsed(operation.request, "an interface twice")

    def left_out(self, service: Service) -> Iterator[Problem]:
        """Types of the service's own that ServiceStack takes for the library's."""
        for made in service.declared:
            if made.name in TYPES and made.namespace.split(".")[0] != "ServiceStack":
                message = f"'{self._places.name(made)}' is not printed: the client library has one"
                yield self._places.lossy(made, message, "rename it on the server")

    def class_names(self) -> Iterator[Problem]:
        taken: dict[str, MetaType] = {}
        for made in self.types:
            name = self._world.declared_name(made)
            folded = name.lower()  # PHP ignores the case of class names
            at, width = self._places.of(made)
            if not is_class_name(name) and self._world.can_name(name):
                yield self._places.unparsed(made, f"no class can be called '{name}'")
            elif not is_class_name(name):
                if (made.name, made.namespace) in self._spelled:
                    message = f"'{name}' cannot name a class in PHP"
                    yield Problem(at, "bad-spelling", message, "choose another name", width)
                else:
                    message = f"'{name}' cannot name a class in PHP"
                    if name.isidentifier():
                        message = f"PHP keeps the word '{name}' for itself, so no class can have it"
                    yield Problem(at, "reserved-name", message, _RENAME_TYPE, width)
            elif folded in IMPORTED or folded in OF_THE_LIBRARY:
                message = f"the PHP class '{name}' would stand in the way of the client library's"
                yield Problem(at, "name-collision", message, _RENAME_TYPE, width)
            elif folded in taken:
                first = taken[folded]
                note = Note(self._places.of(first)[0], "the other one", self._places.of(first)[1])
                both = f"'{self._places.name(made)}' and '{self._places.name(first)}'"
                message = f"{both} both become the PHP class '{name}'"
                yield Problem(at, "name-collision", message, _RENAME_TYPE, width, (note,))
            taken.setdefault(folded, made)
        for text in self._settings.imports:
            for name in imported_names(text):
                if name.lower() in taken:
                    message = f"'{name}' is imported, so no class can have the name"
                    at, width = self._places.of(taken[name.lower()])
                    yield Problem(at, "name-collision", message, _RENAME_TYPE, width)

    def enum(self, made: MetaType) -> Iterator[Problem]:
        declared = self._places.declared(made)
        members = {}
        if isinstance(declared, EnumType):
            members = {member.name: member for member in declared.members}
        taken: dict[str, str] = {}
        verbatim = self._settings.verbatim
        cases = cases_of(made, exact=self._settings.exact, verbatim=verbatim)
        if verbatim:
            yield from self._unparsed_cases(made, cases)
        for member, value in cases.values:
            at, width = self._places.of(made)
            if member in members:
                at, width = Position(*members[member].at), len(member)
            name = shown_case(member, verbatim=verbatim)
            if name in taken:
                message = f"'{member}' and '{taken[name]}' both become the PHP case '{name}'"
                yield Problem(at, "name-collision", message, "rename one of them", width)
            taken[name] = member
            if isinstance(value, int) and not is_integer(value):
                message = f"{value} does not fit a PHP int"
                yield Problem(at, "not-expressible", message, "use a smaller number", width)
        if cases.integer and not made.enum_int and cases.values:
            message = (
                f"JSON carries the names of '{self._places.name(made)}', and PHP reads numbers"
            )
            yield self._places.lossy(made, message)
        open_ = isinstance(declared, EnumType) and declared.open
        if open_ and not (is_flags(made) and not self._settings.exact):
            own = self._places.name(made)
            message = f"PHP cannot keep a value that the enum '{own}' does not know"
            hint = "reading such a value stops; 'open: false' says that there are none"
            yield self._places.lossy(made, message, hint)

    def _unparsed_cases(self, made: MetaType, cases: Cases) -> Iterator[Problem]:
        values = [value for _, value in cases.values]
        if cases.integer and any(isinstance(value, str) for value in values):
            yield self._places.unparsed(made, "a text as a case of an int enum")
        if len(set(values)) < len(values):
            yield self._places.unparsed(made, "two cases of one value")
        for word in sorted({member.lower() for member, _ in cases.values}):
            if is_constant_word(word):
                yield self._places.unparsed(made, f"a case that is called '{word}'")

    def order(self) -> Iterator[Problem]:
        """Classes before their bases; ServiceStack's order lets them be."""
        for made in too_early(self.types, self._bases.needs):
            own = self._places.name(made)
            message = f"PHP stops at '{own}': what it extends or implements comes later"
            yield self._places.lossy(made, message, "'compat: safe' prints that first")

    def responses(self) -> Iterator[Problem]:
        """Answers for which createResponse does not run, or does not do what it should."""
        for operation in self._service.operations:
            answer = answer_of(operation)
            if answer is None:
                continue
            shown = self._printer.unparsed_name(tree_of(answer))
            if shown:
                yield self._places.unparsed(operation.request, f"the answer '{shown}'")
            fault = answer_fault(answer, self._printer) or self._value_fault(tree_of(answer))
            if fault:
                own = self._places.name(operation.request)
                yield self._places.lossy(operation.request, f"the answer of '{own}': {fault}")

    def _value_fault(self, tree: NetType) -> str:
        if not self._settings.exact:
            return safe_fault(tree, self._world, ())
        value = tree.name in VALUE_TYPES
        return exact_fault(Property("", name_of(tree), value_type=value), self._printer, ())
