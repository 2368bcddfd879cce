"""Which properties ServiceStack takes for required."""

from generator.servicestack.dotnet import NULLABLE
from generator.servicestack.service import Property


def is_required(property_: Property) -> bool:
    """Declared so, or a value type that is no Nullable: the rule of ServiceStack 10."""
    return property_.required is True or (property_.value_type and property_.type.name != NULLABLE)
