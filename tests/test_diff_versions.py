"""`polydto diff --against`, given several times or a pattern of tags: what a contract promised in
all of its releases."""

import json
import re
import xml.etree.ElementTree as xml
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from test_command_line import polydto
from test_diff_command import git

from generator import against, sides
from generator.arguments import DIFF_FORMATS
from generator.cli import main as run
from generator.diff.change import Change, Diff, Level, Side, Verdict, Way
from generator.diff.versions import merged
from generator.gitfiles import _version_key, commits_of
from generator.ir import Contract
from generator.load import load
from generator.problems import ContractError
from generator.starter import schema_text

HEAD = """\
polydto: 1
name: calls
version: {version}
imports: [line.yaml]
operations:
  GetCall: {{route: GET /calls, returns: Call}}
types:
  Call:
    fields:
"""
LINE = "polydto: 1\nname: lines\ntypes: {Line: {fields: {number: string}}}\n"
CONFIG = "specs: ['specs/*.yaml']\ntargets: {python: {}}\n"
# What a call has in each release. Of v1.1.0 the whole contract is that of v1.0.0.
RELEASES = {
    "v1.0.0": ("1.0.0", "id", "note", "line"),
    "v1.1.0": ("1.0.0", "id", "note", "line"),
    "v1.9.0": ("1.9.0", "id", "note", "line", "mood"),
    "v1.10.0": ("1.10.0", "id", "line", "mood"),
}
NOW = ("1.11.0", "id", "line")


