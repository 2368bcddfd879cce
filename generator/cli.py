"""The command line. Imports argparse; each command imports what it needs."""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, TextIO

from generator import __version__

if TYPE_CHECKING:
    from generator.diff.command import Review
    from generator.drift import Comparison
    from generator.generation import Request, Wanted
    from generator.plan import Plan
    from generator.problems import Problem
    from generator.recall import Run
    from generator.sides import Pair

FINE, FINDINGS, USAGE, INVALID, INTERNAL, INTERRUPTED = 0, 1, 2, 3, 70, 130

# Those of generator.diff.formats, which a parser need not import.
DIFF_FORMATS = ("text", "json", "markdown", "html", "github", "gitlab", "sarif", "junit")

_EXIT_CODES = """\
exit codes:
  0 fine, 1 findings, 2 usage or configuration, 3 contract invalid,
  70 internal error, 130 interrupted
"""


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """As wide as the terminal. argparse makes one for each argument, and would ask shutil."""

    def __init__(self, prog: str) -> None:
        try:
            width = int(os.environ.get("COLUMNS") or 0) or os.get_terminal_size().columns
        except (OSError, ValueError):
            width = 80
        super().__init__(prog, width=width - 2)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and gives its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    parser = _parser(given[0] if given else "")
    options = parser.parse_args(given)
    if options.command is None:
        parser.print_help()
        return USAGE
    from generator.problems import ConfigError, ContractError, DrawingError

    try:
        code: int = options.run(options)
        sys.stdout.flush()
        return code
    except ContractError as error:
        _print_problems(error.problems)
        return INVALID
    except ConfigError as error:
        _print_problems(error.problems)
        return USAGE
    except DrawingError as error:
        _print_problems(error.problems)
        return FINDINGS
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has left; the interpreter must not complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except Exception as error:
        if options.debug:
            raise
        print(f"polydto: internal error: {type(error).__name__}: {error}", file=sys.stderr)
        print("This is a bug of polydto; --debug shows where.", file=sys.stderr)
        return INTERNAL


def _parser(command: str) -> argparse.ArgumentParser:
    """The parser of that command alone, or of all commands where there is none of that name."""
    parser = argparse.ArgumentParser(
        prog="polydto",
        description="example: polydto generate specs/dialer.yaml\n\n"
        "One reviewed YAML contract in; the DTOs of every client out.",
        epilog=_EXIT_CODES,
        formatter_class=_Formatter,
    )
    parser.add_argument("--version", action="version", version=f"polydto {__version__}")
    parser.add_argument("--debug", action="store_true", help="show where an internal error arose")
    commands = parser.add_subparsers(prog="polydto", dest="command", metavar="COMMAND")
    for add in [_COMMANDS[command]] if command in _COMMANDS else _COMMANDS.values():
        add(commands)
    return parser


def _add_init(commands: Any) -> None:
    init = _command(
        commands,
        "init",
        "polydto init shop",
        "start a project: a contract, polydto.yaml, and what make, git and editors need",
        _init,
    )
    init.add_argument("folder", metavar="DIR", nargs="?", default=".", help="by default this one")
    init.add_argument("--name", help="the contract's name; by default that of the folder")
    init.add_argument(
        "-t", "--target", action="append", metavar="NAME", help="what to generate, once for each"
    )


def _add_schema(commands: Any) -> None:
    schema = _command(
        commands,
        "schema",
        "polydto schema > .vscode/polydto.schema.json",
        "print the JSON Schema of contracts, for editors, or of 'diff --format json'",
        _schema,
    )
    schema.add_argument("what", nargs="?", choices=("contract", "diff"), default="contract")


