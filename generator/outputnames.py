"""Outputs that an option of another output names, as pages do that show their code.

The configuration puts what it knows into the option's text, so that the option says all: an output
`php-plain` becomes `php-plain=php;style=plain`. A name alone is a target with its usual options.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from generator.problems import Position, Problem, did_you_mean
from generator.target import Target, find_target, target_names
from generator.tuples import NamedTuple

if TYPE_CHECKING:
    from generator.config import Output


class Shown(NamedTuple):
    """An output that is shown, under its name in the configuration."""

    name: str
    target: Target
    options: Any
    target_name: str


def shown_of(text: str) -> list[Shown]:
    """The outputs that the text of an option names. What it names wrongly is left out."""
    return [made for made in map(_read, words_of(text)) if isinstance(made, Shown)]


def wrong_in(text: str, option: str, at: Position) -> Iterator[Problem]:
    """What the text of an option names that there is not."""
    for word in words_of(text):
        made = _read(word)
        if isinstance(made, str):
            message = f"the option {option} has '{made}', which is no output and no target"
            yield Problem(at, "unknown-target", message, did_you_mean(made, target_names()))


def with_names(outputs: Sequence["Output"]) -> list["Output"]:
    """The outputs of a configuration, those that name others with all that these say."""
    known = {output.name: output for output in outputs}
    return [_filled(output, known) for output in outputs]


def _filled(output: "Output", known: dict[str, "Output"]) -> "Output":
    option = getattr(output.target, "SHOWS", None)
    if option is None:
        return output
    text = getattr(output.options, option)
    # What callers compile against is worth a look; a target states it, if it makes such code.
    usual = [one.name for one in known.values() if hasattr(one.target, "surface")]
    words = words_of(text) if text.strip() else usual
    filled = ", ".join(_spelled(known[word]) if word in known else word for word in words)
    return output._replace(options=output.options._replace(**{option: filled}))


def words_of(text: str) -> tuple[str, ...]:
    """The words of an option, between commas, each once."""
    return tuple(dict.fromkeys(word.strip() for word in text.split(",") if word.strip()))


def _spelled(output: "Output") -> str:
    defaults = output.target.Options._field_defaults
    parts = [f"{output.name}={output.target_name}"]
    for name, value in output.options._asdict().items():
        if value != defaults[name]:
            said = ("true" if value else "false") if isinstance(value, bool) else value
            parts.append(f"{name}={quote(said, safe='')}")
    return ";".join(parts)


def _read(word: str) -> Shown | str:
    """What a word of an option stands for; the part that means nothing."""
    head, *rest = word.split(";")
    name, _, target_name = head.partition("=")
    target = find_target(target_name or name)
    if target is None:
        return target_name or name
    defaults = target.Options._field_defaults
    given: dict[str, bool | str] = {}
    for part in rest:
        option, _, said = part.partition("=")
        choices = target.CHOICES.get(option)
        if option not in defaults or (choices and unquote(said) not in choices):
            return part
        given[option] = said == "true" if isinstance(defaults[option], bool) else unquote(said)
    return Shown(name, target, target.Options(**given), target_name or name)
