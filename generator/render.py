"""The Jinja environment: a template prints Code or stops the run."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from jinja2.exceptions import TemplateSyntaxError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup

_HERE = Path(__file__).parent
_SHIPPED = _HERE / "templates"  # in a wheel; in a checkout they lie beside the package
TEMPLATES = _SHIPPED if _SHIPPED.is_dir() else _HERE.parent / "templates"

# Each of these turns data into text, or text into Markup, without knowing the language.
_UNSAFE_FILTERS = (
    *("e", "escape", "forceescape", "format", "pprint", "safe", "string"),
    *("striptags", "tojson", "urlencode", "urlize", "xmlattr"),
)


def only_code(value: Any) -> Any:
    """The environment's `finalize`: Code passes, anything else is a bug of the view."""
    if isinstance(value, Markup):
        return value
    str(value)  # an undefined name raises here, and says which
    raise TypeError(f"template prints plain {type(value).__name__} {value!r}; give the view a Code")


class NoTilde(Extension):
    """Refuses Jinja's `a ~ b`, which HTML-escapes plain text instead of stopping it."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        for token in stream:
            if token.type == "tilde":
                raise TemplateSyntaxError(
                    "'~' is not allowed here", token.lineno, stream.name, stream.filename
                )
            yield token


def environment(*folders: Path) -> Environment:
    """An environment that looks for a template in `folders` first, then in the shipped ones."""
    loaders: list[BaseLoader] = [FileSystemLoader(folder) for folder in (*folders, TEMPLATES)]
    made = Environment(
        autoescape=True,
        finalize=only_code,
        undefined=StrictUndefined,
        extensions=[NoTilde],
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        loader=loaders[0] if len(loaders) == 1 else ChoiceLoader(loaders),
    )
    for name in _UNSAFE_FILTERS:
        del made.filters[name]
    return made


class Drawer:
    """Draws views through templates: `drawer(name, page)` gives the text of a file.

    The template sees the view under the name `page`.
    """

    def __init__(self, *folders: Path) -> None:
        self._environment = environment(*folders)

    def __call__(self, template: str, page: object) -> str:
        return self._environment.get_template(template).render(page=page)