def _add_generate(commands: Any) -> None:
    generate = _command(
        commands,
        "generate",
        "polydto generate",
        "write the files of every contract and target of polydto.yaml",
        _generate,
    )
    _add_inputs(generate)
    generate.add_argument("-o", "--out", metavar="DIR", help="the folder to write to")
    _add_targets(generate)
    generate.add_argument("-q", "--quiet", action="store_true", help="print errors only")
    generate.add_argument(
        "--force", action="store_true", help="write over files that somebody edited"
    )
    generate.add_argument(
        "--fsync", action="store_true", help="wait until each file has reached the disk"
    )
    generate.add_argument(
        "--deps", metavar="FILE", help="write the inputs of the run there, for make and ninja"
    )
    generate.add_argument(
        "--stamp", metavar="FILE", help="touch this file at the end; --deps is about it then"
    )


def _add_watch(commands: Any) -> None:
    watch = _command(
        commands, "watch", "polydto watch", "generate, and again after each change", _watch
    )
    _add_inputs(watch)
    watch.add_argument("-o", "--out", metavar="DIR", help="the folder to write to")
    watch.add_argument(
        "-t", "--target", action="append", metavar="NAME", help="this output or target"
    )
    watch.add_argument("-q", "--quiet", action="store_true", help="print problems only")
    watch.add_argument("--force", action="store_true", help="write over files that somebody edited")


def _add_check(commands: Any) -> None:
    check = _command(
        commands,
        "check",
        "polydto check",
        "tell which generated files are not what generate would write, and why",
        _check,
    )
    _add_inputs(check)
    check.add_argument("-o", "--out", metavar="DIR", help="the folder to compare with")
    _add_targets(check)
    check.add_argument(
        "--format",
        choices=("text", "json", "github", "gitlab", "sarif", "junit"),
        default="text",
        help="how to tell; text with a diff by default",
    )
    check.add_argument(
        "--json", action="store_const", const="json", dest="format", help="as --format json"
    )
    check.add_argument(
        "--explain", action="store_true", help="tell what regenerating stale files breaks; in text"
    )


def _add_diff(commands: Any) -> None:
    diff = _command(
        commands,
        "diff",
        "polydto diff HEAD~1:specs/dialer.yaml specs/dialer.yaml",
        "tell what an edit of a contract means, and whom it breaks",
        _diff,
    )
    _add_sides(diff)
    diff.add_argument(
        "--git", action="store_true", help="the sides are the words of git's diff.NAME.command"
    )
    diff.add_argument(
        "--format", choices=DIFF_FORMATS, default="text", help="how to tell; text by default"
    )
    diff.add_argument("--why", action="store_true", help="show how each level came about")
    diff.add_argument(
        "--by",
        choices=("type", "operation"),
        default="type",
        help="group by what was changed, or who",
    )
    diff.add_argument(
        "--fail-on",
        metavar="LEVEL",
        help="exit with 1 at breaking (by default), risky, any or none; an axis has a level of its"
        " own with wire=…, behaviour=…, source=… or source.OUTPUT=…, separated by commas",
    )

    diff.add_argument(
        "--generated", action="store_true", help="print what differs in generated files instead"
    )
    diff.add_argument(
        "--semver", action="store_true", help="tell which step of the version fits the changes"
    )
    diff.add_argument(
        "--explain",
        metavar="FINGERPRINT",
        help="tell all of this finding, and nothing else; six letters of it are enough",
    )
    diff.add_argument(
        "--accept",
        metavar="FINGERPRINT",
        action="append",
        help="add the finding to accepted.yaml, with --reason",
    )
    diff.add_argument("--reason", metavar="TEXT", help="why it is meant; for --accept")
    diff.add_argument("--author", metavar="NAME", help="who accepts it; for --accept")
    diff.add_argument("--expires", metavar="DATE", help="its last day, YYYY-MM-DD; for --accept")


def _add_changelog(commands: Any) -> None:
    changelog = _command(
        commands,
        "changelog",
        "polydto changelog v1.2.0:specs/dialer.yaml specs/dialer.yaml",
        "print what a release changes for its callers, as a section of a changelog",
        _changelog,
    )
    _add_sides(changelog)
    changelog.set_defaults(fail_on=None)


