"""The head of a class: its bases, its return marker, its interfaces, in style servicestack."""

from collections.abc import Mapping

from generator.code import Code
from generator.servicestack.dotnet import LISTS, MAPS, NetType, tree_of
from generator.servicestack.service import MetaOperation, MetaType, TypeName
from generator.targets.python.escape import identifier
from generator.targets.python.servicestack_lineage import Lineage
from generator.targets.python.servicestack_names import PACKAGE, class_name, package_arity
from generator.targets.python.servicestack_types import NO_CLASS, Typed, TypePrinter, key_of
from generator.tuples import NamedTuple

_NEXT = Code(", ")
_BASE, _GENERIC, _RETURN = Code("{}[{}]"), Code("Generic[{}]"), Code("IReturn[{}]")
_BASE_LIST, _BASE_DICT, _DICT = Code("List[{}]"), Code("Dict[{},{}]"), Code("Dict[{}, {}]")
_QUOTED = Code('"{}"')
EARLY = "'{}' is used before it is declared, so that the file cannot be imported"
_CIRCLE = "the client library cannot tell what '{}' stands for"
_MISFIT = "'{}' is no class to derive from like this, so that the file cannot be imported"
_LEFT_OUT = "does not derive from '{}', which Python could not do"
_ORDER = "Python cannot order the bases of '{}', so that the file cannot be imported"


class Remark(NamedTuple):
    """About a type by its metadata name, or about its property of that JSON name.

    `fault` is of ServiceStack's text alone; else no text can do better.
    """

    type_name: str
    wire_name: str
    text: str
    fault: bool


class _Marker(NamedTuple):
    head: TypeName
    code: Code


class HeadPrinter:
    """Prints heads in the order of the file. `defined` are the classes above; `remarks` grows.

    `arities` are the counts of type parameters by metadata name, without those of enums.
    """

    def __init__(
        self,
        types: TypePrinter,
        classes: Mapping[str, Code],
        arities: Mapping[str, int],
        lineage: Lineage,
        *,
        exact: bool,
    ) -> None:
        self.defined: set[str] = set()
        self.remarks: list[Remark] = []
        self._types, self._classes, self._lineage = types, classes, lineage
        self._arities, self._exact = arities, exact

    def bases(self, made: MetaType, operation: MetaOperation | None) -> list[Code]:
        """What stands between the parentheses; `operation` is that of a request, if it counts."""
        heads = made.implements
        marker = None if operation is None else self._return(made, operation)
        if marker is not None:
            heads = (marker.head, *heads)
        if made.inherits is not None:
            heads = (made.inherits, *heads)
        shown = self._shown(made, heads) if heads else ()
        printed = [
            (
                marker.code
                if marker is not None and head is marker.head
                else self.base(made, head, tight=True)
            )
            for head in shown
        ]
        if made.parameters:
            variables = _NEXT.join(identifier(class_name(name)) for name in made.parameters)
            # A class that derives from Generic and stands without brackets must come before it.
            bare = [head.name for head in shown if not head.args]
            if any(map(self._lineage.is_generic, bare)):
                self._remark(made, _ORDER.format(made.bare_name))
            late = bool(bare) and not self._exact
            printed.insert(len(printed) if late else 0, _GENERIC.format(variables))
        return printed

    def _shown(self, made: MetaType, heads: tuple[TypeName, ...]) -> tuple[TypeName, ...]:
        """The bases that are printed; not exact, those that Python takes in this order."""
        fitting = []
        for head in heads:
            misfit = self.misfit(head)
            if misfit:
                loss = _LEFT_OUT.format(head.name.partition("`")[0])
                self._remark(made, misfit, "" if self._exact else loss)
            else:
                fitting.append(head)
        kept = self._lineage.derive(made.name, fitting)
        if len(kept) < len(fitting):
            self._remark(made, _ORDER.format(made.bare_name))
        return heads if self._exact else kept

    def misfit(self, head: TypeName) -> str:
        """Why a class cannot derive from it; empty if it can."""
        plain = head.name.partition("`")[0]
        count = len(head.args)
        if (head.name in LISTS and count == 1) or (head.name in MAPS and count == 2):
            return ""
        known = self._classes.get(head.name)
        if known is None and head.name not in PACKAGE:
            return NO_CLASS.format(plain)
        if known is not None and known not in self.defined:
            return EARLY.format(known)
        wanted = self._arities.get(head.name) if known is not None else package_arity(head.name)
        if wanted is None or count not in (0, wanted):
            return _MISFIT.format(plain)
        return ""

    def _return(self, made: MetaType, operation: MetaOperation) -> _Marker | None:
        """The marker of the answer; None where none is known."""
        if operation.returns_void:
            return _Marker(TypeName("IReturnVoid"), Code("IReturnVoid"))
        type_ = None
        if operation.returns is not None:
            type_ = tree_of(operation.returns)
        elif operation.response is not None:
            response = operation.response
            type_ = NetType(response.name, tuple(map(NetType, response.parameters)))
        if type_ is None:
            return None
        answer = self._argument(made, self._types.answer(type_))
        return _Marker(TypeName("IReturn`1"), _RETURN.format(answer))

    def base(self, made: MetaType, head: TypeName, *, tight: bool) -> Code:
        """A base or an interface."""
        args = [self._types.argument(text, made.parameters) for text in head.args]
        shown = [self._argument(made, arg, alone=len(args) == 1) for arg in args]
        if head.name in LISTS and len(args) == 1:
            return _BASE_LIST.format(*shown)
        if head.name in MAPS and len(args) == 2:
            form = _BASE_DICT if tight else _DICT
            return form.format(key_of(args[0]), shown[1])
        plain = head.name.partition("`")[0]
        name = self._classes.get(head.name) or identifier(
            PACKAGE.get(head.name) or class_name(plain)
        )
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

    def _remark(self, made: MetaType, fault: str, loss: str = "") -> None:
        self.remarks.append(Remark(made.name, "", fault, True))
        if loss:
            self.remarks.append(Remark(made.name, "", loss, False))
