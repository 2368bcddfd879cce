"""`polydto completion`: a script that completes commands, options, files and names in a shell."""

import argparse
from typing import Any

from generator.explain import explanations
from generator.problems import ConfigError, Position, Problem
from generator.target import target_names

_FILES = frozenset(("FILE", "SPEC", "SPEC|NAME", "DOCUMENT"))


def completion_script(parser: argparse.ArgumentParser, shell: str) -> str:
    """The script for one shell. Raises ConfigError without the extra; changes the parser."""
    try:
        import shtab
    except ImportError:
        message = "completion scripts are made by the package shtab"
        at = Position("completion", 1, 1)
        hint = "pip install 'polydto[completion]'"
        raise ConfigError([Problem(at, "missing-extra", message, hint)]) from None
    names: dict[str, list[str]] = {
        "NAME": list(target_names()),  # of outputs, most of which are called after their target
        "TARGET": list(target_names()),
        "CODE": list(explanations()),
    }
    for action in _actions(parser):
        if action.metavar in _FILES:
            action.complete = shtab.FILE
        elif action.metavar == "DIR":
            action.complete = shtab.DIRECTORY
        elif action.metavar in names:
            action.choices = names[str(action.metavar)]
    script: str = shtab.complete(parser, shell)
    return script


def _actions(parser: argparse.ArgumentParser) -> list[Any]:
    found: list[Any] = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for inner in action.choices.values():
                found += _actions(inner)
        else:
            found.append(action)
    return found
