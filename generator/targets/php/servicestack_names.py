"""Names of PHP classes, properties and cases in ServiceStack's style, each from its own text."""

import re

from generator.ir import Declaration, Field, Record
from generator.targets.php.escape import RESERVED_VARIABLES, is_property_name

TARGET = "php"

_UNFIT = re.compile(r"[^A-Za-z0-9_]")

# The `use` lines of every file bring these into its namespace.
_IMPORTED = (
    "DateTime Exception DateInterval JsonSerializable"
    " IReturn IReturnVoid IGet IPost IPut IDelete IPatch IMeta IHasSessionId IHasBearerToken"
    " IHasVersion ICrud ICreateDb IUpdateDb IPatchDb IDeleteDb ISaveDb AuditBase QueryDb QueryDb2"
    " QueryData QueryData2 QueryResponse ResponseStatus ResponseError EmptyResponse IdResponse"
    " ArrayList KeyValuePair2 StringResponse StringsResponse Tuple2 Tuple3 ByteArray"
    " JsonConverters Returns TypeContext"
)
IMPORTED = frozenset(_IMPORTED.lower().split())

# The client library finds its own class or converter of these names before one of the service.
_OF_THE_LIBRARY = (
    "Dictionary IOptions QueryBase Tuple1 Tuple4"
    " Authenticate AuthenticateResponse Register RegisterResponse AssignRoles AssignRolesResponse"
    " UnAssignRoles UnAssignRolesResponse CancelRequest CancelRequestResponse"
    " UpdateEventSubscriber UpdateEventSubscriberResponse GetApiKeys GetApiKeysResponse"
    " ConvertSessionToToken ConvertSessionToTokenResponse GetAccessToken GetAccessTokenResponse"
    " GetNavItems GetNavItemsResponse GetEventSubscribers RegenerateApiKeys"
    " RegenerateApiKeysResponse UserApiKey NavItem MetadataApp GetFile FileContent StreamFiles"
    " StreamServerEvents BackgroundJobBase BackgroundJobOptions BackgroundJob JobSummary"
    " ScheduledTask CompletedJob FailedJob WorkerStats"
)
OF_THE_LIBRARY = frozenset(_OF_THE_LIBRARY.lower().split())


def spelling(declared: Declaration) -> str:
    """The class name that the author insists on, or nothing."""
    return dict(declared.spellings).get(TARGET, "") if declared.spellings else ""


def dotnet_name(declared: Declaration) -> str:
    """The name of a declaration in metadata: `Session`, or "Page`1" for a generic type."""
    name = spelling(declared) or declared.name
    if isinstance(declared, Record) and declared.parameters:
        return f"{name}`{len(declared.parameters)}"
    return name


def default_class_name(dotnet: str) -> str:
    """`Page` for "Page`1", `Pair2` for "Pair`2"."""
    name, _, count = dotnet.partition("`")
    return name + count if count not in ("", "1") else name


def declared_class_name(declared: Declaration) -> str:
    """The name of the PHP class, interface or enum that `declared` becomes."""
    return spelling(declared) or default_class_name(dotnet_name(declared))


def property_name_of(field: Field) -> str:
    """The PHP property: the author's spelling, or else the wire name if PHP can say it.

    Unfit characters become `_`; so does a digit's lack of a letter before it.
    """
    return field.spelling(TARGET) or derived_property_name(field.wire_name)


def derived_property_name(wire_name: str) -> str:
    """`plot-id` -> `plot_id`, `1st` -> `_1st`, `this` -> `this_`."""
    name = wire_name
    if not is_property_name(name):
        name = _UNFIT.sub("_", name)
    if name[:1].isdigit():
        name = "_" + name
    return name + "_" if name in RESERVED_VARIABLES else name


def case_name(member: str) -> str:
    """The case of an enum; PHP keeps the constant `class` for itself."""
    return member + "_" if member.lower() == "class" else member
