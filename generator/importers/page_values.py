"""What the placeholder values of a sample say of types that the printed DTO leaves open.

ServiceStack fills a sample with a value for each property: the name of the type for a text,
nothing for a Nullable, and else the default of the type.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.importers.dto_notes import Notebook
from generator.importers.dto_service import Declared
from generator.importers.dto_types import MAYBE_REQUIRED
from generator.servicestack.dotnet import LISTS, MAPS, NULLABLE, NetType, name_of, tree_of
from generator.servicestack.naming import camel_case
from generator.servicestack.service import MetaType, Property, TypeName

_GUID = re.compile(r"0{8}-?0{4}-?0{4}-?0{4}-?0{12}\Z")
_DATE = re.compile(r"/Date\(-?\d+(?P<offset>[-+]\d{4})?\)/\Z")
# How a note on such a type begins.
_PHRASES = {"String": "'string' is", "DateTime": "'DateTime' is"}
_XML = re.compile(r"<(/?)(?:\w+:)?(\w+)([^<>]*)>|([^<>]+)")
_MOST_LEVELS = 32


def body_of(text: str) -> Any:
    """The object of a body in JSON, of the first of JSON lines, or in XML; else None."""
    if text.startswith("<"):
        return _xml_object(text)
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

    def declared(self, before: tuple[Declared, ...]) -> tuple[Declared, ...]:
        """The declarations as they are known now."""
        return tuple(one._replace(made=self._made[one.made.name]) for one in before)

    def learn(self, net: NetType, value: Any) -> None:
        """Takes `value` as the sample of a type, and of all that it holds."""
        for name, item in _inside(net, value):
            self._learn(name, item, 0)

    def _learn(self, name: str, value: Any, depth: int) -> None:
        if not isinstance(value, dict) or name not in self._made or depth > _MOST_LEVELS:
            return
        for owner in self._with_bases(name):
            made = self._made[owner]
            properties = tuple(self._refined(made, one, value) for one in made.properties)
            self._made[owner] = made._replace(properties=properties)
            for one in properties:
                for inner, item in _inside(tree_of(one.type), value.get(one.wire_name)):
                    self._learn(inner, item, depth + 1)

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


def _inside(net: NetType, value: Any) -> Iterator[tuple[str, Any]]:
    """The classes that a value holds by name, with the value of each."""
    if net.name.endswith("[]"):
        net = NetType("List`1", (net._replace(name=net.name[:-2]),))
    if net.name in (*LISTS, *MAPS) and net.args:
        # XML names each item of a list; a list is no object in JSON.
        items = list(value.values()) if isinstance(value, dict) else value
        for item in items if isinstance(items, list) else ():
            pair = isinstance(item, dict) and item.keys() == {"key", "value"}
            yield from _inside(net.args[-1], item["value"] if pair and net.name in MAPS else item)
    else:
        yield net.name, value


def _xml_object(text: str) -> Any:
    """The root of a document as nested objects, names in camel case; none for another text.

    A value that is nil is left out. No entity is read, so that none can be made to grow.
    """
    stack: list[dict[str, Any]] = [{}]
    words: list[str] = []
    for closing, name, rest, content in _XML.findall(text):
        if name and not closing:
            nil = 'nil="true"' in rest
            if not rest.endswith("/"):
                stack.append({})
                words.append("")
            elif not nil:
                stack[-1][camel_case(name)] = ""
        elif name and len(stack) > 1:
            made, word = stack.pop(), words.pop()
            stack[-1][camel_case(name)] = made or word
        elif words:
            words[-1] = content.strip()
        if len(stack) > _MOST_LEVELS:
            return None
    return next(iter(stack[0].values()), None)
