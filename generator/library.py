"""Marker interfaces that ServiceStack's client libraries carry, so no contract declares them."""

# Name -> number of type arguments. Source: the library types that ServiceStack's native type
# generators leave out of what they print.
INTERFACES = {
    "IGet": 0,
    "IPost": 0,
    "IPut": 0,
    "IDelete": 0,
    "IPatch": 0,
    "IOptions": 0,
    "IMeta": 0,
    "IHasSessionId": 0,
    "IHasBearerToken": 0,
    "IHasVersion": 0,
    "ICrud": 0,
    "ICreateDb": 1,
    "IUpdateDb": 1,
    "IPatchDb": 1,
    "IDeleteDb": 1,
    "ISaveDb": 1,
}
