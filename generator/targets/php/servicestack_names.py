"""Names of PHP classes, properties and cases in ServiceStack's style, each from its own text."""

import re
from functools import lru_cache

from generator.ir import Declaration
from generator.servicestack.service import Property
from generator.targets.php.escape import RESERVED_VARIABLES, is_constant_word, is_property_name

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


def leaf_name(dotnet: str) -> str:
    """A name without the count of its parameters and without what it is nested in."""
    return dotnet.partition("`")[0].rpartition(".")[2]


def default_class_name(dotnet: str, *, counted: bool = False) -> str:
    """`Page` for "Page`1", `Pair2` for "Pair`2"; `Page1` where a class `Page` is there, too."""
    count = dotnet.partition("`")[2]
    return leaf_name(dotnet) + (count if counted or count != "1" else "")


def exact_key(made: Property) -> str:
    """The name that ServiceStack prints for a property, and takes for its JSON key, too.

    What the service calls `plot-id` is read and written as `plot_id`.
    """
    member = made.data_member
    if member is not None and member.name:
        return _UNFIT.sub("_", member.name)
    return made.wire_name


@lru_cache(maxsize=4096)  # a service repeats its names
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
    name = member if member.isidentifier() else _UNFIT.sub("_", member)
    if not name or name[0].isdigit():
        name = "_" + name
    return name + "_" if is_constant_word(name) else name
