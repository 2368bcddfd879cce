"""What style plain refuses: names that clash, or that PHP has taken, and what PHP cannot hold."""

from collections.abc import Iterator
from decimal import Decimal

from generator.generics import all_fields, bases
from generator.ir import Contract, Declaration, EnumType, Extras, Field, Record
from generator.problems import Note, Position, Problem
from generator.targets.php.escape import (
    is_class_name,
    is_integer,
    is_namespace,
    is_property_name,
)
from generator.targets.php.plain_names import (
    TARGET,
    case_name,
    declared_name,
    property_name_of,
    spelling,
)

_RENAME = "choose the PHP name: 'names: {php: …}'"
_STEP_DIGITS = 17  # what JsonNumber::isMultiple can divide by in 64 bits


def problems_of(contract: Contract, namespace: str, *, validate: bool) -> Iterator[Problem]:
    """All problems of a contract; `namespace` is the option's text."""
    if namespace and not is_namespace(namespace):
        message = f"'{namespace}' is no PHP namespace"
        hint = "join identifiers with a backslash"
        yield Problem(Position(contract.path, 1, 1), "bad-name", message, hint)
    declared = (*contract.types, *(operation.request for operation in contract.operations))
    yield from _class_names(declared)
    for declaration in declared:
        if isinstance(declaration, EnumType):
            yield from _enum(declaration)
        elif isinstance(declaration, Record):
            yield from _record(contract, declaration)
            if validate:
                yield from _steps(declaration)


def _class_names(declared: tuple[Declaration, ...]) -> Iterator[Problem]:
    taken: dict[str, Declaration] = {}
    for declaration in declared:
        name = declared_name(declaration)
        at, width = Position(*declaration.at), len(declaration.name)
        # PHP ignores the case of class names, and so do some file systems.
        first = taken.setdefault(name.lower(), declaration)
        if not is_class_name(name):
            if spelling(declaration):
                message = f"'{name}' cannot name a class in PHP"
                yield Problem(at, "bad-spelling", message, "choose another name", width)
            else:
                message = f"PHP keeps the word '{name}' for itself, so no class can have it"
                yield Problem(at, "reserved-name", message, _RENAME, width)
        elif first is not declaration:
            note = Note(Position(*first.at), "the other one", len(first.name))
            message = f"'{declaration.name}' and '{first.name}' both become the PHP class '{name}'"
            yield Problem(at, "name-collision", message, _RENAME, width, (note,))


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


def _record(contract: Contract, record: Record) -> Iterator[Problem]:
    at, width = Position(*record.at), len(record.name)
    for parameter in record.parameters:
        if not is_class_name(parameter):
            message = f"PHP keeps '{parameter}' for itself, so no type parameter can have it"
            yield Problem(at, "reserved-name", message, "rename it, to T for example", width)
    lineage = [record]
    if record.extends is not None:
        lineage += (base for base, _ in bases(contract, record))
    keeps = any(one.extras is Extras.KEEP for one in lineage)
    own = set(map(id, record.fields))
    taken: dict[str, Field] = {}
    for field in all_fields(contract, record):
        name = property_name_of(field)
        first = taken.setdefault(name, field)
        if id(field) in own or first is not field:
            yield from _property(field, name, first)
        if keeps and name == "extras":
            message = "a record that keeps unknown keys has a property 'extras' of its own"
            where = Position(*field.at)
            yield Problem(where, "name-collision", message, _RENAME, len(field.wire_name))


def _property(field: Field, name: str, first: Field) -> Iterator[Problem]:
    at, width = Position(*field.at), len(field.wire_name)
    if first.wire_name != field.wire_name:
        note = Note(Position(*first.at), "the other one", len(first.wire_name))
        both = f"'{field.wire_name}' and '{first.wire_name}'"
        message = f"{both} both become the PHP property '{name}'"
        hint = "choose a name for one of them: 'names: {php: …}'"
        yield Problem(at, "name-collision", message, hint, width, (note,))
    if field.spelling(TARGET) is not None and (
        not is_property_name(name) or name.lower() == "__halt_compiler"
    ):
        message = f"'{name}' cannot name a property in PHP"
        yield Problem(at, "bad-spelling", message, "choose another name", width)


def _steps(record: Record) -> Iterator[Problem]:
    for field in record.fields:
        step = field.limits.multiple_of
        digits = "" if step is None else f"{Decimal(step):f}".replace(".", "").strip("0")
        if len(digits) > _STEP_DIGITS:
            message = f"PHP cannot check a multiple of {step}, which has {len(digits)} digits"
            hint = f"{_STEP_DIGITS} digits are the most"
            at = Position(*field.at)
            yield Problem(at, "not-expressible", message, hint, len(field.wire_name))
