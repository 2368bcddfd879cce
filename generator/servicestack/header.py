"""The option block at the top of what /types/{language} prints, as data."""

from generator.ir import JsonObject, Value
from generator.servicestack.service import Service
from generator.tuples import NamedTuple


class Setting(NamedTuple):
    """An option as it takes effect; `given` if this output asks for it."""

    name: str
    value: str
    given: bool = False

    @property
    def on(self) -> bool:
        return self.value == "True"


def setting(name: str, asked: str, service: Service, default: str = "") -> Setting:
    """The option `name`: what is asked for, or else the server's own choice, or else `default`.

    `asked` is text, `true` or `false`; empty or `auto` where nothing is asked for.
    """
    if asked not in ("", "auto"):
        return Setting(name, _text({"true": True, "false": False}.get(asked, asked)), True)
    key = name[:1].lower() + name[1:]
    for known, value in service.config:
        if known == key:
            return Setting(name, _text(value))
    return Setting(name, default)


def facts_of_the_run(
    base_url: str, prefix: str, *, date: str, version: str
) -> tuple[tuple[str, str], ...]:
    """The first rows of the block; those of an empty date or version are left out.

    `prefix` is what keeps a line of the block from being an option.
    """
    tip = f'To override a DTO option, remove "{prefix}" prefix before updating'
    rows = (("Date", date), ("Version", version), ("Tip", tip), ("BaseUrl", base_url))
    return tuple(row for row in rows if row[1] or row[0] == "BaseUrl")


def _text(value: Value) -> str:
    """As the block writes it: `True`, `a,b`; nothing for null."""
    if value is None or isinstance(value, JsonObject):
        return ""
    return ",".join(map(_text, value)) if isinstance(value, tuple) else str(value)
