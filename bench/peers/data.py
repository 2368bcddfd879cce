"""The JSON that every codec reads and writes, in the order of the contract's fields."""

from typing import Any

SEED: dict[str, Any] = {
    "flowId": "6f1c2d3e-flow",
    "numberToDial": "+18144043093",
    "callerId": "+18145550100",
}


def _line(number: int) -> dict[str, Any]:
    line = {"sku": f"SKU-{number:06}", "quantity": number, "price": f"{number}9.90"}
    if number % 2:
        line["discount"] = "1.50"
        line["deliveredAt"] = f"2026-11-2{number}T08:15:30.250000+02:00"
    return line


def _payment(number: int) -> dict[str, Any]:
    at = f"2026-11-2{number}T17:45:00+01:00"
    return {"method": "card", "amount": f"1{number}0.25", "at": at, "reference": f"R-{number}"}


INVOICE: dict[str, Any] = {
    "id": "123e4567-e89b-12d3-a456-426614174000",
    "number": "2026-000123",
    "state": "Sent",
    "issuedAt": "2026-11-24T13:30:00+02:00",
    "dueOn": "2026-12-24",
    "total": "1234.50",
    "paid": False,
    "customer": {
        "id": 9007199254740993,
        "name": "Zoë Example",
        "email": "zoe@example.com",
        "street": "1 Example Road",
        "city": "Springfield",
        "postcode": "12345",
        "country": "US",
        "since": "2019-03-01",
    },
    "lines": [_line(number) for number in range(1, 6)],
    "payments": [_payment(number) for number in range(1, 4)],
    "tags": ["export", "priority", "paper"],
    "notes": 'Leave it at the "back" door.',
}

# By the record's name.
GIVEN = {"NewOutgoingSession": SEED, "Invoice": INVOICE}
