"""The limits of a field as keywords of a schema, in the form of the dialect."""

from decimal import Decimal

from generator.ir import Field, Limits, MapOf, Nullable
from generator.targets.openapi.scalars import Dialect
from generator.targets.openapi.tree import Object, Tree


def limit_keywords(field: Field, schema: Object, dialect: Dialect) -> Object:
    """The limits of a field beside the schema of its type, whose bounds they narrow."""
    limits = field.limits
    said = _present(
        pattern=limits.pattern, minLength=limits.min_length, maxLength=limits.max_length
    )
    inner = field.type.inner if isinstance(field.type, Nullable) else field.type
    if isinstance(inner, MapOf):
        said.update(_present(minProperties=limits.min_items, maxProperties=limits.max_items))
    else:
        said.update(_present(minItems=limits.min_items, maxItems=limits.max_items))
    if limits.unique_items:
        said["uniqueItems"] = True
    numbers = _range(limits, schema, dialect)
    if not field.number_as_string:
        said.update(numbers)
    elif not dialect.models:
        # The keywords bind numbers only, and this one is a text.
        said.update({f"x-{key}": value for key, value in numbers.items()})
    return said


def _present(**parts: Tree) -> Object:
    return {key: value for key, value in parts.items() if value is not None}


def _range(limits: Limits, schema: Object, dialect: Dialect) -> Object:
    """The bounds of a number: those of its type, narrowed by its limits."""
    low, high = _bound(schema.get("minimum")), _bound(schema.get("maximum"))
    if limits.minimum is not None:
        low = limits.minimum if low is None else max(low, limits.minimum)
    if limits.maximum is not None:
        high = limits.maximum if high is None else min(high, limits.maximum)
    over, under = limits.exclusive_minimum, limits.exclusive_maximum
    said: Object = {}
    if not dialect.old:
        said = _present(minimum=low, maximum=high, exclusiveMinimum=over, exclusiveMaximum=under)
    else:
        # Here `exclusiveMinimum` is a flag that makes `minimum` exclusive.
        if over is not None and (low is None or over >= low):
            said.update(minimum=over, exclusiveMinimum=True)
        elif low is not None:
            said["minimum"] = low
        if under is not None and (high is None or under <= high):
            said.update(maximum=under, exclusiveMaximum=True)
        elif high is not None:
            said["maximum"] = high
    return {**said, **_present(multipleOf=limits.multiple_of)}


def _bound(value: Tree) -> int | Decimal | None:
    return value if isinstance(value, int | Decimal) else None
