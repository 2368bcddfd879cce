"""ServiceStack's own cases of names."""

from functools import lru_cache


@lru_cache(maxsize=4096)  # a service repeats its names
def camel_case(name: str) -> str:
    """The JSON name of a property: `ID` -> `id`, `IPAddress` -> `ipAddress`, `NKind` -> `nKind`.

    Leading capitals are lowered, except the last one before a small letter.
    """
    end = 0
    while end < len(name) and name[end].isupper():
        end += 1
    if end > 1 and end < len(name) and name[end].islower():
        end -= 1
    return name[:end].lower() + name[end:]


def declared_name(wire_name: str) -> str:
    """The property's name in C# where the contract does not give it: `flowId` -> `FlowId`.

    Its camel case is the wire name again, if any name's is.
    """
    return wire_name[:1].upper() + wire_name[1:]
