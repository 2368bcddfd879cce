"""Pydantic models, made by datamodel-code-generator from the contract's OpenAPI schemas.

The schemas are those of OpenAPI 3.1, whose forms for null the generator reads everywhere, while
3.0's `nullable` is lost on what a list holds. What the models do otherwise than other targets is
pydantic's doing: they check limits and patterns, read numbers of JSON as floats before they become
decimals, write decimals as texts, take no `1.0` for a whole number and no text for an int64 or
uint64, know no `/Date(…)/`, pass over characters in base64 that do not belong there, keep what a
set has twice, and look at the keys of maps only where they are numbers, booleans or closed enums.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from generator.ir import Contract
from generator.problems import DrawingError, Position, Problem
from generator.target import Draw, OutputFile
from generator.targets.openapi.document import models_document
from generator.targets.openapi.jsontext import json_text
from generator.targets.openapi.names import Names
from generator.targets.openapi.tree import Object
from generator.targets.pydantic.aliases import aliases
from generator.targets.pydantic.judging import judge
from generator.targets.pydantic.names import class_name
from generator.tuples import NamedTuple

if TYPE_CHECKING:
    from generator.surface import Surface

PURPOSE = "Pydantic models, made by datamodel-code-generator (pip install 'polydto[pydantic]')"

NEEDS = ("datamodel_code_generator",)


class Options(NamedTuple):
    absent: str = "unset"


CHOICES: Mapping[str, tuple[str, ...]] = {"absent": ("unset", "none")}
HELP: Mapping[str, str] = {
    "absent": "unset: what JSON lacks is pydantic.MISSING (pydantic 2.14), so that null differs;"
    " none: it is None, for any pydantic 2, and null is accepted where a member may be absent.",
}


class ModelsView(NamedTuple):
    """`aliases` has the attribute of each member, by `Class.member`."""

    document: Object
    aliases: Object


def problems(contract: Contract, options: Options) -> Iterable[Problem]:
    return judge(contract)


def view(contract: Contract, options: Options) -> ModelsView:
    names = Names(contract, class_name)
    return ModelsView(models_document(contract, names), aliases(contract, names))


def files(contract: Contract, options: Options, draw: Draw) -> Iterable[OutputFile]:
    if not contract.declarations:
        return  # nothing to model, and the generator refuses an empty document
    # Only a run that draws needs these.
    from generator.targets.pydantic.running import GeneratorFailed, generated, require_generator

    require_generator(Position(contract.path or contract.name, 1, 1))
    page = view(contract, options)
    aliased = json_text(page.aliases)
    header = f"# Made from the contract '{contract.name}'. Do not edit."

    def drawn(document: Object) -> str:
        return generated(json_text(document), aliased, header, options.absent)

    try:
        text = drawn(page.document)
    except GeneratorFailed as error:
        from generator.targets.pydantic.culprits import culprit

        raise DrawingError([culprit(contract, page.document, drawn, str(error))]) from None
    yield OutputFile(f"{contract.name}_models.py", text)


def surface(contract: Contract, options: Options) -> "Surface":
    """What callers of the module can name, build, read and match."""
    from generator.targets.pydantic import models_surface  # only a comparison needs it

    found: Surface = models_surface.surface(contract, options)
    return found
