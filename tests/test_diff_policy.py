"""What a project thinks of changes: accepted.yaml, `diff:` of polydto.yaml, steps of versions."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_command_line import polydto

from generator.arguments import DIFF_FORMATS
from generator.config import default_outputs, load_config
from generator.diff.accepted import Accepted, accept, load_accepted, with_accepted
from generator.diff.change import Change, Diff, Level, Verdict
from generator.diff.changelog import changelog
from generator.diff.command import diff_of
from generator.diff.compare import compare
from generator.diff.generated import FileDiff
from generator.diff.generatedforms import generated_report
from generator.diff.levels import levelled
from generator.diff.markdown import LIMIT
from generator.diff.policy import NO_POLICY, Policy, version_of, with_policy
from generator.diff.semver import Step, suggestion, suggestion_text, version_problems
from generator.problems import ConfigError, Position
from generator.sides import pairs_of

OLD = """\
polydto: 1
name: calls
version: 1.4.0
operations:
  PlaceCall:
    route: POST /calls
    returns: Call
    fields: {number: string, note: string}
  TryCall:
    route: POST /try
    tags: [beta]
    returns: void
    fields: {number: string, mood: string}
types:
  Call:
    fields:
      id: string
      gone: {type: string, deprecated: {since: 2026-01-10}}
      late: {type: string, deprecated: {since: 2026-06-01}}
      major: {type: string, deprecated: {since: "1.2"}}
      vague: {type: string, deprecated: true}
"""
NEW = """\
polydto: 1
name: calls
version: 1.5.0
operations:
  PlaceCall:
    route: POST /calls
    returns: Call
    fields: {number: string}
  TryCall:
    route: POST /try
    tags: [beta]
    returns: void
    fields: {number: string}
types:
  Call:
    fields:
      id: string
