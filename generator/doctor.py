"""`polydto doctor`: what is there to work with. It tells no path outside of the project, no name of
a user or a machine, and changes nothing."""

import os
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from generator import __version__
from generator.cachefolder import cache_folder
from generator.config import Config, load_config
from generator.configfile import find_config
from generator.plan import load_all
from generator.problems import InputError, Problem
from generator.target import find_target, outside_target_names, target_names
from generator.tuples import NamedTuple

# The extras that commands need, each with a module of it.
_EXTRAS = {
    "watch": "watchfiles",
    "serve": "watchfiles",
    "completion": "shtab",
    "import": "tree_sitter",
}
_OLDEST = (3, 11)


class Finding(NamedTuple):
    """One thing that was looked at. `state` is ok, absent (which nothing needs now), or wrong."""

    state: str
    what: str
    detail: str


class Diagnosis(NamedTuple):
    """`problems` are those of the configuration and of its contracts, errors only."""

    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]

    @property
    def is_well(self) -> bool:
        return all(finding.state != "wrong" for finding in self.findings)


def diagnose(path: str | None) -> Diagnosis:
    """Looks at everything; `path` is the configuration, or None for the nearest one."""
    path = path or find_config()
    config: Config | None = None
    problems: tuple[Problem, ...] = ()
    try:
        config = load_config(path) if path else None
        contracts = load_all(config.specs)[0] if config else []
    except InputError as error:
        problems, contracts = error.problems, []
    except ImportError:  # without PyYAML nothing can be read, which is told below
        contracts = []
    findings = [*_tools(), *_targets(config), *_extras(), _cache()]
    findings += _project(path, config, len(contracts), problems)
    return Diagnosis(tuple(findings), problems)


def _tools() -> Iterator[Finding]:
    found = ".".join(map(str, sys.version_info[:3]))
    yield Finding("ok" if sys.version_info >= _OLDEST else "wrong", "Python", found)
    yield Finding("ok", "polydto", __version__)
    yield _package("PyYAML", _libyaml())
    yield _package("Jinja2", "")
    yield _package("MarkupSafe", "")


def _package(name: str, fault: str) -> Finding:
    try:
        found = version(name)
    except PackageNotFoundError:
        return Finding("wrong", name, f"not installed: pip install {name}")
    return Finding("wrong", name, f"{found}, {fault}") if fault else Finding("ok", name, found)


def _libyaml() -> str:
    """What is wrong with the reader of YAML, or nothing."""
    try:
        import yaml
    except ImportError:
        return "and cannot be imported"
    return "" if yaml.__with_libyaml__ else "without libyaml: pip install --force-reinstall PyYAML"


def _targets(config: Config | None) -> Iterator[Finding]:
    asked = {output.target_name for output in config.outputs} if config else set()
    for name in target_names():
        yield _target(name, "ready", asked)
    for name in outside_target_names():
        yield _target(name, "ready, of another distribution", asked)


def _target(name: str, ready: str, asked: set[str]) -> Finding:
    what = f"target {name}"
    try:
        target = find_target(name)
    except Exception as error:  # whatever another distribution does when it is imported
        return Finding("wrong", what, f"cannot be imported: {type(error).__name__}")
    missing = [module for module in getattr(target, "NEEDS", ()) if not _is_there(module)]
    if missing:
        state = "wrong" if name in asked else "absent"
        return Finding(state, what, f"needs its extra: pip install 'polydto[{name}]'")
    return Finding("ok", what, ready)


def _extras() -> Iterator[Finding]:
    for extra, module in _EXTRAS.items():
        there = _is_there(module)
        detail = "ready" if there else f"pip install 'polydto[{extra}]'"
        yield Finding("ok" if there else "absent", f"command {extra}", detail)


def _is_there(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ImportError:
        return False


def _cache() -> Finding:
    if cache_folder("runs") is None:
        detail = "no private folder that can be written to: runs are slower, and as right"
        return Finding("absent", "cache", detail)
    return Finding("ok", "cache", "can be written to, by nobody else")


def _project(
    path: str | None, config: Config | None, contracts: int, problems: tuple[Problem, ...]
) -> Iterator[Finding]:
    if path is None:
        detail = "no polydto.yaml here or above: name contracts, or run 'polydto init'"
        yield Finding("absent", "configuration", detail)
        return
    if config is None:
        detail = _count(problems) if problems else "cannot be read"
        yield Finding("wrong", "configuration", f"{path}: {detail}")
        return
    yield Finding("ok", "configuration", f"{path}, outputs: {len(config.outputs)}")
    if problems:
        yield Finding("wrong", "contracts", _count(problems))
    else:
        yield Finding("ok" if contracts else "wrong", "contracts", f"{contracts} valid")
    for root in dict.fromkeys(output.root for output in config.outputs):
        yield _folder(root)


def _count(problems: tuple[Problem, ...]) -> str:
    return f"{len(problems)} problem{'s' * (len(problems) != 1)}"


def _folder(root: str) -> Finding:
    existing = root
    while not os.path.lexists(existing):
        existing = os.path.dirname(existing) or "."
    usable = os.path.isdir(existing) and os.access(existing, os.W_OK | os.X_OK)
    detail = "can be written to" if usable else f"{existing} cannot be written to"
    return Finding("ok" if usable else "wrong", f"folder {root}", detail)
