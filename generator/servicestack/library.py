"""Types that ServiceStack's client libraries carry, by their names in metadata.

Source: the lists that its generators for PHP, Python, Dart … leave out of what they print. A type
of the service that has one of these names is left out, too.
"""

INTERFACES = frozenset(
    (
        *("IReturn`1", "IReturnVoid", "IGet", "IPost", "IPut", "IDelete", "IPatch", "IOptions"),
        *("IMeta", "IHasSessionId", "IHasBearerToken", "IHasVersion"),
        *("ICreateDb`1", "IUpdateDb`1", "IPatchDb`1", "IDeleteDb`1", "ISaveDb`1"),
    )
)
_WITH_RESPONSE = (
    *("Authenticate", "Register", "AssignRoles", "UnAssignRoles", "CancelRequest"),
    *("UpdateEventSubscriber", "GetApiKeys", "ConvertSessionToToken", "GetAccessToken"),
    "GetNavItems",
)
DTOS = frozenset(
    (
        *("ResponseStatus", "ResponseError", "EmptyResponse", "IdResponse", "StringResponse"),
        *("StringsResponse", "QueryBase", "QueryData`1", "QueryDb`1", "QueryDb`2"),
        *("QueryResponse`1", "KeyValuePair`2", "Tuple`1", "Tuple`2", "Tuple`3", "Tuple`4"),
        *_WITH_RESPONSE,
        *(f"{name}Response" for name in _WITH_RESPONSE),
        *("GetEventSubscribers", "RegenerateApiKeys", "RegenerateApiKeysResponse", "UserApiKey"),
        *("NavItem", "MetadataApp", "GetFile", "FileContent", "StreamFiles", "StreamServerEvents"),
        *("AuditBase", "BackgroundJobBase", "BackgroundJobOptions", "BackgroundJob"),
        *("JobSummary", "ScheduledTask", "CompletedJob", "FailedJob", "WorkerStats"),
    )
)
TYPES = INTERFACES | DTOS
# Namespaces of ServiceStack whose types no client gets unless it asks for them; exact names.
NAMESPACES = frozenset(
    (
        "ServiceStack",
        *(
            f"ServiceStack.{name}"
            for name in (
                "Auth Caching Configuration Data IO Logging Messaging Model Redis Web Jobs Admin"
                " NativeTypes Api.OpenApi"
            ).split()
        ),
    )
)
