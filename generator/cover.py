"""A few declarations of a large contract that together use whatever it uses."""

from collections.abc import Iterator
from typing import assert_never

from generator.ir import (
    NO_LIMITS,
    Answer,
    Contract,
    Declaration,
    EnumType,
    Field,
    ListOf,
    MapOf,
    Nullable,
    Operation,
    Parameter,
    Primitive,
    Record,
    Ref,
    SetOf,
    Type,
    Union,
)
from generator.tuples import NamedTuple

# With more forms than this, what covers them all is no small part of a contract.
_MOST = 200


class Cover(NamedTuple):
    """`names` are declared names; `opened` the enums whose readers keep unknown members."""

    names: tuple[str, ...]
    opened: tuple[str, ...]


def cover_of(contract: Contract) -> Cover:
    """The first declaration of each form, and the first that has a field of each form.

    A form is what decides which helpers a file needs: all but names, texts and numbers.
    """
    seen: set[object] = set()
    names: dict[str, None] = {}
    forms = _Forms(contract)
    for operation in contract.operations:
        form = _operation_form(operation)
        if form not in seen:
            seen.add(form)
            names[operation.name] = None
    for name, declared in contract.declarations.items():
        for form in forms.of(declared):
            if form not in seen:
                seen.add(form)
                names[name] = None
        if len(names) > _MOST:
            break
    opened = (item.name for item in contract.types if isinstance(item, EnumType) and item.open)
    return Cover(tuple(names), tuple(opened))


def _operation_form(operation: Operation) -> object:
    returns = operation.returns if isinstance(operation.returns, Answer) else None
    auth = tuple(map(bool, operation.auth)) if operation.auth is not None else None
    return operation.content_types, auth, returns, len(operation.routes), bool(operation.errors)


class _Forms:
    def __init__(self, contract: Contract) -> None:
        self._declarations = contract.declarations
        self._types: dict[Type, object] = {}

    def of(self, declared: Declaration) -> Iterator[object]:
        match declared:
            case Record():
                form = (declared.extras, declared.interface, len(declared.parameters))
                yield form, declared.extends is None, declared.deprecated is None
                for field in declared.fields:
                    yield self._field(field)
            case EnumType():
                yield declared.integer, declared.flags, declared.open, declared.deprecated is None
            case Union():
                yield len(declared.variants)
            case _:
                assert_never(declared)

    def _field(self, field: Field) -> object:
        type_ = self._types.get(field.type)
        if type_ is None:
            type_ = self._types[field.type] = self._form(field.type)
        default = field.default.value.__class__ if field.default is not None else None
        limits = None
        if field.limits is not NO_LIMITS:
            limits = tuple(limit is not None for limit in field.limits)
        modes = (field.read_only, field.write_only, field.number_as_string, field.location)
        return type_, field.required, default, limits, modes, field.deprecated is None

    def _form(self, type_: Type) -> object:
        match type_:
            case Primitive():
                return type_
            case Parameter():
                return "parameter"
            case ListOf(item) | SetOf(item) | Nullable(item):
                return type_.kind, self._form(item)
            case MapOf(key, value):
                return type_.kind, self._form(key), self._form(value)
            case Ref(name, arguments):
                declared = self._declarations.get(name)
                opened = isinstance(declared, EnumType) and (declared.open, declared.integer)
                kind = declared.kind if declared is not None else ""
                return kind, opened, tuple(map(self._form, arguments))
            case _:
                assert_never(type_)
