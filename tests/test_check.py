"""`check` and `generate`: what differs and why, and that nothing is lost on the way."""

import hashlib
import json
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import textwrap
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest
from jsonschema import Draft4Validator

ROOT = Path(__file__).parent.parent
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}
SPEC = """\
polydto: 1
name: demo
types:
  Session: {fields: {id: uuid, note: string?}}
"""
CONFIG = "specs: [specs/*.yaml]\nout: generated\ntargets: {python: {}, openapi: {}}\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs/demo.yaml").write_text(SPEC, encoding="utf-8")
    (tmp_path / "polydto.yaml").write_text(CONFIG, encoding="utf-8")
    assert polydto(tmp_path, "generate").returncode == 0
    return tmp_path


def polydto(cwd: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=cwd,
        env={**ENVIRONMENT, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def kinds(cwd: Path, *arguments: str) -> dict[str, str]:
    """What `check` says of each file that differs."""
    done = polydto(cwd, "check", "--json", *arguments)
    files = json.loads(done.stdout)["files"]
    assert done.returncode == (1 if files else 0), done.stderr
    return {file["path"]: file["kind"] for file in files}


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


PYTHON, OPENAPI = "generated/python/demo.py", "generated/openapi/demo.openapi.yaml"


def test_nothing_differs_after_generate(project: Path) -> None:
    done = polydto(project, "check")
    assert (done.returncode, done.stdout) == (0, "2 files are what they should be\n")


def test_a_changed_contract_makes_its_files_stale(project: Path) -> None:
    (project / "specs/demo.yaml").write_text(SPEC + "  Other: {fields: {}}\n", encoding="utf-8")
    assert kinds(project) == {PYTHON: "stale", OPENAPI: "stale"}
    done = polydto(project, "check")
    assert f"stale: {PYTHON}: specs/demo.yaml changed\n" in done.stdout
    assert "\n+class Other(_Record):\n" in done.stdout
    assert "2 stale, 0 fine; 'polydto generate' mends it\n" in done.stdout
    assert polydto(project, "generate").stdout == "2 written, 0 unchanged\n"
    assert kinds(project) == {}


def test_a_comment_in_a_contract_changes_nothing(project: Path) -> None:
    before = tree(project / "generated")
    (project / "specs/demo.yaml").write_text("# A word.\n" + SPEC, encoding="utf-8")
    assert kinds(project) == {}
    assert polydto(project, "generate").stdout == "0 written, 2 unchanged\n"
    assert tree(project / "generated") == before


def test_a_changed_import_makes_files_stale(project: Path) -> None:
    shared = "polydto: 1\nname: shared\ntypes: {Kind: {enum: [A]}}\n"
    (project / "shared.yaml").write_text(shared, encoding="utf-8")
    spec = SPEC.replace("types:", "imports: [../shared.yaml]\ntypes:\n  Of: {fields: {kind: Kind}}")
    (project / "specs/demo.yaml").write_text(spec, encoding="utf-8")
    polydto(project, "generate")
    (project / "shared.yaml").write_text(shared.replace("[A]", "[A, B]"), encoding="utf-8")
    assert kinds(project) == {PYTHON: "stale", OPENAPI: "stale"}


def test_a_changed_option_is_told_apart_from_a_changed_contract(project: Path) -> None:
    config = CONFIG.replace("openapi: {}", "openapi: {style: document}")
    (project / "polydto.yaml").write_text(config, encoding="utf-8")
    assert kinds(project) == {OPENAPI: "tool"}
    assert "the options of 'openapi' changed" in polydto(project, "check").stdout


def test_a_changed_template_is_told_apart(project: Path, tmp_path: Path) -> None:
    copy = tmp_path / "tool"
    for name in ("generator", "templates", "docs"):
        shutil.copytree(ROOT / name, copy / name)
    template = copy / "templates/python/module.py.jinja"
    template.write_text("# Another head.\n" + template.read_text(encoding="utf-8"))
    done = polydto(project, "check", "--json", PYTHONPATH=str(copy))
    found = {file["path"]: file["why"] for file in json.loads(done.stdout)["files"]}
    assert found == {PYTHON: "templates or polydto changed"}


def test_a_missing_and_an_edited_file(project: Path) -> None:
    (project / PYTHON).unlink()
    with (project / OPENAPI).open("a") as stream:
        stream.write("# mine\n")
    assert kinds(project) == {PYTHON: "missing", OPENAPI: "edited"}
    before = tree(project)
    done = polydto(project, "generate")
    assert done.returncode == 1
    assert "\n-# mine\n" in done.stderr
    assert "nothing was written: 1 file would lose what somebody changed by hand" in done.stderr
    assert "--force" in done.stderr and "keep:" in done.stderr
    assert tree(project) == before
    assert polydto(project, "generate", "--force").stdout == "2 written, 0 unchanged\n"
    assert kinds(project) == {}


def test_a_kept_file_is_left_alone(project: Path) -> None:
    (project / OPENAPI).write_text("mine\n")
    (project / "polydto.yaml").write_text(f"{CONFIG}keep: [openapi/*]\n", encoding="utf-8")
    assert kinds(project) == {}
    assert polydto(project, "generate").stdout == "0 written, 1 unchanged\n"
    assert (project / OPENAPI).read_text() == "mine\n"
    assert "openapi/" not in (project / "generated/.polydto.json").read_text()


def test_a_file_that_is_not_ours_is_not_written_over(project: Path) -> None:
    spec = SPEC.replace("name: demo", "name: other")
    (project / "specs/other.yaml").write_text(spec, encoding="utf-8")
    (project / "generated/python/other.py").write_text("# somebody's\n")
    done = polydto(project, "generate")
    assert done.returncode == 1
    assert "edited: generated/python/other.py: it is not polydto's\n" in done.stderr
    assert not (project / "generated/openapi/other.openapi.yaml").exists()


def test_orphans_go_and_their_empty_folders(project: Path) -> None:
    (project / "polydto.yaml").write_text(CONFIG.replace(", openapi: {}", ""), encoding="utf-8")
    (project / "generated/mine.txt").write_text("stays")
    assert kinds(project) == {OPENAPI: "orphan"}
    assert polydto(project, "generate").stdout == "0 written, 1 removed, 1 unchanged\n"
    assert sorted(tree(project / "generated")) == [".polydto.json", "mine.txt", "python/demo.py"]
    assert "openapi" not in (project / "generated/.polydto.json").read_text()


def test_an_edited_orphan_is_not_removed(project: Path) -> None:
    (project / "polydto.yaml").write_text(CONFIG.replace(", openapi: {}", ""), encoding="utf-8")
    with (project / OPENAPI).open("a") as stream:
        stream.write("# mine\n")
    assert kinds(project) == {OPENAPI: "edited"}
    assert polydto(project, "generate").returncode == 1
    assert (project / OPENAPI).exists()
    assert polydto(project, "generate", "--force").returncode == 0
    assert not (project / OPENAPI).exists()


def test_a_run_for_a_part_calls_nothing_else_an_orphan(project: Path) -> None:
    assert kinds(project, "-t", "python") == {}
    assert polydto(project, "generate", "-t", "python").stdout == "0 written, 1 unchanged\n"
    assert polydto(project, "generate", "specs/demo.yaml").stdout == "0 written, 2 unchanged\n"
    assert kinds(project) == {}


def test_line_ends_of_a_checkout_are_no_difference(project: Path) -> None:
    for path in (PYTHON, OPENAPI):
        text = (project / path).read_bytes()
        (project / path).write_bytes(text.replace(b"\n", b"\r\n"))
    assert kinds(project) == {}


def test_check_writes_nothing_and_needs_no_right_to(project: Path) -> None:
    (project / PYTHON).unlink()
    before = tree(project)
    folders = [project, *(path for path in project.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    try:
        assert kinds(project) == {PYTHON: "missing"}
    finally:
        for folder in folders:
            folder.chmod(0o755)
    assert tree(project) == before


def test_a_merge_conflict_in_the_manifest_is_healed(project: Path) -> None:
    manifest = project / "generated/.polydto.json"
    fine = manifest.read_text()
    ours = fine.splitlines(keepends=True)
    at = next(index for index, line in enumerate(ours) if "python/demo.py" in line)
    theirs = ours[at].replace('"sha256": "', '"sha256": "0')
    conflict = ["<<<<<<< HEAD\n", theirs, "=======\n", ours[at], ">>>>>>> theirs\n"]
    manifest.write_text("".join([*ours[:at], *conflict, *ours[at + 1 :]]))
    assert kinds(project) == {}
    assert polydto(project, "generate").returncode == 0
    assert manifest.read_text() == fine


@pytest.mark.parametrize("text", ["", "{", "[]", '{"files": {"x": 1}}', "\xff\x00"])
def test_a_broken_manifest_stops_nobody(project: Path, text: str) -> None:
    manifest = project / "generated/.polydto.json"
    fine = manifest.read_text()
    manifest.write_text(text, encoding="latin-1")
    assert kinds(project) == {}
    assert polydto(project, "generate").stdout == "0 written, 2 unchanged\n"
    assert manifest.read_text() == fine


def test_unchanged_files_keep_their_time_and_changed_ones_their_mode(project: Path) -> None:
    (project / PYTHON).chmod(0o640)
    os.utime(project / OPENAPI, (1, 1))
    spec = SPEC.replace("note: string?", "note: string?, more: int32")
    (project / "specs/demo.yaml").write_text(spec, encoding="utf-8")
    polydto(project, "generate", "-t", "python")
    assert stat.S_IMODE((project / PYTHON).stat().st_mode) == 0o640
    assert (project / OPENAPI).stat().st_mtime == 1


def test_a_link_out_of_the_folder_is_refused(project: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    shutil.rmtree(project / "generated/python")
    (project / "generated/python").symlink_to(outside)
    done = polydto(project, "generate")
    assert done.returncode == 2
    assert "error[leaves-folder]" in done.stderr
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize("name", ["../mine.txt", "python/../../mine.txt", "{absolute}", "../specs"])
def test_a_manifest_cannot_claim_what_lies_outside(project: Path, name: str) -> None:
    mine = project / "mine.txt"
    mine.write_text("mine\n", encoding="utf-8")
    digest = hashlib.sha256(b"mine\n").hexdigest()
    row = {"contract": "../specs/x.yaml", "output": "python", "sha256": digest}
    manifest = project / "generated/.polydto.json"
    text = manifest.read_text(encoding="utf-8")
    claimed = f"    {json.dumps(name.format(absolute=mine))}: {json.dumps(row)},\n"
    text = text.replace('  "files": {\n', '  "files": {\n' + claimed)
    manifest.write_text(text, encoding="utf-8")
    assert claimed in manifest.read_text(encoding="utf-8")
    polydto(project, "generate", "--force")
    assert mine.read_text(encoding="utf-8") == "mine\n"
    assert (project / "specs").is_dir()


def test_a_linked_file_is_replaced_and_its_target_is_not(project: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.py"
    outside.write_text("theirs\n")
    (project / PYTHON).unlink()
    (project / PYTHON).symlink_to(outside)
    assert polydto(project, "generate").returncode == 1
    assert polydto(project, "generate", "--force").returncode == 0
    assert outside.read_text() == "theirs\n"
    assert not (project / PYTHON).is_symlink()


def test_an_output_may_lie_elsewhere(project: Path) -> None:
    config = CONFIG.replace("openapi: {}", "openapi: {out: ../client/api}")
    (project / "polydto.yaml").write_text(config, encoding="utf-8")
    done = polydto(project, "generate")
    assert done.stdout == "1 written, 1 removed, 1 unchanged\n", done.stderr
    client = project.parent / "client/api"
    assert sorted(tree(client)) == [".polydto.json", "demo.openapi.yaml"]
    assert f'"../../{project.name}/specs/demo.yaml"' in (client / ".polydto.json").read_text()
    assert kinds(project) == {}
    # Another folder to work from changes nothing.
    assert kinds(project.parent, "--config", f"{project.name}/polydto.yaml") == {}


def test_two_outputs_of_one_path_are_refused(project: Path) -> None:
    targets = "targets: {a: {target: python, out: gen}, b: {target: python, out: gen}}\n"
    config = CONFIG.replace("targets: {python: {}, openapi: {}}\n", targets)
    (project / "polydto.yaml").write_text(config, encoding="utf-8")
    done = polydto(project, "generate")
    assert done.returncode == 2
    assert "error[same-path]: gen/demo.py would be written twice" in done.stderr


def test_every_format_tells_every_file(project: Path) -> None:
    (project / PYTHON).unlink()
    (project / OPENAPI).write_text("x: 'a%b'\n")
    text = polydto(project, "check", FORCE_COLOR="1").stdout
    assert "\x1b[31m-x: 'a%b'\x1b[0m" in text
    github = polydto(project, "check", "--format", "github", FORCE_COLOR="1").stdout
    assert github.splitlines() == [
        f"::error file={OPENAPI},line=1,title=polydto edited::{OPENAPI} is edited:"
        " somebody changed it; run 'polydto generate'",
        f"::error file={PYTHON},line=1,title=polydto missing::{PYTHON} is missing:"
        " it is not there; run 'polydto generate'",
    ]
    gitlab = json.loads(polydto(project, "check", "--format", "gitlab").stdout)
    assert [issue["location"]["path"] for issue in gitlab] == [OPENAPI, PYTHON]
    sarif = json.loads(polydto(project, "check", "--format", "sarif").stdout)
    results = sarif["runs"][0]["results"]
    assert [result["ruleId"] for result in results] == ["edited", "missing"]
    rules = {rule["id"] for rule in sarif["runs"][0]["tool"]["driver"]["rules"]}
    assert rules == {"missing", "stale", "tool", "edited", "orphan"}
    suite = ET.fromstring(polydto(project, "check", "--format", "junit").stdout)
    assert (suite.get("tests"), suite.get("failures")) == ("2", "2")
    assert suite[0][0].text is not None and "x: 'a%b'" in suite[0][0].text


def test_sarif_keeps_to_its_schema(project: Path, sarif_schema: Path) -> None:
    schema = json.loads(sarif_schema.read_text(encoding="utf-8"))
    judge = Draft4Validator(schema)
    judge.check_schema(schema)

    def checked(cwd: Path, *arguments: str) -> Any:
        log = json.loads(polydto(cwd, "check", "--format", "sarif", *arguments).stdout)
        assert [error.message for error in judge.iter_errors(log)] == []
        return log["runs"][0]["results"]

    assert checked(project) == []
    (project / PYTHON).unlink()
    (project / OPENAPI).write_text("x: 'a%b'\n")
    assert [result["ruleId"] for result in checked(project)] == ["edited", "missing"]
    polydto(project, "generate", "--force")
    (project / "specs/demo.yaml").write_text(SPEC.replace("note", "text"), encoding="utf-8")
    assert {result["ruleId"] for result in checked(project)} == {"stale"}
    (project / "specs/demo.yaml").write_text(SPEC, encoding="utf-8")
    (project / "polydto.yaml").write_text(CONFIG.replace(", openapi: {}", ""), encoding="utf-8")
    assert {result["ruleId"] for result in checked(project)} == {"orphan"}
    # The log is no SARIF at all if this is wrong.
    assert not judge.is_valid({"version": "2.1.0", "runs": [{"results": []}]})


@pytest.mark.parametrize("folder", ["a b", "a:b", "a%#?ü", os.fsdecode(b"a\xff")])
def test_names_of_files_in_every_format(project: Path, folder: str, sarif_schema: Path) -> None:
    schema = json.loads(sarif_schema.read_text(encoding="utf-8"))
    texts = {
        form: polydto(project, "check", "-o", folder, "--format", form, PYTHONUTF8="1")
        for form in ("text", "json", "github", "gitlab", "sarif", "junit")
    }
    shown = folder.replace("\udcff", "\ufffd")
    for form, done in texts.items():
        assert (done.returncode, done.stderr) == (1, ""), form
    log = json.loads(texts["sarif"].stdout)
    assert [error.message for error in Draft4Validator(schema).iter_errors(log)] == []
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    uri = place["artifactLocation"]["uri"]
    assert re.fullmatch(r"(?:[\w./-]|%[0-9A-F]{2})+", uri, re.ASCII)
    assert unquote_to_bytes(uri).startswith(os.fsencode(folder))
    assert json.loads(texts["json"].stdout)["files"][0]["path"].startswith(shown)
    assert json.loads(texts["gitlab"].stdout)[0]["location"]["path"].startswith(shown)
    assert len(ET.fromstring(texts["junit"].stdout)) == 2


# A run that is killed at the N-th thing that it does to the disk.
KILLER = textwrap.dedent("""
    import builtins, os, signal, sys

    limit = int(sys.argv[1])
    done = 0

    def counted(real):
        def call(*arguments, **named):
            global done
            done += 1
            if done > limit:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*arguments, **named)
        return call

    from generator.cli import main
    import generator.drift, generator.publish  # imports write byte code: that is not counted
    for name in ("replace", "unlink", "rmdir", "open", "chmod", "makedirs"):
        setattr(os, name, counted(getattr(os, name)))
    code = main(["generate", "-q"])
    print(done)
    sys.exit(code)
    """)


def killed_at(cwd: Path, limit: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", KILLER, str(limit)],
        cwd=cwd,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_a_run_that_is_killed_anywhere_leaves_whole_files(project: Path, tmp_path: Path) -> None:
    """One file is new, one changes, one is an orphan; the next run mends whatever is left."""
    config = "specs: [specs/*.yaml]\ntargets: {python: {}, openapi: {style: document}}\n"
    (project / "polydto.yaml").write_text(config + "keep: []\n", encoding="utf-8")
    polydto(project, "generate", "--force")
    config = config.replace("python: {}", "python2: {target: python}")
    (project / "polydto.yaml").write_text(config, encoding="utf-8")
    spec = SPEC.replace("note: string?", "note: string?, more: int32")
    (project / "specs/demo.yaml").write_text(spec, encoding="utf-8")
    old = tree(project / "generated")
    whole = tmp_path / "whole"
    shutil.copytree(project, whole)
    complete = killed_at(whole, 1 << 30)
    assert complete.returncode == 0, complete.stderr
    new = tree(whole / "generated")
    assert set(old) ^ set(new) == {"python/demo.py", "python2/demo.py"}
    steps = int(complete.stdout)
    assert steps >= 12, "new, changed and removed files, and a manifest before and after"
    for limit in range(steps):
        hurt = tmp_path / "hurt"
        shutil.copytree(project, hurt)
        assert killed_at(hurt, limit).returncode == -signal.SIGKILL
        for path, content in tree(hurt / "generated").items():
            if path.endswith((".polydto~", ".polydto.json")):
                continue
            assert content in (old.get(path), new.get(path)), (limit, path)
        # Another edit of the contract in between must not make our own files look edited.
        (hurt / "specs/demo.yaml").write_text(SPEC, encoding="utf-8")
        assert "edited" not in kinds(hurt).values(), limit
        (hurt / "specs/demo.yaml").write_text(spec, encoding="utf-8")
        done = polydto(hurt, "generate")
        assert done.returncode == 0, (limit, done.stderr)
        assert tree(hurt / "generated") == new, limit
        shutil.rmtree(hurt)


def test_a_full_disk_changes_nothing(project: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)],
        capture_output=True,
        check=False,
    )
    if not mounted or mounted.returncode:
        pytest.skip("this user may not mount a tmpfs")
    try:
        config = CONFIG.replace("out: generated", f"out: {disk}/generated")
        (project / "polydto.yaml").write_text(config, encoding="utf-8")
        assert polydto(project, "generate").returncode == 0
        before = tree(disk)
        fields = ", ".join(f"field{number}: string?" for number in range(400))
        spec = SPEC.replace("note: string?", fields)
        (project / "specs/demo.yaml").write_text(spec, encoding="utf-8")
        done = polydto(project, "generate")
        assert done.returncode == 2
        assert "error[cannot-write]" in done.stderr and "No space left" in done.stderr
        assert tree(disk) == before
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_folder_that_is_a_file_is_a_coded_problem(project: Path) -> None:
    shutil.rmtree(project / "generated")
    (project / "generated").write_text("a file")
    done = polydto(project, "generate")
    assert done.returncode == 2
    assert "error[cannot-write]" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_file_is_a_coded_problem(project: Path) -> None:
    (project / "specs/demo.yaml").write_text(SPEC + "  Other: {fields: {}}\n", encoding="utf-8")
    (project / PYTHON).chmod(0o444)
    before = tree(project)
    done = polydto(project, "generate")
    assert done.returncode == 2
    assert f"error[cannot-write]: cannot write {PYTHON}" in done.stderr
    assert tree(project) == before


def test_two_runs_at_once_leave_what_one_leaves(project: Path) -> None:
    spec = SPEC.replace("note: string?", "note: string?, more: int32")
    (project / "specs/demo.yaml").write_text(spec, encoding="utf-8")
    runs: list[subprocess.Popen[bytes]] = [
        subprocess.Popen(
            [sys.executable, "-m", "generator", "generate", "-q"], cwd=project, env=ENVIRONMENT
        )
        for _ in range(4)
    ]
    assert [run.wait(60) for run in runs] == [0, 0, 0, 0]
    assert kinds(project) == {}
    assert not [path for path in tree(project) if path.endswith("~")]


def test_the_manifest_has_no_date_and_one_line_a_file(project: Path) -> None:
    document: dict[str, Any] = json.loads((project / "generated/.polydto.json").read_text())
    assert list(document) == ["polydto", "contracts", "files", "outputs"]
    assert list(document["files"]) == ["openapi/demo.openapi.yaml", "python/demo.py"]
    assert list(document["contracts"]) == ["../specs/demo.yaml"]


def imported_by(cwd: Path, *arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "generator", *arguments],
        cwd=cwd,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=True,
    )
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}


def test_a_run_with_nothing_to_do_reads_no_yaml(project: Path) -> None:
    polydto(project, "generate")
    for command in ("generate", "check"):
        modules = imported_by(project, command)
        assert not {"yaml", "jinja2", "generator.ir", "generator.plan"} & modules
    assert "yaml" in imported_by(project, "generate", "--no-cache")


def later(path: Path, text: str) -> None:
    """Writes a text of the same length at the same time of change."""
    about = path.stat()
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))


@pytest.mark.parametrize(
    "what", ["contract", "configuration", "output", "manifest", "new contract"]
)
def test_whatever_changes_is_seen(what: str, project: Path) -> None:
    """Also where neither size nor time tells."""
    polydto(project, "generate")
    assert "yaml" not in imported_by(project, "generate")
    match what:
        case "contract":
            later(project / "specs/demo.yaml", SPEC.replace("note", "nota"))
        case "configuration":
            later(project / "polydto.yaml", CONFIG.replace("generated", "generatef"))
        case "output":
            text = (project / PYTHON).read_text(encoding="utf-8")
            later(project / PYTHON, text.replace("Session", "Sessiom"))
        case "manifest":
            manifest = project / "generated/.polydto.json"
            later(manifest, manifest.read_text(encoding="utf-8").replace("demo", "dema"))
        case _:
            spec = SPEC.replace("name: demo", "name: more")
            (project / "specs/more.yaml").write_text(spec, encoding="utf-8")
    assert "yaml" in imported_by(project, "generate", "--force")


def test_a_changed_tool_is_seen(project: Path, tmp_path: Path) -> None:
    copy = tmp_path / "tool"
    for name in ("generator", "templates", "docs"):
        shutil.copytree(ROOT / name, copy / name)
    polydto(project, "generate", PYTHONPATH=str(copy))
    template = copy / "templates/python/module.py.jinja"
    later(template, template.read_text(encoding="utf-8").replace("annotations", "annotationz", 1))
    done = polydto(project, "check", PYTHONPATH=str(copy))
    assert (done.returncode, "templates or polydto changed" in done.stdout) == (1, True)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 1}', "null", "\x00"])
def test_a_broken_memory_is_no_harm(text: str, project: Path, tmp_path: Path) -> None:
    cache = str(tmp_path / "cache")
    polydto(project, "generate", XDG_CACHE_HOME=cache)
    for path in (tmp_path / "cache/polydto/runs").iterdir():
        path.write_text(text)
    done = polydto(project, "generate", XDG_CACHE_HOME=cache)
    assert (done.returncode, done.stdout) == (0, "0 written, 2 unchanged\n"), done.stderr


def test_a_cache_that_others_may_write_to_is_not_used(project: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    (cache / "polydto/runs").mkdir(parents=True)
    (cache / "polydto/runs").chmod(0o777)
    polydto(project, "generate", XDG_CACHE_HOME=str(cache))
    assert list((cache / "polydto/runs").iterdir()) == []