"""
TODAY = date(2026, 7, 1)
NOTE = "PlaceCall.note"


def _diff(tmp_path: Path, old: str = OLD, new: str = NEW) -> Diff:
    (tmp_path / "old.yaml").write_text(old)
    (tmp_path / "new.yaml").write_text(new)
    if not (tmp_path / "polydto.yaml").exists():
        # So that no configuration of a folder above is found.
        (tmp_path / "polydto.yaml").write_text("specs: [new.yaml]\n")
    [pair] = pairs_of(str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml"))
    changes = compare(pair.old.contract, pair.new.contract)
    return Diff(pair.old, pair.new, changes)


def _policy(tmp_path: Path, text: str, targets: str = "{python: {}, php: {}}") -> Policy:
    path = tmp_path / "polydto.yaml"
    path.write_text(f"specs: []\ntargets: {targets}\ndiff:\n{text}")
    made = load_config(str(path)).policy
    assert made is not None
    return made


def _judged(tmp_path: Path, text: str) -> dict[str, Any]:
    """Each change by its path: the excuse if there is one, else the levels."""
    [diff] = with_policy([_diff(tmp_path)], _policy(tmp_path, text), TODAY)
    return {c.path: c.excused or (c.wire.word, c.behaviour.word) for c in diff.changes}


def _codes(error: ConfigError) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.at.line, problem.at.column) for problem in error.problems]


# accepted.yaml


def _accepted(tmp_path: Path, text: str) -> tuple[Accepted, ...]:
    (tmp_path / "accepted.yaml").write_text(text)
    return load_accepted(str(tmp_path / "accepted.yaml"))


def _fingerprint(diff: Diff, path: str = NOTE) -> str:
    [change] = [change for change in diff.changes if change.path == path]
    return change.fingerprint


def test_what_is_accepted_is_excused_up_to_its_last_day(tmp_path: Path) -> None:
    diff = _diff(tmp_path)
    [entry] = _accepted(
        tmp_path,
        f"- {{fingerprint: '{_fingerprint(diff)}', reason: unused, author: ann,"
        " expires: 2026-07-01}\n",
    )
    judged = with_accepted([diff], [entry], TODAY)
    [excused] = [change for change in judged.diffs[0].changes if change.excused]
    assert (excused.path, excused.excused) == (NOTE, "accepted: unused (ann, until 2026-07-01)")
    assert judged.problems == ()
    judged = with_accepted([diff], [entry], date(2026, 7, 2))
    assert not [change for change in judged.diffs[0].changes if change.excused]
    [problem] = judged.problems
    assert (problem.code, problem.warning, problem.at) == ("accepted-expired", False, entry.at)


def test_a_stale_entry_is_told_where_it_stands(tmp_path: Path) -> None:
    diff = _diff(tmp_path)
    entries = _accepted(
        tmp_path,
        "# comment\n"
        "- {fingerprint: '0123456789abcdef', reason: a, rule: r, path: p}\n"
        "- {fingerprint: '0123456789abcdef', reason: a, contract: another}\n",
    )
    for strict in (False, True):
        # The second one is about a contract that is not compared here.
        [problem] = with_accepted([diff], entries, TODAY, strict=strict).problems
        assert (problem.code, problem.warning) == ("accepted-stale", not strict)
        assert problem.at == Position(str(tmp_path / "accepted.yaml"), 2, 3)
        assert problem.message == "no finding has the fingerprint '0123456789abcdef' (r of p)"


def test_an_entry_for_another_contract_excuses_nothing(tmp_path: Path) -> None:
    diff = _diff(tmp_path)
    text = f"- {{fingerprint: '{_fingerprint(diff)}', contract: %s, reason: a}}\n"
    for contract, count in (("calls", 1), ("another", 0)):
        judged = with_accepted([diff], _accepted(tmp_path, text % contract), TODAY)
        assert sum(bool(change.excused) for change in judged.diffs[0].changes) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("# nothing yet\n", []),
        ("[]\n", []),
        ("fingerprint: a\n", [("wrong-kind", 1, 1)]),
        ("- a\n", [("wrong-kind", 1, 3)]),
        ("- {fingerprint: a}\n", [("missing-key", 1, 3)]),
        ("- {fingerprint: a, reason: ''}\n", [("missing-key", 1, 3)]),
        ("- {fingerprint: a, reason: b, until: c}\n", [("unknown-key", 1, 31)]),
        ("- {fingerprint: a, reason: b, expires: 1.2.2027}\n", [("bad-date", 1, 40)]),
        ("- {fingerprint: a, reason: b, expires: 2027-02-30}\n", [("bad-date", 1, 40)]),
        ("- {fingerprint: a, reason: b, expires: 20270130}\n", [("bad-date", 1, 40)]),
        (
            "- {fingerprint: 1, reason: b}\n- {fingerprint: '1', reason: b}\n",
            [("given-twice", 2, 3)],
        ),
        ("- {fingerprint: a, reason: [b]}\n", [("wrong-kind", 1, 28), ("missing-key", 1, 3)]),
    ],
)
def test_what_is_wrong_in_the_file_is_told(
    text: str, expected: list[tuple[str, int, int]], tmp_path: Path
) -> None:
    if not expected:
        assert _accepted(tmp_path, text) == ()
        return
    with pytest.raises(ConfigError) as caught:
        _accepted(tmp_path, text)
    assert sorted(_codes(caught.value)) == sorted(expected)


def _entry(fingerprint: str, reason: str = "unused", **more: Any) -> Accepted:
    return Accepted(fingerprint, reason, Position("--accept", 1, 1), **more)


def test_accepting_keeps_what_is_there(tmp_path: Path) -> None:
    diff = _diff(tmp_path)
    path = tmp_path / "accepted.yaml"
    first = accept(str(path), [diff], _entry(_fingerprint(diff), author="ann", expires=TODAY))
    assert first.endswith(
        "  contract: calls\n"
        "  rule: field-removed-request\n"
        "  path: PlaceCall.note\n"
        "  reason: unused\n"
        "  author: ann\n"
        "  expires: 2026-07-01\n"
    )
    assert _fingerprint(diff) in first
    assert first.startswith("# ")
    mood = _fingerprint(diff, "TryCall.mood")
    for before in (
        first,
        "# mine\n\n  # odd\n  - {fingerprint: '9', reason: a}  # kept\n  # the end",
        "---\n- fingerprint: '9'\n  reason: >-\n    of two\n    lines\n",
    ):
        path.write_text(before)
        known = load_accepted(str(path))
        after = accept(str(path), [diff], _entry(mood, 'says "no": # @x'))
        assert after.startswith(before)
        path.write_text(after)
        *others, added = load_accepted(str(path))
        assert tuple(others) == known
        assert (added.fingerprint, added.reason) == (mood, 'says "no": # @x')
        assert (added.rule, added.path) == ("field-removed-request", "TryCall.mood")
        with pytest.raises(ConfigError) as caught:
            accept(str(path), [diff], _entry(mood))
        assert _codes(caught.value)[0][0] == "already-accepted"


@given(reason=st.text(min_size=1, max_size=60))
def test_any_reason_comes_back_or_is_refused(reason: str, tmp_path_factory: Any) -> None:
    folder = tmp_path_factory.mktemp("reason")
    diff = _diff(folder)
    path = folder / "accepted.yaml"
    try:
        text = accept(str(path), [diff], _entry(_fingerprint(diff), reason))
    except ConfigError:
        return
    path.write_bytes(text.encode("utf-8"))
    [entry] = load_accepted(str(path))
    assert entry.reason == reason


@pytest.mark.parametrize(
    ("text", "fingerprint", "code"),
    [
        ("[{fingerprint: '1', reason: a}]\n", "", "not-appendable"),
        ("- {}\n", "", "missing-key"),
        ("", "0123", "unknown-finding"),
        ("a: [\n", "", "yaml-syntax"),
    ],
)
def test_what_cannot_be_accepted_is_told(
    text: str, fingerprint: str, code: str, tmp_path: Path
) -> None:
    diff = _diff(tmp_path)
    (tmp_path / "accepted.yaml").write_text(text)
    entry = _entry(fingerprint or _fingerprint(diff))
    with pytest.raises(ConfigError) as caught:
        accept(str(tmp_path / "accepted.yaml"), [diff], entry)
    assert code in [found for found, _, _ in _codes(caught.value)]
    assert (tmp_path / "accepted.yaml").read_text() == text


def test_the_command_accepts_and_then_passes(tmp_path: Path) -> None:
    diff = _diff(tmp_path)
    sides = ("diff", "old.yaml", "new.yaml", "-t", "openapi", "--today", "2026-07-01")
    options = ("--fail-on", "risky,source=none")
    done = polydto(*sides, *options, "--format", "json", cwd=tmp_path)
    assert done.returncode == 1
    found = [change["fingerprint"] for change in json.loads(done.stdout)["changes"]]
    for words, code in (
        (("--accept", found[0]), "no-reason"),
        (("--accept", "1", "--reason", "a"), "unknown-finding"),
        (("--accept", found[0], "--reason", "a", "--expires", "soon"), "bad-date"),
        (("--today", "now"), "bad-date"),
        (("--fail-on", "wire=bad"), "unknown-word"),
    ):
        refused = polydto(*sides, *words, cwd=tmp_path)
        assert refused.returncode == 2, refused.stderr
        assert f"error[{code}]" in refused.stderr
        assert not (tmp_path / "accepted.yaml").exists()
    accepts = [word for name in found for word in ("--accept", name)]
    done = polydto(*sides, *accepts, "--reason", "agreed", "--author", "ann", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count(" in accepted.yaml\n") == len(found) == len(diff.changes)
    done = polydto(*sides, *options, "--format", "markdown", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{len(found)} excused" in done.stdout
    # The change is taken back: every entry is stale.
    done = polydto("diff", "old.yaml", "old.yaml", "-t", "openapi", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "no changes\n")
    assert done.stderr.count("warning[accepted-stale]") == len(found)
    assert "accepted.yaml:3:3" in done.stderr


# Policy


def test_levels_are_set_by_rule_and_path_and_the_last_wins(tmp_path: Path) -> None:
    before = _judged(tmp_path, "  failOn: none\n")
    assert before[NOTE] == before["TryCall.mood"] == ("risky", "risky")
    judged = _judged(
        tmp_path,
        "  levels:\n"
        "    - {rule: field-removed-*, level: breaking}\n"
        "    - {path: 'TryCall.*', level: {behaviour: safe}}\n"
        "    - {rule: removed-after-*, path: Call.gone, level: safe}\n",
    )
    assert judged[NOTE] == ("breaking", "risky")
    assert judged["TryCall.mood"] == ("risky", "safe")
    assert judged["Call.gone"] == ("safe", "safe")
    assert judged["Call.late"] == before["Call.late"]


def test_a_level_that_was_set_says_so(tmp_path: Path) -> None:
    policy = _policy(tmp_path, "  levels:\n    - {rule: field-removed-request, level: safe}\n")
    [diff] = with_policy([_diff(tmp_path)], policy, TODAY)
    [change] = [change for change in diff.changes if change.path == NOTE]
    assert change.policy == f"{tmp_path}/polydto.yaml:5:7 sets the level"
    policy = _policy(tmp_path, "  levels:\n    - {level: safe, reason: nobody reads it}\n")
    [diff] = with_policy([_diff(tmp_path)], policy, TODAY)
    assert {change.policy for change in diff.changes} == {
        f"{tmp_path}/polydto.yaml:5:7 sets the level: nobody reads it"
    }


def test_levels_of_source_are_set_by_output(tmp_path: Path) -> None:
    diff = _diff(tmp_path)
    verdicts = (Verdict("python", Level.BREAKING, ""), Verdict("php", Level.BREAKING, ""))
    [change] = [change for change in diff.changes if change.path == NOTE]
    diff = diff._replace(changes=(change._replace(source=verdicts),))
    for level, expected in (
        ("{source: risky, source.php: safe}", ["risky", "safe"]),
        ("{source.php: safe}", ["breaking", "safe"]),
        ("risky", ["risky", "risky"]),
    ):
        policy = _policy(tmp_path, f"  levels: [{{level: {level}}}]\n")
        [judged] = with_policy([diff], policy, TODAY)[0].changes
        assert [verdict.level.word for verdict in judged.source] == expected


BASED = """\
polydto: 1
name: calls
operations:
  GetCall: {route: GET /calls, returns: Call}
