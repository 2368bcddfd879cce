"""The command line: what runs for its words. Each command imports what it needs."""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

from generator.arguments import parser_of

if TYPE_CHECKING:
    from generator.diff.command import Review
    from generator.drift import Comparison
    from generator.generation import Request, Wanted
    from generator.plan import Plan
    from generator.problems import Problem
    from generator.recall import Run
    from generator.sides import Pair

FINE, FINDINGS, USAGE, INVALID, INTERNAL, INTERRUPTED = 0, 1, 2, 3, 70, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and gives its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    parser = parser_of(given[0] if given else "")
    options = parser.parse_args(given)
    if options.command is None:
        parser.print_help()
        return USAGE
    from generator.problems import ConfigError, ContractError, DrawingError

    try:
        code = _COMMANDS[options.command](options)
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


def _serve(options: argparse.Namespace) -> int:
    from generator.serving.command import serve

    request = _request(options)
    serve(request, options.host, options.port, opening=options.open, quiet=options.quiet)
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

    sys.stdout.write(completion_script(parser_of(""), options.shell))
    return FINE


def _print_problems(problems: "Sequence[Problem]") -> None:
    from generator.report import problems_text, wants_colour

    sys.stderr.write(problems_text(problems, wants_colour(sys.stderr)))


_COMMANDS = {
    "init": _init,
    "schema": _schema,
    "generate": _generate,
    "watch": _watch,
    "serve": _serve,
    "check": _check,
    "diff": _diff,
    "changelog": _changelog,
    "lint": _lint,
    "explain": _explain,
    "list": _list,
    "view": _view,
    "ir": _ir,
    "fmt": _fmt,
    "import": _import,
    "update": _update,
    "merge": _merge,
    "doctor": _doctor,
    "completion": _completion,
}
