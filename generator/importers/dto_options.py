"""The block of options at the head of a DTO file: `BaseUrl: …`, `//GlobalNamespace: dtos`."""

import re

from generator.importers.dto_notes import Notebook
from generator.ir import Facts, Value
from generator.tuples import NamedTuple

_LINE = re.compile(r"(?://)?\s*(\w+):[ \t]?(.*)\Z")
_LISTS = frozenset(("IncludeTypes", "ExcludeTypes", "DefaultImports", "TreatTypesAsStrings"))
# What servers print when nobody asks for anything else; of no worth to a contract.
_USUAL = frozenset(
    (
        *("MakePropertiesOptional: False", "AddServiceStackTypes: True"),
        *("AddResponseStatus: False", "AddDescriptionAsComments: True", "GlobalNamespace: dtos"),
    )
)
_NOT_KEPT = frozenset(("Date", "Version", "Tip", "BaseUrl", "Options", "UsePath"))


class Header(NamedTuple):
    """`version` is that of the server, as a number: 10.09; None where it is not there."""

    base_url: str = ""
    version: float | None = None
    config: Facts = ()


def header_of(comment: str, notes: Notebook) -> Header:
    """The options that say something, by the names that metadata has for them."""
    base_url = ""
    version: float | None = None
    config: list[tuple[str, Value]] = []
    for line in comment.removeprefix("/*").removesuffix("*/").split("\n"):
        found = _LINE.match(line.strip())
        if found is None or not found[2].strip():
            continue
        name, text = found[1], found[2].strip()
        if name == "BaseUrl" and re.match(r"https?://\S+\Z", text):
            base_url = text
        elif name == "Version" and re.fullmatch(r"\d{1,4}(?:\.\d{1,6})?", text):
            version = float(text)
        elif name not in _NOT_KEPT and f"{name}: {text}" not in _USUAL:
            config.append((name[:1].lower() + name[1:], _value(name, text)))
        if name == "IncludeTypes" or name == "ExcludeTypes":
            notes.whole(f"the file is a part of the service: {name}: {text}")
    return Header(base_url, version, tuple(config))


def _value(name: str, text: str) -> Value:
    if text in ("True", "False"):
        return text == "True"
    if name in _LISTS:
        return tuple(item.strip() for item in text.split(",") if item.strip())
    return int(text) if re.fullmatch(r"\d{1,9}", text) else text
