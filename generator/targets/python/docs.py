"""Docstrings of classes, attributes and members."""

from collections.abc import Sequence

from generator.code import Code
from generator.ir import Deprecation
from generator.targets.python.escape import docstring


def doc(texts: Sequence[str], deprecated: Deprecation | None, *, indent: int = 4) -> Code | None:
    """A docstring, if there is anything to say; at `indent` columns, as in a class."""
    if deprecated is not None:
        return docstring((*texts, _deprecated(deprecated)), indent)
    if not any(texts) or "".join(texts).isspace():
        return None
    return docstring(texts, indent)


def class_doc(text: str, deprecated: Deprecation | None, name: str) -> Code:
    """The docstring of a class; it always has one."""
    return doc((text,), deprecated) or docstring((f"{name} of the contract.",), 4)


def _deprecated(deprecated: Deprecation) -> str:
    said = "Deprecated"
    if deprecated.since:
        said += f" since {deprecated.since}"
    if deprecated.sunset:
        said += f", until {deprecated.sunset}"
    if deprecated.replaced_by:
        said += f"; use {deprecated.replaced_by}"
    return f"{said}. {deprecated.reason}".strip() if deprecated.reason else f"{said}."
