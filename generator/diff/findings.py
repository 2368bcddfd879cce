"""`--format github`, `gitlab`, `sarif` and `junit`: changes where CI systems show findings."""

from collections.abc import Iterator, Sequence

from generator import reportforms
from generator.diff.change import Change, Diff, Level
from generator.diff.facts import former_place, levels_text, place_of, uses_text
from generator.diff.formats import Shown
from generator.diff.rules import RULES, SURFACE
from generator.diff.threshold import reaches
from generator.diff.versions import versions_text
from generator.reportforms import Case, Finding

_LEVELS = {Level.BREAKING: "error", Level.RISKY: "warning", Level.SAFE: "note"}


def github(diffs: Sequence[Diff], shown: Shown) -> str:
    """An annotation for each change that is worth one: a pull request shows ten of a kind. What is
    excused is none."""
    return reportforms.github([found for found in _findings(diffs) if found.level != "note"])


def gitlab(diffs: Sequence[Diff], shown: Shown) -> str:
    """A code quality report without what is safe or excused, which lowers no quality."""
    return reportforms.gitlab([found for found in _findings(diffs) if found.level != "note"])


def sarif(diffs: Sequence[Diff], shown: Shown) -> str:
    """Every change, what is excused with a suppression; the rules that were met, in the order of
    the catalogue. Code scanning that knows no suppressions shows a note."""
    findings = list(_findings(diffs))
    met = {finding.rule for finding in findings}
    titles = {**{id: rule.title for id, rule in RULES.items()}, **SURFACE}
    return reportforms.sarif(findings, {id: titles[id] for id in titles if id in met})


def junit(diffs: Sequence[Diff], shown: Shown) -> str:
    """A test case for each contract and each change; those that count have failed, and those that
    something excuses are skipped."""
    cases: list[Case] = []
    for diff in diffs:
        name = diff.new.contract.name
        cases.append(Case("compared", group=name))
        for change in diff.changes:
            title = f"{change.rule} {change.path}"
            body = "\n".join(_lines(change, diff))
            failure = _sentence(change) if reaches(change, shown.fail_on) else ""
            cases.append(Case(title, failure, body, name, change.excused))
    return reportforms.junit("polydto diff", cases)


def _findings(diffs: Sequence[Diff]) -> Iterator[Finding]:
    for diff in diffs:
        for change in diff.changes:
            former = former_place(change, diff)
            yield Finding(
                rule=change.rule,
                level="note" if change.excused else _LEVELS[change.level],
                at=place_of(change, diff),
                title=f"{change.level.word}: {change.rule}",
                message="\n".join((_sentence(change), *_lines(change, diff))),
                fingerprint=change.fingerprint,
                related=(former,) if former else (),
                suppressed=change.excused,
            )


def _sentence(change: Change) -> str:
    return f"{change.level.word}: {change.path}: {change.message}"


def _lines(change: Change, diff: Diff) -> Iterator[str]:
    if change.excused:
        yield f"excused: {change.excused}"
    if change.versions:
        yield f"against: {versions_text(change, diff)}"
    yield f"levels: {levels_text(change)}"
    if change.policy:
        yield f"policy: {change.policy}"
    if change.operations:
        yield f"used by: {uses_text(change)}"
    if change.witness:
        yield f"witness: {change.witness}"
    for verdict in change.source:
        if verdict.level is not Level.SAFE:
            yield f"{verdict.output}: {verdict.why}"
    for child in change.children:
        yield f"with it: {child.level.word}[{child.rule}] {child.path}: {child.message}"
    if change.way_out and change.level is not Level.SAFE:
        yield f"help: {change.way_out}"
    yield f"fingerprint: {change.fingerprint}"
