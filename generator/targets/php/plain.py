"""Style plain: a Composer package of classes that need nothing but PHP 8.2.

`<name of the contract>/composer.json` autoloads `src/`: one class a file, and the run time in
`src/Wire/`, copied from templates/php/plain/runtime with the namespace changed.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol

from generator.ir import Contract
from generator.pieces import CLOSE, OPEN
from generator.problems import Problem
from generator.target import Draw, OutputFile
from generator.targets.php.plain_views import PackageView


class Options(Protocol):
    """What this style reads of the target's options."""

    @property
    def namespace(self) -> str: ...

    @property
    def validate(self) -> bool: ...


def problems(contract: Contract, options: Options) -> Iterable[Problem]:
    """Names that clash or that PHP has taken, and what PHP cannot hold."""
    from generator.targets.php.plain_problems import problems_of

    return problems_of(contract, options.namespace, validate=options.validate)


def view(contract: Contract, options: Options) -> PackageView:
    """The pages of a contract's package."""
    from generator.targets.php.plain_classes import package_view
    from generator.targets.php.plain_names import namespace_of

    namespace = options.namespace or namespace_of(contract)
    return package_view(contract, namespace, validate=options.validate)


def files(contract: Contract, options: Options, draw: Draw) -> Iterator[OutputFile]:
    """composer.json, the run time, then a file for each type and request."""
    from generator.targets.php.plain_names import namespace_of
    from generator.targets.php.plain_package import package_files

    namespace = options.namespace or namespace_of(contract)
    yield from package_files(contract, namespace)
    for page in view(contract, options).pages:
        path = f"{contract.name}/src/{page.file_name}.php"
        # The whole file is one piece.
        yield OutputFile(path, OPEN + draw(page.template, page.class_) + CLOSE)