def _text(version: str, *fields: str) -> str:
    types = {"line": "Line"}
    rows = (f"      {name}: {types.get(name, 'string')}\n" for name in fields)
    return HEAD.format(version=version) + "".join(rows)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with a tag for each release, whose contract has changed since."""
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs/line.yaml").write_text(LINE)
    (tmp_path / "polydto.yaml").write_text(CONFIG.replace("specs/*", "specs/calls"))
    git(tmp_path, "init", "-q")
    for tag, has in RELEASES.items():
        (tmp_path / "specs/calls.yaml").write_text(_text(*has))
        git(tmp_path, "add", ".")
        git(tmp_path, "commit", "-qm", tag, "--allow-empty")
        git(tmp_path, "tag", tag)
    (tmp_path / "specs/calls.yaml").write_text(_text(*NOW))
    return tmp_path


def _json(project: Path, *words: str) -> dict[str, Any]:
    done = polydto("diff", *words, "--format", "json", cwd=project)
    assert done.returncode in (0, 1), done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    jsonschema_rs.validator_for(json.loads(schema_text("diff"))).validate(found)
    return found


def _versions(document: dict[str, Any]) -> dict[str, list[str]]:
    return {change["path"]: change["versions"] for change in document["changes"]}


def test_a_finding_is_told_once_with_its_versions(project: Path) -> None:
    found = _json(project, "--against", "v*")
    assert _versions(found) == {
        "Call.mood": ["v1.9.0", "v1.10.0"],
        "Call.note": ["v1.0.0", "v1.1.0", "v1.9.0"],
    }
    [contract] = found["contracts"]
    assert contract["versions"] == list(RELEASES)
    assert contract["old"] == "v1.10.0:specs/calls.yaml"
    # The step is one from the newest release: `note` was gone there already.
    [mood] = [change for change in found["changes"] if change["path"] == "Call.mood"]
    assert contract["semver"]["forcedBy"] == mood["fingerprint"]
    [note] = [change for change in found["changes"] if change["path"] == "Call.note"]
    assert note["old"]["path"] == "v1.9.0:specs/calls.yaml"


def test_commits_and_patterns_go_together(project: Path) -> None:
    words = ("--against", "v1.1*", "--against", "HEAD", "--against", "HEAD~3")
    [contract] = _json(project, *words)["contracts"]
    # HEAD is v1.10.0, which is told once.
    assert contract["versions"] == ["v1.1.0", "v1.10.0", "HEAD~3"]
    assert not any(_versions(_json(project, "--against", "v1.0.0")).values())


def test_each_version_is_loaded_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    loaded: list[str] = []

    def counted(path: str, **more: Any) -> Any:
        loaded.append(path)
        return load(path, **more)

    monkeypatch.setattr(sides, "load", counted)
    assert run(["diff", "--against", "v*", "--format", "json"]) == 1
    # The text of v1.1.0 is that of v1.0.0.
    assert loaded == [
        "specs/calls.yaml",
        *(f"{tag}:specs/calls.yaml" for tag in RELEASES if tag != "v1.1.0"),
    ]


def test_an_import_that_changed_is_another_version(project: Path) -> None:
    git(project, "checkout", "-q", "-f", "v1.0.0")
    (project / "specs/line.yaml").write_text(LINE.replace("string", "boolean"))
    git(project, "commit", "-qam", "other")
    git(project, "tag", "v1.0.1")
    git(project, "checkout", "-q", "-f", "v1.10.0")
    (project / "specs/line.yaml").write_text(LINE.replace("string", "int32"))
    found = _json(project, "--against", "v1.0.*")
    kinds = [c for c in found["changes"] if c["path"] == "Line.number"]
    assert [(c["old"]["text"], c["versions"]) for c in kinds] == [
        ("boolean", ["v1.0.1"]),
        ("string", ["v1.0.0"]),
    ]


@pytest.mark.parametrize("form", DIFF_FORMATS)
def test_every_form_tells_the_versions(form: str, project: Path) -> None:
    words = ("diff", "--against", "v*", "--format", form)
    done = polydto(*words, cwd=project)
    assert (done.returncode, done.stderr) == (1, "")
    if form == "json":
        return
    text = done.stdout
    if form in ("gitlab", "sarif"):
        json.loads(text)
    elif form == "junit":
        text = "".join(xml.fromstring(text).itertext())
    plain = re.sub(r"&#8203;|<[^>]*>", "", text).replace("&#46;", ".")
    assert "v1.0.0, v1.1.0, v1.9.0" in plain
    assert "v1.9.0, v1.10.0" in plain
    assert plain.count("v1.0.0, v1.1.0, v1.9.0") <= 2
    assert polydto(*words, "--fail-on", "none", cwd=project).returncode == 0


def test_text_shows_where_the_newest_version_with_it_had_it(project: Path) -> None:
    done = polydto("diff", "--against", "v*", cwd=project)
    assert "--> v1.9.0:specs/calls.yaml:11:7" in done.stdout
    assert "11 |       note: string\n" in done.stdout
    assert "= against: v1.0.0, v1.1.0, v1.9.0\n" in done.stdout
    log = json.loads(polydto("diff", "--against", "v*", "--format", "sarif", cwd=project).stdout)
    [note] = [r for r in log["runs"][0]["results"] if "Call.note" in r["message"]["text"]]
    [former] = note["relatedLocations"]
    assert former["physicalLocation"]["artifactLocation"]["uri"] == "specs/calls.yaml"
    assert former["message"]["text"] == "v1.9.0: string"


def test_what_all_versions_have_is_said_so(project: Path) -> None:
    (project / "specs/calls.yaml").write_text(_text("1.11.0", "line"))
    done = polydto("diff", "--against", "v*", cwd=project)
    assert "= against: all 4 versions, v1.0.0 to v1.10.0\n" in done.stdout


def _found(ref: str, wire: Level, python: Level, **more: Any) -> Diff:
    change = Change(
        rule="field-removed-request",
        path="A.x",
        wire=wire,
        behaviour=Level.SAFE,
        source=(Verdict("python", python, ref),),
        old=None,
        new=None,
        was="",
        now="",
        message="gone",
        way_out="",
        way=Way.REQUEST,
        operations=(f"Of{ref}",),
        why=(ref,),
        witness=ref,
        fingerprint="f",
    )
    side = Side(f"{ref}:a.yaml", Contract("a"), {}, ref)
    new = Side("a.yaml", Contract("a"), {})
    return Diff(side, new, (change._replace(**more),), ("python",), (ref,))


def test_the_worst_of_all_versions_counts() -> None:
    one = _found("v1", Level.BREAKING, Level.SAFE)
    two = _found("v2", Level.RISKY, Level.BREAKING, behaviour=Level.RISKY)
    [both] = merged([one, two])
    [change] = both.changes
    assert (change.wire, change.behaviour) == (Level.BREAKING, Level.RISKY)
    # What derives a level comes with it.
    assert (change.why, change.witness) == (("v1",), "v1")
    assert change.source == (Verdict("python", Level.BREAKING, "v2"),)
    assert (change.operations, change.versions) == (("Ofv2", "Ofv1"), ("v1", "v2"))
    # What is excused in one version counts for nothing there.
    [both] = merged([one, _found("v2", Level.RISKY, Level.SAFE, excused="experimental")])
    [change] = both.changes
    assert (change.excused, change.wire, change.versions) == ("", Level.BREAKING, ("v1",))
    excused = [_found(ref, Level.RISKY, Level.SAFE, excused="accepted") for ref in ("v1", "v2")]
    [change] = merged(excused)[0].changes
    assert (change.excused, change.versions) == ("accepted", ("v1", "v2"))


def test_a_release_without_the_contract_promised_nothing(project: Path) -> None:
    for name in ("more", "other"):
        text = _text("1.0.0", "id", "line").replace("name: calls", f"name: {name}")
        (project / f"specs/{name}.yaml").write_text(text)
        if name == "more":
            git(project, "add", ".")
            git(project, "commit", "-qm", "more")
            git(project, "tag", "v2.0.0")
    (project / "specs/more.yaml").write_text(
        _text("1.0.0", "line").replace("name: calls", "name: more")
    )
    (project / "polydto.yaml").write_text(CONFIG.replace("*.yaml", "[!l]*.yaml"))
    found = _json(project, "--against", "v*")
    assert {c["name"]: c["versions"] for c in found["contracts"]} == {
        "calls": [*RELEASES, "v2.0.0"],
        "more": ["v2.0.0"],
        "other": [*RELEASES, "v2.0.0"],
    }
    added = [c["path"] for c in found["changes"] if c["rule"] == "op-added"]
    assert added == ["GetCall"]
    assert {c["contract"] for c in found["changes"] if c["path"] == "Call.id"} == {"more"}


def test_a_contract_that_is_gone_is_told_with_its_versions(project: Path) -> None:
    (project / "polydto.yaml").write_text(CONFIG)
    git(project, "checkout", "-q", "-f", "v1.0.0")
    (project / "specs/old.yaml").write_text(LINE.replace("lines", "old").replace("Line", "Old"))
    git(project, "add", "specs")
    git(project, "commit", "-qm", "old")
    git(project, "tag", "v0.1.0")
    git(project, "checkout", "-q", "-f", "v1.10.0")
    (project / "polydto.yaml").write_text(CONFIG)
    found = _json(project, "--against", "v*")
    [gone] = [change for change in found["changes"] if change["contract"] == "old"]
    assert (gone["rule"], gone["path"], gone["versions"]) == ("type-removed", "Old", ["v0.1.0"])


def test_a_contract_whose_file_was_renamed_is_found(project: Path) -> None:
    (project / "specs/calls.yaml").unlink()
    (project / "specs/v1").mkdir()
    text = _text("1.11.0", "id", "line").replace("line.yaml", "../line.yaml")
    (project / "specs/v1/renamed.yaml").write_text(text)
    for pattern in ("specs/v1/renamed.yaml", "specs/**/*.yaml"):
        (project / "polydto.yaml").write_text(f"specs: ['{pattern}']\ntargets: {{python: {{}}}}\n")
        found = _json(project, "--against", "v*")
        assert _versions(found)["Call.mood"] == ["v1.9.0", "v1.10.0"]
        assert not [c for c in found["changes"] if c["rule"] in ("op-added", "op-removed")]
    # Another contract of the same name, which is there still, is not the same one.
    (project / "specs/calls.yaml").write_text(_text(*NOW))
    (project / "polydto.yaml").write_text(
        "specs: ['specs/v1/renamed.yaml']\ntargets: {python: {}}\n"
    )
    found = _json(project, "--against", "v*")
    assert {c["rule"] for c in found["changes"]} >= {"op-added"}


def test_what_is_accepted_and_what_has_expired_is_told_once(project: Path) -> None:
    [note] = [c for c in _json(project, "--against", "v*")["changes"] if c["path"] == "Call.note"]
    words = ("diff", "--against", "v*", "--today", "2026-01-01")
    done = polydto(
        *words,
        *("--accept", note["fingerprint"], "--reason", "unused", "--expires", "2026-06-01"),
        cwd=project,
    )
    assert done.returncode == 0, done.stderr
    found = _json(project, *words[1:])
    [note] = [c for c in found["changes"] if c["path"] == "Call.note"]
    assert note["excused"] == "accepted: unused (until 2026-06-01)"
    done = polydto("diff", "--against", "v*", "--today", "2026-07-01", cwd=project)
    assert done.stderr.count("error[accepted-expired]") == 1


def test_what_one_version_promised_counts(project: Path) -> None:
    """An operation that was experimental in one release, and was not in another."""
    config = CONFIG.replace("specs/*", "specs/calls") + 'diff: {experimental: ["{beta}"]}\n'
    (project / "polydto.yaml").write_text(config)
    git(project, "checkout", "-q", "-f", "v1.0.0")
    text = _text(*RELEASES["v1.0.0"]).replace("GET /calls,", "GET /calls, tags: [beta],")
    (project / "specs/calls.yaml").write_text(text)
    git(project, "commit", "-qam", "beta")
    git(project, "tag", "v0.9.0")
    git(project, "checkout", "-q", "-f", "v1.10.0")
    (project / "specs/calls.yaml").write_text(_text(*NOW))
    (project / "polydto.yaml").write_text(config)
    found = _json(project, "--against", "v*")
    [note] = [c for c in found["changes"] if c["path"] == "Call.note"]
    assert (note["excused"], note["versions"]) == (None, ["v1.0.0", "v1.1.0", "v1.9.0"])
    [note] = [
        c for c in _json(project, "--against", "v0.9.0")["changes"] if c["path"] == "Call.note"
    ]
    assert note["excused"]


def test_a_pattern_without_tags_and_a_shallow_clone_are_told(project: Path, tmp_path: Path) -> None:
    done = polydto("diff", "--against", "w*", "--against", "nowhere", cwd=project)
    assert done.returncode == 3
    assert "error[no-such-ref]: no tag here fits 'w*'" in done.stderr
    assert "error[no-such-ref]: git knows no commit 'nowhere' here" in done.stderr
    clone = tmp_path / "clone"
    words = ("clone", "-q", "--depth=1", "--no-tags", f"file://{project}", str(clone))
    git(tmp_path, *words)
    (clone / "specs/calls.yaml").write_text(_text(*NOW))
    done = polydto("diff", "--against", "v*", cwd=clone)
    assert done.returncode == 3
    command = re.search(r"to bring more: git (fetch --depth=1 origin '(.*)')", done.stderr)
    assert command, done.stderr
    git(clone, "fetch", "-q", "--depth=1", "origin", command.group(2))
    assert _versions(_json(clone, "--against", "v*"))["Call.mood"] == ["v1.9.0", "v1.10.0"]
    done = polydto("diff", "--against", "-x*", cwd=project)
    assert done.returncode in (2, 3)
    assert "Traceback" not in done.stderr


def test_what_is_wrong_in_releases_is_told_at_once(project: Path) -> None:
    for tag in ("v2.0.0", "v2.1.0"):
        (project / "specs/calls.yaml").write_text(f"polydto: 1\nname: calls\nx{tag[3]}: 1\n")
        git(project, "commit", "-qam", tag)
        git(project, "tag", tag)
    (project / "specs/calls.yaml").write_text(_text(*NOW))
    done = polydto("diff", "--against", "v*", cwd=project)
    assert done.returncode == 3
    assert done.stderr.count("error[unknown-key]") == 2
    assert "v2.0.0:specs/calls.yaml:3:1" in done.stderr


def test_a_changelog_is_about_one_step(project: Path) -> None:
    done = polydto("changelog", "--against", "v*", cwd=project)
    assert done.returncode == 2
    assert "a changelog is about one step, and 4 commits are named" in done.stderr
    assert polydto("changelog", "--against", "v1.10.*", cwd=project).returncode == 0


def test_tags_are_in_the_order_of_their_versions() -> None:
    tags = ["api-v2", "v1.0.0-alpha", "v1.0.0-rc.2", "v1.0.0-rc.10", "v1.0.0", "v1.9", "v1.10.0+b"]
    assert sorted(set(tags), key=_version_key) == tags
    assert sorted(["x", "y", "2026-11", "2026-02"], key=_version_key) == [
        "2026-02",
        "2026-11",
        "x",
        "y",
    ]


def test_no_commit_is_told_for_what_names_a_message(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    assert [files.ref for files in commits_of(["HEAD^{/v1.9*}"])] == ["HEAD^{/v1.9*}"]
    with pytest.raises(ContractError):
        commits_of(["[x]*"])
    assert list(against.pairs_against([], ["specs/calls.yaml"])) == []
