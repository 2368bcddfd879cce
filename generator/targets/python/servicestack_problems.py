"""What style servicestack refuses, and what an author should know of the rest."""

from collections.abc import Iterator

from generator.ir import (
    Contract,
    EnumType,
    Extras,
    Field,
    ListOf,
    MapOf,
    Nullable,
    Primitive,
    Record,
    Type,
)
from generator.problems import Note, Position, Problem
from generator.servicestack.from_contract import dotnet_name
from generator.servicestack.modes import SERVER, UNPARSED
from generator.servicestack.service import MetaType
from generator.targets.python.escape import call_arguments
from generator.targets.python.servicestack_enums import printed_enum
from generator.targets.python.servicestack_heads import Remark
from generator.targets.python.servicestack_names import HIDING, NEEDED, PACKAGE, class_name
from generator.targets.python.servicestack_page import (
    Options,
    Page,
    import_faults,
    is_version,
    page_of,
    printed,
)
from generator.tuples import NamedTuple

_SAFE = "this is what the server prints; 'compat: safe' prints what works"
_LIBRARY = "the client library decides"
_RENAME = "choose the Python name: 'names: {python: …}'"
_UNUSABLE = "is no name in Python"


class _Place(NamedTuple):
    at: Position
    shown: str

    @property
    def width(self) -> int:
        return len(self.shown)


def problems_of(contract: Contract, options: Options) -> Iterator[Problem]:
    """All problems of a contract with these options."""
    page = page_of(contract, options)
    found = list(_settings(page, contract))
    yield from found
    judge = _Judge(contract, page)
    yield from judge.names()
    printed(page)
    for remark in page.printer.remarks:
        if page.exact or not remark.fault:
            yield judge.remark(remark)
    for declared in contract.declarations.values():
        if isinstance(declared, Record):
            yield from _record(declared)
        elif isinstance(declared, EnumType) and declared.open and not _keeps(declared, page):
            message = f"Python cannot keep a value that the enum '{declared.name}' does not know"
            hint = "reading such a value stops; 'open: false' says that there are none"
            yield _lossy(_Place(Position(*declared.at), declared.name), message, hint)


def _keeps(declared: EnumType, page: Page) -> bool:
    """Whether the Python enum takes values that it does not declare."""
    return declared.flags and not page.exact


def _settings(page: Page, contract: Contract) -> Iterator[Problem]:
    """Options that would not be Python."""
    at = Position(contract.path, 1, 1)
    settings = page.settings
    version = settings.add_implicit_version.value
    if version and not is_version(version):
        message = f"addImplicitVersion: '{version}' is no whole number"
        yield Problem(at, "bad-number", message, "write it in digits")
    for entry in import_faults(settings.default_imports.value):
        message = f"defaultImports: '{entry}' is no import"
        yield Problem(at, "bad-name", message, "write 'module' or 'module:name/name'")
    for one in (settings.data_class, settings.data_class_json):
        try:
            call_arguments(one.value)
        except ValueError:
            message = f"{one.name}: '{one.value}' are no arguments of a decorator"
            yield Problem(at, "bad-name", message, "write them like 'frozen=True, order=True'")


