"""Contracts of N operations for measuring: a request and a response each, with mixed fields."""

from pathlib import Path

_TYPES = (
    *("string", "int32", "int64?", "boolean", "decimal?", "datetime", "uuid", "string[]"),
    *("map<string, int32>", "State", "float64", "duration?", "Shared1?", "bytes?", "uri"),
)


def contract(operations: int) -> str:
    """The text of a contract. One operation is the contract of the seed."""
    if operations == 1:
        return Path("specs/new_outgoing_session.yaml").read_text(encoding="utf-8")
    lines = [
        "polydto: 1",
        f"name: bench{operations}",
        "title: Bench",
        "baseUrl: https://bench.example",
        "contentTypes: [json, xml]",
        "operations:",
    ]
    for number in range(1, operations + 1):
        lines += [
            f"  MakeThing{number}:",
            f"    description: Makes thing {number} and says what became of it.",
            f"    route: POST /things{number}/{{id}}",
            "    auth: {anyRole: [Manager, SystemAdministrator]}",
            f"    returns: MakeThing{number}Response",
            "    fields:",
            "      id: uuid",
        ]
        for field in range(1, 7):
            type_ = _TYPES[(number * 7 + field) % len(_TYPES)]
            lines += [
                f"      fieldNumber{field}:",
                f'        type: "{type_}"',
                f"        description: Field {field} of thing {number}, in a sentence.",
            ]
    lines += ["types:", "  State: {enum: [Queued, Ringing, Connected, Done]}"]
    for number in range(1, operations + 1):
        lines += [f"  MakeThing{number}Response:", "    fields:", "      thingId: uuid"]
        for field in range(1, 6):
            type_ = _TYPES[(number * 5 + field) % len(_TYPES)]
            lines.append(f'      answer{field}: "{type_}"')
    for number in range(1, max(2, operations * 3 // 10) + 1):
        lines += [
            f"  Shared{number}:",
            "    description: Used by several operations.",
            "    fields:",
            "      name: string",
            "      amount: decimal?",
            f"      next: Shared{number}?",
        ]
    return "\n".join(lines) + "\n"