def _add_sides(parser: Any) -> None:
    """What is compared, and by whose rules."""
    parser.add_argument(
        "sides",
        nargs="*",
        metavar="SIDE",
        help="OLD and NEW: a file, a folder, or REF:PATH as git names it",
    )
    parser.add_argument(
        "--against",
        metavar="REF",
        action="append",
        help="compare every contract of the configuration with a commit, or with the tags of a"
        " pattern such as 'v*'; given again, with each of them",
    )
    parser.add_argument("--config", metavar="FILE", help="polydto.yaml or pyproject.toml")
    parser.add_argument(
        "-t",
        "--target",
        action="append",
        metavar="NAME",
        help="judge code of this output or target",
    )
    parser.add_argument(
        "--accepted", metavar="FILE", help="what is accepted; accepted.yaml by default"
    )
    parser.add_argument(
        "--today", metavar="DATE", help="the date that expiry is compared with; by default today's"
    )


def _add_lint(commands: Any) -> None:
    lint = _command(commands, "lint", "polydto lint", "report what is wrong or risky", _lint)
    _add_inputs(lint)


def _add_explain(commands: Any) -> None:
    explain = _command(
        commands,
        "explain",
        "polydto explain unknown-type",
        "say what a code or a rule means",
        _explain,
    )
    explain.add_argument("code", metavar="CODE", nargs="?", help="all codes without one")


def _add_list(commands: Any) -> None:
    listing = _command(
        commands,
        "list",
        "polydto list targets",
        "list targets, outputs, types, operations, or what a selection reaches",
        _list,
    )
    listing.add_argument("what", choices=("targets", "outputs", "types", "operations", "closure"))
    listing.add_argument(
        "words",
        nargs="*",
        metavar="SPEC|NAME",
        help="contracts; after 'closure', entries such as GetOrder, '*.Order', '{tag}'",
    )
    listing.add_argument(
        "--spec", action="append", default=[], dest="specs", metavar="FILE", help="a contract"
    )
    listing.add_argument("--config", metavar="FILE", help="polydto.yaml or pyproject.toml")
    listing.add_argument("--json", action="store_true", help="as JSON")


def _add_view(commands: Any) -> None:
    view = _command(
        commands,
        "view",
        "polydto view php specs/dialer.yaml",
        "print what a target's templates get, as JSON",
        _view,
    )
    view.add_argument("target", metavar="TARGET")
    view.add_argument("spec", metavar="SPEC")


def _add_ir(commands: Any) -> None:
    ir = _command(
        commands, "ir", "polydto ir specs/dialer.yaml", "print the checked contract as JSON", _ir
    )
    ir.add_argument("spec", metavar="SPEC")


def _add_fmt(commands: Any) -> None:
    fmt = _command(
        commands, "fmt", "polydto fmt", "rewrite contracts in their canonical form", _fmt
    )
    _add_inputs(fmt)
    fmt.add_argument("--check", action="store_true", help="write nothing; exit with 1 and a diff")


def _add_import(commands: Any) -> None:
    importing = _command(
        commands,
        "import",
        "polydto import servicestack metadata.json -o specs/farm.yaml",
        "make a contract from another tool's document",
        _import,
    )
    importing.add_argument(
        "kind",
        choices=("servicestack", "php", "typescript", "openapi", "jsonschema"),
        help="what the document is",
    )
    importing.add_argument("document", metavar="DOCUMENT", help="a file, or - for standard input")
    importing.add_argument("-o", "--out", metavar="FILE", help="the contract; printed without it")
    importing.add_argument("--name", help="the contract's name; by default that of FILE")
    unsaid = importing.add_argument_group("what the document does not say")
    unsaid.add_argument("--title", metavar="TEXT", help="the service's name for people")
    unsaid.add_argument(
        "--namespace", metavar="SPACE", help="of types without one, such as Voice.Api.Sessions"
    )
    unsaid.add_argument("--base-url", metavar="URL", help="the address, instead of a document's")
    unsaid.add_argument(
        "--content-types", metavar="NAMES", help="with commas, such as json,xml,jsonl"
    )
    importing.add_argument(
        "--strict", action="store_true", help="exit with 1 if anything cannot be kept"
    )
    importing.add_argument(
        "--report",
        choices=("text", "json"),
        default="text",
        help="how to tell, on standard error, what cannot be kept; json has every place",
    )


