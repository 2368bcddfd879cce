import datetime
import decimal
import enum
import uuid

import msgspec


class NewOutgoingSession(msgspec.Struct, rename="camel", omit_defaults=True):
    flow_id: str | None = None
    number_to_dial: str | None = None
    caller_id: str | None = None


class State(enum.Enum):
    DRAFT = "Draft"
    SENT = "Sent"
    SETTLED = "Settled"


class Customer(msgspec.Struct, rename="camel", omit_defaults=True, kw_only=True):
    id: int
    name: str
    email: str | None = None
    phone: str | None = None
    street: str
    city: str
    postcode: str
    country: str
    since: datetime.date


class Line(msgspec.Struct, rename="camel", omit_defaults=True):
    sku: str
    quantity: int
    price: decimal.Decimal
    discount: decimal.Decimal | None = None
    delivered_at: datetime.datetime | None = None


class Payment(msgspec.Struct, rename="camel", omit_defaults=True):
    method: str
    amount: decimal.Decimal
    at: datetime.datetime
    reference: str | None = None


class Invoice(msgspec.Struct, rename="camel", omit_defaults=True):
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
