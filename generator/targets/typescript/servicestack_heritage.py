"""What classes and interfaces extend and implement in style servicestack."""

from generator.code import Code
from generator.servicestack.service import MetaOperation, MetaType, TypeName
from generator.targets.typescript.servicestack_page import Prepared, base_of
from generator.targets.typescript.servicestack_remarks import (
    DROPPED_BASE,
    LATE_BASE,
    NO_BASE,
    NO_CLASS_BASE,
    NO_HEAD,
    Remarks,
)
from generator.targets.typescript.servicestack_types import PrintedType, TypePrinter, bare
from generator.tuples import NamedTuple

_ARRAY, _DICTIONARY, _RETURNS = Code("Array<{}>"), Code("Dictionary<{}>"), Code("{}<{}>")
_WITH_INIT, _WITHOUT = Code("super(init); "), Code("super(); ")


class PrintedBase(NamedTuple):
    """`super_call` begins the constructor."""

    code: Code
    super_call: Code


class Heritage:
    """`printed` are the types so far, by metadata name; `collections` counts dictionary bases."""

    def __init__(
        self,
        prepared: Prepared,
        types: TypePrinter,
        remarks: Remarks,
        *,
        exact: bool,
        verbatim: bool,
    ) -> None:
        self._verbatim = verbatim
        self._prepared, self._types, self._remarks, self._exact = prepared, types, remarks, exact
        self.printed: set[str] = set()
        self.collections = 0

    def base(self, made: MetaType) -> PrintedBase | None:
        """The base of a class, or None. In `safe`, a base that is no class is left out."""
        base = base_of(made)
        if base is None:
            return None
        if base.kind == "list":
            return PrintedBase(_ARRAY.format(self._argument(made, base.type, 0)), _WITHOUT)
        if base.kind == "map":
            self.collections += 1
            return PrintedBase(_DICTIONARY.format(self._argument(made, base.type, 1)), _WITHOUT)
        found = self.class_base(made, base.type)
        return None if found is None else PrintedBase(found.code, _WITH_INIT)

    def class_base(self, made: MetaType, base: TypeName) -> PrintedType | None:
        """A base that is no collection; what is wrong with it is remarked."""
        declared = self._prepared.by_name.get(base.name)
        shown = bare(base.name)
        usable = self._prepared.names.has(base.name)
        if declared is not None and (declared.enum or declared.interface):
            self._remarks.add(made, "", NO_CLASS_BASE.format(shown))
            usable = False
        elif not usable:
            text = NO_BASE if self._exact else DROPPED_BASE
            self._remarks.add(made, "", text.format(shown), fault=self._exact)
        elif declared is not None and base.name not in self.printed:
            self._remarks.add(made, "", LATE_BASE.format(shown))
            usable = base.name != made.name
        printed = self._types.text(base, made.parameters)
        fit = self._fits(made, printed.code)
        return printed if fit and (usable or self._exact) else None

    def interfaces(self, made: MetaType) -> list[Code]:
        """What a class implements: the marker of its answer first."""
        found = []
        operation = self._prepared.operations.get(made.name)
        if operation is not None:
            found += self._marker(operation)
        return found + self._listed(made, made.implements)

    def interface_bases(self, made: MetaType) -> list[Code]:
        """What an interface extends: all that a class would extend or implement."""
        found: list[Code] = []
        base = base_of(made)
        if base is not None and base.kind == "list":
            found.append(_ARRAY.format(self._argument(made, base.type, 0)))
        elif base is not None and base.kind == "map":
            self.collections += 1
            found.append(_DICTIONARY.format(self._argument(made, base.type, 1)))
        elif base is not None:
            found += self._listed(made, (base.type,))
        return list(dict.fromkeys(found + self.interfaces(made)))

    def _argument(self, made: MetaType, base: TypeName, index: int) -> Code:
        if base.name.endswith("[]"):
            item = TypeName(base.name.removesuffix("[]"), base.args)
            return self._types.text(item, made.parameters).code
        return self._types.argument(base.args[index], made.parameters).code

    def _listed(self, made: MetaType, names: tuple[TypeName, ...]) -> list[Code]:
        # An interface that nothing declares is gone at run time like every other one.
        printed = [
            self._types.text(one, made.parameters).code
            for one in names
            if self._exact or self._prepared.names.has(one.name)
        ]
        return [code for code in printed if self._fits(made, code)]

    def _fits(self, made: MetaType, code: Code) -> bool:
        """Whether it is printed in the head of a type."""
        if is_name_of_type(code):
            return True
        if self._verbatim:
            self._remarks.add(made, "", NO_HEAD.format(code))
        return self._verbatim

    def _marker(self, operation: MetaOperation) -> list[Code]:
        declared = self._prepared.names.declared
        if operation.returns_void:
            return [declared.get("IReturnVoid", Code("IReturnVoid"))]
        returned = answer_of(operation)
        if returned is None:
            return []
        marker = declared.get("IReturn`1", Code("IReturn"))
        return [_RETURNS.format(marker, self._types.returned(returned).code)]


def is_name_of_type(code: Code) -> bool:
    """Whether it can stand behind `extends`: no list `T[]` and no `{ [index:string]: T; }`."""
    return not code.endswith(("]", "}"))


def answer_of(operation: MetaOperation) -> TypeName | None:
    """The type of the answer: IReturn's, or else that of the known response."""
    if operation.returns is not None:
        return operation.returns
    response = operation.response
    return None if response is None else TypeName(response.name, response.parameters)