def _add_update(commands: Any) -> None:
    update = _command(
        commands,
        "update",
        "polydto update dtos.php",
        "print DTO files anew, with the options that stand in the block at their top",
        _update,
    )
    update.add_argument("files", nargs="+", metavar="FILE", help="such as dtos.php, dtos.ts")
    update.add_argument(
        "--spec", metavar="SPEC", help="their contract; by default that of the configuration"
    )
    update.add_argument("--config", metavar="FILE", help="polydto.yaml or pyproject.toml")
    update.add_argument(
        "--check", action="store_true", help="write nothing; exit with 1 and a diff"
    )


def _add_merge(commands: Any) -> None:
    merge = _command(
        commands,
        "merge",
        "polydto merge service.openapi.yaml generated/voice.openapi.yaml -o openapi.yaml",
        "put the paths and components of fragments into an OpenAPI document",
        _merge,
    )
    merge.add_argument("base", metavar="BASE", help="the document; its order and comments stay")
    merge.add_argument("fragments", nargs="+", metavar="FRAGMENT", help="what is put into it")
    merge.add_argument("-o", "--out", metavar="FILE", help="where to; printed without it")


def _add_doctor(commands: Any) -> None:
    doctor = _command(
        commands, "doctor", "polydto doctor", "tell what is installed, found and usable", _doctor
    )
    doctor.add_argument("--config", metavar="FILE", help="polydto.yaml or pyproject.toml")
    doctor.add_argument("--json", action="store_true", help="as JSON")


def _add_completion(commands: Any) -> None:
    completion = _command(
        commands,
        "completion",
        "source <(polydto completion bash)",
        "print a script that completes commands, options and names in a shell",
        _completion,
    )
    completion.add_argument("shell", choices=("bash", "zsh", "tcsh"))


# Making the parser of one command takes half a millisecond, so only the wanted one is made.
_COMMANDS = {
    "init": _add_init,
    "generate": _add_generate,
    "watch": _add_watch,
    "check": _add_check,
    "diff": _add_diff,
    "changelog": _add_changelog,
    "lint": _add_lint,
    "fmt": _add_fmt,
    "explain": _add_explain,
    "list": _add_list,
    "view": _add_view,
    "ir": _add_ir,
    "import": _add_import,
    "update": _add_update,
    "merge": _add_merge,
    "schema": _add_schema,
    "doctor": _add_doctor,
    "completion": _add_completion,
}


def _command(commands: Any, name: str, example: str, purpose: str, run: Any) -> Any:
    parser = commands.add_parser(
        name,
        help=purpose,
        description=f"example: {example}\n\n{purpose[0].upper()}{purpose[1:]}.",
        epilog=_EXIT_CODES,
        formatter_class=_Formatter,
    )
    parser.set_defaults(run=run)
    return parser


def _add_targets(parser: Any) -> None:
    parser.add_argument(
        "-t",
        "--target",
        action="append",
        metavar="NAME",
        help="this output of the configuration, or this target with default options",
    )
    parser.add_argument(
        "--no-cache", action="store_true", help="look at everything, whatever an earlier run found"
    )


def _add_inputs(parser: Any) -> None:
    parser.add_argument(
        "specs", nargs="*", metavar="SPEC", help="contracts; those of the configuration if none"
    )
    parser.add_argument("--config", metavar="FILE", help="polydto.yaml or pyproject.toml")


