"""What a careful person writes: straight-line code that checks what generated code checks."""

import json
import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Self
from uuid import UUID

_UUID = re.compile(r"[0-9a-fA-F]{8}(-?)([0-9a-fA-F]{4}\1){3}[0-9a-fA-F]{12}")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]{1,3})?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[-+][0-9]{2}:[0-9]{2})"
)


@dataclass
class NewOutgoingSession:
    flow_id: str | None = None
    number_to_dial: str | None = None
    caller_id: str | None = None

    @classmethod
    def from_dict(cls, data: Any, at: str = "NewOutgoingSession") -> Self:
        if not isinstance(data, dict):
            raise ValueError(f"{at}: expected an object")
        flow_id = data.get("flowId")
        if flow_id is not None and not isinstance(flow_id, str):
            raise ValueError(f"{at}.flowId: expected a string")
        number_to_dial = data.get("numberToDial")
        if number_to_dial is not None and not isinstance(number_to_dial, str):
            raise ValueError(f"{at}.numberToDial: expected a string")
        caller_id = data.get("callerId")
        if caller_id is not None and not isinstance(caller_id, str):
            raise ValueError(f"{at}.callerId: expected a string")
        return cls(flow_id=flow_id, number_to_dial=number_to_dial, caller_id=caller_id)

    def to_dict(self) -> dict[str, Any]:
        made: dict[str, Any] = {}
        if self.flow_id is not None:
            made["flowId"] = self.flow_id
        if self.number_to_dial is not None:
            made["numberToDial"] = self.number_to_dial
        if self.caller_id is not None:
            made["callerId"] = self.caller_id
        return made


class State(Enum):
    DRAFT = "Draft"
    SENT = "Sent"
    SETTLED = "Settled"


@dataclass
class Customer:
    id: int
    name: str
    street: str
    city: str
    postcode: str
    country: str
    since: date
    email: str | None = None
    phone: str | None = None

    @classmethod
    def from_dict(cls, data: Any, at: str = "Customer") -> Self:
        if not isinstance(data, dict):
            raise ValueError(f"{at}: expected an object")
        email = data.get("email")
        if email is not None and not isinstance(email, str):
            raise ValueError(f"{at}.email: expected a string")
        phone = data.get("phone")
        if phone is not None and not isinstance(phone, str):
            raise ValueError(f"{at}.phone: expected a string")
        name = data.get("name")
        if not isinstance(name, str):
            raise ValueError(f"{at}.name: expected a string")
        street = data.get("street")
        if not isinstance(street, str):
            raise ValueError(f"{at}.street: expected a string")
        city = data.get("city")
        if not isinstance(city, str):
            raise ValueError(f"{at}.city: expected a string")
        postcode = data.get("postcode")
        if not isinstance(postcode, str):
            raise ValueError(f"{at}.postcode: expected a string")
        country = data.get("country")
        if not isinstance(country, str):
            raise ValueError(f"{at}.country: expected a string")
        id_ = data.get("id")
        if not isinstance(id_, int) or isinstance(id_, bool):
            raise ValueError(f"{at}.id: expected an integer")
        if not -(2**63) <= id_ < 2**63:
            raise ValueError(f"{at}.id: {id_} is out of range")
        return cls(
            id=id_,
            name=name,
            email=email,
            phone=phone,
            street=street,
            city=city,
            postcode=postcode,
            country=country,
            since=_date(data, "since", at),
        )

    def to_dict(self) -> dict[str, Any]:
        made: dict[str, Any] = {"id": self.id, "name": self.name}
        if self.email is not None:
            made["email"] = self.email
        if self.phone is not None:
            made["phone"] = self.phone
        made["street"] = self.street
        made["city"] = self.city
        made["postcode"] = self.postcode
        made["country"] = self.country
        made["since"] = self.since.isoformat()
        return made


@dataclass
class Line:
    sku: str
    quantity: int
    price: Decimal
    discount: Decimal | None = None
    delivered_at: datetime | None = None

    @classmethod
    def from_dict(cls, data: Any, at: str = "Line") -> Self:
        if not isinstance(data, dict):
            raise ValueError(f"{at}: expected an object")
        sku = data.get("sku")
        if not isinstance(sku, str):
            raise ValueError(f"{at}.sku: expected a string")
        quantity = data.get("quantity")
        if not isinstance(quantity, int) or isinstance(quantity, bool):
            raise ValueError(f"{at}.quantity: expected an integer")
        if not -(2**31) <= quantity < 2**31:
            raise ValueError(f"{at}.quantity: {quantity} is out of range")
        return cls(
            sku=sku,
            quantity=quantity,
            price=_decimal(data, "price", at),
            discount=None if data.get("discount") is None else _decimal(data, "discount", at),
            delivered_at=None if data.get("deliveredAt") is None else _at(data, "deliveredAt", at),
        )

    def to_dict(self) -> dict[str, Any]:
        made: dict[str, Any] = {
            "sku": self.sku,
            "quantity": self.quantity,
            "price": _digits(self.price),
        }
        if self.discount is not None:
            made["discount"] = _digits(self.discount)
        if self.delivered_at is not None:
            made["deliveredAt"] = _moment(self.delivered_at)
        return made


