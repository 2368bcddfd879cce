"""What the template of style servicestack prints."""

from typing import NamedTuple

from generator.code import Code


class CaseView(NamedTuple):
    name: Code
    value: Code


class EnumView(NamedTuple):
    """`head` are the lines above the declaration."""

    head: tuple[Code, ...]
    name: Code
    backing: Code
    cases: tuple[CaseView, ...]


class InterfaceView(NamedTuple):
    head: tuple[Code, ...]
    declaration: Code


class ParameterView(NamedTuple):
    """A constructor's parameter for a property of a base. `comma` is empty after the last one."""

    doc: Code
    native: Code
    name: Code
    default: Code
    comma: Code


class PropertyView(NamedTuple):
    """A promoted property: `lines` stand above it, after an empty line if it is `apart`."""

    lines: tuple[Code, ...]
    doc: Code
    native: Code
    name: Code
    default: Code
    comma: Code
    apart: bool


class MemberView(NamedTuple):
    """An own property in fromMap and jsonSerialize; `key` is the literal of its wire name."""

    name: Code
    key: Code
    reading: Code
    writing: Code


class ConstructorView(NamedTuple):
    """`passed` are the arguments for the base's constructor; empty if it takes none."""

    inherited: tuple[ParameterView, ...]
    properties: tuple[PropertyView, ...]
    passed: Code


class RequestView(NamedTuple):
    """`creation` is empty where the operation answers nothing, or nothing that is known."""

    type_name: Code
    method: Code
    creation: Code
    void: Code


class ClassView(NamedTuple):
    """`constructor` is None for a class without any property, own or inherited."""

    head: tuple[Code, ...]
    declaration: Code
    name: Code
    generic: bool
    extends: bool
    constructor: ConstructorView | None
    members: tuple[MemberView, ...]
    request: RequestView | None


class TypeView(NamedTuple):
    """One of the three is set."""

    enum: EnumView | None = None
    interface: InterfaceView | None = None
    class_: ClassView | None = None


class PageView(NamedTuple):
    """`blank` is the indented empty line that ServiceStack puts before some methods."""

    namespace: Code
    types: tuple[TypeView, ...]
    blank: Code
