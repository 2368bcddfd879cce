"""Values that fit a JSON Schema, and others near them that may not. The same ones every time."""

import json
import random
import re
from collections.abc import Iterator
from typing import Any

_TEXTS = {
    "date": "2026-11-24",
    "date-time": "2026-11-24T13:30:00Z",
    "time": "13:30:00",
    "duration": "PT1H",
    "uuid": "123e4567-e89b-12d3-a456-426614174000",
    "uri": "https://example.com/a",
    "byte": "aGk=",
    "email": "a@example.com",
    "decimal": "1.5",
}
_DEEPEST = 6
_OTHERS: tuple[Any, ...] = (None, True, 0, 1, -1, 1.5, "", "x", "0", [], {}, ["x"], {"x": 1})


class Instances:
    """Makes values of the schemas of one document (JSON Schema 2020-12 within `root`)."""

    def __init__(self, root: Any, seed: str) -> None:
        self._root = root
        self._random = random.Random(seed)

    def around(self, schema: Any, count: int) -> Iterator[Any]:
        """`count` values that should fit, and some changes of each."""
        for index in range(count):
            value = self.value(schema, _DEEPEST if index else 1)
            yield value
            yield from self._near(value)

    def value(self, schema: Any, depth: int) -> Any:
        """A value that should fit."""
        if not isinstance(schema, dict) or depth < -_DEEPEST:
            return self._random.choice(_OTHERS)  # some schemas hold themselves without an end
        if "$ref" in schema:
            return self.value(self._target(schema["$ref"]), depth - 1)
        if "const" in schema:
            return schema["const"]
        if schema.get("enum"):
            return self._random.choice(schema["enum"])
        for key in ("oneOf", "anyOf"):
            if schema.get(key):
                chosen = self.value(self._random.choice(schema[key]), depth - 1)
                rest = {name: part for name, part in schema.items() if name != key}
                return (
                    self._both(chosen, self.value(rest, depth)) if "properties" in rest else chosen
                )
        if schema.get("allOf"):
            whole: Any = self._plain(schema, depth)
            for part in schema["allOf"]:
                whole = self._both(self.value(part, depth - 1), whole)
            return whole
        return self._plain(schema, depth)

    def _both(self, first: Any, second: Any) -> Any:
        if isinstance(first, dict) and isinstance(second, dict):
            return {**first, **second}
        return first

    def _target(self, ref: str) -> Any:
        value = self._root
        for step in ref.removeprefix("#").split("/")[1:]:
            value = value[step.replace("~1", "/").replace("~0", "~")]
        return value

    def _plain(self, schema: dict[str, Any], depth: int) -> Any:
        kinds = schema.get("type")
        if isinstance(kinds, list):
            kinds = self._random.choice(kinds)
        if kinds is None:
            kinds = "object" if "properties" in schema else "array" if "items" in schema else None
        if kinds == "object":
            return self._object(schema, depth)
        if kinds == "array":
            least = schema.get("minItems", 0)
            size = least if depth <= 0 else max(least, self._random.randint(0, 2))
            size = min(size, schema.get("maxItems", size))
            return [self.value(schema.get("items", {}), depth - 1) for _ in range(size)]
        if kinds in ("integer", "number"):
            return self._number(schema, kinds)
        if kinds == "boolean":
            return self._random.choice([True, False])
        if kinds == "null":
            return None
        return self._text(schema) if kinds == "string" else self._random.choice(_OTHERS)

    def _object(self, schema: dict[str, Any], depth: int) -> Any:
        required = schema.get("required", [])
        made = {}
        for name, part in schema.get("properties", {}).items():
            if name in required or (depth > 0 and self._random.random() < 0.6):
                made[name] = self.value(part, depth - 1)
        further = schema.get("additionalProperties")
        if further not in (None, False) and depth > 0:
            made["further"] = self.value(further, depth - 1)
        return made

    def _number(self, schema: dict[str, Any], kind: str) -> Any:
        low = schema.get("minimum", schema.get("exclusiveMinimum", -5))
        high = schema.get("maximum", schema.get("exclusiveMaximum", low + 10))
        value = self._random.choice([low, high, low + 1, 0, 7])
        return int(value) if kind == "integer" else value

    def _text(self, schema: dict[str, Any]) -> str:
        pattern = schema.get("pattern")
        if pattern is not None:
            made = _SIMPLE.match(pattern)
            if made is not None:
                return made.group(1) + "0" * int(made.group(2) or 0)
        text = _TEXTS.get(schema.get("format", ""), self._random.choice(["", "text", "x"]))
        least = schema.get("minLength", 0)
        longest: int = schema.get("maxLength", 1000)
        made_text: str = (text + "x" * max(0, least - len(text)))[:longest]
        return made_text

    def _near(self, value: Any) -> Iterator[Any]:
        """Changes at one place of the value, for some of its places."""
        places = list(_places(value, ()))
        for place in self._random.sample(places, min(len(places), 8)):
            other = self._random.choice(_OTHERS)
            yield _changed(value, place, other)
            if place and isinstance(place[-1], str):
                yield _changed(value, place, _GONE)
        if isinstance(value, dict):
            yield {**value, "undeclared": 1}


_SIMPLE = re.compile(r"\^([A-Za-z]*)\[0-9a-fA-F\]\{([0-9]+)\}\$\Z")
_GONE = object()


def _places(value: Any, place: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    yield place
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _places(part, (*place, name))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _places(part, (*place, index))


def _changed(value: Any, place: tuple[Any, ...], other: Any) -> Any:
    if not place:
        return other
    whole = json.loads(json.dumps(value))
    inner = whole
    for step in place[:-1]:
        inner = inner[step]
    if other is _GONE:
        del inner[place[-1]]
    else:
        inner[place[-1]] = other
    return whole


def modern(value: Any) -> Any:
    """Schemas of OpenAPI 3.0 as those of 2020-12: `nullable`, exclusive flags, what stands beside
    `$ref`."""
    if isinstance(value, list):
        return [modern(item) for item in value]
    if not isinstance(value, dict):
        return value
    if isinstance(value.get("$ref"), str):
        return {"$ref": value["$ref"]}
    made = {key: modern(part) for key, part in value.items()}
    nullable = made.pop("nullable", False) is True
    for key, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if made.get(key) is True:
            made[key] = made.pop(bound)
        elif made.get(key) is False:
            del made[key]
    if nullable and isinstance(made.get("type"), str):
        made["type"] = [made["type"], "null"]
        if "enum" in made and None not in made["enum"]:
            made["enum"] = [*made["enum"], None]
    elif nullable:
        made = {"anyOf": [made, {"type": "null"}]}
    return made
