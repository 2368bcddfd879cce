"""The DTOs that other targets print, as a page shows them."""

from collections.abc import Iterable
from typing import Any

from generator.closure import answered, names_in, reach
from generator.ir import Contract, Operation, Record
from generator.target import Draw, Target, find_target

# As on ServiceStack's pages: nothing but the types.
_OPTIONS = {"style": "servicestack", "request_methods": "false", "header": "none"}


def printer(language: str) -> Target | None:
    """The target of a language, if it prints for ServiceStack's client libraries."""
    target = find_target(language)
    return target if getattr(target, "EXISTING", ()) else None


def options_for(target: Target) -> Any:
    """The target's options with which it prints DTOs alone."""
    fields = target.Options._fields
    return target.Options(**{name: value for name, value in _OPTIONS.items() if name in fields})


class Parts:
    """Small contracts out of a large one: an operation, and all that it reaches."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._places = {declared.name: at for at, declared in enumerate(contract.types)}

    def of(self, operation: Operation) -> Contract:
        """The part of a contract that is about one operation."""
        contract = self._contract
        names = reach(contract, [operation.name, *answered(operation)])
        while True:
            # A field that is declared again may name a type that nothing else does.
            more = {
                name
                for declared in map(contract.declarations.__getitem__, names)
                if isinstance(declared, Record)
                for _, field in declared.shadowed
                for name in names_in(field.type)
            }
            if more <= names:
                break
            names |= reach(contract, more)
        places = sorted(self._places[name] for name in names if name in self._places)
        types = tuple(contract.types[place] for place in places)
        declared = {made.name: made for made in (*types, operation.request)}
        return contract._replace(operations=(operation,), types=types, declarations=declared)


def code_of(contract: Contract, languages: Iterable[str], draw: Draw) -> dict[str, str]:
    """What each target prints of a contract; its files one after the other."""
    found: dict[str, str] = {}
    for language in languages:
        target = printer(language)
        assert target is not None
        files = target.files(contract, options_for(target), draw)
        found[language] = "\n".join(file.text for file in files)
    return found