class _Judge:
    """Tells what is wrong, with the author's position."""

    def __init__(self, contract: Contract, page: Page) -> None:
        self._contract, self._page = contract, page
        self._types: dict[str, _Place] = {}
        self._fields: dict[tuple[str, str], Field] = {}
        for declared in contract.declarations.values():
            name = dotnet_name(declared)
            self._types[name] = _Place(Position(*declared.at), declared.name)
            if isinstance(declared, Record):
                for field in (*declared.fields, *(field for _, field in declared.shadowed)):
                    self._fields.setdefault((name, field.wire_name), field)

    def remark(self, remark: Remark) -> Problem:
        hint = _SAFE if remark.fault else _LIBRARY
        if not remark.wire_name:
            place = self._type(remark.type_name)
            return _lossy(place, f"'{place.shown}': {remark.text}", hint)
        place = self._field(remark.type_name, remark.wire_name)
        return _lossy(place, f"'{remark.wire_name}': {remark.text}", hint)

    def names(self) -> Iterator[Problem]:
        """Names that Python does not take, or that stand in each other's way."""
        if self._contract.origin != SERVER:
            for name in self._page.left_out:
                place = self._type(name)
                message = f"'{place.shown}' is left out: the client library has a class of the name"
                yield _lossy(place, message, _RENAME if "`" in name else "rename the type")
        taken: dict[str, str] = {}
        for made in self._page.types:
            yield from self._class(made, taken)
            yield from self._enum(made) if made.enum else self._properties(made)

    def _class(self, made: MetaType, taken: dict[str, str]) -> Iterator[Problem]:
        name = self._page.names.classes[made.name]
        place = self._type(made.name)
        spelled = self._page.names.spelled.get(made.name)
        if spelled is not None and class_name(spelled) != spelled:
            message = f"'{spelled}' cannot name a class in Python"
            yield Problem(place.at, "bad-spelling", message, "choose another", place.width)
        own = (made.bare_name,) if spelled is None else ()
        if self._page.verbatim and own and class_name(name) != name:
            message = f"{UNPARSED}no class can be called '{name}'"
            yield _lossy(place, message, _SAFE)
            own = ()
        for declared in own + made.parameters:
            if class_name(declared) != declared:
                message = f"Python keeps '{declared}' for itself"
                yield Problem(place.at, "reserved-name", message, _RENAME, place.width)
            elif declared.startswith("__") and not declared.endswith("__"):
                message = f"inside of a class Python reads another name than '{declared}'"
                yield Problem(place.at, "reserved-name", message, _RENAME, place.width)
        if name in NEEDED or name in PACKAGE.values():
            message = f"the class '{name}' would stand in the way of one that the file needs"
            yield self._collision(place, message)
        if name in taken:
            first = taken[name]
            message = f"'{made.name}' and '{first}' both become the class '{name}'"
            yield self._collision(place, message, self._type(first))
        taken.setdefault(name, made.name)
        for parameter in made.parameters:
            if parameter in NEEDED or parameter in self._page.names.classes.values():
                message = f"the type parameter '{parameter}' would replace the class of that name"
                yield self._collision(place, message)

    def _enum(self, made: MetaType) -> Iterator[Problem]:
        for text in printed_enum(made, exact=self._page.exact).clashes:
            yield self._collision(self._type(made.name), text, hint="rename one of the members")

    def _properties(self, made: MetaType) -> Iterator[Problem]:
        if not made.properties:
            return
        taken: dict[str, str] = {}
        own = {property_.wire_name for property_ in made.properties}
        for name, wire_name in self._page.printer.fields(made):
            first = taken.setdefault(name, wire_name)
            if wire_name not in own:
                continue
            if first != wire_name:
                place = self._field(made.name, wire_name)
                message = f"'{wire_name}' and '{first}' both become the field '{name}'"
                note = self._field(made.name, first)
                yield self._collision(place, message, note)
            given = self._page.names.fields.get((made.name, wire_name))
            if given is not None and not _is_field_name(given):
                place = self._field(made.name, wire_name)
                message = f"'{given}' cannot be the name of a field here"
                yield Problem(place.at, "bad-spelling", message, "choose another", place.width)

    def _collision(
        self, place: _Place, message: str, first: _Place | None = None, hint: str = _RENAME
    ) -> Problem:
        """An error; where the server prints it so, too, a warning."""
        notes = () if first is None else (Note(first.at, "the other one", first.width),)
        if self._page.exact:
            return Problem(place.at, "lossy", message, _SAFE, place.width, notes, warning=True)
        return Problem(place.at, "name-collision", message, hint, place.width, notes)

    def _type(self, name: str) -> _Place:
        unknown = _Place(Position(self._contract.path, 1, 1), name)
        return self._types.get(name, unknown)

    def _field(self, name: str, wire_name: str) -> _Place:
        field = self._fields.get((name, wire_name))
        return self._type(name) if field is None else _place_of(field)


def _place_of(field: Field) -> _Place:
    return _Place(Position(*field.at), field.wire_name)


def _is_field_name(text: str) -> bool:
    return class_name(text) == text and text not in HIDING and not text.startswith("__")


def _record(record: Record) -> Iterator[Problem]:
    """What the contract says of a record and its fields, and ServiceStack's Python does not."""
    if record.extras is not Extras.IGNORE:
        done = "keeps" if record.extras is Extras.KEEP else "refuses"
        message = f"no class {done} unknown keys, so those of '{record.name}' are ignored"
        yield _lossy(_Place(Position(*record.at), record.name), message, _LIBRARY)
    for field in record.fields:
        for text in _losses(field):
            yield _lossy(_place_of(field), f"'{field.wire_name}' {text}", _LIBRARY)


def _losses(field: Field) -> Iterator[str]:
    if field.required and isinstance(field.type, Nullable):
        yield "is left out where it should be null"
    if field.default is not None:
        yield "has a default that Python does not know"
    if field.number_as_string:
        yield "is written as a JSON number, not as text"
    if not isinstance(field.type, Primitive) and _holds_nulls(field.type):
        yield "loses its null items when it is written"


def _holds_nulls(type_: Type) -> bool:
    match type_:
        case Nullable(inner):
            return _holds_nulls(inner)
        case ListOf(item):
            return isinstance(item, Nullable) or _holds_nulls(item)
        case MapOf(_, value):
            return isinstance(value, Nullable) or _holds_nulls(value)
        case _:
            return False


def _lossy(place: _Place, message: str, hint: str) -> Problem:
    return Problem(place.at, "lossy", message, hint, place.width, warning=True)
