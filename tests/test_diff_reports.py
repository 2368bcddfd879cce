"""The forms of `polydto diff`. A case is a folder of tests/diff-reports.

Each has `old.yaml` and `new.yaml`, the expected reports, and perhaps `verdicts.json`: by output and
by `rule path`, what that output's code says of a change. So no golden changes with a target. A
`polydto.yaml` has a policy, `accepted.yaml` what is accepted.
"""

import html
import json
import re
import xml.etree.ElementTree as xml
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import goldens
import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from test_diff import FOLDERS
from test_diff_command import git

from generator.config import load_config
from generator.diff.accepted import load_accepted, with_accepted
from generator.diff.change import Change, Diff, Level, Side, Verdict
from generator.diff.compare import compare
from generator.diff.formats import Shown, report
from generator.diff.jsonform import document
from generator.diff.markdown import LIMIT, code, prose
from generator.diff.policy import with_policy
from generator.diff.threshold import Threshold, parsed, reaches
from generator.load import load_contract
from generator.sides import pairs_of
from generator.starter import schema_text

DAY = date(2026, 7, 1)
REPORTS = Path(__file__).parent / "diff-reports"
CASES = sorted(folder for folder in REPORTS.iterdir() if folder.is_dir())
FILES = {
    "text": "report.txt",
    "json": "report.json",
    "markdown": "report.md",
    "html": "report.html",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "sarif": "report.sarif",
    "junit": "junit.xml",
}


