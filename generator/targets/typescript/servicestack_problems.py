"""What style servicestack refuses, and what an author should know of the rest."""

from collections.abc import Iterable, Iterator

from generator.ir import (
    Contract,
    Declaration,
    Field,
    ListOf,
    MapOf,
    Nullable,
    Primitive,
    Record,
    Ref,
    SetOf,
    Type,
    Union,
)
from generator.problems import Note, Position, Problem
from generator.servicestack.from_contract import declarations_of, service_of
from generator.servicestack.modes import is_exact, is_verbatim, told_verbatim
from generator.servicestack.options import Options, imports_in
from generator.servicestack.service import MetaType
from generator.targets.typescript.escape import import_statement, is_name
from generator.targets.typescript.servicestack_page import Key, spelled
from generator.targets.typescript.servicestack_remarks import Remark
from generator.targets.typescript.servicestack_settings import (
    Settings,
    TypeScriptOptions,
    is_namespace,
    is_version,
    settings_of,
)
from generator.targets.typescript.servicestack_view import TARGET, page_of
from generator.tuples import NamedTuple

_SAFE = "this is what the server prints; 'compat: safe' prints what works"
_LIBRARY = "JSON.parse and the client library decide"
_TEXT = "JSON carries a text, but the JavaScript class says number"
_NUMBERS = (
    "a JavaScript number above 9007199254740991 loses digits",
    "a JavaScript number keeps about 15 digits of a decimal",
)
_DIGITS = frozenset((Primitive.INT64, Primitive.UINT64))


class Language(NamedTuple):
    """How messages call it, and where `names:` has its names."""

    name: str
    target: str


_TYPESCRIPT = Language("TypeScript", TARGET)


def problems_of(contract: Contract, options: TypeScriptOptions) -> Iterator[Problem]:
    """All problems of a contract with these options."""
    found = [*_settings(contract, settings_of(contract, service_of(contract), options))]
    found += bad_spellings(contract, _TYPESCRIPT)
    yield from found
    if found:
        return
    page = page_of(contract, options)
    yield from judged(contract, options, _TYPESCRIPT, page.types, page.names, page.remarks)


def _settings(contract: Contract, settings: Settings) -> Iterator[Problem]:
    at = Position(contract.path, 1, 1)
    namespace, version = settings.namespace.value, settings.version.value
    if not is_namespace(namespace):
        message = f"'{namespace}' is no namespace of TypeScript"
        yield Problem(at, "bad-name", message, "join identifiers with dots")
    if not is_version(version):
        message = f"'{version}' is no version that requests can have"
        yield Problem(at, "wrong-kind", message, "AddImplicitVersion is a whole number")
    for entry in imports_in(settings.common.imports.value):
        if import_statement(entry) is None:
            message = f"'{entry}' is no import of TypeScript"
            hint = "write 'name:module', or what follows the word import"
            yield Problem(at, "bad-name", message, hint)


def bad_spellings(contract: Contract, language: Language) -> Iterator[Problem]:
    """Names of the author's that the language does not take."""
    places = declarations_of(contract)
    for key, name in spelled(contract, language.target).items():
        if not is_name(name):
            declared = places[key]
            message = f"'{name}' cannot be the name of a type in {language.name}"
            hint = "use letters, digits and '_', and no word of the language"
            at = Position(*declared.at)
            yield Problem(at, "bad-spelling", message, hint, len(declared.name))


def judged(
    contract: Contract,
    options: Options,
    language: Language,
    types: Iterable[MetaType],
    names: dict[str, str],
    remarks: Iterable[Remark],
) -> Iterator[Problem]:
    """What is wrong with the printed types; `names` are theirs by metadata's."""
    places = _Places(contract)
    found = _collisions(types, names, places, language)
    yield from map(told_verbatim, found) if is_verbatim(options.compat) else found
    exact = is_exact(contract, options.compat)
    for remark in remarks:
        if remark.fault and not exact:
            continue
        at, shown = places.of(remark.type_name, remark.namespace, remark.wire_name)
        where = shown if remark.wire_name else remark.type_name
        hint = _SAFE if remark.fault else _LIBRARY
        message = f"'{where}': {remark.text}"
        yield Problem(at, "lossy", message, hint, len(shown), warning=True)
    lost: dict[Type, tuple[str, ...]] = {}
    for declared in contract.declarations.values():
        if isinstance(declared, Record):
            for field in declared.fields:
                if field.type not in lost:
                    lost[field.type] = tuple(_lost_of(contract, field.type))
                if lost[field.type] or field.number_as_string or field.default is not None:
                    yield from _field(field, lost[field.type])


