"""The public surface of style servicestack, by what its printer prints."""

from collections.abc import Iterable, Iterator

from generator.ir import Contract
from generator.servicestack.bases import lineage
from generator.servicestack.dotnet import NetType
from generator.servicestack.from_contract import service_of
from generator.servicestack.service import MetaType
from generator.servicestack.service import Property as NetProperty
from generator.servicestack.surfaces import Declared, kind_of, meaning
from generator.surface import Case, Kind, Parameter, Property, Surface, Symbol, Typed, split
from generator.targets.php.servicestack_enums import cases_of, shown_case
from generator.targets.php.servicestack_printer import Printer, printer_of
from generator.targets.php.servicestack_response import answer_of, returned
from generator.targets.php.servicestack_settings import (
    Options,
    Settings,
    printed_service,
    settings_of,
)
from generator.targets.php.servicestack_spelling import spellings_of
from generator.targets.php.speech import SPEECH, TRAITS


def surface(contract: Contract, options: Options) -> Surface:
    """Enums, interfaces and classes of the file."""
    whole = service_of(contract)
    settings = settings_of(contract, whole, options)
    service = printed_service(whole, options, settings)
    types, printer = printer_of(service, settings, spellings_of(contract))
    drawer = _Drawer(contract, printer, settings)
    return Surface(tuple(map(drawer.symbol, types)), TRAITS._replace(absent=""), SPEECH)


class _Drawer:
    def __init__(self, contract: Contract, printer: Printer, settings: Settings) -> None:
        self._declared = Declared(contract)
        self._printer, self._settings = printer, settings
        self._typed: dict[tuple[str, str], Typed] = {}

    def symbol(self, made: MetaType) -> Symbol:
        name = self._printer.world.declared_name(made)
        declaration, namespace = self._declared.name(made), self._settings.namespace
        if made.enum:
            return self._enum(made, name, declaration, namespace)
        bases = self._printer.bases
        parent = bases.parent(made)
        names = [*((parent,) if parent is not None else ()), *bases.interfaces(made)]
        operation = self._printer.operations.get((made.name, made.namespace))
        answer = None if operation is None else answer_of(operation)
        void, types = operation is not None and operation.returns_void, self._printer.types
        collected = bases.is_collection(made) or bases.collection(made) is not None
        properties = tuple(self._properties(made))
        built = not made.interface and not collected
        return Symbol(
            name,
            declaration,
            kind_of(made),
            namespace,
            parameters=tuple(self._parameters(made, properties)) if built else None,
            properties=() if collected else properties,
            bases=tuple(
                dict.fromkeys(str(self._printer.world.reference(one.name)) for one in names)
            ),
            type_parameters=made.parameters,
            answer="" if void else None if answer is None else returned(answer, types),
        )

    def _enum(self, made: MetaType, name: str, declaration: str, namespace: str) -> Symbol:
        verbatim = self._settings.verbatim
        cases = cases_of(made, exact=self._settings.exact, verbatim=verbatim)
        rows = zip(cases.values, self._declared.keys(made), strict=True)
        kind = kind_of(made)
        flags = kind is Kind.FLAGS and not self._settings.exact
        return Symbol(
            name,
            declaration,
            kind,
            namespace,
            cases=tuple(
                Case(shown_case(member, verbatim=verbatim), repr(value), key)
                for (member, value), key in rows
            ),
            written=("int",) if flags else (),
            value="int" if cases.integer else "string",
        )

    def _properties(self, made: MetaType) -> Iterator[Property]:
        inherited = self._printer.bases.inherited(made)
        for property_ in made.properties:
            name = self._printer.world.property_name(made, property_)
            if name not in inherited:
                tree = self._printer.types.tree(property_, made.parameters)
                typed = self._type(property_, tree, generic=bool(made.parameters))
                yield Property(name, typed, True, property_.wire_name, meaning(property_))

    def _parameters(self, made: MetaType, own: Iterable[Property]) -> Iterator[Parameter]:
        """Those of the bases first; all have a default."""
        world, generic = self._printer.world, bool(made.parameters)
        inherited = self._printer.bases.inherited(made)
        owners: dict[str, str] = {}
        for base, _ in reversed(list(lineage(made, world.types)) if inherited else ()):
            for property_ in base.properties:
                name = world.property_name(base, property_)
                owners.setdefault(name, self._declared.name(base))
        for name, one in inherited.items():
            typed = self._type(one.property, one.tree, generic=generic)
            yield _parameter(name, typed, one.property, owners.get(name, ""))
        owner = self._declared.name(made)
        for told in own:
            yield Parameter(told.name, told.type, False, "", told.wire, owner, told.meaning)

    def _type(self, made: NetProperty, tree: NetType, *, generic: bool) -> Typed:
        doc, native, _ = map(str, self._printer.types.typed(made, tree, generic=generic))
        known = self._typed.get((native, doc))
        if known is None:
            inner = native.removeprefix("?")
            parts = () if inner == native else (inner, "null")
            told = doc if doc not in (native, f"{inner}|null") else ""
            known = Typed(native, parts, told, split(told) if told else ())
            self._typed[native, doc] = known
        return known


def _parameter(name: str, typed: Typed, made: NetProperty, owner: str) -> Parameter:
    return Parameter(name, typed, False, "", made.wire_name, owner, meaning(made))
