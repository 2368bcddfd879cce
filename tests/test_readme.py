"""The README shows what the project makes today."""

import importlib.util
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
# A language, its file, and the excerpt from it.
EXCERPTS = re.findall(
    r"\*\*\w+\*\* \(\[[^]]+\]\(([^)]+)\)\)[^\n]*\n\n```(\w+)\n(.*?)```", README, re.S
)


def test_it_is_short_enough_to_be_read() -> None:
    assert README.count("\n") < 150


def test_the_contract_is_the_one_that_ships() -> None:
    shown = README.partition("```yaml\n")[2].partition("```")[0]
    spec = (ROOT / "specs/new_outgoing_session.yaml").read_text(encoding="utf-8")
    assert shown == spec.partition("\n")[2]


def test_every_output_is_shown() -> None:
    assert [language for _, language, _ in EXCERPTS] == ["python", "php", "yaml"]


@pytest.mark.parametrize(("path", "language", "excerpt"), EXCERPTS)
def test_an_excerpt_stands_in_its_file(path: str, language: str, excerpt: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    for part in re.split(r"^\s*\.\.\.\n", excerpt, flags=re.M):
        for piece in filter(None, part.split("…")):
            lines = piece.rstrip().rstrip('"')
            assert lines in text, piece


def test_the_session_is_what_happens() -> None:
    path = ROOT / "generated/python/evovoice.py"
    spec = importlib.util.spec_from_file_location("evovoice_of_the_readme", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    session = README.partition("```pycon\n")[2].partition("```")[0]
    for source, wanted in re.findall(r">>> (.*)\n(.*)\n", session):
        try:
            said = repr(eval(source, vars(module)))
        except ValueError as error:
            said = f"ValueError: {error}"
        assert said == wanted


def test_every_link_leads_somewhere() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    for page in pages:
        for link in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
            if "://" not in link:
                assert (page.parent / link).exists(), f"{page.name}: {link}"
