"""The Jinja environment: a template prints Code or stops the run."""

from itertools import islice
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
)
from jinja2.exceptions import TemplateSyntaxError
from markupsafe import Markup

from generator.cachefolder import cache_folder
from generator.code import EMPTY
from generator.pieces import CLOSE_CODE, OPEN_CODE

_PIECES = 10_000  # that are joined at a time
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


class StrictEnvironment(Environment):
    """Refuses Jinja's `a ~ b`, which HTML-escapes plain text instead of stopping it."""

    def compile(self, source: Any, name: str | None = None, *rest: Any, **named: Any) -> Any:
        """As Jinja's, which calls it for a template that no cache holds."""
        if isinstance(source, str):
            for line, kind, value in self.lex(source, name):
                if kind == "operator" and value == "~":
                    raise TemplateSyntaxError("'~' is not allowed here", line, name)
        return super().compile(source, name, *rest, **named)


def environment(*folders: Path, marks: bool = True) -> Environment:
    """An environment that looks for a template in `folders` first, then in the shipped ones.

    Without `marks` those of generator.pieces are not printed.
    """
    loaders: list[BaseLoader] = [FileSystemLoader(folder) for folder in (*folders, TEMPLATES)]
    made = StrictEnvironment(
        autoescape=True,
        finalize=only_code,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        loader=loaders[0] if len(loaders) == 1 else ChoiceLoader(loaders),
    )
    opening, closing = (OPEN_CODE, CLOSE_CODE) if marks else (EMPTY, EMPTY)
    made.globals.update(OPEN=opening, CLOSE=closing)
    for name in _UNSAFE_FILTERS:
        del made.filters[name]
    return made


class Drawer:
    """Draws views through templates: `drawer(name, page)` gives the text of a file.

    The template sees the view under the name `page`.
    """

    def __init__(self, *folders: Path, marks: bool = True) -> None:
        self._environment = environment(*folders, marks=marks)
        # Keyed by the template's text and the interpreter.
        cache = cache_folder("templates")
        if cache is not None:
            # Compiling the templates of three targets costs more than drawing a small contract.
            self._environment.bytecode_cache = FileSystemBytecodeCache(cache)

    def __call__(self, template: str, page: object) -> str:
        # Not `render`, which keeps all pieces of a file until it joins them.
        pieces = self._environment.get_template(template).generate(page=page)
        parts = []
        while some := list(islice(pieces, _PIECES)):
            parts.append("".join(some))
        return "".join(parts)


def page_environment(folder: str) -> Environment:
    """For pages that are no generated code, such as reports: it escapes every text."""
    from generator.report import shown_text

    made = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        loader=FileSystemLoader(TEMPLATES / folder),
    )
    made.filters["shown"] = shown_text
    return made


def policy_hash(text: str) -> str:
    """What a content security policy calls a script or a style by."""
    from base64 import b64encode
    from hashlib import sha256

    return f"sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}"


def template_hash(made: Environment, name: str) -> str:
    """The same of a template that has nothing to fill in."""
    assert made.loader is not None
    return policy_hash(made.loader.get_source(made, name)[0])