def _init(options: argparse.Namespace) -> int:
    from generator.config import DEFAULT_TARGETS
    from generator.starter import start

    targets = tuple(dict.fromkeys(options.target or DEFAULT_TARGETS))
    started = start(options.folder, options.name, targets)
    for path in started.written:
        print(f"wrote {path}")
    for file in started.to_add:
        print(f"\n{file.path} is there already; add what it lacks of this:\n")
        print("\n".join(f"    {line}" if line else "" for line in file.text.splitlines()))
    print(f"\nnext: {'add these, then ' if started.to_add else ''}make generate && make check")
    return FINE


def _schema(options: argparse.Namespace) -> int:
    from generator.starter import schema_text

    sys.stdout.write(schema_text(options.what))
    return FINE


def _generate(options: argparse.Namespace) -> int:
    tracked = options.deps is not None or options.stamp is not None
    run = None if options.no_cache or tracked else _run(options)
    if run is not None:
        from generator.recall import recalled

        outcome = recalled(run)
        if outcome is not None:
            if not options.quiet:
                _tell_remarks(outcome.remarks)
                print(f"0 written, {outcome.unchanged} unchanged")
            return FINE
    from generator.generation import remember_run, tracking, wanted
    from generator.publish import edited, publish

    asked = wanted(_request(options))
    planned, comparison = _compared(asked, run)
    refused = () if options.force else edited(comparison)
    if refused:
        from generator.driftreport import refusal_text

        sys.stderr.write(refusal_text(refused, colour=_wants_colour(sys.stderr)))
        return FINDINGS
    track = tracking(asked, planned, options.deps, options.stamp)
    publish(comparison, fsync=options.fsync)
    failures = planned.failures
    if not failures:
        track()  # else a build would take the run for done
    if run is not None:
        remember_run(run, asked, planned, comparison)
    told = failures if options.quiet else (*planned.warnings, *failures)
    if told:
        _print_problems(told)
    if not options.quiet:
        _tell_remarks(planned.remarks)
        removed = sum(drift.text is None for drift in comparison.drifts)
        counts = [f"{len(comparison.drifts) - removed} written"]
        if removed:
            counts.append(f"{removed} removed")
        print(", ".join([*counts, f"{len(comparison.unchanged)} unchanged"]))
    return FINDINGS if failures else FINE


def _watch(options: argparse.Namespace) -> int:
    from generator.watch import watch

    watch(_request(options), force=options.force, quiet=options.quiet)
    return FINE


def _check(options: argparse.Namespace) -> int:
    run = None if options.no_cache or options.format != "text" else _run(options)
    if run is not None:
        from generator.recall import recalled

        outcome = recalled(run)
        if outcome is not None:
            print(f"{outcome.unchanged} files are what they should be")
            return FINE
    from generator.driftreport import drift_report
    from generator.generation import remember_run, wanted

    asked = wanted(_request(options))
    planned, comparison = _compared(asked, run)
    if run is not None and not comparison.drifts:
        remember_run(run, asked, planned, comparison)
    colour = options.format == "text" and _wants_colour(sys.stdout)
    sys.stdout.write(drift_report(comparison, options.format, colour=colour))
    if options.explain and options.format == "text":
        from generator.diff.stale import explanation_of

        sys.stdout.write(explanation_of(comparison, asked.specs, asked.outputs, colour))
    if planned.undrawn:
        sys.stdout.flush()
        _print_problems(planned.failures)
    return FINDINGS if comparison.drifts or planned.undrawn else FINE


def _run(options: argparse.Namespace) -> "Run":
    """What tells this run from others, whether it writes or checks."""
    from generator.configfile import find_config
    from generator.recall import run_of

    config = options.config or find_config() or ""
    return run_of(config, options.out or "", options.specs, options.target or ())


