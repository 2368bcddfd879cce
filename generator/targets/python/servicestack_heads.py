"""The head of a class: its bases, its return marker, its interfaces, in style servicestack."""

from collections.abc import Mapping
from typing import NamedTuple

from generator.code import EMPTY, Code
from generator.servicestack.dotnet import LISTS, MAPS, NetType, tree_of
from generator.servicestack.service import MetaOperation, MetaType, TypeName
from generator.targets.python.escape import identifier
from generator.targets.python.servicestack_lineage import Lineage
from generator.targets.python.servicestack_names import PACKAGE, class_name
from generator.targets.python.servicestack_types import NO_CLASS, Typed, TypePrinter, key_of

_NEXT = Code(", ")
_BASE, _GENERIC, _RETURN = Code("{}[{}]"), Code("Generic[{}]"), Code("IReturn[{}]")
_BASE_LIST, _BASE_DICT, _DICT = Code("List[{}]"), Code("Dict[{},{}]"), Code("Dict[{}, {}]")
_QUOTED = Code('"{}"')
EARLY = "'{}' is used before it is declared, so that the file cannot be imported"
_CIRCLE = "the client library cannot tell what '{}' stands for"
_NO_BASE = "the contract has no type '{}' to derive from"
_ORDER = "Python cannot order the bases of '{}', so that the file cannot be imported"


class Remark(NamedTuple):
    """About a type by its metadata name, or about its property of that JSON name.

    `fault` is of ServiceStack's text alone; else no text can do better.
    """

    type_name: str
    wire_name: str
    text: str
    fault: bool


class HeadPrinter:
    """Prints heads in the order of the file. `defined` are the classes above; `remarks` grows."""

    def __init__(
        self, types: TypePrinter, classes: Mapping[str, Code], lineage: Lineage, *, exact: bool
    ) -> None:
        self.defined: set[str] = set()
        self.remarks: list[Remark] = []
        self._types, self._classes, self._lineage = types, classes, lineage
        self._exact = exact

    def bases(self, made: MetaType, operation: MetaOperation | None) -> list[Code]:
        """What stands between the parentheses; `operation` is that of a request, if it counts."""
        heads = [] if made.inherits is None else [made.inherits]
        printed = [self.base(made, head, tight=True) for head in heads]
        if operation is not None:
            printed.append(self._return(made, operation))
        interfaces = self._consistent(made)
        printed += [self.base(made, interface, tight=True) for interface in interfaces]
        printed = [base for base in printed if base]
        if made.parameters:
            variables = _NEXT.join(identifier(class_name(name)) for name in made.parameters)
            generic = _GENERIC.format(variables)
            # A class that derives from Generic and stands without brackets must come before it.
            bare = [head.name for head in (*heads, *interfaces) if not head.args]
            if any(map(self._lineage.is_generic, bare)):
                self._remark(made, _ORDER.format(made.bare_name))
            late = bool(bare) and not self._exact
            printed.insert(len(printed) if late else 0, generic)
        return printed

    def _consistent(self, made: MetaType) -> tuple[TypeName, ...]:
        """The interfaces; without those that a later one implies or repeats, which stop Python."""
        kept: list[TypeName] = []
        names = [interface.name for interface in made.implements]
        for place, interface in enumerate(made.implements):
            implied = any(
                interface.name in self._lineage.ancestors(later) for later in names[place + 1 :]
            )
            if not implied and interface.name not in names[:place]:
                kept.append(interface)
        if len(kept) == len(names):
            return made.implements
        self._remark(made, _ORDER.format(made.bare_name))
        return made.implements if self._exact else tuple(kept)

    def _return(self, made: MetaType, operation: MetaOperation) -> Code:
        """The marker of the answer; empty where none is known."""
        if operation.returns_void:
            return Code("IReturnVoid")
        if operation.returns is not None:
            return _RETURN.format(
                self._argument(made, self._types.answer(tree_of(operation.returns)))
            )
        if operation.response is not None:
            response = operation.response
            args = tuple(map(NetType, response.parameters))
            typed = self._types.answer(NetType(response.name, args))
            return _RETURN.format(self._argument(made, typed))
        return EMPTY

    def base(self, made: MetaType, head: TypeName, *, tight: bool) -> Code:
        """A base or an interface; empty if there is none of that name and it would not run."""
        args = [self._types.argument(text, made.parameters) for text in head.args]
        shown = [self._argument(made, arg, alone=len(args) == 1) for arg in args]
        if head.name in LISTS and len(args) == 1:
            return _BASE_LIST.format(*shown)
        if head.name in MAPS and len(args) == 2:
            form = _BASE_DICT if tight else _DICT
            return form.format(key_of(args[0]), shown[1])
        name = self._classes.get(head.name)
        if name is not None:
            self._expect(made, frozenset((str(name),)))
        elif head.name in PACKAGE:
            name = identifier(PACKAGE[head.name])
        else:
            plain = head.name.partition("`")[0]
            self._remark(made, NO_CLASS.format(plain), _NO_BASE.format(plain))
            if not self._exact:
                return EMPTY
            name = identifier(class_name(plain))
        return _BASE.format(name, _NEXT.join(shown)) if shown else name

    def _argument(self, made: MetaType, typed: Typed, *, alone: bool = True) -> Code:
        """An argument in the head of the class; the class itself stands there as text."""
        if typed.fault:
            self._remark(made, typed.fault)
        if typed.loss:
            self.remarks.append(Remark(made.name, "", typed.loss, False))
        early = typed.names - self.defined
        if not early:
            return typed.code
        if typed.code == self._classes[made.name] and (alone or not self._exact):
            return _QUOTED.format(typed.code)
        shown = min(early)
        self._remark(made, EARLY.format(shown), _CIRCLE.format(shown))
        return typed.code if self._exact else _QUOTED.format(typed.code)

    def _expect(self, made: MetaType, names: frozenset[str]) -> None:
        for name in sorted(names - self.defined):
            self._remark(made, EARLY.format(name))

    def _remark(self, made: MetaType, fault: str, loss: str = "") -> None:
        self.remarks.append(Remark(made.name, "", fault, True))
        if loss:
            self.remarks.append(Remark(made.name, "", loss, False))
