"""What changed in the head of a contract."""

import re
from collections.abc import Iterator
from typing import Any

from generator.diff.change import Change, Way
from generator.diff.reach import Use
from generator.diff.walk import SAFE, change, convention
from generator.ir import Contract
from generator.problems import Origin

_USE = Use(Way.NONE, ())


def head_changes(old: Contract, new: Contract) -> Iterator[Change]:
    """Findings about the contract as a whole; their place is its file."""
    at: dict[str, Any] = {"old": Origin(old.path, 1, 1), "new": Origin(new.path, 1, 1)}
    name = new.name
    for rule, path, was, now, message in (
        ("summary-or-title-changed", "title", old.title, new.title, "the title is another one"),
        ("description-changed", "description", old.doc, new.doc, "the description is another one"),
        (
            "type-moved",
            "namespace",
            old.namespace,
            new.namespace,
            "the server's namespace is another one",
        ),
    ):
        if was != now:
            yield change(rule, f"{name} {path}", _USE, SAFE, message, was=was, now=now, **at)
    if old.base_url != new.base_url:
        everyone = Use(Way.BOTH, tuple(operation.name for operation in new.operations))
        wire = convention("server", when=bool(old.base_url))
        yield change(
            "op-server-changed",
            f"{name} baseUrl",
            everyone,
            wire,
            f"the address is {new.base_url or 'not said any more'}",
            was=old.base_url,
            now=new.base_url,
            **at,
        )
    if _numbers(new.version) < _numbers(old.version):
        yield change(
            "version-decreased",
            f"{name} version",
            _USE,
            SAFE,
            f"the version is {new.version or 'gone'}, and was {old.version}",
            was=old.version,
            now=new.version,
            **at,
        )
    facts = (old.dotnet, old.origin, old.descriptions_from_attributes)
    if facts != (new.dotnet, new.origin, new.descriptions_from_attributes):
        yield change(
            "extension-changed",
            f"{name} facts",
            _USE,
            SAFE,
            "facts of the server are other ones",
            **at,
        )


def _numbers(version: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"[0-9]{1,9}", version)]
