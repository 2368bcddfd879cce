"""Documents of other tools into contracts. Each importer gives a Contract and notes."""

from generator.ir import Contract
from generator.tuples import NamedTuple


class Imported(NamedTuple):
    """A contract, with one line for each thing worth knowing.

    `notes` tell of what the contract's own words cannot say, and its facts hold; `lost` tell of
    what neither holds.
    """

    contract: Contract
    notes: tuple[str, ...]
    lost: tuple[str, ...]
