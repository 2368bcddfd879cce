"""The wheel, installed elsewhere, does what the checkout does."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


def _run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_generates_from_another_folder(tmp_path: Path) -> None:
    build = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", tmp_path, ROOT)
    _run(*build, cwd=tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    # Sources and templates, and nothing that a test or an editor left: it stays small by itself.
    endings = {Path(name).suffix for name in names if not name.startswith("polydto-")}
    assert endings <= {".py", ".jinja", ".php", ".ts", ".js", ".json", ".md", ".typed"} | {
        ".yaml"
    }, endings
    assert not any("__pycache__" in name or "node_modules" in name for name in names)
    assert wheel.stat().st_size < 1_000_000
    assert "generator/py.typed" in names
    assert {"generator/contract.schema.json", "generator/diff.schema.json"} <= set(names)
    assert any(name.startswith("generator/templates/") for name in names)
    assert not any(name.startswith("tests/") for name in names)
    cases = {name for name in names if "/cases/" in name or name.endswith(".yaml")}
    assert cases == {
        f"generator/testing/cases/{path.parent.name}/{path.name}"
        for path in (ROOT / "tests/cases").glob("*/*.*")
    }

    venv = tmp_path / "venv"
    _run(sys.executable, "-m", "venv", venv, cwd=tmp_path)
    pins = [
        line
        for line in (ROOT / "requirements.lock").read_text().splitlines()
        if line.split("==")[0] in ("PyYAML", "Jinja2", "MarkupSafe")
    ]
    _run(venv / "bin/python", "-m", "pip", "install", "-q", wheel, *pins, cwd=tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    spec = (ROOT / "specs/new_outgoing_session.yaml").read_bytes()
    (elsewhere / "session.yaml").write_bytes(spec)
    said = _run(venv / "bin/polydto", "generate", "session.yaml", cwd=elsewhere)
    assert said == "3 written, 0 unchanged\n"
    assert "unknown-type" in _run(venv / "bin/polydto", "explain", cwd=elsewhere)
    for name in ("python/evovoice.py", "php/evovoice.php"):
        assert (elsewhere / "generated" / name).read_bytes() == (
            ROOT / "generated" / name
        ).read_bytes()
