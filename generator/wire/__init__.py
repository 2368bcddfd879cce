"""Samples of a contract's types, and the formats that a ServiceStack host writes them in.

A sample is built once as a value (`samples`) and written by a format (`encode`).
"""

from collections.abc import Callable, Mapping

from generator.wire.csvform import csv_text
from generator.wire.jsonform import json_text, jsonl_text
from generator.wire.jsvform import form_text, jsv_text
from generator.wire.values import Sample
from generator.wire.xmlform import xml_text

_FORMATS: Mapping[str, Callable[[Sample], str]] = {
    "json": json_text,
    "jsonl": jsonl_text,
    "csv": csv_text,
    "jsv": jsv_text,
    "xml": xml_text,
    "form": form_text,
}
FORMATS = tuple(_FORMATS)


def encode(format_: str, sample: Sample) -> str:
    """`sample` as it stands in a body of the content type with that short name.

    Raises KeyError for a format that is not one of FORMATS.
    """
    return _FORMATS[format_](sample)