def _tell_remarks(count: int) -> None:
    if count:
        print(f"{count} remarks of targets; 'polydto lint' shows them", file=sys.stderr)


def _wants_colour(stream: TextIO) -> bool:
    from generator.report import wants_colour

    return wants_colour(stream)


def _request(options: argparse.Namespace) -> "Request":
    from generator.generation import request_of

    return request_of(options)


def _compared(asked: "Wanted", run: "Run | None") -> "tuple[Plan, Comparison]":
    """The plan of the run and what lies on the disk against it, with a line that tells how far."""
    from generator.generation import compared
    from generator.report import ProgressLine

    progress = ProgressLine()
    try:
        return compared(asked, progress, run=run)
    finally:
        progress.close()


def _diff(options: argparse.Namespace) -> int:
    if options.git:
        return _git(options)
    from generator.diff.formats import Shown, report

    asked, review = _review(options)
    if options.accept:
        return _accept(options, review)
    if options.explain is not None:
        from generator.diff.explained import explained

        shown = Shown(colour=options.format == "text" and _wants_colour(sys.stdout))
        shown = shown._replace(fail_on=review.fail_on, outputs=asked.outputs)
        sys.stdout.write(explained(review.diffs, options.explain, options.format, shown))
        return FINE
    if options.generated:
        from generator.diff.generated import generated
        from generator.diff.generatedforms import generated_report

        files = generated(review.diffs, asked.outputs)
        sys.stdout.write(generated_report(options.format, files))
    else:
        colour = options.format == "text" and _wants_colour(sys.stdout)
        shown = Shown(options.why, options.by, colour, review.fail_on, asked.outputs)
        sys.stdout.write(report(options.format, review.diffs, shown))
        if options.semver:
            from generator.diff.semver import suggestion_text

            # A document of another form would be none with lines behind it.
            stream = sys.stdout if options.format == "text" else sys.stderr
            print("\n".join(map(suggestion_text, review.diffs)), file=stream)
    sys.stdout.flush()
    if review.problems:
        _print_problems(review.problems)
    return FINDINGS if review.fails else FINE


def _git(options: argparse.Namespace) -> int:
    """A file for `git diff`, which gives up where this fails: so it never does."""
    from generator import gitdriver
    from generator.diff.command import reviewed
    from generator.diff.formats import Shown, report
    from generator.generation import wanted
    from generator.problems import ConfigError, ContractError

    words = gitdriver.given(options.sides)
    if words is None:
        print(f"* Unmerged path {options.sides[0]}")
        return FINE
    print(words.title)
    try:
        options.specs = [words.new_path]
        asked = wanted(_request(options))
        review = reviewed([gitdriver.pair_of(words)], asked, named=bool(options.target))
        if any(diff.changes for diff in review.diffs):
            shown = Shown(options.why, options.by, _wants_colour(sys.stdout), more="")
            sys.stdout.write(report("text", review.diffs, shown))
            return FINE
    except (ConfigError, ContractError) as error:
        print(f"not compared as contracts: {error.problems[0].message}")
    sys.stdout.write(gitdriver.text_diff(words))
    return FINE


def _accept(options: argparse.Namespace, review: "Review") -> int:
    from generator.diff.command import accepting
    from generator.publish import write_file

    for fingerprint in options.accept:
        text = accepting(
            review,
            fingerprint,
            reason=options.reason,
            author=options.author,
            expires=options.expires,
        )
        write_file(review.accepted_path, text.encode("utf-8"))
        print(f"accepted {fingerprint} in {review.accepted_path}")
    return FINE


def _changelog(options: argparse.Namespace) -> int:
    from generator.diff.changelog import changelog

    _, review = _review(options)
    sys.stdout.write(changelog(review.diffs))
    return FINE


