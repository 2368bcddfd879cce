"""`polydto init`: a folder in which `make generate && make check` passes."""

import json
import os
import re
from collections.abc import Sequence

from generator.config import EDITION
from generator.configfile import FILE_NAME, find_config
from generator.problems import ConfigError, Position, Problem, did_you_mean
from generator.tuples import NamedTuple

_SCHEMA = ".vscode/polydto.schema.json"
# Words that a reader of YAML takes for something else than a text.
_NO_TEXT = frozenset("y n yes no on off true false null".split())

_CONTRACT = """\
# yaml-language-server: $schema=../.vscode/polydto.schema.json
polydto: 1
name: NAME
title: TITLE
version: "0.1.0"

operations:
  GetOrder:
    description: Gives one order.
    route: GET /orders/{id}
    returns: Order
    fields:
      id: uuid

  PlaceOrder:
    description: Takes an order of at least one line.
    route: POST /orders
    returns: Order
    fields:
      lines:
        type: OrderLine[]
        minItems: 1
      note: string?

types:
  Order:
    description: An order, as the server knows it.
    fields:
      id: uuid
      status: OrderStatus
      lines: OrderLine[]
      note: string?

  OrderLine:
    fields:
      article:
        type: string
        minLength: 1
        description: The number in the catalogue.
      quantity:
        type: int32
        minimum: 1

  OrderStatus:
    description: How far the order has come.
    # Without this line, clients keep a status that they do not know.
    open: false
    enum: [Placed, Paid, Shipped]
"""

_MAKEFILE = """\
# The polydto of this folder's environment, else the one on the PATH, else the module.
POLYDTO ?= $(shell PATH=.venv/bin:$$PATH; command -v polydto || echo python3 -m generator)

.PHONY: generate check

generate:
	$(POLYDTO) generate

check:
	$(POLYDTO) fmt --check
	$(POLYDTO) check
"""

_ATTRIBUTES = """\
specs/**/*.yaml text eol=lf
generated/** text eol=lf linguist-generated
"""

_HOOKS = """\
repos:
  - repo: local
    hooks:
      - id: polydto-fmt
        name: contracts in their canonical form
        entry: polydto fmt
        language: system
        pass_filenames: false
        files: ^(specs/|polydto\\.yaml$)
      - id: polydto-check
        name: generated files are what the contracts give
        entry: polydto check
        language: system
        pass_filenames: false
        files: ^(specs/|generated/|polydto\\.yaml$)
"""


class StarterFile(NamedTuple):
    """A file of a new project. A `shared` one may be there already, with more in it: its lines
    are then told, for the author to add."""

    path: str
    text: str
    shared: bool = False


class Started(NamedTuple):
    """The paths that were written, and the shared files whose lines the author adds."""

    written: tuple[str, ...]
    to_add: tuple[StarterFile, ...]


def start(folder: str, name: str | None, targets: Sequence[str]) -> Started:
    """Writes the files of a new project into `folder`, which need not be there.

    Raises ConfigError, and writes nothing, where one of them is there.
    """
    from generator.publish import write_file

    stem = name or contract_name(os.path.basename(os.path.abspath(folder)))
    _check(stem, targets)
    files = starter_files(stem, targets)
    paths = {file.path: os.path.normpath(os.path.join(folder, file.path)) for file in files}
    there = [file for file in files if os.path.lexists(paths[file.path])]
    problems = [_there(paths[file.path]) for file in there if not file.shared]
    config = find_config(folder)
    if config is not None and os.path.dirname(os.path.abspath(config)) == os.path.abspath(folder):
        problems.append(_there(config))  # in pyproject.toml, perhaps
    if problems:
        raise ConfigError(problems)
    written = [file for file in files if file not in there]
    for file in written:
        write_file(paths[file.path], file.text.encode("utf-8"))
    return Started(
        tuple(paths[file.path] for file in written),
        tuple(
            file._replace(path=paths[file.path])
            for file in there
            if not _holds(paths[file.path], file.text)
        ),
    )


def starter_files(name: str, targets: Sequence[str]) -> tuple[StarterFile, ...]:
    """Every file of a new project whose contract is called `name`."""
    settings = {"yaml.schemas": {f"./{_SCHEMA}": ["specs/**/*.yaml"]}}
    return (
        StarterFile(f"specs/{name}.yaml", _contract(name)),
        StarterFile(FILE_NAME, _config(targets)),
        StarterFile("Makefile", _MAKEFILE, shared=True),
        StarterFile(".gitattributes", _ATTRIBUTES, shared=True),
        StarterFile(".pre-commit-config.yaml", _HOOKS, shared=True),
        StarterFile(".vscode/settings.json", json.dumps(settings, indent=2) + "\n", shared=True),
        StarterFile(_SCHEMA, schema_text()),
    )


def schema_text(what: str = "contract") -> str:
    """The JSON Schema of contracts, for editors, or of the `diff` report."""
    path = os.path.join(os.path.dirname(__file__), f"{what}.schema.json")
    with open(path, encoding="utf-8") as stream:
        return stream.read()


def contract_name(folder_name: str) -> str:
    """The name of a contract after its folder: letters, digits and '_', a letter first."""
    words = re.findall("[A-Za-z0-9]+", folder_name)
    name = "_".join(words)
    return name if name[:1].isalpha() else "_".join(["api", *words])


def _contract(name: str) -> str:
    title = " ".join(word[:1].upper() + word[1:] for word in re.split("[-_]", name))
    text = _CONTRACT.replace("NAME", _scalar(name), 1)
    return text.replace("TITLE", _scalar(title), 1)


def _scalar(text: str) -> str:
    return f'"{text}"' if text.lower() in _NO_TEXT else text


def _config(targets: Sequence[str]) -> str:
    rows = "".join(f"  {target}: {{}}\n" for target in targets)
    return f"edition: {EDITION}\nspecs: [specs/*.yaml]\nout: generated\ntargets:\n{rows}"


def _check(name: str, targets: Sequence[str]) -> None:
    from generator.load import is_stem
    from generator.target import find_target, target_names

    problems = []
    if not is_stem(name):
        message = f"'{name}' cannot be the stem of a file name"
        hint = "use letters, digits, '-' and '_', a letter first"
        problems.append(Problem(Position("--name", 1, 1), "bad-name", message, hint))
    for target in targets:
        if find_target(target) is None:
            message = f"no target is called '{target}'"
            hint = did_you_mean(target, target_names())
            problems.append(Problem(Position("--target", 1, 1), "unknown-target", message, hint))
    if problems:
        raise ConfigError(problems)


def _holds(path: str, text: str) -> bool:
    try:
        with open(path, encoding="utf-8", errors="replace") as stream:
            return text in stream.read()
    except OSError:
        return False


def _there(path: str) -> Problem:
    hint = "nothing was written; start in another folder, or remove the file"
    return Problem(Position(path, 1, 1), "already-there", f"{path} is there already", hint)
