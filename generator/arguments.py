"""The words of the command line: a parser for each command. Imports nothing but argparse."""

import argparse
import os
from typing import Any

from generator import __version__

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


def parser_of(command: str) -> argparse.ArgumentParser:
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
    )
    schema.add_argument("what", nargs="?", choices=("contract", "diff"), default="contract")


def _add_generate(commands: Any) -> None:
    generate = _command(
        commands,
        "generate",
        "polydto generate",
        "write the files of every contract and target of polydto.yaml",
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
    watch = _command(commands, "watch", "polydto watch", "generate, and again after each change")
    _add_inputs(watch)
    watch.add_argument("-o", "--out", metavar="DIR", help="the folder to write to")
    watch.add_argument(
        "-t", "--target", action="append", metavar="NAME", help="this output or target"
    )
    watch.add_argument("-q", "--quiet", action="store_true", help="print problems only")
    watch.add_argument("--force", action="store_true", help="write over files that somebody edited")


def _add_serve(commands: Any) -> None:
    serve = _command(
        commands,
        "serve",
        "polydto serve",
        "show the reference page in a browser, anew after each change; writes no file",
    )
    _add_inputs(serve)
    serve.add_argument(
        "-t",
        "--target",
        action="append",
        metavar="NAME",
        help="this output or target; by default the pages of the configuration",
    )
    serve.add_argument(
        "--host",
        choices=("127.0.0.1", "::1"),
        default="127.0.0.1",
        help="an address of this machine that no other one reaches",
    )
    serve.add_argument(
        "--port", type=_port, default=8427, help="8427 by default; 0 for one that is free"
    )
    serve.add_argument("--open", action="store_true", help="open it in the browser")
    serve.add_argument("-q", "--quiet", action="store_true", help="print problems only")


def _port(text: str) -> int:
    number = int(text)
    if not 0 <= number <= 65535:
        raise ValueError
    return number


_port.__name__ = "port"  # in argparse's message


def _add_check(commands: Any) -> None:
    check = _command(
        commands,
        "check",
        "polydto check",
        "tell which generated files are not what generate would write, and why",
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
    lint = _command(commands, "lint", "polydto lint", "report what is wrong or risky")
    _add_inputs(lint)


def _add_explain(commands: Any) -> None:
    explain = _command(
        commands,
        "explain",
        "polydto explain unknown-type",
        "say what a code or a rule means",
    )
    explain.add_argument("code", metavar="CODE", nargs="?", help="all codes without one")


def _add_list(commands: Any) -> None:
    listing = _command(
        commands,
        "list",
        "polydto list targets",
        "list targets, outputs, types, operations, or what a selection reaches",
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
    )
    view.add_argument("target", metavar="TARGET")
    view.add_argument("spec", metavar="SPEC")


def _add_ir(commands: Any) -> None:
    ir = _command(
        commands, "ir", "polydto ir specs/dialer.yaml", "print the checked contract as JSON"
    )
    ir.add_argument("spec", metavar="SPEC")


def _add_fmt(commands: Any) -> None:
    fmt = _command(commands, "fmt", "polydto fmt", "rewrite contracts in their canonical form")
    _add_inputs(fmt)
    fmt.add_argument("--check", action="store_true", help="write nothing; exit with 1 and a diff")


def _add_import(commands: Any) -> None:
    importing = _command(
        commands,
        "import",
        "polydto import servicestack metadata.json -o specs/farm.yaml",
        "make a contract from another tool's document",
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
    )
    merge.add_argument("base", metavar="BASE", help="the document; its order and comments stay")
    merge.add_argument("fragments", nargs="+", metavar="FRAGMENT", help="what is put into it")
    merge.add_argument("-o", "--out", metavar="FILE", help="where to; printed without it")


def _add_doctor(commands: Any) -> None:
    doctor = _command(
        commands, "doctor", "polydto doctor", "tell what is installed, found and usable"
    )
    doctor.add_argument("--config", metavar="FILE", help="polydto.yaml or pyproject.toml")
    doctor.add_argument("--json", action="store_true", help="as JSON")


def _add_completion(commands: Any) -> None:
    completion = _command(
        commands,
        "completion",
        "source <(polydto completion bash)",
        "print a script that completes commands, options and names in a shell",
    )
    completion.add_argument("shell", choices=("bash", "zsh", "tcsh"))


# Making the parser of one command takes half a millisecond, so only the wanted one is made.
_COMMANDS = {
    "init": _add_init,
    "generate": _add_generate,
    "watch": _add_watch,
    "serve": _add_serve,
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


def _command(commands: Any, name: str, example: str, purpose: str) -> Any:
    return commands.add_parser(
        name,
        help=purpose,
        description=f"example: {example}\n\n{purpose[0].upper()}{purpose[1:]}.",
        epilog=_EXIT_CODES,
        formatter_class=_Formatter,
    )


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
