"""What an operation answers, as `#[Returns]` and createResponse say it."""

from generator.code import Code
from generator.targets.php.escape import double_quoted, identifier
from generator.targets.php.servicestack_dotnet import Kind, NetType
from generator.targets.php.servicestack_metadata import holds_json
from generator.targets.php.servicestack_types import (
    LISTS,
    MAP,
    TypePrinter,
    converter,
    converter_name,
)

# What createResponse makes of a PHP type that is no class. ServiceStack's `new bool()`, `new
# Object()` and `new DateInterval()` are no PHP that runs.
_CREATED = {
    "string": Code("'string'"),
    "int": Code("0"),
    "SByte": Code("0"),
    "float": Code("0.0"),
    "bool": Code("false"),
    "DateInterval": Code("new DateInterval('PT0S')"),
    "Object": Code("[]"),
}


def returned(type_: NetType, types: TypePrinter) -> str:
    """The text of `#[Returns]`. A generic class loses its count, as ServiceStack prints it.

    With three arguments and more it has the number of commas.
    """
    if type_.kind is Kind.JSON:
        return "array"
    if type_.args and type_.name not in LISTS and type_.name != MAP:
        commas = len(type_.args) - 1
        return type_.short + (str(commas) if commas > 1 else "")
    return str(types.native(type_))


def created(type_: NetType, types: TypePrinter) -> Code:
    """The expression that createResponse returns."""
    if type_.kind in (Kind.JSON, Kind.ENUM, Kind.FLAGS):
        return Code("[]")  # the client fills it with the JSON value
    if type_.name in LISTS or type_.name == MAP:
        if holds_json(type_):
            return Code("[]")
        names = Code(",").join(double_quoted(converter_name(arg)) for arg in type_.args)
        return Code("ArrayList::create([{}])").format(names)
    if type_.args:
        names = Code(",").join(map(converter, type_.args))
        name = identifier(returned(type_, types))
        return Code("{}::create(genericArgs:[{}])").format(name, names)
    native = types.native(type_)
    return _CREATED.get(native) or Code("new {}()").format(native)
