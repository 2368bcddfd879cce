"""The vectors of this project through the generated code of any language, as one test.

An outside target's tests are a folder with a driver, conformance.toml and known-failing.txt, which
`outputs` describes, and three lines:

    from pathlib import Path
    from generator.testing import conformance

    test_conformance = conformance(Path(__file__).parent)

`vectors` reads the cases, `outputs` draws them and asks the drivers, `judging` says what a right
answer is. Needs pytest: the extra `testing`.
"""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from generator.testing.outputs import (
    Output,
    disagreement,
    known_failing,
    module_of,
    outputs_of,
    run,
    stale_lines,
)
from generator.testing.vectors import case_names

__all__ = ["conformance"]


def conformance(*homes: Path) -> Callable[..., None]:
    """A pytest test of each case with each output of the languages in these folders.

    It fails where an answer is not as wanted, where a known failure passes, and where
    known-failing.txt names what does not exist. What a driver needs and does not find skips its
    tests, or fails them if the environment says REQUIRE_TOOLCHAINS=1. Raises ValueError and
    ConfigError where a folder is not as told.
    """
    import pytest

    checks = [
        pytest.param(partial(_judge, output, case), id=f"{output.name}-{case}")
        for home in homes
        for output in outputs_of(home)
        for case in case_names()
    ]
    checks += [pytest.param(partial(_no_stale_line, home), id=home.name) for home in homes]

    @pytest.mark.parametrize("check", checks)
    def test(check: Callable[[], None]) -> None:
        check()

    return test


def _judge(output: Output, case: str) -> None:
    import pytest

    if output.missing:
        if os.environ.get("REQUIRE_TOOLCHAINS") == "1":
            pytest.fail(f"{output.missing} is missing and REQUIRE_TOOLCHAINS=1")
        pytest.skip(f"{output.missing} is not installed")
    if output.reason_without(case):
        with pytest.raises(ValueError, match="cannot be made"):
            module_of(output, case)
        return
    wrong = [said for outcome in run(output, case) if (said := disagreement(outcome, output))]
    assert not wrong, "\n" + "\n".join(wrong)


def _no_stale_line(home: Path) -> None:
    assert known_failing(home) or not (home / "known-failing.txt").is_file(), "remove the file"
    assert stale_lines(home) == [], "known-failing.txt names what is no vector"
