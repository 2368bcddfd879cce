"""The names that an author insists on: `names: {php: …}` of types and fields."""

from generator.ir import Contract, Record
from generator.servicestack.from_contract import declarations_of
from generator.targets.php.servicestack_names import TARGET, spelling


def spellings_of(contract: Contract) -> dict[tuple[str, ...], str]:
    """PHP names by a type's name and namespace in metadata, and the wire name of its property."""
    found: dict[tuple[str, ...], str] = {}
    for key, declared in declarations_of(contract).items():
        own = spelling(declared)
        if own:
            found[key] = own
        if isinstance(declared, Record):
            shadowed = (field for _, field in declared.shadowed)
            for field in (*declared.fields, *shadowed):
                name = field.spelling(TARGET)
                if name is not None:
                    found[*key, field.wire_name] = name
    return found
