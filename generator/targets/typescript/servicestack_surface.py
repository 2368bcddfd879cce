"""The public surface of style servicestack, and of mjs: by what their printers print."""

from collections.abc import Iterator

from generator.ir import Contract
from generator.servicestack.from_contract import service_of
from generator.servicestack.service import MetaType
from generator.servicestack.surfaces import Declared, kind_of, meaning
from generator.surface import Case, Parameter, Property, Surface, Symbol, Typed, split
from generator.targets.typescript.escape import enum_member, number, quoted
from generator.targets.typescript.servicestack_enums import values_of
from generator.targets.typescript.servicestack_heritage import Heritage, answer_of
from generator.targets.typescript.servicestack_page import Prepared, lineage, prepared
from generator.targets.typescript.servicestack_properties import PrintedProperty, PropertyPrinter
from generator.targets.typescript.servicestack_remarks import Remarks
from generator.targets.typescript.servicestack_settings import (
    Common,
    Settings,
    TypeScriptOptions,
    settings_of,
)
from generator.targets.typescript.servicestack_types import TypePrinter
from generator.targets.typescript.servicestack_view import TARGET
from generator.targets.typescript.speech import CLASS_SPEECH, CLASSES, LITERALS, SPEECH


def surface(contract: Contract, options: TypeScriptOptions) -> Surface:
    """Enums, classes and interfaces of the module."""
    whole = service_of(contract)
    settings = settings_of(contract, whole, options)
    ready = prepared(contract, whole, settings.common, TARGET, typed=True)
    symbols = tuple(Drawer(contract, ready, settings.common, settings).symbols())
    # Members of enums are texts or numbers themselves.
    fits = frozenset((symbol.name, symbol.value) for symbol in symbols if symbol.value)
    traits = CLASSES if settings.classes else LITERALS
    traits = traits._replace(fits=fits, anything="any", literals=settings.union_enums)
    return Surface(symbols, traits, CLASS_SPEECH if settings.classes else SPEECH)


class Drawer:
    """Makes the symbols of one service. `settings` are None for JavaScript."""

    def __init__(
        self, contract: Contract, ready: Prepared, common: Common, settings: Settings | None
    ) -> None:
        self._declared = Declared(contract)
        self._module = contract.name
        self._ready, self._common, self._settings = ready, common, settings

    def symbols(self) -> Iterator[Symbol]:
        """All types in the order of the file, or with no settings all that are no interfaces."""
        settings = self._settings
        exact, verbatim = self._common.exact, self._common.verbatim
        types = TypePrinter(self._ready.names, exact=exact)
        remarks = Remarks()
        heritage = Heritage(self._ready, types, remarks, exact=exact, verbatim=verbatim)
        properties = PropertyPrinter(
            self._ready,
            types,
            exact=exact,
            verbatim=verbatim,
            described=False,
            initialized=False,
        )
        for made in self._ready.types:
            if made.enum:
                yield self._enum(made, exact=exact)
            elif settings is not None or not made.interface:
                yield self._class(made, types, heritage, properties)
            heritage.printed.add(made.name)

    def _name(self, made: MetaType) -> str:
        return str(self._ready.names.declared[made.name])

    def _enum(self, made: MetaType, *, exact: bool) -> Symbol:
        values = values_of(made, Remarks(), exact=exact)
        named = self._settings is None or not self._settings.union_enums
        whole = any(isinstance(value, int) for value in values)
        rows = zip(made.enum_names, values, self._declared.keys(made), strict=False)
        return Symbol(
            self._name(made),
            self._declared.name(made),
            kind_of(made),
            self._module,
            cases=tuple(
                Case(
                    str(enum_member(name)) if named else "",
                    str(number(value) if isinstance(value, int) else quoted(value, "'")),
                    key,
                )
                for name, value, key in rows
            ),
            value="number" if whole else "string",
        )

    def _class(
        self, made: MetaType, types: TypePrinter, heritage: Heritage, properties: PropertyPrinter
    ) -> Symbol:
        settings = self._settings
        is_class = not made.interface and (settings is None or settings.classes)
        base = heritage.base(made) if is_class else None
        parents = heritage.interfaces(made) if settings is not None and is_class else []
        if not is_class:
            parents = heritage.interface_bases(made)
        heads = [*((base.code,) if base is not None else ()), *parents]
        operation = self._ready.operations.get(made.name)
        answer = None if operation is None else answer_of(operation)
        void = operation is not None and operation.returns_void
        own = [
            properties.printed(made, property_, Remarks(), starts=False)
            for property_ in made.properties
        ]
        return Symbol(
            self._name(made),
            self._declared.name(made),
            kind_of(made),
            self._module,
            parameters=tuple(self._parameters(made, own, properties, is_class=is_class)),
            properties=tuple(
                Property(
                    str(printed.member),
                    self._typed(printed, read=True),
                    True,
                    property_.wire_name,
                    meaning(property_),
                )
                for property_, printed in zip(made.properties, own, strict=True)
            ),
            bases=tuple(
                name
                for name in (str(head).partition("<")[0] for head in heads)
                if not name.startswith("IReturn")
            ),
            type_parameters=made.parameters,
            answer="" if void else None if answer is None else str(types.returned(answer).code),
        )

    def _parameters(
        self,
        made: MetaType,
        own: list[PrintedProperty],
        properties: PropertyPrinter,
        *,
        is_class: bool,
    ) -> Iterator[Parameter]:
        """What a literal of the type has; a class takes any part of it."""
        told = [
            (base, property_, properties.printed(base, property_, Remarks(), starts=False))
            for base, _ in reversed(list(lineage(made, self._ready.by_name)))
            for property_ in base.properties
        ]
        pairs = zip(made.properties, own, strict=True)
        told += ((made, property_, printed) for property_, printed in pairs)
        for owner, property_, printed in told:
            yield Parameter(
                str(printed.member),
                self._typed(printed, read=False),
                not is_class and self._needed(printed),
                wire=property_.wire_name,
                owner=self._declared.name(owner),
                meaning=meaning(property_),
            )

    def _needed(self, printed: PrintedProperty) -> bool:
        settings = self._settings
        return printed.required and (settings is None or not settings.optional.on)

    def _typed(self, printed: PrintedProperty, *, read: bool) -> Typed:
        text = str(printed.type)
        if not read or self._settings is None or self._needed(printed):
            return Typed(text, split(text) if "|" in text else ())
        return Typed(f"{text} | undefined", (*split(text), "undefined"))
