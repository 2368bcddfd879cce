"""The methods of requests, by which the client library sends them."""

from generator.code import Code
from generator.servicestack.service import MetaOperation, TypeName
from generator.targets.typescript.escape import quoted
from generator.targets.typescript.servicestack_heritage import answer_of
from generator.targets.typescript.servicestack_page import Prepared
from generator.targets.typescript.servicestack_remarks import NO_INSTANCE, NO_NEW, Remarks
from generator.targets.typescript.servicestack_types import (
    TypePrinter,
    answer_kind,
    bare,
)

_TYPE_NAME = Code("    public getTypeName() {{ return {}; }}")
_METHOD = Code("    public getMethod() {{ return {}; }}")
_NOTHING = Code("    public createResponse() {}")
_RETURN = Code("    public createResponse() {{ return {}; }}")
_VALUES = {
    "string": Code("''"),
    "number": Code("0"),
    "boolean": Code("false"),
    # `new { [index:string]: T; }()`, as ServiceStack prints it, is no TypeScript: see verbatim.
    "map": Code("{}"),
    "blob": Code("new Blob()"),
}
_LIST, _NEW, _SOME = Code("new Array<{}>()"), Code("new {}()"), Code("{} as any")


def request_lines(
    operation: MetaOperation,
    types: TypePrinter,
    prepared: Prepared,
    remarks: Remarks,
    *,
    exact: bool,
    verbatim: bool,
) -> list[Code]:
    """What follows the constructor of a request."""
    request = operation.request
    lines = [_TYPE_NAME.format(quoted(request.name))]
    if operation.method is not None:
        lines.append(_METHOD.format(quoted(operation.method)))
    answer = None if operation.returns_void else answer_of(operation)
    if answer is None:
        return [*lines, _NOTHING]
    printed = types.returned(answer)
    kind = answer_kind(answer, printed.code)
    if verbatim and kind == "map":
        remarks.add(request, "", NO_NEW.format(printed.code))
        value = _NEW.format(printed.code)
    elif kind in _VALUES:
        value = _VALUES[kind]
    elif kind == "list":
        value = _LIST.format(printed.code.removesuffix("[]"))
    elif can_be_made(answer, prepared):
        value = _NEW.format(printed.code)
    else:
        remarks.add(request, "", NO_INSTANCE.format(bare(answer.name)))
        value = _NEW.format(printed.code) if exact else _SOME
    return [*lines, _RETURN.format(value)]


def can_be_made(answer: TypeName, prepared: Prepared) -> bool:
    """Whether `new` makes one: a class of the file, an import, or an object of JavaScript."""
    if answer.name in ("Object", "List"):
        return True
    declared = prepared.by_name.get(answer.name)
    if declared is None:
        return prepared.names.has(answer.name)
    return not (declared.enum or declared.interface)
