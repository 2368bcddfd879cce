"""A contract made ready for printing: types chosen, ordered and named."""

from collections.abc import Iterator, Mapping

from generator.ir import Contract
from generator.servicestack.dotnet import LISTS, MAPS
from generator.servicestack.from_contract import declarations_of
from generator.servicestack.options import imports_in
from generator.servicestack.order import bases_first, printing_order
from generator.servicestack.service import MetaOperation, MetaType, Service, TypeName
from generator.targets.typescript.escape import name, printed_word
from generator.targets.typescript.servicestack_names import class_names
from generator.targets.typescript.servicestack_settings import (
    Common,
    printed_service,
)
from generator.targets.typescript.servicestack_types import Names
from generator.tuples import NamedTuple

Key = tuple[str, str]  # name and namespace


class Prepared(NamedTuple):
    """`operations` are by request, and empty if no request methods are wanted.

    `responses` and `requests` are metadata names. `texts` are the printed names as plain text.
    """

    types: list[MetaType]
    by_name: dict[str, MetaType]
    texts: dict[str, str]
    names: Names
    operations: dict[str, MetaOperation]
    requests: frozenset[str]


def prepared(
    contract: Contract, whole: Service, settings: Common, target: str, *, typed: bool
) -> Prepared:
    """`typed`: for TypeScript, where entries of DefaultImports bring names into the file."""
    service = printed_service(whole, settings, status_required=typed and settings.exact)
    types = printing_order(service)
    if not settings.exact:
        types = bases_first(types)
    spellings = {key[0]: text for key, text in spelled(contract, target).items()}
    texts = class_names(types, spellings, exact=settings.exact, verbatim=settings.verbatim)
    entries = imports_in(settings.imports.value) if typed else ()
    imported = frozenset(
        entry.partition(":")[0].split(" as ")[-1] for entry in entries if ":" in entry
    )
    named = printed_word if settings.verbatim else name
    requests = {made.request.name: made for made in service.operations}
    return Prepared(
        types,
        {made.name: made for made in reversed(types)},
        texts,
        Names({key: named(text) for key, text in texts.items()}, imported),
        requests if settings.requests else {},
        frozenset(requests),
    )


def spelled(contract: Contract, target: str) -> dict[Key, str]:
    """The names that the author insists on."""
    found: dict[Key, str] = {}
    if any(declared.spellings for declared in contract.declarations.values()):
        for key, declared in declarations_of(contract).items():
            given = dict(declared.spellings).get(target)
            if given is not None:
                found[key] = given
    return found


class Base(NamedTuple):
    """What a class extends. `kind` is `list` or `map` for a collection of .NET."""

    kind: str
    type: TypeName


def base_of(made: MetaType) -> Base | None:
    """The base that the metadata names."""
    if made.inherits is None:
        return None
    name, count = made.inherits.name, len(made.inherits.args)
    if name.endswith("[]") or (name in LISTS and count == 1):
        return Base("list", made.inherits)
    if name in MAPS and count == 2:
        return Base("map", made.inherits)
    return Base("class", made.inherits)


def lineage(made: MetaType, by_name: Mapping[str, MetaType]) -> Iterator[tuple[MetaType, TypeName]]:
    """The printed bases, the nearest first, each with the name that extends it."""
    seen = {made.name}
    base = made.inherits
    while base is not None and base.name in by_name and base.name not in seen:
        seen.add(base.name)
        found = by_name[base.name]
        yield found, base
        base = found.inherits
