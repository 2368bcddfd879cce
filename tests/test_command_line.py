"""The command line as a user meets it: in a subprocess, with inputs good and bad."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from codes import codes

from generator.explain import explanations

ROOT = Path(__file__).parent.parent
SEED = "specs/new_outgoing_session.yaml"
HEAD = b"polydto: 1\nname: demo\n"


def polydto(
    *arguments: str, cwd: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=cwd,
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


BAD_FILES = {
    "empty-file": b"",
    "not-utf-8": HEAD + "description: Gr\xf6\xdfe\n".encode("latin-1"),
    "too-deep": HEAD + b"types: " + b"[" * 100_000,
    "yaml-syntax": HEAD + b"types: {a: [}\n",
    "wrong-kind": b"- a\n- b\n",
    "unknown-type": b"\xef\xbb\xbf" + HEAD + b"types: {A: {fields: {x: strng}}}\n",
    "unknown-key": (HEAD + b"x: 1\n").replace(b"\n", b"\r\n"),
    "missing-import": HEAD + b"imports: [nowhere.yaml]\n",
    "control-character": HEAD + b"description: a\x00b\n",
    "missing-key": b"a: " + b"x" * 10_000_000,
}


@pytest.mark.parametrize("code", BAD_FILES)
def test_a_bad_file_gets_a_code_and_no_traceback(code: str, tmp_path: Path) -> None:
    path = tmp_path / "contract.yaml"
    path.write_bytes(BAD_FILES[code])
    done = polydto("generate", str(path), "-o", str(tmp_path / "out"))
    assert done.returncode == 3, done.stderr
    assert f"error[{code}]" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("code", "content"),
    [("byte-order-mark", b"\xef\xbb\xbf" + HEAD), ("crlf", HEAD.replace(b"\n", b"\r\n"))],
)
def test_what_a_windows_editor_leaves_is_a_warning(
    code: str, content: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "contract.yaml"
    path.write_bytes(content)
    generated = polydto("generate", str(path), "-t", "python", "-o", str(tmp_path / "out"))
    assert generated.returncode == 0
    assert f"warning[{code}]" in generated.stderr
    assert polydto("lint", str(path)).returncode == 1


def test_a_folder_and_a_missing_file_are_told_apart(tmp_path: Path) -> None:
    assert "error[is-a-folder]" in polydto("ir", str(tmp_path)).stderr
    missing = polydto("ir", str(tmp_path / "x.yaml"))
    assert missing.returncode == 3
    assert "error[no-such-file]" in missing.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "contract.yaml"
    path.write_bytes(HEAD)
    path.chmod(0)
    assert "error[unreadable]" in polydto("ir", str(path)).stderr


def test_a_file_that_is_no_file() -> None:
    done = polydto("ir", "a\0b" if os.name == "nt" else "/dev/zero")
    assert done.returncode == 3
    assert "error[too-large]" in done.stderr


CONFIGS = {
    "unknown-key": ("polydto.yaml", "spec: [x.yaml]\n"),
    "unknown-edition": ("polydto.yaml", "edition: 2\n"),
    "unknown-target": ("polydto.yaml", "targets: {pyhton: {}}\n"),
    "no-such-file": ("polydto.yaml", "specs: [nowhere/*.yaml]\n"),
    "no-contract": ("polydto.yaml", "targets: {python: {}}\n"),
    "bad-name": ("polydto.yaml", "targets: {../x: {target: python}}\n"),
    "unknown-word": ("polydto.yaml", "targets: {python: {absent: nul}}\n"),
    "wrong-kind": ("polydto.yaml", "targets: {python: {validate: 1}}\n"),
    "toml-syntax": ("pyproject.toml", "[tool.polydto\n"),
}


@pytest.mark.parametrize("code", CONFIGS)
def test_a_bad_configuration_is_exit_code_2(code: str, tmp_path: Path) -> None:
    name, text = CONFIGS[code]
    (tmp_path / name).write_text(text, encoding="utf-8")
    done = polydto("generate", cwd=tmp_path)
    assert done.returncode == 2, done.stderr
    assert f"error[{code}]" in done.stderr


def test_an_unknown_option_names_the_nearest_one(tmp_path: Path) -> None:
    (tmp_path / "polydto.yaml").write_text("targets: {php: {requestMethod: true}}\n")
    done = polydto("generate", cwd=tmp_path)
    assert "error[unknown-key]: the target 'php' has no option 'requestMethod'" in done.stderr
    assert "polydto.yaml:1:17" in done.stderr
    assert "did you mean 'requestMethods'?" in done.stderr


def test_pyproject_may_hold_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "demo.yaml").write_bytes(HEAD + b"types: {A: {fields: {x: string}}}\n")
    (tmp_path / "pyproject.toml").write_text(
        '[tool.polydto]\nspecs = ["*.yaml"]\nout = "made"\n[tool.polydto.targets.python]\n'
        "validate = true\n"
    )
    (tmp_path / "below").mkdir()
    done = polydto("generate", cwd=tmp_path / "below")
    assert done.returncode == 0, done.stderr
    assert "def validate(" in (tmp_path / "made/python/demo.py").read_text()


def test_two_contracts_of_one_name_are_refused(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_bytes(HEAD)
    done = polydto("generate", "a.yaml", "b.yaml", cwd=tmp_path)
    assert done.returncode == 3
    assert "error[same-name]" in done.stderr


def test_an_output_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file stands where the folder should be")
    done = polydto("generate", SEED, "-o", str(tmp_path / "out"))
    assert done.returncode == 2
    assert "error[cannot-write]" in done.stderr


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out"
    command = ("generate", SEED, *("-t", "python", "-t", "php", "-t", "openapi"), "-o", str(out))
    assert polydto(*command).stdout == "3 written, 0 unchanged\n"
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    assert polydto(*command).stdout == "0 written, 3 unchanged\n"
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*")} == before


def test_the_bytes_depend_on_the_contract_alone(tmp_path: Path) -> None:
    made = []
    for number, environment in enumerate(
        (
            {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
            {"PYTHONHASHSEED": "77", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"},
            {"PYTHONHASHSEED": "random", "PYTHONUTF8": "0", "LANG": "POSIX", "TZ": "America/Lima"},
        )
    ):
        out = tmp_path / str(number)
        cwd = tmp_path / f"cwd{number}"
        cwd.mkdir()
        specs = [str(ROOT / "specs/kitchen_sink.yaml"), str(ROOT / SEED)]
        done = polydto("generate", *specs, "-o", str(out), cwd=cwd, **environment)
        assert done.returncode == 0, done.stderr
        files = sorted(path for path in out.rglob("*") if path.is_file())
        made.append([(path.relative_to(out).as_posix(), path.read_bytes()) for path in files])
    assert made[0] == made[1] == made[2]
    assert len(made[0]) >= 6


def _imports(*arguments: str, cwd: Path = ROOT) -> set[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "generator", *arguments],
        cwd=cwd,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    return set(re.findall(r"\| +([\w.]+)$", done.stderr, re.MULTILINE))


def test_version_and_help_read_no_yaml_and_no_templates() -> None:
    for argument in ("--version", "--help"):
        found = _imports(argument)
        assert "argparse" in found
        assert not found & {"yaml", "jinja2", "dataclasses"}
        ours = {name for name in found if name.split(".")[0] == "generator"}
        assert ours <= {"generator", "generator.arguments", "generator.cli"}


def test_a_run_with_nothing_to_do_reads_no_yaml_and_no_templates(tmp_path: Path) -> None:
    (tmp_path / "demo.yaml").write_bytes(HEAD + b"types: {A: {fields: {x: string}}}\n")
    (tmp_path / "polydto.yaml").write_text("specs: [demo.yaml]\ntargets: {python: {}}\n")
    assert polydto("generate", cwd=tmp_path).returncode == 0
    for command in ("generate", "check"):
        polydto(command, cwd=tmp_path)
        found = {name for name in _imports(command, cwd=tmp_path) if name.startswith("generator.")}
        assert found == {
            *("generator.arguments", "generator.cachefolder", "generator.cli"),
            *("generator.configfile", "generator.problems", "generator.recall", "generator.tuples"),
        }


def test_generating_formats_nothing_with_black(tmp_path: Path) -> None:
    found = _imports("generate", SEED, "-o", str(tmp_path))
    assert {"yaml", "jinja2"} <= found
    assert not found & {"black", "datamodel_code_generator", "pydantic", "importlib.metadata"}


def test_each_station_can_be_looked_at() -> None:
    contract = json.loads(polydto("ir", SEED).stdout)
    assert contract["operations"][0]["routes"][0]["path"] == "/sessions/outgoing"
    view = polydto("view", "php", SEED)
    assert view.returncode == 0
    assert "NewOutgoingSession" in json.dumps(json.loads(view.stdout))


def test_lists_are_for_people_and_for_programs() -> None:
    text = polydto("list", "operations", SEED)
    assert text.stdout == "evovoice  NewOutgoingSession  POST /sessions/outgoing\n"
    rows = json.loads(polydto("list", "targets", "--json").stdout)["targets"]
    assert {"openapi", "php", "pydantic", "python"} <= {row["target"] for row in rows}


def test_explain_prints_the_page_and_suggests() -> None:
    assert "is neither a scalar" in polydto("explain", "unknown-type").stdout
    wrong = polydto("explain", "unknown-typ")
    assert wrong.returncode == 2
    assert "did you mean 'unknown-type'?" in wrong.stderr


def test_no_command_shows_the_help() -> None:
    done = polydto()
    assert done.returncode == 2
    assert done.stdout.startswith("usage: polydto")
    assert "example: polydto generate" in done.stdout


def test_colours_follow_the_environment(tmp_path: Path) -> None:
    path = tmp_path / "contract.yaml"
    path.write_bytes(b"a: 1\n")
    assert "\x1b[" not in polydto("ir", str(path), NO_COLOR="").stderr
    assert "\x1b[" in polydto("ir", str(path), NO_COLOR="", FORCE_COLOR="1").stderr
    assert "\x1b[" not in polydto("ir", str(path), NO_COLOR="1", FORCE_COLOR="1").stderr


def test_interrupting_leaves_nothing_half_written(tmp_path: Path) -> None:
    lines = ["polydto: 1", "name: big", "types:"]
    lines += [f"  T{number}: {{fields: {{a: string, b: int32}}}}" for number in range(20_000)]
    # A pipe, so that the run has begun when the text has been written, however slow the machine.
    path = tmp_path / "big.yaml"
    os.mkfifo(path)
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [
        sys.executable,
        "-m",
        "generator",
        "generate",
        str(path),
        "-o",
        str(tmp_path / "out"),
    ]
    with subprocess.Popen(command, cwd=ROOT, env=env, stderr=subprocess.PIPE) as process:
        path.write_text("\n".join(lines))
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        said = process.stderr.read()
    assert process.returncode == 130, said
    assert b"Traceback" not in said
    assert not list(tmp_path.glob("out/**/*.py"))


def test_every_code_has_a_page_and_a_case() -> None:
    pages = explanations()
    assert codes() <= set(pages)
    shown = "".join(
        path.read_text(encoding="utf-8")
        for folder in ("errors", "documents_wrong")
        for path in ROOT.glob(f"tests/{folder}/*/problems.txt")
    )
    tests = "".join(path.read_text(encoding="utf-8") for path in ROOT.glob("tests/test_*.py"))
    for code in pages:
        case = f"[{code}]" in shown or f'"{code}"' in tests or f"[{code}]" in tests
        # A wheel without libyaml cannot be had where these tests run.
        assert case or code == "no-libyaml", code
    assert list(pages) == sorted(pages)


def test_no_text_of_a_contract_drives_a_terminal(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(HEAD + b'types: {"\\e[31m\\a": {fields: {"a\\u202E": "\\e]0;x\\a"}}}\n')
    done = polydto("lint", str(path))
    assert done.returncode == 3
    assert "\\x1b[31m" in done.stderr
    assert all(text.isprintable() for text in (done.stderr + done.stdout).splitlines())
