"""Where the types of a service stand in its contract."""

from generator.ir import Contract, Declaration
from generator.servicestack.from_contract import dotnet_name

Key = tuple[str, str]


def declarations_of(contract: Contract) -> dict[Key, Declaration]:
    """The declarations by name and namespace of what `service_of` makes of each."""
    found: dict[Key, Declaration] = {}
    requests = (operation.request for operation in contract.operations)
    for declared in (*contract.types, *requests):
        space: object = contract.namespace
        if declared.kind != "union" and declared.dotnet:
            space = dict(declared.dotnet).get("namespace", space) or ""
        found.setdefault((dotnet_name(declared), str(space)), declared)
    return found
