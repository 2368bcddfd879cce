import datetime
import decimal
import enum
import uuid
from dataclasses import dataclass

from dataclass_wizard import JSONWizard


class Base(JSONWizard):
    class _(JSONWizard.Meta):
        case = "CAMEL"
        skip_defaults = True


@dataclass(kw_only=True)
class NewOutgoingSession(Base):
    flow_id: str | None = None
    number_to_dial: str | None = None
    caller_id: str | None = None


class State(enum.Enum):
    DRAFT = "Draft"
    SENT = "Sent"
    SETTLED = "Settled"


@dataclass(kw_only=True)
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


@dataclass(kw_only=True)
class Line(Base):
    sku: str
    quantity: int
    price: decimal.Decimal
    discount: decimal.Decimal | None = None
    delivered_at: datetime.datetime | None = None


@dataclass(kw_only=True)
class Payment(Base):
    method: str
    amount: decimal.Decimal
    at: datetime.datetime
    reference: str | None = None


@dataclass(kw_only=True)
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