def diffs_of(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[Diff]:
    """What a case compares, with the verdicts that it gives."""
    monkeypatch.chdir(folder)
    path = folder / "verdicts.json"
    given = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    diffs = []
    for pair in pairs_of("old.yaml", "new.yaml"):
        changes = compare(pair.old.contract, pair.new.contract)
        judged = tuple(_judged(change, given) for change in changes)
        diffs.append(Diff(pair.old, pair.new, judged, tuple(given)))
    if Path("polydto.yaml").is_file():
        policy = load_config("polydto.yaml").policy
        assert policy is not None
        diffs = with_policy(diffs, policy, DAY)
    return list(with_accepted(diffs, load_accepted("accepted.yaml"), DAY).diffs)


def _judged(change: Change, given: dict[str, dict[str, dict[str, object]]]) -> Change:
    verdicts = []
    for output, by_change in given.items():
        told = dict(by_change.get(f"{change.rule} {change.path}", {"level": "safe", "why": "same"}))
        level = Level[str(told.pop("level")).upper()]
        verdicts.append(Verdict(output, level, **told))  # type: ignore[arg-type]
    return change._replace(source=tuple(verdicts))


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_a_report_is_what_its_file_says(
    folder: Path, update_golden: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    diffs = diffs_of(folder, monkeypatch)
    made = {file: report(name, diffs, Shown()) for name, file in FILES.items()}
    goldens.compare(folder / "expected", made, update_golden)


def test_what_a_removal_had_is_shown_where_it_was_declared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = report("github", diffs_of(REPORTS / "many", monkeypatch), Shown())
    [gone] = [line for line in text.splitlines() if "Call.note" in line]
    # The line of `Call:` in new.yaml.
    assert gone.startswith("::error file=new.yaml,line=21,col=3,")


def test_a_workflow_command_is_one_line_whatever_a_contract_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = report("github", diffs_of(REPORTS / "hostile", monkeypatch), Shown())
    lines = text.splitlines()
    assert len(lines) == 5
    assert all(re.match(r"::error file=new\.yaml,line=\d+,col=\d+,title=[^:]+::", x) for x in lines)


def test_xml_and_json_hold_hostile_text_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    diffs = diffs_of(REPORTS / "hostile", monkeypatch)
    suite = xml.fromstring(report("junit", diffs, Shown()))
    assert suite.attrib["failures"] == str(len(suite.findall("testcase/failure"))) == "5"
    messages = [found.attrib["message"] for found in suite.iter("failure")]
    assert any("<svg onload=alert(1)>" in message for message in messages)
    for form in ("json", "gitlab", "sarif"):
        assert json.loads(report(form, diffs, Shown()))


def _outside_of_code(text: str) -> Iterator[str]:
    """The lines of a comment that are not in a fenced block."""
    fence = ""
    for line in text.splitlines():
        mark = re.match(r" {2}(`{3,})$", line)
        if mark and not fence:
            fence = mark.group(1)
        elif line == f"  {fence}":
            fence = ""
        elif not fence:
            yield line
    assert not fence


def test_no_markup_of_a_contract_is_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    text = report("markdown", diffs_of(REPORTS / "hostile", monkeypatch), Shown())
    ours = re.compile(r"</?(?:details|summary|code)>|<!-- polydto diff -->|^- |^#+ |^\|")
    rest = [re.sub(r"&#\d+;", "¤", ours.sub("", line)) for line in _outside_of_code(text)]
    rest = [re.sub(r"`(?:deprecated|extras: forbid)`", "", line) for line in rest]
    for line in rest:
        if not set(line) <= set("| -"):
            assert not re.search(r"[<>@#`*_~\[\]\\&!$]|://|www\.|:\w", line), line
    # Nothing of a contract starts a line, where GitLab looks for quick actions.
    assert not [line for line in text.splitlines() if line.startswith(("/", "@", "@@", ":"))]


@given(st.text(max_size=80))
def test_escaped_text_is_read_as_itself(text: str) -> None:
    plain = " ".join(text.split())
    for made in (code(text).removeprefix("<code>").removesuffix("</code>"), prose(text)):
        assert not re.search(r"[<>`*_@|\\\[\]\n]", made)
        assert not re.search(r"&(?!#\d+;)", made)
        if plain.isprintable():
            assert html.unescape(made).replace("\u200b", "") == plain


def test_a_mention_is_cut() -> None:
    assert html.unescape(prose("@octocat #1 http://a.b www.a GH-1")) == (
        "@\u200boctocat #\u200b1 http:\u200b//a.b www\u200b.a GH\u200b-1"
    )


def _large(tmp_path: Path, count: int) -> list[Diff]:
    for name, kind in (("old", "string"), ("new", "int32")):
        text = "polydto: 1\nname: a\noperations:\n"
        for number in range(0, count, 10):
            fields = ", ".join(f"field{member}: {kind}" for member in range(10))
            text += (
                f"  Get{number}: {{route: POST /a{number}, returns: void, fields: {{{fields}}}}}\n"
            )
        (tmp_path / f"{name}.yaml").write_text(text)
    [pair] = pairs_of(str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml"))
    return [Diff(pair.old, pair.new, compare(pair.old.contract, pair.new.contract))]


@pytest.mark.parametrize("count", [20, 90, 150, 3000])
def test_a_comment_fits(count: int, tmp_path: Path) -> None:
    text = report("markdown", _large(tmp_path, count), Shown())
    assert len(text.encode("utf-8")) <= LIMIT
    assert text.count("<details>") == text.count("</details>") > 0
    rows = len(re.findall(r"^\| 🔴", text, re.M))
    cut = re.search(
        r"Left out, .*: (?:(\d+) rows of the table)?(?: and )?(?:the details of (\d+))?", text
    )
    assert rows + int((cut and cut.group(1)) or 0) == count
    assert text.count("<details>") + int((cut and cut.group(2)) or 0) == count
    assert bool(cut) == (count > 20)
    if cut:
        assert len(text.encode("utf-8")) > LIMIT * 0.95


def _change(wire: Level, behaviour: Level, **source: Level) -> Change:
    verdicts = tuple(Verdict(name, level, "") for name, level in source.items())
    from generator.diff.change import Way

    return Change(
        "r", "p", wire, behaviour, verdicts, None, None, "", "", "", "", Way.BOTH, (), (), "", "f"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("breaking", (True, True, True, False)),
        ("risky", (True, True, True, True)),
        ("none", (False, False, False, False)),
        ("any", (True, True, True, True)),
        ("wire=breaking", (True, False, False, False)),
        ("source=breaking", (False, True, True, False)),
        ("source.php=breaking", (False, True, False, False)),
        ("breaking, source=none", (True, False, False, False)),
        ("source=none,source.php=breaking", (False, True, False, False)),
        ("behaviour=any", (True, True, True, True)),
        ("behaviour=risky", (False, False, False, True)),
    ],
)
def test_an_axis_has_a_threshold_of_its_own(text: str, expected: tuple[bool, ...]) -> None:
    changes = (
        _change(Level.BREAKING, Level.SAFE, php=Level.SAFE),
        _change(Level.SAFE, Level.SAFE, php=Level.BREAKING),
        _change(Level.SAFE, Level.SAFE, python=Level.BREAKING),
        _change(Level.SAFE, Level.RISKY),
    )
    assert tuple(reaches(change, parsed(text)) for change in changes) == expected


@pytest.mark.parametrize("text", ["", "bad", "wire=bad", "php=breaking", "source.=none", "=none"])
def test_a_threshold_that_means_nothing_is_told(text: str) -> None:
    with pytest.raises(ValueError, match="is not one of"):
        parsed(text)


VALIDATOR = jsonschema_rs.validator_for(json.loads(schema_text("diff")))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_schema_fits_every_case(folder: Path) -> None:
    old, new = (load_contract(str(folder / f"{side}.yaml")) for side in ("old", "new"))
    changes = compare(old, new)
    made = document([Diff(Side("old", old, {}), Side("new", new, {}), changes)])
    VALIDATOR.validate(json.loads(json.dumps(made)))


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_the_schema_fits_a_report(folder: Path) -> None:
    VALIDATOR.validate(json.loads((folder / "expected/report.json").read_text(encoding="utf-8")))


def _places(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to each member and item of a document."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in items:
        yield (*at, key)
        if isinstance(inner, dict | list):
            yield from _places(inner, (*at, key))


def test_the_schema_refuses_what_is_missing_or_unknown() -> None:
    text = (REPORTS / "many/expected/report.json").read_text(encoding="utf-8")
    tried = 0
    for *way, last in _places(json.loads(text)):
        changed = json.loads(text)
        holder = changed
        for step in way:
            holder = holder[step]
        # A member of `levels.source` is an output, of which there may be any.
        if isinstance(last, int) or way[-2:] == ["levels", "source"]:
            continue
        tried += 1
        kept = holder.pop(last)
        assert not VALIDATOR.is_valid(changed), (way, last)
        holder.update({last: kept, "unknown": kept})
        assert not VALIDATOR.is_valid(changed), way
        del holder["unknown"]
        holder[last] = {"another": ["kind"]}
        assert not VALIDATOR.is_valid(changed), (way, last)
    assert tried > 100


def test_sarif_keeps_to_its_schema(sarif_schema: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    judge = Draft4Validator(json.loads(sarif_schema.read_text(encoding="utf-8")))
    for folder in CASES:
        diffs = diffs_of(folder, monkeypatch)
        log = json.loads(report("sarif", diffs, Shown()))
        assert [error.message for error in judge.iter_errors(log)] == []
        results = log["runs"][0]["results"]
        assert len(results) == len(diffs[0].changes)
        rules = [rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]]
        assert {result["ruleId"] for result in results} == set(rules)
        assert all(result["partialFingerprints"] for result in results)


def test_a_commit_is_no_part_of_a_file_in_the_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = REPORTS / "many"
    for number, side in enumerate(("old", "new")):
        (tmp_path / "calls.yaml").write_bytes((source / f"{side}.yaml").read_bytes())
        if not number:
            git(tmp_path, "init", "-q")
        git(tmp_path, "add", ".")
        git(tmp_path, "commit", "-qm", side)
    monkeypatch.chdir(tmp_path)
    [pair] = pairs_of("HEAD~1:calls.yaml", "HEAD:calls.yaml")
    changes = compare(pair.old.contract, pair.new.contract)
    diffs = [Diff(pair.old, pair.new, changes)]
    assert report("github", diffs, Shown()).count("::error file=calls.yaml,") == 7
    log = json.loads(report("sarif", diffs, Shown()))
    [renamed] = [r for r in log["runs"][0]["results"] if r["ruleId"] == "field-renamed"]
    [former] = renamed["relatedLocations"]
    assert former["physicalLocation"]["artifactLocation"]["uri"] == "calls.yaml"
    assert former["message"]["text"] == "HEAD~1: callerId"


def test_an_operation_is_as_bad_as_what_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    text = report("text", diffs_of(REPORTS / "excused", monkeypatch), Shown(by="operation"))
    assert re.findall("^# .*", text, re.M) == ["# PlaceCall: risky", "# TryCall: excused"]


def test_what_is_excused_does_not_count() -> None:
    change = _change(Level.BREAKING, Level.BREAKING)
    assert reaches(change, Threshold("any"))
    assert not reaches(change._replace(excused="accepted"), Threshold("any"))
