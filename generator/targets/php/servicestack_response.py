"""What an operation answers, as `#[Returns]` and createResponse say it."""

from generator.code import Code
from generator.servicestack.dotnet import NULLABLE, NetType, read_type, tree_of
from generator.servicestack.service import MetaOperation, TypeName
from generator.targets.php.escape import double_quoted, printed_word, string
from generator.targets.php.servicestack_names import leaf_name
from generator.targets.php.servicestack_safe import converter, converter_name, resolved
from generator.targets.php.servicestack_types import BYTES, TypePrinter
from generator.targets.php.servicestack_world import Kind

# What createResponse makes of a PHP type that is no class.
_CREATED = {
    "string": Code("'string'"),
    "int": Code("0"),
    "float": Code("0.0"),
}
# ServiceStack's `new bool()`, `new Object()` and `new DateInterval()` are no PHP that runs.
_SAFELY_CREATED = {
    **_CREATED,
    "bool": Code("false"),
    "DateInterval": Code("new DateInterval('PT0S')"),
}
_DECODED = Code("[]")  # the client fills it with the JSON value


def answer_of(operation: MetaOperation) -> TypeName | None:
    """What the operation returns: as the request says, or else as the service method does."""
    if operation.returns_void:
        return None
    if operation.returns is not None:
        return operation.returns
    response = operation.response
    return None if response is None else TypeName(response.name, response.parameters)


def returned(answer: TypeName, types: TypePrinter) -> str:
    """The text of `#[Returns]`."""
    tree = tree_of(answer)
    if not types.world.exact:
        tree = resolved(tree, types.world, ())
        native = str(types.native(tree)).removeprefix("\\ServiceStack\\")
        return "array" if native == "mixed" else native
    if _is_generic(tree, types):
        return _exact_class(tree, types)
    doc = str(types.doc(tree))
    return doc if doc.endswith("[]") else str(types.native(tree))


def _is_generic(tree: NetType, types: TypePrinter) -> bool:
    if not tree.args or tree.name.startswith(NULLABLE):
        return False
    return not types.is_list(tree) and not types.is_map(tree)


def _exact_class(tree: NetType, types: TypePrinter) -> str:
    """A generic class loses its count; with three arguments and more it has that of the commas."""
    chosen = types.world.chosen.get(tree.name)
    if chosen:
        return chosen
    commas = len(tree.args) - 1
    return leaf_name(tree.name) + (str(commas) if commas > 1 else "")


def created(answer: TypeName, types: TypePrinter) -> Code:
    """The expression that createResponse returns."""
    return _exact(answer, types) if types.world.exact else _safe(answer, types)


def _exact(answer: TypeName, types: TypePrinter) -> Code:
    tree = tree_of(answer)
    doc = str(types.doc(tree))
    native = types.native(tree)
    if doc.endswith("[]"):
        return _DECODED
    if native == "array" and "<" in doc:
        names = Code(",").join(map(double_quoted, _arguments(doc)))
        return Code("ArrayList::create([{}])").format(names)
    if _is_generic(tree, types):
        name = _exact_class(tree, types)
        if not types.world.can_name(name):
            return _DECODED
        names = Code(",").join(map(string, _arguments(doc)))
        return Code("{}::create(genericArgs:[{}])").format(printed_word(name), names)
    if native == "mixed":
        return _DECODED
    return _CREATED.get(native) or Code("new {}()").format(native)


def _arguments(doc: str) -> list[str]:
    """ServiceStack cuts the text at every comma, also inside further brackets."""
    inside = doc.partition("<")[2].removesuffix(">")
    return [part.strip() for part in inside.split(",")]


def _safe(answer: TypeName, types: TypePrinter) -> Code:
    world = types.world
    tree = resolved(tree_of(answer), world, ())
    while tree.name == NULLABLE:
        tree = tree.args[0]
    if tree.name.endswith("[]") and tree.name not in BYTES:
        tree = NetType("List`1", (NetType(tree.name[:-2]),))
    if world.kind(tree.name) in (Kind.ENUM, Kind.FLAGS):
        return _DECODED
    if types.is_list(tree) or types.is_map(tree):
        known = [converter_name(arg, world) for arg in tree.args]
        if None in known:
            return _DECODED
        names = Code(",").join(double_quoted(name) for name in known if name)
        return Code("ArrayList::create([{}])").format(names)
    native = types.native(tree)
    if native == "array" or native == "mixed":
        return _DECODED
    if tree.args:
        made = (converter(arg, world, ()) for arg in tree.args)
        names = Code(",").join(name for name in made if name is not None)
        return Code("{}::create(genericArgs:[{}])").format(native, names)
    return _SAFELY_CREATED.get(native) or Code("new {}()").format(native)


_NO_CLASS = "the client library has no class for it, so callers get decoded JSON"
_NOT_PHP = "ServiceStack's createResponse does not run for it"


def answer_fault(answer: TypeName, types: TypePrinter) -> str:
    """What is wrong with what is printed for an answer, beside what its values lose."""
    world = types.world
    tree = tree_of(answer)
    if not world.exact:
        kind = world.kind(tree.name)
        native = types.native(resolved(tree, world, ()))
        bare = kind in (Kind.ENUM, Kind.FLAGS) or native == "mixed"
        return _NO_CLASS if bare else ""
    if _is_generic(tree, types):
        if len(tree.args) > 1:
            return "ServiceStack's text names a class without the count of its type arguments"
        if world.spoken_name(tree.name) != _exact_class(tree, types):
            return "ServiceStack's text names another class"
        return _NOT_PHP if any(read_type(arg).args for arg in answer.args) else ""
    native = types.native(tree)
    if native == "bool" or native == "DateInterval" or native == "Object":
        return _NOT_PHP
    if world.kind(tree.name) in (Kind.ENUM, Kind.FLAGS, Kind.INTERFACE):
        return _NOT_PHP
    return ""
