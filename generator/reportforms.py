"""Findings in the forms that CI systems read, for every command that has findings to tell."""

import json
import os
import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from generator import __version__
from generator.report import shown_text

# What no UTF-8 file can hold, and what XML 1.0 has no character for.
_BYTES = re.compile("[\ud800-\udfff]")
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_GITHUB = {"error": "error", "warning": "warning", "note": "notice"}
_GITLAB = {"error": "major", "warning": "minor", "note": "info"}


class Place(NamedTuple):
    """Where a file of the checkout tells of a finding; `column` 0 means the whole line."""

    path: str
    line: int
    column: int = 0
    message: str = ""


class Finding(NamedTuple):
    """`level` is error, warning or note. `rule` is an id. `related` are further places.
    `suppressed` says why it does not count; empty if it does."""

    rule: str
    level: str
    at: Place
    title: str
    message: str
    fingerprint: str
    related: tuple[Place, ...] = ()
    suppressed: str = ""


class Case(NamedTuple):
    """A test case of JUnit; it has failed if there is a `failure`, and was not tried if there is a
    reason why it is `skipped`. `body` says more."""

    name: str
    failure: str = ""
    body: str = ""
    group: str = ""
    skipped: str = ""


def writable(text: str) -> str:
    """With U+FFFD for what of a file's name is no UTF-8: no report could be written with it."""
    return text if text.isascii() else _BYTES.sub("\ufffd", text)


def as_json(value: object) -> str:
    """JSON as all reports have it."""
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def github(findings: Sequence[Finding]) -> str:
    """Workflow commands; percent signs and line ends are escaped as GitHub's runner demands."""
    return "".join(
        f"::{_GITHUB[finding.level]} {_properties(finding)}::{_data(finding.message)}\n"
        for finding in findings
    )


def _properties(finding: Finding) -> str:
    at = finding.at
    column = f"col={at.column}," if at.column else ""
    return f"file={_property(at.path)},line={at.line},{column}title={_property(finding.title)}"


def _data(text: str) -> str:
    # A log is a terminal to those who read it: no control character may reach it.
    shown = "\n".join(map(shown_text, text.split("\n")))
    return shown.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(",", "%2C").replace(":", "%3A")


def gitlab(findings: Sequence[Finding]) -> str:
    """A code quality report."""
    return as_json(
        [
            {
                "description": finding.message,
                "check_name": f"polydto-{finding.rule}",
                "fingerprint": finding.fingerprint,
                "severity": _GITLAB[finding.level],
                "location": {"path": finding.at.path, "lines": {"begin": finding.at.line}},
            }
            for finding in findings
        ]
    )


def sarif(findings: Sequence[Finding], rules: Mapping[str, str]) -> str:
    """SARIF 2.1.0. `rules` has a sentence for each id, in the order that the log lists them."""
    driver = {
        "name": "polydto",
        "version": __version__,
        "rules": [{"id": id, "shortDescription": {"text": text}} for id, text in rules.items()],
    }
    run = {
        "tool": {"driver": driver},
        # Our columns count characters; SARIF counts UTF-16 units where a run does not say so.
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding) for finding in findings],
    }
    return as_json(
        {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [run],
        }
    )


def _result(finding: Finding) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": finding.level,
        "message": {"text": finding.message},
        "locations": [_location(finding.at)],
        "partialFingerprints": {"polydto/v1": finding.fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [_location(place) for place in finding.related]
    if finding.suppressed:
        # SARIF 2.1.0, 3.35: decided outside of the source, and by somebody who may.
        why = {"kind": "external", "status": "accepted", "justification": finding.suppressed}
        result["suppressions"] = [why]
    return result


def _location(place: Place) -> dict[str, Any]:
    region = {"startLine": place.line}
    if place.column:
        region["startColumn"] = place.column
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": uri(place.path)}, "region": region}
    }
    if place.message:
        location["message"] = {"text": place.message}
    return location


def uri(path: str) -> str:
    """A path as a relative reference; bytes that are no UTF-8 stay what they are."""
    from urllib.parse import quote

    return quote(os.fsencode(path))


def junit(name: str, cases: Sequence[Case]) -> str:
    """One suite."""
    from xml.sax.saxutils import escape, quoteattr

    def attribute(text: str) -> str:
        return quoteattr(_NO_XML.sub("\ufffd", text))

    failures = sum(bool(case.failure) for case in cases)
    skipped = sum(bool(case.skipped) for case in cases)
    counts = f'tests="{len(cases)}" failures="{failures}"' + f' skipped="{skipped}"' * bool(skipped)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<testsuite name={attribute(name)} {counts}>",
    ]
    for case in cases:
        group = f" classname={attribute(case.group)}" if case.group else ""
        head = f"  <testcase name={attribute(case.name)}{group}"
        body = escape(_NO_XML.sub("\ufffd", case.body))
        if case.failure:
            failure = f"<failure message={attribute(case.failure)}>{body}</failure>"
            lines += [f"{head}>", f"    {failure}", "  </testcase>"]
        elif case.skipped:
            lines += [f"{head}>", f"    <skipped message={attribute(case.skipped)}/>"]
            lines += [f"    <system-out>{body}</system-out>"] * bool(body)
            lines.append("  </testcase>")
        elif body:
            lines += [f"{head}>", f"    <system-out>{body}</system-out>", "  </testcase>"]
        else:
            lines.append(f"{head}/>")
    lines.append("</testsuite>")
    return "\n".join(lines) + "\n"
