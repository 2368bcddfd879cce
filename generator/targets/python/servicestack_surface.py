"""The public surface of style servicestack: what its printer has printed, for callers."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.ir import Contract
from generator.servicestack.service import MetaType
from generator.servicestack.surfaces import Declared, kind_of, meaning
from generator.surface import Case, Kind, Parameter, Property, Surface, Symbol, Typed
from generator.targets.python.servicestack_enums import printed_enum
from generator.targets.python.servicestack_page import Options, Page, page_of, printed
from generator.targets.python.servicestack_properties import PrintedProperty
from generator.targets.python.speech import POSITIONAL, SPEECH

_MARKERS = ("IReturn[", "IReturnVoid")


def surface(contract: Contract, options: Options) -> Surface:
    """Enums and classes of the module; each class takes all of its fields by place or by name."""
    page = page_of(contract, options)
    printed(page)
    drawer = _Drawer(contract, page)
    symbols = tuple(map(drawer.symbol, page.types))
    # Members of enums are texts or numbers themselves.
    fits = {(symbol.name, symbol.value) for symbol in symbols if symbol.value}
    return Surface(symbols, POSITIONAL._replace(fits=POSITIONAL.fits | fits), SPEECH)


class _Taken(NamedTuple):
    """A field of a dataclass, and the declaration that has it first."""

    printed: PrintedProperty | None  # None is ServiceStack's version
    owner: str


class _Drawer:
    def __init__(self, contract: Contract, page: Page) -> None:
        self._page = page
        self._declared = Declared(contract)
        self._module = f"{contract.name.replace('-', '_')}_dtos"
        self._by_name = {made.name: made for made in reversed(page.types)}
        self._typed: dict[str, Typed] = {}
        self._typed_bases = {"Generic", "List", "Dict", *page.names.classes.values()}

    def symbol(self, made: MetaType) -> Symbol:
        name = self._page.names.classes[made.name]
        declaration = self._declared.name(made)
        if made.enum:
            found = printed_enum(made, exact=self._page.exact)
            rows = zip(found.members, self._declared.keys(made), strict=True)
            whole = found.base != "str, Enum"
            return Symbol(
                name,
                declaration,
                Kind.FLAGS if found.base == "IntFlag" else Kind.ENUM,
                self._module,
                cases=tuple(Case(member, repr(value), key) for (member, value), key in rows),
                value="int" if whole else "str",
            )
        heads = list(map(str, self._page.printer.heads.get(made.name, ())))
        answers = [head for head in heads if head.startswith(_MARKERS)]
        answer = None
        if answers:
            answer = answers[0].partition("[")[2].removesuffix("]").strip('"')
        bases = [head.partition("[")[0] for head in heads if head not in answers]
        taken = self._taken(made)
        own = self._page.printer.shown.get(made.name, ())
        return Symbol(
            name,
            declaration,
            kind_of(made),
            self._module,
            parameters=(
                None
                if made.interface or made.name not in self._page.printer.shown
                else tuple(self._parameter(*one) for one in taken)
            ),
            properties=tuple(map(self._property, own)),
            bases=tuple(base for base in bases if base != "Generic"),
            type_parameters=made.parameters,
            answer=answer,
            unchecked=self._is_unchecked(made),
        )

    def _is_unchecked(self, made: MetaType) -> bool:
        """Whether a base comes from the package, which tells no types."""
        return any(
            str(head).partition("[")[0] not in self._typed_bases
            for link in self._chain(made)
            for head in self._page.printer.heads.get(link.name, ())
        )

    def _taken(self, made: MetaType) -> list[_Taken]:
        """The fields in the order of the constructor: what a class repeats stays in its place."""
        found: dict[str, _Taken] = {}
        for link in reversed(list(self._chain(made))):
            owner = self._declared.name(link)
            if link.name in self._page.printer.versioned:
                found.setdefault("version", _Taken(None, owner))
            for printed_ in self._page.printer.shown.get(link.name, ()):
                known = found.get(printed_.name.text)
                found[printed_.name.text] = _Taken(printed_, known.owner if known else owner)
        return list(found.values())

    def _chain(self, made: MetaType) -> Iterator[MetaType]:
        """The class and its printed bases that are dataclasses, the nearest first."""
        seen: set[str] = set()
        current: MetaType | None = made
        while current is not None and current.name not in seen:
            seen.add(current.name)
            yield current
            base = None if current.inherits is None else self._by_name.get(current.inherits.name)
            if base is None or base.interface or not self._extends(current, base):
                return
            current = base

    def _extends(self, made: MetaType, base: MetaType) -> bool:
        name = self._page.names.classes[base.name]
        heads = self._page.printer.heads.get(made.name, ())
        return any(str(head).partition("[")[0] == name for head in heads)

    def _parameter(self, made: PrintedProperty | None, owner: str) -> Parameter:
        if made is None:
            return Parameter("version", Typed("int"), False, wire="version", owner=owner)
        typed = self._type(str(made.annotation))
        name, said = made.name, meaning(made.made_of)
        return Parameter(name.text, typed, False, "", name.wire_name, owner, said)

    def _property(self, made: PrintedProperty) -> Property:
        typed = self._type(str(made.annotation))
        return Property(made.name.text, typed, True, made.name.wire_name, meaning(made.made_of))

    def _type(self, annotation: str) -> Typed:
        known = self._typed.get(annotation)
        if known is None:
            text = annotation.strip("'")
            inner = text.removeprefix("Optional[")
            parts = () if inner == text else (inner.removesuffix("]"), "None")
            known = self._typed[annotation] = Typed(text, parts)
        return known
