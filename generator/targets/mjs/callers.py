"""The public surface of a module: classes and enums, whose types nobody checks."""

from generator.ir import Contract
from generator.servicestack.from_contract import service_of
from generator.surface import Checked, Surface
from generator.targets.mjs.page import TARGET, MjsOptions
from generator.targets.typescript.servicestack_page import prepared
from generator.targets.typescript.servicestack_settings import common_settings
from generator.targets.typescript.servicestack_surface import Drawer
from generator.targets.typescript.speech import CLASS_SPEECH, CLASSES

_NOBODY = Checked.NOBODY
_TRAITS = CLASSES._replace(
    language="JavaScript",
    names=_NOBODY,
    types=_NOBODY,
    exhaustive=_NOBODY,
    nominal=True,
    absent="",
    null="",
)


def surface_of(contract: Contract, options: MjsOptions) -> Surface:
    """A constructor takes an object with any of the members, and any others."""
    whole = service_of(contract)
    common = common_settings(contract, whole, options)
    ready = prepared(contract, whole, common, TARGET, typed=False)
    symbols = tuple(Drawer(contract, ready, common, None).symbols())
    return Surface(symbols, _TRAITS, CLASS_SPEECH)
