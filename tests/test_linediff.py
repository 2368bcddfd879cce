"""Lines of two texts, compared."""

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator import linediff
from generator.linediff import opcodes, unified

LINES = st.lists(st.sampled_from(["", "a", "b", "c", "}", "x1", "x2", "x3"]), max_size=30)


@given(LINES, LINES, st.sampled_from([0, 4, 60_000]))
def test_opcodes_make_the_new_of_the_old(old: list[str], new: list[str], small: int) -> None:
    kept = linediff._SMALL
    linediff._SMALL = small
    try:
        found = opcodes(old, new)
    finally:
        linediff._SMALL = kept
    made: list[str] = []
    a = c = 0
    for word, start, end, first, last in found:
        assert (start, first) == (a, c)
        a, c = end, last
        assert (word == "equal") == (old[start:end] == new[first:last])
        assert (word in ("replace", "delete")) == (start < end and word != "equal")
        made += new[first:last]
    assert (a, c, made) == (len(old), len(new), new)
    assert all(one[0] != "equal" or two[0] != "equal" for one, two in pairwise(found))


def test_a_unified_diff() -> None:
    old = [f"line {number}" for number in range(20)]
    new = [*old[:4], "more", *old[4:14], "other", *old[15:]]
    assert unified(old, new, "a", "b") == [
        *("--- a", "+++ b", "@@ -2,6 +2,7 @@", " line 1", " line 2", " line 3", "+more"),
        *(" line 4", " line 5", " line 6", "@@ -12,7 +13,7 @@", " line 11", " line 12"),
        *(" line 13", "-line 14", "+other", " line 15", " line 16", " line 17"),
    ]
    assert unified(old, old, "a", "b") == []
    assert unified([""], ["x"], "a", "b") == ["--- a", "+++ b", "@@ -1 +1 @@", "-", "+x"]


def test_alike_lines_cost_no_square() -> None:
    block = ["class {", "    def read(self):", "        value = get()", "    return made", "}", ""]
    old = [line for number in range(5000) for line in (*block, f"name {number}")]
    new = [line.replace("value", "thing") if at % 11 == 0 else line for at, line in enumerate(old)]
    start = time.process_time()
    assert opcodes(old, new)
    # Seconds for what takes difflib minutes, on any machine.
    assert time.process_time() - start < 20
