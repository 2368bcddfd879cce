"""Where the types and properties that are printed stand in the contract."""

from generator.ir import Contract, Declaration, Field
from generator.problems import Position, Problem
from generator.servicestack.from_contract import declarations_of
from generator.servicestack.modes import UNPARSED
from generator.servicestack.service import MetaType

COMPARE = "'compat: exact' prints what parses"
PLAIN = "this is what the server prints; the client library decides"


class Places:
    """The declarations of one contract, by what is printed of them."""

    def __init__(self, contract: Contract) -> None:
        self._start = Position(contract.path, 1, 1)
        self._declared = declarations_of(contract)

    def declared(self, made: MetaType) -> Declaration | None:
        """The declaration of a type; None for one that only the contract's facts have."""
        return self._declared.get((made.name, made.namespace))

    def of(self, made: MetaType) -> tuple[Position, int]:
        """The place of a type and the length of its name."""
        declared = self.declared(made)
        if declared is None:
            return self._start, 1
        return Position(*declared.at), len(declared.name)

    def of_field(self, made: MetaType, field: Field | None) -> tuple[Position, int]:
        """The place of a field, or else of its type."""
        if field is None:
            return self.of(made)
        return Position(*field.at), len(field.wire_name)

    def name(self, made: MetaType) -> str:
        """What the contract calls a type."""
        declared = self.declared(made)
        return made.bare_name if declared is None else declared.name

    def unparsed(self, made: MetaType, shown: str, field: Field | None = None) -> Problem:
        """A warning at a type or a field, of what `verbatim` prints and PHP does not take."""
        at, width = self.of_field(made, field)
        name = self.name(made) if field is None else field.wire_name
        message = f"'{name}': {UNPARSED}{shown}"
        return Problem(at, "lossy", message, COMPARE, width, warning=True)

    def lossy(self, made: MetaType, message: str, hint: str = PLAIN) -> Problem:
        """A warning at a type."""
        at, width = self.of(made)
        return Problem(at, "lossy", message, hint, width, warning=True)