types:
  Call: {%sfields: {id: string}}
  Audited: {fields: {createdAt: datetime}}
"""


@pytest.mark.parametrize(
    ("entries", "parent", "child"),
    [
        # The finding is as bad as its part; an entry for it lowers both.
        ("{rule: base-removed, level: risky}", "risky", "risky"),
        ("{rule: base-removed, level: safe}", "safe", "safe"),
        ("{rule: base-removed, level: {wire: safe, source: safe}}", "safe", "safe"),
        ("{rule: base-removed, level: {behaviour: risky}}", "breaking", "breaking"),
        # One for the part lowers the finding as far as it was as bad for that part.
        ("{path: Call.createdAt, level: risky}", "risky", "risky"),
        ("{path: Call.createdAt, level: safe}", "safe", "safe"),
        ("{path: Call.other, level: safe}", "breaking", "breaking"),
        # The last entry that is about the part or about the whole holds.
        ("{rule: base-removed, level: safe}, {path: Call.createdAt, level: risky}", *["risky"] * 2),
        ("{path: Call.createdAt, level: risky}, {rule: base-removed, level: safe}", *["safe"] * 2),
        (
            "{path: Call.createdAt, level: safe}, {rule: base-removed, level: risky}",
            "risky",
            "risky",
        ),
        ('{rule: "*", level: risky}, {rule: base-removed, level: safe}', "safe", "safe"),
    ],
)
def test_levels_of_what_is_folded(entries: str, parent: str, child: str, tmp_path: Path) -> None:
    diff = _diff(tmp_path, BASED % "extends: Audited, ", BASED % "")
    [before] = diff.changes
    assert (before.level.word, before.children[0].level.word) == ("breaking", "breaking")
    policy = _policy(tmp_path, f"  levels: [{entries}]\n")
    [made] = with_policy([diff], policy, TODAY)[0].changes
    assert (made.level.word, made.children[0].level.word) == (parent, child)


def test_a_part_is_never_raised_with_the_whole(tmp_path: Path) -> None:
    text = BASED.replace("createdAt: datetime", "createdAt: datetime?")
    [finding] = _diff(tmp_path, text % "", text % "extends: Audited, ").changes
    assert [child.path for child in finding.children] == ["Call.createdAt"]
    assert finding.level is Level.SAFE
    path = finding.children[0].path
    for level in ("breaking", "{wire: breaking}"):
        policy = _policy(tmp_path, f"  levels: [{{rule: {finding.rule}, level: {level}}}]\n")
        made = levelled(finding, policy.levels)
        assert (made.wire, made.children[0].level) == (Level.BREAKING, Level.SAFE)
        assert made.policy == f"{tmp_path}/polydto.yaml:4:12 sets the level"
        # A part that is raised takes the whole with it, which says so.
        policy = _policy(tmp_path, f"  levels: [{{path: {path}, level: {level}}}]\n")
        made = levelled(finding, policy.levels)
        assert (made.wire, made.children[0].wire) == (Level.BREAKING, Level.BREAKING)
        assert made.policy == f"{tmp_path}/polydto.yaml:4:12 sets the level ({path})"
    policy = _policy(tmp_path, "  levels: [{rule: op-removed, level: safe}]\n")
    assert levelled(finding, policy.levels) is finding


def test_a_verdict_of_a_part_is_lowered_for_the_whole(tmp_path: Path) -> None:
    [pair] = pairs_of(
        str(_saved(tmp_path / "old.yaml", BASED % "extends: Audited, ")),
        str(_saved(tmp_path / "new.yaml", BASED % "")),
    )
    [before] = diff_of(pair, default_outputs("out", ("php", "python"))).changes
    levels = "{path: Call.createdAt, level: {source.php: safe}}"
    made = levelled(before, _policy(tmp_path, f"  levels: [{levels}]\n").levels)
    assert made.own is not None
    # The own verdict of the whole stays.
    for verdict, own in zip(made.source, made.own.source, strict=True):
        assert verdict.level >= own.level
    assert made.children[0].source[0].level is Level.SAFE
    levels = "{rule: base-removed, level: {source.php: safe}}"
    made = levelled(before, _policy(tmp_path, f"  levels: [{levels}]\n").levels)
    assert [verdict.level for verdict in made.source] == [Level.SAFE, before.source[1].level]
    assert before.source[1].level is Level.BREAKING


def _saved(path: Path, text: str) -> Path:
    path.write_text(text)
    return path


@pytest.mark.parametrize("entry", ['"{beta,draft}"', "TryCall", "'Try*'"])
def test_experimental_operations_promise_nothing(entry: str, tmp_path: Path) -> None:
    judged = _judged(tmp_path, f"  experimental: [{entry}]\n")
    assert judged["TryCall.mood"] == "experimental: only such operations use it"
    assert judged[NOTE] == ("risky", "risky")


def test_a_contract_says_itself_what_is_experimental(tmp_path: Path) -> None:
    """Without a policy; what counts is the old side."""
    beta = OLD.replace("    tags: [beta]\n", "    stability: experimental\n")
    now = NEW.replace("    tags: [beta]\n", "    stability: experimental\n")
    for old, new, count in ((beta, now, 1), (beta, NEW, 2), (OLD, now, 0)):
        [diff] = with_policy([_diff(tmp_path, old, new)], NO_POLICY, TODAY)
        excused = [change for change in diff.changes if change.excused]
        assert {change.path.partition(".")[0].partition(" ")[0] for change in excused} <= {
            "TryCall"
        }
        rules = [c.rule for c in excused if c.rule != "tag-changed"]
        assert len(rules) == count, rules
    done = polydto("diff", "old.yaml", "new.yaml", "--fail-on", "any", "-t", "php", cwd=tmp_path)
    assert "risky[stability-decreased] TryCall stability: TryCall is experimental" in done.stdout
    assert done.returncode == 1


def test_what_a_stable_operation_uses_too_is_promised(tmp_path: Path) -> None:
    policy = _policy(tmp_path, "  experimental: [Draft]\n")
    head = "polydto: 1\nname: a\noperations:\n  Draft: {route: GET /d, returns: A}\n"
    more = "  Stable: {route: GET /s, returns: A}\n"
    old, new = "types: {A: {fields: {x: string}}}\n", "types: {A: {fields: {}}}\n"
    for text, count in ((head, 1), (head + more, 0)):
        [diff] = with_policy([_diff(tmp_path, text + old, text + new)], policy, TODAY)
        assert sum(bool(change.excused) for change in diff.changes) == count
    # An operation cannot be declared experimental in the very change that breaks it.
    policy = _policy(tmp_path, '  experimental: ["{beta}"]\n')
    beta = head.replace("returns: A", "returns: A, tags: [beta]")
    [diff] = with_policy([_diff(tmp_path, head + old, beta + new)], policy, TODAY)
    assert not [change for change in diff.changes if change.excused]


def test_what_was_deprecated_may_go_when_its_time_has_come(tmp_path: Path) -> None:
    before = _judged(tmp_path, "  failOn: none\n")
    judged = _judged(tmp_path, "  deprecation: {days: 90}\n")
    assert judged["Call.gone"] == "deprecated since 2026-01-10, 90 days and more"
    for name in ("late", "major", "vague"):
        assert judged[f"Call.{name}"][0] == "breaking"
        assert before[f"Call.{name}"][0] != "breaking"
    policy = _policy(tmp_path, "  deprecation: {days: 90}\n")
    diff = _diff(tmp_path, new=NEW.replace("1.5.0", "2.0.0"))
    [diff] = with_policy([diff], policy, date(2026, 8, 30))
    told = {change.path: change.excused or change.policy for change in diff.changes}
    assert told["Call.late"] == "deprecated since 2026-06-01, 90 days and more"
    assert told["Call.major"] == "deprecated since 1.2; this is another major version"
    assert told["Call.vague"] == "the contract does not say since when it is deprecated"
    [diff] = with_policy([diff._replace(changes=diff.changes)], policy, date(2026, 8, 29))
    assert [change for change in diff.changes if change.path == "Call.late"]


def _promised(tmp_path: Path, policy: Policy, was: str, now: str, today: date) -> Change:
    text = "polydto: 1\nname: calls\ntypes:\n  Call:\n    fields:\n      id: string\n"
    old, new = (f"{text}      note: {{type: string{one}}}\n" if one else text for one in (was, now))
    [diff] = with_policy([_diff(tmp_path, old, new)], policy, today)
    [change] = diff.changes
    return change


def test_what_a_sunset_promises_is_kept_with_and_without_a_policy(tmp_path: Path) -> None:
    told = ", deprecated: {since: 2026-05-01, sunset: 2026-09-01}"
    policy = _policy(tmp_path, "  deprecation: {days: 90}\n")
    for held in (NO_POLICY, policy):
        early = _promised(tmp_path, held, told, "", date(2026, 8, 31))
        assert (early.rule, early.wire, early.excused) == (
            "removed-before-sunset",
            Level.BREAKING,
            "",
        )
    late = _promised(tmp_path, NO_POLICY, told, "", date(2026, 9, 1))
    assert (late.rule, late.excused) == ("removed-after-deprecation", "")
    late = _promised(tmp_path, policy, told, "", date(2026, 9, 1))
    assert late.excused == "it was promised until 2026-09-01"
    assert late.fingerprint != early.fingerprint


def test_a_sunset_leaves_the_time_that_the_policy_grants(tmp_path: Path) -> None:
    near, far = ", deprecated: {sunset: 2026-08-29}", ", deprecated: {sunset: 2026-08-30}"
    policy, today = _policy(tmp_path, "  deprecation: {days: 90}\n"), date(2026, 6, 1)
    for was in (", required: true", ", deprecated: true", ", deprecated: {sunset: 2027-01-01}"):
        assert _promised(tmp_path, policy, was, far, today).behaviour is not Level.BREAKING
        change = _promised(tmp_path, policy, was, near, today)
        assert change.behaviour is Level.BREAKING
        assert "2026-08-29 is nearer than 90 days; it may be 2026-08-30" in change.policy
        assert _promised(tmp_path, NO_POLICY, was, near, today).behaviour is not Level.BREAKING


def test_the_threshold_of_the_policy_holds_and_the_command_line_goes_before(tmp_path: Path) -> None:
    _diff(tmp_path)
    config = tmp_path / "polydto.yaml"
    base = "specs: [new.yaml]\ntargets: {openapi: {}, php: {}}\ndiff:\n"
    for policy, words, code in (
        ("  failOn: none\n", (), 0),
        ("  failOn: none\n", ("--fail-on", "wire=risky"), 1),
        ("  failOn: {wire: risky, source: none}\n", (), 1),
        ("  failOn: {wire: none, behaviour: none, source: none}\n", (), 0),
        ("  failOn: any\n  levels: [{level: safe}]\n", (), 1),
        (
            "  failOn: risky\n  outputs: [openapi]\n"
            "  levels: [{level: {wire: safe, behaviour: safe}}]\n",
            (),
            0,
        ),
    ):
        config.write_text(base + policy)
        done = polydto("diff", "old.yaml", "new.yaml", *words, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (code, ""), (policy, words, done.stdout)


def test_accepted_findings_lie_where_the_policy_says(tmp_path: Path) -> None:
    diff = _diff(tmp_path)
    (tmp_path / "review").mkdir()
    text = accept(str(tmp_path / "none"), [diff], _entry(_fingerprint(diff)))
    (tmp_path / "review/meant.yaml").write_text(text)
    (tmp_path / "polydto.yaml").write_text(
        "specs: [new.yaml]\ntargets: {openapi: {}}\n"
        "diff: {accepted: review/meant.yaml, staleAccepted: error, failOn: none}\n"
    )
    done = polydto("diff", "old.yaml", "new.yaml", "--format", "markdown", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 excused" in done.stdout
    done = polydto("diff", "new.yaml", "new.yaml", cwd=tmp_path)
    assert done.returncode == 1
    assert "error[accepted-stale]" in done.stderr


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  fail-on: none\n", [("unknown-key", 4, 3)]),
        ("  failOn: often\n", [("unknown-word", 4, 11)]),
        ("  failOn: {wire: often, php: none}\n", [("unknown-word", 4, 18), ("unknown-key", 4, 25)]),
        ("  failOn: {source.phq: none}\n", [("unknown-output", 4, 12)]),
        ("  outputs: [php, phq]\n", [("unknown-output", 4, 18)]),
        ("  levels: [{rule: field-gone, level: safe}]\n", [("unknown-rule", 4, 19)]),
        ("  levels: [{rule: field-*}]\n", [("missing-key", 4, 12)]),
        ("  levels: [{level: bad}]\n", [("unknown-word", 4, 20)]),
        (
            "  levels: [{level: {wire: bad, x: safe}}]\n",
            [("unknown-word", 4, 27), ("unknown-key", 4, 32)],
        ),
        ("  levels: none\n", [("wrong-kind", 4, 11)]),
        ("  experimental: [{beta}]\n", [("wrong-kind", 4, 18)]),
        ("  deprecation: {days: -1}\n", [("bad-number", 4, 23)]),
        ("  deprecation: 90\n", [("wrong-kind", 4, 16)]),
        ("  version: yes\n", [("unknown-word", 4, 12)]),
        ("  staleAccepted: fatal\n", [("unknown-word", 4, 18)]),
        ("  accepted: [a]\n", [("wrong-kind", 4, 13)]),
        ("  - a\n", [("wrong-kind", 4, 3)]),
    ],
)
def test_a_policy_that_means_nothing_is_told(
    text: str, expected: list[tuple[str, int, int]], tmp_path: Path
) -> None:
    with pytest.raises(ConfigError) as caught:
        _policy(tmp_path, text)
    assert _codes(caught.value) == expected


def test_pyproject_has_a_policy_too(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(
        '[tool.polydto.diff]\nfailOn = "risky"\nlevels = [{rule = "op-*", level = "safe"}]\n'
    )
    policy = load_config(str(path)).policy
    assert policy is not None
    assert policy.fail_on.general == "risky"
    assert [rule.rule for rule in policy.levels] == ["op-*"]


# Versions


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1.2.3", (1, 2, 3)),
        ("v1.2", (1, 2, 0)),
        ("2", (2, 0, 0)),
        ("1.2.3-rc.1+build", (1, 2, 3)),
        ("2026-11", None),
        ("spring", None),
        ("", None),
        ("1.2.3.4", None),
        ("1.٢.3", None),
    ],
)
def test_versions(text: str, numbers: tuple[int, int, int] | None) -> None:
    assert version_of(text) == numbers


@pytest.mark.parametrize(
    ("old", "new", "edit", "needed", "taken", "code"),
    [
        ("1.4.0", "1.4.1", ("id: string", "id: int32"), "major", "patch", "version-too-small"),
        ("1.4.0", "2.0.0", ("id: string", "id: int32"), "major", "major", None),
        ("1.4.0", "2.0.0", ("  Call:\n", "  Call:\n    description: x\n"), "patch", "major", None),
        (
            "1.4.0",
            "1.4.0",
            ("  Call:\n", "  Call:\n    description: x\n"),
            "patch",
            "none",
            "version-too-small",
        ),
        (
            "1.4.0",
            "1.5.0",
            ("id: string\n", "id: string\n      x: string?\n"),
            "minor",
            "minor",
            None,
        ),
        ("0.4.0", "0.5.0", ("id: string", "id: int32"), "minor", "minor", None),
        ("1.4.0", "1.3.0", ("id: string", "id: int32"), "major", None, "version-unclear"),
        ("2026-01", "2026-02", ("id: string", "id: int32"), "major", None, "version-unclear"),
        ("1.4.0", "1.4.0", ("a", "a"), "none", "none", None),
    ],
)
def test_a_step_fits_its_changes(
    old: str,
    new: str,
    edit: tuple[str, str],
    needed: str,
    taken: str | None,
    code: str | None,
    tmp_path: Path,
) -> None:
    text = NEW.replace("1.5.0", f'"{old}"')
    changed = NEW.replace("1.5.0", f'"{new}"').replace(*edit)
    diff = _diff(tmp_path, text, changed)
    made = suggestion(diff)
    shown = made.taken.word if made.taken is not None else None
    assert (made.needed.word, shown) == (needed, taken), suggestion_text(diff)
    assert (made.forced_by is None) == (made.needed is Step.NONE)
    assert [problem.code for problem in version_problems([diff])] == ([code] if code else [])


def test_what_is_excused_forces_no_major_step(tmp_path: Path) -> None:
    diff = _diff(tmp_path, new=NEW.replace("id: string", "id: int32"))
    assert suggestion(diff).needed is Step.MAJOR
    excused = tuple(change._replace(excused="accepted: x") for change in diff.changes)
    assert suggestion(diff._replace(changes=excused)).needed is Step.MINOR


def test_the_command_tells_the_step_and_checks_it(tmp_path: Path) -> None:
    _diff(tmp_path, new=NEW.replace("id: string", "id: int32"))
    done = polydto("diff", "old.yaml", "new.yaml", "--semver", "--fail-on", "none", cwd=tmp_path)
    assert done.returncode == 0
    last = done.stdout.splitlines()[-1]
    assert last.startswith("calls: 1.4.0 -> 1.5.0 is a minor step; a major one is needed: ")
    words = ("diff", "old.yaml", "new.yaml", "--semver", "--fail-on", "none")
    done = polydto(*words, "--format", "json", cwd=tmp_path)
    assert json.loads(done.stdout)["contracts"][0]["semver"]["needed"] == "major"
    assert done.stderr.startswith("calls: 1.4.0 -> 1.5.0 is a minor step")
    config = "specs: [new.yaml]\ntargets: {openapi: {}}\ndiff: {failOn: none, version: check}\n"
    (tmp_path / "polydto.yaml").write_text(config)
    done = polydto("diff", "old.yaml", "new.yaml", cwd=tmp_path)
    assert done.returncode == 1
    assert "error[version-too-small]" in done.stderr


def test_a_changelog_has_its_headings_and_no_date(tmp_path: Path) -> None:
    new = NEW.replace("number: string}", "number: string, x: string?}").replace("1.5.0", "2.0.0")
    text = changelog(
        [_diff(tmp_path, new=new.replace("  Call:\n", "  Call:\n    description: A.\n"))]
    )
    assert text.startswith("## `calls` 2.0.0\n\nA ")
    assert [line for line in text.splitlines() if line.startswith("### ")] == [
        "### Added",
        "### Removed",
    ]
    assert "- **risky**: `PlaceCall.note`: the field 'note' is gone.\n" in text
    assert text.endswith("Left out: 1 change of words alone.\n")
    assert changelog([_diff(tmp_path, new=OLD)]) == "No changes.\n"
    done = polydto("changelog", "old.yaml", "old.yaml", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "No changes.\n")


def test_without_a_policy_nothing_is_judged_anew(tmp_path: Path) -> None:
    diff = _diff(tmp_path)
    assert with_policy([diff], NO_POLICY, TODAY) == [diff]


def test_generated_files_are_shown_instead(tmp_path: Path) -> None:
    _diff(tmp_path)
    words = ("diff", "old.yaml", "new.yaml", "--generated", "-t", "typescript")
    done = polydto(*words, "--fail-on", "none", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("--- generated/typescript/calls.ts\n+++ generated/")
    assert "-  note: string;\n" in done.stdout
    done = polydto("diff", "old.yaml", "old.yaml", "--generated", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "no generated file differs\n")


def test_generated_files_are_shown_as_a_comment(tmp_path: Path) -> None:
    _diff(tmp_path)
    words = ("diff", "old.yaml", "new.yaml", "--generated", "--fail-on", "none", "-t", "typescript")
    done = polydto(*words, "-t", "php", "--format", "markdown", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    text = done.stdout
    assert text.startswith("<!-- polydto diff --generated -->\n### Code changes: ")
    assert "<summary><code>typescript</code> <code>generated/typescript/calls.ts</code> +" in text
    assert "\n  ```diff\n  --- generated/typescript/calls.ts\n" in text
    assert "\n  -  note: string;\n" in text
    assert text.count("<details>") == text.count("</details>") == text.count("```diff") > 1
    sides = ("diff", "old.yaml", "old.yaml", "--generated", "--format", "markdown")
    assert polydto(*sides, cwd=tmp_path).stdout.endswith("Code changes: no generated file\n\n")


def test_a_comment_of_generated_files_fits() -> None:
    rows = ("--- a", "+++ b", "@@ -0,0 +1,9 @@", *("+" + "x" * 90 for _ in range(300)))
    files = [FileDiff("php", f"{number}.php", rows) for number in range(5)]
    text = generated_report("markdown", files)
    assert len(text.encode("utf-8")) <= LIMIT
    assert text.count("<details>") == 2
    assert text.endswith("at most 65,536 characters: 3._\n")


def test_generated_files_are_shown_as_json(tmp_path: Path) -> None:
    _diff(tmp_path)
    words = ("diff", "old.yaml", "new.yaml", "--generated", "--fail-on", "none", "-t", "typescript")
    done = polydto(*words, "--format", "json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    [file] = json.loads(done.stdout)["files"]
    diff = file.pop("diff")
    assert diff.startswith("--- generated/typescript/calls.ts\n+++ generated/")
    rows = diff.splitlines()[2:]
    assert file == {
        "output": "typescript",
        "path": "generated/typescript/calls.ts",
        "added": sum(row.startswith("+") for row in rows),
        "removed": sum(row.startswith("-") for row in rows),
        "problem": None,
    }
    refused = FileDiff("php", "out", ("x cannot be drawn: <why>",), "x cannot be drawn: <why>")
    [told] = json.loads(generated_report("json", [refused]))["files"]
    assert (told["diff"], told["problem"]) == (None, "x cannot be drawn: <why>")
    assert "- x cannot be drawn: &#60;why&#62;" in generated_report("markdown", [refused])


@pytest.mark.parametrize("form", sorted({*DIFF_FORMATS} - {"text", "markdown", "json"}))
def test_generated_files_have_no_other_form(form: str, tmp_path: Path) -> None:
    _diff(tmp_path)
    words = ("diff", "old.yaml", "new.yaml", "--generated", "--format", form)
    done = polydto(*words, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"error[unknown-word]: --generated has no form '{form}'" in done.stderr
    assert "known here: text, markdown, json" in done.stderr
