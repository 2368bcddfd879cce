"""What is served: the files of page outputs as they would be generated, and what is wrong."""

import os
import threading
from collections.abc import Callable, Iterable, Mapping

from generator.config import DEFAULT_TARGETS, Output, default_outputs
from generator.generation import Request, Wanted, wanted
from generator.outputnames import with_names
from generator.plan import Plan, plan
from generator.problems import InputError, Position, Problem, in_file_order
from generator.report import excerpt
from generator.tuples import NamedTuple
from generator.watch import Look

PAGES = "docs"  # the target whose outputs are served
_MOST = 50  # problems that anybody reads in one go


class Told(NamedTuple):
    """A problem as a page shows it. `address` leads to its line; "" where no page has it. `rows`
    are the line of the contract and carets below it; places and lines of notes follow."""

    level: str
    code: str
    message: str
    place: str
    address: str
    rows: tuple[str, ...]
    hint: str


class Site(NamedTuple):
    """Texts by their addresses. `files` are those of outputs, `sources` what they are made of;
    `starts` are the files that a visit begins with. `more` problems are not `told`."""

    files: Mapping[str, str] = {}
    starts: tuple[str, ...] = ()
    sources: Mapping[str, str] = {}
    told: tuple[Told, ...] = ()
    more: int = 0
    broken: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing could be made so far."""
        return not self.files


class Stage:
    """The site that is served now. Threads wait here for the next one."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._site = Site()

    @property
    def site(self) -> Site:
        return self._site

    def show(self, site: Site) -> None:
        with self._changed:
            self._site = site
            self._changed.notify_all()

    def wait(self, version: Callable[[Site], str], known: str, seconds: float) -> str:
        """The version of a page as soon as it is not the `known` one, or after that time."""
        with self._changed:
            self._changed.wait_for(lambda: version(self._site) != known, seconds)
            return version(self._site)


def asked(request: Request) -> Wanted:
    """What is to be served: the outputs that are named, else those of pages, else the pages of a
    usual output. Raises ConfigError."""
    found = wanted(request)
    if request.targets:
        return found
    outputs = tuple(output for output in found.outputs if output.target_name == PAGES)
    if not outputs:
        shown = found.outputs if found.config else default_outputs("", DEFAULT_TARGETS)
        *_, page = with_names([*shown, *default_outputs("", (PAGES,))])
        outputs = (page,)
    return found._replace(outputs=outputs)


def made(
    request: Request, last: Site, look: Look, *, first: bool
) -> tuple[Site, Look, tuple[Problem, ...]]:
    """The site as the files of a project are now, with all problems.

    While there are errors, the pages of the `last` site stay. The first time it raises InputError
    where nothing can be mended but the command line.
    """
    try:
        found = asked(request)
        look = look._replace(patterns=found.config.patterns if found.config else ())
        planned = plan(found.specs, found.outputs, whole=found.whole, read=look.read)
    except InputError as error:
        typed = any(problem.at.path.startswith("--") for problem in error.problems)
        if first and (typed or not any(look.read.values())):
            raise
        sources = _sources(look.read)
        told = tuple(_told(error.problems, sources))
        more = len(error.problems) - len(told)
        site = last._replace(sources=sources, told=told, more=more, broken=True)
        return site, look, error.problems
    problems = (*planned.warnings, *planned.failures)
    sources = _sources(look.read)
    files, starts = _files(planned, found.outputs)
    told = tuple(_told(problems, sources))
    site = Site(files, starts, sources, told, len(problems) - len(told), bool(planned.failures))
    return site, look, problems


def _files(planned: Plan, outputs: Iterable[Output]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Where outputs lie inside of the current folder, addresses are paths: so links from a page to
    a contract lead there."""
    folders = {output.name: output.folder for output in outputs}
    files: dict[str, str] = {}
    starts: list[str] = []
    for path, text in planned.files.items():
        output = planned.made[path].output
        inside = path.removeprefix(f"{folders[output]}/")
        address = address_of(path) or f"/{output}/{inside}"
        files[address] = text
        if address.endswith(".html") and ("/" not in inside or inside.endswith("/index.html")):
            starts.append(address)
    return files, tuple(starts)


def _sources(read: Mapping[str, str]) -> dict[str, str]:
    sources: dict[str, str] = {}
    for path, digest in read.items():
        address = address_of(path)
        if address and digest:
            try:
                with open(path, encoding="utf-8", errors="replace") as stream:
                    sources[address] = stream.read().removeprefix("\ufeff")
            except OSError:
                continue  # gone meanwhile, which the next run tells
    return sources


def address_of(path: str) -> str:
    """The address of a file; "" for one outside of the current folder."""
    inside = os.path.relpath(path).replace(os.sep, "/")
    return (
        "" if inside == ".." or inside.startswith("../") or os.path.isabs(inside) else f"/{inside}"
    )


def _told(problems: Iterable[Problem], sources: Mapping[str, str]) -> Iterable[Told]:
    # Errors first: no number of warnings may hide one.
    found = sorted(in_file_order(tuple(problems)), key=lambda problem: problem.warning)
    lines: dict[str, list[str]] = {}
    for problem in found[:_MOST]:
        _, *rows = excerpt(problem.at, problem.width, "", lines, "-->")
        for note in problem.notes:
            rows += excerpt(note.at, note.width, note.message, lines, ":::")
        yield Told(
            "warning" if problem.warning else "error",
            problem.code,
            problem.message,
            _place(problem.at),
            _line(problem.at, sources),
            tuple(rows),
            problem.hint,
        )


def _place(at: Position) -> str:
    return f"{at.path}:{at.line}:{at.column}"


def _line(at: Position, sources: Mapping[str, str]) -> str:
    address = address_of(at.path)
    return f"{address}#L{at.line}" if address in sources else ""
