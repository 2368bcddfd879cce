"""Runs datamodel-code-generator, in a process of its own: it has its own dependencies and faults.

Every flag that shapes the output is given, so that neither a configuration file, the working
folder nor a new default of the generator changes it.
"""

import ast
import os
import subprocess
import sys
import tempfile

from generator.problems import ContractError, Position, Problem

_MODULE = "datamodel_code_generator"
_FLAGS = (
    *("--input-file-type", "openapi", "--output-model-type", "pydantic_v2.BaseModel"),
    *("--target-python-version", "3.11", "--encoding", "utf-8", "--formatters", "builtin"),
    *("--disable-timestamp", "--ignore-pyproject", "--no-allow-remote-refs", "--strict-refs"),
    *("--snake-case-field", "--capitalise-enum-members", "--no-treat-dot-as-module"),
    *("--use-annotated", "--use-type-alias", "--use-specialized-enum", "--use-schema-description"),
    *("--use-standard-collections", "--use-union-operator", "--use-typed-nullable-map-values"),
    *("--strict-nullable", "--strict-types", "str", "int", "float", "bool"),
    *("--output-datetime-class", "datetime", "--naming-strategy", "primary-first"),
    *("--field-extra-keys-without-x-prefix", "x-validate_default"),
)
_ABSENT = {
    "unset": ("--use-missing-sentinel", "--target-pydantic-version", "2.14"),
    "none": ("--target-pydantic-version", "2"),
}


class GeneratorFailed(Exception):
    """Says why, in one line."""


def require_generator(at: Position) -> None:
    """Raises ContractError if the generator is not installed."""
    from importlib.util import find_spec

    if find_spec(_MODULE) is None:
        message = "datamodel-code-generator, which makes the models, is not installed"
        hint = "pip install 'polydto[pydantic]'"
        raise ContractError([Problem(at, "missing-extra", message, hint)])


def generated(document: str, aliases: str, header: str, absent: str) -> str:
    """The module for a document. Raises GeneratorFailed, also for a module that is no Python."""
    with tempfile.TemporaryDirectory() as folder:
        _write(folder, "contract.json", document)
        _write(folder, "aliases.json", aliases)
        command = [sys.executable, "-m", _MODULE, "--input", "contract.json"]
        command += ["--aliases", "aliases.json", "--custom-file-header", header]
        done = subprocess.run(
            [*command, *_FLAGS, *_ABSENT[absent], "--output", "models.py"],
            cwd=folder,
            env=_environment(),
            capture_output=True,
            check=False,
        )
        if done.returncode:
            raise GeneratorFailed(_last_line(done.stderr.decode("utf-8", "replace")))
        path = os.path.join(folder, "models.py")
        if not os.path.exists(path):
            raise GeneratorFailed("it wrote nothing")
        with open(path, encoding="utf-8", newline="") as stream:
            text = stream.read().rstrip("\n") + "\n"
    try:
        compile(text, "models.py", "exec", ast.PyCF_ONLY_AST)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise GeneratorFailed(f"its models are no Python: {error}") from None
    return text


def _write(folder: str, name: str, text: str) -> None:
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as stream:
        stream.write(text)


def _environment() -> dict[str, str]:
    """This process's, without what could change the output."""
    kept = {name: text for name, text in os.environ.items() if not name.startswith("DATAMODEL_")}
    return {**kept, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "PYTHONWARNINGS": "ignore"}


def _last_line(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1] if lines else "it said nothing"
