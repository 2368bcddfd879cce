"""The page of `polydto diff --format html` in a browser; generated code by declaration."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from test_diff_reports import REPORTS, diffs_of

from generator.config import default_outputs
from generator.diff.change import Diff
from generator.diff.formats import Shown, report
from generator.diff.generated import declared_code, generated
from generator.diff.near import near
from generator.diff.sidebyside import side_files
from generator.sides import pairs_of

LOOK = Path(__file__).parent / "browser/look.mjs"
OUTPUTS = default_outputs("generated", ("python", "php", "typescript", "openapi"))


def _page(case: str, monkeypatch: pytest.MonkeyPatch) -> str:
    return report("html", diffs_of(REPORTS / case, monkeypatch), Shown(outputs=OUTPUTS))


def _looked(page: str, tmp_path: Path, chromium: str, node: str) -> Any:
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    words = [node, str(LOOK), chromium, str(tmp_path / "page.html"), str(tmp_path)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("case", ["many", "hostile"])
def test_a_browser_shows_it(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chromium: str, node: str
) -> None:
    page = _page(case, monkeypatch)
    changes = page.count("<article ")
    seen = _looked(page, tmp_path, chromium, node)
    assert seen["complaints"] == seen["requests"] == seen["dialogs"] == []
    light, dark = seen["light"], seen["dark"]
    assert light["colours"] > 100 and dark["colours"] > 100, "a blank page"
    assert light["brightness"] > 200 and dark["brightness"] < 80
    # 4.5 is what WCAG 2 asks for of text, at level AA.
    assert min(light["contrast"], dark["contrast"]) >= 4.5
    assert (tmp_path / "light.png").read_bytes() != (tmp_path / "dark.png").read_bytes()
    assert seen["keyboard"] == [False, True, False]
    assert seen["filtered"][0] == changes > seen["filtered"][1] > seen["filtered"][2] == 0
    assert seen["unfolded"] == [0, 0]
    assert seen["printed"] == [0, 0]
    assert seen["links"] == [], "links that lead nowhere"
    assert not seen["sideways"]
    assert seen["bare"] == {"form": False, "articles": changes, "keyboard": [False, True, False]}
    # What a contract says is text: there is no element but those of the template.
    assert seen["elements"]["script"] == seen["elements"]["style"] == 1
    assert not {"img", "svg", "iframe", "object", "b-png"} & seen["elements"].keys()
    if case == "hostile":
        for text in (
            "<img src=x onerror=alert(1)>",
            "<svg onload=alert(1)>{{ 7*7 }}",
            "</details><script>alert(1)</script>",
            "[a](javascript:alert(1))",
        ):
            assert text in seen["text"], text


def test_the_page_names_no_host_and_allows_its_own_script_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = _page("many", monkeypatch)
    assert not re.search(r"https?://|//[a-z]", page)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    assert "default-src &#39;none&#39;" in policy[1] or "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]
    assert not re.search(r" on[a-z]+=|javascript:| style=", page)


def test_a_declaration_shows_the_code_that_is_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    [diff] = diffs_of(REPORTS / "many", monkeypatch)
    names = [("Call", "Call"), ("CallState", "CallState"), ("ListCalls", "ListCalls")]
    call, state, same = declared_code(diff, names, OUTPUTS)
    assert [file.output for file in call] == ["python", "php", "typescript", "openapi"]
    rows = [row for file in call for row in file.rows]
    assert "-  callerId: string;" in rows
    assert "+  callerNumber: string;" in rows
    assert not [row for row in rows if "Held" in row or "PlaceCall" in row]
    assert [row for file in state for row in file.rows if "HELD" in row] == ['+    HELD = "Held"']
    # Its answer is another one, and its own code is not; openapi shows the answer's description.
    assert {file.output for file in same} <= {"openapi"}


def test_a_declaration_that_needs_itself_is_shown_with_what_it_needs(tmp_path: Path) -> None:
    head = "polydto: 1\nname: a\ntypes:\n  Leg: {fields: {call: Call}}\n"
    (tmp_path / "old.yaml").write_text(f"{head}  Call: {{fields: {{legs: 'Leg[]'}}}}\n")
    (tmp_path / "new.yaml").write_text(f"{head}  Call: {{fields: {{legs: 'Leg[]', id: int32}}}}\n")
    [pair] = pairs_of(str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml"))
    [files] = declared_code(Diff(pair.old, pair.new, ()), [("Call", "Call")], OUTPUTS[2:3])
    assert [row for file in files for row in file.rows if row.startswith(("+ ", "- "))] == [
        "+  /** Format: int32. */",
        "+  id: number;",
    ]


def test_generated_files_are_compared_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    diffs = diffs_of(REPORTS / "many", monkeypatch)
    found = generated(diffs, OUTPUTS)
    assert [file.path for file in found] == [
        "generated/python/calls.py",
        "generated/php/calls.php",
        "generated/typescript/calls.ts",
        "generated/openapi/calls.openapi.yaml",
    ]
    assert found[2].rows[:2] == (
        "--- generated/typescript/calls.ts",
        "+++ generated/typescript/calls.ts",
    )
    assert generated(diffs_of(REPORTS / "nothing", monkeypatch), OUTPUTS) == []


def test_a_side_that_cannot_be_drawn_is_told(tmp_path: Path) -> None:
    head = "polydto: 1\nname: a\ntypes:\n"
    (tmp_path / "old.yaml").write_text(f"{head}  A: {{fields: {{x: string}}}}\n")
    # Two fields with one name in Python.
    (tmp_path / "new.yaml").write_text(
        f"{head}  A: {{fields: {{userId: string, user_id: string}}}}\n"
    )
    [pair] = pairs_of(str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml"))
    [file] = generated([Diff(pair.old, pair.new, ())], OUTPUTS[:1])
    [row] = file.rows
    assert row.startswith(f"{tmp_path}/new.yaml cannot be drawn: ")


def test_sides_show_all_that_changed_and_fold_the_rest(tmp_path: Path) -> None:
    lines = [f"  T{number}: {{fields: {{x: string}}}}\n" for number in range(1000)]
    head = "polydto: 1\nname: a\ntypes:\n"
    (tmp_path / "old.yaml").write_text(head + "".join(lines))
    lines[30] = lines[30].replace("string", "int32")
    del lines[60]
    lines.insert(90, "  New: {fields: {}}\n")
    (tmp_path / "new.yaml").write_text(head + "".join(lines))
    [pair] = pairs_of(str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml"))
    [file] = side_files(Diff(pair.old, pair.new, ()))
    rows = [row for stretch in file.stretches for row in stretch.rows if not row.same]
    assert [(row.old.number, row.new.number) for row in rows] == [(34, 34), (64, 0), (0, 94)]
    assert (rows[0].old.marked, rows[0].new.marked) == ("string", "int32")
    assert [(part.folded, part.hidden or len(part.rows)) for part in file.stretches] == [
        *((True, 30), (False, 7), (True, 23), (False, 7), (True, 24), (False, 7), (True, 906)),
    ]
    assert file.stretches[-1].rows == ()


def test_a_circle_of_many_types_is_no_large_neighbourhood(tmp_path: Path) -> None:
    head = "polydto: 1\nname: a\noperations:\n  Get: {route: GET /a, returns: T0}\ntypes:\n"
    types = "".join(
        f"  T{number}: {{fields: {{id: string, next: T{(number + 1) % 300}?}}}}\n"
        for number in range(300)
    )
    (tmp_path / "old.yaml").write_text(head + types)
    (tmp_path / "new.yaml").write_text(head + types.replace("id: string", "id: int32", 1))
    [pair] = pairs_of(str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml"))
    assert set(near(pair.new.contract, "T0").declarations) == {"T0", "T1"}
    assert set(near(pair.new.contract, "Get").declarations) == {"Get", "T0"}
    diff = Diff(pair.old, pair.new, ())
    [files] = declared_code(diff, [("T0", "T0")], OUTPUTS)
    assert [file.output for file in files] == ["python", "php", "typescript", "openapi"]
    assert "-  id: string;" in files[2].rows
    assert not [row for file in files for row in file.rows if "T2" in row]
