"""A ServiceStack service of any size, as its metadata document; the same for the same size.

Usage: python bench/services.py COUNT > metadata.json
"""

import json
import sys
from typing import Any

_SPACE = "Bench.ServiceModel"
_SCALARS = (
    *(("String", False), ("Int32", True), ("Guid", True), ("Boolean", True), ("DateTime", True)),
    *(("Decimal", True), ("TimeSpan", True), ("Double", True), ("Byte[]", False)),
)


def document(count: int) -> dict[str, Any]:
    """Three quarters are types, every tenth of them an enum; the rest are operations."""
    wanted = count // 4
    types = [
        _enum(at) if at % 10 == 9 else _class(at, count - wanted) for at in range(count - wanted)
    ]
    operations = [_operation(at, len(types)) for at in range(wanted)]
    return {
        "config": {"baseUrl": "https://bench.example", "addReturnMarker": True},
        "namespaces": ["ServiceStack", "System", "System.Collections.Generic", _SPACE],
        "types": types,
        "operations": operations,
    }


def _enum(at: int) -> dict[str, Any]:
    return {
        **_named(f"State{at}"),
        "isEnum": True,
        "enumNames": ["Unknown", "Ready", f"Done{at}"],
    }


def _class(at: int, types: int) -> dict[str, Any]:
    made = {**_named(f"Type{at}"), "implements": [], "properties": _properties(at, types)}
    if at % 10 == 3:
        made["inherits"] = {"name": f"Type{at - 1}", "namespace": _SPACE, "genericArgs": []}
        made["properties"] = [one for one in made["properties"] if one["name"] != "Id"]
        for one in made["properties"]:
            one["name"] = f"More{one['name']}"
    if at % 5 == 0:
        made["description"] = f'Number {at} of the bench, with a "word" in quotes'
        made["dataContract"] = {}
        for order, one in enumerate(made["properties"], 1):
            one["dataMember"] = {"order": order}
    return made


def _properties(at: int, types: int) -> list[dict[str, Any]]:
    found = [_property("Id", "Int64", value_type=True)]
    for step in range(at % 6 + 2):
        name, value_type = _SCALARS[(at + step) % len(_SCALARS)]
        wrapped = value_type and step % 3 == 2
        found.append(
            _property(
                f"{name.rstrip('[]')}{step}",
                "Nullable`1" if wrapped else name,
                [name] if wrapped else [],
                value_type=value_type,
            )
        )
    other, state = _class_number(at * 7 + 1, types), (at * 10 + 9) % types // 10 * 10 + 9
    found.append(_property("Other", f"Type{other}"))
    found.append(_property("Others", "List`1", [f"Type{other}"]))
    found.append(_property("ByName", "Dictionary`2", ["String", f"List<Type{other}>"]))
    if state < types:
        found.append(_property("State", f"State{state}", value_type=True, enum=True))
    for one in found[at % 3 :: 3]:
        one["description"] = f"{one['name']} of the {at}th type"
    for one in found[at % 4 :: 4]:
        one["isRequired"] = True
        validator = {"name": "Validator", "type": "String", "value": "NotEmpty"}
        one["attributes"] = [{"name": "Validate", "args": [validator]}]
    return found


def _class_number(at: int, types: int) -> int:
    """The number of a type that is no enum."""
    number = at % types
    return number - 1 if number % 10 == 9 else number


def _property(
    name: str,
    type_: str,
    args: list[str] | None = None,
    *,
    value_type: bool = False,
    enum: bool = False,
) -> dict[str, Any]:
    made: dict[str, Any] = {"name": name, "type": type_}
    if args:
        made["genericArgs"] = args
    if value_type:
        made["isValueType"] = True
    if enum:
        made["isEnum"] = True
    return made


def _operation(at: int, types: int) -> dict[str, Any]:
    verb = ("GET", "POST", "PUT", "DELETE")[at % 4]
    answer: dict[str, Any] = {"name": f"Type{_class_number(at * 3, types)}", "namespace": _SPACE}
    if at % 3 == 0:
        answer = {
            "name": "QueryResponse`1",
            "namespace": "ServiceStack",
            "genericArgs": [answer["name"]],
        }
    return {
        "request": {
            **_named(f"Request{at}"),
            "implements": [{"name": f"I{verb.capitalize()}", "namespace": "ServiceStack"}],
            "properties": _properties(at * 5 + 1, types),
        },
        "actions": ["ANY"],
        "method": verb,
        "returnType": answer,
        "routes": [{"path": f"/bench/{at}/{{Id}}", "verbs": verb}],
        "tags": [f"group{at % 9}"],
    }


def _named(name: str) -> dict[str, Any]:
    return {"name": name, "namespace": _SPACE}


if __name__ == "__main__":
    json.dump(document(int(sys.argv[1])), sys.stdout, indent=1)
