"""What style servicestack refuses, and what an author should know of the rest."""

from collections.abc import Iterator

from generator.generics import all_fields, bases
from generator.ir import (
    Answer,
    Contract,
    Declaration,
    EnumType,
    Extras,
    Field,
    Nullable,
    Record,
    Type,
)
from generator.problems import Note, Position, Problem
from generator.targets.php.escape import (
    is_class_name,
    is_integer,
    is_namespace,
    is_property_name,
)
from generator.targets.php.servicestack_dotnet import Kind, NetType
from generator.targets.php.servicestack_faults import fault_of
from generator.targets.php.servicestack_metadata import TypeMapping
from generator.targets.php.servicestack_names import (
    IMPORTED,
    OF_THE_LIBRARY,
    TARGET,
    case_name,
    declared_class_name,
    property_name_of,
    spelling,
)
from generator.targets.php.servicestack_types import LISTS, MAP, has_default, is_value

_RENAME_TYPE = "choose the PHP name: 'names: {php: …}'"
_PLAIN = "this is what the server prints; the client library decides"


def problems_of(contract: Contract, namespace: str, *, request_methods: bool) -> Iterator[Problem]:
    """All problems of a contract; `namespace` is the option's text."""
    if namespace and not is_namespace(namespace):
        message = f"'{namespace}' is no PHP namespace"
        hint = "join identifiers with a backslash"
        yield Problem(Position(contract.path, 1, 1), "bad-name", message, hint)
    declared = (*contract.types, *(operation.request for operation in contract.operations))
    yield from _class_names(declared)
    checker = _Checker(contract)
    for declaration in declared:
        if isinstance(declaration, EnumType):
            yield from _enum(declaration)
        elif isinstance(declaration, Record):
            yield from checker.record(declaration)
    if request_methods:
        yield from checker.responses()


def _class_names(declared: tuple[Declaration, ...]) -> Iterator[Problem]:
    taken: dict[str, Declaration] = {}
    for declaration in declared:
        name = declared_class_name(declaration)
        folded = name.lower()  # PHP ignores the case of class names
        at, width = Position(*declaration.at), len(declaration.name)
        if not is_class_name(name):
            if spelling(declaration):
                message = f"'{name}' cannot name a class in PHP"
                yield Problem(at, "bad-spelling", message, "choose another name", width)
            else:
                message = f"PHP keeps the word '{name}' for itself, so no class can have it"
                yield Problem(at, "reserved-name", message, _RENAME_TYPE, width)
        elif folded in IMPORTED or folded in OF_THE_LIBRARY:
            message = f"the PHP class '{name}' would stand in the way of the client library's"
            yield Problem(at, "name-collision", message, _RENAME_TYPE, width)
        elif folded in taken:
            first = taken[folded]
            note = Note(Position(*first.at), "the other one", len(first.name))
            message = f"'{declaration.name}' and '{first.name}' both become the PHP class '{name}'"
            yield Problem(at, "name-collision", message, _RENAME_TYPE, width, (note,))
        taken.setdefault(folded, declaration)


def _enum(declared: EnumType) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for member in declared.members:
        at, width = Position(*member.at), len(member.name)
        name = case_name(member.name)
        if name in taken:
            message = f"'{member.name}' and '{taken[name]}' both become the PHP case '{name}'"
            yield Problem(at, "name-collision", message, "rename one of them", width)
        taken[name] = member.name
        if isinstance(member.wire, int) and not is_integer(member.wire):
            message = f"{member.wire} does not fit a PHP int"
            yield Problem(at, "not-expressible", message, "use a smaller number", width)
    if declared.open:
        message = f"PHP cannot keep a value that the enum '{declared.name}' does not know"
        hint = "reading such a value stops; 'open: false' says that there are none"
        yield _lossy(Position(*declared.at), message, hint, len(declared.name))


