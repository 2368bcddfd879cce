"""One codec after the other, each as four functions over the seed's DTO and over the invoice.

Every package is used as its documentation tells: null members are left out, keys are renamed, and a
decimal is its text, as the contract says.
"""

import importlib
import json
from collections.abc import Callable
from typing import Any, NamedTuple

from by_hand import READER, WRITER
from data import GIVEN


class Codec(NamedTuple):
    read: Callable[[Any], Any]
    write: Callable[[Any], Any]
    read_text: Callable[[str], Any]
    write_text: Callable[[Any], str | bytes]


def by_hand(name: str) -> Codec:
    return _straight("by_hand", name)


def generated(name: str) -> Codec:
    made = getattr(importlib.import_module("generated_dtos"), name)
    return Codec(made.from_dict, made.to_dict, made.from_json, made.to_json)


def quicktype(name: str) -> Codec:
    return _straight("quicktype_dtos", name)


def _straight(module: str, name: str) -> Codec:
    made = getattr(importlib.import_module(module), name)
    read, write, encode, decode = made.from_dict, made.to_dict, WRITER.encode, READER.decode
    return Codec(read, write, lambda text: read(decode(text)), lambda value: encode(write(value)))


def mashumaro(name: str) -> Codec:
    made = getattr(importlib.import_module("with_mashumaro"), name)
    return Codec(made.from_dict, made.to_dict, made.from_json, made.to_json)


def dataclass_wizard(name: str) -> Codec:
    made = getattr(importlib.import_module("with_wizard"), name)
    # The first calls put the functions made for this class in place of general ones.
    made.from_dict(GIVEN[name]).to_dict()
    return Codec(made.from_dict, made.to_dict, made.from_json, made.to_json)


def cattrs(name: str) -> Codec:
    module = importlib.import_module("with_cattrs")
    made, converter = getattr(module, name), module.CONVERTER
    read = converter.get_structure_hook(made)
    return Codec(
        lambda data: read(data, made),
        converter.get_unstructure_hook(made),
        lambda text: converter.loads(text, made),
        converter.dumps,
    )


def pydantic(name: str) -> Codec:
    made = getattr(importlib.import_module("with_pydantic"), name)
    return Codec(
        made.model_validate,
        lambda value: value.model_dump(mode="json", by_alias=True, exclude_none=True),
        made.model_validate_json,
        lambda value: value.model_dump_json(by_alias=True, exclude_none=True),
    )


def msgspec(name: str) -> Codec:
    import msgspec

    made = getattr(importlib.import_module("with_msgspec"), name)
    return Codec(
        lambda data: msgspec.convert(data, made),
        msgspec.to_builtins,
        msgspec.json.Decoder(made).decode,
        msgspec.json.Encoder().encode,
    )


def servicestack(name: str) -> Codec:
    from servicestack import reflection

    made = getattr(importlib.import_module("servicestack_dtos"), name)
    return Codec(
        lambda data: reflection.convert(made, data),
        lambda value: json.loads(reflection.to_json(value)),
        lambda text: reflection.from_json(made, text),
        reflection.to_json,
    )


# (name, what makes its codec, whether it is Python all through)
ALL: tuple[tuple[str, Callable[[str], Codec], bool], ...] = (
    ("by hand", by_hand, True),
    ("polydto", generated, True),
    ("mashumaro", mashumaro, True),
    ("dataclass-wizard", dataclass_wizard, True),
    ("cattrs", cattrs, True),
    ("quicktype", quicktype, True),
    ("servicestack", servicestack, True),
    ("pydantic", pydantic, False),
    ("msgspec", msgspec, False),
)
