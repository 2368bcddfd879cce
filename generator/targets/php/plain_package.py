"""What surrounds the classes of style plain: composer.json and the run time."""

import json
from collections.abc import Iterator
from functools import cache

from generator.ir import Contract
from generator.naming import kebab
from generator.target import OutputFile

RUNTIME = "Wire"  # its namespace within the contract's; no contract's type can stand in its way


def package_files(contract: Contract, namespace: str) -> Iterator[OutputFile]:
    """The same run-time files for every contract, so that two packages may share a namespace."""
    yield OutputFile(f"{contract.name}/composer.json", _composer(contract, namespace))
    for name, text in _runtime():
        own = text.replace(f"\nnamespace {RUNTIME};\n", f"\nnamespace {namespace}\\{RUNTIME};\n")
        yield OutputFile(f"{contract.name}/src/{RUNTIME}/{name}", own)


def _composer(contract: Contract, namespace: str) -> str:
    package = {
        "name": f"{kebab(contract.name) or 'contract'}/dto",
        "description": contract.title or f"Types of the contract {contract.name}",
        "type": "library",
        "require": {"php": ">=8.2"},
        "autoload": {"psr-4": {f"{namespace}\\": "src/"}},
    }
    return json.dumps(package, indent=4, ensure_ascii=False) + "\n"


@cache
def _runtime() -> tuple[tuple[str, str], ...]:
    """The run-time files' names and texts."""
    from generator.render import TEMPLATES  # Jinja comes with it, so only when files are made

    folder = TEMPLATES / "php/plain/runtime"
    return tuple((path.name, path.read_text("utf-8")) for path in sorted(folder.glob("*.php")))