class _Checker:
    """Judges the records of one contract."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._type = TypeMapping(contract.declarations).type
        self._faults: dict[tuple[Type, bool], str] = {}

    def record(self, record: Record) -> Iterator[Problem]:
        at, width = Position(*record.at), len(record.name)
        if record.extras is not Extras.IGNORE:
            done = "keeps" if record.extras is Extras.KEEP else "refuses"
            message = f"no PHP class {done} unknown keys, so those of '{record.name}' are ignored"
            yield _lossy(at, message, _PLAIN, width)
        for interface in record.implements or ():
            if interface.name == "IOptions":
                message = "PHP files do not import the client library's 'IOptions'"
                yield Problem(at, "not-expressible", message, "leave it out", width)
        for parameter in record.parameters:
            if not is_class_name(parameter):
                message = f"PHP keeps '{parameter}' for itself, so no type parameter can have it"
                yield Problem(at, "reserved-name", message, "rename it, to T for example", width)
        yield from self._property_names(record)
        if record.interface:
            return
        if record.extends is not None:
            yield from self._base(record)
        for field in record.fields:
            fault = self._fault(field, generic=bool(record.parameters))
            if fault:
                message = f"'{field.wire_name}': {fault}"
                yield _lossy(Position(*field.at), message, _PLAIN, len(field.wire_name))
            if field.required and isinstance(field.type, Nullable):
                message = f"'{field.wire_name}' is left out where it should be null"
                yield _lossy(Position(*field.at), message, _PLAIN, len(field.wire_name))

    def _property_names(self, record: Record) -> Iterator[Problem]:
        taken: dict[str, Field] = {}
        own = set(map(id, record.fields))
        fields = record.fields
        generic = bool(record.parameters)
        if record.extends is not None:
            fields = all_fields(self._contract, record)
            lineage = bases(self._contract, record)
            generic = generic or any(base.parameters for base, _ in lineage)
        for field in fields:
            name = property_name_of(field)
            first = taken.setdefault(name, field)
            if id(field) not in own:
                continue
            at, width = Position(*field.at), len(field.wire_name)
            if first is not field and first.wire_name != field.wire_name:
                note = Note(Position(*first.at), "the other one", len(first.wire_name))
                both = f"'{field.wire_name}' and '{first.wire_name}'"
                message = f"{both} both become the PHP property '{name}'"
                hint = "choose a name for one of them: 'names: {php: …}'"
                yield Problem(at, "name-collision", message, hint, width, (note,))
            if not is_property_name(name) and field.spelling(TARGET) is not None:
                message = f"'{name}' cannot name a property in PHP"
                yield Problem(at, "bad-spelling", message, "choose another name", width)
            if name == "genericArgs" and generic:
                message = "a generic PHP class has a property 'genericArgs' of its own"
                yield Problem(at, "name-collision", message, _RENAME_TYPE, width)
            if field.wire_name == "0":
                message = "PHP cannot tell the key '0' of an object from an index of a list"
                yield Problem(at, "not-expressible", message, "rename the field", width)

    def _base(self, record: Record) -> Iterator[Problem]:
        """An empty base becomes an object that the derived class cannot fill."""
        at, width = Position(*record.at), len(record.name)
        lineage = bases(self._contract, record)
        inherited = [field for base, _ in lineage for field in base.fields]
        if not any(self._always_written(field) for field in inherited):
            name = lineage[0][0].name
            message = f"writing '{record.name}' stops where nothing of its base '{name}' is set"
            if not inherited:
                message = f"'{record.name}' cannot be read or written: its base '{name}' is empty"
            hint = "give the base a required text or number"
            yield _lossy(at, message, hint, width)
        for base, _ in lineage:
            if base.parameters and not record.parameters:
                message = f"'{record.name}' cannot read the fields of the generic '{base.name}'"
                hint = "ServiceStack prints no type arguments for a base; " + _PLAIN
                yield _lossy(at, message, hint, width)
                return

    def _always_written(self, field: Field) -> bool:
        type_ = self._type(field.type)
        required = field.required and not isinstance(field.type, Nullable)
        return (required or is_value(type_)) and has_default(type_)

    def _fault(self, field: Field, *, generic: bool) -> str:
        type_ = self._type(field.type)
        key = (field.type, generic)
        fault = self._faults.get(key)
        if fault is None:
            fault = self._faults[key] = fault_of(type_, generic=generic)
        if fault:
            return fault
        if field.number_as_string:
            return "is written as a JSON number, not as text"
        if field.required or isinstance(field.type, Nullable):
            return ""
        if is_value(type_) and has_default(type_):
            return "is sent where it is not set, too: as 0, '' or the present time"
        return "PHP does not know its default" if field.default is not None else ""

    def responses(self) -> Iterator[Problem]:
        """Answers for which ServiceStack prints a createResponse that does not run."""
        for operation in self._contract.operations:
            if isinstance(operation.returns, Answer):
                continue
            type_ = self._type(operation.returns)
            fault = _response_fault(type_)
            if fault:
                message = f"the answer of '{operation.name}': {fault}"
                at = Position(*operation.request.at)
                yield _lossy(at, message, _PLAIN, len(operation.name))


def _response_fault(type_: NetType) -> str:
    if type_.kind is Kind.JSON or type_.kind in (Kind.ENUM, Kind.FLAGS) or type_.name == "Object":
        return "the client library has no class for it, so callers get decoded JSON"
    fault = fault_of(type_, generic=False)
    if fault:
        return fault
    if len(type_.args) > 1 and type_.name not in LISTS and type_.name != MAP:
        return "ServiceStack's text names a class without the count of its type arguments"
    return ""


def _lossy(at: Position, message: str, hint: str, width: int) -> Problem:
    return Problem(at, "lossy", message, hint, width, warning=True)
