"""What a command line asks for: contracts, outputs and a configuration, made into a plan."""

import os
from collections.abc import Callable
from typing import Any

from generator.config import Config, Output, default_outputs, load_config
from generator.configfile import find_config
from generator.drift import Comparison, compare
from generator.manifest import NAME
from generator.plan import Plan, Progress, plan
from generator.problems import ConfigError, Position, Problem
from generator.recall import PLANS, Outcome, Run, entry_path, file_hash, remember
from generator.tuples import NamedTuple


class Request(NamedTuple):
    """The words of a command line. `targets` are outputs of the configuration, or targets."""

    specs: tuple[str, ...] = ()
    config: str | None = None
    out: str | None = None
    targets: tuple[str, ...] = ()


class Wanted(NamedTuple):
    """A request with its configuration. A `whole` one is for all that the configuration lists:
    only then can a run tell that nothing asks for a file."""

    specs: tuple[str, ...]
    outputs: tuple[Output, ...]
    config: Config | None
    whole: bool


def request_of(options: Any) -> Request:
    """The request in parsed arguments; a command need not have all of them."""
    return Request(
        tuple(options.specs),
        options.config,
        getattr(options, "out", None),
        tuple(getattr(options, "target", None) or ()),
    )


def wanted(request: Request) -> Wanted:
    """The contracts and outputs of a request. Raises ConfigError."""
    path = request.config or find_config()
    config = load_config(path, request.out) if path else None
    specs = request.specs or (config.specs if config else ())
    if not specs:
        place = Position(path or "polydto.yaml", 1, 1)
        hint = "name contracts on the command line, or 'specs:' in polydto.yaml"
        raise ConfigError([Problem(place, "no-contract", "there is no contract to read", hint)])
    known = {output.name: output for output in config.outputs} if config else {}
    if request.targets and all(name in known for name in request.targets):
        outputs = tuple(known[name] for name in request.targets)
    elif request.targets or config is None:
        outputs = default_outputs(request.out or "generated", request.targets)
    else:
        outputs = config.outputs
    whole = config is not None and not request.targets and not request.specs
    return Wanted(specs, outputs, config, whole)


def compared(
    asked: Wanted,
    progress: Progress | None = None,
    read: dict[str, str] | None = None,
    run: Run | None = None,
) -> tuple[Plan, Comparison]:
    """The plan of a run, and what lies on the disk against it. What the same run left behind, if
    it is known as `run`, may save most of the work."""
    planned = _renewed(asked, run) if run is not None else None
    if planned is None:
        planned = plan(asked.specs, asked.outputs, progress, whole=asked.whole, read=read)
    elif read is not None:
        read.update(planned.read)
    if progress is not None:
        progress("comparing")
    return planned, compare(planned, asked.config.keep if asked.config else ())


def _renewed(asked: Wanted, run: Run) -> Plan | None:
    path = entry_path(run, PLANS)
    if path is None or not os.path.exists(path):
        return None  # so it is for every small contract, and they are many
    from generator.increment import past, renewed

    before = past(run)
    if before is None:
        return None
    return renewed(before, asked.specs, asked.outputs, whole=asked.whole)


def tracking(
    asked: Wanted, planned: Plan, deps: str | None, stamp: str | None
) -> Callable[[], None]:
    """What writes the dependency file and the stamp, if they are wanted. A path that cannot stand
    in them is told before anything is written."""
    if deps is None and stamp is None:
        return lambda: None
    from generator.depfile import dependency_text, pattern_folders
    from generator.publish import write_file

    roots = (f"{root}/" for root in planned.roots)
    written = [path for path in (deps, stamp, *roots, *planned.files) if path]
    inputs = [path for path, _ in planned.read]
    if asked.config is not None:
        inputs += [asked.config.path, *pattern_folders(asked.config.patterns, written)]
    text = dependency_text([stamp] if stamp else [*planned.files], inputs) if deps else ""

    def track() -> None:
        if deps:
            write_file(deps, text.encode("utf-8", "surrogateescape"))
        if stamp:
            # Last: whatever a build takes for an input is older.
            write_file(stamp, b"")

    return track


def remember_run(run: Run, asked: Wanted, planned: Plan, comparison: Comparison) -> None:
    """Keeps a run after which nothing is left to do. Warnings must be told each time, and what
    could not be drawn may be another time."""
    if planned.warnings or planned.undrawn:
        return
    config = asked.config
    files = [*planned.read]
    if config is not None:
        files.append((config.path, file_hash(config.path)))
    for root in comparison.manifests:
        path = f"{root}/{NAME}"
        files.append((path, file_hash(path)))
    files += (
        (path, comparison.hashes[path])
        for path in (*comparison.unchanged, *(drift.path for drift in comparison.drifts))
        if path in comparison.hashes
    )
    removed = sum(drift.text is None for drift in comparison.drifts)
    count = len(comparison.unchanged) + len(comparison.drifts) - removed
    outcome = Outcome(count, planned.remarks)
    remember(run, config.patterns if config else (), files, outcome)
    if planned.covers:
        from generator.increment import keep

        keep(run, planned, comparison.hashes)