def _review(options: argparse.Namespace) -> "tuple[Wanted, Review]":
    """The sides of a command line, compared."""
    from generator.diff.command import reviewed
    from generator.generation import wanted
    from generator.problems import ConfigError, Position, Problem
    from generator.sides import pairs_of

    sides = tuple(options.sides)
    if (len(sides) != 2) if options.against is None else bool(sides):
        message = "a comparison wants OLD and NEW, or --against REF"
        hint = f"polydto {options.command} HEAD~1:specs/dialer.yaml specs/dialer.yaml"
        raise ConfigError([Problem(Position(options.command, 1, 1), "no-sides", message, hint)])
    options.specs = list(sides[1:])
    asked = wanted(_request(options))
    pairs: Iterable[Pair]
    several = False
    if options.against is None:
        pairs = pairs_of(*sides)
    else:
        from generator.against import pairs_against
        from generator.gitfiles import commits_of

        commits = commits_of(options.against)
        several = len(commits) > 1
        if several and options.command == "changelog":
            message = f"a changelog is about one step, and {len(commits)} commits are named"
            hint = "name the last release"
            raise ConfigError([Problem(Position("--against", 1, 1), "no-sides", message, hint)])
        patterns = [pattern for pattern, _ in asked.config.patterns] if asked.config else []
        pairs = pairs_against(commits, asked.specs, patterns)
    review = reviewed(
        pairs,
        asked,
        named=bool(options.target),
        several=several,
        fail_on=options.fail_on,
        accepted=options.accepted,
        today=options.today,
    )
    return asked, review


def _lint(options: argparse.Namespace) -> int:
    from generator.generation import wanted
    from generator.plan import judge, load_all

    asked = wanted(_request(options))
    contracts, problems = load_all(asked.specs)
    problems += judge(contracts, asked.outputs, whole=asked.whole)
    if not problems:
        return FINE
    _print_problems(problems)
    return INVALID if any(not problem.warning for problem in problems) else FINDINGS


def _explain(options: argparse.Namespace) -> int:
    from generator.explain import explanation, explanations

    if options.code is None:
        for code in explanations():
            print(code)
        return FINE
    text = explanation(options.code)
    if text is None:
        from generator.diff.page import rule_text

        text = rule_text(options.code)
    if text is None:
        import re

        from generator.problems import did_you_mean

        if re.fullmatch("[0-9a-f]{6,16}", options.code):
            how = f"polydto diff OLD NEW --explain {options.code}"
            print(f"a comparison explains its findings: {how}", file=sys.stderr)
            return USAGE
        hint = did_you_mean(options.code, list(explanations()))
        print(f"no problem has the code '{options.code}'; {hint}".rstrip("; "), file=sys.stderr)
        return USAGE
    print(text)
    return FINE


def _list(options: argparse.Namespace) -> int:
    from generator import listing
    from generator.generation import wanted
    from generator.plan import load_all, plan

    what, words = options.what, tuple(options.words)
    if what != "closure":
        options.specs, words = [*options.specs, *words], ()
    if what == "targets":
        rows = listing.targets()
    elif what == "outputs":
        asked = wanted(_request(options))
        rows = listing.outputs(asked.outputs, plan(asked.specs, asked.outputs, whole=asked.whole))
    else:
        contracts, _ = load_all(wanted(_request(options)).specs)
        if what == "closure":
            rows = listing.closure(contracts, words)
        else:
            rows = listing.types(contracts) if what == "types" else listing.operations(contracts)
    if options.json:
        import json

        print(json.dumps({"version": 1, what: rows}, indent=2, ensure_ascii=False))
    else:
        sys.stdout.write(listing.table(rows))
    return FINE


def _view(options: argparse.Namespace) -> int:
    from generator.config import default_outputs, load_config
    from generator.configfile import find_config
    from generator.inspection import to_json
    from generator.plan import load_all, parts_of

    path = find_config()
    known = {output.name: output for output in load_config(path).outputs} if path else {}
    output = known.get(options.target) or default_outputs("generated", (options.target,))[0]
    contracts, _ = load_all((options.spec,))
    for _, contract in parts_of(contracts, (output,)):
        print(to_json(output.target.view(contract, output.options)))
    return FINE


