"""Who mentions a declaration, and what one reaches, nearest first; no more than a person reads."""

from collections.abc import Iterable, Iterator

from generator.closure import answered, names_of
from generator.ir import Contract

MOST = 40


class Uses:
    """Looks at each declaration of a contract once."""

    def __init__(self, contract: Contract) -> None:
        self._mentions = {
            name: tuple(dict.fromkeys(names_of(declared)))
            for name, declared in contract.declarations.items()
        }
        self._answers = {made.name: tuple(answered(made)) for made in contract.operations}
        self._users: dict[str, dict[str, None]] = {}
        for user, names in self._mentions.items():
            for name in (*names, *self._answers.get(user, ())):
                if name != user:
                    self._users.setdefault(name, {})[user] = None

    def users(self, name: str) -> tuple[tuple[str, ...], int]:
        """The declarations that mention this one, and how many more do."""
        found = list(self._users.get(name, ()))
        return tuple(found[:MOST]), max(0, len(found) - MOST)

    def reached(self, name: str) -> tuple[tuple[str, ...], bool]:
        """What an operation reaches, by the number of steps; whether there is more."""
        found: dict[str, None] = {}
        waiting: Iterable[str] = [name]
        while waiting:
            step: dict[str, None] = {}
            for made in self._next(waiting):
                if made != name and made not in found and made not in step:
                    if len(found) + len(step) == MOST:
                        return (*found, *step), True
                    step[made] = None
            found |= step
            waiting = step
        return tuple(found), False

    def _next(self, names: Iterable[str]) -> Iterator[str]:
        for name in names:
            for made in (*self._mentions.get(name, ()), *self._answers.get(name, ())):
                if made in self._mentions:
                    yield made
