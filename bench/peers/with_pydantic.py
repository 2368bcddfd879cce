import datetime
import decimal
import enum
import uuid

import pydantic
from pydantic.alias_generators import to_camel


class Base(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(alias_generator=to_camel)


class NewOutgoingSession(Base):
    flow_id: str | None = None
    number_to_dial: str | None = None
    caller_id: str | None = None


class State(enum.Enum):
    DRAFT = "Draft"
    SENT = "Sent"
    SETTLED = "Settled"


class Customer(Base):
    id: int
    name: str
    email: str | None = None
    phone: str | None = None
    street: str
    city: str
    postcode: str
    country: str
    since: datetime.date


class Line(Base):
    sku: str
    quantity: int
    price: decimal.Decimal
    discount: decimal.Decimal | None = None
    delivered_at: datetime.datetime | None = None


class Payment(Base):
    method: str
    amount: decimal.Decimal
    at: datetime.datetime
    reference: str | None = None


class Invoice(Base):
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