def _ir(options: argparse.Namespace) -> int:
    from generator.inspection import to_json
    from generator.load import load_contract

    print(to_json(load_contract(options.spec)))
    return FINE


def _fmt(options: argparse.Namespace) -> int:
    from generator.driftreport import diff_lines
    from generator.formatter import formatted
    from generator.generation import wanted
    from generator.problems import ContractError
    from generator.publish import write_file
    from generator.source import read_file

    problems: list[Problem] = []
    changed: list[tuple[str, str, str]] = []
    for path in wanted(_request(options)).specs:
        try:
            text = read_file(path)
            made = formatted(text, path)
        except ContractError as error:
            problems += error.problems
            continue
        if made != text:
            changed.append((path, text, made))
    if problems:
        # All or nothing, as with generated files.
        raise ContractError(problems)
    for path, text, made in changed:
        if options.check:
            print("\n".join(diff_lines(path, text.encode("utf-8"), made.encode("utf-8"))))
        else:
            write_file(path, made.encode("utf-8"))
            print(f"formatted {path}")
    return FINDINGS if changed and options.check else FINE


def _import(options: argparse.Namespace) -> int:
    from generator.importers.command import import_document, report_text
    from generator.importers.given import given_of

    given = given_of(options.title, options.namespace, options.base_url, options.content_types)
    made = import_document(options.kind, options.document, options.out, options.name, given)
    if options.out is None:
        sys.stdout.write(made.text)
    else:
        from generator.publish import write_file

        write_file(options.out, made.text.encode("utf-8"))
    sys.stderr.write(report_text(made, options.report))
    return FINDINGS if made.lost and options.strict else FINE


def _update(options: argparse.Namespace) -> int:
    from generator.driftreport import diff_lines
    from generator.generation import Request, wanted
    from generator.publish import write_file
    from generator.servicestack.update import updated

    specs = (options.spec,) if options.spec else wanted(Request(config=options.config)).specs
    files = updated(options.files, specs)
    changed = [file for file in files if file.wants != file.has]
    for file in changed:
        if options.check:
            print("\n".join(diff_lines(file.path, file.has, file.wants)))
        else:
            # A link stays one.
            write_file(os.path.realpath(file.path), file.wants)
            print(f"updated {file.path}")
    if not options.check:
        print(f"{len(changed)} updated, {len(files) - len(changed)} unchanged")
    return FINDINGS if changed and options.check else FINE


def _merge(options: argparse.Namespace) -> int:
    from generator.importers.openapi.merge import merged

    text = merged(options.base, options.fragments)
    if options.out is None:
        sys.stdout.write(text)
    else:
        from generator.publish import write_file

        write_file(options.out, text.encode("utf-8"))
    return FINE


def _doctor(options: argparse.Namespace) -> int:
    from generator.doctor import diagnose
    from generator.listing import table

    diagnosis = diagnose(options.config)
    rows = [finding._asdict() for finding in diagnosis.findings]
    if options.json:
        import json

        print(json.dumps({"version": 1, "findings": rows}, indent=2, ensure_ascii=False))
    else:
        sys.stdout.write(table(rows))
    if diagnosis.problems:
        sys.stdout.flush()
        _print_problems(diagnosis.problems)
    return FINE if diagnosis.is_well else FINDINGS


def _completion(options: argparse.Namespace) -> int:
    from generator.completion import completion_script

    sys.stdout.write(completion_script(_parser(""), options.shell))
    return FINE


def _print_problems(problems: "Sequence[Problem]") -> None:
    from generator.report import problems_text, wants_colour

    sys.stderr.write(problems_text(problems, wants_colour(sys.stderr)))
