"""`polydto doctor` and `polydto completion`."""

import getpass
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SPEC = "polydto: 1\nname: shop\ntypes: {Order: {fields: {id: uuid}}}\n"


def run(*command: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def polydto(
    *arguments: str, cwd: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    return run(sys.executable, "-m", "generator", *arguments, cwd=cwd, **environment)


def states(done: subprocess.CompletedProcess[str]) -> dict[str, tuple[str, str]]:
    rows = json.loads(done.stdout)["findings"]
    return {row["what"]: (row["state"], row["detail"]) for row in rows}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "shop.yaml").write_text(SPEC)
    (tmp_path / "polydto.yaml").write_text("specs: [shop.yaml]\ntargets: {pydantic: {}}\n")
    return tmp_path


def without(folder: Path, *modules: str) -> str:
    """A PYTHONPATH on which these modules cannot be imported."""
    blocked = folder / "blocked"
    blocked.mkdir()
    hook = (
        "import sys\n"
        "class Blocked:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name.split('.')[0] in {modules!r}:\n"
        "            raise ModuleNotFoundError(name)\n"
        "sys.meta_path.insert(0, Blocked())\n"
    )
    (blocked / "sitecustomize.py").write_text(hook)
    return f"{blocked}{os.pathsep}{ROOT}"


def test_all_is_well_where_all_is_well(project: Path) -> None:
    done = polydto("doctor", "--json", cwd=project)
    assert done.returncode == 0, done.stdout
    found = states(done)
    assert all(state == "ok" for state, _ in found.values()), found
    assert found["configuration"] == ("ok", "polydto.yaml, outputs: 1")
    assert found["contracts"] == ("ok", "1 valid")
    assert found["folder generated"] == ("ok", "can be written to")
    assert [path.name for path in sorted(project.iterdir())] == ["polydto.yaml", "shop.yaml"]


def test_it_tells_nothing_personal(project: Path) -> None:
    said = polydto("doctor", cwd=project).stdout
    private = [str(Path.home()), str(project), str(ROOT), os.uname().nodename, sys.prefix]
    assert not [text for text in private if text != "/" and text in said]
    assert f"/{getpass.getuser()}" not in said


def test_what_is_missing_is_wrong_only_where_it_is_needed(project: Path, tmp_path: Path) -> None:
    path = without(tmp_path, "datamodel_code_generator", "watchfiles")
    done = polydto("doctor", "--json", cwd=project, PYTHONPATH=path)
    found = states(done)
    assert done.returncode == 1
    assert found["target pydantic"] == ("wrong", "needs its extra: pip install 'polydto[pydantic]'")
    assert found["command watch"] == ("absent", "pip install 'polydto[watch]'")
    (project / "polydto.yaml").write_text("specs: [shop.yaml]\ntargets: {python: {}}\n")
    done = polydto("doctor", "--json", cwd=project, PYTHONPATH=path)
    assert (done.returncode, states(done)["target pydantic"][0]) == (0, "absent")


def test_without_yaml_it_still_speaks(project: Path, tmp_path: Path) -> None:
    done = polydto("doctor", "--json", cwd=project, PYTHONPATH=without(tmp_path, "yaml"))
    assert done.returncode == 1, done.stderr
    assert states(done)["configuration"] == ("wrong", "polydto.yaml: cannot be read")
    assert states(done)["PyYAML"][0] == "wrong"


def test_a_wrong_configuration_and_a_wrong_contract_are_told(project: Path) -> None:
    (project / "polydto.yaml").write_text("targets: {pyhton: {}}\n")
    done = polydto("doctor", "--json", cwd=project)
    assert done.returncode == 1
    assert states(done)["configuration"] == ("wrong", "polydto.yaml: 1 problem")
    assert "error[unknown-target]" in done.stderr
    (project / "polydto.yaml").write_text("specs: [shop.yaml]\ntargets: {python: {}}\n")
    (project / "shop.yaml").write_text(SPEC.replace("uuid", "guid"))
    done = polydto("doctor", cwd=project)
    assert done.returncode == 1
    assert "error[unknown-type]" in done.stderr
    assert "wrong  contracts           1 problem\n" in done.stdout


def test_a_folder_that_cannot_be_written_to_is_told(project: Path) -> None:
    (project / "generated").write_text("a file stands where the folder should be")
    done = polydto("doctor", "--json", cwd=project)
    assert done.returncode == 1
    assert states(done)["folder generated"] == ("wrong", "generated cannot be written to")


def test_no_configuration_is_no_fault(tmp_path: Path) -> None:
    done = polydto("doctor", "--json", cwd=tmp_path)
    assert done.returncode == 0
    assert states(done)["configuration"][0] == "absent"


def completed(folder: Path, *words: str) -> list[str]:
    """What bash offers for the last of the words."""
    script = folder / "completion"
    script.write_text(polydto("completion", "bash").stdout)
    line = " ".join(f"'{word}'" for word in words)
    program = (
        f"source {script}; COMP_WORDS=({line}); COMP_CWORD={len(words) - 1};"
        f" $(complete -p polydto | sed 's/.*-F \\([^ ]*\\).*/\\1/');"
        ' printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = run("bash", "--norc", "-c", program, cwd=folder)
    return done.stdout.split()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("polydto", "che"), ["check"]),
        (("polydto", "generate", "--st"), ["--stamp"]),
        (("polydto", "generate", "-t", "py"), ["pydantic", "python"]),
        (("polydto", "view", "typ"), ["typescript"]),
        (("polydto", "explain", "unknown-ta"), ["unknown-target"]),
        (("polydto", "check", "--format", "gi"), ["github", "gitlab"]),
        (("polydto", "generate", "--config", "pol"), ["polydto.yaml"]),
        (("polydto", "fmt", "sh"), ["shop.yaml"]),
    ],
)
def test_bash_completes(words: tuple[str, ...], offered: list[str], project: Path) -> None:
    assert sorted(completed(project, *words)) == offered


def test_the_script_for_zsh_is_sound(zsh: str, tmp_path: Path) -> None:
    (tmp_path / "_polydto").write_text(polydto("completion", "zsh").stdout)
    load = "fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D; print $_comps[polydto]"
    done = run(zsh, "-f", "-c", f"{load}; autoload +X -Uz _polydto", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "_polydto\n", "")
    assert run(zsh, "-n", "_polydto", cwd=tmp_path).stderr == ""


def test_the_script_for_tcsh_is_sound(tcsh: str, tmp_path: Path) -> None:
    script = tmp_path / "completion.tcsh"
    script.write_text(polydto("completion", "tcsh").stdout)
    done = run(tcsh, "-f", "-c", f"source {script}; complete polydto", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "p/1/(init generate" in done.stdout


def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    done = polydto("completion", "bash", PYTHONPATH=without(tmp_path, "shtab"))
    assert done.returncode == 2
    assert "error[missing-extra]" in done.stderr
    assert "pip install 'polydto[completion]'" in done.stderr
