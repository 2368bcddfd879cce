"""Patterns are searched for in time that grows with the pattern and the text alone."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import regular
from generator.load import load
from generator.patterns import pattern_fault
from generator.problems import ContractError

ATOMS = ["a", "b", ".", "[ab]", "[^a]", "(a|b)", "(?:ab)", "^", "$", "(^a|b$)", "(a$|^b)", "\\."]
PATTERNS = st.lists(
    st.tuples(st.sampled_from(ATOMS), st.sampled_from(["", "", "*", "+", "?", "{1,2}", "|"])),
    max_size=5,
).map(lambda parts: "".join(map("".join, parts)))


@given(PATTERNS, st.text(alphabet="ab.", max_size=6))
def test_the_automaton_finds_what_a_search_finds(pattern: str, text: str) -> None:
    if pattern_fault(pattern) is None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(regular, "_SHORT", -1)
            assert regular.finds(pattern, text) is (re.search(pattern, text) is not None)


def test_an_end_is_the_end_of_the_text() -> None:
    assert not regular.finds("^a$", "a\n")
    assert regular.finds("^(a)+\n$", "aa\n")


# Python's own search takes years for these.
@pytest.mark.parametrize("pattern", ["^(a*)*$", "^(a|a)*$", "^(a|aa)+$", "^([a-z.-]*)*/?$"])
def test_a_pattern_cannot_keep_a_run_busy(pattern: str, tmp_path: Path) -> None:
    assert not regular.finds(pattern, "a" * 5000 + "!")
    assert regular.finds(pattern, "a" * 5000)
    contract = tmp_path / "slow.yaml"
    contract.write_text(
        "polydto: 1\nname: slow\ntypes:\n  A:\n    fields:\n"
        f"      x: {{type: string, pattern: '{pattern}', default: {'a' * 5000}!}}\n"
    )
    with pytest.raises(ContractError) as caught:
        load(str(contract))
    assert [problem.code for problem in caught.value.problems] == ["bad-default"]


def test_a_pattern_that_is_too_large_is_not_judged() -> None:
    with pytest.raises(regular.Undecided):
        regular.finds("((a{1,100}){1,100})+b", "aaaa")