def _collisions(
    types: Iterable[MetaType], names: dict[str, str], places: "_Places", language: Language
) -> Iterator[Problem]:
    taken: dict[str, MetaType] = {}
    for made in types:
        name = names[made.name]
        first = taken.setdefault(name, made)
        if first is not made:
            at, shown = places.of(made.name, made.namespace)
            other, width = places.of(first.name, first.namespace)
            both = f"'{made.namespace}.{made.name}' and '{first.namespace}.{first.name}'"
            if made.namespace == first.namespace:
                both = f"'{made.name}' and '{first.name}'"
            message = f"{both} are both '{name}' in {language.name}"
            hint = f"give one of them 'names: {{{language.target}: …}}'"
            if made.name == first.name:
                hint = "rename one in the service: its clients know a type by its name alone"
            note = Note(other, "the other one", len(width))
            yield Problem(at, "name-collision", message, hint, len(shown), (note,))


class _Places:
    """Where printed types and properties stand in the contract."""

    def __init__(self, contract: Contract) -> None:
        self._nowhere = Position(contract.path, 1, 1)
        self._declared = declarations_of(contract)
        self._fields: dict[Key, dict[str, Field]] = {}

    def of(self, name: str, namespace: str, wire_name: str = "") -> tuple[Position, str]:
        """The position, and the text that stands there; the file's start for what is no type."""
        key = (name, namespace)
        declared = self._declared.get(key)
        if declared is None:
            return self._nowhere, wire_name or ""
        field = self._field(key, declared, wire_name) if wire_name else None
        if field is not None:
            return Position(*field.at), field.wire_name
        return Position(*declared.at), declared.name

    def _field(self, key: Key, declared: Declaration, wire_name: str) -> Field | None:
        if not isinstance(declared, Record):
            return None
        known = self._fields.get(key)
        if known is None:
            known = self._fields[key] = {field.wire_name: field for field in declared.fields}
        return known.get(wire_name)


def _field(field: Field, lost: tuple[str, ...]) -> Iterator[Problem]:
    """What no class of JavaScript shows of a field; `lost` is what it loses of the type."""
    at, width = Position(*field.at), len(field.wire_name)
    texts = [*lost]
    if field.number_as_string:
        texts = [_TEXT, *(text for text in lost if text not in _NUMBERS)]
    if field.default is not None:
        texts.append("a JavaScript class does not fill its default in")
    for text in texts:
        message = f"'{field.wire_name}': {text}"
        yield Problem(at, "lossy", message, _LIBRARY, width, warning=True)


def _lost_of(contract: Contract, type_: Type) -> Iterator[str]:
    scalars = dict.fromkeys(_parts(type_))
    if not _DIGITS.isdisjoint(scalars):
        yield _NUMBERS[0]
    elif Primitive.DECIMAL in scalars:
        yield _NUMBERS[1]
    for part in scalars:
        if isinstance(part, Ref) and isinstance(contract.declarations.get(part.name), Union):
            yield f"a JavaScript class of '{part.name}' has no discriminator; a writer must add it"


def _parts(type_: Type) -> Iterator[Type]:
    """Scalars and named types in a type."""
    match type_:
        case Nullable(inner):
            yield from _parts(inner)
        case ListOf(item) | SetOf(item):
            yield from _parts(item)
        case MapOf(_, value):
            yield from _parts(value)
        case Ref(_, arguments):
            yield type_._replace(arguments=())
            for argument in arguments:
                yield from _parts(argument)
        case _:
            yield type_
