"""The languages that are tried here: each is a folder, as generator.testing.outputs tells."""

from functools import cache
from pathlib import Path

from generator.testing.outputs import Output, outputs_of

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


@cache
def homes() -> tuple[Path, ...]:
    """The folder of each language, sorted."""
    return tuple(sorted(path.parent for path in HERE.glob("*/conformance.toml")))


@cache
def outputs() -> tuple[Output, ...]:
    """The outputs of every language, by folder and in the order of its conformance.toml."""
    return tuple(output for home in homes() for output in outputs_of(home))
