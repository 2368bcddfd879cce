"""Puts the cases of generator.testing into the wheel: contracts and vectors, no expected files."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Cases(BuildHookInterface):  # type: ignore[type-arg]
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it gathers files."""
        for path in sorted(Path(self.root, "tests/cases").glob("*/*.*")):
            inside = f"generator/testing/cases/{path.parent.name}/{path.name}"
            build_data["force_include"][str(path)] = inside
