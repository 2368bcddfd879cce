"""Samples as texts of a path, a query or a header."""

import re
from urllib.parse import quote

from generator.ir import Primitive
from generator.wire.jsvform import bare_text, jsv_text
from generator.wire.values import Items, Sample, Scalar

# RFC 9110: what a header may be called, and values that every client sends as they are.
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+\Z")
_VALUE = re.compile(r"[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?\Z")
_PARAMETER = re.compile(r"\{[^{}]*\}")
_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_IN_PATHS = "/[]%!$&'()*+,;=:@~-._"


def path_text(sample: Sample, *, rest: bool) -> str | None:
    """The text that a parameter of a path has; None for what would make another path."""
    text = "" if sample is None else _plain(sample)
    parts = text.split("/") if rest else [text]
    return None if {"", ".", ".."} & set(parts) or "\0" in text else text


def query_text(sample: Sample) -> str:
    """A value of a query, percent-encoded; commas stand between the items of a list."""
    if isinstance(sample, Items):
        return ",".join(quote(_item(one), safe="") for one in sample.items)
    return quote(_plain(sample), safe="")


def header_text(sample: Sample) -> str | None:
    """The value of a header; None for what no client sends as it is.

    Two braces begin a variable in the files of most clients, and nothing can escape them.
    """
    if isinstance(sample, Items):
        return fit_for_header(",".join(map(_item, sample.items)))
    return None if sample is None else fit_for_header(_plain(sample))


def fit_for_header(text: str) -> str | None:
    """The text, if a header can have it for a value."""
    return text if _VALUE.match(text) and "{{" not in text else None


def is_header_name(name: str) -> bool:
    """Whether HTTP lets a header be called so."""
    return _TOKEN.match(name) is not None


def filled(path: str, values: list[tuple[str, bool]]) -> str:
    """The path of a route with the values of its parameters; all of it percent-encoded.

    Each value comes with whether it takes the rest of the path, and may have slashes.
    """
    first, *others = map(quoted_path, _PARAMETER.split(path))
    made = [first]
    for (value, rest), after in zip(values, others, strict=True):
        made += (quote(value, safe="/" if rest else ""), after)
    return "".join(made)


def quoted_path(part: str) -> str:
    """A part of an address, with what stands in it for itself as it is."""
    return quote(_LONE_PERCENT.sub("%25", part), safe=_IN_PATHS)


def _plain(sample: Sample) -> str:
    if isinstance(sample, Scalar) and sample.type is Primitive.BOOLEAN:
        return bare_text(sample).lower()
    return bare_text(sample)


def _item(sample: Sample) -> str:
    if isinstance(sample, Scalar) and sample.type is Primitive.BOOLEAN:
        return bare_text(sample).lower()
    return jsv_text(sample)
