import datetime
import decimal
import enum
import uuid
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override
from cattrs.preconf.json import make_converter


@dataclass(kw_only=True)
class NewOutgoingSession:
    flow_id: str | None = None
    number_to_dial: str | None = None
    caller_id: str | None = None


class State(enum.Enum):
    DRAFT = "Draft"
    SENT = "Sent"
    SETTLED = "Settled"


@dataclass(kw_only=True)
class Customer:
    id: int
    name: str
    email: str | None = None
    phone: str | None = None
    street: str
    city: str
    postcode: str
    country: str
    since: datetime.date


@dataclass(kw_only=True)
class Line:
    sku: str
    quantity: int
    price: decimal.Decimal
    discount: decimal.Decimal | None = None
    delivered_at: datetime.datetime | None = None


@dataclass(kw_only=True)
class Payment:
    method: str
    amount: decimal.Decimal
    at: datetime.datetime
    reference: str | None = None


@dataclass(kw_only=True)
class Invoice:
    id: uuid.UUID
    number: str
    state: State
    issued_at: datetime.datetime
    due_on: datetime.date
    total: decimal.Decimal
    paid: bool
    customer: Customer
    lines: list[Line]
    payments: list[Payment]
    tags: list[str]
    notes: str | None = None


CONVERTER = make_converter(omit_if_default=True)
CONVERTER.register_structure_hook(decimal.Decimal, lambda text, _: decimal.Decimal(text))
CONVERTER.register_unstructure_hook(decimal.Decimal, str)
CONVERTER.register_structure_hook(uuid.UUID, lambda text, _: uuid.UUID(text))
CONVERTER.register_unstructure_hook(uuid.UUID, str)


def _renamed(kind: Any) -> dict[str, Any]:
    found = {}
    for field in fields(kind):
        first, *others = field.name.split("_")
        found[field.name] = override(rename=first + "".join(map(str.title, others)))
    return found


CONVERTER.register_structure_hook_factory(
    is_dataclass, lambda kind: make_dict_structure_fn(kind, CONVERTER, **_renamed(kind))
)
CONVERTER.register_unstructure_hook_factory(
    is_dataclass,
    lambda kind: make_dict_unstructure_fn(
        kind, CONVERTER, _cattrs_omit_if_default=True, **_renamed(kind)
    ),
)
