"""The edits of docs/how-to/review.md, and what `polydto diff` prints of each."""

from pathlib import Path

from test_command_line import polydto

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs/how-to/review.md"
MARK = "and what `polydto diff` prints.\n"  # what follows is made
SEED = (ROOT / "specs/new_outgoing_session.yaml").read_text(encoding="utf-8")
ROLES = "anyRole: [Manager, SystemAdministrator]"
FLOW_ID = """\
      flowId:
        type: string?
        description: >-
          The ID of the flow to use. This flow will be executed as soon as the call is answered.
"""

# A title, what the contract says before, and after.
EDITS = (
    ("Add an optional field", "    fields:\n", "    fields:\n      note: string?\n"),
    ("Add a required field", "    fields:\n", "    fields:\n      note: string\n"),
    ("Remove a field", FLOW_ID, ""),
    ("Rename a field", "      callerId:\n", "      callerNumber:\n"),
    (
        "Narrow a pattern",
        "format: e164\n        example",
        'format: e164\n        pattern: "^[+][0-9]{8,15}$"\n        example',
    ),
    ("Drop a role", ROLES, "anyRole: [Manager]"),
    ("Add a role", ROLES, "anyRole: [Manager, SystemAdministrator, Agent]"),
    ("Change the route", "POST /sessions/outgoing", "POST /calls/outgoing"),
)


def _shown(folder: Path) -> str:
    """The part of the page below its heading."""
    (folder / "old").mkdir()
    (folder / "old/session.yaml").write_text(SEED, encoding="utf-8")
    parts = []
    for title, before, after in EDITS:
        assert SEED.count(before) == 1, title
        (folder / "session.yaml").write_text(SEED.replace(before, after), encoding="utf-8")
        targets = ("-t", "python", "-t", "php", "-t", "typescript")
        done = polydto("diff", "old/session.yaml", "session.yaml", *targets, cwd=folder)
        assert done.returncode in (0, 1), done.stderr
        parts.append(f"\n### {title}\n\n```\n{done.stdout}```\n")
    return "".join(parts)


def test_the_page_shows_what_is_printed(tmp_path: Path, update_golden: bool) -> None:
    intro, mark, _ = PAGE.read_text(encoding="utf-8").partition(MARK)
    assert mark
    made = f"{intro}{MARK}{_shown(tmp_path)}"
    if update_golden:
        PAGE.write_text(made, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == made
