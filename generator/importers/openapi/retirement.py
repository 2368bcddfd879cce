"""What a document says of things that will go: `x-deprecated`, and `x-sunset` of other tools."""

from collections.abc import Mapping
from typing import Any

from generator.days import day
from generator.importers.openapi.report import Report
from generator.importers.openapi.source import Place
from generator.ir import Deprecation


def retired(said: Mapping[str, Any], place: Place, report: Report) -> dict[str, Any] | None:
    """The parts of `x-deprecated`, with the day of `x-sunset`; None if neither says anything.

    `x-sunset` is a date or a time of RFC 3339.
    """
    given = said.get("x-deprecated")
    parts = given if isinstance(given, dict) else None
    last = said.get("x-sunset")
    if last is None:
        return parts
    if not isinstance(last, str) or day(last[:10]) is None:
        report.lose((*place, "x-sunset"), "'x-sunset' that is no date")
        return parts
    return {**(parts or {}), "sunset": last[:10]}


def deprecation(parts: Any) -> Deprecation:
    """The deprecation with what `x-deprecated` says of it."""
    if not isinstance(parts, dict):
        return Deprecation()
    texts = (parts.get(key, "") for key in ("since", "replacedBy", "reason", "sunset"))
    found = Deprecation(*(text if isinstance(text, str) else "" for text in texts))
    return found if day(found.sunset) else found._replace(sunset="")
