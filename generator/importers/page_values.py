"""What the placeholder values of a sample say of types that the printed DTO leaves open.

ServiceStack fills a sample with a value for each property: the name of the type for a text,
nothing for a Nullable, and else the default of the type.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from generator.importers.dto_notes import Notebook
from generator.importers.dto_service import Declared
from generator.importers.dto_types import MAYBE_REQUIRED
from generator.servicestack.dotnet import NULLABLE, NetType, name_of, tree_of
from generator.servicestack.service import MetaType, Property, TypeName

_GUID = re.compile(r"0{8}-?0{4}-?0{4}-?0{4}-?0{12}\Z")
_DATE = re.compile(r"/Date\(-?\d+(?P<offset>[-+]\d{4})?\)/\Z")
# How a note on such a type begins.
_PHRASES = {"String": "'string' is", "DateTime": "'DateTime' is"}
_MOST_LEVELS = 32


def body_of(text: str) -> Any:
    """The JSON of a body, or None for any other format. Of JSON lines, the first."""
    for candidate in (text, text.split("\n", 1)[0]):
        try:
            return json.loads(candidate)
        except (ValueError, RecursionError):
            continue
    return None


class SampleValues:
    """Refines the properties of the declared classes by what samples show."""

    def __init__(self, declared: tuple[Declared, ...], notes: Notebook) -> None:
        self._made = {one.made.name: one.made for one in declared}
        self._notes = notes
        self._seen: set[tuple[str, int]] = set()

    def declared(self, before: tuple[Declared, ...]) -> tuple[Declared, ...]:
        """The declarations as they are known now."""
        return tuple(one._replace(made=self._made[one.made.name]) for one in before)

    def learn(self, name: str, value: Any, depth: int = 0) -> None:
        """Takes `value` as the sample of the class `name`, and of all that it holds."""
        if not isinstance(value, dict) or name not in self._made or depth > _MOST_LEVELS:
            return
        for owner in self._with_bases(name):
            made = self._made[owner]
            properties = tuple(self._refined(made, one, value) for one in made.properties)
            self._made[owner] = made._replace(properties=properties)
            for one in properties:
                for item in _items(value.get(one.wire_name)):
                    self.learn(_item_name(tree_of(one.type)), item, depth + 1)

    def keys_fit(self, name: str, value: Any) -> bool:
        """Whether every key of an object is a property of the class or of its bases."""
        if not isinstance(value, dict) or not value:
            return False
        owners = [self._made[owner] for owner in self._with_bases(name)]
        return value.keys() <= {one.wire_name for made in owners for one in made.properties}

    def _with_bases(self, name: str) -> list[str]:
        chain: list[str] = []
        while name in self._made and name not in chain:
            chain.append(name)
            base = self._made[name].inherits
            name = base.name if base is not None else ""
        return chain

    def _refined(self, made: MetaType, one: Property, values: Mapping[str, Any]) -> Property:
        net = tree_of(one.type)
        what = f"{made.bare_name}.{one.wire_name}"
        value = values.get(one.wire_name)
        inner = net.args[0] if net.name == NULLABLE else net
        if one.value_type and net.name == NULLABLE and value is not None:
            # A Nullable would be left out, so the value is always there.
            self._notes.settle(MAYBE_REQUIRED, what)
            net = inner
        elif one.value_type and net.name == NULLABLE:
            self._notes.settle(MAYBE_REQUIRED, what)
        told = _told(inner.name, value)
        if told is None:
            return one if net == tree_of(one.type) else one._replace(type=name_of(net))
        for text in self._notes.about(what):
            if text.startswith(_PHRASES[inner.name]):
                self._notes.settle(text, what)
        value_type = told != "String"
        required = None if value_type else one.required
        return one._replace(type=TypeName(told), value_type=value_type, required=required)


def _told(name: str, value: Any) -> str | None:
    """The type that a placeholder shows, for one that is printed as a text or a date."""
    if not isinstance(value, str):
        return None
    if name == "String":
        if value == "String":
            return "String"
        if _GUID.match(value):
            return "Guid"
        if value == "\0":
            return "Char"
    if name in ("String", "DateTime"):
        date = _DATE.match(value)
        if date is not None:
            return "DateTime" if date["offset"] is not None else "DateTimeOffset"
        if value == "0001-01-01":
            return "DateOnly"
    if name == "String" and value == "PT0S":
        return "TimeSpan"
    return None


def _items(value: Any) -> list[Any]:
    """The objects in a value: itself, the items of a list, the values of a dictionary."""
    if isinstance(value, dict):
        return [value, *(item for item in value.values() if isinstance(item, dict))]
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _item_name(net: NetType) -> str:
    """The class of the items of a list or of the values of a dictionary, or the class itself."""
    while net.args:
        net = net.args[-1]
    return net.name.replace("[]", "")
