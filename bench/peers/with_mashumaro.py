import datetime
import decimal
import enum
import uuid
from dataclasses import dataclass, field

from mashumaro import field_options
from mashumaro.config import BaseConfig
from mashumaro.mixins.json import DataClassJSONMixin


class Base(DataClassJSONMixin):
    class Config(BaseConfig):
        serialize_by_alias = True
        omit_none = True


@dataclass(kw_only=True)
class NewOutgoingSession(Base):
    flow_id: str | None = field(default=None, metadata=field_options(alias="flowId"))
    number_to_dial: str | None = field(default=None, metadata=field_options(alias="numberToDial"))
    caller_id: str | None = field(default=None, metadata=field_options(alias="callerId"))


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
    delivered_at: datetime.datetime | None = field(
        default=None, metadata=field_options(alias="deliveredAt")
    )


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
    issued_at: datetime.datetime = field(metadata=field_options(alias="issuedAt"))
    due_on: datetime.date = field(metadata=field_options(alias="dueOn"))
    total: decimal.Decimal
    paid: bool
    customer: Customer
    lines: list[Line]
    payments: list[Payment]
    tags: list[str]
    notes: str | None = None