@dataclass
class Payment:
    method: str
    amount: Decimal
    at: datetime
    reference: str | None = None

    @classmethod
    def from_dict(cls, data: Any, at: str = "Payment") -> Self:
        if not isinstance(data, dict):
            raise ValueError(f"{at}: expected an object")
        reference = data.get("reference")
        if reference is not None and not isinstance(reference, str):
            raise ValueError(f"{at}.reference: expected a string")
        method = data.get("method")
        if not isinstance(method, str):
            raise ValueError(f"{at}.method: expected a string")
        return cls(
            method=method,
            amount=_decimal(data, "amount", at),
            at=_at(data, "at", at),
            reference=reference,
        )

    def to_dict(self) -> dict[str, Any]:
        made: dict[str, Any] = {
            "method": self.method,
            "amount": _digits(self.amount),
            "at": _moment(self.at),
        }
        if self.reference is not None:
            made["reference"] = self.reference
        return made


@dataclass
class Invoice:
    id: UUID
    number: str
    state: State
    issued_at: datetime
    due_on: date
    total: Decimal
    paid: bool
    customer: Customer
    lines: list[Line]
    payments: list[Payment]
    tags: list[str]
    notes: str | None = None

    @classmethod
    def from_dict(cls, data: Any, at: str = "Invoice") -> Self:
        if not isinstance(data, dict):
            raise ValueError(f"{at}: expected an object")
        id_ = data.get("id")
        if not isinstance(id_, str):
            raise ValueError(f"{at}.id: expected a string")
        if not _UUID.fullmatch(id_):
            raise ValueError(f"{at}.id: expected a UUID, got {id_!r}")
        state = data.get("state")
        if not isinstance(state, str):
            raise ValueError(f"{at}.state: expected a string")
        try:
            known = State(state)
        except ValueError:
            raise ValueError(f"{at}.state: unknown value {state!r}") from None
        paid = data.get("paid")
        if not isinstance(paid, bool):
            raise ValueError(f"{at}.paid: expected a boolean")
        lines = data.get("lines")
        if not isinstance(lines, list):
            raise ValueError(f"{at}.lines: expected an array")
        payments = data.get("payments")
        if not isinstance(payments, list):
            raise ValueError(f"{at}.payments: expected an array")
        tags = data.get("tags")
        if not isinstance(tags, list):
            raise ValueError(f"{at}.tags: expected an array")
        for place, tag in enumerate(tags):
            if not isinstance(tag, str):
                raise ValueError(f"{at}.tags[{place}]: expected a string")
        notes = data.get("notes")
        if notes is not None and not isinstance(notes, str):
            raise ValueError(f"{at}.notes: expected a string")
        number = data.get("number")
        if not isinstance(number, str):
            raise ValueError(f"{at}.number: expected a string")
        return cls(
            id=UUID(id_),
            number=number,
            state=known,
            issued_at=_at(data, "issuedAt", at),
            due_on=_date(data, "dueOn", at),
            total=_decimal(data, "total", at),
            paid=paid,
            customer=Customer.from_dict(data.get("customer"), f"{at}.customer"),
            lines=[
                Line.from_dict(line, f"{at}.lines[{place}]") for place, line in enumerate(lines)
            ],
            payments=[
                Payment.from_dict(payment, f"{at}.payments[{place}]")
                for place, payment in enumerate(payments)
            ],
            tags=list(tags),
            notes=notes,
        )

    def to_dict(self) -> dict[str, Any]:
        made: dict[str, Any] = {
            "id": str(self.id),
            "number": self.number,
            "state": self.state.value,
            "issuedAt": _moment(self.issued_at),
            "dueOn": self.due_on.isoformat(),
            "total": _digits(self.total),
            "paid": self.paid,
            "customer": self.customer.to_dict(),
            "lines": [line.to_dict() for line in self.lines],
            "payments": [payment.to_dict() for payment in self.payments],
            "tags": list(self.tags),
        }
        if self.notes is not None:
            made["notes"] = self.notes
        return made


def _decimal(data: dict[str, Any], key: str, at: str) -> Decimal:
    value = data.get(key)
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        return Decimal(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = Decimal(repr(value))
    if not isinstance(value, Decimal) or not value.is_finite():
        raise ValueError(f"{at}.{key}: expected a number")
    return value


def _date(data: dict[str, Any], key: str, at: str) -> date:
    text = data.get(key)
    if not isinstance(text, str):
        raise ValueError(f"{at}.{key}: expected a string")
    try:
        if _DATE.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise ValueError(f"{at}.{key}: expected a date, got {text!r}")


def _at(data: dict[str, Any], key: str, at: str) -> datetime:
    text = data.get(key)
    if not isinstance(text, str):
        raise ValueError(f"{at}.{key}: expected a string")
    try:
        if _MOMENT.fullmatch(text):
            return datetime.fromisoformat(text)
    except ValueError:
        pass
    raise ValueError(f"{at}.{key}: expected a date and time with an offset, got {text!r}")


def _moment(value: datetime) -> str:
    text = value.isoformat()
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


def _digits(value: Decimal) -> str:
    if not value.is_finite():
        raise ValueError(f"{value} is not JSON")
    return str(value)


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


READER = json.JSONDecoder(parse_constant=_no_constant)
WRITER = json.JSONEncoder(separators=(",", ":"), allow_nan=False)
